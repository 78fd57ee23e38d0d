"""Two programs over one PostgreSQL: fifty officers' receptions at once, codes without gaps, no error."""

import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from caller import Caller, controls, filled
from conftest import BINARY, Server

CALLERS = 50


@pytest.fixture(scope="module")
def postgres(tmp_path_factory):
    """A server of our own: a folder, a socket in it, no network."""
    programs = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    folder = tmp_path_factory.mktemp("postgres")
    as_postgres = []
    if os.getuid() == 0:
        # PostgreSQL refuses to run as root; the user is that of Debian's package, which must reach the folder.
        as_postgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        for parent in [folder, *folder.parents]:
            if str(parent).startswith("/tmp/pytest"):
                parent.chmod(0o755)
        subprocess.run(["chown", "postgres", folder], check=True)

    def run(*command):
        subprocess.run(
            [*as_postgres, *command], check=True, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    run(programs / "initdb", "-D", folder / "data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C")
    run(
        programs / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log",
        "-o", f"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=100", "start",
    )
    yield f"postgres:///postgres?host={folder}&user=postgres"
    run(programs / "pg_ctl", "-D", folder / "data", "-m", "immediate", "stop")


def test_fifty_receptions_at_two_nodes_get_fifty_codes_in_a_row(postgres, tmp_path):
    subprocess.run(
        [BINARY, "demo", "vinh-thuan-2018", "--database", postgres],
        check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    nodes = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        nodes.append(Server(tmp_path / name, postgres))
    try:
        desks = [Caller(nodes[number % 2]).sign_in("tiepnhan") for number in range(CALLERS)]
        pages = [desk.get("/quay")[1].decode() for desk in desks]

        def receive(number):
            form = filled(controls(pages[number]), pages[number], number)
            return desks[number].post("/quay", form)

        with ThreadPoolExecutor(CALLERS) as pool:
            answers = list(pool.map(receive, range(CALLERS)))
        assert [status for status, _, _ in answers] == [303] * CALLERS
        codes = [re.search(r"-(\d{6})-(\d{4})$", headers["Location"].split("?")[0]) for _, _, headers in answers]
        assert sorted(int(code.group(2)) for code in codes) == list(range(1, CALLERS + 1))
        # Sent again, each form leads to what it made the first time.
        assert receive(7)[2]["Location"] == answers[7][2]["Location"]
    finally:
        for node in nodes:
            node.stop()
    subprocess.run([BINARY, "check", "--database", postgres], check=True, stdin=subprocess.DEVNULL)
