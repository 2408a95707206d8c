#!/usr/bin/env python3
"""Reference tables for the information family, by other routes than the closed forms, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. Square roots of information come out of minimising (information + cumulant bound)/lambda by golden
section; every other minimum is found the same way and checked against a dense grid or a root.
"""

import random
from functools import partial

from mpmath import mpf, exp, expm1, log, log1p, sqrt

from holdout_and_pacbayes import kl_upper
from tables import DOUBLES, bisect_log, write_upper

NATS_FOOT = [
    DOUBLES + ". Information is in",
    "nats; logInverseDelta is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest.",
    "Computed with mpmath at 150 decimal digits by %s.",
]
write = partial(write_upper, foot=NATS_FOOT)
GOLDEN = (sqrt(mpf(5)) - 1) / 2
LN2 = log(mpf(2))
LN2_DOWN = 0.6931471805599453
LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 1e5, 0.7, 3.0]
SHORT_LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 0.7, 3.0]
SIZES = [1000, 60000, 1, 2, 3, 137, 10 ** 9, 10 ** 12]
FROM_TWO = [1000, 60000, 2, 3, 137, 10 ** 9, 10 ** 12]
NATS = [10.0, 500.0, 0.0, 1e-12, 0.3, 1e9, 1e300]
TAILS = [(0.5, "", "", "", ""), ("", 0.0, 1.0, "", ""), ("", "", "", 0.5, 0.25), (1.0, "", "", "", ""),
         ("", -3.0, 2.5, "", ""), ("", "", "", 0.0, 2.0), (0.0, "", "", "", ""), ("", "", "", 1.7, 0.0),
         (123.456, "", "", "", ""), ("", 0.1, 0.7, "", ""), ("", "", "", 1e-6, 30.0)]
GAUSSIAN = [tail for tail in TAILS if tail[3] == ""]
TAIL = ["sigma", "low", "high", "variance", "scale"]
RANGES = [("", ""), (0.0, 10.0), (-1.0, 1.0), (2.0, 3.5), ("", ""), (-0.25, 0.1)]
WIDTHS = [(0.0, 1.0), (0.0, 10.0), (-1.0, 1.0), (2.0, 3.5), (-0.25, 0.1)]
SHARES = [0.05, 0.0, 1.0, 0.3, 1e-10, 0.5, 0.9, 0.01]
EXAMPLES = [[0.02, 0.01, 0.05, 0.0], [0.0], [LN2_DOWN], [LN2_DOWN, 0.0, 0.3], [1e-12, 1e-300], [0.1] * 9,
            [0.001, 0.6, 0.25, 0.0, 0.0, 0.4], [5e-324], [0.69, 0.69, 0.6931], [3e-5, 4e-5]]


def least(f, low, high, steps=420):
    """The minimum of a function of one valley, by golden section."""
    a, b = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
    fa, fb = f(a), f(b)
    for _ in range(steps):
        if fa < fb:
            high, b, fb = b, a, fa
            a = high - GOLDEN * (high - low)
            fa = f(a)
        else:
            low, a, fa = a, b, fb
            b = low + GOLDEN * (high - low)
            fb = f(b)
    return min(fa, fb)


def close(x, y):
    assert abs(x - y) <= mpf(10) ** -60 * max(abs(x), abs(y)), (x, y)
    return y


def gaussian(sigma, nats):
    """The infimum over lambda of (nats + sigma^2 lambda^2/2)/lambda."""
    if nats == 0 or sigma == 0:
        return mpf(0)
    middle = log(sqrt(mpf(nats)) / sigma)
    found = least(lambda x: mpf(nats) / exp(x) + sigma ** 2 * exp(x) / 2, middle - 9, middle + 7)
    return close(sigma * sqrt(2 * mpf(nats)), found)


def deviation(tail, nats):
    sigma, low, high, variance, scale = tail
    nats = mpf(nats)
    if sigma != "":
        return gaussian(mpf(sigma), nats)
    if low != "":
        return gaussian((mpf(high) - mpf(low)) / 2, nats)
    v, c = mpf(variance), mpf(scale)
    if c == 0:
        return gaussian(sqrt(v), nats)
    if v == 0 or nats == 0:
        return c * nats

    def at(x):
        lam = 1 / (c * (1 + exp(x)))
        return nats / lam + v * lam / 2 / (exp(x) / (1 + exp(x)))

    return close(sqrt(2 * v * nats) + c * nats, least(at, mpf(-900), mpf(900)))


def sigma_of(tail):
    return mpf(tail[0]) if tail[0] != "" else (mpf(tail[2]) - mpf(tail[1])) / 2


