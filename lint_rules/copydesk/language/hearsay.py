"""Fixed turns of phrase that lay a view at nobody's door: by all accounts, in some quarters."""

from __future__ import annotations

from copydesk.language.frames import Frames

HEARSAY = Frames(
    {
        "be_believed be_trusted go_by are_right": (
            r"\bif (?:the |some |most )?(?:reports|rumou?rs|studies|polls|surveys|critics|experts|"
            r"analysts|scientists|scholars) are (?:to be (?:believed|trusted)|anything to go by|"
            r"right)\b"
        ),
        "for_many for_some for_most": (
            r"(?:(?<=^)|(?<=, )|(?<=; )|(?<=but )|(?<=and ))(for (?:many|some|most)(?: (?:people|"
            r"fans|critics|observers|historians|scholars|locals|voters|readers|outsiders|viewers|"
            r"listeners|commentators))?)(?=, (?:it|this|that|the|he|she|they|these|his|her|its)\b)"
        ),
        "four_out eight_out nine_out ninety_nine": (
            r"\b(?:four|eight|nine|ninety-nine) out of (?:five|ten|a hundred) [a-z-]+ (?:say|"
            r"believe|agree|think|fear|suspect|claim|prefer|recommend)\b"
        ),
        "have_it": (r"\bas (?:some|many|critics|others|legend) would have it\b"),
        "history_shows history_tells history_teaches history_has science_says science_tells "
        "science_has experience_shows history_says science_teaches experience_tells "
        "experience_teaches experience_has": (
            r"\b(?:history|science|experience) (?:tells us|shows|says|teaches(?: us)?|has shown|"
            r"has proved)\b(?: that)?"
        ),
        "some_circles many_circles certain_circles several_circles some_quarters "
        "many_quarters certain_quarters several_quarters various_quarters": (
            r"\bin (?:some|many|certain|several|various) (?:\w+ )?(?:quarters|circles)\b"
        ),
        "many_would some_would critics_would some_might many_might some_may": (
            r"(?<=, )(?:some|many|critics) (?:would|might|may) (?:say|argue)(?=,| that\b)|"
            r"\b(?:some|many) would (?:say|argue|dispute|claim|contend)(?: that)? (?=[a-z])"
        ),
        "most_accounts all_accounts many_accounts some_accounts several_accounts "
        "popular_accounts various_accounts": (
            r"\bby (?:most|all|many|some|several|popular|various|nearly all|almost all) accounts\b"
        ),
        "people's_eyes people's_minds people's_view people's_opinion": (
            r"\bin (?:some|many|most) people's (?:eyes|minds?|view|opinion|estimation)\b"
        ),
        "reports_that": (
            r"\bthere (?:is|are|was|were|has been|have been) (?:\w+ ){0,3}?reports that\b"
        ),
        "school_of schools_of": (
            r"\b(?:one|another|some|a) schools? of thought (?:holds?|has it|have it|says?|argues?|"
            r"believes?)\b"
        ),
        "scientific_community medical_community academic_community research_community "
        "legal_community intelligence_community business_community the_community "
        "international_community local_community muslim_community medical_profession "
        "legal_profession teaching_profession medical_establishment political_establishment "
        "scientific_establishment literary_establishment art_world": (
            r"\b(?:(?:the|much of the|most of the|some in the|many in the) (?:\w+ )?(?:medical|"
            r"scientific|academic|legal|teaching|research|business|literary|political|"
            r"intelligence|art) (?:profession|community|establishment|world)|"
            r"the (?:\w+ )?community) (?:\w+ly |now |long |still |has |have )?(?:agrees?|"
            r"believes?|argues?|fears?|says?|holds?|thinks?|regards?|considers?|accepts?|insists?|"
            r"suspects?|worr(?:y|ies)|agreed|believed|regarded|considered)\b"
        ),
        "tell_it tell_you": (
            r"\bto hear (?:(?:the|its|his|her|their|these|those|some|many|most|"
            r"local) ){0,2}(?:some|many|most|people|"
            r"(?-i:[a-z-]+s))(?: of [^,.;]{1,30})? tell it\b|\b(?:plenty|lots|many|most|some|"
            r"people|those|locals|fans|regulars|anyone|anybody|ask)\b[^,.;:]{0,50} (?:will|would|"
            r"can) tell you\b"
        ),
        "than_one any_number plenty_of scores_of legions_of growing_number "
        "increasing_number quite_a no_shortage": (
            r"\b(?:more than one|quite a few|plenty of|any number of|no shortage of|scores of|"
            r"legions of|a growing number of|"
            r"an increasing number of) (?:[a-z'-]+ ){1,6}?(?:who )?(?:says?|believes?|thinks?|"
            r"argues?|suspects?|fears?|claims?|insists?|reckons?|agrees?|feels?|wonders?|"
            r"suggests?|expects?|will tell you)\b"
        ),
        "who_follow who_watch who_know who_knew who_study who_studied who_saw who_remember "
        "who_worked who_closely those_close those_familiar people_familiar people_close "
        "those_in have_seen have_studied have_read": (
            r"\b(?:(?:those|people) (?:close to|familiar with|in the know|in the (?:trade|"
            r"industry|business|game|field))|(?:those|people|some|many) who (?:\w+ly )?(?:follow|"
            r"watch|know|knew|study|studied|saw|remember|have seen|have studied|have read|"
            r'worked)\b)[^,.;:"]{0,40}? (?:says?|said|believes?|thinks?|argues?|suspects?|fears?|'
            r"claims?|insists?|agrees?|feels?|swears?|recalls?|describes?|expects?|"
            r"will tell you)\b|\baccording to people (?:familiar with|close to)\b[^,.;:]{0,40}|"
            r"\b(?:among|for|to) those (?:who (?:\w+ly )?(?:follow|watch|know|study)|"
            r"familiar with|close to|in the know)\b[^,.;:]{0,40}(?=,)"
        ),
    }
)
"""The phrases; `find` gives their places in a sentence."""
