#!/usr/bin/env python3
"""Independent high-precision reference tables for the hold-out and the PAC-Bayes bounds.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes.
Writes the CSV files next to it, in ../resources/reference.

Nothing here is taken from the library. Every formula is written down again from the literature, every
inverse is solved by this file's own monotone Newton iteration on a convex (or concave) function, and every
root is then certified by a sign change within a relative 1e-40 of it.

Inputs are binary64 numbers, taken exactly (mpf(float) and Fraction(float) are exact). Outputs carry 30
significant digits. An output in (0, 1e-400) is written as 0; an output that is 1 to 30 digits shows as 1.
"""

import math
import random
from fractions import Fraction
from functools import partial

from mpmath import mp, mpf, exp, expm1, log, log1p, sqrt, loggamma, quad, pi

import tables
from tables import FOOT, L01, L05

STOP = mpf(10) ** -110
CERT = mpf(10) ** -40
LN2 = log(mpf(2))
ALMOST_ONE = 1.0 - 2.0 ** -53


# ---------------------------------------------------------------- the Bernoulli kl and its two inverses

def entropy(q, y):
    """-q ln q - y ln y for y = 1 - q, both given."""
    return -(q * log(q) if q else mpf(0)) - (y * log(y) if y else mpf(0))


def kl_inverse_s(q, y, eps):
    """s = -ln(1 - p) for the largest p with kl(q||p) <= eps; y = 1 - q > 0.

    kl(q||1-e^-s) = -H(q) - q ln(1-e^-s) + y s is convex in s and increases right of its minimum, so Newton's
    iteration started right of the root falls onto it monotonically. (eps + H)/y is right of it.
    """
    if eps == 0:
        return -log(y)
    if q == 0:
        return eps
    h = entropy(q, y)

    def f(s):
        return -h - q * log(-expm1(-s)) + y * s - eps

    s = (eps + h) / y
    for _ in range(2000):
        step = f(s) / (y - q / expm1(s))
        s -= step
        if abs(step) <= STOP * s:
            break
    else:
        raise ArithmeticError("no convergence")
    # the root can be within rounding of the minimum only if eps is absurdly small, which it is not here
    assert f(s * (1 + CERT)) > 0 > f(s * (1 - CERT)), (q, eps)
    return s


def kl_upper(q, eps, y=None):
    y = 1 - q if y is None else y
    if y < mpf(10) ** -70:
        return mpf(1)
    return -expm1(-kl_inverse_s(q, y, eps))


def kl_lower(q, eps):
    """1 - kl_upper(1 - q), in the coordinate in which it loses nothing."""
    return mpf(0) if q == 0 else exp(-kl_inverse_s(1 - q, q, eps))


# ---------------------------------------------------------------- the binomial tail and its two inverses

SUM_LIMIT = 20000


def log_choose(n, k):
    if n <= SUM_LIMIT:
        return log(mpf(math.comb(n, k)))
    return loggamma(mpf(n) + 1) - loggamma(mpf(k) + 1) - loggamma(mpf(n - k) + 1)


def tail_ratio_sum(n, k, s):
    """P(X <= k) / P(X = k) for X ~ Bin(n, p), p = 1 - e^-s: the sum itself, from its largest index down.

    The dropped remainder is below 1e-110 of the sum (the term ratios fall, so it is below a geometric series).
    """
    odds = expm1(s)
    inverse = 1 / odds
    total = term = mpf(1)
    for i in range(k, 0, -1):
        ratio = mpf(i) / (n - i + 1) * inverse
        term *= ratio
        total += term
        if ratio < 1 and term * ratio / (1 - ratio) < STOP * total:
            break
    return total


