#!/usr/bin/env python3
"""PacBayesBettingBernstein, SubGaussian(TwoSided), SubGamma, Chernoff, SecondMoment, OccamsHammerBinomial, Monte-Carlo forms, Occam's hammer."""
import math
import random
from functools import partial
from fractions import Fraction

from mpmath import mp, mpf, exp, expm1, log, log1p, sqrt, pi

import pac_bayes as pb
from holdout_and_pacbayes import binomial_upper, kl_inverse_s, kl_lower, kl_upper
from pac_bayes import log_rho, log_xi
from test_sets import hb_upper
from tables import FOOT, tabulate

mp.dps = 150
L05 = -math.log(0.05)
L01 = -math.log(0.01)


write = partial(tabulate, foot=FOOT[:2] + ["150 decimal digits."])

# ---------------------------------------------------------------- empirical Bernstein from the coin-betting event

def bernstein_gap(V, eps):
    """inf over b in (0, 1) of (psi(b) (V + eps/2) + eps)/b, by golden section on the logit of b; u - ln(1 + u) = eps/A as a check."""
    A = V + eps / 2
    if eps == 0:
        return mpf(0)

    def at(t):  # b = 1/(1 + e^-t), 1 - b = 1/(1 + e^t)
        b = 1 / (1 + exp(-t))
        log_rest = -log1p(exp(t)) if t < 0 else -t - log1p(exp(-t))
        psi = -log_rest - b
        if b < mpf(10) ** -30:  # series: b^2/2 + b^3/3 + ...
            psi = sum(b ** k / k for k in range(2, 9))
        return (psi * A + eps) / b

    low, high = mpf(-60), mpf(60)
    ratio = (sqrt(mpf(5)) - 1) / 2
    x, y = high - ratio * (high - low), low + ratio * (high - low)
    fx, fy = at(x), at(y)
    for _ in range(330):
        if fx < fy:
            high, y, fy = y, x, fx
            x = high - ratio * (high - low)
            fx = at(x)
        else:
            low, x, fx = x, y, fy
            y = low + ratio * (high - low)
            fy = at(y)
    value = at((low + high) / 2)
    c = eps / A
    u = sqrt(2 * c) + 2 * c  # right of the root; u - ln(1+u) is convex and rises
    for _ in range(500):
        step = (u - log1p(u) - c) * (1 + u) / u
        u -= step
        if abs(step) < mpf(10) ** -60 * u:
            break
    assert abs(A * u / value - 1) < mpf(10) ** -38, (V, eps, A * u, value)
    return value


def betting_bernstein(mean, low, high, n, variance, kl, level):
    lo, w = mpf(low), mpf(high) - mpf(low)
    r, V = (mpf(mean) - lo) / w, mpf(variance) / w ** 2
    assert 0 <= r <= 1 and 0 <= V <= mpf(1) / 4
    eps = (mpf(kl) + log_rho(n) + mpf(level)) / n
    s = bernstein_gap(V, eps)
    return lo + w * min(kl_upper(r, eps), r + s), lo + w * max(kl_lower(r, eps), r - s)


def betting_rows():
    rng = random.Random(2026)
    rows = [(r, 0.0, 1.0, n, v, k, L05) for r, v, n, k in ((0.1, 0.01, 1000, 12.4), (0.1, 0.01, 10 ** 4, 50.0), (0.1, 0.001, 60000, 1000.0),
            (0.02, 0.0005, 60000, 500.0), (0.1, 0.09, 10 ** 4, 50.0))]
    for n in (1, 2, 10, 1000, 10 ** 6, 10 ** 9, 10 ** 13):
        for r, v in ((0.0, 0.0), (1.0, 0.0), (0.5, 0.25), (0.5, 1e-300), (1e-9, 1e-12), (0.9, 1e-4)):
            rows.append((r, 0.0, 1.0, n, v, rng.choice([0.0, 1.0, 12.4, 1e4, 1e6]), rng.choice([1e-3, L05, 40.0, 1e3])))
    rows += [(1.5, 0.0, 10.0, 1000, 0.5, 5.0, L05), (-2.0, -3.0, 7.0, 10 ** 5, 1.0, 30.0, L01), (0.0, -1.0, 1.0, 2000, 1e-6, 3.0, L05)]
    for _ in range(15):
        r = rng.random()
        rows.append((r, 0.0, 1.0, int(10 ** rng.uniform(0.3, 7)), rng.random() ** 3 * r * (1 - r), rng.expovariate(0.1), rng.expovariate(0.2) + 1e-3))
    return rows


