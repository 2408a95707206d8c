#!/usr/bin/env python3
"""Reference tables for the Rademacher family, from the published formulas, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from
the library.
"""

import random

from mpmath import mpf, log, sqrt, e

from holdout_and_pacbayes import OUT, number
from pac_bayes import show

FOOT = [
    "Inputs: every double is the exact binary64 number, printed so that it round-trips; logInverseDelta",
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest. Computed with mpmath at",
    "150 decimal digits by rademacher.py.",
]
LEVELS = [2.995732273553991, 4.605170185988091, 1e-3, 690.775527898, 1e5, 0.7]
MEANS = [0.1, 0.3, 0.0, 1.0, 0.02, 0.5]
SIZES = [1000, 100000, 1, 10, 137, 10 ** 9, 10 ** 12]
COMPLEXITIES = [0.05, 0.001, 0.0, 1.0, 1e-9, 3.5]
MARGINS = [0.5, 0.25, 1.0, 1e-3, 1e-9]


def write(name, comments, columns, function, seed, *choices):
    rng = random.Random(seed)
    lines = ["# " + c for c in comments + FOOT] + [",".join(columns + ["logInverseDelta", "upper"])]
    for i in range(40):
        case = tuple(c[i % len(c)] if i < 6 else rng.choice(c) for c in choices + (LEVELS,))
        lines.append(",".join([show(v) for v in case] + [number(function(*case))]))
    (OUT / (name + ".csv")).write_text("\n".join(dict.fromkeys(lines)) + "\n", encoding="ascii", newline="\n")
    print(name, len(lines))


def once(n, level):
    return sqrt(mpf(level) / (2 * n))


def twice(n, level):
    return sqrt((level + log(mpf(2))) / (2 * n))


def local(c1, c2):
    def function(mean, n, star, b, k, level):
        k, b = mpf(k), mpf(b)
        return k / (k - 1) * mean + c1 * k / b * star + level * (11 + c2 * b * k) / n
    return function


def transductive(mean, m, u, complexity, margin, level):
    m, u = mpf(m), mpf(u)
    q = 1 / m + 1 / u
    s = (m + u) / ((m + u - mpf(1) / 2) * (1 - 1 / (2 * max(m, u))))
    c0 = sqrt(32 * log(4 * e) / 3)
    return mean + complexity / mpf(margin) + c0 * q * sqrt(min(m, u)) + sqrt(s * q * level / 2)


if __name__ == "__main__":
    base = ["mean", "n", "complexity"]
    write("RademacherExpected", ["r + 2 C + sqrt(L/(2n)). Source: Mohri et al. 2018, chapter 3."], base,
          lambda r, n, c, l: mpf(r) + 2 * mpf(c) + once(n, l), 1, MEANS, SIZES, COMPLEXITIES)
    write("RademacherEmpirical", ["r + 2 C + 3 sqrt((L + ln 2)/(2n)), C known. Source: Mohri et al. 2018, chapter 3."], base,
          lambda r, n, c, l: mpf(r) + 2 * mpf(c) + 3 * twice(n, l), 2, MEANS, SIZES, COMPLEXITIES)
    write("RademacherMargin", ["r + 2 C/rho + sqrt(L/(2n)). Source: Mohri et al. 2018, chapter 5."], base + ["margin"],
          lambda r, n, c, g, l: mpf(r) + 2 * mpf(c) / g + once(n, l), 3, MEANS, SIZES, COMPLEXITIES, MARGINS)
    write("RademacherMarginEmpirical", ["r + 2 C/rho + 3 sqrt((L + ln 2)/(2n)), C known. Source: Mohri et al. 2018, chapter 5."],
          base + ["margin"], lambda r, n, c, g, l: mpf(r) + 2 * mpf(c) / g + 3 * twice(n, l), 4, MEANS, SIZES,
          COMPLEXITIES, MARGINS)
    write("RademacherMarginUniform", ["r + 4 C/rho + sqrt(ln log2(2 most/rho)/n) + sqrt((L + ln 2)/(2n)).",
                                      "Source: Mohri et al. 2018, chapter 5."], base + ["margin", "largestMargin"],
          lambda r, n, c, g, t, l: mpf(r) + 4 * mpf(c) / g + sqrt(log(log(2 * mpf(t) / g) / log(mpf(2))) / n) + twice(n, l),
          5, MEANS, SIZES, COMPLEXITIES, MARGINS, [1.0, 2.0, 1e6])
    write("RademacherMulticlassMargin", ["r + 4 k C/rho + sqrt(L/(2n)). Source: Mohri et al. 2018, chapter 9."],
          base + ["margin", "classes"], lambda r, n, c, g, k, l: mpf(r) + 4 * k * mpf(c) / g + once(n, l), 6, MEANS, SIZES,
          COMPLEXITIES, MARGINS, [2, 10, 1000])
    columns = ["mean", "n", "fixedPoint", "bernstein", "trade"]
    write("RademacherLocal", ["K/(K-1) r + 704 K/B r* + L (11 + 26 B K)/n. Source: Bartlett et al. 2005."], columns,
          local(704, 26), 7, MEANS, SIZES, [1e-4, 0.0, 1e-9, 0.3], [1.0, 2.0, 7.5], [2.0, 1.1, 50.0])
    write("RademacherLocalStarHull", ["K/(K-1) r + 6 K/B r* + L (11 + 5 B K)/n. Source: Bartlett et al. 2005."], columns,
          local(6, 5), 8, MEANS, SIZES, [1e-4, 0.0, 1e-9, 0.3], [1.0, 2.0, 7.5], [2.0, 1.1, 50.0])
    write("RademacherTransductive", ["r + C/gamma + c0 Q sqrt(min(m, u)) + sqrt(S Q L/2), n = m. Source: El-Yaniv and",
                                     "Pechyony 2009."], ["mean", "n", "unlabelled", "complexity", "margin"], transductive, 9,
          MEANS, [100, 50, 1, 10 ** 6], [1000, 20, 1, 10 ** 9], COMPLEXITIES, MARGINS)
