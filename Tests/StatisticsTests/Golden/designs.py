"""Strata, many arms, looking every day, planning, time: the oracle's formulas, part 2."""
import math
from fractions import Fraction

import mpmath as mp
import numpy as np
from scipy import special

from rates import *

# ---------------------------------------------------------------------------------------------- strata

def both(strata): return [s for s in strata if s[1] > 0 and s[3] > 0]

def strat_cmh(strata, correction=False):
    numerator = variance = Fraction(0); informative = 0
    for x1, n1, x2, n2 in both(strata):
        N, X = n1 + n2, x1 + x2
        numerator += x1 - Fraction(n1 * X, N)
        v = Fraction(n1 * n2 * X * (N - X), N * N * (N - 1))
        variance += v; informative += v > 0
    if informative == 0: return {"chi2": 0.0, "pValue": 1.0, "informativeStrata": 0}
    distance = max(Fraction(0), abs(numerator) - Fraction(1, 2)) if correction else numerator
    chi2 = distance ** 2 / variance
    return {"chi2": real(chi2), "pValue": real(chi2_tail(mp.mpf(chi2.numerator) / chi2.denominator, 1)), "informativeStrata": informative}

def strat_mhRiskDifference(strata, conf):
    W = num = P = Q = Fraction(0); used = both(strata)
    for x1, n1, x2, n2 in used:
        N = n1 + n2
        W += Fraction(n1 * n2, N); num += Fraction(x1 * n2 - x2 * n1, N)
        P += (Fraction(n1 * n1 * x2 - n2 * n2 * x1) + Fraction(n1 * n2 * (n2 - n1), 2)) / N ** 2
        Q += Fraction(x1 * (n2 - x2) + x2 * (n1 - x1), 2 * N)
    if not used: return dict(NOTHING, se=None, usedStrata=0)
    d = num / W; v = (d * P + Q) / W ** 2
    se = mp.sqrt(mp.mpf(v.numerator) / v.denominator) if v > 0 else mp.mpf(0); dd = mp.mpf(d.numerator) / d.denominator
    return dict(interval(dd, dd - critical(conf) * se, dd + critical(conf) * se), se=real(se), usedStrata=len(used))

def ratio_estimate(value, variance, conf):
    if value is None: return dict(NOTHING, se=None)
    value = mp.mpf(value.numerator) / value.denominator; se = mp.sqrt(max(0, mp.mpf(variance.numerator) / variance.denominator))
    reach = critical(conf) * se
    return dict(interval(value, value * mp.exp(-reach), value * mp.exp(reach)), se=real(se))

def strat_mhRiskRatio(strata, conf):
    R = S = V = Fraction(0)
    for x1, n1, x2, n2 in both(strata):
        N, X = n1 + n2, x1 + x2
        R += Fraction(x1 * n2, N); S += Fraction(x2 * n1, N); V += Fraction(n1 * n2 * X - x1 * x2 * N, N * N)
    return ratio_estimate(None, None, conf) if R == 0 or S == 0 else ratio_estimate(R / S, V / (R * S), conf)

def odds_sums(strata):
    A = B = PA = M = QB = Fraction(0)
    for x1, n1, x2, n2 in both(strata):
        N = n1 + n2
        a, b = Fraction(x1 * (n2 - x2), N), Fraction((n1 - x1) * x2, N)
        p, q = Fraction(x1 + n2 - x2, N), Fraction(n1 - x1 + x2, N)
        A += a; B += b; PA += p * a; M += p * b + q * a; QB += q * b
    return A, B, PA, M, QB

def strat_mhOddsRatio(strata, conf):
    A, B, PA, M, QB = odds_sums(strata)
    if A == 0 or B == 0: return ratio_estimate(None, None, conf)
    return ratio_estimate(A / B, PA / (2 * A * A) + M / (2 * A * B) + QB / (2 * B * B), conf)

