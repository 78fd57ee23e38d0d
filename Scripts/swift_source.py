"""Reads Swift source as Scripts/house-check and Scripts/law-guide need it: code, comments and string texts apart."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class Source:
    """One Swift file. `code` and `comments` have the text's length and line breaks, with everything else blanked."""

    def __init__(self, path, text=None):
        self.path = path
        self.text = path.read_text(encoding="utf-8") if text is None else text
        self.strings = []  # (offset, text): a literal without its interpolations, its indentation removed
        self.literals = []  # (start, end, text): an outermost literal with its interpolations as written
        code, comments = list(self.text), [" "] * len(self.text)
        for index, character in enumerate(self.text):
            if character == "\n":
                comments[index] = "\n"
        self._scan(0, code, comments, None)
        self.code, self.comments = "".join(code), "".join(comments)

    def line(self, offset):
        """The line of an offset, counted from 1."""
        return self.text.count("\n", 0, offset) + 1

    def _blank(self, code, start, end):
        for index in range(start, end):
            if self.text[index] != "\n":
                code[index] = " "

    def _scan(self, index, code, comments, closing):
        """Scans code from `index` to the parenthesis that closes an interpolation, or to the end."""
        text, depth = self.text, 0
        while index < len(text):
            if text.startswith("//", index):
                end = text.find("\n", index)
                index = self._comment(index, len(text) if end < 0 else end, code, comments)
            elif text.startswith("/*", index):
                index = self._comment(index, self._end_of_block(index), code, comments)
            elif opening := re.compile(r'(#*)("""|")').match(text, index):
                start, index = index, self._string(index, opening, code, comments)
                if closing is None:
                    self.literals.append((start, index, dedented(text[start:index])))
            elif text[index] == "`":  # a raw identifier: its words are no code
                end = text.find("`", index + 1)
                end = len(text) if end < 0 else end + 1
                self._blank(code, index, end)
                index = end
            else:
                if closing and text[index] == "(":
                    depth += 1
                elif closing and text[index] == ")":
                    if depth == 0:
                        return index + 1
                    depth -= 1
                index += 1
        return index

    def _comment(self, start, end, code, comments):
        comments[start:end] = list(self.text[start:end])
        self._blank(code, start, end)
        return end

    def _end_of_block(self, start):
        depth, index = 0, start
        while index < len(self.text):
            if self.text.startswith("/*", index):
                depth, index = depth + 1, index + 2
            elif self.text.startswith("*/", index):
                depth, index = depth - 1, index + 2
                if depth == 0:
                    return index
            else:
                index += 1
        return index

    def _string(self, start, opening, code, comments):
        text, hashes, quotes = self.text, opening.group(1), opening.group(2)
        ending, escape = quotes + hashes, "\\" + hashes
        index, since, pieces = opening.end(), opening.end(), []
        self._blank(code, start, index)
        while index < len(text):
            if text.startswith(ending, index):
                break
            if len(quotes) == 1 and text[index] == "\n":  # never closed: a regex or a broken file
                break
            if text.startswith(escape + "(", index):
                pieces.append(text[since:index])
                self._blank(code, since, index + len(escape))
                index = since = self._scan(index + len(escape) + 1, code, comments, ")")
            elif text.startswith(escape, index):
                index += len(escape) + 1
            else:
                index += 1
        pieces.append(text[since:index])
        self._blank(code, since, min(index + len(ending), len(text)))
        literal = "\x00".join(pieces)
        self.strings.append((start, dedented(literal) if len(quotes) == 3 else literal))
        return min(index + len(ending), len(text))


def dedented(literal):
    """A literal of several lines without the indentation of its last line, as Swift reads it."""
    indentation = re.search(r"\n([ \t]+)(?:\"\"\"#*)?$", literal)
    return literal.replace("\n" + indentation.group(1), "\n") if indentation else literal


def swift_files(*folders, root=ROOT):
    """Every Swift file below the folders that exist, in order of path."""
    found = []
    for folder in folders:
        for path in (root / folder).rglob("*.swift"):
            if not any(part.startswith(".") for part in path.relative_to(root).parts):
                found.append(path)
    return sorted(found)


def block(code, opening):
    """Start and end of what stands between the first `{` at or after `opening` and its `}`."""
    start = code.index("{", opening) + 1
    depth, index = 1, start
    while index < len(code) and depth:
        depth += {"{": 1, "}": -1}.get(code[index], 0)
        index += 1
    return start, index - 1


TEST = re.compile(r"@Test\b")


def tests(source):
    """(name, offset, code) of each test: raw identifier or function name; its code from `@Test` to its last brace."""
    found = []
    for match in TEST.finditer(source.code):
        function = re.compile(r"\bfunc\b").search(source.code, match.end())
        if not function:
            continue
        name = re.compile(r"\s*(?:`([^`]*)`|(\w+))").match(source.text, function.end())
        if not name:
            continue
        try:
            start, end = block(source.code, function.end())
        except ValueError:
            continue
        found.append((name.group(1) or name.group(2), match.start(), source.code[match.start():end]))
    return found
