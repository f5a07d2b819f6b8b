"""The words of change, and which way they go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping

_UP = (
    "rise rises rose risen rising increase increases increased increasing gain gains gained gaining "
    "grow grows grew grown growing growth jump jumps jumped jumping climb climbs climbed climbing "
    "soar soars soared soaring surge surges surged surging up raise raises raised raising hike "
    "hikes hiked hiking leap leaps leaped leapt leaping advance advances advanced advancing "
    "boost boosts boosted boosting expand expands expanded expanding expansion more "
    "higher uplift upturn overrun swell swells swelled swelling shoot shot lift lifted bigger larger greater "
    "rocketed spiked spike extra additional premium inflated widened uptick ascent"
)
_DOWN = (
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining "
    "decrease decreases decreased decreasing cut cuts cutting reduce reduces reduced reducing "
    "reduction slump slumps slumped slumping plunge plunges plunged plunging down slip slips slipped "
    "slipping slide slides slid sliding tumble tumbles tumbled tumbling shrink shrinks shrank shrunk "
    "shrinking dip dips dipped dipping lower less fewer loss slash slashed slashing sink sank sunk "
    "contraction contracted dwindled plummet plummeted trimmed shortfall underspend discount saving smaller cheaper "
    "lowered weakened eased halving collapse collapsed crashed diminished narrowed descent"
)
PARTICLES = ("up", "down", "more", "less", "fewer", "over", "additional")
_EITHER = "improvement change changed difference moved went gone swing shift shifted revised"
SIGNS: Mapping[str, int] = {
    word: sign for words, sign in ((_UP, 1), (_DOWN, -1), (_EITHER, 0)) for word in words.split()
}
FOLDS: Mapping[str, float] = {
    "double": 2, "doubled": 2, "doubles": 2, "doubling": 2, "treble": 3, "trebled": 3, "trebling": 3,
    "triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "quadruple": 4, "quadrupled": 4,
    "quadrupling": 4, "quintupled": 5, "quintupling": 5, "halved": 0.5, "halves": 0.5,
    "halving": 0.5, "halve": 0.5, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5,
    "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10,
}  # fmt: skip
COMPARED: Mapping[str, float] = {
    "twice": 2, "double": 2, "triple": 3, "treble": 3, "thrice": 3, "quadruple": 4, "half": 0.5,
}  # fmt: skip


def alternate(plain: str) -> bool:
    """Whether two claims stand for two pairs: "by 50%, or even 80%, from 1000 to 500 or even 200"."""
    return " even " in plain and all(
        compiled(rf"{kind}[^#£%¼§.;]{{0,40}}?\b(?:and|or) even (?:[a-z]+ ){{0,4}}?{kind}").search(
            plain
        )
        for kind in ("%", "[#£~]")
    )
