# SPDX-License-Identifier: Apache-2.0
"""What a reviewer sees is what the machine reads: no hidden or reordering characters."""

import unicodedata
from pathlib import Path

import pytest

from tests.house.tree import shown, text_files

# Bidirectional overrides (Trojan Source, CVE-2021-42574), zero widths, tags.
HIDDEN = frozenset(
    chr(code)
    for first, last in (
        (0x00AD, 0x00AD),
        (0x061C, 0x061C),
        (0x180E, 0x180E),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFEFF, 0xFEFF),
        (0xFFF9, 0xFFFB),
        (0xE0000, 0xE007F),
    )
    for code in range(first, last + 1)
)
# Variants of one ideograph are told apart by these; data may carry them, code names them.
SELECTORS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
ORDINARY_CONTROLS = frozenset("\n\t")


def unwelcome(text: str, *, data: bool) -> list[str]:
    """Name each hidden character of a text with its line."""
    banned = HIDDEN if data else HIDDEN | SELECTORS
    found = []
    for number, line in enumerate(text.split("\n"), start=1):
        for character in line:
            control = unicodedata.category(character) == "Cc"
            if character in banned or (control and character not in ORDINARY_CONTROLS):
                found.append(f"{number}: U+{ord(character):04X}")
    return found


def test_no_file_hides_characters() -> None:
    found = {}
    for path in text_files():
        places = unwelcome(_text(path), data=path.suffix in {".csv", ".ts"})
        if places:
            found[shown(path)] = places
    assert found == {}


@pytest.mark.parametrize("code", [0x202E, 0x2066, 0x200B, 0xFEFF, 0x0D, 0x00])
def test_a_hidden_character_is_found(code: int) -> None:
    assert unwelcome(f"a\nb{chr(code)}", data=True) == [f"2: U+{code:04X}"]


def test_a_variant_selector_is_data_and_not_code() -> None:
    name = "葛" + chr(0xE0100)
    assert unwelcome(name, data=True) == []
    assert unwelcome(name, data=False) == ["1: U+E0100"]


def _text(path: Path) -> str:
    # Bytes first: universal newlines would hide a lone carriage return.
    return path.read_bytes().decode("utf-8")
