"""Numbers, the kernel, one rate and two rates: the oracle's formulas, part 1."""
import math
from fractions import Fraction

import mpmath as mp
import numpy as np
from scipy import special

mp.mp.dps = 40

# ---------------------------------------------------------------------------------------------- numbers

def real(x):
    """As results carry it: null, "inf" or a double; p-values below 1e-300 are 0."""
    if x is None: return None
    if isinstance(x, Fraction): return x.numerator / x.denominator
    x = mp.mpf(x)
    if mp.isnan(x): return None
    if mp.isinf(x): return "inf" if x > 0 else "-inf"
    return 0.0 if abs(x) < mp.mpf("1e-300") else float(x)

def bisect(low, high, below, digits=30):
    """Where `below` turns from true to false, by halving."""
    low, high = mp.mpf(low), mp.mpf(high)
    for _ in range(int(digits * 3.4) + 40):
        middle = (low + high) / 2
        if below(middle): low = middle
        else: high = middle
        if high - low <= abs(high) * mp.mpf(10) ** -digits: break
    return (low + high) / 2

def quantile(p):
    """The normal quantile by Newton from a double."""
    p = mp.mpf(p)
    if p > mp.mpf("0.5"): return -quantile(1 - p)
    z = mp.mpf(float(special.ndtri(float(p))))
    for _ in range(6):
        z -= (mp.erfc(-z / mp.sqrt(2)) / 2 - p) / (mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi))
    return z

def critical(conf): return -quantile((1 - mp.mpf(conf)) / 2)
def upper_normal(z): return mp.erfc(mp.mpf(z) / mp.sqrt(2)) / 2
def tail(z, alternative):
    if alternative == "greater": return upper_normal(z)
    if alternative == "less": return upper_normal(-z)
    return mp.erfc(abs(mp.mpf(z)) / mp.sqrt(2))

def ln_beta(a, b): return mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(mp.mpf(a) + b)

def beta_tails(a, b, x, y=None):
    """I_x(a, b) and its complement by Lentz's continued fraction in 40 digits."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    y = 1 - x if y is None else mp.mpf(y)
    if x <= 0: return mp.mpf(0), mp.mpf(1)
    if y <= 0: return mp.mpf(1), mp.mpf(0)
    if x > (a + 1) / (a + b + 2):
        lower, upper = beta_tails(b, a, y, x)
        return upper, lower
    prefix = mp.exp(a * mp.log(x) + b * mp.log(y) - ln_beta(a, b))
    c, d = mp.mpf(1), 1 / (1 - (a + b) * x / (a + 1))
    h = d
    for m in range(1, 400_000):
        for t in (m * (b - m) * x / ((a - 1 + 2 * m) * (a + 2 * m)),
                  -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 1 + 2 * m))):
            d, c = 1 / (1 + t * d), 1 + t / c
            h *= c * d
        if abs(c * d - 1) < mp.mpf("1e-28"): break
    lower = prefix * h / a
    return lower, 1 - lower

def beta_quantile(a, b, p, upper=False):
    """The x with lower (or upper) tail p, by Newton on the logarithm from SciPy's double."""
    a, b, p = mp.mpf(a), mp.mpf(b), mp.mpf(p)
    start = special.betainccinv(float(a), float(b), float(p)) if upper else special.betaincinv(float(a), float(b), float(p))
    x = mp.mpf(float(start))
    if x <= 0 or x >= 1:
        # A double cannot hold it: p = x^a / (a B) to first order.
        x = mp.exp((mp.log(p) + mp.log(a) + ln_beta(a, b)) / a) if not upper else 1 - mp.exp((mp.log(p) + mp.log(b) + ln_beta(a, b)) / b)
    for _ in range(5):
        t = beta_tails(a, b, x)[1 if upper else 0]
        density = mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x) - ln_beta(a, b))
        step = t * mp.log(t / p) / density
        x = x + step if upper else x - step
        if abs(step) < abs(x) * mp.mpf("1e-22"): break
    return x

