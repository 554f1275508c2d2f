# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server verify-year``: what it asks for, what it writes, how it ends."""

import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.ops import console
from server.ops.console import STOPPED
from server.ops.main import main
from server.usecases.bulk_verification import running


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file for a server that was set up, speaking English."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    file = tmp_path / "tsukue.toml"
    file.write_text(f'data_dir = "{tmp_path / "data"}"\nport = 0\n', encoding="utf-8")
    assert main(["init", "--config", str(file)]) == console.OK
    return file


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "name a fiscal year"),
        (("2026", "--from", "2026-04-01"), "name a fiscal year"),
        (("--from", "2026-04-01"), "name a fiscal year"),
        (("--from", "2026-04-02", "--to", "2026-04-01"), "before --from"),
        (("99999",), "no fiscal year"),
        (("2026", "--out", "report.txt"), ".csv, .json or .pdf"),
        (("2026", "--workers", "0"), "at least 1"),
    ],
)
def test_what_cannot_be_asked_is_said(
    settings: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert main(["verify-year", *words, "--config", str(settings)]) == console.REFUSED
    assert said in capsys.readouterr().err


def test_a_year_ends_in_a_report_and_an_interrupted_one_is_resumed(
    settings: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = ["verify-year", "2026", "--json", "--config", str(settings)]
    with monkeypatch.context() as interrupted:
        interrupted.setattr(running, "_judged", _interrupted)
        assert main(asked) == STOPPED
    stopped = json.loads(capsys.readouterr().out)["run"]
    assert stopped["state"] == "stopped"
    out = tmp_path / "report.csv"
    assert main([*asked, "--resume", "--out", str(out)]) == console.OK
    run = json.loads(capsys.readouterr().out)["run"]
    assert run["run_id"] == stopped["run_id"]
    assert (run["state"], run["total"], run["first"]) == ("done", 0, "2026-04-01")
    assert datetime.fromisoformat(run["changed_at"]) <= datetime.now(UTC)
    assert out.read_text(encoding="utf-8-sig").startswith("文書番号,決裁日,文書,結果")
    signed = tmp_path / "report.pdf"
    assert main([*asked, "--out", str(signed)]) == console.OK
    seen = subprocess.run(["pdfsig", signed], capture_output=True, text=True, check=False).stdout
    assert seen.count("Signature Validation: Signature is Valid.") == 1


def _interrupted(_bulk: object, _wanted: object, halt: running._Halt) -> object:
    """Find nothing, because somebody asked to end at once."""
    halt.halted = True
    yield from ()
