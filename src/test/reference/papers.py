#!/usr/bin/env python3
"""Reference tables for bounds taken from single papers, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. Orbits of cells are counted by cycle types and, where that is cheap, one by one; the minimum over all grids
and levels is searched over a range outside which no pair can be better, as said in the text of the functions.
"""

from fractions import Fraction
from itertools import permutations, product
from math import comb, gcd

from mpmath import mp, mpc, mpf, cosh, erf, exp, expm1, log, log1p, pi, sinh, sqrt, tanh

import information
from information import GAUSSIAN, RANGES, TAIL, TAILS, back, close, deviation, least, mean, mix, risk_in, sigma_of, width
from rademacher import moved_by_two
from tables import OUT, bisect_log, show, write_upper

SHARES = [0.1, 0.0, 1.0, 0.3, 1e-10, 0.5, 0.9, 0.01]
LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 1e5, 0.7, 3.0]


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
            paid = mpf(level) + log(mpf(j + 1)) + log(mpf(j + 2))
            unit = share + 2 * mpf(lipschitz) * mpf(first) * 2 ** j * sqrt(mpf(trace)) / n / width(s) + moved_by_two(n, paid)
            yield (value, n) + s + (lipschitz, norm, trace, first, level), back(s, unit)
    write_upper("RademacherFrozenSubspace", ["r + 2 lipschitz B sqrt(sumOfSquaredNorms)/n + 2 (b - a) sqrt(ln(1/delta_j)/(2n)), B = smallestRadius 2^j, j the least",
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
    write_upper("SymmetryQuotientCover", [
        "r + the lesser of lossLipschitz + (b - a) sqrt(L/(2n)) and the least over whole k >= 1 and q >= 2 of lossLipschitz (lipschitz/k + 1/q)",
        "+ (b - a) sqrt((O(k) ln q + L)/(2n)), O(k) = sum a_c k^c/sum a_c the orbits of k^D cells. Source: derived; Sannai, Imaizumi and",
        "Kawano 2021."],
        ["mean", "n", "low", "high", "elementsByCycles", "lipschitz", "lossLipschitz", "logInverseDelta"], rows())


# ---------------------------------------------------------------- stability with generated examples

def tail(squares, level):
    """t with exp(-2 t^2/squares) = e^-level, by bisection on ln t."""
    return bisect_log(lambda t: 2 * t ** 2 < level * squares, -200, 200)


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


def halvings(n):
    """The sum over all halvings of n of 2 sqrt(product of the two sizes), by counting the blocks of each level; 0 for 0 and 1."""
    total, blocks = mpf(0), {n: 1}
    while any(size > 1 for size in blocks):
        smaller = {}
        for size, count in blocks.items():
            a, b = size // 2, size - size // 2
            total += 2 * count * sqrt(mpf(a * b))
            for part in (a, b):
                smaller[part] = smaller.get(part, 0) + count
        smaller.pop(0, None)
        blocks = smaller
    return total


def augmented(n, g, gamma, moved, distance, level):
    m, b = n - g, gamma + moved
    squares = m * (2 * m * b + 1) ** 2 + g * (2 * n * gamma + 1) ** 2
    return (g * distance + m * b + g * gamma + tail(squares, level)) / n


def augmented_zhang(n, g, gamma, moved, distance, level):
    m, b = n - g, gamma + moved
    weak = b * halvings(m) + gamma * halvings(g)
    squares = m + g * (2 * m * gamma + 1) ** 2
    return (g * distance + 2 * (m * b + g * gamma) + sqrt(mpf(2)) * weak * product_tail(level) + tail(squares, level)) / n


def generated_examples():
    shares = [0.5, 0.0, 1.0, 0.1, 0.9]
    columns = ["mean", "n", "low", "high", "generated", "gamma", "generatorStability", "distance", "logInverseDelta"]
    for name, function, smallest, text in (
            ("StabilityAugmented", augmented, 1, "r + (g/n) V + (m b + g gamma)/n + sqrt((m (2 m b + 1)^2 + g (2 n gamma + 1)^2) L/2)/n, m = n - g, b = gamma + T,"),
            ("StabilityAugmentedZhang", augmented_zhang, 2, "r + (g/n) V + 2 (m b + g gamma)/n + sqrt(2) (b T(m) + gamma T(g))/n p(L) + sqrt((m + g (2 m gamma + 1)^2) L/2)/n, m = n - g, b = gamma + T,")):
        def rows(function=function, smallest=smallest):
            for i, (n, s, part, gamma, moved, distance, level) in enumerate(
                    mix(7, 44 if smallest == 2 else 40, [1000, 11000, 1, 2, 3, 137, 10 ** 9, 10 ** 12, 1025, 2048, 2 ** 53], RANGES, shares,
                        [0.001, 1 / 11000, 0.0, 1e-12, 0.3, 1e-6, 1.0], [0.0, 1e-4, 1.0, 1e-9, 0.0], [0.05, 0.0, 1.0, 1e-6], LEVELS)):
                n = max(n, smallest)
                g = 1 if i == 17 and n > 1 else min(n - 1, int(part * n))
                value, share = risk_in(s, SHARES[i % 8])
                gap = function(n, g, mpf(gamma) / width(s), mpf(moved), mpf(distance), mpf(level))
                yield (value, n) + s + (g, gamma, moved, distance, level), back(s, share + gap)
        write_upper(name, [text] + (["p(c) the least (c - ln(1 - s^2)/2)/s, T(k) the sum over all halvings of k of 2 sqrt(product of the two sizes), scaled to the range.",
                               "Source: derived; Zhang 2023."] if smallest == 2 else ["scaled to the range. Source: derived; Zheng, Wu and Li 2023."]), columns, rows())


# ---------------------------------------------------------------- information in the layers of a network

LAYERS = [[[0.02, 0.01, 0.05], [0.01, 0.02, 0.0]], [[0.3, 0.2], [0.1, 0.25]], [[0.0]], [[1e9], [3.0], [5.0], [0.25]], [[1e-12, 3.0, 700.0, 1e5]],
          [[0.6, 0.5, 0.4, 0.3, 0.2], [0.3, 0.3, 0.3, 0.3, 0.3]], [[5e-324], [1.0]], [[2.5, 0.1], [2.5, 0.1], [2.4, 0.2]]]
KINDS = ["sure", "square", "sureGiven", "squareGiven"]


def joined(rows):
    return "|".join(show(r) for r in rows)


def fixed_point(sigma, inverse, eta, label, n):
    """The largest g with g <= sigma sqrt(2 ((1 - eta) label + eta inverse g)/n), by bisection on ln g."""
    if sigma == 0 or (label == 0 or eta == 1) and inverse * eta == 0:
        return mpf(0)
    return bisect_log(lambda g: g <= sigma * sqrt(2 * ((1 - eta) * label + eta * inverse * g) / n), -2000, 2000)


def network():
    def hierarchical():
        for layers, t in mix(61, 30, LAYERS, TAILS):
            smallest = [min(column) for column in zip(*layers)]
            yield (joined(layers),) + t, mean(deviation(t, x) for x in smallest)
    write_upper("InformationHierarchical", ["The mean over the examples of the infimum over lambda of (I + psi(lambda))/lambda, I the least over the layers.",
                                      "Source: He and Goldfeld 2024."], ["nats"] + TAIL, hierarchical())

    pairs = [([0.01, 0.0, 0.2], [0.05, 0.3, 0.0]), ([0.0], [10.0]), ([3.0], [0.0]), ([1e-12, 5.0], [1e9, 1e-300]), ([0.0, 0.0], [0.0, 0.0]),
             ([0.69] * 4, [0.1, 0.2, 0.3, 0.4])]

    def contracted():
        for (label, rest), eta, t in mix(62, 30, pairs, [0.5, 0.0, 1.0, 1e-9, 0.9990234375], TAILS):
            yield (label, rest, eta) + t, mean(deviation(t, mpf(a) + mpf(eta) * mpf(b)) for a, b in zip(label, rest))
    write_upper("InformationContracted", ["The mean over the examples of the infimum over lambda of (label + eta conditional + psi(lambda))/lambda.",
                                    "Source: derived; He and Goldfeld 2024."], ["label", "conditional", "eta"] + TAIL, contracted())

    transports = [([2.0, 0.5], [[0.1, 0.2, 0.0], [0.3, 0.1, 0.2]]), ([0.0], [[0.4]]), ([1.0, 1.0, 3.0], [[5.0], [1e-9], [0.0]]),
                  ([1e6, 1e-6], [[1e-9, 1.0], [0.7, 123.456]]), ([0.3], [[1e300, 1e-300]]), ([0.9, 7.5], [[0.25, 0.5, 0.75, 1.0], [0.03, 0.06, 0.09, 0.12]])]

    def transported():
        for i, ((factors, distances), lipschitz) in enumerate(mix(63, 36, transports, [1.0, 0.25, 0.0, 1e3, 2.0, 0.7, 1e-9])):
            kinds = [KINDS[(i + (1 + i // 6) * j) % 4] for j in range(len(factors))]
            per_layer = [[factor(kind, mpf(k)) * mpf(w) for w in row] for k, kind, row in zip(factors, kinds, distances)]
            yield ((lipschitz, "|".join(show(k) for k in factors), joined(distances), "|".join(kinds)),
                   mpf(lipschitz) * mean(min(column) for column in zip(*per_layer)))
    write_upper("InformationWasserstein", ["lipschitz times the mean over the examples of the least over the layers of f w: f = K given the labels, else max(1, K)",
                                     "for a sure K and sqrt(1 + K^2) for a mean square. Source: derived; He and Goldfeld 2024."],
          ["lossLipschitz", "lipschitz", "distances", "kind"], transported())
    write_upper("InformationFiniteParameters", ["The infimum over lambda of (parameters ln(values)/n + psi(lambda))/lambda. Source: Xu and Raginsky 2017."],
          ["parameters", "values", "n"] + TAIL,
          (((q, k, n) + t, deviation(t, q * log(mpf(k)) / n)) for q, k, n, t in
           mix(64, 34, [1000, 1, 5 * 10 ** 6, 10 ** 12, 7, 2 ** 53], [256, 2, 1, 10, 2 ** 53, 65536], [60000, 1, 1000, 10 ** 9, 2 ** 53], TAILS)))

    def gibbs():
        for beta, label, eta, n, t in mix(65, 40, [100.0, 1.0, 0.0, 1e-9, 1e6, 20.0], [0.0, 5.0, 1e-12, 1e3, 0.7],
                                          [0.5, 1.0, 0.0, 0.9990234375, 1e-9, 0.1], [1000, 60000, 1, 3, 10 ** 9, 2 ** 53], GAUSSIAN):
            sigma = sigma_of(t)
            plain = fixed_point(sigma, mpf(beta), mpf(1), mpf(0), n)
            yield (beta, label, eta, n) + t, min(plain, fixed_point(sigma, mpf(beta), mpf(eta), mpf(label), n))
    write_upper("InformationGibbsContracted", ["The largest g with g <= sigma sqrt(2 ((1 - eta) J + eta beta g)/n), at most that with eta = 1.",
                                         "Source: derived; Aminian et al. 2021."], ["inverseTemperature", "labelInformation", "eta", "n"] + TAIL, gibbs())


def factor(kind, k):
    given, square = kind.endswith("Given"), kind.startswith("square")
    return k if given else sqrt(1 + k * k) if square else max(mpf(1), k)


def contraction():
    rows = []
    for delta, inputs in ((0.5, 1), (0.5, 10), (0.9, 10), (0.0, 3), (1.0, 5), (0.999999, 10 ** 6), (0.1, 1000), (1e-300, 1), (0.9999999999999999, 10 ** 9),
                          (0.3, 2 ** 31 - 1)):
        rows.append((("dropout", delta, inputs, ""), surviving(delta, inputs)))
    for delta, inputs, outputs in ((0.5, 2, 3), (0.9, 10, 4), (0.0, 1, 1), (1.0, 9, 2), (0.999999, 1000, 1000), (0.9999999999999999, 10 ** 6, 10 ** 6),
                                   (0.2, 1, 1)):
        rows.append((("dropConnect", delta, inputs, outputs), surviving(delta, inputs * outputs)))
    for bound, sigma, d in ((1.0, 1.0, 1), (1.0, 1.0, 4), (1.0, 4.0, 4), (0.0, 1.0, 7), (1e-9, 1e9, 3), (1.0, 0.01, 1), (2.5, 0.7, 10), (1e-3, 30.0, 10 ** 6),
                            (0.1, 1e3, 2 ** 31 - 1), (5e-324, 1.0, 1)):
        x = mpf(bound) * sqrt(mpf(d)) / (mpf(sigma) * sqrt(mpf(2)))
        rows.append((("gaussian", bound, sigma, d), erf(x)))
    write_upper("Contraction", ["dropout: 1 - a^b; dropConnect: 1 - a^(b c); gaussian: erf(a sqrt(c)/(b sqrt 2))."], ["kind", "a", "b", "c"], rows)


def surviving(delta, count):
    return mpf(1) if delta == 0 else -expm1(count * log(mpf(delta)))


# ---------------------------------------------------------------- the mean as a classifier, in closed form

def below_zero(log_moments, low, around):
    """P(Q < 0) = -(1/(2 pi i)) times the integral of M(z)/z, M(z) = E exp(zQ), over a path left of 0 and right of low, through the least value
    of M(z)/|z| on (low, 0): a vertical line, or a parabola around the cut left of low. With u = width sinh v for the place on the
    path the trapezoidal rule converges geometrically; it is refined until 34 digits stand."""
    def height(x):
        return log_moments(x) - log(-x)

    x = low * exp(-exp(least_at(lambda v: height(low * exp(-exp(v))), mpf(-60), mpf(6))))
    top, reach = height(x), x - low

    def place(u):
        return low + reach * mpc(1, u) ** 2 if around else mpc(x, reach * u)

    def fallen(u):
        z = place(u)
        return (log_moments(z) - log(-z)).real < top - 1

    def at(v):
        u = width * sinh(v)
        z = place(u)
        slope = 2 * reach * mpc(1, u) if around else reach
        return (exp(log_moments(z) - log(-z) - top) * slope).real * cosh(v)

    def run(first, stride):
        v, part, small = first, mpf(0), 0
        while small < 6:
            term = at(v)
            part += term
            small = small + 1 if abs(term) < mpf(10) ** -46 * reach else 0
            v += stride
        return part

    width = mpf(1)
    while fallen(width):
        width /= 2
    while not fallen(width):
        width *= 2
    step, previous = mpf(1) / 2, None
    total = at(mpf(0)) / 2 + run(step, step)
    while previous is None or abs(total * step - previous) > mpf(10) ** -34 * abs(previous):
        previous = total * step
        total += run(step / 2, step)
        step /= 2
        assert step > mpf(2) ** -12
    return exp(top) * width * total * step / pi


def least_at(f, low, high, steps=160):
    """Where a function of one valley is least."""
    a, b = high - information.GOLDEN * (high - low), low + information.GOLDEN * (high - low)
    fa, fb = f(a), f(b)
    for _ in range(steps):
        if fa < fb:
            high, b, fb = b, a, fa
            a = high - information.GOLDEN * (high - low)
            fa = f(a)
        else:
            low, a, fa = a, b, fb
            b = low + information.GOLDEN * (high - low)
            fb = f(b)
    return (low + high) / 2


def mean_classifier(rank, nu, n):
    """w is the mean of n draws of N(mu, I), nu = |mu|: risk, empirical risk and the information in the output.

    sqrt(n) w . x for a fresh x is a form Q of independent N(sqrt(n) mu, I) and N(mu, I) with
    E exp(zQ) = (1 - z^2)^(-r/2) exp(nu^2 (z sqrt n + z^2 (n + 1)/2)/(1 - z^2)), |z| < 1. The empirical risk is half of
    P(n |w|^2 < (n - 1) g^2) with a standard normal g, n |w|^2 being a non-central chi-square.
    """
    r, root = mpf(rank), sqrt(mpf(n))

    def form(z):
        return -r / 2 * log(1 - z * z) + nu ** 2 * (z * root + z * z * (n + 1) / 2) / (1 - z * z)

    def squares(z):
        return -r / 2 * log(1 - 2 * z) + n * nu ** 2 * z / (1 - 2 * z) - log(1 + 2 * (n - 1) * z) / 2
    risk = mpf(1) / 2 if nu == 0 else below_zero(form, mpf(-1), False)
    empirical = below_zero(squares, mpf(-1) / (2 * (n - 1)), True) / 2
    # E (w.(w - mu))^2/|w|^2 = r/n - nu^2 E sin^2, E sin^2 = (r - 1) E 1/(r + 2J) with a Poisson J of mean n nu^2/2
    sine = (r - 1) / r * mp.hyp1f1(1, r / 2 + 1, -n * nu ** 2 / 2) if rank > 1 else mpf(0)
    output = (-mpf(1) / n - log1p(-mpf(1) / n) + r / n - nu ** 2 * sine) / 2
    return risk, empirical, output


def linear_gaussian():
    mp.dps = 60
    lines = ["# The mean w of n draws of N(mu, sigma^2 I) in rank dimensions, |mu| = meanNorm, as a classifier by the sign of w.x: E Phi(-w.mu/(sigma |w|)),",
             "# E Phi(-|w|/(sigma sqrt(1 - 1/n))), their difference, and half of -1/n + ln(n/(n-1)) + E (w.(w - mu))^2/(sigma^2 |w|^2).",
             "# Inputs: every double is the exact binary64 number, printed so that it round-trips. Outputs: 20 significant digits, rounded to",
             "# nearest, by contour integrals of moment functions with mpmath at 60 decimal digits; by papers.py.",
             "rank,meanNorm,sigma,n,risk,empiricalRisk,gap,outputInformation"]
    for rank, norm, sigma, n in ((10, 1.0, 1.0, 100), (1, 1.0, 1.0, 2), (1, 0.0, 1.0, 1000), (1000, 0.0, 0.6, 2), (10, 0.0, 1.0, 100), (50, 1.0, 0.6, 10), (2, 30.0, 1.0, 50),
                                 (2, 30.0, 1.0, 10 ** 9), (1000, 30.0, 1.0, 10 ** 9), (1000, 1.0, 1.0, 10 ** 9), (3, 0.25, 2.0, 5), (200, 5.0, 0.5, 1000),
                                 (7, 1e-6, 1.0, 10 ** 4), (1000, 0.1, 1.0, 137), (2, 0.5, 1.0, 3), (5, 6.0, 0.3, 10 ** 6), (1, 0.1, 1.0, 40), (100, 3.0, 1.0, 2)):
        risk, empirical, output = mean_classifier(rank, mpf(norm) / mpf(sigma), n)
        assert risk - empirical > mpf(10) ** -12 * risk
        numbers = [mp.nstr(v, 20, strip_zeros=False, min_fixed=-6, max_fixed=21) for v in (risk, empirical, risk - empirical, output)]
        lines.append(",".join([show(v) for v in (rank, norm, sigma, n)] + numbers))
    (OUT / "LinearGaussianNetwork.csv").write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    print("LinearGaussianNetwork", len(lines))
    mp.dps = 150


def published():
    stability = log(mpf(20))
    for (n, gamma), text in (((100, ".01"), ".377162"), ((10 ** 4, "1e-4"), ".036816"), ((10 ** 6, "1e-6"), ".003673")):
        assert abs(augmented(n, 0, mpf(gamma), 0, 0, stability) - mpf(text)) < mpf(10) ** -6
    for counts, text in ((nothing(3), ".155263"), (all_permutations(3), ".113967"), (nothing(4), ".227000"), (all_permutations(4), ".147417")):
        found = symmetry_bound(10 ** 6, counts, 1.0, mpf(1), mpf(1), log(mpf(20)))
        assert abs(found - mpf(text)) < mpf(10) ** -6, found


if __name__ == "__main__":
    counted()
    frozen_subspace()
    published()
    quotient_cover()
    generated_examples()
    network()
    contraction()
    linear_gaussian()
