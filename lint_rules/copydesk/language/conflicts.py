"""Pairs of claims that cannot both hold, within a document and between documents.

Denials are read first, from the words that deny; assertions are then looked for only around what
the denials speak of, so that a document without denials costs one scan, and no pair of claims is
ever formed that shares neither word nor actor.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from copydesk.language.claims import Claim, assertion, denial, is_plain
from copydesk.language.phrases import HELP, TIME_WORDS
from copydesk.language.predicates import predicates
from copydesk.language.scanned import places_of
from copydesk.language.verb_groups import BE, NEGATED
from copydesk.language.verbs import irregular_forms, present_and_past, stem
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from copydesk.document import Document, Sentence
    from copydesk.language.actors import Actor

# What happens to one actor again and again: compared only where both are dated alike.
_REPEATABLE = word_set("rise win increase reduce start")
# How far from a denial, in characters, an assertion is looked for: an article, not a book.
_REACH = 20_000
# How many sentences are looked into for one denial: in an article, all of them.
_ENOUGH = 60

_DENYING = word_set(
    "declined declines refused refuses failed fails neglected avoided avoids resisted resists "
    "refrained refrains lacks lacked ruled stopped stops"
)
# Forms that are nouns more often than verbs are no triggers.
_NOUNS = word_set(
    "rejects increases falls decreases drops declines raises boosts bans bars vetoes scraps "
    "boycotts skips misses breaches refuses shrinks loses violates"
)
# Words that deny only together with the word after them.
_GOVERNING = {
    "failed": b"to ",
    "fails": b"to ",
    "neglected": b"to ",
    "ruled": b"out",
    "stopped": b"sho",
    "stops": b"sho",
}
_HELPING = frozenset(word[:5].encode() for word in HELP)
_WEIGHTLESS = frozenset(
    b"about after also been being both does done even ever from have having here into just made make more most much "
    b"never only other over same short some such than that their them then there these they this those through under very "
    b"want well were what when where which while will with would your".split()
)
# What stands before a denying word in a sentence that yields no claim.
_BEFORE_VERB = frozenset(
    b"a an and-or the to be been being is are was were by not never no i we you they there this that these those "
    b"of in on for with at from as my your our its his her their some any more most very so".split()
)
_BEFORE_NOT = frozenset(b"is are was were has have do does did will".split())
_NO_SUBJECT = frozenset(b"i we you they there this that these those and who what".split())
_BEFORE_STATE = frozenset(b"is are was were still also now currently".split())
_BEFORE_NO = frozenset(
    b"is are was were be there with of in to and but that the by for or as at from on it a than if i".split()
)


_turning: set[bytes] = set()


def denying_words() -> Collection[bytes]:
    """The words a denial can turn on, as scanned; made when first needed."""
    if not _turning:
        known = predicates()
        found = {"not", "never", "no", *NEGATED, *_DENYING, *known.denying_states}
        for verb in known.denying_verbs:
            found |= present_and_past(verb) - _NOUNS
        _turning.update(word.encode() for word in found)
    return _turning


def denials(document: Document, *, recurring: bool = False) -> list[Claim]:
    """The denials of a document, in order; read once per document.

    `recurring` leaves out those of which no word stands elsewhere in the document, which nothing
    in it can contradict; it spares half the work.
    """
    key = "recurring denials" if recurring and "denials" not in document.memo else "denials"
    if key not in document.memo:
        document.memo[key] = list(_denials(document, recurring=recurring))
    return cast("list[Claim]", document.memo[key])


def _denials(document: Document, *, recurring: bool) -> Iterator[Claim]:
    scan = document.scan
    present = document.vocabulary.intersection(denying_words())
    refused = -1  # where the last sentence ends that says nothing plainly
    found = [(at, form) for form in present for at in places_of(scan, form)]
    for start, form in sorted(found):
        word, end = form.decode(), start + len(form) + 2
        if start < refused or not _may_deny(word, scan[max(0, start - 40) : start]):
            continue
        if word in _GOVERNING and scan[end : end + 3] != _GOVERNING[word]:
            continue
        if recurring and not _recurs(scan, word, end):
            continue
        sentence = document.sentence_at(end - 3)
        if sentence is None:
            continue
        if not is_plain(sentence) or '"' in sentence.text[:1]:
            refused = sentence.end
            continue
        if _denies_repeatable(word) and not _is_dated(sentence.text):
            continue
        for at, token in enumerate(sentence.tokens):
            if token.lower == word and (claim := denial(sentence, at)):
                yield claim
                break


def _denies_repeatable(word: str) -> bool:
    return predicates().opposites.get(stem(word)) in _REPEATABLE


def _is_dated(text: str) -> bool:
    """Whether a sentence may say when: a cheap look before its tokens are read."""
    if " 19" in text or " 20" in text or " 18" in text:
        return True
    return not TIME_WORDS.isdisjoint(text.lower().replace(",", "").replace(".", "").split())


def _recurs(scan: bytes, word: str, end: int) -> bool:
    """Whether a word of weight after a denying word (which ends at `end`) stands elsewhere, too."""
    known = predicates()
    if word in known.denying_states or known.opposites.get(stem(word)) == "rise":
        return True
    phrase = scan[end - 1 : end + 120]
    stop = phrase.find(b"  ", 1)  # a mark and the space after it
    heavy = [
        following
        for following in phrase[: stop if stop > 0 else None].split()[:10]
        if len(following) > 3 and following not in _WEIGHTLESS and not following.endswith(b"ly")
    ]
    if not heavy:
        return True
    first = stem(heavy[0].decode("latin-1"))
    if first in known.classes or irregular_forms(first):
        return any(_stands_elsewhere(scan, following, end) for following in heavy[1:])
    return _stands_elsewhere(scan, heavy[0], end)


def _stands_elsewhere(scan: bytes, word: bytes, end: int) -> bool:
    """Whether a word that begins like this one stands in reach, besides the one right after `end`."""
    start = b" " + stem(word.decode("latin-1")).removesuffix("y")[:5].encode("latin-1")
    if start[1:] in _HELPING or scan.find(start, max(0, end - _REACH), end) >= 0:
        return True
    own = scan.find(start, end - 1, end + _REACH)
    return own >= 0 and scan.find(start, own + 1, end + _REACH) >= 0


def _may_deny(word: str, before: bytes) -> bool:
    """Whether the words before a denying word, as scanned, leave room for a denial."""
    if before.endswith(b" "):  # a mark stands between
        return False
    previous = before.split()[-3:]
    if len(previous) < 2:
        return bool(previous) and word not in ("not", "no")
    last = previous[-1]
    if word == "not":
        return last in _BEFORE_NOT and previous[-2] not in _NO_SUBJECT
    if word in NEGATED:
        return last not in _NO_SUBJECT
    if word == "no":
        return last not in _BEFORE_NO
    if word in predicates().denying_states:
        return last in _BEFORE_STATE
    if last in (b"has", b"have"):
        return previous[-2] not in _NO_SUBJECT
    return last not in _BEFORE_VERB


def needles(claim: Claim) -> list[bytes]:
    """What an assertion that conflicts with a denial must hold, as beginnings of words in a scan."""
    heads = [phrase.head for phrase in claim.objects] or list(claim.links.values())
    if claim.predicate == "be":
        heads = heads[:1]
    if not any(heads):
        if claim.predicate != "rise":
            heads = [stem(claim.verb)]
        else:
            heads = [claim.actor.key] if claim.actor.kind != "country" else []
    found: list[bytes] = []
    for head in heads[:3]:
        if head == "aid":
            found += [b" " + word.encode() for word in sorted(HELP)]
        elif len(word := head.rpartition(" ")[2].lower().removesuffix("y")) > 2:
            found.append(b" " + word.encode("latin-1", "replace"))
    return found


def assertions_near(document: Document, denied: Claim) -> Iterator[Claim]:
    """The assertions of the document that share the denial's predicate and a word of its object."""
    scan = document.scan
    low, high = denied.sentence.start - _REACH, denied.sentence.start + _REACH
    seen = {denied.sentence.start}
    for needle in needles(denied):
        at = scan.find(needle, max(0, low), high)
        while at >= 0 and len(seen) < _ENOUGH:
            sentence = document.sentence_at(at)
            if sentence is not None and sentence.start not in seen:
                seen.add(sentence.start)
                yield from _assertions_in(sentence, denied.predicate)
            at = scan.find(needle, max(at + 1, sentence.end if sentence else 0), high)