def chi2_tail(x, df):
    if x <= 0: return mp.mpf(1)
    if mp.isinf(x): return mp.mpf(0)
    return mp.gammainc(mp.mpf(df) / 2, mp.mpf(x) / 2, mp.inf, regularized=True)

def binom_pmf(n, k, p):
    p = mp.mpf(p)
    if p == 0: return mp.mpf(k == 0)
    if p == 1: return mp.mpf(k == n)
    return mp.exp(mp.loggamma(n + 1) - mp.loggamma(k + 1) - mp.loggamma(n - k + 1) + k * mp.log(p) + (n - k) * mp.log1p(-p))

def at_least(n, k, p): return mp.mpf(1) if k <= 0 else mp.mpf(0) if k > n else beta_tails(k, n - k + 1, p)[0]
def at_most(n, k, p): return mp.mpf(0) if k < 0 else mp.mpf(1) if k >= n else beta_tails(k + 1, n - k, p)[1]

# ---------------------------------------------------------------------------------------------- kernel

def sf_lnGamma(x): return {"value": None if x <= 0 and x == int(x) else real(mp.re(mp.loggamma(mp.mpf(x))))}
def sf_lnBeta(a, b): return {"value": real(ln_beta(mp.mpf(a), mp.mpf(b)))}
def sf_betaInc(a, b, x):
    lower, upper = beta_tails(a, b, x); return {"lower": real(lower), "upper": real(upper)}
def sf_betaInv(a, b, p): return {"x": 0.0 if p == 0 else 1.0 if p == 1 else real(beta_quantile(a, b, p))}
def sf_normCdf(z): return {"lower": real(upper_normal(-mp.mpf(z))), "upper": real(upper_normal(z))}
def sf_normQuantile(p): return {"z": "-inf" if p == 0 else "inf" if p == 1 else real(quantile(mp.mpf(p)))}
def sf_chi2Sf(x, df): return {"p": real(chi2_tail(mp.mpf(x), df))}
def sf_binomPmf(n, k, p): return {"value": real(binom_pmf(n, k, p))}

# ---------------------------------------------------------------------------------------------- one rate

def interval(estimate, lower, upper): return {"estimate": real(estimate), "lower": real(lower), "upper": real(upper)}
NOTHING = {"estimate": None, "lower": None, "upper": None}

def wilson_limits(x, n, conf):
    z = critical(conf); p = mp.mpf(x) / n
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z * mp.sqrt(p * (1 - p) / n + z * z / (4 * mp.mpf(n) ** 2)) / (1 + z * z / n)
    return (mp.mpf(0) if x == 0 else centre - half, mp.mpf(1) if x == n else centre + half)

def prop_wilson(x, n, conf):
    return NOTHING if n == 0 else interval(mp.mpf(x) / n, *wilson_limits(x, n, conf))

def prop_clopperPearson(x, n, conf):
    if n == 0: return NOTHING
    t = (1 - mp.mpf(conf)) / 2
    return interval(mp.mpf(x) / n, 0 if x == 0 else beta_quantile(x, n - x + 1, t),
                    1 if x == n else beta_quantile(x + 1, n - x, t, upper=True))

def prop_jeffreys(x, n, conf):
    if n == 0: return NOTHING
    t = (1 - mp.mpf(conf)) / 2; half = mp.mpf("0.5")
    return interval(mp.mpf(x) / n, 0 if x == 0 else beta_quantile(x + half, n - x + half, t),
                    1 if x == n else beta_quantile(x + half, n - x + half, t, upper=True))

def far_cut(observed, low, high, mode, pmf):
    """The outcomes on the other side of the mode that are no likelier than the observed one, as (left, right) tails."""
    threshold = pmf(observed) * (1 + mp.mpf("1e-7"))
    if pmf(mode) <= threshold: return high, high + 1
    a, b = mode, high + 1
    while b - a > 1:
        m = (a + b) // 2
        if pmf(m) <= threshold: b = m
        else: a = m
    right = b
    a, b = low - 1, mode
    while b - a > 1:
        m = (a + b) // 2
        if pmf(m) <= threshold: a = m
        else: b = m
    return a, right

