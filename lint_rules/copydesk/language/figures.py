"""Figures about people and things at large: shares, counts, growth and ranks.

What is measured of one thing (its length, price or score) is not among them. `FIGURES` says
where such a figure stands; whether anybody vouches for it is for a rule to say.
"""

from __future__ import annotations

from copydesk.language.frames import Frames

_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
# Where a figure may begin: a quick look, since most places are inside a word.
_BEGIN = r"(?<![\w.,£$€/])"
_NUMERAL = rf"(?:(?!100\b)\d[\d.,]*|(?:{_TENS})(?:-\w+)?|{_ONES})"
_NUMBER = _BEGIN + _NUMERAL
_MILLIONS = rf"{_NUMERAL} (?:million|billion)"
_PER_CENT = rf"{_NUMERAL}(?:(?: ?[-–] ?| to | or ){_NUMERAL})? ?(?:%|per ?cent)"
_PART = (
    r"(?:(?:an?|one|two|three|four|nine)[- ](?:third|quarter|fifth|sixth|seventh|eighth|ninth|"
    r"tenth)s?|half)"
)
_SHARE = rf"{_BEGIN}(?:{_PER_CENT}|{_PART})"
_ABOUT = (
    r"(?:(?:about|around|some|an estimated|over|more than|almost|nearly|up to|at least|well|just|"
    r"only|as many as|in excess of|approximately|roughly|between|a record|the) )*"
)
# Who is counted when people at large are.
_PEOPLE = (
    r"people|persons|adults|men|women|children|kids|babies|infants|boys|girls|teenagers|teens|"
    r"youngsters|adolescents|pensioners|over-\d+s|under-\d+s|students|graduates|pupils|parents|"
    r"mothers|fathers|families|households|homeowners|couples|workers|employees|employers|"
    r"managers|consumers|shoppers|smokers|drinkers|drivers|motorists|cyclists|commuters|patients|"
    r"doctors|GPs|nurses|teachers|lawyers|citizens|residents|immigrants|migrants|refugees|"
    r"prisoners|inmates|offenders|farmers|growers|users|surfers|gamers|peasants|slaves|voters|"
    r"(?-i:[A-Z]\w+(?:ians|icans|eans|itons)|Germans|Greeks|Turks|Swedes|Danes|Finns|Poles|Scots|"
    r"Jews|Muslims|Christians|Catholics|Protestants|Hindus)"
)
# What else is counted that way.
_THINGS = (
    r"homes|marriages|divorces|births|deaths|pregnancies|suicides|murders|killings|crimes|"
    r"burglaries|thefts|accidents|crashes|injuries|cancers|infections|firms|companies|businesses|"
    r"shops|schools|hospitals|universities|farms|journeys|trips|flights|cars|vehicles|computers|"
    r"PCs|phones|handsets|e-?mails?|spam|websites|web sites|viruses|traffic|jobs|species|languages"
)
_CROWDS = (
    r"spectators|mourners|fans|viewers|listeners|visitors|tourists|readers|protesters|"
    r"demonstrators|marchers|lives|copies|units|albums|soldiers|civilians|investors"
)
_COUNTED = rf"(?:{_PEOPLE}|{_THINGS})\b"
# A word that may stand between the figure and what it counts.
_WORD = (
    r"(?!(?:to|in|at|on|for|and|or|are|is|was|were|who|that|which|with|from|by|than|the|a|an|of|"
    r"his|her|its|their|our|my|your|these|those|this|what|them|him|as)\b)[\w'-]+"
)
_STEP = _WORD + " "
# What a country or the world has, shares of which are counted.
_WHOLES = (
    r"population|workforce|work force|labou?r force|electorate|economy|GDP|"
    r"gross (?:domestic|national) product|exports?|imports?|trade|market|output|production|"
    r"supply|supplies|consumption|electricity|energy|power|oil|gas|coal|land(?! area)|forests?|"
    r"wealth|income|crime|traffic|emissions|water|food|crop|jobs|reserves|sales|e-?mails?|spam"
)
_OF_THE_WORLD = (
    r"(?:(?:(?:the|this) )?(?:world|country|nation|planet|region|continent|industry|"
    r"(?-i:UK|US|EU|[A-Z]\w+))'s?|(?:the )?(?:world|global|national|"
    r"(?-i:UK|US|EU|British|American|European|[A-Z]\w+(?:ian|ish|ese|ean))))"
)
# Its own figures are a firm's own business.
_OWN = (
    r"(?:his|her|its|their|the (?:company|firm|group|film|album|show)|total|net|gross|annual|"
    r"revenues?|profits?|turnover|costs?|earnings|income)"
)
_NUMBER_OF = rf"the number of (?:{_STEP}){{0,3}}?{_COUNTED}"
# What grows and falls in a society.
_SOCIAL = (
    r"(?:crimes?|burglar(?:y|ies)|thefts?|robber(?:y|ies)|violence|murders?|obesity|diabetes|"
    r"asthma|deaths|births|divorces?|marriages|suicides?|abortions?|unemployment|joblessness|"
    r"poverty|homelessness|hunger|population|immigration|emigration|tourism|traffic|spam|use|"
    r"usage|drinking|smoking|emissions|pollution|productivity|incomes|wages|literacy|consumption|"
    r"(?:production|output) of [\w' -]{3,30}|accidents|fatalities|truancy|property values|rents|"
    rf"infections|addiction|{_NUMBER_OF})"
)
_RISING = "growing|rising|falling|shrinking|increasing|grows|rises|falls"
_RISEN = (
    "rose risen rising rises increased increasing fallen fell falling dropped declined grown grew "
    "growing soared jumped climbed up down"
)
_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))"
_ORDINALS = "second third fourth fifth sixth"
_SUPERLATIVES = "largest biggest highest lowest leading most"


