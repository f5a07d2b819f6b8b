"""Which capitals in a sentence are names, and which names say who somebody is.

A capital alone proves little: sentences and headings begin with one, some are shouted, and so
months, weekdays, peoples and "the CEO" have one. "American experts" are nobody in particular,
"Gartner analysts" are. In a text without any capitals the lexicon says what can only be a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.document import BlockKind
from copydesk.language import lexicon
from copydesk.language.countries import countries
from copydesk.language.words import places_of, read_table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copydesk.document import Sentence, Token

# Capitalised words that name a time, a direction or a mood, and abbreviations of common nouns:
# never a source.
_NO_NAMES = word_set(
    "monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays "
    "saturday saturdays sunday sundays january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
    "christmas xmas easter ramadan lent passover hanukkah diwali eid halloween thanksgiving "
    "whitsun advent midsummer boxing-day new-year spring summer autumn winter eve "
    "i i'm i've i'd i'll internet web net god heaven hell earth north south east west "
    "north-east north-west south-east south-west northeast northwest southeast southwest "
    "ceo ceos cfo cfos coo cto mp mps mep meps msp msps pm gp gps vip vips pa pas "
    "tv tvs gdp gnp pc pcs dvd dvds cd cds hiv aids dna rna ufo ufos vat atm atms sms gps "
    "id ids it ai pr hr ok faq faqs phd mba ba ma bc ad ce bce am pm gmt bst utc usb usp "
    "ipo ipos suv suvs r&d nb ps asap diy cv cvs hq mri ct bmi iq gcse gcses led lcd"
)
_MONTHS = word_set("march april may june august jan")
_TITLES = word_set(
    "mr mrs ms miss dr sir lord lady dame prof professor president minister captain major "
    "general colonel sergeant inspector senator judge justice mayor father sister brother saint"
)
# Words that begin sentences and are no name wherever they stand.
_OPENERS = word_set(
    "a an the this that these those there here he she it they we you who what when where why how "
    "which if as at by for from in into of on to with without under over after before since "
    "until while although though because but and or so yet nor however moreover meanwhile also "
    "then now still even once only just not no some many most few several all both each every "
    "other others another such more less much one two three last next earlier later according "
    "despite during among amid like unlike about between his her its their our my "
    "instead indeed perhaps finally overall today yesterday tomorrow currently recently "
    "traditionally historically generally often usually sometimes nevertheless nonetheless "
    "furthermore additionally similarly consequently therefore thus yes well any anyone everyone "
    "nobody somebody someone nothing something everything elsewhere whether whoever whatever "
    "him them us me is are was were do does did has have had can could will would should"
)
_PEOPLES: Mapping[str, str] = read_table(__file__, "peoples.txt")
# What begins the name of a people or a place in two words: "South African", "New York".
_HALVES = word_set(
    "new south north east west central northern southern eastern western latin middle far saudi "
    "sri costa puerto hong los las san el upper lower outer inner great greater deep old"
)
_OTHER_HALVES = word_set(
    "york yorker yorkers zealand zealander zealanders korea korean koreans kong angeles vegas "
    "francisco diego valley england wales east west coast lanka lankan rican ricans carolina "
    "dakota mexico delhi london united states kingdom nations africa america"
)
_BASED = ("-based", "-born", "-led", "-backed", "-trained", "-speaking", "-wide", "-owned")
_FOREMOST = word_set("non pro anti pan ex post pre trans afro anglo franco sino indo euro israeli")
_HOUSES = word_set(
    "university college bank institute ministry department house council court church museum "
    "academy society bureau office school board chamber federation association library city"
)
# How far around a sentence another use of its first word is looked for, in characters.
_REACH = 20_000
_HEADLINE = 4  # letters; shorter words may stay small in a headline


def is_people(word: str) -> bool:
    """Whether a capitalised word only says where somebody is from or what he believes.

    "British", "US", "Asian", "Catholics", "London-based", and "Whitehall" or "Wall Street",
    whose insiders are nobody in particular either.
    """
    lower = word.lower().rstrip(".").replace(".", "")
    lower = lower.removesuffix("'s")
    if _is_people(lower):
        return True
    if "-" not in lower:
        return False
    if lower.endswith(_BASED):
        return word[0].isupper() and (lower.endswith(("-based", "-born")) or _is_people(lower[:2]))
    return all(_is_people(part) or part in _FOREMOST for part in lower.split("-"))


def is_place(word: str) -> bool:
    """Whether a capitalised word is a country, a large town or a people.

    "Paris critics" are nobody in particular, though "Paris said" and "China claims" have a
    speaker.
    """
    lower = word.lower().removesuffix("'s")
    return lower in _PEOPLES or (lower,) in countries().by_name or is_people(word)


def is_name(sentence: Sentence, index: int) -> bool:
    """Whether the token is (part of) a name; at the start of a sentence it must show elsewhere."""
    tokens = sentence.tokens
    token = tokens[index]
    text = token.text
    if not text[0].isupper():
        return _is_small_name(sentence, token)
    lower = token.lower.removesuffix("'s")
    if lower in _NO_NAMES:
        return lower in _MONTHS and _is_surname(tokens, index)
    if lower in _OPENERS and not (text.isupper() and len(text) > 1 and lower == "who"):
        return False
    if is_loud(sentence, text):
        return _is_no_word(lower)
    return not _begins(tokens, index) or _shows_elsewhere(sentence, index, lower)


def names_anybody(sentence: Sentence, start: int, end: int) -> bool:
    """Whether tokens [start, end) hold a name that says who somebody is: not only a people."""
    tokens = sentence.tokens
    end = min(end, len(tokens))
    return any(
        is_name(sentence, index)
        and not is_people(tokens[index].text)
        and not _is_half(tokens, index)
        for index in range(max(start, 0), end)
    )


def names_house(sentence: Sentence, start: int, end: int) -> bool:
    """Whether tokens [start, end) say whose experts somebody is: neither a people nor a place.

    True for "Gartner", "BBC" and "University of Leeds", false for "British", "China" and
    "New York" before "analysts".
    """
    tokens = sentence.tokens
    return any(
        is_name(sentence, index)
        and not is_place(tokens[index].text)
        and not _is_half(tokens, index)
        and tokens[index].lower not in _OTHER_HALVES
        for index in range(max(start, 0), min(end, len(tokens)))
    )


def _is_people(lower: str) -> bool:
    kind = _PEOPLES.get(lower)
    if kind is not None:
        return kind != "town"
    table = countries().by_people
    return (lower,) in table or (lower.removesuffix("s"),) in table


def _is_half(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is the first half of a people or place: "South" in "South African"."""
    if tokens[index].lower not in _HALVES or index + 1 >= len(tokens):
        return False
    return tokens[index + 1].lower in _OTHER_HALVES or is_people(tokens[index + 1].text)


