# SPDX-License-Identifier: Apache-2.0
"""The commands around 1 April: what they tell, and what they refuse."""

from dataclasses import replace
from pathlib import Path

import pytest

from server.ops import console, organising
from server.ops.main import main
from tests.approval.april import FIRST_SECOND, LAST_SECOND, april, april_files
from tests.approval.city import city_files, tablets
from tests.server.town import Town
from tests.support.clock import ManualClock


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file for a server with the small city, speaking Japanese."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "ja_JP.UTF-8")
    monkeypatch.setattr(organising, "utc_now", lambda: LAST_SECOND)
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\nport = 0\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    folder = written(tmp_path / "city", city_files())
    assert run(file, "org", "load", str(folder), "--date", "2027-03-31") == console.OK
    return file


def written(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def run(settings: Path, *words: str) -> int:
    return main([*words, "--config", str(settings)])


def test_diff_tells_by_day_what_loading_would_change(
    server: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = written(tmp_path / "april", april_files())
    capsys.readouterr()
    assert run(server, "org", "diff", str(folder)) == console.OK
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2027-04-01から"
    assert "  職の廃止: 情報政策課長。未処理の案件はデジタル推進課長に引き継がれます。" in lines
    assert lines[-2:] == ["2027-04-05から", "  デジタル推進課長: 髙橋 是清が就きます。"]
    assert run(server, "org", "diff", str(folder), "--on", "2027-03-31") == console.OK
    assert capsys.readouterr().out == "登録済みの組織と同じです。\n"


def test_a_faulty_organisation_is_not_even_compared(
    server: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = april_files()
    files["successors.csv"] += "post,post-nobody,post-digi-kacho,2027-04-01\n"
    assert run(server, "org", "diff", str(written(tmp_path / "april", files))) == console.REFUSED
    assert "successors.csv:7" in capsys.readouterr().err


def test_cases_move_on_the_day_itself_and_not_ahead_of_it(
    server: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    capsys.readouterr()
    assert run(server, "org", "readdress", "--on", "2027-04-01") == console.REFUSED
    assert "--dry-run" in capsys.readouterr().err
    assert run(server, "org", "readdress", "--on", "2027-04-01", "--dry-run") == console.OK
    assert "まだ何も移していません" in capsys.readouterr().out
    monkeypatch.setattr(organising, "utc_now", lambda: FIRST_SECOND)
    assert run(server, "org", "readdress", "--on", "2027-04-01") == console.OK
    assert capsys.readouterr().out == "案件 0件を調べ、0件(宛先 0か所)を移しました。\n"
    assert run(server, "org", "queue") == console.OK
    assert capsys.readouterr().out == "確認が要る案件は0件です。\n"


def test_what_is_confidential_is_listed_without_its_title(
    server: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{server.parent / 'data' / 'tsukue.sqlite'}"
    town = Town(url, tmp_path / "town", ManualClock())
    town.circulate(content=replace(tablets(), secrecy="secret"))
    town.reorganise(april(without="post-joho-kacho"))
    town.close()
    capsys.readouterr()
    for words in (("readdress", "--dry-run"), ("queue",)):
        assert run(server, "org", *words, "--on", "2027-04-01") == console.OK
        told = capsys.readouterr().out
        assert "件名は非公開: 情報政策課長は廃止され、後継がありません" in told
        assert tablets().title not in told
