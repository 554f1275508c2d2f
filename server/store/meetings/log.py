# SPDX-License-Identifier: Apache-2.0
"""The statement on the log of meetings; lines are written by ``changing.note``."""

from collections.abc import Collection, Sequence

from sqlalchemy import Connection, bindparam, select

from server.store.columns import AnyRow
from server.store.tables import meeting_log

_LINES = (
    select(meeting_log)
    .where(
        meeting_log.c.tenant == bindparam("tenant"),
        meeting_log.c.meeting_id.in_(bindparam("meetings", expanding=True)),
    )
    .order_by(meeting_log.c.at.desc(), meeting_log.c.log_id.desc())
    .limit(bindparam("most"))
)


def lines_of(tx: Connection, tenant: int, meetings: Collection[str], most: int) -> Sequence[AnyRow]:
    """Return the newest lines of these meetings, the newest first."""
    params = {"tenant": tenant, "meetings": list(meetings), "most": most}
    return tx.execute(_LINES, params).all()
