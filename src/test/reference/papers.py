#!/usr/bin/env python3
"""Reference tables for bounds taken from single papers, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. Orbits of cells are counted by cycle types and, where that is cheap, one by one; the minimum over all grids
and levels is searched over a range outside which no pair can be better, as said in the text of the functions.
"""

from fractions import Fraction
from itertools import permutations, product
from math import comb, gcd

from mpmath import mp, mpf, cosh, exp, log, sinh, sqrt, tanh

import information
from information import LN2, RANGES, back, close, least, mix, risk_in, width

FOOT = [
    "Inputs: every double is the exact binary64 number, printed so that it round-trips; logInverseDelta",
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest. Computed with mpmath at",
    "150 decimal digits by papers.py.",
]
SHARES = [0.1, 0.0, 1.0, 0.3, 1e-10, 0.5, 0.9, 0.01]
LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 1e5, 0.7, 3.0]


def write(name, comments, columns, rows):
    information.FOOT = FOOT
    information.write(name, comments, columns, rows)


# ---------------------------------------------------------------- the norm grid of a frozen subspace

def frozen_subspace():
    def rows():
        # norm and smallest radius: inside, on and just past a point of the grid, none, the first, far away, both tiny
        norms = [(1.3, 0.5), (2.0, 1.0), (2.0000000000000004, 1.0), (0.0, 1.0), (0.5, 0.5), (0.50000000000000011, 0.5), (1e100, 1e-100),
                 (5e-324, 5e-324), (1.5e-323, 5e-324), (1e300, 1.0), (0.3, 0.1), (0.4, 0.1), (1e-3, 1e3), (12.0, 3e-5)]
        for i, (n, s, (norm, first), lipschitz, trace, level) in enumerate(
                mix(1, 38, [1000, 60000, 1, 2, 137, 10 ** 9, 2 ** 53], RANGES, norms, [1.0, 0.25, 0.0, 20.0, 1e-9],
                    [1000.0, 0.0, 3.5, 1e-300, 1e12, 64.0], LEVELS)):
            value, share = risk_in(s, SHARES[i % 8])
            j = 0
            while Fraction(first) * 2 ** j < Fraction(norm):
                j += 1
            radius = mpf(first) * 2 ** j
            paid = mpf(level) + log(mpf(2)) + log(mpf(j + 1)) + log(mpf(j + 2))
            unit = share + 2 * mpf(lipschitz) * radius * sqrt(mpf(trace)) / n / width(s) + 3 * sqrt(paid / (2 * n))
            yield (value, n) + s + (lipschitz, norm, trace, first, level), back(s, unit)
    write("RademacherFrozenSubspace", ["r + 2 lipschitz B sqrt(sumOfSquaredNorms)/n + 3 (b - a) sqrt(ln(2/delta_j)/(2n)), B = smallestRadius 2^j, j the least",
                                       "whole number with B >= norm, delta_j = delta/((j+1)(j+2)). Source: derived; Advani, Saxe and Sompolinsky 2020."],
          ["mean", "n", "low", "high", "lipschitz", "norm", "sumOfSquaredNorms", "smallestRadius", "logInverseDelta"], rows())


# ---------------------------------------------------------------- covering the quotient by permutations of coordinates

def nothing(d):
    return [0] * (d - 1) + [1]


def all_permutations(d):
    """Unsigned Stirling numbers of the first kind, c(m+1, j) = m c(m, j) + c(m, j-1)."""
    counts = [1]
    for m in range(d):
        counts = [m * a + b for a, b in zip(counts + [0], [0] + counts)]
    return counts[1:]


def shifts(d):
    counts = [0] * d
    for g in range(d):
        counts[gcd(g, d) - 1] += 1
    return counts


def both(first, second):
    """Two groups acting on coordinates of their own: cycles add up."""
    counts = [0] * (len(first) + len(second))
    for i, a in enumerate(first):
        for j, b in enumerate(second):
            counts[i + j + 1] += a * b
    return counts


def orbits(counts, k):
    total = sum(a * k ** (c + 1) for c, a in enumerate(counts))
    assert total % sum(counts) == 0
    return total // sum(counts)


