"""Markdown: what is prose in it, and where."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from copydesk.reading import markup_of, read_text

if TYPE_CHECKING:
    from copydesk.document import Document


def read(text: str, path: str = "a.md") -> Document:
    document = read_text(text, path)
    assert len(document.prose) == len(text)
    return document


def sentences(text: str, path: str = "a.md") -> list[str]:
    return [sentence.text for sentence in read(text, path).sentences]


def kinds(text: str) -> list[tuple[str, int, str, str]]:
    document = read(text)
    return [
        (b.kind.name, b.level, b.name, document.text[b.start : b.end].strip())
        for b in document.blocks
    ]


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Russia&rsquo;s view.", "Russia's view."),
        ("the point\nto make.", "the point to make."),
        ("un**believ**able and **Russia**'s.", "unbelievable and Russia's."),
        ("**Russia**&rsquo;s and *Jane*’s.", "Russia's and Jane's."),
        ("a *b* __c__ ~~d~~ \\*e\\*.", "a b c d *e*."),
        ("A [link *text*](http://x.y 'T')s here.", "A link texts here."),
        ("A [reference][r] and [r].\n\n[r]: http://x.y", "A reference and r."),
        ("Run `x = 1` now.", "Run ￼ now."),
        ("Go to <http://x.y> or http://x.y/z now.", "Go to ￼ or ￼ now."),
        ("An ![icon *of*](x.png) in text.", "An ￼ in text."),
        ("It is so.[^1]\n\n[^1]: `x`", "It is so."),
        ("One<br>two <b>th</b>ree<!-- c --> four.", "One two three four."),
        ("mc<sup>2</sup> and 10<sup>6</sup> and 1<sup>st</sup>.", "mc and 10￼ and 1st."),
        ("Press <kbd>Ctrl</kbd> now.", "Press ￼ now."),
        ("Let $x^2$ be $5 or US$6.", "Let ￼ be $5 or US$6."),
        ("It cost $5-$6 and $7m-$8m.", "It cost $5-$6 and $7m-$8m."),
        ("hard  \nbreak\\\nagain.", "hard break again."),
        ("Tom &amp; Jerry&nbsp;came.", "Tom & Jerry came."),
        ("Soft\u00adhyphens and caf&eacute;s.", "Softhyphens and cafés."),
        ("A [span]{.smallcaps} here.", "A [span] here."),
        ("Click `x`{.r} or ![x](y.png){width=20} now.", "Click ￼ or ￼ now."),
        ("A caption {#tbl-x}", "A caption"),
        ("A set {a, b} and a \\{.b}.", "A set {a, b} and a {.b}."),
        ("It has {{< ref x >}} inside and {{ page.x }} too.", "It has ￼ inside and ￼ too."),
    ],
)
def test_inline_markup(markdown: str, text: str) -> None:
    assert sentences(markdown)[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "```\ncode here\n```",
        "    code here",
        "~~~ py\ncode here",
        "---",
        "<script>\nwords\n</script>",
        "<!-- words\n\nand words -->",
        "<pre>\nwords\n</pre>",
        "$$\nx + y\n$$",
        "[r]: http://x.y 'title'",
        "`only` ![x](y) `code`",
        "{{< figure src=x >}}",
        "{% include x.html %}",
        "{% highlight py %}\nprint it\n{% endhighlight %}",
        "::: {.callout-note}\n:::",
        "{: .class }",
        "",
        " \n\n \t\n",
    ],
)
def test_what_is_no_prose(text: str) -> None:
    document = read(text)
    assert not document.blocks
    assert not any(character.isalnum() for character in document.prose)


def test_blocks() -> None:
    text = (
        "# Head\n\nSub\n---\n\nPara.\n\n- one\n  - two\n\n    more\n\n> quote\n> - said\n\n"
        "| a | b |\n|---|---|\n| c | d |\n\n![A view](x.png)\n\nNote[^n].\n\n[^n]: Foot.\n"
    )
    assert kinds(text) == [
        ("HEADING", 1, "", "Head"),
        ("HEADING", 2, "", "Sub"),
        ("PARAGRAPH", 0, "", "Para."),
        ("LIST_ITEM", 1, "", "one"),
        ("LIST_ITEM", 2, "", "two"),
        ("LIST_ITEM", 2, "", "more"),
        ("QUOTATION", 1, "", "quote"),
        ("QUOTATION", 1, "", "said"),
        ("TABLE_CELL", 0, "", "a"),
        ("TABLE_CELL", 0, "", "b"),
        ("TABLE_CELL", 0, "", "c"),
        ("TABLE_CELL", 0, "", "d"),
        ("CAPTION", 0, "", "A view"),
        ("PARAGRAPH", 0, "", "Note[^n]."),
        ("FOOTNOTE", 0, "n", "Foot."),
    ]


def test_alerts_are_the_authors_own_words() -> None:
    assert kinds("> [!NOTE]\n> Mind this.\n")[0][0] == "PARAGRAPH"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_front_matter(end: str) -> None:
    text = end.join(
        [
            "---",
            'title: "It\'s \\"here\\""',
            "date: 2020-01-01",
            "tags: [one, two]",
            "description: >",
            "  Folded words",
            "  go on.",
            "subtitle: 'Don''t'",
            "layout: post",
            "nested:",
            "  caption: A caption",
            "summary: plain words # remark",
            "---",
            "",
            "Body.",
        ]
    )
    document = read(text)
    found = [
        (b.name, [s.text for s in document.sentences if s.block is b]) for b in document.blocks
    ]
    assert found == [
        ("title", ['It\'s "here"']),
        ("description", ["Folded words go on."]),
        ("subtitle", ["Don't"]),
        ("caption", ["A caption"]),
        ("summary", ["plain words"]),
        ("", ["Body."]),
    ]


def test_front_matter_of_toml() -> None:
    text = "+++\ntitle = \"The title\"\ndate = 2020-01-01\n[params]\nsubtitle = 'Sub'\n+++\nBody.\n"
    assert sentences(text) == ["The title", "Sub", "Body."]


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert sentences("---\n\nWords here.\n\n---\n\nMore.\n") == ["Words here.", "More."]
    assert sentences("---\ntitle: Never closed\n") == ["title: Never closed"]


def test_links() -> None:
    text = "See [the *report*](http://x.y), <a href='http://a.b'>this</a> and <http://c.d>.[^1]\n\n[^1]: N."
    document = read(text)
    assert [(text[k.start : k.end], k.target) for k in document.links] == [
        ("the *report", "http://x.y"),
        ("this", "http://a.b"),
        ("<http://c.d>", "http://c.d"),
        ("[^1]", "#1"),
    ]


def test_comments() -> None:
    text = (
        "<!-- one -->\n\nText <!-- two --> here.\n\n- <!-- three\n  lines -->\n\n{{/* four */}}\n"
    )
    document = read(text)
    assert [(c.text.split()[0], text[c.start : c.end][:2]) for c in document.comments] == [
        ("one", "<!"),
        ("two", "<!"),
        ("three", "<!"),
        ("four", "{{"),
    ]


def test_mdx() -> None:
    text = (
        "---\ntitle: The title\n---\n\nimport X from 'y'\n\nexport const z = {\n  a: 1\n}\n\n"
        '# Hello {props.name}\n\n{/* a comment */}\n\n<Box a={1} b="c">\n  Words in it.\n</Box>\n\n'
        "Text `{code}` and {expr} here.\n"
    )
    document = read(text, "a.mdx")
    assert [c.text for c in document.comments] == ["a comment"]
    assert [s.text for s in document.sentences] == [
        "The title",
        "Hello ￼",
        "Words in it.",
        "Text ￼ and ￼ here.",
    ]


def test_paired_shortcodes_hold_prose() -> None:
    assert sentences(
        "{{< note >}}\nMind this.\n{{< /note >}}\n\n{% note %}Mind that.{% endnote %}\n"
    ) == [
        "Mind this.",
        "￼Mind that.",
        "￼",
    ]


def test_html_blocks_hold_prose() -> None:
    text = "<div class='x'>\n<p>One &amp; two.</p>\n</div>\n\n> <p>Said.</p>\n"
    assert kinds(text) == [("PARAGRAPH", 0, "", "One &amp; two."), ("QUOTATION", 1, "", "Said.")]


@pytest.mark.parametrize(
    "text",
    [
        "> " * 10_000 + "deep",
        "- " * 2_000 + "deep",
        "[" * 20_000,
        "![" * 20_000 + "x",
        "*a **b " * 10_000,
        "word " * 200_000,
        "x" * 1_000_000,
        "`" * 50_001,
        "` a `` b" * 30_000,
        "<b a='b\" " * 30_000,
        "</b" * 50_000,
        "$x " * 50_000,
        "{: " * 50_000,
        "a://" * 50_000,
        "a.b@" * 50_000,
        "[a](" * 10_000,
        "export " * 50_000,
        "&a" * 50_000,
        "1. " * 50_000,
        "Gen.\n" * 50_000,
        "“" * 100_000,
        "<a href='" * 20_000,
        "<code>" * 20_000,
        "<!--" * 50_000,
        "{{" * 50_000,
        "{{ x\n\n" * 20_000,
        "{" * 50_000,
        "/" * 100_000,
        "@a" * 50_000,
        "a/" * 50_000,
        "www." * 50_000,
        "&amp;" * 50_000,
        "| a " * 10_000 + "\n" + "|---" * 10_000,
        "\n" * 200_000,
        "\0" * 10_000,
        "\r" * 100_000,
        "---\n" + "title: x\n" * 20_000,
        "<div>" * 20_000 + "x",
        "<sup>1" * 20_000,
        "(see x) " * 50_000,
        'He said "x. ' * 50_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
@pytest.mark.parametrize("path", ["a.md", "a.mdx", "a.html", "a.txt"])
def test_hostile_input_takes_linear_time(text: str, path: str) -> None:
    began = time.process_time()
    document = read_text(text, path)
    assert len(document.prose) == len(text)
    assert time.process_time() - began < 3
    assert document.scan
    for sentence in document.sentences:
        assert sentence.text
    assert document.quotations is not None
    assert time.process_time() - began < 6


@pytest.mark.parametrize(
    ("replacement", "written"),
    [("Ukrainian", "Ukrainian"), ("a*b_c_d _e", "a\\*b_c_d \\_e"), ("[x]", "\\[x\\]")],
)
def test_fixes_are_escaped(replacement: str, written: str) -> None:
    document = read("Some words.")
    assert markup_of("a.md").escape(replacement, document, 0) == written


def test_fixes_in_fields_are_escaped_as_the_quotes_demand() -> None:
    document = read("---\ntitle: \"one\"\nsubtitle: 'two'\n---\n")
    escape = markup_of("a.md").escape
    assert escape('a "b"', document, document.text.index("one")) == 'a \\"b\\"'
    assert escape("don't", document, document.text.index("two")) == "don''t"
