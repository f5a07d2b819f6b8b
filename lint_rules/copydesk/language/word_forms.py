"""How words are made: whether a word's own form explains that no dictionary has it.

English makes words as it goes, with prefixes, suffixes and from two words put together; figures,
letters of other scripts and letters no English word has in a row are no slips either. What a form
explains may still be a slip ("relationhip", as if of "relation" and "hip"): `unknown` decides.
"""

from __future__ import annotations

from copydesk.language import lexicon

_PREFIXES = (
    "anti", "arch", "auto", "back", "bio", "co", "counter", "cross", "crypto", "cyber", "de", "dis", "down", "eco",
    "electro", "euro", "ex", "extra", "fore", "geo", "hydro", "hyper", "infra", "inter", "intra", "kilo", "macro",
    "mega", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "out", "over",
    "paleo", "para", "photo", "poly", "post", "pre", "pro", "proto", "pseudo", "psycho", "quasi", "re", "semi",
    "socio", "sub", "super", "techno", "tele", "thermo", "trans", "tri", "ultra", "un", "under", "uni", "up", "vice",
    "video",
)  # fmt: skip
_SUFFIXES = (
    "able", "ably", "ception", "cide", "crat", "cracy", "ee", "ees", "er", "ers", "est", "eth", "esque", "fest", "free",
    "ful", "gate", "hood", "isation", "ise", "ised", "iser", "isers", "ises", "ish", "ising", "ism", "isms", "ist", "ists",
    "ization", "ize", "ized", "izer", "izers", "izes", "izing", "land", "less", "like", "logy", "mania", "ness", "phile",
    "phobia", "phobic", "proof", "ship", "ville", "ward", "wards", "ware", "wise", "worthy",
)  # fmt: skip
_AGENTS = frozenset(("ee", "ees", "er", "ers"))  # "triagers", "explainee"
# Words that are run together with their neighbour by a slip, not to make a compound.
_SMALL = frozenset(
    b"a about also an and are as at be been but by can for from had has have he her his i if in into is it its may "
    b"more my new no not of on one or our she so than that the their them then there these they this to was we were "
    b"what when where which who will with would you your".split()
)
# Words that open and close no compound ("in" and "up" do: "inflow", "checkup"): with another word
# right before or behind them, a space is missing.
_OPENING = frozenset(
    b"a an and are as because but can could did does each few from had has have how into is its may might must of or "
    b"should than the their them then there these they to very was we were what when where whether which who whose "
    b"will with would your".split()
)
_CLOSING = frozenset(
    b"although an and are because but by for from had has have how into of once or than that the their them then there these they "
    b"this those to was were what when where which while who will with would your".split()
)
# Behind a participle these are words of their own ("laid out"); behind a bare verb they make nouns.
_PARTICLES = frozenset(b"away back down in off out over up".split())
_PARTICIPLES = frozenset(
    b"blown broken brought built carried cut done drawn found given gone grown held kept laid left made paid put sent "
    b"set sold spelt taken thrown told torn turned worn written".split()
)
_LIKE_SUFFIXES = frozenset(b"able less like ship ward wards wise".split())
_VOWELS = frozenset(b"aeiouy")
_TAILS = frozenset(b"s d ll ve re em".split())
_LONGEST = 30
_LITTLE = 5.8  # the frequency of "some" and "after", on the Zipf scale


def is_wordlike(word: bytes) -> bool:
    """Say whether a string of `Document.scan` may be an English word at all, right or wrong.

    It has three to thirty letters, of English only, vowels among them, none four times in a row, and
    is no Roman numeral.
    """
    return (
        3 <= len(word) <= _LONGEST
        and word.isascii()
        and word.replace(b"'", b"").isalpha()
        and bool(word.strip(b"ivxlcdm"))
        and not _VOWELS.isdisjoint(word)
        and not any(word[i : i + 1] * 4 == word[i : i + 4] for i in range(len(word) - 3))
    )


def is_contracted(word: bytes) -> bool:
    """Say whether a word is a known one, or a made one, with an ending after an apostrophe."""
    base, apostrophe, tail = word.rpartition(b"'")
    return bool(apostrophe) and (
        len(base) < 3
        or (tail in _TAILS and (lexicon.known(base) or is_derived(base) or is_compound(base)))
    )


