#!/usr/bin/env python3
"""The desk over HTTP: processor time of `motcua serve` for each request, and receptions a second.

  Benchmarks/desk.py [--binary .build/release/motcua] [--demo DATABASE] [--requests 2000] [--callers 32]

Each row is measured after a warm-up, with the look-up of the session in it. CPU is the server's user and system time
over the requests; the client is another process. No figure makes it fail.
"""

import argparse
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))
from caller import Caller, controls, filled, hidden  # noqa: E402

TICK = 100  # clock ticks a second (sysconf SC_CLK_TCK on Linux)

PUBLIC = [  # what everybody may see, with the form's cookie only
    ("front page", "/"),
    ("procedure page", "/thu-tuc/1.001193"),
    ("procedure search", "/thu-tuc?q=dang+ky+khai+sinh"),
    ("notice board of the district", "/niem-yet/vinh-thuan"),
    ("published figures", "/so-lieu"),
]


class Server:
    def __init__(self, binary, database, folder, clock="2019-01-02T07:30"):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(self.port), "--data", folder, "--database", database]
            + (["--clock", clock] if clock else []),
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        while self.process.poll() is None:
            try:
                if Caller(self).get("/health")[0] == 200:
                    self.started = time.monotonic() - begun
                    return
            except OSError:
                time.sleep(0.002)
        sys.exit("the server does not start; is the database migrated?")

    def cpu(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def anonymous(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"RssAnon:\s+(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait(40)


def measure(server, name, count, work):
    for _ in range(max(20, count // 10)):
        work()
    cpu, begun = server.cpu(), time.monotonic()
    for _ in range(count):
        work()
    wall = time.monotonic() - begun
    print(f"| {name} | {(server.cpu() - cpu) / count * 1000:.2f} | {wall / count * 1000:.2f} |", flush=True)


def expect(answer, status):
    if answer[0] != status:
        sys.exit(f"desk.py: answered {answer[0]} instead of {status}")
    return answer


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--binary", default=ROOT / ".build/release/motcua")
    parser.add_argument("--demo")
    parser.add_argument("--requests", type=int, default=2000)
    parser.add_argument("--callers", type=int, default=32)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/demo.sqlite"
        if options.demo:
            shutil.copy(options.demo, database)
        else:
            subprocess.run([options.binary, "demo", "vinh-thuan-2018", "--database", database],
                           check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        server = Server(options.binary, database, f"{folder}/data")
        try:
            print(f"start to the first answer: {server.started * 1000:.0f} ms; idle RssAnon {server.anonymous():.1f} MB\n")
            run(server, options)
            print(f"\nRssAnon at the end {server.anonymous():.1f} MB")
        finally:
            server.stop()


def run(server, options):
    desk = Caller(server).sign_in("tiepnhan")
    clerk = Caller(server).sign_in("thuly")
    worklist = expect(clerk.get("/ho-so"), 200)[1].decode()
    code = re.search(r"/ho-so/([A-Z0-9.]+-\d{6}-\d{4})", worklist).group(1)
    csrf = hidden(worklist, "csrf")
    print("| what | CPU ms | wall ms, one caller |\n|---|---:|---:|")
    measure(server, "worklist", options.requests, lambda: expect(clerk.get("/ho-so"), 200))
    measure(server, "dossier page", options.requests, lambda: expect(clerk.get(f"/ho-so/{code}"), 200))
    measure(server, "search by name", options.requests,
            lambda: expect(clerk.post("/tim", {"csrf": csrf, "tim": "nguyen van"}), 200))
    measure(server, "search by part of a code", options.requests,
            lambda: expect(clerk.post("/tim", {"csrf": csrf, "tim": "181210"}), 200))
    measure(server, "intake screen", options.requests, lambda: expect(desk.get("/quay"), 200))
    measure(server, "tracking, code alone", options.requests, tracking(server, code))
    measure(server, "receipt PDF", max(100, options.requests // 10),
            lambda: expect(desk.get(f"/ho-so/{code}/giay/giay-hen"), 200))
    visitor = Caller(server)
    for name, path in PUBLIC:
        measure(server, name, options.requests, lambda: expect(visitor.get(path), 200))
    receptions(server, options)


def tracking(server, code):
    visitor = Caller(server)
    page = visitor.get("/tra-cuu")[1].decode()
    token = hidden(page, "csrf")
    field = re.search(r"<input type=\"text\"[^>]*name=\"([^\"]+)\"", page).group(1)
    return lambda: expect(visitor.post("/tra-cuu", {"csrf": token, field: code}), 200)


def receptions(server, options):
    def caller():
        desk = Caller(server).sign_in("tiepnhan")
        page = expect(desk.get("/quay"), 200)[1].decode()
        return desk, page

    def receive(desk, page, number):
        fields = filled(controls(page), page, number)
        status, content, headers = desk.post("/quay", fields)
        if status != 303:
            errors = re.findall(r'class="[^"]*error[^"]*"[^>]*>(.*?)<', content.decode())
            sys.exit(f"desk.py: reception answered {status}: {errors[:8]}")

    desk, page = caller()
    numbers = iter(range(10**9))
    measure(server, "reception, one caller", options.requests, lambda: receive(desk, page, next(numbers)))
    callers = [caller() for _ in range(options.callers)]
    count = options.requests // options.callers
    cpu, begun = server.cpu(), time.monotonic()
    threads = [
        threading.Thread(target=lambda who: [receive(*who, next(numbers)) for _ in range(count)], args=(who,))
        for who in callers
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wall, spent = time.monotonic() - begun, server.cpu() - cpu
    total = count * options.callers
    print(f"| reception, {options.callers} callers | {spent / total * 1000:.2f} | {wall / total * 1000:.2f} |")
    print(f"\n{total / wall:.0f} receptions a second, durable, with {options.callers} callers on the same two cores")


if __name__ == "__main__":
    main()
