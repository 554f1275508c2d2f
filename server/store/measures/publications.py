# SPDX-License-Identifier: Apache-2.0
"""Statements on publications: months as they were published, version beside version."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, insert, select

from server.store.tables import figure_publication
from telework.measures.published import Figures, Publication, PublishedMonth, merged


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPublication:
    """One version of a published month.

    Attributes:
        document: the published JSON file, whose digest is ``publication.sha256``.
        figures: every figure of the month, parts of the city included.
    """

    publication: Publication
    document: str
    figures: Figures


_TABLE = figure_publication.c
_OF_MONTHS = (
    select(figure_publication)
    .where(
        _TABLE.tenant == bindparam("of_tenant"),
        _TABLE.month.in_(bindparam("months", expanding=True)),
    )
    .order_by(_TABLE.month, _TABLE.version)
)
_SHOWN = (_TABLE.month, _TABLE.version, _TABLE.sha256, _TABLE.rules)
_LIST = (
    select(*_SHOWN, _TABLE.published_at, _TABLE.published_by, _TABLE.differs)
    .where(_TABLE.tenant == bindparam("of_tenant"))
    .order_by(_TABLE.month.desc(), _TABLE.version.desc())
    .limit(bindparam("most"))
)


def insert_publication(tx: Connection, tenant: int, stored: StoredPublication) -> None:
    """Keep a version, for ever; another one of the same number is a lost race."""
    own = stored.publication
    named = {
        "tenant": tenant,
        "month": own.month,
        "version": own.version,
        "data": stored.document,
        "sha256": own.sha256,
        "rules": json.dumps(own.rules, ensure_ascii=False),
        "published_by": own.published_by,
        "published_at": own.published_at,
        "snapshot": json.dumps(stored.figures, sort_keys=True, ensure_ascii=False),
        "differs": own.differs,
    }
    tx.execute(insert(figure_publication), named)


def versions_of(tx: Connection, tenant: int, month: str) -> tuple[StoredPublication, ...]:
    """Return every version of a month, the first one first."""
    rows = tx.execute(_OF_MONTHS, {"of_tenant": tenant, "months": [month]}).mappings()
    return tuple(_stored(row) for row in rows)


def publications(tx: Connection, tenant: int, most: int) -> tuple[Publication, ...]:
    """Return the newest publications."""
    rows = tx.execute(_LIST, {"of_tenant": tenant, "most": most}).mappings()
    return tuple(_publication(row) for row in rows)


def published_figures(
    tx: Connection, tenant: int, months: Iterable[str]
) -> Mapping[str, PublishedMonth]:
    """Return what stands of the published ones of these months."""
    rows = tx.execute(_OF_MONTHS, {"of_tenant": tenant, "months": sorted(months)}).mappings()
    by_month: dict[str, list[StoredPublication]] = {}
    for row in rows:
        by_month.setdefault(row["month"], []).append(_stored(row))
    return {month: standing_of(versions) for month, versions in by_month.items()}


def standing_of(versions: Iterable[StoredPublication]) -> PublishedMonth:
    """Return what stands of a month, of at least one version, the first one first."""
    found = tuple(versions)
    return PublishedMonth(
        published_at=found[0].publication.published_at,
        figures=merged(each.figures for each in found),
        newest=found[-1].figures,
    )


def _stored(row: RowMapping) -> StoredPublication:
    return StoredPublication(
        publication=_publication(row), document=row["data"], figures=json.loads(row["snapshot"])
    )


def _publication(row: RowMapping) -> Publication:
    published_at: datetime = row["published_at"]
    return Publication(
        month=row["month"],
        version=row["version"],
        sha256=row["sha256"],
        rules=tuple(json.loads(row["rules"])),
        published_at=published_at,
        published_by=row["published_by"],
        differs=row["differs"],
    )
