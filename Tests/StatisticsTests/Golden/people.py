"""People, ladders, reports: the oracle's formulas, part 3."""
import hashlib, math
from fractions import Fraction

import mpmath as mp
import numpy as np
from scipy import special

from designs import *

# ---------------------------------------------------------------------------------------------- people

def assign_hash(salt, unit, weights):
    digest = hashlib.sha256(salt.encode() + b"\x1f" + unit.encode()).digest()[:8]
    u = Fraction(int.from_bytes(digest, "big") >> 11, 2 ** 53); S = sum(weights); reached = 0
    for arm, w in enumerate(weights):
        reached += w
        if u * S < reached: break
    return {"digestPrefixHex": digest.hex(), "u": real(u), "arm": arm}

def cohort_counts(asOf, windowSeconds, ittWindowSeconds, kind, launchAt, arms, persons, overlapPolicy="priority", priorConverters="exclude"):
    kinds = set(kind) if isinstance(kind, list) else {kind}
    names = ["listed", "noMobile", "suppressed", "baselineConverters", "eligible", "attempted", "sent", "delivered", "convertedBeforeSend",
             "sentCohort", "convertedSoFar", "matured", "repliedMatured", "optedOutMatured", "convertedMatured", "ittConverted"]
    counts = {arm: dict.fromkeys(names, 0) for arm in arms}; overlap = 0
    people = {}
    for row in persons:
        p = people.setdefault(row["id"], {"lists": set(), "mobile": False, "stops": [], "tries": [], "accepted": [], "delivered": [], "replies": [], "done": []})
        p["lists"] |= set(row["lists"]); p["mobile"] |= row["mobile"]
        p["stops"] += ([row["optOutAt"]] if row.get("optOutAt") is not None else []) + [m["t"] for m in row.get("inbound", []) if m.get("stop")]
        p["tries"] += row.get("attempts", []) + row.get("accepted", []); p["accepted"] += row.get("accepted", []); p["delivered"] += row.get("delivered", [])
        p["replies"] += [m["t"] for m in row.get("inbound", []) if not m.get("stop")]
        p["done"] += [c["t"] for c in row.get("conversions", []) if c["kind"] in kinds]
    for p in people.values():
        mine = [a for a in arms if a in p["lists"]]
        if not mine: continue
        overlap += len(mine) > 1
        if len(mine) > 1 and overlapPolicy == "exclude": continue
        c = counts[mine[0]]; exclude = priorConverters == "exclude"
        for key in ("stops", "tries", "accepted", "delivered", "replies", "done"): p[key] = [t for t in p[key] if t <= asOf]
        c["listed"] += 1
        if not p["mobile"]: c["noMobile"] += 1; continue
        if any(t <= launchAt for t in p["stops"]): c["suppressed"] += 1; continue
        if exclude and any(t <= launchAt for t in p["done"]): c["baselineConverters"] += 1; continue
        c["eligible"] += 1
        c["ittConverted"] += any(launchAt < t <= launchAt + ittWindowSeconds for t in p["done"])
        c["attempted"] += any(t >= launchAt for t in p["tries"])
        accepts = [t for t in p["accepted"] if t >= launchAt]
        if not accepts: continue
        t0 = min(accepts); c["sent"] += 1; c["delivered"] += any(t >= t0 for t in p["delivered"])
        if exclude and any(launchAt < t <= t0 for t in p["done"]): c["convertedBeforeSend"] += 1; continue
        c["sentCohort"] += 1
        inside = lambda times: any(t0 < t <= t0 + windowSeconds for t in times)
        c["convertedSoFar"] += inside(p["done"])
        if t0 + windowSeconds <= asOf:
            c["matured"] += 1; c["convertedMatured"] += inside(p["done"]); c["optedOutMatured"] += inside(p["stops"]); c["repliedMatured"] += inside(p["replies"])
    return {"overlap": overlap, "arms": counts}

def ladder_transitions(levels, **dates):
    before, after = dates["from"], dates["to"]; states = [str(i) for i in range(1, levels + 1)] + ["unknown"]
    matrix = [[0] * (levels + 1) for _ in states]; new, left = [0] * (levels + 1), [0] * (levels + 1)
    tally = dict.fromkeys(["movedUp", "movedDown", "same", "placed", "lostTrack"], 0)
    index = lambda v: levels if v is None else v - 1
    for person, a in before.items():
        if person not in after: left[index(a)] += 1; continue
        b = after[person]; matrix[index(a)][index(b)] += 1
        tally["same" if a == b else "placed" if a is None else "lostTrack" if b is None else "movedUp" if b > a else "movedDown"] += 1
    for person, b in after.items():
        if person not in before: new[index(b)] += 1
    return dict(tally, states=states, matrix=matrix, new=new, left=left)

def ladder_gaps(counts, goals=None):
    empty = [i + 1 for i, c in enumerate(counts) if c == 0 and any(counts[i + 1:])]
    thin = [i + 1 for i in range(len(counts) - 1) if 0 < counts[i] < counts[i + 1]]
    result = {"emptyRungs": empty, "thinRungs": thin}
    if goals is not None:
        result["goals"] = [{"level": i + 1, "count": c, "goal": g, "shortfall": max(0, g - c), "attainment": None if g == 0 else c / g} for i, (c, g) in enumerate(zip(counts, goals))]
    return result

