"""Turns of phrase that promote whatever they speak of: nestled in, world-class, a true legend.

What a busy editor lets stand is not among them: reports of reception ("rave reviews", "a smash
hit", "much anticipated"), measured praise ("highly successful") and prizes ("award-winning").
"""

from __future__ import annotations

from copydesk.language.frames import Frames

_IS = r"(?:is|was|are|were|be|been|becomes?|became|remains?|remained)"
_FIGURES = (
    r"(?:(?:legends?|giants?|titans?|colossus|luminary|luminaries|trailblazers?|visionary|maestro|"
    r"virtuoso) (?=of|in|to|among)\b)"
)
PRAISE = Frames(
    {
        # Ranks without a rival.
        "world_class top_notch first_rate": (
            r"(?-i:\b(?:[Ww]orld[- ]class|[Tt]op[- ]notch|[Ff]irst-rate)\b)"
            r"(?! (?:field|record|events?|matches|honours|honors|opponents?|opposition|level)\b)"
        ),
        "world_famous internationally_famous world_renowned": (
            r"\b(?:world|internationally)[- ](?:famous|renowned)\b"
            r"(?= (?!as|for|and|in|with|by|when|after|because)[\w'-])"
        ),
        "renowned_for renowned_as world_renowned internationally_renowned": (
            rf"(?:\b{_IS} (?:\w+ly |also |now |still )?|^|, )(renowned (?:for|as)\b(?! (?:his|her|their)\b))"
            r"|(?<= is )(?:world|internationally)[- ]renowned(?=[.,;])"
        ),
        "the_art cutting_edge bleeding_edge": (
            r"\bstate[- ]of[- ]the[- ]art\b"
            r"|\b(?:cutting|bleeding)[- ]edge (?!you|we|they|it|to|and|of)(?=[a-z])"
        ),
        "ground_breaking": (
            r"\b(?:ground-breaking|(?<=is )ground breaking|(?<=was )ground breaking)\b"
            r"(?! (?:ceremony|ceremonies|for|on|at|is|was)\b)"
        ),
        "leading_provider leading_providers leading_innovator": (
            r"\bleading (?:providers?|innovator)\b"
        ),
        "gold_standard": rf"\b(?:{_IS}|as) (?:widely |long )?(?:a|the) gold standard (?=in)",
        # Set phrases of brochures.
        "nestled nestles nestling": (
            r"\bnestl(?:ed|es|ing) (?:in|among|amongst|between|at|along|on|amid|beneath|beside)\b"
            r"(?! (?:his|her|their|my|its) (?:arms?|lap|hand)| the \w+'s (?:arms?|lap|hand))"
        ),
        "boasts": (
            r"\b(boasts) (?=(?:an?|some|one of|its own|over|more than|the|several|many|nearly|"
            r"almost|\d|two|three|four|five|six|ten)\b (?!majority|population|total|record))"
        ),
        "rich_history rich_heritage rich_tapestry rich_tradition rich_traditions rich_culture "
        "rich_cultural rich_legacy rich_array rich_musical rich_and rich_historical "
        "rich_range rich_blend": (
            r"\brich (?:and [\w-]+ |cultural |musical |historical |literary )?"
            r"(?:history|heritage|tapestry|traditions?|culture|legacy|array|range|blend)\b"
        ),
        "impressive_array impressive_collection impressive_range impressive_catalogue "
        "impressive_film impressive_portfolio impressive_facilities": (
            r"\bimpressive (?:array|collection|range|portfolio|facilities|(?:film )?catalogue)\b"
        ),
        "tapestry": r"\b(?:vibrant|colou?rful|intricate|cultural|complex) tapestry of\b",
        "natural_beauty stunning_beauty scenic_beauty great_beauty outstanding_beauty rare_beauty "
        "unspoilt_beauty": (
            r"(?-i:\b(?:(?:great|rare|outstanding|unspoilt|unspoiled|stunning) "
            r"(?:natural |scenic )?|(?:natural|scenic) )beauty\b(?! spots?))"
        ),
        "hidden_gem hidden_gems treasure_trove something_for the_crown its_crown": (
            r"\bhidden gems?\b|\btreasure trove of\b|\bsomething for everyone\b"
            r"|\bjewels? in (?:the|its|their) (?:\w+ )?crown\b"
        ),
        "perfect_place perfect_setting perfect_destination ideal_destination perfect_getaway "
        "ideal_getaway perfect_venue perfect_blend": (
            r"\b(?:perfect (?:place|setting|venue|blend)|(?:perfect|ideal) "
            r"(?:destination|getaway))\b(?= (?:for|to|of|in|,|\.))"
        ),
        "unique_blend unique_experience unique_charm unique_atmosphere unique_fusion": (
            r"\bunique (?:blend|experience|charm|atmosphere|fusion)\b"
        ),
        "seamlessly effortlessly": (
            r"\b(?:seamlessly|effortlessly) (?:blend|integrat|combin|merg|mix|mov|switch|fus|weav|"
            r"straddl|bridg)\w*"
        ),
        "feast_for paradise_for mecca_for delight_for": (
            r"\ba (?:\w+ )?(?:feast for the (?:eyes|senses|ears)|(?:paradise|mecca|delight) for)\b"
        ),
        "must_see must_read must_visit": (
            r"\b(?:an?|the|this|its|absolute|\w+'s) must-(?:see|read|visit)\b"
        ),
        "jaw_dropping mouth_watering awe_inspiring thought_provoking action_packed fun_filled "
        "heart_warming": (
            r"\b(?:jaw-dropping|mouth-watering|awe-inspiring|thought-provoking|action-packed|"
            r"fun-filled|heart-warming)\b"
        ),
        "steeped_in highest_calibre highest_caliber": (
            r"\bsteeped in (?:history|tradition|culture)\b|\bof the highest calib(?:re|er)\b"
        ),
        "picture_perfect premier": (
            r"\bpicture-perfect\b|(?-i:\b(?:a|the|its|'s|is) (premier) (?:[a-z]+ )?"
            r"(?:destination|provider|venue|resort|institution|school|brand|institute)\b)"
        ),
        "a_kind a_lifetime": r"\bone-of-a-kind\b|\bonce-in-a-lifetime\b",
        # Fame and merit.
        "no_introduction": r"\bneeds? no introduction\b",
        "megastar megastars": r"(?-i:\bmegastars?\b)(?! status)",
        "masterpiece masterpieces": r"(?-i:\bmasterpieces?\b)",
        "living_legend living_legends": r"\bliving legends?\b",
        "legend icon giant titan colossus luminary trailblazer visionary maestro virtuoso icons "
        "giants titans luminaries": (
            rf"\b{_IS} (?:now |truly )?((?:an?|the|one of the(?: \w+)?) "
            rf"(?!first|last|next|only|second|old)(?:[\w-]+ ){{0,2}}{_FIGURES})"
        ),
        "genius": (
            r"\b(?:is|was|as|be|been|am) (?:an? )(?:\w+ )?genius\b(?! in)"
            r"|\b(?:true|real|comic|musical|comedy|pure|sheer|creative|comedic|tactical) genius\b"
            r"|\bthe (?:\w+ ){1,2}genius of (?=(?-i:[A-Z]))"
        ),
        "true_master real_master true_legend true_star real_star true_hero real_gem true_gem "
        "true_artist true_original true_professional true_classic real_classic true_icon "
        "true_inspiration true_treasure real_treat true_champion true_gentleman": (
            r"\ban? (?:true|real|genuine|absolute) (?:master|legend|hero|star|gem|delight|treasure|"
            r"artist|original|professional|treat|classic|icon|inspiration|champion|gentleman)\b"
        ),
        "epitome embodiment pinnacle": (
            rf"\b{_IS} (?:\w+ )?the (?:very )?(?:epitome|embodiment|pinnacle) of\b"
        ),
        "indelible lasting_legacy enduring_legacy": (
            r"\bindelible (?:mark|impression|imprint|stamp)\b"
            r"|\bleft an? (?:lasting|enduring) legacy\b"
        ),
        "by_storm": (
            r"\bt(?:ook|aken|akes|ake|aking) (?:the )?(?:\w+ )?(?:world|nation|country|internet|"
            r"industry|charts|scene|market|stage|globe|web|town|capital|audiences|Broadway|"
            r"Hollywood|London|America|Britain|Europe) by storm\b"
        ),
        "reckoned_with": r"\ba (?:\w+ )?force to be reckoned with\b",
        "instant_classic former_glory design_classic modern_classic timeless_classic "
        "enduring_classic tour_de": (
            r"\b(?:instant|modern|design|timeless|enduring) classic\b(?! car)"
            r"|\b(?:restor|return|back)\w* (?:[\w']+ ){0,5}(former glory)\b|\btour de force\b"
        ),
        "superbly brilliantly masterfully beautifully exquisitely magnificently stunningly "
        "lovingly": (
            r"\b(?:superb|brilliant|masterful|beautiful|exquisite|magnificent|stunning|loving)ly "
            r"(?:written|crafted|designed|restored|preserved|performed|acted|shot|executed|"
            r"sung|played|decorated|illustrated|presented|produced|captured|told|drawn|staged|"
            r"directed|maintained|landscaped|furnished|observed)\b"
        ),
        # Devotion.
        "dedicated_to committed_to devoted_to commitment_to dedication_to passion_for": (
            r"(?:(?:(?<=is )|(?<=are )|(?<=was )|(?<=were )|(?<=remains )|(?<=fully ))"
            r"(?:committed|devoted)|\bdedicated) to (?:the (?:cause|pursuit) of )?"
            r"(?:providing|delivering|offering|fostering|empowering|excellence|quality|innovation|"
            r"making a difference|customer)\b"
            r"|\b(?:commitment|dedication) to (?:excellence|quality|innovation|customer|craft)\b"
        ),
        "exciting_new exciting_range exciting_programme exciting_opportunity": (
            r"\bexciting (?:new )?(?:programme|program|range|opportunity|opportunities|venture|"
            r"addition|initiative|project|adventure)\b"
        ),
    }
)
