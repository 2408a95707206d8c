#!/usr/bin/env python3
"""Reference table for a linear probe on a representation learnt from augmentations, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The worst target is an angle between what the representation holds and what it misses; the deviations are roots of
Hoeffding's and McDiarmid's tails.
"""

from mpmath import mpf, acos, atan, log, pi, sin, sqrt, tan

from information import close, mix
from tables import bisect_log, write_upper


def missed(gap, epsilon, norm):
    """norm^2 tau^2 sin^2(a)/(1 - epsilon) at the largest angle a with (cos a + tau sin a)^2 >= 1 - epsilon, norm^2 at most.

    cos a + tau sin a is sqrt(1 + tau^2) cos(a - arctan tau).
    """
    if gap >= 1 - epsilon:
        return norm ** 2
    tau = sqrt(gap)
    angle = atan(tau) + acos(sqrt((1 - epsilon) / (1 + gap)))
    assert angle < pi / 2
    ratio = (tau + sqrt(gap + epsilon * (1 - epsilon - gap))) / (1 - epsilon - gap)
    if gap or epsilon:
        close(ratio, tan(angle))
    return min(norm ** 2, gap * norm ** 2 * sin(angle) ** 2 / (1 - epsilon))


def deviation(n, width, level):
    """The t at which exp(-2 n t^2/width^2) = e^-level, by bisection on the logarithm."""
    return close(width * sqrt(level / (2 * n)), bisect_log(lambda t: 2 * n * t ** 2 / width ** 2 < level))


def parts(kappa, gap, epsilon, norm, label, n, level):
    ball = sqrt(mpf(kappa) / (1 - epsilon)) * norm
    slope, ceiling = 2 * (ball + label), (ball + label) ** 2
    complexity = slope * ball * sqrt(mpf(1) / n)
    return missed(gap, epsilon, norm), 2 * complexity + 2 * deviation(n, ceiling, level + log(mpf(2)))


def bound(kappa, gap, epsilon, norm, label, n, level):
    return sqrt(sum(parts(*(mpf(v) for v in (kappa, gap, epsilon, norm, label, n, level)))))


def rows():
    L05 = 2.995732273553991
    cases = [(5.0625, gap, eps, 1.0, 2.0, 10000, L05) for gap, eps in ((0.05, 0.1), (0.25, 0.1), (0.5, 0.2), (0.0, 0.1), (0.3, 0.0), (0.0, 0.0), (0.9, 0.1), (1.0, 0.0), (0.95, 0.5))]
    cases += [(1.0, 0.0, 0.0, 0.0, 1.0, 1, L05), (1.0, 1.0, 0.9999999999999999, 1.0, 0.0, 2 ** 53, 1e4), (1.0, 0.0, 0.0, 1.0, 1.0, 2 ** 53, 1e4), (7.23394816, 0.01, 0.001, 0.5, 1.0, 2 ** 53, L05),
              (1e9, 1e-10, 1e-6, 1.0, 1.0, 10 ** 12, 1e-3), (5.0625, 0.5, 0.4999999999999999, 1.0, 2.0, 10 ** 9, L05), (5.0625, 0.5, 0.5, 1.0, 2.0, 10 ** 9, L05),
              (5.0625, 0.25, 0.1, 1e-150, 1e-150, 10 ** 6, 0.7), (5.0625, 0.25, 0.1, 1e70, 1e70, 10 ** 6, 0.7), (2.0, 0.25, 0.1, 1.0, 0.0, 1000, L05)]
    yield from ((case, bound(*case)) for case in cases)
    for kappa, gap, eps, norm, label, n, level in mix(9, 24, [5.0625, 1.0, 1.953125, 8.0, 1e4], [0.05, 0.25, 0.0, 0.5, 0.7, 1e-12, 1.0], [0.1, 0.0, 0.01, 0.4, 1e-9, 0.9],
                                                      [1.0, 0.5, 0.01, 3.0], [1.0, 2.0, 0.3], [10 ** 4, 10 ** 6, 137, 1, 10 ** 9, 2 ** 53], [L05, 4.605170185988091, 1e-3, 690.775527898, 1e4]):
        case = (kappa, gap, eps, norm, label, n, level)
        yield case, bound(*case)


if __name__ == "__main__":
    for gap, eps, text in ((".05", ".1", "0.0181061611"), (".25", ".1", "0.2019997525"), (".5", ".2", "0.5995279235")):
        assert abs(missed(mpf(gap), mpf(eps), mpf(1)) - mpf(text)) < mpf(10) ** -10
    assert abs(parts(mpf("5.0625"), mpf("0.05"), mpf("0.1"), mpf(1), mpf(2), mpf(10000), log(mpf(20)))[1] - mpf("0.9338528464")) < mpf(10) ** -10
    write_upper("RademacherAugmentedProbe", [
        "sqrt(a + 4 (b + M) b/sqrt(n) + (b + M)^2 sqrt(2 (ln 2 + L)/n)), b = sqrt(kappaSquared/(1 - epsilon)) norm, M = largestLabel, a = norm^2 tauSquared r^2/((1 + r^2)",
        "(1 - epsilon)) with r = (tau + sqrt(tau^2 + epsilon (1 - epsilon - tau^2)))/(1 - epsilon - tau^2), norm^2 at most and where tauSquared >= 1 - epsilon.",
        "Source: derived; Zhai et al. 2024."],
        ["kappaSquared", "tauSquared", "epsilon", "norm", "largestLabel", "n", "logInverseDelta"], rows())
