"""Phrases of certainty, universality and importance that nobody can check, whatever they speak of.

"It is clear that", "nobody can deny", "as every parent knows", "changed the world for ever", "is
only a matter of time": each is a pattern under the rarest words that it holds (see `frames`).
"""

from __future__ import annotations

from copydesk.language.frames import Frames

_VERY = r"(?:\w+ly |very |quite |also |now |all too |crystal )?"
_GENERAL = r"(?:the (?:whole |entire |wider? )?world|humanity|mankind|civili[sz]ation|history)"
_LIFE = (
    r"(?:the (?:whole |entire |modern )?(?:world|planet|globe|country|nation|industry|game|sport)"
    r"|history|everything|(?:our |their |people's )?lives|(?:how|the way) (?:\w+ ){1,5})"
)
# Sure of it, without saying why.
CERTAINTY = Frames(
    {
        "clear_that obvious_that evident_that plain_that undeniable indisputable undoubted unquestionable": (
            rf"\bit(?: is|'s| becomes) {_VERY}(?:clear|obvious|evident|plain|undeniable|"
            r"indisputable|undoubted|unquestionable) that\b"
        ),
        "known_that universally_known common_knowledge no_secret great_secret no_exaggeration self_evident accepted_that": (
            rf"\bit is {_VERY}(?:well[- ]known|common knowledge|no (?:great )?(?:secret|exaggeration)"
            r"|universally (?:known|accepted)|self-evident) (?:that|to say)\b"
        ),
        "no_doubt no_question little_doubt real_doubt serious_doubt no_denying no_disputing no_dispute "
        "no_argument beyond_argument beyond_doubt beyond_dispute beyond_question beyond_all beyond_any beyond_a "
        "shadow_of room_for little_question": (
            r"\bthere(?: is|'s| can be| could be) (?:very )?(?:little |no )(?:real |serious )?"
            r"(?:doubt|question|denying|disputing)(?: that| about)?(?! whether| mark)\b"
            r"|(?<!to )(?<!us )\bleaves? (?:little|no)(?: room for)? (?:doubt|dispute|argument|question)\b(?! mark)"
            r"|(?<!match )(?<!result )(?<!outcome )(?<!game )\b(?:is|are|was|were) beyond (?:all |any |a )?(?:doubt|dispute|question|argument)\b"
            r"|\b(?:without|beyond) (?:a|any|the) shadow of (?:a )?doubt\b"
            r"|\bit is beyond (?:doubt|dispute|question)\b"
        ),
        "once_and": (
            r"\b(?:settl|prov|show|answer|resolv|demonstrat|confirm|establish)\w*\b"
            r"[^,.;:]{0,40} once and for all\b"
        ),
        "incontrovertibly indisputably undeniably irrefutably inarguably": (
            r"\b(?:incontrovertibl|indisputabl|undeniabl|irrefutabl|inarguabl)y\b(?! there)"
        ),
        "unquestionably undoubtedly without_question prove_beyond proves_beyond proved_beyond": (
            r"\b(?:is|are|was|were|will|has|have|had) (?:unquestionably|undoubtedly)\b"
            r"|^(?:unquestionably|undoubtedly|without (?:question|doubt))\b"
            r"|\bprove[sd]? beyond (?:all |any |a )?(?:doubt|dispute|question)\b"
        ),
        "speak_for speaks_for": r"\b(?:speaks? for (?:itself|themselves))\b",
        "can_deny could_deny would_deny will_deny seriously_deny can_dispute could_dispute would_dispute "
        "seriously_dispute can_doubt could_doubt would_doubt seriously_doubt unmoved untouched indifferent "
        "be_disappointed can_fail could_fail will_fail": (
            r"\b(?:no ?one|nobody|none|few) (?:can|could|would|will) (?:seriously )?"
            r"(?:deny|dispute|doubt)\b"
            r"|\b(?:no ?one|nobody|none) (?:can|could|would|will) (?:\w+ ){1,4}"
            r"(?:unmoved|untouched|disappointed|indifferent)\b"
            r"|\b(?:no ?one|nobody|none) (?:can|could|will) fail to\b"
        ),
        "is_plainly are_plainly is_clearly are_clearly is_obviously are_obviously is_manifestly "
        "are_manifestly is_patently are_patently is_surely are_surely": (
            r"(?<!it )\b(?:is|are) (?:plainly|clearly|obviously|manifestly|patently|surely) "
            r"(?:the (?:best|right|wrong|only|way|future|answer)|finished|dead|over|doomed|superior|"
            r"inferior|better|worse|wrong|right|false|true|absurd|unfair|unjust|failing|"
            r"in (?:decline|crisis)|a (?:failure|success|mistake|disaster|triumph|sign))\b"
        ),
        "no_mistake stands_to thing_is no_substitute one_like nothing_like nobody_like nobody_else one_else nothing_quite": (
            r"\bmake no mistake\b|\bit stands to reason\b"
            r"|\bone thing is (?:\w+ly )?(?:certain|sure|clear|plain|undeniable)\b(?! -|:)"
            r"|\bthere (?:is|can be) no substitute for\b"
            r"|\bthere is (?:\w+ly )?(?:nothing|no ?one|nobody) (?:quite |else )?like (?!that|this)"
        ),
        "goes_without time_will": (r"\b(?:it goes without saying|only time will tell)\b"),
        "be_coincidental be_coincidence no_coincidence": (
            r"\b(?:cannot|can't|can not) be (?:a )?(?:mere )?coinciden(?:ce|tal)\b"
            r"|\bit is (?:surely )?no (?:mere )?coincidence that\b"
        ),
    }
)
# How much it matters, without saying what it changed.
IMPORTANCE = Frames(
    {
        "be_higher be_clearer be_greater be_simpler be_more": (
            r"\bcould(?: not|n't| hardly) be (?:higher|clearer|greater|simpler|more (?:important|urgent|"
            r"serious|obvious|vital|relevant|timely))\b(?! than)"
        ),
        "never_has never_have": (
            r"^(?:and |but )?never ha(?:s|ve) (?!before)(?:[\w'-]+ ){1,5}(?:more|so|better|worse)\b"
        ),
        "change_everything changes_everything changed_everything": (
            r"\b(?:will change|changes|changed) everything\b"
        ),
        "an_era": r"\bthe end of an era\b",
        "to_imagine": r"\b(?:it is|is) (?:hard|difficult|impossible) to imagine (?:\w+ ){1,6}without\b",
        "be_underestimated be_overstated be_overestimated be_understated be_overemphasised "
        "be_overemphasized be_exaggerated be_denied be_disputed": (
            r"\b(?:should|must|can|could) ?(?:not|never) be (?:underestimated|overstated|"
            r"overestimated|understated|overemphasi[sz]ed|(?<!must not be )(?<!should not be )exaggerated)\b"
            r"|\b(?:cannot|can not) be (?:denied|disputed)\b(?! (?:to|by|the|him|her|them)\b)"
        ),
        "to_overstate to_overestimate to_exaggerate to_deny to_overemphasise to_overemphasize": (
            r"(?:\bit (?:is|would be|was)|\b(?:is|are|was|were)) (?:very |almost |quite )?"
            r"(?:hard|difficult|impossible) to (?:overstate|overestimate|exaggerate|"
            r"overemphasi[sz]e|deny)\b"
        ),
        "paramount utmost incalculable immeasurable inestimable": (
            r"(?<!was )(?<!were )\bof (?:the )?(?:paramount|utmost|incalculable|immeasurable|inestimable) "
            r"(?:importance|significance|value|worth)\b"
        ),
        "reaching_consequences reaching_implications reaching_effects reaching_impact "
        "reaching_ramifications": (
            r"\bfar[- ]reaching (?:consequences|implications|effects|impact|ramifications)\b"
        ),
        "game_changer game_changing": r"\ba (?:real |true |total |complete )?game[- ]chang(?:er|ing)\b",
        "key_to": rf"\bholds? the (?:only )?key to (?:{_GENERAL}|the future|\w+ing (?:the|a) )[^,.;]{{0,30}}",
        "course_of very_course face_of": (
            r"\b(?:chang|alter|shap|transform)\w* (?:for ever |forever )?the (?:very )?"
            r"(?:course of (?:\w+ )?(?:history|events|humanity|civili[sz]ation)|face of \w+)\b"
        ),
        "changed_the transformed_the changes_the revolutionised revolutionized forever for_ever for_good "
        "beyond_recognition": (
            rf"\b(?:changed|transformed|changes|revolutioni[sz]ed) {_LIFE}"
            r"(?:\b[^,.;]{0,20})? (?:for ?ever|for good|beyond recognition)\b"
            r"|\b(?:changed|transformed|changes|revolutioni[sz]ed) (?:for ?ever|for good) "
            rf"(?:{_LIFE}|the (?:face|course|nature|future) of)"
            r"|\b(?:has |had |have )?(?:changed|transformed|revolutioni[sz]ed) the world\b(?! of|')"
            r"|\b(?:revolutioni[sz]ed|(?:has|had|have) transformed) the way\b"
        ),
        "matters_more matter_more more_important more_vital more_urgent more_crucial": (
            r"\bno (?:[a-z-]+ ){1,2}(?:will |has |could )?(?:ever )?(?:matters? more|"
            r"(?:is|be|been) more (?:important|vital|urgent|crucial))\b"
        ),
        "never_be never_again has_never have_never": (
            r"\b(?:will|would|can) never (?:again )?be (?:quite )?the same(?: again)?\b"
            r"|\b(?:has|have) never (?:mattered more|been (?:more|so|as|better|easier|greater) "
            r"(?:important|vital|relevant|needed|urgent|necessary|crucial|essential))\b"
        ),
        "forever for_ever beyond_recognition beyond_all": (
            r"\b(?:will |would |is set to |is going to )?(?:chang|transform|reshap|redefin|alter|remak)"
            r"(?:e|es|ed|s)? (?!us )(?:the (?!world|country|course|face)|our|their|its|his|her|[a-z]+ing\b|[a-z]+)"
            r"[^,.;:]{0,50}? (?:for ?ever|beyond (?:all )?recognition)\b(?! reason)"
        ),
        "nothing_was nothing_is": r"\bnothing (?:was|is) ever the same(?: again)?\b",
        "than_ever": r"\bnow,? more than ever\b",
        "revolutionise revolutionize revolutionises revolutionizes": (
            r"(?<!be )(?<!was to )(?<!were to )(?<!would )\b(?:will |is set to |is going to |promises to )?"
            r"revolutioni[sz]es? (?!by\b|in\b|and\b)(?:the |its |our |their )?[a-z]+\b"
        ),
        "new_era new_age new_dawn": (
            r"\b(?:usher(?:s|ed)? in|herald(?:s|ed)?|marks|marked) (?:the (?:dawn|start|beginning) of )?"
            r"a (?:whole |brave |bold |golden )?new (?:era|age|dawn)\b"
        ),
        "imagination_of": r"\bcaptur\w+ the (?:public )?imagination of (?:the world|millions|everyone)\b",
        "profound lasting incalculable immeasurable": (
            r"\b(?:has|have|had|with|exert\w*|made|leaves?|left) (?:a |an )?"
            r"(?:(?:\w+ and )?(?:profound|lasting|incalculable|immeasurable)(?: and \w+)?) "
            r"(?:influence|impact|effect|impression) (?:on|upon) "
            r"(?!(?:him|her|them|me|us|the young)\b|(?-i:[A-Z]))[a-z]+"
        ),
    }
)
# What everybody does, nobody ever did, nothing equals.
UNIVERSALITY = Frames(
    {
        "everyone_knows everybody_knows everyone_agrees everybody_agrees everyone_loves everybody_loves "
        "everyone_already everybody_already everyone_understands everybody_understands "
        "everyone_accepts everybody_accepts everyone_recognises everyone_recognizes": (
            r"\b(?:everyone|everybody) (?:\w+ly |already )?(?:(?:knows|understands|recogni[sz]es)\b(?! (?:the|each|one|him|her|them|me|us|his|its|their|my|our|a|an|where|who|about)\b)|(?:agrees|accepts|loves)\b)"
            r"(?: that)?"
        ),
        "knows understands will_know all_know us_know will_agree would_agree": (
            r"\b(?:as )?(?:every|any) (?:[\w-]+ ){1,3}(?:(?:\w+ly |already )?(?:knows|understands)|"
            r"(?:will|would) (?:know|agree))\b(?! how to| about| it\b)"
            r"|\b(?:anyone|anybody|everyone|everybody) (?:who|with) [^.;:]{1,60}? "
            r"(?:knows|understands|(?:will|would) (?:know|agree))\b(?! how to| about)"
            r"|(?:(?<=^)|(?<=, )|(?<=^as )|(?<=, as ))(?:we all|all of us) know\b(?: that)?"
        ),
        "will_tell can_tell": r"\b(?:as )?(?:every|any) (?:\w+ ){1,3}(?:can|will) tell you\b",
        # "Will confirm your booking" is an act; what all of a kind confirm of itself is not.
        "will_confirm can_confirm would_confirm will_testify can_testify will_attest can_attest "
        "will_vouch can_vouch will_admit would_admit could_confirm": (
            r"\bas (?:every|any|all) (?:[\w-]+ ){1,3}(?:will|can|would|could) "
            r"(?:confirm|testify|attest|vouch|admit)\b"
            r"|\b(?:every|any) (?:[\w-]+ ){1,3}(?:will|can|would|could) "
            r"(?:confirm|testify|attest|vouch|admit) that\b"
            r"|\b(?:anyone|anybody|everyone|everybody) who [^.;:]{1,60}? (?:will|can|would|could) "
            r"(?:confirm|testify|attest|vouch|admit)\b"
        ),
        "everyone_who everybody_who anyone_who anybody_who": (
            r"\b(?:everyone|everybody|anyone|anybody) who (?!is\b|wants|wishes|has a\b)[^,.;:]{1,40}? "
            r"(?:loves|asks|agrees|falls|leaves|remembers|comes (?:away|back)|returns|adores|raves)\b"
        ),
        "anyone_can anybody_can": r"\b(?:as )?any(?:one|body) can (?:see|tell) (?:that\b|(?<=^.{14}),)",
        "ever": (
            r"\b(?:no ?one|nobody|none|no [a-z-]+)(?: (?:who|that|of) [^,.;]{1,40}?)? "
            r"(?:(?:will|can) ever (?!know)[a-z]+|ever (?!so\b|since\b|was\b)[a-z]+[^\Wsu]s)\b"
        ),
        "one_leaves nobody_leaves one_goes nobody_goes one_comes nobody_comes visitor_leaves "
        "guest_leaves reader_leaves one_regrets nobody_regrets": (
            r"\b(?:no ?one|nobody|no [a-z-]+) (?:leaves|goes (?:home|away)|comes away|regrets)"
            r"(?: (?:hungry|disappointed|unmoved|unchanged|empty-handed|thirsty|sad|bored|without))?\b"
        ),
        "nothing few_things": (
            r"\b(?:nothing|few things) (?:else )?(?:(?:will|would|can|could) (?:ever )?)?"
            r"(?!more|less|but|other|is\b|was\b|had\b|has\b|have\b)[a-z]+ (?:[^,.;:]{0,60}? )?(?:more|better)\b"
            r"(?! \d| than [\d\W]|[- ](?:\w+ )?(?:in|on) the)(?= than\b|[,.;]|$| deeply| surely| quickly)"
            r"|\b(?:nothing|few things) (?:is|are|could be|can be) "
            r"(?:more (?!than)[a-z]+|better|worse|finer)\b"
        ),
        "nothing_can nothing_could nothing_will nothing_would nothing_beats nothing_compares "
        "nothing_rivals nothing_comes nothing_better nothing_worse nothing_finer nothing_more": (
            r"\bnothing (?:(?:can|could|will|would) (?:ever )?(?:match|beat|compare|replace|prepare you|stop|equal)"
            r"|(?:beats|compares to|compares with|rivals|comes close))\b"
            r"|\bthere is (?:simply |truly |quite )?nothing (?:better|worse|finer|more) \b\w*"
        ),
        "has_ever have_ever nothing_will nothing_would nothing_can nothing_could": (
            r"^(?:(?:and|but|yet) )?no (?:\w+ ){1,3}(?:has|have) ever (?:\w+ )"
            r"(?:any\w*|a|better|without|so|more|the|as)\b"
            r"|\bnothing (?:will|would|can|could) ever\b(?: be(?: quite)? the same(?: again)?)?"
        ),
        "makes_any makes_every make_any make_every": (
            r"\b(?:makes|will make) (?:any|every) (?:\w+ ){1,2}"
            r"(?:better|faster|safer|easier|happier|stronger|healthier|simpler|richer|quicker|more \w+)\b"
        ),
        "invariably": r"(?<!which )(?<!almost )(?<!nearly )\binvariably\b"
        r"(?! (?:and|been|being|to|in|on|at|a|the|known|[a-z]+ed|was|were|had|made|took|gave|spoke|went|came|wore|kept|won|lost|got|saw|found|led|left|held|wrote|began|told)\b)",
        "always_and everywhere_and": (
            r"\b(?:always and (?:everywhere|for ?ever)|everywhere and always"
            r"|always has been,? and always will be)\b"
        ),
        "without_exception": r"(?<!apply )(?<!applies )(?<!enforced )\bwithout exception\b(?!s)",
        "never_fails never_fail": r"\bnever fails? to (?!do\b)[a-z]+",
        "time_immemorial dawn_of beginning_of start_of": (
            r"\b(?:since|from|before) (?:time immemorial|the (?:very )?(?:dawn|beginning|start) of "
            r"(?:time|history|man|mankind|humanity|civili[sz]ation|the world))\b(?: on)?"
            r"(?:, [a-z]+ (?:have|has) \w+)?"
        ),
        "have_always has_always throughout_history human_history": (
            r"\b(?:people|humans|humanity|mankind|man|men|women|children|human beings|nations|"
            r"societies|(?:every|all|most) [a-z-]+|mothers|parents) (?:have|has) always [a-z]+"
            r"|\bthroughout (?:all |the whole of )?(?:human |recorded )?history,? "
            r"(?:people|humans|humanity|mankind|man|men|women|societies|nations|every|all|no)\b"
        ),
        "every_top every_major every_leading every_serious": (
            r"(?<!in )(?<!won )(?<!of )\bevery (?:top|leading|serious|major) (?:[a-z]+ )?(?:clubs?|"
            r"teams?|sides?|players?|firm|company|university|school|chef|bank|brand|publisher|label|"
            r"paper|critic|scientist|scholar|artist|collector|director|nation|country)\b"
        ),
    }
)
# What must come, and what is over for good.
FUTURE = Frames(
    {
        "doomed_to no_alternative": (
            r"\b(?:is|are) doomed to (?:fail|failure)\b|\bthere is no alternative to\b"
        ),
        "matter_of question_of": r"\b(?:it is|it's|it was|is) (?:only|just|simply|merely) a (?:matter|question) of time\b"
        r"(?: before| until| till)?",
        "inevitable_that": r"\bit (?:is|was) (?:almost |perhaps )?inevitable that\b",
        "is_inevitable are_inevitable seems_inevitable looks_inevitable now_inevitable unavoidable "
        "inescapable unstoppable foregone_conclusion is_assured are_assured is_guaranteed is_certain": (
            r"(?<!that )(?<!it )(?<!this )\b(?:is|are|seems?|looks?|remains?) (?:now |simply |clearly |therefore )?"
            r"(?:inevitable|inescapable|unstoppable|a foregone conclusion)\b(?! (?:that|when|in|for|if|under|given)\b)"
            r"|\b(?:success|victory|failure|disaster|ruin|defeat|collapse|decline|survival|future|"
            r"satisfaction|chaos|triumph|place in history) (?:is|are) (?:now |all but )?"
            r"(?:assured|guaranteed|certain|unavoidable)\b"
        ),
        "bound_to destined_to destined_for guaranteed_to": (
            r"\b(?:is|are) (?:\w+ly )?(?:bound to (?:become|fail|succeed|rise|fall|win|"
            r"lose|change|lead|grow|spread|return)"
            r"|guaranteed to (?!run|pay|be (?:paid|at|in|free))[a-z]+|destined (?:to (?:fail|succeed|become|win|lose|rule|dominate|repeat)|for (?:greatness|glory|fame|failure|success|the top)))\b"
        ),
        "is_over are_over is_past is_dead are_dead is_gone are_gone are_numbered is_finished": (
            r"\bthe (?:age|era|days?|time|reign|golden age|heyday) of (?:the |a |an )?[^,.;:]{1,40}? "
            r"(?:is|are) (?:\w+ly |now |long )?(?:over|past|dead|gone|finished|numbered)\b"
        ),
        "its_day their_day here_to thing_of things_of": (
            r"\b(?:has|have) (?:\w+ly )?had (?:its|their) day\b|\b(?:is|are) (?:\w+ly )?here to stay\b"
            r"|\b(?:is|are) (?:\w+ly |now |fast becoming |becoming )?(?:a thing|things) of the past\b"
        ),
    }
)
