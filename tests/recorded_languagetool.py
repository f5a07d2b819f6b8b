"""LanguageTool's answers, recorded: what the tests ask instead of a server.

`tests/languagetool/recorded.json` holds the real answers to single sentences, as far as the tier
reads them. `pytest --record-languagetool ADDRESS` asks the server there about each sentence that
is not recorded yet; tests/hosts/test_languagetool.py compares all of them with what a real server
says today.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from copydesk.language.varieties import Variety
from copydesk.languagetool import Wanted
from copydesk.languagetool.cache import Cache
from copydesk.languagetool.server import Server
from copydesk.languagetool.tier import Tier
from copydesk.reading import read_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from copydesk.document import Document
    from copydesk.rule import Rule

FILE = Path(__file__).parent / "languagetool" / "recorded.json"
ABOUT = (
    "Answers of LanguageTool (https://languagetool.org, LGPL-2.1-or-later), cut to what the tests"
    " need; written by pytest --record-languagetool"
)
VERSION = "6.7"
NOWHERE = "http://127.0.0.1:9"
"""An address for the configuration where no server is to be asked."""

# The address of a server to record from; set by tests/conftest.py.
record_from = ""
answers: dict[str, list[dict[str, Any]]] = (
    json.loads(FILE.read_text(encoding="utf-8"))["sentences"] if FILE.is_file() else {}
)


def cut(matches: list[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Matches as they are recorded: what the tier reads of them."""
    return [
        {
            "offset": match["offset"],
            "length": match["length"],
            "message": match["message"],
            "replacements": [{"value": one["value"]} for one in match["replacements"][:5]],
            "rule": {"id": match["rule"]["id"]}
            | ({"urls": match["rule"]["urls"]} if match["rule"].get("urls") else {}),
        }
        for match in matches
    ]


class Recorded:
    """A server that answers from the recordings, about each paragraph by itself.

    `asked` are the texts that came. Without `strict`, it has nothing to say to what was never
    recorded.
    """

    version = VERSION

    def __init__(self, wanted: Wanted, variety: str, *, strict: bool = True) -> None:
        self.wanted = wanted
        self.asked: list[str] = []
        self.seconds: list[float] = []
        self.is_closed = False
        self._variety = variety
        self._strict = strict
        self._real: Server | None = None

    def check(self, text: str, seconds: float) -> list[dict[str, Any]]:
        self.asked.append(text)
        self.seconds.append(seconds)
        found: list[dict[str, Any]] = []
        at = 0
        for sentence in text.split("\n\n"):
            found += [one | {"offset": at + one["offset"]} for one in self._answer(sentence)]
            at += units(sentence) + 2
        return found

    def close(self) -> None:
        self.is_closed = True
        if self._real is not None:
            self._real.close()

    def _answer(self, sentence: str) -> list[dict[str, Any]]:
        if sentence not in answers:
            if not self._strict:
                return []
            assert record_from, (
                f"no recorded answer to {sentence!r}; with a server of LanguageTool:"
                " pytest --record-languagetool http://127.0.0.1:8081"
            )
            if self._real is None:
                self._real = Server.connect(self.wanted._replace(server=record_from), self._variety)
            answers[sentence] = cut(self._real.check(sentence, 60))
        return answers[sentence]


def write() -> None:
    """Write the recordings, in order."""
    told = {"about": ABOUT, "version": VERSION, "sentences": dict(sorted(answers.items()))}
    FILE.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def units(text: str) -> int:
    """The length of a text as LanguageTool counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Forgetful(Cache):
    """A cache that keeps nothing."""

    def __init__(self) -> None:
        self._base = None


def tier(connect: Callable[[Wanted, str], Any] = Recorded, **wanted: Any) -> Tier:
    """A tier that asks the recordings, and keeps nothing on disk."""
    return Tier(
        Wanted(**{"server": NOWHERE} | wanted), Variety.AUTO, connect=connect, cache=Forgetful()
    )


def read_for(rule: Rule, text: str, path: str, *, strict: bool = True) -> Document:
    """A document as a rule needs it: with LanguageTool's matches for the rule that tells them."""
    document = read_text(text, path)
    if rule.second:

        def connect(wanted: Wanted, variety: str) -> Any:
            return Recorded(wanted, variety, strict=strict)

        tier(connect).ask(document)
    return document
