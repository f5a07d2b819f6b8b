"""What one sentence denies and another asserts with the same verb and the same objects.

"The board has not approved the permit for the plant" is held against "It approved the permit for a
second plant": the verb is the same, most words of weight behind it are, and the subjects can be
the same. Denials are read first ("has not approved", "never tested", "refused to pay", "has yet to
pay", "ruled out returning", "sent no aid"); assertions are looked for by the forms of their verbs,
so the cost grows with the number of denials, not with that of pairs of sentences.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from copydesk.document import BlockKind
from copydesk.finding import Span
from copydesk.language.countries import countries
from copydesk.language.dates import MONTH_WORDS, WEEKDAY_WORDS
from copydesk.language.function_words import (
    CONJUNCTIONS,
    FUNCTION_WORDS,
    PREPOSITIONS,
    is_adverb,
)
from copydesk.language.verbs import irregular_forms, is_participle, is_past, stem
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document, Sentence, Token

# One word of these anywhere in a sentence, and nothing is read out of it: it supposes, it tells of
# another time, or it tells what somebody says.
_UNCERTAIN = word_set(
    "if unless whether would could may might should must can cannot couldn't wouldn't shouldn't "
    "can't initially originally previously formerly earlier likely perhaps probably possibly "
    "expected plans planned hopes hoped wants wanted promised pledged threatened agreed vowed tried "
    "said says say told tells claimed claims claim according argued argues insisted insists "
    "denied denies accused alleged allegedly reportedly believes believed think thinks thought "
    "reported suggests suggested now i we you my our your me us"
)
# In a denial these narrow it to a time or a case that the assertion may lie outside of.
_NARROWING = word_set(
    "until first once again anymore longer since before after when while although though despite"
)
_NEGATIONS = word_set(
    "not never no nobody none neither nor without hardly scarcely barely nothing few"
)
# What happens again and again, or is no deed at all: two such sentences may both be true.
_REPEATED = {
    stem(word)
    for word in word_set(
        "be have do go come get make take win lose play score beat say know think want need seem "
        "like mean feel look become remain keep let help work live see hear find call give use "
        "start begin end stop try show turn run rise fall grow increase reach include involve "
        "happen appear exist matter depend affect believe understand change move follow lead"
    )
}
# Nouns that stand for whoever was named.
_GENERAL = {
    stem(word)
    for word in word_set(
        "company firm group maker carrier airline bank club team side band council board ministry "
        "government country nation state city town authority authorities officials agency "
        "department hospital school university museum court judge senator minister president "
        "mayor governor singer actor striker player coach manager party union charity paper chain "
        "retailer network studio church army police woman man pair couple star leader chief"
    )
}
_HAVE = word_set("has have did does do")
_HAVE_NOT = word_set("hasn't haven't didn't doesn't don't")
_UNWILLING = word_set("refused declined failed neglected refuses declines fails neglects")
_ENDS = frozenset(',;:.?!()–—"…')
_CLAUSES = CONJUNCTIONS | word_set("after before until since who which that when as")
_TIMES = (
    WEEKDAY_WORDS
    | MONTH_WORDS
    | word_set(
        "today yesterday tomorrow week month year last next this night morning afternoon evening day "
        "spring summer autumn winter fall"
    )
)
_LITTLE = (
    FUNCTION_WORDS
    | _TIMES
    | _NEGATIONS
    | word_set(
        "new more most other many much some several own form any kind sort way part one two three"
    )
)
_REACH = 14  # words behind an assertion's verb among which its objects stand
_SHARE = 0.75  # of the denied objects that must be asserted
_FEWEST = 2
_FEWEST_WITHOUT_HEAD = 3  # where the verb has no object of its own: "did not chart in the States"
_MOST_PLACES = 24  # that are looked into for one verb in one document


class Statement(NamedTuple):
    """A sentence that denies or asserts something."""

    sentence: Sentence

    @property
    def span(self) -> Span:
        """The whole sentence: verb, subject and objects may stand anywhere in it."""
        return Span(self.sentence.start, self.sentence.end)


class _Denial(NamedTuple):
    sentence: Sentence
    verb: str
    objects: frozenset[str]
    head: str  # the key of the direct object, or ""
    subject: _Subject


class _Subject(NamedTuple):
    """Keys of the words of weight, the names among them, whether it only points back."""

    keys: frozenset[str]
    names: frozenset[str]
    pointing: bool


def denials(
    documents: Sequence[Document], *, between: bool
) -> Iterator[tuple[Statement, Statement]]:
    """Pairs of a denial and an assertion, inside each document or between documents."""
    found = [(document, list(_denials(document))) for document in documents]
    wanted = {form for _, several in found for denial in several for form in _forms(denial.verb)}
    holding: dict[bytes, list[Document]] = {}
    for document in documents if between else ():
        for form in document.vocabulary & wanted:
            holding.setdefault(form, []).append(document)
    for document, several in found:
        for denial in several:
            for form in sorted(_forms(denial.verb)):
                for other in holding.get(form, ()) if between else (document,):
                    if (other is not document) is between:
                        for sentence in _assertions(denial, form, other, between=between):
                            yield Statement(denial.sentence), Statement(sentence)


_LONGEST = 600  # characters; a longer sentence is a list


def _denials(document: Document) -> Iterator[_Denial]:
    present = document.vocabulary
    for word in sorted(_DENYING & present):
        spaced = b" " + word + b" "
        at = document.scan.find(spaced)
        while at >= 0:
            sentence = document.sentence_at(at)
            if (
                sentence is not None
                and sentence.end - sentence.start < _LONGEST
                and _may_be_asserted(sentence.words, word.decode(), present)
                and _is_plain(sentence)
                and _NARROWING.isdisjoint(sentence.words)
            ):
                yield from _read(sentence)
            at = document.scan.find(spaced, at + len(word) + 1)


def _may_be_asserted(said: Sequence[str], word: str, present: set[bytes]) -> bool:
    """A quick look, before any token is made: whether a form of a denied verb stands anywhere."""
    for at, one in enumerate(said):
        if one == word:
            beside = said[at + 1 : at + 5] if word != "no" else said[at - 1 : at]
            for verb in beside:
                if verb not in _LITTLE and not _forms(stem(verb)).isdisjoint(present):
                    return True
    return False


def _is_plain(sentence: Sentence) -> bool:
    """Whether a sentence says how things are, in the voice of the article."""
    return (
        sentence.block.kind not in (BlockKind.HEADING, BlockKind.QUOTATION)
        and sentence.end - sentence.start < _LONGEST
        and _UNCERTAIN.isdisjoint(sentence.words)
        and "?" not in sentence.words  # what is opaque may be what makes the difference
        and sentence.document.prose[sentence.end - 1] != "?"
    )


def _read(sentence: Sentence) -> Iterator[_Denial]:
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        place = _denied_verb(tokens, at)
        if place is None:
            continue
        first, verb, behind = place
        key = stem(tokens[verb].lower)
        clause = list(_clause(tokens, behind))
        objects = _keys(clause)
        head = _head(clause)
        if (
            key not in _REPEATED
            and len(objects) >= (_FEWEST if head else _FEWEST_WITHOUT_HEAD)
            and not sentence.document.is_quoted(sentence.span(token.start, token.end))
        ):
            yield _Denial(sentence, key, objects, head, _subject(tokens, first))


def _denied_verb(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """For a denying word: where its verb group begins, the verb, and where the objects begin."""
    word = tokens[at].lower
    before = tokens[at - 1].lower if at else ""
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    verb = first = -1
    if word in _HAVE_NOT or word == "never" or (word == "not" and before in _HAVE):
        verb = at + 1
        while verb < len(tokens) and is_adverb(tokens[verb]):
            verb += 1
        first = at - 1 if before in _HAVE else at
    elif (word in _UNWILLING and after == "to" and before != "not") or (
        word == "yet" and after == "to" and before in _HAVE
    ):
        verb, first = at + 2, at - 1 if before in _HAVE else at
    elif word == "ruled" and after == "out":
        verb, first = at + 2, at
        if verb < len(tokens) and not tokens[verb].lower.endswith("ing"):
            return None
    elif word == "no" and at and (is_past(before) or is_participle(before)):
        verb = at - 1
        first = at - 2 if at > 1 and tokens[at - 2].lower in _HAVE else verb
    if (
        not 0 < verb < len(tokens)
        or not tokens[verb].text.isalpha()
        or tokens[verb].lower in _LITTLE
    ):
        return None
    return first, verb, max(verb, at) + 1


def _clause(tokens: Sequence[Token], first: int) -> Iterator[Token]:
    """The tokens up to the end of the clause."""
    for at in range(first, min(first + 16, len(tokens))):
        token = tokens[at]
        if token.text in _ENDS:
            return
        if token.lower in _CLAUSES and tokens[at - 1].lower not in PREPOSITIONS:
            return  # but "for that older plane"
        yield token


def _head(clause: Sequence[Token]) -> str:
    """The key of the last word before the first preposition: what is done to, not with whom."""
    key = ""
    for token in clause:
        if token.lower in PREPOSITIONS:
            break
        key = next(iter(_keys([token])), key)
    return key


def _keys(tokens: Iterator[Token] | Sequence[Token]) -> frozenset[str]:
    return frozenset(
        stem(token.lower.removesuffix("'s"))
        for token in tokens
        if token.text[0].isalnum() and len(token.text) > 2 and token.lower not in _LITTLE
    )


def _subject(tokens: Sequence[Token], end: int) -> _Subject:
    """The subject that ends right before tokens[end]."""
    begin = end
    while begin > 0 and end - begin < 8:
        token = tokens[begin - 1]
        if token.text in _ENDS or (token.lower in _CLAUSES and token.lower != "that"):
            break
        begin -= 1
    phrase = tokens[begin:end]
    names = frozenset(
        token.lower.removesuffix("'s")
        for index, token in enumerate(phrase)
        if token.text[0].isupper()
        and token.lower not in _LITTLE
        and (begin + index or _is_name(token))
    )
    pointing = not names and any(
        token.lower in ("he", "she", "it", "they", "the", "its", "his", "her", "their")
        for token in phrase
    )
    return _Subject(_keys(phrase), names, pointing)


def _is_name(token: Token) -> bool:
    """Whether a word that opens a sentence is a name: a plain noun in the plural is none."""
    return not token.lower.endswith("s")


def _assertions(
    denial: _Denial, form: bytes, document: Document, *, between: bool
) -> Iterator[Sentence]:
    """The plain sentences of a document that assert what is denied."""
    if form not in document.vocabulary:
        return
    spaced = b" " + form + b" "
    at = -1
    for _ in range(_MOST_PLACES):
        at = document.scan.find(spaced, at + 1)
        if at < 0:
            return
        sentence = document.sentence_at(at)
        if (
            sentence is not None
            and sentence is not denial.sentence
            and _is_plain(sentence)
            and _asserts(denial, sentence, form.decode("latin-1"), between=between)
        ):
            yield sentence


def _asserts(denial: _Denial, sentence: Sentence, form: str, *, between: bool) -> bool:
    said = sentence.words
    place = said.index(form)
    before = said[max(0, place - 4) : place]
    if not _NEGATIONS.isdisjoint(before) or any(word.endswith("n't") for word in before):
        return False
    if before[-1:] == ["to"] or not _UNWILLING.isdisjoint(before) or "had" in before:
        return False
    around = said[place + 1 : place + 1 + _REACH]
    if not _NEGATIONS.isdisjoint(around[:2]):
        return False
    if before[-1:] in (["was"], ["were"], ["been"]):
        around = said[max(0, place - _REACH) : place] + around
    shared = denial.objects.intersection(map(stem, around))
    if denial.head and denial.head not in shared:
        return False
    if len(shared) < max(_FEWEST, ceil(_SHARE * len(denial.objects))):
        return False
    times = _times(sentence)
    other_times = _times(denial.sentence)
    if times and other_times and times.isdisjoint(other_times):
        return False
    tokens = sentence.tokens
    verb = next((i for i, token in enumerate(tokens) if token.lower == form), None)
    if verb is None or sentence.document.is_quoted(
        sentence.span(tokens[verb].start, tokens[verb].end)
    ):
        return False
    while verb > 0 and tokens[verb - 1].lower in ("has", "have", "also", "already"):
        verb -= 1
    return _may_be_one(denial, _subject(tokens, verb), sentence.document, between=between)


def _may_be_one(denial: _Denial, other: _Subject, document: Document, *, between: bool) -> bool:
    """Whether two subjects can be the same; a pointing one must have the name near it."""
    one = denial.subject
    if one.names and other.names:
        return bool(one.names & other.names or _lands(one) & _lands(other))
    if one.keys and other.keys and not one.keys & other.keys:
        # "The company" may be the one that is named; "the museum" is not "the gallery in Leeds".
        if not (_stands_for(other, one) or _stands_for(one, other)):
            return False
    elif not between:
        return bool(one.keys & other.keys) or one.pointing or other.pointing
    named, where = (one, document) if one.names else (other, denial.sentence.document)
    if not named.names:
        return False
    return any(name.encode("latin-1", "replace") in where.vocabulary for name in named.names)


def _stands_for(general: _Subject, named: _Subject) -> bool:
    """Whether a general noun may stand for a name that has no other noun of its own."""
    return (
        bool(named.names)
        and general.keys <= _GENERAL
        and named.keys <= {stem(name) for name in named.names}
    )


def _lands(subject: _Subject) -> set[str]:
    table = countries()
    return {
        land
        for name in subject.names
        if (land := table.by_name.get((name,)) or table.by_people.get((name,)))
    }


def _times(sentence: Sentence) -> set[str]:
    """The days, months and years that a sentence names."""
    return {
        word
        for word in sentence.words
        if word in WEEKDAY_WORDS
        or word in MONTH_WORDS
        or (len(word) == 4 and word[:2] in ("19", "20") and word.isdigit())
    }


_known_forms: dict[str, frozenset[bytes]] = {}


def _forms(key: str) -> frozenset[bytes]:
    """The forms of a verb that may assert: pasts, participles and the third person."""
    if key not in _known_forms:
        _known_forms[key] = _make_forms(key)
    return _known_forms[key]


def _make_forms(key: str) -> frozenset[bytes]:
    formed = {key + end for end in ("ed", "d", "s", "es", "ees", "eed", key[-1:] + "ed")}
    if key.endswith("y"):
        formed |= {key[:-1] + "ied", key[:-1] + "ies"}
    return frozenset(form.encode("latin-1", "replace") for form in (*formed, *irregular_forms(key)))


_DENYING = frozenset(
    word.encode() for word in (*_HAVE_NOT, *_UNWILLING, "not", "never", "yet", "ruled", "no")
)
