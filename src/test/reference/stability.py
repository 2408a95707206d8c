#!/usr/bin/env python3
"""Reference tables for the stability family, by other routes than the closed forms, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. Minima are found by golden section, square roots of radii by bisection on the equation that
defines them, the constants of hypothesis stability as the least that its inequality allows.
"""

import random
from fractions import Fraction
from math import comb

from mpmath import mp, mpf, exp, expm1, log, log1p, sqrt, e, pi, findroot

import information
from holdout_and_pacbayes import kl_upper
from information import LN2, LEVELS, RANGES, SHORT_LEVELS, WIDTHS, back, close, least, mix, risk_in, width
from tables import bisect_log, write_upper

SIZES = [1000, 10000, 1, 2, 3, 137, 10 ** 9, 10 ** 12, 1024, 1025]
SHARES = [0.1, 0.0, 1.0, 0.3, 1e-10, 0.5, 0.9, 0.01]
STABILITIES = [0.001, 0.01, 0.0, 1e-12, 0.3, 1e-6, 1.0]


def least_size(n, smallest):
    return n if n >= smallest else smallest


def risks(seed, count, smallest, *choices):
    """Range, its width, the exact share of the mean, the mean, n and the rest."""
    rng = random.Random(seed)
    for i, (n, s, *rest) in enumerate(mix(seed, count, SIZES, RANGES, *choices)):
        value, share = risk_in(s, SHARES[i % 8] if i < 8 else rng.choice(SHARES))
        yield s, width(s), share, value, least_size(n, smallest), rest


def radius(spread, level, n):
    """t with exp(-2 t^2/(n (spread/n)^2)) = e^-level, by bisection on ln t: McDiarmid with differences spread/n."""
    if spread == 0:
        return mpf(0)
    return bisect_log(lambda t: 2 * n * (t / spread) ** 2 < level, -200, 200)


def bits(n):
    """The least k >= 1 with 2^k >= n, by counting."""
    k = 1
    while 2 ** k < n:
        k += 1
    return k


def splits(n):
    """The sum over all halvings of 2 sqrt(product of the two sizes), over n, by counting the blocks of each level."""
    total, blocks = mpf(0), {n: 1}
    while any(size > 1 for size in blocks):
        smaller = {}
        for size, count in blocks.items():
            if size == 1:
                continue
            a, b = size // 2, size - size // 2
            total += 2 * count * sqrt(mpf(a * b))
            smaller[a] = smaller.get(a, 0) + count
            smaller[b] = smaller.get(b, 0) + count
        blocks = smaller
    return total / n


# ---------------------------------------------------------------- uniform stability