def width(span):
    return mpf(1) if span[0] == "" else mpf(span[1]) - mpf(span[0])


def risk_in(span, share):
    """A double near a share of the range, in the range; and its exact share."""
    if span[0] == "":
        return share, mpf(share)
    value = min(span[1], max(span[0], span[0] + share * (span[1] - span[0])))
    return value, (mpf(value) - mpf(span[0])) / width(span)


def back(span, unit):
    return unit if span[0] == "" else mpf(span[0]) + width(span) * unit


def mean(values):
    values = list(values)
    return sum(values, mpf(0)) / len(values)


def mix(seed, count, *choices):
    """The first cases walk along all lists together, the others are drawn."""
    rng = random.Random(seed)
    walk = max(len(c) for c in choices)
    for i in range(count):
        yield tuple(c[i % len(c)] if i < walk else rng.choice(c) for c in choices)


# ---------------------------------------------------------------- mutual information with the sample

def mutual():
    columns = ["information", "n"] + TAIL
    write("InformationXuRaginsky", ["The infimum over lambda of (I/n + psi(lambda))/lambda: sub-Gaussian sigma, range, or sub-gamma.",
                                    "Source: Xu and Raginsky 2017; Bu, Zou and Veeravalli 2020."], columns,
          (((i, n) + t, deviation(t, mpf(i) / n)) for i, n, t in mix(1, 34, NATS, SIZES, TAILS)))
    write("InformationXuRaginskyAbsolute", ["sigma sqrt(2 (I + ln 2)/n), by minimising over lambda. Source: Xu and Raginsky 2017."],
          columns, (((i, n) + t, deviation(t, (mpf(i) + LN2) / n)) for i, n, t in mix(2, 30, NATS, SIZES, GAUSSIAN)))

    def tail_rows():
        for i, n, t, level in mix(3, 36, [10.0, 0.0, 1e-12, 0.3, 1e6, 0.0], SIZES, GAUSSIAN, LEVELS):
            if i > 0 and level > 1000:
                continue
            rest = mpf(i) * exp(mpf(level)) if i else mpf(0)
            yield (i, n) + t + (level,), deviation(t, 4 * (rest + LN2 + mpf(level)) / n)
    write("InformationXuRaginskyTail", ["sqrt(8 sigma^2 (I/delta + ln(2/delta))/n). Source: Xu and Raginsky 2017."],
          columns + ["logInverseDelta"], tail_rows())

    def mutual_tail(i, n, span, level):
        """Solves delta (2 n eta^2 - ln 2) = I + ln 2 for eta by bisection on its logarithm."""
        delta = exp(-mpf(level))
        return width(span) * bisect_log(lambda eta: delta * (2 * n * eta ** 2 - LN2) < mpf(i) + LN2)
    write("InformationMutualTail", ["(b - a) eta where delta (2 n eta^2 - ln 2) = I + ln 2.",
                                    "Source: Bassily et al. 2018; Esposito, Gastpar and Issa 2021."],
          ["information", "n", "low", "high", "logInverseDelta"],
          (((i, n) + s + (l,), mutual_tail(i, n, s, l))
           for i, n, s, l in mix(4, 30, [10.0, 0.0, 1e-12, 0.3, 1e6, 200.0], SIZES, RANGES, SHORT_LEVELS)))
    many = EXAMPLES + [[10.0, 0.0, 2.5], [1e9], [1e-12, 3.0, 700.0, 1e5]]
    write("InformationIndividualSample", ["The mean over the examples of the infimum over lambda of (I + psi(lambda))/lambda.",
                                          "Source: Bu, Zou and Veeravalli 2020."], ["nats"] + TAIL,
          (((x,) + t, mean(deviation(t, y) for y in x)) for x, t in mix(5, 34, many, TAILS)))


# ---------------------------------------------------------------- conditional mutual information

def shares_of_ln2(n):
    """Doubles in [0, n ln 2]."""
    return [c for c in [10.0, 0.0, 1e-12, 0.3, 0.69, 137 * 0.3, 5000.0, 3e8, 5e11] if c <= n * LN2_DOWN]


def cmi_cases(seed, count):
    rng = random.Random(seed)
    for i in range(count):
        n = SIZES[i % 8] if i < 16 else rng.choice(SIZES)
        allowed = shares_of_ln2(n)
        yield (allowed[i % len(allowed)] if i < 8 else rng.choice(allowed)), n


def spans(seed):
    rng = random.Random(seed)
    while True:
        yield rng.choice(RANGES)


