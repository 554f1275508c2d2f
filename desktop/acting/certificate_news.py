# SPDX-License-Identifier: Apache-2.0
"""What the sync brings about the person's certificate: how it stands, and one that waited.

The word on the own certificate is what the pre-flight goes by, so no signature needs the
network. Where the city approves requests for certificates, the key waits here, sealed, until
the office has issued the certificate for it.
"""

from datetime import timedelta

from desktop.acting import enrolment
from desktop.acting.workplace import Workplace
from desktop.keys.signing_key import waiting_key
from desktop.store import own_status
from desktop.sync.api import ServerApi
from desktop.sync.faults import CallFailed, FaultKind

EVERY = timedelta(hours=1)


def ask(place: Workplace, api: ServerApi) -> None:
    """Ask how the certificate stands, once an hour; sooner while one is waited for.

    Raises:
        CallFailed: the server was not reached.
    """
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        last, waits = own_status.newest(tx), waiting_key(tx, seal) is not None
    now = place.now()
    if not waits and last is not None and timedelta(0) <= now - last.at < EVERY:
        return
    try:
        standing = api.certificate_standing()
        if waits and standing.state != "waiting":
            enrolment.fetch(place)
    except CallFailed as problem:
        if problem.fault.kind is not FaultKind.REFUSED:
            raise
        return  # it was refused, or an older server does not say
    revoked = standing.state == "revoked"
    told = own_status.OwnStatus(serial=standing.serial, revoked=revoked, at=standing.checked_at)
    with place.vault.database.write() as tx:
        own_status.keep(tx, told)
