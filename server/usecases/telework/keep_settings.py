# SPDX-License-Identifier: Apache-2.0
"""Loading the city's limits on remote work: the whole file, or nothing of it."""

from datetime import datetime

from sqlalchemy import Connection

from approval import Problem
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.telework.settings import setting_rows, store_settings
from server.usecases.city import City
from telework.applying.settings import SettingRow
from telework.applying.settings_file import parse_settings


def load_settings(
    database: Database, tenant: int, text: str, file: str, by: str, now: datetime
) -> tuple[SettingRow, ...] | tuple[Problem, ...]:
    """Put a file in the place of what stood; what was judged before stays as judged."""

    def load(tx: Connection) -> tuple[SettingRow, ...] | tuple[Problem, ...]:
        organisation = City().organisation(tx, tenant).data
        sections = {each.section_id for each in organisation.sections}
        posts = {each.post_id for each in organisation.posts}
        read = parse_settings(text, sections, posts, file)
        given = [each for each in read if isinstance(each, SettingRow)]
        if given:
            store_settings(tx, tenant, given, now)
            append_audit(tx, _entry(tenant, len(given), by, now))
        return read

    return database.write(load)


def list_settings(database: Database, tenant: int) -> tuple[SettingRow, ...]:
    """Return the settings as loaded last."""
    with database.read_work() as tx:
        return setting_rows(tx, tenant)


def _entry(tenant: int, count: int, by: str, now: datetime) -> AuditEntry:
    return AuditEntry(
        tenant=tenant,
        at=now,
        tag=Tag.OPS_TELEWORK_SETTINGS_LOADED,
        actor=by,
        subject="telework settings",
        detail=f"{count} rows",
    )
