#!/usr/bin/env python3
"""Reference tables for trials that are not identical and for the difference of two samples, at 150 decimal digits and more.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. Chernoff's bound for the difference of two means is found from the other side of the duality: the largest
sum of two means whose distances from two sample means of the given sum, n1 kl + n2 kl, add up to L.
"""

import math
import random
from fractions import Fraction

from mpmath import mp, mpf, exp, expm1, log, log1p, sqrt

from holdout_and_pacbayes import binomial_upper
from tables import FOOT, L01, L05, tabulate

L025 = -math.log(0.025)

def write(name, comments, columns, function, rows):
    def precise(*row):
        mp.dps = 150 + int(0.45 * row[-1])
        return function(*row)

    tabulate(name, comments, columns, precise, rows, ("upper", "lower"),
             foot=FOOT[:2] + ["150 decimal digits (HoldoutTwoSample: 120 and more) by %s."])
    mp.dps = 150


# ---------------------------------------------------------------- trials of unequal chances

def upper_of_mean(k, n, level):
    if k == n:
        return mpf(1)
    if k == 0:
        return -expm1(-mpf(level) / n)
    if k == n - 1:
        return 1 - exp(-mpf(level)) / n
    return max(binomial_upper(n, k, mpf(level)), mpf(k + 1) / n)


def unequal(errors, n, level):
    """The lower limit from the share of successes, whose upper one it is."""
    return upper_of_mean(errors, n, level), 1 - upper_of_mean(n - errors, n, level)


def sure(chances, limits, delta):
    """The chance that the mean of the chances lies above the limit of the number of errors: at most delta."""
    law = [Fraction(1)]
    for p in chances:
        law = [a * (1 - p) + b * p for a, b in zip(law + [0], [0] + law)]
    mean = sum(chances) / len(chances)
    return sum(law[k] for k in range(len(law)) if limits[k] < mpf(mean.numerator) / mean.denominator) <= delta


def check_unequal():
    rng = random.Random(1956)
    for level in (0.01, 0.1, 0.3, 0.7, 1.0, L05):
        for n in (1, 2, 3, 4, 6):
            limits = [upper_of_mean(k, n, level) for k in range(n + 1)]
            assert all(a <= b for a, b in zip(limits, limits[1:]))
            delta = Fraction(math.exp(-level)) * (1 + Fraction(1, 10 ** 12))
            for trial in range(120):
                edge = limits[rng.randrange(n)]
                if trial % 2 == 0:  # zeros, ones and one chance between, as in the worst case, just above a limit
                    a, b = rng.randint(0, n - 1), 0
                    rest = (Fraction(str(mp.nstr(edge * n, 40))) + Fraction(1, 10 ** 15) - a) / max(1, n - a)
                    chances = [Fraction(1)] * a + [min(Fraction(1), max(Fraction(0), rest))] * (n - a)
                else:
                    chances = [Fraction(rng.choice([0, 1, 2, 5, 9, 10]), 10) for _ in range(n)]
                assert sure(chances, limits, delta), (level, n, chances)


def unequal_rows():
    out = [(12, 24, L025), (48, 72, L025), (69, 72, L025), (12, 72, L05), (42, 72, L05)]
    for n, ks in ((1, (0, 1)), (2, (0, 1, 2)), (3, (0, 1, 2, 3)), (24, (0, 1, 12, 22, 23, 24)), (72, (0, 1, 2, 36, 70, 71, 72)), (288, (0, 1, 100, 287, 288))):
        out += [(k, n, level) for k in ks for level in (L05, 0.3566749439387324, 700.0, 0.01)]
    out += [(k, 10 ** 6, level) for k in (0, 1, 250, 10 ** 6 - 1, 10 ** 6) for level in (L05, L025, 1.2)]
    return out + [(k, 10 ** 9, level) for k in (0, 1, 10 ** 9 - 1, 10 ** 9, 1000) for level in (L05, 0.01)]


# ---------------------------------------------------------------- the difference of two rates

def two_binomials(k1, n1, k2, n2, candidates, level):
    second, first = mpf(level) + log(mpf(2)), mpf(level) + log(mpf(2 * candidates))
    up1, low1 = unequal(k1, n1, first)
    up2, low2 = unequal(k2, n2, second)
    return up2 - low1, low2 - up1