def strat_breslowDay(strata):
    nothing = {"chi2": None, "taroneChi2": None, "df": None, "pValue": None, "taronePValue": None}
    informative = [s for s in both(strata) if 0 < s[0] + s[2] < s[1] + s[3]]
    A, B, *_ = odds_sums(strata)
    if len(informative) < 2 or A == 0 or B == 0: return nothing
    with mp.workdps(60):
        psi = mp.mpf((A / B).numerator) / (A / B).denominator
        chi2 = total = variances = mp.mpf(0)
        for x1, n1, x2, n2 in informative:
            X = x1 + x2
            low, high = max(0, X - n2), min(n1, X)
            # (1 - psi) a^2 + (n2 - X + psi (n1 + X)) a - psi n1 X = 0
            qa, qb, qc = 1 - psi, n2 - X + psi * (n1 + X), -psi * n1 * X
            if abs(qa) < mp.mpf("1e-40"): a = -qc / qb
            else:
                root = mp.sqrt(qb * qb - 4 * qa * qc)
                a = next(r for r in ((-2 * qc) / (qb + root), (-qb - root) / (2 * qa)) if low < r < high)
            v = 1 / (1 / a + 1 / (n1 - a) + 1 / (X - a) + 1 / (n2 - X + a))
            chi2 += (x1 - a) ** 2 / v; total += x1 - a; variances += v
        tarone = chi2 - total ** 2 / variances
    df = len(informative) - 1
    return {"chi2": real(chi2), "taroneChi2": real(tarone), "df": df, "pValue": real(chi2_tail(chi2, df)), "taronePValue": real(chi2_tail(tarone, df))}

def strat_standardised(strata, conf, weights=None):
    weights = [s[1] + s[3] for s in strata] if weights is None else weights
    kept = [(s, mp.mpf(w)) for s, w in zip(strata, weights) if s[1] > 0 and s[3] > 0]
    everything, total = mp.fsum(weights), mp.fsum(w for _, w in kept)
    coverage = real(total / everything) if everything > 0 else None
    if total == 0: return {"rate1": None, "rate2": None, "difference": None, "se": None, "lower": None, "upper": None, "coverage": coverage}
    r1 = r2 = v = mp.mpf(0); h = mp.mpf("0.5")
    for (x1, n1, x2, n2), w in kept:
        w /= total; a, b = (x1 + h) / (n1 + 1), (x2 + h) / (n2 + 1)
        r1 += w * x1 / n1; r2 += w * x2 / n2; v += w * w * (a * (1 - a) / n1 + b * (1 - b) / n2)
    reach = critical(conf) * mp.sqrt(v)
    return {"rate1": real(r1), "rate2": real(r2), "difference": real(r1 - r2), "se": real(mp.sqrt(v)),
            "lower": real(max(-1, r1 - r2 - reach)), "upper": real(min(1, r1 - r2 + reach)), "coverage": coverage}

def strat_simpson(strata):
    used = both(strata)
    if not used: return {"crude": None, "adjusted": None, "reversal": False, "allStrataOpposite": False}
    x1, n1, x2, n2 = (sum(s[i] for s in used) for i in range(4))
    crude = Fraction(x1, n1) - Fraction(x2, n2)
    adjusted = sum(Fraction(s[0] * s[3] - s[2] * s[1], s[1] + s[3]) for s in used) / sum(Fraction(s[1] * s[3], s[1] + s[3]) for s in used)
    sign = lambda v: 0 if abs(v) < Fraction(1, 10 ** 12) else 1 if v > 0 else -1
    opposite = all(sign(Fraction(s[0], s[1]) - Fraction(s[2], s[3])) * sign(crude) < 0 for s in used)
    return {"crude": real(crude), "adjusted": real(adjusted), "reversal": sign(crude) * sign(adjusted) < 0, "allStrataOpposite": opposite}

# ---------------------------------------------------------------------------------------------- many arms

def multi_compare(x, n):
    if len(x) < 2 or 0 in n: return {"chi2": None, "g": None, "df": None, "pValue": None, "gPValue": None, "minExpected": None}
    X, N, df = sum(x), sum(n), len(x) - 1
    if X in (0, N): return {"chi2": 0.0, "g": 0.0, "df": df, "pValue": 1.0, "gPValue": 1.0, "minExpected": 0.0}
    cells = [(o, Fraction(b * share, N)) for a, b in zip(x, n) for o, share in ((a, X), (b - a, N - X))]
    chi2 = sum((o - e) ** 2 / e for o, e in cells); chi = mp.mpf(chi2.numerator) / chi2.denominator
    with mp.workdps(60): g = 2 * mp.fsum(o * mp.log(mp.mpf(o) * e.denominator / e.numerator) for o, e in cells if o > 0)
    return {"chi2": real(chi), "g": real(g), "df": df, "pValue": real(chi2_tail(chi, df)), "gPValue": real(chi2_tail(g, df)), "minExpected": real(min(e for _, e in cells))}

