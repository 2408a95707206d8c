#!/usr/bin/env python3
"""Reference tables for the bounds on ordered losses and for the time-uniform radii, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. The inverses of the kl
are those of holdout_and_pacbayes.py. Nothing here is taken from the library.
"""

import random

from mpmath import mpf, exp, expm1, log, log1p, loggamma, pi, sqrt

from holdout_and_pacbayes import ALMOST_ONE, kl_inverse_s, kl_lower, kl_upper
from vc import LEVELS, write
from tables import L01, L05

CERT = mpf(10) ** -45


# ---------------------------------------------------------------- the predictable plug-in

def plug_in_lower(x, level, c, mode, centre_start):
    """The lower limit by the recursion of the paper: everything used at i is known after i - 1.

    centre_start: None takes the running mean of the losses before i, with 0 before the first, as the centre of
    the squared deviations; otherwise the running mean that counts one more loss of this value.
    """
    n, L = len(x), mpf(level)
    total, squares = mpf(1) / 2, mpf(1) / 4
    plain = mpf(0)
    weights = weighted = penalty = mpf(0)
    for i, loss in enumerate(x, 1):
        variance = squares / i
        horizon = n if mode == "fixed" else i * log1p(i)
        lam = min(mpf(c), sqrt(2 * L / (horizon * variance)))
        if centre_start is None:
            centre = plain / (i - 1) if i > 1 else mpf(0)
        else:
            centre = (centre_start + plain) / i
        weights += lam
        weighted += lam * loss
        penalty += (loss - centre) ** 2 * (-log(1 - lam) - lam)
        plain += loss
        total += loss
        squares += (loss - total / (i + 1)) ** 2
    return (weighted - L - penalty) / weights


def plug_in(x, level, c, mode, centre_start=None):
    x = [mpf(v) for v in x]
    lower = plug_in_lower(x, level, c, mode, centre_start)
    return 1 - plug_in_lower([1 - v for v in x], level, c, mode, centre_start), lower


# ---------------------------------------------------------------- the universal portfolio

def log_regret(n):
    return log(pi) / 2 + loggamma(mpf(n) + 1) - loggamma(mpf(n) + mpf(1) / 2)


def log_wealth(pairs, m, rest):
    """max over b in [0,1] of sum ln(b x/m + (1-b)(1-x)/(1-m)), (x, 1-x) given, m + rest = 1.

    Bisection on the falling derivative in b, then Newton's iteration.
    """
    lines = [(w / rest, v / m - w / rest) for v, w in pairs]

    def derivative(b):
        total = mpf(0)
        for a, d in lines:
            here = a + b * d
            if here == 0:
                return mpf("inf") if b == 0 else mpf("-inf")
            total += d / here
        return total

    def value(b):
        return sum(log(a + b * d) for a, d in lines)

    if derivative(mpf(0)) <= 0:
        return value(mpf(0))
    if derivative(mpf(1)) >= 0:
        return value(mpf(1))
    low, high = mpf(0), mpf(1)
    for _ in range(50):
        mid = (low + high) / 2
        low, high = (mid, high) if derivative(mid) > 0 else (low, mid)
    b = (low + high) / 2
    for _ in range(40):
        g = derivative(b)
        step = g / sum((d / (a + b * d)) ** 2 for a, d in lines)
        b = b + step if 0 < b + step < 1 else (b if g < 0 else b + (1 - b) / 2)
        if abs(step) < mpf(10) ** -40:
            return value(b)
    raise ArithmeticError("no convergence")


def betting_side(pairs, level):
    """s = -ln(1-m) for the largest m with max wealth <= ln rho_n + L, by bisection (such m form an interval)."""
    n = len(pairs)
    threshold = mpf(level) + log_regret(n)
    mean, rest = sum(v for v, _ in pairs) / n, sum(w for _, w in pairs) / n

    def inside(s):
        return log_wealth(pairs, -expm1(-s), exp(-s)) <= threshold

    low = -log1p(-mean) if mean < rest else -log(rest)
    low = max(low, mpf(10) ** -40)
    # n kl(mean||m) is at most the wealth (Jensen): where it reaches the threshold, m is outside or on the edge
    high = kl_inverse_s(mean, rest, threshold / n) * (1 + CERT)
    assert inside(low) and not inside(high)
    while high - low > mpf(10) ** -36 * high:
        mid = (low + high) / 2
        low, high = (mid, high) if inside(mid) else (low, mid)
    return (low + high) / 2


