#!/usr/bin/env python3
"""Reference tables for the Rademacher family, from the published formulas, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library.
"""

import random

from fractions import Fraction

from mpmath import mpf, log, sqrt, pi

from stability import radius
from tables import OUT, bisect, number, tabulate

LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 1e5, 0.7]
MEANS = [0.1, 0.3, 0.0, 1.0, 0.02, 0.5]
SIZES = [1000, 100000, 1, 10, 137, 10 ** 9, 10 ** 12]
COMPLEXITIES = [0.05, 0.001, 0.0, 1.0, 1e-9, 3.5]
MARGINS = [0.5, 0.25, 1.0, 1e-3, 1e-9]


def write(name, comments, columns, function, seed, *choices):
    rng = random.Random(seed)
    cases = [tuple(c[i % len(c)] if i < 6 else rng.choice(c) for c in choices + (LEVELS,)) for i in range(40)]
    tabulate(name, comments, columns, function, cases)


def once(n, level):
    return sqrt(mpf(level) / (2 * n))


def local(kappa, lam):
    """K/(K-1) r + rho/(lam B K), rho by bisection on the inequality itself, in rho."""
    def function(mean, n, star, b, k, level):
        star, b, k = mpf(star), mpf(b), mpf(k)
        y = mpf(level) / n

        def holds(rho):
            complexity = kappa * sqrt(rho * star) / b
            return 2 * complexity + sqrt(2 * y * (rho + 4 * complexity)) + y / 3 <= rho / (lam * b * k)

        low, high = mpf(0), mpf(1)
        while not holds(high):
            high *= 2
        while high - low > mpf(10) ** -60 * high:
            middle = (low + high) / 2
            low, high = (low, middle) if holds(middle) else (middle, high)
        assert high >= star
        return k / (k - 1) * mean + high / (lam * b * k)
    return function


def moved_by_two(n, level):
    """t with exp(-2 t^2/(n (2/n)^2)) = e^-level: McDiarmid for sup(R - r) - 2 C, which one example moves by 2/n; by bisection (stability.py)."""
    return radius(mpf(2), mpf(level), n)


def self_bounding(mean, n, complexity, level):
    """r + sqrt(M/(2n)) + E/n, M = ln(2/delta), E the largest with E - sqrt(2 M E) <= 2 n C: by bisection on E."""
    m, z = mpf(level) + log(mpf(2)), 2 * n * mpf(complexity)
    e = bisect(lambda e: e - sqrt(2 * m * e) <= z, 0, 4 * (z + m + 1))
    return mpf(mean) + radius(mpf(1), m, n) + e / n


def grid_radius(margin, largest):
    """k = 1 + floor(log(largest/margin)), base 17/16, and largest (16/17)^k, in rationals."""
    k, point = 1, Fraction(largest) * Fraction(16, 17)
    while point >= Fraction(margin):
        k, point = k + 1, point * Fraction(16, 17)
    assert point * Fraction(17, 16) >= Fraction(margin) > point
    return k, mpf(point.numerator) / point.denominator


def margin_uniform(deviation):
    def function(mean, n, complexity, margin, largest, level):
        k, rho = grid_radius(margin, largest)
        return mpf(mean) + 2 * mpf(complexity) / rho + deviation(n, mpf(level) + log(pi ** 2 * k ** 2 / 6))
    return function


def transductive(mean, m, u, complexity, margin, level):
    m, u = mpf(m), mpf(u)
    q = 1 / m + 1 / u
    s = (m + u) / ((m + u - mpf(1) / 2) * (1 - 1 / (2 * max(m, u))))
    # half of q times the mean of |S - u| for a normal S of the binomial's variance mu/(m+u) = 1/q
    return mean + complexity / mpf(margin) + q / 2 * sqrt(2 / pi / q) + sqrt(s * q * level / 2)


