# SPDX-License-Identifier: Apache-2.0
"""Documents that break their reader break only a child (F2)."""

import errno
import os
import signal
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from server.files.child import ChildChecker, Children, Limits, NoAnswer, count_pages
from signing.increment import Outcome
from tests.server.files import samples

NOW = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    with Children(hosts=1, limits=Limits(cpu_seconds=4, wall_seconds=8)) as pool:
        yield pool


def pages(children: Children, tmp_path: Path, data: bytes) -> int | None:
    path = tmp_path / "document.pdf"
    path.write_bytes(data)
    return count_pages(children, path)


def kill_the_free_host(children: Children) -> None:
    host = children._free.get()
    assert host is not None
    os.kill(host._process.pid, signal.SIGKILL)
    host._process.wait()
    children._free.put(host)


def no_process_left(*_arguments: object, **_named: object) -> NoReturn:
    raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")


def interrupted(_pipe: object) -> NoReturn:
    raise KeyboardInterrupt


def test_pages_are_counted(children: Children, tmp_path: Path) -> None:
    assert pages(children, tmp_path, samples.pdf(3)) == 3


def test_an_encrypted_pdf_is_told_from_a_broken_one(children: Children, tmp_path: Path) -> None:
    assert pages(children, tmp_path, samples.encrypted_pdf()) is None
    with pytest.raises(NoAnswer):
        pages(children, tmp_path, b"%PDF-1.7 and nothing more")


def test_a_bomb_ends_its_child_and_nothing_else(tmp_path: Path) -> None:
    bomb = samples.object_stream_bomb(400)
    assert len(bomb) < 2_000
    with Children(hosts=1, limits=Limits(memory_bytes=700_000_000)) as narrow:
        with pytest.raises(NoAnswer):
            pages(narrow, tmp_path, bomb)
        assert pages(narrow, tmp_path, samples.pdf()) == 1


def test_an_unjudged_increment_is_neither_valid_nor_invalid(tmp_path: Path) -> None:
    with Children(hosts=1) as hostless:
        kill_the_free_host(hostless)
        verdict = ChildChecker(hostless, "").check(samples.pdf(), b"x", "r1s1", "", NOW)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    assert verdict.code == "increment.no_answer"


def test_a_child_that_never_answers_is_ended(tmp_path: Path) -> None:
    never = tmp_path / "fifo"
    os.mkfifo(never)
    with (
        Children(hosts=1, limits=Limits(wall_seconds=0.5)) as impatient,
        pytest.raises(NoAnswer, match="timeout"),
    ):
        count_pages(impatient, never)


def test_a_killed_host_is_replaced(children: Children, tmp_path: Path) -> None:
    assert pages(children, tmp_path, samples.pdf()) == 1
    kill_the_free_host(children)
    with pytest.raises(NoAnswer):
        pages(children, tmp_path, samples.pdf())
    assert pages(children, tmp_path, samples.pdf()) == 1


def test_hosts_that_cannot_be_started_are_started_when_they_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Children(hosts=1) as pool:
        kill_the_free_host(pool)
        with monkeypatch.context() as patch:
            patch.setattr(subprocess, "Popen", no_process_left)
            for _ in range(3):
                with pytest.raises(NoAnswer):
                    pages(pool, tmp_path, samples.pdf())
        assert pages(pool, tmp_path, samples.pdf(2)) == 2


def test_the_answer_of_a_request_that_was_given_up_reaches_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Children(hosts=1) as pool:
        assert pages(pool, tmp_path, samples.pdf()) == 1
        with monkeypatch.context() as patch:
            patch.setattr("server.files.child.read_frame", interrupted)
            with pytest.raises(KeyboardInterrupt):
                pages(pool, tmp_path, samples.pdf())
        assert pages(pool, tmp_path, samples.pdf(2)) == 2


def test_an_unknown_task_is_no_answer(children: Children) -> None:
    with pytest.raises(NoAnswer):
        children.ask("no such task", {}, b"")