def ladder_project(matrix, counts):
    out = [Fraction(0)] * len(counts)
    for i, row in enumerate(matrix):
        total = sum(Fraction(v) for v in row)
        for j, v in enumerate(row): out[j] += Fraction(counts[i]) * (Fraction(v) / total if total else int(i == j))
    return {"projected": [real(v) for v in out]}

# ---------------------------------------------------------------------------------------------- reports

def percent(v, g):
    i = math.floor(abs(v) * 100 * 10 ** g + 0.5 + 1e-9)
    return ("-" if v < 0 and i > 0 else "") + (f"{i // 10 ** g:,}.{i % 10 ** g:0{g}d}" if g else f"{i:,}")

def report_verdict(x1, n1, x2, n2, live, planned1=None, planned2=None):
    planned1, planned2 = n1 if planned1 is None else planned1, n2 if planned2 is None else planned2
    N, X = n1 + n2, x1 + x2
    expected = Fraction(min(n1, n2) * min(X, N - X), N) if N else 0
    method = "midP" if expected < 5 else "zPooled"
    p = test_fisher(x1, n1, x2, n2, "two-sided")["midP"] if method == "midP" else test_zPooled(x1, n1, x2, n2, "two-sided")["pValue"]
    fixed = diff_newcombe(x1, n1, x2, n2, 0.95)
    s = seq_twoSample(x1, n1, max(1, planned1 / 5), x2, n2, max(1, planned2 / 5), 0.05)
    excludes = fixed["lower"] is not None and (fixed["lower"] > 0 or fixed["upper"] < 0); small = p is not None and p < 0.05
    if min(n1, n2) < 10 or X < 5: verdict = "tooFew"
    elif live and s["logE"] >= math.log(20): verdict = "clear"
    elif not live and excludes and small: verdict = "clear"
    else: verdict = "suggestive" if excludes or small else "noClearDifference"
    return {"verdict": verdict, "pMethod": method, "pValue": p, "lower": fixed["lower"], "upper": fixed["upper"], "logE": s["logE"], "liveLower": s["lower"], "liveUpper": s["upper"]}

def report_rateSentence(x, n, conf, noun, action):
    if n == 0: return {"text": f"There are no {noun} to report on yet."}
    w = prop_wilson(x, n, conf); g = 2 if w["upper"] < 0.01 else 1
    ci = f"{conf * 100:g}% CI {percent(w['lower'], g)}–{percent(w['upper'], g)}%"
    if x == 0: return {"text": f"None of the {n:,} {noun} ({ci}) {action}."}
    if x == n: return {"text": f"All {n:,} {noun} ({ci}) {action}."}
    return {"text": f"{x:,} of {n:,} {noun} ({percent(x / n, g)}%, {ci}) {action}."}

def report_compareSentence(x1, n1, label1, x2, n2, label2, randomised, live, planned1=None, planned2=None):
    v = report_verdict(x1, n1, x2, n2, live, planned1, planned2)
    if v["verdict"] == "tooFew": return {"text": "There are too few people to compare the lists yet."}
    low, high = (v["liveLower"], v["liveUpper"]) if live else (v["lower"], v["upper"])
    g = 2 if abs(low) < 0.01 and abs(high) < 0.01 else 1
    p1, p2 = x1 / n1, x2 / n2; r = 2 if max(p1, p2) < 0.01 else 1; gap = p1 - p2
    if float(percent(abs(gap), g)) == 0: text = f"{label1} and {label2} are level at {percent(p1, r)}% ({x1:,} of {n1:,} and {x2:,} of {n2:,})"
    else: text = f"{label1} did {'better' if gap > 0 else 'worse'} than {label2} by {percent(abs(gap), g)} percentage points ({percent(p1, r)}% of {n1:,} against {percent(p2, r)}% of {n2:,})"
    text += f"; the {'peek-proof' if live else 'plausible'} range for the gap is {percent(low, g)} to {percent(high, g)} points. "
    text += {"clear": "The gap is larger than chance alone would explain.", "suggestive": "The gap may be real, but treat it as a hint until more people have been texted.",
             "noClearDifference": "This is not enough to say that the two lists differ."}[v["verdict"]]
    if not randomised: text += " People were not assigned to these lists at random, so the gap may come from who is on each list rather than from the texts."
    elif v["verdict"] != "noClearDifference": text += " People were assigned at random, so the gap can be read as the effect of what was different between the groups."
    return {"text": text}

def report_suppress(cells, threshold, totalPublished):
    primary = [i for i, c in enumerate(cells) if 0 < c < threshold]; secondary, total = [], False
    if primary and totalPublished:
        while len(primary) + len(secondary) < 2 or sum(cells[i] for i in primary + secondary) < threshold:
            rest = [i for i, c in enumerate(cells) if c > 0 and i not in primary + secondary]
            if not rest: total = True; break
            secondary.append(min(rest, key=lambda i: (cells[i], i)))
    return {"shown": [None if i in primary + secondary else c for i, c in enumerate(cells)], "primary": primary, "secondary": secondary, "hideTotal": total}