def counted():
    """Orbits one by one, for groups listed element by element."""
    def shift(d):
        return [tuple((i + g) % d for i in range(d)) for g in range(d)]
    for group, counts in ((list(permutations(range(3))), all_permutations(3)), (shift(4), shifts(4)), (shift(6), shifts(6)),
                          (list(permutations(range(4))), all_permutations(4)), ([tuple(range(3))], nothing(3)),
                          ([a + tuple(2 + i for i in b) for a in permutations(range(2)) for b in shift(3)],
                           both(all_permutations(2), shifts(3)))):
        d = len(group[0])
        for k in (1, 2, 3):
            seen = {min(tuple(cell[g[i]] for i in range(d)) for g in group) for cell in product(range(k), repeat=d)}
            assert len(seen) == orbits(counts, k)
    for d in (1, 2, 5, 12):
        for k in (1, 2, 7, 100):
            assert orbits(all_permutations(d), k) == comb(k + d - 1, d)


def first_turn(rises, low):
    """The least whole x >= low at which the function, which falls and then rises, no longer falls."""
    step = 1
    while not rises(low + step):
        step *= 2
    if step == 1 and rises(low):
        return low
    a, b = low, low + step
    while b - a > 1:
        c = (a + b) // 2
        a, b = (a, c) if rises(c) else (c, b)
    return b


def cover(counts, n, lipschitz, loss, span, level):
    """The least of loss (L/k + 1/q) + span sqrt((O(k) ln q + level)/(2n)) over whole k >= 1 and q >= 2.

    With k fixed it falls and then rises in q >= 2: the sign of its slope is that of q O/sqrt(O ln q + level) - const, which
    rises. With q fixed it does so in k, as k^2 O'/sqrt(O ln q + level) rises, for O has no negative coefficient. With real
    arguments it is convex in (ln k, ln ln q) jointly for q >= e: ln O is convex in ln k, exp(-exp x) is convex for x >= 0 and
    sqrt(exp x + c) is convex and rises. So for q = 2 one search does; for q >= 3 the least over q is convex in ln k, and the k at which
    it is not above the best whole pair known lie in an interval: all of these are searched, and the interval's ends by doubling.
    """
    lipschitz, loss, span = mpf(lipschitz), mpf(loss), mpf(span)
    cache = {}

    def count(k):
        if k not in cache:
            cache[k] = orbits(counts, k)
        return cache[k]

    def value(k, q):
        return loss * (lipschitz / k + mpf(1) / q) + span * sqrt((count(k) * log(mpf(q)) + level) / (2 * n))

    def over_q(k, start):
        q = first_turn(lambda x: value(k, x + 1) >= value(k, x), start)
        return value(k, q), k, q

    def floor_at(k):
        """The least over real q >= e, by golden section in ln ln q; a shade lower, to be safe."""
        def at(x):
            y = exp(x)
            return loss * (lipschitz / k + exp(-y)) + span * sqrt((count(k) * y + level) / (2 * n))
        return least(at, mpf(0), mpf(8), 60) * (1 - mpf(10) ** -20)

    if loss == 0:
        return span * sqrt((log(mpf(2)) + level) / (2 * n))
    k = 1 if lipschitz == 0 else first_turn(lambda x: value(x + 1, 2) >= value(x, 2), 1)
    best = (value(k, 2), k, 2)
    if lipschitz == 0:
        return min(best[0], over_q(1, 3)[0])
    middle = first_turn(lambda x: floor_at(x + 1) >= floor_at(x), 1)
    best = min(best, over_q(middle, 3))
    if floor_at(middle) > best[0]:
        return best[0]

    def edge(direction):
        """The last k, going one way, that is not excluded."""
        good, step = middle, direction
        while good + step >= 1 and floor_at(good + step) <= best[0]:
            good, step = good + step, 2 * step
        bad = max(0, good + step)
        while abs(bad - good) > 1:
            c = (bad + good) // 2
            if floor_at(c) <= best[0]:
                good = c
            else:
                bad = c
        return good

    low, high = edge(-1), edge(1)
    assert high - low < 20000, (low, high)
    found = min([best] + [over_q(k, 3) for k in range(low, high + 1)])
    return found[0]


def symmetry_bound(n, counts, lipschitz, loss, span, level):
    constant = loss + span * sqrt(mpf(level) / (2 * n))
    mp.dps = 50
    best = cover(counts, n, lipschitz, loss, span, mpf(level))
    mp.dps = 150
    return min(constant, best)


