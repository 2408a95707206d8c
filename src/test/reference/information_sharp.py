#!/usr/bin/env python3
"""Reference tables of the information family's sharper forms, by other routes than the closed forms, at 150 decimal digits.

Needs Python 3.9+ and mpmath. Deterministic: a second run writes the same bytes. Nothing here is taken from the library.
"""

import random
from mpmath import mpf, exp, expm1, log, log1p, sqrt, cosh, tanh
from holdout_and_pacbayes import kl_upper, kl_inverse_s, xi
from mpmath import mp, loggamma
from information import (write, mix, least, close, gaussian, deviation, width, risk_in, back, mean, fast, cmi_cases, sigma_of, LN2, LN2_DOWN,
                         LEVELS, SHORT_LEVELS, SIZES, FROM_TWO, NATS, TAILS, GAUSSIAN, TAIL, RANGES, WIDTHS, SHARES, EXAMPLES)


MANY = EXAMPLES + [[1e-300, 1e-60], [0.6931471805599, 0.693147180559], [0.5, 0.25], [1e-20, 0.6931471805599452], [0.3], [0.1]]
NATS_WIDE = NATS[:6] + [1e17, 1e-300, 2.5]


def kl_up(q, eps):
    """kl_upper also at the ends."""
    if eps == 0 or q == 1:
        return q
    if eps > 10 ** 5:
        return mpf(1)
    if q and eps < mpf(10) ** -60:  # the next term is of the order of eps
        return q + sqrt(2 * q * (1 - q) * eps)
    return kl_upper(q, eps)


def xi_any(n):
    """xi(n) = 1 + Ramanujan's Q(n): the sum itself, or beyond 10^8 the series of theta(n), exact to n^-7."""
    if n <= 10 ** 8:
        return xi(n)
    x = mpf(n)
    theta = sum(mpf(a) / b / x ** j for j, (a, b) in enumerate(((1, 3), (4, 135), (-8, 2835), (-16, 8505), (8992, 12629925),
                                                                (334144, 492567075), (-698752, 1477701225))))
    return 1 - theta + exp(loggamma(x + 1) + x - x * log(x)) / 2


# ---- mutual information: for mutual()
def mutual_kl():
    """kl(E r || E R) <= I/n; kl+ also as Catoni's infimum where the search has room."""
    rng = random.Random(71)

    def rows():
        for i, (nats, n, s) in enumerate(mix(71, 44, NATS_WIDE, SIZES + [9 * 10 ** 15], RANGES)):
            value, share = risk_in(s, SHARES[i % 8] if i < 8 else rng.choice(SHARES))
            x = mpf(nats) / n
            top = kl_up(share, x)
            if mpf(10) ** -9 < share < 1 and mpf(10) ** -18 < x < 10 ** 4:
                close(top, least(lambda y: -expm1(-exp(y) * share - x) / -expm1(-exp(y)), mpf(-50), mpf(11)))
            yield (value, n) + s + (nats,), back(s, top)
    write("InformationMutualKl", ["The largest p of kl(r||p) <= I/n, scaled to the range, also as the infimum over C of (1 - e^(-C r - I/n))/(1 - e^-C).",
                                  "Source: Hellstrom, Durisi, Guedj and Raginsky 2025."], ["mean", "n", "low", "high", "information"], rows())


def sharp_mutual_tail():
    """ln(1/q), q the least with kl(delta||q) <= I, as s = -ln(1 - p) of the mirrored inverse, by certified Newton."""
    def tail(nats, n, t, level):
        with mp.workdps(1200):
            delta = exp(-mpf(level))
            if nats / delta < mpf(10) ** -60:  # the next term is of the order of nats/delta
                log_inverse_q = mpf(level) + sqrt(2 * (1 - delta) * mpf(nats) / delta)
            else:
                log_inverse_q = kl_inverse_s(1 - delta, delta, mpf(nats))
        return gaussian(sigma_of(t + ("", "")), (LN2 + log_inverse_q) / n)
    write("InformationEventTail", ["sigma sqrt(2 ln(2/q)/n), q the least with kl(delta||q) <= I, by data processing of the event.",
                                         "Source: derived."], ["information", "n", "sigma", "low", "high", "logInverseDelta"],
          (((i, n) + t[:3] + (l,), tail(i, n, t[:3], l))
           for i, n, t, l in mix(72, 48, [10.0, 0.0, 1e-12, 0.3, 1e9, 1.0, 200.0, 0.05, 1e-300], SIZES + [9 * 10 ** 15],
                                 [t for t in GAUSSIAN if t[3] == ""], SHORT_LEVELS + [1e-6, 700.0, 1000.0, 20.0, 0.01])))


