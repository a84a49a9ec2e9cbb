#!/usr/bin/env python3
"""Holds the daemon's figures against the phone network's own log, person by person.

usage: demo-check.py COMPARISON.json TRUTH-PEOPLE.json

The network logged every text that a phone received and every reply a person wrote; it never saw the store. A person is
an action taker in its eyes when they answered YES within seven days of the first text they received. The daemon names
its action takers through the API. Both sets must be the same, as must the number of people texted.
"""
import json
import os
import subprocess
import sys
from urllib.parse import quote


def api(path):
    socket = os.environ.get("TEXTBANK_SOCKET", "textbank.sock")
    answer = subprocess.run(
        ["curl", "-sfS", "--unix-socket", socket, "http://textbank" + path], check=True, capture_output=True)
    return answer.stdout.decode()


def rows(path):
    return [json.loads(line) for line in api(path).splitlines() if line]


def main():
    comparison = json.load(open(sys.argv[1]))
    truth = {}
    for person in json.load(open(sys.argv[2])):
        truth[person["phone"]] = person

    phones = {}
    listed = set()
    for entry in json.loads(api("/v1/lists"))["data"]:
        for member in rows(f"/v1/lists/{quote(entry['name'])}/members"):
            if member.get("phone"):
                phones[member["person_id"]] = member["phone"]
                listed.add(member["phone"])

    window = comparison["window_seconds"]
    problems = []
    counted = set()
    for row in rows(f"/v1/campaigns/{quote(comparison['campaign'])}/converted"):
        if row["strength"] != comparison["strength"] or not row.get("first_accepted_at"):
            continue
        after = seconds(row["at"]) - seconds(row["first_accepted_at"])
        if 0 < after <= window:
            counted.add(phones[row["person_id"]])
            if not row.get("reply_id"):
                problems.append(f"an action taker without evidence: {row['person_id']}")
    heard = {phone for phone, person in truth.items() if person["yes"]}
    texted = {phone for phone, person in truth.items() if person.get("first_text")}

    for name, ours, theirs in [("action takers", counted, heard)]:
        for phone in sorted(ours - theirs):
            problems.append(f"{name}: we count a person (…{phone[-4:]}) whom the network did not hear say yes")
        for phone in sorted(theirs - ours):
            problems.append(f"{name}: the network heard a person (…{phone[-4:]}) say yes whom we do not count")

    figure = sum(arm["rate"]["x"] for arm in comparison["arms"])
    if figure != len(counted):
        problems.append(f"the comparison's figures add up to {figure}, its rows to {len(counted)}")
    sent = sum(arm["counts"]["sent"] for arm in comparison["arms"])
    if sent != len(texted):
        problems.append(f"we say that {sent} people were texted, the network that {len(texted)} were")
    in_strata = sum(arm["rate"]["x"] for row in comparison["strata"] for arm in row["arms"])
    if comparison["strata"] and in_strata != figure:
        problems.append(f"the wards add up to {in_strata}, not {figure}")

    for problem in problems:
        print(problem)
    if problems:
        print(f"The daemon and the phone network disagree in {len(problems)} places.")
        sys.exit(1)
    print(
        f"The daemon and the phone network agree on every person: {len(texted)} people texted, "
        f"{len(counted)} action takers, 0 differences.")


def seconds(instant):
    from datetime import datetime

    return datetime.fromisoformat(instant.replace("Z", "+00:00")).timestamp()


main()
