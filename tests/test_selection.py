"""Is a rule on, and why: one table for every case that docs/configuration.md promises."""

from __future__ import annotations

import pytest

import cli_rules
from copydesk.selection import Layer, Selection, fault_in_name, matches

NAMELESS, LOUD = cli_rules.NAMELESS, cli_rules.LOUD  # on by default, off by default


def _layer(source: str, **said: tuple[str, ...]) -> Layer:
    return Layer(source, said.get("select"), said.get("extend", ()), said.get("ignore", ()))


FAMILY, NAME, CODE = ("attributions",), ("nameless-source",), ("ATT901",)
OTHER = ("typos",)
TABLE = [
    # what the configuration says, what the command line says, on, why
    ({}, {}, True, "on by default"),
    ({"ignore": FAMILY}, {}, False, "ignored by 'attributions' in a"),
    ({"ignore": NAME}, {}, False, "ignored by 'nameless-source' in a"),
    ({"ignore": CODE}, {}, False, "ignored by 'ATT901' in a"),
    ({"ignore": ("all",)}, {}, False, "ignored by 'all' in a"),
    ({"ignore": OTHER}, {}, True, "on by default"),
    ({"select": OTHER}, {}, False, "not among what a selects"),
    ({"select": ()}, {}, False, "not among what a selects"),
    ({"select": FAMILY}, {}, True, "selected by 'attributions' in a"),
    ({"select": ("all",)}, {}, True, "selected by 'all' in a"),
    ({"select": OTHER, "extend": NAME}, {}, True, "selected by 'nameless-source' in a"),
    # in one layer the more specific wins, and of equals "ignore"
    ({"select": NAME, "ignore": FAMILY}, {}, True, "selected by 'nameless-source' in a"),
    ({"select": FAMILY, "ignore": NAME}, {}, False, "ignored by 'nameless-source' in a"),
    ({"select": FAMILY, "ignore": ("all",)}, {}, True, "selected by 'attributions' in a"),
    ({"select": NAME, "ignore": CODE}, {}, False, "ignored by 'ATT901' in a"),
    ({"extend": NAME, "ignore": FAMILY}, {}, True, "selected by 'nameless-source' in a"),
    # the command line replaces what the configuration selects
    ({"select": OTHER}, {"select": FAMILY}, True, "selected by 'attributions' in b"),
    ({"select": FAMILY}, {"select": OTHER}, False, "not among what b selects"),
    ({"extend": NAME}, {"select": OTHER}, False, "not among what b selects"),
    ({"select": OTHER}, {"extend": FAMILY}, True, "selected by 'attributions' in b"),
    # and lifts what it ignores only by naming it as specifically: a hook that looks for one
    # family must not bring back the rule that a newsroom has switched off
    ({"ignore": NAME}, {"select": FAMILY}, False, "ignored by 'nameless-source' in a"),
    ({"ignore": NAME}, {"select": CODE}, True, "selected by 'ATT901' in b"),
    ({"ignore": FAMILY}, {"select": FAMILY}, True, "selected by 'attributions' in b"),
    ({"ignore": FAMILY}, {"select": ("all",)}, False, "ignored by 'attributions' in a"),
    ({"ignore": FAMILY}, {"extend": NAME}, True, "selected by 'nameless-source' in b"),
    ({"select": NAME}, {"ignore": FAMILY}, False, "ignored by 'attributions' in b"),
    ({"select": NAME}, {"ignore": NAME}, False, "ignored by 'nameless-source' in b"),
]


@pytest.mark.parametrize(("config", "command", "on", "why"), TABLE)
def test_decision(
    config: dict[str, tuple[str, ...]], command: dict[str, tuple[str, ...]], *, on: bool, why: str
) -> None:
    selection = Selection([_layer("a", **config), _layer("b", **command)])
    assert selection.decide(NAMELESS) == (on, why)
    assert (NAMELESS in selection.rules(cli_rules.RULES)) is on


@pytest.mark.parametrize(
    ("said", "on"),
    [
        ({}, False),
        ({"select": ("all",)}, False),
        ({"select": ("superlatives",)}, False),
        ({"extend": ("superlatives",)}, False),
        ({"select": ("loud-word",)}, True),
        ({"extend": ("SUP901",)}, True),
        ({"extend": ("SUP901",), "ignore": ("superlatives",)}, True),
        ({"extend": ("SUP901",), "ignore": ("loud-word",)}, False),
    ],
)
def test_a_rule_that_is_off_by_default_has_to_be_named(
    said: dict[str, tuple[str, ...]], *, on: bool
) -> None:
    assert Selection([_layer("a", **said)]).decide(LOUD).on is on


def test_without_layers_the_defaults_hold() -> None:
    assert Selection().rules(cli_rules.RULES) == tuple(
        rule for rule in cli_rules.RULES if rule.default
    )


def test_names() -> None:
    assert matches("ATT901", NAMELESS)
    assert matches("nameless-source", NAMELESS)
    assert matches("attributions", NAMELESS)
    assert not matches("ATT", NAMELESS)
    assert fault_in_name("all", cli_rules.RULES) == ""
    assert fault_in_name("ATT901", cli_rules.RULES) == ""
    assert "did you mean 'ATT901'" in fault_in_name("att901", cli_rules.RULES)
    assert fault_in_name("zzz", cli_rules.RULES) == "there is no rule or family 'zzz'"