def prop_binomTest(x, n, p0, alternative):
    if n == 0: return {"pValue": None, "midP": None}
    half = binom_pmf(n, x, p0) / 2
    greater, less = at_least(n, x + 1, p0) + half, at_most(n, x - 1, p0) + half
    if alternative == "greater": return {"pValue": real(at_least(n, x, p0)), "midP": real(greater)}
    if alternative == "less": return {"pValue": real(at_most(n, x, p0)), "midP": real(less)}
    mode = min(n, int(mp.floor((n + 1) * mp.mpf(p0))))
    left, right = far_cut(x, 0, n, mode, lambda k: binom_pmf(n, k, p0))
    p = mp.mpf(1) if right == left + 1 else at_most(n, left, p0) + at_least(n, right, p0)
    return {"pValue": real(min(1, p)), "midP": real(min(1, 2 * min(greater, less)))}

# ---------------------------------------------------------------------------------------------- two rates

def diff_newcombe(x1, n1, x2, n2, conf):
    if 0 in (n1, n2): return NOTHING
    p1, p2 = mp.mpf(x1) / n1, mp.mpf(x2) / n2
    (l1, u1), (l2, u2) = wilson_limits(x1, n1, conf), wilson_limits(x2, n2, conf)
    return interval(p1 - p2, max(-1, p1 - p2 - mp.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2)), min(1, p1 - p2 + mp.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2)))

def restricted(x1, n1, x2, n2, d):
    """Miettinen & Nurminen's cubic, solved trigonometrically in 60 digits."""
    with mp.workdps(70):
        d = mp.mpf(d); N, X = n1 + n2, x1 + x2
        if d == 0: return mp.mpf(X) / N, mp.mpf(X) / N
        if d == 1: return mp.mpf(1), mp.mpf(0)
        if d == -1: return mp.mpf(0), mp.mpf(1)
        L3, L2 = mp.mpf(N), (n1 + 2 * n2) * d - N - X
        L1, L0 = (n2 * d - N - 2 * x2) * d + X, x2 * d * (1 - d)
        q = L2 ** 3 / (3 * L3) ** 3 - L1 * L2 / (6 * L3 ** 2) + L0 / (2 * L3)
        root = mp.sqrt(max(0, L2 ** 2 / (3 * L3) ** 2 - L1 / (3 * L3)))
        s = root if q > 0 else -root
        w = 0 if s == 0 else q / s ** 3
        a = (mp.pi + mp.acos(max(-1, min(1, w)))) / 3
        p2 = 2 * s * mp.cos(a) - L2 / (3 * L3)
        p2 = min(max(p2, max(0, -d)), min(1, 1 - d))
        return p2 + d, p2

def score(x1, n1, x2, n2, d, correction):
    with mp.workdps(60):
        N = n1 + n2
        p1, p2 = restricted(x1, n1, x2, n2, d)
        v = (p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2) * (mp.mpf(N) / (N - 1) if correction else 1)
        distance = mp.mpf(x1) / n1 - mp.mpf(x2) / n2 - mp.mpf(d)
        if v > mp.mpf("1e-45"): return distance / mp.sqrt(v), p1, p2
        return (mp.mpf(0) if abs(distance) < mp.mpf("1e-45") else mp.sign(distance) * mp.inf), p1, p2

def diff_miettinenNurminen(x1, n1, x2, n2, conf, correction=True):
    if 0 in (n1, n2): return NOTHING
    z = critical(conf); d = mp.mpf(x1) / n1 - mp.mpf(x2) / n2
    at = lambda delta: score(x1, n1, x2, n2, delta, correction)[0]
    lower = mp.mpf(-1) if d <= -1 else bisect(-1, d, lambda t: at(t) > z, 22)
    upper = mp.mpf(1) if d >= 1 else bisect(d, 1, lambda t: at(t) > -z, 22)
    return interval(d, lower, upper)

