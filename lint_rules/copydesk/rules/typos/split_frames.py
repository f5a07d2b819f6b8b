"""Where two words stand for one, and one for two: what the words on either side must be.

A row of words such as "any one" is right in one place and wrong in another; a row without a frame
here is wrong wherever it stands.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copydesk.language.function_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION_WORDS,
    PREPOSITIONS,
)
from copydesk.language.neighbours import CLOSING_MARKS, OPENING_MARKS
from copydesk.language.verbs import is_participle
from copydesk.language.words import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from copydesk.language.neighbours import Neighbours

# Words whose right spelling hangs on their place, so that the list does not have them.
_BY_PLACE = {"everyday": "every day", "maybe": "may be", "anymore": "any more", "anyway": "any way",
             "awhile": "a while", "sometime": "some time", "sometimes": "some time", "onto": "on to"}  # fmt: skip
_listed: dict[str, str] = {}
_nouns: dict[str, str] = {}


def listed() -> Mapping[str, str]:
    """What is wrong wherever it stands, or by its place, with what is meant; read once."""
    if not _listed:
        _listed.update(_BY_PLACE)
        path = os.path.join(os.path.dirname(__file__), "split_word.txt")
        with open(path, encoding="ascii") as lines:
            for line in lines:
                if not line.startswith("#"):
                    word, _, meant = (
                        line.rstrip().replace("_", " ").rpartition(": " if ": " in line else "= ")
                    )
                    (_listed if ": " in line else _nouns)[word] = meant
    return _listed


def nouns() -> Mapping[str, str]:
    """Nouns made of a verb and its particle, with the verb."""
    listed()
    return _nouns


_MARKS = OPENING_MARKS | {")", "\u201d"}
_SMALL = FUNCTION_WORDS | word_set("of ago please")
_POSSESSIVES = word_set("my your his her its our their")
_SUBJECTS = word_set("i you he she it we they")
_MODALS = word_set("can could will would shall should may might must cannot can't couldn't won't wouldn't shouldn't don't "
                   "doesn't didn't please let's i'll you'll he'll she'll we'll they'll you'd")  # fmt: skip
_NUMBERS = word_set("two three four five six seven eight nine ten twelve twenty several many multiple different separate "
                    "various smaller individual independent other another")  # fmt: skip
_STRANDERS = word_set("deal deals dealt dealing work works worked working play plays played playing live lives lived living go "
                      "goes went going come comes came coming begin start agree agreed associated involved familiar do did "
                      "cope interact used stuck left met meet grew up along away")  # fmt: skip
_GO_ON = word_set("win become say make play study write explain describe add claim score lose tell earn serve lead publish "
                  "have be beat finish take work run create develop found establish produce direct argue")  # fmt: skip
_PEOPLE_NEXT = word_set(
    "else who can could will would should has is in with to from knows wants that was had said may might"
)


def _in_to(place: Neighbours) -> bool:
    """Whether "in to" is "into": after a verb of change, or before what one gets into."""
    p0 = place.before[0]
    n0, n1 = place.after[:2]
    thing = n0 in DETERMINERS or n0 in _NUMBERS or n0.isdigit() or place.raw[0][:1].isupper()
    if n0 in _INTO_NOUNS:
        return p0 not in _TAKE_IN
    if p0 in _CHANGE or (p0 == "down" and place.before[1] in _CHANGE):
        return thing or n0 in _CHANGED
    if p0 in _ENQUIRIES:
        return n0 in DETERMINERS or n0 in ("claims", "allegations", "how", "why", "whether", "what")
    if p0 in _FORCED:
        return thing or n0.endswith("ing")
    if p0 in _TURN:
        return n0 in ("a", "an", "something")
    if p0 in _GO:
        return (n0 in DETERMINERS and (n1 in _ROOMS or n1.endswith("room"))) or (
            n0 in ("more", "greater", "further", "too", "much")
            and n1 in ("detail", "details", "depth", "much")
        )
    return thing and p0 not in _TAKE_IN and _is_put(place)


def _is_put(place: Neighbours) -> bool:
    """Whether a verb with an object stands before: "pull any of them in to the list"."""
    for word in place.before[1:8]:
        if word in _MARKS:
            return False
        if word in _PUT:
            return True
    return False


_INTO_NOUNS = word_set("account consideration effect practice trouble debt force perspective existence bankruptcy oblivion disrepair "
                       "exile retirement hiding submission administration power detail depth chaos custody orbit recession")  # fmt: skip
_CHANGE = word_set("divide divides divided dividing split splits splitting cluster clustered group groups grouped organise organised "
                   "organize organized convert converts converted converting translate translates translated translating transform "
                   "transforms transformed transforming load loads loaded loading import imported importing delve delves delved "
                   "delving evolve evolves evolved evolving develop develops developed developing fell falls fall falling crash "
                   "crashed crashing bump bumped bumping burst bursting separate separated separating break breaks broke broken "
                   "breaking categorise categorised categorize categorized sort sorted sorting arrange arranged slice sliced "
                   "slicing merge merged merging incorporate incorporated incorporating integrate integrated integrating insert "
                   "inserts inserted inserting inject injects injected injecting pour poured pouring compile compiled compiling "
                   "grow grew grown look looked looking collapse collapsed morph morphed blend blended")  # fmt: skip
_CHANGED = word_set(
    "one smaller groups parts pieces two three four separate different several chunks categories sections"
)
_ENQUIRIES = word_set("investigation investigations inquiry inquiries enquiry enquiries probe research insight insights foray entry "
                      "expansion transition glimpse plunge")  # fmt: skip
_FORCED = word_set(
    "forced coerced tricked pressured bullied talked drawn sucked lured thrown plunged"
)
_TURN = word_set("turn turns turned turning made make makes making")
_GO = word_set("leak leaked leaking seep seeped seeping flow flowed flowing march marched storm stormed rush rushed stream streamed "
               "go goes went gone going get gets got getting come comes came coming walk walks walked walking run runs ran running "
               "move moved moving drove drive climb climbed jump jumped crept broke enter")  # fmt: skip
_ROOMS = word_set("room house office building kitchen shop store hotel church hall city town car garage river sea lake water street "
                  "field forest woods courtroom bank school village wall bedroom bathroom pool cave tunnel lobby ring woods wood "
                  "tree door trap pub account fight row argument")  # fmt: skip
_PUT = word_set("load loads loaded loading put puts putting pull pulls pulled pulling import imports importing copy copies copied copying "
                "paste pasted pasting insert inserts inserting split splits splitting divide divides dividing convert converts "
                "converting turn turns turning extract extracts extracting translate translating read reads organise organize "
                "transform transforms transforming merge merging incorporate integrate inject injects inject throw threw pour")  # fmt: skip
_TAKE_IN = word_set("log logs logged logging check checks checked checking sign signed signing tune tuned tuning give gives gave given giving "
                    "hand handed handing plug plugged plugging phone phoned call called calling cave caved buy opt join joined joining listen "
                    "write wrote wade weigh pay drop dropped dropping settle zoom zoomed fit chip bring brought step stepped dial dialled")  # fmt: skip


def _with_in(place: Neighbours) -> bool:
    p0 = place.before[0]
    n0 = place.after[0]
    if (
        p0 in _STRANDERS
        or p0.endswith("ing")
        or (
            is_participle(p0)
            and p0 not in ("contained", "located", "stored", "included", "situated")
        )
    ):
        return False
    if {"what", "which", "who", "whom", "that", "to"} & set(place.before[:6]):
        return False
    return n0 in DETERMINERS or n0.isdigit() or n0 in _NUMBERS


def _any_more(place: Neighbours) -> bool:
    """Whether "anymore" goes with a noun or adjective: "anymore heavy lifting"."""
    n0 = place.after[0]
    if n0 in ("than", "of"):
        return True
    return n0[:1].isalpha() and n0 in _MORE_OF


_MORE_OF = word_set("information details help time money questions work space room data evidence people changes damage food water problems "
                    "heavy mistakes support advice complaints errors users features power energy resources attention trouble")  # fmt: skip


def _everyday(place: Neighbours) -> bool:
    """Whether "everyday" stands for "every day": at the end of a clause, or at its beginning."""
    p0 = place.before[0]
    n0 = place.after[0]
    if p0 in _MARKS:
        n0 = place.after[1] if n0 == "," else n0
        return n0 in _SUBJECTS and place.written[0].isupper()
    if p0 in ("this", "that", "these", "those") and n0 in CLOSING_MARKS:
        return True
    if (
        p0 in DETERMINERS
        or p0 in PREPOSITIONS
        or p0 in CONJUNCTIONS
        or p0 in ("of", "more", "most", "so", "very")
    ):
        return False
    return n0 in CLOSING_MARKS or n0 in word_set(
        "for from until because since when we they he she by"
    )


def _maybe(place: Neighbours) -> bool:
    """Whether "maybe" is the verb "may be": "there maybe a way"."""
    p0, p1 = place.before[:2]
    n0 = place.after[0]
    opens = p1 in _MARKS or p1 in CONJUNCTIONS
    if p0 == "there":
        return n0 in _MAY_BE or (opens and n0.isalpha() and n0 not in _SMALL)
    if p0 == "this" and opens:
        return n0 in _MAY_BE
    if p0 in ("which", "that", "these", "those"):
        return n0 in _MAY_BE - {"a", "an", "the", "more"} or (
            n0 == "more" and place.after[1].endswith(_OF_ADJECTIVES)
        )
    return p0 in _SUBJECTS and opens and n0 in _MAY_BE


_MAY_BE = word_set(
    "a an the able used required needed necessary due called found worth possible wise useful asked helpful more too right wrong true difficult better"
)


_OF_ADJECTIVES = ("ful", "ant", "ate", "ent", "able", "ible", "cult", "ly")


def _opens_as_maybe(place: Neighbours) -> bool:
    return place.written[0].isupper() and place.before[0] in _MARKS and "?" not in place.after


def _on_line(place: Neighbours) -> bool:
    p0 = place.before[0]
    n0 = place.after[0]
    return (
        p0 in _ONLINE
        and not n0.isdigit()
        and n0 not in ("with", "of", "by", "number", "one", "two", "a", "b")
    )


_ONLINE = word_set("help buy bought buying available shopping read watch post posted published order ordered booked booking sell sold "
                   "selling met meet search found find look looking register registered them us me it chat game gaming games purchase information "
                   "documentation resources store shop course courses free everything anything content video videos")  # fmt: skip


def _in_any_way(place: Neighbours) -> bool:
    p0 = place.before[0]
    return p0 == "in" and place.after[0] in word_set("related connected responsible possible affected associated similar involved linked like "
                                          "influenced he she they you we that shape suggest imply inferior different")  # fmt: skip


def _every_day(place: Neighbours) -> bool:
    """Whether "every day" is an adjective: "an every day occurrence"."""
    n0 = place.after[0]
    return place.before[0] in _POSSESSIVES | {"a", "an"} and n0[:1].isalpha() and n0 not in _SMALL


def _before(words: str) -> Callable[[Neighbours], bool]:
    """A frame that asks for one of some words before the place."""
    wanted = word_set(words)
    return lambda place: place.before[0] in wanted


def _after(words: str) -> Callable[[Neighbours], bool]:
    """A frame that asks for one of some words after the place."""
    wanted = word_set(words)
    return lambda place: place.after[0] in wanted


def _not_after(words: str) -> Callable[[Neighbours], bool]:
    """A frame that some words after the place close."""
    barred = word_set(words)
    return lambda place: place.after[0] not in barred


_BEFORE_FIRST = (_SMALL | word_set("dealt deal played play hand s")) - word_set(
    "it them this him us me"
)
_TO_OR_MODAL = _before(
    "to can could will would shall should may might must cannot can't couldn't won't wouldn't please"
)
_PRONOUN_NEXT = _after("you we they he she it i the")

FRAMES: Mapping[str, Callable[[Neighbours], bool]] = {
    "in to": _in_to,
    "with in": _with_in,
    "with out": lambda place: place.after[0] in DETERMINERS or place.after[0].endswith("ing"),
    "through out": _after("the his her its their our my history"),
    "can not": _not_after("only just merely simply but even"),
    "any one": _after("else who can could will knows wants"),
    "every one": _after("else knows wants agrees loves"),
    "some one": _after("else who is has to in with that can could will would from was had"),
    "some what": lambda place: place.after[0] not in _SMALL and place.after[0].isalpha(),
    "no where": _after("near to else in on"),
    "any where": _not_after("clause clauses"),
    "some how": _not_after("to"),
    "else where": lambda place: place.before[0] not in ("or", "anywhere") and place.after[0] in _MARKS | PREPOSITIONS,
    "mean while": lambda place: place.before[0] in _MARKS or place.before[0] in ("and", "but", "in"),
    "further more": lambda place: place.before[0] in _MARKS and place.after[0] == ",",
    "how ever": lambda place: place.before[0] in _MARKS and place.after[0] == ",",
    "what ever": _after("you we they he she it i the happens"),
    "when ever": _PRONOUN_NEXT,
    "where ever": _PRONOUN_NEXT,
    "who ever": lambda place: place.before[0] in _MARKS and place.after[0] in word_set("did is was has wants can said wins made took") and "?" not in place.after,
    "where as": lambda place: place.before[0] in _MARKS and place.after[0] in ("others", "other", "most", "previously", "before", "now", "today"),
    "over night": lambda place: place.after[0] in _MARKS or place.after[0] in _SMALL - {"of"},
    "on line": _on_line,
    "week end": lambda place: place.before[0] in ("this", "last", "every", "next", "the", "long", "a", "per", "over")
    and not place.after[0].isdigit() and place.after[0] not in ("on", "of", "january", "march", "june", "september", "december"),
    "it self": lambda place: place.before[0] in PREPOSITIONS or place.after[0] in _MARKS,
    "out put": lambda place: place.before[0] not in _SMALL - DETERMINERS and place.after[0] not in DETERMINERS,
    "after noon": _before("this that every late sunday monday tuesday wednesday thursday friday saturday yesterday tomorrow one"),
    "apart of": lambda place: place.after[0] != "course" and (not place.before[0].endswith("ing") or place.before[0] == "being"),
    "pass word": _before("my your his her our their user a the new old"),
    "pass words": _before("my your his her our their user new old and"),
    "sales man": _not_after("and or"), "business men": _not_after("and or"), "business man": _not_after("and or"),
    "police man": _not_after("and or"), "police men": _not_after("and or"),
    "alot": lambda place: place.before[0] not in _MODALS | {"to", "we", "you", "they"},
    "short cut": _before("keyboard menu desktop"), "short cuts": _before("keyboard menu desktop"),
    "birth day": _before("happy my your his her"),
    "every day": _every_day,
    "everyday": _everyday,
    "maybe": _maybe,
    "anymore": _any_more,
    **{f"may be {subject}": _opens_as_maybe for subject in _SUBJECTS - {"it"} | {"there"}},
    "anyway": _in_any_way,
    "all ready": lambda place: place.before[0] in word_set("has have had i've we've they've you've")
    or (place.before[0] in ("is", "was", "are", "were", "he's", "she's") and place.after[0] in word_set("been gone there done dead here known")),
    **dict.fromkeys(("every body", "some body", "any body"), _after("else who knows wants said loves agrees can thinks likes")),
    "some times": lambda place: (place.before[0] in _MARKS or place.before[0] in ("that", "and", "but")) and place.after[0] in _SUBJECTS | {"the", "there"},
    **dict.fromkeys(("up coming", "on going", "out come"), lambda place: place.before[0] in DETERMINERS),
    "more over": lambda place: place.before[0] in _MARKS and place.after[0] == ",",
    "awhile": lambda place: place.before[0] in ("for", "in", "after", "quite", "once") or place.after[0] in ("ago", "back"),
    "sometime": lambda place: place.after[0] == "ago" or place.before[0] in ("quite", "for"),
    "sometimes": lambda place: place.after[0] == "ago",
    "onto": lambda place: (place.before[0] in ("go", "goes", "went", "going", "gone") and place.after[0] in _GO_ON)
    or (place.before[0] in ("move", "moving", "moved", "moves") and (place.after[0] in ("more", "bigger", "better", "other", "something", "another") or place.after[1] == "next")),
    "a part": lambda place: place.before[0] in _MARKS and place.after[0] == "from" and place.after[1] not in _MARKS,
    "a head": lambda place: place.before[0] in ("go", "way", "move", "moved", "right", "straight", "years", "press", "pushed", "forge")
    and place.after[0] in PREPOSITIONS | _MARKS | {"of", "and"},
    "a way": lambda place: place.before[0] in ("far", "get", "got", "run", "ran", "walk", "walked", "stay", "kept", "keep", "moved", "throw", "threw", "right", "blown")
    and place.after[0] in _MARKS | {"from", "with"},
    "first hand": lambda place: place.before[0].isalpha() and place.before[0] not in _BEFORE_FIRST and place.after[0] in _MARKS | {"how", "what", "why", "from", "the", "-"},
    "a lone": lambda place: (place.before[0] in ("him", "her", "me", "them", "it", "us") and place.before[1] in ("leave", "left", "let")) or (place.before[0] in ("leave", "left", "all", "let", "stand", "lived", "live", "was", "are", "were") and place.after[0] in _MARKS),
    "a long": lambda place: place.before[0] in ("come", "came", "comes", "coming", "went", "going", "get", "getting", "sing", "bring", "brought")
    and place.after[0] in ("with", "and", "the"),
    "a cross": lambda place: place.before[0] in ("walked", "ran", "drove", "came", "spread", "all", "go", "went", "run") and place.after[0] in DETERMINERS,
    "with draw": _TO_OR_MODAL, "with stand": _TO_OR_MODAL, "with hold": _TO_OR_MODAL, "under stand": _TO_OR_MODAL,
    "over look": _TO_OR_MODAL, "over come": _TO_OR_MODAL, "over ride": _TO_OR_MODAL, "over take": _TO_OR_MODAL,
    "over throw": _TO_OR_MODAL, "over turn": _TO_OR_MODAL, "over write": _TO_OR_MODAL, "under go": _TO_OR_MODAL,
    "under take": _TO_OR_MODAL, "under mine": _TO_OR_MODAL, "up date": _TO_OR_MODAL, "up grade": _TO_OR_MODAL,
    "up load": _TO_OR_MODAL, "down load": _TO_OR_MODAL, "down grade": _TO_OR_MODAL, "up hold": _TO_OR_MODAL,
    "out weigh": _TO_OR_MODAL, "out perform": _TO_OR_MODAL, "out number": _TO_OR_MODAL,
}  # fmt: skip

_WANT = word_set("want wants wanted need needs needed have has had having try tries tried trying going able how easy easier used like wish "
                 "plan plans planning decide decided required refuse refused fail failed allowed allows unable hope where required order "
                 "agreed agree ready forced forgot remember ability possible supposed when whether continue wanting")  # fmt: skip
# What a noun goes with, so that "to" is no sign of a verb: "prior to startup".
_TO_NOUN = word_set("prior due subject relating related according addition next access leading led thanks owing contrary close similar "
                    "compared from leads lead respect return returned key back reference through refers referred switch move go went")  # fmt: skip
_OBJECTS = DETERMINERS | word_set("it them me us everything something")
_OF_ORDERS = word_set("the a an your my our their")
_BEFORE_SUBJECT = _MARKS | word_set(
    "when if once after before that because while until and so where what as how whenever then"
)


def is_verb(place: Neighbours) -> bool:
    """Whether a noun made of a verb and its particle stands where only the verb can."""
    p0, p1 = place.before[:2]
    n0 = place.after[0]
    if not place.written[1:].islower():
        return False
    if p0 in _MODALS:
        return n0 not in ("is", "be")
    if place.written[0].isupper():
        return p0 in _MARKS and n0 in _OF_ORDERS and place.raw[0].islower()
    if p0 == "to":
        return _is_infinitive(place)
    if p0 in ("and", "or"):
        return n0 in _OF_ORDERS
    return p0 in ("i", "we", "they", "you") and p1 in _BEFORE_SUBJECT and n0 in _OBJECTS


def _is_infinitive(place: Neighbours) -> bool:
    """Whether "to" before a noun shows that it is a verb: "want to backup", not "prior to startup"."""
    p1 = place.before[1]
    n0 = place.after[0]
    if n0 in AUXILIARIES or n0.endswith("ing"):
        return False
    if p1 in _WANT:
        return n0 not in ("page", "pages", "files", "screens")
    if p1 in _MARKS and n0 == ",":
        return True
    return n0 in _OBJECTS and _TO_NOUN.isdisjoint(place.before[1:5])