# ---------------------------------------------------------------- tails without a range

def floor_price(n, kl, level):
    k = int(mp.floor(mpf(kl))) + 1
    return (k + log(mpf(k) ** 2 * pi ** 2 / 6) + mpf(level)) / n


def chernoff_min(v, y):
    """min over x of x v/2 + y/x."""
    if v == 0 or y == 0:
        return mpf(0)
    x = sqrt(2 * y / v)
    f = lambda z: z * v / 2 + y / z
    assert f(x) < min(f(x * (1 + mpf(10) ** -30)), f(x * (1 - mpf(10) ** -30)))
    return f(x)


def gamma_min(v, c, y):
    """min over x in (0, 1/c) of x v/(2 (1 - c x)) + y/x, at x = s/(v/... ) by the stationary point, checked on both sides."""
    if v == 0:
        return c * y
    x = 1 / (c + sqrt(v / (2 * y)))
    f = lambda z: z * v / (2 * (1 - c * z)) + y / z
    assert c == 0 or x * c < 1
    assert f(x) <= min(f(x * (1 - mpf(10) ** -30)), f(min(x * (1 + mpf(10) ** -30), (x + (1 / c if c else 2 * x)) / 2)))
    return f(x)


def sub_gaussian(mean, n, kl, sigma, level):
    return mpf(mean) + chernoff_min(mpf(sigma) ** 2, floor_price(n, kl, level))


def sub_gamma(mean, n, kl, variance, scale, level):
    return mpf(mean) + gamma_min(mpf(variance), mpf(scale), floor_price(n, kl, level))


def two_sided(mean, n, kl, sigma, level):
    gap = chernoff_min(mpf(sigma) ** 2, (mpf(kl) + log(mpf(n)) / 2 + mpf(level)) / (n - 1))
    return mpf(mean) + gap, mpf(mean) - gap


def chernoff(mean, n, kl, sigma, variance, scale, level):
    y = (mpf(kl) + log(mpf(n)) + mpf(level)) / (n - 1)
    if sigma:
        return mpf(mean) + chernoff_min(mpf(float(sigma)) ** 2, y)
    return mpf(mean) + gamma_min(mpf(float(variance)), mpf(float(scale)), y)


def second_moment(mean, n, kl, moment, level):
    return mpf(mean) + chernoff_min(mpf(moment), floor_price(n, kl, level))


NEAR = [0.5, 0.999999, 1.0, 1.0000001, 499.5, 0.0, 1.0 - 2.0 ** -53, 2.0, 12.4]


# ---------------------------------------------------------------- single hypotheses and Monte Carlo

def hammer_level(ratio, order, level):
    k = mpf(order)
    return mpf(level) + log1p(k) + max(mpf(0), (1 + 1 / k) * mpf(ratio))


def hammer_binomial(errors, n, ratio, order, level):
    return binomial_upper(n, errors, hammer_level(ratio, order, level))


def draws_limit(k, m, price):
    """Clopper-Pearson, and at least (k + 1)/m: holds for draws with unequal probabilities at every delta (Hoeffding 1956)."""
    return min(mpf(1), max(binomial_upper(m, k, price), mpf(k + 1) / m))


def split_kl_monte_carlo(values, counts, draws, n, kl, level):
    m = len(values) - 1
    price = mpf(level) + log(mpf(2 * m))
    eps = (mpf(kl) + log_xi(n) + price) / n
    total = mpf(values[0])
    for j in range(1, m + 1):
        share = draws_limit(counts[j - 1], draws, price)
        total += (mpf(values[j]) - mpf(values[j - 1])) * kl_upper(share, eps)
    return total


