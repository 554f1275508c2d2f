# SPDX-License-Identifier: Apache-2.0
"""Folding for search only, never shown: width, case, kana and variant characters.

Names and titles themselves are stored exactly as given (server.md, 13).
"""

import unicodedata

_VARIANTS = str.maketrans(
    {
        "髙": "高",
        "﨑": "崎",
        "𠮷": "吉",
        "邊": "辺",
        "邉": "辺",
        "濵": "浜",
        "濱": "浜",
        "德": "徳",
        "澤": "沢",
        "齋": "斎",
        "齊": "斉",
        "廣": "広",
        "嶋": "島",
    }
)
_KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_SELECTORS = dict.fromkeys([*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)])


def search_key(*texts: str) -> str:
    """Return one folded line of these texts."""
    folded = unicodedata.normalize("NFKC", " ".join(texts)).casefold()
    folded = folded.translate(_SELECTORS).translate(_VARIANTS).translate(_KATAKANA_TO_HIRAGANA)
    return " ".join(folded.split())
