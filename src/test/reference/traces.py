#!/usr/bin/env python3
"""Reference table for runs of many steps, from the steps of the correct trace, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The binomial limit is the root of the tail summed term by term, or of its incomplete-beta integral; limits of no
error are compared with their closed form.
"""

import math
import random

from mpmath import mpf, expm1

from holdout_and_pacbayes import binomial_upper
from tables import write_upper


def bound(errors, n, steps, level):
    level = mpf(level)
    if errors == n:
        return mpf(steps)
    chance = binomial_upper(n, errors, level)
    if errors == 0:
        assert abs(chance + expm1(-level / n)) < mpf(10) ** -60 * chance
    return steps * chance


def rows():
    twenty = math.log(20.0)
    cases = [(0, 1000, 30, twenty), (2, 1000, 30, twenty), (0, 1, 1, twenty), (1, 1, 1, twenty), (1, 1, 2 ** 53, 0.1), (0, 2 ** 53, 2 ** 53, 3.0), (2 ** 53, 2 ** 53, 2 ** 53, 1e-12), (0, 2 ** 53, 1, 1e-12),
             (999, 1000, 30, 690.8), (1000, 1000, 30, 3.0), (1, 1000, 10 ** 6, 0.1), (0, 10 ** 6, 10 ** 6, 1e5), (1, 10 ** 6, 10 ** 6, 1e-12), (10 ** 6 - 1, 10 ** 6, 7, 3.0), (1, 1000, 30, 1e-12),
             (500, 1000, 2, 1e5), (0, 1000, 1, 690.8), (37, 10 ** 6, 25, 0.1), (20, 10 ** 9, 2 ** 53, 4.605170185988091)]
    rng = random.Random(31)
    for _ in range(8):
        n = int(10 ** rng.uniform(0, 4))
        cases.append((int(n * rng.random() ** 4), n, int(10 ** rng.uniform(0, 6)), rng.expovariate(0.3) + 1e-3))
    for case in cases:
        yield case, bound(*case)


def disjoint_failures():
    """Two steps, each wrong on its own half of the inputs: runs are always wrong, as the union says, and the product does not."""
    wrong = [[True, False], [False, True]]
    rates = [sum(step) / 2 for step in wrong]
    runs = sum(any(step[i] for step in wrong) for i in range(2)) / 2
    assert runs == sum(rates) == 1.0 and 1 - (1 - rates[0]) * (1 - rates[1]) == 0.75


if __name__ == "__main__":
    disjoint_failures()
    for k, text in ((0, ".0897374863529"), (2, ".1884685364017")):
        assert abs(bound(k, 1000, 30, math.log(20.0)) - mpf(text)) < mpf(10) ** -13
    write_upper("HoldoutTrace", ["steps max{p: P(Bin(n, p) <= errors) >= delta}, 1 in the place of the limit at errors = n, never clipped. Source: derived; Clopper and Pearson 1934."],
                      ["errors", "n", "steps", "logInverseDelta"], rows())
