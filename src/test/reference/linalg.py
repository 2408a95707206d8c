#!/usr/bin/env python3
"""Reference values for the linear algebra: largest singular values at 60 digits, by mpmath's eigenvalues of the
smaller Gram matrix, computed exactly in rationals first; exponentials of numbers that are not above 0, to 40 digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes.
"""

import random
from fractions import Fraction

from mpmath import mp, mpf, matrix, eigsy, exp, log, sqrt, nstr

from tables import OUT


mp.dps = 60


def norm(rows):
    exact = [[Fraction(x) for x in row] for row in rows]
    if len(exact) < len(exact[0]):
        exact = [list(column) for column in zip(*exact)]
    n = len(exact[0])
    gram = [[sum(row[i] * row[j] for row in exact) for j in range(n)] for i in range(n)]
    largest = max(max(abs(x) for x in row) for row in gram)
    if largest == 0:
        return mpf(0)
    scaled = matrix(n, n)
    for i in range(n):
        for j in range(n):
            share = gram[i][j] / largest
            scaled[i, j] = mpf(share.numerator) / mpf(share.denominator)
    root = max(eigsy(scaled, eigvals_only=True))
    return sqrt(root) * sqrt(mpf(largest.numerator) / mpf(largest.denominator))


def cases():
    rng = random.Random(1)
    for i in range(1000):
        rows, columns = rng.randint(1, 6), rng.randint(1, 6)
        kind = i % 8
        if kind < 3:
            yield [[float(rng.randint(-9, 9)) for _ in range(columns)] for _ in range(rows)]
        elif kind == 3:  # rank one
            a = [rng.randint(-9, 9) for _ in range(rows)]
            b = [rng.randint(-9, 9) for _ in range(columns)]
            yield [[float(x * y) for y in b] for x in a]
        elif kind == 4:  # nilpotent
            n = rng.randint(2, 6)
            yield [[float(rng.randint(1, 9)) if j > k else 0.0 for j in range(n)] for k in range(n)]
        elif kind == 5:  # signs, whose singular values cluster
            n = rng.randint(2, 6)
            yield [[float(rng.choice((-1, 1))) for _ in range(n)] for _ in range(n)]
        elif kind == 6:  # huge and tiny
            size = rng.choice((1e150, 1e-150, 3e200, 7e-200))
            yield [[rng.randint(-9, 9) * size for _ in range(columns)] for _ in range(rows)]
        else:  # magnitudes far apart
            yield [[rng.randint(1, 9) * 10.0 ** rng.randint(-12, 12) for _ in range(columns)] for _ in range(rows)]


def exponents():
    rng = random.Random(2)
    yield from (0.0, -5e-324, -1e-300, -1e-20, -2.0 ** -53, -708.0, -708.5, -740.0, -745.0, -745.2, -750.0)
    for k in range(-1075, 1, 5):  # the edges of the reduction, where the polynomial is used at its ends
        edge = float((k - mpf(1) / 2) * log(2))
        yield from (edge * (1 - 2.0 ** -50), edge, edge * (1 + 2.0 ** -50), float(k * log(2)))
    for _ in range(1500):
        yield -rng.random() * rng.choice((0.001, 0.35, 1, 10, 100, 740))


def exponentials():
    for x in exponents():
        if x <= 0:
            yield "%s,%s" % (repr(x), nstr(exp(mpf(x)), 40, strip_zeros=False, min_fixed=-6, max_fixed=41))


if __name__ == "__main__":
    table = ["# Exponentials of numbers that are not above 0. 40 digits, from 60. By linalg.py.", "x,exact"]
    table += exponentials()
    (OUT / "Exponential.csv").write_text("\n".join(table) + "\n", encoding="ascii", newline="\n")
    lines = ["# The largest singular value. columns: how many; entries: row by row. 30 digits, from 60. By linalg.py.",
             "columns,entries,exact"]
    for rows in cases():
        entries = ";".join(repr(x) for row in rows for x in row)
        lines.append("%d,%s,%s" % (len(rows[0]), entries, nstr(norm(rows), 30, strip_zeros=False, min_fixed=-6, max_fixed=31)))
    (OUT / "SpectralNorm.csv").write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
