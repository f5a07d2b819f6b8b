"""Character references of HTML: "&rsquo;", "&#8217;", "&#x2019;"."""

from __future__ import annotations

PATTERN = r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"

# The common ones, so that the full table (10 ms to import) is seldom needed.
_COMMON = {
    "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&nbsp;": "\xa0",
    "&rsquo;": "’", "&lsquo;": "‘", "&ldquo;": "“", "&rdquo;": "”", "&mdash;": "—",
    "&ndash;": "–", "&hellip;": "…", "&shy;": "\xad", "&pound;": "£", "&euro;": "€",
    "&copy;": "©", "&eacute;": "é", "&bull;": "•", "&middot;": "·", "&thinsp;": "\u2009",
    "&#39;": "'", "&#34;": '"', "&#38;": "&", "&#160;": "\xa0", "&#8217;": "’", "&#x27;": "'",
    "&#8216;": "‘", "&#8220;": "“", "&#8221;": "”", "&#8211;": "–", "&#8212;": "—",
}  # fmt: skip


def character(reference: str) -> str:
    """The first character that a reference stands for; nothing if it is no reference."""
    found = _COMMON.get(reference)
    if found is None:
        from html import unescape

        found = unescape(reference)
        if found == reference:
            return ""
        found = found[:1] or " "
        if "\ud800" <= found <= "\udfff":
            found = " "
    return found