def recursive_monte_carlo(errors, draws, n, kl, gammas, zeros, ones_minus, ones, stage_draws, sizes, kls, level):
    t = len(gammas) + 1
    first = mpf(level) + log(mpf(2 * t))
    later = mpf(level) + log(mpf(6 * t))
    bound = kl_upper(draws_limit(errors, draws, first), (mpf(kl) + log_xi(n) + first) / n)
    for g, z, om, o, d, m, k in zip(gammas, zeros, ones_minus, ones, stage_draws, sizes, kls):
        eps = (mpf(k) + log_xi(m) + later) / m
        up = [kl_upper(draws_limit(c, d, later), eps) for c in (z, om, o)]
        g = mpf(g)
        bound = g * bound - g + g * up[0] + (1 - g) * up[1] + g * up[2]
    return bound


def occam_monte_carlo(mean, draws, n, cost, level):
    half = mpf(level) + log(mpf(2))
    if mean == 1:
        return mpf(1)
    s = kl_inverse_s(mpf(mean), 1 - mpf(mean), half / draws)
    return kl_upper(-expm1(-s), (mpf(cost) + half) / n, y=exp(-s))


def occam_martingale(mean, n, low, high, cost, level):
    w = mpf(high) - mpf(low)
    x = (mpf(cost) + mpf(level)) / n
    return mpf(mean) + w * chernoff_min(mpf(1) / 4, x)


# ---------------------------------------------------------------- Occam's hammer for losses in a range

def hammer(mean, low, high, n, ratio, order, level):
    a = Fraction(float(low)) if low else Fraction(0)
    w = (Fraction(float(high)) if high else Fraction(1)) - a
    u = hb_upper((Fraction(mean) - a) / w, n, hammer_level(ratio, order, level))
    return mpf(a.numerator) / a.denominator + mpf(w.numerator) / w.denominator * u


def hammer_rows():
    rng = random.Random(2007)
    out = []
    for m, a, b, n in ((0.0, "", "", 1), (1.0, "", "", 2), (0.25, "", "", 1000), (0.125, "", "", 1000), (0.3, "", "", 7), (0.01, "", "", 1050), (0.007, "", "", 100500),
                       (1.5, "0.0", "8.0", 1024), (-2.0, "-3.0", "7.0", 333), (-0.5, "-1.0", "1.0", 1000), (2.0 ** -25, "", "", 2 ** 29), (0.5, "", "", 10000), (0.046875, "", "", 1024)):
        for ratio, k in ((-1e3, 1.0), (0.0, 0.5), (30.0, 1.0), (5.5, 4.0), (200.0, 100.0), (1e4, 1.0)):
            if n > 10 ** 5 and ratio == -1e3:
                continue
            out.append((m, a, b, n, ratio, k, rng.choice([1e-2, L05, 40.0, 700.0])))
    return out


