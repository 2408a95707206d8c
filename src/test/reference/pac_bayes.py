#!/usr/bin/env python3
"""Reference tables for the PAC-Bayes family, from the published formulas, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. The inverses of the kl
and the constant xi(n) are those of holdout_and_pacbayes.py. Nothing here is taken from the library.
"""

import random

from mpmath import mp, mpf, exp, log, sqrt, loggamma, pi, e, ceil

from holdout_and_pacbayes import kl_upper, kl_lower, log_2_root_n, xi
from tables import tabulate, write

LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 1e5, 0.7]
MEANS = [0.0, 1.0, 0.1, 0.02, 0.5, 1e-10, 0.9, 0.3]
SIZES = [1, 2, 10, 137, 1000, 60000, 10 ** 9, 10 ** 12]
KLS = [0.0, 12.4, 1e-12, 150.0, 1e4, 1e9]


def cases(seed, *extras):
    """mean, n, kl, extra..., level: ordinary ones, then all extremes mixed."""
    rng = random.Random(seed)
    rows = [(0.1, 10000, 100.0), (0.02, 60000, 5000.0), (0.3, 100, 0.0), (0.05, 1000, 12.4)]
    for row in rows:
        yield row + tuple(x[0] for x in extras) + (LEVELS[0],)
    for i in range(44):
        yield (MEANS[i % 8], SIZES[(i * 3 + i // 8) % 8], rng.choice(KLS)) + tuple(
            rng.choice(x) for x in extras) + (rng.choice(LEVELS),)


def log_xi(n):
    return log(xi(n))


def log_rho(n):
    return log(pi) / 2 + loggamma(mpf(n) + 1) - loggamma(mpf(n) + mpf(1) / 2)


# ---------------------------------------------------------------- bounded losses

def fast_rate(mean, n, kl, level):
    eps = (mpf(kl) + log_2_root_n(n) + level) / n
    return mpf(mean) + sqrt(2 * mpf(mean) * eps) + 2 * eps


def quadratic(mean, n, kl, level):
    eps = (mpf(kl) + log_2_root_n(n) + level) / n
    return (sqrt(mean + eps / 2) + sqrt(eps / 2)) ** 2


def thiemann(mean, n, kl, level):
    """The minimum over lambda by golden section on the logit, not by the closed form."""
    c = mpf(kl) + log_2_root_n(n) + level

    def at(lam):
        return mpf(mean) / (1 - lam / 2) + c / (n * lam * (1 - lam / 2))

    if mean == 0:
        return at(mpf(1))
    low, high = mpf(-400), mpf(400)  # lambda = 2/(1 + e^x)
    ratio = (sqrt(mpf(5)) - 1) / 2
    for _ in range(700):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        if at(2 / (1 + exp(a))) < at(2 / (1 + exp(b))):
            high = b
        else:
            low = a
    return at(2 / (1 + exp((low + high) / 2)))


def mcallester_1999(mean, n, kl, level):
    return mpf(mean) + sqrt((mpf(kl) + level + mpf(5) / 2 * log(mpf(n)) + 8) / (2 * mpf(n) - 1))


def catoni_at(mean, complexity, n, c):
    c = mpf(c)
    return (1 - exp(-c * mpf(mean) - complexity / n)) / (1 - exp(-c))


def catoni(mean, n, kl, c, level):
    return catoni_at(mean, mpf(kl) + level, n, c)


def catoni_grid(mean, n, kl, grid, level):
    return min(catoni_at(mean, mpf(kl) + level + log(mpf(len(grid))), n, c) for c in grid)


def catoni_uniform(mean, n, kl, c, level):
    return catoni_at(mean, mpf(kl) + level + log_xi(n), n, c)


def catoni_strengthened(mean, n, kl, gamma, c, level):
    g, c = mpf(gamma), mpf(c)
    return (c * g * log(g / (g - 1)) * mean + c * g * (mpf(kl) + level + log_xi(n)) / n
            + g * (1 - c * (1 - log(c))))


def linear(mean, n, kl, lam, level):
    return mpf(mean) + mpf(lam) / (8 * mpf(n)) + (mpf(kl) + level) / lam


def linear_grid(mean, n, kl, grid, level):
    return min(mpf(mean) + mpf(x) / (8 * mpf(n)) + (mpf(kl) + level + log(mpf(len(grid)))) / x for x in grid)


def coin_betting(mean, n, kl, level):
    return kl_upper(mpf(mean), (mpf(kl) + level + log_rho(n)) / n)


def bounded():
    columns = ["mean", "n", "kl"]
    tabulate("PacBayesFastRate", ["r + sqrt(2 r eps) + 2 eps, eps = (kl + ln(2 sqrt n) + L)/n.",
                               "Source: Tolstikhin and Seldin 2013."], columns, fast_rate, cases(1))
    tabulate("PacBayesQuadratic", ["(sqrt(r + eps/2) + sqrt(eps/2))^2, eps = (kl + ln(2 sqrt n) + L)/n.",
                                "Source: Perez-Ortiz et al. 2021."], columns, quadratic, cases(2))
    tabulate("PacBayesThiemann", ["min over lambda of r/(1 - lambda/2) + c/(n lambda (1 - lambda/2)),",
                               "c = kl + ln(2 sqrt n) + L, by golden section. Source: Thiemann et al. 2017."],
          columns, thiemann, cases(3))
    tabulate("PacBayesMcAllester1999", ["r + sqrt((kl + L + 5/2 ln n + 8)/(2n - 1)). Source: McAllester 1999."],
          columns, mcallester_1999, cases(4))
    temperatures = [1.0, 0.5, 2.0, 1e-9, 30.0, 800.0, 1e-3]
    tabulate("PacBayesCatoni", ["(1 - exp(-C r - (kl + L)/n))/(1 - exp(-C)). Source: Catoni 2007."],
          columns + ["c"], catoni, cases(5, temperatures))
    tabulate("PacBayesCatoniUniform", ["Catoni with ln xi(n) added to L."],
          columns + ["c"], catoni_uniform, cases(6, temperatures))
    grids = [[0.5, 1.0, 2.0], [1e-6, 1e-3, 1.0, 40.0], [1.5], [0.1 * 1.3 ** i for i in range(20)]]
    tabulate("PacBayesCatoniGrid", ["Catoni at the best C of a grid, ln |grid| added to L."],
          columns + ["grid"], catoni_grid, cases(7, grids))
    tabulate("PacBayesCatoniStrengthened", [
        "c g ln(g/(g - 1)) r + c g (kl + ln xi(n) + L)/n + g (1 - c (1 - ln c)), g = gamma.",
        "Source: Rodriguez-Galvez et al. 2024."],
        columns + ["gamma", "c"], catoni_strengthened, cases(8, [1.2, 3.0, 1.000001, 1.5, 20.0], [0.9, 1.0, 0.5, 0.999, 1e-3]))
    tabulate("PacBayesLinear", ["r + lambda/(8n) + (kl + L)/lambda. Source: Alquier, Ridgway and Chopin 2016."],
          columns + ["lambda"], linear, cases(9, [1000.0, 1.0, 1e-3, 1e6]))
    tabulate("PacBayesLinearGrid", ["The linear bound at the best lambda of a grid, ln |grid| added to L."],
          columns + ["grid"], linear_grid, cases(10, [[10.0, 100.0, 1000.0], [1.0], [2.0 ** i for i in range(30)]]))
    tabulate("PacBayesCoinBetting", ["max{p: kl(r||p) <= (kl + L + ln rho_n)/n}, rho_n = sqrt(pi) G(n+1)/G(n+1/2).",
                                  "Source: Jang et al. 2023; Orabona and Jun 2021."], columns, coin_betting, cases(11))


# ---------------------------------------------------------------- variance, structure, tails

def comparator(mean, n, kl, name, level):
    eps = (mpf(kl) + level + log_xi(n)) / n
    return kl_upper(mpf(mean), eps) if name == "kl" else min(mpf(1), mpf(mean) + sqrt(eps / 2))


def bennett(mean, n, variance, kl, grid, level):
    return min(mpf(mean) + (exp(mpf(g)) - mpf(g) - 1) / g * variance
               + (mpf(kl) + level + log(mpf(len(grid)))) / (mpf(g) * n) for g in grid)


def empirical_bernstein(mean, n, variance, kl, c1, c2, level):
    l2 = level + log(mpf(2))
    nu1 = max(1, int(ceil(log(sqrt((e - 2) * n / (4 * l2))) / log(mpf(c1)))) + 1)
    nu2 = max(1, int(ceil(log(sqrt((n - 1) / l2 + 1) / 2 + mpf(1) / 2) / log(mpf(c2)))))
    b = (mpf(kl) + l2 + log(mpf(nu2))) / (n - 1)
    v = min(mpf(1) / 4, mpf(variance) + (1 + mpf(c2)) * sqrt(variance * b / 2) + 2 * mpf(c2) * b)
    a = (mpf(kl) + l2 + log(mpf(nu1))) / n
    if v > 0 and a <= (e - 2) * v:
        return mpf(mean) + (1 + mpf(c1)) * sqrt((e - 2) * v * a)
    return mpf(mean) + 2 * a


def unexpected_bernstein(mean, second, n, kl, b, grid, level):
    def at(eta):
        eta = mpf(eta)
        psi = -log(1 - eta * b) - eta * b
        return psi / (eta * mpf(b) ** 2) * second + (mpf(kl) + level + log(mpf(len(grid)))) / (eta * n)
    return mpf(mean) + min(at(x) for x in grid)


def split_kl(values, frequencies, n, kl, level):
    m = len(values) - 1
    eps = (mpf(kl) + log_xi(n) + log(mpf(m)) + level) / n
    total = mpf(values[0])
    for j in range(1, m + 1):
        tail = min(mpf(1), sum(mpf(f) for f in frequencies[j:]))
        total += (mpf(values[j]) - mpf(values[j - 1])) * kl_upper(tail, eps)
    return total


def recursive(mean, n, kl, gammas, zeros, ones_minus, ones, sizes, kls, level):
    t = len(gammas) + 1
    bound = kl_upper(mpf(mean), (mpf(kl) + log_xi(n) + log(mpf(t)) + level) / n)
    for g, f1, f2, f3, m, k in zip(gammas, zeros, ones_minus, ones, sizes, kls):
        eps = (mpf(k) + log(mpf(3 * t)) + log_xi(m) + level) / m
        values = [-mpf(g), mpf(0), 1 - mpf(g), mpf(1)]
        bound = mpf(g) * bound - g + sum(
            (values[j + 1] - values[j]) * kl_upper(mpf(f), eps) for j, f in enumerate((f1, f2, f3)))
    return bound


def varied(seed, count, *choices):
    rng = random.Random(seed)
    for i in range(count):
        yield tuple(choice[i % len(choice)] if i < 6 else rng.choice(choice) for choice in choices)


def structured():
    tabulate("PacBayesComparator", ["kl: max{p: kl(r||p) <= (kl + ln xi(n) + L)/n}; square: r + sqrt(the same / 2),",
                                 "at most 1. Source: Germain et al. 2015."],
          ["mean", "n", "kl", "comparator"], comparator, cases(21, ["square", "kl"]))
    tabulate("PacBayesBennett", ["min over gamma of r + (e^gamma - gamma - 1)/gamma V + (kl + L + ln |grid|)/(gamma n).",
                              "Source: Wu et al. 2021."],
          ["mean", "n", "variance", "kl", "grid"], bennett,
          varied(22, 40, MEANS, SIZES, [0.05, 0.01, 0.25, 0.0, 1e-12], KLS,
                 [[0.5], [0.01, 0.1, 1.0], [1e-4 * 2.0 ** i for i in range(16)]], LEVELS))
    tabulate("PacBayesEmpiricalBernstein", ["The two cases of Tolstikhin and Seldin 2013, Theorems 3 and 4, nu_1 and nu_2 at least 1.",
                                         "variance: the unbiased sample variance, averaged over the posterior."],
          ["mean", "n", "variance", "kl", "c1", "c2"], empirical_bernstein,
          [(0.1, 10000, 0.05, 100.0, 1.15, 1.15, LEVELS[0]), (0.3, 500, 0.2, 1.0, 1.15, 1.15, LEVELS[1])]
          + list(varied(23, 44, MEANS, [2, 10, 137, 1000, 60000, 10 ** 9, 10 ** 12],
                        [0.05, 0.01, 0.25, 0.0, 1e-12, 0.3], KLS, [1.15, 1.05, 2.0], [1.15, 1.3], LEVELS)))
    tabulate("PacBayesUnexpectedBernstein", [
        "min over eta of r + psi(eta b)/(eta b^2) s + (kl + L + ln |grid|)/(eta n), psi(x) = -ln(1 - x) - x.",
        "Source: Mhammedi, Gruenwald and Guedj 2019."],
        ["mean", "secondMoment", "n", "kl", "ceiling", "grid"], unexpected_bernstein,
        varied(24, 40, [0.1, 0.02, -0.3, 0.0], [0.1, 0.3, 25.0], SIZES, KLS, [1.0, 2.0, 1e-2 + 0.5],
               [[0.25], [0.001, 0.01, 0.1], [0.4 / 2 ** i for i in range(12)]], LEVELS))
    tabulate("PacBayesSplitKl", ["b_0 + sum_j (b_j - b_(j-1)) kl+(share of values >= b_j, (kl + ln(M xi(n)) + L)/n).",
                              "Source: Wu et al. 2024."],
          ["values", "frequencies", "n", "kl"], split_kl,
          list(varied(25, 24, [[-1.0, 0.0, 1.0]], [[0.05, 0.9, 0.05], [0.0, 1.0, 0.0], [0.25, 0.5, 0.25]], SIZES, KLS, LEVELS))
          + list(varied(26, 12, [[0.0, 1.0]], [[0.75, 0.25], [1.0, 0.0], [0.0, 1.0]], SIZES, KLS, LEVELS))
          + list(varied(27, 12, [[0.0, 0.25, 0.5, 2.0]], [[0.5, 0.25, 0.125, 0.125], [0.0, 0.5, 0.5, 0.0]], SIZES, KLS, LEVELS)))
    tabulate("PacBayesRecursive", ["B_1 = kl+(r, (kl + ln(T xi(n)) + L)/n), B_t = gamma B_(t-1) - gamma + the split of",
                                "(-gamma, 0, 1 - gamma, 1) at (kl_t + ln(3 T xi(n_t)) + L)/n_t. Source: Wu et al. 2024.",
                                "gammas ... kls: one entry for each later stage; zeros, onesMinus, ones: shares of losses",
                                "at least 0, 1 - gamma and 1."],
          ["mean", "n", "kl", "gammas", "zeros", "onesMinus", "ones", "sizes", "kls"], recursive,
          [(0.12, 10000, 20.0, [0.5], [0.98], [0.3], [0.05], [5000], [30.0], LEVELS[0])]
          + list(varied(28, 12, MEANS, SIZES, KLS, [[0.5], [0.0], [1.0]], [[0.98], [1.0]], [[0.3], [0.05]], [[0.05], [0.0]],
                        [[5000], [1], [10 ** 9]], [[30.0], [0.0], [1e9]], LEVELS))
          + list(varied(29, 12, MEANS, SIZES, KLS, [[0.5, 0.25, 0.75]], [[0.98, 1.0, 0.5]], [[0.3, 0.1, 0.25]], [[0.05, 0.0, 0.2]],
                        [[5000, 300, 70], [1, 2, 3], [10 ** 9, 10 ** 6, 10 ** 12]], [[30.0, 2.0, 1e3], [0.0, 0.0, 0.0]], LEVELS)))


# ---------------------------------------------------------------- single hypotheses

def occam(mean, n, cost, level):
    return kl_upper(mpf(mean), (mpf(cost) + level) / n)


def disintegrated_kl(mean, n, ratio, level):
    return kl_upper(mpf(mean), max(mpf(0), (mpf(ratio) + log_xi(n) + level) / n))


def disintegrated_renyi(mean, n, renyi, alpha, level):
    a = mpf(alpha)
    eps = ((2 * a - 1) / (a - 1) * (log(mpf(2)) + level) + renyi + log_xi(n)) / n
    return kl_upper(mpf(mean), eps)


def single():
    columns = ["mean", "n"]
    tabulate("PacBayesOccam", ["max{p: kl(r||p) <= (ln 1/P(h) + L)/n}. Source: Langford 2005."],
          columns + ["logInversePrior"], occam, cases(41))
    tabulate("PacBayesDisintegratedKl", ["max{p: kl(r||p) <= (ln drho/dpi(h) + ln xi(n) + L)/n}, a negative right side",
                                      "counting as 0. Source: Rivasplata et al. 2020."],
          columns + ["logRatio"], disintegrated_kl,
          [(0.05, 10000, 30.0, LEVELS[0]), (0.1, 60000, 200.0, LEVELS[1]), (0.1, 1000, -4.0, LEVELS[0]), (0.1, 1000, -40.0, LEVELS[0])]
          + list(cases(42))[4:])
    tabulate("PacBayesDisintegratedRenyi", ["max{p: kl(r||p) <= ((2a - 1)/(a - 1) (L + ln 2) + D_a + ln xi(n))/n}.",
                                         "Source: Viallard et al. 2024."],
          columns + ["renyi", "alpha"], disintegrated_renyi, cases(43, [2.0, 5.0, 1.001, 1000.0]))


# ---------------------------------------------------------------- majority votes

def first_order(mean, n, kl, level):
    return 2 * kl_upper(mpf(mean), (mpf(kl) + log_xi(n) + level) / n)


def tandem(mean, n, kl, level):
    return 4 * kl_upper(mpf(mean), (2 * mpf(kl) + log_xi(n) + level) / n)


def dis(mean, n, apart, m, kl, level):
    l2 = level + log(mpf(2))
    return (4 * kl_upper(mpf(mean), (mpf(kl) + log_xi(n) + l2) / n)
            - 2 * kl_lower(mpf(apart), (2 * mpf(kl) + log_xi(m) + l2) / m))


def c_bound(risk, apart):
    if risk >= mpf(1) / 2:
        return mpf(1)
    apart = min(apart, 2 * risk * (1 - risk))
    return max(mpf(0), 1 - (1 - 2 * risk) ** 2 / (1 - 2 * apart))


def c_bound_1(mean, n, apart, m, kl, level):
    l2 = level + log(mpf(2))
    return c_bound(kl_upper(mpf(mean), (mpf(kl) + log_xi(n) + l2) / n),
                   kl_lower(mpf(apart), (2 * mpf(kl) + log_xi(m) + l2) / m))


def c_bound_2(joint, apart, n, kl, level):
    """Lagrange conditions of max 2E + D + sqrt((1 - c)(1 - 2D)) under the trinomial kl, by Newton's iteration
    from a coarse search on the boundary, at 40 digits."""
    eps = (2 * mpf(kl) + log(xi(n) + n) + level) / n
    e0, d0 = mpf(joint), mpf(apart)
    r0 = 1 - e0 - d0

    def trinomial(x, y):
        total = mpf(0)
        for q, p in ((e0, x), (d0, y), (r0, 1 - x - y)):
            if q > 0:
                if p <= 0:
                    return mpf("inf")
                total += q * log(q / p)
        return total

    def top(y):
        """The largest x with trinomial(x, y) <= eps, by bisection."""
        low = e0 * (1 - y) / (1 - d0) if d0 < 1 else mpf(0)
        high = 1 - y
        if trinomial(low, y) > eps:
            return None
        for _ in range(150):
            middle = (low + high) / 2
            if trinomial(middle, y) <= eps:
                low = middle
            else:
                high = middle
        return low

    def value(y):
        x = top(y)
        if x is None:
            return mpf(-1)
        risk = x + y / 2
        return mpf(1) if risk >= mpf(1) / 2 else 1 - (1 - 2 * risk) ** 2 / (1 - 2 * y)

    mp.dps = 40
    grid = [mpf(i) / 400 for i in range(1, 200)] + [d0 + (mpf(i) - 100) / 20000 for i in range(201)]
    grid += [d0 + (mpf(i) - 200) / 40 * (sqrt(d0 * eps) + eps) for i in range(401)]
    grid = sorted(y for y in grid if 0 < y < mpf(1) / 2)
    values = [value(y) for y in grid]
    best = max(range(len(grid)), key=lambda i: values[i])
    if values[best] >= 1:
        mp.dps = 150
        return mpf(1)
    low = grid[best - 1] if best > 0 else mpf(10) ** -30
    high = grid[min(len(grid) - 1, best + 1)]
    for _ in range(110):
        a, b = low + (high - low) / 3, high - (high - low) / 3
        if value(a) < value(b):
            low = a
        else:
            high = b
    result = value((low + high) / 2)
    mp.dps = 150
    return max(mpf(0), result)


def chebyshev_cantelli(mean, n, pair, m, kl, level):
    """The minimum over mu by a fine search and golden section, not by the stationary point."""
    l2 = level + log(mpf(2))
    t = kl_upper(mpf(pair), (2 * mpf(kl) + log_xi(m) + l2) / m)
    eps = (mpf(kl) + log_xi(n) + l2) / n
    low, high = kl_lower(mpf(mean), eps), kl_upper(mpf(mean), eps)

    def at(mu):
        r = low if mu >= 0 else high
        return max(mpf(0), t - 2 * mu * r + mu ** 2) / (mpf(1) / 2 - mu) ** 2

    def golden(a, b):
        ratio = (sqrt(mpf(5)) - 1) / 2
        for _ in range(300):
            x, y = b - ratio * (b - a), a + ratio * (b - a)
            if at(x) < at(y):
                b = y
            else:
                a = x
        return at((a + b) / 2)

    half = mpf(1) / 2 - mpf(10) ** -6
    return min(mpf(1), at(mpf(0)), golden(mpf(0), half), golden(-mpf(10) ** 6, -mpf(10) ** -60))


def votes():
    tabulate("PacBayesFirstOrder", ["2 kl+(r, (kl + ln xi(n) + L)/n)."], ["mean", "n", "kl"], first_order, cases(61))
    tabulate("PacBayesTandem", ["4 kl+(t, (2 kl + ln xi(n) + L)/n). Source: Masegosa et al. 2020."],
          ["mean", "n", "kl"], tandem, cases(62))
    apart = [0.2, 0.05, 0.0, 0.45]
    tabulate("PacBayesDis", ["4 kl+(r, (kl + ln(2 xi(n)) + L)/n) - 2 kl-(d, (2 kl + ln(2 xi(m)) + L)/m).",
                          "Source: Masegosa et al. 2020."], ["mean", "n", "disagreement", "m", "kl"], dis,
          varied(63, 40, MEANS, SIZES, apart, SIZES, KLS, LEVELS))
    ordinary = [(0.2, 1000, 0.25, 1000, 5.0, LEVELS[0]), (0.1, 5000, 0.15, 90000, 2.0, LEVELS[1]),
                (0.3, 60000, 0.4, 60000, 0.5, LEVELS[0]), (0.02, 10 ** 6, 0.03, 10 ** 9, 30.0, LEVELS[0]),
                (0.05, 10 ** 4, 0.3, 10 ** 4, 0.0, LEVELS[5])]
    tabulate("PacBayesCBound1", ["1 - (1 - 2R)^2/(1 - 2D), R = kl+(r, (kl + ln(2 xi(n)) + L)/n),",
                              "D = kl-(d, (2 kl + ln(2 xi(m)) + L)/m), at most 2R(1 - R); 1 where R >= 1/2.",
                              "Source: Germain et al. 2015."], ["mean", "n", "disagreement", "m", "kl"], c_bound_1,
          ordinary + list(varied(64, 30, MEANS, SIZES, apart, SIZES, KLS, LEVELS)))
    tabulate("PacBayesCBound2", ["The largest 1 - (1 - 2E - D)^2/(1 - 2D) with kl(e, d||E, D) <= (2 kl + ln(xi(n) + n) + L)/n;",
                              "good to 1e-15. Source: Germain et al. 2015."], ["jointError", "disagreement", "n", "kl"], c_bound_2,
          [(0.05, 0.2, 1000, 1.0, LEVELS[0]), (0.02, 0.1, 5000, 2.0, LEVELS[1]), (0.1, 0.3, 60000, 0.5, LEVELS[0]),
           (0.005, 0.03, 10 ** 6, 30.0, LEVELS[0]), (0.01, 0.25, 10 ** 4, 0.0, LEVELS[5]), (0.0, 0.2, 2000, 3.0, LEVELS[0]),
           (0.1, 0.0, 2000, 3.0, LEVELS[0]), (0.0, 0.0, 500, 1.0, LEVELS[0]), (0.3, 0.3, 1000, 1.0, LEVELS[0]),
           (0.05, 0.2, 10, 1.0, LEVELS[0]), (0.05, 0.2, 10 ** 9, 1e4, LEVELS[3]), (0.05, 0.2, 10 ** 12, 1e9, LEVELS[4]),
           (1.0, 0.0, 100, 0.0, LEVELS[0]), (0.05, 0.4, 10 ** 5, 12.4, LEVELS[2]),
           (0.125, 0.125, 4096, 12.4, LEVELS[0]), (1e-8, 1e-7, 10 ** 13, 1.0, LEVELS[0]), (2e-7, 1e-9, 10 ** 12, 0.0, LEVELS[1]),
           (1e-6, 1e-4, 10 ** 10, 12.4, LEVELS[0]), (0.0, 0.0, 10 ** 12, 0.0, LEVELS[0]), (1e-4, 0.0198, 10 ** 8, 1.0, LEVELS[0])])
    tabulate("PacBayesChebyshevCantelli", [
        "min over mu < 1/2 of (T - 2 mu R + mu^2)/(1/2 - mu)^2, T = kl+(t, (2 kl + ln(2 xi(m)) + L)/m), R the lower",
        "(mu >= 0) or upper end (its limit for mu to minus infinity is 1) of kl(r||R) <= (kl + ln(2 xi(n)) + L)/n. Source: Wu et al. 2021."],
        ["mean", "n", "tandem", "m", "kl"], chebyshev_cantelli,
        [(0.2, 1000, 0.06, 1000, 5.0, LEVELS[0]), (0.1, 5000, 0.015, 90000, 2.0, LEVELS[1]), (0.3, 60000, 0.1, 60000, 0.5, LEVELS[0]),
         (0.02, 10 ** 6, 0.0005, 10 ** 9, 30.0, LEVELS[0]), (0.4, 10 ** 5, 0.3, 10 ** 5, 1.0, LEVELS[0])]
        + [row for row in varied(66, 60, MEANS, SIZES, [0.01, 0.1, 0.25, 0.0], SIZES, KLS, LEVELS)
           if row[0] ** 2 <= row[2] <= row[0]])


# ---------------------------------------------------------------- divergences, by quadrature or by definition

def write_divergence(name, comments, columns, function, rows):
    write(name, comments, columns + ["exact"], [(*row, function(*row)) for row in rows])


def gaussian_diagonal(mean, sds, prior_mean, prior_sds):
    return sum(log(mpf(t) / s) + (mpf(s) ** 2 + (mpf(m) - mpf(q)) ** 2) / (2 * mpf(t) ** 2) - mpf(1) / 2
               for m, s, q, t in zip(mean, sds, prior_mean, prior_sds))


def square(cells):
    d = int(round(len(cells) ** 0.5))
    return mp.matrix([[mpf(cells[i * d + j]) for j in range(d)] for i in range(d)])


def gaussian_full(mean, covariance, prior_mean, prior_covariance):
    """Through the inverse and LU determinants, not through Cholesky."""
    a, b, d = square(covariance), square(prior_covariance), len(mean)
    inverse = b ** -1
    product = inverse * a
    shift = mp.matrix([mpf(m) - mpf(q) for m, q in zip(mean, prior_mean)])
    return (sum(product[i, i] for i in range(d)) - d + (shift.T * inverse * shift)[0]
            + log(mp.det(b) / mp.det(a))) / 2


def gaussian_renyi(mean, sd, prior_mean, prior_sd, alpha):
    a, s2, t2 = mpf(alpha), mpf(sd) ** 2, mpf(prior_sd) ** 2
    mixed = a * t2 + (1 - a) * s2
    shift = sum((mpf(m) - mpf(q)) ** 2 for m, q in zip(mean, prior_mean))
    return a * shift / (2 * mixed) + len(mean) / (1 - a) / 2 * log(mixed / (s2 ** (1 - a) * t2 ** a))


def laplace(locations, scales, prior_locations, prior_scales):
    """Integral of the density times the log-ratio, piece by piece in closed form: E|X - q| for Laplace X."""
    total = mpf(0)
    for m, s, q, t in zip(map(mpf, locations), map(mpf, scales), map(mpf, prior_locations), map(mpf, prior_scales)):
        distance = abs(m - q) + s * exp(-abs(m - q) / s)
        total += log(t / s) - 1 + distance / t
    return total


def categorical(p, q):
    return sum(mpf(a) * log(mpf(a) / mpf(b)) for a, b in zip(p, q) if a > 0)


def bernoulli(p, q):
    def one(a, b):
        a, b = mpf(a), mpf(b)
        return (a * log(a / b) if a else 0) + ((1 - a) * log((1 - a) / (1 - b)) if a < 1 else 0)
    return sum(one(a, b) for a, b in zip(p, q))


def dirichlet(a, b):
    s, t = sum(map(mpf, a)), sum(map(mpf, b))
    return (loggamma(s) - loggamma(t) + sum(
        loggamma(mpf(y)) - loggamma(mpf(x)) + (mpf(x) - mpf(y)) * (mp.digamma(mpf(x)) - mp.digamma(s))
        for x, y in zip(a, b)))


def spd(rng, d, spread):
    m = [[rng.gauss(0, 1) for _ in range(d)] for _ in range(d)]
    return [sum(m[min(i, j)][k] * m[max(i, j)][k] for k in range(d)) + (spread if i == j else 0.0) for i in range(d) for j in range(d)]


def divergences():
    rng = random.Random(50)
    rows = []
    for d in (1, 2, 5, 10):
        for scale in (1e-8, 0.3, 1.0, 40.0):
            rows.append(([rng.gauss(0, 1) for _ in range(d)], [rng.uniform(0.5, 2) * scale for _ in range(d)],
                         [rng.gauss(0, 1) for _ in range(d)], [rng.uniform(0.5, 2) for _ in range(d)]))
    rows += [([1.0], [2.0], [1.0], [2.0]), ([0.0], [1.0], [0.0], [1.0 + 2.0 ** -30]), ([1e150], [1.0], [0.0], [1.0])]
    names = ["mean", "sds", "priorMean", "priorSds"]
    write_divergence("GaussianKl", ["KL of Gaussians with independent coordinates."], names, gaussian_diagonal, rows)
    full = []
    for d in (1, 2, 3, 5):
        for spread in (0.01, 1.0, 30.0):
            full.append(([rng.gauss(0, 1) for _ in range(d)], spd(rng, d, spread), [rng.gauss(0, 1) for _ in range(d)], spd(rng, d, 0.5)))
    write_divergence("GaussianKlFull", ["KL of Gaussians; covariances row by row."],
                     ["mean", "covariance", "priorMean", "priorCovariance"], gaussian_full, full)
    renyi = [([rng.gauss(0, 1) for _ in range(d)], s, [rng.gauss(0, 1) for _ in range(d)], 1.0, a)
             for d in (1, 4) for s in (0.5, 1.0, 1.25, 1e-4) for a in (0.5, 1.001, 2.0) if a + (1 - a) * s * s > 0]
    for a in (1.0 + 2.0 ** -40, 1.5, 297.3, 8479.08499223975, 62918.81, 1.25e6 + 0.37, 987654321.123):  # near the edge
        for t in (1.0, 3.7739654108978984, 2.5e-7):
            for part in (1e-2, 1e-7, 1e-13):
                sd = float(mpf(t) * sqrt(mpf(a) / (mpf(a) - 1)) * (1 - part * mpf(rng.uniform(0.3, 3)) / a))
                if mpf(a) * mpf(t) ** 2 > (mpf(a) - 1) * mpf(sd) ** 2:
                    renyi.append(([t * 1e-3], sd, [0.0], t, a))
    renyi += [([0.0], 1.0 + 2.0 ** -30, [0.0], 1.0, a) for a in (1e-9, 0.5, 1.0 - 2.0 ** -30, 3.0)]
    renyi += [([0.0, 1.0], 1e9, [0.0, 0.0], 1.0, a) for a in (0.5, 1e-3, 1.0 - 2.0 ** -30, 1.0 - 2.0 ** -53)]
    write_divergence("GaussianRenyi", ["Renyi divergence of isotropic Gaussians."],
                     ["mean", "sd", "priorMean", "priorSd", "alpha"], gaussian_renyi, renyi)
    write_divergence("LaplaceKl", ["KL of products of Laplace laws."],
                     ["locations", "scales", "priorLocations", "priorScales"], laplace,
                     [r for r in rows if abs(r[0][0]) < 1e100])
    laws = [[0.25, 0.75], [0.0, 1.0], [0.5, 0.25, 0.25], [0.125, 0.375, 0.5], [0.5, 0.5], [1e-12, 1 - 1e-12]]
    write_divergence("CategoricalKl", ["KL of categorical laws."], ["probabilities", "prior"], categorical,
                     [(p, q) for p in laws for q in laws if len(p) == len(q) and not (0.0 in q and p != q)])
    write_divergence("BernoulliKl", ["KL of products of Bernoulli laws."], ["probabilities", "prior"], bernoulli,
                     [(p, q) for p in laws + [[0.0, 0.0]] for q in laws if len(p) == len(q) and 0.0 not in q])
    shapes = [[1.0, 1.0], [2.0, 3.5], [0.1, 40.0], [100.0, 1e4], [1.0, 1.0, 1.0], [5.0, 0.5, 2.0]]
    write_divergence("DirichletKl", ["KL of Dirichlet laws."], ["concentration", "priorConcentration"], dirichlet,
                     [(p, q) for p in shapes for q in shapes if len(p) == len(q)])
    tails = [0.0, -1.0, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 37.0, -40.0, 1e-10, -6.0, 0.3, 3.3]
    write_divergence("NormalTail", ["P(Z >= x), by the incomplete gamma function."], ["x"],
                     lambda x: mp.erfc(mpf(x) / sqrt(mpf(2))) / 2, [(x,) for x in tails])


if __name__ == "__main__":
    bounded()
    structured()
    single()
    votes()
    divergences()
