# SPDX-License-Identifier: Apache-2.0
"""Every kind of finding by its code: one table, from which manual and alarms are checked."""

from server.ops.doctor.finding import Finding, Kind
from server.ops.doctor.kinds_of_data import BACKUP, DATABASE, FILES
from server.ops.doctor.kinds_of_settings import CLOCK, DISK, SETTINGS
from server.ops.doctor.kinds_of_trust import AUTHORITY, CERTIFICATE
from server.ops.doctor.kinds_of_work import DOCTOR, MAIL, SERVICE

KINDS: dict[str, Kind] = {
    each.code: each
    for area in (
        SETTINGS,
        DATABASE,
        FILES,
        CLOCK,
        DISK,
        CERTIFICATE,
        AUTHORITY,
        MAIL,
        BACKUP,
        SERVICE,
        DOCTOR,
    )
    for each in area
}


def found(code: str, **about: object) -> Finding:
    """Return a finding of a known kind.

    Raises:
        KeyError: nobody wrote what it means and what to do.
    """
    return Finding(KINDS[code], about)