def two_binomials_rows():
    out = [(12, 72, 42, 72, c, level) for c in (1, 5, 10 ** 6) for level in (L05, L025, 0.3566749439387324)]
    out += [(0, 1, 0, 1, 1, L05), (0, 1, 1, 1, 5, L05), (1, 1, 0, 1, 1, 0.3566749439387324), (0, 72, 72, 72, 1, 700.0), (72, 72, 0, 72, 5, 700.0), (1, 288, 287, 288, 3, L01),
            (24, 288, 71, 96, 15, L05), (2, 24, 0, 24, 1, L025), (0, 1000, 0, 1000000, 10 ** 6, L01), (1000000, 1000000, 5, 7, 2, 3.0), (500, 1000, 520, 1000, 1, L05),
            (3, 1000, 12, 500, 40, 4.0), (2, 3, 1, 2, 1, 0.1), (138, 288, 114, 288, 15, L05), (0, 1000000, 1000000, 1000000, 1, 0.01)]
    return out


def chernoff_root(n1, n2, level):
    """sqrt(L/2 (1/n1 + 1/n2)) as the best Chernoff bound, L/x + x (1/n1 + 1/n2)/8."""
    level, spread = mpf(level), mpf(1) / n1 + mpf(1) / n2
    x = sqrt(8 * level / spread)
    f = lambda y: level / y + y * spread / 8
    assert f(x) < min(f(x * (1 + mpf(10) ** -30)), f(x * (1 - mpf(10) ** -30)))
    return f(x)


def hoeffding(r1, n1, r2, n2, level):
    d = mpf(r2) - mpf(r1)
    return d + chernoff_root(n1, n2, level), d - chernoff_root(n1, n2, level)


def largest_sum(t, n1, n2, level):
    """The largest p + q with n1 kl(x||p) + n2 kl(y||q) <= L for some x + y = t.

    With multipliers h of the sum t and v of L: p = 1/a - n1/v, a = 1 - e^(-h/n1), moved into [0, 1], and p = x/(1 - a + a x), so that
    x = ((1 - a)/a) (v/(n1 a) - 1), moved into [0, 1], and n1 kl(x||p) = n1 ln(1 - a + a x) + (1 - x) h; and so for q and y. The distance rises
    with h where v is so chosen that x + y = t.
    """
    level = mpf(level)
    if t == 2:
        return mpf(2)

    def side(n, a, keep, v):
        return min(mpf(1), max(mpf(0), keep / a * (v / (n * a) - 1)))

    if t == 0:  # both sample means are 0 and the distances -n ln(1 - p): 1 - p = n/v at most 1
        low, high = mpf(min(n1, n2)), max(n1, n2) * exp(level / min(n1, n2) + 1)
        low, high = log(low), log(high)
        for _ in range(int(mp.dps * 3.5)):
            v = exp((low + high) / 2)
            spent = sum(-n * log(n / v) for n in (n1, n2) if n < v)
            low, high = ((low + high) / 2, high) if spent < level else (low, (low + high) / 2)
        return sum(max(mpf(0), 1 - n / exp(low)) for n in (n1, n2))

    def at(h):
        a, b = -expm1(-h / n1), -expm1(-h / n2)
        ka, kb = exp(-h / n1), exp(-h / n2)
        places = sorted((n1 * a, n2 * b, n1 * a / ka, n2 * b / kb))  # x + y is linear between these
        sums = [side(n1, a, ka, v) + side(n2, b, kb, v) for v in places]
        i = max(j for j in range(3) if sums[j] <= t)
        v = places[i] + (t - sums[i]) / (sums[i + 1] - sums[i]) * (places[i + 1] - places[i]) if sums[i + 1] > sums[i] else places[i]
        x, y = side(n1, a, ka, v), side(n2, b, kb, v)
        assert abs(x + y - t) < mpf(10) ** -60
        return x / (ka + a * x), y / (kb + b * y), n1 * log(ka + a * x) + (1 - x) * h + n2 * log(kb + b * y) + (1 - y) * h

    low, high = log(8 * level / (mpf(1) / n1 + mpf(1) / n2)) / 2 - 12, log(level * (n1 + n2)) + 60
    assert at(exp(low))[2] < level
    for _ in range(170):
        middle = (low + high) / 2
        if at(exp(middle))[2] < level:
            low = middle
        else:
            high = middle
    p, q, _ = at(exp(low))
    if 2 - p - q > mpf(10) ** -80:
        check_dual(t, n1, n2, level, exp(low), p, q)
    return p + q