def main():
    write("PacBayesBettingBernstein", [
        "r = (mean - low)/(high - low), V = variance/(high - low)^2 (divisor n), eps = (kl + ln rho_n + L)/n, rho_n = sqrt(pi) G(n+1)/G(n+1/2),",
        "s = inf over b in (0, 1) of (psi(b)(V + eps/2) + eps)/b, psi(b) = -ln(1 - b) - b; upper = low + (high - low) min(kl+(r, eps), r + s),",
        "lower = low + (high - low) max(kl-(r, eps), r - s), unclipped, both at once. Route: golden section on the logit of b."],
        ["mean", "low", "high", "n", "variance", "kl"], betting_bernstein, betting_rows(), ("upper", "lower"))
    rng = random.Random(24)
    ranged = [(m, n, k, s, l) for m, n, k, s, l in ((0.1, 10 ** 4, 100.0, 0.5, L05), (-1e300, 7, 3.0, 1e6, L05), (12.5, 1, 0.0, 3.0, 1e-3), (0.0, 10 ** 12, 1e9, 1e-9, 700.0), (0.3, 9 * 10 ** 15, 1e9, 0.5, L05), (0.3, 50, 2.5, 0.0, L05))]
    tails = [0.5, 3.0, 1e-9, 1e6, 0.0]
    ranged += list(pb.cases(30, tails))
    ranged += [(0.1, n, k, s, l) for k in NEAR for n, s, l in ((1000, 1.0, L05), (rng.choice([2, 137, 10 ** 6]), rng.choice([0.5, 3.0, 1e6]), rng.choice([1e-3, 40.0])))]
    write("PacBayesSubGaussian", ["r + sqrt(2 sigma^2 y), y = (k + ln(pi^2 k^2/6) + L)/n, k = floor(kl) + 1.",
                                  "Source: Rodriguez-Galvez et al. 2024. Route: the minimum over lambda of lambda sigma^2/2 + y/lambda."],
          ["mean", "n", "kl", "sigma"], sub_gaussian, ranged)
    write("PacBayesSubGamma", ["r + sqrt(2 v y) + c y, y = (k + ln(pi^2 k^2/6) + L)/n, k = floor(kl) + 1.",
                               "Source: Rodriguez-Galvez et al. 2024. Route: the minimum over lambda of lambda v/(2 (1 - c lambda)) + y/lambda."],
          ["mean", "n", "kl", "variance", "scale"], sub_gamma,
          list(pb.cases(31, tails, tails)) + [r[:4] + (c,) + r[4:] for r in ranged for c in ((0.5,) if r[0] == 0.1 else (0.0, 1e-9, 2.0))] + [(0.1, 1000, 12.4, 0.0, 1.5, L05)])
    write("PacBayesSubGaussianTwoSided", ["r +- sqrt(2 sigma^2 (kl + ln(n)/2 + L)/(n - 1)), both at once, n >= 2. Source: Hellstrom and Durisi 2020."],
          ["mean", "n", "kl", "sigma"], two_sided,
          [(max(r[1], 2) and r[0], max(r[1], 2)) + r[2:] for r in ranged] + [(1e300, 2, 1e9, 1e150, 700.0), (0.1, 1000, 12.4, 1.0, L05), (0.1, 60000, 500.0, 1.0, L05)], ("upper", "lower"))
    g = [(r[0], max(r[1], 2), r[2], repr(r[3]), "", "", r[4]) for r in ranged]
    g += [(r[0], max(r[1], 2), r[2], "", repr(r[3]), repr(c), r[4]) for r in ranged for c in ((0.5,) if r[0] == 0.1 else (0.0, 2.0))]
    write("PacBayesChernoff", ["r + dev((kl + ln n + L)/(n - 1)), n >= 2; dev(y) = sqrt(2 sigma^2 y), or sqrt(2 v y) + c y. Source: Casado et al. 2024."],
          ["mean", "n", "kl", "sigma", "variance", "scale"], chernoff, g)
    write("PacBayesSecondMoment", ["r + sqrt(2 M y), y = (k + ln(pi^2 k^2/6) + L)/n, k = floor(kl) + 1; losses at least 0, E loss^2 <= M for every hypothesis."],
          ["mean", "n", "kl", "secondMoment"], second_moment, [(abs(r[0]),) + r[1:] for r in ranged])
    rows = []
    for n, e in ((1, 0), (1, 1), (10, 3), (1000, 0), (1000, 100), (10 ** 5, 857), (10 ** 12, 100)):
        for ratio, k in ((-1e3, 1.0), (0.0, 0.5), (30.0, 1.0), (5.5, 4.0), (200.0, 100.0), (1e5, 1.0)):
            if not (n > 10 ** 6 and ratio < 0):
                rows.append((e, n, ratio, k, rng.choice([1e-3, L05, 40.0, 700.0])))
    rows += [(257, 30000, 0.03, 1.0, L05), (5000, 50000, 0.17, 1.0, L05), (2300, 10000, 0.01, 1.0, L05)]
    write("PacBayesOccamsHammerBinomial", ["max{p: P(Bin(n, p) <= errors) >= exp(-L')}, L' = L + ln(order + 1) + max(0, (1 + 1/order) logRatio); 1 where errors = n.",
                                           "Source: Blanchard and Fleuret 2007."],
          ["errors", "n", "logRatio", "order"], hammer_binomial, rows)
    write("PacBayesSplitKlMonteCarlo", ["b_0 + sum (b_j - b_(j-1)) kl+(f_j, (kl + ln xi(n) + ln(2M) + L)/n), f_j = max(Clopper-Pearson limit of counts_j of draws at",
                                        "delta/(2M), (counts_j + 1)/draws), at most 1; counts_j = draws with a loss >= b_j, j = 1..M."],
          ["values", "counts", "draws", "n", "kl"], split_kl_monte_carlo,
          [(v, c, d, n, k, l) for v, c, d in (([-1.0, 0.0, 1.0], [950, 50], 1000), ([0.0, 1.0], [10], 100), ([0.0, 1.0], [0], 1), ([0.0, 1.0], [1], 1),
                                              ([-1.0, 0.0, 0.5, 1.0], [900, 40, 0], 2000), ([0.0, 0.25, 0.5, 1.0, 2.0, 1000.0], [500, 60, 20, 5, 0], 500))
           for n, k, l in ((1000, 5.0, L05), (60000, 500.0, L01), (1, 0.0, 1e-3), (10 ** 9, 1e4, 700.0))])
    write("PacBayesRecursiveMonteCarlo", ["B_1 = kl+(CP(errors, draws, L + ln 2T), (kl + ln xi(n) + ln 2T + L)/n); B_t = g B_(t-1) - g + g kl+(z) + (1 - g) kl+(om) + g kl+(o),",
                                          "z, om, o = CP(count, stageDraws, L + ln 6T), CP(k, m, .) = max(Clopper-Pearson, (k + 1)/m) at most 1, eps_t = (kl_t + ln xi(n_t) + ln 6T + L)/n_t, T = len(gammas) + 1."],
          ["errors", "draws", "n", "kl", "gammas", "zeros", "onesMinus", "ones", "stageDraws", "sizes", "kls"], recursive_monte_carlo,
          [(e, d, n, k) + st + (l,) for e, d, n, k in ((12, 100, 10 ** 4, 20.0), (0, 1, 1, 0.0), (10139, 30000, 30000, 23.0))
           for st in (([0.5], [980], [300], [50], [1000], [5000], [30.0]), ([0.25], [1], [1], [0], [1], [1], [0.0]),
                      ([0.5, 0.25, 0.75], [100, 990, 50], [30, 100, 25], [5, 0, 20], [100, 1000, 100], [5000, 300, 10 ** 9], [30.0, 2.0, 1e3]))
           for l in (L05, 1e-3, 700.0)])
    write("PacBayesOccamMonteCarlo", ["inner = kl+(meanOfDraws, (L + ln 2)/draws), upper = kl+(inner, (logInversePrior + ln 2 + L)/n)."],
          ["meanOfDraws", "draws", "n", "logInversePrior"], occam_monte_carlo,
          [(m, d, n, c, l) for m in (0.0, 0.1, 0.5, 1.0) for d, n, c in ((1, 1, 0.0), (1000, 10 ** 4, 200.0), (10 ** 6, 8 * 10 ** 6, 4.2e6)) for l in (L05, 1e-3, 700.0)])
    write("PacBayesOccamMartingale", ["mean + (high - low) sqrt((logInversePrior + L)/(2n)), unclipped. Source: Lotfi et al. 2024; Azuma 1967."],
          ["mean", "n", "low", "high", "logInversePrior"], occam_martingale,
          [(m, n, a, b, c, l) for m, a, b in ((0.1, 0.0, 1.0), (4.0, 0.0, 20.04), (0.0, -3.0, 7.0)) for n, c in ((1, 0.0), (1000, 10.0), (8 * 10 ** 6, 4.2e6), (9 * 10 ** 15, 1e9)) for l in (L05, 1e-3, 700.0)])

    write("PacBayesOccamsHammer", [
        "low + (high - low) times the Hoeffding-Bentkus limit of (mean - low)/(high - low) at L' = L + ln(order + 1) + max(0, (1 + 1/order) logRatio).",
        "Source: Blanchard and Fleuret 2007; Bentkus 2004."],
        ["mean", "low", "high", "n", "logRatio", "order"], hammer, hammer_rows())


if __name__ == "__main__":
    main()
