#!/usr/bin/env python3
"""The phone side of the Kannel run: owns fakesmsc, writes down every text that a phone received, and answers as the
people of cast.json do.

usage: people.py --fakesmsc PROGRAM --port N --cast cast.json --log phones.ndjson

It knows Kannel only from outside, as a carrier does: it never sees the store, the API or a webhook. Ends by SIGTERM.
"""
import argparse
import heapq
import json
import re
import signal
import subprocess
import sys
import threading
import time
from urllib.parse import quote_from_bytes, unquote_to_bytes

RECEIVED = re.compile(r"Got message \d+: <(\S+) (\S+) (text|ucs-2|data|udh) ?(.*)>$")
SENT = "fakesmsc: sent message"


class Handsets:
    """Puts the parts of long texts together, as a handset does."""

    def __init__(self):
        self.parts = {}

    def text(self, sender, phone, kind, body):
        """(text, encoding, parts) once a text is complete; None before. Encoding is what it travelled as."""
        match kind:
            case "text":
                return body, "GSM-7", 1
            case "data":
                return self.decoded(unquote_to_bytes(body.replace("+", " ")), 1)
            case "ucs-2":
                return unquote_to_bytes(body.replace("+", " ")).decode("utf-16-be"), "UCS-2", 1
        header, _, data = body.partition(" data ")
        header = unquote_to_bytes(header)
        if header[:3] != b"\x05\x00\x03":
            raise ValueError("a user data header that is no concatenation")
        reference, total, number = header[3:6]
        parts = self.parts.setdefault((sender, phone, reference, total), {})
        if number in parts:
            raise ValueError("the same part of a text twice")
        parts[number] = unquote_to_bytes(data.replace("+", " "))
        if len(parts) < total:
            return None
        del self.parts[sender, phone, reference, total]
        return self.decoded(b"".join(parts[number] for number in sorted(parts)), total)

    @staticmethod
    def decoded(octets, parts):
        # fakesmsc does not show a part's alphabet. Our UCS-2 texts all have Latin letters, hence octets of 0, and no
        # GSM text has any.
        if 0 in octets:
            return octets.decode("utf-16-be"), "UCS-2", parts
        return octets.decode("utf-8"), "GSM-7", parts


class People:
    def __init__(self, cast, log, network):
        self.cast = {person["phone"]: person for person in cast}
        self.log_file = log
        self.network = network
        self.handsets = Handsets()
        self.asked = {}
        self.agenda = []
        self.change = threading.Condition()
        self.sent = 0
        self.reference = 0

    def log(self, **record):
        self.log_file.write(json.dumps({"at": round(time.time(), 3), **record}, ensure_ascii=False) + "\n")
        self.log_file.flush()

    def listen(self):
        """Reads what fakesmsc prints until it ends."""
        for line in self.network.stderr:
            line = line.rstrip("\n")
            if SENT in line:
                with self.change:
                    self.sent += 1
                    self.change.notify_all()
                continue
            found = RECEIVED.search(line)
            if found:
                self.hear(*found.groups())
            elif "Got message" in line:
                self.log(event="unreadable", line=line)

    def hear(self, sender, digits, kind, body):
        phone = "+" + digits
        try:
            complete = self.handsets.text(sender, phone, kind, body)
        except (ValueError, UnicodeDecodeError) as error:
            self.log(event="unreadable", to=phone, why=str(error))
            return
        if complete is None:
            return
        text, encoding, parts = complete
        self.log(event="text", **{"from": sender}, to=phone, text=text, encoding=encoding, parts=parts)
        if "Reply YES" not in text or phone not in self.cast:
            return
        count = self.asked[phone] = self.asked.get(phone, 0) + 1
        with self.change:
            for reply in self.cast[phone]["replies"].get(str(count), []):
                heapq.heappush(self.agenda, (time.monotonic() + reply["after"], phone, sender, reply["as"], reply["text"]))
            self.change.notify_all()

    def talk(self):
        """Says what falls due, one text at a time, for ever."""
        while True:
            with self.change:
                while not self.agenda or self.agenda[0][0] > time.monotonic():
                    self.change.wait(self.agenda[0][0] - time.monotonic() if self.agenda else None)
                _, phone, ours, way, text = heapq.heappop(self.agenda)
            for line in self.lines(phone, ours, way, text):
                self.say(line)
            # Written once it is on its way: a reply that is in the log was sent.
            self.log(event="reply", **{"from": phone}, to=ours, text=text, way=way)

    def lines(self, phone, ours, way, text):
        start = f"{phone[1:]} {ours}"
        match way:
            case "ucs2":
                return [f"{start} ucs2 {quote_from_bytes(text.encode('utf-16-be'), safe='')}"]
            case "parts":
                self.reference += 1
                pieces = [text[at:at + 153] for at in range(0, len(text), 153)]
                return [
                    f"{start} udh %05%00%03%{self.reference:02X}%{len(pieces):02X}%{number:02X}"
                    f" {quote_from_bytes(piece.encode(), safe='')}"
                    for number, piece in enumerate(pieces, 1)
                ]
        return [f"{start} text {text}"]

    def say(self, line):
        # fakesmsc takes one line each time it wakes up: a second one written at once would lie until the third comes.
        with self.change:
            before = self.sent
            self.network.stdin.write(line + "\n")
            self.network.stdin.flush()
            if not self.change.wait_for(lambda: self.sent > before, timeout=5):
                self.log(event="unsent")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fakesmsc", required=True)
    parser.add_argument("--port", required=True)
    parser.add_argument("--cast", required=True)
    parser.add_argument("--log", required=True)
    options = parser.parse_args()
    network = subprocess.Popen(
        [options.fakesmsc, "-H", "127.0.0.1", "-r", options.port, "-i", "0.01"], stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with open(options.cast) as file, open(options.log, "w") as log:
            people = People(json.load(file), log, network)
            threading.Thread(target=people.talk, daemon=True).start()
            people.listen()
    finally:
        network.kill()
        network.wait()
    sys.exit("fakesmsc has ended")


if __name__ == "__main__":
    main()