def _pairs(first: str, second: str) -> str:
    return " ".join(f"{one}_{other}" for one in first.split() for other in second.split())


FIGURES = Frames(
    {
        # A share. "_of" is "of" behind a mark: "60% of".
        "_of "
        + _pairs(
            "cent percent half third thirds quarter quarters fifth fifths sixth seventh "
            "eighth tenth tenths",
            "of",
        ): (
            rf"{_SHARE} of (?:(?:all )?(?:{_STEP}){{0,3}}?{_COUNTED}"
            rf"|all {_WORD}(?: [a-z]+s\b)?"
            rf"|(?:the|its|her|their) (?:{_STEP}){{0,2}}?(?:population|work ?force|"
            r"electorate|labou?r force|(?:national|domestic) (?:income|product|output|wealth))\b"
            r"|(?:GDP|national income)\b"
            rf"|the (?:{_STEP}){{0,2}}?(?:market|land|crop)\b(?!['-])"
            rf"|{_OF_THE_WORLD} (?:{_STEP}){{0,3}}?(?:(?:{_WHOLES})\b|{_COUNTED}))"
            rf"|\b(?:account(?:s|ed|ing)? for|ma(?:kes?|de|king) up|represent(?:s|ed|ing)?) {_ABOUT}"
            rf"(?!half){_SHARE} of (?![^,.;:]{{0,40}}\b{_OWN}\b)(?:all |the )?{_WORD}(?: {_WORD})?"
        ),
        "majority_of": (
            r"\b(?:the|a) (?:(?:vast|overwhelming|great|large|clear|huge) )?majority of "
            rf"(?:{_STEP}){{0,2}}?(?:{_PEOPLE}|homes|firms|companies|schools|crimes)"
            r"(?= (?:now |still |also |never )?(?:are|have|do|feel|live|use|own|prefer|support|oppose|"
            r"want|work|get|find|suffer|go|spend|drink|drive|earn|read|speak|regret|enjoy)\b)"
        ),
        _pairs("one two three four five six seven eight nine 9 8 7", "in out"): (
            rf"\b(?:{_ONES}|\d+) (?:in|out of) (?:every |each )?(?:{_ONES}|{_TENS}|\d+|a hundred)"
            rf"(?: of)?(?: all)? (?:{_STEP}){{0,3}}?{_COUNTED}"
        ),
        # A count of people who do or suffer something, or in a stretch of time.
        _pairs("million billion", "people children adults women men users") + " millions_of": (
            rf"\bthere are (?:{_STEP}){{0,3}}?(?:{_MILLIONS}|millions of) (?:{_STEP}){{0,2}}?"
            rf"(?:{_PEOPLE})\b"
            rf"|{_BEGIN}(?:{_MILLIONS}|millions of) (?:{_STEP}){{0,2}}?(?:{_PEOPLE})"
            r"(?: in [\w' ]{1,30}?| around the world| worldwide)? (?:now |still |already |currently )?"
            r"(?:suffer|live|own|smoke|depend|rely|lack|speak|go hungry|go without|have no|"
            r"are (?:obese|overweight|homeless|unemployed|illiterate|living))\b"
        ),
        "a_year " + _pairs("each every per", "year day week month") + " annually worldwide": (
            rf"{_BEGIN}(?:{_MILLIONS}|half a million|\d[\d,]{{4,}}|(?:millions|thousands) of) "
            rf"(?:{_STEP}){{0,3}}?(?:{_PEOPLE})\b[^.;:]{{0,50}}? "
            r"(?:(?:each|every|a|per) (?:year|day|week|month)|annually|worldwide)\b"
            rf"|\b(?:{_RISING}|grew) (?:by|at) {_ABOUT}{_PER_CENT} "
            r"(?:annually|(?:a|per|each|every) (?:year|month|week))\b"
        ),
        _pairs("kills affects strikes afflicts", "about around some an over more almost nearly up")
        + " kills afflicts": (
            rf"\b(?:kills|affects|strikes|afflicts) {_ABOUT}(?:{_MILLIONS}|\d[\d,]{{4,}}|(?:\w+ of )?"
            rf"(?:thousands|millions)(?: of)?) (?:{_STEP}){{0,2}}?(?:{_PEOPLE}|lives)\b"
        ),
        "an_estimated": (
            rf"\ban estimated (?:{_MILLIONS}|{_NUMBER}) (?:{_STEP}){{0,2}}?"
            rf"(?:{_PEOPLE}|{_THINGS}|{_CROWDS})\b"
        ),
        # Audiences and sales.
        _pairs("million", "copies records albums singles books cds"): (
            rf"\b(?:sold|sells|selling|shifted|sales of) {_ABOUT}(?:{_NUMBER} million|"
            rf"(?:tens of )?millions of) (?:{_STEP}){{0,2}}?(?:copies|albums|records|singles|books|"
            r"CDs)\b(?: worldwide| world ?wide)?"
        ),
        _pairs("million", "people viewers listeners visitors tourists readers")
        + " audience_of audiences_of": (
            r"\b(?:(?:watched|seen|heard|viewed|visited|read|attended|used) by|audiences? of|drew|"
            r"draws|pull(?:s|ed|ing)? in|averag(?:ed|es|ing)|attracted|attracts|attracting|reached|"
            rf"reaches|reaching) {_ABOUT}{_NUMBER} million"
            r"(?: (?:people|viewers|listeners|visitors|tourists|readers|users))?\b"
            rf"|{_NUMBER} million (?:{_STEP})?(?:people|viewers|listeners|visitors|tourists|readers) "
            r"(?:watch|watched|saw|attended|visit|visited|tuned|tune|read|listen|listened)\b"
        ),
        # Rates and growth.
        _pairs("rate rates", "of"): (
            r"\b(?:death|mortality|fatality|survival|success|failure|literacy|illiteracy|divorce|"
            r"infection|conviction|drop-?out|suicide|obesity|poverty|unemployment|recovery|cure|"
            rf"re-?offending) rates? of {_ABOUT}{_PER_CENT}"
        ),
        "doubled trebled tripled quadrupled halved": (
            rf"\b{_SOCIAL}\b[^.,;:()]{{0,30}}? (?:more than |almost |nearly |roughly )?"
            r"(?:doubled|trebled|tripled|quadrupled|halved)\b"
        ),
        _pairs(_RISEN, "by") + " " + _pairs("by", "about around more some nearly almost over"): (
            rf"\b(?:increas|decreas|reduc)(?:ed|ing) {_NUMBER_OF}[^.,;:]{{0,30}}? by "
            rf"{_ABOUT}{_PER_CENT}"
            rf"|\b{_SOCIAL}\b[^.,;:()]{{0,40}}? (?:{_RISEN.replace(' ', '|')}) by {_ABOUT}{_PER_CENT}"
        ),
        # Ranks of countries and causes.
        _pairs(_ORDINALS, _SUPERLATIVES) + " ranks ranked": (
            rf"\b{_ORDINAL}[- ](?:highest|lowest|largest) (?:{_STEP}){{0,3}}?(?:rate|rates|"
            r"proportion|incidence|density|income|burden|expectancy|level of|levels of|number of|"
            r"share of)\b"
            rf"|\b{_ORDINAL}[- ](?:largest|biggest|leading|most common|highest) (?:{_STEP}){{0,2}}?"
            r"(?:producer|exporter|importer|consumer|emitter|polluter|cause|killer|economy|"
            r"destination|religion|language|earner|problem)\b"
            rf"|\b(?:ranks|ranked) (?:as )?(?:the )?(?:number |no\.? )?(?:{_ORDINAL}|{_NUMBER}) "
            r"(?:worldwide|(?:in|among) (?:the (?:world|country|nation|EU|UK|US)\b|"
            r"(?-i:Europe|Britain|Asia|Africa|America)))"
        ),
    }
)