def tail_ratio_quad(n, k, s):
    """The same ratio as (n-k) * integral over u > s of exp(k ln((1-e^-u)/(1-e^-s)) - (n-k)(u-s)).

    The integrand is log-concave. It is cut where it has fallen by e^-230 below its value at the peak, and
    integrated piecewise by the tanh-sinh rule at 70 digits (the exponent itself at 150).
    """
    ls = log(-expm1(-s))

    def h(x):
        return k * (log(-expm1(-s - x)) - ls) - (n - k) * x

    # peak of h at p* = k/n
    peak = max(mpf(0), -log(mpf(n - k) / n) - s)
    top = h(peak)
    unit = 1 / mpf(n)
    while h(peak + unit) > top - 230:
        unit *= 2
    low, high = unit / 2, unit
    for _ in range(20):
        mid = (low + high) / 2
        low, high = (mid, high) if h(peak + mid) > top - 230 else (low, mid)
    reach = high
    start = max(mpf(0), peak - reach)
    if start > 0:
        while start > 0 and h(start) > top - 230:
            start = max(mpf(0), start - reach)
    cuts = [start + (peak + reach - start) * j / 24 for j in range(25)]
    saved = mp.dps
    try:
        mp.dps = 70

        def integrand(x):
            mp.dps = 150
            v = h(x)
            mp.dps = 70
            return exp(v)

        total = mpf(0)
        for a, b in zip(cuts, cuts[1:]):
            value, err = quad(integrand, [a, b], error=True)
            total += value
            assert err < mpf(10) ** -50 * total or total == 0, (n, k, err)
    finally:
        mp.dps = saved
    return (n - k) * total


def binomial_s(n, k, L, ratio=None):
    """s = -ln(1-p) for the p with P(Bin(n,p) <= k) = e^-L, k < n.

    ln P(Bin(n,1-e^-s) <= k) is concave and decreasing in s (the matching density is log-concave), so Newton's
    iteration started right of the root falls onto it monotonically. The Chernoff point kl(k/n||p) = L/n is
    right of it. The derivative is exact: d/ds ln P(X<=k) = -(n-k) P(X=k)/P(X<=k).
    """
    if k == 0:
        return L / n
    if ratio is None:
        ratio = tail_ratio_sum if n <= SUM_LIMIT or k <= SUM_LIMIT else tail_ratio_quad
    lc = log_choose(n, k)
    stop = STOP if ratio is tail_ratio_sum else mpf(10) ** -45

    def g(s):
        r = ratio(n, k, s)
        return lc + k * log(-expm1(-s)) - (n - k) * s + log(r) + L, -(n - k) / r

    s = kl_inverse_s(mpf(k) / n, mpf(n - k) / n, L / n)
    for _ in range(500):
        value, slope = g(s)
        step = value / slope
        s -= step
        if abs(step) <= stop * s:
            break
    else:
        raise ArithmeticError("no convergence")
    tol = CERT if ratio is tail_ratio_sum else mpf(10) ** -36
    assert g(s * (1 + tol))[0] < 0 < g(s * (1 - tol))[0], (n, k, L)
    return s


def binomial_upper(n, k, L, ratio=None):
    return mpf(1) if k == n else -expm1(-binomial_s(n, k, L, ratio))


def binomial_lower(n, k, L, ratio=None):
    """P(Bin(n,p) >= k) = P(Bin(n,1-p) <= n-k)."""
    return mpf(0) if k == 0 else exp(-binomial_s(n, n - k, L, ratio))


# ---------------------------------------------------------------- xi(n)

_xi = {}


def xi_definition(n):
    """sum_k C(n,k) (k/n)^k (1-k/n)^(n-k): integers over n^n, exact until the one division."""
    total = sum(math.comb(n, k) * k ** k * (n - k) ** (n - k) for k in range(n + 1))
    return mpf(total) / mpf(n ** n)


def xi_ramanujan(n):
    """1 + sum_{m=1}^n n(n-1)...(n-m+1)/n^m, which is 1 + n!(e/n)^n Q(n,n).

    Fixed point with 320 bits; the terms below 2^-320 and all roundings together stay under (terms)^2 units.
    """
    unit = 1 << 320
    term = total = unit
    m = 1
    while term and m < n:
        term = term * (n - m) // n
        total += term
        m += 1
    return 1 + mpf(total) / mpf(unit)


def xi_quad(n):
    """xi(n) = integral over x > 0 of e^-x (1 + x/n)^n, x = t sqrt(n): the sum of n!/(n-m)!/n^m, term by term."""
    with mp.workdps(80):
        r = sqrt(mpf(n))
        top = 30
        while -r * top + n * math.log1p(top / float(r)) > -240:
            top *= 1.5
        v, err = mp.quad(lambda t: exp(-r * t + n * log1p(t / r)), mp.linspace(0, mpf(top), 25), error=True)
        assert err < mpf(10) ** -50, (n, err)
        return r * v


