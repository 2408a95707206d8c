#!/usr/bin/env python3
"""Reference tables for compression schemes and the scenario approach, from the published formulas.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. The inverses of the kl
and of the binomial tail are those of holdout_and_pacbayes.py. Nothing here is taken from the library.
"""

import random
from fractions import Fraction
from math import comb

from mpmath import mpf, exp, expm1, log, log1p, pi

from holdout_and_pacbayes import binomial_upper, kl_upper, log_choose, log_2_root_n, tail_ratio_sum
from vc import LEVELS, write
from tables import L01, L05

STOP = mpf(10) ** -60
CERT = mpf(10) ** -40


# ---------------------------------------------------------------- Pick-to-Learn

def weighted_sum(s, k, n, weight):
    """F = sum over m < n of w C(m,k)/C(n,k) e^(s(n-m)) and dF/ds, by the ratio of neighbours.

    s = -ln(1-epsilon). The ratio (m-k)/m e^s falls as m falls: a term that has begun to fall is followed by
    less than a geometric series.
    """
    total = slope = mpf(0)
    up = exp(s)
    term = mpf(1)
    for m in range(n, k, -1):
        ratio = up * (m - k) / m
        term *= ratio
        total += term
        slope += (n - m + 1) * term
        if ratio < 1 and term * (n - k) < STOP * total * (1 - ratio):
            break
    return weight * total, weight * slope


def newton(f, s):
    """The right root of an increasing (there) convex f(s) = (value, slope), s right of it."""
    for _ in range(300):
        value, slope = f(s)
        step = value / slope
        s -= step
        if abs(step) <= mpf(10) ** -45 * s:
            break
    else:
        raise ArithmeticError("no convergence")
    assert f(s * (1 + CERT))[0] > 0 > f(s * (1 - CERT))[0]
    return s


def pick_to_learn(k, n, level):
    """ln F is convex in s (a log-sum of exponentials), so Newton's iteration falls onto the right root.

    The term m = k alone gives w e^(s(n-k))/C(n,k) <= F: the s at which it is 1 is right of the root.
    """
    if k == n:
        return mpf(1)
    weight = exp(-mpf(level)) / n

    def f(s):
        total, slope = weighted_sum(s, k, n, weight)
        return log(total), slope / total

    start = (log_choose(n, k) - log(weight)) / (n - k)
    return -expm1(-newton(f, start * (1 + mpf(10) ** -30)))


def pick_to_learn_beta(k, n, level):
    """The same root from the binomial form, by bisection: a check, and the route for large n.

    delta P(Bin(n,e) > k) = n e P(Bin(n,e) = k)
    """
    if k == n:
        return mpf(1)
    delta = exp(-mpf(level))

    def below(s):
        e = -expm1(-s)
        at = exp(log_choose(n, k) + k * log(e) - (n - k) * s)
        return delta * (1 - at * tail_ratio_sum(n, k, s)) < n * e * at

    low = -log(1 - mpf(k) / n)
    high = (log_choose(n, k) + mpf(level) + log(2 * mpf(n))) / (n - k)
    if k == 0:
        low = high * mpf(10) ** -9
        while not below(low):
            low *= mpf(10) ** -9
            assert low > mpf(10) ** -200
    assert below(low) and not below(high)
    while high - low > CERT / 100 * high:
        mid = (low + high) / 2
        low, high = (mid, high) if below(mid) else (low, mid)
    return -expm1(-(low + high) / 2)


def pick_rows(seed):
    rng = random.Random(seed)
    rows = [(0, 100, L05), (20, 1000, L05), (300, 3000, 3.352407217400119), (0, 1, 1e-3), (0, 1, 1e5), (1, 1, L05), (0, 2, L05),
            (1, 2, L05), (2, 2, L01)]
    rows += [(k, 10, l) for k in (0, 1, 5, 9, 10) for l in (1e-3, L05, 690.7755278982137)]
    rows += [(17, 500, l) for l in LEVELS]
    rows += [(k, 2000, L01) for k in (0, 1, 2, 10, 100, 1000, 1900, 1998, 1999, 2000)]
    rows += [(13, n, L05) for n in (14, 15, 20, 50, 60000)]
    rows += [(rng.randrange(n), n, rng.expovariate(0.1) + 1e-3) for n in (3, 6, 37, 150, 1797)]
    return rows


LARGE = [(0, 10 ** 6, L05), (100, 10 ** 6, L05), (1000, 10 ** 6, 690.7755278982137), (0, 10 ** 9, L01), (50, 10 ** 9, 1e-3),
         (0, 10 ** 12, L05), (3, 10 ** 12, 1e5), (2000, 10 ** 12, L01)]


