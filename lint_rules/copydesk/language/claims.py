"""Who is said to have done what, and who is said not to have: claims that can be compared.

A claim is read only where the sentence is plain: no "may", no "if", no question, nothing in
quotation marks, an actor that is certain, an object whose head noun is found. Most sentences
yield none. Denials are read first, from the words that deny; assertions are then looked for only
around the objects of the denials, so that a document without denials costs a scan.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple, cast

from copydesk.document import BlockKind
from copydesk.language import actors
from copydesk.language.actors import Actor, actor_before, main_subject, read_actor
from copydesk.language.verbs import is_participle, is_past, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Document, Sentence, Token
    from copydesk.finding import Span


class Phrase(NamedTuple):
    """An object: the key of its head noun, what narrows it down, and how it begins.

    `determiner` is "the" for anything definite, "any" for anything universal, or "".
    """

    head: str
    modifiers: frozenset[str]
    determiner: str


class Claim(NamedTuple):
    """One thing said of one actor, at [start, end) of `sentence.text`.

    `predicate` is the class of the verb or its stem; `aspect` is "past", "perfect", "present" or
    "future"; `links` maps prepositions after the object to heads ("" where unclear); `times` are
    the words that date the claim; `speaker` is whoever says it, "" for the writer; `by_verb` says
    that a verb denies it ("declined to"), which an event may follow.
    """

    sentence: Sentence
    start: int
    end: int
    actor: Actor
    denied: bool
    predicate: str
    verb: str
    aspect: str
    objects: tuple[Phrase, ...]
    links: Mapping[str, str]
    times: frozenset[str]
    universal: bool
    speaker: str
    by_verb: bool

    @property
    def words(self) -> str:
        """The claim's words, shortened where they are many."""
        text = self.sentence.text[self.start : self.end]
        return text if len(text) <= 90 else text[:87].rsplit(" ", 1)[0] + " ..."

    @property
    def span(self) -> Span:
        """Where the claim stands in its file."""
        return self.sentence.span(self.start, self.end)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEGATED = {
    "isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "hasn't": "has",
    "haven't": "have", "don't": "do", "doesn't": "does", "didn't": "did", "won't": "will",
}  # fmt: skip
_ASPECTS = {
    "is": "present", "are": "present", "was": "past", "were": "past", "has": "perfect",
    "have": "perfect", "do": "present", "does": "present", "did": "past", "will": "future",
}  # fmt: skip
_BE = _words("is are was were")
# Verbs that deny the verb after them, by what joins the two.
_DENY_TO = _words("declin refus fail neglect")
_DENY_ING = _words("avoid resist refrain")
_DENY_OBJECT = _words("lack")
_DENYING = _words(
    "declined declines refused refuses failed fails neglected avoided avoids resisted resists "
    "refrained refrains lacks lacked"
)
# Anything here makes the sentence say less than that something is so.
_UNSURE = _words(
    "if unless whether would could might may should must can likely unlikely perhaps possibly "
    "probably maybe reportedly allegedly apparently supposedly until till before unlike except "
    "initially originally formerly previously once no-one hopefully almost nearly only longer "
    "wants wanted want hopes hoped hope plans planned plan promised promises threatened intends "
    "intended expected expects appears appeared seems seemed suggests suggested ought yet again "
    "originally first earlier necessarily always fully entirely completely exactly quite really "
    "simply merely instead enough too"
)
_SUBORDINATE = _words("although though while whereas despite because since when after as even")
_SPEECH = _words(
    "said says say saying told tells claimed claims claim insisted insists argued argues according "
    "stated states added adds believes believed thinks thought alleged alleges denied denies deny "
    "reported warned warns announced suggested maintains maintained accused complained admitted "
    "admits confirmed explained commented replied joked asked asks testified wrote writes"
)
_LIGHT = _words("form kind type sort amount piece bit number lot part share level degree")
_QUANTIFIERS = _words(
    "any some all much many several few little such certain various numerous enough own no each"
)
# What the denied object adds to the asserted one so that both can hold.
_OTHER = _words(
    "other another further more new additional enough separate second third full first last next "
    "previous old same different special formal official major significant specific single main"
)
_TIME_WORDS = _words(
    "yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday "
    "january february march april june july august september october november december last "
    "next this later earlier now currently recently then spring summer autumn winter century "
    "season christmas ago"
)
_PERIODS = _words("day week month year quarter night morning evening decade term")
# What happens to one actor again and again: compared only where both are dated alike.
_REPEATABLE = _words("rise win increase reduce start")
_HELP = _words("aid assistance help support relief")

