"""Reference values of xi(n) = sum_k C(n,k) (k/n)^k (1-k/n)^(n-k), and a check of a bound.

Route: the defining sum in exact integers for n <= 300; beyond, xi(n) = 1 + Q(n) with Ramanujan's
Q(n) = 1 + (n-1)/n + (n-1)(n-2)/n^2 + ..., at 70 digits (the two are compared where both exist);
above 10^8 the convergent part of the asymptotic series of theta(n), checked against Q(n) below.

It also checks, for every n from 64 to 65535, the floor of Ramanujan's theta(n) that MaurerXi uses.

Run: python3 maurer_xi.py   (writes MaurerXi.csv; needs mpmath only)
"""

import os
from fractions import Fraction
from math import comb

from mpmath import exp, factorial, loggamma, log, mp, mpf, nstr, pi, sqrt

mp.dps = 70
BITS = 260
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "reference")
SERIES = [
    Fraction(1, 3), Fraction(4, 135), Fraction(-8, 2835), Fraction(-16, 8505),
    Fraction(8992, 12629925), Fraction(334144, 492567075), Fraction(-698752, 1477701225),
]


def exact(n):
    total = sum(comb(n, k) * k**k * (n - k) ** (n - k) for k in range(n + 1))
    return mpf(total) / mpf(n) ** n


def by_q(n):
    total = term = 1 << BITS
    for i in range(1, n):
        term = term * (n - i) // n
        total += term
        if term < 1 << 20:
            break
    return 1 + mpf(total) / (1 << BITS)


def half(n):
    """n! e^n / (2 n^n)."""
    return exp(loggamma(mpf(n) + 1) + n - n * log(mpf(n))) / 2


def theta_series(n, terms):
    return sum(mpf(c.numerator) / c.denominator / mpf(n) ** j for j, c in enumerate(SERIES[:terms]))


def theta_floor(n):
    return theta_series(n, 6) - 1 / (1600 * mpf(n) ** 6)


def check_floor():
    """theta(n) >= theta_floor(n) for 64 <= n <= 65535; least margin times n^6 is returned."""
    least = mpf(1)
    value = half(64)
    for n in range(64, 65536):
        margin = 1 - by_q(n) + value - theta_floor(n)
        assert margin > mpf(10) ** -45, n
        least = min(least, margin * mpf(n) ** 6)
        value *= exp(1) * (mpf(n) / (n + 1)) ** n
    return least


def main():
    for n in (1, 2, 3, 10, 64, 65, 299, 300):
        assert abs(exact(n) - by_q(n)) < mpf(10) ** -50
    rows = [(n, exact(n)) for n in range(1, 301)]
    for n in (301, 500, 999, 1000, 4096, 10007, 65534, 65535, 65536, 65537, 10**5, 10**6, 10**7, 10**8):
        rows.append((n, by_q(n)))
    for n in (10**6, 10**7, 10**8):
        assert abs(1 - theta_series(n, 7) + half(n) - by_q(n)) < mpf(10) ** -40
    mp.dps = 100
    for n in (10**9, 10**10, 10**12, 10**15, 2**53):
        rows.append((n, 1 - theta_series(n, 7) + half(n)))
    with open(os.path.join(FOLDER, "MaurerXi.csv"), "w", encoding="utf-8", newline="\n") as out:
        out.write("# xi(n) = sum_k C(n,k) (k/n)^k (1-k/n)^(n-k) to 55 digits.\n")
        out.write("# Made by src/test/reference/maurer_xi.py with mpmath: exact integers for n <= 300.\n")
        out.write("n,value\n")
        for n, value in rows:
            out.write("%d,%s\n" % (n, nstr(value, 55)))
    print("least margin times n^6:", nstr(check_floor(), 6))


if __name__ == "__main__":
    main()
