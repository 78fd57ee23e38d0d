#!/usr/bin/env python3
"""Figures over HTTP among many dossiers: a district's year, a province's year, exports, the public page.

  Benchmarks/figures.py [--binary .build/release/motcua] [--demo DATABASE] [--engine sqlite|postgres]
                        [--province 5000000] [--folder FOLDER]

The demonstration year is copied: nine times for a district with more than 100,000 dossiers, then to a province of 144
agencies over five years. Copies are projections with identities and codes of their own, without events. No figure
makes it fail.
"""

import argparse
import os
import re
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from desk import ROOT, Server, expect  # noqa: E402
from caller import Caller  # noqa: E402

DAY, MILLISECONDS = 365, 365 * 86_400_000
SHIFTED_DAYS = ("received_on", "due_on", "first_due_on", "closed_on", "handed_out_on")
SHIFTED_MOMENTS = ("received_at", "clock_from", "due_at", "closed_at", "handed_out_at")


class SQLite:
    def __init__(self, folder, binary, demo):
        self.address = str(folder / "figures.sqlite")
        if demo:
            shutil.copy(demo, self.address)
            run(binary, "migrate", "--database", self.address)
        else:
            run(binary, "demo", "vinh-thuan-2018", "--database", self.address)
        self.link = sqlite3.connect(self.address, isolation_level=None)
        self.link.execute("PRAGMA synchronous=OFF")
        self.link.execute("PRAGMA cache_size=-400000")

    def identity(self, number):
        return f"unhex32(printf('0190%028x', {number}))"

    def execute(self, *statements):
        self.link.create_function("unhex32", 1, bytes.fromhex, deterministic=True)
        self.link.execute("BEGIN")
        for statement in statements:
            self.link.execute(statement)
        self.link.execute("COMMIT")

    def rows(self, query):
        return self.link.execute(query).fetchall()

    def columns(self):
        return [row[1] for row in self.link.execute("PRAGMA table_info(dossier)")]

    def literal(self, value):
        return f"x'{value.hex()}'"

    def settle(self):
        self.link.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def stop(self):
        self.link.close()


