"""Flags a measure given in two units that are not the same.

Why:
    A writer converts "5 miles" for the readers who think in kilometres. Where the two do not
    agree, one of them is wrong, and no reader can tell which: a digit slipped, the conversion was
    made the wrong way round, or the first figure was mended later and the second was not.

Example:
    The nearest hospital is 5 miles (12 km) away.
    Temperatures reached 20C (86F) in the shade.

Better:
    The nearest hospital is 5 miles (8 km) away.
    Temperatures reached 30C (86F) in the shade.

When it stays silent:
    Rounding as reporters round: a measure may stand for all that its last written digit, a round
    hundred or a sloppy factor leave open, and the two disagree only if nothing brings them
    together. Units with several meanings (tons, gallons, pints, ounces, miles at sea, "m") may
    mean any of them; a few degrees may be a temperature or a difference. Measures of different
    things: "a 10 km or 5 mile run", "8 miles (600 m)" as length and height, rates per different
    units. Two currencies, but for a sum that is converted the other way round than the article's
    others, or ten times off; prices ("£5 (50p)").

Known gaps:
    Measures that are several sentences apart, a column headed by its unit, numbers with blanks or points for
    thousands ("12 000 km"), sizes that are only names ("two-by-four"), clothes and shoe sizes.

Source:
    NIST Special Publication 811 (2008), Appendix B; the Weights and Measures Act 1985.

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.finding import Confidence, Related, Severity, Span
from copydesk.language.words import LONGEST_SENTENCE, word_set
from copydesk.patterns import compiled
from copydesk.rule import rule
from copydesk.rules.contradictions.units.conversions import converted, disagree, pairs_in
from copydesk.rules.contradictions.units.exchange import wrong_exchange
from copydesk.rules.contradictions.units.far_conversions import said_again
from copydesk.rules.contradictions.units.scales import slipped_scale
from copydesk.rules.contradictions.units.units import may_hold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding
    from copydesk.rules.contradictions.units.far_conversions import Far

# One of two units is nearly always one of these; the others are met too often ("feet", "m").
_TRIGGERS = word_set(
    "km kms kilometre kilometres kilometer kilometers metre metres meter meters cm centimetres "
    "centimeters centimetre centimeter mm millimetres millimeters millimetre millimeter kg kgs kilos kilogram kilograms grams g tonnes t ha "
    "hectares hectare acres acre litres litre liters liter ml cl gallons gallon pints ounces oz "
    "stone km² m² m³ kph knots celsius centigrade fahrenheit kelvin c f degrees l kj kcal kw psi bar kpa "
    "hp horsepower mpg yards inches nautical knots mph lb lbs ft sq square cubic m2 km2 cm2 m3 fathoms furlongs minutes seconds hours days weeks months tons m "
    "*0m *1m *2m *3m *4m *5m *6m *7m *8m *9m *0c *1c *2c *3c *4c *5c *6c *7c *8c *9c "
    "*km *kg *cm *mm *kph *ha *0g *5g *ml *kj *kw *bar billion trillion *bn"
)
# What two measures need between them, and digits or a word before a unit.
_BESIDE = r"[(\[][^()]{0,30}(?:\d|[a-z] ?[a-z]+[)\]])|/ ?\d|[=≈–—]| or | [-–—] |[–—]|\||, ?[a-z. ]{0,30}?(?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty) )| is | are | equals "
_ADMITTED = r"(?i:\b(?:wrong\w*|mistake\w*|incorrect\w*|erroneous\w*|error|typo|misread|miscalculat\w*|confus\w*|instead of)\b)"


@rule(
    "CON007",
    triggers=_TRIGGERS,
    severity=Severity.ERROR,
    confidence=Confidence.PROOF,
    # A bracketed conversion is the desk's own, not the speaker's.
    quoted=True,
)
def unit_mismatch(sentence: Sentence) -> Iterator[Finding]:
    text = sentence.text
    if slip := slipped_scale(text):
        yield unit_mismatch.finding(
            sentence,
            slip.start,
            slip.end,
            f"The two sums differ by a factor of {slip.factor:,}. Check the scale of both.",
        )
    if exchanged := wrong_exchange(sentence):
        own, other = exchanged
        document = sentence.document
        yield unit_mismatch.finding_at(
            document,
            Span(own.start, own.end),
            f"The rate of exchange is {own.rate:.3g} here, which is not that of the article's other sums. "
            "Check both sums.",
            related=(
                Related(
                    document.path,
                    Span(other.start, other.end),
                    f"The rate is {other.rate:.3g} here.",
                ),
            ),
        )
    if len(text) > LONGEST_SENTENCE:
        return
    for far in said_again(sentence):
        yield _far(far)
    if not may_hold(text, 2) or not compiled(_BESIDE).search(text):
        return
    for pair in pairs_in(text):
        if not disagree(text, pair):
            continue
        first, second = pair
        if compiled(_ADMITTED).search(text):
            return
        unit = text[second.start : second.end].lstrip("0123456789.,-–½¼¾⅓⅔ ")
        yield unit_mismatch.finding(
            sentence,
            first.start,
            second.end,
            f"{text[first.start : first.end]} is about {converted(pair)} {unit}, not "
            f"{text[second.start : second.end]}. Check which of the two is right.",
        )


def _far(far: Far) -> Finding:
    unit = far.written.lstrip("0123456789.,-–½¼¾⅓⅔ ")
    return unit_mismatch.finding(
        far.sentence,
        far.start,
        far.end,
        f"{far.other} is about {converted(far.pair)} {unit}, not {far.written}. Check which of the two "
        "is right.",
        related=(
            Related(
                far.before.document.path,
                Span(far.before.start, far.before.end),
                f"The same measure is {far.other} here.",
            ),
        ),
    )
