#!/usr/bin/env python3
"""Reference tables for bounds that hold under another law than the sample's, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The duality behind the bound is checked on random moves of finitely many points.
"""

import random

from mpmath import mpf, exp, log, sqrt

import information
from holdout_and_pacbayes import kl_upper
from information import close, least, mix

FOOT = [
    "Inputs: every double is the exact binary64 number, printed so that it round-trips; logInverseDelta",
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest. Computed with mpmath at",
    "150 decimal digits by shift.py.",
]
LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 0.7, 1e5, 1e-12, 3.0]
SIZES = [1000, 285, 1, 2, 137, 60000, 10 ** 9, 2 ** 53]


def write(name, comments, columns, rows):
    information.FOOT = FOOT
    information.write(name, comments, columns, rows)


# ---------------------------------------------------------------- Wasserstein distance, ramp losses

def hoeffding(mean, n, level):
    """Chernoff's bound with Hoeffding's moment at its best lambda: L/(n x) + x/8."""
    level = mpf(level)
    x = sqrt(8 * level / n)
    f = lambda y: level / (n * y) + y / 8
    assert f(x) < min(f(x * (1 + mpf(10) ** -30)), f(x * (1 - mpf(10) ** -30)))
    return mpf(mean) + f(x)


def ramp(margin, order, t):
    """The most over the places s <= 0 of an error of 1 - cost of the way there, and 0: cost |t - s|^order/margin^order."""
    return max(mpf(0), 1 - (max(mpf(0), t) / margin) ** order)


def couplings():
    """Points of a line moved at will: share of errors after the move against mean ramp loss before it plus cost."""
    rng = random.Random(12)
    for _ in range(400):
        n, margin, order = rng.randint(1, 6), mpf(rng.choice([0.1, 0.5, 1.0, 3.0])), rng.choice([1, 2])
        before = [mpf(rng.uniform(-1, 3)) for _ in range(n)]
        after = [t if rng.random() < 0.5 else mpf(rng.choice([0.0, rng.uniform(-1, 3)])) for t in before]
        errors = mpf(sum(1 for t in after if t <= 0)) / n
        cost = sum(abs(a - b) ** order for a, b in zip(after, before)) / n
        assert errors <= sum(ramp(margin, order, t) for t in before) / n + cost / margin ** order + mpf(10) ** -100


def wasserstein():
    columns = ["inner", "mean", "n", "margin", "distance", "order", "logInverseDelta"]
    pairs = [(1.0, 0.1), (0.5, 0.05), (2.0, 0.0), (1e-300, 1e-302), (1e300, 1e299), (1e300, 1e-300), (0.75, 3.0), (0.1, 1e-9), (1e-300, 0.0), (1e-5, 2e100), (3.0, 0.3)]
    fixed = [("kl", 0.1, 1000, 1.0, 0.1, 1, 2.995732273553991), ("kl", 0.0, 1, 1e-300, 0.0, 2, 1e-12), ("kl", 1.0, 2 ** 53, 1e300, 1e299, 1, 1e5),
             ("hoeffding", 0.0, 2 ** 53, 1.0, 0.0, 1, 1e-12), ("hoeffding", 1.0, 1, 1e-300, 1e-302, 2, 1e5), ("kl", 5e-324, 60000, 1.0, 0.0, 1, 3.0),
             ("kl", 0.9999999999999999, 137, 2.0, 0.5, 2, 3.0), ("hoeffding", 0.25, 60000, 1e-150, 1e-10, 2, 3.0)]

    def value(inner, mean, n, margin, distance, order, level):
        upper = kl_upper(mpf(mean), mpf(level) / n) if inner == "kl" else hoeffding(mean, n, level)
        ratio = mpf(distance) / mpf(margin)
        moved = mpf(0) if distance == 0 else close(ratio ** order, exp(order * (log(mpf(distance)) - log(mpf(margin)))))
        return upper + moved

    def rows():
        for case in fixed:
            yield case, value(*case)
        drawn = mix(12, 48, ["kl", "hoeffding"], [0.05, 0.0, 1.0, 0.3, 1e-10, 0.5, 0.9, 0.01, 1e-300], SIZES, pairs, [1, 2, 1], LEVELS)
        for inner, mean, n, (margin, distance), order, level in drawn:
            yield (inner, mean, n, margin, distance, order, level), value(inner, mean, n, margin, distance, order, level)
    write("ShiftWasserstein", ["U + (distance/margin)^order, U = max{p: kl(mean||p) <= L/n} for kl, mean + sqrt(L/(2n)) for hoeffding, never clipped.",
                               "Source: derived; after Saberi et al. 2024."], columns, rows())


if __name__ == "__main__":
    couplings()
    wasserstein()
