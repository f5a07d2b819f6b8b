"""What stands between an announced number and its list, and what shows that the list goes on."""

from __future__ import annotations

_BETWEEN_PLAIN = r"(?: an? (?:week|year|month|day))?(?: (?:of|in|for|from|by|with|on|to|at|under|about|behind|during|against|outside|inside|within|near|along|across|around|over|through|throughout|beyond|beneath)(?: (?:the|this|that|his|her|its|their|a|an))?(?: [\w'.-]+){1,4}?){0,2}"
BETWEEN = rf"(?:,)?{_BETWEEN_PLAIN}(?: \w+ly)?(?: (?:named|called|titled|entitled|born|based|needed|required|involved|available|concerned|written|held|left|here|below|altogether|overall|alone|today|now|as follows|in all|in total|in number|in particular|worth \w+|to \w+(?: \w+){{0,2}}|(?:that )?(?:matter|count|stand out|stand)(?: \w+){{0,4}}?|we (?:\w+ ){{0,2}}\w+|are|were|is|was))?{_BETWEEN_PLAIN}(?:,)?"
_RELATIVE = r"(?: to (?:have )?[a-z]+(?: [a-z]+){0,6}?| (?:he|she|they|we|it|I) [a-z]+(?: [a-z]+){0,2}?|,? (?:who|that|which)(?: (?!(?:are|were|is|was)\b (?=[A-Z]))[a-z'-]+){1,8}?)?"
_AS = r"(?: (?:(?:named|identified|announced|confirmed|listed|given|revealed|described|known)(?: (?:by|on|in) [\w ]{2,24}?)? as|named|called|as follows))?"
SEAMS = {
    "dash": rf"(?:{BETWEEN}|{_RELATIVE})(?: [-–—] |[–—])(?:namely |in |from )?",
    "comma": rf"(?: (?:of|by|with) (?:his|her|their|its|the|that|this)(?: [a-z]+){{1,3}})?(?: (?:built|born|made|held|found|[a-z]+ed) (?:[a-z]+ ){{0,2}}[a-z]+)?{_RELATIVE}, (?:namely,? |first (?=[A-Z])|i\.e\. |viz\.? |to wit,? |that is to say,? |that is,? |being |(?:who (?:have been|were|are) )?{_AS[4:-2]} )?",
    "as": r" as (?=[A-Z])",
    "calling": r" (?=[A-Z\"])",
    "they": rf"{_BETWEEN_PLAIN}(?:[;:,]| -|,? and|, and| [-–—]) (?:they|these|those|their names|whose names|which|who) (?:are|were)(?: called| named)?:? (?=[A-Z\"])",
    "of": r" of ",
    "made": r" (?:(?:is|are|was|were) (?:made up|composed) of|consists? of|consisted of|comprises?|comprised) (?=[A-Z])",
    "be": rf"(?:, (?:he|she|they|it|police|officials) (?:said|says|say),| in (?:all|number|total),?|{_BETWEEN_PLAIN}|{_RELATIVE}| [a-z]+(?:ed|en)) (?:are|were|is|was|will be|would be|have been|had been|has been){_AS},? (?=[A-Z\"])",
}  # fmt: skip
# What is said of the things before they are named, where it names nothing else that they could be.
OTHER_THINGS = r"\d|,|\b(?!(?:is|was|has|does|this|his|its|as|us|always|towards|perhaps|across|years|months|weeks|days|times)\b)[a-z]+[^s\W]s\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|another|team|teams|band|group|line-up|cast|crew|panel|jury|board|company|trio|duo|pair|couple|family|list|committee|men|women|people|children|one|both|each|others?|said|added|told|asked|wrote)\b"
AFTER = r"(?=[.,;:)\]!?]| [-–—]|[–—]|$)"
NEW_SUBJECT = r"[.;:)]|$|, (?:it|he|she|they|there|we|people|this|that|no|voters|residents)\b"
VERB = r" (?:were|are|was|is|have|had|both|all|who)\b"
LESS = r"(?i:\b(?:including|includes?|such as|among|amongst|e\.g|for example|for instance|notably|especially|particularly|mainly|mostly|chiefly|plus|as well as|along with|together with|apart from|except|excluding|not counting|etc|others?|another|so on|more|respectively|remaining|rest|died|infan\w*|unnamed|nobody|first|only|either|whether|between)\b)"
GOES_ON = r", (?:(?:the|a|an|his|her) )?(?:(?!(?:who|which|where|whom|whose|all|both|only|just|not|none|every|each|when|while|with|in|at|on|from|to|by|for|of|as|after|before|died|was|were|is|are|had|has)\b)[a-z-]+ ){0,2}[A-Z]| (?:with|by|from)\b|[^.;]{0,70}?\b(?:and|but|plus|while) (?:(?:the|a|an|his|her|later|also|then|finally|by) )*[A-Z]"
LESS_BEHIND = r"(?i:\b(?:including|includes?|such as|among|plus|as well as|along with|together with|besides|etc|(?<!or )(?<!no )others?|another|so on|remaining|the rest|infan\w*|unnamed|who died|one died|respectively)\b)"
BEGINS_ANEW = r",? and (?:an?|one|two|three|four|five|six|seven|at least)\b"
FOLLOWING_LESS = r"^(?:\W*)(?:The|A|An|His|Her|Another|And|But|Its|Their|Also|One|She|He)? ?(?i:other|another|third|fourth|fifth|sixth|remaining|last|final|also|second|rest|eldest|youngest|finally)\b"
SUBJECT = r"(?i:(?:^|[,;:\"] |\(|\b(?:and|but|that|while) )[\"']?(?:the|his|her|their|its|our|my|all|those|these|(?:(?:the|his|her|their|its) )?[\w-]+'s?) (?:(?:other|only|remaining|first|last|final|main|original|founding|eldest|youngest) )?)$"
# What shows that items of words are not all that is meant.
LESS_WORDS = r"(?i:\b(?:including|includes?|such as|among|amongst|e\.g|for example|for instance|notably|especially|particularly|mainly|mostly|chiefly|plus|as well as|along with|together with|apart from|except|excluding|not counting|etc|others?|another|so on|(?:and|or|plus|many|some|few|several|once) more|respectively|remaining|rest|died|infan\w*|unnamed|nobody|either|neither|whether|between)\b)"
# "Three in all, are Ann, Bob and Carl", "they called their sons Tom and Dick".
IN_ALL = r" in (?:all|number|total),? (?:are|were) "
CALLING = r"\b(?:named|called|christened|baptised) (?:the|his|her|their|its) $"
# "Police named the three victims as Ann, Bob and Carl".
NAMING = r"(?i:\b(?:nam(?:ed?|es|ing)|identif(?:y|ied|ies)|lists?|listed|gave|gives|cites?|cited|revealed) (?:the|his|her|their|its|all)(?: [a-z]+)? )$"
# The same where the items are clauses.
LESS_CLAUSES = (
    r"\b(?:such as|for example|for instance|among others|etc|and others|and so on|neither)\b"
)