def network(mean, n, spectral, distances, lipschitz, width, data, margin, level):
    """The grid of powers of 17/16 by exact comparison of rationals. Dudley's integral ends at a quarter of sqrt n, its start the least by search."""
    grid = Fraction(17, 16)

    def exponent(x):
        j, power = 0, Fraction(1)
        while power < x:
            j, power = j + 1, power * grid
        while power / grid >= x:
            j, power = j - 1, power / grid
        return j, mpf(power.numerator) / mpf(power.denominator)

    def cost(j, before=0):
        k = before + (2 * j + 1 if j >= 0 else -2 * j)
        return log(pi ** 2 * mpf(k) ** 2 / 6)

    j, inverse = exponent(1 / Fraction(margin))
    total, product, inner = cost(j), mpf(1), mpf(0)
    for s, b, lip in zip(spectral, distances, lipschitz):
        j, s = exponent(Fraction(s))
        total += cost(j)
        product *= mpf(lip) * s
        if b > 0:
            j, b = exponent(Fraction(b))
            total += cost(j, 1)
            inner += (b / s) ** (mpf(2) / 3)
        else:
            total += log(pi ** 2 / 6)
    # ln N(eps) <= 2 (data R)^2 ln(2 W^2) (sqrt 2/margin)^2/eps^2
    root = sqrt(2 * log(2 * mpf(width) ** 2)) * mpf(data) * sqrt(mpf(2)) * inverse * product * inner ** (mpf(3) / 2)
    size = mpf(1) / 2
    if root == 0:
        size = mpf(0)
    elif 12 * root < n:
        def chain(a):  # 4 a/sqrt n + (12/n) times the integral of root/eps from a to sqrt(n)/4
            return 4 * a / sqrt(mpf(n)) + 12 * root / n * log(sqrt(mpf(n)) / (4 * a))
        best = 3 * root / sqrt(mpf(n))
        assert chain(best) <= min(chain(best * (1 + mpf(10) ** -30)), chain(best * (1 - mpf(10) ** -30)))
        size = min(size, chain(best))
    return mpf(mean) + 2 * size + moved_by_two(n, level + total)


def derived_tables():
    base = ["mean", "n", "complexity"]
    derived = " Source: derived."
    write("RademacherEmpirical", ["r + 2 C + t, exp(-2 t^2/(n (2/n)^2)) = delta, that is t = 2 sqrt(L/(2n)), C known. Source: derived; Mohri et al. 2018,",
                                  "chapter 3."], base,
          lambda r, n, c, l: mpf(r) + 2 * mpf(c) + moved_by_two(n, l), 2, MEANS, SIZES, COMPLEXITIES)
    write("RademacherMarginEmpirical", ["r + 2 C/rho + t, exp(-2 t^2/(n (2/n)^2)) = delta, C known. Source: derived; Mohri et al. 2018, chapter 5."],
          base + ["margin"], lambda r, n, c, g, l: mpf(r) + 2 * mpf(c) / g + moved_by_two(n, l), 4, MEANS, SIZES, COMPLEXITIES, MARGINS)
    write("RademacherSelfBounding", ["r + sqrt(M/(2n)) + E/n, M = L + ln 2, E the largest with E - sqrt(2 M E) <= 2 n C." + derived], base,
          self_bounding, 11, MEANS, SIZES, COMPLEXITIES)
    largest = [1.0, 2.0, 1e6, 17.0]
    for name, deviation, text in (("RademacherMarginUniform", once, "sqrt((L + ln(pi^2 k^2/6))/(2n))"),
                                  ("RademacherMarginUniformEmpirical", moved_by_two, "2 sqrt((L + ln(pi^2 k^2/6))/(2n))")):
        write(name, ["r + 2 C/q + %s, q = largestMargin (16/17)^k, k = 1 + floor(log(largestMargin/rho)), base 17/16." % text,
                     "Source: derived; Mohri et al. 2018, chapter 5."], base + ["margin", "largestMargin"], margin_uniform(deviation), 5,
              MEANS, SIZES, COMPLEXITIES, [0.5, 0.25, 1.0, 1e-3, 1e-9, 0.9411764705882353, 0.94, 0.8858131487889274], largest)
        with open(OUT / (name + ".csv"), "a", encoding="ascii", newline="\n") as out:
            for row in ((0.1, 1000, 0.05, 17.0, 17.0, 2.995732273553991), (0.1, 1000, 0.05, 16.0, 17.0, 2.995732273553991),
                        (0.3, 10, 0.001, 256.0, 289.0, 0.7), (0.0, 137, 1.0, 1e6, 1e6, 4.605170185988091), (0.05, 10000, 0.05, 0.3, 1.0, 2.995732273553991)):
                out.write(",".join(map(repr, row)) + "," + number(margin_uniform(deviation)(*row)) + "\n")
    for name, deviation, text in (("RademacherMulticlassJoint", once, "sqrt(L/(2n))"), ("RademacherMulticlassJointEmpirical", moved_by_two, "2 sqrt(L/(2n))")):
        write(name, ["r + 4 C/rho + %s, C with one sign for each example and class. Source: derived; Maurer 2016." % text], base + ["margin"],
              lambda r, n, c, g, l, deviation=deviation: mpf(r) + 4 * mpf(c) / g + deviation(n, l), 12, MEANS, SIZES, COMPLEXITIES, MARGINS)
    write("RademacherTransductive", ["r + C/gamma + (Q/2) sqrt(2/(pi Q)) + sqrt(S Q L/2), n = m: the second root is half of Q times the mean of |S - u| for S normal",
                                     "with the variance 1/Q of the binomial of m + u trials and mean u. Source: derived; El-Yaniv and Pechyony 2009."],
          ["mean", "n", "unlabelled", "complexity", "margin"], transductive, 9, MEANS, [100, 50, 1, 10 ** 6], [1000, 20, 1, 10 ** 9], COMPLEXITIES, MARGINS)
    write("RademacherSpectralNetwork", [
        "r + 2 min(1/2, 4 a/sqrt n + (12/n) the integral of sqrt(A)/e from a to sqrt(n)/4, a = 3 sqrt(A/n)) + 2 sqrt((L + c)/(2n)), sqrt A = sqrt(4 ln(2W^2))",
        "data/margin prod(l s) (sum (b/s)^(2/3))^(3/2); s, b and 1/margin rounded up to powers of 17/16; c pays for the exponents.",
        "Source: Bartlett, Foster and Telgarsky 2017, constants proved in proofs/network-covering.md."],
        ["mean", "n", "spectralNorms", "distances", "lipschitz", "width", "dataNorm", "margin"], network, 10,
        MEANS, [10 ** 6, 10 ** 9, 1000, 1, 10 ** 12], [[1.3, 0.7], [2.5, 3.1]], [[1.1, 0.2], [5.0, 0.0]], [[1.0, 1.0], [0.5, 2.0]],
        [100, 4096], [316.0, 31.6, 0.0], [1.5, 0.3, 20.0])


