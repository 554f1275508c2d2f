# SPDX-License-Identifier: Apache-2.0
"""A help desk finds what was logged of one request, or of one act, among everything else."""

from pathlib import Path

import pytest
import structlog

from server.ops import console
from server.ops.main import main
from tests.support.logs import logs_of_level

REQUEST, EVENT = "0f0e-request-1", "019a0000-0000-7000-8000-000000000001"


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the server writes, between lines of others."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    file = tmp_path / "server.log"
    with file.open("w", encoding="utf-8") as stream, logs_of_level("info", stream):
        told = structlog.get_logger("test")
        stream.write(f"no JSON but {REQUEST}\n")
        told.info("request.answered", request_id="0f0e-request-2", path=f"/v1/cases/{REQUEST}")
        with structlog.contextvars.bound_contextvars(request_id=REQUEST):
            told.info("acts.judged", acts=[(EVENT, "Approve", "refused", "case.moved_on")])
            try:
                int("nothing")
            except ValueError:
                told.exception("request.failed")
            told.info("request.answered", path="/v1/\x1b[2Jevents", status=500)
    return file


def shown(log: Path, capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    capsys.readouterr()
    code = main(["logs", *words, "--file", str(log)])
    lines = capsys.readouterr().out.splitlines()
    assert (code == console.OK) == ("nothing was logged of it" not in lines)
    return lines


def test_a_request_is_found_by_its_number(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(log, capsys, REQUEST)
    heads = [each for each in lines if not each.startswith("    ")]
    assert [each.split()[2] for each in heads] == [
        "acts.judged",
        "request.failed",
        "request.answered",
    ]
    assert f"    {EVENT} Approve refused case.moved_on" in lines
    assert any("ValueError" in each for each in lines)
    assert "\x1b" not in "".join(lines)


def test_an_act_is_found_with_what_follows_of_its_request(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert shown(log, capsys, "--event", EVENT) == shown(log, capsys, REQUEST)


def test_what_is_nowhere_is_said(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert shown(log, capsys, "0f0e") == ["nothing was logged of it"]
    assert main(["logs"]) == console.REFUSED
    assert main(["logs", REQUEST, "--file", str(log.with_name("none"))]) == console.REFUSED


def test_a_number_copied_from_a_narrow_card_is_the_same(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copied = f"{REQUEST[:8]}\u200b{REQUEST[8:]}"
    assert shown(log, capsys, copied) == shown(log, capsys, REQUEST)
