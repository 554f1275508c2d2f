# SPDX-License-Identifier: Apache-2.0
"""Accounts from the page 管理: added, disabled, given roles; as they were seen, never one's own."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from approval.refusal import Refusal
from approval.wire_accounts import AddAccount, ChangedAccount
from server.audit.tags import Tag
from server.store.audit_reading import Sought, search_entries
from server.store.tables import audit_log
from server.usecases.identify import identify
from server.usecases.sign_in import SignedIn, sign_in
from tests.server.administration.office import (
    ADMINISTRATOR,
    OTHER,
    STAFF,
    administrator,
    changed,
    detail,
    office,
    refused,
)
from tests.server.auth.entrance import credentials, make_entrance
from tests.server.town import TENANT, Town

NEW = "p-zeniya"


def added(town: Town, person_id: str = NEW, login: str = "zeniya") -> ChangedAccount:
    """Give a person an account."""
    wanted = AddAccount(person_id=person_id, login=login, roles=("staff",))
    return changed(office(town).add(administrator(town), wanted))


def log_of(town: Town, tag: str) -> list[tuple[str, str, str, str]]:
    """Return actor, device, subject and request of every entry of a tag."""
    rows = select(
        audit_log.c.actor, audit_log.c.device_id, audit_log.c.subject, audit_log.c.request_id
    ).where(audit_log.c.tag == tag)
    with town.database.read_work() as tx:
        return [tuple(row) for row in tx.execute(rows)]


def test_a_person_of_the_organisation_is_given_an_account_with_a_password_said_once(
    town: Town,
) -> None:
    done = added(town)
    assert len(done.password) == 14
    assert done.password_days == 14
    line = done.account.line
    assert (line.name, line.login, line.state) == ("銭谷 平次", "zeniya", "temporary")
    assert line.office == "財政係長"
    assert detail(town, NEW).line == line
    assert done.password not in repr(detail(town, NEW))
    assert log_of(town, "ops:account:added") == [
        (ADMINISTRATOR, f"laptop-{ADMINISTRATOR}", "account:zeniya", "request-1")
    ]


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (AddAccount(person_id="p-nobody", login="x", roles=("staff",)), "account.person_unknown"),
        (AddAccount(person_id=NEW, login=" ", roles=("staff",)), "account.login_malformed"),
        (AddAccount(person_id=NEW, login="a\u200bb", roles=("staff",)), "account.login_malformed"),
        (AddAccount(person_id=NEW, login="x", roles=()), "account.roles_unknown"),
        (AddAccount(person_id=NEW, login="x", roles=("king",)), "account.roles_unknown"),
        (AddAccount(person_id=NEW, login=STAFF, roles=("staff",)), "account.login_taken"),
        (AddAccount(person_id=STAFF, login="x", roles=("staff",)), "account.person_has_one"),
    ],
)
def test_what_cannot_be_added_is_said(town: Town, wanted: AddAccount, code: str) -> None:
    town.desk(STAFF)
    assert refused(office(town).add(administrator(town), wanted)) == code


def test_a_temporary_password_lets_in_once_it_is_changed(town: Town) -> None:
    password = added(town).password
    entrance, now = make_entrance(town.database), town.clock()
    assert refused(sign_in(entrance, credentials("zeniya", password), now)) == (
        "session.password_temporary"
    )
    own = credentials("zeniya", password, new_password="a password of my own")
    assert isinstance(sign_in(entrance, own, now), SignedIn)
    assert detail(town, NEW).line.state == "enabled"
    assert refused(sign_in(entrance, own, now)) == "session.wrong_credentials"
    mine = credentials("zeniya", "a password of my own")
    assert isinstance(sign_in(entrance, mine, now), SignedIn)
    assert [each[0] for each in log_of(town, "account:password:changed")] == [NEW]


@pytest.mark.parametrize(
    ("new_password", "code"),
    [("short", "session.password_short"), ("x" * 1025, "session.password_short")],
)
def test_a_password_of_ones_own_has_a_length(town: Town, new_password: str, code: str) -> None:
    given = credentials("zeniya", added(town).password, new_password=new_password)
    assert refused(sign_in(make_entrance(town.database), given, town.clock())) == code


def test_the_temporary_password_is_not_ones_own(town: Town) -> None:
    password = added(town).password
    given = credentials("zeniya", password, new_password=password)
    answer = sign_in(make_entrance(town.database), given, town.clock())
    assert refused(answer) == "session.password_same"


def test_a_temporary_password_runs_out_after_a_fortnight(town: Town) -> None:
    password = added(town).password
    late = town.clock() + timedelta(days=14, seconds=1)
    given = credentials("zeniya", password, new_password="a password of my own")
    assert refused(sign_in(make_entrance(town.database), given, late)) == "session.password_lapsed"


def test_disabling_ends_the_sessions_and_can_be_undone(town: Town) -> None:
    desk, by = town.desk(STAFF), administrator(town)
    done = changed(office(town).disable(by, STAFF, detail(town, STAFF).rev))
    assert (done.account.line.state, done.account.sessions) == ("disabled", ())
    assert refused(identify(town.services, desk.token, "r", counts=True)) == "session.expired"
    back = changed(office(town).enable(by, STAFF, done.account.rev))
    assert back.account.line.state == "enabled"
    # Being let in again does not bring a session back.
    assert refused(identify(town.services, desk.token, "r", counts=True)) == "session.expired"


def test_a_new_password_ends_the_sessions(town: Town) -> None:
    desk = town.desk(STAFF)
    done = changed(office(town).reset_password(administrator(town), STAFF, 1))
    assert done.password
    assert done.account.line.state == "temporary"
    assert refused(identify(town.services, desk.token, "r", counts=True)) == "session.expired"


def test_sessions_are_listed_and_ended(town: Town) -> None:
    desk = town.desk(STAFF)
    seen = detail(town, STAFF)
    assert [each.device_id for each in seen.sessions] == [desk.device_id]
    assert [each.state for each in seen.devices] == ["admitted"]
    done = changed(office(town).end_sessions(administrator(town), STAFF, seen.rev))
    assert done.account.sessions == ()
    assert refused(identify(town.services, desk.token, "r", counts=True)) == "session.expired"
    assert done.account.line.state == "enabled"


def test_roles_are_replaced_and_hold_at_once(town: Town) -> None:
    desk = town.desk(STAFF)
    done = changed(office(town).give_roles(administrator(town), STAFF, 1, ("staff", "hr")))
    assert done.account.line.roles == ("hr", "staff")
    assert {role.value for role in desk.identified.actor.session.roles} == {"hr", "staff"}


@pytest.mark.parametrize("act", ["disable", "enable", "reset_password", "end_sessions"])
def test_what_somebody_changed_meanwhile_is_not_changed_again(town: Town, act: str) -> None:
    town.desk(STAFF)
    by, seen = administrator(town), detail(town, STAFF).rev
    changed(office(town).give_roles(by, STAFF, seen, ("hr",)))
    before = detail(town, STAFF)
    assert refused(getattr(office(town), act)(by, STAFF, seen)) == "account.changed"
    assert detail(town, STAFF) == before


def test_an_administrator_does_not_shut_himself_out(town: Town) -> None:
    administrator(town, OTHER)
    by, own = administrator(town), ADMINISTRATOR
    assert refused(office(town).disable(by, own, 1)) == "account.own_account"
    assert refused(office(town).reset_password(by, own, 1)) == "account.own_account"
    assert refused(office(town).give_roles(by, own, 1, ("staff",))) == "account.own_account"
    assert detail(town, own).own
    # More for himself he may take; that is in the log as everything else.
    assert changed(office(town).give_roles(by, own, 1, ("administrator", "staff")))


def test_what_was_refused_stands_in_the_log_with_its_reason(town: Town) -> None:
    by = administrator(town)
    office(town).disable(by, ADMINISTRATOR, 1)
    office(town).give_roles(by, ADMINISTRATOR, 1, ("king",))
    office(town).add(by, AddAccount(person_id="p-nobody", login="x", roles=("staff",)))
    with town.database.read_work() as tx:
        kept = search_entries(tx, TENANT, Sought(tag=Tag.ADMINISTRATION_ACT_REFUSED), 0, 9)
    assert [(each.entry.subject, each.entry.detail) for each in reversed(kept)] == [
        (f"person:{ADMINISTRATOR}", "account.own_account"),
        (f"person:{ADMINISTRATOR}", "account.roles_unknown"),
        ("person:p-nobody", "account.person_unknown"),
    ]
    assert {each.entry.request_id for each in kept} == {"request-1"}


def test_the_longest_sign_in_name_is_added_and_logged(town: Town) -> None:
    login = "z" * 120
    assert added(town, login=login).account.line.login == login
    [(_by, _device, subject, _request)] = log_of(town, "ops:account:added")
    assert subject == f"account:{login}"[:120]


def test_nobody_has_an_account_that_is_not_there(town: Town) -> None:
    assert refused(office(town).disable(administrator(town), NEW, 1)) == "account.unknown"


def test_of_two_administrators_who_disable_each_other_at_once_one_stays(town: Town) -> None:
    answers = at_once(
        [
            lambda by=by, whom=whom: office(town).disable(by, whom, 1)
            for by, whom in (
                (administrator(town), OTHER),
                (administrator(town, OTHER), ADMINISTRATOR),
            )
        ]
    )
    codes = sorted(each.code if isinstance(each, Refusal) else "" for each in answers)
    assert codes == ["", "account.last_administrator"]


def test_of_two_administrators_at_one_account_one_is_told_and_both_are_not_done(
    town: Town,
) -> None:
    town.desk(STAFF)
    acts = [(administrator(town), ("hr",)), (administrator(town, OTHER), ("auditor",))]
    answers = at_once(
        [
            lambda by=by, roles=roles: office(town).give_roles(by, STAFF, 1, roles)
            for by, roles in acts
        ]
    )
    done = [each for each in answers if isinstance(each, ChangedAccount)]
    assert [each.code for each in answers if isinstance(each, Refusal)] == ["account.changed"]
    assert [detail(town, STAFF).line.roles] == [each.account.line.roles for each in done]


def test_two_who_add_the_same_person_at_once_make_one_account(town: Town) -> None:
    wanted = AddAccount(person_id=NEW, login="zeniya", roles=("staff",))
    people = (administrator(town), administrator(town, OTHER))
    answers = at_once([lambda by=by: office(town).add(by, wanted) for by in people])
    refusals = [each.code for each in answers if isinstance(each, Refusal)]
    assert refusals == ["account.login_taken"]


def at_once(
    acts: list[Callable[[], ChangedAccount | Refusal]],
) -> list[ChangedAccount | Refusal]:
    """Run the acts in threads that start together."""
    barrier = threading.Barrier(len(acts))
    answers: list[ChangedAccount | Refusal] = []

    def run(act: Callable[[], ChangedAccount | Refusal]) -> None:
        barrier.wait()
        answers.append(act())

    threads = [threading.Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == len(acts)
    return answers
