#!/usr/bin/env python3
"""Reference tables for the finite, countable and VC classes, from the published formulas, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. The inverses of the kl
and of the binomial tail are those of holdout_and_pacbayes.py. Nothing here is taken from the library.
"""

import random

from mpmath import mp, mpf, exp, expm1, log, sqrt

from holdout_and_pacbayes import ALMOST_ONE, L01, L05, LN2, OUT, binomial_lower, binomial_upper, kl_lower, kl_upper, number

FOOT = [
    "Inputs: every double is the exact binary64 number, printed so that it round-trips; logInverseDelta",
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest, never clipped; a value in",
    "(0, 1e-400) is written 0. Computed with mpmath at 150 decimal digits by ",
]


def show(value):
    if isinstance(value, str):
        return value
    if isinstance(value, (list, tuple)):
        return ";".join(show(v) for v in value)
    if isinstance(value, mpf):
        return "-" + number(-value) if value < 0 else number(value)
    return str(value) if isinstance(value, int) else repr(value)


def write(name, comments, columns, rows, script="vc.py", least=12):
    lines = ["# " + c for c in comments + FOOT[:2] + [FOOT[2] + script + "."]] + [columns]
    for row in rows:
        assert len(row) == len(columns.split(",")), (name, row)
        lines.append(",".join(map(show, row)))
    lines = list(dict.fromkeys(lines))
    count = sum(1 for line in lines if line[0] != "#") - 1
    assert least <= count <= 80, (name, count)
    (OUT / (name + ".csv")).write_text("\n".join(lines) + "\n", encoding="ascii", newline="\n")
    print(name, count)


# ---------------------------------------------------------------- finite and countable classes

LEVELS = [1e-3, 0.7, L05, L01, 40.0, 690.7755278982137, 1e5]
LOGS = [0.0, 1e-12, 0.6931471805599453, 4.605170185988092, 20.79441541679836, 300.0, 1e5, 1e9]


def mean_rows(seed):
    """mean, n, log size (or log inverse prior), L."""
    rng = random.Random(seed)
    rows = [(0.26, 1000, 4.605170185988092, L05), (0.1, 100, 0.0, L05), (0.05, 10000, 44.3614195558365, L05),
            (0.0, 1000, 13.862943611198906, L01)]
    rows += [(m, n, s, l) for m in (0.0, 1.0) for n in (1, 10 ** 12) for s, l in ((0.0, 1e-3), (1e9, 1e5))]
    rows += [(m, 500, 6.0, L05) for m in (1e-300, 1e-10, 2.0 ** -53, 0.01, 0.5, 0.999, ALMOST_ONE)]
    rows += [(0.2, 60000, s, L05) for s in LOGS]
    rows += [(0.03, 2000, 12.5, l) for l in LEVELS]
    rows += [(0.3, n, 7.25, L01) for n in (1, 2, 10, 10 ** 6, 10 ** 9, 10 ** 12)]
    rows += [(rng.random() ** 2, int(10 ** rng.uniform(0, 8)), rng.expovariate(0.02), rng.expovariate(0.1) + 1e-3)
             for _ in range(12)]
    return rows


def hoeffding(seed):
    for m, n, s, l in mean_rows(seed):
        gap = sqrt((mpf(s) + l) / (2 * n))
        yield m, n, 0.0, 1.0, s, l, m + gap, m - gap
    for low, high in ((-1.0, 3.0), (0.0, 255.0), (0.25, 0.5), (-7.5, -1.25)):
        m, n, s, l = low + (high - low) / 4, 1000, 4.605170185988092, L05
        gap = (mpf(high) - low) * sqrt((mpf(s) + l) / (2 * n))
        yield m, n, low, high, s, l, m + gap, m - gap


def kl(seed):
    for m, n, s, l in mean_rows(seed):
        eps = (mpf(s) + l) / n
        yield m, n, s, l, kl_upper(mpf(m), eps), kl_lower(mpf(m), eps)