def betting(x, level):
    pairs = [(mpf(v), 1 - mpf(v)) for v in x]
    swapped = [(w, v) for v, w in pairs]
    upper = mpf(1) if min(x) == 1 else -expm1(-betting_side(pairs, level))
    return upper, mpf(0) if max(x) == 0 else exp(-betting_side(swapped, level))


# ---------------------------------------------------------------- the cases

def samples():
    rng = random.Random(2010)
    yield [0.1, 0.0, 0.3, 0.2, 0.05, 0.15, 0.0, 0.4, 0.25, 0.1]
    yield [float(i in (2, 7, 13)) for i in range(20)]
    yield [0.0] * 12
    yield [1.0] * 11
    yield [0.0, 1.0] * 10
    yield [1.0] + [0.0] * 19
    yield [0.0] * 19 + [1.0]
    yield [0.5] * 15
    yield [ALMOST_ONE] * 10
    yield [2.0 ** -60, 0.0] * 6
    yield [0.2 + 1e-9 * i for i in range(30)]
    yield [round(rng.random() ** 3, 3) for _ in range(40)]
    yield [float(rng.random() < 0.1) for _ in range(40)]
    yield [rng.random() for _ in range(25)]
    yield [0.9 + 0.1 * rng.random() for _ in range(16)]
    yield [((37 * i) % 101) / 500 for i in range(1, 41)]


def singles():
    return [[0.0], [1.0], [0.5], [0.25], [0.1, 0.8]]


def plug_in_rows():
    everything = list(samples())
    for j, x in enumerate(everything + singles()):
        for mode in ("fixed", "anytime"):
            levels = [L05, 1e-3, 690.7755278982137, 1.0, 1e5, L01]
            for level, c in ((L05, 0.5), (levels[j % 6], (0.5, 0.75, 0.25)[j % 3])) if j < 8 else ((levels[j % 6], (0.75, 0.5)[j % 2]),):
                up, low = plug_in(x, level, c, mode)
                up2, low2 = plug_in(x, level, c, mode, mpf(1) / 2)
                yield x, mode, c, level, up, low, up2, low2
    for j, x in ((0, everything[11]), (1, everything[15]), (2, [((37 * i) % 101) / 500 for i in range(1, 201)])):
        for level in (L05, 0.1):
            for mode in ("fixed", "anytime"):
                yield (x, mode, 0.5, level) + plug_in(x, level, 0.5, mode) + plug_in(x, level, 0.5, mode, mpf(1) / 2)


def betting_rows():
    levels = [L05, L01, 1e-3, 1.0, 690.7755278982137, 1e5, 40.0]
    for j, x in enumerate(list(samples()) + singles()):
        for level in dict.fromkeys((L05, levels[j % 7])):
            up, low = betting(x, level)
            mean = sum(map(mpf, x)) / len(x)
            eps = (mpf(level) + log_regret(len(x))) / len(x)
            if set(x) <= {0.0, 1.0}:
                assert abs(up - kl_upper(mean, eps)) < mpf(10) ** -35
                assert abs(low - kl_lower(mean, eps)) < mpf(10) ** -35
            assert low <= mean <= up
            yield x, level, up, low


# ---------------------------------------------------------------- time-uniform radii from the mean alone

RANGES = [(-1.0, 3.0), (0.0, 255.0), (0.25, 0.5)]


def mixture_rows():
    rng = random.Random(1970)
    rows = [(0.1, 100, 0.0, 1.0, 1.0, L05), (0.02, 10000, 0.0, 1.0, 100.0, L01), (0.3, 1, 0.0, 1.0, 1.0, L05)]
    rows += [(m, n, 0.0, 1.0, rho, l) for m in (0.0, 1.0) for n in (1, 10 ** 12) for rho, l in ((1e-6, 1e5), (1e9, 1e-3))]
    rows += [(0.2, 500, 0.0, 1.0, 25.0, l) for l in LEVELS]
    rows += [(0.2, 500, 0.0, 1.0, rho, L05) for rho in (1e-300, 1e-3, 0.5, 10.0, 1000.0, 1e12)]
    rows += [(low + (high - low) / 4, 1000, low, high, 50.0, L05) for low, high in RANGES]
    rows += [(rng.random(), int(10 ** rng.uniform(0, 9)), 0.0, 1.0, 10 ** rng.uniform(-1, 5), rng.expovariate(0.1) + 1e-3)
             for _ in range(10)]
    for m, n, low, high, rho, l in rows:
        r = mpf(rho)
        # Gaussian mixture of exp(b S - b^2 n/8), b ~ N(0, 4/rho): ln of it is S^2/(2 (n+rho)/4) - ln((n+rho)/rho)/2
        radius = sqrt((n + r) / 4 * 2 * (mpf(l) + log1p(n / r) / 2)) / n
        gap = (mpf(high) - low) * radius
        yield m, n, low, high, rho, l, m + gap, m - gap