def uniform():
    for name, column, mean_factor, moved, text, source in (
            ("StabilityRemoval", "beta", 2, 4, "r + 2 beta + (4 n beta + M) sqrt(L/(2n)).", "Bousquet and Elisseeff 2002"),
            ("StabilityLeaveOneOut", "beta", 1, 4, "r + beta + (4 n beta + M) sqrt(L/(2n)), r of leave-one-out.", "Bousquet and Elisseeff 2002"),
            ("StabilityReplacement", "gamma", 1, 2, "r + gamma + (2 n gamma + M) sqrt(L/(2n)).", "Mohri et al. 2018")):
        def rows(seed=len(name), column=column, mean_factor=mean_factor, moved=moved):
            for s, w, share, value, n, (b, l) in risks(seed, 38, 1, STABILITIES, LEVELS):
                unit = mpf(b) / w
                yield (value, n) + s + (b, l), back(s, share + mean_factor * unit + radius(moved * n * unit + 1, mpf(l), n))
        write_upper(name, [text + " Source: %s." % source], ["mean", "n", "low", "high", column, "logInverseDelta"], rows())
    columns = ["mean", "n", "low", "high", "gamma", "logInverseDelta"]

    def feldman_vondrak():
        for s, w, share, value, n, (g, l) in risks(31, 38, 1, STABILITIES, LEVELS):
            yield (value, n) + s + (g, l), back(s, share + 8 * sqrt((2 * mpf(g) / w + mpf(1) / n) * (3 * LN2 + mpf(l))))
    write_upper("StabilityFeldmanVondrak", ["r + 8 sqrt((2 gamma + 1/n) ln(8/delta)), scaled to the range. Source: Feldman and Vondrak 2018."],
          columns, feldman_vondrak())

    def moments():
        for s, w, share, value, n, (g, l) in risks(32, 38, 1, STABILITIES, LEVELS + [2.0, 1.9]):
            p, g1 = max(mpf(2), mpf(l)), mpf(g) / w
            yield (value, n) + s + (g, l), back(s, share + 2 * g1 + e * (24 * sqrt(mpf(2)) * g1 * bits(n) * p + 4 * sqrt(p / n)))
    write_upper("StabilityMoments", ["r + 2 gamma + e (24 sqrt(2) gamma ceil(log2 n) p + 4 M sqrt(p/n)), p = max(2, L), scaled to the range,",
                               "ceil(log2 n) at least 1. Source: Bousquet, Klochkov and Zhivotovskiy 2020."], columns, moments())

    def price(c):
        """The infimum over s in (0, 1) of (c - ln(1 - s^2)/2)/s, and the same at its stationary point."""
        found = least(lambda x: (c + exp(x) / 2) / sqrt(-expm1(-exp(x))), mpf(-60), log(log1p(c) + 40))
        low, high = mpf(-60), log(log1p(c) + 40)  # s = sqrt(1 - e^-y), y = e^x: s^2/(1 - s^2) = c + y/2
        for _ in range(480):
            x = (low + high) / 2
            if expm1(exp(x)) < c + exp(x) / 2:
                low = x
            else:
                high = x
        return close((c + exp(high) / 2) / sqrt(-expm1(-exp(high))), found)

    def together(c, spread, weight, n):
        """The infimum over p and lambda of (c + lambda^2 spread^2/(8 n p) - (1 - p)/2 ln(1 - (lambda weight/(1 - p))^2/2))/lambda."""
        def at_p(u):
            p, q = 1 / (1 + exp(-u)), 1 / (1 + exp(u))
            top = sqrt(mpf(2)) * q / weight

            def at(v):
                lam = top / sqrt(1 + exp(-v))  # lam^2/top^2 = 1/(1 + e^-v)
                return (c + lam ** 2 * spread ** 2 / (8 * n * p) + q / 2 * log1p(exp(v))) / lam
            return least(at, mpf(-40), mpf(40), 130)
        return least(at_p, mpf(-25), mpf(25), 130)

    def zhang():
        for i, (s, w, share, value, n, (g, l)) in enumerate(risks(33, 48, 2, STABILITIES, LEVELS + [1e-6, 700.0])):
            n = [2, 3, 1024, 1025, 1100, 9 * 10 ** 15, n][i % 7] if i >= 10 else n
            g1, c = mpf(g) / w, mpf(l)
            first, second = sqrt(mpf(2)) * g1 * splits(n) * price(c), radius(mpf(1), c, n)
            if i % 12 == 0 and first:
                with mp.workdps(40):
                    both = together(c, mpf(1), 2 * g1 * splits(n), n)
                    assert abs(both / (first + second) - 1) < mpf(10) ** -18, (both, first + second)
            yield (value, n) + s + (g, l), back(s, share + 2 * g1 + first + second)
    write_upper("StabilityZhang", ["r + 2 gamma + sqrt(2) gamma T/n min over s of (L - ln(1 - s^2)/2)/s + M sqrt(L/(2n)), T the sum over all halvings of n of",
                             "2 sqrt(product of the two sizes); some rows also as one infimum over Hoelder's weights and lambda. Source: derived; Zhang 2023."],
          columns, zhang())
    write_upper("StabilityExpected", ["gamma, a gap in expectation. Source: Bousquet and Elisseeff 2002."], ["gamma", "low", "high"],
          (((g,) + s, mpf(g)) for g, s in mix(34, 24, STABILITIES + [123.456, 5e-324, 1e300], WIDTHS)))


# ---------------------------------------------------------------- second moments

def cantelli(variance, level):
    """t with variance/(variance + t^2) = e^-level, by bisection on ln t of the equation itself."""
    if variance == 0:
        return mpf(0)
    target = exp(-mpf(level))
    return bisect_log(lambda t: variance / (variance + t ** 2) > target, -1200, 1200)


