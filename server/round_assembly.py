# SPDX-License-Identifier: Apache-2.0
"""What the server does by itself at its times: each round is planned as its handler is made."""

from collections.abc import Callable, Mapping
from datetime import datetime

from server.jobs.archive import archive_handlers
from server.jobs.audit import audit_handlers
from server.jobs.meeting_rounds import meeting_round_handlers
from server.jobs.publications import publication_handlers
from server.jobs.sweeping import sweeping_handlers
from server.jobs.worker import Handler
from server.trust.authorities import Authorities
from server.usecases.administration.sweeping import schedule_sweep
from server.usecases.archive_round import schedule_archive_round
from server.usecases.archive_sheet import Archivist
from server.usecases.audit_log.sealing import schedule_audit_round
from server.usecases.measures.publication_round import schedule_publication_round
from server.usecases.meetings.releasing import schedule_meeting_round
from server.usecases.services import Services


def round_handlers(
    services: Services,
    archivist: Archivist,
    authorities: Authorities,
    clock: Callable[[], datetime],
    tenant: int,
) -> Mapping[str, Handler]:
    """Plan the next round of each kind, and return their handlers by the kind of effect."""
    with services.database.write_work() as tx:
        schedule_archive_round(tx, tenant, clock())
        schedule_audit_round(tx, tenant, clock())
        schedule_meeting_round(tx, tenant, clock())
        schedule_publication_round(tx, tenant, clock())
        schedule_sweep(tx, tenant, clock())
    return {
        **archive_handlers(archivist),
        **audit_handlers(services.database, authorities),
        **meeting_round_handlers(services),
        **publication_handlers(services),
        **sweeping_handlers(services.database),
    }
