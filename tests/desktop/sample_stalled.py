# SPDX-License-Identifier: Apache-2.0
"""Cases that wait for nobody, as the records office sees them."""

from datetime import timedelta

from approval.secrecy import MASKED_TITLE
from approval.wire import StalledCase, StalledCases
from tests.desktop.sample_case import CASE_ID, NOW

EMPTY = StalledCases(items=(), total=0)


def _case(
    number: str, title: str, office: str, why: str, days: int, section: str, *, abolished: bool
) -> StalledCase:
    return StalledCase(
        case_id=CASE_ID,
        slot_id="r1s3",
        why=why,
        office=office,
        abolished=abolished,
        since=NOW - timedelta(days=days),
        days=days,
        number=number,
        title=title,
        openable=title != MASKED_TITLE,
        section_name=section,
        urgent=False,
    )


def stalled() -> StalledCases:
    """Return three: a vacant post, an abolished one, and one of a need-to-know case."""
    items = (
        _case(
            "情政第123号",
            "テレワーク用モバイル端末の購入について",
            "情報政策課長",
            "kaigi",
            12,
            "情報政策課",
            abolished=False,
        ),
        _case(
            "広報第48号",
            "市政だより5月号の印刷について",
            "都市魅力推進課長",
            "gogi",
            6,
            "広報課",
            abolished=True,
        ),
        _case("人事第7号", MASKED_TITLE, "給与係長", "held", 2, "人事課", abolished=False),
    )
    return StalledCases(items=items, total=len(items))
