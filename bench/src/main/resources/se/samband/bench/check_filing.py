"""The rows of a filing that Samband would take, counted as a careful colleague's script would. Arguments: filing, workspace."""

import csv
import datetime
import sqlite3
import sys

STATES = {"ansluten", "homes passed", "torr", "saknar", "planerad"}
TECHNOLOGIES = {"", "fiber", "kabel-tv", "vdsl", "adsl", "4g"}

known = {row[0] for row in sqlite3.connect(sys.argv[2]).execute("SELECT register_id FROM building")}
said = set()
taken = 0
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, delimiter=";"):
        try:
            speed = int(row["Hastighet"] or -1)
            distance = int(row["Avstånd"] or 0)
            plan = row["Klart"] and datetime.date.fromisoformat(row["Klart"])
        except ValueError:
            continue
        content = (row["Byggnadsid"], row["Status"], row["Teknik"], speed, distance, plan)
        if (
            row["Byggnadsid"] in known
            and row["Status"].lower() in STATES
            and row["Teknik"].lower() in TECHNOLOGIES
            and 0 <= distance <= 100_000
            and content not in said
        ):
            said.add(content)
            taken += 1
print(taken)