def diff_scoreTest(x1, n1, x2, n2, delta, alternative, correction=True):
    if 0 in (n1, n2): return {"z": None, "pValue": None, "p1Null": None, "p2Null": None}
    z, p1, p2 = score(x1, n1, x2, n2, mp.mpf(delta), correction)
    p = tail(z, alternative) if not mp.isinf(z) else (0 if alternative == "two-sided" or (z > 0) == (alternative == "greater") else 1)
    return {"z": real(z), "pValue": real(p), "p1Null": real(p1), "p2Null": real(p2)}

def ratio_koopman(x1, n1, x2, n2, conf):
    if 0 in (n1, n2): return NOTHING
    z2 = critical(conf) ** 2
    def T(t):
        theta = mp.exp(t); N = n1 + n2
        B = theta * (n1 + x2) + x1 + n2
        p2 = 2 * (x1 + x2) / (B + mp.sqrt(max(0, B * B - 4 * N * theta * (x1 + x2))))
        p1 = theta * p2
        v = p1 * (1 - p1) / n1 + theta ** 2 * p2 * (1 - p2) / n2
        top = (mp.mpf(x1) / n1 - theta * mp.mpf(x2) / n2) ** 2
        if v <= mp.mpf("1e-70"): return mp.mpf(0) if top < mp.mpf("1e-70") else mp.inf
        return top / v
    with mp.workdps(90):
        lower, upper = mp.mpf(0), mp.inf
        start = mp.log(max(mp.mpf("0.5"), x1) / n1 / (max(mp.mpf("0.5"), x2) / n2))
        if x1 > 0: lower = mp.exp(bisect(start - 60, start if x2 > 0 else start + 60, lambda t: T(t) > z2, 25))
        if x2 > 0: upper = mp.exp(bisect(start if x1 > 0 else start - 60, start + 60, lambda t: T(t) <= z2, 25))
    estimate = None if x1 + x2 == 0 else mp.inf if x2 == 0 else mp.mpf(x1) * n2 / (mp.mpf(x2) * n1)
    return interval(estimate, lower, upper)

def log_interval(estimate, inside, variance, conf, adjusted):
    reach = critical(conf) * mp.sqrt(max(0, variance))
    return dict(interval(estimate, inside * mp.exp(-reach), inside * mp.exp(reach)), adjusted=adjusted)

def ratio_katz(x1, n1, x2, n2, conf):
    if 0 in (n1, n2): return dict(NOTHING, adjusted=None)
    h = mp.mpf("0.5") if 0 in (x1, x2) else mp.mpf(0)
    a, b, c, d = x1 + h, n1 + h, x2 + h, n2 + h
    estimate = None if x1 + x2 == 0 else mp.inf if x2 == 0 else mp.mpf(x1) * n2 / (mp.mpf(x2) * n1)
    return log_interval(estimate, a / b / (c / d), 1 / a - 1 / b + 1 / c - 1 / d, conf, h > 0)

def odds_woolf(x1, n1, x2, n2, conf):
    if 0 in (n1, n2): return dict(NOTHING, adjusted=None)
    h = mp.mpf("0.5") if 0 in (x1, n1 - x1, x2, n2 - x2) else mp.mpf(0)
    a, b, c, d = x1 + h, n1 - x1 + h, x2 + h, n2 - x2 + h
    up, down = x1 * (n2 - x2), (n1 - x1) * x2
    estimate = None if up == down == 0 else mp.inf if down == 0 else mp.mpf(up) / down
    return log_interval(estimate, a * d / (b * c), 1 / a + 1 / b + 1 / c + 1 / d, conf, h > 0)

def test_zPooled(x1, n1, x2, n2, alternative):
    if 0 in (n1, n2): return {"z": None, "pValue": None}
    X, N = x1 + x2, n1 + n2
    if X in (0, N): return {"z": 0.0, "pValue": 1.0 if alternative == "two-sided" else 0.5}
    p = mp.mpf(X) / N
    z = (mp.mpf(x1) / n1 - mp.mpf(x2) / n2) / mp.sqrt(p * (1 - p) * (mp.mpf(1) / n1 + mp.mpf(1) / n2))
    return {"z": real(z), "pValue": real(tail(z, alternative))}