_SKIPPED = frozenset(
    {BlockKind.HEADING, BlockKind.QUOTATION, BlockKind.TABLE_CELL, BlockKind.FIELD}
)


class _Predicates(NamedTuple):
    classes: Mapping[str, str]  # a verb's stem: its class
    opposites: Mapping[str, str]  # a verb's stem: the class it denies
    members: Mapping[str, frozenset[str]]  # a class: the stems of its verbs
    states: Mapping[str, str]  # an adjective: the class of adjectives it denies
    state_class: Mapping[str, str]


_predicates: list[_Predicates] = []


def _lines(name: str) -> Iterator[list[str]]:
    with open(os.path.join(os.path.dirname(__file__), name), encoding="ascii") as lines:
        for line in lines:
            yield line.rstrip("\n").split("|")


def predicates() -> _Predicates:
    """The classes of verbs and the opposites, read when first needed."""
    if not _predicates:
        classes: dict[str, str] = {}
        opposites: dict[str, str] = {}
        members: dict[str, frozenset[str]] = {}
        states: dict[str, str] = {}
        state_class: dict[str, str] = {}
        for name, same, against in _lines("predicates.txt"):
            members[name] = frozenset(stem(verb) for verb in same.split())
            classes.update(dict.fromkeys(members[name], name))
            opposites.update({stem(verb): name for verb in against.split()})
        for one, other in _lines("opposites.txt"):
            name = other.split()[0]
            state_class.update(dict.fromkeys(other.split(), name))
            states.update(dict.fromkeys(one.split(), name))
        _predicates.append(_Predicates(classes, opposites, members, states, state_class))
    return _predicates[0]


_scanner: list[tuple[object, list[str]]] = []


def _trigger_words() -> list[str]:
    """The words a denial can turn on."""
    known = predicates()
    words = {"not", "never", "no", *_NEGATED, *_DENYING, *known.states}
    for name in known.opposites:
        words |= {name, name + "e", name + "ed", name + "es", name + "s", name + "d"}
    for _, _, against in _lines("predicates.txt"):
        words.update(against.split())
    return sorted(words | {"fell", "lost", "denied", "withheld", "forbade"})


def denials(document: Document) -> list[Claim]:
    """The denials of a document, in order; read once per document."""
    if "denials" not in document.memo:
        document.memo["denials"] = list(_denials(document))
    return cast("list[Claim]", document.memo["denials"])


def _denials(document: Document) -> Iterator[Claim]:
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    if not _scanner:
        words = _trigger_words()
        patterns = [b" " + word.encode() + b" " for word in words]
        _scanner.append((BytesAhoCorasick(patterns, implementation=Implementation.DFA), words))
    automaton, words = cast("tuple[BytesAhoCorasick, list[str]]", _scanner[0])
    scan = document.scan
    done = -1
    for index, start, end in automaton.find_matches_as_indexes(scan, overlapping=True):
        if end <= done:
            continue
        word = words[index]
        if word == "not" and not scan.endswith(_BEFORE_NOT, max(0, start - 5), start):
            continue
        sentence = document.sentence_at(end - 3)
        if sentence is None:
            continue
        done = sentence.end
        if is_plain(sentence):
            for at, token in enumerate(sentence.tokens):
                if token.lower in _trigger_set():
                    claim = _denial(sentence, at)
                    if claim is not None:
                        yield claim


_BEFORE_NOT = (
    b" is",
    b" are",
    b" was",
    b"were",
    b" has",
    b"have",
    b" do",
    b"does",
    b" did",
    b"will",
)
_triggers: set[str] = set()


def _trigger_set() -> set[str]:
    if not _triggers:
        _triggers.update(_trigger_words())
    return _triggers