def _is_surname(tokens: Sequence[Token], index: int) -> bool:
    """Whether a month's name is somebody's: "Mrs May", "Theresa May", not "Last May"."""
    if not index:
        return False
    before = tokens[index - 1]
    if before.text == "." and index > 1:
        before = tokens[index - 2]
    return before.text[0].isupper() and (
        before.lower in _TITLES or (before.lower not in _OPENERS and _is_no_word(before.lower))
    )


def _is_no_word(lower: str) -> bool:
    """Whether the lexicon knows no common word of that spelling."""
    entry = lexicon.spelled(lower)
    return entry is None or not entry.lower or entry.level == lexicon.SEEN


def _is_small_name(sentence: Sentence, token: Token) -> bool:
    """Whether a token that begins small is a name: "eBay", or "gartner" in a text all small."""
    text = token.text
    if not text[0].isalpha():
        return False
    if text != token.lower:
        return len(text) > 2 and text[1].isupper()  # eBay, iPhone
    if sentence.text[0].isupper() or not _is_all_small(sentence):
        return False
    lower = token.lower.removesuffix("'s")
    entry = lexicon.spelled(lower)
    return (
        len(lower) > 1
        and lower not in _NO_NAMES
        and entry is not None
        and (not entry.lower or entry.level == lexicon.SEEN)
    )