def is_derived(word: bytes) -> bool:
    """Say whether a word is a known one with a prefix, a suffix or the ending of a plural."""
    text = word.decode("latin-1")
    for prefix in _PREFIXES if text.startswith(_PREFIXES) else ():
        if text.startswith(prefix) and len(text) - len(prefix) >= 4:
            base = lexicon.entry(word[len(prefix) :])
            # A short prefix is soon found in any word: "comiler" is not made of "miler".
            if (
                base is not None
                and base.lower
                and base.level <= 50
                and (len(prefix) > 2 or base.zipf >= 3.0)
            ):
                return True
    for suffix in _SUFFIXES if text.endswith(_SUFFIXES) else ():
        if text.endswith(suffix) and len(text) - len(suffix) >= 3:
            stem = word[: -len(suffix)]
            least, highest = (5, 35) if suffix in _AGENTS else (3, 60)
            if len(stem) >= least and not stem.endswith((b"y", b"e")) and _is_base(stem, highest):
                return True
            # The "e" of "feature" is gone in "featurize".
            if suffix[0] in "aei" and len(stem) > 3 and _is_base(stem + b"e", 50):
                return True
    if text.endswith("s") and not text.endswith(("ss", "us", "is", "xs", "zs", "shs", "chs")):
        singular = lexicon.entry(word[:-1])
        # No little word and no participle has a plural ("thos", "somes", "addeds"); "y" becomes "ies".
        return (
            singular is not None
            and len(word) > 4
            and singular.zipf < _LITTLE
            and not text.endswith(("eds", "lys"))
            and not (text[-2] == "y" and text[-3] not in "aeiou")
        )
    return False


def is_compound(word: bytes) -> bool:
    """Say whether a word is two known ones put together, neither of them a small one."""
    for cut in range(3, len(word) - 2):
        left, right = word[:cut], word[cut:]
        if left in _SMALL or right in _SMALL:
            continue
        if _is_half(left) and (_is_half(right) or (right[-1:] == b"s" and _is_half(right[:-1]))):
            return True
    return False


def is_plain_compound(word: bytes) -> bool:
    """Say whether a word is two common words of four letters or more put together: "textfiles"."""
    for cut in range(4, len(word) - 3):
        if word[cut:] in _LIKE_SUFFIXES:
            continue
        halves = lexicon.entry(word[:cut]), lexicon.entry(word[cut:])
        if all(half is not None and half.lower and half.zipf >= 4.5 for half in halves):
            return True
    return False


def run_together(word: bytes) -> tuple[bytes, bytes] | None:
    """Return the two words that a word is, with the blank between them missing, or None.

    One of them is a small word that makes no compounds, the other a common one: "tothe",
    "influencedby", "featonce".
    """
    best: tuple[float, int] | None = None
    for cut in range(1, len(word)):
        left, right = word[:cut], word[cut:]
        closes = right in _CLOSING or (
            right in _PARTICLES and (left in _PARTICIPLES or left.endswith(b"ed"))
        )
        if left in _OPENING or closes:
            commoner, rarer = (lexicon.entry(part) for part in (left, right))
            if commoner is None or rarer is None or not (commoner.lower and rarer.lower):
                continue
            if left not in _OPENING:
                commoner, rarer = rarer, commoner
            least = 5.4 if len(word) < 6 or min(cut, len(word) - cut) == 1 else 3.4
            if rarer.level <= 50 and rarer.zipf >= least and cut + len(right) > 4:
                found = rarer.zipf + len(left if left in _OPENING else right), cut
                best = max(best, found) if best else found
    return (word[: best[1]], word[best[1] :]) if best else None


def _is_base(word: bytes, highest: int) -> bool:
    """Whether a word is known well enough to carry a prefix, a suffix or half of a compound."""
    entry = lexicon.entry(word)
    return entry is not None and entry.level <= highest and entry.lower


def _is_half(word: bytes) -> bool:
    """Whether a word may be half of a compound; short rare words ("ted", "ion") would explain too much."""
    return _is_base(word, 50 if len(word) > 3 else 20)
