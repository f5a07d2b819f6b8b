"""Where "its" stands for "it's", and "it's" for "its": frames of the words on either side.

"It's" is "it is" or "it has", so what cannot follow these gives a slip away ("it's own"), and so
does what cannot stand before a clause ("of it's colour"). "Its" goes before a noun, so whatever
begins no noun phrase gives that away ("its not", "its hard to").
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.language.neighbours import CLOSING_MARKS, OPENING_MARKS
from copydesk.language.verbs import is_participle, is_past
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from copydesk.language.neighbours import Neighbours

_ARTICLES = word_set("a an the")
_PRONOUNS = word_set("i you he she it we they me him her us them there")
_POSSESSIVES = word_set("my your his her our their")
_DETERMINERS = _ARTICLES | _POSSESSIVES | word_set("this that these those")
# What no "its" goes before: a noun phrase of its own, a clause, a small word.
_NO_NOUN = _DETERMINERS | _PRONOUNS | word_set(
    "not no been being gonna gotta going got what why how where when who whether if because although while as at by "
    "for from in into of on or and but to with just still also even always never really actually probably perhaps "
    "maybe quite so too such about over up down out off here all both like is was has have had does do did will would "
    "can could its it's than then now already somehow basically obviously definitely certainly clearly"
)  # fmt: skip
# Before a noun or "its", hardly ever before a clause; the second row may end a clause as well.
_STRONG = word_set("of with from at into within among amongst between against via despite throughout under upon toward "
                   "towards behind beyond beneath onto amid per alongside beside")  # fmt: skip
_WEAK = word_set(
    "in on to for by about through during without across around along inside outside near above below"
)
_PARTICLES = word_set("in on by about through across around along inside outside near above below")
_NOUN_ENDINGS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ship",
    "ture",
    "age",
    "ism",
    "ers",
    "ors",
    "ies",
    "ings",
    "ents",
)
_AFTER_EVENTS = word_set("after before since until following")
_EVENTS = word_set("release launch debut inception introduction creation foundation completion formation opening closure "
                   "publication premiere discovery collapse demise acquisition founding establishment construction "
                   "conversion adoption purchase sale merger takeover election independence victory defeat first second "
                   "initial original")  # fmt: skip
_OPENERS = word_set(
    "and but or so because that once as while although though when where if since whether until unless then than nor yet"
)
_THINKING = word_set("think thinks thought say says said believe believes guess hope hopes know knows feel feels means "
                     "mean suppose seems seem appears sure assuming assume assumes realise realize thinking saying knowing like")  # fmt: skip
_QUESTIONS = word_set(
    "what how where who whom which whatever however wherever why whoever whichever when"
)
_AUXILIARIES = word_set("is was are were has have had does did will would can could may might must should isn't wasn't "
                        "aren't weren't hasn't hadn't doesn't didn't won't can't")  # fmt: skip
_VERBS = word_set("became becomes remains remained comes came depends depended includes included contains consists consisted "
                  "lies lay reflects reflected seems seemed appears appeared suggests suggested began begins went goes")  # fmt: skip
# Verbs in "ed" before a clause ("claimed it's safe"), and those that may lack an object.
_CLAIMING = word_set(
    "believed claimed insisted warned argued explained noted admitted agreed assumed hoped confirmed suggested predicted feared joked "
    "realised realized decided complained replied answered stressed declared denied concluded discovered estimated acknowledged "
    "learned promised remarked responded revealed stated swore testified wished worried guessed figured imagined reckoned supposed "
    "alleged conceded indicated maintained mentioned observed pointed proved ruled showed signalled emphasized emphasised asked "
    "wondered shouted whispered cried remembered determined ensured happened seemed appeared ended started stopped finished moved "
    "passed arrived died lived worked talked looked turned used supposed expected need needed indeed red bed deed speed feed seed "
    "unless cited tweeted posted recalled doubted joined closed opened completed married retired tired interested excited united "
    "added announced called dubbed considered deemed established"
)
_FIRST = word_set("first second third fourth last next new final current original own old")
_PREPOSITIONS = _STRONG | _WEAK | _AFTER_EVENTS | word_set("over as than")
_LINKS = (
    _PREPOSITIONS
    | _AUXILIARIES
    | word_set("and or but because so if when that which as while where who to than if")
)
# After these "its" and a preposition is no noun phrase either: "its about time".
_HABITS = word_set("always probably definitely actually basically obviously usually essentially really certainly clearly "
                   "simply just still already almost often quite pretty rather nearly now never also even very")  # fmt: skip
# Of these, the ones that no noun phrase has.
_PRECISE = word_set("probably definitely actually basically obviously")
_COMPARED = word_set(
    "better worse easier harder cheaper quicker faster safer simpler bigger smaller nicer"
)
_REASONS = word_set("to that when if because how why")
_EXPECTED = word_set("expected average forecast usual anticipated normal")
_CONDITIONS = word_set("if when unless whenever where since because once until whether")
_TO = word_set("to that if when for because how what why whether")
_AFTER_PARTICIPLE = word_set("to by as that for in on at from with into of")
_BEFORE_CLAUSE = (
    _COMPARED | _DETERMINERS | _HABITS | _PRECISE | (_PRONOUNS - {"i", "you", "it", "her"}) | word_set(
        "you not been gonna gotta because so too no going worth time about all more less what why where how who whether "
        "as like in on at from with for up out just only there here over very becoming getting trying starting looking run one")
)  # fmt: skip
_classes: dict[str, frozenset[str]] = {}


def _words(name: str) -> frozenset[str]:
    if not _classes:
        _classes.update(read_classes())
    return _classes[name]


def read_classes() -> Mapping[str, frozenset[str]]:
    """The word classes of ``its_words.txt``."""
    path = os.path.join(os.path.dirname(__file__), "its_words.txt")
    with open(path, encoding="ascii") as lines:
        pairs = [line.rstrip().split(": ") for line in lines if line[0] != "#"]
    return {name: word_set(words) for name, words in pairs}


def clause_rows() -> Iterator[str]:
    """The rows of "its" and a word that `is_clause` may have something to say about."""
    for name in ("hard", "bare", "participle"):
        yield from (f"its {word}" for word in _words(name) - _BEFORE_CLAUSE)
    yield from (f"its {word}" for word in _BEFORE_CLAUSE)


def is_possessive(place: Neighbours) -> bool:
    """Whether "it's" stands where only "its" can."""
    p0 = place.before[0]
    n0, n1 = place.after[:2]
    if n0 == "own":
        return (n1 != "goal" and n1 not in OPENING_MARKS) or p0 in _PREPOSITIONS
    if n0[:1].isdigit():
        return p0 in _STRONG and n1.endswith("s") and n1.isalpha()
    if not n0[:1].isalpha() or n0 in _NO_NOUN or "'" in n0:
        return False
    if n0 == "best":
        return p0 in word_set("do does did doing done tried tries trying of at")
    if p0 in _STRONG or p0 in _WEAK:
        return _is_governed(place)
    if n0 in _words("main"):
        return _is_nominal(n1) and p0 not in _QUESTIONS and n1 != "street"
    if p0 in _AFTER_EVENTS:
        return n0 in _EVENTS and (n0 not in _FIRST or _is_nominal(n1))
    return _is_object(place) or _is_had(place)


def _is_object(place: Neighbours) -> bool:
    """Whether the verb before has what follows for its object: "lost it's way"."""
    p0, p1 = place.before[:2]
    n0, n1 = place.after[:2]
    regular = p0.endswith("ed") and p0 not in _CLAIMING and p0 not in _words("either")
    if not (regular or p0 in _words("transitive")) or _is_noun_there(p0, p1):
        return False
    vague = n0 in _words("predicate") or n0 in _words("mass") or n0.endswith("ly") or _is_manner(n0)
    return not vague or (n0 in _FIRST and _is_nominal(n1))


def _is_noun_there(word: str, before: str) -> bool:
    """Whether a verb's form is a noun, or ends a clause: "in the end it's", "once used it's"."""
    if before in _CONDITIONS or before in _DETERMINERS:
        return True
    return (
        before in _PREPOSITIONS and before not in ("to", "than", "as") and not word.endswith("ing")
    )


