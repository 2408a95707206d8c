#!/usr/bin/env python3
"""Reference table for multiclass logistic regression with a ball of weights, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The deviations are roots of Hoeffding's tail; the bound of the loss is checked at random scores.
"""

import random

from mpmath import mpf, exp, log, sqrt

from information import close, mix
from tables import bisect_log, write_upper


def deviation(n, width, level):
    """The t at which exp(-2 n t^2/width^2) = e^-level, by bisection on the logarithm."""
    return close(width * sqrt(level / (2 * n)), bisect_log(lambda t: 2 * n * t ** 2 / width ** 2 < level))


def bound(n, inputs, weights, classes, level):
    product = mpf(inputs) * mpf(weights)
    signs = sqrt(n * classes * product ** 2)  # mean length of the sum of n signed rows for each class, at most
    lipschitz = sqrt(mpf(2))
    complexity = sqrt(mpf(2)) * lipschitz * signs / n
    ceiling = log(mpf(classes)) + sqrt(mpf(2)) * product
    return 2 * complexity + 2 * deviation(n, ceiling, mpf(level) + log(mpf(2)))


def ceiling_holds():
    rng = random.Random(17)
    for _ in range(300):
        k, d, inputs, weights = rng.randint(2, 6), rng.randint(1, 4), rng.uniform(0, 3), rng.uniform(0, 3)
        w = [[rng.gauss(0, 1) for _ in range(d)] for _ in range(k)]
        length = sum(v * v for row in w for v in row) ** 0.5
        x = [rng.gauss(0, 1) for _ in range(d)]
        reach = sum(v * v for v in x) ** 0.5
        scores = [mpf(sum(a * b for a, b in zip(row, x)) / length / reach * weights * inputs) for row in w]
        assert max(log(sum(exp(s) for s in scores)) - s for s in scores) <= log(mpf(k)) + sqrt(mpf(2)) * inputs * weights + mpf(10) ** -12


def rows():
    L05 = 2.995732273553991
    yield (10 ** 6, 10.0, 1.0, 2, L05), bound(10 ** 6, 10.0, 1.0, 2, L05)
    yield (2 * 10 ** 6, 14.142135623730951, 1.0, 2, L05), bound(2 * 10 ** 6, 14.142135623730951, 1.0, 2, L05)
    pairs = [(10.0, 1.0), (0.0, 3.0), (1e-150, 1e-150), (1e100, 1e100), (1e-150, 1e100), (1.0, 0.0), (5.477225575051661, 2.5), (1e100, 1e-100), (0.3, 0.7)]
    for n, (inputs, weights), classes, level in mix(17, 44, [1000, 10 ** 6, 1, 2, 60000, 10 ** 9, 2 ** 53], pairs, [2, 10, 3, 1000, 2 ** 31 - 1],
                                                    [L05, 4.605170185988091, 1e-3, 690.775527898, 0.7, 1e5]):
        yield (n, inputs, weights, classes, level), bound(n, inputs, weights, classes, level)


if __name__ == "__main__":
    ceiling_holds()
    for n, text in ((10 ** 6, ".09686418262"), (2 * 10 ** 6, ".09631274422")):
        found = bound(n, sqrt(mpf(n) / 10 ** 4), 1, 2, log(mpf(20)))
        assert abs(found - mpf(text)) < mpf(10) ** -10
    write_upper("RademacherLogistic", [
        "4 weightNorm inputNorm sqrt(classes/n) + 2 M sqrt((ln 2 + L)/(2n)), M = ln classes + sqrt(2) weightNorm inputNorm, never clipped.",
        "Source: derived; Maurer 2016; Zheng et al. 2023."], ["n", "inputNorm", "weightNorm", "classes", "logInverseDelta"], rows())