def _is_state(predicate: str) -> bool:
    return predicate == "be" or predicate.startswith("be ")


_forms: dict[str, list[bytes]] = {}


def _verb_needles(predicate: str) -> list[bytes]:
    """How the verbs of a predicate begin, in a scan."""
    if predicate not in _forms:
        if _is_state(predicate):
            found = [b" " + word.encode() + b" " for word in (*sorted(BE), "been")]
        else:
            stems = sorted(predicates().members.get(predicate, {predicate}))
            beginnings = [key.removesuffix("y") for key in stems]
            beginnings += [form for key in stems for form in irregular_forms(key)]
            found = [b" " + word.encode("latin-1", "replace") for word in beginnings]
        _forms[predicate] = found
    return _forms[predicate]


def _assertions_in(sentence: Sentence, predicate: str) -> list[Claim]:
    """The assertions of a sentence with the predicate; each sentence is read once for it."""
    memo = sentence.document.memo
    if "assertions" not in memo:
        memo["assertions"] = {}
    known = cast("dict[tuple[int, str], list[Claim]]", memo["assertions"])
    key = (sentence.start, predicate)
    if key not in known:
        known[key] = list(_read_assertions(sentence, predicate))
    return known[key]


def _read_assertions(sentence: Sentence, predicate: str) -> Iterator[Claim]:
    scan = sentence.document.scan
    start, end = sentence.start, sentence.end + 2
    if all(scan.find(form, start, end) < 0 for form in _verb_needles(predicate)):
        return
    if not is_plain(sentence):
        return
    members = predicates().members.get(predicate, {predicate})
    is_state = _is_state(predicate)
    for at, token in enumerate(sentence.tokens):
        word = token.lower
        if is_state:
            is_verb = word in BE or word == "been"
        else:
            is_verb = token.text.islower() and stem(word) in members
        if is_verb and (claim := assertion(sentence, at)):
            yield claim


