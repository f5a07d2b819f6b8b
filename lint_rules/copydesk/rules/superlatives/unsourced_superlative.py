"""A best, greatest, most important or first of its kind that nothing in the text vouches for.

Why:
    A superlative is a claim about every other thing of the kind. Without a source or a measure
    the reader has only the writer's word for it, and it reads like an advertisement.

Example:
    The bakery is the finest in the whole country.

Better:
    The bakery is the finest in the whole country, according to the National Guild of Bakers.

When it stays silent:
    Somebody is named who says so, there is a link, footnote or citation, the sentence holds a
    figure or a year, a vote or prize decided it ("was voted", "ranked"), or the superlative only
    compares the few things at hand ("the best way to do it", "his best game of the season"). Size
    and age can be looked up: they are reported only as a bare claim about the whole world or all
    of history. Quotations, questions and titles of works are left alone.

Known gaps:
    Adjectives outside its list are not seen; a figure anywhere in the sentence counts as a
    measure, though it may measure something else.

Source:
    Wikipedia, "Manual of Style/Words to watch" (puffery), and the template "according to whom?".

"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copydesk.language.evidence import evidence_for
from copydesk.language.words import read_table, word_set
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token
    from copydesk.finding import Finding


# Word to class: "most" (an adjective after most), "valued" (best), "measured" (largest).
_GRADES = read_table(__file__, "superlatives.txt")
_GENUINE = frozenset({"true", "real", "genuine", "proper", "serious", "truly"})
_MATCHLESS = word_set(
    "unrivalled unrivaled unparalleled unmatched unequalled unequaled unsurpassed peerless"
)
_WORLD = re.compile(
    r"\b(?:in|on|of|across|anywhere in) (?:the (?:whole |entire |wide )?(?:world|country|nation|planet|globe|universe|"
    r"industry|region|century|era|age|modern era|kingdom|continent|market|genre|sport|game|business|land)|"
    r"(?:all |modern |human |recorded |living |recent )?(?:history|time|times|memory)|earth|its kind|"
    r"(?:his|her|their) (?:generation|time|era|age|day)|decades|years|Europe|Britain|America|Asia|Africa|the (?:US|UK))\b|"
    r"\bof all\b|\bever\b|\bof any\b"
)
_OWNER = re.compile(
    r"(?:world|country|nation|planet|history|earth|century|city|region|industry|europe|britain|america|"
    r"england|scotland|ireland|wales|asia|africa|australia|canada|india|china|russia)'s$"
)
_BEING = word_set("is are was were remains remained become becomes became be been being")
_NOT_A_CLAIM = re.compile(
    r"\b(?:voted|ranked|rated|named|nominated|awarded|crowned|award|awards|prize|oscar|oscars|poll|"
    r"survey|survey's|record|rank|listed|list|shortlisted|bafta|grammy|title|category|known as|if|whether|believes?|"
    r"thinks?|considers?|hopes?|hoped|says|said|claims?|argues?|wants?|aims?|according|dubbed|billed|regarded|considered|"
    r"described|seen as|hailed|deemed|thought|believed|cited|called)\b",
    re.IGNORECASE,
)
_SMALL = word_set(
    "way ways thing things time times part parts man men friend friends bet chance interest interests "
    "option options known seller sellers practice supporting actor actress film picture director "
    "fit solution solutions approach place result results performance performances finish score step "
    "of part"
)
_FIGURE = re.compile(r"\d")


@rule(
    "SUP001",
    triggers=(
        *(f"most {word}" for word, grade in _GRADES.items() if grade == "most"),
        *(word for word, grade in _GRADES.items() if grade != "most"),
        *(f"{rare} {word}" for rare in ("first", "only") for word in _GENUINE),
        *("first ever", "first-ever", "unprecedented", "never before", "second to none"),
        *_MATCHLESS,
    ),
)
def unsourced_superlative(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if text.endswith("?") or _FIGURE.search(text):
        return
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        found = _claim(tokens, index, text)
        if found is None:
            continue
        first, last = found
        start, end = tokens[first].start, tokens[last - 1].end
        if _NOT_A_CLAIM.search(text) or evidence_for(sentence, start, end):
            continue
        del token
        yield unsourced_superlative.finding(
            sentence,
            start,
            end,
            f"Nothing here vouches for '{text[start:end]}'. "
            "Give a source or a measure, or say it more plainly.",
        )


def _claim(tokens: Sequence[Token], index: int, text: str) -> tuple[int, int] | None:
    """The token range of a superlative claim whose key word is at `index`, or None."""
    word = tokens[index].lower
    follower = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    before = tokens[index - 1].lower if index else ""
    if word in {"first", "only"} and follower in _GENUINE and before in {"the", "a"}:
        return index - 1, min(index + 3, len(tokens))
    if word in _MATCHLESS:
        return index, index + 1
    if tokens[index].text[0].isupper() and index:
        return None
    grade = _GRADES.get(word)
    first = index
    if grade == "most":
        if before != "most":
            return None
        first = index - 1
    elif grade is None:
        return None
    return _graded(tokens, first, index, text, grade)


def _graded(
    tokens: Sequence[Token], first: int, index: int, text: str, grade: str
) -> tuple[int, int] | None:
    last = index + 1
    if last >= len(tokens) or tokens[last].lower in _SMALL:
        return None
    if grade == "measured" and not tokens[last].text[0].isalnum():
        return None
    left = first
    while left and tokens[left - 1].lower in {
        "very",
        "single",
        "all",
        "absolute",
        "second",
        "third",
        "other",
    }:
        left -= 1
    if left and tokens[left - 1].lower in {"second", "third", "fourth"}:
        return None
    owner = tokens[left - 1].lower if left else ""
    if owner == "the":
        left -= 1
        owner = ""
        if (
            left >= 2
            and tokens[left - 1].lower == "of"
            and tokens[left - 2].lower in {"one", "some"}
        ):
            left -= 2
        elif left and tokens[left - 1].lower == "among":
            left -= 1
    elif _OWNER.search(owner):
        left -= 1
        if left and tokens[left - 1].lower == "the":
            left -= 1
    else:
        return None
    scope = _WORLD.match(text, tokens[last - 1].end + 1) or _WORLD.search(
        text, tokens[last - 1].end, tokens[last - 1].end + 60
    )
    before = tokens[left - 1].lower if left else ""
    if (
        before in {"perhaps", "probably", "arguably", "possibly", "easily", "also", "still", "now"}
        and left
    ):
        before = tokens[left - 2].lower if left > 1 else ""
    predicate = before in _BEING
    wide = bool(scope) or bool(owner)
    if grade == "measured":
        return (left, last) if predicate and wide else None
    if wide and (predicate or before == "," or not left or owner or before in {"as", "of"}):
        return left, last
    return (left, last) if predicate and grade in {"valued", "most"} else None