def is_plain(sentence: Sentence) -> bool:
    """Whether a sentence says outright that something is so: no "may", no "if", no question."""
    if sentence.block.kind in _SKIPPED:
        return False
    text = sentence.text
    if text[-1] not in ".!\"')" or "?" in text or len(text) > 600:
        return False
    return _UNSURE.isdisjoint(text.lower().split())


def _skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and (
        tokens[at].lower in actors.ADVERBS
        or (tokens[at].lower.endswith("ly") and len(tokens[at].text) > 4)
    ):
        at += 1
    return at


def _back_over_adverbs(tokens: Sequence[Token], at: int) -> int:
    """The index of the token before tokens[at] that is no adverb, or -1."""
    at -= 1
    while at >= 0 and (
        tokens[at].lower in actors.ADVERBS
        or (tokens[at].lower.endswith("ly") and len(tokens[at].text) > 4)
    ):
        at -= 1
    return at


class _Verb(NamedTuple):
    """Where a verb group stands: its subject ends at `subject`, its object begins at `after`."""

    subject: int
    verb: int
    after: int
    aspect: str
    key: str
    by_verb: bool = False
    universal: bool = False
    opposite: bool = False


def _denial(sentence: Sentence, at: int) -> Claim | None:
    """The denial that tokens[at] makes, if it can be read."""
    tokens = sentence.tokens
    word = tokens[at].lower
    if word in _NEGATED or word in ("not", "never"):
        group = _negated(tokens, at)
    elif word == "no":
        group = _verb_no(tokens, at)
    else:
        group = _denying(tokens, at)
    return _claim(sentence, group, denied=True) if group else None


def _negated(tokens: Sequence[Token], at: int) -> _Verb | None:
    """The verb under "not", "never" or "n't"."""
    word = tokens[at].lower
    never = word == "never"
    aux = at if word in _NEGATED else at - 1
    name = _NEGATED.get(word) or (tokens[aux].lower if aux >= 0 else "")
    verb = _skip_adverbs(tokens, at + 1)
    if verb >= len(tokens) or aux < 0:
        return None
    form = tokens[verb].lower
    if never and name not in _ASPECTS:
        aspect = "past" if is_past(form) else "present"
        return _Verb(at, verb, verb + 1, aspect, stem(form), universal=True)
    if name not in _ASPECTS:
        return None
    aspect = _ASPECTS[name]
    if name in _BE:
        return _after_be(tokens, aux, verb, aspect, never=never)
    if form in ("be", "been", "to", "a", "the", "have", "had") and name not in (
        "do",
        "does",
        "did",
    ):
        return None
    if not form[0].isalpha() or form in actors.PREPOSITIONS or form in actors.PRONOUNS:
        return None
    if name in ("has", "have") and not is_participle(form):
        return None
    return _Verb(aux, verb, verb + 1, aspect, stem(form), universal=never)


def _after_be(
    tokens: Sequence[Token], aux: int, verb: int, aspect: str, *, never: bool
) -> _Verb | None:
    """What follows "is" or "is not": a verb in progress, a passive, or what something is."""
    form = tokens[verb].lower
    if form.endswith("ing") and len(form) > 5:
        return _Verb(aux, verb, verb + 1, aspect, stem(form), universal=never)
    if (
        is_participle(form)
        and form not in predicates().states
        and form not in predicates().state_class
    ):
        return _Verb(aux, verb, verb + 1, aspect, "be " + stem(form), universal=never)
    if not form[0].isalpha() or form in actors.PREPOSITIONS or form in actors.CONJUNCTIONS:
        return None
    return _Verb(aux, verb, verb, aspect, "be", universal=never)


def _verb_no(tokens: Sequence[Token], at: int) -> _Verb | None:
    """The verb before "no": "has made no statement"."""
    verb = at - 1
    if verb < 1 or not tokens[verb].text.islower():
        return None
    form = tokens[verb].lower
    if form in _BE or not (is_past(form) or form in ("has", "have") or form.endswith("s")):
        return None
    before = _back_over_adverbs(tokens, verb)
    if before >= 0 and tokens[before].lower in ("has", "have"):
        return _Verb(before, verb, at, "perfect", stem(form), universal=True)
    if before < 0 or tokens[before].lower in actors.AUXILIARIES:
        return None
    aspect = "past" if is_past(form) else "present"
    return _Verb(verb, verb, at, aspect, stem(form), universal=True)


