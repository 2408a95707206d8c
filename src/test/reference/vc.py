#!/usr/bin/env python3
"""Reference tables for the finite, countable and VC classes, from the published formulas, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. The inverses of the kl
and of the binomial tail are those of holdout_and_pacbayes.py. Nothing here is taken from the library.
"""

import random
from functools import partial
from math import comb

from mpmath import mp, mpf, exp, expm1, log, log1p, loggamma, sqrt

from holdout_and_pacbayes import ALMOST_ONE, LN2, binomial_lower, binomial_upper, kl_lower, kl_upper, log_choose
import tables
from tables import FOOT, L01, L05

write = partial(tables.write, foot=[
    FOOT[0],
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest, never clipped; a value in",
    "(0, 1e-400) is written 0. Computed with mpmath at 150 decimal digits by %s.",
])


# ---------------------------------------------------------------- finite and countable classes

LEVELS = [1e-3, 0.7, L05, L01, 40.0, 690.7755278982137, 1e5]
LOGS = [0.0, 1e-12, 0.6931471805599453, 4.605170185988092, 20.79441541679836, 300.0, 1e5, 1e9]


def mean_rows(seed):
    """mean, n, log size (or log inverse prior), L."""
    rng = random.Random(seed)
    rows = [(0.26, 1000, 4.605170185988092, L05), (0.1, 100, 0.0, L05), (0.05, 10000, 44.3614195558365, L05),
            (0.0, 1000, 13.862943611198906, L01)]
    rows += [(m, n, s, l) for m in (0.0, 1.0) for n in (1, 10 ** 12) for s, l in ((0.0, 1e-3), (1e9, 1e5))]
    rows += [(m, 500, 6.0, L05) for m in (1e-300, 1e-10, 2.0 ** -53, 0.01, 0.5, 0.999, ALMOST_ONE)]
    rows += [(0.2, 60000, s, L05) for s in LOGS]
    rows += [(0.03, 2000, 12.5, l) for l in LEVELS]
    rows += [(0.3, n, 7.25, L01) for n in (1, 2, 10, 10 ** 6, 10 ** 9, 10 ** 12)]
    rows += [(rng.random() ** 2, int(10 ** rng.uniform(0, 8)), rng.expovariate(0.02), rng.expovariate(0.1) + 1e-3)
             for _ in range(12)]
    return rows


def hoeffding(seed):
    for m, n, s, l in mean_rows(seed):
        gap = sqrt((mpf(s) + l) / (2 * n))
        yield m, n, 0.0, 1.0, s, l, m + gap, m - gap
    for low, high in ((-1.0, 3.0), (0.0, 255.0), (0.25, 0.5), (-7.5, -1.25)):
        m, n, s, l = low + (high - low) / 4, 1000, 4.605170185988092, L05
        gap = (mpf(high) - low) * sqrt((mpf(s) + l) / (2 * n))
        yield m, n, low, high, s, l, m + gap, m - gap


def kl(seed):
    for m, n, s, l in mean_rows(seed):
        eps = (mpf(s) + l) / n
        yield m, n, s, l, kl_upper(mpf(m), eps), kl_lower(mpf(m), eps)


