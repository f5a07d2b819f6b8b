"""Pairs of stances that cannot both hold, within a document and between documents.

Only the words of `stances.txt` are looked for, in the set of the document's words; where both
sides of a class stand there, and the words around them have something in common, the sentences
are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from copydesk.language.scanned import TURNS, scanned_words
from copydesk.language.senses import stance_forms
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Document
    from copydesk.language.scanned import Words
    from copydesk.language.senses import Sense
    from copydesk.rules.contradictions.claims.stances import Stance

# What happens again and again, what lasts once it is done, and what is done once.
_REPEATABLE = word_set("rise win start end meet visit speak close use find profit lose return")
_LASTING = word_set("keep return own have")
_AFTER_VERB = frozenset((b"no", b"none"))
# What tells one of several from the others.
_WHICH = word_set("first second third fourth fifth sixth last next other another former latter")
_MOST = 30  # places looked at for one word
_ONCE = word_set("accept sign resign")


class _Place:
    """A word that may begin a stance of a class, and the words of weight around it."""

    __slots__ = ("document", "near", "place", "sense")

    def __init__(self, document: Document, place: int, sense: Sense, near: set[bytes]) -> None:
        self.document = document
        self.place = place
        self.sense = sense
        self.near = near


def disputes(documents: Sequence[Document], *, between: bool) -> Iterator[tuple[Stance, Stance]]:
    """The pairs (denied, asserted), of one document or of different ones."""
    denying, asserting = _places(documents)
    shared = 1 if between else 2  # a document speaks of its own things all the time
    if not between:
        yield from _owned(denying.get("have", ()))
    told: set[tuple[int, int]] = set()
    for name, denials in denying.items():
        assertions = asserting.get(name, ())
        heard = set[bytes]().union(*(place.near for place in assertions))
        for denial in denials:
            if len(denial.near & heard) < shared:
                continue
            alike = [
                place for place in assertions if _is_like(denial, place, shared, between=between)
            ]
            one = _stance_at(denial) if alike else None
            if one is None:
                continue
            for place in alike[:_MOST]:
                other = _stance_at(place)
                if other is None or one.sentence is other.sentence:
                    continue
                if _oppose(name, one, other, between=between):
                    if (id(one.sentence), id(other.sentence)) not in told:
                        told.add((id(one.sentence), id(other.sentence)))
                        yield one, other
                    break


def _owned(denials: Sequence[_Place]) -> Iterator[tuple[Stance, Stance]]:
    """Where what is lacked is taken for granted: "the school lacks a library", "the school's library"."""
    for place in denials:
        one = None if place.sense.positive else _stance_at(place)
        if one is None or one.agent is None or one.theme is None or one.theme.modifiers or one.rest:
            continue
        if one.aspect != "present" or one.agent.names or one.times:
            continue
        from copydesk.rules.contradictions.claims.outright import is_plain

        phrase = f"the {one.agent.head}'s {one.theme.head}"
        scan = one.sentence.document.scan
        at = scan.find(b" " + phrase.encode("latin-1", "replace"))
        sentence = one.sentence.document.sentence_at(at) if at >= 0 else None
        if sentence is None or sentence is one.sentence or not is_plain(sentence):
            continue
        start = sentence.text.lower().find(phrase)
        if start >= 0 and not sentence.document.is_quoted(sentence.span(start, start + 3)):
            end = start + len(phrase)
            yield one, one._replace(sentence=sentence, start=start, end=end)


def _is_like(one: _Place, other: _Place, shared: int, *, between: bool) -> bool:
    return (
        (one.document is not other.document) == between
        and (between or abs(one.place - other.place) > 4)
        and len(one.near & other.near) >= shared
    )


def _oppose(name: str, one: Stance, other: Stance, *, between: bool) -> bool:
    """Whether two stances hold opposite senses of a class and speak of the same."""
    for sense in (name, "-" + name):
        if (sense, False) in one.senses and (sense, True) in other.senses:
            return opposed(name, one, other, between=between)
    return False


def _places(
    documents: Sequence[Document],
) -> tuple[dict[str, list[_Place]], dict[str, list[_Place]]]:
    """Where each class may be denied, and where asserted: only classes that have both."""
    denying: dict[str, list[_Place]] = {}
    asserting: dict[str, list[_Place]] = {}
    found: list[tuple[Document, Words, dict[bytes, list[Sense]]]] = []
    held: set[str] = {"have"}  # the classes of which an asserting word stands in a document
    for document in documents:
        text = scanned_words(document)
        present = _present(text, held)
        found.append((document, text, present))
    for document, text, present in found:
        turned: set[int] = set()  # indexes of words that a denying word turns
        for word in text.marked & TURNS:
            for index in text.places[word][:_MOST]:
                turned.update(
                    (index - 1, index - 2) if word in _AFTER_VERB else range(index + 1, index + 4)
                )
        for word, senses in present.items():
            against = [s for s in senses if not s.positive and s.name in held]
            if against:
                _note(denying, document, text, word, against)
        for index in sorted(turned):
            if (
                0 <= index < len(text.words)
                and text.words[index] in present
                and (len(documents) > 1 or _again(text, present, text.words[index]))
            ):
                near = text.around(index)
                for sense in present[text.words[index]]:
                    denying.setdefault(sense.name, []).append(_Place(document, index, sense, near))
    for document, text, present in found if denying else ():
        for word, senses in present.items():
            live = [sense for sense in senses if sense.name in denying]
            if live:
                _note(asserting, document, text, word, live)
    return denying, asserting


def _present(text: Words, held: set[str]) -> dict[bytes, list[Sense]]:
    """The words of a document that may begin a stance, with their senses; notes what is asserted."""
    forms = stance_forms()
    present: dict[bytes, list[Sense]] = {}
    for word in text.marked & forms.keys():
        senses = forms[word]
        for sense in senses:
            if sense.rest and sense.rest[0].encode() not in text.distinct:
                senses = [each for each in senses if each is not sense]
            elif sense.positive:
                held.add(sense.name)
        if senses:
            present[word] = senses
    return present


def _again(text: Words, present: Mapping[bytes, Sequence[Sense]], word: bytes) -> bool:
    """Whether another word of a class of this one stands in the document, or itself again."""
    names = {sense.name for sense in present[word]}
    return len(text.places[word]) > 1 or any(
        other != word and any(sense.name in names for sense in senses)
        for other, senses in present.items()
    )


def _note(
    places: dict[str, list[_Place]],
    document: Document,
    text: Words,
    word: bytes,
    senses: Sequence[Sense],
) -> None:
    for index in text.places[word][:_MOST]:
        fit = [each for each in senses if not each.rest or _goes_on(text, index, each.rest)]
        near = text.around(index) if fit else set[bytes]()
        for sense in fit:
            places.setdefault(sense.name, []).append(_Place(document, index, sense, near))


def _goes_on(text: Words, index: int, rest: tuple[str, ...]) -> bool:
    """Whether the words of a phrase stand after its first."""
    following = text.words[index + 1 : index + 1 + len(rest)]
    return following == [word.encode() for word in rest]


def _stance_at(place: _Place) -> Stance | None:
    """The stance that begins at a place; each is read once."""
    document, index, sense = place.document, place.place, place.sense
    memo = cast("dict[tuple[int, str], Stance | None]", document.memo.setdefault("stances", {}))
    key = (index, sense.name)
    if key not in memo:
        from copydesk.rules.contradictions.claims.outright import SKIPPED
        from copydesk.rules.contradictions.claims.stances import may_be_read, read_stance

        memo[key] = None
        offset = scanned_words(document).offset(index)
        sentence = document.sentence_at(offset)
        if sentence is not None and sentence.block.kind not in SKIPPED and may_be_read(sentence):
            word = scanned_words(document).words[index]
            senses = [each for each in stance_forms()[word] if each.name == sense.name]
            target = offset - sentence.start
            for at, token in enumerate(sentence.tokens):
                if (
                    abs(token.start - target) < 40
                    and token.lower.encode("latin-1", "replace") == word
                    and abs(sentence.span(token.start, token.end).start - offset) < 2
                ):
                    memo[key] = read_stance(sentence, at, senses)
                    break
    return memo[key]


def opposed(name: str, one: Stance, other: Stance, *, between: bool) -> bool:
    """Whether a denial and an assertion with the same theme cannot both hold."""
    if (one.speaker and other.speaker) or not _agents_fit(one, other, between=between):
        return False
    if not _themes_fit(one, other) or not _times_fit(name, one, other):
        return False
    if between and not _shares_names(one, other):
        return False
    return _covered(one, other) or (not one.plain and _covered(other, one))


def _agents_fit(one: Stance, other: Stance, *, between: bool) -> bool:
    """Whether the same actor acts in both, or none is named and the theme is certain."""
    if one.agent and other.agent:
        from copydesk.rules.contradictions.claims.agents import same_agent

        known = bool(one.agent.names or one.agent.country)
        return same_agent(one.agent, other.agent) and (known or not between)
    if one.theme is None or not (one.theme.determiner in ("the", "any") or one.theme.modifiers):
        return False
    return not between or _named_near(one, other)


def _near(stance: Stance, key: str, reach: int = 400, but: Stance | None = None) -> bool:
    """Whether a word that begins like this one stands in the stance's sentence or near it.

    The sentence of `but` does not count.
    """
    start = b" " + key[:6].encode("latin-1", "replace")
    sentence = stance.sentence
    scan = sentence.document.scan
    low, high = max(0, sentence.start - reach), sentence.end + reach // 2
    at = scan.find(start, low, high)
    if at >= 0 and but is not None and but.sentence.document is sentence.document:
        while at >= 0 and but.sentence.start <= at < but.sentence.end:
            at = scan.find(start, at + 1, high)
    return at >= 0


def _named_near(one: Stance, other: Stance) -> bool:
    """Whether the actor that one of them names stands near the other, too."""
    agent, place = (one.agent, other) if one.agent else (other.agent, one)
    if agent is None:
        return False
    return bool(agent.names) and any(_near(place, name) for name in agent.names)


def _shares_names(one: Stance, other: Stance) -> bool:
    """Whether one name at least of the assertion's own words stands near the denial."""
    keys = {key[:5] for key in other.rest}
    own = other.agent.names if other.agent else frozenset[str]()
    named = {name for name in other.names - own if name[:5] in keys}
    return not named or any(_near(one, name) for name in named)