def _is_had(place: Neighbours) -> bool:
    """Whether a noun follows that something has, and is not: "it's budget was cut"."""
    p0, n0 = place.before[0], place.after[0]
    singular = n0 in _words("count")
    if n0 == "people":
        return p0 == "and" and place.after[1] in _AUXILIARIES and _is_joined(place)
    if not singular and n0 not in _words("plural"):
        return False
    if (p0 in _words("either") and not _is_noun_there(*place.before[:2])) or (
        p0 == "and" and _is_joined(place)
    ):
        return True
    if n0 in _words("plural") and (p0 in OPENING_MARKS or p0 in _OPENERS or p0 in _THINKING):
        return _is_subject(place)
    return singular and _is_bare_noun(place)


def _is_nominal(word: str) -> bool:
    return word[:1].isalpha() and word not in _LINKS and word not in _NO_NOUN


def _is_manner(word: str) -> bool:
    """Whether a word may follow "it is" as a form of a verb."""
    return word.endswith(("ing", "ed")) or is_participle(word)


def _is_governed(place: Neighbours) -> bool:
    """Whether the preposition before governs what follows: "of it's colour"."""
    p0 = place.before[0]
    n0, n1 = place.after[:2]
    vague = n0 in _words("predicate") or n0.endswith("ly")
    if p0 in _WEAK and _is_stranded(place):
        return False
    if p0 in _PARTICLES and not _is_nominal(n1):  # "once turned on it's loud"
        noun = any(n0 in _words(name) for name in ("count", "plural", "mass"))
        return noun or n0.endswith(_NOUN_ENDINGS)
    if p0 != "for" and not (p0 in _WEAK and _is_manner(n0)):
        return _is_nominal(n1) or not vague
    # "For" is a conjunction, too: "for it's late", "for it's town bred".
    clausal = vague or n0 in _words("mass") or _is_manner(n0) or is_participle(n1)
    return not clausal and (_is_nominal(n1) or n1 in OPENING_MARKS or n1 in _LINKS)


