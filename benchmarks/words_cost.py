"""What the words cost (`python -m benchmarks.words_cost`, which `benchmarks words` runs as well).

CPU seconds on one core above reading: the rules alone, on articles that have been read and whose
sentences are found. The first pass meets every word for the first time in its process, as a run
of the command does; later passes find most of them known, as in an editor.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from benchmarks import speed
from benchmarks.data import ROOT, bulk, plain, rows
from benchmarks.findings import spent
from benchmarks.words import WORDS
from copydesk.language import lexicon, spelling
from copydesk.linter import Linter

TURNS = 4


def main() -> None:
    """Print the costs."""
    print("cost on one core")
    print(f"  lexicon opened and a word looked up: {_opening() * 1000:.2f} ms (asked: 2)")
    _corrections()
    texts = list(bulk(plain()))
    size = sum(len(text.encode()) for text in texts) / 1e6
    linter = Linter(WORDS)
    for turn in range(TURNS):
        cpu = spent(linter, texts)
        which = "first pass, every word new" if turn == 0 else "a later pass"
        print(f"  {size:.1f} MB, {which}: {cpu:.2f} s CPU above reading (asked: 0.50)")
    with tempfile.TemporaryDirectory() as folder:
        article = ROOT / "seeds" / "001_e4f176c47bd127a1.txt"
        many, single = Path(folder) / "many", Path(folder) / "single.txt"
        many.mkdir()
        for number, text in enumerate(texts):
            (many / f"{number:04}.txt").write_text(text, encoding="utf-8")
        single.write_text("\n\n".join(texts), encoding="utf-8")
        for name, path in (
            ("one article", article),
            (f"{size:.1f} MB in articles", many),
            (f"{size:.1f} MB in one file", single),
        ):
            rules = ",".join(rule.name for rule in WORDS)
            cost = speed.run(
                [str(speed.BIN / "copydesk"), "check", "--isolated", "--select", rules, str(path)]
            )
            print(
                f"  the command with these rules, {name}: {cost.memory:.0f} MB, {cost.cpu:.2f} s CPU"
            )


def _opening() -> float:
    """CPU seconds to open the lexicon anew and look a word up."""
    start = time.process_time()
    lexicon.use(lexicon.PATH, lexicon.SIEVE_PATH)
    lexicon.known(b"deprivation")
    return time.process_time() - start


def _corrections() -> None:
    """Print how many words are corrected in a second, each word for the first time."""
    slips = {
        error["orig"].lower()
        for row in rows("doc_typo_commits")
        for error in row["errors"]
        if error["type"] == "nonword" and error["orig"].isalpha()
    }
    start = time.process_time()
    for slip in slips:
        spelling.suggestions(slip)
    taken = time.process_time() - start
    print(f"  corrections: {len(slips) / taken:.0f} a second (asked: 500), {len(slips)} words")


if __name__ == "__main__":
    main()