def multi_holm(p):
    order = sorted(range(len(p)), key=lambda i: p[i]); adjusted = [None] * len(p); reached = 0
    for rank, i in enumerate(order):
        reached = max(reached, min(1.0, p[i] * (len(p) - rank))); adjusted[i] = reached
    return {"adjusted": adjusted}

def srm_chiSquare(counts, weights):
    S, N = mp.fsum(weights), sum(counts); df = sum(w > 0 for w in weights) - 1
    stray = any(c > 0 and w == 0 for c, w in zip(counts, weights))
    if N == 0 or (df == 0 and not stray): return {"chi2": None, "df": None, "pValue": None, "mismatch": False}
    if stray: return {"chi2": "inf", "df": df, "pValue": 0.0, "mismatch": True}
    chi2 = mp.fsum((c - N * mp.mpf(w) / S) ** 2 / (N * mp.mpf(w) / S) for c, w in zip(counts, weights) if w > 0)
    p = chi2_tail(chi2, df)
    return {"chi2": real(chi2), "df": df, "pValue": real(p), "mismatch": bool(p < mp.mpf("0.001"))}

def seq_srm(counts, weights, concentration=100):
    S, N, k = mp.fsum(weights), sum(counts), mp.mpf(concentration)
    if any(c > 0 and w == 0 for c, w in zip(counts, weights)): return {"logE": "inf"}
    value = mp.loggamma(k) - mp.loggamma(k + N)
    for c, w in zip(counts, weights):
        if w == 0: continue
        theta = mp.mpf(w) / S
        value += mp.loggamma(k * theta + c) - mp.loggamma(k * theta) - c * mp.log(theta)
    return {"logE": real(value)}

# ---------------------------------------------------------------------------------------------- sequential

def ln_m(x, n, c, p, q=None):
    if n == 0: return mp.mpf(0)
    p = mp.mpf(p); q = 1 - p if q is None else q
    a, b, y = c * p, c * q, n - x
    value = -mp.loggamma(mp.mpf(c) + n) + mp.loggamma(c)
    if x > 0: value += mp.loggamma(a + x) - mp.loggamma(a) - x * mp.log(p)
    if y > 0: value += mp.loggamma(b + y) - mp.loggamma(b) - y * mp.log(q)
    return value

def slope_m(x, n, c, p, q):
    """d ln M / dp: increasing, because ln M is convex."""
    if n == 0: return mp.mpf(0)
    y, s = n - x, mp.mpf(0)
    if x > 0: s += c * (mp.digamma(c * p + x) - mp.digamma(c * p)) - x / p
    if y > 0: s -= c * (mp.digamma(c * q + y) - mp.digamma(c * q)) - y / q
    return s

def root(low, high, f, digits):
    """The zero of an increasing function (Illinois), low and high never evaluated when open."""
    low, high = mp.mpf(low), mp.mpf(high)
    middle = lambda: (low + high) / 2
    fl = fh = None
    for i in range(400):
        m = middle()
        if fl is not None and fh is not None and i % 2 == 0 and fh != fl:
            s = (low * fh - high * fl) / (fh - fl)
            if low < s < high: m = s
        v = f(m)
        if v < 0: low, fl = m, v
        else: high, fh = m, v
        if high - low <= mp.mpf(10) ** -digits * max(abs(high), abs(low)): break
    return middle()

