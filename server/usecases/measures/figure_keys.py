# SPDX-License-Identifier: Apache-2.0
"""Secret addresses of the page of figures: made, listed and ended by the administrator."""

import re
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection

from approval.refusal import Refusal
from server.audit.tags import Tag
from server.auth.tokens import TOKEN_BYTES, token_digest, token_text
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.measures.figure_keys import (
    FigureKey,
    figure_key_by_token,
    figure_keys,
    insert_figure_key,
    note_figure_key_used,
    revoke_figure_key,
)
from server.usecases.guessing import unless_guessing
from server.usecases.meetings.ids import fresh_id
from server.usecases.services import Services

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
_NOTED_EVERY = timedelta(hours=1)
"""A monitor asks every few minutes; nobody needs to know more than the hour."""

_UNKNOWN = Refusal(code="measures.key_unknown")


def make_figure_key(
    database: Database, tenant: int, name: str, by: str, now: datetime
) -> tuple[FigureKey, str]:
    """Make an address for somebody; return it with its token, which is told this once."""
    token = token_text(secrets.token_bytes(TOKEN_BYTES))
    key = FigureKey(
        key_id=fresh_id(now),
        token_sha256=token_digest(token),
        name=name[:120],
        made_by=by,
        made_at=now,
    )

    def act(tx: Connection) -> None:
        insert_figure_key(tx, tenant, key)
        _note(tx, tenant, Tag.MEASURES_KEY_MADE, key.key_id, by, now)

    database.write(act)
    return key, token


def list_figure_keys(database: Database, tenant: int) -> tuple[FigureKey, ...]:
    """Return every address, ended ones too."""
    with database.read_work() as tx:
        return figure_keys(tx, tenant)


def end_figure_key(
    database: Database, tenant: int, key_id: str, by: str, now: datetime
) -> Refusal | None:
    """End an address; one that was ended, or is none, is refused."""

    def act(tx: Connection) -> Refusal | None:
        if not revoke_figure_key(tx, tenant, key_id, now):
            return _UNKNOWN
        _note(tx, tenant, Tag.MEASURES_KEY_REVOKED, key_id, by, now)
        return None

    return database.write(act)


def open_figures(services: Services, token: str, address: str) -> int | Refusal:
    """Return whose figures a token opens.

    ``not_found`` where it opens nothing, ``address.throttled`` after too many of those from
    the same network address.
    """
    digest = token_digest(token) if _TOKEN.fullmatch(token) else ""
    found = unless_guessing(
        services, address, lambda tx: figure_key_by_token(tx, digest) if digest else None
    )
    if isinstance(found, Refusal):
        return found
    tenant, key = found
    now = services.clock()
    if key.last_used_at is None or now - key.last_used_at >= _NOTED_EVERY:
        services.database.write(lambda tx: note_figure_key_used(tx, tenant, key.key_id, now))
    return tenant


def _note(tx: Connection, tenant: int, tag: Tag, key_id: str, by: str, now: datetime) -> None:
    entry = AuditEntry(tenant=tenant, at=now, tag=tag, actor=by, subject=f"figure_key:{key_id}")
    append_audit(tx, entry)
