"""Passives that give a view and not its holder: "is widely seen as", "it is said that".

The grammar is one: a form of "to be" (or none, in "a man believed to be armed"), adverbs, the
participle of a verb of opinion, "by many" perhaps, and what the view is. Which company makes a
participle a view stands in a table: "seen" needs "as", "described as" has to be a standing
judgement ("has been described as"), "accepted" an adverb like "widely".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from copydesk.language.saying import is_adverb
from copydesk.language.words import LONGEST_SENTENCE, read_table, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copydesk.document import Sentence


class View(NamedTuple):
    """A view that nobody is said to hold: offsets in `Sentence.text`.

    `hearsay` is true of what was heard or reported ("is said to"), false of an opinion.
    """

    start: int
    end: int
    hearsay: bool


# How much it takes to make a participle a view: any form, "has been", an adverb like "widely".
_ANY, _STANDING, _WIDE = 1, 2, 3
_HEARD = (
    "said believed thought understood rumoured rumored reputed reported alleged feared claimed "
    "presumed suspected"
)
# What follows, and how much it takes: the participles. "none" is anything else.
_COMPANY: Mapping[tuple[str, int], str] = {
    ("as", _ANY): "seen viewed regarded considered perceived tipped touted",
    ("as", _STANDING): "described dismissed criticised criticized praised hailed condemned derided "
    "lauded mocked characterised characterized denounced ridiculed interpreted cited acclaimed",
    ("as", _WIDE): "accepted recognised recognized acknowledged understood rated cited described",
    ("to", _ANY): f"{_HEARD} considered perceived deemed known held tipped touted predicted",
    ("to", _WIDE): "expected assumed accepted acknowledged recognised recognized "
    "anticipated agreed supposed seen",
    ("that", _ANY): f"{_HEARD} suggested argued assumed speculated hoped felt considered "
    "reckoned supposed held conjectured theorised theorized",
    ("that", _STANDING): "noted observed proposed",
    ("that", _WIDE): "recommended advised recognised recognized acknowledged predicted "
    "expected accepted agreed",
    ("object", _ANY): "considered",
    ("object", _WIDE): "deemed judged reckoned thought believed",
    ("for", _ANY): "tipped",
    ("for", _STANDING): "criticised criticized praised condemned derided",
    ("with", _ANY): "credited",
    ("none", _STANDING): "suggested claimed argued alleged questioned disputed doubted criticised "
    "criticized",
    ("none", _WIDE): "admired condemned derided accepted believed rumoured rumored ridiculed "
    "mocked debated respected acknowledged feared regarded",
}
_VIEWS: dict[str, dict[str, int]] = {}
for (_behind, _need), _words in _COMPANY.items():
    for _word in _words.split():
        _VIEWS.setdefault(_word, {}).setdefault(_behind, _need)
_HEARSAY = word_set(_HEARD)
# "It is thought the stone came from Wales"; "it is considered a classic" is something else.
_THAT_LESS = _HEARSAY | {"hoped"}
_TOLD = word_set("reportedly allegedly reputedly supposedly purportedly")

_KEYS = _TOLD | _VIEWS.keys()

_BE = word_set("is are was were be been being remains remain remained it's he's she's they're")
_HAVE = word_set("has have had having it's he's she's they've")
_MAY = word_set("may might could will")
_WOULD = word_set("would may might could must should will cannot")
_BOUND = word_set(
    "likely bound certain sure set come came comes begun began continues continued continue"
)
_WIDELY = word_set(
    "widely generally commonly often universally largely broadly popularly frequently usually "
    "sometimes increasingly typically routinely nowadays variously hotly "
    "heavily severely strongly sharply harshly roundly fiercely"
)
# "It was suggested that he go" is a proposal, "it was hoped" an aim of those who acted.
_PROPOSED = frozenset({"suggested", "hoped"})
_BELIEVED = word_set("thought believed feared felt understood expected assumed supposed considered")
# How many words before a view an "if" makes it a condition.
_CONDITION = 8
_BE_OR_HAVE = frozenset({"be", "have"})
_NO_NEWS = word_set("was were not")
# A belief that was given up since.
_ONCE = word_set(
    "originally first initially once previously formerly mistakenly incorrectly falsely wrongly never "
    "later then long-since"
)
# What follows from what was just said is the writer's own step.
_THEREFORE = word_set("therefore thus hence consequently accordingly so")
# Forms and times of the past: what a time thought, the article tells as its history.
_PAST = word_set("was were had")
_PERIOD = word_set("day days century centuries contemporary era period times medieval victorian")
# Without "widely", a past view is one that wants a holder only where it is a judgement.
_VERDICTS = word_set(
    "among attempt bid bluff blow boost breakthrough challenge classic compromise concession "
    "cornerstone disappointment disaster expert failure father favourite favorite flop folly "
    "founder genius gesture hero humiliation insult leader masterpiece milestone mistake mother "
    "pioneer precursor reaction response rescue setback sign slight snub success test threat "
    "triumph turning unique victory warning watershed weakness"
)
_VERDICT_WITHIN = 7  # words behind "as" in which it stands
_MORE = word_set(
    "nowadays highly well most more once first much not never hotly rather so best sometimes"
)
_BETWEEN = word_set("by now today still likely unlikely")
CROWD = word_set("some many most others several people")
_PUNCTUATION = frozenset({",", ".", ";", "-", "\u2013", "\u2014", "("})
_DETERMINERS = word_set("the a an this that these those his her its their one")
# Before "to be" these are done to their noun, whatever stands before them.
_DONE_TO = (_HEARSAY - {"claimed"}) | {"held", "considered"}
# "The plan the board regarded as dead": somebody before the participle holds the view.
_SUBJECTS = word_set("he she they it we i you who that which what whom and or but")
_RELATIVES = frozenset({"which", "whom"})
# "Was considered by", "is known to him": no view follows.
_NO_OBJECT = word_set(
    "by in at on for with and or but when if because before after during as to of from until "
    "while than since where within without under over who which through not"
)
# "Was seen as they left", "can be seen as far as Leeds".
_AS_TIME = word_set(
    "he she they it we i you far early late soon well recently easily quickly often much"
)
_NO_VERBS = word_set(
    "both police each every us me him them you everyone anyone officers doctors neighbours few many "
    "scientists science historians collectors fans most some all exist"
) | _DETERMINERS  # fmt: skip
# Where words, walls and customs come from: what is thought of it needs no name.
_ORIGINS = word_set(
    "derive derived originate originated coined remnants remains stem evolved descended used named "
    "mean refer"
)


def passives(sentence: Sentence) -> Iterator[View]:
    """Passives of opinion and adverbs of hearsay, in order, where one of `TRIGGERS` stands."""
    if (
        TRIGGERS.isdisjoint(sentence.triggers)
        or sentence.end - sentence.start > LONGEST_SENTENCE
        or not _may_hold(sentence.words)
    ):
        return
    tokens = sentence.tokens
    words = [token.lower for token in tokens]
    for index, word in enumerate(words):
        if word in _TOLD:
            if not index or words[index - 1] not in _DETERMINERS:
                yield View(tokens[index].start, tokens[index].end, hearsay=True)
        elif word in _VIEWS and (found := _passive(words, index)):
            first, last = found
            hearsay = word in _HEARSAY or words[first] in {"it", "it's"}
            if not (word in _HEARSAY and words[last - 1] == "to" and _is_told_of_old(words, last)):
                yield View(tokens[first].start, tokens[last - 1].end, hearsay)


def _may_hold(words: Sequence[str]) -> bool:
    """A look at the bare words, before any token is made: they cost a tenth of it."""
    if _KEYS.isdisjoint(words):
        return False
    for index, word in enumerate(words):
        if word in _KEYS and (word in _TOLD or _passive(words, index, bare=True)):
            return True
    return False


def _is_told_of_old(words: Sequence[str], last: int) -> bool:
    """Whether it is told where something comes from, or what it is called."""
    return (
        not _ORIGINS.isdisjoint(words[last : last + 4])
        or '"' in words[last : last + 3]
        or words[last : last + 2] == ["come", "from"]
    )


def _passive(words: Sequence[str], index: int, *, bare: bool = False) -> tuple[int, int] | None:
    """The range of a passive of opinion around the participle, or None.

    `bare` says that the words come without their punctuation: what it might decide is granted.
    """
    word, at = words[index], index + 1
    first = _before(words, index) + 1
    if words[at : at + 1] == ["by"]:
        at = _by_crowd(words, at)
    by_crowd = at > index + 1
    start, strength = _form(words, first)
    follower, last = _follower(words, at)
    if start < first and (words[start] == "it's" or (start and words[start - 1] == "it")):
        if follower == "object" and word in _THAT_LESS:
            follower, last = "that", at  # "it is thought the stone came from Wales"
        elif follower == "none" and (bare or not _PUNCTUATION.isdisjoint(words[at : at + 1])):
            follower = "that"  # "the mill, it is said, never stopped"
        start -= follower == "that" and words[start] != "it's"
    elif follower == "that":
        follower = ""
    if follower not in _VIEWS[word]:
        follower, last = "none", at
    if strength and (by_crowd or not _WIDELY.isdisjoint(words[first:index])):
        strength = _WIDE
    if (
        strength < _VIEWS[word].get(follower, _WIDE + 1)
        or not (start < first or by_crowd or bare or _is_reduced(words, first, index, follower))
        or _is_no_view(words, start, index, last)
    ):
        return None
    if follower == "to" and (by_crowd or start == first) and words[last : last + 1] == ["be"]:
        last += 1
    return start, last


def _is_no_view(words: Sequence[str], start: int, index: int, last: int) -> bool:
    """Whether the words speak of a belief that is denied or given up, or of something done."""
    word, around = words[index], words[start:index]
    behind = words[last] if last < len(words) else ""
    if word in _HEARSAY and ("not" in around or words[0] == "until"):
        return True
    if "was" in around and (word in _PROPOSED or (word in _BELIEVED and words[start] == "it")):
        return True
    if word in {"known", "believed", "thought", "feared"} and words[last - 1] == "to":
        # "Was known to be" is what they knew, "was thought to be dying" what they feared.
        if word == "known" and (behind in _BE_OR_HAVE or "been" in around):
            return True
        if behind == "be" and not _PAST.isdisjoint(around) and _WIDELY.isdisjoint(around):
            return True
    if words[last - 1] == "as" or word == "considered":
        if not _THEREFORE.isdisjoint(words[max(0, index - 4) : index]):
            return True
        if _is_history(around) and not _is_verdict(words, last):
            return True
    return not _ONCE.isdisjoint(around) or (
        # "Held to choose a leader", "credited with two goals".
        (word == "known" and not (_NO_NEWS | _MORE).isdisjoint(around))
        or (word == "held" and words[last - 1] == "to" and behind not in _BE_OR_HAVE)
        or (word == "credited" and words[last - 1] == "with" and not _is_merit(behind))
        or "if" in words[max(0, start - _CONDITION) : start]
    )


def _is_history(around: Sequence[str]) -> bool:
    """Whether a view is told of the past, or has no time: "considered", "was seen"."""
    if not _WIDELY.isdisjoint(around) or "been" in around:
        return False
    return not _PAST.isdisjoint(around) or _BE.isdisjoint(around)


def _is_verdict(words: Sequence[str], last: int) -> bool:
    """Whether the words from `last` on judge: "the finest of its day", "a mistake"."""
    verdict = words[last : last + _VERDICT_WITHIN]
    for at, word in enumerate(verdict):
        if not word[:1].isalnum():
            verdict = verdict[:at]
            break
    if not _PERIOD.isdisjoint(words[last : last + 12]):
        return False
    return not _VERDICTS.isdisjoint(verdict) or not _praising().isdisjoint(verdict)


@cache
def _praising() -> frozenset[str]:
    """Superlatives, and the adjectives that stand behind "most"."""
    return frozenset(read_table(__file__, "superlatives.txt")) | {"most", "greatest"}


def _is_merit(word: str) -> bool:
    """Whether what is done is to somebody's credit: "with saving the school", not "with six goals"."""
    return word.endswith("ing") and word not in {
        *("shooting", "downing", "sinking", "scoring", "bringing", "destroying", "killing"),
        *("capturing", "claiming"),
    }


