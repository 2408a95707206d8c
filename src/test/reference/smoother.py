#!/usr/bin/env python3
"""Reference table for the in-sample risk of a linear smoother under normal noise, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The deviation is the root of the tail of a Lipschitz function of normal numbers; the trace, the largest eigenvalue and
the shrinkage bias of a spectrum are summed one by one where the row is made from one.
"""

from mpmath import mpf, log, sqrt

from information import close, mix
from tables import bisect_log, write_upper


def exceeded(lipschitz, level):
    """The t at which exp(-t^2/(2 lipschitz^2)) = e^-level, by bisection on the logarithm."""
    if lipschitz == 0:
        return mpf(0)
    return close(lipschitz * sqrt(2 * level), bisect_log(lambda t: t ** 2 / (2 * lipschitz ** 2) < level))


def bound(bias, squares, largest, sigma, n, level):
    mean = sqrt(mpf(sigma) ** 2 * mpf(squares))
    return (mpf(bias) + mean + exceeded(mpf(sigma) * mpf(largest), mpf(level))) ** 2 / n


def rows():
    L05 = 2.995732273553991
    cases = [(0.0, 1.779155188246097, 10 / 11, 1.0, 5, L05), (0.0, 0.0, 0.0, 1.0, 1, L05), (1e100, 1.0, 1.0, 1.0, 2 ** 53, 1e5), (3.0, 2.0, 0.5, 0.0, 100, L05), (0.0, 1.0, 1.0, 1.0, 1, 1e-3),
             (0.0, float(2 ** 53), 1.0, 1.0, 2 ** 53, 1e5), (8.0, 60.0, 0.999, 1.0, 400, L05), (1e-100, 2e-200, 1e-100, 1e-50, 400, L05), (0.0, 400.0, 1.0, 1e100, 400, L05)]
    yield from ((case, bound(*case)) for case in cases)
    shapes = [(1.0, 1.0), (2.5, 0.9), (30.0, 0.99), (1e-6, 9e-4), (0.25, 0.5), (0.0, 0.0), (1.0, 0.01)]
    for n, (squares, largest), bias, sigma, level in mix(21, 36, [400, 1, 5, 1000, 10 ** 6, 2 ** 53], shapes, [0.0, 1.5, 20.0, 1e-9, 1e10], [1.0, 0.1, 0.0, 3.0],
                                                         [L05, 4.605170185988091, 1e-3, 690.775527898, 0.7, 1e5]):
        case = (bias, min(squares, float(n)), largest, sigma, n, level)
        if largest ** 2 <= case[1]:
            yield case, bound(*case)


def card():
    """Eigenvalues 10, 5, 1, 1/10, 0 with the penalty 1."""
    shrunk = [h / (h + 1) for h in (mpf(10), mpf(5), mpf(1), mpf(1) / 10, mpf(0))]
    found = (sqrt(sum(s * s for s in shrunk)) + exceeded(max(shrunk), log(mpf(20)))) ** 2 / 5
    assert abs(found - mpf("2.53340176641")) < mpf(10) ** -11


if __name__ == "__main__":
    card()
    write_upper("StabilityLinearSmoother", ["(bias + sigma sqrt(squaredTrace) + sigma largest sqrt(2 L))^2/n. Source: derived; after Li, Fan and Zhou 2025."],
                      ["bias", "squaredTrace", "largest", "sigma", "n", "logInverseDelta"], rows())
