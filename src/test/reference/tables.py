"""The tables of reference values: how numbers, cells and heads are written, and the roots that scripts look for.

Every script of a theorem's table writes through here; needs Python 3.9+ and mpmath.
"""

import math
import sys
from pathlib import Path

from mpmath import exp, mp, mpf, nstr

mp.dps = 150
OUT = Path(__file__).resolve().parent.parent / "resources" / "reference"
TINY = mpf(10) ** -400
L05 = -math.log(0.05)
L01 = -math.log(0.01)
DOUBLES = "Inputs: every double is the exact binary64 number, printed so that it round-trips"
FOOT = [
    DOUBLES + "; logInverseDelta",
    "is L = ln(1/delta) itself. Outputs: 30 significant digits, rounded to nearest. Computed with mpmath at",
    "150 decimal digits by %s.",
]


def number(x):
    """30 significant digits; what lies nearer to 0 than 1e-400 is 0."""
    if abs(x) < TINY:
        return "0"
    return nstr(x, 30, strip_zeros=False, min_fixed=-6, max_fixed=31)


def show(value):
    """A cell: a text, a whole number, a double so that it round-trips, an exact number to 30 digits, or several of these."""
    if isinstance(value, (list, tuple)):
        return ";".join(map(show, value))
    if isinstance(value, mpf):
        return number(value)
    return value if isinstance(value, str) else repr(value)


def write(name, comments, columns, rows, foot=FOOT, least=10):
    """The table name.csv of rows of cells, none of them twice; not written where only other tables are named on the command line."""
    if name not in (sys.argv[1:] or [name]):
        return
    script = Path(sys.argv[0]).name
    columns = columns.split(",") if isinstance(columns, str) else columns
    lines = ["# " + line.replace("%s", script) for line in comments + foot] + [",".join(columns)]
    body = []
    for row in rows:
        assert len(row) == len(columns), (name, row)
        body.append(",".join(map(show, row)))
    body = list(dict.fromkeys(body))
    assert len(body) >= least, (name, len(body))
    (OUT / (name + ".csv")).write_text("\n".join(lines + body) + "\n", encoding="utf-8", newline="\n")
    print(name, len(body), flush=True)


def tabulate(name, comments, columns, function, cases, outputs=("upper",), **how):
    """The table of a function of the columns and of logInverseDelta."""
    def row(case):
        values = function(*case)
        return tuple(case) + (values if isinstance(values, tuple) else (values,))

    write(name, comments, list(columns) + ["logInverseDelta"] + list(outputs), map(row, cases), **how)


def write_upper(name, comments, columns, rows, foot=FOOT):
    """The table of rows (cells, value), which are worked out even where write leaves the table out."""
    rows = [(*cells, value) for cells, value in rows]
    assert all(abs(row[-1]) < mpf("1.7e308") for row in rows), name
    write(name, comments, columns + ["upper"], rows, foot, least=15)


def bisect(below, low, high, steps=600):
    """The place between low and high from which on below is false."""
    low, high = mpf(low), mpf(high)
    for _ in range(steps):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) else (low, middle)
    return high


def bisect_log(below, low=-1000, high=1000, steps=600):
    """The positive place from which on below is false, looked for by its logarithm."""
    return exp(bisect(lambda x: below(exp(x)), low, high, steps))
