# SPDX-License-Identifier: Apache-2.0
"""Changing a form of the register, and loading the register from a file."""

from datetime import date, datetime

from sqlalchemy import Connection

from approval import Problem, city_day
from approval.identifiers import SectionId
from approval.refusal import Refusal
from server.audit.tags import Tag
from server.store.audit import AuditEntry, append_audit
from server.store.engine import Database
from server.store.measures.forms import (
    NewLine,
    StoredForm,
    all_histories,
    history_of,
    of_event,
    put_forms,
)
from server.usecases.city import City
from server.usecases.identify import Identified
from server.usecases.measures.read_forms import FormReader
from server.usecases.meetings.ids import fresh_id
from server.usecases.services import Services
from telework.measures.forms.form import Form, fault_of
from telework.measures.forms.forms_file import Standing, parse_forms
from telework.measures.forms.wire import ChangeForm, ListedForm

FIRST_DAY = date(2000, 1, 1)


def change_form(
    services: Services, identified: Identified, asked: ChangeForm
) -> ListedForm | Refusal:
    """Add a change of a form; the same click again finds what it did."""
    actor, reader = identified.actor, FormReader(identified)

    def change(tx: Connection) -> ListedForm | Refusal:
        done = of_event(tx, actor.tenant, asked.event_id)
        if done is not None:
            same = (done.form, done.version, done.made_by)
            if same != (asked.form, asked.version + 1, actor.person_id):
                return Refusal(code="event.id_reused")
            return reader.listed(done)
        refusal = _refuse(reader, history_of(tx, actor.tenant, asked.form.form_id), asked)
        if refusal is not None:
            return refusal
        now = services.clock()
        line = NewLine(event_id=asked.event_id, form=asked.form, version=asked.version + 1)
        put_forms(tx, actor.tenant, [line], actor.person_id, now)
        append_audit(
            tx,
            AuditEntry(
                tenant=actor.tenant,
                at=now,
                tag=Tag.MEASURES_FORM_CHANGED,
                actor=actor.person_id,
                device_id=actor.device_id,
                subject=f"form:{asked.form.form_id}",
                request_id=actor.request_id,
                detail=f"version {line.version}",
            ),
        )
        return reader.listed(
            StoredForm(form=line.form, version=line.version, made_by=actor.person_id, made_at=now)
        )

    return services.database.write(change)


def load_forms(
    database: Database, tenant: int, text: str, file: str, by: str, now: datetime
) -> tuple[Form, ...] | tuple[Problem, ...]:
    """Add what a file has more than the register; the whole file, or nothing of it."""

    def load(tx: Connection) -> tuple[Form, ...] | tuple[Problem, ...]:
        organisation = City().organisation(tx, tenant).data
        known = all_histories(tx, tenant)
        standing = Standing(
            sections={each.section_id for each in organisation.sections},
            histories={key: [each.form for each in lines] for key, lines in known.items()},
            today=city_day(now),
        )
        read = parse_forms(text, standing, file)
        problems = tuple(each for each in read if isinstance(each, Problem))
        if problems:
            return problems
        lines = [
            NewLine(event_id=fresh_id(now), form=each[0], version=each[1])
            for each in read
            if not isinstance(each, Problem)
        ]
        put_forms(tx, tenant, lines, by, now)
        append_audit(tx, _loaded(tenant, len(lines), by, now))
        return tuple(line.form for line in lines)

    return database.write(load)


def _refuse(reader: FormReader, lines: tuple[StoredForm, ...], asked: ChangeForm) -> Refusal | None:
    form, last = asked.form, lines[-1] if lines else None
    if not reader.may_change(last.form.section_id if last else form.section_id):
        return Refusal(code="form_register.owners_only")
    if asked.version != (last.version if last else 0):
        return Refusal(code="form_register.moved_on" if last else "form_register.unknown")
    owner = SectionId(form.section_id)
    kept = last is not None and last.form.section_id == owner
    if not kept and reader.city.view.section(owner) is None:
        return Refusal(code="form_register.section_unknown", params={"section": owner[:64]})
    earliest = last.form.since if last else FIRST_DAY
    if not earliest <= form.since <= reader.city.day:
        params = {"first": earliest.isoformat(), "today": reader.city.day.isoformat()}
        return Refusal(code="form_register.since", params=params)
    fault = fault_of(form)
    return Refusal(code=fault) if fault else None


def _loaded(tenant: int, count: int, by: str, now: datetime) -> AuditEntry:
    return AuditEntry(
        tenant=tenant,
        at=now,
        tag=Tag.OPS_FORMS_LOADED,
        actor=by,
        subject="register of forms",
        detail=f"{count} lines",
    )
