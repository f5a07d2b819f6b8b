"""A best, greatest, most important or first of its kind that nothing in the text vouches for.

Why:
    A superlative is a claim about every other thing of the kind. Without a source or a measure
    the reader has only the writer's word for it, and it reads like an advertisement.

Example:
    The bakery is the finest in the whole country.

Better:
    The bakery is the finest in the whole country, according to the National Guild of Bakers.

When it stays silent:
    Somebody is named who says so, in the sentence or in the one that it carries on, there is a
    link, footnote or citation, its clause holds a figure or a year, a vote or prize decided it ("was voted", "ranked"), or the superlative only
    compares the few things at hand ("the best way to do it", "his best game of the season"). Size
    and age can be looked up: they are reported only as a bare claim about the whole world or all
    of history. Quotations, questions, titles of works and sentences in the first person are left
    alone.

Known gaps:
    Adjectives outside its list are not seen, nor are adverbs ("plays best"); a figure anywhere in
    the clause counts as a measure, though it may measure something else.

Source:
    Wikipedia, "Manual of Style/Words to watch" (puffery), and the template "according to whom?".

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import evidence_for
from copydesk.language.names import is_people
from copydesk.language.ranks import RANKS
from copydesk.language.speech import is_adverb
from copydesk.language.words import FIRST_PERSON, LONGEST_SENTENCE, read_table, word_set
from copydesk.patterns import compiled
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Sentence, Token
    from copydesk.finding import Finding


# Word to class: "most" (an adjective after most), "valued" (best), "measured" (largest).
_GRADES = read_table(__file__, "superlatives.txt")
_GENUINE = frozenset({"true", "real", "genuine", "proper", "serious", "truly"})
# Pairs of words that make a claim of their own.
_RARE = frozenset(
    {(rare, word) for rare in ("first", "only") for word in _GENUINE}
    | {("first", "ever"), ("never", "before"), ("to", "none")}
)
_MATCHLESS = word_set(
    "unrivalled unrivaled unparalleled unmatched unequalled unequaled unsurpassed peerless "
    "unprecedented matchless incomparable unbeatable unsurpassable inimitable unexcelled"
)
# What matches nothing else may be a record: "an unrivalled record of recovery".
_PEERLESS = _MATCHLESS - {"unprecedented"}
_KEYS = _MATCHLESS | _GRADES.keys() | {"first", "only", "first-ever", "before", "none"}
# A claim about the whole world, all of history or a whole kind, behind the superlative.
_SCOPE = (
    r"\b(?:in|on|of|across|anywhere in|throughout) (?:"
    r"the (?:whole |entire |wide |modern )?(?:world|country|nation|planet|globe|universe|industry|"
    r"region|century|era|age|kingdom|continent|market|genre|sport|game|business|land|city|us|uk|"
    r"county|town|island|mainland|coast|valley|district|capital|internet|web|state|province|area|north|south|east|west|hemisphere|trade|field|world's)|"
    r"(?:all |modern |human |recorded |living |recent )?(?:history|time|times|memory)|earth|"
    r"its kind|(?:his|her|their) (?:generation|time|era|age|day|century)|decades|years|europe|"
    r"britain|america|asia|africa)\b"
    r"|\bof all\b|\bever\b|\bof any\b|\bof (?:his|her|their|its) (?:career|life|lives)\b"
    r"|\b(?:available|alive|on sale|on the market|money can buy|in town|of them all)\b|^ in existence\b"
    r"|\b(?:the|this|that|our|its) (?:[\w'-]+ ){1,2}(?:has|have) (?:ever |yet )?"
    r"(?:produced|seen|known|made|built|heard)\b"
)
_OWNERS = word_set(
    "world's country's nation's planet's history's earth's century's city's region's industry's "
    "europe's britain's america's england's scotland's ireland's wales's asia's africa's "
    "australia's canada's india's china's russia's"
)
# What may stand between "the" and the superlative.
_STEPS = frozenset({"most", "very", "single", "all", "absolute", "other"})
_COUNTED = frozenset({"second", "third", "fourth", "fifth", "sixth", "next"})
_BEING = word_set(
    "is are was were remains remained become becomes became be been being it's he's she's that's"
)
_LINKING = word_set("perhaps probably arguably possibly easily also still now by far without doubt")
# Words that make it somebody's view, a result, a wish or a condition; looked for before it.
_HELD = (
    r"\b(?:voted|ranked|rated|named|nominated|awarded|crowned|won|wins|winning|listed|shortlisted|"
    r"known as|if|whether|believes?|thinks?|considers?|hopes?|hoped|says|said|claims?|claimed|"
    r"claiming|argues?|argued|wants?|aims?|according|dubbed|billed|regarded|considered|described|"
    r"seen as|hailed|deemed|thought|believed|cited|called|calls|hailing|calling|not|never|no|"
    r"would be|would have been|pronounced|accepted as|reputation as|sees?|saw|to say|i|my|our|we|felt|feels|declared|judged|reckons?|insists?)\b"
    r"|\b(?:earmarked|tipped|touted|hyped|promoted|marketed|advertised|sold) (?:\w+ )?as\b"
    r"|\beven $|\b(?:not|never|n't|no longer|hardly)\W+(?:\w+\W+){0,2}$"
)
# How adjectives end, and those whose superlative counts rather than judges.
_ADJECTIVES = (
    "ous",
    "ful",
    "ive",
    "ible",
    "able",
    "ic",
    "ical",
    "ent",
    "ant",
    "ary",
    "some",
    "less",
)
_COUNTABLE = word_set(
    "recent frequent prevalent abundant prolific populous expensive relevant different various "
    "numerous active heavy sensitive prevalent aggressive"
)
_RESULT = (
    r"\b(?:awards?|prizes?|oscars?|baftas?|grammys?|polls?|survey|records?|ranking|shortlist|"
    r"category|nomination|title|than|tables?|charts?|index|"
    r"by (?:revenue|sales|turnover|size|area|population|volume|value|weight|length|height))\b"
)
# Nouns that the superlative only sets apart from a few at hand.
_SMALL = word_set(
    "fun theme themes feature features challenge challenges way ways thing things time times "
    "part parts man men friend friends bet chance chances interest interests option options "
    "known seller sellers practice supporting actor actress film picture director fit "
    "solution solutions approach place result results performance performances finish score "
    "step and hope hopes possible available problem problems danger dangers task tasks issue "
    "issues aspect aspects explanation difficulty difficulties question questions factor "
    "factors reason reasons example examples moment use season win start year days response "
    "to savings number amount extent rise fall increase loss losses gains degree risk threat"
)
_MONTHS = word_set(
    "january february march april may june july august september october november december"
)
# A figure is a measure, but neither in an ordinal nor in a name ("Game 5").
_FIGURE = r"(?<![A-Z][a-z] )(?<![a-z] No )(?<!\w)\W?\d(?!\d*(?:st|nd|rd|th)\b)"
_COUNT = (
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|"
    r"million|half|third|quarter|twice|followed by|ahead of)\b"
)
_SUPERLATIVE = r"(?i)est\b|\b(?:most|worst|first|only)\b"
_NUMBERED = r"[A-Z][a-z]+ \d{1,2}\b(?! (?:per|million|billion))"


# Where a clause ends, with whatever its figures measure.
_CLAUSE_END = r"[,;] (?:and|but|while|where|yet|so)\b|;| - | \u2013 "
_ASIDE_END = r", (?!with|at|having|after|winning|by|in)"
# A figure joined to its unit only describes ("the 14ft dinghy").
_DESCRIBING = r"\b\d+(?:[a-z]+|-[a-z-]+)\b"
# How far behind a rank without a superlative its measure may stand, in characters.
_NEAR = 40


@rule(
    "SUP001",
    triggers=(
        *(f"most {word}" for word, grade in _GRADES.items() if grade == "most"),
        *(word for word, grade in _GRADES.items() if grade != "most"),
        *(f"{rare} {word}" for rare in ("first", "only") for word in sorted(_GENUINE)),
        *("never before", "second to none", "first ever"),
        *_MATCHLESS,
        *("the most", "world's most", "country's most", "one of the most"),
        *RANKS.triggers,
    ),
)
def unsourced_superlative(sentence: Sentence) -> Iterator[Finding]:
    claims = list(RANKS.find(sentence))
    if _is_worth_reading(sentence):
        tokens = sentence.tokens
        lower = sentence.text.lower()
        keys = [
            index
            for index, token in enumerate(tokens)
            if token.lower in _KEYS
            or (index and tokens[index - 1].lower == "most" and _is_open(token.lower))
        ]
        found = filter(None, (_claim(tokens, index, lower) for index in keys))
        claims += [(tokens[first].start, tokens[last - 1].end) for first, last in found]
    done = 0
    for start, end in sorted(claims):
        if start < done or _is_vouched_for(sentence, start, end):
            continue
        done = end
        claim = sentence.text[start:end].lstrip(", ")
        yield unsourced_superlative.finding(
            sentence,
            end - len(claim),
            end,
            f"Nothing here vouches for '{claim}'. "
            "Give a source or a measure, or say it more plainly.",
        )


def _is_vouched_for(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the claim has a source, a measure or somebody who holds it."""
    text = sentence.text
    lower = text.lower()
    return bool(
        text.endswith("?")
        or _is_measured(text, start, end)
        or compiled(_HELD).search(lower[max(0, start - 70) : start])
        or (
            lower[start:end] not in _PEERLESS
            and compiled(_RESULT).search(
                lower[max(0, start - 40) : start] + "|" + _behind(lower, start, end)
            )
        )
        or _is_told_by_one(sentence)
        or compiled(FIRST_PERSON).search(text)
        or evidence_for(sentence, start, end)
    )


