#!/usr/bin/env python3
"""Reference tables for bounds that hold under another law than the sample's, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The duality behind the bound is checked on random moves of finitely many points.
"""

import random

from mpmath import mpf, e, exp, log, sqrt

from holdout_and_pacbayes import binomial_upper, kl_upper
from information import close, mix
from tables import bisect, write_upper

LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 0.7, 1e5, 1e-12, 3.0]
SIZES = [1000, 285, 1, 2, 137, 60000, 10 ** 9, 2 ** 53]


# ---------------------------------------------------------------- Wasserstein distance, ramp losses

def hoeffding(mean, n, level):
    """Chernoff's bound with Hoeffding's moment at its best lambda: L/(n x) + x/8."""
    level = mpf(level)
    x = sqrt(8 * level / n)
    f = lambda y: level / (n * y) + y / 8
    assert f(x) < min(f(x * (1 + mpf(10) ** -30)), f(x * (1 - mpf(10) ** -30)))
    return mpf(mean) + f(x)


def ramp(margin, order, t):
    """The most over the places s <= 0 of an error of 1 - cost of the way there, and 0: cost |t - s|^order/margin^order."""
    return max(mpf(0), 1 - (max(mpf(0), t) / margin) ** order)


def couplings():
    """Points of a line moved at will: share of errors after the move against mean ramp loss before it plus cost."""
    rng = random.Random(12)
    for _ in range(400):
        n, margin, order = rng.randint(1, 6), mpf(rng.choice([0.1, 0.5, 1.0, 3.0])), rng.choice([1, 2])
        before = [mpf(rng.uniform(-1, 3)) for _ in range(n)]
        after = [t if rng.random() < 0.5 else mpf(rng.choice([0.0, rng.uniform(-1, 3)])) for t in before]
        errors = mpf(sum(1 for t in after if t <= 0)) / n
        cost = sum(abs(a - b) ** order for a, b in zip(after, before)) / n
        assert errors <= sum(ramp(margin, order, t) for t in before) / n + cost / margin ** order + mpf(10) ** -100


def wasserstein():
    columns = ["inner", "mean", "n", "margin", "distance", "order", "logInverseDelta"]
    pairs = [(1.0, 0.1), (0.5, 0.05), (2.0, 0.0), (1e-300, 1e-302), (1e300, 1e299), (1e300, 1e-300), (0.75, 3.0), (0.1, 1e-9), (1e-300, 0.0), (1e-5, 2e100), (3.0, 0.3)]
    fixed = [("kl", 0.1, 1000, 1.0, 0.1, 1, 2.995732273553991), ("kl", 0.0, 1, 1e-300, 0.0, 2, 1e-12), ("kl", 1.0, 2 ** 53, 1e300, 1e299, 1, 1e5),
             ("hoeffding", 0.0, 2 ** 53, 1.0, 0.0, 1, 1e-12), ("hoeffding", 1.0, 1, 1e-300, 1e-302, 2, 1e5), ("kl", 5e-324, 60000, 1.0, 0.0, 1, 3.0),
             ("kl", 0.9999999999999999, 137, 2.0, 0.5, 2, 3.0), ("hoeffding", 0.25, 60000, 1e-150, 1e-10, 2, 3.0)]

    def value(inner, mean, n, margin, distance, order, level):
        upper = kl_upper(mpf(mean), mpf(level) / n) if inner == "kl" else hoeffding(mean, n, level)
        ratio = mpf(distance) / mpf(margin)
        moved = mpf(0) if distance == 0 else close(ratio ** order, exp(order * (log(mpf(distance)) - log(mpf(margin)))))
        return upper + moved

    def rows():
        for case in fixed:
            yield case, value(*case)
        drawn = mix(12, 48, ["kl", "hoeffding"], [0.05, 0.0, 1.0, 0.3, 1e-10, 0.5, 0.9, 0.01, 1e-300], SIZES, pairs, [1, 2, 1], LEVELS)
        for inner, mean, n, (margin, distance), order, level in drawn:
            yield (inner, mean, n, margin, distance, order, level), value(inner, mean, n, margin, distance, order, level)
    write_upper("ShiftWasserstein", ["U + (distance/margin)^order, U = max{p: kl(mean||p) <= L/n} for kl, mean + sqrt(L/(2n)) for hoeffding, never clipped.",
                               "Source: derived; after Saberi et al. 2024."], columns, rows())


