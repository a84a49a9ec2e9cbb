#!/usr/bin/env python3
"""Holds what textbank recorded against what the phones behind Kannel received and said, person by person.

usage: reconcile.py wait  --log phones.ndjson --campaign NAME [--matured] [--seconds N]
       reconcile.py check --log phones.ndjson --cast cast.json --main NAME --outage NAME --organization NAME --help-at ADDRESS

`wait` returns once a campaign is finished, every receipt is in, everything the people said is recorded, and (with
--matured) the attribution window of everyone has passed; it fails after N seconds. `check` prints what was compared and
every difference, and fails when there is one. Phone numbers in its output are cut to four digits.
"""
import argparse
import http.client
import json
import os
import socket
import sys
import time
from collections import Counter
from urllib.parse import quote

YES = {"yes", "yes_8_bit", "yes_late"}
STOPPED = {"stop", "stop_twice", "stop_plain", "stop_late"}
SECOND_TEXT = {"yes_late", "stop_late", "help", "silent"}


class Daemon:
    """The API over its Unix socket."""

    class Connection(http.client.HTTPConnection):
        def connect(self):
            self.sock = socket.socket(socket.AF_UNIX)
            self.sock.settimeout(20)
            self.sock.connect(os.environ["TEXTBANK_SOCKET"])

    def get(self, *parts, query=""):
        connection = self.Connection("textbank")
        connection.request("GET", "/v1/" + "/".join(quote(part, safe="") for part in parts) + query)
        answer = connection.getresponse()
        body = answer.read().decode()
        connection.close()
        if answer.status != 200:
            sys.exit(f"GET /v1/{parts[0]}/…: {answer.status} {body}")
        return body

    def value(self, *parts, query=""):
        return json.loads(self.get(*parts, query=query))

    def rows(self, *parts):
        return [json.loads(line) for line in self.get(*parts).splitlines() if line]


class Log:
    """What the phones received and said."""

    def __init__(self, path):
        self.texts, self.replies, self.problems = [], [], []
        shelves = {"text": self.texts, "reply": self.replies}
        for line in open(path):
            record = json.loads(line)
            shelves.get(record["event"], self.problems).append(record)

    @staticmethod
    def by(records, key):
        shelf = {}
        for record in records:
            shelf.setdefault(record[key], []).append(record)
        return shelf


def wait(options):
    daemon = Daemon()
    deadline = time.monotonic() + options.seconds
    waits_for = "the daemon"
    while time.monotonic() < deadline:
        campaign = daemon.value("campaigns", options.campaign)
        progress = campaign["progress"]
        status = daemon.value("status")
        names = [entry["name"] for entry in daemon.value("campaigns")["data"]]
        shown = [daemon.value("campaigns", name) for name in names]
        recorded = sum(entry["count"] for each in shown for entry in each["replies"])
        unreported = sum(
            each["progress"]["sent"] - each["progress"]["delivered"] - each["progress"]["undelivered"] for each in shown)
        said = len(Log(options.log).replies)
        settled = status["messages"]
        compared = daemon.value("campaigns", options.campaign, "compare") if options.matured else {"is_live": False}
        if not campaign["finished"]:
            waits_for = f"{progress['waiting']} texts to be sent"
        elif unreported:
            waits_for = f"{unreported} receipts"
        elif settled["queued"] or settled["claimed"]:
            waits_for = f"{settled['queued'] + settled['claimed']} answers to be sent"
        elif status["waiting_webhooks"]:
            waits_for = f"{status['waiting_webhooks']} webhooks to be read"
        elif recorded != said:
            waits_for = f"{said} replies, of which {recorded} are recorded"
        elif compared["is_live"]:
            waits_for = "the attribution window"
        else:
            return
        time.sleep(0.25)
    sys.exit(f"After {options.seconds} seconds {options.campaign} still waits for {waits_for}.")


