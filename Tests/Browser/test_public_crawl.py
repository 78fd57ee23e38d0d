"""Everything that a visitor can reach by links and by forms that only ask, read for what it must not tell: people of
dossiers and their codes."""

import html
import io
import re
import sqlite3
import subprocess
import urllib.parse
from collections import Counter, deque

import openpyxl
from caller import Caller, controls

# Pages of one shape, by path without names and numbers and by the keys of the query, of which so many are read.
EACH, ALL = 25, 1500
# Prints of whole boards are hundreds of pages.
PAPERS = 4


def shape(path):
    parts = urllib.parse.urlsplit(path)
    words = [word if word.isalpha() or "-" in word and word.isascii() and not re.search(r"\d", word) else "*"
             for word in parts.path.split("/")[1:3]]
    return "/".join(words), parts.path.count("/"), tuple(sorted(urllib.parse.parse_qs(parts.query)))


def links(page):
    for target in re.findall(r'(?:href|src|action)="([^"]*)"', page):
        target = html.unescape(target)
        if target.startswith("/") and not target.startswith("//"):
            yield target.split("#")[0]


def asked(page, path):
    """What the page's GET forms lead to: as they stand, and with each choice of each list and each tick."""
    for attributes, body in re.findall(r"<form([^>]*)>(.*?)</form>", page, re.S):
        if 'method="post"' in attributes:
            continue
        action = re.search(r'action="([^"]*)"', attributes)
        action = html.unescape(action.group(1)) if action else path.split("?")[0]
        fields = {html.unescape(name): html.unescape(value) for name, value in controls(body).items()}
        choices = [
            (name, value)
            for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', body, re.S)
            for value in re.findall(r'<option[^>]*value="([^"]*)"', options)
        ]
        for tag in re.findall(r'<input[^>]*type="(?:radio|checkbox)"[^>]*>', body):
            values = [re.search(rf'{key}="([^"]*)"', tag) for key in ("name", "value")]
            choices += [tuple(value.group(1) for value in values)] if all(values) else []
        for name, value in [(None, None)] + choices:
            chosen = fields if name is None else fields | {html.unescape(name): html.unescape(value)}
            yield action + "?" + urllib.parse.urlencode(chosen)


def text(content, kind):
    if "pdf" in kind:
        return subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True).stdout.decode()
    if "spreadsheetml" in kind:
        sheets = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        return "\n".join(str(cell) for sheet in sheets for row in sheet.iter_rows(values_only=True) for cell in row)
    if kind.startswith(("text", "application/json", "application/atom", "application/rss", "image/svg")):
        return content.decode("utf-8")
    return ""


def crawl(server):
    """Every page's path, kind and text, breadth first."""
    caller, seen, waiting, shapes = Caller(server), {"/"}, deque(["/"]), Counter()
    while waiting and len(seen) < ALL * 20:
        path = waiting.popleft()
        most = PAPERS if "/in/" in path else EACH
        if shapes[shape(path)] >= most or sum(shapes.values()) >= ALL:
            continue
        shapes[shape(path)] += 1
        status, content, headers = caller.get(path)
        assert status < 500, (path, status)
        kind = headers.get("Content-Type", "").split(";")[0]
        words = text(content, kind)
        yield path, kind, words
        targets = [*links(words), *asked(words, path)] if kind == "text/html" else []
        if location := headers.get("Location"):
            targets.append(location)
        for target in targets:
            if target not in seen:
                seen.add(target)
                waiting.append(target)


def personal(database):
    """What only dossiers know: people's names, numbers and phones, and codes that somebody must have to see a dossier."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        people = connection.execute("SELECT name, paper_number, phone FROM party").fetchall()
        officers = {name for (name,) in connection.execute("SELECT name FROM officer")}
        codes = {code for (code,) in connection.execute("SELECT code FROM dossier")}
    names = {name for name, _, _ in people if len(name.split()) > 2} - officers
    numbers = {number for _, *numbers in people for number in numbers if number and len(number) > 8}
    return names, numbers, codes


def test_a_visitor_finds_nobodys_data(server):
    names, numbers, codes = personal(server.database)
    assert names and numbers and codes, "the demonstration has people, or this finds nothing"
    read, kinds, found = set(), Counter(), []
    for path, kind, words in crawl(server):
        read.add(path)
        kinds[kind] += 1
        plain = html.unescape(re.sub(r"<[^>]+>", "\n", words))
        found += [(path, "a name") for piece in re.split(r'[\n",;:.()–]', plain) if piece.strip() in names]
        found += [(path, "a number") for word in re.findall(r"\d{9,12}", plain) if word in numbers]
        found += [(path, "a code") for word in re.findall(r"[\d.]+\.H\d\d-\d{6}-\d{4,}|[A-Z]\d\d[\w.]*-\d{6}-\d{4,}", plain)
                  if word in codes]
    assert not found, found[:20]
    assert len(read) > 150, f"only {len(read)} pages were read"
    for kind in ("text/html", "text/csv", "application/json", "application/atom+xml", "application/pdf"):
        assert kinds[kind], (kind, kinds)
    for place in ("/thu-tuc/", "/thu-tuc?", "/niem-yet/", "/so-lieu?", "/so-lieu/chuoi-bam?", "/tin-tuc/", "/tra-cuu"):
        assert any(path.startswith(place) for path in read), f"nothing under {place}"
    agencies = {urllib.parse.parse_qs(urllib.parse.urlsplit(path).query).get("co-quan", [""])[0] for path in read}
    assert len(agencies) > 5, agencies


def test_the_search_for_people_sees_them_where_they_are(server):
    """The same look at an officer's list finds names and codes: what the crawl does can fail."""
    names, _, codes = personal(server.database)
    register = Caller(server).sign_in("tiepnhan").get("/so-theo-doi?tu=2018-06-11&den=2018-06-12")[1].decode()
    page = html.unescape(re.sub(r"<[^>]+>", "\n", register))
    assert any(line.strip(" .,;:") in names for line in page.splitlines())
    assert any(code in page for code in codes)
