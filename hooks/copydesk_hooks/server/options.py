"""The client's settings, as the section `copydesk` of its configuration."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple, cast

from copydesk.nearest import did_you_mean
from copydesk.selection import Layer, fault_in_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copydesk.rule import Rule


class Run(Enum):
    """When a text is checked."""

    ON_TYPE = "onType"
    ON_SAVE = "onSave"


class Options(NamedTuple):
    """What the client wants.

    `configuration` is a file to use for everything (empty: the nearest to each text); `delay` is
    how many seconds of quiet come before a long text is read as a whole.
    """

    run: Run = Run.ON_TYPE
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    configuration: str = ""
    delay: float = 0.4

    @property
    def layer(self) -> Layer | None:
        """What the client says about rules; it goes before what the configuration says."""
        if self.select is None and not self.ignore:
            return None
        return Layer("the editor's settings", self.select, (), self.ignore)


_KEYS = ("run", "select", "ignore", "configuration", "delay")
# What clients keep in the same section for themselves.
_OF_CLIENTS = frozenset({"enable", "command", "trace", "positionEncoding"})


def are_ours(values: object) -> bool:
    """Whether a client's answer says anything: one that knows nothing of us may send `{}`."""
    return isinstance(values, dict) and values != {}


def read_options(values: object, rules: Sequence[Rule]) -> tuple[Options, list[str]]:
    """The options, and what is wrong with them: a wrong one counts as not given."""
    faults: list[str] = []
    if values is None:
        return Options(), faults
    if not isinstance(values, dict):
        return Options(), ["the settings must be an object"]
    given = cast("dict[str, object]", values)
    options = Options()
    faults += [
        f"{key}: there is no such setting{did_you_mean(key, _KEYS)}"
        for key in given
        if key not in _KEYS and key not in _OF_CLIENTS
    ]

    run = given.get("run")
    if run is not None:
        words = [member.value for member in Run]
        if run in words:
            options = options._replace(run=Run(run))
        else:
            advice = did_you_mean(run, words) if isinstance(run, str) else ""
            faults.append(f"run: cannot be {run!r}{advice} (it is one of: {', '.join(words)})")
    select = _names(given, "select", rules, faults)
    options = options._replace(select=select or None, ignore=_names(given, "ignore", rules, faults))
    configuration = given.get("configuration") or ""
    if isinstance(configuration, str):
        options = options._replace(configuration=configuration)
    else:
        faults.append("configuration: must be the path of a file")
    delay = given.get("delay")
    if isinstance(delay, (int, float)) and not isinstance(delay, bool) and 0 <= delay <= 60_000:
        options = options._replace(delay=delay / 1000)
    elif delay is not None:
        faults.append("delay: must be a number of milliseconds from 0 to 60000")
    return options, faults


def _names(
    given: dict[str, object], key: str, rules: Sequence[Rule], faults: list[str]
) -> tuple[str, ...]:
    value: object = given.get(key) or ()
    if not isinstance(value, (list, tuple)):
        faults.append(f"{key}: must be a list of rules")
        return ()
    names: list[str] = []
    for name in cast("Sequence[object]", value):
        fault = fault_in_name(name, rules) if isinstance(name, str) else f"{name!r} is no name"
        if fault:
            faults.append(f"{key}: {fault}")
        else:
            names.append(str(name))
    return tuple(names)