def quotient_cover():
    full = all_permutations
    cases = [
        # group, lipschitz, loss, n, range, level
        (nothing(3), 1.0, 1.0, 10 ** 6, "", 2.995732273553991), (full(3), 1.0, 1.0, 10 ** 6, "", 2.995732273553991),
        (nothing(4), 1.0, 1.0, 10 ** 6, "", 2.995732273553991), (full(4), 1.0, 1.0, 10 ** 6, "", 2.995732273553991),
        (shifts(4), 1.0, 1.0, 10 ** 6, "", 2.995732273553991), (shifts(3), 0.01, 2.0, 60000, (0.0, 10.0), 4.605170185988091),
        (nothing(1), 1.0, 1.0, 1, "", 0.001), (nothing(1), 1.0, 1.0, 2 ** 53, "", 3.0), (nothing(1), 1000.0, 0.5, 10 ** 9, "", 0.7),
        (nothing(2), 0.0, 1.0, 1000, "", 4.605170185988091), (full(2), 0.0, 1000.0, 2 ** 53, (-1.0, 1.0), 690.775527898),
        (full(2), 1.0, 1.0, 10 ** 4, "", 2.995732273553991), (nothing(2), 1.0, 1.0, 10 ** 4, "", 2.995732273553991),
        (full(3), 1e6, 1.0, 2 ** 53, "", 3.0), (full(12), 1e6, 1.0, 10 ** 9, "", 3.0), (full(12), 1.0, 1.0, 10 ** 9, "", 3.0),
        (nothing(12), 1.0, 1.0, 10 ** 9, "", 3.0), (shifts(12), 0.01, 2.0, 10 ** 6, "", 1e5), (both(full(6), full(6)), 3.0, 0.01, 10 ** 9, (2.0, 3.5), 0.7),
        (full(40), 1.0, 1.0, 10 ** 12, "", 2.995732273553991), (full(40), 0.01, 2.0, 2 ** 53, (-0.25, 0.1), 4.605170185988091),
        (shifts(40), 1.0, 1000.0, 2 ** 53, "", 1e-3), (nothing(40), 0.01, 1.0, 10 ** 6, "", 3.0), (full(40), 1e6, 1000.0, 1, "", 1e5),
        (full(4), 1.0, 0.0, 137, (0.0, 10.0), 690.775527898), (full(4), 0.01, 0.01, 2, "", 0.7), (both(full(2), shifts(3)), 0.5, 1.0, 2 ** 53, "", 40.0),
        (full(3), 2.0, 1.0, 10 ** 6, (-1.0, 1.0), 13.815510557964274), (nothing(2), 1e6, 1000.0, 2 ** 53, (0.0, 10.0), 0.001),
        (full(2), 7.3, 0.3, 123456789, (2.0, 3.5), 1.0),
    ]

    def rows():
        for i, (counts, lipschitz, loss, n, s, level) in enumerate(cases):
            s = s or ("", "")
            value, share = risk_in(s, SHARES[(i - 1) % 8])
            gap = symmetry_bound(n, counts, lipschitz, mpf(loss), width(s), level)
            yield (value, n) + s + (counts, lipschitz, loss, level), back(s, share) + gap
    write("SymmetryQuotientCover", [
        "r + the lesser of lossLipschitz + (b - a) sqrt(L/(2n)) and the least over whole k >= 1 and q >= 2 of lossLipschitz (lipschitz/k + 1/q)",
        "+ (b - a) sqrt((O(k) ln q + L)/(2n)), O(k) = sum a_c k^c/sum a_c the orbits of k^D cells. Source: derived; Sannai, Imaizumi and",
        "Kawano 2021."],
        ["mean", "n", "low", "high", "elementsByCycles", "lipschitz", "lossLipschitz", "logInverseDelta"], rows())


# ---------------------------------------------------------------- stability with generated examples

def tail(squares, level):
    """t with exp(-2 t^2/squares) = e^-level, by bisection on ln t."""
    low, high = mpf(-200), mpf(200)
    for _ in range(480):
        middle = (low + high) / 2
        if 2 * exp(2 * middle) < level * squares:
            low = middle
        else:
            high = middle
    return exp(high)


def product_tail(c):
    """The infimum over s in (0, 1) of (c - ln(1 - s^2)/2)/s, with s = tanh x: golden section, against the root of the slope."""
    def at(x):
        return (c + log(cosh(x))) / tanh(x)

    low, high = mpf(10) ** -3, c + 40
    found = least(at, low, high)
    for _ in range(600):  # the slope vanishes where sinh^2 x = c + ln cosh x
        middle = (low + high) / 2
        if sinh(middle) ** 2 < c + log(cosh(middle)):
            low = middle
        else:
            high = middle
    return close(at(high), found)


