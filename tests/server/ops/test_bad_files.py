# SPDX-License-Identifier: Apache-2.0
"""Bad files through the command: refused whole, every problem by line, nothing loaded."""

import re
from collections.abc import Callable
from pathlib import Path
from unicodedata import category

import pytest
from sqlalchemy import text

from approval.problem import Problem
from server.ops import console
from server.ops.main import main
from server.store.engine import open_database
from tests.approval.city import RULES, city_files
from tests.server.sentences.test_problems import orders

Told = Callable[[], list[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The files of the city, to be spoiled."""
    made = tmp_path / "city"
    made.mkdir()
    for name, content in city_files().items():
        (made / name).write_text(content, encoding="utf-8")
    return made


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """A server without any organisation or rules."""
    settings = tmp_path / "tsukue.toml"
    settings.write_text(f'data_dir = "{tmp_path / "data"}"\n', encoding="utf-8")
    assert main(["init", "--config", str(settings)]) == console.OK
    return settings


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Told:
    """Give place and code of each problem that the last command wrote, in Japanese."""
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")

    def read() -> list[str]:
        lines = capsys.readouterr().err.splitlines()
        found = [re.fullmatch(r"(\S+): .*[。] \[([a-z_.]+)\]", line) for line in lines]
        assert all(found), lines
        return [f"{each[1]} {each[2]}" for each in found if each]

    return read


def add(folder: Path, name: str, *lines: str) -> None:
    file = folder / name
    file.write_text(file.read_text("utf-8") + "".join(f"{line}\n" for line in lines), "utf-8")


def load(server: Path, folder: Path) -> int:
    words = ["org", "load", str(folder), "--date", "2026-11-24", "--config", str(server)]
    return main(words)


def loaded(server: Path, table: str) -> int:
    database = open_database(f"sqlite:///{server.parent / 'data' / 'tsukue.sqlite'}")
    with database.read_work() as tx:
        return int(tx.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def test_a_bad_organisation_is_refused_whole_with_every_problem_by_line(
    server: Path, folder: Path, told: Told
) -> None:
    add(folder, "sections.csv", "x,余剰課,section,nowhere,余,2026-04-01,")
    add(folder, "people.csv", "p-mori,森 林,もり りん")
    add(
        folder,
        "holdings.csv",
        "p-otomo,post-joho-kacho,concurrent,2026-06-01,",
        "p-mori,post-joho-shunin,regular,2030-04-01,2029-04-01",
    )
    assert load(server, folder) == console.REFUSED
    assert told() == [
        "holdings.csv:18 post.two_holders",
        "holdings.csv:19 period.empty",
        "holdings.csv:19 person.two_main_posts",
        "holdings.csv:19 post.two_holders",
        "people.csv:18 id.twice",
        "sections.csv:12 section.parent_unknown",
    ]
    assert loaded(server, "organisation_version") == 0


def test_a_bad_rule_set_is_refused_whole_with_every_problem_by_line(
    server: Path, tmp_path: Path, told: Told
) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    columns = (RULES / "rules.csv").read_text("utf-8").splitlines()[0]
    rows = [
        "s,第1条,m,物,bureau_head,<,20,yen,,,,2026-04-01,,規程",
        "s,第2条,m,物,mayor,>=,10,yen,,,,2026-04-01,,規程",
        "s,第3条,n,労力,mayor,<,10,yen,,,,2026-04-01,,規程",
        "s,第4条,o,土地,mayor,,,,,,,2026-04-01,2025-04-01,規程",
    ]
    (folder / "rules.csv").write_text("\n".join([columns, *rows[:3]]) + "\n", "utf-8")
    (folder / "substitution.csv").write_text(orders("総務局長>人事課長;人事課長>総務局長"), "utf-8")
    words = ["rules", "load", str(folder), "--config", str(server)]
    assert main(words) == console.REFUSED
    found = told()
    assert found == [
        "rules.csv:3 rules.bands_overlap",
        "rules.csv:4 rules.gap",
        "substitution.csv:2 substitution.cycle",
        "substitution.csv:3 substitution.cycle",
    ]
    add(folder, "rules.csv", rows[3])
    assert main(words) == console.REFUSED
    assert "rules.csv:5 period.empty" in told()
    assert loaded(server, "rule_set") == 0


def test_rules_and_organisation_are_both_looked_through_in_one_run(
    server: Path, folder: Path, tmp_path: Path, told: Told
) -> None:
    rules = tmp_path / "rules.csv"
    rules.write_text((RULES / "rules.csv").read_text("utf-8").replace("mayor", "king", 1), "utf-8")
    add(folder, "people.csv", "p-mori,森 林,もり りん")
    check = ["rules", "check", str(rules), "--organisation", str(folder)]
    assert main(check) == console.REFUSED
    assert told() == ["rules.csv:2 cell.not_allowed", "people.csv:18 id.twice"]


def test_what_a_spreadsheet_makes_of_the_files_is_taken(server: Path, folder: Path) -> None:
    for file in folder.iterdir():
        rows = [line.split(",") for line in file.read_text("utf-8").splitlines()]
        lines = [",".join((*(f'"{cell}"' for cell in row), "", "")) for row in rows]
        lines += ["," * (len(rows[0]) + 1)] * 3
        content = "\r\n".join(lines).replace("2026-04-01", "2026/4/1")
        file.write_bytes(b"\xef\xbb\xbf" + content.encode())
    assert load(server, folder) == console.OK
    assert loaded(server, "organisation_version") == 1


def test_shift_jis_is_refused_and_the_rest_is_still_looked_through(
    server: Path, folder: Path, told: Told
) -> None:
    people = folder / "people.csv"
    # The 𠮷 of a name becomes a question mark: this is why Shift_JIS is not taken.
    names = people.read_text("utf-8") + "p-mori,森 林,もり\n"
    people.write_bytes(names.encode("cp932", "replace"))
    add(folder, "posts.csv", "x,nowhere,主事,officer,no,令和8年4月1日,")
    assert load(server, folder) == console.REFUSED
    assert told() == [
        "people.csv file.other_encoding",
        "people.csv:18 id.twice",
        "posts.csv:18 cell.not_a_date",
        "posts.csv:18 post.section_unknown",
    ]
    assert loaded(server, "organisation_version") == 0


def test_broken_bytes_are_named_by_line(server: Path, folder: Path, told: Told) -> None:
    people = folder / "people.csv"
    lines = people.read_bytes().split(b"\n")
    lines[2] = lines[2][:-1]
    lines[5] += b"\0"
    people.write_bytes(b"\n".join(lines))
    posts = folder / "posts.csv"
    posts.write_bytes(posts.read_text("utf-8").encode("utf-16"))
    assert load(server, folder) == console.REFUSED
    assert told() == [
        "people.csv:3 file.broken_bytes",
        "people.csv:6 file.broken_bytes",
        "posts.csv file.other_encoding",
    ]


def test_a_file_of_another_name_is_not_passed_over(server: Path, folder: Path, told: Told) -> None:
    (folder / "successor.csv").write_text("kind\n", "utf-8")
    assert load(server, folder) == console.REFUSED
    assert told() == ["successor.csv file.unknown"]


@pytest.mark.parametrize("amount", ["２００００", '"20,000"', "20000"])
def test_amounts_are_read_as_people_type_them(tmp_path: Path, amount: str, told: Told) -> None:
    file = tmp_path / "rules.csv"
    columns = (RULES / "rules.csv").read_text("utf-8").splitlines()[0]
    rows = [
        f"s,第1条,m,物,bureau_head,<,{amount},yen,,,,2026-04-01,,規程",
        "s,第2条,m,物,mayor,>=,20000,yen,,,,2026-04-01,,規程",
    ]
    file.write_text("\n".join([columns, *rows]), "utf-8")
    assert main(["rules", "check", str(file)]) == console.OK
    file.write_text("\n".join([columns, rows[0].replace(amount, "2万"), rows[1]]), "utf-8")
    assert main(["rules", "check", str(file)]) == console.REFUSED
    assert told() == ["rules.csv:2 cell.not_a_number"]


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("\x1b[2J\x1b]0;root\x07", "\\x1b[2J\\x1b]0;root\\x07"),
        ("a\nrules.csv:1: OK", "a\\nrules.csv:1: OK"),
        ("\x9b31m", "\\x9b31m"),
        ("\u202eevil", "\\u202eevil"),
        ("勘解由小路　静", "勘解由小路　静"),
    ],
)
def test_a_cell_commands_no_terminal_and_begins_no_line(
    cell: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    fault = Problem(file=cell, line=2, code="cell.not_a_date", params={"value": cell})
    console.write_problems([fault])
    told = capsys.readouterr().err
    assert told.startswith(f"{shown}:2: ")
    assert told.count("\n") == 1
    assert {each for each in told if category(each) in {"Cc", "Cf"}} == {"\n"}