def _denying(tokens: Sequence[Token], at: int) -> _Verb | None:
    """The verb that "declined to", "avoided" or an opposite denies."""
    word = tokens[at].lower
    known = predicates()
    before = _back_over_adverbs(tokens, at)
    previous = tokens[before].lower if before >= 0 else ""
    if word in known.states:
        if previous not in _BE:
            return None
        after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
        if after[0].isalpha() and after not in actors.PREPOSITIONS and after not in ("and", "but"):
            return None
        return _Verb(before, at, at, _ASPECTS[previous], "be", opposite=True)
    if previous in ("has", "have"):
        subject, aspect = before, "perfect"
    elif previous in actors.AUXILIARIES or previous in ("to", "not", "never", "no", "a", "the", ""):
        return None
    else:
        subject, aspect = at, "past" if is_past(word) else "present"
        if aspect == "present" and not word.endswith("s"):
            return None
    key = stem(word)
    following = [token.lower for token in tokens[at + 1 : at + 4]] + ["", "", ""]
    if key in _DENY_TO and following[0] == "to":
        verb = at + 2
        if following[1].endswith("ly"):
            verb += 1
    elif key in _DENY_ING and following[0].endswith("ing"):
        verb = at + 1
    elif key == "refrain" and following[0] == "from" and following[1].endswith("ing"):
        verb = at + 2
    elif key in _DENY_OBJECT:
        return _Verb(subject, at, at + 1, aspect, "have", by_verb=True)
    elif key in known.opposites:
        return _Verb(subject, at, at + 1, aspect, known.opposites[key], True, False, True)
    else:
        return None
    if verb >= len(tokens):
        return None
    return _Verb(subject, verb, verb + 1, aspect, stem(tokens[verb].lower), by_verb=True)


def assertion(sentence: Sentence, at: int) -> Claim | None:
    """The assertion that the verb at tokens[at] makes, if it can be read."""
    tokens = sentence.tokens
    word = tokens[at].lower
    before = _back_over_adverbs(tokens, at)
    previous = tokens[before].lower if before >= 0 else ""
    group: _Verb | None = None
    if "never" in [token.lower for token in tokens[before + 1 : at]]:
        return None
    if word in _BE:
        after = _skip_adverbs(tokens, at + 1)
        if after < len(tokens) and tokens[after].lower not in ("not", "no", "n't", "neither"):
            group = _after_be(tokens, at, after, _ASPECTS[word], never=False)
            if group and group.key != "be" and not group.key.startswith("be "):
                group = None
    elif previous in ("has", "have"):
        if is_participle(word):
            group = _Verb(before, at, at + 1, "perfect", stem(word))
    elif previous in _BE:
        if word.endswith("ing"):
            group = _Verb(before, at, at + 1, _ASPECTS[previous], stem(word))
    elif previous == "will":
        group = _Verb(before, at, at + 1, "future", stem(word))
    elif word.endswith("ing"):
        if previous in ("including", "by"):
            group = _Verb(-1, at, at + 1, "present", stem(word))
    elif previous not in actors.AUXILIARIES and previous not in _NEGATED and previous not in (
        "to", "not", "never", "no", "a", "an", "the", "",
    ):  # fmt: skip
        aspect = "past" if is_past(word) else "present"
        # A singular subject with a plural verb has something left out ("demands that he remove").
        if aspect == "past" or word.endswith("s") or previous.endswith("s"):
            group = _Verb(at, at, at + 1, aspect, stem(word))
    if group is None or (
        group.after < len(tokens)
        and tokens[group.after].lower in ("no", "not", "nothing", "neither")
    ):
        return None
    return _claim(sentence, group, denied=False)