def _before(words: Sequence[str], at: int) -> int:
    """The first word before `at` that is no adverb, or -1."""
    at -= 1
    while at >= 0 and (is_adverb(words[at]) or words[at] in _MORE):
        at -= 1
    return at


def _form(words: Sequence[str], first: int) -> tuple[int, int]:
    """Where the verb that ends before `first` begins, and how much its form says."""
    be = first - 1
    if be < 0 or words[be] not in _BE:
        return first, _ANY
    helper = _before(words, be)
    verb = words[helper] if helper >= 0 else ""
    if words[be] == "been":
        if verb not in _HAVE:
            return be, _STANDING
        return helper, 0 if helper and words[helper - 1] in _WOULD else _STANDING
    if words[be] == "being":
        return (helper, _ANY) if verb in _BE else (be, 0)
    if words[be] != "be":
        return be, _ANY
    if verb == "to" and helper and words[helper - 1] in _BOUND:
        bound = helper - 1
        return bound - (words[bound - 1] in _HAVE | _BE), _ANY
    return (helper, _ANY) if verb in _MAY else (be, 0)


def _follower(words: Sequence[str], at: int) -> tuple[str, int]:
    """What the participle is followed by, and where the finding ends."""
    at += words[at : at + 1] != ["by"] and not _BETWEEN.isdisjoint(words[at : at + 1])
    word = words[at] if at < len(words) else ""
    if word == "to":
        verb = words[at + 1] if at + 1 < len(words) else ""
        return ("to", at + 1) if verb.isalpha() and verb not in _NO_VERBS else ("", at)
    if word == "as" and not _AS_TIME.isdisjoint(words[at + 1 : at + 2]):
        return "none", at
    if word in {"as", "that", "for", "with"}:
        return word, at + 1
    is_object = word == '"' or (word[:1].isalpha() and word not in _NO_OBJECT)
    return ("object" if is_object else "none"), at