def alignment(denied: Claim, claim: Claim) -> float:
    """How surely a denial and an assertion cannot both hold: 0 for not at all, 1 for certainly."""
    if claim.predicate != denied.predicate or claim.actor != denied.actor:
        return 0.0
    if claim.speaker != denied.speaker:
        return 0.0
    if denied.predicate in _REPEATABLE and not (denied.times and denied.times == claim.times):
        return 0.0
    if _may_change(denied) and not denied.times:
        return 0.0
    score = _objects_align(denied, claim)
    for link, head in denied.links.items():
        other = claim.links.get(link)
        if other is None:
            # "never played for the club" leaves room for other clubs; "attend the summit in Oslo"
            # does not.
            is_narrower = denied.universal or not denied.objects
            score -= 0.1 if not head else 0.3 if is_narrower else 0.2
        elif other != head and other and head:
            return 0.0
    if not denied.universal:
        score -= 0.1 * sum(link not in denied.links for link in claim.links)
    return max(score, 0.0) * _times_align(denied, claim)


def _may_change(claim: Claim) -> bool:
    """Whether a claim tells of a state in the past ("was sure", "was closed"), which may pass."""
    return (
        claim.predicate == "be"
        and claim.aspect == "past"
        and not claim.universal
        and all(phrase.determiner in ("", "bare") for phrase in claim.objects)
    )


def _objects_align(denied: Claim, claim: Claim) -> float:
    best = 0.0
    if not denied.objects and not claim.objects:
        return 1.0
    for refused in denied.objects:
        for given in claim.objects:
            if refused.head != given.head or not refused.head:
                continue
            if not refused.modifiers <= given.modifiers:
                continue  # "no military aid" leaves room for other aid
            is_general = denied.universal or (
                refused.determiner == "bare" and denied.predicate != "be"
            )
            if is_general or refused.modifiers == given.modifiers:
                same = refused.determiner == given.determiner
                best = max(best, 1.0 if is_general or same else 0.8)
    return best


def _times_align(denied: Claim, claim: Claim) -> float:
    aspects = {denied.aspect, claim.aspect}
    if denied.times == claim.times:
        if len(aspects) == 1:
            return 1.0
        return 0.9 if aspects <= {"perfect", "present"} or denied.universal else 0.5
    return 0.9 if denied.universal and denied.aspect == "perfect" else 0.0


def conflicts(document: Document, threshold: float) -> Iterator[tuple[float, Claim, Claim]]:
    """Yield (alignment, denial, assertion) of a document, the best assertion for each denial."""
    for denied in denials(document, recurring=True):
        best: tuple[float, Claim] | None = None
        for claim in assertions_near(document, denied):
            score = alignment(denied, claim)
            if score >= threshold and (best is None or score > best[0]):
                best = (score, claim)
        if best:
            yield best[0], denied, best[1]


def conflicts_between(
    documents: Sequence[Document], threshold: float
) -> Iterator[tuple[float, Claim, Claim]]:
    """The same between documents, each of which is scanned once.

    Things without a name ("the bank") are not compared: each article has its own.
    """
    wanted: dict[bytes, dict[str, None]] = {}
    denied_by: dict[tuple[Actor, str], list[Claim]] = {}
    for document in documents:
        for denied in denials(document):
            alike = denied_by.setdefault((denied.actor, denied.predicate), [])
            if denied.actor.kind != "thing" and len(alike) < _ENOUGH:
                alike.append(denied)
                for needle in needles(denied):
                    wanted.setdefault(needle, {})[denied.predicate] = None
    if not wanted:
        return
    best: dict[int, tuple[float, Claim, Claim]] = {}
    for claim in _wanted_assertions(documents, wanted):
        for denied in denied_by.get((claim.actor, claim.predicate), ()):
            if denied.sentence.document is not claim.sentence.document:
                score = alignment(denied, claim)
                if score >= threshold and score > best.get(id(denied), (0.0,))[0]:
                    best[id(denied)] = (score, denied, claim)
    yield from best.values()


def _wanted_assertions(
    documents: Sequence[Document], wanted: Mapping[bytes, Mapping[str, None]]
) -> Iterator[Claim]:
    """Every assertion with a wanted predicate in a sentence that holds its needle, once."""
    from ahocorasick_rs import BytesAhoCorasick

    listed = list(wanted)
    automaton = BytesAhoCorasick(listed)
    for document in documents:
        seen: set[tuple[int, str]] = set()
        for index, start, _ in automaton.find_matches_as_indexes(document.scan, overlapping=True):
            sentence = document.sentence_at(start)
            if sentence is None:
                continue
            for predicate in wanted[listed[index]]:
                if (sentence.start, predicate) not in seen:
                    seen.add((sentence.start, predicate))
                    yield from _assertions_in(sentence, predicate)
