# SPDX-License-Identifier: Apache-2.0
"""A run of acts on one's own days: one transaction for all, as long as all simply stand.

A laptop that returns brings days of punches, which nothing refuses. Together they cost the
database one lock, one count and one commit; each still has its own key, evidence, audit line
and answer. Whatever is not simply taken ends the run without a trace, and its acts are taken
one by one, where each stands or falls by itself (decision 18).
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from server.store.audit import append_audit
from server.store.crashpoints import reach
from server.store.engine import DatabaseBusy
from server.store.evidence import Key, claim_keys, store_answers
from server.usecases.acts.answers import accepted
from server.usecases.acts.chain import DeviceChain
from server.usecases.acts.reading import ReadItem
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
from server.usecases.telework.takers import take_several
from server.usecases.telework.taking import Left, TeleworkTaking
from telework.acts import TeleworkAct
from telework.wire import AnswerStatus, EventAnswer


class NotARun(Exception):
    """Something in the run is not simply taken."""


def runs_on(item: ReadItem, taking: Taking) -> bool:
    """Tell whether an act may stand in a run: one on the actor's own days."""
    own = item.event.stream == f"day:{taking.actor.person_id}"
    return own and isinstance(item.command, TeleworkAct)


def take_run(taking: Taking, items: Sequence[ReadItem]) -> Sequence[Taken] | None:
    """Take acts of different ids in together; None when they are to be taken one by one.

    Raises:
        DatabaseBusy: ask again later; nothing was stored.
    """
    try:
        run = taking.services.database.write(lambda tx: _take(tx, taking, items))
    except DatabaseBusy:
        raise
    except Exception:  # noqa: BLE001 - whatever it is, it is the fault of one act, not of all
        return None
    reach("after_act_before_answer")
    if any(taken.work for taken in run):
        taking.services.bell.ring()
    return run


def _take(tx: Connection, taking: Taking, items: Sequence[ReadItem]) -> Sequence[Taken]:
    actor = taking.actor
    # The device's row comes first: it orders whoever brings the same acts at the same moment.
    chain = DeviceChain(tx, taking.services.secrets, actor, taking.now)
    keys = {item.event.event_id: key_of(item, actor) for item in items}
    new = claim_keys(tx, actor.tenant, [*keys.values()], taking.now)
    answers = {name: _again(tx, taking, keys[name]) for name in keys if name not in new}
    fresh = [item for item in items if item.event.event_id in new]
    judged = [(item, chain.judge(item, taking.clock)) for item in fresh]
    if any(chain.loss_around(judgement) is not None for _item, judgement in judged):
        raise NotARun
    chain.write()
    left = _acts(tx, [telework_of(taking, item, judgement) for item, judgement in judged])
    for (item, judgement), each in zip(judged, left, strict=True):
        name = item.event.event_id
        answers[name] = accepted(name, judgement.trust.value, each.params)
    if fresh:
        _note(tx, taking, fresh, answers)
        left.append(remake_settled(tx, actor.tenant, chain.settled))
        left.append(warn_of_overtime(tx, taking.services, actor.tenant, taking.city, left))
        # Last of all: its row lock is held until the commit.
        number_left(tx, actor.tenant, left)
    work = any(each.work for each in left)
    return [Taken(answer=answers[name], head=chain.head, work=work) for name in keys]


def _again(tx: Connection, taking: Taking, key: Key) -> EventAnswer:
    found = repeated(tx, taking.actor, key)
    if found.outcome is not AnswerStatus.ACCEPTED:
        raise NotARun
    return found


def _acts(tx: Connection, takings: Sequence[TeleworkTaking]) -> list[Left]:
    outcomes = take_several(tx, takings)
    left = [outcome for outcome in outcomes if isinstance(outcome, Left)]
    if len(left) < len(outcomes):
        raise NotARun
    return left


def _note(
    tx: Connection, taking: Taking, fresh: Sequence[ReadItem], answers: dict[str, EventAnswer]
) -> None:
    given = [(item, answers[item.event.event_id]) for item in fresh]
    append_audit(tx, *(audit_entry(taking, item, answer) for item, answer in given))
    store_answers(
        tx,
        taking.actor.tenant,
        [(answer.event_id, answer.status.value, answer_text(answer)) for _item, answer in given],
    )
