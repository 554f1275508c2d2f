# SPDX-License-Identifier: Apache-2.0
"""Who decides meanwhile, where somebody of the samples is away."""

from approval.identifiers import PostId
from desktop.absences import Cover, StandIn
from desktop.facade import Trouble


def covers() -> tuple[Cover, ...]:
    """Return one post with two stand-ins and one that nobody may decide for."""
    return (
        Cover(
            office="人事課長",
            stand_ins=(
                _stand_in("人事係長", "東海林 太郎", 1),
                _stand_in("給与係長", "小鳥遊 空", 2),
            ),
            nobody=None,
        ),
        Cover(
            office="選挙管理委員会書記長",
            stand_ins=(),
            nobody=Trouble(
                code="authority.no_rule", params={"matter": "代決", "day": "2026-12-02"}
            ),
        ),
    )


def _stand_in(office: str, name: str, order: int) -> StandIn:
    return StandIn(
        post_id=PostId(office), office=office, name=name, order=order, article="第4条第1項"
    )
