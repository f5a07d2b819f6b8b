"""The lists of first names and posts are in order and say each thing once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from copydesk import language
from copydesk.rules.contradictions import naming

FIRST_NAMES = Path(language.__file__).parent / "given_names.txt"
FOLDER = Path(naming.__file__).parent


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="ascii").splitlines()


def test_first_names_are_sorted_small_and_each_there_once() -> None:
    names = lines(FIRST_NAMES)
    assert names == sorted(names)
    words = [word for line in names for word in line.split()]
    assert [word for word, count in Counter(words).items() if count > 1] == []
    assert all(word.isalpha() and word.islower() for word in words)


def test_posts_are_sorted_and_each_field_has_a_phrase_once() -> None:
    posts = lines(FOLDER / "posts.txt")
    assert posts == sorted(posts)
    phrases: Counter[tuple[str, str]] = Counter()
    for line in posts:
        post, _, rest = line.partition(": ")
        field, _, name = post.partition(" ")
        assert field.isalpha()
        assert name
        phrases.update((field, phrase) for phrase in rest.split("; "))
    assert [phrase for phrase, count in phrases.items() if count > 1] == []
