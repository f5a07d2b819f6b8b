"""Who holds which post, as an article says in passing: "the chief executive, Jane Roe".

`posts.txt` has the posts that one person does not hold together with another of the same field: the
finance director is not the marketing director. Said of somebody in one article, without a word of
change, two of them cannot both be right.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from copydesk.finding import Span
from copydesk.language.countries import countries
from copydesk.language.given_names import given_name
from copydesk.language.names import is_people
from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.post_holders import BELOW_IN_SCAN, REACH, holder
from copydesk.rules.contradictions.naming.post_table import PLACED, post_phrases
from copydesk.rules.contradictions.naming.years_named import years_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.rules.contradictions.naming.post_table import Posts

# Pairs that one person may hold together, or one after the other in the same breath.
_TOGETHER = frozenset(
    frozenset(pair.split())
    for pair in (
        "chief president", "chair president", "economist analyst", "research analyst", "voice analyst", "voice marketing",
        "voice operations", "voice people", "voice law", "voice research", "voice technology", "voice secretary", "voice president",
        "voice treasurer", "voice editor", "editor chief", "editor president", "editor chair", "editor analyst", "editor economist",
        "secretary law", "secretary finance", "secretary chief", "finance operations", "treasurer finance", "treasurer law",
        "treasurer secretary", "chair treasurer", "research technology", "president operations", "president research", "president analyst",
        "director voice", "director chief", "director finance", "director operations", "director marketing", "director people", "director technology",
        "director law", "director research", "director chair", "director president", "director treasurer", "director economist",
        "director secretary", "director analyst", "director editor", "middle forward", "middle back", "captain keeper", "captain back", "captain middle", "captain forward", "guitar keys", "guitar bass", "chair coach",
    )
)  # fmt: skip
_BRITISH = word_set("British English Scottish Welsh Irish European American US UK EU")
# Peoples to which the men of another belong, or belonged.
_VAGUE = word_set(
    "British European American US UK EU Soviet Russian Yugoslav Czechoslovak Scandinavian Nordic Asian African Arab Jewish Muslim "
    "Christian Catholic Protestant Latin Hispanic Western Prussian Bohemian Austrian-Hungarian Greek Roman Black White Olympic "
    "Serbian Croatian Flemish Walloon Caribbean Indian"
)
_ORIGIN = "origin"  # posts of this field may be held together; what differs is where one comes from
_YEAR = r"\b(?:1\d|20)\d\d\b|\b\d{3}[/–:-]|\b(?:in|of|to|until|by) \d{3}\b(?! [a-z])"
_OF_A_COUNTRY = "coach"  # the French and the Spanish coach are two
_FULL_NAME = r" ([A-Z][a-z]+) [A-ZÀ-Þ]\w"
_LONGEST = 12  # characters of a word that makes a lesser post of one
_CLOSE = 60  # characters around a post in which a year dates it
_MANY_YEARS = 5  # who names more of them tells a life, and posts follow each other there


class Held(NamedTuple):
    """A post said to be somebody's: the words of the name (folded), the post's place.

    `below` is what makes it a lesser one ("deputy"), `body` the names of the body, `shown` the
    name as written.
    """

    name: tuple[str, ...]
    posts: Posts
    below: str
    body: frozenset[str]
    span: Span
    shown: str


class TwoPosts(NamedTuple):
    """Two posts of one person that exclude each other, in the order of the text."""

    name: str
    first: Span
    second: Span


def two_posts(document: Document) -> Iterator[TwoPosts]:
    """The persons of a document who hold two posts at once that exclude each other."""
    by_name: dict[str, list[Held]] = {}
    for held in _held(document):
        by_name.setdefault(held.name[-1], []).append(held)
    for all_held in by_name.values():
        # Two first names are two persons, and who is two things at once may be a third.
        if (
            len(all_held) < 2
            or not all(held.posts for held in all_held)
            or len({held.name[0] for held in all_held if len(held.name) > 1}) > 1
        ):
            continue
        all_held.sort(key=lambda held: held.span)
        for first, second in combinations(all_held, 2):
            if _exclude(first, second) and _at_one_time(document, first.span, second.span):
                yield TwoPosts(second.shown, first.span, second.span)
                break


def _exclude(first: Held, second: Held) -> bool:
    """Whether one person cannot hold both."""
    if len(second.name) > len(first.name) == 1:
        return False
    if first.body and second.body and not first.body & second.body:
        # "French coach Jane Roe" and "Roe, the Spanish coach"; other bodies may share her.
        homes = first.body | second.body
        of_origin = any(field == _ORIGIN for field, _ in first.posts & second.posts)
        not_told_apart = _VAGUE if of_origin else _BRITISH
        return bool(first.posts & second.posts) and all(
            is_people(home) and home not in not_told_apart for home in homes
        )
    if first.below.lower() != second.below.lower():
        return bool(first.posts & second.posts)
    return _in_one_field(first.posts, second.posts)


def _in_one_field(first: Posts, second: Posts) -> bool:
    """Whether two posts are of one field and different there, and never one person's together."""
    for field in {field for field, _ in first} & {field for field, _ in second} - {_ORIGIN}:
        ones = {name for its, name in first if its == field}
        others = {name for its, name in second if its == field}
        if ones.isdisjoint(others) and not any(
            frozenset((one, other)) in _TOGETHER for one in ones for other in others
        ):
            return True
    return False


