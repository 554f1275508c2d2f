# SPDX-License-Identifier: Apache-2.0
"""Adding the time that was owed to a monthly sheet once an authority answers again."""

from datetime import datetime

from server.store.telework.month_sheets import move_sheet, sheet_by_id
from server.usecases.stamp_time import Stamped, TimeStamping
from signing.timestamp import TimestampUnavailable


def stamp_month_sheet(
    stamping: TimeStamping, tenant: int, sheet_id: str, sha256: str, now: datetime
) -> Stamped:
    """Insert the time into a signed sheet that still is the one of this digest."""
    with stamping.database.read_work() as tx:
        sheet = sheet_by_id(tx, tenant, sheet_id)
    if sheet is None or sheet.sha256 != sha256 or not sheet.time_owed:
        return Stamped.MOVED_ON
    try:
        stamped = stamping.authorities.stamp(stamping.blobs.read(sha256), now)
    except TimestampUnavailable:
        return Stamped.OWED
    digest = stamping.blobs.put(stamped)
    moved = stamping.database.write(lambda tx: move_sheet(tx, tenant, sheet, digest, len(stamped)))
    return Stamped.STAMPED if moved else Stamped.MOVED_ON
