#!/usr/bin/env python3
"""Reference table for PAC-Bayes with losses on overlapping windows of sequences, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library. The positions of a colour are counted one by one where that is short; the moment behind the bound is checked on
small worlds of sequences, enumerated.
"""

import random
from fractions import Fraction
from itertools import product

from mpmath import mpf, exp, log, sqrt

from holdout_and_pacbayes import kl_upper
from tables import write_upper


def colours(sequences, length, history):
    """(size, number of colours of that size): every (history + 1)-th position of all sequences has one colour."""
    apart = min(history + 1, length)
    short, longer = divmod(length, apart)
    found = [(sequences * short, apart - longer)] + ([(sequences * (short + 1), longer)] if longer else [])
    if length <= 3000:
        counts = [0] * apart
        for t in range(1, length + 1):
            counts[t % apart] += sequences
        assert sorted(counts) == sorted(size for size, number in found for _ in range(number))
    return apart, found


def bound(mean, n, kl, length, history, level):
    assert n % length == 0
    apart, found = colours(n // length, length, history)
    moment = sum(number * 2 * sqrt(mpf(size)) for size, number in found) / apart
    return kl_upper(mpf(mean), apart * (mpf(kl) + log(moment) + mpf(level)) / n)


def divergence(q, p):
    part = lambda a, b: mpf(0) if a == 0 else mpf(a.numerator) / a.denominator * log(mpf((a / b).numerator) / (a / b).denominator)
    return part(q, p) + part(1 - q, 1 - p)


def small_worlds():
    """E exp((N/chi) kl(r||R)) is at most the mean of 2 sqrt(N_j), for zero-one losses of the last tokens."""
    rng = random.Random(13)
    for _ in range(120):
        length = rng.randint(2, 5)
        history = rng.randint(0, length - 1)
        chances = [Fraction(rng.randint(1, 9), 10) for _ in range(length)]
        rules = [[rng.randint(0, 1) for _ in range(2 ** (min(t, history) + 1))] for t in range(length)]
        law = {}
        for tokens in product((0, 1), repeat=length):
            chance = Fraction(1)
            for token, p in zip(tokens, chances):
                chance *= p if token else 1 - p
            errors = sum(rules[t][int("".join(map(str, tokens[max(0, t - history):t + 1])), 2)] for t in range(length))
            law[errors] = law.get(errors, Fraction(0)) + chance
        risk = sum(k * p for k, p in law.items()) / length
        if 0 < risk < 1:
            apart, found = colours(1, length, history)
            moment = sum(mpf(p.numerator) / p.denominator * exp(mpf(length) / apart * divergence(Fraction(k, length), risk)) for k, p in law.items())
            assert moment <= sum(number * 2 * sqrt(mpf(size)) for size, number in found) / apart * (1 + mpf(10) ** -100)


def rows():
    L05, L01 = 2.995732273553991, 4.605170185988091
    cases = [(0.1, 5000, 10.0, 50, s, L05) for s in (0, 5, 48, 49, 60, 2 ** 53)]
    cases += [(0.0, 1, 0.0, 1, 0, 1e-3), (1.0, 1, 0.0, 1, 2 ** 53, L05), (0.0, 2 ** 53, 0.0, 1, 0, L05), (0.25, 2 ** 53, 1e3, 2 ** 52, 7, L01), (0.3, 2 ** 53, 20.0, 2 ** 53, 0, L05),
              (0.3, 2 ** 53, 20.0, 2 ** 53, 10 ** 6, L05), (0.3, 2 ** 53, 20.0, 2 ** 53, 2 ** 53, L05), (0.1, 60000, 1e300, 100, 9, L05), (1.0, 60000, 5.0, 100, 9, L05),
              (0.0, 60000, 5.0, 100, 9, 690.775527898), (0.05, 60000, 0.0, 100, 9, 1e-12), (0.05, 60000, 0.0, 100, 9, 1e5), (1e-10, 10 ** 9, 1e-12, 1000, 2, 0.7), (0.5, 12, 0.3, 4, 2, 0.7),
              (0.9999999999999999, 300, 1.0, 3, 1, L05), (5e-324, 10 ** 6, 12.5, 10, 3, L01), (0.02, 7 * 13 * 11, 3.0, 13, 4, L05), (0.4, 10 ** 12, 1e9, 10 ** 6, 511, L05),
              (0.2, 2000, 8.0, 2000, 99, L05), (0.2, 2000, 8.0, 2000, 1, L05), (0.2, 2000, 8.0, 1, 5, L05)]
    rng = random.Random(2024)
    for _ in range(10):
        length = int(10 ** rng.uniform(0, 4))
        cases.append((rng.random() ** 2, length * int(10 ** rng.uniform(0, 5)), rng.expovariate(0.05), length, int(10 ** rng.uniform(0, 4)) - 1, rng.expovariate(0.2) + 1e-3))
    for case in cases:
        yield case, bound(*case)


if __name__ == "__main__":
    small_worlds()
    write_upper("PacBayesWindows", [
        "max{p: kl(mean||p) <= (c/n) (kl + ln((1/c) sum over the colours of 2 sqrt(their losses)) + L)}, c = min(history + 1, length) colours, position t of",
        "the n/length sequences in colour t mod c. Source: derived; Maurer 2004; Ralaivola, Szafranski and Stempfel 2010; Liu et al. 2024."],
        ["mean", "n", "kl", "length", "history", "logInverseDelta"], rows())
