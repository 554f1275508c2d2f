# SPDX-License-Identifier: Apache-2.0
"""One client per account and store."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.qtbridge.single_instance import SingleInstance, name_of


def test_a_second_start_calls_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    name = name_of("yamasaki", tmp_path)
    first, second = SingleInstance(name), SingleInstance(name)
    assert first.claim()
    with qtbot.waitSignal(first.raise_asked):
        assert not second.claim()
    first.leave()


def test_after_the_first_has_left_another_may_start(qapp: QApplication, tmp_path: Path) -> None:
    name = name_of("yamasaki", tmp_path)
    first, second = SingleInstance(name), SingleInstance(name)
    assert first.claim()
    first.leave()
    assert second.claim()
    second.leave()


def test_another_account_or_store_is_another_client(tmp_path: Path) -> None:
    names = {
        name_of("yamasaki", tmp_path),
        name_of("tanaka", tmp_path),
        name_of("yamasaki", tmp_path / "other"),
    }
    assert len(names) == 3