def shifted(square, variance, level):
    """The most over m of m + Cantelli's deviation of m-centred D + c: E D = m, E D^2 <= square, E c = 0, E c^2 <= variance.

    m = sqrt(square) sin y, by golden section over y; checked against the deviation of a square (Chebyshev) and c's own.
    """
    factor = cantelli(mpf(1), level)  # deviation of a unit variance
    root = sqrt(square)
    most = -least(lambda m: -(m * root + factor * root * sqrt((1 - m) * (1 + m))), mpf(0), mpf(1)) if level < 60 else None
    value = root * exp(mpf(level) / 2)
    if most is not None:
        assert most <= value * (1 + mpf(10) ** -60) and abs(most - value) <= mpf(10) ** -50 * value, (most, value)
    return value + factor * sqrt(variance)


def moved(n, drawn):
    """The most of the mean square over i of a mean over m-subsets less that over those without i, for values in [-1/2, 1/2].

    Route: the largest eigenvalue of the covariance of the n inclusion indicators over n (chance of one being out)^2,
    times the most of a variance, 1/4.
    """
    one, two = Fraction(n - drawn, n), Fraction((n - drawn) * (n - drawn - 1), n * (n - 1))
    variance, covariance = one * (1 - one), two - one * one
    eigen = max(variance - covariance, variance + (n - 1) * covariance)
    value = eigen / (4 * n * one * one)
    return mpf(value.numerator) / value.denominator


def second_moment():
    columns = ["mean", "n", "low", "high"]
    levels = SHORT_LEVELS + [1e-6, 700.0, 20.0]
    stabilities = STABILITIES + [1000.0, 1e-300, 0.02]

    def size(n, i, least):
        return max(least, 10 ** 15 if i % 13 == 12 else n)

    def replacement():
        for i, (s, w, share, value, n, (g, l)) in enumerate(risks(61, 48, 1, stabilities, levels)):
            n, unit = size(n, i, 1), mpf(g) / w
            yield (value, n) + s + (g, l), back(s, share + 2 * unit + cantelli(mpf(1) / (4 * n) + unit ** 2, l))
    write_upper("StabilitySecondMoment", ["r + 2 gamma + t, v/(v + t^2) = delta (Cantelli), v = M^2/(4n) + gamma^2. Source: derived;",
                                    "after Feldman and Vondrak 2018."], columns + ["gamma", "logInverseDelta"], replacement())

    def left_out():
        for i, (s, w, share, value, n, (b, b1, l)) in enumerate(risks(62, 48, 2, stabilities, stabilities[1:] + stabilities[:1], levels)):
            n, unit, less = size(n, i, 2), mpf(b) / w, mpf(b1) / w
            yield (value, n) + s + (b, b1, l), back(s, share + unit + cantelli(mpf(1) / (4 * n) + less ** 2, l))
    write_upper("StabilityLeaveOneOutSecondMoment", ["r + beta + t, r of leave-one-out, v/(v + t^2) = delta (Cantelli), v = M^2/(4n) + b^2, beta the removal",
                                               "stability at n, b (oneFewer) that at n - 1. Source: derived."],
          columns + ["beta", "oneFewer", "logInverseDelta"], left_out())

    def mean_square():
        for i, (s, w, share, value, n, (b, b1, l)) in enumerate(risks(63, 48, 2, stabilities, stabilities[2:] + stabilities[:2], levels)):
            n, unit, less = size(n, i, 2), (mpf(b) / w) ** 2, (mpf(b1) / w) ** 2
            yield (value, n) + s + (b, b1, l), back(s, share + shifted(unit, mpf(1) / (4 * n) + less, l))
    write_upper("StabilityMeanSquare", ["r + the most over m of m + k (sqrt(s^2 - m^2) + sqrt(M^2/(4n) + b^2)), k^2 = (1 - delta)/delta (Cantelli), r of",
                                  "leave-one-out, s the root mean square of the change of a loss when one of n examples is removed, b (oneFewer) of n - 1.",
                                  "Source: derived."], columns + ["rootMeanSquare", "oneFewer", "logInverseDelta"], mean_square())

    def out_of_bag():
        for i, (s, w, share, value, n, (fraction, lip, spread, trees, l)) in enumerate(risks(
                64, 48, 3, [0.5, 0.1, 1.0, 0.632, 0.0], [1.0, 2.0, 0.0, 1e-6, 0.3, 1000.0], [1.0, 0.5, 10.0, 1e-9, 1000.0, 0.0, 3.0],
                [(500, 180), (1, 1), (10 ** 9, 10 ** 8), (100, 30), (9 * 10 ** 15, 9 * 10 ** 15), (1000, 1)], levels)):
            n = size(n, i, 3)
            drawn = min(max(1, int(n * fraction)), n - 2)
            scale = mpf(lip) * mpf(spread) / w
            one, two = scale ** 2 * moved(n, drawn), scale ** 2 * moved(n - 1, drawn)
            norm = sqrt(one) + sum(scale / (2 * sqrt(mpf(b))) for b in trees)  # Minkowski
            yield (value, n) + s + (drawn,) + trees + (lip, spread, l), back(s, share + shifted(norm ** 2, mpf(1) / (4 * n) + two, l))
    write_upper("StabilityOutOfBag", ["r + the most over m of m + k (sqrt(g^2 - m^2) + sqrt(M^2/(4n) + s')), k^2 = (1 - delta)/delta (Cantelli), r of out-of-bag,",
                                "g = sqrt s + L v/(2 sqrt B) + L v/(2 sqrt B0), s = (L v)^2 e/(4 n q^2), q the chance that a tree leaves an example out, e the",
                                "largest eigenvalue of the covariance of the inclusion indicators, s' the same for n - 1 examples. Source: derived;",
                                "after Soloff, Barber and Willett 2024."],
          columns + ["drawn", "predictors", "outOfBag", "lipschitz", "width", "logInverseDelta"], out_of_bag())