def _claim(sentence: Sentence, group: _Verb, *, denied: bool) -> Claim | None:
    """Read actor, object, time and speaker around a verb group."""
    tokens = sentence.tokens
    if group.subject < 0:
        place = main_subject(sentence)
        actor = read_actor(tokens, *place) if place else None
    else:
        if _is_subordinate(tokens, group.subject):
            return None
        actor = actor_before(sentence, group.subject)
    if actor is None:
        return None
    known = predicates()
    predicate = group.key if group.opposite else known.classes.get(group.key, group.key)
    if group.key == "be":
        objects, links, end = _complement(tokens, group, opposite=group.opposite)
    else:
        objects, links, end = _read_objects(tokens, group.after)
    if not objects and not any(links.values()) and predicate != "rise":
        return None
    verb = tokens[group.verb]
    if sentence.document.is_quoted(sentence.span(verb.start, verb.end)):
        return None
    speaker = _speaker(sentence, group)
    if speaker is None:
        return None
    first = actors.noun_phrase_before(tokens, group.subject) if group.subject > 0 else None
    start = tokens[first[0] if first else max(group.subject, 0)].start
    universal = group.universal or any(phrase.determiner == "any" for phrase in objects)
    return Claim(
        sentence, start, tokens[end - 1].end, actor, denied, predicate, group.key, group.aspect,
        objects, links, _times(tokens), universal, speaker, group.by_verb,
    )  # fmt: skip


def _is_subordinate(tokens: Sequence[Token], subject: int) -> bool:
    """Whether the clause whose subject ends at `subject` is one of concession, time or cause."""
    at = subject - 1
    while at >= 0 and tokens[at].text not in ",;:":
        if tokens[at].lower in _SUBORDINATE:
            return True
        at -= 1
    return False


