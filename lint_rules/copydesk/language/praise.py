"""Turns of phrase that promote whatever they speak of: nestled in, a household name, world-class."""

from __future__ import annotations

from copydesk.language.frames import Frames

_DEGREES = (
    *("hugely", "enormously", "immensely", "wildly", "phenomenally", "massively", "tremendously"),
    *("incredibly", "spectacularly", "extraordinarily", "supremely", "extremely", "highly"),
    *("exceptionally", "internationally", "nationally", "universally", "widely", "very"),
)
_DEGREE = rf"(?:{'|'.join(_DEGREES)})"
_STRONG = rf"(?:{'|'.join(_DEGREES[:11])})"
# What a degree makes a promotion of; the first few need a strong one.
_MEASURED = ("successful", "popular", "influential")
_VALUED = ("talented", "gifted", "accomplished", "skilled", "regarded", "esteemed", "innovative")
_IS = r"(?:is|was|are|were|be|been|becomes?|became|remains?|remained)"
_FIGURES = (
    r"(?:legends?|icons?|giants?|titans?|colossus|luminary|luminaries|trailblazers?|visionary|"
    r"powerhouse|mainstay|maestro|virtuoso)"
)
_FIELDS = (
    *(
        "jazz",
        "blues",
        "rock",
        "soul",
        "pop",
        "music",
        "film",
        "screen",
        "stage",
        "comedy",
        "opera",
    ),
    *(
        "football",
        "cricket",
        "rugby",
        "tennis",
        "golf",
        "boxing",
        "baseball",
        "basketball",
        "hockey",
    ),
    *("chess", "swimming", "athletics", "racing", "snooker", "country", "folk", "literary"),
)
PRAISE = Frames(
    {
        # Ranks without a rival.
        "world_class top_notch first_rate top_class": (
            r"(?-i:\b(?:[Ww]orld[- ]class|[Tt]op[- ](?:notch|class)|[Ff]irst-rate)\b)"
            r"(?! (?:field|record|events?|matches|honours|honors)\b)"
        ),
        "world_famous internationally_famous world_renowned": (
            r"\b(?:world|internationally)[- ](?:famous|renowned)\b(?! (?:as|for)\b)"
        ),
        "the_art cutting_edge bleeding_edge": (
            r"\bstate[- ]of[- ]the[- ]art\b|\b(?:cutting|bleeding)[- ]edge (?!you|we|they|it|to|and)(?=[a-z])"
        ),
        "ground_breaking": r"\bground-breaking\b(?! (?:ceremony|ceremonies|for|on|at|is|was)\b)",
        "award_winning": r"(?-i:(?<![A-Z]\w )(?<![A-Z]\w\w )(?<!\w\w-)\b(?:multi-)?award-winning\b)",
        "leading_provider leading_providers leading_innovator": (
            r"\bleading (?:providers?|innovator)\b"
        ),
        "gold_standard": rf"\b(?:{_IS}|as) (?:widely |long )?(?:a|the) gold standard (?=in|for|of)",
        # Set phrases of brochures.
        "nestled nestles nestling": (
            r"\bnestl(?:ed|es|ing) (?:in|among|amongst|between|at|along|on|amid|beneath|beside)\b"
            r"(?! (?:his|her|their|my|its) (?:arms?|lap|hand))"
        ),
        "boasts boasting": (
            r"\b(boast(?:s|ing)) (?=(?:an?|some|one of|its own|over|more than|the|several|many|"
            r"nearly|almost|\d|two|three|four|five|six|ten)\b)"
        ),
        "rich_history rich_heritage rich_tapestry rich_tradition rich_traditions rich_culture "
        "rich_cultural rich_legacy rich_array rich_variety rich_diversity rich_musical rich_and "
        "rich_range rich_blend": (
            r"\brich (?:and [\w-]+ |cultural |musical |historical |literary )?"
            r"(?:history|heritage|tapestry|traditions?|culture|legacy|array|variety|diversity|"
            r"range|blend)\b"
        ),
        "tapestry": r"\b(?:vibrant|colou?rful|intricate|cultural|complex) tapestry of\b",
        "natural_beauty scenic_beauty great_beauty outstanding_beauty rare_beauty unspoilt_beauty": (
            r"(?-i:\b(?:(?:great|rare|outstanding|unspoilt|unspoiled|stunning) (?:natural |scenic )?|"
            r"(?:natural|scenic) )beauty\b(?! spots?))"
        ),
        "hidden_gem hidden_gems treasure_trove something_for the_crown its_crown": (
            r"\bhidden gems?\b|\btreasure trove of\b|\bsomething for everyone\b"
            r"|\bjewels? in (?:the|its|their) (?:\w+ )?crown\b"
        ),
        "perfect_place perfect_setting perfect_destination perfect_choice perfect_spot ideal_destination "
        "ideal_setting ideal_getaway perfect_getaway perfect_venue ideal_venue perfect_blend "
        "perfect_mix perfect_introduction": (
            r"\b(?:perfect|ideal) (?:destination|getaway|place|setting|venue|choice|spot|blend|mix)\b"
            r"(?= (?:for|to|of|in|,|\.))"
        ),
        "unique_blend unique_style unique_sound unique_voice "
        "unique_experience unique_charm unique_atmosphere unique_fusion": (
            r"\bunique (?:blend|style|sound|voice|experience|charm|atmosphere|fusion)\b"
        ),
        "seamlessly effortlessly": (
            r"\b(?:seamlessly|effortlessly) (?:blend|integrat|combin|merg|mix|mov|switch|fus|weav|"
            r"straddl|bridg)\w*"
        ),
        "feast_for paradise_for mecca_for delight_for magnet_for": (
            r"\ba (?:\w+ )?(?:feast for the (?:eyes|senses|ears)|(?:paradise|mecca|delight) for)\b"
        ),
        "must_see must_read must_visit must_have": (
            r"\b(?:an?|the|this|its|absolute|\w+'s) must-(?:see|read|visit|have)\b"
        ),
        "jaw_dropping mouth_watering awe_inspiring thought_provoking action_packed fun_filled "
        "star_studded heart_warming": (
            r"\b(?:jaw-dropping|mouth-watering|awe-inspiring|thought-provoking|action-packed|"
            r"fun-filled|star-studded|heart-warming)\b"
            r"(?! (?:[\w-]+ ){0,2}[\w-]+,? (?:featuring|including|starring|with)\b)"
        ),
        "a_kind a_lifetime": r"\bone-of-a-kind\b|\bonce-in-a-lifetime\b",
        "much_loved well_loved best_loved much_anticipated eagerly_anticipated hotly_anticipated "
        "eagerly_awaited hotly_awaited highly_anticipated much_vaunted": (
            r"\b(?:much|well|best)[- ]loved\b(?= (?!by|in|and|as|for|to|that|but)[a-z])"
            r"|\b(?:much|eagerly|hotly|highly)[- ](?:anticipated|awaited|vaunted)\b(?= [a-z])"
        ),
        # Fame and merit.
        "no_introduction": r"\bneeds? no introduction\b",
        "household_name household_names": (
            r"\b(?:is|was|are|were|became|become|becoming|made \w+|remains?) (?:now |already )?"
            r"(?:an? )?(?:\w+ )?household names?\b"
        ),
        "superstar superstars megastar megastars": r"(?-i:\b(?:super|mega)stars?\b)(?! status)",
        "masterpiece masterpieces": r"(?-i:\bmasterpieces?\b)",
        "living_legend living_legends": r"\bliving legends?\b",
        "legend icon maestro supremo " + " ".join(f"{field}_great" for field in _FIELDS): (
            r"(?-i:\b(?!(?:the|this|that|and|of|a|an|by|his|her|their|our|its|in|to|with|urban|"
            r"local|for|or|as|one|two|very|so|too|such|some|no|world|is|was|also)\b)"
            r"((?:[\w']+[- ]'?n'?[- ])?[\w'-]+ (?:legend|icon|great|maestro|supremo)) "
            r"[A-Z][\w'-]+)"
        ),
        "legend icon giant titan colossus luminary trailblazer visionary powerhouse maestro virtuoso "
        "icons giants titans luminaries": (
            rf"\b{_IS} (?:now |truly )?((?:an?|the|one of the(?: \w+)?) (?!first|last|only|second|old)(?:[\w-]+ ){{0,2}}"
            rf"{_FIGURES}) (?=of|in|to|among)\b"
        ),
        "pioneer pioneers": (rf"\b{_IS} (an? (?:true |real |early |leading )?pioneer) (?=of|in)\b"),
        "genius": (
            r"\b(?:is|was|as|be|been|am) (?:an? )(?:\w+ )?genius\b(?! in)"
            r"|\b(?:true|real|comic|musical|comedy|pure|sheer|creative|comedic|tactical) genius\b"
            r"|\bthe (?:\w+ ){1,2}genius of (?=(?-i:[A-Z]))"
        ),
        "true_master real_master true_legend true_star real_star true_hero real_gem true_gem "
        "true_artist true_original true_professional true_classic real_classic true_icon "
        "true_inspiration true_treasure national_treasure real_treat true_champion true_gentleman": (
            r"\ban? (?:true|real|genuine|absolute|national) (?:master|legend|hero|star|gem|delight|treasure|artist|"
            r"original|professional|treat|classic|icon|inspiration|champion|gentleman)\b"
        ),
        "epitome embodiment pinnacle": (
            rf"\b{_IS} (?:\w+ )?the (?:very )?(?:epitome|embodiment|pinnacle) of\b"
        ),
        "testament_to": (
            rf"\b(?:{_IS}|stands?(?: as)?|stood as|serves? as) an? (?:\w+ )?testament to\b"
        ),
        "indelible lasting_legacy enduring_legacy": (
            r"\bindelible (?:mark|impression|imprint|stamp)\b|\b(?:his|her|its|their|an?|left a) (?:lasting|enduring) legacy\b(?! (?:of|was|is)\b)"
        ),
        "by_storm": (
            r"\bt(?:ook|aken|akes|ake|aking) (?:the )?(?:\w+ )?(?:world|nation|country|internet|"
            r"industry|charts|scene|market|stage|globe|web|town|capital|audiences|Broadway|"
            r"Hollywood|London|America|Britain|Europe) by storm\b"
        ),
        "reckoned_with": r"\ba (?:\w+ )?force to be reckoned with\b",
        "instant_classic cult_classic smash_hit runaway_success runaway_hit smash_success "
        "runaway_bestseller superhit former_glory design_classic modern_classic": (
            r"\b(?:instant|cult|modern|design|timeless|enduring) classic\b(?! car)"
            r"|\b(?:smash|runaway|superhit|monster) (?:hit|success|bestseller|song)\b"
            r"|\bformer glory\b"
        ),
        "rave_reviews widespread_acclaim universal_acclaim international_acclaim great_acclaim "
        "worldwide_acclaim wide_acclaim critical_acclaim tour_de": (
            r"\brave reviews\b|\b(?:widespread|universal|international|great|worldwide|wide) "
            r"(?:critical )?acclaim\b|\btour de force\b"
        ),
        "superbly brilliantly masterfully beautifully exquisitely magnificently stunningly expertly "
        "lovingly skilfully skillfully cleverly": (
            r"\b(?:superb|brilliant|masterful|beautiful|exquisite|magnificent|stunning|expert|loving|"
            r"skilful|skillful|clever)ly (?:written|crafted|made|designed|restored|preserved|performed|"
            r"acted|shot|executed|sung|played|decorated|illustrated|presented|produced|captured|told|"
            r"drawn|staged|directed|maintained|landscaped|furnished|observed)\b"
        ),
        # Devotion.
        "dedicated_to committed_to devoted_to commitment_to dedication_to passion_for": (
            r"(?:(?:(?<=is )|(?<=are )|(?<=was )|(?<=were )|(?<=remains )|(?<=fully ))"
            r"(?:committed|devoted)|\bdedicated) to (?:the (?:cause|pursuit) of )?"
            r"(?:providing|delivering|offering|fostering|empowering|excellence|quality|innovation|"
            r"making a difference|customer)\b"
            r"|\b(?:commitment|dedication) to (?:excellence|quality|innovation|customer|craft)\b"
        ),
        "passionate_about": r"\b(?:is|are) (?:\w+ )?(passionate about)\b",
        "exciting_new exciting_range exciting_programme exciting_opportunity": (
            r"\bexciting (?:new )?(?:programme|program|range|opportunity|opportunities|venture|"
            r"addition|initiative|project|adventure)\b"
        ),
        " ".join(
            f"{degree}_{word}"
            for degree in _DEGREES[:13]
            for word in _MEASURED
            if word != "popular"
        )
        + " "
        + " ".join(f"{degree}_popular" for degree in _DEGREES[:11])
        + " "
        + " ".join(f"{degree}_{word}" for degree in _DEGREES for word in _VALUED): (
            rf"\b(?:{_STRONG} (?:successful|popular|influential)|(?:extremely|highly) successful)\b"
            r"(?= (?!as|by|in|for|with|at|and|among|on|but|when|to|from|that|since|after|there|here|because)[\w'-])"
            rf"|\b{_DEGREE} (?:{'|'.join(_VALUED)})\b(?=,? (?!as|by|in|for|among|at|that|the|to|and|characters|but)[\w'-]|[.;])"
        ),
    }
)