def squared(cmi):
    """The infimum over s in (0, 1/2) of (CMI - ln(1 - 2s)/2)/s, checked to be the root."""
    if cmi == 0:
        return mpf(1)

    def at(x):
        minus_log = exp(x)  # -ln(1 - 2s)
        return 2 * (mpf(cmi) + minus_log / 2) / -expm1(-minus_log)

    y = least(at, mpf(-60), mpf(60))
    close(mpf(cmi) * 2, y - 1 - log(y)) if cmi > 1e-6 else None
    return y


def fast(r, nats):
    """The infimum over lambda in (0, ln 2) of c(lambda) r + nats/lambda."""
    r, nats = mpf(r), mpf(nats)
    if nats == 0:
        return r
    if r == 0:
        return nats / LN2

    def at(x):  # lambda = ln 2/(1 + e^x)
        lam = LN2 / (1 + exp(x))
        return -log(-2 * expm1(-LN2 / (1 + exp(-x)))) / lam * r + nats / lam

    found = least(at, mpf(-90), mpf(90))
    # the stationary point: e^lambda/(2 - e^lambda) lambda - g(lambda) = nats/r, g = -ln(2 - e^lambda)
    low, high = mpf(-90), mpf(90)
    for _ in range(420):
        x = (low + high) / 2
        lam, rest = LN2 / (1 + exp(x)), -2 * expm1(-LN2 / (1 + exp(-x)))
        if lam * exp(lam) / rest + log(rest) > nats / r:
            low = x
        else:
            high = x
    return close(at(high), found)


def conditional():
    columns = ["cmi", "n", "low", "high"]
    write("InformationCmiAbsolute", ["(b - a) times the infimum over lambda of ((CMI + ln 2)/n + lambda^2/2)/lambda.",
                                     "Source: Steinke and Zakynthinou 2020."], columns,
          (((c, n) + s, gaussian(width(s), (mpf(c) + LN2) / n)) for (c, n), s in zip(cmi_cases(6, 32), spans(7))))
    write("InformationCmiSquared", ["y/n with y the infimum over s of (CMI - ln(1 - 2s)/2)/s, the root y >= 1 of",
                                    "(y - 1 - ln y)/2 = CMI. Source: derived."], ["cmi", "n"],
          ((case, squared(case[0]) / case[1]) for case in cmi_cases(8, 32)))
    write("InformationCmiInterpolating", ["CMI/(n ln 2). Source: Haghifam et al. 2021; Hellstrom and Durisi 2022."], ["cmi", "n"],
          ((case, fast(0, mpf(case[0]) / case[1])) for case in cmi_cases(9, 28)))

    def with_risk(seed, count, function):
        rng = random.Random(seed)
        for i, ((c, n), s) in enumerate(zip(cmi_cases(seed, count), spans(seed + 100))):
            value, share = risk_in(s, SHARES[i % 8] if i < 8 else rng.choice(SHARES))
            yield (value, n) + s + (c,), back(s, function(share, mpf(c) / n))
    risk = ["mean", "n", "low", "high", "cmi"]
    write("InformationCmiLinear", ["2 r + 3 CMI/n, scaled to the range. Source: Steinke and Zakynthinou 2020."], risk,
          with_risk(10, 34, lambda r, x: 2 * r + 3 * x))
    write("InformationCmiFastRate", ["The infimum over lambda in (0, ln 2) of c(lambda) r + CMI/(lambda n),",
                                     "c(lambda) = -ln(2 - e^lambda)/lambda, scaled to the range. Source: derived."], risk,
          with_risk(11, 38, fast))


def per_example():
    write("InformationLossDifferenceInterpolating", ["The mean of I/ln 2. Source: Wang and Mao 2023."], ["nats"],
          (((x,), mean(mpf(y) / LN2 for y in x)) for x in EXAMPLES + [[0.3], [0.5, 0.25], [1e-9], [0.69, 0.0], [0.01] * 20]))

    def with_risk(seed, count, function):
        rng = random.Random(seed)
        for i, (x, s) in enumerate(mix(seed, count, EXAMPLES, RANGES)):
            value, share = risk_in(s, SHARES[i % 8] if i < 8 else rng.choice(SHARES))
            yield (value, len(x)) + s + (x,), back(s, function(share, mean(mpf(y) for y in x)))
    columns = ["mean", "n", "low", "high", "nats"]

    def binary(r, nats):
        r = mpf(r)
        if nats == 0 or r == 1:
            return r if nats == 0 else mpf(1)
        if nats < mpf(10) ** -100:  # to 30 digits
            return r + 2 * sqrt(2 * r * (1 - r) * nats) + (0 if r else 2 * nats)
        top = kl_upper(r, nats)
        if r > mpf(10) ** -9 and nats > mpf(10) ** -20:  # the same by Catoni's function of C
            close(top, least(lambda x: -expm1(-exp(x) * r - nats) / -expm1(-exp(x)), mpf(-50), mpf(11) / 2))
        return 2 * top - r
    write("InformationBinaryKl", ["2 p - r with p the largest of kl(r||p) <= mean(I), scaled to the range, p also as the infimum",
                                  "over C of (1 - e^(-C r - I))/(1 - e^-C). Source: Hellstrom and Durisi 2022."],
          columns, with_risk(17, 38, binary))


