"""Read the prose out of unpacked packages, for tools/build_contexts.py.

    python tools/read_documentation.py PACKAGES FOLDER

PACKAGES has a folder for each package, with its files as they were packed; FOLDER gets a file
`NAME.txt` for each: its name, a tab and a sentence or paragraph a line, each once. Needs selectolax.

Read are pages of HTML (and of Mallard), reST, Markdown, plain text, Perl's pod, the docstrings of
Python, descriptions in JSON (of the interfaces of web services) and the glosses of WordNet. Code is
left out; a mark stands for it inside a sentence. What is not English prose, or hardly any, is left out too.
"""

from __future__ import annotations

import ast
import gzip
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

sys.path.insert(0, str(Path(__file__).parent.parent / "lint_rules"))

from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = "\ufffc"
LARGEST = 30_000_000  # bytes of a file
_SMALL = word_set(
    "the of and to in is that it for as with on be by this are or an from at which not can if you will has a was"
)
_OTHER_LANGUAGES = (
    "/de/",
    "/es/",
    "/fr/",
    "/it/",
    "/ja/",
    "/pt/",
    "/ru/",
    "/zh",
    ".de.",
    ".fr.",
    ".ja.",
)
_NO_PROSE = ("changelog", "copyright", "/genindex", "/search")
_SENTENCE = re.compile(r"(?<=[.!?:]) (?=[A-Z])")


def is_prose(text: str) -> bool:
    """Say whether a text is English sentences: a fifth small words, seven tenths plain words."""
    words = text.split()
    if not 5 <= len(words) <= 800:
        return False
    small = sum(word.lower() in _SMALL for word in words)
    plain = sum(word.strip(".,;:()\"'").isalpha() for word in words)
    return small * 5 > len(words) and plain * 10 > len(words) * 7


def of_html(data: bytes) -> Iterator[str]:
    """Yield the paragraphs, items and definitions of a page."""
    tree = LexborHTMLParser(data)
    for node in tree.css("script, style, pre, nav, footer"):
        node.decompose()
    for node in tree.css("code, tt, kbd, samp, var"):
        node.replace_with(CODE)
    for node in tree.css("p, dd, li"):
        if node.tag == "p" or node.css_first("p, dd, li") is None:
            yield node.text()


def of_pod(data: bytes) -> Iterator[str]:
    """Yield the paragraphs of Perl's documentation."""
    for text in re.split(r"\n\s*\n", data.decode("utf-8", "replace")):
        if text[:1] not in ("", " ", "\t", "="):
            text = re.sub(r"[CFL]<+[^<>]*>+", CODE, text)  # noqa: PLW2901
            yield re.sub(r"[BEIS]<+([^<>]*)>+", r"\1", text)


def of_text(data: bytes) -> Iterator[str]:
    """Yield the paragraphs of plain text, Markdown and reST."""
    for text in re.split(r"\n\s*\n", data.decode("utf-8", "replace")):
        is_wrapped = re.search(r"[a-z]\n[^\S\n]*[a-z]", text) is not None
        if ("\n" in text and not is_wrapped) or text.lstrip().startswith((">>>", "..", "|", "+")):
            continue
        text = re.sub(r"``[^`]*``|:\w+:`[^`]*`", CODE, text)  # noqa: PLW2901
        text = re.sub(r"`([^`<]*?)\s*(<[^>]*>)?`_*", r"\1", text)  # noqa: PLW2901
        yield re.sub(r"\*{1,2}([^*]+)\*{1,2}", r"\1", text)


def of_python(data: bytes) -> Iterator[str]:
    """Yield the paragraphs of the docstrings of a module."""
    try:
        tree = ast.parse(data)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield from of_text((ast.get_docstring(node) or "").encode())


def of_json(data: bytes) -> Iterator[str]:
    """Yield the descriptions in the account of a web service."""
    for text in _described(json.loads(data)):
        text = re.sub(r"<(code|pre)>.*?</\1>|`[^`]*`", CODE, text, flags=re.DOTALL)  # noqa: PLW2901
        text = re.sub(r"</(p|li|dt|dd|h\d|note|important)>", "\n\n", text)  # noqa: PLW2901
        yield from re.split(r"\n\s*\n", re.sub(r"<[^>]+>", " ", text))


def _described(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _described(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ("documentation", "description") and isinstance(item, str):
                yield item
            else:
                yield from _described(item)


def of_wordnet(data: bytes) -> Iterator[str]:
    """Yield the glosses and examples of a file of WordNet."""
    for line in data.decode("latin-1").splitlines():
        if not line.startswith("  "):
            for text in line.partition("| ")[2].strip().split("; "):
                yield text.strip('"')


READERS = {
    ".htm": of_html, ".html": of_html, ".xhtml": of_html, ".page": of_html,
    ".pod": of_pod, ".md": of_text, ".rst": of_text, ".txt": of_text, ".py": of_python, ".json": of_json,
    ".adj": of_wordnet, ".adv": of_wordnet, ".noun": of_wordnet, ".verb": of_wordnet,
}  # fmt: skip


def read(package: Path) -> Iterator[str]:
    """Yield the sentences of a package."""
    for path in sorted(package.rglob("*")):
        name = path.as_posix().lower()
        reader = READERS.get(Path(name.removesuffix(".gz")).suffix)
        if reader is None or any(part in name for part in _OTHER_LANGUAGES + _NO_PROSE):
            continue
        if path.is_symlink() or not path.is_file() or path.stat().st_size > LARGEST:
            continue
        data = path.read_bytes()
        for text in reader(gzip.decompress(data) if name.endswith(".gz") else data):
            plain = " ".join(text.split())
            if reader is of_wordnet:
                yield plain
            elif is_prose(plain):
                yield from _SENTENCE.split(plain)


def main(argv: list[str]) -> int:
    """Read all packages."""
    if len(argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    packages, folder = Path(argv[0]), Path(argv[1])
    seen: set[int] = set()
    for package in sorted(path for path in packages.iterdir() if path.is_dir()):
        with (folder / f"{package.name}.txt").open("w", encoding="utf-8") as file:
            for sentence in read(package):
                if hash(sentence) not in seen:
                    seen.add(hash(sentence))
                    file.write(f"{package.name}\t{sentence}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
