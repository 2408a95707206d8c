#!/usr/bin/env python3
"""Independent high-precision reference tables for the bounds on real test sets: pairs, lots, strata, moments.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes.
Writes the CSV files next to it, in ../resources/reference.

The inverses of the kl and of the binomial tail are those of holdout_and_pacbayes.py; nothing is taken from the
library. Outputs carry 30 significant digits.
"""

import math
import random
from functools import partial
from fractions import Fraction

from mpmath import mp, mpf, exp, expm1, log, log1p, sqrt, loggamma

import holdout_and_pacbayes as base
from confidence_sequences import plug_in, samples, singles
from holdout_and_pacbayes import kl_upper, kl_lower, binomial_upper, binomial_lower
from tables import FOOT, L01, L05, bisect, bisect_log, number, tabulate

mp.dps = 150
SIZES = [1, 2, 10, 137, 1000, 60000, 10 ** 9, 10 ** 12]


write = partial(tabulate, foot=FOOT[:2] + ["150 decimal digits."])

# ---------------------------------------------------------------- HoeffdingBentkus

def hb_upper(mean, n, level):
    """mean: Fraction. min of kl+ at L/n and the binomial inverse at ceil(n mean) with L + 1."""
    L = mpf(level)
    q = mpf(mean.numerator) / mean.denominator
    y = 1 - mean
    y = mpf(y.numerator) / y.denominator
    k = int(-((-mean * n) // 1))
    return min(kl_upper(q, L / n, y=y), binomial_upper(n, k, L + 1))


def hoeffding_bentkus(mean, n, level):
    m = Fraction(mean)
    return hb_upper(m, n, level), 1 - hb_upper(1 - m, n, level)


def row_bounds(errors, mean, n, level):
    m = Fraction(int(errors), n) if errors else Fraction(float(mean))
    q = mpf(m.numerator) / m.denominator
    k = int(m * n // 1)
    lower = max(kl_lower(q, mpf(level) / n), binomial_lower(n, k, mpf(level) + 1))
    assert abs(lower - (1 - hb_upper(1 - m, n, level))) < mpf(10) ** -30
    return hb_upper(m, n, level), lower


def hoeffding_bentkus_rows():
    rng = random.Random(2004)
    out = []
    for n in (1, 2):
        for l in (0.01, L05, 700.0):
            out += [(str(k), "", n, l) for k in range(n + 1)]
    out += [("", repr(m), n, l) for m in (0.0, 1.0, 0.5, 0.25) for n in (1, 2) for l in (L05, 1e4)]
    for k, n in ((20, 1000), (10, 100), (0, 1000), (1000, 1000), (5, 100), (100, 1000), (1000, 10 ** 5), (1, 1000), (999, 1000)):
        for l in (L05, 40.0):
            out.append((str(k), "", n, l))
    out += [("10", "", 100, -math.log(0.1)), ("20", "", 1000, -math.log(1e-3)), ("200", "", 10 ** 9, L05), ("0", "", 10 ** 9, 1e4), ("5000", "", 10 ** 9, 40.0)]
    # n * mean a whole number exactly (dyadic), or clearly none
    for m, n in ((0.0625, 16), (0.125, 1000), (0.25, 1000), (0.046875, 1024), (0.9375, 1024), (0.5, 10000),
                 (0.1015625, 1280), (0.3, 7), (0.01, 1050), (0.05, 190), (0.9, 33), (0.007, 100500), (0.75, 10), (0.375, 19999)):
        for l in (L05, 40.0):
            out.append(("", repr(m), n, l))
    out += [("", "0.203125", 512, l) for l in (0.01, 0.7, L01, 700.0, 1e4)]
    out += [("", repr(2.0 ** -11), 10 ** 6, L05), ("", repr(2.0 ** -25), 2 ** 29, L05)]
    for _ in range(14):
        n = int(10 ** rng.uniform(0.5, 4))
        out.append(("", repr(rng.random() ** 3), n, rng.expovariate(0.2) + 1e-2))
    return out


# ---------------------------------------------------------------- Okamoto

def okamoto(mean, n, level):
    """The ends of (sqrt R - sqrt r)^2 <= L/n above r, and of 2 (sqrt r - sqrt R)^2 <= L/n below it, by bisection."""
    r, budget = mpf(mean), mpf(level) / n
    upper = bisect_log(lambda p: p <= r or (sqrt(p) - sqrt(r)) ** 2 <= budget)
    lower = bisect_log(lambda p: p < r and 2 * (sqrt(r) - sqrt(p)) ** 2 > budget)
    assert kl_upper(r, budget) <= upper * (1 + mpf(10) ** -40) and lower <= kl_lower(r, budget) + mpf(10) ** -400
    return upper, lower


# the roots of the first two are doubles, their squares are not; the radius of the last is nearly all of the root of its mean
OKAMOTO_ROWS = [(0.25, 2 ** 50, l * 2.0 ** -10) for l in (1, 50)] + [(1.0, 1, 1.8)]


# ---------------------------------------------------------------- SplitBinomial

def split_binomial(values, counts, level):
    """b_0 + sum (b_j - b_(j-1)) Bin+-(number of losses >= b_j, n, delta/M): one side at delta each."""
    n, m = sum(counts), len(values) - 1
    L = mpf(level) + log(mpf(m))
    up = low = mpf(values[0])
    for j in range(1, m + 1):
        k = sum(counts[j:])
        step = mpf(values[j]) - mpf(values[j - 1])
        up += step * binomial_upper(n, k, L)
        low += step * binomial_lower(n, k, L)
    return up, low


SPLIT_BINOMIAL_ROWS = [([-1.0, 0.0, 1.0], [30, 960, 10], l) for l in (L05, L01, 1e-3, 0.7, 40.0, 700.0)]
SPLIT_BINOMIAL_ROWS += [([-1.0, 0.0, 1.0], c, L05) for c in ([300, 9480, 220], [0, 1000, 0], [1, 0, 0], [0, 0, 1], [0, 1, 0], [5, 0, 5], [0, 0, 50], [7, 0, 0])]
SPLIT_BINOMIAL_ROWS += [([-1.0, 0.0, 1.0], [300, 9480, 220], -math.log(0.025))]
SPLIT_BINOMIAL_ROWS += [([0.0, 1.0], c, l) for c in ([1, 0], [0, 1], [90, 10], [1000, 0]) for l in (L05, 700.0)]
SPLIT_BINOMIAL_ROWS += [([0.0, 0.25, 0.5, 2.0], [50, 25, 13, 12], l) for l in (L05, 40.0)]
SPLIT_BINOMIAL_ROWS += [([-3.5, -1.0, 0.125, 10.0, 1000.0], [3, 100, 17, 4, 1], l) for l in (L05, 1e-3)]
SPLIT_BINOMIAL_ROWS += [([0.0, 1e-300, 1.0], [10, 10, 10], L05), ([-1e6, 0.0, 1e6], [1, 998, 1], L05)]
SPLIT_BINOMIAL_ROWS += [([-1.0, 0.0, 1.0], [1000, 10 ** 6 - 1500, 500], l) for l in (L05, 700.0, 1000.0)]
SPLIT_BINOMIAL_ROWS += [([-1000.0, -2.5, 0.0, 2.5, 1000.0, 1024.0], [0, 12, 80, 0, 7, 1], l) for l in (0.01, L05, L01)]


# ---------------------------------------------------------------- FinitePopulation

def log_comb(n, k):
    if n <= 3000:
        return log(mpf(math.comb(n, k)))
    return loggamma(mpf(n) + 1) - loggamma(mpf(k) + 1) - loggamma(mpf(n - k) + 1)


def log_tail(N, K, m, k):
    """ln P(Hyp(N, K, m) <= k): exact integers for N <= 3000, else the sum from k down, relative 1e-60 at 150 digits."""
    least = max(0, m - (N - K))
    if k < least:
        return -mpf("inf")
    if k >= min(K, m):
        return mpf(0)
    if N <= 3000:
        s = sum(math.comb(K, i) * math.comb(N - K, m - i) for i in range(least, k + 1))
        return log(mpf(s)) - log(mpf(math.comb(N, m)))
    if (k + 1) * N > m * K:  # above the mean: 1 - P(X >= k + 1), whose terms fall
        i = k + 1
        term = total = mpf(1)
        while i < min(K, m):
            term *= mpf(K - i) * (m - i) / (mpf(i + 1) * (N - K - m + i + 1))
            total += term
            i += 1
            if term < mpf(10) ** -80 * total:
                break
        p = exp(log_comb(K, k + 1) + log_comb(N - K, m - k - 1) - log_comb(N, m)) * total
        return log1p(-p)
    term = total = mpf(1)
    for i in range(k, least, -1):
        term *= mpf(i) * (N - K - m + i) / (mpf(K - i + 1) * (m - i + 1))
        total += term
        if term < mpf(10) ** -80 * total:
            break
    return log_comb(K, k) + log_comb(N - K, m - k) - log_comb(N, m) + log(total)


def most(N, m, k, L):
    """max K with P(Hyp(N, K, m) <= k) >= e^-L; the tail falls in K."""
    low, high = k, N - (m - k)
    while low < high:
        mid = (low + high + 1) // 2
        t = log_tail(N, mid, m, k)
        assert t == 0 or abs(t + L) > mpf(10) ** -30
        low, high = (mid, high) if t >= -L else (low, mid - 1)
    return low


def finite_population(errors, n, population, level):
    L = mpf(level)
    K = most(population, n, errors, L)
    low = population - most(population, n, n - errors, L)
    return str(K), str(low), number(mpf(K) / population), number(mpf(low) / population)


FINITE_POPULATION_ROWS = [(k, n, N, l) for k, n, N in ((2, 60, 1000), (0, 300, 1000), (3, 60, 60), (20, 1000, 2000), (20, 1000, 1200), (0, 1, 1), (1, 1, 1),
        (0, 1, 2), (1, 1, 2), (0, 1, 1000), (1, 1, 1000), (5, 10, 20), (10, 10, 20), (0, 10, 20), (499, 999, 1000), (0, 999, 1000),
        (1, 999, 1000), (50, 100, 2999)) for l in (L05, 1e-3, 40.0)]
FINITE_POPULATION_ROWS += [(2, 60, 1000, l) for l in (0.7, L01, 700.0)] + [(0, 300, 1000, 700.0), (499, 999, 1000, 700.0)]
FINITE_POPULATION_ROWS += [(3, 1000, 10 ** 6, L05), (200, 5000, 10 ** 6, L05), (0, 1000, 10 ** 12, L05), (17, 10 ** 6, 10 ** 9, L01), (5, 10 ** 11, 10 ** 12, L05),
         (4000, 10000, 20001, 40.0), (100, 10 ** 6, 10 ** 6 + 1, L05), (1, 10 ** 12 - 1, 10 ** 12, L05), (2, 400, 10 ** 7, 1000.0), (9000, 20000, 10 ** 7, L05), (0, 10 ** 6, 10 ** 12, 0.01), (3000, 3000, 10 ** 7, L05), (2500, 3000, 10 ** 7, L01)]


# ---------------------------------------------------------------- Serfling

def serfling(mean, n, population, low, high, level):
    """Chernoff's bound with Serfling's moment, at its best lambda: L/(n x) + x (1 - (n - 1)/N)/8, x = lambda/n scaled."""
    share = min(1 - Fraction(n - 1, population), (1 - Fraction(n, population)) * (1 + Fraction(1, n)))
    share = mpf(share.numerator) / share.denominator
    if share == 0:
        return mpf(mean), mpf(mean)
    width = mpf(high) - mpf(low)
    L = mpf(level)
    x = sqrt(8 * L / (n * share))
    f = lambda y: L / (n * y) + y * share / 8
    assert f(x) < min(f(x * (1 + mpf(10) ** -30)), f(x * (1 - mpf(10) ** -30)))
    return mpf(mean) + width * f(x), mpf(mean) - width * f(x)


def serfling_rows():
    rng = random.Random(1974)
    out = [(m, n, N, 0.0, 1.0, l) for m in (0.0, 1.0, 0.1) for n, N in ((1, 1), (1, 2), (1000, 1000), (501, 1000), (500, 1000), (999, 1000), (1, 10 ** 12), (10 ** 12, 10 ** 12)) for l in (1e-3, L05, 700.0, 1e5)]
    out += [(0.25, 2 ** 53 - 1, 2 ** 53, 0.0, 1.0, L05), (0.25, 2 ** 52, 2 ** 53, 0.0, 1.0, L05), (1e300, 7, 10, -1e300, 1e300, L05), (0.0, 7, 10, -1e-300, 1e-300, L05)]
    out += [(0.1, n, 2000, -3.0, 7.0, L05) for n in (1, 2, 10, 1000, 1200, 1999, 2000)]
    out += [(0.3, 500, N, 0.0, 1.0, l) for N in (500, 501, 10 ** 6, 10 ** 12, 2 ** 53) for l in (L01, 40.0)]
    for _ in range(10):
        N = int(10 ** rng.uniform(0, 9))
        out.append((rng.uniform(-3, 7), rng.randint(1, N), N, -3.0, 7.0, rng.expovariate(0.15) + 1e-3))
    return out


# ---------------------------------------------------------------- SecondMoment

def second_moment(mean, n, moment, level):
    """mean + min over lambda of lambda M/2 + L/(n lambda)."""
    M, L = mpf(moment), mpf(level)
    if M == 0:
        return mpf(mean)
    x = sqrt(2 * L / (n * M))
    f = lambda y: y * M / 2 + L / (n * y)
    assert f(x) < min(f(x * (1 + mpf(10) ** -30)), f(x * (1 - mpf(10) ** -30)))
    return mpf(mean) + f(x)


def second_moment_rows():
    rng = random.Random(1988)
    out = [(m, n, s, l) for m in (0.0, 1e-300, 1e6) for n in (1, 10 ** 12) for s in (1e-12, 2.718281828459045, 1e6) for l in (1e-3, L05, 700.0)]
    out += [(0.3, n, 0.5, L05) for n in SIZES]
    out += [(0.5, 1000, s, L01) for s in (0.25, 0.3, 1e6, 5e-324, 0.0)]
    out += [(0.1, 10 ** 4, math.e, L05), (0.1, 10 ** 4, 0.1 * math.e, L05), (0.1, 10 ** 4, 0.5, 1e5)]
    for _ in range(10):
        out.append((rng.expovariate(1), int(10 ** rng.uniform(0, 7)), rng.expovariate(0.2), rng.expovariate(0.15) + 1e-3))
    return out


# ---------------------------------------------------------------- Stratified

def stratified(shares, means, sizes, low, high, level):
    """sum pi r +- width times the Chernoff minimum over lambda of L/lambda + lambda sum pi^2/n/8."""
    pi_ = [Fraction(s) for s in shares]
    assert sum(pi_) == 1
    r = sum(p * Fraction(m) for p, m in zip(pi_, means))
    v = sum(p * p / n for p, n in zip(pi_, sizes))
    to = lambda f: mpf(f.numerator) / f.denominator
    r, v, L, w = to(r), to(v), mpf(level), mpf(high) - mpf(low)
    x = sqrt(8 * L / v)
    f = lambda y: L / y + y * v / 8
    assert f(x) < min(f(x * (1 + mpf(10) ** -30)), f(x * (1 - mpf(10) ** -30)))
    return r + w * f(x), r - w * f(x)


STRATIFIED_ROWS = [([0.5, 0.5], [0.1, 0.3], [100, 100], 0.0, 1.0, l) for l in (1e-3, L05, L01, 40.0, 700.0)]
STRATIFIED_ROWS += [([1.0], [m], [n], 0.0, 1.0, l) for m in (0.0, 0.1, 1.0) for n in (1, 1000, 10 ** 12) for l in (L05, 700.0)]
STRATIFIED_ROWS += [([0.25, 0.75], [0.0, 1.0], [1, 1], 0.0, 1.0, L05), ([0.25, 0.75], [0.0, 0.0], [1, 10 ** 12], 0.0, 1.0, L05),
         ([0.125, 0.375, 0.5], [0.1, -0.2, 5.0], [50, 200, 1000], -3.0, 7.0, L05),
         ([0.9375, 0.0625], [0.02, 0.4], [5000, 50], 0.0, 1.0, L01), ([2.0 ** -40, 1 - 2.0 ** -40], [1.0, 0.01], [1, 10 ** 6], 0.0, 1.0, L05),
         ([0.0625, 0.1875, 0.25, 0.125, 0.25, 0.125], [0.1, 0.2, 0.3, 0.4, 0.0, 1.0], [1, 2, 30, 400, 5000, 60000], 0.0, 1.0, L05),
         ([0.25, 0.25, 0.25, 0.25], [1e300, -1e300, 0.0, 5e299], [10, 20, 30, 40], -1e300, 1e300, L05)]


# ---------------------------------------------------------------- NormalMixtureOneSided

def normal_mixture_one_sided(mean, n, rho, low, high, level):
    """x solves ln(2 e^(x^2/2) - 1) = L + ln((n + rho)/rho)/2 (bisection in y = x^2/2); radius width x sqrt(n + rho)/(2 n)."""
    rho, target = mpf(rho), mpf(level) + log1p(mpf(n) / mpf(rho)) / 2
    y = bisect(lambda y: y + log(2 - exp(-y)) < target, 0, target)
    radius = (mpf(high) - mpf(low)) * sqrt(2 * y * (n + rho)) / (2 * n)
    closed = (mpf(high) - mpf(low)) * sqrt((n + rho) / 2 * log((sqrt((n + rho) / rho) * exp(mpf(level)) + 1) / 2)) / n
    assert abs(closed / radius - 1) < mpf(10) ** -40
    return mpf(mean) + radius, mpf(mean) - radius


NORMAL_MIXTURE_ONE_SIDED_ROWS = [(0.1, n, rho, 0.0, 1.0, l) for n in (1, 10, 1000, 10 ** 6, 10 ** 12, 2 ** 53) for rho in (1e-3, 25.0, 1e6) for l in (1e-3, L05, 1e5)]
NORMAL_MIXTURE_ONE_SIDED_ROWS += [(0.1, 1000, 121.8, 0.0, 1.0, l) for l in (0.7, L01, 40.0, 700.0)]
NORMAL_MIXTURE_ONE_SIDED_ROWS += [(-2.5, 500, 60.0, -3.0, 7.0, L05), (0.0, 7, 1.0, -1e-300, 1e-300, L05), (5e299, 7, 1.0, -1e300, 1e300, L05)]


# ---------------------------------------------------------------- ConvexOrder

def log_expectation(n, t, s):
    """ln E(t - B)_+ for B ~ Bin(n, 1 - e^-s): positive terms (t - j) P(j), from j = min(t - 1, n) down."""
    k = min(t - 1, n)
    inverse = 1 / expm1(s)
    term = mpf(1)
    total = mpf(t - k)
    for j in range(k, 0, -1):
        term *= mpf(j) / (n - j + 1) * inverse
        total += (t - j + 1) * term
        ratio = mpf(j - 1) / (n - j + 2) * inverse if j > 1 else mpf(0)
        if ratio < mpf(1) / 2 and (t - j + 3) * term < mpf(10) ** -100 * total:
            break
        if ratio < 1 and (t - j + 3) * term / (1 - ratio) ** 2 < mpf(10) ** -100 * total:
            break
    return base.log_choose(n, k) + k * log(-expm1(-s)) - (n - k) * s + log(total)


def root(n, t, x, L):
    """s with ln E(t - B)_+ = ln(t - x) - L: regula falsi (Illinois), the sides within 1e-40."""
    target = log(mpf(t.numerator if isinstance(t, Fraction) else t) - x) - L
    f = lambda s: log_expectation(n, t, s) - target
    q = x / n
    a = -log1p(-q) if q < 1 else mpf(1)
    if a == 0:
        a = mpf(10) ** -60
    if t > n and n - t + 1 <= 0 and f(mpf(10) ** 6) > 0:
        return None
    b = max(a, mpf(1) / n) * 2
    while f(b) > 0:
        a, b = b, b * 2
        if b > 10 ** 7:
            return None
    fa, fb = f(a), f(b)
    if fa <= 0:
        return a
    for _ in range(400):
        c = b - fb * (b - a) / (fb - fa)
        fc = f(c)
        if fc == 0:
            return c
        if fc * fb < 0:
            a, fa = b, fb
        else:
            fa /= 2
        b, fb = c, fc
        if abs(b - a) < mpf(10) ** -45 * abs(b):
            return b
        if abs(fc) < mpf(10) ** -100:
            break
    assert f(b * (1 + mpf(10) ** -38)) < 0 < f(b * (1 - mpf(10) ** -38)), (n, t)
    return b


def convex_upper(m, n, level):
    """s = -ln(1 - upper) and the best t; m: Fraction in [0, 1]."""
    L = mpf(level)
    x = m * n
    if x == 0:
        return L / n, 1
    if x == n:
        return mpf("inf"), n + 1
    k = int(x // 1)
    x = mpf(x.numerator) / x.denominator
    seen = {}

    def u(t):
        if t not in seen:
            saved = mp.dps
            s = root(n, t, x, L)
            seen[t] = mpf("inf") if s is None else s
        return seen[t]

    t = k + 1
    stride = 1
    while t + stride <= n + 1 and u(t + stride) < u(t):
        t += stride
        stride *= 2
    low, high = max(k + 1, t - stride), min(n + 1, t + stride)
    while high - low > 2:  # quasi-convex in t
        a = low + (high - low) // 3
        b = high - (high - low) // 3
        if u(a) <= u(b):
            high = b
        else:
            low = a
    best = min(range(low, high + 1), key=u)
    for d in (-2, -1, 1, 2):
        if k + 1 <= best + d <= n + 1:
            assert u(best + d) >= u(best)
    return u(best), best


def bounds(errors, mean, n, level):
    m = Fraction(int(errors), n) if errors else Fraction(float(mean))
    up, t = convex_upper(m, n, level)
    low, t2 = convex_upper(1 - m, n, level)
    up, low = -expm1(-up), exp(-low)
    q = mpf(m.numerator) / m.denominator
    y = mpf((1 - m).numerator) / (1 - m).denominator
    assert up <= kl_upper(q, mpf(level) / n, y=y) * (1 + mpf(10) ** -40)
    return up, low, str(t), str(t2)


def convex_order_rows():
    out = []
    for n in (1, 2):
        for l in (0.01, L05, 700.0):
            out += [(str(k), "", n, l) for k in range(n + 1)]
            out += [("", "0.25", n, l), ("", "0.7", n, l)]
    for k, n in ((20, 1000), (10, 100), (0, 1000), (1000, 1000), (5, 100), (100, 1000), (1, 200), (1, 1000), (999, 1000), (500, 1000)):
        for l in (L05, 40.0):
            out.append((str(k), "", n, l))
    out += [("10", "", 100, -math.log(0.1)), ("100", "", 1000, -math.log(1e-3)), ("30", "", 10 ** 5, L05), ("0", "", 10 ** 9, 1e4)]
    for m, n in ((0.02, 1000), (0.05, 100), (0.046875, 1024), (0.3, 7), (0.01, 1050), (0.9, 33), (0.0003, 10000), (1e-10, 50), (0.5, 4001)):
        for l in (L05, 1e-2):
            out.append(("", repr(m), n, l))
    out += [("", "0.203125", 512, l) for l in (0.7, L01, 700.0, 1e4)]
    return out


# ---------------------------------------------------------------- McNemar

def mcnemar_upper(b, c, n, level, part):
    """U at 15/16 of delta, q at delta/part: the lower limit of q where 2 U - 1 <= 0, the upper one elsewhere."""
    m = b + c
    L = mpf(level)
    U = mpf(1) if m == 0 else binomial_upper(m, c, L + log(mpf(16) / 15))
    t = L + log(mpf(part))
    q = binomial_lower(n, m, t) if U <= mpf(1) / 2 else binomial_upper(n, m, t)
    return (2 * U - 1) * q


def mcnemar(b, c, n, level):
    return (mcnemar_upper(b, c, n, level, 32), -mcnemar_upper(c, b, n, level, 32),
            mcnemar_upper(b, c, n, level, 16), -mcnemar_upper(c, b, n, level, 16))


MC_NEMAR_ROWS = [(30, 10, 1000, L05), (300, 220, 10000, -math.log(0.025))]
MC_NEMAR_ROWS += [(b, c, n, l) for b, c, n in ((0, 0, 1), (1, 0, 1), (0, 1, 1), (0, 0, 1000), (5, 0, 10), (0, 10, 10), (10, 0, 10), (3, 3, 7), (500, 500, 1000), (12, 40, 500), (40, 12, 500),
         (1000, 900, 10 ** 6), (0, 17, 10 ** 9), (17, 0, 10 ** 9), (9000, 8000, 20000), (1, 999, 1000)) for l in (0.01, L05, 1000.0)]
MC_NEMAR_ROWS += [(30, 10, 1000, l) for l in (0.7, L01, 40.0, 700.0)]


# ---------------------------------------------------------------- Nested

def nested(losses, cap, level):
    """Minimum of the upper and maximum of the lower limits over all first t losses; centre 1/2-smoothed, then plain."""
    smoothed = [plug_in(losses[:t], level, cap, "anytime", mpf(1) / 2) for t in range(1, len(losses) + 1)]
    plain = [plug_in(losses[:t], level, cap, "anytime") for t in range(1, len(losses) + 1)]
    return (min(u for u, _ in smoothed), max(l for _, l in smoothed), min(u for u, _ in plain), max(l for _, l in plain))


NESTED_ROWS = [(x, c, l) for x in list(samples()) + singles() + [[0.0] * 30 + [1.0] * 30] for c, l in ((0.5, L05), (0.9, L05), (0.9, 20.0), (0.5, 0.1))]


# ---------------------------------------------------------------- Ladder

def ladder(mean, n, submissions, levels, level):
    """The kl limits, one side at delta each, for a list as long as there are histories: an exact whole number."""
    histories = math.comb(submissions + levels, levels + 1)
    if submissions * levels <= 10 ** 4:  # once more by what was shown last: histories[s] end at level s
        ends, total = [1] + [0] * levels, 1
        for _ in range(submissions - 1):
            ends = [sum(ends[:s + 1]) for s in range(levels + 1)]
            total += sum(ends)
        assert total == histories
    budget = (mpf(level) + log(mpf(histories))) / n
    return kl_upper(mpf(mean), budget), kl_lower(mpf(mean), budget)


def ladder_rows():
    boards = [(1, 1), (1, 10 ** 6), (2, 1), (3, 20), (10 ** 6, 1), (1000, 20), (37, 101), (10 ** 9, 10), (3, 2 ** 52), (2 ** 52, 5), (10 ** 5, 1000)]
    rows = [(m, n, k, s, l) for k, s in boards for m, n in ((0.1, 10000), (0.0, 50), (1.0, 10 ** 6), (0.37, 1)) for l in (L05, 1e-3, 700.0)]
    return rows + [(0.25, n, 1000, 20, L05) for n in (137, 10 ** 9, 10 ** 12)]


def main():
    write("HoldoutHoeffdingBentkus", [
        "Hoeffding-Bentkus hold-out bound for losses in [0, 1]: the smaller of max{p: kl(r||p) <= L/n} and",
        "max{p: e P(Bin(n, p) <= ceil(n r)) >= delta}; lower = 1 - upper of 1 - r. r = errors/n or the binary64 mean, exactly.",
        "Source: Hoeffding 1963, Theorem 1; Bentkus 2004."],
        ["errors", "mean", "n"], row_bounds, hoeffding_bentkus_rows(), ("upper", "lower"))
    write("HoldoutOkamoto", [
        "(sqrt(mean) + sqrt(L/n))^2 and max(0, sqrt(mean) - sqrt(L/(2 n)))^2 for losses in [0, 1], each side at delta, unclipped.",
        "Source: Okamoto 1958. Route: the ends of the events in R by bisection, compared with the kl limits."],
        ["mean", "n"], okamoto, base.mean_cases(random.Random(1958)) + OKAMOTO_ROWS, ("upper", "lower"))
    write("HoldoutSplitBinomial", [
        "Losses with the values b_0 < ... < b_M: b_0 + sum over j of (b_j - b_(j-1)) times the Clopper-Pearson limit of",
        "the number of losses >= b_j in n = the sum of counts, each at delta/M. upper and lower are one-sided, at delta each."],
        ["values", "counts"], split_binomial, SPLIT_BINOMIAL_ROWS, ("upper", "lower"))
    write("HoldoutFinitePopulation", [
        "Errors in a sample of n drawn without replacement from a population: upperCount = max{K: P(Hyp(population, K, n) <= errors)",
        ">= delta}, lowerCount = min{K: P(Hyp >= errors) >= delta}, upper and lower divide by the population; at delta each.",
        "Exact integers for a population of at most 3000."],
        ["errors", "n", "population"], finite_population, FINITE_POPULATION_ROWS, ("upperCount", "lowerCount", "upper", "lower"))
    write("HoldoutSerfling", ["mean +- (high - low) sqrt(s L/(2 n)), s = min(1 - (n - 1)/N, (1 - n/N)(1 + 1/n)), N = population, drawn without replacement.",
                              "Source: Serfling 1974; Bardenet and Maillard 2015. Route: Chernoff's bound at its best lambda."],
          ["mean", "n", "population", "low", "high"], serfling, serfling_rows(), ("upper", "lower"))
    write("HoldoutLadder", ["kl limits at (L + ln C(k + m, m + 1))/n, one side at delta each, k = submissions, m = levels.",
                            "Source: proofs/ladder.md. Route: the histories as a whole number, for small k m counted step by step too."],
          ["mean", "n", "submissions", "levels"], ladder, ladder_rows(), ("upper", "lower"))
    write("HoldoutSecondMoment", ["mean + sqrt(2 M L/n) for losses at least 0 with E loss^2 <= M, upper side only.",
                                  "Route: the minimum over lambda of lambda M/2 + L/(n lambda)."],
          ["mean", "n", "secondMoment"], second_moment, second_moment_rows())
    write("HoldoutStratified", ["sum of pi_k r_k +- (high - low) sqrt(L sum(pi_k^2/n_k)/2); the shares add up to 1 exactly.",
                                "Source: Hoeffding 1963, Theorem 2. Route: Chernoff's bound at its best lambda."],
          ["shares", "means", "sizes", "low", "high"], stratified, STRATIFIED_ROWS, ("upper", "lower"))
    write("HoldoutNormalMixtureOneSided", [
        "mean +- (high - low) sqrt((n + rho)/2 ln((sqrt((n + rho)/rho) e^L + 1)/2))/n, each side at delta, for all n at once.",
        "Source: Robbins 1970 (half-normal mixture). Route: the root of 2 e^(x^2/2) - 1 = sqrt((n + rho)/rho) e^L by bisection."],
        ["mean", "n", "rho", "low", "high"], normal_mixture_one_sided, NORMAL_MIXTURE_ONE_SIDED_ROWS, ("upper", "lower"))
    write("HoldoutConvexOrder", [
        "Losses in [0, 1], x = n r (r = errors/n or the binary64 mean, exactly): upper = min over whole t > x of max{p : E(t - Bin(n, p))_+ >= delta (t - x)},",
        "lower = 1 - upper of 1 - r; atUpper, atLower: the best t. Never above the kl or the Bentkus bound.",
        "Source: Hoeffding 1963 (convex order); Bentkus 2004; Pinelis 2006."],
        ["errors", "mean", "n"], bounds, convex_order_rows(), ("upper", "lower", "atUpper", "atLower"))
    write("HoldoutMcNemar", [
        "b = onlyFirstErrs, c = onlySecondErrs, m = b + c. U = max{t: P(Bin(m, t) <= c) >= 15 delta/16} (1 if m = 0), q = min{p: P(Bin(n, p) >= m) >= delta/32}",
        "if U <= 1/2, else max{p: P(Bin(n, p) <= m) >= delta/32}; upper = (2 U - 1) q, lower = -(upper with b and c exchanged), one-sided at delta each.",
        "upperSharp, lowerSharp: delta/16 in the place of delta/32, which is enough: a true theta > 1/2 needs the upper limit of q only, theta <= 1/2 the lower one only."],
        ["onlyFirstErrs", "onlySecondErrs", "n"], mcnemar, MC_NEMAR_ROWS, ("upper", "lower", "upperSharp", "lowerSharp"))
    write("HoldoutNested", [
        "upper = the least upper, lower = the greatest lower limit of HoldoutPredictablePlugIn (mode anytime, c = cap) over the first",
        "t losses, t = 1..n, unclipped, each side at delta. upper, lower: the centre that counts one loss of 1/2 more (upperHalf there);",
        "upperPlain, lowerPlain: the plain running mean. Valid for one fixed mean only. losses: separated by ';'."],
        ["losses", "cap"], nested, NESTED_ROWS, ("upper", "lower", "upperPlain", "lowerPlain"))


if __name__ == "__main__":
    main()