def _speaker(sentence: Sentence, group: _Verb) -> str | None:
    """Who says it: "" for the writer, a key, or None where it is somebody uncertain."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.lower in _SPEECH and at != group.verb:
            if token.lower == "according":
                return None
            actor = actor_before(sentence, at)
            return actor.key if actor else None
    return ""


def _complement(
    tokens: Sequence[Token], group: _Verb, *, opposite: bool
) -> tuple[tuple[Phrase, ...], Mapping[str, str], int]:
    """What something is said (not) to be."""
    known = predicates()
    word = tokens[group.verb].lower
    if opposite:
        return (Phrase(known.states[word], frozenset(), ""),), {}, group.verb + 1
    if word in known.state_class:
        return (Phrase(known.state_class[word], frozenset(), ""),), {}, group.verb + 1
    return _read_objects(tokens, group.verb)


def _read_objects(
    tokens: Sequence[Token], at: int
) -> tuple[tuple[Phrase, ...], Mapping[str, str], int]:
    """The objects from tokens[at] on, the phrases linked to them, and where they end."""
    at = _skip_adverbs(tokens, at)
    objects: list[Phrase] = []
    links: dict[str, str] = {}
    phrase, end = _phrase(tokens, at)
    if phrase is None:
        end = at
    else:
        objects.append(phrase)
        if end < len(tokens) and tokens[end].lower in actors.DETERMINERS:
            second, after = _phrase(tokens, end)
            if second is not None and not _is_period(tokens, end):
                links["to"] = phrase.head
                objects, end = [second], after
        while end + 1 < len(tokens) and tokens[end].lower in ("and", "or", ","):
            phrase, after = _phrase(tokens, end + 1)
            if phrase is None or _goes_on(tokens, end + 1, after):
                break
            objects.append(phrase)
            end = after
    while end + 1 < len(tokens) and tokens[end].lower in actors.PREPOSITIONS | {"of"}:
        link = tokens[end].lower
        phrase, after = _phrase(tokens, end + 1)
        if phrase is None:
            links.setdefault(link, "")
            break
        links.setdefault(link, phrase.head)
        end = after
    return tuple(objects), links, max(end, at, 1)


def _goes_on(tokens: Sequence[Token], first: int, after: int) -> bool:
    """Whether what follows "and" is a verb with its own object rather than a second object."""
    return is_past(tokens[first].lower) or (
        after < len(tokens) and tokens[after].lower in actors.AUXILIARIES | actors.DETERMINERS
    )


def _is_period(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower in _PERIODS


def _phrase(tokens: Sequence[Token], at: int) -> tuple[Phrase | None, int]:
    """The noun phrase that begins at tokens[at], and where it ends."""
    first = at
    determiner = ""
    words: list[str] = []
    while at < len(tokens):
        token = tokens[at]
        word = token.lower
        if word in actors.DETERMINERS:
            if words or (at > first and word != "such"):
                break
            determiner = _determiner(word)
        elif (
            not word[0].isalnum()
            or word in actors.PREPOSITIONS
            or word in actors.CONJUNCTIONS
            or word in actors.PRONOUNS
            or word in actors.AUXILIARIES
            or (words and (word in _TIME_WORDS or word in actors.ADVERBS or word.endswith("ly")))
        ):
            if word == "of" and words and words[-1] in _LIGHT:
                words.clear()
                at += 1
                if at < len(tokens) and tokens[at].lower in actors.DETERMINERS:
                    at += 1
                continue
            break
        elif words and is_past(word) and token.text.islower() and not _nominal_at(tokens, at + 1):
            break
        elif word == "of":
            if words and words[-1] in _LIGHT:
                words.clear()
            else:
                break
        else:
            words.append(word)
        at += 1
    if not words or words[-1][0].isdigit():
        return None, at
    country = read_actor(tuple(tokens), first, at)
    if country and country.kind == "country":
        return Phrase(country.key, frozenset(), "the"), at
    if words[-1] in ("country", "nation", "state") and determiner == "the":
        return Phrase("", frozenset(), "the"), at
    if tokens[at - 1].text[0].isupper():
        determiner = "the"
    if determiner == "any" or "any" in words:
        determiner = "any"
    return Phrase(_noun_key(words[-1]), frozenset(words[:-1]) - _QUANTIFIERS, determiner), at


def _nominal_at(tokens: Sequence[Token], at: int) -> bool:
    if at >= len(tokens):
        return False
    word = tokens[at].lower
    return word[0].isalpha() and not (
        word in actors.PREPOSITIONS or word in actors.CONJUNCTIONS or word in actors.AUXILIARIES
        or word in actors.PRONOUNS or word in actors.DETERMINERS or word in actors.ADVERBS
    )  # fmt: skip


def _determiner(word: str) -> str:
    if word in ("any", "no", "either", "neither"):
        return "any"
    return "" if word in ("a", "an", "some", "such", "all", "every", "each") else "the"


def _noun_key(word: str) -> str:
    word = word.removesuffix("'s")
    return "aid" if word in _HELP else stem(word)


def _times(tokens: Sequence[Token]) -> frozenset[str]:
    """The words of a sentence that say when: years, days, "last year"."""
    found: set[str] = set()
    for at, token in enumerate(tokens):
        word = token.lower
        if word in ("last", "next", "this"):
            if at + 1 < len(tokens) and (
                tokens[at + 1].lower in _PERIODS or tokens[at + 1].lower in _TIME_WORDS
            ):
                found.add(f"{word} {tokens[at + 1].lower}")
        elif word in _TIME_WORDS or (
            len(word) == 4 and word[:2] in ("18", "19", "20") and word.isdigit()
        ):
            found.add(word)
    return frozenset(found)


# How far from a denial, in characters, an assertion is looked for: an article, not a book.
_REACH = 20_000


def assertions_near(document: Document, denial: Claim) -> Iterator[Claim]:
    """The assertions of the document that share the denial's predicate and an object's head."""
    scan = document.scan
    middle = denial.sentence.start
    seen = {denial.sentence.start}
    for needle in needles(denial):
        low, high = max(0, middle - _REACH), middle + _REACH
        at = scan.find(needle, low, high)
        while at >= 0:
            sentence = document.sentence_at(at)
            if sentence is not None and sentence.start not in seen:
                seen.add(sentence.start)
                yield from assertions_in(sentence, denial)
            at = scan.find(needle, max(at + 1, sentence.end if sentence else 0), high)


def needles(denial: Claim) -> list[bytes]:
    """What an assertion that conflicts with a denial must hold, as beginnings of words in a scan."""
    heads = [phrase.head for phrase in denial.objects if phrase.head] or [
        head for head in denial.links.values() if head
    ]
    if denial.predicate == "be" and denial.objects and not heads:
        return []
    found: list[bytes] = []
    for head in heads[:3]:
        if head == "aid":
            found += [b" " + word.encode() for word in sorted(_HELP)]
        else:
            word = head.split()[-1].lower()
            word = word[:-1] if word.endswith("y") else word
            if len(word) > 2:
                found.append(b" " + word.encode("latin-1", "replace"))
    return found


def assertions_in(sentence: Sentence, denial: Claim) -> Iterator[Claim]:
    """The assertions of a sentence with the denial's predicate."""
    if not is_plain(sentence):
        return
    members = predicates().members.get(denial.predicate, frozenset({denial.predicate}))
    if denial.predicate.startswith("be"):
        wanted = _BE
        for at, token in enumerate(sentence.tokens):
            if token.lower in wanted and (claim := assertion(sentence, at)):
                yield claim
        return
    for at, token in enumerate(sentence.tokens):
        if (
            token.text.islower()
            and stem(token.lower) in members
            and (claim := assertion(sentence, at))
        ):
            yield claim


