# SPDX-License-Identifier: Apache-2.0
"""One act on a case: judge by the engine, append the events, make the projections anew."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from approval import Facts, decide
from approval.case import Case
from approval.commands import SIGNED_TYPES, CaseCommand, DraftCase, InsertSlot, RegisterPaper
from approval.engine.readdressing import readdress
from approval.events import CaseEvent, Numbered
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.store.case_texts import put_texts
from server.store.cases import (
    LoadedCase,
    StoredEvent,
    add_parties,
    append_events,
    case_exists,
    load_for_act,
    replace_inbox,
    save_summary,
)
from server.store.documents import sheet_of
from server.store.numbers import take_number
from server.usecases.absences_today import absences_of_day
from server.usecases.acts.attachments import check_and_link
from server.usecases.acts.chaining import begun, chained
from server.usecases.acts.filing import keep_records, refuse_filing
from server.usecases.acts.forming import keep_form, refuse_form, refuse_outcome
from server.usecases.acts.notifying import put_mails
from server.usecases.acts.numbering import peek_number
from server.usecases.acts.printing import refuse_unprintable
from server.usecases.acts.projecting import inbox_entries, parties
from server.usecases.acts.registering import keep_register, refuse_unpermitted, settles
from server.usecases.acts.searching import searched_texts
from server.usecases.acts.sheet import change_sheet
from server.usecases.acts.signature import PreparedSignature, put_on_sheet
from server.usecases.city import CityToday
from server.usecases.form_act import FormAct
from server.usecases.services import Services


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAct:
    """An act about to be judged, with everything it is judged by."""

    actor: Actor
    command: CaseCommand
    event_id: str
    signature: PreparedSignature
    city: CityToday
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an act left behind.

    Attributes:
        work: whether the outbox has work now.
        decided: the case that was decided, whose line in the register is to be settled.
        blocks: ids of the blocks of remote work that the decision permits.
    """

    work: bool
    decided: str = ""
    blocks: tuple[str, ...] = ()


def act_on_case(tx: Connection, services: Services, act: CaseAct) -> Refusal | Done:
    """Take an act in.

    Raises:
        NotStored: the act could stand, but its signature or its files are not as needed.
    """
    loaded = load_for_act(tx, act.actor, act.command.case_id)
    if loaded is None and case_exists(tx, act.actor.tenant, act.command.case_id):
        # Seen or unseen must not differ: the answer is that of an id that never was.
        return Refusal(code="case.missing", params={"case_id": act.command.case_id})
    case = loaded.case if loaded else None
    refusal = (
        refuse_unpermitted(act.actor, act.command)
        or refuse_unprintable(act.command)
        or refuse_filing(tx, act.actor, act.command, case, act.now)
        or refuse_form(tx, _form_act(services, act), act.command, case)
    )
    outcome = refusal or _decide(tx, act, case)
    if isinstance(outcome, Refusal):
        return outcome
    refusal = refuse_outcome(tx, _form_act(services, act), case, outcome)
    if refusal is not None:
        return refusal
    check_and_link(tx, act.actor, act.command)
    after = _append(tx, act, loaded, outcome)
    blocks = keep_form(tx, _form_act(services, act), case, after, outcome)
    work = change_sheet(tx, act.actor.tenant, after, outcome, act.now)
    if act.command.type in SIGNED_TYPES:
        slot_id = getattr(act.command, "slot_id", "")
        put_on_sheet(tx, act.actor, after, slot_id, act.event_id, act.signature, services, act.now)
        work = True
    if services.sends_mail:
        work |= put_mails(tx, act.actor.tenant, _facts(tx, act), after, outcome)
    return Done(work=work, decided=after.case_id if settles(outcome) else "", blocks=blocks)


def _form_act(services: Services, act: CaseAct) -> FormAct:
    return FormAct(
        services=services,
        tenant=act.actor.tenant,
        actor=act.actor.person_id,
        city=act.city,
        now=act.now,
    )


def _decide(tx: Connection, act: CaseAct, case: Case | None) -> tuple[CaseEvent, ...] | Refusal:
    facts = _facts(tx, act)
    if isinstance(act.command, InsertSlot):
        facts = replace(facts, last_field=_last_field(tx, act))
    if case is not None or not isinstance(act.command, DraftCase | RegisterPaper):
        return decide(case, act.command, facts)
    number = peek_number(tx, act.actor, act.city.view, act.command, act.now)
    if isinstance(number, Refusal):
        return number
    outcome = decide(None, act.command, replace(facts, number=number, quoted=_quoted(tx, act)))
    numbered = isinstance(outcome, tuple) and any(isinstance(e, Numbered) for e in outcome)
    if numbered and not number.branch:
        take_number(tx, act.actor.tenant, number.series)
    return outcome


def _facts(tx: Connection, act: CaseAct) -> Facts:
    """Gather what the act is judged by."""
    return Facts(
        now=act.now,
        actor=act.actor.person_id,
        view=act.city.view,
        rules=act.city.rules,
        absences=absences_of_day(tx, act.actor.tenant, act.now),
        roles=frozenset(role.value for role in act.actor.session.roles),
    )


def _last_field(tx: Connection, act: CaseAct) -> int:
    """Return up to which slot number the sheet has fields; a sheet under way has none yet."""
    sheet = sheet_of(tx, act.actor.tenant, act.command.case_id)
    return 0 if sheet is None or sheet.preparing else sheet.last_field


def _quoted(tx: Connection, act: CaseAct) -> Case | None:
    """Return the case that a draft quotes (再起案), None where the actor does not see it."""
    if not isinstance(act.command, DraftCase) or act.command.supersedes is None:
        return None
    loaded = load_for_act(tx, act.actor, act.command.supersedes)
    return loaded.case if loaded else None


def _append(
    tx: Connection, act: CaseAct, loaded: LoadedCase | None, events: tuple[CaseEvent, ...]
) -> Case:
    before = (parties(loaded.case), inbox_entries(loaded.case)) if loaded else (frozenset(), ())
    grown, rows = _grown(act, loaded, events)
    case = grown.case
    tenant = act.actor.tenant
    append_events(tx, tenant, rows)
    save_summary(tx, tenant, grown, at=act.now, new=loaded is None)
    put_texts(tx, tenant, case.case_id, searched_texts(case, events, rows[0].seq))
    entries = inbox_entries(case)
    if entries != before[1]:
        replace_inbox(tx, tenant, case.case_id, entries)
    add_parties(tx, tenant, case.case_id, parties(case) - before[0])
    keep_register(tx, tenant, act.city.view, loaded.case if loaded else None, case, events)
    keep_records(tx, act.actor, case, events, act.now)
    return case


def _grown(
    act: CaseAct, loaded: LoadedCase | None, events: tuple[CaseEvent, ...]
) -> tuple[LoadedCase, list[StoredEvent]]:
    """Chain the events of the act, and what the reorganisation makes of the case after it.

    An act may open a slot again whose post was abolished meanwhile; nobody should have to
    wait for the next run of the job.
    """
    if loaded is None:
        loaded, row = begun(events[0], act.command.case_id, act.event_id)
        first, events = [row], events[1:]
    else:
        first = []
    after, rows = chained(loaded, events, act.event_id)
    moved, more = chained(after, readdress(after.case, act.city.view, act.now), act.event_id)
    return moved, [*first, *rows, *more]
