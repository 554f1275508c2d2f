# SPDX-License-Identifier: Apache-2.0
"""A TrueType font whose characters beyond U+FFFF can be searched and copied.

reportlab 5.1 writes the code point of 𠮷 (U+20BB7) as five hexadecimal digits into the
ToUnicode table, where ISO 32000-1 (9.10.3) wants UTF-16 in big-endian order; readers then
extract another character. The drawn shape is right either way, the text is not.
"""

from typing import Any

from reportlab.pdfbase.ttfonts import TTFont


class SearchableFont(TTFont):
    """A font that repairs the ToUnicode entries of supplementary characters."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802, ANN401 - reportlab's own name
        """Write the subsets of this font and repair their ToUnicode tables."""
        known = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - known:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = "\n".join(map(_in_utf16, stream.content.split("\n")))


def _in_utf16(line: str) -> str:
    code, separator, value = line.partition("> <")
    digits = value.removesuffix(">")
    if not separator or len(digits) < 5 or not code.startswith("<"):
        return line
    return f"{code}> <{chr(int(digits, 16)).encode('utf-16-be').hex().upper()}>"