def seq_oneSample(x, n, concentration, alpha, p0=None):
    c = mp.mpf(concentration); threshold = -mp.log(mp.mpf(alpha)); result = {}
    if p0 is not None:
        v = ln_m(x, n, c, mp.mpf(p0)); result["logE"] = 0.0 if abs(v) < mp.mpf("1e-12") else real(v)
    def limit(x, n):
        """Lower end, on the logit scale so that a limit near 0 keeps its digits."""
        if n == 0 or x <= 1: return mp.mpf(0)
        f = lambda t: ln_m(x, n, c, 1 / (1 + mp.exp(-t)), 1 / (1 + mp.exp(t)))
        if n - x == 0: inside = mp.mpf(60)
        else: inside = root(-100, 100, lambda t: slope_m(x, n, c, 1 / (1 + mp.exp(-t)), 1 / (1 + mp.exp(t))), 20)
        t = bisect(-690, inside, lambda t: f(t) >= threshold, 18)
        return 1 / (1 + mp.exp(-t))
    if n == 0: lower, upper = mp.mpf(0), mp.mpf(1)
    else: lower, upper = limit(x, n), 1 - limit(n - x, n)
    result.update(lower=real(lower), upper=real(upper)); return result

def seq_twoSample(x1, n1, concentration1, x2, n2, concentration2, alpha):
    c1, c2 = mp.mpf(concentration1), mp.mpf(concentration2); threshold = -mp.log(mp.mpf(alpha))
    def ln_e(d):
        d = mp.mpf(d); low, high = max(mp.mpf(0), -d), min(mp.mpf(1), 1 - d); width = high - low
        if n1 == 0 and n2 == 0: return mp.mpf(0)
        def rates(t):
            a, b = width / (1 + mp.exp(-t)), width / (1 + mp.exp(t))
            # p2 = low + a; p1 = p2 + d; complements from the other end.
            p2, q2 = low + a, (1 - high) + b
            p1, q1 = (a if d < 0 else d + a), (b if d > 0 else b - d)
            return p1, q1, p2, q2
        def slope(t):
            p1, q1, p2, q2 = rates(t)
            return slope_m(x1, n1, c1, p1, q1) + slope_m(x2, n2, c2, p2, q2)
        t = root(-40, 40, slope, 12)
        values = []
        for s in (t, mp.mpf(-40), mp.mpf(40)):
            p1, q1, p2, q2 = rates(s)
            values.append(ln_m(x1, n1, c1, p1, q1) + ln_m(x2, n2, c2, p2, q2))
        return min(values)
    def lowest(x, n, c):
        if n == 0: return mp.mpf("0.5")
        if x == 0: return mp.mpf(0)
        if x == n: return mp.mpf(1)
        t = root(-60, 60, lambda t: slope_m(x, n, c, 1 / (1 + mp.exp(-t)), 1 / (1 + mp.exp(t))), 20)
        return 1 / (1 + mp.exp(-t))
    with mp.workdps(32):
        e0 = ln_e(0); e0 = mp.mpf(0) if abs(e0) < mp.mpf("1e-12") else e0
        inside = lowest(x1, n1, c1) - lowest(x2, n2, c2)
        low, high = -1 + mp.mpf("1e-12"), 1 - mp.mpf("1e-12")
        lower = mp.mpf(-1) if inside <= low or ln_e(low) < threshold else root(low, inside, lambda d: threshold - ln_e(d), 11)
        upper = mp.mpf(1) if inside >= high or ln_e(high) < threshold else root(inside, high, lambda d: ln_e(d) - threshold, 11)
        return {"logE": real(e0), "pAnytime": real(min(1, mp.exp(-e0))), "lower": real(lower), "upper": real(upper)}

# ---------------------------------------------------------------------------------------------- planning

def h_of(p1, p2): return 2 * mp.asin(mp.sqrt(mp.mpf(p1))) - 2 * mp.asin(mp.sqrt(mp.mpf(p2)))
def plan_cohenH(p1, p2): return {"h": real(h_of(p1, p2))}
def z_of(alpha, sides): return -quantile(mp.mpf(alpha) / sides)

def sizes(n1, ratio): return {"n1": real(n1), "n1Ceil": int(mp.ceil(n1)), "n2Ceil": int(mp.ceil(mp.mpf(ratio) * n1))}
NO_SIZE = {"n1": None, "n1Ceil": None, "n2Ceil": None}

def plan_sampleSizeNormal(p1, p2, alpha, power, ratio=1, sides=2):
    if p1 == p2: return NO_SIZE
    p1, p2, k = mp.mpf(p1), mp.mpf(p2), mp.mpf(ratio); m = (p1 + k * p2) / (1 + k)
    top = z_of(alpha, sides) * mp.sqrt((1 + 1 / k) * m * (1 - m)) + quantile(power) * mp.sqrt(p1 * (1 - p1) + p2 * (1 - p2) / k)
    return sizes(top ** 2 / (p1 - p2) ** 2, ratio)

