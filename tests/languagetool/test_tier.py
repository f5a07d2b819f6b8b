"""Documents to questions, answers to matches: batches, offsets, what is left out, what is kept."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import recorded_languagetool
from copydesk.language.varieties import Variety
from copydesk.languagetool import LostError, TierError, Wanted, matches_in
from copydesk.languagetool import tier as tier_module
from copydesk.languagetool.cache import Cache
from copydesk.languagetool.tier import LEFT_OUT, Tier
from copydesk.linter import Linter
from copydesk.reading import read_bytes, read_text
from copydesk.rules import RULES
from recorded_languagetool import Forgetful, Recorded, tier, units

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from copydesk.document import Document

HE_GO = "He go to school every days."
HAS_WENT = "The mayor’s office has went to the council’s meeting."


class Scripted:
    """A server that answers what a function says of the text."""

    version = "6.7"

    def __init__(self, answer: Callable[[str], list[Any]]) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.seconds: list[float] = []

    def __call__(self, *_: object) -> Scripted:
        return self

    def check(self, text: str, seconds: float) -> list[Any]:
        self.asked.append(text)
        self.seconds.append(seconds)
        return self.answer(text)

    def close(self) -> None:
        self.asked.clear()


def match(offset: int, length: int, *, rule: str = "X", **more: Any) -> dict[str, Any]:
    said = {"offset": offset, "length": length, "message": "Said.", "replacements": []}
    return said | {"rule": {"id": rule}} | more


def found(document: Document) -> list[tuple[str, str]]:
    return [
        (one.rule, sentence.text[one.start : one.end]) for sentence, one in matches_in(document)
    ]


@given(st.text(max_size=300))
def test_offsets_are_exact_and_within_the_sentence_whatever_the_text(text: str) -> None:
    document = read_text(f"{text}\n\nThe 😀 council — it 𝕄et.\n\n{text}", "a.txt")
    asked = tier(Scripted(_words_of))
    asked.ask(document)
    for sentence, one in matches_in(document):
        assert 0 <= one.start < one.end <= len(sentence.text)
        assert sentence.text[one.start : one.end] == one.message
        span = sentence.span(one.start, one.end)
        assert sentence.start <= span.start < span.end <= sentence.end
    assert ("X", "𝕄et") in found(document)


def _words_of(question: str) -> list[dict[str, Any]]:
    """A match for each run of letters, in units of UTF-16; its message is the run."""
    said, at, run = [], 0, ""
    for letter in f"{question} ":
        if letter.isalpha():
            run += letter
            continue
        if run:
            said.append(match(at, units(run), message=run))
        at += units(run) + units(letter)
        run = ""
    return said


def test_sentences_are_asked_about_together_up_to_a_limit() -> None:
    sentences = [f"The council met for the {number}th time." for number in range(1000)]
    server = Scripted(lambda _: [])
    tier(server).ask(read_text("\n\n".join(sentences), "a.txt"))
    assert 3 <= len(server.asked) <= 5
    assert all(len(question) <= 10_002 for question in server.asked)
    assert "\n\n".join(server.asked).split("\n\n") == sentences


def test_a_sentence_longer_than_the_limit_is_asked_about_alone() -> None:
    server = Scripted(lambda _: [])
    long = "word " * 4000 + "end."
    tier(server).ask(read_text(f"The council met.\n\n{long}\n\nThe council voted.", "a.txt"))
    assert server.asked == ["The council met.", long, "The council voted."]


def test_the_same_sentence_is_asked_about_once_and_told_at_each_place() -> None:
    document = read_text(f"{HE_GO}\n\nThe council met.\n\n{HE_GO}\n", "a.txt")
    server = Recorded(Wanted(), "en")
    tier(lambda *_: server).ask(document)
    assert server.asked == [f"{HE_GO}\n\nThe council met."]
    assert found(document) == [("HE_VERB_AGR", "go"), ("EVERY_EACH_SINGULAR", "days")] * 2


@pytest.mark.parametrize(
    ("offset", "length"),
    [(0, 30), (12, 8), (16, 3), (18, 30), (0, 0), (5, 0), (400, 3), (15, 2)],
    ids=str,
)
def test_what_is_not_within_one_sentence_is_dropped(offset: int, length: int) -> None:
    document = read_text("The council met.\n\nIt voted.\n", "a.txt")
    tier(Scripted(lambda _: [match(offset, length), match(4, 7)])).ask(document)
    assert found(document) == [("X", "council")]


def test_what_touches_masked_text_is_dropped() -> None:
    text = "Use the `x` too and the [link](https://example.org) there.\n"
    document = read_text(text, "a.md")
    tier(Scripted(_words_and_fillers)).ask(document)
    assert "\ufffc" in document.sentences[0].text
    assert [word for _, word in found(document)] == [
        "Use",
        "the",
        "too",
        "and",
        "the",
        "link",
        "there",
    ]


def _words_and_fillers(question: str) -> list[dict[str, Any]]:
    """Each word, and each that reaches to the filler beside it."""
    at = question.index("\ufffc")
    return [*_words_of(question), match(at, 1), match(at - 4, 5), match(at, 5)]


def test_a_broken_byte_is_asked_about_as_one_unknown_character() -> None:
    document = read_bytes("The caf\xe9 he go to. ".encode("latin-1") + "Días 𝕄.".encode(), "a.txt")
    server = Scripted(_words_of)
    tier(server).ask(document)
    assert all(question.isprintable() or "\n" in question for question in server.asked)
    server.asked[0].encode()
    assert ("X", "go") in found(document)


def test_only_the_first_corrections_are_passed_on() -> None:
    document = read_text("The council met.\n", "a.txt")
    many = [{"value": str(number)} for number in range(40)]
    tier(Scripted(lambda _: [match(4, 7, replacements=many)])).ask(document)
    assert [one.replacements for _, one in matches_in(document)] == [("0", "1", "2", "3", "4")]


# --- what becomes of matches ---


def report(text: str, path: str = "a.md", **reading: Any) -> list[tuple[str, str]]:
    """What all rules say: the rule's code, and the words."""
    document = read_text(text, path, **reading)
    tier().ask(document)
    linter = Linter(RULES)
    findings = linter.check(document)
    assert not linter.crashes
    return [(f.rule.code, text[f.span.start : f.span.end]) for f in findings]


