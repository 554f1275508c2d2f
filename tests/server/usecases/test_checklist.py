# SPDX-License-Identifier: Apache-2.0
"""The security checklist: versioned, loaded whole, read by clients, kept with the punch."""

from server.usecases.reads.read_changes import read_changes
from server.usecases.telework.keep_checklist import load_checklist
from telework.reporting.checklist import Checklist
from telework.wire import Changes
from tests.server.town import MORI, TENANT, Town
from tests.server.usecases.test_punches import records_of

LIST = "版,確認事項\n2,公衆無線LANに接続しない\n2,のぞき見を防ぐ\n"


def load(town: Town, text: str, *, encoding: str = "utf-8") -> object:
    data = text.encode(encoding)
    return load_checklist(town.database, TENANT, "list.csv", data, "operator", town.clock())


def shown(town: Town) -> list[object]:
    changes = read_changes(town.services, town.desk(MORI).identified, "", 100)
    assert isinstance(changes, Changes)
    return [row.body for row in changes.rows if row.kind == "checklist"]


def test_clients_read_the_newest_version(town: Town) -> None:
    assert shown(town) == []
    first = load(town, LIST)
    assert first == Checklist(version="2", points=("公衆無線LANに接続しない", "のぞき見を防ぐ"))
    load(town, LIST.replace("2,", "3,"), encoding="cp932")
    assert shown(town) == [
        {"version": "3", "points": ["公衆無線LANに接続しない", "のぞき見を防ぐ"]}
    ]


def test_a_version_never_changes_and_a_faulty_list_is_not_loaded(town: Town) -> None:
    load(town, LIST)
    assert load(town, LIST) == Checklist(
        version="2", points=("公衆無線LANに接続しない", "のぞき見を防ぐ")
    )
    for text, code in (
        (LIST + "2,印刷しない\n", "checklist.version_used"),
        ("版,確認事項\n4,一つ目\n5,二つ目\n", "checklist.two_versions"),
        ("版,確認事項\n4,同じ\n4,同じ\n", "checklist.point_twice"),
        ("版,確認事項\n4," + "長" * 201 + "\n", "cell.too_long"),
    ):
        problems = load(town, text)
        assert isinstance(problems, tuple)
        assert [problem.code for problem in problems] == [code]


def test_the_accepted_version_and_the_connection_stay_with_the_day(town: Town) -> None:
    desk = town.desk(MORI)
    command = {
        "type": "punch",
        "kind": "start",
        "place": "home",
        "connection": "vdi",
        "checklist": "2",
    }
    desk.send(desk.wrap(desk.event(command, type="telework", stream=f"day:{MORI}")))
    (record,) = records_of(desk)
    assert (record.checklist, record.connections) == ("2", ("vdi",))