def alignment(denial: Claim, claim: Claim) -> float:
    """How surely a denial and an assertion cannot both hold: 0 for not at all, 1 for certainly."""
    if claim.predicate != denial.predicate or claim.actor != denial.actor:
        return 0.0
    if claim.speaker != denial.speaker:
        return 0.0
    if denial.predicate in _REPEATABLE and not (denial.times and denial.times == claim.times):
        return 0.0
    narrow = _objects_align(denial, claim)
    if narrow == 0.0:
        return 0.0
    for link, head in denial.links.items():
        other = claim.links.get(link)
        if other is None:
            narrow -= 0.2 if head else 0.1
        elif other != head and other and head:
            return 0.0
    if not denial.universal:
        narrow -= 0.1 * sum(link not in denial.links for link in claim.links)
    return narrow * _times_align(denial, claim)


def _objects_align(denial: Claim, claim: Claim) -> float:
    best = 0.0
    if not denial.objects and not claim.objects:
        return 0.9
    for denied in denial.objects:
        for asserted in claim.objects:
            if denied.head != asserted.head or not denied.head:
                continue
            if not denied.modifiers <= asserted.modifiers:
                continue  # "no military aid" leaves room for other aid
            if denial.universal or denied.modifiers == asserted.modifiers:
                same = denied.determiner == asserted.determiner
                best = max(best, 1.0 if denial.universal or same else 0.8)
    return best


def _times_align(denial: Claim, claim: Claim) -> float:
    if denial.times == claim.times:
        if denial.aspect == claim.aspect:
            return 1.0
        return (
            0.9
            if {denial.aspect, claim.aspect} <= {"perfect", "present"} or denial.universal
            else 0.5
        )
    if denial.universal and denial.aspect == "perfect":
        return 0.9
    return 0.0


def conflicts(document: Document, threshold: float) -> Iterator[tuple[float, Claim, Claim]]:
    """Pairs of a denial and an assertion within a document that align at least so well."""
    for denial in denials(document):
        best: tuple[float, Claim] | None = None
        for claim in assertions_near(document, denial):
            score = alignment(denial, claim)
            if score >= threshold and (best is None or score > best[0]):
                best = (score, claim)
        if best:
            yield best[0], denial, best[1]


def conflicts_between(
    documents: Sequence[Document], threshold: float
) -> Iterator[tuple[float, Claim, Claim]]:
    """Pairs of a denial and an assertion in different documents; each document is scanned once."""
    denied = [
        claim
        for document in documents
        for claim in denials(document)
        if claim.actor.kind != "thing"
    ]
    wanted: dict[bytes, list[Claim]] = {}
    for denial in denied:
        for needle in needles(denial):
            wanted.setdefault(needle, []).append(denial)
    if not wanted:
        return
    from ahocorasick_rs import BytesAhoCorasick

    words = list(wanted)
    automaton = BytesAhoCorasick(words)
    best: dict[int, tuple[float, Claim, Claim]] = {}
    for document in documents:
        seen: set[tuple[int, int]] = set()
        for index, start, _ in automaton.find_matches_as_indexes(document.scan, overlapping=True):
            sentence = document.sentence_at(start)
            if sentence is None:
                continue
            for denial in wanted[words[index]]:
                key = (sentence.start, id(denial))
                if denial.sentence.document is document or key in seen:
                    continue
                seen.add(key)
                for claim in assertions_in(sentence, denial):
                    score = alignment(denial, claim)
                    if score >= threshold and (
                        id(denial) not in best or score > best[id(denial)][0]
                    ):
                        best[id(denial)] = (score, denial, claim)
    yield from best.values()