def test_accepted_words_are_not_spoken_of() -> None:
    assert report(f"{HE_GO}\n") == [("LT001", "go"), ("LT001", "days")]
    assert report(f"{HE_GO}\n", accepted=frozenset(["go"])) == [("LT001", "days")]
    many = "There is many reasons.\n"
    assert report(many) == [("LT001", "There is many reasons")]
    assert report(many, accepted=frozenset(["reasons"])) == []


def test_the_genitive_of_an_accepted_word_is_accepted() -> None:
    for accepted in ({"office"}, {"mayor"}):
        document = read_text(f"{HAS_WENT}\n", "a.txt", accepted=frozenset(accepted))
        tier(Scripted(lambda _: [match(4, 7)])).ask(document)
        assert [f.rule.code for f in Linter(RULES).check(document)] == (
            ["LT001"] if "office" in accepted else []
        )


def test_another_rule_speaks_first() -> None:
    """LanguageTool would speak of `could of`, copydesk of `of`; where it is silent, LanguageTool speaks."""
    said = report("It could of been worse, and he go home.\n")
    assert said == [("TYP003", "of"), ("LT001", "go")]
    assert "MODAL_OF" in str(recorded_languagetool.answers)


def test_the_finding_names_the_rule_and_its_page() -> None:
    document = read_text(f"{HE_GO}\n", "a.md")
    tier().ask(document)
    first = Linter(RULES).check(document)[0]
    assert first.message.endswith("(LanguageTool: HE_VERB_AGR).")
    assert first.url.startswith("https://languagetool.org/")
    assert {fix.applicability.value for fix in first.fixes} == {"suggested"}


@pytest.mark.parametrize(
    ("path", "text", "written"),
    [
        ("a.md", "The *council* met.\n", "The *a\\*b\\<i>* met.\n"),
        ("a.html", "<p>The council met.</p>\n", "<p>The a*b&lt;i&gt; met.</p>\n"),
        ("a.txt", "The council met.\n", "The a*b<i> met.\n"),
    ],
)
def test_a_correction_is_escaped_for_its_markup(path: str, text: str, written: str) -> None:
    from copydesk import fixing

    def answer(question: str) -> list[dict[str, Any]]:
        return [match(question.index("council"), 7, replacements=[{"value": "a*b<i>"}])]

    document = read_text(text, path)
    tier(Scripted(answer)).ask(document)
    findings = Linter(RULES).check(document)
    assert fixing.apply(document, findings) == (text, 0)
    assert fixing.apply(document, findings, suggested=True) == (written, 1)


def test_markup_inside_the_words_is_not_overwritten() -> None:
    from copydesk import fixing

    text = "She has w**ent** home before noon.\n"
    document = read_text(text, "a.md")
    tier().ask(document)
    findings = Linter(RULES).check(document)
    assert [f.rule.code for f in findings] == ["LT001"]
    assert fixing.apply(document, findings, suggested=True) == (text, 0)


# --- what is remembered ---


def ask(server: Any, cache: Cache | None, text: str = f"{HE_GO}\n", **wanted: Any) -> Document:
    document = read_text(text, "a.txt")
    asked = Tier(Wanted("http://x", **wanted), Variety.AUTO, connect=lambda *_: server, cache=cache)
    asked.ask(document)
    asked.close()
    return document


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "caches" / "said.sqlite3")