def plan_sampleSizeArcsine(p1, p2, alpha, power, ratio=1, sides=2):
    if p1 == p2: return NO_SIZE
    return sizes((z_of(alpha, sides) + quantile(power)) ** 2 / h_of(p1, p2) ** 2 * (1 + 1 / mp.mpf(ratio)), ratio)

def power_normal(p1, n1, p2, n2, za):
    m = (n1 * p1 + n2 * p2) / (n1 + n2)
    s0 = mp.sqrt(m * (1 - m) * (mp.mpf(1) / n1 + mp.mpf(1) / n2)); s1 = mp.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
    distance = abs(p1 - p2) - za * s0
    if s1 > 0: return upper_normal(-distance / s1)
    return None if distance == 0 else mp.mpf(distance > 0)

def plan_powerNormal(p1, n1, p2, n2, alpha, sides=2):
    return {"power": None if 0 in (n1, n2) else real(power_normal(mp.mpf(p1), n1, mp.mpf(p2), n2, z_of(alpha, sides)))}

def plan_powerArcsine(p1, n1, p2, n2, alpha, sides=2):
    if 0 in (n1, n2): return {"power": None}
    return {"power": real(upper_normal(z_of(alpha, sides) - abs(h_of(p1, p2)) * mp.sqrt(mp.mpf(n1) * n2 / (n1 + n2))))}

def plan_mde(p2, n1, n2, alpha, power, sides=2):
    p2, za = mp.mpf(p2), z_of(alpha, sides); nothing = {"p1": None, "difference": None}
    if 0 in (n1, n2) or p2 == 1: return nothing
    reaches = lambda d: (power_normal(p2 + d, n1, p2, n2, za) or 0) >= mp.mpf(power)
    if not reaches((1 - p2) * (1 - mp.mpf("1e-12"))): return nothing
    d = bisect(0, 1 - p2, lambda d: not reaches(d), 25)
    return {"p1": real(p2 + d), "difference": real(d)}

def plan_powerExact(p1, n1, p2, n2, alpha, test):
    if 0 in (n1, n2): return {"power": None}
    f1 = [binom_pmf(n1, k, p1) for k in range(n1 + 1)]; f2 = [binom_pmf(n2, k, p2) for k in range(n2 + 1)]
    total = mp.mpf(0)
    for X in range(n1 + n2 + 1):
        low, high = max(0, X - n2), min(n1, X)
        if test == "fisher":
            weights = [math.comb(n1, k) * math.comb(n2, X - k) for k in range(low, high + 1)]; everything = math.comb(n1 + n2, X)
            for k in range(low, high + 1):
                # The tie factor 1 + 1e-7 in whole numbers.
                bar = weights[k - low] * 10_000_001
                p = Fraction(sum(w for w in weights if w * 10_000_000 <= bar), everything)
                if p <= Fraction(alpha): total += f1[k] * f2[X - k]
        else:
            for k in range(low, high + 1):
                p = test_zPooled(k, n1, X - k, n2, "two-sided")["pValue"]
                if p <= alpha * (1 + 1e-12): total += f1[k] * f2[X - k]
    return {"power": real(total)}

def plan_powerOneSampleExact(p0, p1, n, alpha, alternative):
    none = {"criticalValue": None, "size": 0.0, "power": 0.0}; alpha = mp.mpf(alpha)
    if alternative == "greater":
        a, b = -1, n + 1
        while b - a > 1:
            m = (a + b) // 2
            if at_least(n, m, p0) <= alpha: b = m
            else: a = m
        return none if b > n else {"criticalValue": b, "size": real(at_least(n, b, p0)), "power": real(at_least(n, b, p1))}
    a, b = -1, n + 1
    while b - a > 1:
        m = (a + b) // 2
        if at_most(n, m, p0) <= alpha: a = m
        else: b = m
    return none if a < 0 else {"criticalValue": a, "size": real(at_most(n, a, p0)), "power": real(at_most(n, a, p1))}

# ---------------------------------------------------------------------------------------------- time

