"""A word, or a pair such as "of the", stands twice where once was meant.

Why: the eye skips a doubled word when it reads its own text, and catches it in
print.

Example:
    The minister said the the vote was lost.
Better:
    The minister said the vote was lost.
When it stays silent: pairs that English uses ("had had", "very very", "bye
bye"; "that that", unless a noun phrase of its own follows); names ("Duran
Duran"); numbers and paths; a word that is said again on purpose, with a mark
between; words in different cells, items or paragraphs; a verb that may end one
clause and begin the rest of another ("What there was was good"); a particle or
preposition that may end a phrase before the next begins ("the tax it took in in
May", "what we look at at school"); a pair in quotation marks, brackets or
emphasis of its own, which is talked about; any doubled word that is not one of
the small words of the language, if it stands in a quotation or is itself
doubled again.
Known gaps: a pair that English uses, where it is an error after all; a word
doubled over a mark ("the, the").
Source: the pairs were gathered by hand.
"""

from __future__ import annotations

from itertools import compress, count, islice
from operator import eq
from typing import TYPE_CHECKING

from copydesk.document import DROP
from copydesk.finding import Applicability, Edit, Fix, Severity, Span
from copydesk.language.surroundings import scanned
from copydesk.language.verbs import stem
from copydesk.language.words import word_set
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Document
    from copydesk.finding import Finding