# ---------------------------------------------------------------- with high probability

def half_log(n):
    return log(mpf(n)) / 2


DENSITIES = [10.0, 0.0, -1e-3, -4.5, 0.3, -1e9, 1e6, 1e300, -25.0]


def root(x):
    return sqrt(x) if x > 0 else mpf(0)


def tails():
    columns = ["n"] + TAIL + ["logInverseDelta"]
    kls = [10.0, 500.0, 0.0, 1e-12, 0.3, 1e9, 1e300]
    write("InformationPosteriorTail", ["sqrt((2 sigma^2/(n - 1)) (KL + ln(sqrt(n)/delta))), by minimising over lambda.",
                                       "Source: Hellstrom and Durisi 2020."], ["kl"] + columns,
          (((k, n) + t + (l,), deviation(t, (mpf(k) + half_log(n) + l) / (n - 1)))
           for k, n, t, l in mix(18, 36, kls, FROM_TWO, GAUSSIAN, LEVELS)))
    write("InformationDensityTail", ["sqrt((2 sigma^2/(n - 1)) (density + ln(sqrt(n)/delta))), 0 where the bracket is negative.",
                                     "Source: Hellstrom and Durisi 2020."], ["density"] + columns,
          (((k, n) + t + (l,), deviation(t, max(mpf(0), mpf(k) + half_log(n) + l) / (n - 1)))
           for k, n, t, l in mix(19, 38, DENSITIES, FROM_TWO, GAUSSIAN, LEVELS)))

    def with_risk(seed, count, choices):
        rng = random.Random(seed)
        for i, (k, n, s, l) in enumerate(mix(seed, count, choices, FROM_TWO, RANGES, LEVELS)):
            value, share = risk_in(s, SHARES[i % 8] if i < 8 else rng.choice(SHARES))
            unit = share + root(2 * (mpf(k) + LN2 + half_log(n) + l) / (n - 1)) + root((LN2 + mpf(l)) / (2 * mpf(n)))
            yield (value, n) + s + (k, l), back(s, unit)
    head = ["mean", "n", "low", "high"]
    write("InformationCmiTail", ["r + sqrt((2/(n - 1)) (KL + ln(2 sqrt(n)/delta))) + sqrt(ln(2/delta)/(2n)), scaled to the range.",
                                 "Source: Hellstrom and Durisi 2020."], head + ["kl", "logInverseDelta"],
          with_risk(20, 38, [10.0, 500.0, 0.0, 1e-12, 0.3, 1e9]))
    write("InformationCmiDensityTail", ["r + sqrt((2/(n - 1)) (density + ln(2 sqrt(n)/delta))) + sqrt(ln(2/delta)/(2n)), the first root 0",
                                        "where it is negative, scaled to the range. Source: Hellstrom and Durisi 2020."],
          head + ["density", "logInverseDelta"], with_risk(21, 38, [10.0, 0.0, -1e-3, -4.5, 0.3, -1e9, 1e6, -25.0]))

    def two_sided(nats, n, level):
        """Solves 2 exp(nats - 2 n eta^2) = delta for eta."""
        return gaussian(mpf(1) / 2, (mpf(nats) + LN2 + mpf(level)) / n)
    write("InformationLeakage", ["(b - a) eta where 2 exp(leakage - 2 n eta^2) = delta. Source: Issa, Esposito and Gastpar 2019."],
          ["leakage", "n", "low", "high", "logInverseDelta"],
          (((x, n) + s + (l,), width(s) * two_sided(x, n, l)) for x, n, s, l in mix(22, 34, NATS[:6] + [200.0], SIZES, RANGES, LEVELS)))
    orders = [2.0, 1.5, 1.0000000000000002, 1e300, 100.0, 1.001, 3.0]

    def sibson(x, n, alpha, level):
        """delta^(alpha/(alpha - 1)) = 2 exp(I_alpha - 2 n eta^2)."""
        a = mpf(alpha)
        return gaussian(mpf(1) / 2, (mpf(x) + LN2 + a / (a - 1) * mpf(level)) / n)
    write("InformationSibson", ["(b - a) sqrt((I_alpha + ln 2 + (alpha/(alpha - 1)) L)/(2n)). Source: Esposito, Gastpar and Issa 2021."],
          ["information", "order", "n", "low", "high", "logInverseDelta"],
          (((x, a, n) + s + (l,), width(s) * sibson(x, n, a, l))
           for x, a, n, s, l in mix(23, 38, NATS[:6] + [200.0], orders, SIZES, RANGES, LEVELS)))