# ---- coins
def coin_gap(nats):
    """The infimum over lambda of (I + ln cosh lambda)/lambda; and d with (1+d)ln(1+d) + (1-d)ln(1-d) = 2 I, by bisection."""
    nats = mpf(nats)
    if nats == 0:
        return mpf(0)
    if nats >= LN2:
        return mpf(1)
    if nats < mpf(10) ** -60:  # d^2/2 + d^4/12 <= I <= d^2/2 + d^4/6 to 60 digits
        return sqrt(2 * nats)

    def entropy(y):  # of d = 1 - e^-y
        rest, d = exp(-y), -expm1(-y)
        return ((1 + d) * log1p(d) - rest * y) / 2
    low, high = mpf(0), mpf(300)
    for _ in range(520):
        y = (low + high) / 2
        low, high = (y, high) if entropy(y) < nats else (low, y)
    found = -expm1(-low)

    def at(y):
        lam = exp(y)
        return (nats + lam + log1p(exp(-2 * lam)) - LN2) / lam
    return close(found, least(at, mpf(-75), mpf(8))) if LN2 - nats > mpf(10) ** -13 else found


def sharp_coins():
    """For conditional() and per_example()."""
    write("InformationCmi", ["(b - a) d, ln 2 less the entropy of a coin of mean (1 + d)/2 is CMI/n, also as the infimum over lambda of",
                                  "(CMI/n + ln cosh lambda)/lambda. Source: derived."], ["cmi", "n", "low", "high"],
          (((c, n) + s, width(s) * coin_gap(mpf(c) / n)) for (c, n), s in zip(cmi_cases(73, 36), [RANGES[i % 6] for i in range(36)])))
    for seed, name in ((74, "InformationFunctionalCmi"), (75, "InformationEvaluatedCmi"), (76, "InformationLossDifference"),
                       (77, "InformationSingleLoss")):
        write(name, ["(b - a) times the mean of d, ln 2 less the entropy of a coin of mean (1 + d)/2 is I, also as the infimum over lambda of",
                     "(I + ln cosh lambda)/lambda. Source: derived."], ["nats", "low", "high"],
              (((x,) + s, width(s) * mean(coin_gap(y) for y in x)) for x, s in mix(seed, 34, MANY, RANGES)))


def phi(r, risk):
    """r ln(2r/(r+R)) + R ln(2R/(r+R)), 0 ln 0 = 0: as twice the mean times ln 2 less the entropy of a coin."""
    total = r + risk
    return sum((a * log(2 * a / total) for a in (r, risk) if a), mpf(0))


def difference_risk(r, nats, mirrored=False):
    """The largest R >= r with phi(r, R) <= I (and phi(1-r, 1-R) <= I when mirrored), by bisection on ln(R - r)."""
    r, nats = mpf(r), mpf(nats)
    if nats == 0:
        return r
    if nats < mpf(10) ** -60:  # (R - r)^2/(4 r), to 60 digits
        return r + 2 * sqrt((min(r, 1 - r) if mirrored else r) * nats) if r else nats / LN2
    low, high = mpf(-700), mpf(60)
    for _ in range(560):
        y = (low + high) / 2
        risk = r + exp(y)
        inside = phi(r, risk) <= nats
        if mirrored:
            inside = inside and risk <= 1 and phi(1 - r, 1 - risk) <= nats
        low, high = (y, high) if inside else (low, y)
    return r + exp(low)


