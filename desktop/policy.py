# SPDX-License-Identifier: Apache-2.0
r"""What the city has decided for this machine: neither the environment nor a user overrides it.

On Linux it stands in ``/etc/tsukue/client.toml``, on Windows in the registry below
``HKLM\Software\Policies\Tsukue``, one value for each setting. A policy that is not trusted,
not readable or not understood stops the program: a misspelt lock would be no lock.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from desktop.errors import Code, TroubleError
from desktop.settings import ClientSettings, lockable, settings_from, settings_from_environment

FILE = Path("/etc/tsukue/client.toml")
REGISTRY = r"SOFTWARE\Policies\Tsukue"
ROOT_USER = 0
WRITABLE_BY_OTHERS = 0o022


def settings_now(
    environment: Mapping[str, str], policy: Mapping[str, str] | None = None
) -> ClientSettings:
    """Return the settings of this machine: the policy, then the environment, then defaults.

    Raises:
        TroubleError: the policy cannot be relied on; it names file, line and key.
        ValueError: a setting of the environment is not of its kind.
    """
    fixed = read_policy() if policy is None else policy
    return settings_from_environment(environment, fixed)


def read_policy() -> dict[str, str]:
    """Return what the policy of this machine fixes; empty where there is none.

    Raises:
        TroubleError: it cannot be relied on.
    """
    if sys.platform == "win32":
        return from_registry(_registry_values(), rf"HKLM\{REGISTRY}")
    return from_file(FILE)


def from_file(file: Path, owner: int = ROOT_USER) -> dict[str, str]:
    """Read a policy file; ``owner`` is the only account that may be able to change it.

    Raises:
        TroubleError: others can change it or its folder, it is no TOML, or a line in it is not
            understood.
    """
    try:
        with file.open("rb") as opened:
            _trust(os.fstat(opened.fileno()), owner, file)
            data = opened.read()
        _trust(file.parent.stat(), owner, file.parent)
    except FileNotFoundError:
        return {}
    except OSError as problem:
        raise TroubleError(Code.POLICY_UNREADABLE, place=str(file)) from problem
    return _parsed(data, file)


def from_registry(entries: Iterable[tuple[str, object]], key: str) -> dict[str, str]:
    """Read the values of a registry key, each a name and a text or a number.

    Raises:
        TroubleError: a value is not understood.
    """
    return _checked((name, value, f"{key}\\{name}") for name, value in entries)


def _trust(facts: os.stat_result, owner: int, file: Path) -> None:
    if facts.st_uid != owner or facts.st_mode & WRITABLE_BY_OTHERS:
        raise TroubleError(Code.POLICY_NOT_TRUSTED, place=str(file))


def _parsed(data: bytes, file: Path) -> dict[str, str]:
    import tomllib

    try:
        text = data.decode("utf-8")
        values = tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        at = re.search(r"at line (\d+)", str(problem))
        place = f"{file}:{at[1]}" if at else str(file)
        raise TroubleError(Code.POLICY_UNREADABLE, place=place) from problem
    return _checked((key, values[key], f"{file}:{_line_of(key, text)}") for key in values)


def _line_of(key: str, text: str) -> int:
    names = re.compile(rf"""\s*\[*["']?{re.escape(key)}["']?\s*[=.\]]""")
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if names.match(line)), 1)


def _checked(entries: Iterable[tuple[str, object, str]]) -> dict[str, str]:
    fixed: dict[str, str] = {}
    for name, value, place in entries:
        where = {"place": place, "key": name}
        if name not in lockable():
            raise TroubleError(Code.POLICY_UNKNOWN, **where)
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            raise TroubleError(Code.POLICY_VALUE, **where)
        try:
            settings_from({name: str(value)}, Path())
        except ValueError as problem:
            code = Code.POLICY_ADDRESS if name == "server_url" else Code.POLICY_VALUE
            raise TroubleError(code, **where) from problem
        fixed[name] = str(value)
    return fixed


def _registry_values() -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    if sys.platform == "win32":
        import winreg

        # The 64-bit view: a policy is written once, whoever reads it.
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        machine = winreg.HKEY_LOCAL_MACHINE
        with suppress(FileNotFoundError), winreg.OpenKey(machine, REGISTRY, 0, access) as key:
            for number in range(winreg.QueryInfoKey(key)[1]):
                name, value, _kind = winreg.EnumValue(key, number)
                found.append((name, value))
    return found
