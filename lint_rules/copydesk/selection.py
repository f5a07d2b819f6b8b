"""Is this rule on here, and why: the one place that decides.

What a user says comes in layers: a base configuration, the configuration, its part for some
paths, the command line; each may `select`, `extend-select` and `ignore` rules by code, name or
family, or all of them by "all". Two sentences decide:

- The last `select`, with whatever later layers extend it by, says which rules are looked at
  (without any: those that are on by default). A rule that is off by default has to be named by
  its code or name; its family is not enough.
- `ignore` takes rules out again, unless they are selected more specifically (by code or name
  rather than family) in the same layer, or at least as specifically in a later one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copydesk.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copydesk.rule import Rule

ALL = "all"


class Layer(NamedTuple):
    """What one source says about rules; `source` is its name in explanations."""

    source: str
    select: tuple[str, ...] | None = None
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Decision(NamedTuple):
    """Whether a rule is on, and why, as a phrase for the user."""

    on: bool
    why: str


class Selection:
    """The layers in order, the strongest last; names in them must be valid (`fault_in_name`)."""

    def __init__(self, layers: Iterable[Layer] = ()) -> None:
        self.layers = tuple(layers)

    def decide(self, rule: Rule) -> Decision:
        """Whether the rule is on, and why."""
        base = max(
            (i for i, layer in enumerate(self.layers) if layer.select is not None), default=0
        )
        wanted = list(self._selecting(rule, base))
        named = [(at, name, rank) for at, name, rank in wanted if rule.default or rank == 2]
        # By (rank, layer): what a later layer ignores by a weaker name still holds.
        for at, layer in enumerate(self.layers):
            for name in layer.ignore:
                rank = _rank(name, rule)
                if rank >= 0 and not any(
                    other > rank or (place > at and other >= rank)
                    for place, _, other in wanted
                    if place >= at
                ):
                    return Decision(on=False, why=f"ignored by '{name}' in {layer.source}")
        if named:
            at, name, _ = named[-1]
            return Decision(on=True, why=f"selected by '{name}' in {self.layers[at].source}")
        if not rule.default:
            return Decision(on=False, why="off by default: select it by its name or code")
        if any(layer.select is not None for layer in self.layers):
            return Decision(on=False, why=f"not among what {self.layers[base].source} selects")
        return Decision(on=True, why="on by default")

    def _selecting(self, rule: Rule, base: int) -> Iterator[tuple[int, str, int]]:
        """(layer, name, rank) of each name that selects the rule, from layer `base` on."""
        for at, layer in enumerate(self.layers[base:], start=base):
            for name in (*(layer.select or ()), *layer.extend):
                rank = _rank(name, rule)
                if rank >= 0:
                    yield at, name, rank

    def rules(self, rules: Iterable[Rule]) -> tuple[Rule, ...]:
        """Those of `rules` that are on."""
        if not self.layers:
            return tuple(rule for rule in rules if rule.default)
        return tuple(rule for rule in rules if self.decide(rule).on)


def matches(name: str, rule: Rule) -> bool:
    """Whether `name` is the rule's code, name or family, or "all"."""
    return _rank(name, rule) >= 0


def fault_in_name(name: str, rules: Sequence[Rule]) -> str:
    """Why `name` names no rule, with the nearest one that does; empty for a valid name."""
    if name == ALL or any(_rank(name, rule) > 0 for rule in rules):
        return ""
    return f"there is no rule or family '{name}'{meant(name, rules, ALL)}"


def meant(name: str, rules: Sequence[Rule], *others: str) -> str:
    """The end of a message: which rule or family a wrong name may mean (or one of `others`).

    What the codes of a family begin with ("SUP") means the family, whatever looks more like it.
    """
    for rule in rules:
        if name.upper() == rule.code.rstrip("0123456789"):
            return did_you_mean(rule.family, (rule.family,))
    parts = (part for rule in rules for part in (rule.code, rule.name, rule.family))
    return did_you_mean(name, (*others, *parts))


def _rank(name: str, rule: Rule) -> int:
    """How specifically `name` names the rule: 2 code or name, 1 family, 0 all, -1 not at all."""
    if name in (rule.code, rule.name):
        return 2
    if name == rule.family:
        return 1
    return 0 if name == ALL else -1
