"""The floor of the unseen variants: what came out once must go on coming out.

`python -m benchmarks quiet` prints each variant. The cases themselves are never edited, and no
rule is tuned on them; the floors below are raised when rules get better, never lowered.
"""

from __future__ import annotations

from benchmarks import unseen

FOUND = 0
SILENT_TWINS = 0


def test_no_fewer_variants_are_found_and_no_more_twins_are_flagged() -> None:
    results = unseen.outcomes()
    assert len(results) == 40
    assert sum(result.found for result in results) >= FOUND
    assert sum(not result.noise for result in results) >= SILENT_TWINS