def xi_asymptotic(n):
    """1 + Ramanujan's Q(n): only a plausibility check (error of order n^-2)."""
    n = mpf(n)
    return mpf(2) / 3 + sqrt(pi * n / 2) + sqrt(pi / (2 * n)) / 12 - mpf(4) / 135 / n + sqrt(pi / (2 * n ** 3)) / 288


def xi(n):
    if n not in _xi:
        _xi[n] = xi_definition(n) if n <= 2000 else xi_ramanujan(n) if n <= 10 ** 7 else xi_quad(n)
    return _xi[n]


# ---------------------------------------------------------------- Bennett

def bennett_h_inverse(y):
    """u >= 0 with (1+u)ln(1+u) - u = y: convex and increasing; sqrt(2y) + y/3 is right of the root."""
    def h(u):
        return (1 + u) * log1p(u) - u - y

    u = sqrt(2 * y) + y / 3
    for _ in range(2000):
        step = h(u) / log1p(u)
        u -= step
        if abs(step) <= STOP * u:
            break
    else:
        raise ArithmeticError("no convergence")
    assert h(u * (1 + CERT)) > 0 > h(u * (1 - CERT)), y
    return u


# ---------------------------------------------------------------- the bounds

def hoeffding(mean, n, L):
    gap = sqrt(L / (2 * n))
    return mean + gap, mean - gap


def bernstein(mean, n, variance, L):
    gap = sqrt(2 * variance * L / n) + L / (3 * n)
    return mean + gap, mean - gap


def sub_gaussian(mean, n, sigma, L):
    """mean + min over lam > 0 of (lam sigma^2/2 + L/(n lam)): Chernoff's bound at its best lam, not its closed form."""
    if sigma == 0:
        return mean
    lam = sqrt(2 * L / n) / sigma

    def gap(x):
        return x * sigma ** 2 / 2 + L / (n * x)

    assert gap(lam) < min(gap(lam * (1 + CERT)), gap(lam * (1 - CERT)))
    return mean + gap(lam)


def bennett(mean, n, variance, L):
    gap = variance * bennett_h_inverse(L / (n * variance)) if variance else mpf(0)
    return mean + gap, mean - gap


def empirical_bernstein(losses, L):
    n = len(losses)
    x = [Fraction(v) for v in losses]
    mean = sum(x) / n
    variance = sum((v - mean) ** 2 for v in x) / (n - 1)
    mean = mpf(mean.numerator) / mean.denominator
    variance = mpf(variance.numerator) / variance.denominator
    l2 = L + LN2
    gap = sqrt(2 * variance * l2 / n) + 7 * l2 / (3 * (n - 1))
    return mean + gap, mean - gap


def log_2_root_n(n):
    return LN2 + log(mpf(n)) / 2


def pacbayes_kl(mean, n, kl, L):
    return kl_upper(mean, (kl + log_2_root_n(n) + L) / n)


def pacbayes_kl_exact(mean, n, kl, L):
    return kl_upper(mean, (kl + log(xi(n)) + L) / n)


def pacbayes_mcallester(mean, n, kl, L):
    return mean + sqrt((kl + log_2_root_n(n) + L) / (2 * n))


def pacbayes_monte_carlo(draws, mean, n, kl, L):
    half = L + LN2
    if mean == 1:
        return mpf(1)
    s = kl_inverse_s(mean, 1 - mean, half / draws)
    return kl_upper(-expm1(-s), (kl + log(xi(n)) + half) / n, y=exp(-s))


# ---------------------------------------------------------------- writing

write = partial(tables.write, least=40, foot=[
    FOOT[0],
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest; a value in (0, 1e-400)",
    "is written 0. Computed with mpmath at 150 decimal digits by %s.",
])


# ---------------------------------------------------------------- the cases

LEVELS = [L05, L01, 1e-3, 690.0, 690.78, 1e5, 1.0, -math.log(0.5), 13.815510557964274, 40.0]
MEANS = [0.0, 1.0, ALMOST_ONE, 0.5, 0.1, 0.01, 1e-3, 0.9, 0.999, 2.0 ** -53, 1e-10, 0.25, 1e-300, 0.3]
SIZES = [1, 2, 10, 37, 100, 1000, 60000, 10 ** 6, 10 ** 9, 10 ** 12]