def levels(k):
    """The number of halvings, at least one, that bring k down to one."""
    count = 1
    while 2 ** count < k:
        count += 1
    return count


def augmented(n, g, gamma, moved, distance, level):
    m, b = n - g, gamma + moved
    squares = m * (2 * m * b + 1) ** 2 + g * (2 * n * gamma + 1) ** 2
    return (g * distance + m * b + g * gamma + tail(squares, level)) / n


def augmented_zhang(n, g, gamma, moved, distance, level):
    m, b, c = n - g, gamma + moved, level + LN2
    weak = m * b * levels(m) + (g * gamma * levels(g) if g else 0)
    squares = m + g * (2 * m * gamma + 1) ** 2
    return (g * distance + 2 * (m * b + g * gamma) + sqrt(mpf(2)) * weak * product_tail(c) + tail(squares, c)) / n


def generated_examples():
    shares = [0.5, 0.0, 1.0, 0.1, 0.9]
    columns = ["mean", "n", "low", "high", "generated", "gamma", "generatorStability", "distance", "logInverseDelta"]
    for name, function, smallest, text in (
            ("StabilityAugmented", augmented, 1, "r + (g/n) V + (m b + g gamma)/n + sqrt((m (2 m b + 1)^2 + g (2 n gamma + 1)^2) L/2)/n, m = n - g, b = gamma + T,"),
            ("StabilityAugmentedZhang", augmented_zhang, 2, "r + (g/n) V + 2 (m b + g gamma)/n + sqrt(2) (m b l(m) + g gamma l(g))/n p(c) + sqrt((m + g (2 m gamma + 1)^2) c/2)/n,")):
        def rows(function=function, smallest=smallest):
            for i, (n, s, part, gamma, moved, distance, level) in enumerate(
                    mix(7, 40, [1000, 11000, 1, 2, 3, 137, 10 ** 9, 10 ** 12, 1025, 2048, 2 ** 53], RANGES, shares,
                        [0.001, 1 / 11000, 0.0, 1e-12, 0.3, 1e-6, 1.0], [0.0, 1e-4, 1.0, 1e-9, 0.0], [0.05, 0.0, 1.0, 1e-6], LEVELS)):
                n = max(n, smallest)
                g = 1 if i == 17 and n > 1 else min(n - 1, int(part * n))
                value, share = risk_in(s, SHARES[i % 8])
                gap = function(n, g, mpf(gamma) / width(s), mpf(moved), mpf(distance), mpf(level))
                yield (value, n) + s + (g, gamma, moved, distance, level), back(s, share + gap)
        write(name, [text, "c = L + ln 2, p(c) the least (c - ln(1 - s^2)/2)/s, l(k) = max(1, ceil(log2 k)), scaled to the range. Source: derived; Zhang 2023."
                     if smallest == 2 else "scaled to the range. Source: derived; Zheng, Wu and Li 2023."], columns, rows())


def published():
    stability = log(mpf(20))
    for (n, gamma), text in (((100, ".01"), ".377162"), ((10 ** 4, "1e-4"), ".036816"), ((10 ** 6, "1e-6"), ".003673")):
        assert abs(augmented(n, 0, mpf(gamma), 0, 0, stability) - mpf(text)) < mpf(10) ** -6
    for r, gamma, n, delta, text in ((".1", ".001", 1000, ".05", ".215947870443"), (".05", ".0001", 60000, ".01", ".0721708717457")):
        found = mpf(r) + augmented_zhang(n, 0, mpf(gamma), 0, 0, -log(mpf(delta)))
        assert abs(found / mpf(text) - 1) < mpf(10) ** -10, found
    for counts, text in ((nothing(3), ".155263"), (all_permutations(3), ".113967"), (nothing(4), ".227000"), (all_permutations(4), ".147417")):
        found = symmetry_bound(10 ** 6, counts, 1.0, mpf(1), mpf(1), log(mpf(20)))
        assert abs(found - mpf(text)) < mpf(10) ** -6, found


if __name__ == "__main__":
    counted()
    frozen_subspace()
    published()
    quotient_cover()
    generated_examples()