def _by_crowd(words: Sequence[str], at: int) -> int:
    """The end of "by some", "by many people": an agent that is nobody.

    "By some critics" is a group with a name of its own, and a matter for `vague`.
    """
    last = at + 1
    while last < len(words) and words[last] in CROWD:
        last += 1
    behind = words[last] if last < len(words) else "."
    alone = not behind.isalpha() or behind in _NO_OBJECT or behind in _DETERMINERS
    return last if last > at + 1 and alone else at


def _is_reduced(words: Sequence[str], first: int, index: int, follower: str) -> bool:
    """Whether a participle without "to be" is a passive: "a man believed to be armed"."""
    before = words[first - 1] if first else ","
    if before in _SUBJECTS or not _RELATIVES.isdisjoint(words[max(0, first - 6) : first]):
        return False  # "which the captain thought to be reckless"
    if follower == "to":
        held = words[index] == "held" and before not in _PUNCTUATION  # "goods held to be sold"
        return (
            not _BE_OR_HAVE.isdisjoint(words[index + 2 : index + 3])
            and words[index] in _DONE_TO
            and not held
        )
    wide = not _WIDELY.isdisjoint(words[first:index])
    if follower == "none":
        # "The frequently mocked hat", "a poll, widely expected in May"; not "often mocked it".
        behind = words[index + 1] if index + 1 < len(words) else "."
        return wide and (
            before in {"a", "an", "the"} or behind in _NO_OBJECT or behind in _PUNCTUATION
        )
    if before in _PUNCTUATION:
        return wide or follower == "as" or words[index + 1 : index + 2] == ["one"]
    return wide or words[index] == "seen"  # "regarded as" may be a past tense