# ---------------------------------------------------------------- invariance in other environments

def finite(errors, n, log_size, level):
    """Clopper and Pearson's limit at delta e^-logSize."""
    return mpf(1) if errors == n else binomial_upper(n, errors, mpf(level) + mpf(log_size))


def linear(n, inputs, rank, level):
    """The share x at which 2 G(2n) 2^(-n x/2) = delta, by bisection, G Warren's count of patterns from 2n = p on, 2^(2n) at most."""
    degree, p = 2 * rank + 4, rank * (inputs + 1)
    assert 2 * n >= p
    patterns = min(2 * n * log(mpf(2)), p * (log(4 * e * 2 * n) + log(mpf(degree)) - log(mpf(p))))
    share = bisect(lambda x: log(mpf(2)) + patterns - n * x / 2 * log(mpf(2)) > -mpf(level), 0, 10 ** 7)
    return close(2 * ((patterns + log(mpf(2)) + mpf(level)) / log(mpf(2))) / n, share)


def invariance():
    columns = ["inner", "errors", "n", "logSize", "inputs", "rank", "logInverseDelta"]
    ten = 6.931471805599453
    half = 2.995732273553991
    cases = [("finite", 0, 500, ten), ("finite", 0, 100, ten), ("finite", 0, 40, 0.0), ("finite", 3, 500, ten), ("finite", 0, 1, 0.0), ("finite", 1, 1, 3.0),
             ("finite", 0, 2 ** 53, 20.0), ("finite", 137, 1000, 300.0), ("finite", 999, 1000, 1e-12), ("finite", 1000, 1000, 5.0), ("finite", 7, 60000, 1e5),
             ("finite", 20, 10 ** 9, 13.862943611198906)]
    shapes = [(10000, 5, 1), (10 ** 6, 10, 2), (10 ** 6, 20, 2), (10 ** 9, 784, 10), (2 ** 52, 30, 3), (10, 1, 1), (1, 1, 1), (3, 5, 1), (100000, 1, 1), (60000, 100, 100)]
    levels = [half, 1e-3, 690.775527898, 4.605170185988091, 0.7]

    def rows():
        for i, (inner, k, n, size) in enumerate(cases):
            for level in (half, levels[1 + i % 4]):
                yield (inner, k, n, size, 0, 0, level), finite(k, n, size, level)
        for i, (n, inputs, rank) in enumerate(shapes):
            for level in (half, levels[1 + i % 4]):
                yield ("linear", 0, n, 0.0, inputs, rank, level), linear(n, inputs, rank, level)
    write_upper("ShiftInvariance", [
        "finite: max{p: P(Bin(n, p) <= errors) >= delta e^-logSize}, 1 at errors = n. linear: (2/n) (log2 G(2n) + log2(2/delta)), G(m) = min(2^m,",
        "(4 e m (2 rank + 4)/p)^p), p = rank (inputs + 1), never clipped. Source: derived; Warren 1968; Blumer et al. 1989; Parulekar et al. 2022."],
        columns, rows())


# ---------------------------------------------------------------- adaptivity gap

def estimated(inner, mean, n, ceiling, level):
    """The upper limit of a mean in [0, ceiling]: by kl, or by Hoeffding's inequality as Chernoff's bound."""
    if inner == "kl":
        return mpf(ceiling) * kl_upper(mpf(mean) / mpf(ceiling), mpf(level) / n)
    return mpf(ceiling) * hoeffding(mpf(mean) / mpf(ceiling), n, level)


def triangle():
    """Finite worlds: the target's mean |h - f_t| against the weighted source risks and the gaps, all exact."""
    rng = random.Random(6)
    for _ in range(300):
        points, domains = rng.randint(1, 5), rng.randint(1, 4)
        target = [rng.random() for _ in range(points)]
        target = [t / sum(target) for t in target]
        truth = [rng.choice([0.0, 1.0, rng.random()]) for _ in range(points)]
        shares = [rng.random() for _ in range(domains)]
        shares = [a / sum(shares) for a in shares]
        heads = [[rng.choice([0.0, 1.0, rng.random()]) for _ in range(points)] for _ in range(domains)]
        labels = [[rng.choice([0.0, 1.0, rng.random()]) for _ in range(points)] for _ in range(domains)]
        bound = 0.0
        for a, h, f in zip(shares, heads, labels):
            source = [rng.random() + 0.01 for _ in range(points)]
            source = [p / sum(source) for p in source]
            bound += a * sum(p * (t / p) * abs(u - v) for p, t, u, v in zip(source, target, h, f))
            bound += a * sum(t * abs(u - v) for t, u, v in zip(target, f, truth))
        mixed = [sum(a * h[x] for a, h in zip(shares, heads)) for x in range(points)]
        assert sum(t * abs(u - v) for t, u, v in zip(target, mixed, truth)) <= bound + 1e-12