def check_dual(t, n1, n2, level, h, p, q):
    """Weak duality: Chernoff's exponent with the multiplier h, convex in p with p + q fixed, is least at this p, where it is L."""
    a, b = -expm1(-h / n1), -expm1(-h / n2)
    slope = (n1 * a * (1 - q * b) - n2 * b * (1 - p * a)) / (n1 * a * (1 - q * b) + n2 * b * (1 - p * a))
    free = mpf(10) ** -40
    assert slope < free or p == 0 or q == 1, (t, n1, n2, level, slope)
    assert slope > -free or p == 1 or q == 0, (t, n1, n2, level, slope)
    reached = -h * t - n1 * log1p(-p * a) - n2 * log1p(-q * b)
    assert abs(reached - level) < free * (1 + level), (t, n1, n2, level, reached)


def two_samples(r1, n1, r2, n2, level):
    mp.dps = 120 + int(0.45 * level)
    upper = largest_sum(mpf(r2) + (1 - mpf(r1)), n2, n1, level) - 1
    lower = 1 - largest_sum(mpf(r1) + (1 - mpf(r2)), n1, n2, level)
    gap, d = chernoff_root(n1, n2, level), mpf(r2) - mpf(r1)
    assert d <= upper <= d + gap and d >= lower >= d - gap
    return upper, lower


MEANS = [(12 / 72, 72, 42 / 72, 72), (1 / 2, 1, 1 / 2, 1), (0.0, 1, 0.0, 1), (0.0, 1, 1.0, 1), (1.0, 7, 0.0, 5), (0.05, 10 ** 6, 0.3, 10), (0.2, 10, 0.01, 10 ** 7),
         (0.1, 10 ** 12, 0.11, 10 ** 12), (0.0, 1000, 0.0, 1000), (1.0, 288, 1.0, 96), (0.0, 24, 1.0, 72), (0.0, 60000, 1e-5, 10), (0.25, 3, 0.75, 2),
         (0.0, 10 ** 12, 0.0, 10 ** 6), (1e-10, 1000, 0.9999999999, 1000)]
CORNERS = [(1.0, 2000000, 0.0, 1, L05), (1.0, 10 ** 8, 0.0, 20, 0.6931471805599453), (1.0, 100, 0.0, 10 ** 8, L01), (1.0, 2000000, 0.0, 2000000, 20.0),
           (1.0, 3000, 0.0, 2000, 700.0)]  # no loss, and nothing but the largest: the limits of sums of 0 and 2
LEVELS = [L05, 1e-3, 700.0, 0.7, 4.605170185988091]


def means():
    out = [m + (level,) for i, m in enumerate(MEANS) for level in ((LEVELS[0], LEVELS[1 + i % 4]) if i else LEVELS)]
    return out


if __name__ == "__main__":
    check_unequal()
    write("HoldoutPoissonBinomial", [
        "Limits of the mean of n chances of independent trials, one side at delta each. upper = 1 at errors = n, 1 - delta/n at n - 1, 1 - delta^(1/n) at 0, else",
        "the larger of max{p: P(Bin(n, p) <= errors) >= delta} and (errors + 1)/n; lower = 1 - upper of n - errors. Source: derived; Hoeffding 1956."],
        ["errors", "n"], unequal, unequal_rows())
    write("HoldoutTwoSampleBinomial", [
        "Second rate less the first, the first chosen among candidates: limits of HoldoutPoissonBinomial, the second at delta/2, the first at delta/(2 candidates).",
        "Source: derived."],
        ["firstErrors", "firstN", "secondErrors", "secondN", "candidates"], two_binomials, two_binomials_rows())
    write("HoldoutTwoSampleHoeffding", ["r2 - r1 +- sqrt(L/2 (1/n1 + 1/n2)), never clipped. Source: Hoeffding 1963. Route: the best lambda."],
          ["firstMean", "firstN", "secondMean", "secondN"], hoeffding, means())
    write("HoldoutTwoSample", [
        "Chernoff's bound for R2 - R1: upper = -1 + the largest p + q with n1 kl(x||p) + n2 kl(y||q) <= L for some x + y = 1 - r1 + r2; lower mirrored.",
        "Source: derived; Hoeffding 1963."], ["firstMean", "firstN", "secondMean", "secondN"], two_samples, means() + CORNERS)