# ---------------------------------------------------------------- hypothesis stability

def constants():
    """alpha and kappa: (d + c)^2 <= alpha |d| + kappa c^2 for |d + c| <= 1 needs kappa = alpha^2/(4 (alpha - 1)) >= 1.

    The worst case weighs alpha + kappa: its minimum over alpha by the root of the derivative.
    """
    alpha = findroot(lambda a: 1 + (a ** 2 - 2 * a) / (4 * (a - 1) ** 2), mpf("1.4"))
    assert abs(alpha - 1 - 1 / sqrt(mpf(5))) < mpf(10) ** -100
    return alpha, alpha ** 2 / (4 * (alpha - 1))


def chebyshev(second_moment, level):
    """t with second_moment/t^2 = e^-level."""
    return exp((log(second_moment) + level) / 2)


def hypothesis():
    alpha, kappa = constants()
    columns = ["mean", "n", "low", "high", "hypothesis"]

    def rows(seed, with_pointwise):
        for s, w, share, value, n, (b, p, l) in risks(seed, 36, 3, STABILITIES, STABILITIES[::-1], SHORT_LEVELS):
            moment = kappa / 4 / n + (alpha + kappa) * mpf(b) / w
            if with_pointwise:
                moment += alpha * mpf(p) / w
            yield (value, n) + s + (b,) + ((p,) if with_pointwise else ()) + (l,), back(s, share + chebyshev(moment, mpf(l)))
    write_upper("StabilityHypothesis", ["r + t, r of leave-one-out, (kappa/4 M^2/n + (alpha + kappa) M beta)/t^2 = delta, alpha = 1 + 1/sqrt 5,",
                                  "kappa = alpha^2/(4 (alpha - 1)). Source: derived."], columns + ["logInverseDelta"], rows(35, False))
    write_upper("StabilityPointwise", ["r + t, (kappa/4 M^2/n + (alpha + kappa) M beta1 + alpha M beta2)/t^2 = delta, alpha = 1 + 1/sqrt 5,",
                                 "kappa = alpha^2/(4 (alpha - 1)). Source: derived."], columns + ["pointwise", "logInverseDelta"], rows(36, True))

    def neighbours(seed, function):
        rng = random.Random(seed)
        for i in range(36):
            k = [1, 5, 2, 10, 1000, 3][i % 6]
            n = rng.choice([n for n in [k + 2, k + 3, 100, 1000, 10 ** 9, 10 ** 12] if n >= k + 2])
            if i < 2:
                n = [100, 1000][i]
            level = SHORT_LEVELS[i % len(SHORT_LEVELS)]
            errors = rng.choice([0, n, n // 2, n // 10, 1])
            yield (errors, n, k, level), mpf(errors) / n + chebyshev(function(mpf(n), mpf(k)), mpf(level))
    columns = ["errors", "n", "neighbours", "logInverseDelta"]
    write_upper("StabilityNearestNeighbours", ["r + t, ((kappa/4 + alpha k)/n + kappa k/(n - 1))/t^2 = delta, alpha = 1 + 1/sqrt 5,",
                                         "kappa = alpha^2/(4 (alpha - 1)). Source: derived."], columns,
          neighbours(37, lambda n, k: (kappa / 4 + alpha * k) / n + kappa * k / (n - 1)))

    write_upper("StabilityRogersWagner", ["r + t, (6k + 1)/(n t^2) = delta. Source: Rogers and Wagner 1978."], columns,
          neighbours(38, lambda n, k: (6 * k + 1) / n))
    write_upper("StabilityDevroyeWagner", ["r + t, (1/n + 24 sqrt(k)/(n sqrt(2 pi)))/t^2 = delta. Source: Devroye and Wagner 1979."], columns,
          neighbours(39, lambda n, k: 1 / n + 24 * sqrt(k) / (n * sqrt(2 * pi))))


# ---------------------------------------------------------------- gradient descent

SCHEDULES = [[0.1] * 20, [0.5, 0.25], [1e-3], [1.0 / t for t in range(1, 31)], [0.0, 0.3, 0.0], [1e-9] * 3, [2.0, 1e-6, 0.7]]
LIPSCHITZ = [1.0, 0.3, 5.0, 1e-6, 100.0, 0.0]


def descent():
    def smooth(seed):
        rng = random.Random(seed)
        for i in range(32):
            steps = SCHEDULES[i % 7] if i < 14 else rng.choice(SCHEDULES)
            lipschitz, n = (LIPSCHITZ[i % 6], SIZES[i % 10]) if i < 12 else (rng.choice(LIPSCHITZ), rng.choice(SIZES))
            smoothness = rng.choice([b for b in [1.0, 0.01, 2.0, 8.0, 1e-9] if max(steps) <= 2 / b])
            moved = mpf(0)
            for step in steps:  # each step moves the two runs apart by at most 2 step lipschitz, with probability 1/n
                moved += 2 * mpf(step) * mpf(lipschitz) / n
            yield (steps, lipschitz, smoothness, n), mpf(lipschitz) * moved
    write_upper("StabilitySgdConvex", ["2 l^2/n sum of the steps. Source: Hardt, Recht and Singer 2016."],
          ["steps", "lipschitz", "smoothness", "n"], smooth(40))

    def strong():
        for l, (step, beta, mu), n in mix(41, 30, LIPSCHITZ, [(0.5, 1.0, 0.1), (0.01, 100.0, 0.01), (1.0, 1.0, 1.0), (1e-9, 3.0, 1e-6),
                                                             (0.25, 4.0, 0.5)], SIZES):
            step_, mu_ = mpf(step), mpf(mu)  # the fixed point of d = (1 - step mu) d + 2 step l/n
            d = findroot(lambda d: (1 - step_ * mu_) * d + 2 * step_ * mpf(l) / n - d, mpf(0) if l == 0 else 2 * mpf(l) / (mu_ * n)) if l else mpf(0)
            yield (step, l, beta, mu, n), mpf(l) * d
    write_upper("StabilitySgdStronglyConvex", ["2 l^2/(mu n). Source: Hardt, Recht and Singer 2016."],
          ["step", "lipschitz", "smoothness", "strongConvexity", "n"], strong())

    def bumpy():
        for c, l, beta, t, n in mix(42, 40, [0.1, 0.5, 1.0, 1e-3, 10.0, 0.1, 2.0], [1.0, 0.3, 5.0, 1e-6, 100.0, 0.0], [1.0, 2.0, 0.01, 30.0, 0.0, 1e-12],
                                    [1000, 100, 1, 10 ** 6, 2, 10 ** 9], [1000, 500, 2, 137, 10 ** 9, 10 ** 12, 3]):
            q, x, end = mpf(beta) * mpf(c), 2 * mpf(c) * mpf(l) ** 2, log(mpf(t))
            if x == 0:
                yield (c, l, beta, t, n), mpf(0)
                continue

            def at(y):  # t = e^y: t + the integral from t to T of (x/s) (T/s)^q
                return exp(y) + x * ((end - y) if q == 0 else expm1(q * (end - y)) / q)

            start = min(end, (log(x) + q * end) / (q + 1))
            yield (c, l, beta, t, n), close(at(start), least(at, start - 9, end)) / n
    write_upper("StabilitySgdNonConvex", ["(1/n) the infimum over t in (0, T] of t + 2 c l^2 ((T/t)^q - 1)/q, q = beta c (a logarithm at q = 0).",
                                    "Source: derived; Hardt, Recht and Singer 2016."], ["scale", "lipschitz", "smoothness", "iterations", "n"], bumpy())

    def rough():
        for steps, l, r, n in mix(43, 34, SCHEDULES, LIPSCHITZ, [1.0, 1e-3, 1e3, 0.3, 1e9], SIZES):
            squares = sum((mpf(s) ** 2 for s in steps), mpf(0))
            drift = 4 * mpf(l) / n * sum((mpf(s) for s in steps), mpf(0))
            low, high = mpf(0), 1 + drift + 4 * mpf(l) ** 2 * squares  # the largest d with d^2 <= 4 l^2 sum eta^2 + drift d
            for _ in range(560):
                d = (low + high) / 2
                if d * (d - drift) <= 4 * mpf(l) ** 2 * squares:
                    low = d
                else:
                    high = d
            yield (steps, l, r, n), mpf(0) if l == 0 else mpf(l) * min(2 * mpf(r), high)
    write_upper("StabilitySgdNonSmooth", ["l min(2R, d), d the largest with d^2 <= 4 l^2 sum eta^2 + (4 l/n) (sum eta) d. Source: derived; Bassily et al. 2020."],
          ["steps", "lipschitz", "radius", "n"], rough())


def on_average():
    def smooth():
        for r, beta, d in mix(44, 32, [0.1, 0.0, 3.5, 1e-10, 100.0, 0.5, 1e9], [1.0, 0.3, 100.0, 1e-6, 0.0], [1e-4, 0.0, 2.0, 1e-12, 0.3, 1e-8]):
            if mpf(beta) * d == 0:
                yield (r, beta, d), mpf(0)
            elif r == 0:
                yield (r, beta, d), mpf(beta) * d / 2
            else:
                middle = log(2 * mpf(beta) * r / d) / 2
                found = least(lambda y: beta / exp(y) * mpf(r) + (beta + exp(y)) / 2 * d, middle - 5, middle + 4)
                yield (r, beta, d), close(mpf(beta) * d / 2 + sqrt(2 * mpf(beta) * r * d), found)
    write_upper("StabilityOnAverageSmooth", ["The infimum over g > 0 of (beta/g) r + ((beta + g)/2) D. Source: Lei and Ying 2020."],
          ["mean", "smoothness", "squaredDistance"], smooth())
    write_upper("StabilityOnAverageLipschitz", ["l E|A(S) - A(S')|. Source: Lei and Ying 2020."], ["lipschitz", "distance"],
          (((l, d), mpf(l) * mpf(d)) for l, d in mix(45, 26, LIPSCHITZ, [1e-4, 0.0, 2.0, 1e-12, 0.3, 1e150, 7.7])))


# ---------------------------------------------------------------- privacy

def privacy():
    epsilons = [0.1, 0.0, 1.0, 1e-12, 5.0, 690.5, 0.01, 1e5, 1e-300]
    deltas = [1e-6, 0.0, 0.01, 1.0, 1e-300, 1e-3]

    def variation(x, d):
        """The most of E (X - E X)+ / E X for X in [1, e^x], two-point laws with p = 1/(1 + e^y), and d times the rest."""
        x, d = mpf(x), mpf(d)
        if x == 0:
            return d
        spread, middle = expm1(x), x / 2

        def loss(y):
            p = 1 / (1 + exp(y))
            return -p * (1 - p) * spread / (1 + p * spread)

        most = -least(loss, middle - 6, middle + 5)
        half = exp(x / 2)
        return close(most, expm1(x / 2) / (half + 1)) * (1 - d) + d

    write_upper("StabilityPrivacy", ["(b - a) (T + delta (1 - T)), T the most of E (X - E X)+ for X of mean 1 whose values differ by a factor e^epsilon",
                               "at most, over two-point laws. Source: derived; Dwork et al. 2015."], ["epsilon", "privacyDelta", "low", "high"],
          (((x, d) + s, width(s) * variation(x, d)) for x, d, s in mix(46, 34, epsilons, deltas, RANGES)))

    def information_of(x):
        """The most of E X ln X for X of mean 1 whose values differ by a factor e^x at most, over two-point laws of mean m over 1."""
        x = mpf(x)
        if x < mpf(10) ** -20:
            return x * x / 8
        share = -1 / expm1(-x)  # e^x/(e^x - 1)
        most = -least(lambda y: y + share * x * expm1(-y), mpf(0), x)  # m = e^y
        c = x * share
        return close(most, c - 1 - log(c))

    tails = [("", 0.0, 1.0, "", "")] + information.TAILS
    write_upper("StabilityPrivacyInformation", ["The infimum over lambda of (y + psi(lambda))/lambda, y the most of E X ln X for X of mean 1 whose values",
                                          "differ by a factor e^epsilon at most. Source: derived."], ["epsilon"] + information.TAIL,
          (((x,) + t, information.deviation(t, information_of(x))) for x, t in mix(47, 36, epsilons, tails)))

    def transfer():
        rng = random.Random(48)
        for x, d, s, bad, a, l in mix(48, 40, epsilons, [1e-6, 0.0, 1e-10, 0.01, 1e-300], RANGES, [0.01, 0.0, 1e-6, 1e-12, 1.0],
                                      [0.02, 0.0, 0.5, 1e-9], [2.995732273553991, 4.605170185988091, 1e-3, 0.7, 690.775527898, 3.0]):
            released, share = risk_in(s, rng.choice(SHARES + [-0.1]) if s[0] == "" else rng.choice(SHARES))
            w, bottom = width(s), (mpf(0) if s[0] == "" else mpf(s[0]))
            a = a if s[0] == "" else a * (s[1] - s[0])
            start = max(mpf(0), (mpf(released) + mpf(a) - bottom) / w)
            k, b, d1 = 2 / (1 + exp(mpf(x) / 2)), mpf(bad), mpf(d)
            if b == 0 or d1 == 0:
                price = (b + k * d1) * exp(mpf(l))
            else:  # the infimum of c + k d over beta/c + delta/d = e^-L, c = beta e^L (1 + e^y), d = delta e^L (1 + e^-y)
                middle = log(k * d1 / b) / 2
                price = exp(mpf(l)) * least(lambda y: b * (1 + exp(y)) + k * d1 * (1 + exp(-y)), middle - 5, middle + 4)
            unit = start + variation(x, 0) + price
            yield (released, a, bad, x, d) + s + (l,), back(s, unit)
    write_upper("StabilityPrivacyTransfer", ["(released + accuracy) + T + the infimum of c + (1 - T) d over beta/c + delta/d = e^-L, T = tanh(epsilon/4),",
                                       "scaled to the range, the first term at least its bottom. Source: derived; Jung et al. 2020."],
          ["released", "accuracy", "accuracyFailure", "epsilon", "privacyDelta", "low", "high", "logInverseDelta"], transfer())


def kl_up(q, eps):
    """kl_upper also at the ends."""
    if eps == 0 or q == 1:
        return q
    if eps > 10 ** 5:
        return mpf(1)
    if q and eps < mpf(10) ** -60:  # the next term is of the order of eps
        return q + sqrt(2 * q * (1 - q) * eps)
    return kl_upper(q, eps)


def pure_privacy():
    def rows():
        for i, (s, w, share, value, n, (x, l)) in enumerate(risks(
                66, 48, 1, [0.1, 0.0, 0.01, 1.0, 1e-12, 5.0, 1e6, 1e-300], LEVELS + [1e-6, 700.0])):
            n = 9 * 10 ** 15 if i % 13 == 12 else n
            # the least over alpha > 1 of (alpha eps^2/8 + alpha/(alpha - 1) L/n), alpha - 1 = e^y
            square, rate = mpf(x) ** 2 / 8, mpf(l) / n
            exponent = rate
            if square:
                middle = log(rate / square) / 2
                exponent = least(lambda y: (1 + exp(y)) * square + (1 + exp(-y)) * rate, middle - 9, middle + 7)
            yield (value, n) + s + (x, l), back(s, kl_up(share, exponent))
    write_upper("StabilityPurePrivacy", ["The largest p of kl(r||p) <= the infimum over alpha > 1 of alpha epsilon^2/8 + alpha/(alpha - 1) L/n, scaled to the range.",
                                   "Source: derived."], ["mean", "n", "low", "high", "epsilon", "logInverseDelta"], rows())


def two_classes():
    alpha, kappa = constants()

    def central(k):
        """(q) P(Bin(2q, 1/2) = q) for k = 2q - 1, (q+1) P(Bin(2q+1, (q+1)/(2q+1)) = q+1) for k = 2q, by products of ratios.

        Both are the largest of j P(Bin(k+1, p) = j) over p, j the majority of k + 1.
        """
        size = k + 1
        j = size - size // 2
        value = mpf(j)
        # C(size, j) p^j (1-p)^(size-j) as a product of size factors, each of the order of 1
        p, q = mpf(j) / size, mpf(size - j) / size
        for i in range(1, size - j + 1):
            value *= mpf(j + i) / i * p * q
        if 2 * j > size:
            value *= p
        return value

    def exact(k):
        size = k + 1
        j = size - size // 2
        p = Fraction(j, size)
        return j * comb(size, j) * p ** j * (1 - p) ** (size - j)
    for k in range(1, 60):
        x = exact(k)
        assert abs(central(k) * x.denominator / x.numerator - 1) < mpf(10) ** -100

    def rows():
        rng = random.Random(49)
        for i in range(42):
            k = [1, 5, 2, 10, 1000, 3, 10 ** 6, 999999, 4][i % 9]
            n = rng.choice([n for n in [k + 2, k + 3, 100, 1000, 10 ** 9, 10 ** 12] if n >= k + 2])
            if i < 2:
                n = [100, 1000][i]
            level = SHORT_LEVELS[i % len(SHORT_LEVELS)]
            errors = rng.choice([0, n, n // 2, n // 10, 1])
            if k not in seen:
                seen[k] = central(k)
            b = seen[k]
            yield (errors, n, k, level), mpf(errors) / n + chebyshev((kappa / 4 + alpha * b) / n + kappa * b / (n - 1), mpf(level))
    seen = {}
    write_upper("StabilityNearestNeighboursTwoClasses", [
        "r + t, ((kappa/4 + alpha B)/n + kappa B/(n - 1))/t^2 = delta, B = j P(Bin(N, j/N) = j), N = k + 1, j = ceil(N/2),",
        "alpha = 1 + 1/sqrt 5, kappa = alpha^2/(4 (alpha - 1)). Source: derived."], ["errors", "n", "neighbours", "logInverseDelta"], rows())


def published():
    def agree(x, text):
        assert abs(x / mpf(text) - 1) < mpf(10) ** -15, (x, text)
    agree(mpf(".1") + mpf(".002") + radius(mpf(5), log(mpf(20)), 1000), "0.29551137801024747")
    agree(mpf(".1") + mpf(".001") + radius(mpf(5), log(mpf(20)), 1000), "0.29451137801024747")
    agree(mpf(".1") + mpf(".001") + radius(mpf(3), log(mpf(20)), 1000), "0.21710682680614848")
    agree(mpf(".1") + 8 * sqrt(mpf(".003") * log(mpf(160))), "1.0871339182324224")
    p = log(mpf(20))
    agree(mpf(".102") + e * (24 * sqrt(mpf(2)) * mpf(".001") * 10 * p + 4 * sqrt(p / 1000)), "3.4610308248519947")


if __name__ == "__main__":
    published()
    uniform()
    second_moment()
    hypothesis()
    two_classes()
    pure_privacy()
    descent()
    on_average()
    privacy()
