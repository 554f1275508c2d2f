# SPDX-License-Identifier: Apache-2.0
"""Replacing the organisation or the rules as an administrator; both are logged."""

from datetime import datetime

from sqlalchemy import Connection

from approval import OrganisationData, RuleSet
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.usecases.city import load_organisation, load_rules
from server.usecases.office.daily import schedule_now
from server.usecases.schedule_readdressing import schedule_readdressing
from server.usecases.telework.reorganised import count_after_reorganisation


def replace_organisation(
    database: Database, tenant: int, data: OrganisationData, by: str, now: datetime
) -> None:
    """Make an organisation the newest; every client receives it as a change."""

    def act(tx: Connection) -> None:
        _note(tx, tenant, Tag.OPS_ORGANISATION_LOADED, by, data.version, now)
        rev = load_organisation(tx, tenant, data, now)
        count_after_reorganisation(tx, tenant)
        schedule_readdressing(tx, tenant, data, now, at_once=rev > 1)
        if rev > 1:
            schedule_now(tx, tenant, now)

    database.write(act)


def replace_rules(database: Database, tenant: int, rules: RuleSet, by: str, now: datetime) -> None:
    """Make a rule set the newest; cases already submitted keep theirs."""

    def act(tx: Connection) -> None:
        _note(tx, tenant, Tag.OPS_RULES_LOADED, by, rules.name, now)
        load_rules(tx, tenant, rules, now)

    database.write(act)


def _note(tx: Connection, tenant: int, tag: Tag, by: str, subject: str, now: datetime) -> None:
    append_audit(tx, AuditEntry(tenant=tenant, at=now, tag=tag, actor=by, subject=subject[:120]))
