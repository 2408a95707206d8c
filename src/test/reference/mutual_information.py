#!/usr/bin/env python3
"""Reference values for what estimates mutual information, by definitions rather than by short cuts.

Plug-in values, corrections and leave-one-out means come from exact fractions and the definition of mutual
information; the ends of intervals from Chernoff's bound maximised over its parameter as it stands, with 50 digits,
and mixtures from their predictions one by one. Needs Python 3.9+ and mpmath. Deterministic: a second run
writes the same bytes. Nothing here is taken from the library.
"""

import random
from fractions import Fraction

from mpmath import mp, mpf, log, exp, psi, nstr

from tables import OUT


mp.dps = 50
LN2 = log(mpf(2))


def real(fraction):
    return mpf(fraction.numerator) / fraction.denominator


def information(counts):
    n = sum(map(sum, counts))
    if n == 0:
        return mpf(0)
    rows = [Fraction(sum(r), n) for r in counts]
    columns = [Fraction(sum(c), n) for c in zip(*counts)]
    total = mpf(0)
    for i, r in enumerate(counts):
        for j, c in enumerate(r):
            if c:
                p = Fraction(c, n)
                total += real(p) * log(real(p / (rows[i] * columns[j])))
    return total


def jackknife(counts):
    n = sum(map(sum, counts))
    left_out = mpf(0)
    for i, r in enumerate(counts):
        for j, c in enumerate(r):
            if c:
                fewer = [list(row) for row in counts]
                fewer[i][j] -= 1
                left_out += c * information(fewer)
    return n * information(counts) - (n - 1) * left_out / n


def entropy_bias(counts, n):
    return Fraction(sum(1 for c in counts if c) - 1, 2 * n)


def miller_madow(counts):
    n = sum(map(sum, counts))
    flat = [c for r in counts for c in r]
    x = entropy_bias([sum(r) for r in counts], n)
    y = entropy_bias([sum(c) for c in zip(*counts)], n)
    return information(counts) + real(x + y - entropy_bias(flat, n))


def clip(value, counts):
    return max(mpf(0), min(value, log(mpf(min(len(counts), len(counts[0]))))))


def lack(counts):
    """ln b - H(Y|X) at the frequencies, rows being the values of X."""
    n = sum(map(sum, counts))
    b = len(counts[0])
    total = log(mpf(b))
    for r in counts:
        for c in r:
            if c:
                total += mpf(c) / n * log(mpf(c) / sum(r))
    return total


def gain(counts):
    """The logarithm of what add-one-half predictions, one after the other, gain on the uniform law, per observation."""
    n = sum(map(sum, counts))
    b = len(counts[0])
    total = mpf(0)
    for r in counts:
        seen = 0
        for c in r:
            for k in range(c):
                total += log(b * (k + mpf(1) / 2) / (seen + mpf(b) / 2))
                seen += 1
    return total / n


def bisect(f, low, high):
    """The root of an increasing function."""
    for _ in range(170):
        middle = (low + high) / 2
        if f(middle) < 0:
            low = middle
        else:
            high = middle
    return high


def best(f, low, high):
    """The least value of a function that falls and then rises, and where."""
    grid = [low + (high - low) * mpf(i) / 60 for i in range(61)]
    k = min(range(61), key=lambda i: f(grid[i]))
    a, d = grid[max(0, k - 1)], grid[min(60, k + 1)]
    ratio = (mp.sqrt(5) - 1) / 2
    for _ in range(70):
        b, c = d - ratio * (d - a), a + ratio * (d - a)
        if f(b) < f(c):
            d = c
        else:
            a = b
    return f((a + d) / 2)


