"""What copydesk costs beside codespell, typos and proselint: start, throughput, memory.

CPU seconds (user and system) of whole processes, the smallest of several runs, the programs
taking turns. `codespell`, `typos` and `proselint` come from PyPI; one that is not installed
beside this interpreter is left out. The text is real: news, biographies and Markdown pages of
the evaluation data, cut into articles of about 7.5 KB.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.data import BULK, ROOT, bulk, pieces, plain, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BIN = Path(sys.executable).parent

# As on a user's machine: compiled modules are kept.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


class Cost(NamedTuple):
    """CPU seconds and peak memory (MB) of a process."""

    cpu: float
    memory: float


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the tables; nothing here belongs to a rule."""
    del arguments
    with tempfile.TemporaryDirectory() as temporary:
        root = Path(temporary)
        article = ROOT / "seeds" / "001_e4f176c47bd127a1.txt"
        page = root / "one" / "article.md"
        page.parent.mkdir()
        page.write_bytes(article.read_bytes())
        _table("one article of 7.5 KB, plain text", [str(article)], 20, None)
        _table("one article of 7.5 KB, Markdown", [str(page)], 20, None)
        small = _articles(root / "plain", ".txt", plain())
        marked = _articles(root / "markdown", ".md", _markdown())
        _table("5 MB of plain text in many files", [str(root / "plain")], 3, small)
        _table("5 MB of Markdown in many files", [str(root / "markdown")], 3, marked)
        large = _copies(root / "plain", root / "large", 10)
        _table("50 MB of plain text in many files", [str(root / "large")], 1, large, peers=False)
        single = root / "single.txt"
        single.write_text("\n\n".join(plain())[:BULK], encoding="utf-8")
        _table("5 MB of plain text in one file", [str(single)], 1, BULK, peers=False)
    return {}


def _table(
    title: str, paths: list[str], runs: int, size: int | None, *, peers: bool = True
) -> None:
    print(f"\n{title}")
    commands = {
        "copydesk": [str(BIN / "copydesk"), "check", *paths],
        "codespell": [str(BIN / "codespell"), *paths],
        "typos": [str(BIN / "typos"), "--threads", "1", *paths],
        "proselint": [str(BIN / "proselint"), "check", *paths],
    }
    if not peers:
        commands = {"copydesk": commands["copydesk"]}
    commands = {name: line for name, line in commands.items() if Path(line[0]).exists()}
    costs: dict[str, Cost] = {}
    for turn in range(runs):
        for name, line in commands.items():
            if name == "proselint" and turn:
                continue  # slow, and its place in the order is not in doubt
            cost = run(line)
            best = costs.get(name, cost)
            costs[name] = Cost(min(best.cpu, cost.cpu), min(best.memory, cost.memory))
    for name, cost in costs.items():
        ratio = f"{costs['copydesk'].cpu / cost.cpu:6.2f} of its CPU" if name != "copydesk" else ""
        speed = f"{size / cost.cpu / 1e6:6.2f} MB/s" if size else ""
        print(f"  {name:10} {cost.cpu * 1000:9.1f} ms CPU  {cost.memory:6.1f} MB {speed}  {ratio}")


# Run by a small process, since a child is charged with the memory of the process it comes from.
_MEASURE = """
import resource, subprocess, sys
quiet = subprocess.DEVNULL
code = subprocess.run(sys.argv[1:], stdout=quiet, stderr=quiet, check=False).returncode
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
"""


def run(line: list[str]) -> Cost:
    """Run a command to its end, output thrown away; what it cost."""
    measured = subprocess.run(
        [sys.executable, "-S", "-c", _MEASURE, *line],
        stdout=subprocess.PIPE,
        check=True,
        env=_ENVIRONMENT,
        text=True,
    )
    code, cpu, memory = measured.stdout.split()
    if Path(line[0]).name == "copydesk" and code not in ("0", "1"):
        raise SystemExit(f"{' '.join(line)} ended with {code}")
    return Cost(float(cpu), float(memory))


def _articles(folder: Path, suffix: str, texts: Iterator[str]) -> int:
    """Write articles until there are 5 MB of them; the bytes written."""
    folder.mkdir()
    size = 0
    for number, text in enumerate(bulk(texts)):
        size += (folder / f"{number:04}{suffix}").write_bytes(text.encode())
    return size


def _copies(source: Path, target: Path, times: int) -> int:
    size = 0
    for copy in range(times):
        folder = target / str(copy)
        folder.mkdir(parents=True)
        for path in source.iterdir():
            size += (folder / path.name).write_bytes(path.read_bytes())
    return size


def _markdown() -> Iterator[str]:
    for row in rows("markup_docs"):
        if row["format"] == "markdown":
            yield row["text"]
    for row in rows("wikipedia_featured_bios"):  # headings as Markdown
        yield from pieces(row["text"])
