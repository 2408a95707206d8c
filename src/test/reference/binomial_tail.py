"""Reference values of the binomial tail inverses and of ln C(n, k).

Route: the tail is the mass at its edge, from log-gamma values, times the sum of all further masses
relative to it, added one by one in 220-bit fixed point by the recurrence of the masses. The limit is
a Newton root in the log odds. Where the sum has millions of terms the root is first found with the
incomplete beta integral and the sum then corrects it (the two must agree to 30 digits).

Run: python3 binomial_tail.py   (writes BinomialTail.csv and LogBinomial.csv; needs mpmath only)
"""

import os
import random

from mpmath import exp, expm1, log, loggamma, log1p, mp, mpf, nstr, quad, sqrt

mp.dps = 70
BITS = 220
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "resources", "reference")


def sum_ratio(k, m, p, q):
    """P(X <= k) / P(X = k) for k + m trials, term by term."""
    one = 1 << BITS
    odds = int(mp.ldexp(q / p, BITS))
    total = term = one
    for i in range(k):
        term = (term * (k - i) // (m + 1 + i)) * odds >> BITS
        total += term
        if term < one >> 140:
            break
    return mpf(total) / one


def integral_ratio(k, m, p, q):
    """The same ratio by quadrature of the incomplete beta integrand."""
    a = (k + m) * p - k - p
    b = (m - 1) * p * p + k * q * q
    end = 2 * 150 / (a + sqrt(a * a + 300 * b))
    points = [end * i / 8 for i in range(9)]
    return m * p * quad(lambda w: exp((m - 1) * log1p(-p * w) + k * log1p(q * w)), points)


def newton(k, m, level, theta, ratio, rounds):
    """The log odds at which ln P(X <= k) = -level, by Newton's method."""
    choose = loggamma(k + m + 1) - loggamma(k + 1) - loggamma(m + 1)
    for _ in range(rounds):
        y = exp(theta)
        p, q = y / (1 + y), 1 / (1 + y)
        share = ratio(k, m, p, q)
        tail = -(choose + k * log(p) + m * log(q) + log(share))
        slope = m * p / share
        step = (level - tail) / slope  # from beyond, monotone: the log tail is concave
        if tail < level:
            step = 2 * sqrt(tail) * (sqrt(level) - sqrt(tail)) / slope
        theta += step
        if abs(step) < mpf(10) ** -24:
            return theta, step
    return theta, step


def odds(k, m, level):
    """p/q where P(X <= k) = exp(-level), level >= ln 2, for k + m trials."""
    if k == 0:
        return expm1(level / m)
    theta = log(mpf(k) / m)
    if min(k, m) < 5 * 10**6:
        theta, step = newton(k, m, level, theta, sum_ratio, 400)
        assert abs(step) < mpf(10) ** -24
    else:
        theta, step = newton(k, m, level, theta, integral_ratio, 400)
        assert abs(step) < mpf(10) ** -24
        theta, step = newton(k, m, level, theta, sum_ratio, 1)
        assert abs(step) < mpf(10) ** -30, step
    return exp(theta)


def upper(k, n, level):
    if k == n:
        return mpf(1)
    if level >= log(mpf(2)):
        y = odds(k, n - k, level)
        return y / (1 + y)
    return 1 / (1 + odds(n - k - 1, k + 1, -log(-expm1(-level))))


def lower(k, n, level):
    if k == 0:
        return mpf(0)
    if level >= log(mpf(2)):
        return 1 / (1 + odds(n - k, k, level))
    y = odds(k - 1, n - k + 1, -log(-expm1(-level)))
    return y / (1 + y)


def tail_rows():
    rows = []
    levels = ["1e-6", "0.01", "0.69", "3", "30", "700", "1e5"]
    for n in [1, 2, 3, 10, 57, 1000, 12345, 10**5, 10**6, 10**7, 10**9, 10**12]:
        for k in sorted({0, 1, 5, n // 100, n // 2, n - 1, n}):
            if k <= n:
                rows += [(k, n, level) for level in levels]
    rng = random.Random(20240917)
    for _ in range(60):
        n = int(10 ** rng.uniform(0.5, 12))
        k = min(n, int(10 ** rng.uniform(0, min(6.5, mp.log10(n)))))
        if rng.random() < 0.5:
            k = n - k
        rows.append((k, n, repr(float("%.6g" % (10 ** rng.uniform(-8, 5))))))
    return rows


def choose_rows():
    rng = random.Random(7)
    rows = [(n, k) for n in range(1, 13) for k in range(n + 1)]
    for n in [30, 31, 32, 33, 60, 100, 1000, 10**6, 10**9, 10**12]:
        rows += [(n, k) for k in (0, 1, 2, 3, 10, n // 3, n // 2, n - 2, n - 1, n) if k <= n]
    for _ in range(150):
        n = int(10 ** rng.uniform(1, 12))
        rows.append((n, min(n, int(10 ** rng.uniform(0, float(mp.log10(n)))))))
    return rows


def write(name, title, header, rows):
    with open(os.path.join(FOLDER, name), "w", encoding="utf-8", newline="\n") as out:
        out.write("# %s\n# Made by src/test/reference/binomial_tail.py with mpmath.\n" % title)
        out.write(header + "\n")
        for row in rows:
            out.write(",".join(row) + "\n")


def main():
    write(
        "LogBinomial.csv",
        "ln C(n, k) to 30 digits, from log-gamma at 70 digits.",
        "n,k,value",
        [
            (str(n), str(k), nstr(loggamma(n + 1) - loggamma(k + 1) - loggamma(n - k + 1), 30)
             if 0 < k < n else "0")
            for n, k in choose_rows()
        ],
    )
    write(
        "BinomialTail.csv",
        "One-sided Clopper-Pearson limits to 30 digits; L = ln(1/delta) as the nearest double.\n"
        "# upper = max{p : P(Bin(n,p) <= k) >= exp(-L)}, lower = min{p : P(Bin(n,p) >= k) >= exp(-L)};\n"
        "# summed term by term in 220-bit fixed point, Newton root in the log odds.",
        "k,n,L,upper,lower",
        [
            (str(k), str(n), level, nstr(upper(k, n, mpf(float(level))), 30),
             nstr(lower(k, n, mpf(float(level))), 30))
            for k, n, level in tail_rows()
        ],
    )


if __name__ == "__main__":
    main()
