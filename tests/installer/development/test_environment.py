# SPDX-License-Identifier: Apache-2.0
"""The environment is made again when the lock changes, and only then."""

from pathlib import Path

import pytest

from installer.development import environment
from installer.development.environment import Environment, Interpreter, newest_interpreter
from installer.development.progress import SetupFailed

COMMANDS = Interpreter(
    path="/usr/bin/python3.11", version=(3, 11), can_make_environments=True, system=True
)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A checkout whose commands are only written down, with ``python`` appearing by them."""
    (tmp_path / "requirements-dev.txt").write_text("a==1\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    ran: list[list[str]] = []

    def run(command: list[str], **_options: object) -> None:
        ran.append(command)
        (tmp_path / ".venv" / "bin").mkdir(parents=True, exist_ok=True)
        (tmp_path / ".venv" / "bin" / "python").touch()

    monkeypatch.setattr(environment, "run", run)
    return Environment(tmp_path)


def test_a_fresh_checkout_has_none(checkout: Environment) -> None:
    assert not checkout.holds_lock()
    assert not checkout.offers_commands()


def test_once_made_it_is_left_alone(checkout: Environment, tmp_path: Path) -> None:
    checkout.make(COMMANDS, tmp_path / "log")
    checkout.offer_commands(tmp_path / "log")
    assert checkout.holds_lock()
    assert checkout.offers_commands()


def test_a_changed_lock_makes_it_again(checkout: Environment, tmp_path: Path) -> None:
    checkout.make(COMMANDS, tmp_path / "log")
    (tmp_path / "requirements-dev.txt").write_text("a==2\n")
    assert not checkout.holds_lock()


def test_a_changed_project_only_offers_its_commands_again(
    checkout: Environment, tmp_path: Path
) -> None:
    checkout.make(COMMANDS, tmp_path / "log")
    checkout.offer_commands(tmp_path / "log")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'other'\n")
    assert checkout.holds_lock()
    assert not checkout.offers_commands()


def test_an_interrupted_set_up_is_made_again(
    checkout: Environment, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise SetupFailed("the network is gone")

    monkeypatch.setattr(Environment, "_pip", interrupted)
    with pytest.raises(SetupFailed):
        checkout.make(COMMANDS, tmp_path / "log")
    assert not checkout.holds_lock()


def _python(folder: Path, version: str, *, works: bool = True) -> None:
    file = folder / f"python{version}"
    answer = f"echo {version.replace('.', ' ')} 1 /usr" if works else "exit 127"
    file.write_text(f"#!/bin/sh\n{answer}\n")
    file.chmod(0o755)


def test_the_newest_python_that_works_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A version manager's shim is on the path, and refuses to run.
    _python(tmp_path, "3.14", works=False)
    _python(tmp_path, "3.12")
    _python(tmp_path, "3.11")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert newest_interpreter().version == (3, 12)


def test_without_a_supported_python_the_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(environment, "VERSIONS", ((3, 99),))
    with pytest.raises(SetupFailed, match=r"3\.11 to 3\.14"):
        newest_interpreter()
