# SPDX-License-Identifier: Apache-2.0
"""The list of people: everybody of the organisation and everybody with an account, in pages."""

from dataclasses import replace

import pytest

from approval.organisation import Organisation
from server.usecases.administration.people import (
    Wanted,
    export_accounts,
    read_accounts,
)
from server.usecases.administration.person import read_account
from tests.approval.city import city
from tests.server.administration.office import ADMINISTRATOR, STAFF, administrator, detail
from tests.server.administration.test_accounts import added, log_of
from tests.server.town import Town


def names(town: Town, wanted: Wanted) -> list[str]:
    """Return whom a page shows."""
    page = read_accounts(town.services, administrator(town), wanted, "", 100)
    assert page.total == len(page.lines)
    return [each.name for each in page.lines]


def test_pages_go_through_everybody_once_in_the_order_of_their_kana(town: Town) -> None:
    by, after, seen = administrator(town), "", []
    while True:
        page = read_accounts(town.services, by, Wanted(), after, 5)
        assert page.total == 16
        seen += page.lines
        after = page.next
        if not after:
            break
    kana = [each.kana for each in seen]
    assert len(kana) == 16
    assert kana == sorted(kana)
    assert len({each.person_id for each in seen}) == 16


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("吉田", ["𠮷田 茂子"]),
        ("ヨシダ", ["𠮷田 茂子"]),
        ("p-mori", ["森 林"]),
        ("人事 係長", ["東海林 太郎"]),
        ("zeniya", ["銭谷 平次"]),
        ("だれも", []),
    ],
)
def test_people_are_found_by_name_kana_sign_in_name_and_office(
    town: Town, words: str, found: list[str]
) -> None:
    added(town)
    assert names(town, Wanted(words=words)) == found


def test_people_are_found_by_role_and_state(town: Town) -> None:
    added(town)
    town.desk(STAFF)
    assert names(town, Wanted(role="administrator")) == ["計良 佐和"]
    assert names(town, Wanted(state="temporary")) == ["銭谷 平次"]
    assert len(names(town, Wanted(state="none"))) == 13
    assert names(town, Wanted(state="left")) == []


def test_who_has_left_and_may_still_sign_in_is_found(town: Town) -> None:
    town.desk(STAFF)
    data = city().data
    left = tuple(each for each in data.holdings if each.person_id not in {STAFF, "p-zeniya"})
    town.reorganise(Organisation(replace(data, holdings=left)))
    assert names(town, Wanted(state="left")) == ["森 林"]
    # Who left and has no account is nobody to look after.
    assert "銭谷 平次" not in names(town, Wanted())


def test_the_page_says_which_organisation_is_in_force(town: Town) -> None:
    page = read_accounts(town.services, administrator(town), Wanted(), "", 1)
    assert page.organisation.rev == 1
    assert page.organisation.version == city().data.version
    assert page.organisation.loaded_at == town.clock()


def test_looking_at_a_person_is_logged(town: Town) -> None:
    detail(town, STAFF)
    assert [each[:3] for each in log_of(town, "administration:account:read")] == [
        (ADMINISTRATOR, f"laptop-{ADMINISTRATOR}", f"person:{STAFF}")
    ]


def test_a_person_without_an_account_shows_the_posts_and_no_account(town: Town) -> None:
    found = detail(town, STAFF)
    assert (found.line.state, found.rev, found.certificate) == ("none", 0, "none")
    assert [each.title for each in found.posts] == ["主事"]
    town.desk(STAFF)
    assert detail(town, STAFF).certificate == "valid"


def test_nobody_is_nobody(town: Town) -> None:
    assert read_account(town.services, administrator(town), "p-nobody") is None


def test_the_list_is_saved_with_harmless_cells_and_a_line_in_the_log(town: Town) -> None:
    data = city().data
    people = tuple(
        replace(each, name="=1+1") if each.person_id == STAFF else each for each in data.people
    )
    town.reorganise(Organisation(replace(data, people=people)))
    rows = list(export_accounts(town.services, administrator(town), Wanted(words="p-mori")))
    assert rows[0].startswith("職員番号,氏名,かな,")
    assert rows[1].startswith("p-mori,'=1+1,もり りん,情報政策係主事,,アカウントなし,,")
    assert len(rows) == 2
    assert len(log_of(town, "administration:accounts:exported")) == 1
