#!/usr/bin/env python3
"""Reference tables for the sharpness of a surrogate, by other routes than the closed forms, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The deviation of the length of a mean vector is the root of McDiarmid's tail; the best net is found through
2 sqrt(A) = min over x of (x A + 1/x), which parts the two radii, and is compared with a search over both.
"""

from functools import partial

from mpmath import mp, mpf, exp, log, log1p, sqrt

import information
from information import mix, LEVELS
from tables import FOOT, bisect_log, write_upper

write = partial(write_upper, foot=FOOT[:2] + ["150 decimal digits (the best net at 60) by %s."])
SIZES = [1000, 285, 1, 2, 137, 60000, 10 ** 9, 2 ** 53]


def falls_to(tail, level):
    """The t > 0 at which ln of a falling tail is -level, by bisection on ln t."""
    return bisect_log(lambda t: -tail(t) < level)


def length_of_mean(n, bound, level):
    """Vectors of length bound at most: the mean length of the error of their mean, and McDiarmid's tail with n changes of 2 bound/n."""
    n, bound = mpf(n), mpf(bound)
    changes = n * (2 * bound / n) ** 2
    return sqrt(bound ** 2 / n) + bound * falls_to(lambda t: -2 * (t * bound) ** 2 / changes, mpf(level))


def first_order():
    pairs = [(0.0, 1.0), (0.3, 1.0), (1.876430187313522, 5.477225575051661), (1.0, 1.0), (0.0, 1e-150), (1e-151, 1e-150), (1e150, 1e150), (1e100, 1e150),
             (0.05, 0.1), (2.0, 40.0), (0.999, 1.0)]
    radii = [0.05, 1.0, 0.05, 1e-9, 1e3, 0.3]
    exact = [(0.0, 1000, 0.05, 1.0, 0.0, 2.995732273553991), (0.0, 1000, 0.05, 1.0, 1.0, 2.995732273553991)]

    def value(norm, n, radius, bound, level):
        return mpf(radius) * min(mpf(norm) + length_of_mean(n, bound, level), mpf(bound))

    def rows():
        yield from ((row, value(row[0], row[1], row[2], row[3], row[5]) + mpf(row[4]) * mpf(row[2]) ** 2 / 2) for row in exact)
        for n, radius, (norm, bound), smoothness, level in mix(271, 44, SIZES, radii, pairs, [0.0, 1.0, 0.25, 1e-6, 50.0, 1e150], LEVELS):
            if mpf(smoothness) * mpf(radius) ** 2 < mpf(10) ** 300:
                yield ((norm, n, radius, bound, smoothness, level),
                       value(norm, n, radius, bound, level) + mpf(smoothness) * mpf(radius) ** 2 / 2)
    write("HoldoutSharpness", ["radius min(norm + gradientBound (1 + sqrt(2 L))/sqrt(n), gradientBound) + smoothness radius^2/2.",
                               "Source: derived; after Dao et al. 2024."],
          ["norm", "n", "radius", "gradientBound", "smoothness", "logInverseDelta"], rows())

    def linear():
        yield (1.876430187313522, 285, 0.05, 5.477225575051661, 2.995732273553991), value(1.876430187313522, 285, 0.05, 5.477225575051661, 2.995732273553991)
        yield (1.3322091554014748, 285, 0.05, 2.7386127875258306, 2.995732273553991), value(1.3322091554014748, 285, 0.05, 2.7386127875258306, 2.995732273553991)
        yield (0.0, 1000, 0.05, 1.0, 2.995732273553991), value(0.0, 1000, 0.05, 1.0, 2.995732273553991)
        for n, radius, (norm, bound), level in mix(272, 40, SIZES, radii, pairs, LEVELS):
            yield (norm, n, radius, bound, level), value(norm, n, radius, bound, level)
    write("RademacherLinearSharpness", ["radius min(norm + featureBound (1 + sqrt(2 L))/sqrt(n), featureBound), for all weights at once.", "Source: derived."],
          ["norm", "n", "radius", "featureBound", "logInverseDelta"], linear())