def coin_upper(lacking, price):
    """The largest ln 2 - h(eta) that Chernoff's bound for the channel of that eta does not exclude."""
    def exponent(eta):
        def of(t):
            return t * lacking + log(mpf(2) ** -t * (eta ** (1 - t) + (1 - eta) ** (1 - t)))
        return -best(of, mpf(0), mpf(1))
    top = 1 - mpf(10) ** -40
    if exponent(top) <= price or lacking + price >= LN2:
        return LN2
    def entropy_lack(eta):
        return LN2 + eta * log(eta) + (1 - eta) * log(1 - eta)
    low = bisect(lambda eta: entropy_lack(eta) - lacking, mpf(1) / 2, top)
    low_bound, high_bound = low, top
    for _ in range(100):
        middle = (low_bound + high_bound) / 2
        if exponent(middle) < price:
            low_bound = middle
        else:
            high_bound = middle
    return entropy_lack(high_bound)


def norm(b):
    return b * log(mpf(b)) - b + 1


def die_upper(lacking, b, price):
    def of(u):
        t = exp(u)
        slope = (1 + (1 - t) * (b - 1) - mpf(b) ** (1 - t)) / norm(b)
        return (1 - exp(-t * lacking - price)) / slope
    return min(log(mpf(b)), best(of, mpf(-24), mpf(-0.1)))


def lower(gained, b, price):
    def of(u):
        beta = 1 + exp(u)
        slope = (mpf(b) ** beta - 1 - beta * (b - 1)) / norm(b)
        return -(exp((beta - 1) * gained - beta * price) - 1) / slope
    return max(mpf(0), min(log(mpf(b)), -best(of, mpf(-24), mpf(0))))


def upper(lacking, b, price):
    if b == 1:
        return mpf(0)
    return coin_upper(lacking, price) if b == 2 else die_upper(lacking, b, price)


def known(counts, level):
    """Both ends where the columns are known to be equally likely."""
    n, b = sum(map(sum, counts)), len(counts[0])
    price = mpf(level) / n
    return lower(gain(counts), b, price), upper(lack(counts), b, price)


def unknown(counts, level):
    if len(counts) < len(counts[0]):
        counts = [list(c) for c in zip(*counts)]
    n, b = sum(map(sum, counts)), len(counts[0])
    if b == 1:
        return mpf(0), mpf(0)
    price = (mpf(level) + LN2) / n
    alone = [[sum(c) for c in zip(*counts)]]
    low = lower(gain(counts), b, price) - upper(lack(alone), b, price)
    high = upper(lack(counts), b, price) - lower(gain(alone), b, price)
    return max(mpf(0), low), max(mpf(0), min(log(mpf(b)), high))


def show(value):
    return nstr(value, 30)


def tables():
    rng = random.Random(11)
    yield [[5, 5], [5, 5]], 3.0
    yield [[15, 0], [0, 15]], 2.995732273553991
    yield [[0, 1]], 0.05
    yield [[1, 0], [0, 0]], 1.0
    yield [[3, 1, 0], [0, 2, 9]], 2.0
    yield [[7]], 3.0
    yield [[100, 103], [95, 102], [7, 1]], 4.605170185988091
    yield [[1000, 20], [30, 950]], 2.995732273553991
    yield [[1000, 3], [2, 1]], 690.775527898
    yield [[2000, 1900, 2100], [1500, 1600, 1550], [10, 700, 40], [0, 0, 0]], 2.302585092994046
    yield [[40, 1, 2, 0], [0, 38, 3, 1], [1, 0, 44, 2], [0, 0, 2, 39]], 2.302585092994046
    for a, b, n in [(2, 2, 30), (3, 2, 200), (6, 2, 400), (4, 5, 300), (3, 10, 500), (12, 3, 60), (2, 7, 1000)]:
        weights = [[rng.random() ** 3 for _ in range(b)] for _ in range(a)]
        cells = [(i, j) for i in range(a) for j in range(b)]
        counts = [[0] * b for _ in range(a)]
        for i, j in rng.choices(cells, [weights[i][j] for i, j in cells], k=n):
            counts[i][j] += 1
        yield counts, rng.choice([2.302585092994046, 4.605170185988091, 0.7])