def test_a_sentence_is_remembered_in_memory() -> None:
    server = Recorded(Wanted(), "en")
    asked = tier(lambda *_: server)
    asked.ask(read_text(f"{HE_GO}\n", "a.txt"))
    later = read_text(f"{HAS_WENT} {HE_GO}\n", "b.txt")
    assert not asked.knows(later)
    asked.recall(later)
    assert found(later) == [("HE_VERB_AGR", "go"), ("EVERY_EACH_SINGULAR", "days")]
    asked.ask(later)
    assert asked.knows(later)
    assert server.asked == [HE_GO, HAS_WENT.replace("’", "'")]


def test_memory_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tier_module, "_MOST_KNOWN", 3)
    asked = tier(Scripted(lambda _: []))
    documents = [read_text(f"The {n} met. The {n} voted.\n", "a.txt") for n in ("one", "two")]
    for document in documents:
        asked.ask(document)
    assert [asked.knows(document) for document in documents] == [False, True]


def test_a_sentence_is_remembered_on_disk(path: str) -> None:
    first = ask(Recorded(Wanted(), "en"), Cache(path, "6.7"))
    server = Scripted(lambda _: pytest.fail("asked again"))
    again = ask(server, Cache(path, "6.7"))
    assert matches_in(again)[0][1] == matches_in(first)[0][1]
    assert found(again) == found(first)


