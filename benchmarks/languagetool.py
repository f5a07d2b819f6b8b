"""What LanguageTool adds to copydesk's own rules, how often it is wrong, and what it costs.

Needs a running server: COPYDESK_LANGUAGETOOL=http://127.0.0.1:8081 python -m benchmarks languagetool.
An error counts as added where a finding of LanguageTool touches it and none of copydesk's own does;
as right where one of the corrections gives what the editor wrote. The verdicts on findings in clean
news (benchmarks/judged/languagetool.jsonl) are of one reader; `--draw FILE` writes the findings for
judging.

Where language-tool-python can start a server (LTP_PATH names a folder with LanguageTool in it, or it
was downloaded before), the start and the memory of Java are measured, too.
"""

from __future__ import annotations

import json
import os
import random
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.data import MissingDataError, rows
from benchmarks.findings import rate, stop_at_crash
from benchmarks.judging import AROUND, JUDGED, SEED
from copydesk.language.varieties import Variety
from copydesk.languagetool import TierError, Wanted
from copydesk.languagetool.cache import Cache
from copydesk.languagetool.server import Server
from copydesk.languagetool.tier import Tier
from copydesk.linter import Linter
from copydesk.reading import read_text
from copydesk.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copydesk.document import Document
    from copydesk.finding import Finding

WAYS = {
    "plain": {},
    "picky": {"picky": True},
    "spelling": {"spelling": True, "variety": "en-US"},
}
ON = [rule for rule in RULES if rule.default]
CLEAN = {"bbc_news": 240_000, "wikipedia_featured_bios": 100_000}  # words that are read of each
BRITISH = ("bbc_news",)  # the others are American, or mixed
CLEAN_OTHERWISE = 60_000  # the same, where it is asked in another way than usual
COST = 20_000  # words
ENOUGH = 10  # errors of a kind, to be worth a line
VOTES = 3  # of four editors of gmeg


class Marked(NamedTuple):
    """A text with an error that somebody mended."""

    text: str
    path: str
    start: int
    end: int
    right: str
    kind: str


class Share(NamedTuple):
    """Of so many errors so many are found by copydesk; LanguageTool adds so many, so many of them right."""

    total: int
    own: int
    added: int
    right: int


def main(arguments: Sequence[str] = ()) -> dict[str, dict[str, Any]]:
    """Print the tables; nothing of them goes into the rule's page."""
    server = os.environ.get("COPYDESK_LANGUAGETOOL", "")
    if not server:
        raise MissingDataError("set COPYDESK_LANGUAGETOOL to the address of a running server")
    if arguments[:1] == ["--draw"]:
        if len(arguments) != 2:
            raise SystemExit("python -m benchmarks languagetool --draw FILE")
        _draw(server, Path(arguments[1]))
        return {}
    for dataset, marked in (
        ("doc_typo_commits", _typos()),
        (f"gmeg, where {VOTES} of 4 editors agreed", _gmeg()),
        ("realword_confusions, without doc_typo_commits", _confusions()),
    ):
        _errors(server, dataset, list(marked))
    for dataset, most in CLEAN.items():
        _alarms(server, dataset, most)
    _cost(server)
    _local()
    return {}


def _tier(server: str, way: str, cache: Cache | None = None, dataset: str = "") -> Tier:
    wanted = Wanted(server, budget=600)._replace(**WAYS[way])
    if wanted.spelling and dataset in BRITISH:
        wanted = wanted._replace(variety="en-GB")
    return Tier(wanted, Variety.AUTO, cache=cache or _Forgetful())


class _Forgetful(Cache):
    """A cache that keeps nothing."""

    def __init__(self) -> None:
        self._base = None


def _typos() -> Iterator[Marked]:
    for row in rows("doc_typo_commits"):
        for error in row["errors"]:
            kind = "/".join(filter(None, (error["type"], error.get("sub"))))
            yield Marked(
                row["text"], row["path"], error["start"], error["end"], error["corr"], kind
            )


def _gmeg() -> Iterator[Marked]:
    for row in rows("gmeg"):
        for error in row["errors"]:
            if error["votes"] >= VOTES:
                kind = error.get("kind") or "other"
                yield Marked(
                    row["text"], "a.txt", error["start"], error["end"], error["corr"], kind
                )


def _confusions() -> Iterator[Marked]:
    for row in rows("realword_confusions"):
        if row["source"] != "doc_typo_commits":
            for error in row["errors"]:
                yield Marked(
                    row["text"], "a.txt", error["start"], error["end"], error["corr"], row["sub"]
                )


def _errors(server: str, title: str, marked: Sequence[Marked]) -> None:
    print(f"\n{title}: errors, found by copydesk, added by LanguageTool (right among corrections)")
    shares = {way: _shares(_tier(server, way), marked) for way in WAYS}
    plain = shares["plain"]
    for kind in [*sorted(kind for kind in plain if kind), ""]:
        share = plain[kind]
        if share.total >= ENOUGH:
            added = "".join(
                f"  {way} +{shares[way][kind].added} ({shares[way][kind].right})" for way in WAYS
            )
            print(f"  {kind or 'all':24} {share.total:5} {share.own:5}{added}", flush=True)


def _shares(tier: Tier, marked: Sequence[Marked]) -> dict[str, Share]:
    linter = Linter(ON)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    documents = {(one.text, one.path): read_text(one.text, one.path) for one in marked}
    tier.ask_about(documents.values())
    found: dict[tuple[str, str], list[Finding]] = {}
    for key, document in documents.items():
        tier.ask(document)
        found[key] = linter.check(document)
        document.release()
    for error in marked:
        findings = found[error.text, error.path]
        touching = [f for f in findings if f.span.start < error.end and f.span.end > error.start]
        own = any(not f.rule.second for f in touching)
        wanted = (error.text[: error.start] + error.right + error.text[error.end :]).split()
        right = any(wanted in _mended(error.text, f) for f in touching)
        for kind in (error.kind, ""):
            count = counts[kind]
            count[0] += 1
            count[1] += own
            count[2] += bool(touching) and not own
            count[3] += bool(touching) and not own and right
    stop_at_crash(linter)
    tier.close()
    return {kind: Share(*count) for kind, count in counts.items()}


