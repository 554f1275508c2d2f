# SPDX-License-Identifier: Apache-2.0
"""One event of a batch: one transaction, its idempotency key first, the feed number last."""

from sqlalchemy import Connection

from approval.absence_acts import CancelAbsence, RegisterAbsence
from approval.commands import Approve, SubmitCase
from approval.refusal import Refusal
from server.auth.actor import Actor
from server.store.audit import append_audit
from server.store.changes import record_change, record_changes
from server.store.crashpoints import reach
from server.store.evidence import claim_key, store_answer
from server.store.register import settle_decision
from server.usecases.acts.absence import take_absence
from server.usecases.acts.answers import NotStored, accepted, answer, refused
from server.usecases.acts.case_act import CaseAct, Done, act_on_case
from server.usecases.acts.chain import judge_evidence
from server.usecases.acts.owner import OwnerAsked, ask_owner, disowned
from server.usecases.acts.reading import ReadItem
from server.usecases.acts.signature import PreparedSignature, prepare_signature
from server.usecases.acts.taking import (
    Taken,
    Taking,
    answer_text,
    audit_entry,
    key_of,
    repeated,
    telework_of,
)
from server.usecases.telework.hours.warning import warn_of_overtime
from server.usecases.telework.numbering import number_left
from server.usecases.telework.take_day_acts import remake_settled
from server.usecases.telework.takers import take_telework
from server.usecases.telework.taking import Left
from telework import Judgement
from telework.acts import TeleworkAct
from telework.wire import AnswerStatus, EventAnswer


def take_event(taking: Taking, item: ReadItem, *, only_ask: bool = False) -> EventAnswer | Taken:
    """Take one event in exactly once, however often it comes.

    ``only_ask`` is for what comes after an act whose owner is asked: he is asked about it too,
    so that he sees all at once, and it is not judged.

    Raises:
        DatabaseBusy: ask again later; nothing was stored.
    """
    signature = _signature(taking, item)

    def once(tx: Connection) -> Taken:
        return _take(tx, taking, item, signature, only_ask=only_ask)

    try:
        taken = taking.services.database.write(once)
    except OwnerAsked as problem:
        ask_owner(taking, item)
        return answer(item.event.event_id, problem.status, problem.refusal)
    except NotStored as problem:
        return answer(item.event.event_id, problem.status, problem.refusal)
    reach("after_act_before_answer")
    if taken.work:
        taking.services.bell.ring()
    return taken


def _signature(taking: Taking, item: ReadItem) -> PreparedSignature:
    if not isinstance(item.command, SubmitCase | Approve):
        return None
    return prepare_signature(
        taking.services,
        taking.actor,
        item.event.event_id,
        item.command,
        item.increment,
        taking.now,
    )


def _take(
    tx: Connection,
    taking: Taking,
    item: ReadItem,
    signature: PreparedSignature,
    *,
    only_ask: bool,
) -> Taken:
    actor, event_id = taking.actor, item.event.event_id
    key = key_of(item, actor)
    if not claim_key(tx, actor.tenant, key, taking.now):
        return Taken(answer=repeated(tx, actor, key))
    judgement, chain = judge_evidence(
        tx, taking.services.secrets, actor, item, taking.clock, taking.now
    )
    outcome: Refusal | Done | Left | None = disowned(tx, taking, item, judgement, chain)
    if only_ask:
        raise NotStored(AnswerStatus.NOT_JUDGED, Refusal(code="event.not_judged"))
    outcome = outcome or _act(tx, taking, item, signature, judgement)
    trust = judgement.trust.value
    if isinstance(outcome, Refusal):
        given = refused(event_id, outcome, trust)
    else:
        given = accepted(event_id, trust, outcome.params if isinstance(outcome, Left) else None)
    append_audit(tx, audit_entry(taking, item, given))
    store_answer(tx, actor.tenant, event_id, given.status.value, answer_text(given))
    # A gap is closed by whatever act fills it, refused or not.
    regraded = remake_settled(tx, actor.tenant, chain.settled)
    # Last of all: its row lock is held until the commit.
    if not isinstance(outcome, Refusal):
        _number(tx, item, actor, outcome)
    number_left(tx, actor.tenant, [regraded])
    done = [outcome] if isinstance(outcome, Left) else []
    warned = warn_of_overtime(tx, taking.services, actor.tenant, taking.city, [*done, regraded])
    work = warned.work or (not isinstance(outcome, Refusal) and outcome.work)
    return Taken(answer=given, head=chain.head, work=work)


def _act(
    tx: Connection,
    taking: Taking,
    item: ReadItem,
    signature: PreparedSignature,
    judgement: Judgement,
) -> Refusal | Done | Left:
    if isinstance(item.command, TeleworkAct):
        return take_telework(tx, telework_of(taking, item, judgement))
    if isinstance(item.command, RegisterAbsence | CancelAbsence):
        refusal = take_absence(tx, taking.actor, taking.city, item.event, item.command, taking.now)
        return refusal or Left(feed=(("absence", item.command.absence_id),))
    act = CaseAct(
        actor=taking.actor,
        command=item.command,
        event_id=item.event.event_id,
        signature=signature,
        city=taking.city,
        now=taking.now,
    )
    return act_on_case(tx, taking.services, act)


def _number(tx: Connection, item: ReadItem, actor: Actor, outcome: Done | Left) -> None:
    """Number what the act changed, for the change feed."""
    if isinstance(outcome, Left):
        number_left(tx, actor.tenant, [outcome])
        return
    case_id = item.event.stream.removeprefix("case:")
    if outcome.blocks:
        record_changes(tx, actor.tenant, "grant", outcome.blocks)
    number = record_change(tx, actor.tenant, "case", case_id)
    if outcome.decided:
        settle_decision(tx, actor.tenant, outcome.decided, number)