def single_risk(r, nats):
    """The largest R in [r, 1] with JS = (phi(r, R) + phi(1-r, 1-R))/2 <= I, by bisection on the log odds of the way from r to 1."""
    r, nats = mpf(r), mpf(nats)
    if nats == 0 or r == 1:
        return r
    if nats < mpf(10) ** -60:
        return r + sqrt(8 * r * (1 - r) * nats) if r else 2 * nats / LN2

    def js(risk, rest):
        return (phi(r, risk) + phi(1 - r, rest)) / 2
    if js(mpf(1), mpf(0)) <= nats:
        return mpf(1)
    low, high = mpf(-700), mpf(700)
    for _ in range(560):
        y = (low + high) / 2
        share = 1 / (1 + exp(-y))
        rest = (1 - r) / (1 + exp(y))
        low, high = (y, high) if js(r + (1 - r) * share, rest) <= nats else (low, y)
    return r + (1 - r) / (1 + exp(-low))


def sharp_risks():
    def with_risk(seed, count, function):
        rng = random.Random(seed)
        for i, (x, s) in enumerate(mix(seed, count, MANY, RANGES)):
            value, share = risk_in(s, (SHARES + [1e-12, 0.999])[i % 10] if i < 20 else rng.choice(SHARES))
            yield (value, len(x)) + s + (x,), back(s, function(share, mean(mpf(y) for y in x)))
    columns = ["mean", "n", "low", "high", "nats"]

    def both(r, nats):
        found = difference_risk(r, nats, True)
        if mpf(10) ** -18 < nats and mpf(r) > mpf(10) ** -12:  # the first alone, as the infimum over lambda
            close(difference_risk(r, nats), fast(r, nats))
        return found
    write("InformationLossDifferenceFastRate", [
        "The largest R <= 1 with f(r, R) <= mean(I) and f(1-r, 1-R) <= mean(I), f(r, R) = r ln(2r/(r+R)) + R ln(2R/(r+R)),",
        "scaled to the range; where the second is no constraint also as the infimum of c(lambda) r + I/lambda. Source: derived."], columns, with_risk(79, 44, both))
    write("InformationSingleLossFastRate", [
        "The largest R with (f(r, R) + f(1-r, 1-R))/2 <= mean(I), f(r, R) = r ln(2r/(r+R)) + R ln(2R/(r+R)), the Jensen-Shannon",
        "divergence of two coins, scaled to the range. Source: derived."], columns, with_risk(80, 44, single_risk))


# ---- with high probability: for tails()
def risk_tails():
    def with_risk(seed, count, sizes, *choices):
        rng = random.Random(seed)
        for i, (n, s, *rest) in enumerate(mix(seed, count, sizes, RANGES, *choices)):
            value, share = risk_in(s, SHARES[i % 8] if i < 8 else rng.choice(SHARES))
            yield (value, n) + s, s, share, n, rest
    head = ["mean", "n", "low", "high"]

    write("InformationLeakageKl", ["The largest p of n kl(r||p) <= leakage + L, scaled to the range. Source: derived; Issa, Esposito and Gastpar 2019."],
          head + ["leakage", "logInverseDelta"],
          ((c + (x, l), back(s, kl_up(r, (mpf(x) + mpf(l)) / n))) for c, s, r, n, (x, l) in with_risk(81, 40, SIZES, NATS[:6] + [200.0], LEVELS)))
    orders = [2.0, 1.5, 1.0000000000000002, 1e300, 100.0, 1.001, 3.0]

    def sibson(x, alpha, level):
        """(delta e^(n k))^(alpha/(alpha-1)) form: (1/alpha)((alpha-1) I) + ((alpha-1)/alpha) ln P = ln delta, solved for -ln P."""
        a = mpf(alpha)
        return (mpf(level) + (a - 1) / a * mpf(x)) / ((a - 1) / a)
    write("InformationSibsonKl", ["The largest p of n kl(r||p) <= I_alpha + alpha/(alpha - 1) L, scaled to the range. Source: derived;",
                                  "Esposito, Gastpar and Issa 2021."], head + ["information", "order", "logInverseDelta"],
          ((c + (x, a, l), back(s, kl_up(r, sibson(x, a, l) / n)))
           for c, s, r, n, (x, a, l) in with_risk(82, 40, SIZES, NATS[:6] + [200.0], orders, LEVELS)))

    def fast_tail(share, n, k, level):
        middle = kl_up(share, (mpf(k) + LN2 + log(xi_any(n)) + mpf(level)) / n)  # (r + ghost)/2
        ghost = 2 * middle - share
        return mpf(1) if ghost >= 1 else kl_up(ghost, (LN2 + mpf(level)) / n)
    write("InformationCmiTailKl", ["The largest p of n kl(g||p) <= ln(2/delta), g = min(1, 2m - r), m the largest of n kl(r||m) <= KL + ln(2 xi(n)/delta),",
                                   "xi(n) = sum over k of C(n,k) (k/n)^k (1-k/n)^(n-k). Scaled to the range. Source: derived."],
          head + ["kl", "logInverseDelta"],
          ((c + (k, l), back(s, fast_tail(r, n, k, l)))
           for c, s, r, n, (k, l) in with_risk(83, 48, SIZES + [10 ** 13], [10.0, 500.0, 0.0, 1e-12, 0.3, 1e6], LEVELS)))