def _is_all_small(sentence: Sentence) -> bool:
    """Whether the paragraph around the sentence has no capital at all."""
    document, block = sentence.document, sentence.block

    def answer() -> bool:
        return document.prose[block.start : block.end].islower()

    return document.remembered(f"small:{block.start}", answer)


def is_loud(sentence: Sentence, text: str) -> bool:
    """Whether the token's capital says nothing: all around it is in capitals, or a headline."""
    if text.isupper() and len(text) > 1:
        return _is_shouted(sentence)
    return sentence.block.kind is BlockKind.HEADING and _is_headline(sentence)


def _is_shouted(sentence: Sentence) -> bool:
    """Whether the whole sentence is in capitals."""
    return sentence.document.remembered(f"shouted:{sentence.start}", sentence.text.isupper)


def _is_headline(sentence: Sentence) -> bool:
    """Whether every longer word has a capital: "Analysts Say Prices Will Rise"."""

    def answer() -> bool:
        words = [token.text for token in sentence.tokens if len(token.text) >= _HEADLINE]
        return len(words) > 1 and not any(word[0].islower() for word in words)

    return sentence.document.remembered(f"headline:{sentence.start}", answer)


def _begins(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is the first word of its sentence, or of a quotation or clause in it."""
    at = index
    marks = ""
    while at and not tokens[at - 1].text[0].isalnum() and len(marks) < _MARKS:
        at -= 1
        marks += tokens[at].text
    if at == 0:
        return True
    if marks.startswith('"') and ("," in marks or ":" in marks):
        return True  # he said, "Many agree"
    return any(mark in marks for mark in ":!?…") and not any(mark in marks for mark in ",;(/&")


_MARKS = 6


def _shows_elsewhere(sentence: Sentence, index: int, lower: str) -> bool:
    """Whether the first word of a sentence is a name by its letters, its company or its use."""
    tokens = sentence.tokens
    text = tokens[index].text
    if len(text) > 1 and text[1:] != text[1:].lower():
        return True  # BBC, O'Neill, McDonald
    follower = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if len(text) == 1 and follower == ".":  # J. K. Rowling
        return True
    if follower[:1].isupper() and len(follower) > 1 and not is_people(follower):
        return True
    if follower == "of" and lower in _HOUSES:  # University of Leeds
        return index + 2 < len(tokens) and tokens[index + 2].text[0].isupper()
    return _is_no_word(lower) or (lower,) in countries().by_name or _seen_as_name(sentence, text)


def _seen_as_name(sentence: Sentence, word: str) -> bool:
    """Whether the word stands with a capital inside a sentence nearby."""
    # The same stretch whoever asks first, or the answer would hang on the order of questions.
    stretch = sentence.start // _REACH

    def answer() -> bool:
        near = sentence.document.prose[max(0, stretch - 1) * _REACH : (stretch + 2) * _REACH]
        return any(
            near[place - 1 : place] in _INSIDE
            and _is_whole(word, near[(end := place + 1 + len(word)) : end + 1])
            for place in places_of(near, f" {word}")
        )

    return sentence.document.remembered(f"name:{word}:{stretch}", answer)


_INSIDE = frozenset("abcdefghijklmnopqrstuvwxyz,")  # what stands before a word inside a sentence


def _is_whole(word: str, after: str) -> bool:
    """Whether a word ends before a character, and is not only the beginning of one."""
    return word[-1].isalnum() is not (after.isalnum() or after == "_")