def _is_joined(place: Neighbours) -> bool:
    """Whether what is had stands beside its owner: "the firm and it's owners."."""
    n1 = place.after[1]
    return (
        place.before[1].isalpha()
        and (n1 in OPENING_MARKS or n1 in _PREPOSITIONS or n1 in _AUXILIARIES)
        and n1 != ","
    )


def _is_stranded(place: Neighbours) -> bool:
    """Whether the preposition before may end a clause: "the state it's in it's fine"."""
    return place.before[1] in _PRONOUNS or not _QUESTIONS.isdisjoint(place.before[1:6])


def _is_subject(place: Neighbours) -> bool:
    """Whether a finite verb follows the noun: "it's budget was cut", "it's profits rose"."""
    n1, n2 = place.after[1:3]
    finite = n1 in _AUXILIARIES or n1 in _VERBS or (is_past(n1) and n1 not in _words("participle"))
    return finite and n2 not in _PRONOUNS and n2 not in ("by", "?")


def _is_bare_noun(place: Neighbours) -> bool:
    """Whether a noun that needs an article stands alone: "it's budget was cut", "it's name,"."""
    p0 = place.before[0]
    n0, n1, n2 = place.after[:3]
    if p0 in OPENING_MARKS or p0 in _OPENERS or p0 in _THINKING:
        if not _QUESTIONS.isdisjoint(place.before[:5]):
            return False
        if _is_subject(place):
            return True
    return (
        n1 in _PREPOSITIONS
        and n1 not in ("for", "to", "like", "at", "by")
        and n2 != n0
        and p0 not in _QUESTIONS
        and p0 not in _THINKING
    )


def is_clause(place: Neighbours) -> bool:
    """Whether "its" stands where only "it's" can."""
    n0 = place.after[0]
    if not n0[:1].isalpha() or not place.raw[0].islower() or place.written[1:].isupper():
        return False
    frame = _CLAUSES.get(n0)
    if frame is not None:
        return frame(place)
    return (n0 in _HABITS and _is_qualified(place)) or _is_predicate(place)


def _opens(place: Neighbours) -> bool:
    """Whether a clause may begin at the place."""
    p0 = place.before[0]
    return p0 in OPENING_MARKS or p0 in _OPENERS or p0 in _THINKING


def _with(words: str, *, opening: bool = False) -> Callable[[Neighbours], bool]:
    """A frame that asks for one of some words after the first, and if `opening` for a clause's beginning."""
    wanted = word_set(words)
    return lambda place: place.after[1] in wanted and (not opening or _opens(place))


def _is_understated(place: Neighbours) -> bool:
    """Whether "not" belongs to an adjective: "its not unreasonable demands"."""
    n1, n2 = place.after[1:3]
    adjective = n1.startswith(("un", "in", "im", "dis", "so")) and _is_nominal(n2)
    return (adjective and n2 not in ("to", "when")) or (n1 == "for" and n2 == "profit")


def _is_comparison(place: Neighbours) -> bool:
    """Whether "as" begins a comparison and no "as yet": "its as good as new"."""
    n1 = place.after[1]
    return n1 in ("if", "though") or (n1 != "yet" and "as" in place.after[2:4])


