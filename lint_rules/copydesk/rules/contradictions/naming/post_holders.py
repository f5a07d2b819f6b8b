"""Whose post it is that stands at a place: "the chief executive, Jane Roe", "Roe - the chairman -".

Only what an article says in passing, as if all knew it, is a post that somebody holds. What has
just changed, or will, or was so once, is none: "the former chairman", "was appointed chairman".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.words import word_set
from copydesk.patterns import compiled
from copydesk.rules.contradictions.naming.flat import flat
from copydesk.rules.contradictions.naming.name_slips import folded

if TYPE_CHECKING:
    from copydesk.document import Document
    from copydesk.finding import Span

REACH = 90
"""Characters looked at on either side of a post."""

# Another rung of the same ladder: "deputy chairman" is not the chairman.
_BELOW = word_set("deputy vice assistant associate shadow junior")
BELOW_IN_SCAN = tuple(f" {word} ".encode() for word in sorted(_BELOW))
"""The words that make a lesser post of one, as they stand in `Document.scan`."""
# What says of a post that it was held before, or will be, or is not held at all.
_FORMER = word_set(
    "former formerly ex then later latter until becoming previous previously once first next future acting interim outgoing "
    "incoming new onetime one-time sometime late caretaker temporary potential possible rival candidate hopeful both also now "
    "currently would-be double stand-in onfield on-field caretaker-manager"
)
# What says that time passes, or that a post changes hands.
_CHANGE = (
    r"\b(?:became|becomes?|becoming|appoint(?:ed|s|ing|ment)|elect(?:ed|s|ing)|promot(?:ed|es|ing|ion)|named|"
    r"succe(?:ed\w*|ssor\w*|ssion)|replac\w+|resign\w*|had been|retir\w+|stood down|steps? down|stepped down|took over|"
    r"tak(?:es?|ing) over|was to|would be|ambitio\w*|candidate|hopeful|hired|recruit\w*|joined|left (?:the|his|her|as|to|in)|"
    r"defect\w*|used to|until|till|formerly|previously|then|career|quit\w*|sack\w*|turned)\b"
)
# Where somebody "was" something, more words tell of time.
_PASSED = (
    r"\b(?:former\w*|from|since|first|next|new|move[sd]?|moving|now|will|would|again|before|after|when|while|as well as|"
    r"also|both|once|later|(?:1[5-9]|20)\d\d)\b"
)
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Prof|Professor)\.? )?"
_PERSON = rf"{_TITLE}((?:[A-ZÀ-Þ](?:\.|[\w'’-]*) ){{0,3}}[A-ZÀ-Þ][\w-]*(?:['’][A-ZÀ-Þ]\w+)?)"
_BODY = r"(?: (?:of|at|for|with) (?:the )?[^,.;:]{2,50}?)?"
_NAME_AFTER = rf"(?:\. |{_BODY}, | is | was | [-–—] |: | )(?={_PERSON})"
_NAME_BEFORE = (
    rf"{_PERSON}(?:(?:,| [-–—])? who(?:'s| is| was| is also)? |,? (?:is|was) |, |,? as | ?\(| [-–—] |: |,? in (?:his|her) (?:role|capacity|job|post) as )"
    r"(?:the |a |an |its |their |his |her |our )?((?:[A-Za-z&'’.-]*[ -]){0,4})$"
)
_DETERMINED = r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Aa]s|\w+['’]s?)|^[\"'“‘]?) (?:[\w-]+ ){0,3}$|^$"
_AS = r"\b[Aa]s (?:[\w-]+ ){0,2}$"
_OF_BODY = r"^(?! (?:of|at|for) ).*"
# "chairman and chief executive": both are his. "the minister and Chancellor Roe" are two.
_JOINED_BEFORE = r"\b(\w)[\w'’-]*[a-z] (?:and|&|or) $|(\w)[a-z]*/$|(?<![Vv]ice)-$"
_JOINED_AFTER = r" (?:and|&) [a-z]|/|-[a-z]"
_LINE_END = r"(?<!\b[A-Z])(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!St)[.!?:][\"'”’)]* (?=[\"'“‘]?[A-Z])"
_ENDS = frozenset(".!?:")
_CLOSING = frozenset(",.;:)'’-")
_MARKS = frozenset(("-", "–", "—", ":"))
_ABBREVIATION = 4  # letters: "Sen.", "Insp."
_NO_BODIES = frozenset(
    (
        *(word.capitalize() for word in _BELOW),
        "The",
        "But",
        "And",
        "As",
        "In",
        "Its",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Sir",
        "A",
        "Meanwhile",
    )
)
_NEAR = 45  # characters before a post in which a change of it would be told


class Holder(NamedTuple):
    """Who is said to hold a post: the words of the name (folded), and the name as written.

    `below` is what makes the post a lesser one ("deputy"), `body` the names of the body; `joined`
    says that it is held together with another ("chairman and chief executive").
    """

    name: tuple[str, ...]
    shown: str
    below: str
    body: frozenset[str]
    joined: bool


class _Read(NamedTuple):
    """A person beside a post, what names the post's body, its modifiers, and the words around."""

    person: str
    body: str
    words: str
    around: str
    passed: bool


