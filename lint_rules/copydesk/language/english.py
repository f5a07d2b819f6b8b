"""Whether a document is in English at all: its findings would be noise if it is not.

Every language spends a third of its words on a few dozen little ones, and they hardly overlap.
A document counts as foreign only when another language's little words clearly outnumber those
of English, or when most words are in another script; whatever is in doubt is English.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copydesk.document import Document

# How much is looked at, in bytes of `scan`, and how many words it takes to tell.
_SAMPLE = 8_000
_FEWEST = 40
# A foreign text has about a third of its words in `_FOREIGN`; an English one with names or a
# quoted line in it, under a twentieth.
_FOREIGN_SHARE = 0.12
_SCRIPT_SHARE = 0.6

# An English text has "the" every hundred bytes or so, a foreign one only in names and titles.
_PLAINLY = 250

# Words that two languages share ("in", "die", "was", "on") stand in neither list, nor do those
# that English articles have in names ("van", "de", "del").
_ENGLISH = frozenset(
    b"the of and to that is for it with as are at be this have from or by had not but what all were"
    b" when we there can your which their if will how about them then these would been has more who"
    b" its did get may than into only some could our most after also where you he she his her they".split()
)
_FOREIGN = frozenset(
    (
        # German, Dutch, Afrikaans
        "das und nicht ist ein eine einen einer eines dem den des sich auf für mit auch nach"
        " wird bei aus wie oder aber wurde über zur zum von het een dat niet zijn voor wordt"
        " aan naar ook maar deze nie vir wat"
        # French, Spanish, Portuguese, Italian, Catalan, Romanian
        " les des une dans pour est qui que pas sur avec ce cette sont aux du par au plus leur nous"
        " vous mais una por con para como más pero su sus fue este esta é uma não os"
        " dos das com mais ao pela pelo il che dei per sono gli nel alla anche più questo"
        " els amb és si din pentru cu care nu este sau"
        # Scandinavian, Finnish
        " och att det som är på av för inte till har ett jag vi og ikke til med af"
        " var han ja ei oli että se joka mutta myös kun ovat"
        # Slavonic in Latin script, Hungarian, Turkish, Vietnamese, Indonesian
        " je na se ve že jako ale nie się jest od su koji za kako az és hogy nem"
        " egy bir ve bu için ile olarak yang dan dengan untuk ini itu dari tidak pada"
    )
    .encode("latin-1", "replace")
    .split()
)


# Little words of other languages that English articles have in names, too.
_PARTICLES = frozenset(
    b"van von de del di da dos das los las el la le bin al der den y e en".split()
)


def is_english(document: Document) -> bool:
    """False only where the document is surely in another language; short ones are English."""
    sample = document.scan[:_SAMPLE]
    # Nearly every English text is known by its commonest word, counted without cutting it up.
    if sample.count(b" the ") * _PLAINLY > len(sample):
        return True
    words = sample.split()[:-1]
    # Opaque characters and figures are no words; letters of other scripts stand there as "?".
    words = [word for word in words if word.strip(b"?\xad'_0123456789") or b"??" in word]
    if len(words) < _FEWEST:
        return True
    if sum(1 for word in words if b"??" in word) > _SCRIPT_SHARE * len(words):
        return False
    foreign = sum(1 for word in words if word in _FOREIGN)
    particles = sum(1 for word in words if word in _PARTICLES)
    if min(2 * foreign, foreign + particles) < _FOREIGN_SHARE * len(words):
        return True
    return sum(1 for word in words if word in _ENGLISH) * 2 > foreign + particles