def hyper(n1, n2, X):
    constant = mp.loggamma(n1 + 1) + mp.loggamma(n2 + 1) - mp.loggamma(n1 + n2 + 1) + mp.loggamma(X + 1) + mp.loggamma(n1 + n2 - X + 1)
    return lambda k: mp.exp(constant - mp.loggamma(k + 1) - mp.loggamma(n1 - k + 1) - mp.loggamma(X - k + 1) - mp.loggamma(n2 - X + k + 1))

def hyper_sum(n1, n2, X, pmf, start, step, end):
    """Σ pmf from start to end by the ratio of neighbours, in 40 digits; stops where the rest cannot matter."""
    k = start
    if (end - k) * step < 0: return mp.mpf(0)
    term = pmf(k); total = term
    while k != end:
        if step > 0: term *= mp.mpf(n1 - k) * (X - k) / (mp.mpf(k + 1) * (n2 - X + k + 1))
        else: term *= mp.mpf(k) * (n2 - X + k) / (mp.mpf(n1 - k + 1) * (X - k + 1))
        k += step; total += term
        if term < total * mp.mpf("1e-22") and abs(k - start) > 2: break
    return total

def fisher(x1, n1, x2, n2, alternative):
    X = x1 + x2; low, high = max(0, X - n2), min(n1, X)
    pmf = hyper(n1, n2, X)
    mode = min(high, max(low, (n1 + 1) * (X + 1) // (n1 + n2 + 2)))
    def up(k):
        if k <= low: return mp.mpf(1)
        return hyper_sum(n1, n2, X, pmf, k, 1, high) if k > mode else 1 - hyper_sum(n1, n2, X, pmf, k - 1, -1, low)
    def down(k):
        if k >= high: return mp.mpf(1)
        if k < low: return mp.mpf(0)
        return hyper_sum(n1, n2, X, pmf, k, -1, low) if k < mode else 1 - hyper_sum(n1, n2, X, pmf, k + 1, 1, high)
    half = pmf(x1) / 2
    greater = (up(x1 + 1) if x1 < high else 0) + half
    less = (down(x1 - 1) if x1 > low else 0) + half
    if alternative == "greater": return up(x1), greater
    if alternative == "less": return down(x1), less
    left, right = far_cut(x1, low, high, mode, pmf)
    p = mp.mpf(1) if right == left + 1 else hyper_sum(n1, n2, X, pmf, left, -1, low) + hyper_sum(n1, n2, X, pmf, right, 1, high)
    return min(mp.mpf(1), p), min(mp.mpf(1), 2 * min(greater, less))

def test_fisher(x1, n1, x2, n2, alternative):
    if 0 in (n1, n2): return {"pValue": None, "midP": None}
    p, mid = fisher(x1, n1, x2, n2, alternative)
    return {"pValue": real(p), "midP": real(mid)}

def test_boschloo(x1, n1, x2, n2, alternative):
    if 0 in (n1, n2): return {"pValue": None}
    def greater(x1, n1, x2, n2):
        from scipy import stats
        observed = stats.hypergeom.sf(x1 - 1, n1 + n2, n1, x1 + x2) if x1 else 1.0
        a, b = np.meshgrid(np.arange(n1 + 1), np.arange(n2 + 1), indexing="ij")
        reject = stats.hypergeom.sf(a - 1, n1 + n2, n1, a + b) <= observed * (1 + 1e-9)
        f = lambda p: float(stats.binom.pmf(np.arange(n1 + 1), n1, p) @ reject @ stats.binom.pmf(np.arange(n2 + 1), n2, p))
        grid = np.concatenate([np.linspace(0, 1, 3001), np.geomspace(1e-6, 1e-3, 60), 1 - np.geomspace(1e-6, 1e-3, 60)]); grid.sort()
        values = [f(p) for p in grid]; i = int(np.argmax(values))
        low, high = grid[max(0, i - 1)], grid[min(len(grid) - 1, i + 1)]
        for _ in range(80):
            a1, b1 = low + (high - low) / 3, high - (high - low) / 3
            if f(a1) < f(b1): low = a1
            else: high = b1
        return min(1.0, max(values[i], f((low + high) / 2)))
    one = greater(x1, n1, x2, n2) if alternative != "less" else None
    two = greater(x2, n2, x1, n1) if alternative != "greater" else None
    return {"pValue": one if alternative == "greater" else two if alternative == "less" else min(1.0, 2 * min(one, two))}

# ---------------------------------------------------------------------------------------------- Bayes

NODES, WEIGHTS = np.polynomial.legendre.leggauss(40)

def pieces(cuts):
    cuts = np.unique(np.clip(np.array(cuts, dtype=float), -700, 700))
    low, high = cuts[:-1, None], cuts[1:, None]
    return ((low + high) / 2 + (high - low) / 2 * NODES).ravel(), ((high - low) / 2 * WEIGHTS).ravel()

def logit_cuts(*shapes):
    """Cut points on the logit scale where any of the Beta distributions lives."""
    cuts = [-700.0, 700.0]
    for a, b in shapes:
        centre, scale = math.log(a / b), math.sqrt(1 / a + 1 / b)
        cuts += [centre + scale * k for k in np.linspace(-14, 14, 57)]
        cuts += list(np.linspace(centre - 40 / a, centre, 30)) + list(np.linspace(centre, centre + 40 / b, 30))
    return cuts

def beta_cdf(a, b, t):
    """I at logit t, and its complement, from the small one of p and 1 - p."""
    p, q = special.expit(t), special.expit(-t)
    lower = np.where(t < 0, special.betainc(a, b, p), special.betaincc(b, a, q))
    upper = np.where(t < 0, special.betaincc(a, b, p), special.betainc(b, a, q))
    return lower, upper

def bayes_compare(x1, n1, x2, n2, conf, priorA=0.5, priorB=0.5):
    a, b, c, d = x1 + priorA, n1 - x1 + priorB, x2 + priorA, n2 - x2 + priorB
    t, w = pieces(logit_cuts((a, b), (c, d)))
    F1, S1 = beta_cdf(a, b, t); F2, S2 = beta_cdf(c, d, t)
    slope = special.expit(t) * special.expit(-t)
    gain, loss = float(np.sum(w * slope * F2 * S1)), float(np.sum(w * slope * F1 * S2))
    log_density = a * special.log_expit(t) + b * special.log_expit(-t) - float(ln_beta(a, b))
    greater = float(np.sum(w * np.exp(log_density) * F2))
    less = float(np.sum(w * np.exp(log_density) * S2))
    m1, m2 = a / (a + b), c / (c + d)
    def G(delta):
        # P(p1 <= p2 + delta), over the logit of p2.
        edges = [x - delta for x in np.concatenate([special.expit(np.array(logit_cuts((a, b)))), [0, 1]])]
        inside = [x for x in edges if 1e-300 < x < 1 - 1e-16]
        cuts = logit_cuts((c, d)) + [math.log(x) - math.log1p(-x) for x in inside]
        for kink in (-delta, 1 - delta):
            if 0 < kink < 1:
                k = math.log(kink) - math.log1p(-kink)
                cuts += [k + s * 2.0 ** -j for j in range(0, 45, 2) for s in (-1, 1)]
        t, w = pieces(cuts)
        p, q = special.expit(t), special.expit(-t)
        x, y = p + delta, q - delta
        inner = np.where(x <= 0, 0.0, np.where(y <= 0, 1.0, np.where(x < 0.5,
            special.betainc(a, b, np.clip(x, 0, 1)), special.betaincc(b, a, np.clip(y, 0, 1)))))
        return float(np.sum(w * np.exp(c * special.log_expit(t) + d * special.log_expit(-t) - float(ln_beta(c, d))) * inner))
    def limit(level):
        from scipy.optimize import brentq
        return brentq(lambda delta: G(delta) - level, -1, 1, xtol=1e-13, rtol=1e-14)
    tail = (1 - conf) / 2
    return {"probGreater": greater if greater < 0.5 else 1 - less, "mean1": m1, "mean2": m2, "expectedGain": gain,
            "expectedLoss": loss, "diffLower": limit(tail), "diffUpper": limit(1 - tail)}
