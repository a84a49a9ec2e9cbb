#!/usr/bin/env python3
"""A second opinion on every method of `textbank stats`, written from the published formulas and nothing else.

    oracle.py draw SEED COUNT            questions, COUNT a method: JSON lines {"id", "method", "input"}
    oracle.py judge QUESTIONS ANSWERS    computes each answer again and prints those beyond the tolerance
    oracle.py golden QUESTIONS           the questions with the expected values, in the form of stats_public.json

Reals are computed with 40 to 60 digits (mpmath), the Bayesian integrals with composite Gauss-Legendre over the
distribution functions of SciPy, curves with exact fractions; no formula is shared with Sources/Statistics.
Tolerances are those of stats_public.json. Needs: mpmath, scipy, numpy.
"""
import json, math, sys
from pathlib import Path

import questions
from people import *

here = Path(__file__).resolve().parent
TOLERANCES = {}
for case in json.loads((here / "stats_public.json").read_text())["cases"]:
    TOLERANCES[case["method"]] = (case["tol"]["rel"], case["tol"]["abs"])

# ---------------------------------------------------------------------------------------------- coverage

def check_coverage(interval, conf, n=None, p=None, strata=None, runs=None, seed=None):
    """Every outcome, none left out."""
    method, arms = METHODS[interval], [(n, p)] if strata is None else [a for s in strata for a in ((s[0], s[1]), (s[2], s[3]))]
    counts = [range(a[0] + 1) for a in arms]
    weigh = lambda f: mp.fsum(f(s) * (mp.mpf(s[1]) - mp.mpf(s[3])) for s in strata) / mp.fsum(f(s) for s in strata)
    if strata is None: truth = mp.mpf(p)
    elif interval in ("diff.newcombe", "diff.miettinenNurminen", "strat.mhRiskDifference"): truth = weigh(lambda s: mp.mpf(s[0]) * s[2] / (s[0] + s[2]))
    elif interval == "strat.standardised": truth = weigh(lambda s: s[0] + s[2])
    elif interval in ("odds.woolf", "strat.mhOddsRatio"): truth = mp.mpf(strata[0][1]) * (1 - mp.mpf(strata[0][3])) / (mp.mpf(strata[0][3]) * (1 - mp.mpf(strata[0][1])))
    else: truth = mp.mpf(strata[0][1]) / mp.mpf(strata[0][3])
    share = {"in": mp.mpf(0), "high": mp.mpf(0), "low": mp.mpf(0), None: mp.mpf(0)}
    import itertools
    for xs in itertools.product(*counts):
        probability = mp.fprod(binom_pmf(a[0], x, a[1]) for a, x in zip(arms, xs))
        if strata is None: limits = method(x=xs[0], n=n, conf=conf)
        else:
            rows = [[xs[2 * i], s[0], xs[2 * i + 1], s[2]] for i, s in enumerate(strata)]
            limits = method(strata=rows, conf=conf) if interval.startswith("strat") else method(x1=rows[0][0], n1=rows[0][1], x2=rows[0][2], n2=rows[0][3], conf=conf)
        low, high = limits["lower"], mp.inf if limits["upper"] == "inf" else limits["upper"]
        slack = mp.mpf("1e-12") * max(1, abs(truth))
        share[None if low is None else "high" if low > truth + slack else "low" if high < truth - slack else "in"] += probability
    defined = share["in"] + share["high"] + share["low"]
    return {"coverage": real(share["in"] / defined), "tooHigh": real(share["high"] / defined), "tooLow": real(share["low"] / defined), "undefined": real(share[None]), "exact": True}

TOLERANCES["check.coverage"] = (1e-9, 1e-10)

METHODS = {name.replace("_", ".", 1): function for name, function in list(globals().items())
           if name.split("_")[0] in ("sf", "prop", "diff", "ratio", "odds", "test", "bayes", "strat", "multi", "srm", "seq", "plan", "km", "aj", "assign", "cohort", "ladder", "report", "check") and "_" in name and callable(function)}
METHODS = {name: f for name, f in METHODS.items() if name in TOLERANCES}

# ---------------------------------------------------------------------------------------------- judging

def worst(expected, got, rel, absolute, place=""):
    """Every place where the two differ, with the error in tolerances."""
    if isinstance(expected, dict) and isinstance(got, dict):
        # How many outcomes were worth counting is not a result.
        if set(expected) != set(got) - {"outcomes"}: yield place, float("inf"), sorted(expected), sorted(got)
        for key in expected:
            if key in got: yield from worst(expected[key], got[key], rel, absolute, f"{place}.{key}")
    elif isinstance(expected, list) and isinstance(got, list) and len(expected) == len(got):
        for i, (e, g) in enumerate(zip(expected, got)): yield from worst(e, g, rel, absolute, f"{place}[{i}]")
    elif isinstance(expected, (int, float)) and not isinstance(expected, bool) and isinstance(got, (int, float)) and not isinstance(got, bool):
        error = abs(expected - got); allowed = max(absolute, rel * abs(expected))
        if error > 0: yield place, error / allowed if allowed else float("inf"), expected, got
    elif expected != got or type(expected) is not type(got): yield place, float("inf"), expected, got

def expected(question): return METHODS[question["method"]](**question["input"])

def judge_one(pair):
    question, answer = pair
    try: want = expected(question)
    except Exception as e: return question, None, [("oracle", float("inf"), repr(e), None)], answer
    if "result" not in answer: return question, want, [("error", float("inf"), None, answer.get("error"))], answer
    return question, want, list(worst(want, answer["result"], *TOLERANCES[question["method"]])), answer

def judge(asked, answers):
    from multiprocessing import Pool
    pairs = list(zip(map(json.loads, open(asked)), map(json.loads, open(answers))))
    summary = {}
    with Pool(2) as pool:
        for question, want, found, answer in pool.imap(judge_one, pairs, 20):
            assert answer["id"] == question["id"]
            row = summary.setdefault(question["method"], [0, 0, 0.0]); row[0] += 1
            beyond = [f for f in found if f[1] > 1]; row[1] += bool(beyond)
            row[2] = max([row[2]] + [f[1] for f in found if f[1] != float("inf")])
            if beyond: print("BEYOND", question["id"], json.dumps(question["input"])[:600], *[f"\n    {p}: {e!r} expected, {g!r} got ({t:.3g} tolerances)" for p, t, e, g in beyond[:4]], flush=True)
    print(f"{'method':28} cases beyond  worst error in tolerances")
    for method, (n, bad, error) in summary.items(): print(f"{method:28} {n:5} {bad:6}  {error:.2g}")
    print(sum(r[0] for r in summary.values()), "cases,", sum(r[1] for r in summary.values()), "beyond their tolerance")

def golden(asked):
    import scipy
    producer = f"oracle.py: mpmath {mp.__version__}, scipy {scipy.__version__}, numpy {np.__version__}"
    rows = []
    for question in map(json.loads, open(asked)):
        rel, absolute = TOLERANCES[question["method"]]
        rows.append(dict(question, expected=expected(question), tol={"rel": rel, "abs": absolute}, source={"producer": producer}))
    print('{"schema": "textbank-stats-golden/1", "set": "extremes", "count": %d, "cases": [' % len(rows))
    print(",\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n]}")

if __name__ == "__main__":
    command = sys.argv[1] if len(sys.argv) > 1 else ""
    if command == "draw":
        for question in questions.draw(METHODS, sys.argv[2], int(sys.argv[3])): print(json.dumps(question))
    elif command == "judge": judge(sys.argv[2], sys.argv[3])
    elif command == "golden":
        golden(sys.argv[2])
    else: sys.exit(__doc__)
