# SPDX-License-Identifier: Apache-2.0
"""The server's package: what is in it, what its scripts do, and that systemd takes its units."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from installer.packages.environment import Environment
from installer.packages.project import ROOT
from installer.packages.server_package import COMMANDS, SCALE, SOURCES, UNITS, described, placed

SCRIPTS = ("postinst", "prerm", "postrm")


def test_every_file_for_the_server_goes_somewhere() -> None:
    files = {
        path
        for folder in (SOURCES, SCALE)
        for path in folder.rglob("*")
        if path.is_file() and not {"scripts", "__pycache__"} & set(path.parts)
    }
    assert set(placed().values()) == files


def test_the_package_needs_the_python_its_libraries_are_compiled_for() -> None:
    package = described("0.8.0")
    assert {"python3 (>= 3.11)", "python3 (<< 3.12)"} <= set(package.depends)
    assert package.conffiles == ()  # dpkg would ask about them, or replace them


def test_the_installed_commands_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {name: target.partition(":")[0] for name, target in project["scripts"].items()}
    assert declared == COMMANDS


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_maintainer_script_is_plain_shell(name: str, tmp_path: Path) -> None:
    script = tmp_path / name
    script.write_text(described("0.8.0").scripts[name], encoding="utf-8")
    assert "@VERSION@" not in script.read_text("utf-8")
    _accepted("sh", "-n", str(script))


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    shutil.copytree(UNITS, tmp_path / "units")
    # The program is not on this machine: everything else is looked at as it will stand.
    for unit in (tmp_path / "units").glob("*.service"):
        unit.write_text(unit.read_text("utf-8").replace("/opt/tsukue/current/bin", "/bin/true "))
    units = sorted(str(unit) for unit in (tmp_path / "units").glob("tsukue-*.*"))
    found = subprocess.run(
        [
            "systemd-analyze",
            "verify",
            "--man=no",
            *(each for each in units if "service.d" not in each),
        ],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SYSTEMD_UNIT_PATH": f"{tmp_path / 'units'}:"},
    )
    ours = [line for line in found.stderr.splitlines() if "tsukue" in line]
    assert (found.returncode, ours) == (0, [])


def test_compiled_files_name_the_place_where_they_will_stand(tmp_path: Path) -> None:
    final = Path("/opt/tsukue/release-0.8.0")
    environment = Environment(staged=tmp_path / "staged", final=final)
    environment.libraries.mkdir(parents=True)
    (environment.libraries / "one.py").write_text("def fail() -> None:\n    raise ValueError\n")
    environment.describe("tsukue", "0.8.0")
    environment.compile()
    [compiled] = environment.libraries.rglob("one.*.pyc")
    assert str(final).encode() in compiled.read_bytes()
    assert str(tmp_path).encode() not in compiled.read_bytes()


def test_a_command_runs_its_module_once_however_often_it_is_read(tmp_path: Path) -> None:
    # The processes that answer are made by reading the file of the command again.
    environment = Environment(staged=tmp_path, final=tmp_path)
    (tmp_path / "bin").mkdir()
    environment.offer("greet", "greeting")
    (tmp_path / "greeting.py").write_text("def main():\n    print('served')\n")
    read = "import runpy, sys; sys.path.insert(0, sys.argv[1]); runpy.run_path(*sys.argv[2:])"
    again = [sys.executable, "-c", read, str(tmp_path), str(tmp_path / "bin" / "greet")]
    _accepted(*again)
    first = read.replace("sys.argv[2:]", "sys.argv[2:], run_name='__main__'")
    done = subprocess.run([again[0], "-c", first, *again[3:]], capture_output=True, check=True)
    assert done.stdout == b"served\n"


class Wrapper:
    """The installed command before a release that says who it was and with what it was called."""

    def __init__(self, folder: Path) -> None:
        self._program = str(SOURCES / "tsukue-server")
        self._bin = folder / "bin"
        self._release = folder / "release"
        (self._release / "bin").mkdir(parents=True)
        self._bin.mkdir()
        shown = 'echo "$* $TSUKUE_SERVER_CONFIG_FILE $TSUKUE_ACCOUNT"'
        self.program(self._release / "bin" / "tsukue-server", shown)
        self.program(self._bin / "setpriv", 'echo "setpriv $*"')

    def program(self, path: Path, line: str) -> None:
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(0o755)

    def run(self, user: str, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
        number = "0" if user == "root" else "1234"
        self.program(self._bin / "id", f"case $1 in -u) echo {number};; *) echo {user};; esac")
        return subprocess.run(
            ["sh", self._program, *words],
            capture_output=True,
            text=True,
            check=False,
            env={
                "PATH": f"{self._bin}:/usr/bin:/bin",
                "TSUKUE_RELEASE": str(self._release),
                **environment,
            },
        )


@pytest.fixture
def wrapper(tmp_path: Path) -> Wrapper:
    """The command ``tsukue-server`` as it is installed."""
    return Wrapper(tmp_path)


def test_root_becomes_the_user_of_the_service(wrapper: Wrapper) -> None:
    said = wrapper.run("root", "user", "list").stdout
    assert said.startswith("setpriv --reuid=tsukue --regid=tsukue --init-groups")
    assert said.endswith("bin/tsukue-server user list\n")


@pytest.mark.parametrize("words", ["database setup", "logs x", "init", "migrate", "restore x"])
def test_what_acts_on_the_machine_or_makes_tables_begins_as_root(
    wrapper: Wrapper, words: str
) -> None:
    # The journal, and the password of the tables' owner, are not for the services to read.
    said = wrapper.run("root", *words.split()).stdout
    assert said == f"{words} /etc/tsukue/tsukue.toml tsukue\n"


def test_the_user_of_the_service_needs_nobody(wrapper: Wrapper) -> None:
    said = wrapper.run("tsukue", "user", "list", TSUKUE_SERVER_CONFIG_FILE="/other.toml").stdout
    assert said == "user list /other.toml \n"


def test_anybody_else_is_told_to_use_sudo_but_may_ask_for_help(wrapper: Wrapper) -> None:
    refused = wrapper.run("sato", "user", "list", LANG="ja_JP.UTF-8")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "sudo を付けて" in refused.stderr
    assert wrapper.run("sato", "--version").stdout.startswith("--version ")


def _accepted(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("before", "enabled", "begun"),
    [("0.8.0", True, True), ("0.8.0", False, False), ("0.9.0", True, False), ("", True, False)],
)
def test_an_upgrade_starts_a_new_timer_once_beside_those_that_run(
    before: str, enabled: bool, begun: bool, tmp_path: Path
) -> None:
    script = described("0.9.0").scripts["postinst"]
    start = script.index("start_new_timers() {")
    function = script[start : script.index("\n}\n", start) + 3]
    said = tmp_path / "said"
    systemctl = (
        f'systemctl() {{ echo "$*" >>{said}; [ "$1" != is-enabled ] || {str(enabled).lower()}; }}'
    )
    lines = ("set -eu", systemctl, "booted() { true; }", function, f'start_new_timers "{before}"')
    _accepted("sh", "-c", "\n".join(lines))
    asked = said.read_text("ascii") if said.exists() else ""
    assert ("enable --quiet tsukue-backup-verify.timer" in asked) == begun
    assert ("start tsukue-backup-verify.timer" in asked) == begun
    assert script.rstrip().endswith('start_new_timers "${2-}"')
