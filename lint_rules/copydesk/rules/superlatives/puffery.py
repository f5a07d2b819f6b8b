"""Promotional words in the article's own voice: renowned, world-class, vibrant, nestled in.

Why:
    A promotional word asks the reader to admire the subject and tells nothing about it. It reads
    like an advertisement, and its place is in a quotation or behind the name of whoever says so.

Example:
    The renowned guitarist plays in Leeds tonight.

Better:
    The guitarist, who has won three Ivor Novello awards, plays in Leeds tonight.

When it stays silent:
    Somebody is named who says so, in the sentence or in the one that it carries on, there is a
    link, footnote or citation, or the words are reported, denied, in doubt or somebody's
    ("described as", "a reputation as", "not", "if"). So does it in quotations, questions,
    sentences in the first person, names and titles, the words of a prize ("for outstanding
    service"), and where a word is literal ("legendary king", "unique identifier"). Most words
    count only beside a noun that one promotes: an excellent hotel, but not an excellent chance.

Known gaps:
    Praise that is spelled out without such words ("everything he touched turned to gold") is not
    seen, nor that of a noun outside its list.

Source:
    Wikipedia, "Manual of Style/Words to watch" (puffery).

"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.evidence import evidence_for, named_speaker_follows
from copydesk.language.function_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from copydesk.language.praise import PRAISE
from copydesk.language.words import LONGEST_SENTENCE, read_table, word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.document import Sentence
    from copydesk.finding import Finding


class _Praise(NamedTuple):
    """What a word of praise needs beside it to be puffery.

    `kind` chooses the message; `targets` are the classes of nouns that it promotes, "any" for
    whatever it stands before; with one of `literal` behind it, it means what it says. A `verbal`
    one is a verb's form, too; a `counted` one is borne out by a figure behind it.
    """

    kind: str
    targets: frozenset[str]
    literal: frozenset[str]
    verbal: bool
    counted: bool


def _entry(line: str) -> _Praise:
    kind, *marks = line.split()
    literal = frozenset(mark[1:] for mark in marks if mark[0] == "!")
    targets = frozenset(mark for mark in marks if mark[0] != "!") - {"verbal", "counted"}
    return _Praise(kind, targets, literal, "verbal" in marks, "counted" in marks)


_MESSAGES = {
    "fame": (
        "'{}' tells the reader to be impressed, and nobody is named who says so. "
        "Say what the fame rests on, name who honours it, or cut it."
    ),
    "charm": (
        "'{}' is the language of a brochure, and nobody is named who says so. "
        "Describe what there is, quote somebody, or cut it."
    ),
    "praise": (
        "'{}' is praise in the article's own voice, with no source beside it. "
        "Quote whoever says so, give the fact behind it, or cut it."
    ),
    "novelty": (
        "'{}' does not say what is new, and nobody is named who judged it. "
        "Say what it does that others did not, give a source, or cut it."
    ),
    "phrase": (
        "'{}' promotes rather than reports, with no source beside it. "
        "Give the fact behind it, name who says so, or cut it."
    ),
}
# A word of praise, its kind and what it needs; a noun and its class; a word before the claim that
# makes it reported, decided, denied, doubted, wished or played.
_PRAISE = {word: _entry(line) for word, line in read_table(__file__, "puffery.txt").items()}
_WORDS = frozenset(_PRAISE)
_NOUNS = read_table(__file__, "puffery_nouns.txt")
# A match report that calls a goal superb reports a result, and business has stellar growth.
_RESULTS = frozenset(noun for noun, kind in _NOUNS.items() if kind == "result")
_HELD = frozenset(read_table(__file__, "puffery_held.txt"))
_ROLES = ("ist", "ician", "grapher", "maker", "player", "wright", "smith")
_JOINING = frozenset({",", "and", "or", "but", "yet"})
# What ends a noun phrase, seen from inside it.
_STOP = (
    PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS
    | word_set("of is are was were has have had will would can could may might not")
) - _JOINING  # fmt: skip
_BEING = word_set(
    "is are was were be been being become becomes became remains remained looks looked feels"
)
_POINTING = word_set(
    "a an the its his her their our this that these those many several some such of with by as "
    "for from and ,"
)
# A comparison is another rule's; what is possibly legendary is a legend.
_COMPARING = word_set(
    "most more less least as how too so not no never hardly enough possibly perhaps partly "
    "largely semi somewhat pre quasi"
)
_DEGREES = word_set(
    "widely critically truly internationally highly simply absolutely quite very much nationally "
    "globally universally rightly justly justifiably deservedly utterly really always once"
)
_PREFIXES = ("world-", "internationally-", "well-", "much-", "highly-", "nationally-")
_HELD_PAIRS = (
    *(" known as ", " seen as ", " stars as ", " star as ", " about a ", " about an "),
    *(" honoured for ", " honored for "),
)
_ONESELF = word_set("i i'm i've i'd i'll me my")
# What prizes are given for, or bear out.
_MERITS = frozenset({"outstanding", "distinguished", "exceptional", "award-winning"})
_AWARDS = (
    r"(?i)\b(?:awards?|prizes?|oscars?|baftas?|grammys?|brits?|emmys?|tonys?|medals?|honours|"
    r"nominations?|osella|lions?)\b"
)
# "One of the greatest icons" is another rule's.
_SUPERLATIVE = r"(?:\bmost|est) "
# A figure that is no year.
_FIGURE = r"\b(?!(?:1[5-9]|20)\d\d\b)\d"
# How far the words before and behind a claim are looked at, in characters.
_BEFORE, _BEHIND, _MEASURE = 70, 70, 90


@rule("SUP002", triggers=_WORDS | PRAISE.triggers)
def puffery(sentence: Sentence) -> Iterator[Finding]:
    claims = [(start, end, "phrase") for start, end in PRAISE.find(sentence)]
    claims += _praised(sentence)
    done = 0
    for start, end, kind in sorted(claims):
        claim = sentence.text[start:end].rstrip()
        if start < done or compiled(_SUPERLATIVE).search(claim):
            continue
        if _is_vouched_for(sentence, start, end):
            continue
        done = end
        yield puffery.finding(sentence, start, start + len(claim), _MESSAGES[kind].format(claim))


def _praised(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Words of praise that stand by something they promote, each with its kind."""
    found = _WORDS & sentence.triggers
    if not found or sentence.end - sentence.start > LONGEST_SENTENCE:
        return
    text = sentence.text
    lower = text.lower()
    for word in sorted(found):
        praise = _PRAISE[word]
        start = lower.find(word)
        while start >= 0:
            end = start + len(word)
            first = _begin(text, lower, start, end)
            if first is not None and _promotes(lower, first, start, end, praise):
                yield first, end, praise.kind
            start = lower.find(word, end)