_COMPARED = r" than |\bnever |\bno |\bnowhere "


def _behind(lower: str, start: int, end: int) -> str:
    """What stands behind the claim; where it compares with all there are, "than" is its own."""
    return (
        lower[end + 9 : end + 60]
        if compiled(_COMPARED).search(lower, start, end)
        else lower[start : end + 60]
    )


def _is_told_by_one(sentence: Sentence) -> bool:
    """Whether somebody speaks of himself beside the sentence, outside quotations: a memoir."""
    document = sentence.document
    for step in (-1, 1):
        near = document.neighbour(sentence, step)
        if near is None or near.block.start != sentence.block.start:
            continue
        found = compiled(FIRST_PERSON).search(near.text)
        if found and not document.is_quoted(near.span(*found.span())):
            return True
    return False


def _is_worth_reading(sentence: Sentence) -> bool:
    """A quick look, before any token is made: a superlative after "the", or a matchless thing."""
    if sentence.end - sentence.start > LONGEST_SENTENCE:
        return False
    before = earlier = ""
    for word in sentence.words:
        if word in _GRADES or (before == "most" and _is_open(word)):
            owner = earlier if before in _STEPS else before
            if owner == "the" or owner.endswith("'s") or owner in _STEPS:
                return True
        elif word in _MATCHLESS or (before, word) in _RARE:
            return True
        before, earlier = word, before
    return False