_ARTICLE_NEXT = " a an the "
_DETERMINER_NEXT = " ".join(_DETERMINERS)
_CLAUSES: Mapping[str, Callable[[Neighbours], bool]] = {
    **dict.fromkeys(("the", "an", "been", "gonna", "gotta", "because"), lambda _: True),
    "not": lambda place: not _is_understated(place),
    "a": lambda place: place.after[1] not in OPENING_MARKS and place.after[1] != "cappella",  # "its A, B and C"
    "so": lambda place: place.after[1].isalpha() and place.after[1] not in ("called", "far"),
    "too": lambda place: place.after[1].isalpha() and place.after[1] not in ("few", "many"),
    "no": lambda place: place.raw[1].islower(),
    "going": _with("to on well down up away back"),
    "worth": lambda place: place.after[1].endswith("ing") or place.after[1] in word_set("a an the it that your"),
    "time": lambda place: _with("to for we you they that", opening=True)(place) and place.after[2] not in ("market", "live", "value"),
    "about": _with(_DETERMINER_NEXT + " time to"),
    "all": lambda place: _with("about the a very too gone right we they you i")(place) or (_opens(place) and place.after[1] == "over"),
    **dict.fromkeys(("more", "less"), lambda place: place.after[1] in word_set("of like about likely")
                    and place.after[2] in word_set("a an the that to how")),
    **dict.fromkeys(("what", "why", "where", "how", "who", "whether"), _with(" ".join(_PRONOUNS) + _ARTICLE_NEXT)),
    **dict.fromkeys(("this", "these", "those", "that", *_POSSESSIVES, *_PRONOUNS), lambda place: place.after[1].isalpha() and _opens(place)),
    "as": _is_comparison,
    "one": lambda place: place.after[1] == "of" and place.after[3] != "kind",
    **dict.fromkeys(_COMPARED, lambda place: (place.after[1] == "than" and place.after[2] not in _EXPECTED and _opens(place))
                    or _is_predicate(place)),
    "like": lambda place: (place.after[1].endswith("ing") and _opens(place)) or _with(_DETERMINER_NEXT + " " + " ".join(_PRONOUNS))(place),
    **dict.fromkeys(("just", "only"), _with("a an the been that not because about like so when if one for my fair going")),
    **dict.fromkeys(("there", "here"), lambda place: place.after[1] in CLOSING_MARKS or place.after[1] in word_set("to for in because that and")),
    **dict.fromkeys(("up", "out"), _with("to of there")),
    "over": lambda place: _opens(place) and (place.after[1] in CLOSING_MARKS or place.after[1] == "there"),
    **dict.fromkeys(("in", "on", "at", "from", "with", "for"), _with(_DETERMINER_NEXT, opening=True)),
    **dict.fromkeys(("becoming", "getting", "trying", "starting", "looking"), lambda place: place.before[0] in OPENING_MARKS
                    and place.after[1] in word_set("a an the more to like increasingly harder easier better worse")),
}  # fmt: skip


def _is_qualified(place: Neighbours) -> bool:
    """Whether "its" stands before an adverb and what no noun begins with: "its still the"."""
    n0, n1, n2 = place.after[:3]
    if n0 in _PRECISE and _opens(place):
        return n1.isalpha()
    if n1 in ("a", "an", "the", "not", "been", "that", "because", "going", "worth", "too"):
        return True
    if n0 in ("almost", "nearly") and n1 in (
        "midnight",
        "noon",
        "time",
        "as",
        "over",
        "impossible",
        "here",
        "there",
    ):
        return True
    easy = n1 in _words("hard") or n1 in _words("bare")
    return easy and (n2 in _TO or (n2 in CLOSING_MARKS and _opens(place)))


def _is_predicate(place: Neighbours) -> bool:
    """Whether an adjective or participle follows "its" and no noun follows that."""
    p0 = place.before[0]
    n0, n1 = place.after[:2]
    opens = _opens(place)
    if p0 in _PREPOSITIONS:
        return False
    if n0 == "run":
        return p0 == "time" and n1 in CLOSING_MARKS
    if n0 in _words("hard") and n1 in _REASONS:
        noun = n0 in ("best", "good", "fine", "cheaper", "wrong") and n1 != "to"
        doubtful = n0 in ("best", "good", "worse", "great", "fair") or n1 not in ("to", "that")
        return not noun and (opens or not doubtful)
    if n0 in ("raining", "snowing"):
        return True
    if n0 in _words("bare") and (n1 in CLOSING_MARKS or (n1 == "," and p0 in _CONDITIONS)):
        return opens and p0 != "than"
    if n0 not in _words("participle") or (n0 == "made" and place.after[2] == "measure"):
        return False
    if n1 in CLOSING_MARKS:
        return opens or p0 == "time"
    return n1 in _AFTER_PARTICIPLE and (opens or n1 in ("to", "by"))
