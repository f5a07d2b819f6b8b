"""Whether a named speaker is one of the group that a vague source speaks of.

"Analysts say ..." is settled by a named analyst who says so nearby, not by whoever speaks next but
one. A speaker is one of them if he is called so, holds such a post, or belongs to a house.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.names import is_name, names_house
from copydesk.language.saying import SOURCES
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from copydesk.document import Sentence
    from copydesk.language.noun_phrases import Speaker

# Posts of people who know, and houses where they work.
LEARNED = word_set(
    "professor prof dr doctor academic lecturer fellow analyst economist expert specialist "
    "consultant researcher scientist historian strategist adviser advisor commentator author "
    "biographer editor director head chief chairman president founder manager trader broker dealer "
    "partner engineer developer lawyer solicitor barrister psychologist curator critic reviewer "
    "correspondent columnist pundit observer scholar university college institute institution "
    "centre center laboratory research think-tank thinktank foundation securities capital "
    "investment bank consultancy group association society fund research institute's analysts "
    "economists researchers experts scientists historians strategists"
)
# Posts of those who take a side.
_PARTISAN = word_set(
    "critic opponent supporter campaigner activist spokesman spokeswoman spokesperson leader mp mep "
    "msp senator councillor secretary minister chairman chairwoman director union party campaign "
    "shadow tory labour democrat democrats republican republicans conservatives lord lady baroness "
    "general-secretary head president chief professor author reviewer columnist coalition alliance "
    "friends group lobby charity opposed opposes attacked accused criticised criticized condemned "
    "denounced dismissed described called defended praised urged insisted argued"
)
_BESIDE = 10  # tokens around a speaker in which it is said who he is


def group_in(sentence: Sentence, before: int) -> str | None:
    """The noun of the last vague source whose word ends by offset `before` of the text, or None."""
    found = None
    for token in sentence.tokens:
        if token.end > before:
            break
        if token.lower in SOURCES and (token.start == 0 or token.text[0].islower()):
            found = token.lower
    return found


def is_one_of(sentence: Sentence, speaker: Speaker, group: str) -> bool:
    """Whether a named speaker may be one of the group: by his post, his house, or his calling.

    Where a sentence tells nothing but his name, the place where it was first written counts.
    """
    if _is_said_to_be(sentence, speaker.start, speaker.end, group):
        return True
    name = _surname(sentence, speaker)
    if name is None:
        return False
    document = sentence.document
    place = document.remembered(f"experts:{name}", lambda: document.prose.find(name))
    first = document.sentence_at(place) if 0 <= place < sentence.start else None
    if first is None:
        return False
    at = next((i for i, token in enumerate(first.tokens) if token.text.startswith(name)), None)
    return at is not None and _is_said_to_be(first, at, at + 1, group)


def _surname(sentence: Sentence, speaker: Speaker) -> str | None:
    """The last word of a speaker's name."""
    tokens = sentence.tokens
    last = None
    for index in range(speaker.start, speaker.end):
        if is_name(sentence, index):
            last = tokens[index].text.removesuffix("'s")
        elif last is not None:
            break
    return last if last is not None and len(last) > 2 else None


def _is_said_to_be(sentence: Sentence, start: int, end: int, group: str) -> bool:
    tokens = sentence.tokens
    kind = SOURCES.get(group, "people")
    near = {
        token.lower.removesuffix("'s") for token in tokens[max(0, start - _BESIDE) : end + _BESIDE]
    }
    single = group.removesuffix("s")
    if group == "doctors" and "dr" in near:
        return True
    if group in near or single in near or (group.endswith("ies") and group[:-3] + "y" in near):
        return True
    if kind == "side":
        return not _PARTISAN.isdisjoint(near)
    if kind in {"people", "person", "papers", "paper"} and not LEARNED.isdisjoint(near):
        return True
    # "Jane Doe of Numis", "Jane Doe, at the Bank of England"
    return any(
        tokens[at].lower in {"of", "at", "from", "with"} and names_house(sentence, at + 1, at + 5)
        for at in range(start + 1, min(end + 2, len(tokens)))
    )
