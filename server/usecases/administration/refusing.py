# SPDX-License-Identifier: Apache-2.0
"""Acts that an administrator tried and that were refused stand in the audit log as well."""

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import LONGEST_SUBJECT, AuditEntry, append_audit
from server.usecases.identify import Identified
from server.usecases.services import Services


def refused(services: Services, identified: Identified, about: str, refusal: Refusal) -> Refusal:
    """Write down what was refused and why (security.md, L1), and return it.

    In a transaction of its own: that of the act itself left nothing behind.
    """
    actor = identified.actor
    entry = AuditEntry(
        tenant=actor.tenant,
        at=services.clock(),
        tag=Tag.ADMINISTRATION_ACT_REFUSED,
        actor=actor.person_id,
        device_id=actor.device_id,
        subject=about[:LONGEST_SUBJECT],
        request_id=actor.request_id,
        detail=refusal.code,
    )
    services.database.write(lambda tx: append_audit(tx, entry))
    return refusal