def exact_psi(k, n, e, weight):
    """The left side of the equation in exact rationals, as it is printed."""
    return weight * sum(Fraction(comb(m, k), comb(n, k)) / (1 - e) ** (n - m) for m in range(k, n))


def pick_tables():
    for k, n, level in ((3, 17, Fraction(1, 20)), (0, 5, Fraction(1, 100)), (11, 12, Fraction(1, 3))):
        root = pick_to_learn(k, n, -log(mpf(level.numerator) / level.denominator))
        tiny = Fraction(1, 10 ** 35)
        e = Fraction(int(root * 10 ** 60), 10 ** 60)
        assert exact_psi(k, n, e - tiny, level / n) < 1 < exact_psi(k, n, e + tiny, level / n)
    rows = []
    for k, n, level in pick_rows(2301):
        value = pick_to_learn(k, n, level)
        assert value >= mpf(k) / n
        if n <= 3000 and level < 700:
            assert abs(pick_to_learn_beta(k, n, level) / value - 1) < mpf(10) ** -35, (k, n, level)
        rows.append((n, k, level, value))
    rows += [(n, k, level, pick_to_learn_beta(k, n, level)) for k, n, level in LARGE]
    write("VcPickToLearnOneSided", [
        "upper = the e in [k/n, 1] with",
        "(delta/n) sum over k <= m < n of C(m,k)/C(n,k) (1-e)^(m-n) = 1.",
        "k = kept: size of the compressed set, n: of the sample; k = n gives 1. The compression must be preferent.",
        "Source: Campi and Garatti 2023; Paccagnan, Campi and Garatti 2025. Route: the sum itself term by term, convex",
        "Newton in s = -ln(1-e), certified by a sign change within a relative 1e-40; n >= 10^6 by bisection of the",
        "binomial form (equal to the sum to 1e-35 on the rows up to n = 3000)."],
        "n,kept,logInverseDelta,upper", rows)


# ---------------------------------------------------------------- compression schemes

def log_inverse_size_prior(size):
    """zeta(m) = 6/(pi^2 (m+1)^2), of total mass 1 over m >= 0."""
    return log(pi ** 2 / 6) + 2 * log(mpf(size + 1))