def mean_cases(rng):
    """(mean, n, L): the corners, then a sweep of each, then random ones."""
    cases = [(m, n, l) for m in (0.0, 1.0, ALMOST_ONE, 0.5) for n in (1, 10 ** 12) for l in (1e-3, L05, 1e5)]
    cases += [(0.1, n, L05) for n in SIZES]
    cases += [(m, 1000, L01) for m in MEANS]
    cases += [(0.2, 500, l) for l in LEVELS]
    cases += [(m, 60000, l) for m in (2.0 ** -53, 1e-10, ALMOST_ONE) for l in (1e-3, 690.78, 1e5)]
    for _ in range(20):
        cases.append((rng.random() ** 3, int(10 ** rng.uniform(0, 7)), rng.expovariate(0.15) + 1e-3))
    return cases


def holdout_kl():
    for m, n, l in mean_cases(random.Random(1963)):
        q, L = mpf(m), mpf(l)
        up, low = kl_upper(q, L / n), kl_lower(q, L / n)
        assert low <= q <= up
        yield m, n, l, up, low


def holdout_hoeffding():
    for m, n, l in mean_cases(random.Random(1964)):
        up, low = hoeffding(mpf(m), n, mpf(l))
        assert kl_upper(mpf(m), mpf(l) / n) <= up
        yield m, n, l, up, low


def variance_cases(rng):
    cases = [(m, n, v, l) for m in (0.0, 1.0, 0.5) for n in (1, 10 ** 12) for v in (0.0, 0.25) for l in (1e-3, L05, 1e5)]
    cases += [(0.1, n, 0.05, L05) for n in SIZES]
    cases += [(0.1, 1000, v, L01) for v in (0.0, 1e-300, 5e-324, 1e-17, 1e-9, 1e-4, 0.01, 0.09, 0.2, 0.25)]
    cases += [(0.3, 500, 0.1, l) for l in LEVELS]
    cases += [(ALMOST_ONE, 100, 2.0 ** -53, L05), (ALMOST_ONE, 10 ** 12, 2.0 ** -53, 690.78), (1e-300, 50, 1e-300, 690.0)]
    for _ in range(20):
        m = rng.random() ** 2
        cases.append((m, int(10 ** rng.uniform(0, 7)), m * (1 - m) * rng.random(), rng.expovariate(0.15) + 1e-3))
    return cases


def holdout_bernstein():
    for m, n, v, l in variance_cases(random.Random(1946)):
        up, low = bernstein(mpf(m), n, mpf(v), mpf(l))
        yield m, n, v, l, up, low


def holdout_sub_gaussian():
    rng = random.Random(2013)
    cases = [(m, n, s, l) for m in (0.0, -1e6, 1e300) for n in (1, 10 ** 12) for s in (0.0, 1e-9, 1e6) for l in (1e-3, L05, 1e5)]
    cases += [(0.0, n, s, 1e308) for n in (1, 10 ** 12) for s in (0.0, 3.0)]
    cases += [(12.5, n, 3.0, L05) for n in SIZES]
    cases += [(-0.5, 1000, s, L01) for s in (0.0, 5e-324, 1e-300, 1e-17, 0.5, 3.0, 1e17, 1e300)]
    cases += [(0.3, 500, 0.5, l) for l in LEVELS]
    for _ in range(20):
        cases.append((rng.gauss(0, 10), int(10 ** rng.uniform(0, 7)), rng.expovariate(1), rng.expovariate(0.15) + 1e-3))
    for m, n, s, l in cases:
        yield m, n, s, l, sub_gaussian(mpf(m), n, mpf(s), mpf(l))


def holdout_bennett():
    for m, n, v, l in variance_cases(random.Random(1962)):
        up, low = bennett(mpf(m), n, mpf(v), mpf(l))
        assert up <= bernstein(mpf(m), n, mpf(v), mpf(l))[0]
        yield m, n, v, l, up, low


