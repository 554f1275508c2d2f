# SPDX-License-Identifier: Apache-2.0
"""What a new organisation changes on a day, told from two of them."""

from datetime import date

from approval.organisation_diff import differences
from tests.approval.april import april
from tests.approval.city import city, transferred

EVE, DAY = date(2027, 3, 31), date(2027, 4, 1)


def told(day: date, without: str = "") -> dict[str, list[str]]:
    """Return the differences by code, each as the text of its parameters."""
    found: dict[str, list[str]] = {}
    for one in differences(city().on(day), april(without).on(day)):
        found.setdefault(one.code, []).append(" → ".join(one.params.values()))
    return found


def test_before_the_day_nothing_differs() -> None:
    assert told(EVE) == {}


def test_on_the_day_sections_posts_and_people_are_told() -> None:
    found = told(DAY)
    assert found["section.succeeded"][0] == "総務局情報政策課 → 総務局デジタル推進課"
    assert found["section.new"] == ["総務局デジタル推進課", "総務局デジタル推進課推進係"]
    assert "情報政策課長 → デジタル推進課長" in found["post.succeeded"]
    assert found["post.abolished"] == ["情報政策係主任"]
    assert "推進係長 →  → 山﨑 豊" in found["holder.new"]


def test_who_leaves_and_who_comes_is_told_with_the_capacity() -> None:
    after = transferred(
        ("post-joho-kacho", "p-otomo", "acting_head"), ("post-jinji-kacho", "", "regular")
    )
    day = date(2026, 12, 1)
    found = {one.code: dict(one.params) for one in differences(city().on(day), after.on(day))}
    assert found["holder.changed"]["after"] == "大友 宗介(acting_head)"
    assert found["holder.vacant"]["before"] == "渡邉 恒"
    assert set(found) == {"holder.changed", "holder.vacant"}
