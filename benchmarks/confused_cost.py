"""What the words in context cost (`python -m benchmarks.confused_cost`, which `benchmarks confused` runs as well).

CPU seconds on one core: the words family with and without confused-word, on articles that have been
read; and the time to open the model, and its size.
"""

from __future__ import annotations

import time
import zlib
from pathlib import Path

from benchmarks.data import bulk, plain
from benchmarks.findings import spent
from benchmarks.words import WORDS
from copydesk.language import bigrams, contexts
from copydesk.linter import Linter
from copydesk.rules import RULES
from copydesk.rules.typos import odds

TURNS = 3


def main() -> None:
    """Print the costs."""
    start = time.process_time()
    odds.written_words(slips=False)
    meant = next(m for m in odds.meanings(b"then") if m.word == b"than")
    odds.evidence(b"then", [meant], contexts.around("longer then the union", 7, 11))
    opened = time.process_time() - start
    files = (bigrams.PATH, odds.PATH + ".bin", odds.PATH + ".txt")
    size = sum(len(zlib.compress(Path(path).read_bytes(), 9)) for path in files) / 1e6
    print(
        f"model opened and a word weighed: {opened * 1000:.1f} ms (asked: 10), {size:.1f} MB in the wheel (asked: 5)"
    )
    texts = list(bulk(plain()))
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    with_it = [rule for rule in RULES if rule in WORDS or rule.name == "confused-word"]
    fresh = spent(Linter([rule for rule in RULES if rule.name == "confused-word"]), texts)
    print(
        f"{megabytes:.1f} MB, confused-word alone, every word new: {fresh:.2f} s CPU above reading"
    )
    family = min(spent(Linter(WORDS), texts) for _ in range(TURNS))
    both = min(spent(Linter(with_it), texts) for _ in range(TURNS))
    print(f"{megabytes:.1f} MB: {both - family:.2f} s CPU above the words family (asked: 0.3)")


if __name__ == "__main__":
    main()
