#!/usr/bin/env python3
"""Reference tables for bounds over the cells of a representation, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The deviation of a cell is the root of its Chernoff tail; the largest risk under upper limits of the cells is the
least value of the dual programme, and is compared with the knapsack.
"""

import random

from mpmath import mpf, log, sqrt

from holdout_and_pacbayes import binomial_upper
from information import close
from tables import bisect_log, write_upper

L05 = 2.995732273553991
LEVELS = [L05, 0.01, 690.775527898, 4.605170185988091, 0.7]


# ---------------------------------------------------------------- probabilities known

def shortfall(p, n, paid):
    """The t at which exp(-n t^2/(2 p)) = e^-paid, by bisection on the logarithm; 0 for a cell that never occurs."""
    if p == 0:
        return mpf(0)
    return close(sqrt(2 * p * paid / n), bisect_log(lambda t: n * t ** 2 / (2 * p) < paid))


def known(probabilities, losses, outside, code, n, level):
    paid = log(mpf(len(probabilities))) + mpf(code) + mpf(level)
    return sum((mpf(l) * shortfall(mpf(p), n, paid) for p, l in zip(probabilities, losses) if l > 0), mpf(0)) + mpf(outside)


def known_rows():
    one = ([0.5, 0.5], [1.0, 0.0], 0.0)
    four = ([0.125] * 8, [1.0] * 4 + [0.0] * 4, 0.0)
    worlds = [one, four, ([1.0], [1.0], 0.0), ([1.0], [0.0], 0.0), ([0.25, 0.0, 0.5], [0.3, 1.0, 1e-10], 0.25), ([0.0, 1.0], [1.0, 0.5], 0.0), ([0.0], [1.0], 1.0),
              ([1e-300, 0.5, 0.25], [1.0, 1.0, 0.1], 0.25), ([2.0 ** -6] * 64, [i / 64 for i in range(64)], 0.0), ([0.9990234375, 0.0009765625], [0.05, 1.0], 0.0),
              ([0.1, 0.2, 0.3], [0.0, 0.0, 0.0], 0.4), ([5e-324, 0.75], [1.0, 0.01], 0.25)]
    sizes = [1000, 60000, 1, 2 ** 53, 137, 10 ** 9]
    codes = [0.0, 3.5, 1e6, 0.6931471805599453]
    for probabilities, losses, outside in (one, four):
        yield (probabilities, losses, outside, 0.0, 1000, L05), known(probabilities, losses, outside, 0.0, 1000, L05)
    for i, (probabilities, losses, outside) in enumerate(worlds):
        for j in range(3):
            n, code, level = sizes[(i + 2 * j) % 6], codes[(i + j) % 4], LEVELS[(i + 2 * j) % 5]
            yield (probabilities, losses, outside, code, n, level), known(probabilities, losses, outside, code, n, level)


# ---------------------------------------------------------------- counts

def limit(k, n, paid):
    return mpf(1) if k == n else binomial_upper(n, k, paid)


def knapsack(limits, losses):
    left, total = mpf(1), mpf(0)
    for u, l in sorted(zip(limits, losses), key=lambda pair: -pair[1]):
        part = min(left, u)
        total, left = total + part * mpf(l), left - part
    assert left < mpf(10) ** -100
    return total


def counted(counts, losses, code, level):
    n = sum(counts)
    paid = log(mpf(len(counts))) + mpf(code) + mpf(level)
    limits = [limit(k, n, paid) for k in counts]
    dual = min(mpf(m) + sum(u * max(mpf(0), mpf(l) - mpf(m)) for u, l in zip(limits, losses)) for m in losses)
    other = knapsack(limits, losses)
    assert abs(dual - other) <= mpf(10) ** -60 * (dual + mpf(10) ** -300)
    return dual


def counted_rows():
    rng = random.Random(16)
    worlds = [([450, 30, 20], [0.0, 1.0, 1.0]), ([1], [0.3]), ([1, 0], [0.0, 1.0]), ([0, 1, 0], [0.1, 0.2, 0.9]), ([100, 200, 300], [0.25, 0.25, 0.25]), ([100, 200, 300], [0.0, 0.0, 0.0]),
              ([5, 0, 7, 88], [1.0, 1.0, 1.0, 1.0]), ([1000], [0.01]), ([10 ** 6, 10 ** 3, 1, 0], [0.001, 0.5, 1.0, 1.0]), ([0, 0, 0, 2], [1e-300, 0.5, 1.0, 0.0]),
              ([rng.randint(0, 40) for _ in range(64)], [rng.random() for _ in range(64)]), ([rng.randint(0, 3) for _ in range(64)], [float(rng.randint(0, 1)) for _ in range(64)]),
              ([7, 9, 120, 40], [0.5, 0.25, 0.0, 1.0]), ([60000, 0], [0.1, 1.0]), ([3, 3], [1.0, 0.0]), ([2, 1], [0.0, 0.9999999999999999]), ([15000, 15000, 15000, 15000], [0.1, 0.2, 0.3, 0.4])]
    codes = [0.0, 2.0, 700.0]
    for i, (counts, losses) in enumerate(worlds):
        for j in range(3):
            code, level = codes[(i + j) % 3], LEVELS[(i + 2 * j) % 5]
            yield (counts, losses, code, level), counted(counts, losses, code, level)


if __name__ == "__main__":
    for k, text in ((1, "0.0607361462"), (4, "0.1424805084")):
        found = known([0.5 / k] * (2 * k), [1.0] * k + [0.0] * k, 0.0, 0.0, 1000, log(mpf(20)))
        assert abs(found - mpf(text)) < mpf(10) ** -10
    write_upper("InformationCells", ["Sum over the T cells of losses_c sqrt(2 probabilities_c (ln T + codeLength + L)/n), and outside. Source: derived; Kawaguchi et al. 2023."],
          ["probabilities", "losses", "outside", "codeLength", "n", "logInverseDelta"], known_rows())
    write_upper("InformationCellCounts", [
        "The largest sum of losses_c p_c with p_c in [0, U_c] and sum 1, U_c = max{p: P(Bin(n, p) <= counts_c) >= delta e^-codeLength/T}, 1 where counts_c = n, n the sum",
        "of the counts, T cells. Source: derived; Clopper and Pearson 1934; Kawaguchi et al. 2023."],
        ["counts", "losses", "codeLength", "logInverseDelta"], counted_rows())
