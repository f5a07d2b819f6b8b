"""Whether two dated rows say the same of what was done: the same names, and no word that tells two apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.keys import key_of
from copydesk.language.words import word_set
from copydesk.rules.contradictions.dating.dated_nouns import WORKS

if TYPE_CHECKING:
    from copydesk.rules.contradictions.dating.event_rows import Row

_AGREEING = 0.7  # of what the longer of two rows says
_WORKS = frozenset(map(key_of, WORKS)) | frozenset(
    map(key_of, word_set("phone console car computer tablet app service game camera player device magazine newspaper website"))
)  # fmt: skip
# Words that tell one of several from another.
_WHICH = frozenset(
    key_of(word)
    for word in word_set(
        "new first second third fourth fifth sixth next last latest another other final previous "
        "former again original deputy vice assistant acting"
    )
)


def says_the_same(first: Row, second: Row) -> bool:
    """Whether two rows say the same of what was done, but for a small word."""
    one, other = first.what, second.what
    if first.is_work and second.is_work:
        return False  # two films may have one title
    if not _have_one_title(first, second) or not _have_one_title(second, first):
        return False
    if not (one & _WORKS and other & _WORKS):  # "the novel Blue Harbour", "Blue Harbour"
        one, other = one - _WORKS or one, other - _WORKS or other
    shared, apart = one & other, one ^ other
    if not shared or (one - shared and other - shared):
        return False
    if apart & (first.named | second.named | _WHICH) or any(key[0].isdigit() for key in apart):
        return False
    return len(shared) >= _AGREEING * max(len(one), len(other))


def _have_one_title(work: Row, other: Row) -> bool:
    """Whether what is said of a work with its year behind it ("Life and Journals (1864)") names it in full."""
    if not work.is_work:
        return True
    title = work.sentence.text[work.at : work.word_end]
    if not title[0].isupper():  # "her 1864 novel ..."
        return work.named == other.named
    return (
        work.named == other.named
        and title.removeprefix("A ").removeprefix("The ") in other.sentence.text
    )