def _mended(text: str, finding: Finding) -> list[list[str]]:
    """The words of a text after each of a finding's corrections."""
    texts: list[list[str]] = []
    for fix in finding.fixes:
        mended = text
        for edit in sorted(fix.edits, reverse=True):
            mended = mended[: edit.start] + edit.replacement + mended[edit.end :]
        texts.append(mended.split())
    return texts


class Heard(NamedTuple):
    """A finding of LanguageTool in a clean text; `rule` is its own name of the rule."""

    dataset: str
    id: str
    rule: str
    finding: Finding
    text: str


def _clean(tier: Tier, dataset: str, most: int) -> tuple[list[Heard], int]:
    linter = Linter(ON)
    heard: list[Heard] = []
    words = 0
    for row in rows(dataset):
        if words >= most:
            break
        text = row["text"]
        words += len(text.split())
        document = read_text(text, row["id"])
        tier.ask(document)
        heard += [
            Heard(dataset, row["id"], _name(finding), finding, text)
            for finding in linter.check(document)
            if finding.rule.second
        ]
        document.release()
    stop_at_crash(linter)
    tier.close()
    return heard, words


def _name(finding: Finding) -> str:
    return finding.message.rpartition("(LanguageTool: ")[2].rstrip(").")


def _alarms(server: str, dataset: str, most: int) -> None:
    print()
    for way in WAYS:
        enough = most if way == "plain" else CLEAN_OTHERWISE
        heard, words = _clean(_tier(server, way, dataset=dataset), dataset, enough)
        print(
            f"{dataset}, {way}: {words:,} words, {len(heard)} findings,"
            f" {rate(len(heard), words)} per 10,000"
        )
        counts = Counter(one.rule for one in heard)
        print("  " + ", ".join(f"{rule} {count}" for rule, count in counts.most_common(12)))
        if way == "plain":
            _judged(heard, words)
        print(end="", flush=True)


def _judged(heard: Sequence[Heard], words: int) -> None:
    path = JUDGED / "languagetool.jsonl"
    now = {(one.dataset, one.id, one.finding.span.start, one.rule) for one in heard}
    verdicts = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    verdicts = [v for v in verdicts if (v["set"], v["id"], v["offset"], v["rule"]) in now]
    if verdicts:
        counts = Counter(verdict["reader"] for verdict in verdicts)
        said = ", ".join(f"{verdict} {count}" for verdict, count in counts.most_common())
        wrong = 1 - counts["right"] / len(verdicts)
        print(f"  judged by one reader, of those still reported {len(verdicts)}: {said}")
        print(f"  alarms per 10,000 words: {len(heard) * wrong / words * 1e4:.2f}")


def _draw(server: str, target: Path) -> None:
    heard, _ = _clean(_tier(server, "plain"), "bbc_news", CLEAN["bbc_news"])
    chosen = random.Random(SEED).sample(heard, min(150, len(heard)))
    lines: list[str] = []
    for one in sorted(chosen, key=lambda one: (one.rule, one.id, one.finding.span)):
        start, end = one.finding.span
        text = one.text
        context = f"{text[max(0, start - AROUND) : start]}⟦{text[start:end]}⟧{text[end : end + AROUND // 2]}"
        item = {"set": one.dataset, "id": one.id, "offset": start, "rule": one.rule}
        item |= {"fixes": [fix.edits[0].replacement for fix in one.finding.fixes]}
        item |= {"message": one.finding.message, "context": context}
        lines.append(json.dumps(item, ensure_ascii=False))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} of {len(heard)} findings drawn into {target}")


def _cost(server: str) -> None:
    """Print seconds for each 1,000 words: of the request, and of reading the cache."""
    texts: list[str] = []
    words = 0
    for row in rows("bbc_news"):
        if words >= COST:
            break
        texts.append(row["text"])
        words += len(row["text"].split())
    print()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "said.sqlite3")
        for title in ("from the server", "from the cache"):
            tier = _tier(server, "plain", Cache(path, "measured"))
            tier.ask(read_text("The council met.", "first"))  # the connection is counted by itself
            documents = [read_text(text, "a.txt") for text in texts]
            seconds = sum(_seconds(tier, document) for document in documents)
            tier.close()
            print(f"{title}: {seconds / words * 1000:.3f} s for each 1,000 words ({words:,} words)")


def _seconds(tier: Tier, document: Document) -> float:
    _ = document.sentences
    start = time.perf_counter()
    tier.ask(document)
    return time.perf_counter() - start


def _local() -> None:
    """Print how long a local server takes to its first answer, and what memory it then has."""
    start = time.perf_counter()
    try:
        server = Server.connect(Wanted(local=True), "en")
    except TierError as fault:
        print(f"local server not measured: {fault}")
        return
    try:
        ready = time.perf_counter() - start
        server.check(next(rows("bbc_news"))["text"][:9000], 600)
        print(f"local server: {ready:.1f} s to the first answer, {_memory(server):,.0f} MB")
    finally:
        server.close()


def _memory(server: Server) -> float:
    """Megabytes that the Java process holds."""
    import psutil

    process = server._tool._server  # noqa: SLF001 - nobody else needs to know it
    return float(psutil.Process(process.pid).memory_info().rss / 1e6)
