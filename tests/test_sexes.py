"""Whose first name it is: a man's, a woman's, or both."""

from __future__ import annotations

from pathlib import Path

import pytest

from copydesk.language import sexes
from copydesk.language.sexes import sex_of


@pytest.mark.parametrize(
    ("name", "sex"), [("richard", "m"), ("margaret", "f"), ("robin", None), ("rowan", None)]
)
def test_sex_of(name: str, sex: str | None) -> None:
    assert sex_of(name) == sex


def test_lists_are_sorted_and_share_no_name() -> None:
    folder = Path(sexes.__file__).parent
    men = (folder / "mens_names.txt").read_text("ascii").split()
    women = (folder / "womens_names.txt").read_text("ascii").split()
    assert men == sorted(set(men))
    assert women == sorted(set(women))
    assert set(men).isdisjoint(women)
