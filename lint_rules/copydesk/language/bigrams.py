"""How often two words stand side by side in English, from counts in a large body of text.

``bigrams.bin`` is mapped into memory when it is first asked for. NOTICE beside this module says
what was counted, `docs/models/contexts.md` how; ``tools/build_contexts.py`` makes the file. Words
are lower case, Latin-1, apostrophes straight; ``MARK`` stands for any mark that parts words (and
for a sentence's ends), ``COMMA`` for a comma, ``NUMBER`` for a number in digits.
"""

from __future__ import annotations

import os

from copydesk.language.hashed import Hashed

PATH = os.path.join(os.path.dirname(__file__), "bigrams.bin")
MARK, COMMA, NUMBER = b"|", b",", b"#"
SIGNS = frozenset((MARK, COMMA, NUMBER))
LEAST = 0.3
"""What a pair counts that was never seen, in 100 million words."""

STEPS, SHIFT = 32, 0.7
"""A value v of the table stands for 10 ** (v / STEPS - SHIFT) in 100 million words."""

_table: list[Hashed] = []
_known: list[float] = [10 ** (value / STEPS - SHIFT) for value in range(256)]


def together(first: bytes, second: bytes) -> float:
    """Return how often two words stand side by side in 100 million words, 0 if they were not seen so."""
    if not _table:
        _table.append(Hashed(PATH))
    value = _table[0].value(first + b" " + second)
    return 0.0 if value < 0 else _known[value]


def alone(word: bytes) -> float:
    """Return how often a word stands in 100 million words, `LEAST` if it was hardly seen."""
    return together(word, b"") or LEAST
