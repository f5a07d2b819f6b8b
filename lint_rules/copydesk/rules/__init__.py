"""Every rule of copydesk, written out by hand, in the order of their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copydesk.rules.attributions.agentless_attribution import agentless_attribution
from copydesk.rules.attributions.unsourced_figure import unsourced_figure
from copydesk.rules.attributions.vague_attribution import vague_attribution
from copydesk.rules.consistency.mixed_spelling import mixed_spelling
from copydesk.rules.consistency.mixed_spelling_between import mixed_spelling_between
from copydesk.rules.contradictions.age_mismatch import age_mismatch
from copydesk.rules.contradictions.conflicting_claim import conflicting_claim
from copydesk.rules.contradictions.conflicting_claim_between import conflicting_claim_between
from copydesk.rules.contradictions.conflicting_date import conflicting_date
from copydesk.rules.contradictions.conflicting_date_between import conflicting_date_between
from copydesk.rules.contradictions.conflicting_figure import conflicting_figure
from copydesk.rules.contradictions.conflicting_figure_between import conflicting_figure_between
from copydesk.rules.contradictions.conflicting_name import conflicting_name
from copydesk.rules.contradictions.conflicting_name_between import conflicting_name_between
from copydesk.rules.contradictions.impossible_date import impossible_date
from copydesk.rules.contradictions.miscounted_list import miscounted_list
from copydesk.rules.contradictions.unit_mismatch import unit_mismatch
from copydesk.rules.contradictions.wrong_arithmetic import wrong_arithmetic
from copydesk.rules.grammar.grammar_fault import grammar_fault
from copydesk.rules.superlatives.puffery import puffery
from copydesk.rules.superlatives.sweeping_claim import sweeping_claim
from copydesk.rules.superlatives.unsourced_superlative import unsourced_superlative
from copydesk.rules.typos.confused_word import confused_word
from copydesk.rules.typos.missing_apostrophe import missing_apostrophe
from copydesk.rules.typos.missing_hyphen import missing_hyphen
from copydesk.rules.typos.misspelling import misspelling
from copydesk.rules.typos.repeated_word import repeated_word
from copydesk.rules.typos.slipped_word import slipped_word
from copydesk.rules.typos.split_word import split_word
from copydesk.rules.typos.tense_clash import tense_clash
from copydesk.rules.typos.unknown_word import unknown_word
from copydesk.rules.typos.wrong_article import wrong_article

if TYPE_CHECKING:
    from copydesk.rule import Rule

RULES: tuple[Rule, ...] = (
    misspelling,
    unknown_word,
    confused_word,
    repeated_word,
    wrong_article,
    missing_hyphen,
    split_word,
    missing_apostrophe,
    tense_clash,
    slipped_word,
    vague_attribution,
    agentless_attribution,
    unsourced_figure,
    impossible_date,
    conflicting_claim,
    conflicting_claim_between,
    wrong_arithmetic,
    miscounted_list,
    age_mismatch,
    unit_mismatch,
    conflicting_figure,
    conflicting_date,
    conflicting_name,
    conflicting_figure_between,
    conflicting_date_between,
    conflicting_name_between,
    unsourced_superlative,
    puffery,
    sweeping_claim,
    mixed_spelling,
    mixed_spelling_between,
    grammar_fault,
)