def binomial(seed):
    rng = random.Random(seed)
    rows = [(26, 100, 4.605170185988092, L05), (100, 1000, 3.912023005428146, L05)]
    rows += [(k, 1, s, l) for k in (0, 1) for s, l in ((0.0, 1e-3), (1e9, 1e5))]
    rows += [(k, 10, 2.5, l) for k in (0, 5, 10) for l in (1e-3, L05, 690.7755278982137)]
    rows += [(13, 1000, s, L05) for s in LOGS]
    rows += [(40, 2000, 12.5, l) for l in LEVELS]
    rows += [(rng.randrange(n // 2), n, rng.expovariate(0.02), rng.expovariate(0.1) + 1e-3)
             for n in (7, 33, 100, 547, 1797, 5000, 12345)]
    rows += [(k, 10 ** 12, s, l) for k in (0, 7, 1000, 10 ** 12) for s, l in ((0.0, 1e-3), (1e5, 690.7755278982137))]
    rows += [(3 * 10 ** 5, 10 ** 6, 1e5, L05), (10 ** 9, 10 ** 12, 20.0, L01)]
    for k, n, s, l in rows:
        level = mpf(s) + l
        up, low = binomial_upper(n, k, level), binomial_lower(n, k, level)
        q, eps = mpf(k) / n, level / n
        assert up <= kl_upper(q, eps) and low >= kl_lower(q, eps)
        yield k, n, s, l, up, low


def realisable(seed):
    rng = random.Random(seed)
    rows = [(1000, 4.605170185988092, L05), (1, 0.0, 1e-3), (1, 1e9, 1e5), (10 ** 12, 0.0, 1e-3), (10 ** 12, 1e9, 1e5)]
    rows += [(100, s, L01) for s in LOGS]
    rows += [(5000, 30.0, l) for l in LEVELS]
    rows += [(n, 18.0, L05) for n in (1, 2, 10, 10 ** 6, 10 ** 9)]
    rows += [(int(10 ** rng.uniform(0, 8)), rng.expovariate(0.02), rng.expovariate(0.1) + 1e-3) for _ in range(8)]
    for n, s, l in rows:
        x = (mpf(s) + l) / n
        yield n, s, l, x, -expm1(-x)


def finite_tables():
    for prefix, column, what, source, seed in (
            ("VcFinite", "logSize", "ln of the number of hypotheses, fixed before the data",
             "Hoeffding 1963 with a union bound; Langford 2005.", 31),
            ("VcOccam", "logInversePrior", "ln(1/P(h)) in nats, the prior P of total mass at most 1 fixed before the data",
             "Blumer, Ehrenfeucht, Haussler and Warmuth 1987; Langford 2005 (Occam's razor bound).", 41)):
        head = [f"{column}: {what}.", "Source: " + source]
        write(prefix + "Hoeffding", [
            f"mean +- (high - low) sqrt(({column} + L)/(2n)), each side at delta. Closed form.",
            "low, high: the range of the losses; mean in its unit."] + head,
            f"mean,n,low,high,{column},logInverseDelta,upper,lower", hoeffding(seed))
        write(prefix + "Kl", [
            f"upper = max(p: kl(mean||p) <= ({column} + L)/n), lower = min(p: the same), each at delta, losses in [0,1].",
            "Route: monotone Newton in s = -ln(1-p), certified by a sign change within a relative 1e-40."] + head,
            f"mean,n,{column},logInverseDelta,upper,lower", kl(seed + 1))
        write(prefix + "Binomial", [
            f"upper = max(p: P(Bin(n,p) <= errors) >= d), lower = min(p: P(Bin(n,p) >= errors) >= d), ln(1/d) = {column} + L;",
            "0-1 losses, each side at delta. Route: the tail summed term by term, or its integral for two rows of many errors."]
            + head,
            f"errors,n,{column},logInverseDelta,upper,lower", binomial(seed + 2))
        write(prefix + "Realisable", [
            f"upper = ({column} + L)/n for a hypothesis without an error on the sample, losses in [0,1]. Closed form.",
            "exact = 1 - exp(-upper), the bound before the step 1 - x <= exp(-x): never larger, equally valid."] + head,
            f"n,{column},logInverseDelta,upper,exact", realisable(seed + 3))


# ---------------------------------------------------------------- the Sauer-Shelah sum

_growth = {}
STOP = mpf(10) ** -60


def partial_ratio(n, d):
    """sum over i <= d of C(n,i)/C(n,d), d <= n/2, from the largest term down.

    The ratios fall, so what is dropped is below a geometric series; it is below 1e-60 of the sum.
    """
    total = term = mpf(1)
    for i in range(d, 0, -1):
        term = term * i / (n - i + 1)
        total += term
        if term * i < STOP * total * (n - 2 * i + 1):
            break
    return total


def log_growth(n, d):
    """ln of sum over i <= d of C(n,i); n ln 2 for n <= d."""
    if (n, d) not in _growth:
        if n <= d:
            value = n * LN2
        elif 2 * d <= n:
            value = log_choose(n, d) + log(partial_ratio(n, d))
        else:
            rest = n - d - 1
            value = n * LN2 + log1p(-exp(log_choose(n, rest) + log(partial_ratio(n, rest)) - n * LN2))
        _growth[n, d] = value
    return _growth[n, d]


def sauer_rows():
    for n in range(1, 60):
        for d in range(n + 3):
            exact = log(mpf(sum(comb(n, i) for i in range(d + 1))))
            assert abs(log_growth(n, d) - exact) < mpf(10) ** -55
    rows = [(1, 0), (1, 1), (1, 10 ** 9), (2, 1), (5, 10), (5, 5), (5, 4), (10, 3), (37, 18), (37, 19), (100, 1), (100, 50), (100, 99),
            (100, 100), (100, 101), (1000, 3), (2000, 3), (2000, 11), (2000, 999), (2000, 1000), (2000, 1001), (2000, 1999),
            (1024, 200), (60000, 101), (120000, 785), (10 ** 6, 10 ** 5), (10 ** 6, 5 * 10 ** 5), (10 ** 6, 10 ** 6 - 1),
            (10 ** 6, 10 ** 9), (10 ** 9, 0), (10 ** 9, 1), (10 ** 9, 1000), (10 ** 9, 5 * 10 ** 8), (10 ** 9, 10 ** 9 - 1),
            (10 ** 9, 10 ** 9), (10 ** 9, 10 ** 9 - 1000), (2 * 10 ** 9, 10 ** 9), (2 * 10 ** 9 - 10 ** 5, 10 ** 9), (3 * 10 ** 9, 10 ** 9),
            (10 ** 12, 0), (10 ** 12, 1), (10 ** 12, 2), (10 ** 12, 785), (10 ** 12, 10 ** 6), (10 ** 12, 10 ** 9),
            (2 * 10 ** 12, 10 ** 9)]
    return [(n, d, log_growth(n, d)) for n, d in rows]


# ---------------------------------------------------------------- the bounds of a VC class

def vc_rows(seed):
    """errors, n, dimension, L."""
    rng = random.Random(seed)
    rows = [(50, 1000, 3, L05), (20000, 100000, 101, L05)]
    rows += [(k, n, d, l) for k, n in ((0, 1), (1, 1), (0, 10 ** 12), (10 ** 12, 10 ** 12))
             for d, l in ((0, 1e-3), (10 ** 9, 1e5), (3, L05))]
    rows += [(5, 100, d, L05) for d in (0, 1, 10, 50, 99, 100, 101, 199, 200, 201, 10 ** 9)]
    rows += [(600, 60000, 785, l) for l in LEVELS]
    rows += [(n // 10, n, 7, L01) for n in (2, 10, 37, 10 ** 6, 10 ** 9, 10 ** 12)]
    rows += [(3, 10 ** 9, 10 ** 6, L05), (10 ** 11, 10 ** 12, 10 ** 9, L05)]
    for _ in range(10):
        n = int(10 ** rng.uniform(1, 7))
        rows.append((int(n * rng.random() ** 3), n, int(10 ** rng.uniform(0, 3)), rng.expovariate(0.1) + 1e-3))
    return rows


def rademacher(q, n, d, level):
    return q + sqrt(2 * log_growth(n, d) / n) + sqrt(mpf(level) / (2 * n))


def double_exponent(n, d, level):
    return log_growth(2 * n, d) + 2 * LN2 + level


def classical_gap(n, d, level):
    return sqrt(8 * double_exponent(n, d, level) / n)


def vapnik_gap(n, d, level):
    return mpf(1) / n + sqrt(double_exponent(n, d, level) / n)


def relative(q, n, d, level):
    """The fixed point of R = q + sqrt(R) g, g = 2 sqrt(E/n), through t = sqrt(R): t^2 - g t - q = 0."""
    g = 2 * sqrt(double_exponent(n, d, level) / n)
    t = (g + sqrt(g * g + 4 * q)) / 2
    assert abs(t * t - g * t - q) < mpf(10) ** -100 * (1 + t * t)
    return t * t


def relative_relaxed(q, n, d, level):
    e = double_exponent(n, d, level) / n
    value = q + 2 * sqrt(q * e) + 4 * e
    assert value >= relative(q, n, d, level) * (1 - mpf(10) ** -100)
    return value


def vc_tables():
    growth = "G(n) = sum over i <= dimension of C(n,i), so 2^n for n <= dimension: summed exactly, not by (en/d)^d."
    write("SauerShelah", [
        "logGrowth = ln of sum over i <= dimension of C(n,i), which is n ln 2 for n <= dimension and 0 for dimension 0.",
        "Source: Sauer 1972; Shelah 1972; Vapnik and Chervonenkis 1971. Route: from the largest term down, a geometric",
        "remainder below 1e-60 of the sum dropped; above n/2 as 2^n less the other half. Exact integers for n < 60."],
        "n,dimension,logGrowth", sauer_rows())
    for name, seed, side, text in (
            ("VcRademacher", 61, lambda q, *a: (rademacher(q, *a),), [
                "upper = errors/n + sqrt(2 ln G(n)/n) + sqrt(L/(2n)), 0-1 loss. Closed form.",
                "Source: Mohri, Rostamizadeh and Talwalkar 2018, chapter 3 (growth function bound)."]),
            ("VcClassical", 62, lambda q, *a: (q + classical_gap(*a), q - classical_gap(*a)), [
                "errors/n +- sqrt(8 (ln G(2n) + ln 4 + L)/n), 0-1 loss; both sides together at delta. Closed form.",
                "Source: Vapnik and Chervonenkis 1971, 4 G(2n) exp(-n e^2/8)."]),
            ("VcVapnik", 63, lambda q, *a: (q + vapnik_gap(*a), q - vapnik_gap(*a)), [
                "errors/n +- (1/n + sqrt((ln G(2n) + ln 4 + L)/n)), 0-1 loss; both sides together at delta. Closed form.",
                "Source: Vapnik 1998, chapter 4, 4 G(2n) exp(-n (e - 1/n)^2)."]),
            ("VcRelativeDeviation", 64, lambda q, *a: (relative(q, *a),), [
                "upper = the R with R - r = 2 sqrt(R E/n), r = errors/n, E = ln G(2n) + ln 4 + L, 0-1 loss; that is",
                "r + 2E/n + sqrt(4E^2/n^2 + 4rE/n). Route: the square of the root of t^2 - 2 sqrt(E/n) t - r.",
                "Source: Vapnik 1998; Anthony and Shawe-Taylor 1993; Cortes, Greenberg and Mohri 2019."]),
            ("VcRelativeDeviationRelaxed", 65, lambda q, *a: (relative_relaxed(q, *a),), [
                "upper = r + 2 sqrt(r E/n) + 4E/n, r = errors/n, E = ln G(2n) + ln 4 + L, 0-1 loss. Closed form.",
                "Source: Vapnik 1998; Anthony and Shawe-Taylor 1993; Cortes, Greenberg and Mohri 2019."])):
        rows = [(k, n, d, l) + side(mpf(k) / n, n, d, l) for k, n, d, l in vc_rows(seed)]
        columns = "upper,lower" if len(rows[0]) == 6 else "upper"
        write(name, text + [growth], "errors,n,dimension,logInverseDelta," + columns, rows)
    write("VcRealisable", [
        "upper = (2/n) (log2 G(2n) + log2(2/delta)) for a hypothesis without an error on the sample. Closed form.",
        "Source: Blumer, Ehrenfeucht, Haussler and Warmuth 1989, 2 G(2n) 2^(-n e/2).", growth],
        "n,dimension,logInverseDelta,upper",
        [(n, d, l, 2 * (log_growth(2 * n, d) + LN2 + l) / (n * LN2)) for n, d, l in
         dict.fromkeys([(1000, 3, L05), (500, 10, L05)] + [row[1:] for row in vc_rows(66)])])
    rows = []
    for i, (k, n, d, l) in enumerate(vc_rows(67)):
        low, high = ((0.0, 1.0), (0.0, 10.0), (-2.0, 0.5))[i % 3 if 1 < n < 10 ** 12 else 0]
        mean = low + (high - low) * (k / n)
        gap = (mpf(high) - low) * (sqrt(2 * log_growth(n, d) / n) + sqrt(mpf(l) / (2 * n)))
        rows.append((mean, n, low, high, d, l, mean + gap))
    write("VcPseudoDimension", [
        "upper = mean + (high - low) (sqrt(2 ln G(n)/n) + sqrt(L/(2n))), losses in [low, high]. Closed form.",
        "dimension: the pseudo-dimension of the class of losses (x,y) -> loss(h(x),y), not of the predictors h.",
        "Source: Mohri, Rostamizadeh and Talwalkar 2018, chapter 11 (there with ln G(n) <= d ln(en/d)).", growth],
        "mean,n,low,high,dimension,logInverseDelta,upper", rows)


# ---------------------------------------------------------------- the ghost sample

def log_growth_at(n, d):
    """log_growth without its memory, as it is also called with fewer digits."""
    _growth.pop((n, d), None)
    value = log_growth(n, d)
    _growth.pop((n, d), None)
    return value


def log_choose_big(n, k):
    """ln C(n, k): a product for few factors, log-gamma with digits to spare otherwise."""
    k = min(k, n - k)
    if k <= 60:
        value = mpf(1)
        for i in range(k):
            value = value * (n - i) / (i + 1)
        return log(value)
    with mp.workdps(mp.dps + 20):
        value = loggamma(mpf(n) + 1) - loggamma(mpf(k) + 1) - loggamma(mpf(n - k) + 1)
    return +value


def least_ghosts(n, d, level):
    """The whole u >= 1 with the least (ln G(n+u) - ln C(n+u,n) + level)/u, and that; by golden section in u at 40 digits on the
    valley that holds the best of a geometric grid, then every neighbour at 150 digits."""
    def at(u):
        return (log_growth_at(n + u, d) - log_choose_big(n + u, n) + level) / u

    with mp.workdps(40):
        seen = {}

        def rough(u):
            if u not in seen:
                seen[u] = at(u)
            return seen[u]
        u, points = 1, []
        while u < 4 * 10 ** 15:
            points.append(u)
            u = max(u + 1, u * 5 // 4)
        i = min(range(len(points)), key=lambda j: rough(points[j]))
        values = [rough(g) for g in points]
        if values[i] >= 0 or i == len(points) - 1:
            return None, mpf(0)
        assert all(a >= b for a, b in zip(values[:i], values[1:i + 1])) and all(a <= b for a, b in zip(values[i:], values[i + 1:])), (n, d)
        low, high = points[max(0, i - 1)], points[i + 1]
        while high - low > 3:
            a = low + (high - low) * 38 // 100
            b = high - (high - low) * 38 // 100
            a, b = (a, b) if a < b else (low + (high - low) // 2, low + (high - low) // 2 + 1)
            if rough(a) < rough(b):
                high = b
            else:
                low = a
        best = min(range(max(1, low - 3), high + 4), key=rough)
    return best, min(at(u) for u in range(max(1, best - 2), best + 3))


def ghost_sizes(n):
    """The distinct ceil(2^(j/8)) up to 2n: the least whole m with m^8 >= 2^j."""
    sizes, j, m = [], 0, 1
    while True:
        m = max(m, int(2 ** (j / 8)) - 2)
        while m ** 8 < 2 ** j:
            m += 1
        if m > 2 * n:
            return list(dict.fromkeys(sizes))
        sizes.append(m)
        j += 1


def mixture(k, n, d, level):
    """p with the mean over u of p^u C(n+u,n)/(G(n+u) C(u+k,k)) = e^level: convex in ln p, by Newton's iteration from ln p = 0 or 1."""
    with mp.workdps(70):
        sizes = ghost_sizes(n)
        prices = [log_choose_big(n + u, n) - log_growth_at(n + u, d) - log_choose_big(u + k, k) for u in sizes]
        target = mpf(level) + log(mpf(len(sizes)))

        def at(y):
            """ln of the sum at ln p = y, and its slope: convex and rising in y."""
            exponents = [u * y + c for u, c in zip(sizes, prices)]
            top = max(exponents)
            weights = [exp(x - top) if x > top - 200 else mpf(0) for x in exponents]
            total = sum(weights)
            return top + log(total) - target, sum(u * w for u, w in zip(sizes, weights)) / total
        value, slope = at(mpf(0))
        if value <= 0:
            return mpf(1)
        y = mpf(0)
        for _ in range(400):  # from right of the root of a convex function: monotone
            step = value / slope
            y -= step
            value, slope = at(y)
            if abs(step) <= mpf(10) ** -55 * abs(y):
                break
        assert at(y * (1 + mpf(10) ** -40))[0] < 0 < at(y * (1 - mpf(10) ** -40))[0], (k, n, d)
        return exp(y)


def ghost():
    growth = "G(n) = sum over i <= dimension of C(n,i), so 2^n for n <= dimension: summed exactly, not by (en/d)^d."
    source = "Source: derived; after Vapnik and Chervonenkis 1971."
    rng = random.Random(70)
    rows = [(50, 1000, 3, L05), (50, 1000, 10, L05), (500, 10000, 10, L05), (2000, 10000, 10, L05), (0, 1000, 10, L05), (20000, 100000, 101, L05)]
    rows += [(k, n, d, l) for k, n in ((0, 1), (1, 1), (0, 10 ** 12), (10 ** 12, 10 ** 12), (0, 2), (1, 2), (1, 3))
             for d, l in ((1, 1e-3), (1000, 300.0), (3, L05))]
    rows += [(5, 100, d, L05) for d in (0, 1, 10, 50, 99, 100, 101, 10 ** 6)]
    rows += [(600, 60000, 785, l) for l in (1e-3, 0.7, L05, L01, 40.0, 690.7755278982137)]
    rows += [(n // 10, n, 7, L01) for n in (10, 37, 10 ** 6, 10 ** 9, 10 ** 12)]
    rows += [(3, 10 ** 9, 10 ** 4, L05), (10 ** 11, 10 ** 12, 10 ** 5, L05), (999, 1000, 1, L05), (990, 1000, 1, L05), (4, 5, 1, 1e-3), (1, 5, 1, L05),
             (0, 1000, 0, L05), (0, 20, 0, 1e-3), (700, 1000, 0, L05)]
    for _ in range(14):
        n = int(10 ** rng.uniform(1, 7))
        rows.append((int(n * rng.random() ** 3), n, int(10 ** rng.uniform(0, 2.5)), rng.expovariate(0.1) + 1e-3))
    write("VcGhostSample", ["upper = the p in (0, 1) with (1/J) sum over u of p^u C(n+u,n)/(G(n+u) C(u+k,k)) = 1/delta, k = errors, u over the J distinct",
                            "ceil(2^(j/8)) <= 2n, j = 0, 1, ...; 1 where the left side at p = 1 is not above 1/delta; 0-1 loss.",
                            source, growth], "errors,n,dimension,logInverseDelta,upper",
          [row + (mixture(*row),) for row in rows])

    def line(n, d, l):
        u, value = least_ghosts(n, d, mpf(l))
        return ("" if u is None else u, exp(value))
    write("VcGhostSampleRealisable", ["upper = least over whole u >= 1 of (G(n+u)/(delta C(n+u,n)))^(1/u) for a hypothesis without an error, 1 where none is",
                                      "below 1; 0-1 loss. ghosts: the best u, empty where none is below 1.", source, growth],
          "n,dimension,logInverseDelta,ghosts,upper", [(n, d, l) + line(n, d, l) for n, d, l in dict.fromkeys(row[1:] for row in rows)])


if __name__ == "__main__":
    finite_tables()
    vc_tables()
    ghost()
