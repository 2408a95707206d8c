#!/usr/bin/env python3
"""Reference table for the risk of a random hypothesis that errs rarely, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The share of the prior comes from the binomial tail summed term by term; that of one hit and that of hits alone
are compared with their closed forms.
"""

import math
import random
from fractions import Fraction

from mpmath import mpf, exp, expm1, log

from holdout_and_pacbayes import binomial_lower, kl_upper, xi
from tables import write_upper


def least_share(hits, draws, level):
    """The least chance under which so many hits have a probability of e^-level."""
    share = binomial_lower(draws, hits, level)
    if hits == draws:
        assert abs(share - exp(-level / draws)) < mpf(10) ** -60 * share
    if hits == 1:
        assert abs(share + expm1(log(-expm1(-level)) / draws)) < mpf(10) ** -60 * share
    return share


def bound(errors, n, hits, draws, levels, level):
    level = mpf(level)
    if hits == 0 or errors == n:
        return mpf(1)
    share = least_share(hits, draws, level + log(mpf(2 * levels)))
    complexity = (-log(share) + log(xi(n)) + level + log(mpf(2))) / n
    mean = Fraction(errors, n)
    return kl_upper(mpf(mean.numerator) / mean.denominator, complexity)


def rows():
    forty = math.log(20.0)
    cases = [(20, 400, 2375, 10 ** 6, 7, forty), (32, 400, 17615, 10 ** 6, 7, forty), (40, 400, 35829, 10 ** 6, 7, forty), (60, 400, 94894, 10 ** 6, 7, forty),
             (0, 1, 1, 1, 1, 3.0), (1, 1, 1, 1, 1, 3.0), (0, 1, 0, 1, 1, 0.1), (0, 2 ** 53, 1, 10 ** 6, 1, 3.0), (2 ** 52, 2 ** 53, 10 ** 6, 10 ** 6, 7, 690.8),
             (2 ** 53, 2 ** 53, 5, 1000, 7, 3.0), (400, 400, 10, 1000, 7, 3.0), (399, 400, 10, 1000, 7, 3.0), (0, 400, 1000, 1000, 1, 1e-12), (20, 400, 0, 1000, 7, 3.0),
             (20, 400, 1, 1, 10 ** 6, 1e-12), (5, 60000, 3, 20000, 10 ** 6, 1e5), (5, 60000, 3, 20000, 10 ** 6, 0.1), (100, 2000, 150, 20000, 1, 690.8),
             (0, 10 ** 7, 7, 20000, 401, 4.605170185988091), (10 ** 8, 10 ** 9, 12, 10 ** 4, 1, 2.995732273553991), (3, 10, 19999, 20000, 3, 0.1), (1, 2, 50, 100, 2, 1e-12),
             (0, 285, 1, 2, 1, 2.995732273553991), (28, 285, 40, 5000, 20, 2.995732273553991)]
    rng = random.Random(5)
    for _ in range(14):
        n, draws = int(10 ** rng.uniform(0.5, 6)), int(10 ** rng.uniform(0, 4.2))
        cases.append((rng.randint(0, n) if rng.random() < 0.3 else int(n * rng.random() ** 3), n, rng.randint(1, draws), draws, rng.choice([1, 7, 20, 1000]),
                      rng.choice([2.995732273553991, 4.605170185988091, 0.7, 40.0])))
    for case in cases:
        yield case, bound(*case)


if __name__ == "__main__":
    assert mpf("0.124") < bound(20, 400, 2375, 10 ** 6, 7, math.log(20.0)) < mpf("0.127")
    write_upper("PacBayesConditionedPrior", [
        "max{R: kl(errors/n||R) <= (-ln p + ln xi(n) + L + ln 2)/n}, p = min{p: P(Bin(draws, p) >= hits) >= delta/(2 levels)}, 1 where hits = 0;",
        "xi(n) = sum over k of C(n, k) (k/n)^k (1 - k/n)^(n - k). Source: derived; Maurer 2004; Boopathy et al. 2024."],
        ["errors", "n", "hits", "draws", "levels", "logInverseDelta"], rows())