def scheme_rows(seed):
    """Total sample size, compression size, ln(1/P(message)), L."""
    rng = random.Random(seed)
    rows = [(1000, 10, 0.0, L05), (5000, 100, 0.0, L01), (1, 0, 0.0, 1e-3), (1, 0, 1e9, 1e5), (2, 1, 0.0, L05), (10, 9, 3.0, L05)]
    rows += [(100, size, 0.0, L05) for size in (0, 1, 2, 50, 98, 99)]
    rows += [(6000, 40, 0.0, l) for l in LEVELS]
    rows += [(6000, 40, message, L05) for message in (1e-12, 0.6931471805599453, 100.0, 1e5, 1e9)]
    rows += [(10 ** 12, size, 0.0, L05) for size in (0, 1, 10 ** 6, 10 ** 9, 5 * 10 ** 11, 10 ** 12 - 1)]
    rows += [(10 ** 9, 10 ** 5, 1e5, 1e5), (10 ** 6, 1000, 0.0, 1e-3)]
    for _ in range(10):
        n = int(10 ** rng.uniform(1, 5))
        rows.append((n, rng.randrange(n // 2), rng.choice((0.0, rng.expovariate(0.05))), rng.expovariate(0.1) + 1e-3))
    return rows


def charge(n, size, message, level):
    return log_choose(n, size) + log_inverse_size_prior(size) + message + level


def realisable_rows():
    for n, size, message, level in scheme_rows(86) + [(7, 7, 0.0, L05), (1, 1, 0.0, L05)]:
        if size == n:
            yield n, size, message, level, mpf(1), mpf(1), mpf(1), mpf(1)
            continue
        paid = charge(n, size, message, level) / (n - size)
        fixed = (log_choose(n, size) + message + level) / (n - size)
        yield n, size, message, level, paid, -expm1(-paid), fixed, -expm1(-fixed)


def binomial_rows():
    rng = random.Random(2005)
    for i, (n, size, message, level) in enumerate(scheme_rows(2006)):
        outside = n - size
        some = rng.randrange(min(outside, 3000) + 1)
        for k in dict.fromkeys((0, some) if i < 2 or outside == 1 else (some,) if i % 3 else (0, some)):
            yield n, size, k, message, level, binomial_upper(outside, k, charge(n, size, message, level))


def kl_rows():
    rng = random.Random(2009)
    rows = [(0.0,) + row for row in scheme_rows(2010)[:12]] + [(1.0, 50, 5, 0.0, L05), (1.0, 10 ** 12, 3, 0.0, 1e-3)]
    rows += [(rng.choice((0.02, 0.1, 1e-10, 0.5, rng.random())),) + row for row in scheme_rows(2011)]
    for mean, n, size, message, level in rows:
        outside = n - size
        total = charge(n, size, message, level)
        q = mpf(mean)
        yield (n, size, mean, message, level, kl_upper(q, (total + log_2_root_n(outside)) / outside),
               kl_upper(q, total / outside))


def scenario_rows():
    rng = random.Random(2008)
    rows = [(1, 1, l) for l in (1e-3, L05, 690.7755278982137, 1e5)]
    rows += [(size, 100, L05) for size in (1, 2, 5, 50, 99, 100)]
    rows += [(10, 1000, l) for l in LEVELS]
    rows += [(4, n, L01) for n in (4, 5, 10, 37, 60000, 10 ** 6, 10 ** 9, 10 ** 12)]
    rows += [(size, 10 ** 12, l) for size, l in ((1, 1e-3), (1, 1e5), (1000, L05))]
    rows += [(1 + rng.randrange(n), n, rng.expovariate(0.1) + 1e-3) for n in (3, 9, 77, 400, 1797, 12000)]
    for size, n, level in rows:
        up = binomial_upper(n, size - 1, mpf(level))
        if size == 1:
            assert abs(up / -expm1(-mpf(level) / n) - 1) < mpf(10) ** -40
        if size == n:
            # V has the density n v^(n-1)
            assert abs(up - exp(log1p(-exp(-mpf(level))) / n)) < mpf(10) ** -35
        yield n, size, level, up


def scheme_tables():
    prior = ["C = ln C(n, kept) + ln(pi^2/6) + 2 ln(kept + 1) + logInverseMessagePrior + L: the subset, its size (prior",
             "6/(pi^2 (kept+1)^2)), the message and delta. Predictors are rebuilt from the subset (a set, no order) and message."]
    write("VcCompressionRealisable", [
        "No error on the n - kept points outside the compression set; n: the whole sample. kept = n gives 1.",
        "upper = C/(n - kept), exact = 1 - exp(-upper): never larger, equally valid. 0-1 loss. Closed form."] + prior + [
        "upperFixedSize, exactFixedSize: the same without the size prior, for a size fixed before the data.",
        "Source: Littlestone and Warmuth 1986; Floyd and Warmuth 1995."],
        "n,kept,logInverseMessagePrior,logInverseDelta,upper,exact,upperFixedSize,exactFixedSize",
        realisable_rows())
    write("VcCompressionBinomial", [
        "errors among the n - kept points OUTSIDE the compression set, 0-1 loss; n: the whole sample.",
        "upper = max(p: P(Bin(n - kept,p) <= errors) >= exp(-C))."] + prior + [
        "Source: Laviolette, Marchand and Shah 2005. Route: the tail summed term by term, concave Newton in -ln(1-p),",
        "certified by a sign change within a relative 1e-40."],
        "n,kept,errors,logInverseMessagePrior,logInverseDelta,upper", binomial_rows())
    write("VcCompressionKl", [
        "mean over the n - kept points OUTSIDE the compression set, losses in [0,1]; n: the whole sample. o = n - kept.",
        "upper = max(p: kl(mean||p) <= (C + ln(2 sqrt(o)))/o), as published; upperChernoff = the same without",
        "ln(2 sqrt(o)), which a countable union of one-sided Chernoff bounds does not need: smaller, equally valid."] + prior + [
        "Source: Bazinet, Zantedeschi and Germain 2025; Langford 2005. Route: monotone Newton in -ln(1-p), certified",
        "by a sign change within a relative 1e-40."],
        "n,kept,mean,logInverseMessagePrior,logInverseDelta,upper,upperChernoff", kl_rows())
    write("VcScenario", [
        "Preferent compression of at most kept examples, known before the data, almost surely, at every sample size.",
        "upper = the e with P(Bin(n,e) <= kept - 1) = delta.",
        "Source: Campi and Garatti 2008; Campi and Garatti 2023. Route: the tail summed term by term, concave Newton in",
        "-ln(1-e), certified by a sign change within a relative 1e-40."],
        "n,kept,logInverseDelta,upper", scenario_rows())


if __name__ == "__main__":
    pick_tables()
    scheme_tables()
