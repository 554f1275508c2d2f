# SPDX-License-Identifier: Apache-2.0
"""The set-up names exactly the system packages that are missing, and asks for the right."""

import os
from pathlib import Path

import pytest

from installer.development import system_packages
from installer.development.progress import SetupFailed
from installer.development.system_packages import PACKAGES, install, missing_packages


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone says which programs this machine has."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def _program(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o755)


def _dpkg(folder: Path, installed: set[str]) -> None:
    lines = "".join(f"{name} install ok installed\\n" for name in installed)
    _program(folder, "dpkg-query", f"printf '{lines}gone deinstall ok config-files\\n'; exit 1")


def test_only_what_is_missing_is_named(programs: Path) -> None:
    _dpkg(programs, set(PACKAGES) - {"xvfb", "postgresql"})
    assert missing_packages(("python3.11-venv",)) == ("xvfb", "postgresql", "python3.11-venv")


def test_a_package_that_was_renamed_counts_as_present(programs: Path) -> None:
    _dpkg(programs, set(PACKAGES) - {"libglib2.0-0"} | {"libglib2.0-0t64"})
    assert missing_packages(()) == ()


def test_without_apt_the_missing_programs_are_named(programs: Path) -> None:
    _program(programs, "Xvfb", "true")
    with pytest.raises(SetupFailed, match="openbox, dbus-daemon, pdfsig, openssl"):
        missing_packages(())


def test_without_the_right_to_install_the_exact_line_is_shown(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    _program(programs, "sudo", "echo 'a password is required' >&2; exit 1")
    with pytest.raises(SetupFailed) as trouble:
        install(("xvfb", "openbox"), tmp_path / "log")
    line = "  sudo apt-get install -y --no-install-recommends xvfb openbox\n"
    assert line in str(trouble.value)


def test_a_sudo_that_asks_nothing_is_used(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    _program(programs, "sudo", f"""printf '%s\\n' "$*" >> {tmp_path}/asked""")
    install(("xvfb",), tmp_path / "log")
    assert (tmp_path / "asked").read_text().splitlines() == [
        "-n true",
        "-n env DEBIAN_FRONTEND=noninteractive apt-get update -q",
        "-n env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends xvfb",
    ]


def test_when_apt_fails_its_own_words_are_shown(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    _program(programs, "apt-get", '[ "$1" = update ] || { echo "E: no such package"; exit 100; }')
    with pytest.raises(SetupFailed, match="E: no such package"):
        install(("xvfb",), tmp_path / "log")


def test_one_broken_package_source_does_not_stop_the_others(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    _program(programs, "apt-get", f'[ "$1" = install ] && echo done > {tmp_path}/installed')
    install(("xvfb",), tmp_path / "log")
    assert (tmp_path / "installed").exists()


def test_no_package_is_asked_for_twice() -> None:
    assert len(set(system_packages.PACKAGES)) == len(system_packages.PACKAGES)