def discrete():
    lines = ["# counts: rows of X with '|' between them; the points and the ends of the information of X and Y,",
             "# for a pair of unknown law and for a Y known to be uniform; by mutual_information.py with 50 digits.",
             "counts,logInverseDelta,plugIn,millerMadow,jackknife,lower,upper,coinPoint,coinLower,coinUpper"]
    for counts, level in tables():
        low, high = unknown(counts, level)
        if len(counts[0]) > 1:
            coin_low, coin_high = known(counts, level)
            coin = [lack(counts), coin_low, coin_high]
        else:
            coin = [mpf(0)] * 3
        points = [clip(f(counts), counts) for f in (information, miller_madow, jackknife)]
        cells = "|".join(";".join(map(str, r)) for r in counts)
        lines.append(",".join([cells, repr(level)] + [show(v) for v in points + [low, high] + coin]))
    save("MutualInformation", lines)


def neighbours(x, y, k):
    """Kraskov, Stoegbauer and Grassberger's first estimator by all distances, which are exact fractions."""
    n = len(x)

    def apart(rows, i, j):
        return max(abs(Fraction(a) - Fraction(b)) for a, b in zip(rows[i], rows[j]))
    total = mpf(0)
    for i in range(n):
        others = [j for j in range(n) if j != i]
        ax = {j: apart(x, i, j) for j in others}
        ay = {j: apart(y, i, j) for j in others}
        reach = sorted(max(ax[j], ay[j]) for j in others)[k - 1]
        total += psi(0, 1 + sum(ax[j] < reach for j in others)) + psi(0, 1 + sum(ay[j] < reach for j in others))
    return psi(0, k) + psi(0, n) - total / n


def gaussian(x, y):
    """Half the logarithm of a ratio of determinants of covariances, in exact fractions."""
    rows = [[Fraction(v) for v in a + b] for a, b in zip(x, y)]
    n, d, split = len(rows), len(rows[0]), len(x[0])
    means = [sum(r[j] for r in rows) / n for j in range(d)]
    cov = [[sum((r[i] - means[i]) * (r[j] - means[j]) for r in rows) for j in range(d)] for i in range(d)]

    def determinant(a):
        if len(a) == 1:
            return a[0][0]
        return sum((-1) ** j * a[0][j] * determinant([r[:j] + r[j + 1:] for r in a[1:]]) for j in range(len(a)))
    first = [r[:split] for r in cov[:split]]
    second = [r[split:] for r in cov[split:]]
    return log(real(determinant(first) * determinant(second) / determinant(cov))) / 2


def continuous():
    rng = random.Random(5)
    nearest, normal = [], []
    for n, dx, dy, k in [(6, 1, 1, 1), (12, 1, 1, 3), (40, 1, 1, 3), (40, 2, 1, 4), (50, 2, 2, 5), (30, 1, 3, 2),
                         (60, 1, 1, 10), (25, 3, 1, 1), (33, 1, 2, 3), (64, 1, 1, 63)]:
        x = [[rng.gauss(0, 1) for _ in range(dx)] for _ in range(n)]
        y = [[0.7 * x[i][0] + rng.gauss(0, 1) for _ in range(dy)] for i in range(n)]
        inputs = [";".join(repr(v) for r in rows for v in r) for rows in (x, y)] + [str(dx), str(dy)]
        nearest.append(",".join(inputs + [str(k), show(neighbours(x, y, k))]))
        normal.append(",".join(inputs + [show(gaussian(x, y))]))
    foot = "# by mutual_information.py; x and y row by row, doubles printed so that they round-trip."
    save("KsgInformation", [foot, "x,y,xColumns,yColumns,neighbours,nats"] + nearest)
    save("GaussianInformation", [foot, "x,y,xColumns,yColumns,nats"] + normal)


def save(name, lines):
    (OUT / (name + ".csv")).write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    print(name, len(lines))


if __name__ == "__main__":
    continuous()
    discrete()