def binomial(seed):
    rng = random.Random(seed)
    rows = [(26, 100, 4.605170185988092, L05), (100, 1000, 3.912023005428146, L05)]
    rows += [(k, 1, s, l) for k in (0, 1) for s, l in ((0.0, 1e-3), (1e9, 1e5))]
    rows += [(k, 10, 2.5, l) for k in (0, 5, 10) for l in (1e-3, L05, 690.7755278982137)]
    rows += [(13, 1000, s, L05) for s in LOGS]
    rows += [(40, 2000, 12.5, l) for l in LEVELS]
    rows += [(rng.randrange(n // 2), n, rng.expovariate(0.02), rng.expovariate(0.1) + 1e-3)
             for n in (7, 33, 100, 547, 1797, 5000, 12345)]
    rows += [(k, 10 ** 12, s, l) for k in (0, 7, 1000, 10 ** 12) for s, l in ((0.0, 1e-3), (1e5, 690.7755278982137))]
    rows += [(3 * 10 ** 5, 10 ** 6, 1e5, L05), (10 ** 9, 10 ** 12, 20.0, L01)]
    for k, n, s, l in rows:
        level = mpf(s) + l
        up, low = binomial_upper(n, k, level), binomial_lower(n, k, level)
        q, eps = mpf(k) / n, level / n
        assert up <= kl_upper(q, eps) and low >= kl_lower(q, eps)
        yield k, n, s, l, up, low


def realisable(seed):
    rng = random.Random(seed)
    rows = [(1000, 4.605170185988092, L05), (1, 0.0, 1e-3), (1, 1e9, 1e5), (10 ** 12, 0.0, 1e-3), (10 ** 12, 1e9, 1e5)]
    rows += [(100, s, L01) for s in LOGS]
    rows += [(5000, 30.0, l) for l in LEVELS]
    rows += [(n, 18.0, L05) for n in (1, 2, 10, 10 ** 6, 10 ** 9)]
    rows += [(int(10 ** rng.uniform(0, 8)), rng.expovariate(0.02), rng.expovariate(0.1) + 1e-3) for _ in range(8)]
    for n, s, l in rows:
        x = (mpf(s) + l) / n
        yield n, s, l, x, -expm1(-x)


def finite_tables():
    for prefix, column, what, source, seed in (
            ("VcFinite", "logSize", "ln of the number of hypotheses, fixed before the data",
             "Hoeffding 1963 with a union bound; Langford 2005.", 31),
            ("VcOccam", "logInversePrior", "ln(1/P(h)) in nats, the prior P of total mass at most 1 fixed before the data",
             "Blumer, Ehrenfeucht, Haussler and Warmuth 1987; Langford 2005 (Occam's razor bound).", 41)):
        head = [f"{column}: {what}.", "Source: " + source]
        write(prefix + "Hoeffding", [
            f"mean +- (high - low) sqrt(({column} + L)/(2n)), each side at delta. Closed form.",
            "low, high: the range of the losses; mean in its unit."] + head,
            f"mean,n,low,high,{column},logInverseDelta,upper,lower", hoeffding(seed))
        write(prefix + "Kl", [
            f"upper = max(p: kl(mean||p) <= ({column} + L)/n), lower = min(p: the same), each at delta, losses in [0,1].",
            "Route: monotone Newton in s = -ln(1-p), certified by a sign change within a relative 1e-40."] + head,
            f"mean,n,{column},logInverseDelta,upper,lower", kl(seed + 1))
        write(prefix + "Binomial", [
            f"upper = max(p: P(Bin(n,p) <= errors) >= d), lower = min(p: P(Bin(n,p) >= errors) >= d), ln(1/d) = {column} + L;",
            "0-1 losses, each side at delta. Route: the tail summed term by term, or its integral for two rows of many errors."]
            + head,
            f"errors,n,{column},logInverseDelta,upper,lower", binomial(seed + 2))
        write(prefix + "Realisable", [
            f"upper = ({column} + L)/n for a hypothesis without an error on the sample, losses in [0,1]. Closed form.",
            "exact = 1 - exp(-upper), the bound before the step 1 - x <= exp(-x): never larger, equally valid."] + head,
            f"n,{column},logInverseDelta,upper,exact", realisable(seed + 3))


if __name__ == "__main__":
    finite_tables()
