# SPDX-License-Identifier: Apache-2.0
"""Adding the time that was owed to a monthly sheet once an authority answers again."""

from datetime import datetime

from server.store.telework.month_sheets import move_sheet, sheet_by_id
from server.usecases.stamp_time import Stamped, TimeStamping


def stamp_month_sheet(
    stamping: TimeStamping, tenant: int, sheet_id: str, sha256: str, now: datetime
) -> Stamped:
    """Insert the time into a signed sheet that still is the one of this digest."""
    with stamping.database.read_work() as tx:
        sheet = sheet_by_id(tx, tenant, sheet_id)
    if sheet is None or sheet.sha256 != sha256 or not sheet.time_owed:
        return Stamped.MOVED_ON
    stamped = stamping.stamp_stored(sha256, now)
    if stamped is None:
        return Stamped.OWED
    moved = stamping.database.write(lambda tx: move_sheet(tx, tenant, sheet, *stamped))
    return Stamped.STAMPED if moved else Stamped.MOVED_ON
