# SPDX-License-Identifier: Apache-2.0
"""The catalogue in hand: what changed, where the server's rows stand, what others did meanwhile."""

from dataclasses import replace

import pytest

from desktop.catalogue_draft import CatalogueDraft, Change, begun
from desktop.catalogue_files import read_csv, written_csv
from desktop.facade import Trouble
from telework.meetings.catalogue_wire import CatalogueTable, KeptCatalogue

FILE = "rooms.csv"
KEPT = KeptCatalogue(
    rev=3,
    tables=(
        CatalogueTable(
            file=FILE,
            columns=("room_id", "name", "note"),
            headings=("会議室番号", "名称", "備考"),
            rows=(("a", "A", ""), ("b", "B", ""), ("c", "C", "=1+1")),
        ),
    ),
)
TABLE = KEPT.tables[0]


def in_force(*rows: tuple[str, ...]) -> KeptCatalogue:
    """What somebody else put in force meanwhile."""
    return replace(KEPT, rev=4, tables=(replace(TABLE, rows=rows),))


def states(draft: CatalogueDraft) -> list[tuple[str, Change, bool]]:
    return [(each.row[1], each.change(), each.met) for each in draft.entries[FILE]]


def test_what_changed_is_known_row_by_row_and_comes_back() -> None:
    draft = begun(KEPT)
    assert draft.clean()
    draft = draft.put(FILE, 0, ("a", "A2", "")).remove(FILE, 1).put(FILE, 3, ("d", "D", ""))
    kinds = (Change.CHANGED, Change.REMOVED, Change.NONE, Change.ADDED)
    assert [each.change() for each in draft.entries[FILE]] == list(kinds)
    assert draft.rows(FILE) == (("a", "A2", ""), ("c", "C", "=1+1"), ("d", "D", ""))
    back = draft.restore(FILE, 0).restore(FILE, 1).remove(FILE, 3)
    assert back.clean()
    assert back.rows(FILE) == TABLE.rows


def test_the_servers_row_is_found_among_those_that_are_removed() -> None:
    draft = begun(KEPT).remove(FILE, 0)
    assert [draft.place(FILE, row) for row in (0, 1, 2, 3)] == [-1, 1, 2, -1]


def test_what_is_asked_rests_on_what_was_seen() -> None:
    wanted = begun(KEPT).remove(FILE, 0).wanted(even_with_bookings=True)
    assert (wanted.rev, wanted.even_with_bookings, wanted.check_only) == (3, True, False)
    assert wanted.tables[0].rows == TABLE.rows[1:]


def test_what_was_typed_stays_over_what_others_put_in_force() -> None:
    mine = begun(KEPT).put(FILE, 0, ("a", "mine", "")).put(FILE, 3, ("d", "D", ""))
    merged = mine.onto(in_force(("a", "theirs", ""), ("b", "B2", ""), ("e", "E", "")))
    assert states(merged) == [
        ("mine", Change.CHANGED, True),
        ("B2", Change.NONE, False),
        ("E", Change.NONE, False),
        ("D", Change.ADDED, False),
    ]
    assert merged.met() == ((FILE, "a"),)
    assert merged.wanted().rev == 4


def test_a_row_that_others_removed_is_kept_only_where_it_was_changed_here() -> None:
    mine = begun(KEPT).put(FILE, 0, ("a", "mine", "")).remove(FILE, 1)
    assert states(mine.onto(in_force(("c", "C", "=1+1")))) == [
        ("C", Change.NONE, False),
        ("mine", Change.ADDED, True),
    ]


def test_the_same_change_by_both_is_none_any_more() -> None:
    mine = begun(KEPT).put(FILE, 0, ("a", "A2", ""))
    assert mine.onto(in_force(("a", "A2", ""), *TABLE.rows[1:])).clean()


def test_a_removal_of_what_others_changed_is_told() -> None:
    merged = begun(KEPT).remove(FILE, 1).onto(in_force(TABLE.rows[0], ("b", "B2", "")))
    assert states(merged)[1] == ("B", Change.REMOVED, True)
    assert merged.restore(FILE, 1).rows(FILE)[1] == ("b", "B2", "")


def test_a_table_goes_out_and_comes_back_as_it_was() -> None:
    data = written_csv(TABLE, TABLE.rows)
    assert data.startswith(b"\xef\xbb\xbf")
    assert "'=1+1" in data.decode("utf-8-sig")
    assert read_csv(TABLE, data) == TABLE.rows
    taken = begun(KEPT).replaced(FILE, TABLE.rows)
    assert taken.clean()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "utf-16"])
def test_a_file_from_a_spreadsheet_is_read(encoding: str) -> None:
    data = "名称,room_id\r\n大会議室,a\r\n\r\n新しい,z\r\n".encode(encoding)
    rows = read_csv(TABLE, data)
    assert rows == (("a", "大会議室", ""), ("z", "新しい", ""))
    assert not isinstance(rows, Trouble)
    kinds = [each.change() for each in begun(KEPT).replaced(FILE, rows).entries[FILE]]
    assert kinds == [Change.CHANGED, Change.ADDED, Change.REMOVED, Change.REMOVED]


@pytest.mark.parametrize(
    ("text", "code", "params"),
    [
        ("", "catalogue.file_columns", {"columns": "会議室番号"}),
        ("会議室番号,色\na,b\n", "catalogue.file_columns", {"columns": "色"}),
        ("名称\nA\n", "catalogue.file_columns", {"columns": "会議室番号"}),
        ("会議室番号,room_id\na,b\n", "catalogue.file_columns", {"columns": "会議室番号"}),
        ("会議室番号,名称\na,b,c\n", "catalogue.file_broken", {"line": "2"}),
        ('会議室番号,名称\na,"b\n', "catalogue.file_broken", {"line": "2"}),
    ],
)
def test_another_file_is_told_and_not_read(text: str, code: str, params: dict[str, str]) -> None:
    assert read_csv(TABLE, text.encode()) == Trouble(code=code, params=params)


def test_broken_bytes_are_told_by_line() -> None:
    data = "会議室番号\n".encode() + b"\x81\n"
    assert read_csv(TABLE, data) == Trouble(code="catalogue.file_broken", params={"line": "2"})
