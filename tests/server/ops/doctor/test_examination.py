# SPDX-License-Identifier: Apache-2.0
"""The whole examination: bounded, without the database too, and told to people and programs."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.ops import console
from server.ops.doctor import telling
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import KINDS, found
from server.ops.doctor.last import last_examination
from server.ops.doctor.patient import Patient
from server.ops.doctor.running import Check, examine
from server.ops.main import main
from tests.support.postgres import running_cluster


def hang(_patient: Patient) -> Iterator[Finding]:
    yield found("mail.off")
    threading.Event().wait()


def break_down(_patient: Patient) -> Iterator[Finding]:
    yield found("mail.off")
    raise ZeroDivisionError("a line\nand another")


def test_a_check_that_hangs_or_breaks_ends_nothing(patient: Patient) -> None:
    patient.opened.close()
    patient.database = None
    told: list[str] = []
    findings = examine(
        patient,
        (
            Check(japanese="止まるもの", english="what hangs", look=hang, seconds=0.2),
            Check(japanese="壊れるもの", english="what breaks", look=break_down),
            Check(japanese="一", english="one", look=hang, needs_database=True),
            Check(japanese="二", english="two", look=hang, needs_database=True),
        ),
        lambda check: told.append(check.english),
    )
    assert told == ["what hangs", "what breaks"]
    assert [each.kind.code for each in findings] == [
        "mail.off",
        "doctor.slow",
        "mail.off",
        "doctor.failed",
        "doctor.skipped",
    ]
    assert findings[1].sentence(japanese=True) == "止まるものの確認が0.2秒で終わりませんでした。"
    assert findings[3].sentence(japanese=False).endswith("(ZeroDivisionError: a line)")
    assert "一、二" in findings[4].sentence(japanese=True)


@pytest.fixture
def config(patient: Patient, tmp_path: Path) -> Path:
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{patient.settings.data_dir}"\nport = 0\n')
    return file


def test_programs_read_json_and_the_last_one_is_kept(
    config: Path, patient: Patient, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor", "--json", "--config", str(config)]) == console.REFUSED
    told = json.loads(capsys.readouterr().out)
    codes = [each["code"] for each in told["findings"]]
    assert {"settings.ok", "database.ok", "clock.ok", "certificate.ok", "worker.silent"} <= set(
        codes
    )
    assert set(codes) <= KINDS.keys()
    assert told["failed"] == 1  # nobody works here
    last = last_examination(patient.settings.data_dir)
    assert last is not None
    assert [code for code, _level in last.levels] == codes


def test_the_settings_are_those_that_the_installed_command_names_in_its_environment(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TSUKUE_SERVER_CONFIG_FILE", str(config))
    assert main(["doctor", "--json"]) == console.REFUSED
    codes = {each["code"] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert {"settings.ok", "database.ok"} <= codes


def test_people_read_a_line_each_and_what_to_do(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    cluster = running_cluster()
    cluster.ask_for_passwords_of("asked", "canary-of-the-database")
    address = f"postgresql://asked:canary-wrong@/postgres?host={cluster.socket_folder}"
    config.write_text(f'{config.read_text()}database_url = "{address}"\n')
    config.chmod(0o640)
    assert main(["doctor", "--config", str(config)]) == console.REFUSED
    said = capsys.readouterr().out
    assert "canary" not in said
    lines = said.splitlines()
    at = lines.index(
        "× データベースが利用者「asked」のサインインを拒みました。 [database.password]"
    )
    assert lines[at + 1].startswith("   → database_url のパスワードと pg_hba.conf")
    assert any("[doctor.skipped]" in each and "ファイル" in each for each in lines)
    assert any("認証局のバックアップ" not in each for each in lines)
    assert lines[-1].startswith("不具合 1件")


def test_the_page_about_the_worst_is_named_where_the_manual_is_installed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    monkeypatch.setattr(telling, "PAGES", tmp_path)
    findings = [found("timer.off", name="x.timer"), found("setup.missing", folder="/x")]
    telling.tell(findings)
    assert (
        capsys.readouterr().out.splitlines()[-1] == f"くわしくは {tmp_path}/setup.missing.md など"
    )
    telling.tell(findings[:1])
    assert f"{tmp_path}/timer.off.md" in capsys.readouterr().out
    telling.tell([found("timer.ok", names="x.timer")])
    monkeypatch.setattr(telling, "PAGES", tmp_path / "none")
    telling.tell(findings)
    assert "くわしくは" not in capsys.readouterr().out


def test_wrong_settings_are_found_by_line(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    config.write_text('prot = 1\nmail_hots = "x"\n')
    assert main(["doctor", "--config", str(config)]) == console.REFUSED
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == f"FAILED  {config}:1: unknown setting prot [settings.unknown]"
    assert lines[1].endswith("The nearest known name: port")
    assert lines[-1] == "2 failed, 0 to be seen to"
    for text, code in (("port =", "broken"), ('port = "x"', "wrong")):
        config.write_text(text)
        assert main(["doctor", "--config", str(config)]) == console.REFUSED
        assert f"[settings.{code}]" in capsys.readouterr().out
    config.unlink()
    assert main(["doctor", "--config", str(config)]) == console.REFUSED
    assert "[settings.missing]" in capsys.readouterr().out
