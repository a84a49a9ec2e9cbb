#!/usr/bin/env python3
"""What a data person does today with a texting tool's exports: pandas, statsmodels and lifelines over four CSV files.

bench-compare.py FOLDER AS_OF WINDOW   (both in seconds)

Prints one JSON object: the seconds from the first import to the last result, and the counts, so that whoever runs it can
see that both sides counted the same.
"""
import sys
import time

started = time.perf_counter()

import json
import warnings

import numpy as np
import pandas as pd
from lifelines import KaplanMeierFitter
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

warnings.filterwarnings("ignore")
folder, as_of, window = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
imported = time.perf_counter()

sends = pd.read_csv(f"{folder}/sends.csv")
deliveries = pd.read_csv(f"{folder}/deliveries.csv")
conversions = pd.read_csv(f"{folder}/conversions.csv")
optouts = pd.read_csv(f"{folder}/optouts.csv")
read = time.perf_counter()

people = sends.groupby("person", as_index=False).agg(
    arm=("arm", "first"), ward=("ward", "first"), sent_at=("at", "min"))
people = people[people.sent_at <= as_of]
people = people.merge(
    deliveries.groupby("person", as_index=False)["at"].min().rename(columns={"at": "delivered_at"}), how="left")
people = people.merge(
    conversions.groupby("person", as_index=False)["at"].min().rename(columns={"at": "converted_at"}), how="left")
people = people.merge(
    optouts.groupby("person", as_index=False)["at"].min().rename(columns={"at": "opted_out_at"}), how="left")
people = people[~(people.converted_at <= people.sent_at)]
people["in_window"] = (
    (people.converted_at > people.sent_at) & (people.converted_at <= people.sent_at + window)
    & (people.converted_at <= as_of))
matured = people[people.sent_at + window <= as_of]
joined = time.perf_counter()

counts = matured.groupby("arm")["in_window"].agg(["sum", "count"])
(x1, n1), (x2, n2) = counts.loc["activated"], counts.loc["cold"]
proportion_confint([x1, x2], [n1, n2], method="wilson")
confint_proportions_2indep(x1, n1, x2, n2, method="newcomb", compare="diff")
tables = []
for _, part in matured.groupby("ward"):
    cells = part.groupby("arm")["in_window"].agg(["sum", "count"])
    (a, n), (c, m) = cells.loc["activated"], cells.loc["cold"]
    tables.append(np.array([[a, n - a], [c, m - c]]))
    confint_proportions_2indep(a, n, c, m, method="newcomb", compare="diff")
stratified = StratifiedTable(tables)
stratified.test_null_odds()
stratified.oddsratio_pooled
compared = time.perf_counter()

for _, arm in people.groupby("arm"):
    hours = np.where(arm.in_window, arm.converted_at - arm.sent_at, as_of - arm.sent_at) / 3600
    KaplanMeierFitter().fit(hours, arm.in_window)
ended = time.perf_counter()

print(json.dumps({
    "seconds": ended - started, "importSeconds": imported - started, "readSeconds": read - imported,
    "joinSeconds": joined - read, "compareSeconds": compared - joined, "curveSeconds": ended - compared,
    "counts": [int(x1), int(n1), int(x2), int(n2)],
}))
