"""Reference values of the binary relative entropy and of its two inverses.

Route: the textbook formula in the log odds y of p, where kl is convex with slope p - q, at 70 digits
plus as many as the formula cancels. The root is found by Newton's method and certified by a change of
sign within a relative 1e-30 of the gap |p - q| and, for the lower inverse, of p.

Run: python3 binary_kl.py   (writes BinaryKl.csv and BinaryKlDivergence.csv; needs mpmath only)
"""

import math
import os
import random

from mpmath import exp, expm1, log, log1p, mp, mpf, nstr, sqrt

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "reference")
CLOSE = mpf(10) ** -30


def log1pexp(y):
    """ln(1 + e^y)."""
    return y + log1p(exp(-y)) if y > 0 else log1p(exp(y))


def set_digits(q, epsilon):
    """70 digits after the cancellation of a gap that is a small part of q or of 1 - q."""
    part = mpf(epsilon) / q
    mp.dps = 70 + int(max(0, -mp.log10(part)))


def inverse(q, epsilon, up):
    if epsilon == 0 or (q == 1 if up else q == 0):
        return mpf(q)
    mp.dps = 70
    if q == 0:
        return -expm1(-mpf(epsilon))
    if q == 1:
        return exp(-mpf(epsilon))
    set_digits(q, epsilon)
    q, epsilon = mpf(q), mpf(epsilon)
    r = 1 - q  # exact enough: q is binary64 and the digits of 1 - q below the precision do not matter
    of_q = log(q / r)
    entropy = q * log(q) + r * log1p(-q)

    def excess(y):
        return entropy + q * log1pexp(-y) + r * log1pexp(y) - epsilon

    def gap(y):  # |p - q|, without cancellation
        return abs(r * expm1(y - of_q) * q / (r + q * exp(y - of_q)))

    sign = 1 if up else -1
    y = of_q + sign * sqrt(2 * epsilon / (q * r))
    beyond = q + sqrt(2 * q * epsilon) + 2 * epsilon
    if up and beyond < 0.5:
        y = log(beyond / (1 - beyond))
    for _ in range(200):
        step = -excess(y) / (sign * gap(y))
        y += step
        if abs(step) < CLOSE * abs(y - of_q) * mpf(10) ** -10:
            break
    width = CLOSE * min(abs(y - of_q), 1)
    assert excess(y - sign * width) < 0 < excess(y + sign * width), (q, epsilon, up)
    p = exp(-log1pexp(-y))
    return q + gap(y) if up else (q - gap(y) if gap(y) < q / 2 else p)


def divergence(q, p):
    if p == q:
        return mpf(0)
    near = abs(mpf(p) - mpf(q)) / max(p, q)
    mp.dps = 80 + int(max(0, -2 * mp.log10(near)))
    q, p = mpf(q), mpf(p)
    first = q * log(q / p) if q > 0 else 0
    second = (1 - q) * (log1p(-q) - log1p(-p)) if q < 1 else 0
    return first + second


def shown(x, digits=25):
    return nstr(x, digits, min_fixed=-2, max_fixed=3) if x >= mpf(10) ** -400 else "0"


def short(x):
    """A double with a short decimal form."""
    return float("%.6g" % x)


def random_mass(rng, least=1e-17):
    kind = rng.randrange(20)
    if kind == 0:
        return 0.0
    if kind == 1:
        return 1.0
    if kind < 12:
        return short(0.5 * math.exp(rng.random() * math.log(2 * least)))
    return 1 - short(0.5 * math.exp(rng.random() * math.log(2e-16)))


def inverse_inputs(rng):
    for q in (0.0, 1e-6, 0.001, 0.01, 0.03, 0.1, 0.3, 0.5, 0.9, 0.999, 1.0):
        for c in (1e-8, 1e-6, 1e-4, 0.001, 0.01, 0.1, 0.5, 1.0, 3.0, 20.0):
            yield q, c
    ends = (
        0.0, 5e-324, 1.5e-323, 1e-310, 2.2250738585072014e-308, 1e-300, 1e-200, 1e-100, 2.0 ** -300,
        1e-30, 2.0 ** -54, 2.0 ** -53, 0.25, 0.49999999999999994, 0.5, 0.5000000000000001, 0.75,
        1 - 2.0 ** -52, 1 - 2.0 ** -53, 1.0)
    levels = (
        0.0, 5e-324, 1e-310, 1e-300, 1e-200, 1e-100, 1e-30, 1e-17, 1e-16, 1e-12, 1e-3, 0.5, 1.0, 36.0,
        36.7, 36.8, 40.0, 300.0, 355.0, 700.0, 708.5, 744.0, 745.0, 745.2, 1e3, 1e4, 1e308)
    for q in ends:
        for c in levels:
            yield q, c
    for _ in range(200):  # lower inverses down to the least double
        q = short(rng.random())
        yield q, short(q * rng.uniform(600, 745))
    for _ in range(100):
        yield short(10 ** rng.uniform(-323, -250)), short(10 ** rng.uniform(-323, -250))
    for _ in range(10000):
        epsilon = short(math.exp(rng.uniform(math.log(1e-12), math.log(40))))
        yield random_mass(rng), epsilon


def divergence_inputs(rng):
    for q in (0.0, 1e-300, 1e-17, 1e-6, 0.03, 0.5, 0.97, 1 - 2.0 ** -53, 1.0):
        for p in (5e-324, 1e-300, 1e-16, 1e-5, 0.04, 0.5, 0.5000000000000001, 0.96, 1 - 2.0 ** -52):
            yield q, p
    for _ in range(600):  # near
        q = random_mass(rng, 1e-300)
        width = 10 ** rng.uniform(-16, 0)
        yield q, q * (1 + width * rng.choice((-1, 1)))
        yield q, 1 - (1 - q) * (1 + width * rng.choice((-1, 1)))
    for _ in range(200):
        yield random_mass(rng, 1e-300), random_mass(rng, 1e-300)


def write(name, lines):
    with open(os.path.join(FOLDER, name), "w", encoding="ascii", newline="\n") as out:
        out.write("\n".join(lines) + "\n")


def main():
    rng = random.Random(20240)
    lines = [
        "# upper = max{p : kl(q||p) <= epsilon}, lower = min{p : kl(q||p) <= epsilon}, in nats.",
        "# q and epsilon are exact binary64 numbers; 25 significant digits, below 1e-400 written 0.",
        "# Newton's method in the log odds, certified by a change of sign.",
        "# Made by src/test/reference/binary_kl.py with mpmath.",
        "q,epsilon,upper,lower"]
    for q, c in inverse_inputs(rng):
        gone = c > 1000 * q  # the lower inverse is below exp(-1000)
        full = c > 1000 * (1 - mpf(q))  # and 1 minus the upper one
        upper = mpf(1) if full else inverse(q, c, True)
        lower = mpf(0) if gone else inverse(q, c, False)
        lines.append("%r,%r,%s,%s" % (q, c, shown(upper), shown(lower)))
    write("BinaryKl.csv", lines)
    lines = [
        "# kl(q||p) = q ln(q/p) + (1-q) ln((1-q)/(1-p)) in nats, the formula as it stands with",
        "# 80 digits left after its cancellation. q and p are exact binary64 numbers.",
        "# Made by src/test/reference/binary_kl.py with mpmath.",
        "q,p,kl"]
    for q, p in divergence_inputs(rng):
        if 0 < p < 1:
            lines.append("%r,%r,%s" % (q, p, shown(divergence(q, p))))
    write("BinaryKlDivergence.csv", lines)


if __name__ == "__main__":
    main()