def stitched_rows():
    rng = random.Random(2021)
    rows = [(0.1, 100, 0.0, 1.0, L05), (0.02, 1000, 0.0, 1.0, L01)]
    rows += [(m, n, 0.0, 1.0, l) for m in (0.0, 1.0) for n in (2, 10 ** 12) for l in (1e-3, 1e5)]
    rows += [(0.2, 500, 0.0, 1.0, l) for l in LEVELS]
    rows += [(0.4, n, 0.0, 1.0, L05) for n in (1, 2, 3, 10, 37, 60000, 10 ** 6, 10 ** 9)]
    rows += [(low + (high - low) / 4, 1000, low, high, L05) for low, high in RANGES]
    rows += [(rng.random(), int(10 ** rng.uniform(0.5, 9)), 0.0, 1.0, rng.expovariate(0.1) + 1e-3) for _ in range(8)]
    for m, n, low, high, l in rows:
        inner = log(log(2 * mpf(n))) + mpf(72) / 100 * (log(mpf(52) / 10) + l)
        gap = (mpf(high) - low) * mpf(17) / 20 * sqrt(inner / n)
        yield m, n, low, high, l, m + gap, m - gap


def tables():
    write("HoldoutNormalMixture", [
        "mean +- (high - low) sqrt((n + rho)/4 (ln((n + rho)/rho) + 2L))/n; both sides together at delta, at every n at once.",
        "rho > 0 fixed before the data; low, high: the range of the losses; mean in its unit.",
        "Source: Robbins 1970; Howard, Ramdas, McAuliffe and Sekhon 2021. Closed form."],
        "mean,n,low,high,rho,logInverseDelta,upper,lower", mixture_rows())
    write("HoldoutStitched", [
        "mean +- (high - low) (1.7/2) sqrt((ln ln(2n) + 0.72 (ln 5.2 + L))/n); each side at delta, at every n at once.",
        "low, high: the range of the losses; mean in its unit. The boundary holds from n = 1 on (ln ln 2 < 0, the sum is not).",
        "Source: Howard, Ramdas, McAuliffe and Sekhon 2021. Closed form; 1.7, 0.72 and 5.2 are exact decimals."],
        "mean,n,low,high,logInverseDelta,upper,lower", stitched_rows())
    write("HoldoutPredictablePlugIn", [
        "Predictable plug-in empirical Bernstein limits for losses in [0,1], in the order given, each side at delta, unclipped.",
        "lower = (sum l_i x_i - L - sum (x_i - m_(i-1))^2 (-ln(1-l_i) - l_i))/sum l_i, upper = 1 - lower of the 1 - x_i.",
        "l_i = min(c, sqrt(2L/(n v_(i-1)))) (fixed) or min(c, sqrt(2L/(i ln(1+i) v_(i-1)))) (anytime),",
        "v_i = (1/4 + sum over j <= i of (x_j - u_j)^2)/(i+1), u_i = (1/2 + sum over j <= i of x_j)/(i+1).",
        "upper, lower: m_i the plain running mean of the x_i (of the 1 - x_i for upper), m_0 = 0.",
        "upperHalf, lowerHalf: m_i = u_i, so m_0 = 1/2, as the paper prints it. Any predictable centre is valid.",
        "Source: Waudby-Smith and Ramdas 2024, Theorem 2. Route: the recursion itself. losses: separated by ';'."],
        "losses,mode,c,logInverseDelta,upper,lower,upperHalf,lowerHalf", plug_in_rows())
    write("HoldoutBetting", [
        "Universal-portfolio betting interval for losses in [0,1]; both ends together at delta, at every n at once.",
        "All m with max over b in [0,1] of sum ln(b x_i/m + (1-b)(1-x_i)/(1-m)) <= L + ln rho_n,",
        "rho_n = sqrt(pi) Gamma(n+1)/Gamma(n+1/2). Source: Orabona and Jun 2024; Cover and Ordentlich 1996.",
        "Route: bisection in s = -ln(1-m) around an inner concave maximum; 0-1 samples agree with the inverse of",
        "kl(mean||m) = (L + ln rho_n)/n to 1e-35. losses: separated by ';' (their order does not matter here)."],
        "losses,logInverseDelta,upper,lower", betting_rows())


if __name__ == "__main__":
    tables()
