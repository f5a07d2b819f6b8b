"""Whether a word begins with the sound of a vowel, as far as its spelling tells."""

from __future__ import annotations

from copydesk.language.words import word_set

# Names of letters that begin with a vowel: "an F", "an MP".
_LETTERS = frozenset("AEFHILMNORSX")
_VOWELS = frozenset("aeiouAEIOU")
# Two consonants that may begin a word, after a letter whose name begins with a vowel: "a STEM", "a SWAT".
_ONSETS = frozenset(("FL", "FR", "RH", "SC", "SH", "SK", "SL", "SM", "SN", "SP", "SQ", "ST", "SW"))
# Initials with a vowel in second place that are read letter by letter ("an MP"), and the ones that
# begin with such a letter but are read as a word ("a NATO").
_SPELT_OUT = word_set(
    "FA FAA FEC FIR FOI HIV LA LAPD LED LEDS LOC MA MEP MEPS MIT MOD MOT MOU NAACP NEC NEH NIH NUJ NUM NUS RAC SAS "
    "REIT RIAA ROI RUC SEC SEO SOE SOS SUV SUVS"
)
_SAID_AS_WORDS = word_set(
    "FARC FEMA FIFA HAMAS HIPAA LAN LIDAR MENSA MERS MIDI MOMA NAFTA NASA NASCAR NASDAQ NATO NIMBY RADA RADAR RICO "
    "SALT SARS SATA SCADA SCUBA SIM SONAR SWAT"
)
# Initials of four letters and more that begin with the name of "u"; others may be words ("an UNMIK").
_LONG_WITH_U = word_set("UCLA UEFA UKIP UNESCO UNHCR UNICEF USAAF USAF USAID USDA USPS USSR")
_SILENT_H = ("hour", "honest", "honor", "honour", "heir", "hors ")
_TWO_WAYS = (
    "herb", "hermes ", "homage", "hombre", "habaner", "haciend", "sql", "url", "uly", "ulul", "euler", "ua", "uw", "uj", "oui", "urd",
    "unio", "uzi ",
)  # fmt: skip
# An unstressed first syllable: "an historic" is old-fashioned, not wrong.
_WEAK_H = (
    "habit", "halluc", "harmon", "heredit", "hermen", "hermet", "hero", "hiat", "hilar", "hispan", "histor", "horizon", "horr",
    "hotel", "human", "humil", "hy",
)  # fmt: skip
# Vowels that are said with a consonant first: "a European", "a one-off", "a unit", "a user".
_YOU = (
    "eu", "ewe", "oaxac", "oise", "one ", "ones ", "once", "onen", "oner ", "oneself", "onesie", "ouija", "oua", "ubi", "udp ", "ufo", "uga",
    "uk", "unanim", "unary ", "unesco", "uni", "ura", "ure", "uri", "uro", "uru", "usa", "use", "usu", "uta", "ute", "uti", "uto",
    "utr", "uve", "uvu", "ui ", "uid ", "usb", "usd ", "uuid", "uv ", "ux ",
)  # fmt: skip
# Words with "un-" that look like ones with "uni-".
_NOT_YOU = (
    "unide", "unidi", "unill", "unima", "unimb", "unimp", "unin", "uniron", "unirr", "unissu", "unitali",
)  # fmt: skip
_YOU_AFTER_ALL = ("unidim", "unidir", "unimod", "uninuc")


def begins_with_vowel(word: str) -> bool | None:
    """Say whether a word, number or abbreviation begins with a vowel's sound; None if it may do either."""
    if not word:
        return None
    if word[0].isdigit():
        return _number(word)
    if not word.isascii() and word[0] > "\x7f":
        return True if word[0] in "éèêÉÈÊáàâÁÀÂíÍ" else None
    capitals = len(word) - len(word.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    initials = len(word.removesuffix("s")) == 3 and word[1].islower() and word[2].isupper()
    # "an R6", "a U2", "an MoD"
    if len(word) == 1 or (capitals == 1 and (word[1].isdigit() or initials)):
        return word[0].upper() in _LETTERS
    if capitals >= 2:
        spelt = capitals == 2 and word[2:3].isdigit()  # "an MI5 agent"
        return word[0] in _LETTERS if spelt else _capitals(word[:capitals])
    if word[0].islower() and word != word.lower():
        return True if word[0] in "aeio" else None  # "iPhone", "mRNA"
    for at in range(2, len(word)):
        if word[at].isupper():
            return _word(word[:at].lower())  # "OneDrive"
    return _word(word.lower())


def _number(word: str) -> bool | None:
    digits = ""
    for character in word:
        if character.isdigit():
            digits += character
        elif character != ",":
            break
    if digits[0] == "8":
        return True
    if digits[0] == "0":
        return None
    if digits[:2] in ("11", "18"):
        if len(digits) == 4 and ("," in word or digits[1] == "1" or digits == "1800"):
            return None  # "one thousand one hundred" or "eleven hundred"
        return len(digits) % 3 == 2 or len(digits) == 4
    return False


def _capitals(letters: str) -> bool | None:
    first = letters[0]
    if letters in _SPELT_OUT or letters in _SAID_AS_WORDS:
        return letters in _SPELT_OUT
    if first == "U":
        return False if len(letters) < 4 or letters in _LONG_WITH_U else None
    if first in "AEIO":
        roman = not letters.strip("IVX")
        return None if roman or (letters.startswith(("EU", "ONE")) and len(letters) > 2) else True
    if first not in _LETTERS:
        return False
    if letters == "SQL":
        return None
    # Read letter by letter only if it cannot be said as a word.
    if _VOWELS.isdisjoint(letters) or (letters[1] not in "AEIOUY" and letters[:2] not in _ONSETS):
        return True
    return None


def _word(word: str) -> bool | None:
    bare = word.replace("’", "'").split("'")[0] + " "
    if bare.startswith(_TWO_WAYS) and not bare.startswith(("unions ", "union", "herbert", "urdu")):
        return None
    if bare[0] == "h":
        if not bare.isascii():
            return None  # French and Spanish names: "an Hermès bag"
        if bare.startswith(_SILENT_H):
            return None if bare.startswith(("honora ", "honore")) else True
        return None if bare.startswith(_WEAK_H) else False
    if bare[0] not in "aeiou":
        if (
            _VOWELS.isdisjoint(bare.replace("y", "a"))
            or bare[0] in "yx"
            or (bare[0] in "lmn" and bare[1] not in "aeiouy")
            or (bare[0] == "r" and bare[1] not in "aehiouyw")  # "an rvalue"
            or (bare[0] == "f" and bare[1] not in "aeiouyljr")
        ):
            return False if bare[0] == "y" and bare[1] in "aeiou" else None
        return False
    if bare.startswith(_NOT_YOU) and not bare.startswith(_YOU_AFTER_ALL):
        return True
    return not bare.startswith(_YOU)
