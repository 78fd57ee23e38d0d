#!/usr/bin/env python3
"""The desk over HTTP: processor time of `motcua serve` for each request, and receptions a second.

  Benchmarks/desk.py [--binary .build/release/motcua] [--demo DATABASE] [--requests 2000] [--callers 32]

Each row is measured after a warm-up, with the look-up of the session in it. CPU is the server's user and system time
over the requests; the client is another process. No figure makes it fail.
"""

import argparse
import http.client
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PASSWORD = "motcua-2018"
TICK = 100  # clock ticks a second (sysconf SC_CLK_TCK on Linux)


class Server:
    def __init__(self, binary, database, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [binary, "serve", "--port", str(self.port), "--data", folder, "--database", database,
             "--clock", "2019-01-02T07:30"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        while True:
            try:
                if Caller(self).get("/health")[0] == 200:
                    break
            except OSError:
                time.sleep(0.002)
        self.started = time.monotonic() - begun

    def cpu(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def anonymous(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"RssAnon:\s+(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait(40)


class Caller:
    """One browser on one connection."""

    def __init__(self, server):
        self.connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        self.cookies = {}

    def request(self, method, path, body=None):
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, content, answer.headers

    def get(self, path):
        return self.request("GET", path)

    def post(self, path, fields):
        return self.request("POST", path, urllib.parse.urlencode(fields))

    def sign_in(self, user):
        page = self.get("/dang-nhap")[1].decode()
        names = re.findall(r'<input[^>]*type="(?:text|password)"[^>]*>', page)
        fields = {"csrf": hidden(page, "csrf")}
        for control, value in zip(names, (user, PASSWORD)):
            fields[re.search(r'name="([^"]+)"', control).group(1)] = value
        status = self.post("/dang-nhap", fields)[0]
        if status != 303:
            sys.exit(f"desk.py: sign-in answered {status}")
        return self


def hidden(page, name):
    return re.search(rf'name="{name}" value="([^"]*)"', page).group(1)


def controls(page):
    """The fields that a browser would send of the page, as they stand."""
    fields = {}
    for tag in re.findall(r"<input[^>]*>", page):
        name = re.search(r'name="([^"]+)"', tag)
        kind = (re.search(r'type="([^"]+)"', tag) or [None, "text"])[1]
        if not name or kind in ("file", "submit") or kind in ("radio", "checkbox") and " checked" not in tag:
            continue
        fields[name.group(1)] = (re.search(r'value="([^"]*)"', tag) or [None, ""])[1]
    for name, body in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', page, re.S):
        chosen = re.search(r'value="([^"]*)"[^>]* selected', body) or re.search(r'value="([^"]*)"', body)
        fields[name] = chosen.group(1) if chosen else ""
    return fields


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
    measure(server, "reception, one caller", max(100, options.requests // 4), lambda: receive(desk, page, next(numbers)))
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


def filled(fields, page, number):
    """Another person each time, every paper there."""
    fields["submission"] = f"{0x10000000 + number:08x}-0000-7000-8000-{number:012x}"
    for name in re.findall(r'type="radio"[^>]*name="([^"]+)"', page):
        fields[name] = "co"
    fields.update({"so-giay": f"37{1000000 + number:07d}", "ho-ten": "Nguyễn Văn Đo", "dien-thoai": "không có",
                   "dia-chi": "Ấp Vĩnh Đông"})
    fields["viec"] = "luu"
    return fields


if __name__ == "__main__":
    main()
