"""Short forms of first names: whoever is called "Bob" may be Robert, or R. Smith, elsewhere."""

from __future__ import annotations

from copydesk.language.words import word_set

_SHORT = word_set(
    "jim jimmy jack johnny jonny jon mike mick micky dave danny dan matt tom tommy tim joe joey jo jamie jake jeff geoff "
    "harry hal bob bobby rob bill billy will ted ed eddie ned dick rick ricky rich ron ray sam sue steve stevie stu "
    "peggy maggie meg molly nell frank frankie fred freddie charlie chuck chris al alex ali andy ann anna annie art ben "
    "bert betty beth bess cathy cindy connie deb debbie dom don doug ken ellie fran gail gene greg jan jean jenny jess josh "
    "julie kate katie kathy kim kit larry len les liz lisa mandy marge max mel mo nate nick nikki pam pat paddy patsy penny "
    "pete phil rod sandy terry theo tina tony val vic vicky viv jerry gerry sally polly jackie"
)  # fmt: skip  # fmt: skip

# Those whose long forms may begin with another letter: "Bill", "Peggy".
_OTHER_INITIAL = word_set(
    "bob bobby bill billy will ted teddy ned dick jack jackie jim tony chuck harry hal hank peggy meg molly nell liz lisa betty beth "
    "bess tina sandy kit kate kathy kathryn cathy catherine katherine gene drew bert fred freddie mandy sally polly patsy ron rick "
    "ricky gus gerry jerry jeff geoff nicky nora bella ella ellie elsie lottie libby greta sasha lex"
)


def has_other_initial(given: str) -> bool:
    """Whether who has a first name, as it is written, may write another initial."""
    return given.lower() in _OTHER_INITIAL


def is_short(given: str) -> bool:
    """Whether a first name, as it is written, is short for another."""
    return given.lower() in _SHORT