def _begin(text: str, lower: str, start: int, end: int) -> int | None:
    """Where the claim begins, with an adverb of degree before the word; None if it is no claim."""
    if text[end : end + 1].isalnum() or text[end : end + 1] in {"-", "'"}:
        return None
    if start == 0:
        return 0
    if text[start - 1] == "-":
        prefix = next((p for p in _PREFIXES if lower.endswith(p, 0, start)), None)
        return None if prefix is None else start - len(prefix)
    if text[start - 1].isalnum() or (text[start].isupper() and not _opens(text, start)):
        return None
    word = lower[max(0, start - 20) : start].rstrip().rpartition(" ")[2]
    return start - 1 - len(word) if word in _DEGREES else start


def _opens(text: str, start: int) -> bool:
    """Whether a capital is owed to its place: the first word of a sentence or of a list's entry."""
    return text.endswith((" - ", " – ", " — ", ": "), 0, start) or not any(
        char.isalnum() for char in text[:start]
    )


def _promotes(lower: str, first: int, start: int, end: int, praise: _Praise) -> bool:
    """Whether the word stands before what it praises, or is said of it."""
    before = lower[max(0, first - 60) : first].replace(",", " ,").split()
    last = before[-1] if before else ""
    if last in _COMPARING or last.endswith("n't"):
        return False
    points = last in _POINTING or last.endswith("'s")
    if praise.verbal and first == start and before and not points:
        return False
    behind = compiled(r"[\w'-]+|[^\w\s]").findall(lower, end, end + _BEHIND)[:9]
    phrase = _noun_phrase(before, behind)
    if not praise.literal.isdisjoint(behind[:2]) or not _RESULTS.isdisjoint(phrase[:3]):
        return False
    if praise.counted and compiled(_FIGURE).search(lower, end, end + _MEASURE):
        return False
    if phrase and "any" in praise.targets and behind[0] not in _JOINING:
        return True
    if _holds_target(phrase[:5], praise.targets):
        return True
    if praise.verbal:  # "was critically acclaimed", but not "was celebrated"
        return first < start and bool(_BEING.intersection(before[-2:])) and behind[:1] == ["."]
    return _is_said(before, behind, praise)


