"""Real pages in a real browser: the release binary over the demonstration year, Debian's Chromium, axe.

MOTCUA_BINARY   the program; .build/release/motcua by default
MOTCUA_DEMO     a demonstration database that is there already (it is copied); else one is made
MOTCUA_SHOTS    where screenshots go; var/screenshots by default
"""

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("MOTCUA_BINARY", ROOT / ".build/release/motcua"))
SHOTS = Path(os.environ.get("MOTCUA_SHOTS", ROOT / "var/screenshots"))
PASSWORD = "motcua-2018"
# The first working morning after the demonstration year.
MORNING = "2019-01-02T07:30"
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


class Server:
    """`motcua serve` over its own copy of a database."""

    def __init__(self, folder, database, clock=MORNING):
        self.folder = folder
        self.database = database
        self.port = free_port()
        self.log = open(folder / "serve.log", "ab")
        self.process = subprocess.Popen(
            [
                BINARY, "serve", "--host", "127.0.0.1", "--port", str(self.port), "--data", folder / "files",
                "--database", str(database), "--clock", clock,
            ],
            stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log,
        )
        self.address = f"http://127.0.0.1:{self.port}"
        self.wait()

    def wait(self):
        for _ in range(300):
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "serve.log").read_text(errors="replace")[-2000:])
            try:
                with urllib.request.urlopen(self.address + "/health", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("motcua serve does not answer")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        finally:
            self.log.close()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory):
    """The year's database, made once and never changed."""
    if given := os.environ.get("MOTCUA_DEMO"):
        return Path(given)
    database = tmp_path_factory.mktemp("demonstration") / "demo.sqlite"
    subprocess.run(
        [BINARY, "demo", "vinh-thuan-2018", "--database", database],
        check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    return database


@pytest.fixture(scope="module")
def server(demonstration, tmp_path_factory):
    folder = tmp_path_factory.mktemp("serve")
    shutil.copy(demonstration, folder / "demo.sqlite")
    server = Server(folder, folder / "demo.sqlite")
    yield server
    server.stop()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, server):
    """Opens a browser of one's own: `visit("tiepnhan")`, `visit(viewport=PHONE, javascript=False)`."""
    contexts = []

    def open_as(user=None, viewport=DESK, javascript=True):
        context = chromium.new_context(
            base_url=server.address, viewport=viewport, java_script_enabled=javascript, locale="vi-VN"
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on(
            "console",
            lambda message: page.complaints.append(message.text) if message.type == "error" else None,
        )
        if user:
            sign_in(page, user)
        return page

    yield open_as
    for context in contexts:
        context.close()


def sign_in(page, user, password=PASSWORD):
    page.goto("/dang-nhap")
    page.get_by_label("Tên đăng nhập").fill(user)
    page.locator("input[type=password]").fill(password)
    page.get_by_role("button", name="Đăng nhập").click()


def shot(page, name):
    """Keeps a picture of the whole page, to be looked at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SHOTS / f"{name}.png", full_page=True)


def assert_sound(page):
    """No serious finding of axe, nothing wider than the window, no error of script."""
    findings = [
        f"{violation['id']}: {node['html'][:160]}"
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ]
    assert not findings, "\n".join(findings)
    width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert width <= 0, f"{page.url} is {width} px wider than the window"
    assert not page.complaints, page.complaints


def assert_structured(page):
    """What a page owes its readers, seen without script in the page: axe is a script itself and cannot run there."""
    faults = page.evaluate(
        """() => {
            const faults = [];
            const all = selector => [...document.querySelectorAll(selector)];
            if (!document.documentElement.lang) faults.push("no language");
            if (!document.title) faults.push("no title");
            if (all("h1").length !== 1) faults.push(`${all("h1").length} h1`);
            for (const mark of ["header", "main", "footer"]) {
                if (all(mark).length !== 1) faults.push(`${all(mark).length} ${mark}`);
            }
            let level = 0;
            for (const heading of all("h1, h2, h3, h4")) {
                const next = Number(heading.tagName[1]);
                if (next > level + 1) faults.push(`${heading.outerHTML.slice(0, 80)} after h${level}`);
                level = next;
            }
            const named = element => element.labels?.length || element.getAttribute("aria-label")
                || element.getAttribute("aria-labelledby") || element.textContent.trim();
            for (const control of all("input:not([type=hidden]), select, textarea, button")) {
                if (!named(control)) faults.push(`no label: ${control.outerHTML.slice(0, 120)}`);
            }
            for (const link of all("a[href]")) if (!named(link)) faults.push(`no text: ${link.outerHTML.slice(0, 80)}`);
            for (const image of all("img:not([alt])")) faults.push(image.outerHTML.slice(0, 80));
            for (const table of all("table")) {
                if (!table.caption) faults.push(`no caption: ${table.outerHTML.slice(0, 80)}`);
            }
            const ids = all("[id]").map(element => element.id);
            for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`twice: #${id}`);
            for (const form of all("form")) {
                if (form.method === "post" && !form.querySelector("[name=csrf]")) faults.push("a form without csrf");
                if (!form.querySelector("button, [type=submit]")) faults.push(`nothing sends ${form.action}`);
            }
            const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
            if (wide > 0) faults.push(`${wide} px wider than the window`);
            return faults;
        }"""
    )
    assert not faults, f"{page.url}: {faults}"
