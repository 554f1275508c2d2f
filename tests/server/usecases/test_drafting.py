# SPDX-License-Identifier: Apache-2.0
"""What a draft may not carry is refused when it is drafted, not when its sheet is made."""

from dataclasses import replace

import pytest

from tests.approval.city import tablets
from tests.server.town import CASE, MORI, Town, draft


@pytest.mark.parametrize("character", ["\U00020001", "😀", "葛\U000e0100"])
def test_a_character_no_font_has_is_named_before_the_sheet_waits_for_it(
    town: Town, character: str
) -> None:
    content = replace(tablets(), title=f"{character}の購入について")
    answer = town.desk(MORI).act(draft(CASE, content))
    assert (answer.status, answer.code) == ("refused", "glyph.missing")
    assert f"U+{ord(character[-1]):04X}" in answer.params["characters"]
    assert answer.params["characters"] in answer.message


def test_an_attachment_cannot_be_given_another_kind_by_its_name(town: Town) -> None:
    [first, *_rest] = tablets().attachments
    content = replace(tablets(), attachments=(replace(first, name="仕様書.exe"),))
    answer = town.desk(MORI).act(draft(CASE, content))
    assert (answer.status, answer.code) == ("refused", "file.kind_not_allowed")
    content = replace(tablets(), attachments=(replace(first, name="仕様書.png"),))
    answer = town.desk(MORI).act(draft(CASE, content))
    assert (answer.status, answer.code) == ("refused", "file.not_what_it_says")