def holdout_empirical_bernstein():
    rng = random.Random(2009)
    samples = [
        [0.0, 1.0], [0.25, 0.75], [0.1, 0.1], [1.0, 1.0], [0.0, 0.0], [5e-324, 1.0], [0.3, 0.3000000000000001],
        [0.0] * 10, [1.0] * 10, [0.1] * 30, [ALMOST_ONE] * 12, [0.7] * 60,
        [0.0] * 59 + [1.0], [1.0] * 59 + [0.0], [0.0, 1.0] * 30, [0.2, 0.8] * 20, [0.1] * 19 + [0.9],
        [1e-300] * 9 + [2e-300], [0.5 + j * 2.0 ** -53 for j in range(20)], [0.1 + j * 1e-9 for j in range(25)],
        [j / 59 for j in range(60)], [j / 10 for j in range(11)], [2.0 ** -j for j in range(40)],
        [1 - 2.0 ** -j for j in range(1, 54)],
        [0.0, 0.5, 1.0] * 7,
    ]
    for n in (10, 15, 20, 33, 48, 60):
        samples.append([rng.random() for _ in range(n)])
        samples.append([float(rng.random() < 0.2) for _ in range(n)])
        samples.append([rng.random() ** 6 for _ in range(n)])
        samples.append([0.4 + 0.01 * rng.random() for _ in range(n)])
    for j, x in enumerate(samples):
        for l in {0: (L05, 1e-3, 1e5), 1: (L05, 690.78), 2: (L01, 1.0)}[j % 3]:
            up, low = empirical_bernstein(x, mpf(l))
            yield x, l, up, low


def holdout_binomial():
    rng = random.Random(1934)
    cases = [(k, 1, l) for k in (0, 1) for l in (1e-3, L05, 690.78, 1e5)]
    cases += [(k, 10, l) for k in (0, 1, 5, 9, 10) for l in (1e-3, L05, 690.0, 1e5)]
    cases += [(k, 100, L05) for k in (0, 1, 3, 5, 50, 97, 99, 100)]
    cases += [(k, 1000, l) for k in (0, 13, 500, 999, 1000) for l in (L01, 1.0, 690.78)]
    cases += [(200, 1000, l) for l in LEVELS]
    cases += [(k, 20000, l) for k in (0, 1, 100, 6000, 19999, 20000) for l in (1e-3, L05, 1e5)]
    for _ in range(16):
        n = int(10 ** rng.uniform(0.5, 4))
        cases.append((int(n * rng.random() ** 2), n, rng.expovariate(0.15) + 1e-3))
    cases += [(k, 10 ** 12, l) for k in (0, 1, 1000, 10 ** 12 - 1, 10 ** 12) for l in (1e-3, L05, 690.78, 1e5)]
    cases += [(10 ** 5, 10 ** 6, L05), (3 * 10 ** 5, 10 ** 6, 690.78), (999_990, 10 ** 6, L01), (500_000, 10 ** 6, 1e-3),
              (5 * 10 ** 11, 10 ** 12, L05), (5 * 10 ** 11, 10 ** 12, 1e-3), (5 * 10 ** 11, 10 ** 12, 1e5),
              (10 ** 9, 10 ** 12, L01), (10 ** 11, 10 ** 12, 690.78), (123_456_789, 10 ** 9, 1.0),
              (10 ** 7, 10 ** 9, 1e5), (77_777, 10 ** 8, 40.0)]
    for k, n, l in cases:
        L = mpf(l)
        up, low = binomial_upper(n, k, L), binomial_lower(n, k, L)
        q = mpf(k) / n
        assert up <= kl_upper(q, L / n) and low >= kl_lower(q, L / n)
        yield k, n, l, up, low


PRIORS = [0.0, 1e-10, 0.5, 3.0, 20.0, 100.0, 5000.0, 1e9]


def pacbayes_cases(rng):
    cases = [(m, n, k, l) for m in (0.0, 1.0, ALMOST_ONE) for n in (1, 10 ** 12) for k in (0.0, 1e9) for l in (1e-3, 1e5)]
    cases += [(0.05, n, 10.0, L05) for n in SIZES]
    cases += [(m, 1000, 5.0, L01) for m in MEANS]
    cases += [(0.02, 60000, k, 3.6888794541139363) for k in PRIORS]
    cases += [(0.2, 500, 7.5, l) for l in LEVELS]
    cases += [(0.5, 10 ** 12, 0.0, 1e-3), (0.5, 10 ** 12, 1e9, 1e5), (1e-10, 10 ** 9, 1e9, L05), (0.25, 8, 0.0, L05), (0.25, 7, 0.0, L05)]
    for _ in range(20):
        cases.append((rng.random() ** 3, int(10 ** rng.uniform(0, 4.5)), 10 ** rng.uniform(-3, 4), rng.expovariate(0.15) + 1e-3))
    return cases


