#!/usr/bin/env python3
"""Reference tables for the PAC-Bayes family, from the published formulas, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. The inverses of the kl
and the constant xi(n) are those of holdout_and_pacbayes.py. Nothing here is taken from the library.
"""

import random

from mpmath import mp, mpf, exp, expm1, log, sqrt, loggamma, pi, e, ceil

from holdout_and_pacbayes import OUT, kl_upper, kl_lower, log_2_root_n, number, xi

FOOT = [
    "Inputs: every double is the exact binary64 number, printed so that it round-trips; logInverseDelta",
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest. Computed with mpmath at",
    "150 decimal digits by pac_bayes.py.",
]
LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 1e5, 0.7]
MEANS = [0.0, 1.0, 0.1, 0.02, 0.5, 1e-10, 0.9, 0.3]
SIZES = [1, 2, 10, 137, 1000, 60000, 10 ** 9, 10 ** 12]
KLS = [0.0, 12.4, 1e-12, 150.0, 1e4, 1e9]


def show(value):
    if isinstance(value, (list, tuple)):
        return ";".join(show(v) for v in value)
    return str(value) if isinstance(value, int) else repr(value)


def write(name, comments, columns, function, cases):
    lines = ["# " + c for c in comments + FOOT] + [",".join(columns + ["logInverseDelta", "upper"])]
    for case in cases:
        lines.append(",".join([show(v) for v in case] + [number(function(*case))]))
    assert len(set(lines)) >= 16, name
    (OUT / (name + ".csv")).write_text("\n".join(dict.fromkeys(lines)) + "\n", encoding="ascii", newline="\n")
    print(name, len(lines))


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
    write("PacBayesFastRate", ["r + sqrt(2 r eps) + 2 eps, eps = (kl + ln(2 sqrt n) + L)/n.",
                               "Source: Tolstikhin and Seldin 2013."], columns, fast_rate, cases(1))
    write("PacBayesQuadratic", ["(sqrt(r + eps/2) + sqrt(eps/2))^2, eps = (kl + ln(2 sqrt n) + L)/n.",
                                "Source: Perez-Ortiz et al. 2021."], columns, quadratic, cases(2))
    write("PacBayesThiemann", ["min over lambda of r/(1 - lambda/2) + c/(n lambda (1 - lambda/2)),",
                               "c = kl + ln(2 sqrt n) + L, by golden section. Source: Thiemann et al. 2017."],
          columns, thiemann, cases(3))
    write("PacBayesMcAllester1999", ["r + sqrt((kl + L + 5/2 ln n + 8)/(2n - 1)). Source: McAllester 1999."],
          columns, mcallester_1999, cases(4))
    temperatures = [1.0, 0.5, 2.0, 1e-9, 30.0, 800.0, 1e-3]
    write("PacBayesCatoni", ["(1 - exp(-C r - (kl + L)/n))/(1 - exp(-C)). Source: Catoni 2007."],
          columns + ["c"], catoni, cases(5, temperatures))
    write("PacBayesCatoniUniform", ["Catoni with ln xi(n) added to L."],
          columns + ["c"], catoni_uniform, cases(6, temperatures))
    grids = [[0.5, 1.0, 2.0], [1e-6, 1e-3, 1.0, 40.0], [1.5], [0.1 * 1.3 ** i for i in range(20)]]
    write("PacBayesCatoniGrid", ["Catoni at the best C of a grid, ln |grid| added to L."],
          columns + ["grid"], catoni_grid, cases(7, grids))
    write("PacBayesCatoniStrengthened", [
        "c g ln(g/(g - 1)) r + c g (kl + ln xi(n) + L)/n + g (1 - c (1 - ln c)), g = gamma.",
        "Source: Rodriguez-Galvez et al. 2024."],
        columns + ["gamma", "c"], catoni_strengthened, cases(8, [1.2, 3.0, 1.000001, 1.5, 20.0], [0.9, 1.0, 0.5, 0.999, 1e-3]))
    write("PacBayesLinear", ["r + lambda/(8n) + (kl + L)/lambda. Source: Alquier, Ridgway and Chopin 2016."],
          columns + ["lambda"], linear, cases(9, [1000.0, 1.0, 1e-3, 1e6]))
    write("PacBayesLinearGrid", ["The linear bound at the best lambda of a grid, ln |grid| added to L."],
          columns + ["grid"], linear_grid, cases(10, [[10.0, 100.0, 1000.0], [1.0], [2.0 ** i for i in range(30)]]))
    write("PacBayesCoinBetting", ["max{p: kl(r||p) <= (kl + L + ln rho_n)/n}, rho_n = sqrt(pi) G(n+1)/G(n+1/2).",
                                  "Source: Jang et al. 2023; Orabona and Jun 2021."], columns, coin_betting, cases(11))


if __name__ == "__main__":
    bounded()
