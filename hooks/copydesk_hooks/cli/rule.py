"""`copydesk rule NAME`: a rule explains itself."""

from __future__ import annotations

import sys

from copydesk_hooks.cli.options import Command, Option, UsageError, help_text, parse

COMMAND = Command(
    "rule",
    "[OPTIONS] NAME...",
    "Explain a rule, by its name or code: what it flags, why, and when it stays silent.",
    (Option("format", "How to print it.", "FORMAT", choices=("text", "json")),),
    "'copydesk rules' lists the rules.",
)


def main(argv: list[str]) -> int:
    """Run `copydesk rule`; raises UsageError for a name that no rule has."""
    from copydesk.rules import RULES
    from copydesk_hooks.cli.rules import measurements, rule_value

    arguments = parse(COMMAND, argv)
    if arguments.flag("help"):
        sys.stdout.write(help_text(COMMAND))
        return 0
    if not arguments.positional:
        raise UsageError("which rule? copydesk rule NAME; 'copydesk rules' lists them")
    chosen = [
        rule
        for name in arguments.positional
        for rule in RULES
        if name in (rule.code, rule.name, rule.family)
    ]
    for name in arguments.positional:
        if not any(name in (rule.code, rule.name, rule.family) for rule in RULES):
            from copydesk.selection import meant

            raise UsageError(f"there is no rule '{name}'{meant(name, RULES)}")
    measured = measurements()
    if arguments.value("format", "text") == "json":
        import json

        values = [
            {**rule_value(rule, measured), "documentation": rule.documentation} for rule in chosen
        ]
        sys.stdout.write(json.dumps({"version": 1, "rules": values}, indent=1) + "\n")
        return 0
    for number, rule in enumerate(chosen):
        state = "on by default" if rule.default else "off by default"
        print("\n\n" * bool(number) + f"{rule.code} {rule.name}")
        fix = f"{rule.fixes.value} fix" if rule.fixes else "no fix"
        print(f"family {rule.family}, {state}, severity {rule.severity.value}, {fix}")
        if figures := measured.get(rule.name):
            print(
                f"precision {figures['precision']:.2f} on {figures['judged']} findings judged"
                f" ({figures['data']}, {figures['date']})"
            )
        print(f"\n{rule.documentation.strip()}")
    return 0