class Postgres:
    def __init__(self, folder, binary, demo):
        programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        self.folder, self.psql = folder / "postgres", programs / "psql"
        self.folder.mkdir()
        self.user = []
        if os.getuid() == 0:
            self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            folder.chmod(0o755)
            shutil.chown(self.folder, "postgres")
        self.control = [programs / "pg_ctl", "-D", self.folder / "data", "-w", "-l", self.folder / "log"]
        run(*self.user, programs / "initdb", "-D", self.folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8",
            "--locale=C")
        run(*self.user, *self.control, "-o",
            f"-c listen_addresses= -c unix_socket_directories={self.folder} -c shared_buffers=512MB "
            "-c max_wal_size=8GB", "start")
        self.address = f"postgres:///postgres?host={self.folder}&user=postgres"
        run(binary, "demo", "vinh-thuan-2018", "--database", self.address)

    def identity(self, number):
        return f"(('0190' || lpad(to_hex(({number})::bigint), 28, '0'))::uuid)"

    def execute(self, *statements):
        script = "SET synchronous_commit = off;BEGIN;" + ";\n".join(statements) + ";COMMIT;"
        self.ask(script)

    def ask(self, script):
        return subprocess.run(
            [self.psql, "-h", self.folder, "-U", "postgres", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1"],
            input=script, check=True, capture_output=True, text=True,
        ).stdout

    def rows(self, query):
        return [line.split("|") for line in self.ask(query).splitlines()]

    def columns(self):
        names = self.rows(
            "SELECT column_name FROM information_schema.columns WHERE table_name = 'dossier' ORDER BY ordinal_position"
        )
        return [row[0] for row in names]

    def literal(self, value):
        return f"'{value}'::uuid"

    def settle(self):
        self.ask("VACUUM ANALYZE dossier")

    def stop(self):
        run(*self.user, *self.control, "-m", "fast", "stop")


def run(*command):
    subprocess.run(command, check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


def copy(engine, agency, years, most, number):
    """Copies template dossiers to an agency, moved back by years; identities and codes are new."""
    values = []
    for name in engine.columns():
        if name == "id":
            values.append(engine.identity(f"{number} + t.line"))
        elif name == "code":
            values.append(f"t.code || '-' || {number}")
        elif name == "agency" and agency is not None:
            values.append(engine.literal(agency))
        elif name in SHIFTED_DAYS:
            values.append(f"t.{name} - {DAY * years}")
        elif name in SHIFTED_MOMENTS:
            values.append(f"t.{name} - {MILLISECONDS * years}")
        elif name in ("holder", "given_to"):
            values.append("NULL")
        else:
            values.append(f"t.{name}")
    names = ", ".join(engine.columns())
    limit = f"WHERE t.line <= {most} " if most else ""
    return f"INSERT INTO dossier ({names}) SELECT {', '.join(values)} FROM template t {limit}ORDER BY t.line"


def district(engine):
    """Nine copies beside the demonstration's own dossiers, each in its agency."""
    names = ", ".join(engine.columns())
    engine.execute(
        f"CREATE TABLE template AS SELECT row_number() OVER (ORDER BY agency, received_on, code) AS line, {names} "
        "FROM dossier"
    )
    for number in range(1, 9):
        engine.execute(copy(engine, None, 0, None, number * 1_000_000))
    engine.settle()


def province(engine, dossiers):
    """A province above the district, with agencies enough; who follows the reform there is the demonstration's officer."""
    agencies = 144
    top = engine.rows("SELECT id FROM agency WHERE level = 2")[0][0]
    statements = []
    places = []
    for number in range(agencies + 1):
        value = bytes.fromhex(f"0190{number:028x}")
        identity = value if isinstance(top, bytes) else str(__import__("uuid").UUID(bytes=value))
        level, code = (1, "H33") if number == 0 else (2 if number <= 15 else 3, f"H33.{20 + number % 70:02d}.{number:02d}")
        if 0 < number <= 15:
            code = f"H33.{50 + number}"
        elif number > 15:
            code = f"H33.{51 + number % 15}.{number // 15:02d}"
        parent = "NULL" if number == 0 else engine.literal(places[0])
        places.append(identity)
        statements += [
            "INSERT INTO agency (id, name, level, kind, parent, sessions, provenance, valid_from) VALUES "
            f"({engine.literal(identity)}, 'Cơ quan {number}', {level}, 'committee', {parent}, "
            "'07:00-11:00,13:00-17:00', 'demonstration', 0)",
            "INSERT INTO agency_code (code, valid_from, agency, provenance) VALUES "
            f"('{code}', 0, {engine.literal(identity)}, 'demonstration')",
        ]
    statements += [
        f"UPDATE agency SET parent = {engine.literal(places[0])} WHERE id = {engine.literal(top)}",
        f"UPDATE officer SET agency = {engine.literal(places[0])} "
        "WHERE id IN (SELECT officer FROM post WHERE role = 'reform')",
        "UPDATE revision SET value = value + 1 WHERE name = 'agencies'",
    ]
    engine.execute(*statements)
    each = dossiers // (5 * agencies)
    for number, agency in enumerate(places[1:]):
        engine.execute(
            *(copy(engine, agency, 4 - year, each, 100_000_000 + (number * 5 + year) * 20_000) for year in range(5))
        )
    engine.settle()


class HighWater:
    """The most anonymous memory of a process while it is watched, in MB."""

    def __init__(self, server):
        self.server, self.most, self.watching = server, 0.0, True
        self.thread = threading.Thread(target=self.watch)

    def watch(self):
        while self.watching:
            self.most = max(self.most, self.server.anonymous())
            time.sleep(0.02)

    def __enter__(self):
        self.before = self.server.anonymous()
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.watching = False
        self.thread.join()


def measure(server, name, ask, rounds=3):
    ask()
    walls, cpu = [], server.cpu()
    for _ in range(rounds):
        begun = time.monotonic()
        ask()
        walls.append((time.monotonic() - begun) * 1000)
    cpu = (server.cpu() - cpu) / rounds * 1000
    print(f"| {name} | {statistics.median(walls):.1f} | {min(walls):.1f} | {cpu:.1f} |", flush=True)


def export(server, officer, path, name):
    with HighWater(server) as memory:
        cpu, begun = server.cpu(), time.monotonic()
        status, body, _ = officer.get(path)
        wall, cpu = time.monotonic() - begun, server.cpu() - cpu
    if status != 200:
        sys.exit(f"figures.py: {path} answered {status}")
    rows = body.count(b"\r\n") - 1 if "/csv" in path else None
    told = f"{rows:,} rows, {rows / wall:,.0f} a second" if rows else f"{len(body) / 1e6:.0f} MB"
    print(f"| {name} | {wall:.1f} s | {cpu:.1f} s | {told} | {memory.before:.0f} → {memory.most:.0f} MB |", flush=True)


YEAR = "nam=2018&ky=nam&cach=duong-lich"
HEAD = "\n| what | median ms | best ms | server CPU ms |\n|---|---:|---:|---:|"


def figures(server, officer, title):
    print(f"\n## {title}\n{HEAD}")
    below = f"pham-vi=cap-duoi&{YEAR}"
    for name, path in [
        ("year by agency", f"/bao-cao/kham-pha/csv?theo=don-vi&{below}"),
        ("year by field", f"/bao-cao/kham-pha/csv?theo=linh-vuc&{below}"),
        ("year by office", f"/bao-cao/kham-pha/csv?theo=phong&{below}"),
        ("year by month, twelve periods and the year", f"/bao-cao/kham-pha/csv?theo=thang&{below}"),
        ("late ones listed, a page", f"/bao-cao/kham-pha/ho-so?chi-tieu=resolvedLate&{below}"),
        ("received ones listed, a page", f"/bao-cao/kham-pha/ho-so?chi-tieu=received&{below}"),
    ]:
        measure(server, name, lambda path=path: expect(officer.get(path), 200))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary", default=ROOT / ".build/release/motcua")
    parser.add_argument("--demo")
    parser.add_argument("--engine", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--province", type=int, default=0)
    parser.add_argument("--folder")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="motcua-figures-", dir=options.folder))
    try:
        engine = {"sqlite": SQLite, "postgres": Postgres}[options.engine](folder, options.binary, options.demo)
        begun = time.monotonic()
        district(engine)
        count = engine.rows("SELECT count(*) FROM dossier WHERE unit = 'dossier'")[0][0]
        print(f"{options.engine}: {count} dossiers made in {time.monotonic() - begun:.0f} s")
        server = Server(options.binary, engine.address, folder / "files")
        officer = Caller(server).sign_in("caicach")
        figures(server, officer, "A district with its communes")
        visitor = Caller(server)
        measure(server, "public page, counted before", lambda: expect(visitor.get(f"/so-lieu?{YEAR}"), 200), 200)
        server.stop()
        if options.province:
            begun = time.monotonic()
            province(engine, options.province)
            count = engine.rows("SELECT count(*) FROM dossier")[0][0]
            print(f"\n{options.engine}: {count} dossiers of a province made in {time.monotonic() - begun:.0f} s")
            server = Server(options.binary, engine.address, folder / "files")
            visitor = Caller(server)
            begun = time.monotonic()
            expect(visitor.get(f"/so-lieu/json?co-quan=H33&pham-vi=cap-duoi&{YEAR}"), 200)
            print(f"its year by agency and field with its months, first time: {(time.monotonic() - begun) * 1000:.0f} ms")
            officer = Caller(server).sign_in("caicach")
            officer.connection.timeout = 1800
            officer.connection.close()
            figures(server, officer, "A province")
            print("\n| export | wall | server CPU | | RssAnon |\n|---|---:|---:|---|---:|")
            path = f"chi-tieu=received&pham-vi=cap-duoi&{YEAR}"
            export(server, officer, f"/bao-cao/kham-pha/ho-so/csv?{path}", "CSV")
            export(server, officer, f"/bao-cao/kham-pha/ho-so/xlsx?{path}", "XLSX")
            server.stop()
        engine.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
