# SPDX-License-Identifier: Apache-2.0
"""A trusted time over the newest root, once a day: nobody makes older seals anew after it."""

from datetime import datetime

from approval import city_day
from server.store.audit_seals import SealTime, newest_seal, newest_time, put_time
from server.store.engine import Database
from server.trust.authorities import Authorities


def time_newest(
    database: Database, authorities: Authorities, tenant: int, now: datetime
) -> SealTime | None:
    """Have the newest root timed unless one was today; return the time that was given.

    Raises:
        TimestampUnavailable: no authority gave a token; the next round asks again.
    """
    with database.read_work() as tx:
        seal, timed = newest_seal(tx, tenant), newest_time(tx, tenant)
    if seal is None or (timed is not None and city_day(timed.at) == city_day(now)):
        return None
    if timed is not None and timed.number == seal.number:
        return None
    token = authorities.token_over(bytes.fromhex(seal.root), now)
    given = SealTime(number=seal.number, at=now, token=token)
    database.write(lambda tx: put_time(tx, tenant, given))
    return given
