#!/usr/bin/env python3
"""Scripts/law-guide must fail on each bad tree for the reason given, and write what the good one holds."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

GOOD = {
    "Documentation/Guide/rules.txt": "## Deadlines\n1 built Terms count from the day after.\n2 later Nothing yet.\n",
    "Sources/Domain/DossierObjection.swift": """\
/// Why an act is refused.
public enum DossierObjection: LegalObjection, Hashable {
    /// The dossier has ended. It stays so.
    case closed, handedOut
    /// Too late by some days.
    case late(days: Int, (Int, Int))

    public var citation: Citation? {
        switch self {
        case .closed: nil
        case .handedOut: Citation("NĐ 61/2018/NĐ-CP", "Đ20")
        case .late(let days, _) where days > 1: Citation("NĐ 61/2018/NĐ-CP", "Đ19(9)")
        case .late: Citation("NĐ 61/2018/NĐ-CP", "Đ19(9)")
        }
    }
}
""",
    "Sources/Domain/LawUnknown.swift": """\
/// No law is known.
public struct LawUnknown: LegalObjection {
    public var citation: Citation? { nil }
}
""",
    "Tests/DomainTests/ATests.swift": """\
@Test func `rule 1: a term counts from the day after`() {}
@Test func `an ended dossier is left alone`() { #expect(throws: DossierObjection.closed) { try f() } }
@Test func `what was handed out stays so`() { #expect(throws: DossierObjection.self) { throw .handedOut } }
@Test(arguments: [DossierObjection.late(days: 1, (1, 1))]) func `late`(it: DossierObjection) {}
@Test func `no law before 2015`() { #expect(throws: LawUnknown(day)) { try f() } }
""",
}

# (what is wrong, file, old text, new text, a part of what is said)
BAD = [
    ("a built rule without a test", "ATests", "rule 1: a", "a", "rule 1 is built and no test"),
    ("a later rule with a test", "ATests", "`late`", "`rules 1 and 2: late`", "rule 2 has a test: mark it built"),
    ("a rule that nobody wrote down", "ATests", "rule 1: a", "rule 7: a", "names rule 7"),
    ("an objection without a test", "ATests", "DossierObjection.closed", "Error.self", "DossierObjection.closed has no"),
    ("an objection only in a comment", "ATests", "throws: DossierObjection.closed", "f() // DossierObjection.closed\n",
     "DossierObjection.closed has no"),
    ("a short name in a test about something else", "ATests", "throws: DossierObjection.self) { throw .handedOut }",
     "a) { f(.handedOut) }", "DossierObjection.handedOut has no"),
    ("an objection that is a struct, without a test", "ATests", "LawUnknown(day)", "Error.self", "LawUnknown has no"),
    ("a page that is stale", "DossierObjection", "Đ20", "Đ21", "is stale"),
    ("a new case", "DossierObjection", "case closed,", "case early, closed,", "DossierObjection.early has no"),
]

ROWS = [
    "| 1 | Terms count from the day after. | “rule 1: a term counts from the day after” in [ATests]"
    "(../../Tests/DomainTests/ATests.swift) |",
    "| 2 | Nothing yet. | not built yet |",
    "| `DossierObjection.closed` | The dossier has ended. | – |",
    "| `DossierObjection.handedOut` | The dossier has ended. | NĐ 61/2018/NĐ-CP, Đ20 |",
    "| `DossierObjection.late` | Too late by some days. | NĐ 61/2018/NĐ-CP, Đ19(9) |",
    "| `LawUnknown` | No law is known. | – |",
    "| NĐ 61/2018/NĐ-CP | Đ19(9) | [DossierObjection](../../Sources/Domain/DossierObjection.swift) |",
]


def guide(root, *options):
    run = subprocess.run(
        [sys.executable, ROOT / "Scripts/law-guide", "--root", root, *options], capture_output=True, text=True,
    )
    return run.returncode, run.stderr


def main():
    failures = []
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, text in GOOD.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        guide(root)
        if guide(root, "--check") != (0, ""):
            failures.append(f"the good tree fails: {guide(root, '--check')}")
        page = (root / "Documentation/Guide/law.md").read_text(encoding="utf-8")
        failures += [f"the page lacks: {row}\n{page}" for row in ROWS if row not in page]
        for what, stem, old, new, wanted in BAD:
            path = next(path for path in root.rglob(f"{stem}.swift"))
            text = path.read_text(encoding="utf-8")
            path.write_text(text.replace(old, new), encoding="utf-8")
            code, said = guide(root, "--check")
            if code != 1 or wanted not in said:
                failures.append(f"{what}: not refused by ‘{wanted}’: exit {code}\n{said}")
            path.write_text(text, encoding="utf-8")
    for failure in failures:
        print(failure)
    print(f"law-guide's samples: {len(BAD)} refused trees, 1 good tree; {len(failures)} wrong")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