def _noun_phrase(before: Sequence[str], behind: Sequence[str]) -> list[str]:
    """The words behind the praise up to the end of its noun phrase, more adjectives included."""
    phrase: list[str] = []
    for word in behind:
        if word in _JOINING:
            if not any(near in _POINTING or near.endswith("'s") for near in before[-3:]):
                break
        elif word in _STOP or not word[0].isalnum():
            break
        else:
            phrase.append(word)
    return phrase


def _holds_target(words: Iterable[str], targets: frozenset[str]) -> bool:
    for word in words:
        kind = _NOUNS.get(word) or _NOUNS.get(word.removesuffix("s"))
        if kind is None and len(word) > 6 and word.removesuffix("s").endswith(_ROLES):
            kind = "person"
        if kind in targets:
            return True
    return False


def _is_said(before: Sequence[str], behind: Sequence[str], praise: _Praise) -> bool:
    """Whether it is what something is said to be ("The acoustics are superb.")."""
    if behind and behind[0] not in {".", ",", ";", "and", "but", "for", ")"}:
        return False
    at = len(before) - 1
    while at >= 0 and (
        before[at].endswith("ly") or before[at] in {"often", "also", "still", "now", "always"}
    ):
        at -= 1
    if at < 1 or before[at] not in _BEING:
        return False
    if "any" in praise.targets:
        return True
    # "His relations with conductors were excellent" speaks of no person.
    targets = praise.targets - {"person"} or praise.targets
    subject = [word.strip("\"'();") for word in before[max(0, at - 2) : at]]
    return _holds_target(subject, targets)


def _is_vouched_for(sentence: Sentence, start: int, end: int) -> bool:
    """Whether somebody holds it, in a source, in the words around it or of himself."""
    text = sentence.text
    if text.endswith("?") or not _ONESELF.isdisjoint(sentence.words):
        return True
    before = text[max(0, start - _BEFORE) : start].lower()
    words = compiled(r"[\w'-]+").findall(before)
    if (
        not _HELD.isdisjoint(words)
        or any(word.endswith("n't") for word in words)
        or any(pair in before for pair in _HELD_PAIRS)
        or before.endswith(("most ", "more "))
    ):
        return True
    claim = text[start:end].lower()
    if (claim in _MERITS or "acclaimed" in claim) and (
        (text[start].isupper() and claim in {"outstanding", "exceptional"})
        or before.endswith("for ")
        or compiled(_AWARDS).search(text[:start] + text[end:])
    ):
        return True
    if evidence_for(sentence, start, end):
        return True
    # "To rave reviews" is made good by the critic who is quoted next.
    return ("review" in claim or "acclaim" in claim) and bool(named_speaker_follows(sentence, end))
