"""HTML: what is prose in it, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copydesk.reading import markup_of, read_text

if TYPE_CHECKING:
    from copydesk.document import Document


def read(text: str) -> Document:
    document = read_text(text, "a.html")
    assert len(document.prose) == len(text)
    return document


def sentences(text: str) -> list[str]:
    return [sentence.text for sentence in read(text).sentences]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>Russia&rsquo;s</p>", ["Russia's"]),
        ("<p>un<b>believ</b>able</p>", ["unbelievable"]),
        ("<p><b>Russia</b>'s and <i>Ann</i>&#8217;s</p>", ["Russia's and Ann's"]),
        ("<p>the point\n  to <a href=x>make</a>s.</p>", ["the point to makes."]),
        ("<p>One<p>Two<li>Three", ["One", "Two", "Three"]),
        ("<p>One<br>two<br/>three</p>", ["One two three"]),
        ("a < b and c > d", ["a < b and c > d"]),
        ("<p>Run <code>x < 1 <b>y</b></code> now.</p>", ["Run ￼ now."]),
        ("<p>A <img alt='x'> here.</p>", ["A ￼ here."]),
        ("<p>He said <q>no way</q>.</p>", ['He said "no way".']),
        ("<p>It is.<sup><a href='#1'>[1]</a></sup> So.</p>", ["It is.", "So."]),
        ("<p>mc<sup>2</sup>, 10<sup>6</sup>, H<sub>2</sub>O</p>", ["mc, 10￼, H2O"]),
        ("<table><tr><td>a<td>b<tr><th>c</table>", ["a", "b", "c"]),
        ("<script>var x = '<p>no</p>';</script><p>Yes", ["Yes"]),
        ("<style>p {}</style><svg><text>no</text></svg><p>Yes", ["Yes"]),
        ("<pre>no</pre><template>no</template><p>Yes", ["Yes"]),
        ("<p>One</p><script>never closed", ["One"]),
        ("<nav>never closed<p>One", ["never closed", "One"]),
        ("<a href='>'>One</a> <b title=\"a > b\">two</b>", ["One two"]),
        ("<p>One <b>two <!-- no --> three", ["One two three"]),
        ("One <!-- never closed", ["One"]),
        ("<!DOCTYPE html><?xml version='1.0'?><p>One", ["One"]),
        ("<p>Go to http://x.y/z now", ["Go to ￼ now"]),
        ("&lt;b&gt; &unknown; &#x110000; &copy", ["<b> &unknown; &copy"]),
        ("<div>One<div>two</div>three</div>", ["One", "two", "three"]),
        ("One <", ["One <"]),
        ("One <b", ["One <b"]),
        ("", []),
    ],
)
def test_prose(html: str, texts: list[str]) -> None:
    found = [
        text.replace("\N{REPLACEMENT CHARACTER}", "").replace("  ", " ") for text in sentences(html)
    ]
    assert found == texts


def test_blocks() -> None:
    text = (
        "<title>T</title><meta name='description' content='About it.'><h1>A</h1><h2>B<p>C</p>"
        "<ul><li>D<ul><li>E</ul></ul><blockquote><p>F</p></blockquote><figure><img alt='G'>"
        "<figcaption>H</figcaption></figure><table><caption>I</caption><td>J</table>"
    )
    document = read(text)
    assert [(b.kind.name, b.level, b.name, text[b.start : b.end]) for b in document.blocks] == [
        ("FIELD", 0, "title", "T"),
        ("FIELD", 0, "description", "About it."),
        ("HEADING", 1, "", "A"),
        ("HEADING", 2, "", "B"),
        ("PARAGRAPH", 0, "", "C"),
        ("LIST_ITEM", 1, "", "D"),
        ("LIST_ITEM", 2, "", "E"),
        ("QUOTATION", 1, "", "F"),
        ("CAPTION", 0, "", "G"),
        ("CAPTION", 0, "", "H"),
        ("CAPTION", 0, "", "I"),
        ("TABLE_CELL", 0, "", "J"),
    ]


def test_links_and_comments() -> None:
    text = "<p>See <a class=x href='http://x.y?a&amp;b'>the <b>report</b></a>.<!-- c --> <a name=n>x</a>"
    document = read(text)
    ((start, end, target),) = document.links
    assert (text[start:end], target) == ("the <b>report</b>", "http://x.y?a&b")
    ((start, end, comment),) = document.comments
    assert (text[start:end], comment) == ("<!-- c -->", "c")


def test_quotation_marks_of_elements_are_quotations() -> None:
    text = "<p>He said <q>no</q> to her.</p><blockquote>Yes</blockquote>"
    document = read(text)
    spans = [(q.start, q.end) for q in document.quotations]
    assert spans == [
        (text.index("<q>"), text.index("</q>") + 1),
        (text.index("Yes"), text.index("Yes") + 3),
    ]


def test_fixes_are_escaped() -> None:
    assert markup_of("a.html").escape("a & b <c>", read("x"), 0) == "a &amp; b &lt;c&gt;"
