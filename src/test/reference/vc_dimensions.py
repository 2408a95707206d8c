#!/usr/bin/env python3
"""Reference table of VC dimensions (and of bounds on them), each recomputed from its definition or formula.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library.
"""

from fractions import Fraction
from itertools import combinations, product
from math import ceil, comb

from mpmath import e, log, mpf

from vc import write


def log2(x):
    return log(mpf(x)) / log(mpf(2))


# ---------------------------------------------------------------- the closed forms

def stumps(features):
    m = 1
    while comb(m + 1, (m + 1) // 2) <= 2 * features:
        m += 1
    return m


def floor_log2(count):
    m = 0
    while 2 ** (m + 1) <= count:
        m += 1
    return m


def union(dimension, k):
    return 2 * dimension * k * log2(3 * k)


def margin(radius, gap, dimension):
    ratio = (Fraction(radius) / Fraction(gap)) ** 2
    return ceil(min(ratio, Fraction(dimension))) + 1


def layer_sums(widths, params, degree):
    """The W_i of the theorem (parameters of layer i, or up to layer i when degree > 0) and its R."""
    w = [sum(params[:i + 1]) if degree else params[i] for i in range(len(params))]
    r = sum(k * factor(i, degree) for i, k in enumerate(widths, 1))
    return w, r


def factor(i, degree):
    return 1 + (i - 1) * degree ** (i - 1)


def network(widths, params, pieces, degree):
    """pieces = p for an activation of p + 1 pieces; sum of widths > 2."""
    assert sum(widths) > 2
    w, r = layer_sums(widths, params, degree)
    s = sum(w)
    return len(widths) + s * log2(4 * e * pieces * r * log2(2 * e * pieces * r))


def network_log_growth(widths, params, pieces, degree, m):
    w, _ = layer_sums(widths, params, degree)
    assert m >= sum(w)
    return sum(log(mpf(2)) + wi * log(2 * e * m * k * pieces * factor(i, degree) / mpf(wi))
               for i, (k, wi) in enumerate(zip(widths, w), 1))


def patterns(degree, parameters, n):
    """ln of the most sign patterns of n polynomials, Warren's (4 e n degree/parameters)^parameters from n = parameters on, 2^n at most."""
    if n < parameters:
        return n * log(mpf(2))
    return min(n * log(mpf(2)), parameters * (log(mpf(4)) + 1 + log(mpf(n)) + log(mpf(degree)) - log(mpf(parameters))))


def inequalities(degree, parameters):
    """The largest whole m with 2^m <= (4 e m degree/parameters)^parameters. ln 2^m less the other's falls and then rises in
    m >= parameters, where it is negative at first."""
    def allowed(m):
        gap = parameters * log2(4 * e * m * degree / mpf(parameters)) - m
        assert abs(gap) > mpf(10) ** -40 * m
        return gap > 0

    low, high = parameters, 2 * parameters
    assert allowed(low)
    while allowed(high):
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if allowed(middle) else (low, middle)
    return low


def thresholds(weights, units):
    return 2 * weights * log2(2 * mpf(units) / log(mpf(2)))


def sigmoids(weights, units):
    wk = weights * units
    return wk ** 2 + 11 * wk * log2(18 * weights * units ** 2)


def trees(nodes, features):
    return (2 * nodes + 1) * log2(features + 2)


# ---------------------------------------------------------------- small cases by brute force

def shattered(points, patterns):
    return len({tuple(p[i] for i in points) for p in patterns}) == 2 ** len(points)


def dimension(size, patterns):
    """The VC dimension of an explicit list of 0-1 patterns on size points."""
    return max(d for d in range(size + 1) if d == 0 or any(shattered(c, patterns) for c in combinations(range(size), d)))


def brute_force_checks():
    line = range(8)
    runs = {tuple(int(a <= x < b) for x in line) for a in range(9) for b in range(9)}
    for k in (1, 2, 3):
        unions = {tuple(map(max, zip(*c))) for c in product(sorted(runs), repeat=k)} if k < 3 else {
            p for p in product((0, 1), repeat=8) if sum(p[i] > (p[i - 1] if i else 0) for i in line) <= 3}
        assert dimension(8, unions) == 2 * k
    grid = [(x, y) for x in range(4) for y in range(4)]
    boxes = {tuple(int(a <= x <= b and c <= y <= d) for x, y in grid)
             for a in range(4) for b in range(4) for c in range(4) for d in range(4)}
    assert dimension(16, boxes) == 4
    # stumps: a permutation of the points for each feature; a cut gives a prefix or its complement
    from itertools import permutations
    for features, most in ((1, 2), (2, 3), (3, 4)):
        assert stumps(features) == most
        for m, expected in ((most, True), (most + 1, False)):
            found = False
            orders = [p for p in permutations(range(m)) if p < p[::-1]]
            half = {frozenset(c) for r in range(m + 1) for c in combinations(range(m), r)}
            for chosen in combinations(orders, features):
                cuts = {frozenset(p[:i]) for p in chosen for i in range(m + 1)}
                cuts |= {frozenset(range(m)) - c for c in cuts}
                if cuts == half:
                    found = True
                    break
            assert found == expected, (features, m)
    for text in (3, 100, 1023, 1024, 1025):
        assert floor_log2(text) == text.bit_length() - 1


# ---------------------------------------------------------------- the table

def rows():
    def row(name, kind, value, **parameters):
        text = []
        for key, given in parameters.items():
            text.append(key + "=" + (" ".join(map(str, given)) if isinstance(given, list) else repr(given)))
        return name, ";".join(text), kind, value

    for d in (1, 2, 10, 784, 10 ** 6):
        yield row("halfspaces", "exact", d + 1, dimension=d)
        yield row("homogeneousHalfspaces", "exact", d, dimension=d)
        yield row("balls", "exact", d + 1, dimension=d)
        yield row("axisAlignedBoxes", "exact", 2 * d, dimension=d)
    for k in (1, 2, 7, 1000):
        yield row("unionsOfIntervals", "exact", 2 * k, count=k)
    for k in (3, 4, 9):
        yield row("convexPolygons", "exact", 2 * k + 1, vertices=k)
    for d, p in ((1, 1), (1, 5), (2, 2), (2, 3), (10, 1), (784, 1), (784, 2), (30, 4), (3, 50)):
        yield row("polynomialThresholds", "exact", comb(d + p, p), dimension=d, degree=p)
    for m in (1, 2, 3, 4, 1000, 1023, 1024, 2 ** 53 - 1, 2 ** 53):
        yield row("finite", "bound", floor_log2(m), size=m)
    for d, k in ((1, 1), (3, 1), (3, 2), (5, 10), (785, 100)):
        yield row("combinations", "bound", union(d, k), dimension=d, count=k)
    for d, k in ((1, 1), (2, 3), (10, 5), (784, 20)):
        yield row("intersectionsOfHalfspaces", "bound", union(d + 1, k), dimension=d, count=k)
    for radius, gap, d in ((1.0, 0.25, 100), (1.0, 0.1, 784), (1.0, 0.1, 50), (0.30000000000000004, 0.1, 784), (0.3, 0.1, 784),
                           (1.0, 2.0, 10), (10.0, 0.001, 10 ** 9)):
        yield row("gapTolerantHyperplanes", "bound", margin(radius, gap, d), radius=radius, margin=gap, dimension=d)
    for features in (1, 2, 3, 4, 5, 9, 10, 11, 17, 18, 34, 35, 63, 64, 784, 10 ** 6, 10 ** 9):
        yield row("decisionStumps", "exact", stumps(features), features=features)
    for nodes, features in ((0, 1), (1, 1), (1, 10), (7, 64), (100, 784)):
        yield row("binaryFeatureTrees", "bound", trees(nodes, features), nodes=nodes, features=features)
    for widths, params, p, degree in (
            ([10, 1], [30, 11], 1, 1), ([600, 600, 600, 1], [471000, 360600, 360600, 601], 1, 1), ([2, 1], [4, 3], 1, 1),
            ([3], [6], 1, 1), ([5, 5, 1], [15, 30, 6], 1, 0), ([5, 5, 1], [15, 30, 6], 3, 0), ([5, 5, 1], [15, 30, 6], 1, 2),
            ([4, 4, 4, 1], [12, 20, 20, 5], 2, 3), ([100, 1], [78500, 101], 1, 1)):
        yield row("piecewisePolynomialNetwork", "bound", network(widths, params, p, degree),
                  widths=widths, params=params, breakpoints=p, degree=degree)
    for w, u in ((3, 1), (11, 3), (471601, 601), (10 ** 9, 10 ** 6)):
        yield row("thresholdNetwork", "bound", thresholds(w, u), params=w, units=u)
    for w, u in ((3, 1), (11, 3), (471601, 601), (10 ** 8, 10 ** 5)):
        yield row("sigmoidNetwork", "bound", sigmoids(w, u), params=w, units=u)
    for d, k in ((5, 1), (10, 2), (20, 2)):
        yield row("polynomialInequalities", "bound", inequalities(2 * k + 4, k * (d + 1)), parameters=k * (d + 1), degree=2 * k + 4)
    for p, degree in ((1, 1), (2, 1), (1, 1000), (12, 8), (1000, 6), (10 ** 6, 1), (10 ** 6, 1000), (2147483647, 2)):
        yield row("polynomialInequalities", "bound", inequalities(degree, p), parameters=p, degree=degree)
    for name in ("nearestNeighbours", "sine", "gaussianKernelFreeWidth", "convexSets"):
        yield row(name, "exact", "infinite")


def growth_rows():
    for widths, params, p, degree in (
            ([10, 1], [30, 11], 1, 1), ([3], [6], 1, 1), ([5, 5, 1], [15, 30, 6], 3, 0), ([5, 5, 1], [15, 30, 6], 1, 2),
            ([600, 600, 600, 1], [471000, 360600, 360600, 601], 1, 1)):
        least = sum(layer_sums(widths, params, degree)[0])
        for m in (least, least + 1, 10 * least, 10 ** 9, 10 ** 12):
            yield widths, params, p, degree, m, network_log_growth(widths, params, p, degree, m)


def polynomial_rows():
    for degree, p in ((6, 6), (8, 22), (8, 42), (1, 1), (1, 2), (3, 5), (1000, 1), (1000, 10 ** 6), (1, 10 ** 6), (2, 137)):
        for n in sorted({1, max(1, p - 1), p, p + 1, 2 * p, inequalities(degree, p), inequalities(degree, p) + 1, 10 ** 4, 2 ** 53}):
            yield degree, p, n, patterns(degree, p, n)


def main():
    brute_force_checks()
    write("VcDimensions", [
        "kind exact: the dimension itself; kind bound: it is at most this (its integer part may be taken).",
        "parameters: key=value separated by ';', lists by ' '.",
        "combinations: unions or intersections of count sets of a class of that dimension, 2 d k log2(3k).",
        "gapTolerantHyperplanes: ceil(min(radius^2/margin^2, dimension)) + 1 in exact rationals of the doubles; points in a ball",
        "of that radius, those nearer than margin to the plane undefined. decisionStumps: largest m with C(m, m div 2) at most",
        "2 features. binaryFeatureTrees: (2 nodes + 1) log2(features + 2), nodes internal. piecewisePolynomialNetwork: layers",
        "of widths k_i, params new in layer i, activation of breakpoints + 1 = p + 1 pieces of degree d; W_i = params up to layer i (d > 0)",
        "or in it (d = 0), S = sum W_i, R = sum k_i (1 + (i-1) d^(i-1)): L + S log2(4epR log2(2epR)). thresholdNetwork:",
        "2W log2(2U/ln 2). sigmoidNetwork: (WU)^2 + 11 WU log2(18 W U^2). polynomialInequalities: largest m with 2^m <= (4 e m degree/p)^p,",
        "p = parameters.",
        "Source: Warren 1968; Blumer et al. 1989; Vapnik 1998; Burges 1998; Leboeuf, LeBlanc and Marchand 2020; Bartlett, Harvey, Liaw and",
        "Mehrabian 2019; Anthony and Bartlett 1999. Intervals, boxes and stumps also found by brute force on small cases."],
        "name,parameters,kind,value", rows())
    write("NetworkGrowth", [
        "logGrowth = sum over layers of ln 2 + W_i ln(2 e m k_i p (1 + (i-1) d^(i-1))/W_i), m at least the sum of the W_i: the",
        "growth function at m points of a network as in VcDimensions.csv. Lists are separated by ';'.",
        "Source: Bartlett, Harvey, Liaw and Mehrabian 2019. Closed form."],
        "widths,params,breakpoints,degree,m,logGrowth", growth_rows())
    write("PolynomialGrowth", [
        "logGrowth = n ln 2, and from n = parameters on p ln(4 e n degree/p) at most, p = parameters: sign patterns of n polynomials of that",
        "degree in p variables. Source: Warren 1968. Closed form."],
        "degree,parameters,n,logGrowth", polynomial_rows())


if __name__ == "__main__":
    main()