def _is_measured(text: str, start: int, end: int) -> bool:
    """Whether the claim's clause holds a figure or a year that may be the measure."""
    left, right = 0, len(text)
    for match in compiled(_CLAUSE_END).finditer(text):
        if match.end() <= start:
            left = match.end()
        elif match.start() >= end:
            right = match.start()
            break
    if text.startswith(", ", start - 2):  # "Jane Doe, the finest potter alive, has three kilns"
        left = start
        aside = compiled(_ASIDE_END).search(text, end, right)
        right = aside.start() if aside else right
    if compiled(_SUPERLATIVE).search(text, start, end) is None:
        right = min(right, end + _NEAR)
    clause = text[left:right]
    return bool(
        compiled(_COUNT).search(clause)
        or compiled(_FIGURE).search(
            compiled(_NUMBERED).sub("", compiled(_DESCRIBING).sub("", clause))
        )
    )


def _claim(tokens: Sequence[Token], index: int, text: str) -> tuple[int, int] | None:
    """The token range of a superlative claim whose key word is at `index`, or None."""
    word = tokens[index].lower
    follower = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    before = tokens[index - 1].lower if index else ""
    if before in {"the", "a"} or before in _OWNERS:
        if word in {"first", "only"} and follower in _GENUINE:
            return index - 1, min(index + 3, len(tokens))
        # The first ever of a kind, said of something rather than of its date or place.
        if (word == "first-ever" or (word, follower) == ("first", "ever")) and (
            _predicate(tokens, index - 1)
        ):
            return index - 1, index + 1 + (follower == "ever")
    if word in _MATCHLESS:
        return index, index + 1
    if word == "before" and before == "never" and index == 1:
        return 0, 2
    if word == "none" and before == "to" and index > 1 and tokens[index - 2].lower == "second":
        return index - 2, index + 1
    grade = _GRADES.get(word) or ("open" if before == "most" and _is_open(word) else None)
    if grade is None or (grade == "most" and before != "most"):
        return None
    return (
        None if index and tokens[index].text[0].isupper() else _graded(tokens, index, text, grade)
    )