def holder(document: Document, post: Span) -> Holder | None:
    """Who holds the post that stands there in passing, if anybody does."""
    prose = flat(document)
    before = prose[max(0, post.start - REACH) : post.start]
    after = prose[post.end : post.end + REACH]
    if not (_has_capital(before) or _has_capital(after)):
        return None
    before = _last_line(before)
    read = _read(before, after, post, is_line_end=document.prose[post.end : post.end + 1] == "\n")
    if read is None or _is_changing(read):
        return None
    name = tuple(folded(word) for word in read.person.split() if len(word.rstrip(".")) > 1)
    if not name:
        return None
    words = read.words.replace("-", " ").split()
    return Holder(
        name,
        read.person.removesuffix("'s"),
        next((word for word in words if word.lower() in _BELOW), ""),
        frozenset(compiled(r"[A-ZÀ-Þ][\w&-]+").findall(read.body)) - _NO_BODIES,
        _is_joined(before, after, prose[post.start]),
    )


def _read(before: str, after: str, post: Span, *, is_line_end: bool) -> _Read | None:
    """The person whose post stands between two stretches of text, and what is said of it there."""
    follows = compiled(_NAME_AFTER).match(after)
    # The search is slow, and a name that follows at once says all.
    apposed = (
        compiled(_NAME_BEFORE).search(before)
        if (follows is None or follows[0] != " " or is_line_end) and _has_capital(before)
        else None
    )
    if follows is not None and (
        (follows[0] == ". " and post.end - post.start > _ABBREVIATION)
        or (follows[0][0] in " :" and follows[0].strip() in _MARKS and before.strip() != "")
        or (apposed is not None and is_line_end)
    ):
        follows = None
    if follows is not None and (follows[0].strip(".") == " " or apposed is None):
        if (
            follows[0].endswith(", ")
            and (
                compiled(_DETERMINED).search(before) is None
                # "near the president, Roe sat down": only who is told apart by two commas holds it.
                or (
                    after[follows.end(1) : follows.end(1) + 1] not in _CLOSING
                    and compiled(_AS).search(before) is None
                )
            )
        ):
            return None
        own = compiled(r"(?:[A-ZÀ-Þ][\w&.'’-]* )+$").search(before)
        return _Read(
            follows[1],
            follows[0] if follows[0].strip(" ,.") else own[0] if own else "",
            _phrase(before),
            before[-_NEAR:].partition(" ")[2] if len(before) > _NEAR else before,
            passed=follows[0] == " was ",
        )
    if apposed is None:
        return None
    person, words = apposed[1], apposed[2]
    between = apposed[0][len(person) :]
    rest = after[:25].partition(",")[0]
    return _Read(
        person,
        words + compiled(_OF_BODY).sub("", after[:60].partition(",")[0]),
        words,
        f"{between} | {rest}",
        passed=" was " in between,
    )


def _phrase(before: str) -> str:
    """The last words before a post that belong to it: "the former", "its deputy"."""
    words = compiled(r"[^,;:()–—]*$").search(before)
    return " ".join(words[0].split()[-3:]) if words else ""


def _is_changing(read: _Read) -> bool:
    """Whether the words around a post say that it was held once, or that somebody just got it."""
    # Only the first word of a sentence has a capital for its place: "New Zealand" is no new post.
    words = read.words[:1].lower() + read.words[1:]
    around = read.around[:1].lower() + read.around[1:]
    return (
        not _FORMER.isdisjoint((*words.split(), *words.replace("-", " ").split()))
        or compiled(_CHANGE).search(around) is not None
        or (read.passed and compiled(_PASSED).search(around) is not None)
    )


def _is_joined(before: str, after: str, first: str) -> bool:
    """Whether a post is one of two that somebody holds together."""
    joined = compiled(_JOINED_BEFORE).search(before)
    if joined is not None and (joined[1] is None or first.islower() or joined[1].isupper()):
        return True
    return compiled(_JOINED_AFTER).match(after) is not None


def _last_line(text: str) -> str:
    """The part of a text after its last full stop or paragraph."""
    text = text.rpartition("  ")[2]
    if _ENDS.isdisjoint(text):
        return text
    ends = list(compiled(_LINE_END).finditer(text))
    return text[ends[-1].end() :] if ends else text


def _has_capital(text: str) -> bool:
    return text != text.lower()
