#!/usr/bin/env python3
"""Reference tables for the unlabelled remainder of a finite population, in whole numbers.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The hypergeometric law is read the other way round from test_sets.py: of the population the n drawn ones are
marked, and the K errors are what is chosen. Every limit is found by a search and its two neighbours are checked.
"""

import math
from functools import lru_cache, partial

from mpmath import mpf, log

import tables
from tables import FOOT, L01, L05, number

write = partial(tables.write, foot=[
    FOOT[0],
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest. Computed with whole numbers and mpmath",
    "at 150 decimal digits by %s.",
])


@lru_cache(maxsize=None)
def log_tail(size, errors, drawn, seen):
    """ln P(at most seen of the errors are among those drawn), from the smaller side of the sum, or None for 0."""
    low, high = max(0, errors - (size - drawn)), min(errors, drawn)
    if seen < low:
        return None
    if seen >= high:
        return mpf(0)
    whole = math.comb(size, errors)
    if seen - low <= high - seen:
        part = sum(math.comb(drawn, i) * math.comb(size - drawn, errors - i) for i in range(low, seen + 1))
    else:
        part = whole - sum(math.comb(drawn, i) * math.comb(size - drawn, errors - i) for i in range(seen + 1, high + 1))
    return log(mpf(part)) - log(mpf(whole))


def likely(size, errors, drawn, seen, level):
    tail = log_tail(size, errors, drawn, seen)
    if tail is None:
        return False
    assert tail == 0 or abs(tail + level) > mpf(10) ** -6, (size, errors, drawn, seen, level)
    return tail >= -level


def most_errors(size, drawn, seen, level):
    """The largest number of errors in the population under which so few in the sample have a probability of e^-level at least."""
    low, high = seen, size - (drawn - seen) + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if likely(size, middle, drawn, seen, level) else (low, middle)
    assert likely(size, low, drawn, seen, level) and not likely(size, low + 1, drawn, seen, level)
    return low


def share(count, errors, remaining):
    return number(mpf(count - errors) / remaining)


def remainder():
    cases = [(0, 20, 80, L05), (2, 50, 150, L05)]
    cases += [(k, n, u, level) for k, n, u in ((2, 60, 940), (0, 300, 700), (3, 40, 20), (20, 1000, 1000), (20, 1000, 200), (0, 1, 1), (1, 1, 1), (0, 1, 999),
              (1, 1, 999), (5, 10, 10), (10, 10, 10), (499, 999, 1), (0, 2999, 1), (1, 2999, 1), (50, 100, 2899), (30, 140, 2568), (0, 1, 2999))
              for level in (3.0, 0.0015, 40.0)]
    cases += [(2, 60, 940, level) for level in (0.7, L01, L05, 700.0)] + [(0, 300, 700, 700.0), (499, 999, 1, 700.0), (200, 1354, 1354, L01), (10, 1500, 1500, 5.5)]
    for errors, n, remaining, level in cases:
        size, mp_level = n + remaining, mpf(level)
        upper = most_errors(size, n, errors, mp_level)
        lower = size - most_errors(size, n, n - errors, mp_level)
        assert lower >= errors and (upper >= lower or level < 0.7)
        yield errors, n, remaining, level, upper, lower, share(upper, errors, remaining), share(lower, errors, remaining)


def subsets(size, dimension):
    return sum(math.comb(size, i) for i in range(min(size, dimension) + 1))


def growth():
    assert subsets(5, 9) == subsets(5, 5) == 32
    cases = [(k, n, u, d, level) for k, n, u, d in ((2, 60, 940, 3), (0, 300, 700, 10), (20, 1000, 1000, 10), (20, 1000, 200, 1), (0, 1, 1, 0), (1, 1, 1, 1),
             (0, 1, 1, 40), (0, 5, 4, 10), (5, 10, 10, 2), (10, 10, 10, 7), (499, 999, 1, 2), (0, 2999, 1, 1), (50, 100, 2899, 4), (30, 140, 2568, 5),
             (0, 1000, 2000, 40), (100, 1500, 1500, 20), (7, 1354, 1354, 1433), (0, 40, 10, 1000000000)) for level in (3.0, 0.0015)]
    cases += [(20, 1000, 1000, 10, level) for level in (0.7, L01, 40.0, 700.0, 1e5)] + [(0, 2500, 500, 40, L01), (0, 2500, 500, 0, L01), (3, 400, 1600, 0, 2.0)]
    for errors, n, unlabelled, dimension, level in cases:
        size = n + unlabelled
        paid = mpf(level) + log(mpf(subsets(size, dimension)))
        yield errors, n, unlabelled, dimension, level, share(most_errors(size, n, errors, paid), errors, unlabelled)


if __name__ == "__main__":
    write("HoldoutRemainder", [
        "Errors among those of a finite population that were not drawn. N = n + remaining, upperCount = max{K: P(Hyp(N, K, n) <= errors) >= delta},",
        "lowerCount = min{K: P(Hyp(N, K, n) >= errors) >= delta}, upper and lower = (count - errors)/remaining; at delta each."],
        ["errors", "n", "remaining", "logInverseDelta", "upperCount", "lowerCount", "upper", "lower"], remainder())
    write("VcTransductive", [
        "(max{K: P(Hyp(N, K, n) <= errors) >= delta/G} - errors)/unlabelled, N = n + unlabelled, G = sum over i <= dimension of C(N, i), 2^N at most.",
        "Source: derived; Vapnik 1998."],
        ["errors", "n", "unlabelled", "dimension", "logInverseDelta", "upper"], growth())