def big(f): return mp.mpf(f.numerator) / f.denominator

def km_estimate(times, events, conf, at):
    z, curve, S, G = critical(conf), [], Fraction(1), Fraction(0)
    for t in sorted({t for t, e in zip(times, events) if e}):
        n = sum(u >= t for u in times); d = sum(u == t and e for u, e in zip(times, events))
        S *= Fraction(n - d, n); G = None if n == d else G + Fraction(d, n * (n - d))
        if S == 0: low = high = se = mp.mpf(0)
        else:
            v = z * mp.sqrt(big(G)) / mp.log(big(S)); se = big(S) * mp.sqrt(big(G))
            low, high = big(S) ** mp.exp(-v), big(S) ** mp.exp(v)
        curve.append((t, S, se, low, high))
    points = []
    for a in at:
        past = [c for c in curve if c[0] <= a]
        if not times: points.append({"t": a, "survival": None, "se": None, "lower": None, "upper": None, "atRisk": 0}); continue
        _, S, se, low, high = past[-1] if past else (0, Fraction(1), mp.mpf(0), mp.mpf(1), mp.mpf(1))
        points.append({"t": a, "survival": real(S), "se": real(se), "lower": real(low), "upper": real(high), "atRisk": sum(u >= a for u in times)})
    half = mp.mpf("0.5") + mp.mpf("1e-12")
    first = lambda i: next((c[0] for c in curve if (big(c[i]) if i == 1 else c[i]) <= half), None)
    return {"at": points, "median": first(1), "medianLower": first(3), "medianUpper": first(4)}

def aj_cumulativeIncidence(times, causes, causeCount, conf, at):
    z, steps, S, I = critical(conf), [], Fraction(1), [Fraction(0)] * causeCount
    for t in sorted({t for t, c in zip(times, causes) if c}):
        n = sum(u >= t for u in times); dk = [sum(u == t and c == k + 1 for u, c in zip(times, causes)) for k in range(causeCount)]
        d = sum(dk); before = S
        I = [i + before * Fraction(k, n) for i, k in zip(I, dk)]; S = before * Fraction(n - d, n)
        steps.append((t, n, d, dk, before, S, I))
    points = []
    for a in at:
        past = [s for s in steps if s[0] <= a]; rows = []
        for k in range(causeCount):
            if not times: rows.append({"cause": k + 1, "cif": None, "se": None, "lower": None, "upper": None}); continue
            value = past[-1][6][k] if past else Fraction(0); v = Fraction(0)
            for _, n, d, dk, before, _, I in past:
                gap = value - I[k]
                if n != d: v += gap * gap * Fraction(d, n * (n - d))
                v += before ** 2 * Fraction(dk[k] * (n - dk[k]), n ** 3) - 2 * gap * before * Fraction(dk[k], n * n)
            se = mp.sqrt(max(0, big(v)))
            if value == 0: low = high = mp.mpf(0)
            elif value == 1: low = high = mp.mpf(1)
            else:
                i = big(value); w = z * se / ((1 - i) * mp.log(1 - i))
                low, high = 1 - (1 - i) ** mp.exp(w), 1 - (1 - i) ** mp.exp(-w)
            rows.append({"cause": k + 1, "cif": real(value), "se": real(se), "lower": real(low), "upper": real(high)})
        points.append({"t": a, "eventFree": None if not times else real(past[-1][5] if past else Fraction(1)), "causes": rows})
    return {"at": points}

def km_logRank(times1, events1, times2, events2):
    if not times1 or not times2: return {"chi2": None, "pValue": None}
    distance = variance = Fraction(0)
    for t in sorted({t for t, e in zip(times1 + times2, events1 + events2) if e}):
        n1, n2 = sum(u >= t for u in times1), sum(u >= t for u in times2); n = n1 + n2
        d1 = sum(u == t and e for u, e in zip(times1, events1)); d = d1 + sum(u == t and e for u, e in zip(times2, events2))
        distance += d1 - Fraction(n1 * d, n)
        if n > 1: variance += Fraction(d * n1 * n2 * (n - d), n * n * (n - 1))
    chi2 = distance ** 2 / variance if variance else Fraction(0)
    return {"chi2": real(chi2), "pValue": real(chi2_tail(big(chi2), 1))}