def _triggers() -> Iterator[str]:
    """What makes a sentence worth a look: a rare participle, or a common one in company."""
    yield from _TOLD
    yield from (f"by {crowd}" for crowd in CROWD)
    for word, views in _VIEWS.items():
        if word not in _COMMON:
            yield word
            continue
        wide = [*_WIDELY, *(() if word in _MANIFOLD else _BEFORE)]
        if views.get("that", _WIDE) < _WIDE:  # "it is said the stone", ", it is said,"
            wide += ["is", "was", "been", "be", "it's"] if word != "held" else []
        yield from (f"{before} {word}" for before in wide)
        if word not in _MANIFOLD:
            yield from (f"{word} {behind}" for behind in ("by", "likely", "unlikely"))
        for follower, need in views.items():
            if need < _WIDE and follower not in {"none", "that"}:
                yield f"{word} {follower}"


# "Also said", "not known" and "described by" are mostly something else.
_MANIFOLD = word_set("said held known described claimed found")
_BEFORE = word_set("also long now still since even only not")
# Participles that are mostly past tenses, or tell of other things.
_COMMON = word_set(
    "said thought seen known described held understood reported claimed expected suggested argued "
    "accepted agreed noted observed proposed estimated predicted praised criticised criticized "
    "credited questioned supposed hoped felt hailed dismissed blamed recognised recognized "
    "believed respected admired acknowledged condemned recommended advised cited debated assumed "
    "feared mocked characterised characterized portrayed linked touted alleged suspected quoted "
    "judged rated anticipated deemed interpreted"
)
TRIGGERS = frozenset(_triggers())
"""What a rule has to be woken by for `passives` to find anything."""