if __name__ == "__main__":
    base = ["mean", "n", "complexity"]
    write("RademacherExpected", ["r + 2 C + sqrt(L/(2n)). Source: Mohri et al. 2018, chapter 3."], base,
          lambda r, n, c, l: mpf(r) + 2 * mpf(c) + once(n, l), 1, MEANS, SIZES, COMPLEXITIES)
    write("RademacherMargin", ["r + 2 C/rho + sqrt(L/(2n)). Source: Mohri et al. 2018, chapter 5."], base + ["margin"],
          lambda r, n, c, g, l: mpf(r) + 2 * mpf(c) / g + once(n, l), 3, MEANS, SIZES, COMPLEXITIES, MARGINS)
    write("RademacherMulticlassMargin", ["r + 4 k C/rho + sqrt(L/(2n)). Source: Mohri et al. 2018, chapter 9."],
          base + ["margin", "classes"], lambda r, n, c, g, k, l: mpf(r) + 4 * k * mpf(c) / g + once(n, l), 6, MEANS, SIZES,
          COMPLEXITIES, MARGINS, [2, 10, 1000])
    columns = ["mean", "n", "fixedPoint", "bernstein", "trade"]
    cases = MEANS, SIZES, [1e-4, 0.0, 1e-9, 0.3], [1.0, 2.0, 7.5], [2.0, 1.1, 50.0]
    write("RademacherLocal", ["K/(K-1) r + rho/(4BK), rho the least with 4 sqrt(rho r*)/B + sqrt(2y(rho + 8 sqrt(rho r*)/B)) + y/3",
                              "<= rho/(4BK), y = L/n. Source: Bartlett et al. 2005, with a root in place of the constants."],
          columns, local(2, 4), 7, *cases)
    write("RademacherLocalStarHull", ["K/(K-1) r + rho/(BK), rho the least with 2 sqrt(rho r*)/B + sqrt(2y(rho + 4 sqrt(rho r*)/B)) + y/3",
                                      "<= rho/(BK), y = L/n. Source: Bartlett et al. 2005, with a root in place of the constants."],
          columns, local(1, 1), 8, *cases)
    derived_tables()