def expected_texts(person, options):
    """Every text that a phone must have received, in order, word for word where the words are the plan's. Written
    here a second time on purpose: it shares no code with what sent them."""
    name, kind = person["first_name"], person["kind"]
    ours = options.organization
    if person["list"] == "late-sign-ins":
        return [f"Hi {name}, thanks for signing in late! Another card? Reply YES. {ours}, STOP to opt out"]
    if kind == "asked_before":
        return []
    first = (
        f"Hi {name}, it's Dev with {ours}. Will you sign the clinic postcard to your alderperson?"
        " Reply YES. STOP to opt out")
    second = (
        f"{name}, your neighbors in ward {person['ward']} are sending postcards for the 47th St clinic [the council"
        " votes on Thursday at 10]. Shall we sign one for you too? Reply YES and we'll mail it tomorrow."
        f" {ours}, STOP to opt out")
    confirmation, help_text = ("unsubscribed", ours), ("STOP", ours, options.help_at)
    texts = [first]
    if kind == "help":
        texts.append(help_text)
    if kind in SECOND_TEXT:
        texts.append(second)
    if kind in STOPPED:
        texts.append(confirmation)
    return texts


def says(text, expected):
    return text == expected if isinstance(expected, str) else all(word in text for word in expected)


def encoding(text):
    """The cheapest alphabet of 3GPP TS 23.038 that holds the text (the letters that this run uses)."""
    gsm = "@£$¥èéùìòÇØøÅåÄÖÑÜ§¿äöñüà¡ÆæßÉ" + "".join(map(chr, range(32, 127))).replace("`", "")
    return "GSM-7" if all(letter in gsm for letter in text) else "UCS-2"


