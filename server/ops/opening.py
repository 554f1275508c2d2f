# SPDX-License-Identifier: Apache-2.0
"""Opening what ``init`` has made, for one command."""

import getpass
import os
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.assembly import Parts, assemble
from server.ops.authority_words import fault_of
from server.ops.console import Fault
from server.ops.doctor.reached import fault_of_finding, of_schema, of_trouble
from server.settings import ServerSettings, SettingsProblem, load_settings
from server.store.engine import Database, open_database
from server.store.reaching import DatabaseTrouble, reach_database
from server.store.upgrading import schema_of
from server.trust.passphrase import PassphraseExposed
from signing.refusals import SigningRefused

TENANT = 1
"""A server holds one city so far."""

RESTORING = "restoring.json"
"""Stands in a data directory while a restore is under way; nothing begins beside it."""

CONFIG_FILE = "TSUKUE_SERVER_CONFIG_FILE"
"""Names the settings where a command names none: the installed command sets it."""


def settings_of(arguments: Namespace) -> ServerSettings:
    """Read the settings that the command names, or else the environment.

    Raises:
        Fault: the file is not there or not understood.
    """
    path = settings_path(arguments)
    try:
        return load_settings(path)
    except FileNotFoundError as problem:
        raise Fault(f"設定ファイルがありません: {path}", f"no such settings: {path}") from problem
    except PermissionError as problem:
        raise Fault(
            f"設定ファイルを読む権限がありません: {path}。sudo を付けて実行してください。",
            f"no right to read the settings: {path}; run it with sudo",
        ) from problem
    except SettingsProblem as problem:
        raise Fault(
            f"設定が正しくありません。{problem.japanese}", f"bad settings: {problem.english}"
        ) from problem
    except OSError as problem:
        raise Fault(
            f"設定ファイルを読めません: {path}（{problem.strerror}）",
            f"the settings file {path} cannot be read ({problem.strerror})",
        ) from problem


def settings_path(arguments: Namespace) -> Path | None:
    """Return the settings file that the command or the environment names, if any does."""
    named = os.environ.get(CONFIG_FILE)
    given: Path | None = arguments.config
    return given or (Path(named) if named else None)


@contextmanager
def opened_database(arguments: Namespace) -> Iterator[Database]:
    """Open the database for one command."""
    settings = settings_of(arguments)
    require_ready(settings)
    database = open_database(settings.resolved_database_url(), connections=2)
    try:
        yield database
    finally:
        database.close()


@contextmanager
def opened_parts(arguments: Namespace) -> Iterator[Parts]:
    """Assemble the whole server for one command."""
    settings = settings_of(arguments)
    parts = assembled(settings)
    try:
        yield parts
    finally:
        parts.close()


def assembled(settings: ServerSettings) -> Parts:
    """Assemble the server.

    Raises:
        Fault: ``init`` was not run, the database is of another version, the passphrase file
            can be read by others, or the keys of the bucket for files cannot be read.
    """
    require_ready(settings)
    try:
        return assemble(settings)
    except SettingsProblem as problem:
        raise Fault(
            f"設定が正しくありません。{problem.japanese}", f"bad settings: {problem.english}"
        ) from problem
    except PassphraseExposed as problem:
        raise exposed(problem) from problem
    except SigningRefused as problem:
        raise fault_of(problem) from problem


def exposed(problem: PassphraseExposed) -> Fault:
    """Return the fault of a passphrase file that others can read."""
    return Fault(
        f"合言葉のファイルを他の人が読めます。chmod 600 {problem} を実行してください。",
        f"others can read the passphrase: run chmod 600 {problem}",
    )


def require_initialised(settings: ServerSettings) -> None:
    """Say what to do where ``init`` was not run.

    Raises:
        Fault: it was not.
    """
    require_no_restore(settings)
    if not (settings.data_dir / "passphrase").exists():
        raise Fault(
            f"{settings.data_dir} はまだ準備されていません。"
            "先に tsukue-server init を実行してください。",
            f"{settings.data_dir} is not set up: run tsukue-server init first",
        )
    require_database(settings)


def require_no_restore(settings: ServerSettings) -> None:
    """Let nothing begin where a restore was interrupted: half a city must not be served.

    Raises:
        Fault: one was.
    """
    if (settings.data_dir / RESTORING).exists():
        raise Fault(
            f"{settings.data_dir} には途中で止まった復元があります。"
            "tsukue-server restore に --again を付けて、始めからやり直してください。",
            f"an interrupted restore stands in {settings.data_dir}: run tsukue-server restore "
            "with --again, which begins anew",
        )


def require_database(settings: ServerSettings) -> None:
    """Say what to do where the database does not let us in.

    Raises:
        Fault: it does not.
    """
    try:
        reach_database(settings.resolved_database_url())
    except DatabaseTrouble as trouble:
        raise fault_of_finding(of_trouble(trouble)) from trouble


def require_ready(settings: ServerSettings) -> None:
    """Say what to do where the server is not set up, or its database is of another version.

    Raises:
        Fault: ``init`` was not run, or the database does not answer, is behind or newer.
    """
    require_initialised(settings)
    schema = schema_of(settings.resolved_database_url())
    if schema.place != "current":
        raise fault_of_finding(of_schema(schema))


def operator() -> str:
    """Return who runs the command, for the audit log."""
    try:
        return f"ops:{getpass.getuser()}"
    except (KeyError, OSError):  # a container's user may have no name
        return "ops:unknown"
