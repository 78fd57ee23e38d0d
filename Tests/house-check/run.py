#!/usr/bin/env python3
"""Scripts/house-check must refuse each bad sample for the reason given, and nothing in the good ones."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SCHEMA = {
    "Sources/Schema/Migration01+Book.swift":
        'let m = Migration(name: "01 book", statements: ["CREATE TABLE book (id \\(Column.id))"])\n',
    "Sources/Schema/Column.swift": 'enum Column {\n    static let id: SQL = "BLOB"\n    static let end: SQL = ""\n}\n',
}
LINES = "let x = 1\n"

# (what is wrong, the tree, a part of the finding)
BAD = [
    ("a member named class", {"Sources/Web/A.swift": 'let a = div(.class("x"))\n'}, "‘.class’"),
    ("a label named actor", {"Sources/Ledger/A.swift": "f(actor: x)\n"}, "‘actor:’"),
    ("a label between lines", {"Sources/Ledger/A.swift": "f(\n    protocol: x\n)\n"}, "‘protocol:’"),
    ("a case named actor", {"Sources/Domain/A.swift": "enum E {\n    case a, actor\n}\n"}, "actor"),
    ("a variable named actor", {"Sources/Domain/A.swift": "let actor = 1\n"}, "‘let actor’"),
    ("a keyword in backticks", {"Sources/Domain/A.swift": "let `struct` = 1\n"}, "`struct`"),
    ("a keyword in an interpolation", {"Sources/Domain/A.swift": 'let a = "x \\(b.enum) y"\n'}, "‘.enum’"),
    ("a parameter's first name", {"Sources/Domain/A.swift": "func f(actor name: Int) {}\n"}, "actor name"),
    ("unsafe outside the engines", {"Sources/Ledger/A.swift": "let a = unsafeBitCast(b, to: C.self)\n"}, "safety"),
    ("an unsafe pointer", {"Sources/Ledger/A.swift": "a.withUnsafeBytes { $0 }\n"}, "safety"),
    ("trusted text", {"Sources/Dossiers/A.swift": 'let a = HTML(trusted: "<b>")\n'}, "‘trusted’"),
    ("unchecked Sendable", {"Sources/App/A.swift": "final class A: @unchecked Sendable {}\n"}, "@unchecked"),
    ("the clock in an area", {"Sources/Dossiers/A.swift": "let now = Date()\n"}, "‘Date()’"),
    ("the clock by another name", {"Sources/Dossiers/A.swift": "let now = Date.now\n"}, "‘Date.now’"),
    ("an id made on the spot", {"Sources/Ledger/A.swift": "let id = UUID()\n"}, "‘UUID()’"),
    ("chance without a seed", {"Sources/Demonstration/A.swift": "let n = Int.random(in: 1...6)\n"}, "chance"),
    ("a shuffle without a seed", {"Sources/Demonstration/A.swift": "let n = names.shuffled()\n"}, "chance"),
    ("a file of 301 lines", {"Sources/Domain/A.swift": LINES * 301}, "301 lines"),
    ("a test of 301 lines", {"Tests/DomainTests/A.swift": LINES * 301}, "301 lines"),
    ("1,001 lines of Persistence", {f"Sources/Persistence/A{n}.swift": LINES * 143 for n in range(7)}, "1001 lines"),
    ("print in a library", {"Sources/Domain/A.swift": "print(1)\n"}, "‘print(’"),
    ("Foundation in Persistence", {"Sources/Persistence/A.swift": "import Foundation\n"}, "‘import Foundation’"),
    ("an import in Domain", {"Sources/Domain/A.swift": "public import Persistence\n"}, "Domain imports nothing"),
    ("try!", {"Sources/Domain/A.swift": "let a = try! f()\n"}, "‘try!’"),
    ("as! in a test", {"Tests/DomainTests/A.swift": "let a = b as! C\n"}, "‘as!’"),
    ("fatalError", {"Sources/Domain/A.swift": 'fatalError("no")\n'}, "‘fatalError(’"),
    ("a note for later", {"Sources/Domain/A.swift": "// TODO: mend\n"}, "‘TODO’"),
    ("a note for later in a block", {"Sources/Domain/A.swift": "/* a\n FIXME b */\n"}, "A.swift:2: ‘FIXME’"),
    ("a type with its module's name", {"Sources/Ledger/A.swift": "public enum Ledger {}\n"}, "module's name"),
    ("a new migration", SCHEMA, "is new"),
    ("a changed migration", {
        **SCHEMA, "Sources/Schema/checksums.txt": "0123456789abcdef 01 book\n",
    }, "changed after it shipped"),
    ("a migration that is gone", {"Sources/Schema/checksums.txt": "0123456789abcdef 01 book\n"}, "is gone"),
    ("two migrations in a file", {
        "Sources/Schema/A.swift": 'let a = Migration(name: "a", x: "1")\nlet b = Migration(name: "b", x: "2")\n',
    }, "a second migration"),
    ("a table without an owner", {
        "Sources/Schema/A.swift": 'let a: SQL = """\n    CREATE TABLE stray (\n        id INTEGER)\n    """\n',
    }, "table stray has no owner"),
    ("an area reading another's table", {
        "Sources/Reports/A.swift": 'let a: SQL = """\n    SELECT 1\n    FROM offer\n    """\n',
    }, "A.swift:3: Reports's SQL names offer"),
    ("an area joining the ledger's table", {
        "Sources/Dossiers/A.swift": 'let a: SQL = "SELECT 1 FROM read_event e JOIN dossier d ON \\(b)"\n',
    }, "Dossiers's SQL names dossier"),
    ("a write to the ledger from outside", {
        "Sources/Reading/A.swift": 'let a: SQL = "UPDATE dossier SET status = \\(b)"\n',
    }, "Reading writes dossier"),
    ("two tests of one name", {
        "Tests/DomainTests/A.swift": "@Test func `a day is a day`() {}\n",
        "Tests/DomainTests/B.swift": "@Test(arguments: [1]) func `a day is a day`(n: Int) {}\n",
    }, "also stands in"),
    ("a link to nothing", {"README.md": "[there](Documentation/none.md)\n"}, "which is not there"),
    ("a link to no heading", {"README.md": "# Here\n[there](#there)\n"}, "no such heading"),
]

GOOD = {
    "Sources/Domain/A.swift":
        '/// The class: a struct, by an actor: `print(1)`, try! nothing.\n'
        "public enum Kind: Sendable {\n    case first, second\n    static func print(_ text: String) {}\n}\n"
        'let text = "class: .actor try! print(1) \\(a.classes) UUID()"\n'
        'let raw = #"a "quoted" \\(actor: b) text"#\n'
        'let long = """\n    as! "actor:" fatalError(\n    """\n'
        "func `a class: of words`() {}\n"
        "extension Kind { struct Inner: Hashable {} }\n"
        "private let seeded = Int.random(in: 1...6, using: &generator)\n"
        "final class Node<Value>: Holder {}\n"
        "actor Runner: Sendable { static let shared = kind.print(3) }\n",
    "Sources/PersistencePostgres/A.swift": "final class A: @unchecked Sendable { let p = unsafe f(UnsafeRawPointer(q)) }\n",
    "Sources/App/Services.swift": "let now = Date()\nlet id = UUID()\n",
    "Sources/motcua/A.swift": "print(1)\n",
    "Sources/Reports/A.swift": 'let a: SQL = "WITH open AS (SELECT 1 FROM read_dossier) SELECT 1 FROM open"\n',
    "Sources/Ledger/A.swift": 'let a: SQL = "INSERT INTO event (dossier) VALUES (\\(b))"\n',
    "Sources/Reading/A.swift": 'let a: SQL = "SELECT 1 FROM dossier WHERE \\(b)"\n',
    "Sources/Domain/Table.swift": "// Made by Scripts/lunar; do not edit.\n" + LINES * 400,
    "Tests/DomainTests/A.swift": "@Test func `a day is a day`() {}\n@Test func `a night is a night`() {}\n",
    "Tests/LedgerTests/A.swift": "@Test func `a day is a day`() {}\n",
    "README.md": "# Một Cửa\n[here](#một-cửa) [there](Documentation/a.md#b-c) [web](https://example.org)\n`[no](x)`\n",
    "Documentation/a.md": "## B c\n```\n[no](link)\n```\n[up](../README.md)\n",
}


def check(files, *options, folder=None):
    with tempfile.TemporaryDirectory() as own:
        root = Path(folder or own)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        run = subprocess.run(
            [sys.executable, ROOT / "Scripts/house-check", "--root", root, *options], capture_output=True, text=True,
        )
        return run.returncode, run.stdout, run.stderr


def migrations():
    """The rules of checksums.txt over time; yields what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        if check(SCHEMA, "--update", folder=folder)[0] != 0:
            yield "--update does not add a new migration"
        if check({}, folder=folder)[0] != 0:
            yield "a migration is refused after --update"
        same = {name: text.replace("let m", "// why\nlet   m") for name, text in SCHEMA.items()}
        if check(same, folder=folder)[0] != 0:
            yield "a comment or a blank changes a migration's checksum"
        more = {**SCHEMA, "Sources/Schema/Column.swift": SCHEMA["Sources/Schema/Column.swift"].replace(
            "static let end", "static let day: SQL = \"INTEGER\"\n    static let end")}
        if check(more, folder=folder)[0] != 0:
            yield "a fragment that a migration does not use changes its checksum"
        for old, new, where in (("book (", "books (", "Migration01+Book"), ("BLOB", "TEXT", "Column")):
            name = f"Sources/Schema/{where}.swift"
            code, output, _ = check({**SCHEMA, name: SCHEMA[name].replace(old, new)}, "--update", folder=folder)
            if code == 0 or "changed after it shipped" not in output:
                yield f"{old} became {new}, and --update let it pass"


def main():
    failures = []
    for what, files, wanted in BAD:
        code, output, errors = check(files)
        if code != 1 or wanted not in output:
            failures.append(f"{what}: not refused by ‘{wanted}’: exit {code}\n{output}{errors}")
    code, output, errors = check(GOOD)
    if code != 0:
        failures.append(f"the good samples: exit {code}\n{output}{errors}")
    failures += migrations()
    for failure in failures:
        print(failure)
    print(f"house-check's samples: {len(BAD)} refused trees, 1 good tree, 6 of migrations; {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