class Check:
    def __init__(self, options):
        self.options = options
        self.daemon = Daemon()
        self.log = Log(options.log)
        self.cast = {person["phone"]: person for person in json.load(open(options.cast))}
        self.differences = 0

    def line(self, what, ours, theirs):
        mark = "" if ours == theirs else "   DIFFERENT"
        print(f"  {what:<46} {ours:>9} {theirs:>9}{mark}")
        self.differences += ours != theirs

    def differ(self, phone, what):
        self.differences += 1
        print(f"  …{phone[-4:]} ({self.cast.get(phone, {}).get('kind', 'a stranger')}): {what}")

    def sets(self, what, ours, theirs):
        self.line(what, len(ours), len(theirs))
        for phone in sorted(ours - theirs):
            self.differ(phone, f"{what}: only textbank says so")
        for phone in sorted(theirs - ours):
            self.differ(phone, f"{what}: only the phones say so")

    def run(self):
        for problem in self.log.problems:
            self.differences += 1
            print(f"  the phone side: {problem['event']} {problem.get('why', '')}")
        print(f"  {'':<46} {'textbank':>9} {'phones':>9}")
        self.each_person()
        self.action_takers_and_stops()
        self.accounts()
        ended = f"{self.differences} differences" if self.differences != 1 else "1 difference"
        print(f"\n  {len(self.cast)} people, {len(self.log.texts)} texts, {len(self.log.replies)} replies: {ended}.")
        sys.exit(1 if self.differences else 0)

    def each_person(self):
        """What each phone received is what its script says, each once and in order, and the store says the same."""
        received, said = Log.by(self.log.texts, "to"), Log.by(self.log.replies, "from")
        for phone in received.keys() - self.cast.keys():
            self.differ(phone, "a phone that nobody meant to text")
        states, segments, ours_texts, ours_replies = Counter(), 0, 0, 0
        for phone, person in self.cast.items():
            texts = received.get(phone, [])
            expected = expected_texts(person, self.options)
            if len(texts) != len(expected) or not all(map(says, [text["text"] for text in texts], expected)):
                self.differ(phone, f"received {len(texts)} texts, expected {len(expected)} (or other words)")
            for text in texts:
                if text["encoding"] != encoding(text["text"]):
                    self.differ(phone, f"a text travelled as {text['encoding']}")
                if text["from"] != self.options.number:
                    self.differ(phone, "a text from another sender")
            planned = sum(len(reply) for reply in person["replies"].values())
            if len(said.get(phone, [])) != planned:
                self.differ(phone, f"said {len(said.get(phone, []))} things, was to say {planned}")

            known = self.daemon.value("people", phone)
            sent = [text for text in known["texts"] if text.get("accepted_at")]
            states.update(text["state"] for text in sent)
            segments += sum(text.get("segments") or 0 for text in sent)
            ours_texts += len(sent)
            kinds = Counter((text["kind"], text.get("campaign"), text.get("step")) for text in sent)
            for what, count in kinds.items():
                if count != 1 and what[0] == "campaign":
                    self.differ(phone, f"{count} records of step {what[2]}")
            if len(sent) != len(texts):
                self.differ(phone, f"{len(sent)} texts recorded as sent, {len(texts)} received")
            replies = [reply["text"].strip() for reply in known["replies"]]
            ours_replies += len(replies)
            if sorted(replies) != sorted(reply["text"].strip() for reply in said.get(phone, [])):
                self.differ(phone, "the replies recorded are not those said")
        alphabets = Counter(text["encoding"] for text in self.log.texts)
        self.line("texts", ours_texts, len(self.log.texts))
        self.line("segments", segments, sum(text["parts"] for text in self.log.texts))
        self.line("delivery receipts: delivered", states["delivered"], len(self.log.texts))
        self.line("replies", ours_replies, len(self.log.replies))
        print(f"  ({alphabets['GSM-7']} texts travelled in the GSM alphabet, {alphabets['UCS-2']} as UCS-2)")

    def action_takers_and_stops(self):
        members = {
            member["person_id"]: member["phone"]
            for name in {person["list"] for person in self.cast.values()}
            for member in self.daemon.rows("lists", name, "members")
        }
        rows = self.daemon.rows("campaigns", self.options.main, "converted")
        for row in rows:
            if not row.get("reply_id"):
                self.differ(members[row["person_id"]], "an action taker without evidence")
        # From the replies that were made, not from the parts that were to be played.
        said_yes = {
            reply["from"] for reply in self.log.replies if self.cast[reply["from"]]["kind"] in YES}
        said_stop = {
            reply["from"] for reply in self.log.replies if self.cast[reply["from"]]["kind"] in STOPPED}
        before = {phone for phone, person in self.cast.items() if person["kind"] == "asked_before"}
        self.sets("action takers", {members[row["person_id"]] for row in rows}, said_yes)
        stops = {row["phone"] for row in self.daemon.rows("optouts") if row["reason"] == "opted_out"}
        self.sets("stopped (some before the campaign)", stops, said_stop | before)

    def accounts(self):
        received = Counter(
            (person["list"], index)
            for phone, texts in Log.by(self.log.texts, "to").items() if (person := self.cast.get(phone))
            for index, text in enumerate(text for text in texts if "Reply YES" in text["text"]))
        for name, lists in [(self.options.main, ["activated", "cold"]), (self.options.outage, ["late-sign-ins"])]:
            proof = self.daemon.value("campaigns", name, "prove")
            if not (proof["finished"] and proof["accounted"]):
                self.differences += 1
                print(f"  {name}: not finished, or somebody is not accounted for")
            for step in proof["steps"]:
                theirs = sum(received[listed, step["step"]] for listed in lists)
                self.line(f"{name}, {step['name']}: sent", step["sent"], theirs)
                self.line(f"{name}, {step['name']}: uncertain, waiting", step["uncertain"] + step["waiting"], 0)
        compared = self.daemon.value("campaigns", self.options.main, "compare")
        for arm in compared["arms"]:
            people = [person for person in self.cast.values() if person["list"] == arm["name"]]
            yes = {reply["from"] for reply in self.log.replies}
            yes = [person for person in people if person["kind"] in YES and person["phone"] in yes]
            self.line(f"compared, {arm['name']}: listed", arm["counts"]["listed"], len(people))
            self.line(f"compared, {arm['name']}: texted", arm["counts"]["sent"], received[arm["name"], 0])
            self.line(f"compared, {arm['name']}: took the action", arm["rate"]["x"], len(yes))
            self.line(f"compared, {arm['name']}: of", arm["rate"]["n"], received[arm["name"], 0])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    waiting = commands.add_parser("wait")
    waiting.add_argument("--campaign", required=True)
    waiting.add_argument("--matured", action="store_true")
    waiting.add_argument("--seconds", type=int, default=60)
    checking = commands.add_parser("check")
    for name in ["--cast", "--main", "--outage", "--organization", "--help-at", "--number"]:
        checking.add_argument(name, required=True)
    for command in [waiting, checking]:
        command.add_argument("--log", required=True)
    options = parser.parse_args()
    wait(options) if options.command == "wait" else Check(options).run()


if __name__ == "__main__":
    main()