# ---- Gibbs, noisy gradients, Lipschitz parameters: for gibbs()
def noisy_batches():
    schedules = [([0.1] * 10, [0.05] * 10), ([0.5, 0.25], [1.0, 0.3]), ([1e-9], [1e-3]), ([1.0, 0.5, 0.25, 0.125], [1e-6, 1.0, 2.0, 1e6]),
                 ([0.0, 0.3], [0.1, 0.7]), ([1e3], [1e-8]), ([0.01 / (t + 1) for t in range(20)], [0.02] * 20)]
    columns = ["steps", "noises", "gradientBound", "batch", "dimension", "n"] + TAIL

    def rows():
        for (eta, noise), g, d, (n, b), t in mix(84, 40, schedules, [1.0, 0.3, 100.0, 1e-6, 7.5, 0.0], [10, 1, 2, 10 ** 6, 10 ** 9, 3],
                                                 [(1000, 100), (60000, 1), (1, 1), (2, 2), (137, 137), (10 ** 9, 10 ** 6), (10 ** 12, 64), (3, 2)], GAUSSIAN):
            # a signal of power q/d a coordinate in noise of power 1: the integral of d/(2 (1 + x)) over x up to q/d
            nats = sum((b * mpf(d) / 2 * log1p((mpf(x) * mpf(g) / (b * mpf(s))) ** 2 / d) for x, s in zip(eta, noise)), mpf(0))
            yield (eta, noise, g, b, d, n) + t, deviation(t, nats / n)
    write("InformationSgldBatch", ["sigma sqrt(2 I/n), I = sum b (d/2) ln(1 + eta^2 g^2/(b^2 d s^2)). Source: derived; after Pensia, Jog and Loh 2018."],
          columns, rows())