def _themes_fit(one: Stance, other: Stance) -> bool:
    mine, theirs = one.theme, other.theme
    if mine is None:
        if not one.rest:
            return False
        return theirs is None or (one.plain and theirs.head not in one.rest)
    if theirs is None or theirs.head != mine.head:
        return False
    missing = mine.modifiers - theirs.modifiers
    if missing & _WHICH:
        return False  # "the second pact" is another than "the pact"
    if any(not _near(other, word, 0) for word in missing):
        return theirs.modifiers <= mine.modifiers and mine.determiner == theirs.determiner == "the"
    return True


def _times_fit(name: str, one: Stance, other: Stance) -> bool:
    """Whether the two speak of the same time, so far as they say."""
    if one.times and other.times and not one.times & other.times:
        return False
    if one.times & other.times or (one.universal and one.aspect != "future"):
        return True
    aspects = {one.aspect, other.aspect} - {""} or {"present"}
    name = name.removeprefix("-")
    if one.plain and one.theme and one.theme.determiner == "any" and name not in _REPEATABLE:
        return "future" not in aspects
    if "future" in aspects:
        return len(aspects) == 1
    return _same_event(name, one, other) if one.plain else _no_change(name, one, other)


def _same_event(name: str, one: Stance, other: Stance) -> bool:
    """Whether a plain denial speaks of the event that the assertion speaks of."""
    if name in _REPEATABLE:
        agents = [stance.agent for stance in (one, other) if stance.agent]
        return len(agents) == 1 and _near(other, agents[0].head, 0)
    if one.aspect == "present":
        return other.aspect in ("present", "perfect")
    return one.aspect == other.aspect or {one.aspect, other.aspect} == {"past", "perfect"}


def _no_change(name: str, one: Stance, other: Stance) -> bool:
    """Whether no time can lie between two opposites, in which the one became the other."""
    aspects = {one.aspect, other.aspect}
    if name in _LASTING and one.aspect == "perfect":
        return other.aspect in ("past", "perfect")
    if name in _ONCE and aspects == {"past"}:
        return bool(one.agent and other.agent and one.theme and one.theme.modifiers & one.names)
    undated = not one.times and not other.times
    return undated and name not in _REPEATABLE and aspects <= {"present", "perfect", ""}


def _covered(one: Stance, other: Stance) -> bool:
    """Whether what else the denial says stands near the assertion, too; a name, in its sentence."""
    names = {name[:5] for name in one.names}
    for key in one.rest - other.rest:
        reach = 0 if one.theme is None or key[:5] in names else 400
        if not _near(other, key, reach, one):
            return False
    return True
