"""Floors of what is found: what came out once must go on coming out.

`python -m benchmarks quiet` prints each unseen variant, `practice` the practice passages. The
unseen cases are never edited, and no rule is tuned on them. The floors below are raised when
rules get better, never lowered.
"""

from __future__ import annotations

from benchmarks import practice, unseen

FOUND = 23
SILENT_TWINS = 39
PRACTICE_FOUND = 160
PRACTICE_TWINS = 1


def test_no_fewer_variants_are_found_and_no_more_twins_are_flagged() -> None:
    results = unseen.outcomes()
    assert len(results) == 40
    assert sum(result.found for result in results) >= FOUND
    assert sum(not result.noise for result in results) >= SILENT_TWINS


def test_no_fewer_practice_passages_are_found_and_no_more_twins_are_flagged() -> None:
    results = practice.outcomes()
    assert len(results) == 218
    assert sum(result.found for result in results) >= PRACTICE_FOUND
    assert sum(result.twin_flagged for result in results) <= PRACTICE_TWINS