# ---------------------------------------------------------------- Gibbs and noisy gradients

def gibbs():
    write("InformationGibbsExact", ["I_SKL/beta. Source: Aminian et al. 2021."], ["symmetrisedInformation", "inverseTemperature", "low", "high"],
          (((i, b) + s, mpf(i) / mpf(b)) for i, b, s in mix(25, 28, [10.0, 0.0, 1e-12, 3.7, 1e6, 1e300], [100.0, 5000.0, 1e-3, 1.0, 3.0, 1e12, 7.0], WIDTHS)))
    schedules = [([0.1] * 10, [0.05] * 10), ([0.5, 0.25], [1.0, 0.3]), ([1e-9], [1e-3]), ([1.0, 0.5, 0.25, 0.125], [1e-6, 1.0, 2.0, 1e6]),
                 ([0.0, 0.3], [0.1, 0.7]), ([1e3], [1e-8]), ([0.01 / (t + 1) for t in range(20)], [0.02] * 20)]
    columns = ["steps", "noises", "gradientBound", "dimension", "n"] + TAIL

    def rows(seed, relaxed):
        for (eta, noise), g, d, n, t in mix(seed, 32, schedules, [1.0, 0.3, 100.0, 1e-6, 7.5, 0.0], [10, 1, 2, 10 ** 6, 10 ** 9, 3], SIZES, GAUSSIAN):
            energies = [(mpf(x) * mpf(g) / mpf(s)) ** 2 for x, s in zip(eta, noise)]
            nats = sum((q / 2 if relaxed else mpf(d) / 2 * log1p(q / d)) for q in energies)
            yield (eta, noise, g) + (() if relaxed else (d,)) + (n,) + t, deviation(t, nats / n)
    write("InformationSgld", ["sigma sqrt(2 I/n), I = sum (d/2) ln(1 + eta^2 g^2/(d s^2)). Source: Pensia, Jog and Loh 2018."], columns, rows(26, False))
    write("InformationSgldRelaxed", ["sigma sqrt(2 I/n), I = sum eta^2 g^2/(2 s^2). Source: Pensia, Jog and Loh 2018."],
          columns[:3] + columns[4:], rows(27, True))


def published():
    """A few values computed before, by another hand, at 50 digits."""
    def agree(x, text):
        assert abs(x / mpf(text) - 1) < mpf(10) ** -15, (x, text)
    agree(deviation(TAILS[0], mpf(10) / 1000), "0.070710678118654752")
    agree(deviation(TAILS[0], (500 + LN2) / 60000), "0.064594449399087944")
    agree(mean(deviation(TAILS[0], x) for x in [0.01, 0.02, 0.0, 0.005]), "0.055177669529663688")
    agree(gaussian(mpf(1), mpf(5000) / 60000), "0.40824829046386302")
    agree(fast(0.05, mpf(10) / 1000), "0.10508588502696317")
    agree(fast(0.01, mpf(300) / 60000), "0.029423172155912383")
    agree(2 * kl_upper(mpf(0.05), mpf(10) / 1000) - mpf(0.05), "0.12380429814772547")
    agree(deviation(TAILS[0], (10 + half_log(1000) + log(1 / mpf(0.05))) / 999), "0.090736089812802969")
    agree(gaussian(mpf(1) / 2, (10 + log(2 / mpf(0.05))) / 1000), "0.082731129129590442")
    agree(gaussian(mpf(1) / 2, (200 + LN2 + 2 * log(1 / mpf(0.01))) / 60000), "0.041823387352108004")
    agree(sqrt(((200 + LN2) / mpf(0.01) + LN2) / 120000), "0.40896218106768498")
    agree(mean(gaussian(mpf(1), x) for x in [0.02, 0.01, 0.05, 0.0]), "0.16441228056353686")


if __name__ == "__main__":
    published()
    mutual()
    conditional()
    per_example()
    tails()
    gibbs()
