"""A view or finding is given to a source that nobody can ask: experts, critics, studies, some.

Why:
    A reader who asks "says who?" finds no answer, and cannot weigh what is said. Such a source
    often hides that the writer has none.

Example:
    Experts fear that the new dam will dry out the lower valley.

Better:
    Jane Doe, a hydrologist at the University of Leeds, fears that the new dam will dry out the
    lower valley.

When it stays silent:
    A name, an organisation, a link, a footnote or a citation says who it is ("Gartner analysts
    said", "researchers at MIT"), a named speaker follows in the next sentence, the group was
    pointed out ("the three officials"), or no verb of attribution goes with the noun ("experts
    could gain insight"). A named speaker within three sentences stands for "critics", a named
    analyst a little farther off for "analysts". The public ("residents", "users") attributes only
    in the present ("residents fear", "users have complained"), since "users said" reports what
    happened. Comparisons with a forecast ("more than analysts had expected") and quotations are
    left alone.

Known gaps:
    A source that is named only paragraphs later is still reported; one whose next sentences
    quote somebody else is not. Officials, police and ministers never count as vague alone.

Source:
    Wikipedia, "Manual of Style/Words to watch" (unsupported attributions); the taxonomy of
    inline tags "according to whom?" and "by whom?".

"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.language.evidence import (
    document_follows,
    evidence_for,
    expert_near,
    named_speaker_follows,
)
from copydesk.language.frames import Frames
from copydesk.language.speech import SOURCES, speakers
from copydesk.language.vague import triggers, vague_sources
from copydesk.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copydesk.document import Sentence
    from copydesk.finding import Finding

# Nouns that end like those who do something, in the plural: critics, historians, theatregoers.
_AGENTS = r"(?-i:(?:[a-z-]+ )?[a-z-]+(?:ists|ers|ors|ians|ics|ars|perts|rts|ents|ants|eurs|ysts|nuts|uffs|fans))"
_SOME = (
    r"(?:some|many|most|several|certain|others|those who|a (?:few|number|growing number)|"
    rf"{_AGENTS})\b"
)
_SAY = (
    r"(?:says?|believes?|thinks?|argues?|suspects?|fears?|claims?|insists?|maintains?|worry|worries|"
    r"reckons?|agrees?|feels?|wonders?|swears?|suggests?|recalls?|describes?|expects?|will tell you|"
    r"have (?:argued|said|suggested|complained|noted|wondered|claimed|warned))\b"
)
_FRAMES = Frames(
    {
        "opinion_of view_of eyes_of mind_of minds_of estimation_of judgment_of judgement_of words_of "
        "telling_of": (
            rf"\b(?:in|to) the (?:opinion|view|eyes|minds?|estimation|judge?ment|words|telling) of {_SOME}"
            r"(?: [a-z]+)?"
            r"|\bin (?:some|many|most) (?:\w+'s?|\w+s'?) (?:eyes|minds?|view|opinion|estimation)\b"
        ),
        "most_accounts all_accounts many_accounts some_accounts several_accounts popular_accounts "
        "various_accounts other_accounts": (
            r"\bby (?:most|all|many|some|several|popular|various|nearly all|almost all) accounts\b"
            r"|\baccording to (?:some|several|various|many|most|other) (?:\w+ )?accounts\b"
        ),
        "tell_it tell_you": (
            r"\bto hear (?:(?:the|its|his|her|their|these|those|some|many|most|local) ){0,2}"
            r"(?:some|many|most|people|(?-i:[a-z-]+s))(?: of [^,.;]{1,30})? tell it\b"
            r"|\b(?:plenty|lots|many|most|some|people|those|locals|fans|regulars|anyone|anybody|ask)\b"
            r"[^,.;:]{0,50} (?:will|would|can) tell you\b"
        ),
        "research_showing research_suggesting research_indicating research_to evidence_showing "
        "evidence_suggesting evidence_indicating studies_showing studies_suggesting "
        "studies_indicating studies_to studies_that data_showing data_suggesting data_to "
        "research_that work_showing reports_suggesting surveys_showing polls_suggesting "
        "polls_showing reports_that claims_that suggestions_that evidence_linking research_linking "
        "studies_linking evidence_pointing research_pointing reports_of": (
            r"\bthere (?:is|are|was|were|has been|have been|exists?) (?:\w+ ){0,4}?"
            r"(?:research|evidence|studies|data|work|surveys|polls|reports|claims|suggestions) (?:"
            r"(?:showing|suggesting|indicating|proving|linking|pointing)\b"
            r"|(?:to|that) (?:show|shows|suggest|suggests|indicate|indicates|prove|proves)\b"
            r"|(?<=(?:aims|ions|orts) )that\b)"
        ),
        " ".join(f"by_{noun}" for noun, kind in SOURCES.items() if kind in {"people", "side"})
        + " by_some by_many by_most by_several by_leading by_local by_independent by_various "
        "by_certain by_industry by_outside": (
            r"(?<!than )\b((?:put|estimated|valued|praised|recommended|advised|predicted|blamed|dated|"
            r"attributed|judged|rated|dismissed|condemned|questioned|acknowledged|credited|"
            r"linked|described|dubbed|tipped|endorsed|disputed|reckoned|assumed|"
            r"admired|derided|mocked|lauded|ranked|classed|identified|interpreted|understood) (?:\w+ly )?by "
            r"(?:(?:some|many|most|several|local|leading|independent|other|various|certain|top|senior|"
            rf"industry|outside) ){{0,2}}{_AGENTS})\b"
            r"(?! (?:at(?= (?:the|a|an|its|his|her|our)\b| (?-i:[A-Z]))|from|in|of|such|like|including|who|working|hired|appointed|on)\b|'| (?-i:[A-Z]))"
        ),
        # A whole profession has no telephone number.
        "profession community establishment fraternity": (
            r"\b(?:the|much of the|most of the) (?:\w+ )?(?:medical|scientific|academic|legal|teaching|"
            r"research|business|farming|literary|political|intelligence|art|archaeological|"
            r"engineering|security|[a-z]+ing|[a-z]+ic) (?:profession|community|establishment|fraternity) "
            rf"(?:\w+ly |now |long |still )?{_SAY}"
        ),
        "out_of": rf"\b(?:four|eight|nine|ninety-nine) out of (?:five|ten|a hundred) [a-z-]+ (?:{_SAY}|prefer|recommend)\b",
        "be_believed be_trusted to_go are_right": (
            rf"\bif (?:the |some |most )?(?:reports|rumours|rumors|studies|polls|surveys|{_AGENTS}) "
            r"are (?:to be (?:believed|trusted)|anything to go by|right)\b"
        ),
        "warning predicting arguing claiming suggesting complaining insisting": (
            rf"(?:, |\b)with (?:some |many |most |several )?{_AGENTS} (?:now |also |already )?"
            r"(?:warning|predicting|arguing|claiming|suggesting|complaining|insisting)\b(?! letters?)"
        ),
        "those_who those_in those_close those_familiar people_familiar people_close people_who": (
            r"\b(?:those|people) (?:who (?:\w+ly )?(?:follow|watch|know|knew|study|studied|saw|"
            r"remember|have seen|have studied|have read|worked)\b|close to|familiar with|in the know|"
            rf"in the (?:trade|industry|business|game|field))[^,.;:\"]{{0,40}}? {_SAY}"
            r"|\baccording to people (?:familiar with|close to)\b[^,.;:]{0,40}"
            r"|\b(?:among|for|to) those (?:who (?:\w+ly )?(?:follow|watch|know|study)|familiar with|"
            r"close to|in the know)\b[^,.;:]{0,40}(?=,)"
        ),
        "some_quarters many_quarters certain_quarters several_quarters some_circles many_circles "
        "certain_circles": r"\bin (?:some|many|certain|several|various) (?:quarters|circles)\b",
        "school_of schools_of": (
            r"\b(?:one|another|some|a) schools? of thought (?:holds?|has it|have it|says?|argues?)\b"
        ),
        "for_many for_some for_most": (
            r"(?:(?<=^)|(?<=, )|(?<=; )|(?<=but )|(?<=and ))(for (?:many|some|most)"
            r"(?: (?:people|fans|critics|observers|historians|scholars|locals|voters|readers|outsiders|"
            r"viewers|listeners|commentators))?)(?=, (?:it|this|that|the|he|she|they|these|his|her|its)\b)"
        ),
        "seen_by regarded_by viewed_by considered_by thought_by believed_by described_by hailed_by "
        "perceived_by reckoned_by judged_by held_by": (
            r"\b(?:seen|regarded|viewed|considered|thought|believed|described|hailed|perceived|reckoned|"
            rf"judged|held) (?:\w+ly )?by {_AGENTS}\b(?=[^.;]{{0,40}} (?:as|to be|to have)\b)"
        ),
        "than_one any_number plenty_of scores_of legions_of growing_number increasing_number "
        "quite_a not_a no_shortage": (
            r"\b(?:more than one|not a few|quite a few|plenty of|any number of|no shortage of|scores of|"
            r"legions of|a growing number of|an increasing number of) (?:[a-z'-]+ ){1,6}?"
            rf"(?:who )?{_SAY}"
        ),
        "would_have": r"\bas (?:some|many|critics|others|legend) would have it\b",
        "science_has history_has history_tells science_tells science_says history_shows experience_shows history_teaches": (
            r"\b(?:history|science|experience) (?:tells us|shows|says|teaches(?: us)?|has shown|has proved)\b(?: that)?"
        ),
        "some_would many_would critics_would some_might many_might some_may": (
            r"(?<=, )(?:some|many|critics) (?:would|might|may) (?:say|argue)(?=,| that\b)"
        ),
    }
)
# A named speaker this many sentences behind "critics" is one of them.
_REACH = 3
# Where a report's first paragraphs end, in characters.
_LEAD = 500


@rule("ATT001", triggers=(*triggers(), *_FRAMES.triggers))
def vague_attribution(sentence: Sentence) -> Iterator[Finding]:
    done = 0
    places = [*_frames(sentence), *_sources(sentence)]
    for start, end in sorted(places) if places else ():
        if start >= done:
            done = end
            yield vague_attribution.finding(
                sentence,
                start,
                end,
                f"'{sentence.text[start:end]}' names nobody a reader could ask. "
                "Say who it is, or leave the claim out.",
            )


def _frames(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Turns of phrase that give a view to nobody."""
    for start, end in _FRAMES.find(sentence):
        if not (
            evidence_for(sentence, start, end) or named_speaker_follows(sentence, end, within=1)
        ):
            yield start, end


def _sources(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Nouns that name nobody, with their verbs."""
    crowded = False
    for source in vague_sources(sentence):
        # "Some regard it as art, others see a joke" is one fault.
        if source.kind == "crowd" and crowded:
            continue
        crowded = source.kind == "crowd"
        tokens = sentence.tokens
        start, end = tokens[source.start].start, tokens[source.end - 1].end
        if evidence_for(sentence, start, end):
            continue
        if source.kind in {"papers", "paper"}:
            # A news report's first paragraph says what was found, the next ones by whom.
            within = 6 if sentence.start < _LEAD else 2
            if within == 6 and _is_made_next(sentence):
                continue
            if document_follows(sentence, within=within) or named_speaker_follows(
                sentence, end, within=1
            ):
                continue
        elif source.kind != "crowd" and (
            named_speaker_follows(sentence, end, within=_REACH) or expert_near(sentence)
        ):
            continue
        yield start, end


def _is_made_next(sentence: Sentence) -> bool:
    """Whether the next sentence points out who found it: "the department for planning said"."""
    follower = sentence.document.neighbour(sentence, 1)
    return follower is not None and any(
        speaker.end - speaker.start > 2 for speaker in speakers(follower)
    )