def best_net(p, n, k, level):
    """The least of 2 sqrt(A/(2n)) + t + 4 s [k > 0], A = p ln(1 + 2/t) + p ln(1 + 2k/s) [k > 0] + level, over 0 < t <= 1 and s > 0.

    With 2 sqrt(A/(2n)) = min over x of (x A/(2n) + 1/x) and x fixed, t and s have minima of their own: t is where
    x p/(2n) times the fall of ln(1 + 2/t) is 1, s where the fall of ln(1 + 2k/s) is 4. Both are found by bisection on the logarithm.
    """
    def root(weight, fall, slope):
        return bisect_log(lambda y: weight * fall(y) > slope, -160, 160, 340)

    def terms(u):
        x = exp(u)
        weight = x * p / (2 * n)
        t = min(mpf(1), root(weight, lambda y: 2 / (y * (y + 2)), 1))
        s = root(weight, lambda y: 2 * k / (y * (y + 2 * k)), 4) if k else mpf(0)
        return t, s

    def total(t, s):
        a = p * log1p(2 / t) + level + (p * log1p(2 * k / s) if k else 0)
        return 2 * sqrt(a / (2 * n)) + t + 4 * s

    def surrogate(u):
        t, s = terms(u)
        a = p * log1p(2 / t) + level + (p * log1p(2 * k / s) if k else 0)
        return exp(u) * a / (2 * n) + exp(-u) + t + 4 * s

    grid = [mpf(i) / 2 for i in range(-30, 120)]
    values = [surrogate(u) for u in grid]
    i = min(range(len(grid)), key=values.__getitem__)
    assert 0 < i < len(grid) - 1
    assert all((values[j] > values[j + 1]) == (j < i) for j in range(len(grid) - 1)), "more than one valley"
    found = information.least(surrogate, grid[i - 1], grid[i + 1], 170)
    # a search over both radii, which must not be better
    if k:
        t0, s0 = best_near(total, terms, i, grid)
        for dt in (-0.5, -0.01, -1e-5, 0.0, 1e-5, 0.01, 0.5):
            for ds in (-0.5, -0.01, -1e-5, 0.0, 1e-5, 0.01, 0.5):
                assert total(min(mpf(1), t0 * exp(mpf(dt))), s0 * exp(mpf(ds))) >= found * (1 - mpf(10) ** -40)
    for a in range(-60, 1):
        for b in (range(-60, 20, 4) if k else (0,)):
            assert total(exp(mpf(a) / 3), exp(mpf(b) / 3) if k else mpf(0)) >= found * (1 - mpf(10) ** -40)
    return found


def best_near(total, terms, i, grid):
    low, high = grid[i - 1], grid[i + 1]
    found, place = None, None
    for j in range(400):
        u = low + (high - low) * j / 399
        value = total(*terms(u))
        if found is None or value < found:
            found, place = value, u
    return terms(place)


def cover():
    mp.dps = 60
    cases = [(0.0, 1000, 0.05, 1.0, 10, 0.0, 2.995732273553991), (0.01, 1000, 0.05, 1.0, 10, 1.0, 2.995732273553991), (0.0, 1, 1.0, 1.0, 1, 0.0, 0.001),
             (0.5, 60000, 1.0, 2.0, 100, 10.0, 4.605170185988091), (0.001, 2 ** 53, 0.05, 1.0, 10 ** 6, 0.0, 2.995732273553991),
             (0.001, 2 ** 53, 0.05, 1.0, 10 ** 6, 1e6, 2.995732273553991), (0.2, 10 ** 6, 0.3, 5.0, 10 ** 4, 3.0, 690.775527898), (0.0, 10 ** 9, 1e-9, 1e3, 1, 1e-12, 0.7),
             (0.0, 10 ** 9, 1e-150, 1e-100, 5, 0.0, 3.0), (1e100, 10 ** 9, 1e50, 1e60, 5, 1e50, 3.0), (0.1, 10 ** 7, 0.5, 1.0, 31, 0.25, 1e5),
             (0.1, 10 ** 7, 0.5, 1.0, 31, 0.25, 4.605170185988091), (0.0, 137, 0.05, 2.0, 3, 0.0, 0.7), (2.0, 137, 1.0, 2.0, 3, 4.0, 0.7),
             (0.0, 10 ** 12, 0.05, 1.0, 1000, 100.0, 2.995732273553991), (0.0, 10 ** 12, 0.05, 1.0, 1000, 0.0, 2.995732273553991),
             (0.003, 50000, 0.01, 1.0, 7, 0.001, 1e-3), (0.0, 20000, 0.05, 1.0, 1, 1e-300, 2.995732273553991), (0.0, 300, 2.0, 0.5, 12, 0.0, 13.815510557964274),
             (0.25, 10 ** 8, 1.0, 1.0, 50000, 0.0, 2.995732273553991), (0.25, 10 ** 8, 1.0, 1.0, 50000, 2.0, 2.995732273553991), (0.7, 10 ** 5, 1.0, 1.0, 2, 0.5, 40.0)]

    def rows():
        for sharpness, n, radius, lipschitz, p, weight, level in cases:
            most = mpf(radius) * mpf(lipschitz)
            assert mpf(sharpness) <= most
            net = best_net(p, n, mpf(weight) / mpf(radius), mpf(level))
            if len(seen) == 0:
                assert abs(most * net - mpf("0.0165166233")) < mpf(10) ** -10
            seen.append(net)
            yield (sharpness, n, radius, lipschitz, p, weight, level), min(mpf(sharpness) + most * net, most)
    seen = []
    write("RademacherSharpnessCover", [
        "min(sharpness + radius lipschitz c, radius lipschitz), c the least over 0 < t <= 1 and s > 0 of 2 sqrt((p ln(1 + 2/t) + p ln(1 + 2 weightRadius/(s radius))",
        "+ L)/(2n)) + t + 4 s, p = parameters; without the terms in s where weightRadius = 0. Source: derived."],
        ["sharpness", "n", "radius", "lipschitz", "parameters", "weightRadius", "logInverseDelta"], rows())
    mp.dps = 150


if __name__ == "__main__":
    assert abs(mpf("0.05") * length_of_mean(1000, 1.0, log(mpf(20))) - mpf("0.005451366390289139")) < mpf(10) ** -18
    first_order()
    cover()