def adaptivity():
    columns = ["shares", "risks", "sizes", "ceilings", "gaps", "gapSizes", "inner", "logInverseDelta"]
    worlds = [
        ([1.0], [0.05], [1000], [1.5], [0.1], [0]), ([1.0], [0.05], [1000], [1.5], [0.1], [200]), ([0.25, 0.75], [0.05, 0.3], [1000, 285], [1.5, 4.0], [0.1, 0.2], [200, 200]),
        ([0.5, 0.25, 0.25], [0.0, 1.0, 0.3], [1, 2, 137], [1.0, 1.0, 8.0], [0.0, 1.0, 0.5], [1, 0, 60000]), ([1.0], [0.0], [2 ** 53], [1.0], [0.0], [2 ** 53]),
        ([1.0], [1.0], [1], [1.0], [1.0], [1]), ([0.5, 0.5], [0.0, 0.0], [10 ** 9, 1], [1e-300, 1e300], [0.0, 0.0], [0, 0]), ([0.0, 1.0], [0.9, 0.1], [10, 500], [2.0, 2.0], [1.0, 0.05], [10, 0]),
        ([0.5, 0.0, 0.5], [0.1, 1.0, 0.2], [100, 1, 100], [3.0, 1.0, 3.0], [0.0, 1.0, 0.25], [0, 1, 40]), ([0.125] * 8, [0.01 * i for i in range(8)], [200 * (i + 1) for i in range(8)], [1.0 + i for i in range(8)],
         [0.05 * i for i in range(8)], [0, 100] * 4), ([1.0], [1e-10], [60000], [20.0], [1e-300], [60000]), ([1.0], [20.0], [60000], [20.0], [0.0], [0]),
        ([0.75, 0.25], [0.0532001445141934, 0.2], [10 ** 6, 10 ** 4], [12.182493960703473, 2.5], [0.14988228479452984, 0.0], [0, 0]), ([0.9990234375, 0.0009765625], [0.2, 5.0], [3000, 5], [2.0, 50.0], [0.02, 0.5], [3000, 3])]
    levels = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 0.7, 1e5]

    def rows():
        for i, (shares, risks, sizes, ceilings, gaps, counts) in enumerate(worlds):
            assert sum(shares) == 1.0
            terms = [(mpf(a), r, n, b) for a, r, n, b in zip(shares, risks, sizes, ceilings)]
            terms += [(mpf(a), g, m, 1.0) for a, g, m in zip(shares, gaps, counts) if m > 0]
            known = sum((mpf(a) * mpf(g) for a, g, m in zip(shares, gaps, counts) if m == 0), mpf(0))
            for j, inner in enumerate(("kl", "hoeffding")):
                for level in dict.fromkeys((levels[0], levels[(i + 3 * j) % 6])):
                    paid = mpf(level) + log(mpf(len(terms)))
                    yield (shares, risks, sizes, ceilings, gaps, counts, inner, level), known + sum(a * estimated(inner, r, n, b, paid) for a, r, n, b in terms if a)
    write_upper("ShiftAdaptivityGap", [
        "Sum over i of shares_i (U_i + G_i). With N terms estimated, those of share 0 counted, and T = L + ln N, U_i = ceiling max{p: kl(risk/ceiling||p) <= T/n} for kl,",
        "risk + ceiling sqrt(T/(2n)) for hoeffding; G_i the gap where gapSizes_i = 0, else its limit at T with ceiling 1. Never clipped.",
        "Source: derived; Zhang et al. 2023."], columns, rows())


if __name__ == "__main__":
    couplings()
    triangle()
    adaptivity()
    wasserstein()
    invariance()
