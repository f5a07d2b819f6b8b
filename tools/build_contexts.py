"""Learn where words stand: language/bigrams.bin, rules/typos/confused_word.bin and confused_word.txt.

    python tools/build_contexts.py TRAINING_TEXT FOLDER

TRAINING_TEXT is the JSON-lines file of training text (biographies, web text, novels). FOLDER holds
what `docs/models/contexts.md` names with its sources and licences: `*.txt`, a paragraph a line, each
behind its source and a tab; and `en-us.arpa`, a bigram model in ARPA format. Needs numpy, scipy and
scikit-learn, four gigabytes of memory, and a quarter of an hour.

Three things are learnt:

- how often two words stand side by side, mixed half and half from the text and from the model;
- for each pair of words of a set of `confusions.txt` or `slips.txt` that the text has often enough, a
  logistic regression over the features of `copydesk.language.contexts` (Golding and Roth 1999, "A
  Winnow-based approach to context-sensitive spelling correction", is the classic setting);
- how to weigh these against each other (`copydesk.rules.typos.odds`): a logistic regression on text that
  the counts and the first regressions have not seen, in which words were swapped for those that they
  are taken for. The threshold of a pair is what no right use in biographies held out reaches.
"""

from __future__ import annotations

import json
import lzma
import math
import multiprocessing
import sys
from collections import defaultdict
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "lint_rules")]

from copydesk.language import bigrams, contexts, hashed  # noqa: E402
from copydesk.rules.typos import odds  # noqa: E402
from tools.confusable import Pair, pairs  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

RULES = HERE.parent / "lint_rules" / "copydesk" / "rules" / "typos"
MODEL = "en-us.arpa"
MARK = 0
WORDS = 60_000  # of the text that are told apart
CHUNK = 20_000  # words in a row that are held out together
GENERAL = 3.0  # how much more a word of general text weighs than one of documentation
RARELY = 30  # uses of a word in the text below which no regression is learnt
MOST = 20_000  # uses of a word that are learnt from, of each kind of text
COLUMNS = 1 << 22
BITS = 16
PER_PAIR = 1_200  # features of a pair that are kept
DOCUMENTED = 0.3  # of the held-out documentation is looked at
# A pair of words is kept if it is as frequent in 100 million, and as much more frequent than by chance,
# by what its words are: of a known pair, written or meant in a pair of the lexicon's. Slips go by features alone.
KEPT = (
    ("known", 3.0, 0.0),
    ("written", 1.2, 0.5),
    ("meant", 15.0, 1.5),
    ("meant", 1.0, 40.0),
)
SEED = 7
SLIPS = 0.4  # of the right uses of small words are looked at

Array = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
Flags = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]
Reals = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


class Kind(IntEnum):
    """What kind of text a paragraph is."""

    DOCUMENTATION = 0
    EDITED = 1
    """Biographies: full sentences of today, and hardly a slip in them."""
    OTHER = 2
    """Novels, which are old; web text; glosses and examples of a dictionary."""


class Text(NamedTuple):
    """The text as numbers: each word's, its kind, whether it is held out."""

    words: list[bytes]
    numbers: Array
    kinds: Array
    held: Flags