# Small words: doubled, they are a slip of the pen, in a quotation and over a line's end, too.
_SMALL = frozenset(
    b"a about after against also an and are as at be because been before between but by can could did during each every for "
    b"from has have he his how if i in into is it's its may might my not of off on or our she should some such than "
    b"the their them then these they this those through to under until up was we were what when where whether which "
    b"while who whose will with within without would your".split()
)
# Of these, the ones that cannot end a clause or begin the next one ("dealt with with care"), and are
# not half of a word that is missing: what is doubled is deleted safely.
_SURE = frozenset(b"a an and because during every our than the their whose your".split())
# Verbs that may end one clause and begin the rest of another: "What there was was good."
_VERBS = frozenset(
    b"are can could did does has have is it's may might must need should was were will would".split()
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
_OPENERS = word_set("and because but if or so then though")
_SUBJECTS = frozenset(["he", "i", "it", "she", "there", "they", "this", "we", "you"])
_COMING = frozenset(["bring", "brings", "brought", "came", "come", "comes", "coming"])  # "came to"
# Prepositions that may end a clause with a verb or a pronoun that asks for them: "what we look at at school".
_STRANDED = frozenset(
    b"about after against at before by for from in of over through under with".split()
)
_RELATIVE = word_set("that what whatever where wherever which whichever who whoever whom whose")
# Verbs that take "to", by their stems: "the man she spoke to to find out".
_TO = word_set(
    "adher belong cling com connect go link listen object point refer relat repli speak talk turn writ"
)
# Verbs that take "in", by their stems: "they let us in in the dark", "the tax it took in in May".
_IN = word_set(
    "ask blend book break bring build call cash cav check chip clock clos com draw drop fill fit fly get giv go hand "
    "invit join kick let lock log mix mov pack pay phon pitch pull push put rein rop rush send settl show sign slip "
    "step suck swear tak throw tie trad tun turn usher walk weigh zoom"
)
_BLANK = " \t\r\n\xa0" + DROP
_APART = frozenset("-/\\@#=")  # parts of compounds, paths and tags
_REACH = 200  # letters before the pair that are read for its clause
_DETERMINERS = frozenset(b"a an her his its my our the their these those your".split())
# What follows "that that", if the second is a slip: "she said that that the vote was lost".
_AFTER_THAT = word_set("a an every her his its my no our the their these those your")
_BRACKETS = "()[]*_\"'"
_QUOTES = "\"'\u201c\u201d\u2018\u2019\u00ab\u00bb`"
# Words that English doubles: grammar ("had had"), emphasis ("very very"), sounds and games ("knock knock").
_DOUBLED = frozenset(
    b"agar aye baa bang beri big blah bling boo boom boogie bora bye chin choo chop chow click clap clip cha dada "
    b"deep do du far fifty fifty-fifty gaga go goody ha had haha hear heh her hip ho hush hubba hula hurry je jingle "
    b"knock la li long lo lots mahi mama many many-many more much mumbo my nan nana never night no now oh old on only "
    b"out papa pee ping pom poo pooh puff quack rah rat really ring same sh shh short so sugar ta tap tat thud "
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
    yield from _pairs(document)


def _pairs(document: Document) -> Iterator[Finding]:
    """Find pairs that end in an article or possessive: "the end of the of the war"."""
    words = document.words
    at = 0
    for index in compress(count(), map(eq, words, islice(words, 2, None))):
        if (
            words[index + 1] not in _DETERMINERS
            or words[index + 1 : index + 2] != words[index + 3 : index + 4]
        ):
            continue
        pair = b" " + words[index] + b" " + words[index + 1]
        found = document.scan.find(pair + pair + b" ", at)
        if found < 0 or not words[index].isalpha():
            continue  # with marks or markup between
        at = found + 1
        both = Span(found, found + 2 * len(pair) - 1)
        said = document.prose[both.start : both.end].split()
        if (
            said[0].lower() == said[-2]
            and said[1] == said[-1]
            and len(said) == 4
            and not document.is_quoted(both)
        ):
            edit = Edit(both.start, both.start + len(pair), "")
            fix = Fix(f"Write '{said[0]} {said[1]}' once", Applicability.SUGGESTED, (edit,))
            yield repeated_word.finding_at(
                document, both, f"'{said[0]} {said[1]}' stands here twice.", fixes=(fix,)
            )


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
    between = gap.strip(_BLANK)
    if (between and not _opens_link(prose, between, second)) or gap.count("\n") > 1:
        return None
    if "\t" in gap or ("   " in gap and "\n" not in gap):
        return None  # columns
    one, two = prose[first.start : first.end], prose[second.start : second.end]
    around = prose[max(0, first.start - 1) : first.start] + prose[second.end : second.end + 1]
    if (
        two[0].isupper()
        or not _APART.isdisjoint(around)
        or document.block_at(first.start) != document.block_at(second.start)
    ):
        return None  # "The The", "New York York Street"; "on-on", "origin/main main"
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
    fix = Fix(
        f"Write '{one}' once",
        Applicability.SAFE if word in _SURE else Applicability.SUGGESTED,
        (_edit(prose, first, second),),
    )
    return repeated_word.finding_at(document, both, f"'{one}' stands here twice.", fixes=(fix,))


def _edit(prose: str, first: Span, second: Span) -> Edit:
    """Write the word once, and spare the markup between: "the [the", "*less than* than"."""
    gap = prose[first.end : second.start]
    if not gap.strip(" \n"):
        return Edit(first.start, second.end, prose[first.start : first.end])
    if gap[0].isspace():
        return Edit(first.start, second.start - len(gap.lstrip()), "")
    return Edit(first.end + len(gap.rstrip()), second.end, "")


def _opens_link(prose: str, between: str, second: Span) -> bool:
    """Whether a link begins between the two in a markup that the reader does not know: "the [the"."""
    return between == "[" and "](" in prose[second.end : second.end + _REACH].partition("\n")[0]


def _is_talked_about(prose: str, both: Span) -> bool:
    """Whether the pair stands in marks or emphasis of its own: he wrote "the the", C++ (plus plus)."""
    if prose[both.start - 1 : both.start] == DROP == prose[both.end : both.end + 1]:
        return True
    before = prose[max(0, both.start - 2) : both.start].rstrip(DROP)
    after = prose[both.end : both.end + 3].lstrip(DROP + ".,!?;")
    if before[-1:] == "(" and after[:1] == ")":
        return True
    return before[-1:] in _QUOTES and after[:1] in _QUOTES and bool(before and after)


def _may_be_meant(prose: str, both: Span, word: bytes) -> bool:
    """Whether the first may end a clause: "The shop that was was sold", "He came to to find"."""
    if word == b"that":
        after = prose[both.end : both.end + 20].split(maxsplit=1)[:1]
        return not after or after[0] not in _AFTER_THAT
    if word not in _VERBS and word not in _STRANDED and word != b"to" and not word.endswith(b"n't"):
        return False
    clause = prose[max(0, both.start - _REACH) : both.start]
    for mark in (".", "?", "!", ";", "\n\n"):
        clause = clause.rpartition(mark)[2]
    before = [word for word in clause.lower().replace(DROP, " ").split() if word.strip(_BRACKETS)]
    if word == b"to":
        relative = not _RELATIVE.isdisjoint(before[-8:]) or _is_contact(before[:-1])
        verb = stem("".join(before[-1:])) in _TO
        return not _COMING.isdisjoint(before[-3:]) or (verb and relative)
    if word == b"in" and any(stem(verb) in _IN for verb in before[-3:]):
        return True
    if word in _STRANDED:  # "the conference that we look at at noon"
        return not _RELATIVE.isdisjoint(before[-6:])
    if word == b"can" and (
        before[-1:] in (["a"], ["the"]) or not prose[both.end + 1 : both.end + 2].isalpha()
    ):
        return True  # the dance
    # "What he was was clear", "the man he was was gone", but "He was was late", "Today, he was was late".
    return not _LINKS.isdisjoint(before) or _is_contact(before)


def _is_contact(before: list[str]) -> bool:
    """Whether a subject stands right behind a noun: "the man he", "the man she (spoke to)"."""
    return (
        len(before) > 1
        and before[-1] in _SUBJECTS
        and before[-2][-1].isalpha()
        and before[-2] not in _OPENERS
    )