def pacbayes(function, seed):
    for m, n, k, l in pacbayes_cases(random.Random(seed)):
        yield m, n, k, l, function(mpf(m), n, mpf(k), mpf(l))


def monte_carlo():
    rng = random.Random(2002)
    cases = [(d, m, n, k, l) for d in (1, 10 ** 12) for m in (0.0, 1.0, ALMOST_ONE) for n in (1, 10 ** 12) for k, l in ((0.0, 1e-3), (1e9, 1e5))]
    cases += [(d, 0.05, 60000, 100.0, L05) for d in (1, 10, 100, 1000, 150000, 10 ** 6, 10 ** 9, 10 ** 12)]
    cases += [(1000, m, 1000, 5.0, L01) for m in MEANS]
    cases += [(1500, 0.02, 60000, k, 3.6888794541139363) for k in PRIORS]
    cases += [(300, 0.2, 500, 7.5, l) for l in LEVELS]
    for _ in range(20):
        cases.append((int(10 ** rng.uniform(0, 6)), rng.random() ** 3, int(10 ** rng.uniform(0, 6)), 10 ** rng.uniform(-3, 4), rng.expovariate(0.15) + 1e-3))
    for d, m, n, k, l in cases:
        yield d, m, n, k, l, pacbayes_monte_carlo(d, mpf(m), n, mpf(k), mpf(l))


# ---------------------------------------------------------------- self-checks of the routes against each other

def self_checks():
    for n in (1, 2, 7, 8, 100, 777):
        assert abs(xi_definition(n) / xi_ramanujan(n) - 1) < mpf(10) ** -80
        assert sqrt(mpf(n)) <= xi(n) <= 2 * sqrt(mpf(n))
    for n in (100, 60000, 10 ** 9):
        assert abs(xi_ramanujan(n) / xi_asymptotic(n) - 1) < 1 / mpf(n) ** 2
    for n, k, l in ((50, 7, L05), (300, 200, 1e-3), (1000, 3, 690.78), (15000, 5000, L01), (10 ** 9, 500, 40.0)):
        a = binomial_s(n, k, mpf(l), tail_ratio_sum)
        b = binomial_s(n, k, mpf(l), tail_ratio_quad)
        assert abs(a / b - 1) < mpf(10) ** -36, (n, k, l)
    assert abs(binomial_upper(10, 0, mpf(3)) - (1 - exp(mpf(-3) / 10))) < STOP
    assert abs(binomial_lower(10, 10, mpf(3)) - exp(mpf(-3) / 10)) < STOP