def paragraphs(training: Path, folder: Path) -> Iterator[tuple[Kind, str]]:
    """Yield the paragraphs of all text, each once, and their kind."""
    with lzma.open(training, "rt", encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            kind = Kind.EDITED if row["kind"] == "biography" else Kind.OTHER
            for text in row["text"].split("\n"):
                if text.strip():
                    yield kind, text
    seen: set[int] = set()
    for path in sorted(folder.glob("*.txt")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                source, _, text = line.rstrip("\n").partition("\t")
                if hash(text) not in seen:
                    seen.add(hash(text))
                    yield Kind.OTHER if source == "wordnet" else Kind.DOCUMENTATION, text


def read(training: Path, folder: Path) -> Text:
    """Read all text; the words are in the order of their frequency, but the three signs come first."""
    known: dict[bytes, int] = {bigrams.MARK: 0, bigrams.NUMBER: 1, bigrams.COMMA: 2}
    numbers: list[int] = [MARK]
    kinds: list[int] = [Kind.OTHER]
    for kind, line in paragraphs(training, folder):
        found = contexts.tokens(line)
        numbers += [known.setdefault(word, len(known)) for word in found]
        numbers.append(MARK)
        kinds += [kind] * (len(found) + 1)
    raw = np.array(numbers, dtype=np.int64)
    names = list(known)
    counts = np.bincount(raw, minlength=len(names))
    wanted = {word for pair in pairs() for word in (pair.written, pair.meant)}
    order = [0, 1, 2, *(int(i) for i in np.argsort(-counts, kind="stable") if i > 2)]
    kept = order[:WORDS] + [i for i in order[WORDS:] if names[i] in wanted]
    words = [names[i] for i in kept] + sorted(wanted - known.keys())
    renumbered = np.full(len(names), len(words), dtype=np.int64)
    renumbered[kept] = np.arange(len(kept))
    of_kind = np.array(kinds, dtype=np.int64)
    chunk = np.arange(len(raw)) // CHUNK
    held = np.where(of_kind == Kind.DOCUMENTATION, chunk % 25 == 0, chunk % 3 == 0)
    return Text(words, renumbered[raw], of_kind, held)


class Pairs:
    """How often words stand alone and side by side in 100 million, from counts and a model."""

    def __init__(self, text: Text, arpa: Path, *, without_held: bool) -> None:
        self.size = len(text.words) + 1
        numbers = text.numbers
        both = numbers[:-1] * self.size + numbers[1:]
        if without_held:
            both = both[~(text.held[:-1] | text.held[1:])]
        scale = 1e8 / len(both)
        self.keys, counts = np.unique(both, return_counts=True)
        self.counts = counts * scale / 2
        model_keys, self.model_counts, single = _model(text.words, arpa)
        self.model_keys = model_keys
        self.single = np.maximum(
            np.bincount(numbers, minlength=self.size) * 1e8 / len(numbers) / 2 + single / 2,
            bigrams.LEAST,
        )

    def __call__(self, first: Array, second: Array) -> Reals:
        keys = first * self.size + second
        return _looked_up(self.keys, self.counts, keys) + _looked_up(
            self.model_keys, self.model_counts, keys
        )

    def all(self) -> tuple[Array, Reals]:
        """Return all pairs that were seen, and how often."""
        keys = np.union1d(self.keys, self.model_keys)
        return keys, self(keys // self.size, keys % self.size)


def _looked_up(keys: Array, values: Reals, wanted: Array) -> Reals:
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, values[at], 0.0)


def _model(words: list[bytes], arpa: Path) -> tuple[Array, Reals, Reals]:
    """Read a bigram model: half of the expected counts in 100 million words."""
    known = {word: i for i, word in enumerate(words)} | {b"<s>": MARK, b"</s>": MARK}
    single: dict[bytes, float] = {}
    found: dict[int, float] = {}
    order = 0
    size = len(words) + 1
    with arpa.open("rb") as lines:
        for line in lines:
            if line.startswith(b"\\"):
                order = int(line[1:2]) if line[1:2].isdigit() else 0
                continue
            parts = line.rstrip(b"\n").split(b"\t")
            try:
                if order == 1:
                    single[parts[1]] = 10.0 ** float(parts[0])
                elif order == 2 and parts[1] in known and parts[2] in known:
                    chance = 0.05 if parts[1] == b"<s>" else single[parts[1]]
                    key = known[parts[1]] * size + known[parts[2]]
                    found[key] = found.get(key, 0.0) + chance * 10.0 ** float(parts[0]) * 5e7
            except (IndexError, ValueError):
                continue  # the file's last line may be cut off
    keys = np.array(sorted(found), dtype=np.int64)
    alone = np.zeros(size)
    for word, chance in single.items():
        if word in known and word != b"<s>":
            alone[known[word]] += chance * 1e8
    return keys, np.array([found[int(key)] for key in keys]), alone


class Regressions:
    """For each pair of a set, a logistic regression over the features of the place."""

    def __init__(self, text: Text, *, without_held: bool) -> None:
        self.words = [*text.words, b"?"]
        self.text = text
        self.number = {word: i for i, word in enumerate(text.words)}
        self.names: dict[int, bytes] = {}
        random = np.random.RandomState(SEED)
        usable = np.ones(len(text.numbers), dtype=bool)
        if without_held:
            usable &= ~text.held
        usable[: contexts.REACH + 1] = usable[-contexts.REACH - 1 :] = False
        self.places: dict[bytes, Array] = {}
        self.columns: dict[bytes, Array] = {}
        together = sorted(
            {tuple(sorted((p.written, p.meant))) for p in pairs() if p.known or p.slip}
        )
        for word in sorted({word for pair in together for word in pair}):
            at = np.flatnonzero((text.numbers == self.number[word]) & usable)
            documented = text.kinds[at] == Kind.DOCUMENTATION
            parts = [at[~documented], at[documented]]
            self.places[word] = np.concatenate(
                [random.choice(p, MOST, replace=False) if len(p) > MOST else p for p in parts]
            )
            if len(self.places[word]) >= RARELY:
                self.columns[word] = np.array([self._columns(at) for at in self.places[word]])
        learnt = [pair for pair in together if pair[0] in self.columns and pair[1] in self.columns]
        _learning[:] = [self]
        with multiprocessing.get_context("fork").Pool(2) as pool:
            fitted = pool.starmap(_fit, learnt, chunksize=4)
        self.weights = dict(zip(learnt, fitted, strict=True))

    def context(self, window: Array) -> contexts.Context:
        """The neighbours of a place: seven words of the text, its own in the middle."""
        found = [self.words[number] for number in window.tolist()]
        return contexts.Context(contexts.seen(found[2::-1]), contexts.seen(found[4:]))

    def _columns(self, at: int) -> list[int]:
        """The columns of the features of a place of the text."""
        found: list[int] = []
        for name in contexts.features(self.context(self.text.numbers[at - 3 : at + 4])):
            column = crc32(name) % COLUMNS
            self.names.setdefault(column, name)
            found.append(column)
        return found

    def margin(self, written: bytes, meant: bytes, names: list[bytes]) -> float | None:
        """How much more the place is the second word's than the first's; None if nothing was learnt."""
        one, other = sorted((written, meant))
        weights = self.weights.get((one, other))
        if weights is None:
            return None
        total = weights[-1] + sum(weights.get(crc32(name) % COLUMNS, 0.0) for name in names)
        return total if meant == other else -total


_learning: list[Regressions] = []  # what the processes of the pool share


def _fit(one: bytes, other: bytes) -> dict[int, float]:
    """The weights by column; positive ones speak for the second word. The classes weigh the same."""
    of = _learning[0]
    columns = np.concatenate([of.columns[one], of.columns[other]])
    present, flat = np.unique(columns, return_inverse=True)
    width = columns.shape[1]
    ends = np.arange(0, columns.size + 1, width)
    matrix = sp.csr_matrix(
        (np.ones(columns.size), flat.ravel(), ends), shape=(len(columns), len(present))
    )
    right = np.repeat([0.0, 1.0], [len(of.columns[one]), len(of.columns[other])])
    places = np.concatenate([of.places[one], of.places[other]])
    weight = np.where(of.text.kinds[places] == Kind.DOCUMENTATION, 1.0, GENERAL)
    for value in (0, 1):
        weight[right == value] *= len(right) / 2 / weight[right == value].sum()
    fitted = LogisticRegression(C=0.3, max_iter=50).fit(matrix, right, sample_weight=weight)
    coefficients = fitted.coef_[0]
    uses = np.asarray(matrix.sum(axis=0)).ravel()
    # A weight counts by how often it speaks; a feature seen once is chance company.
    worth = np.where(uses > 1, np.abs(coefficients) * np.sqrt(np.minimum(uses, 400)), 0.0)
    kept = np.argsort(-worth)[:PER_PAIR]
    found = {
        int(present[c]): float(coefficients[c])
        for c in kept
        if worth[c] and abs(coefficients[c]) >= 1 / odds.WEIGHT
    }
    return found | {-1: float(fitted.intercept_[0])}


class Examples(NamedTuple):
    """Places of the held-out text with a pair of words each, its signals, whether the word was swapped."""

    pairs: list[Pair]
    signals: Reals
    swapped: Flags
    kinds: Array


def examples(text: Text, counts: Pairs, regressions: Regressions) -> Examples:
    """Take each use of a word in the held-out text as it is, and swapped for one that it is taken for."""
    random = np.random.RandomState(SEED)
    number = regressions.number
    by_written: dict[int, list[Pair]] = defaultdict(list)
    by_meant: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs():
        by_written[number[pair.written]].append(pair)
        by_meant[number[pair.meant]].append(pair)
    found: list[tuple[int, Pair, bool]] = []
    few = np.where(
        text.kinds == Kind.DOCUMENTATION,
        random.rand(len(text.held)) < DOCUMENTED,
        text.kinds == Kind.EDITED,
    )
    at = np.flatnonzero(text.held & few)
    at = at[(at > contexts.REACH) & (at < len(text.held) - contexts.REACH - 1)]
    for place in at.tolist():
        here = int(text.numbers[place])
        found += [
            (place, pair, False)
            for pair in by_written.get(here, ())
            if not pair.slip or random.rand() < SLIPS
        ]
        others = by_meant.get(here, ())
        if others:
            chances = np.array([8.0 if pair.known else 1.0 for pair in others])
            chosen = random.choice(len(others), p=chances / chances.sum())
            found.append((place, others[chosen], True))
    places = np.array([place for place, _, _ in found])
    left, right = text.numbers[places - 1], text.numbers[places + 1]
    one = np.array([number[pair.written] for _, pair, _ in found])
    other = np.array([number[pair.meant] for _, pair, _ in found])
    single = counts.single
    columns = np.stack(
        [
            counts(left, one), counts(one, right), single[one],
            counts(left, other), counts(other, right), single[other],
            single[left], single[right],
        ]
    ).T.tolist()  # fmt: skip
    rows: list[tuple[float, ...]] = []
    last, names = -1, []
    for (place, pair, _), (a, b, c, d, e, f, g, h) in zip(found, columns, strict=True):
        margin = None
        if pair.known or pair.slip:
            if place != last:
                context = regressions.context(text.numbers[place - 3 : place + 4])
                last, names = place, contexts.features(context)
            margin = regressions.margin(pair.written, pair.meant, names)
        mine, theirs = odds.Sides(a, b, c), odds.Sides(d, e, f)
        rows.append(odds.signals(mine, theirs, g, h, margin, known=pair.known))
    return Examples(
        [pair for _, pair, _ in found],
        np.array(rows),
        np.array([swapped for _, _, swapped in found]),
        text.kinds[places],
    )


def combine(of: Examples) -> tuple[dict[bool, list[float]], dict[Pair, float]]:
    """Fit the weights of the signals, of slips apart; return them and the thresholds above nought.

    A threshold is the odds that no right use in edited text has, by weights fitted without it.
    """
    random = np.random.RandomState(SEED)
    fold = random.randint(0, 2, len(of.swapped))
    slips = np.array([pair.slip for pair in of.pairs])
    weights: dict[bool, list[float]] = {}
    crossed = np.zeros(len(of.swapped))
    for slip in (False, True):
        kept = slips == slip
        signals = of.signals[:, [odds.MARGIN]] if slip else of.signals
        scale = signals[kept].std(axis=0)
        signals = signals / scale
        for one in (0, 1):
            there = kept & (fold == one)
            fitted = _combined(signals, of.swapped, kept & (fold != one))
            crossed[there] = fitted.decision_function(signals[there])
        fitted = _combined(signals, of.swapped, kept)
        weights[slip] = [float(fitted.intercept_[0]), *(float(w) for w in fitted.coef_[0] / scale)]
        print("signals", slip, int(kept.sum()), [round(w, 3) for w in weights[slip]])
    thresholds: dict[Pair, float] = defaultdict(float)
    for pair, score, swapped, kind in zip(of.pairs, crossed, of.swapped, of.kinds, strict=True):
        if kind == Kind.EDITED and not swapped:
            thresholds[pair] = max(thresholds[pair], float(score))
    return weights, thresholds


def _combined(signals: Reals, swapped: Flags, kept: Flags) -> LogisticRegression:
    return LogisticRegression(C=1.0, max_iter=400).fit(signals[kept], swapped[kept])


def stored_bigrams(text: Text, counts: Pairs) -> bytes:
    """Return the table of pairs: those that tell words of our pairs apart, and each word alone."""
    roles = {role: np.zeros(counts.size, dtype=bool) for role, _, _ in KEPT}
    number = {word: i for i, word in enumerate(text.words)}
    for pair in pairs():
        if not pair.slip:
            roles["known" if pair.known else "written"][number[pair.written]] = True
            roles["known" if pair.known else "meant"][number[pair.meant]] = True
    keys, often = counts.all()
    first, second = keys // counts.size, keys % counts.size
    ratio = often / (counts.single[first] * counts.single[second] / 1e8)
    told = np.zeros(len(keys), dtype=bool)
    for role, least, least_ratio in KEPT:
        has_role = roles[role][first] | roles[role][second]
        told |= has_role & (often >= least) & (ratio >= least_ratio)
    told &= (first < counts.size - 1) & (second < counts.size - 1)
    entries = [
        (text.words[int(a)] + b" " + text.words[int(b)], _step(float(often)))
        for a, b, often in zip(first[told], second[told], often[told], strict=True)
    ]
    entries += [
        (word + b" ", _step(float(counts.single[i])))
        for i, word in enumerate(text.words)
        if counts.single[i] > bigrams.LEAST
    ]
    print("bigrams", len(entries))
    return hashed.packed(entries, BITS)


def _step(often: float) -> int:
    return max(0, min(255, round(bigrams.STEPS * (math.log10(often) + bigrams.SHIFT))))


def stored_weights(regressions: Regressions) -> bytes:
    """Return the table of weights: pair, feature, weight; the feature "=" is the intercept."""
    entries: list[tuple[bytes, int]] = []
    for (one, other), weights in regressions.weights.items():
        for column, weight in weights.items():
            name = b"=" if column < 0 else regressions.names[column]
            value = max(1, min(255, odds.NOUGHT + round(odds.WEIGHT * weight)))
            if value != odds.NOUGHT or column < 0:
                entries.append((one + b">" + other + b" " + name, value))
    print("weights", len(entries), "of", len(regressions.weights), "pairs")
    return hashed.packed(entries, 14)


def listed(
    weights: dict[bool, list[float]],
    thresholds: dict[Pair, float],
    learnt: set[tuple[bytes, bytes]],
) -> str:
    """Return the text of the list of pairs."""
    head = (
        "# Words that are taken for each other, and what their contexts must say. Generated by tools/build_contexts.py\n"
        "# from tools/confusions.txt, tools/slips.txt and the lexicon; sources and licences in language/NOTICE.\n"
        '# "then> than+=2.1": where "then" stands, "than" may be meant; "*" after a known pair, "+" after one with weights in confused_word.bin,\n'
        '# "~" after one of slips.txt; the number is a threshold. The lines "!" and "!~" have the weights of the signals of\n'
        '# pairs and of slips, the lines "$" and "$~" all their written words.\n'
    )
    lines = [
        sign + " " + " ".join(f"{weight:.4f}" for weight in weights[slip])
        for slip, sign in ((False, "!"), (True, "!~"))
    ]
    for slip, sign in ((False, "$"), (True, "$~")):
        words = sorted({pair.written.decode("latin-1") for pair in pairs() if pair.slip is slip})
        lines.append(sign + " " + " ".join(words))
    by_written: dict[bytes, list[Pair]] = defaultdict(list)
    for pair in pairs():
        by_written[pair.written].append(pair)
    for written in sorted(by_written):
        meanings = []
        for pair in sorted(by_written[written], key=lambda pair: pair.meant):
            one, other = sorted((pair.written, pair.meant))
            sign = (
                ("*" if pair.known else "")
                + ("+" if (one, other) in learnt else "")
                + ("~" if pair.slip else "")
            )
            meanings.append(
                f"{pair.meant.decode('latin-1')}{sign}={thresholds.get(pair, 0.0):.1f}".removesuffix(
                    "=0.0"
                )
            )
        lines.append(f"{written.decode('latin-1')}> {' '.join(meanings)}")
    return head + "".join(
        f"{line}\n" for line in sorted(lines, key=lambda line: line.split(" ")[0])
    )


def main(argv: list[str]) -> int:
    """Learn everything and write the three files."""
    if len(argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    training, folder = Path(argv[0]), Path(argv[1])
    text = read(training, folder)
    print("words of text", len(text.numbers), "held out", int(text.held.sum()), flush=True)
    counts = Pairs(text, folder / MODEL, without_held=True)
    of = examples(text, counts, Regressions(text, without_held=True))
    weights, thresholds = combine(of)
    regressions = Regressions(text, without_held=False)
    Path(bigrams.PATH).write_bytes(
        stored_bigrams(text, Pairs(text, folder / MODEL, without_held=False))
    )
    (RULES / "confused_word.bin").write_bytes(stored_weights(regressions))
    learnt = set(regressions.weights)
    (RULES / "confused_word.txt").write_text(listed(weights, thresholds, learnt), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
