#!/usr/bin/env python3
"""Reference table for moments that are released with noise, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. Both deviations are roots of their tails; the covariance behind the second is compared with one made
entry by entry.
"""

import random

from mpmath import mpf, log, sqrt

from information import close, mix
from tables import bisect_log, write_upper


def reached(fall, level):
    """The t at which a falling exponent -fall(t) is -level, by bisection on the logarithm."""
    return bisect_log(lambda t: fall(t) < level)


def mean_of_vectors(bound, n, level):
    """Centred vectors of length bound at most: the mean length of their mean, and McDiarmid's tail of n changes of 2 bound/n."""
    if bound == 0:
        return mpf(0)
    changes = n * (2 * bound / n) ** 2
    return bound / sqrt(n) + close(bound * sqrt(2 * level / n), reached(lambda t: 2 * t ** 2 / changes, level))


def normal_vector(trace, top, level):
    """The root of the trace, and the tail of a function of normal numbers with the Lipschitz constant sqrt(top)."""
    return sqrt(trace) + (close(sqrt(2 * top * level), reached(lambda t: t ** 2 / (2 * top), level)) if top else mpf(0))


def bound(smallest, matrix, vector, inputs, error, norm, d, n, level):
    smallest, s1, s2, r, z, length, n = (mpf(v) for v in (smallest, matrix, vector, inputs, error, norm, n))
    half = mpf(level) + log(mpf(2))
    noise = normal_vector(d * (s2 ** 2 + (s1 * length) ** 2), s2 ** 2 + 2 * (s1 * length) ** 2, half)
    return (mean_of_vectors(r * z, n, half) + noise / sqrt(n)) / smallest


def covariance():
    """A symmetric matrix with independent standard normal entries on and above the diagonal, times a vector t: E (Nt)_i (Nt)_j entry by entry."""
    rng = random.Random(26)
    for _ in range(60):
        d = rng.randint(1, 5)
        t = [rng.gauss(0, 1) for _ in range(d)]
        weights = [{} for _ in range(d)]
        for i in range(d):
            for j in range(d):
                key = (min(i, j), max(i, j))
                weights[i][key] = weights[i].get(key, 0.0) + t[j]
        cov = [[sum(v * weights[j].get(key, 0.0) for key, v in weights[i].items()) for j in range(d)] for i in range(d)]
        squares = sum(v * v for v in t)
        assert abs(sum(cov[i][i] for i in range(d)) - d * squares) < 1e-9 * (1 + squares)
        u = [rng.gauss(0, 1) for _ in range(d)]
        for _ in range(200):
            u = [sum(cov[i][j] * u[j] for j in range(d)) for i in range(d)]
            size = sum(v * v for v in u) ** 0.5
            u = [v / size for v in u]
        top = sum(u[i] * cov[i][j] * u[j] for i in range(d) for j in range(d))
        assert top <= 2 * squares * (1 + 1e-9)


def rows():
    L05 = 2.995732273553991
    cases = [(0.5, 0.0, 0.0, 3.0, 0.1, 1.0, 5, 10 ** 6, L05), (0.5, 22.3, 22.3, 3.0, 0.0, 1.0, 5, 10 ** 6, L05), (0.5, 22.3, 10.0, 3.0, 0.1, 0.0, 5, 10 ** 6, L05), (1e-8, 1.0, 1.0, 1.0, 1.0, 1.0, 1, 10 ** 12, L05),
             (1e8, 1.0, 1.0, 1.0, 1.0, 1.0, 1, 1, 1e4), (0.5, 22.304, 14.87, 3.0, 0.5, 0.7211102550927979, 5, 10 ** 6, L05), (0.3, 0.0, 0.0, 0.0, 0.0, 0.0, 7, 3, L05), (1.0, 1e-150, 1e-150, 1e-150, 1.0, 1.0, 30, 569, L05),
             (1.0, 1e100, 1e100, 1.0, 1.0, 1e10, 30, 569, L05), (0.25, 3.0, 0.0, 1.0, 0.2, 2.0, 100, 10 ** 8, 1e4), (0.25, 0.0, 3.0, 1.0, 0.2, 2.0, 100, 2 ** 53, 1e-3)]
    yield from ((case, bound(*case)) for case in cases)
    for case in mix(26, 30, [0.5, 1e-8, 1e8, 0.01, 1.0], [22.3, 0.0, 1.0, 1e-6, 300.0], [14.9, 1.0, 0.0, 50.0], [3.0, 1.0, 0.0, 5.477225575051661], [0.1, 0.0, 2.0], [1.0, 0.0, 0.447213595499958],
                    [5, 1, 30, 1000, 2 ** 31 - 1], [10 ** 6, 569, 1, 10 ** 12, 10 ** 4, 2 ** 53], [L05, 4.605170185988091, 1e-3, 690.775527898, 1e4]):
        yield case, bound(*case)


if __name__ == "__main__":
    covariance()
    write_upper("StabilityNoisyMoments", [
        "(r z (1 + sqrt(2 (ln 2 + L))) + sqrt(d (s2^2 + s1^2 T^2)) + sqrt(2 (s2^2 + 2 s1^2 T^2) (ln 2 + L)))/(sqrt(n) smallestEigenvalue), s1 = matrixNoise, s2 = vectorNoise,",
        "r = inputNorm, z = largestError, T = norm, d = dimension. Source: derived; after Zhu et al. 2024."],
        ["smallestEigenvalue", "matrixNoise", "vectorNoise", "inputNorm", "largestError", "norm", "dimension", "n", "logInverseDelta"], rows())
