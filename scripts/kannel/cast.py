#!/usr/bin/env python3
"""The people of the Kannel run: who they are, which list they stand on, and what each of them will say.

usage: cast.py --out FOLDER [--seed N]

Writes one CSV a list for `textbank import`, and cast.json for people.py, which plays them, and for reconcile.py, which
knows from it what must have happened. The same seed makes the same people. Every phone is fictional (NPA-555-01XX).
"""
import argparse
import csv
import json
import os
import random

# What the text that asks is answered with: (seconds after it, how it travels, words). `ucs2` is for what the GSM
# alphabet lacks, `parts` for a text too long for one SMS, which arrives in two that the gateway must join.
YES = ["YES", "Yes please", "yes", "Yes!", "YES!!", "Sign me up"]  # the last one by the plan's yes_words
YES_8_BIT = ["¡Sí, claro! 😀", "Sí, por favor", "Yes 👍"]
NO = ["No thanks", "No", "Not interested"]
STOP = ["STOP", "stop", "Stop.", "STOP!!!", "unsubscribe"]
# Held at once for a person, who reads them in the inbox and records the opt-out.
STOP_PLAIN = ["Please stop texting me", "remove me from this list"]
QUESTION = ["Who is this?", "Where is it?"]
QUESTION_8_BIT = ["¿Quién es?"]
QUESTION_LONG = [
    "Who is this and how did you get my number? I do not remember giving it to anybody. Where will the postcards go,"
    " and at what hour is the next meeting in our ward?"
]
HELP = ["HELP"]

# kind: how many of the activated list, of the cold list.
KINDS = {
    "yes": (22, 4),
    "yes_8_bit": (5, 1),
    "yes_late": (8, 2),
    "no": (8, 6),
    "stop": (4, 4),
    "stop_twice": (1, 1),
    "stop_plain": (2, 1),
    "stop_late": (2, 2),
    "help": (3, 2),
    "question": (4, 2),
    "question_8_bit": (1, 1),
    "question_long": (2, 1),
    "asked_before": (2, 1),
    "silent": (36, 22),
}
LATE_SIGN_INS = 12

FIRST_NAMES = (
    "Ana Ben Carmen Dana Earl Faye Gus Hana Ivan Joy Kim Luz Mona Ned Olga Paul Rosa Sam Tess Uma Vera Walt Xena Yan"
    " José Begoña Jürgen"  # of the GSM alphabet all the same
    " María Lucía Zoë Łukasz Thảo"  # not of it: these texts go out as UCS-2
).split()
LAST_NAMES = "Adams Baker Cruz Diaz Evans Flores Garcia Hill Ito Jones Kelly Lopez Moore Nowak Ortiz Park Reed".split()
AREA_CODES = ["312", "773", "872", "708", "847", "630", "815", "212", "303", "213"]


def replies(kind, chance):
    """What a person of this kind says, by the number of the text that asks."""

    def say(words, after=None, way="text"):
        return [{"after": round(after or chance.uniform(0.2, 1.5), 2), "as": way, "text": chance.choice(words)}]

    match kind:
        case "yes":
            return {1: say(YES)}
        case "yes_8_bit":
            return {1: say(YES_8_BIT, way="ucs2")}
        case "yes_late":
            return {2: say(YES)}
        case "no":
            return {1: say(NO)}
        case "stop":
            return {1: say(STOP)}
        case "stop_twice":
            return {1: say(["STOP"]) + say(["I said stop"], after=4)}
        case "stop_plain":
            return {1: say(STOP_PLAIN)}
        case "stop_late":
            return {2: say(STOP)}
        case "help":
            return {1: say(HELP)}
        case "question":
            return {1: say(QUESTION)}
        case "question_8_bit":
            return {1: say(QUESTION_8_BIT, way="ucs2")}
        case "question_long":
            return {1: say(QUESTION_LONG, way="parts")}
    return {}


def people(seed):
    chance = random.Random(seed)
    phones = [f"{area}55501{line:02d}" for area in AREA_CODES for line in range(20)]
    chance.shuffle(phones)
    cast = []
    for index, name in enumerate(["activated", "cold"]):
        kinds = [kind for kind, counts in KINDS.items() for _ in range(counts[index])]
        chance.shuffle(kinds)
        cast += [(name, kind) for kind in kinds]
    cast += [("late-sign-ins", "silent")] * LATE_SIGN_INS
    return [
        {
            "phone": "+1" + phone, "list": listed, "kind": kind,
            # In turn and not by chance, so that every alphabet is there whatever the seed.
            "first_name": FIRST_NAMES[index % len(FIRST_NAMES)], "last_name": chance.choice(LAST_NAMES),
            "ward": chance.choice(["12", "25", "33"]), "replies": replies(kind, chance),
        }
        for index, ((listed, kind), phone) in enumerate(zip(cast, phones))
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    cast = people(options.seed)
    with open(os.path.join(options.out, "cast.json"), "w") as file:
        json.dump(cast, file, indent=1, ensure_ascii=False)
    for name in sorted({person["list"] for person in cast}):
        with open(os.path.join(options.out, f"{name}.csv"), "w", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(["First Name", "Last Name", "Cell Phone", "Ward", "Do not text"])
            for person in cast:
                if person["list"] == name:
                    phone = person["phone"]
                    sheet.writerow([
                        person["first_name"], person["last_name"], f"({phone[2:5]}) {phone[5:8]}-{phone[8:]}",
                        person["ward"], "yes" if person["kind"] == "asked_before" else "",
                    ])


if __name__ == "__main__":
    main()
