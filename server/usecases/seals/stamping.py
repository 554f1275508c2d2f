# SPDX-License-Identifier: Apache-2.0
"""Adding the time that was owed to an outgoing document once an authority answers again."""

from datetime import datetime

from sqlalchemy import Connection

from server.store.changes import record_change
from server.store.files import link_files
from server.store.seals import move_outgoing, outgoing_by_id
from server.usecases.seals.signing import outgoing_file
from server.usecases.stamp_time import Stamped, TimeStamping


def stamp_outgoing(
    stamping: TimeStamping, tenant: int, document_id: str, sha256: str, now: datetime
) -> Stamped:
    """Insert the time into an outgoing document that still is the one of this digest."""
    with stamping.database.read_work() as tx:
        made = outgoing_by_id(tx, tenant, document_id)
    if made is None or made.sha256 != sha256 or not made.time_owed:
        return Stamped.MOVED_ON
    stamped = stamping.stamp_stored(sha256, now)
    if stamped is None:
        return Stamped.OWED

    def keep(tx: Connection) -> bool:
        moved = move_outgoing(tx, tenant, made, *stamped)
        later = outgoing_by_id(tx, tenant, document_id)
        if moved and later is not None:
            link_files(tx, tenant, made.case_id, (outgoing_file(later),))
            record_change(tx, tenant, "case", made.case_id)
        return moved

    return Stamped.STAMPED if stamping.database.write(keep) else Stamped.MOVED_ON
