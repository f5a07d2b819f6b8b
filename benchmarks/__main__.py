"""`python -m benchmarks [NAME...] [--write]`: print the figures; all of them without a name.

`--write` puts the measured precision into lint_rules/copydesk/rules/measured.json, where the
rule pages and `copydesk rules` read it. A benchmark whose data is not there says so and is
skipped.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from benchmarks import (
    confused,
    contradictions,
    editor,
    families,
    languagetool,
    passages,
    practice,
    quiet,
    speed,
    words,
)
from benchmarks.data import ROOT, MissingDataError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BENCHMARKS: dict[str, Callable[[Sequence[str]], dict[str, dict[str, Any]]]] = {
    "quiet": quiet.main,
    "attributions": families.attributions,
    "superlatives": families.superlatives,
    "words": words.main,
    "confused": confused.main,
    "contradictions": contradictions.main,
    "passages": passages.main,
    "practice": practice.main,
    "speed": speed.main,
    "editor": editor.main,
    "languagetool": languagetool.main,
}
MEASURED = ROOT / "lint_rules" / "copydesk" / "rules" / "measured.json"


def main(arguments: Sequence[str]) -> int:
    if "--help" in arguments or "-h" in arguments:
        print(__doc__)
        print("Benchmarks:", ", ".join(BENCHMARKS))
        return 0
    # In the order of the table: a family says of its rules what the whole said before.
    names = [name for name in BENCHMARKS if name in arguments] or list(BENCHMARKS)
    options = [a for a in arguments if a not in BENCHMARKS and a != "--write"]
    measured: dict[str, dict[str, Any]] = {}
    for name in names:
        print(f"== {name}")
        try:
            measured |= BENCHMARKS[name](options)
        except MissingDataError as missing:
            print(f"skipped: {missing}")
    if "--write" in arguments and measured:
        known = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.is_file() else {}
        known |= measured
        MEASURED.write_text(json.dumps(known, indent=2, sort_keys=True) + "\n", encoding="utf-8")
        print(f"written: {', '.join(sorted(measured))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