def rounded_parameters():
    def value(p, bound, lip, n):
        """The least over whole N of sqrt(p ln N/(2n)) + 2 L B sqrt(p)/N: all N while they can improve."""
        p, scale = mpf(p), 2 * mpf(lip) * mpf(bound) * sqrt(mpf(p))

        def at(k):
            return sqrt(p * log(mpf(k)) / (2 * n)) + scale / k
        best, arg = at(1), 1
        if scale == 0:
            return mpf(0)
        # derivative in k: sqrt(p/(2n))/(2 k sqrt(ln k)) = scale/k^2, so k/sqrt(ln k) = 2 scale sqrt(2n/p) at any inner minimum
        target = 2 * scale * sqrt(2 * n / p)
        if target > 2:
            low, high = mpf("0.5"), mpf(2000)  # ln k beyond the minimum of k/sqrt(ln k)
            for _ in range(500):
                y = (low + high) / 2
                low, high = (y, high) if exp(y) / sqrt(y) < target else (low, y)
            k = int(exp(low))
            for j in range(max(2, k - 50), k + 51):
                best = min(best, at(j))
        for j in range(2, 3000):
            best = min(best, at(j))
        return best

    def rows():
        for p, b, lip, n, s in mix(85, 44, [10, 1, 1000, 10 ** 6, 2, 10 ** 9], [1.0, 10.0, 1e-3, 1e6], [1.0, 0.3, 100.0, 1e-6, 0.0],
                                   [1000, 60000, 1, 2, 10 ** 9, 10 ** 12], RANGES):
            w = width(s)
            yield (p, b, lip, n) + s, w * value(p, b, mpf(lip) / w, n)
    write("InformationLipschitzParameters", ["The least over whole N of (b - a) sqrt(p ln N/(2n)) + 2 L B sqrt(p)/N, a grid of N points a coordinate in [-B, B].",
                                           "Source: derived; after Sefidgaran et al. 2022."], ["parameters", "largest", "lipschitz", "n", "low", "high"], rows())


def gibbs_tanh():
    def top(x):
        """The most of E (X - E X)+ for X of mean 1 whose values differ by a factor e^x at most, over two-point laws."""
        if x < mpf(10) ** -25:
            return x / 4
        spread, middle = expm1(x), x / 2

        def loss(y):
            p = 1 / (1 + exp(y))
            return -p * (1 - p) * spread / (1 + p * spread)
        return -least(loss, middle - 6, middle + 5)
    write("InformationGibbs", ["Losses in [low, high]: (b - a) T(2 beta (b - a)/n), T(x) the most of E (X - E X)+ for X of mean 1 whose values differ by a",
                               "factor e^x at most, over two-point laws. Sub-Gaussian: 2 sigma^2 beta/n. Source: derived; Aminian et al. 2021."],
          ["inverseTemperature", "n"] + TAIL,
          (((b, n) + t, 2 * sigma_of(t) ** 2 * mpf(b) / n if t[1] == "" else width(t[1:3]) * top(2 * mpf(b) * width(t[1:3]) / n))
           for b, n, t in mix(24, 44, [100.0, 5000.0, 0.0, 1e-9, 1.0, 1e12, 30.0], SIZES, GAUSSIAN) if b / n < 1e7))


def direct():
    def rows(seed, function, signed):
        rng = random.Random(seed)
        for i, (n, s, l) in enumerate(mix(seed, 44, SIZES + [9 * 10 ** 15], RANGES, LEVELS + [1e-6, 700.0])):
            if signed:
                w = 1.0 if s[0] == "" else s[1] - s[0]
                value = w * ([0.05, -0.1, 0.0, 1.0, -1.0, 0.3, 1e-10, -0.9, 0.99][i % 9] if i < 18 else rng.uniform(-1, 1))
                s = (-w, w)
                share = (mpf(value) + mpf(w)) / (2 * mpf(w))
            else:
                value, share = risk_in(s, SHARES[i % 8] if i < 8 else rng.choice(SHARES))
            yield (value, n) + s + (l,), back(s, kl_up(share, mpf(l) / n))
    columns = ["mean", "n", "low", "high", "logInverseDelta"]
    write("InformationDirectRisk", ["The largest p of kl(r||p) <= L/n, r the mean over n supersamples of the loss on the examples that were not",
                                    "picked, scaled to the range. Source: Hoeffding 1963."], columns, rows(87, None, False))
    write("InformationDirectGap", ["w (2p - 1), p the largest of kl((m + w)/(2w)||p) <= L/n, m the mean over n supersamples of a difference in",
                                   "[low, high] = [-w, w]. Source: Hoeffding 1963."], columns, rows(88, None, True))


if __name__ == "__main__":
    for function in (mutual_kl, sharp_mutual_tail, sharp_coins, sharp_risks, risk_tails, noisy_batches, rounded_parameters, gibbs_tanh, direct):
        function()
