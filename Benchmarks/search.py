#!/usr/bin/env python3
"""The search box over HTTP: what each of the tests' list of queries takes, in a large database.

  Benchmarks/search.py --database DATABASE --user NAME --password WORD [--binary .build/release/motcua] [--rounds 10]

The database is a file of `motcua simulate` or a PostgreSQL address, migrated, with an account of `motcua user add`. No
figure makes it fail.
"""

import argparse
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
import caller  # noqa: E402
from desk import Server  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary", default=ROOT / ".build/release/motcua")
    parser.add_argument("--database", required=True)
    parser.add_argument("--user", required=True)
    parser.add_argument("--password", required=True)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    caller.PASSWORD = options.password
    source = (ROOT / "Tests/DossiersTests/Search/FortyQueries.swift").read_text()
    queries = re.findall(r'^        \("(.*?)", (?:"|nil)', source, re.M)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(options.binary, options.database, folder, clock=None)
        try:
            time.sleep(3)  # until the index is tidied
            measure(server, options, queries)
        finally:
            server.stop()


def measure(server, options, queries):
    browser = caller.Caller(server).sign_in(options.user)
    csrf = caller.hidden(browser.get("/tai-khoan")[1].decode(), "csrf")
    taken = {}
    for number in range(options.rounds + 2):
        for query in queries:
            begun = time.perf_counter()
            status = browser.post("/tim", {"csrf": csrf, "tim": query})[0]
            if status not in (200, 303):
                sys.exit(f"search.py: answered {status}")
            if number > 1:
                taken.setdefault(query, []).append((time.perf_counter() - begun) * 1000)
    every = sorted(value for values in taken.values() for value in values)
    print(f"{len(queries)} queries, {len(every)} answers: median {statistics.median(every):.1f} ms, "
          f"95 % {every[len(every) * 95 // 100]:.1f} ms, longest {every[-1]:.1f} ms")
    for query, values in sorted(taken.items(), key=lambda pair: -statistics.median(pair[1]))[:5]:
        print(f"  {statistics.median(values):6.1f} ms  {query}")


if __name__ == "__main__":
    main()