@pytest.mark.parametrize(
    "other",
    [
        {"disabled_rules": ("HE_VERB_AGR",)},
        {"disabled_categories": ("GRAMMAR",)},
        {"picky": True},
        {"spelling": True},
        {"mother_tongue": "de"},
        {"variety": "en-GB"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_asked_in_another_way_it_is_another_answer(path: str, other: dict[str, Any]) -> None:
    ask(Recorded(Wanted(), "en"), Cache(path, "6.7"))
    server = Scripted(lambda _: [])
    assert found(ask(server, Cache(path, "6.7"), **other)) == []


@pytest.mark.parametrize("same", [{"budget": 3.0}, {"server": "http://y"}, {"local": True}])
def test_where_and_how_long_makes_no_other_answer(path: str, same: dict[str, Any]) -> None:
    ask(Recorded(Wanted(), "en"), Cache(path, "6.7"))
    server = Scripted(lambda _: pytest.fail("asked again"))
    wanted = Wanted("http://x")._replace(**same)
    document = read_text(f"{HE_GO}\n", "a.txt")
    asked = Tier(wanted, Variety.AUTO, connect=lambda *_: server, cache=Cache(path, "6.7"))
    asked.ask(document)
    asked.close()
    assert found(document)


def test_another_version_is_asked_anew(path: str) -> None:
    ask(Recorded(Wanted(), "en"), Cache(path, "6.7"))
    assert found(ask(Scripted(lambda _: []), Cache(path, "6.8"))) == []


def test_a_broken_cache_is_done_without(path: str, tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite3"
    broken.write_bytes(b"this is no database " * 300)
    folder = tmp_path / "a file"
    folder.touch()
    for where in (str(broken), str(folder / "said.sqlite3"), str(tmp_path)):
        assert found(ask(Recorded(Wanted(), "en"), Cache(where, "6.7")))
    ask(Recorded(Wanted(), "en"), Cache(path, "6.7"))
    with sqlite3.connect(path) as base:
        base.execute("UPDATE said SET matches = '[[1]]'")
    base.close()
    assert found(ask(Recorded(Wanted(), "en"), Cache(path, "6.7")))


def test_the_cache_has_an_end(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copydesk.languagetool.cache._MOST", 20)
    cache = Cache(path, "6.7")
    for number in range(30):
        cache.put("", {f"The {number} met.": ()})
    texts = [f"The {number} met." for number in range(30)]
    assert 5 <= len(cache.get("", texts)) <= 20
    cache.close()


def test_the_cache_lies_with_the_users_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    Cache.of("6.7").close()
    assert (tmp_path / "copydesk" / "languagetool.sqlite3").is_file()


# --- what may go wrong ---


def test_what_came_in_time_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each question takes eight seconds by this clock; twenty are allowed."""
    clock = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    monkeypatch.setattr(tier_module, "_BATCH", 10)

    def answer(_: str) -> list[dict[str, Any]]:
        clock[0] += 8.0
        return [match(0, 3)]

    server = Scripted(answer)
    asked = tier(server)
    document = read_text(" ".join(f"The {n} met." for n in ("a", "b", "c", "d", "e")), "a.txt")
    with pytest.raises(TierError, match=r"longer than 20 seconds.*budget"):
        asked.ask(document)
    assert server.seconds == [20.0, 12.0, 4.0]
    assert found(document) == [("X", "The")] * 3
    asked.ask(document)
    assert found(document) == [("X", "The")] * 5


def test_a_server_that_cannot_be_had_is_tried_once_until_told_otherwise() -> None:
    tried: list[str] = []

    def connect(_: Wanted, variety: str) -> Any:
        tried.append(variety)
        raise TierError("nobody there")

    asked = tier(connect)
    for _ in range(3):
        with pytest.raises(TierError, match="nobody there"):
            asked.ask(read_text(f"{HE_GO}\n", "a.txt"))
    assert tried == ["en"]
    asked.retry()
    with pytest.raises(TierError):
        asked.ask(read_text(f"{HE_GO}\n", "a.txt"))
    assert tried == ["en", "en"]


def test_a_server_that_is_lost_is_asked_no_more_until_told_otherwise() -> None:
    """A run over many articles waits for it once; an editor asks again when a text is saved."""

    def answer(_: str) -> list[Any]:
        if len(server.asked) == 1:
            raise LostError("gone")
        return [match(0, 2)]

    server = Scripted(answer)
    asked = tier(server)
    for _ in range(3):
        with pytest.raises(LostError, match="gone"):
            asked.ask(read_text(f"{HE_GO}\n", "a.txt"))
    assert len(server.seconds) == 1
    asked.retry()
    document = read_text(f"{HE_GO}\n", "a.txt")
    server.asked.append("")
    asked.ask(document)
    assert found(document) == [("X", "He")]


@pytest.mark.parametrize(
    "answer",
    [
        [{}],
        [None],
        ["He"],
        [match(0, 2) | {"offset": "0"}],
        [match(-1, 2)],
        [match(0, 2) | {"rule": None}],
        [match(0, 2) | {"replacements": [None]}],
        [match(0, 2) | {"rule": {"id": "X", "urls": [{}]}}],
    ],
    ids=str,
)
def test_an_answer_of_another_form_is_a_fault_and_no_crash(answer: list[Any]) -> None:
    with pytest.raises(TierError, match="no form that copydesk knows"):
        tier(Scripted(lambda _: answer)).ask(read_text(f"{HE_GO}\n", "a.txt"))


def test_nobody_is_asked_about_nothing() -> None:
    def connect(*_: object) -> Any:
        pytest.fail("asked")

    for text in ("", "\n", "# A heading here\n", "Word\n", "> He go to school.\n"):
        tier(connect).ask(read_text(text, "a.md"))


@pytest.mark.parametrize(
    ("language", "wanted", "variety"),
    [
        (Variety.AUTO, {}, "en"),
        (Variety.BRITISH, {}, "en-GB"),
        (Variety.AMERICAN, {}, "en-US"),
        (Variety.BRITISH, {"variety": "en-AU"}, "en-AU"),
    ],
    ids=str,
)
def test_the_variety_is_what_is_known_of_it(
    language: Variety, wanted: dict[str, Any], variety: str
) -> None:
    heard: list[str] = []

    def connect(_: Wanted, variety: str) -> Any:
        heard.append(variety)
        return Scripted(lambda _: [])

    asked = Tier(Wanted("http://x", **wanted), language, connect=connect, cache=Forgetful())
    asked.ask(read_text(f"{HE_GO}\n", "a.txt"))
    assert heard == [variety]


def disabled(**wanted: Any) -> tuple[str, ...]:
    """The rules that a server is asked to leave out."""
    heard: list[Wanted] = []

    def connect(wanted: Wanted, _: str) -> Any:
        heard.append(wanted)
        return Scripted(lambda _: [])

    tier(connect, **wanted).ask(read_text(f"{HE_GO}\n", "a.txt"))
    return heard[0].disabled_rules


def test_the_speller_is_asked_only_on_request() -> None:
    assert "MORFOLOGIK_RULE_EN_GB" in disabled()
    assert "MORFOLOGIK_RULE_EN_GB" not in disabled(spelling=True, variety="en-GB")
    assert "MINE" in disabled(disabled_rules=("MINE",))
    assert "WHITESPACE_RULE" in disabled(picky=True)


def test_what_is_mostly_wrong_on_news_is_asked_only_by_picky() -> None:
    rules = [one.rule for one in LEFT_OUT]
    assert rules == sorted(set(rules))
    assert set(rules) <= set(disabled())
    assert not set(rules) & set(disabled(picky=True))


def test_the_recordings_are_in_order_and_say_whose_they_are() -> None:
    told = json.loads(recorded_languagetool.FILE.read_text(encoding="utf-8"))
    assert list(told["sentences"]) == sorted(told["sentences"])
    assert "LGPL" in told["about"]
