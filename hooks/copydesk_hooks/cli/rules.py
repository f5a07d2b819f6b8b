"""`copydesk rules`: the list of rules."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from copydesk_hooks.cli.options import Command, Option, UsageError, help_text, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copydesk.rule import Rule

COMMAND = Command(
    "rules",
    "[OPTIONS]",
    "List the rules: code, name, family, severity, whether on by default, what fix it offers\n"
    "(safe, suggested or none), and the share of its findings that were right on real\n"
    "journalism, where that has been measured.",
    (
        Option("format", "How to list them.", "FORMAT", choices=("text", "json")),
        Option("for", "Tell what is on for this file, and why.", "PATH"),
        Option("config", "With --for: use this configuration.", "FILE"),
    ),
    "'copydesk rule NAME' explains a rule.",
)


def main(argv: list[str]) -> int:
    """Run `copydesk rules`; raises CopydeskError."""
    from copydesk.rules import RULES

    arguments = parse(COMMAND, argv)
    if arguments.flag("help"):
        sys.stdout.write(help_text(COMMAND))
        return 0
    if arguments.positional:
        raise UsageError(
            f"'copydesk rules' takes no name; did you mean: copydesk rule {arguments.positional[0]}"
        )
    measured = measurements()
    if arguments.value("format", "text") == "json":
        import json

        rows = [rule_value(rule, measured) for rule in RULES]
        sys.stdout.write(json.dumps({"version": 1, "rules": rows}, indent=1) + "\n")
    elif arguments.flag("for"):
        _explain(arguments.value("for"), arguments.value("config"))
    else:
        width = max((len(rule.name) for rule in RULES), default=0)
        family = max((len(rule.family) for rule in RULES), default=0)
        for rule in RULES:
            state = "on " if rule.default else "off"
            figure = _short(measured.get(rule.name))
            row = f"{rule.code:<7} {rule.name:<{width}}  {rule.family:<{family}}"
            row += f"  {rule.severity.value:<7}  {state}  {_fix(rule):<9}  {figure}"
            print(row.rstrip())
    return 0


def _explain(path: str, config: str) -> None:
    """Print which rules are on for a file, and why."""
    from copydesk.config import Configs
    from copydesk.rules import RULES
    from copydesk.selection import Selection

    settings = Configs(RULES, file=config or None).settings_for(path)
    selection = Selection(settings.layers)
    print(f"{path}: {settings.source or 'no configuration'}")
    width = max((len(rule.name) for rule in RULES), default=0)
    for rule in RULES:
        on, why = selection.decide(rule)
        print(f"{rule.code:<7} {rule.name:<{width}}  {'on ' if on else 'off'}  {why}")


def measurements() -> Mapping[str, Mapping[str, Any]]:
    """The figures of each rule by its name, as the benchmarks wrote them; maybe none."""
    import json

    import copydesk

    path = os.path.join(os.path.dirname(copydesk.__file__ or ""), "rules", "measured.json")
    try:
        with open(path, encoding="utf-8") as file:
            figures: Mapping[str, Mapping[str, Any]] = json.load(file)
    except FileNotFoundError:
        return {}
    return figures


def rule_value(rule: Rule, measured: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """What there is to say of a rule, as the values that JSON knows."""
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "kind": rule.kind.name.lower(),
        "severity": rule.severity.value,
        "confidence": rule.confidence.value,
        "default": rule.default,
        "fixes": rule.fixes and rule.fixes.value,
        "summary": rule.summary,
        "measured": measured.get(rule.name),
    }


def _fix(rule: Rule) -> str:
    return rule.fixes.value if rule.fixes else "no fix"


def _short(figures: Mapping[str, Any] | None) -> str:
    if not figures:
        return ""
    return f"{round(100 * figures['precision'])} % right of {figures['judged']}"
