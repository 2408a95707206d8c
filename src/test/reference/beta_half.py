#!/usr/bin/env python3
"""BetaHalf: I_{1/2}(a, b). SmoothedLogLoss: the range of a smoothed log-loss."""
from mpmath import mp, mpf, exp, linspace, log, log1p, loggamma, quad

from tables import OUT, number


mp.dps = 150


def tail_quad(a, b):
    """The integral itself in t = ln(x/(1-x)) < 0, at 60 digits: a check of the series."""
    saved = mp.dps
    try:
        mp.dps = 60
        # integrand e^{a t}/(1+e^t)^{a+b}
        h = lambda t: a * t - (a + b) * log1p(exp(t))
        top = h(mpf(0))
        unit = mpf(1) / (a + b)
        while h(-unit) > top - 200:
            unit *= 2
        v = quad(lambda t: exp(h(t) - top), linspace(-unit, 0, 30))
        lb = loggamma(a) + loggamma(b) - loggamma(a + b)
        return exp(top - lb) * v
    finally:
        mp.dps = saved


def small_side(a, b):
    """I_{1/2}(a, b) for a >= b: 2^-(a+b)/(a B(a, b)) sum of products (a+b+i)/(a+1+i)/2."""
    total = term = mpf(1)
    i = 0
    half_b = (b - 1)
    while term > mpf(10) ** -60 * total * (mpf(1) / 2):
        term *= (a + b + i) / (2 * (a + 1 + i))
        total += term
        i += 1
    # tail below a geometric series
    q = (a + b + i) / (2 * (a + 1 + i))
    total += term * q / (1 - q) / 2 if q < 1 else 0
    lb = loggamma(a) + loggamma(b) - loggamma(a + b)
    return exp(-(a + b) * log(mpf(2)) - log(a) - lb) * total


def beta_half(a, b):
    a, b = mpf(a), mpf(b)
    if a == b:
        v = mpf(1) / 2
    else:
        v = small_side(a, b) if a > b else 1 - small_side(b, a)
    return v, v


def smoothed(alpha, vocabulary):
    a, V = mpf(alpha), mpf(vocabulary)
    return -log(1 - a + a / V), log(V / a)


def main():
    for a, b in ((3, 2), (0.3, 0.01), (50.5, 40.25), (1000, 900), (7, 0.001)):
        mp.dps = 150
        assert abs(small_side(mpf(a), mpf(b)) / tail_quad(mpf(a), mpf(b)) - 1) < mpf(10) ** -35, (a, b)
    pairs = [(1.0, 1.0), (1e-3, 1e-3), (1e-3, 2e-3), (1e-3, 1e7), (1e7, 1e-3), (1e7, 1e7), (1e7, 1e7 + 3000.5), (1e7, 9.99e6), (0.5, 0.5), (0.5, 1.5), (1.5, 0.5),
             (2.0, 3.0), (30.0, 10.0), (10.0, 30.0), (1000.0, 1.0), (1.0, 1000.0), (990.0, 2.0), (2.0, 990.0), (12345.678, 12000.5), (12000.5, 12345.678), (1e5, 1e5 + 0.125),
             (1e5 + 0.125, 1e5), (0.1, 40.0), (40.0, 0.1), (300.0, 500.0), (1e3, 1.6e2), (1e6, 9.7e5), (9.7e5, 1e6), (5.0, 5.000001), (1e-3, 1.0), (1.0, 1e-3), (0.37, 0.0021), (1e7, 1e7 - 0.5), (1e6, 1e6 + 2000.0), (70.0, 0.5)]
    with open(OUT / "BetaHalf.csv", "w", newline="\n") as f:
        f.write("# I_(1/2)(a, b), the regularised incomplete beta function at 1/2: P(Beta(a, b) <= 1/2), both columns the same value.\n"
                "# Route: positive series on the smaller side (checked by quadrature of the density), complement on the other.\n"
                "# Inputs: every double is the exact binary64 number. Outputs: 30 significant digits, rounded to nearest.\na,b,lower,upper\n")
        for a, b in pairs:
            v, _ = beta_half(a, b)
            f.write("%r,%r,%s,%s\n" % (a, b, number(v), number(v)))
    with open(OUT / "SmoothedLogLoss.csv", "w", newline="\n") as f:
        f.write("# The log-loss of (1 - alpha) p + alpha/V, V = vocabulary, lies in [-ln(1 - alpha + alpha/V), ln(V/alpha)].\n"
                "# Inputs: every double is the exact binary64 number. Outputs: 30 significant digits, rounded to nearest.\nalpha,vocabulary,low,high\n")
        for V in (1, 2, 50257, 10 ** 6):
            for a in (1e-9, 1e-4, 0.1, 0.5, 1.0, 1 - 2.0 ** -53):
                lo, hi = smoothed(a, V)
                f.write("%r,%d,%s,%s\n" % (a, V, number(lo) if lo else "0", number(hi) if hi else "0"))


if __name__ == "__main__":
    main()
