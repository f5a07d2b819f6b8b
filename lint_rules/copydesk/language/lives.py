"""The lives that a document tells: who it is about, and whose births and deaths it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.language.births import births_in
from copydesk.language.moments import find_moments
from copydesk.language.names import is_place
from copydesk.language.people import NAME, PRONOUNS, Person, gender, name_words, resolve, subjects
from copydesk.language.scanned import places_of
from copydesk.patterns import compiled

if TYPE_CHECKING:
    from copydesk.document import Document, Sentence
    from copydesk.language.moments import Moment


class Life(NamedTuple):
    """A person's birth and death as the document gives them, and where it does."""

    person: Person
    birth: Moment | None
    death: Moment | None
    sentence: Sentence


def lives_in(document: Document) -> list[Life]:
    """Whose birth a document gives: the person it opens with first, if it opens with one."""
    return document.remembered("lives", lambda: _read_lives(document))


def _read_lives(document: Document) -> list[Life]:
    lives: list[Life] = []
    opening, first = _opening(document)
    main: Life | None = None
    told = 0  # where the main person's birth ends in its sentence
    if opening and first:
        called = compiled(
            rf"\b(?:(?:known|called|nicknamed)(?: \w+)? (?:as )?|(?:the |\d\w\w )(?:Viscount|Baron|Baroness|Earl|Marquis|Marquess|Duke|Duchess|Count|Countess|Lord) (?:of )?)({NAME})"
        ).search(first.text[:160])
        names = frozenset([*opening, *(name_words(called[1]) if called else ())])
        main = Life(Person(names, opening[0], opening[-1], is_main=True), None, None, first)
    for sentence in _birth_sentences(document):
        for name, birth, death, start, end in births_in(sentence):
            words = [] if name in PRONOUNS else name_words(name)
            if main and (name in PRONOUNS or _same(words, opening)):
                if name in PRONOUNS and gender(document) not in ("", name):
                    continue
                if start and len(words) == 1 and "born" not in sentence.text[start:end]:
                    continue  # "Margaret (Ogston) Reid (1850-1928)"
                if main.birth is None and (
                    words
                    or resolve(
                        document,
                        sentence,
                        name,
                        sentence.text.lower().find(f"{name} "),
                        [main.person],
                    )
                ):
                    person = main.person._replace(names=main.person.names | set(words))
                    main, told = Life(person, birth, death, sentence), end
            elif (
                main
                and words
                and sentence is main.sentence
                and words[-1] == main.person.surname
                and compiled(r"[\s,)]*and ").fullmatch(sentence.text, told, start)
            ):
                return []  # "Jane Roe (born 1945) and John Roe (born 1950) are singers."
            elif words and not set(words) & set(opening):
                lives.append(
                    Life(
                        Person(frozenset(words), words[0], words[-1], is_main=False),
                        birth,
                        death,
                        sentence,
                    )
                )
    if main and main.birth and main.death is None:
        main = main._replace(death=_death_of(document, main.person))
    return [
        *([main] if main else []),
        *(life for life in lives if life.birth and not life.birth.vague),
    ]


def _death_of(document: Document, person: Person) -> Moment | None:
    """When the main person died, where a sentence that begins with "Roe died" or "He died" says so."""
    found: list[Moment] = []
    for place in places_of(document.scan, b"died"):
        sentence = document.sentence_at(place)
        match = compiled(
            rf"^(?:In \w+,? )?(?P<who>He|She|{NAME}),? (?:has |had )?(?:suddenly |peacefully )?died (?P<rest>[^.;]*)"
        ).match(sentence.text if sentence else "")
        if sentence is None or match is None:
            continue
        moments = list(find_moments(match["rest"]))
        who = match["who"].lower() if match["who"].lower() in PRONOUNS else match["who"]
        if len(moments) == 1 and not moments[0].vague:
            if resolve(document, sentence, who, 0, [person]) is not person:
                continue
            if compiled(r"\b(?:on|in|of) $|,? $").search(match["rest"][: moments[0].start]):
                found.append(moments[0])
    return found[0] if len(found) == 1 else None


def _same(words: list[str], opening: list[str]) -> bool:
    """Whether a name is that of the person a document opens with: whole, or the surname."""
    if not words:
        return False
    if len(words) == 1:
        return words[0] == opening[-1]
    if len(opening) == 1:
        return words[-1] == opening[0]
    return set(words) <= set(opening) or (words[-1] == opening[-1] and words[0] == opening[0])


def _opening(document: Document) -> tuple[list[str], Sentence | None]:
    """The words of the name that a document is about, and its sentence; none if about nobody.

    It is the name that it opens with, or the one that most of its first sentences are about.
    """
    counts: dict[str, int] = {}
    first: Sentence | None = None
    for block in document.blocks[:12]:
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        sentence = document.sentence_at(block.start)
        if sentence is None:
            continue
        if first is None or not counts:
            first = first or sentence
            match = compiled(
                rf"^({NAME})(?:,? [\w, ]{{0,40}}\(|(?:, [^,;:()]{{1,60}},| [a-z]+ \w+,)?,? (?:was|is|who|has) (?:an?|the|born|has|died|one)\b|, (?:the|an?|who|born)\b)"
            ).match(compiled(r" \([A-Z][a-z]+\)").sub("", sentence.text))
            if match and not match[1].startswith("The ") and name_words(match[1]):
                return name_words(match[1]), sentence
        for _ in range(3):
            for subject in subjects(sentence.text):
                words = name_words(subject.name)
                if words and not subject.name.startswith("The ") and not is_place(words[-1]):
                    counts[words[-1]] = counts.get(words[-1], 0) + 1
            after = document.neighbour(sentence, 1)
            if after is None or after.block.start != block.start:
                break
            sentence = after
    scan = document.scan
    best = max(
        counts,
        key=lambda word: (
            scan.count(f" {word.lower()} ".encode("latin-1", "replace")),
            counts[word],
        ),
        default="",
    )
    return ([best], first) if best else ([], None)


def _birth_sentences(document: Document) -> list[Sentence]:
    found: dict[int, Sentence] = {}
    for block in document.blocks[:4]:
        sentence = document.sentence_at(block.start)
        if sentence is not None:
            found[sentence.start] = sentence
    for place in places_of(document.scan, b"born"):
        sentence = document.sentence_at(place)
        if sentence is not None:
            found[sentence.start] = sentence
    return [found[start] for start in sorted(found)]