def main():
    self_checks()
    write("HoldoutHoeffding", [
        "Hoeffding's hold-out bound for [0,1] losses, one-sided, unclipped.",
        "mean +- sqrt(L/(2n)).",
        "Source: Hoeffding 1963, Theorem 2. Closed form."],
        "mean,n,logInverseDelta,upper,lower", holdout_hoeffding())
    write("HoldoutKl", [
        "Chernoff-Hoeffding kl hold-out bound for [0,1] losses, one-sided.",
        "upper = max{p: kl(mean||p) <= L/n}, lower = min{p: kl(mean||p) <= L/n}.",
        "Source: Hoeffding 1963, Theorem 1; Langford 2005. Route: monotone Newton in s = -ln(1-p) (in -ln p for",
        "lower), root certified by a sign change within a relative 1e-40."],
        "mean,n,logInverseDelta,upper,lower", holdout_kl())
    write("HoldoutBernstein", [
        "Bernstein's hold-out bound with a known variance, range 1, sub-gamma form, one-sided, unclipped.",
        "mean +- (sqrt(2 variance L/n) + L/(3n)).",
        "Source: Boucheron, Lugosi and Massart 2013, sections 2.7-2.8. Closed form."],
        "mean,n,variance,logInverseDelta,upper,lower", holdout_bernstein())
    write("HoldoutSubGaussian", [
        "Chernoff's hold-out bound for losses that are sub-Gaussian below their mean, from above only.",
        "mean + sigma sqrt(2 L/n).",
        "Source: Boucheron, Lugosi and Massart 2013, section 2.3. Route: the infimum over lam of",
        "lam sigma^2/2 + L/(n lam), certified as a minimum within a relative 1e-40."],
        "mean,n,sigma,logInverseDelta,upper", holdout_sub_gaussian())
    write("HoldoutBennett", [
        "Bennett's hold-out bound with a known variance, range 1, one-sided, unclipped; variance 0 gives the mean.",
        "mean +- variance * u, (1+u)ln(1+u) - u = L/(n variance).",
        "Source: Boucheron, Lugosi and Massart 2013, Theorem 2.9. Route: monotone Newton in u (no Lambert W),",
        "root certified by a sign change within a relative 1e-40."],
        "mean,n,variance,logInverseDelta,upper,lower", holdout_bennett())
    write("HoldoutEmpiricalBernstein", [
        "Empirical Bernstein hold-out bound for [0,1] losses, one-sided, unclipped.",
        "mean +- (sqrt(2 V (L + ln 2)/n) + 7 (L + ln 2)/(3(n-1))), V the unbiased (n-1) sample variance.",
        "Source: Maurer and Pontil 2009, Theorem 4. Route: mean and V as exact rationals, then closed form.",
        "losses: separated by ';'."],
        "losses,logInverseDelta,upper,lower", holdout_empirical_bernstein())
    write("HoldoutBinomial", [
        "Binomial tail inversion (one-sided Clopper-Pearson) for 0-1 losses.",
        "upper = max{p: P(Bin(n,p) <= errors) >= delta}, lower = min{p: P(Bin(n,p) >= errors) >= delta}.",
        "Source: Clopper and Pearson 1934; Langford 2005. Route: the tail summed term by term (n <= 20000, or at most",
        "20000 terms), else its incomplete-beta integral by tanh-sinh quadrature at 70 digits; concave Newton in",
        "s = -ln(1-p), root certified by a sign change within a relative 1e-40 (1e-36 for the quadrature rows)."],
        "errors,n,logInverseDelta,upper,lower", holdout_binomial())
    write("PacBayesKl", [
        "PAC-Bayes-kl bound, losses in [0,1]; mean is the empirical Gibbs risk, kl is KL(posterior||prior).",
        "upper = max{p: kl(mean||p) <= (kl + ln(2 sqrt(n)) + L)/n}.",
        "Source: Langford and Seeger 2001; Maurer 2004, Theorem 5 (valid for every n >= 1). Route: as HoldoutKl."],
        "mean,n,kl,logInverseDelta,upper", pacbayes(pacbayes_kl, 2004))
    write("PacBayesKlExact", [
        "PAC-Bayes-kl bound with the exact constant xi(n) = sum_k C(n,k)(k/n)^k(1-k/n)^(n-k) in place of 2 sqrt(n).",
        "upper = max{p: kl(mean||p) <= (kl + ln(xi(n)) + L)/n}.",
        "Source: Maurer 2004, proof of Theorem 5 (Lemma 3). Route: as HoldoutKl; xi by its definition in exact",
        "integers for n <= 2000, else as 1 + sum_m n(n-1)...(n-m+1)/n^m = 1 + n!(e/n)^n Q(n,n) in 320-bit fixed point."],
        "mean,n,kl,logInverseDelta,upper", pacbayes(pacbayes_kl_exact, 2004))
    write("PacBayesMcAllester", [
        "McAllester's PAC-Bayes bound with Maurer's constant, losses in [0,1], unclipped.",
        "mean + sqrt((kl + ln(2 sqrt(n)) + L)/(2n)).",
        "Source: McAllester 1999; Maurer 2004, Theorem 5 with Pinsker's inequality. Closed form."],
        "mean,n,kl,logInverseDelta,upper", pacbayes(pacbayes_mcallester, 1999))
    write("PacBayesKlMonteCarlo", [
        "PAC-Bayes-kl certificate whose Gibbs risk is a Monte-Carlo mean over i.i.d. posterior draws; delta is halved.",
        "inner = max{p: kl(meanOfDraws||p) <= (L + ln 2)/draws} (one-sided, so no second factor 2),",
        "upper = max{p: kl(inner||p) <= (kl + ln xi(n) + L + ln 2)/n}.",
        "Source: Langford and Caruana 2002 (Monte-Carlo step); Maurer 2004, Theorem 5. Route: as HoldoutKl, twice;",
        "inner is passed on unrounded, together with 1 - inner."],
        "draws,meanOfDraws,n,kl,logInverseDelta,upper", monte_carlo())


if __name__ == "__main__":
    main()