def _graded(tokens: Sequence[Token], index: int, text: str, grade: str) -> tuple[int, int] | None:
    """The same for "the best", "one of the most famous", "the world's largest"."""
    last = index + 1
    if last >= len(tokens):
        return None
    if tokens[last].text[0].isupper() and not is_people(tokens[last].text):
        return None
    left = index
    while left and tokens[left - 1].lower in _STEPS:
        left -= 1
    owner = tokens[left - 1].lower if left else ""
    if owner in _COUNTED or (owner != "the" and owner not in _OWNERS):
        return None
    left -= 1
    several = False
    if owner != "the" and left and tokens[left - 1].lower == "the":
        left -= 1
    if left >= 2 and tokens[left - 1].lower == "of" and tokens[left - 2].lower in {"one", "some"}:
        left -= 2
        several = True
    elif left and tokens[left - 1].lower == "among":
        left -= 1
    end = tokens[index].end
    wide = owner != "the" or compiled(_SCOPE).search(text, end, end + 60) is not None
    if tokens[last].lower in _SMALL and not wide:
        return None
    if not wide and grade != "measured":
        wide = _in_place(tokens, last)
    if tokens[last].lower in {"in", "of", "on", "ever"} and not wide:
        return None
    if grade == "open":  # not listed: only as a claim about all there are
        return (left, last) if wide and not several else None
    predicate = _predicate(tokens, left)
    if grade == "measured":
        return (left, last) if predicate and wide and not several else None
    return (left, last) if predicate or wide or several else None


def _is_open(word: str) -> bool:
    """Whether a word behind "most" looks like an adjective of praise or blame, listed or not."""
    return word.endswith(_ADJECTIVES) and word not in _COUNTABLE


def _predicate(tokens: Sequence[Token], left: int) -> bool:
    """Whether the phrase that begins at `left` is what something is said to be."""
    at = left - 1
    while at > 0 and (tokens[at].lower in _LINKING or is_adverb(tokens[at].lower)):
        at -= 1
    return at >= 0 and tokens[at].lower in _BEING


def _in_place(tokens: Sequence[Token], last: int) -> bool:
    """Whether "in" and the name of a place stand behind the noun ("bread in Yorkshire")."""
    for at in range(last, min(last + 4, len(tokens) - 1)):
        if not tokens[at].text[0].isalpha():
            return False
        if tokens[at].lower == "in":
            place = tokens[at + 1]
            named = place.text[0].isupper() and not place.lower.endswith("'s")
            return named and place.lower not in _MONTHS
    return False