def _at_one_time(document: Document, first: Span, second: Span) -> bool:
    """Whether two sentences speak of one time in the article's own words: no year lies between."""
    one, other = document.sentence_at(first.start), document.sentence_at(second.start)
    if one is None or other is None or one is other:
        return False
    if document.is_quoted(first) or document.is_quoted(second):
        return False
    prose = flat(document)
    if years_named(document) > _MANY_YEARS:
        return compiled(_YEAR).search(prose, one.start, other.end) is None
    return not any(
        compiled(_YEAR).search(
            prose, max(each.start, post.start - _CLOSE), min(each.end, post.end + _CLOSE)
        )
        for each, post in ((one, first), (other, second))
    )


def _held(document: Document) -> Iterator[Held]:
    """The posts that a document gives to somebody by name, of fields that have two posts there."""
    named = _named(document)
    if len(named) < 2:
        return
    fields = _fields_of_two(document, named)
    for span, posts in named:
        if not fields.isdisjoint(field for field, _ in posts):
            held = _held_by(document, span, posts)
            if held is not None:
                yield held


def _fields_of_two(document: Document, named: Sequence[tuple[Span, Posts]]) -> set[str]:
    """The fields in which a document names two posts, or one that there may be two of."""
    scan, first = document.scan, dict[str, str]()
    return {
        field
        for span, posts in named
        for field, name in posts
        if first.setdefault(field, name) != name
        or name == _OF_A_COUNTRY
        or field == _ORIGIN
        or scan[max(0, span.start - _LONGEST) : span.start + 1].endswith(BELOW_IN_SCAN)
    }


def _held_by(document: Document, span: Span, posts: Posts) -> Held | None:
    """The post that stands there as somebody's by name."""
    who = holder(document, span)
    if (
        who is None
        or (who.name[-1],) in countries().by_name
        or who.name[-1].encode() in post_phrases()
    ):
        return None
    at = flat(document).rfind(who.below, span.start - REACH // 3, span.start) if who.below else -1
    return Held(
        who.name,
        frozenset() if who.joined else posts,
        who.below,
        who.body,
        Span(at, span.end) if at >= 0 else span,
        who.shown,
    )


def _named(document: Document) -> list[tuple[Span, Posts]]:
    """Where a document names posts, whoever holds them."""
    scan, table = document.scan, post_phrases()
    found: list[tuple[Span, Posts]] = []
    for head in table.keys() & document.vocabulary:
        phrases, word = table[head], b" " + head + b" "
        alone = phrases.get(b"", ())
        at = scan.find(word)
        while at >= 0:
            end = at + len(word) - 1
            before = scan[scan.rfind(b" ", 0, at) + 1 : at]
            for phrase, posts in (*phrases.get(before, ()), *alone):
                start = end - len(phrase)
                if start > 0 and scan[start - 1 : end] == b" " + phrase:
                    if not _stands_alone(document, start - 1, phrase):
                        break
                    # Who holds it has a capital beside it, or right after its body's name.
                    found.append((Span(start - 1, end - 1), posts))
                    break
            at = scan.find(word, at + 1)
    return found


def _stands_alone(document: Document, start: int, phrase: bytes) -> bool:
    """Whether what is a party only in some places stands in one: "a Tory critic" is no Tory."""
    end = start + len(phrase)
    if phrase in PLACED["+"]:
        prose = document.prose
        return prose[prose.rfind(" ", 0, max(0, start - 1)) + 1].isupper()
    if phrase[:2] == b"a ":
        return document.prose[end : end + 1] != " "
    bracketed, before_names = (phrase in PLACED[mark] for mark in "(~")
    if not (bracketed or before_names):
        return True
    if bracketed and document.prose[max(0, start - 1) : start] == "(":
        return True
    name = compiled(_FULL_NAME).match(flat(document), end) if before_names else None
    return name is not None and given_name(name[1].lower()) is not None
