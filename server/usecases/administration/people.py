# SPDX-License-Identifier: Apache-2.0
"""Reading people and accounts: who is in the organisation, who may sign in, and who has left."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from sqlalchemy import Connection

from approval.identifiers import PersonId
from approval.organisation import Person
from approval.organisation_view import OrganisationView, office_name
from approval.register.spreadsheet import csv_row, harmless_cell
from approval.wire_accounts import (
    DISABLED,
    ENABLED,
    NO_ACCOUNT,
    TEMPORARY,
    AccountLine,
    AccountPage,
    OrganisationInForce,
)
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.people_reading import (
    ListedAccount,
    last_sign_ins,
    listed_accounts,
    organisation_loaded,
)
from server.usecases.administration.paging import Key, page_of
from server.usecases.identify import Identified
from server.usecases.search_key import search_key
from server.usecases.services import Services

MOST_LINES = 200
MOST_FOLDED = 65_536
"""Folded names that are kept: twice those of thirty thousand people, some megabytes."""

LEFT = "left"
"""Beside the states of an account: may sign in though he holds no post any more."""

HEADINGS = (
    "職員番号",
    "氏名",
    "かな",
    "所属と職",
    "サインイン名",
    "状態",
    "役割",
    "最後のサインイン",
)
STATE_WORDS = {
    NO_ACCOUNT: "アカウントなし",
    ENABLED: "有効",
    TEMPORARY: "仮パスワード",
    DISABLED: "無効",
}
ROLE_WORDS = {
    "administrator": "管理者",
    "auditor": "監査",
    "facilities": "会議室担当",
    "hr": "人事担当",
    "records": "文書主管",
    "reform": "改革推進担当",
    "staff": "職員",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which people: by a part of name, kana, sign-in name or office, by role, by state."""

    words: str = ""
    role: str = ""
    state: str = ""


def read_accounts(
    services: Services, identified: Identified, wanted: Wanted, after: str, limit: int
) -> AccountPage:
    """Return a page of people in the order of their kana."""
    tenant = identified.actor.tenant
    with services.database.read_work() as tx:
        found = _found(tx, services, identified, wanted)
        lines, following = page_of(found, _key, after, min(limit, MOST_LINES))
        shown = with_sign_ins(tx, tenant, lines)
        in_force = organisation_in_force(tx, identified)
    return AccountPage(lines=tuple(shown), total=len(found), next=following, organisation=in_force)


def export_accounts(services: Services, identified: Identified, wanted: Wanted) -> Iterator[str]:
    """Return the people as CSV; that they were taken along is in the audit log by then."""
    actor = identified.actor
    with services.database.write_work() as tx:
        found = sorted(_found(tx, services, identified, wanted), key=_key)
        lines = with_sign_ins(tx, actor.tenant, found)
        note_reading(tx, services, identified, Tag.ADMINISTRATION_ACCOUNTS_EXPORTED, len(lines))
    return _rows(lines)


def _rows(lines: list[AccountLine]) -> Iterator[str]:
    yield csv_row(HEADINGS)
    for line in lines:
        at = line.signed_in_at.isoformat() if line.signed_in_at else ""
        cells = (line.person_id, line.name, line.kana, line.office, line.login)
        roles = "、".join(ROLE_WORDS.get(each, each) for each in line.roles)
        more = (STATE_WORDS.get(line.state, line.state), roles, at)
        yield csv_row([harmless_cell(each) for each in (*cells, *more)])


def organisation_in_force(tx: Connection, identified: Identified) -> OrganisationInForce:
    """Return which load of the organisation is in force."""
    rev = identified.city.state.organisation_rev
    loaded = organisation_loaded(tx, identified.actor.tenant, rev)
    if loaded is None:
        return OrganisationInForce(rev=rev)
    return OrganisationInForce(rev=rev, version=loaded[0], loaded_at=loaded[1])


def office_of(view: OrganisationView, person_id: str) -> str:
    """Return section and title of the first post a person holds today, or nothing."""
    held = view.held_posts(PersonId(person_id))
    return office_name(held[0].section_name, held[0].title) if held else ""


def note_reading(
    tx: Connection,
    services: Services,
    identified: Identified,
    tag: Tag,
    rows: int = 1,
    about: str = "",
) -> None:
    """Write down that an administrator read personal data, and how much (security.md, L1)."""
    actor = identified.actor
    entry = AuditEntry(
        tenant=actor.tenant,
        at=services.clock(),
        tag=tag,
        actor=actor.person_id,
        device_id=actor.device_id,
        subject=about,
        request_id=actor.request_id,
        detail=f"rows={rows}",
    )
    append_audit(tx, entry)


def _found(
    tx: Connection, services: Services, identified: Identified, wanted: Wanted
) -> list[AccountLine]:
    tenant, view = identified.actor.tenant, identified.city.view
    accounts = {each.person_id: each for each in listed_accounts(tx, tenant)}
    people = {each.person_id: each for each in services.city.people(tx, tenant)}
    lines = [
        line_of(view, people.get(PersonId(person_id)), accounts.get(person_id), person_id)
        for person_id in {*accounts, *people}
    ]
    words = search_key(wanted.words).split()
    return [each for each in lines if _fits(each, wanted, words)]


def _fits(line: AccountLine, wanted: Wanted, words: list[str]) -> bool:
    if line.state == NO_ACCOUNT and not line.office:
        return False  # left long ago, and cannot sign in: nothing to look after
    if wanted.role and wanted.role not in line.roles:
        return False
    if wanted.state == LEFT:
        if line.office or line.state not in {ENABLED, TEMPORARY}:
            return False
    elif wanted.state and line.state != wanted.state:
        return False
    if not words:
        return True
    text = _folded(line.name, line.kana, line.login, line.person_id, line.office)
    return all(word in text for word in words)


def line_of(
    view: OrganisationView, person: Person | None, account: ListedAccount | None, person_id: str
) -> AccountLine:
    """Join a person of the organisation with his account; either may be missing."""
    name = person.name if person else account.name if account else ""
    return AccountLine(
        person_id=person_id,
        name=name,
        kana=person.kana if person else "",
        office=office_of(view, person_id),
        login=account.login if account else "",
        state=_state(account),
        roles=account.roles if account else (),
    )


def _state(account: ListedAccount | None) -> str:
    if account is None:
        return NO_ACCOUNT
    if not account.enabled:
        return DISABLED
    return TEMPORARY if account.temporary else ENABLED


def _key(line: AccountLine) -> Key:
    return _folded(line.kana or line.name), line.person_id


@lru_cache(maxsize=MOST_FOLDED)
def _folded(*texts: str) -> str:
    # Every page sorts everybody, and the names of a city are the same ones for months.
    return search_key(*texts)


def with_sign_ins(tx: Connection, tenant: int, lines: list[AccountLine]) -> list[AccountLine]:
    """Add to each line when its person signed in last."""
    known = last_sign_ins(tx, tenant, [each.person_id for each in lines])
    return [replace(each, signed_in_at=known.get(each.person_id)) for each in lines]
