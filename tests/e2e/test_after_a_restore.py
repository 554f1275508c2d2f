# SPDX-License-Identifier: Apache-2.0
"""A server restored to an earlier state gets back what the laptops still keep, once each."""

import shutil
from pathlib import Path

import pytest

from desktop.facade import SendState, Trouble
from signing import sealed_backup
from tests.e2e.hall import (
    newest,
    open_hall,
    operate,
    sitting,
    submit,
    times_landed,
    typed,
    wait_for,
)
from tests.e2e.real_server import PASSWORD, RealServer

PEOPLE = ("mori",)


def test_what_came_after_the_backup_comes_back_from_the_laptop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealed_backup, "_COST", 2**4)
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("a passphrase of the tests", encoding="utf-8")
    passphrase.chmod(0o600)
    with (
        open_hall(tmp_path, PEOPLE, TSUKUE_SERVER_BACKUP_PASSPHRASE_FILE=str(passphrase)) as server,
        sitting(server, tmp_path) as hall,
    ):
        desk = hall.seat("mori")
        before = submit(desk, typed(desk))
        operate("backup", str(tmp_path / "backups"), "--quiet")
        after = submit(desk, typed(desk))
        _restore(server, tmp_path)
        entered = desk.sign_in(f"http://127.0.0.1:{server.port}", "mori", PASSWORD)
        assert not isinstance(entered, Trouble), entered
        wait_for(desk, lambda: newest(desk, after, "submit").state is SendState.SENT)
        for case_id in (before, after):
            for act in ("draft", "submit"):
                event_id = newest(desk, case_id, act).event_id
                assert times_landed(hall.register("mori", case_id), event_id) == 1, act
        assert desk.status().attention == 0


def _restore(server: RealServer, folder: Path) -> None:
    server.kill()
    shutil.rmtree(folder / "data")
    for left in folder.glob("*.sqlite*"):
        left.unlink()
    operate("restore", str(folder / "backups"))
    server.start()
    server.wait_until_ready()
