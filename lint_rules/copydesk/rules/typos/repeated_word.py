"""A word stands twice where once was meant.

Why: the eye skips a doubled word when it reads its own text, and catches it in
print.

Example:
    The minister said the the vote was lost.
Better:
    The minister said the vote was lost.
When it stays silent: pairs that English uses ("had had", "that that", "very
very", "bye bye"); names ("Duran Duran"); numbers; a word that is said again on
purpose, with a mark between; words in different cells, items or paragraphs; a
verb that may end one clause and begin the rest of another ("What there was was
good"); a pair in quotation marks or emphasis of its own, which is talked about;
any doubled word that is not one of the small words of the language, if it
stands in a quotation or is itself doubled again.
Known gaps: a pair that English uses, where it is an error after all; a word
doubled over a mark ("the, the").
Source: the pairs were gathered by hand.
"""

from __future__ import annotations

from itertools import compress, islice
from operator import eq
from typing import TYPE_CHECKING

from copydesk.document import DROP
from copydesk.finding import Applicability, Edit, Fix, Severity, Span
from copydesk.language.surroundings import scanned
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

# Small words: doubled, they are a slip of the pen, in a quotation and over a line's end, too.
_SMALL = frozenset(
    b"a about after against also an and are as at be because been before between by could did during each every for "
    b"from has have he his how if i in into is it's its may might my not of off on or our she should some such than "
    b"the their them then these they this those through to under until up was we were what when where whether which "
    b"while who whose will with within without would your".split()
)
# Of these, the ones that cannot end a clause or begin the next one ("dealt with with care"), and are
# not half of a word that is missing: what is doubled is deleted safely.
_SURE = frozenset(b"a an and because during every our than the their whose your".split())
# Verbs that may end one clause and begin the rest of another: "What there was was good."
_VERBS = frozenset(
    b"are could did does has have is it's may might must need should was were will would".split()
)
_LINKS = frozenset(
    [
        "all",
        "as",
        "how",
        "if",
        "than",
        "that",
        "there",
        "what",
        "whatever",
        "when",
        "where",
        "wherever",
        "whether",
        "which",
        "whichever",
        "who",
        "whoever",
        "whose",
        "why",
    ]
)
_SUBJECTS = frozenset(["he", "i", "it", "she", "there", "they", "this", "we", "you"])
_COMING = frozenset(["bring", "brings", "brought", "came", "come", "comes", "coming"])  # "came to"
_REACH = 200  # letters before the pair that are read for its clause
_QUOTES = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb`"
# Words that English doubles: grammar ("had had"), emphasis ("very very"), sounds and games ("knock knock").
_DOUBLED = frozenset(
    b"agar aye baa bang beri big blah bling boo boom boogie bora bye can chin choo chop chow click clap clip cha dada "
    b"deep do du far fifty fifty-fifty gaga go goody ha had haha hear heh her hip ho hush hubba hula hurry je jingle "
    b"knock la li long lo lots mahi mama many many-many more much mumbo my nan nana never night no now oh old on only "
    b"out papa pee ping pom poo pooh puff quack rah rat really ring same sh shh short so sugar ta tap tat that thud "
    b"tick tip toe tom tsk tuk tum tut twenty tweet two very wah walla waka wee well win woof wow yada yadda yah yes "
    b"yo yoo you yum zip".split()
)  # fmt: skip


@rule("TYP004", severity=Severity.ERROR, quoted=True, fixes=Applicability.SAFE)
def repeated_word(document: Document) -> Iterator[Finding]:
    words = document.words
    at = 0
    for word in compress(words, map(eq, words, islice(words, 1, None))):
        if word in _DOUBLED or not word.replace(b"'", b"").isalpha():
            continue
        first, second, at = _place(document.scan, word, at)
        finding = _finding(
            document, Span(first, first + len(word)), Span(second, second + len(word))
        )
        if finding is not None:
            yield finding


def _place(scan: bytes, word: bytes, at: int) -> tuple[int, int, int]:
    """Return where the two words stand in the file, and where in `scan` to go on."""
    wanted = b" " + word + b" "
    while True:
        at = scan.index(wanted, at)
        second = at + len(wanted) - 1
        while scan[second : second + 1] == b" ":
            second += 1
        if scan.startswith(word + b" ", second):
            return at, second - 1, second - 1
        at += 1


def _finding(document: Document, first: Span, second: Span) -> Finding | None:
    prose = document.prose
    gap = prose[first.end : second.start]
    if gap.strip(" \t\r\n\xa0" + DROP) or gap.count("\n") > 1:
        return None
    one, two = prose[first.start : first.end], prose[second.start : second.end]
    around = prose[max(0, first.start - 1) : first.start] + prose[second.end : second.end + 1]
    if (
        two[0].isupper()
        or "-" in around
        or document.block_at(first.start) != document.block_at(second.start)
    ):
        return None  # "The The", "New York York Street"; "on-on"
    word = scanned(one)
    small = word in _SMALL
    both = Span(first.start, second.end)
    thrice = prose[both.end : both.end + 40].split()[:1] == [two] or prose[
        max(0, both.start - 40) : both.start
    ].split()[-1:] == [one]
    if (
        thrice
        or (not small and (len(one) < 3 or "\n" in gap or document.is_quoted(both)))
        or _is_talked_about(prose, both)
        or _may_be_meant(prose, both, word)
    ):
        return None
    plain = not gap.strip(" \n")
    edit = Edit(both.start, both.end, one) if plain else Edit(first.end, second.end, "")
    fix = Fix(
        f"Write '{one}' once",
        Applicability.SAFE if word in _SURE else Applicability.SUGGESTED,
        (edit,),
    )
    return repeated_word.finding_at(document, both, f"'{one}' stands here twice.", fixes=(fix,))


def _is_talked_about(prose: str, both: Span) -> bool:
    """Whether the pair stands in quotation marks or emphasis of its own: he wrote "the the" twice."""
    if prose[both.start - 1 : both.start] == DROP == prose[both.end : both.end + 1]:
        return True
    before = prose[max(0, both.start - 2) : both.start].rstrip(DROP)
    after = prose[both.end : both.end + 3].lstrip(DROP + ".,!?;")
    return before[-1:] in _QUOTES and after[:1] in _QUOTES and bool(before and after)


def _may_be_meant(prose: str, both: Span, word: bytes) -> bool:
    """Whether the first may end a clause: "The shop that was was sold", "He came to to find"."""
    if word not in _VERBS and word != b"to" and not word.endswith(b"n't"):
        return False
    clause = prose[max(0, both.start - _REACH) : both.start]
    for mark in (".", "?", "!", ";", "\n\n"):
        clause = clause.rpartition(mark)[2]
    before = clause.lower().replace(DROP, " ").split()
    if word == b"to":
        return not _COMING.isdisjoint(before[-3:])
    # "What he was was clear", but "He was was late".
    return not _LINKS.isdisjoint(before) or (len(before) > 1 and before[-1] in _SUBJECTS)
