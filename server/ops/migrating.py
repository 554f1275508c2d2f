# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server migrate``: bring the database to the schema of this version."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from server.ops.console import OK, REFUSED, Fault, say
from server.ops.doctor.reached import fault_of_finding, of_schema, of_trouble
from server.ops.opening import require_initialised, settings_of
from server.ops.owner import NOT_OWNER, Owner, begin_as_owner, not_let_in
from server.store.migration import AnotherUpgrade
from server.store.reaching import DatabaseTrouble, Why
from server.store.upgrading import (
    CopyFailed,
    NewerDatabase,
    Schema,
    TellStep,
    Upgraded,
    UpgradeFailed,
    known_revisions,
    schema_of,
    upgrade,
)

if TYPE_CHECKING:
    from server.ops.main import Commands

_ABOUT = """\
Brings the database to the schema of this version, in one transaction: when it fails, or is
killed, the database is as it was and the version before goes on serving; run it again then.
One upgrade at a time. On PostgreSQL it runs as root, who alone can speak as the owner of the
tables, and gives the role of the services its rights anew. An SQLite file is copied beside itself
before; back PostgreSQL up yourself. A database that a newer version made is refused."""


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``migrate``."""
    command = commands.add_parser(
        "migrate",
        parents=[common],
        help="bring the database to the schema of this version",
        description=_ABOUT,
    )
    command.add_argument(
        "--check",
        action="store_true",
        help="change nothing; exit code 0 where nothing is to be done, 1 where something is",
    )
    command.set_defaults(run=_run)


def _run(arguments: Namespace) -> int:
    settings = settings_of(arguments)
    owner = begin_as_owner(settings)
    require_initialised(settings)
    if arguments.check:
        return _check(settings.resolved_database_url())
    _say_done(upgraded(owner, _tell))
    return OK


def upgraded(owner: Owner, tell: TellStep | None = None) -> Upgraded:
    """Bring a database to the schema of this version, and the services' role to its rights.

    Raises:
        Fault: it was not upgraded, and is as it was.
    """
    try:
        return upgrade(owner.url, tell, role=owner.role)
    except NewerDatabase as problem:
        raise fault_of_finding(of_schema(problem.schema)) from problem
    except DatabaseTrouble as trouble:
        if owner.role and trouble.why is not Why.READ_ONLY:
            raise not_let_in(trouble) from trouble
        raise fault_of_finding(of_trouble(trouble)) from trouble
    except AnotherUpgrade as problem:
        raise _ANOTHER from problem
    except UpgradeFailed as problem:
        raise _failed(problem) from problem
    except CopyFailed as problem:
        raise _no_copy(problem) from problem


def _tell(before: Schema, revision: str) -> None:
    done = known_revisions().index(revision) + 1 - (len(known_revisions()) - before.steps)
    sys.stderr.write(f"  {done} / {before.steps}  {revision}\n")
    sys.stderr.flush()


def _check(url: str) -> int:
    schema = schema_of(url)
    if schema.place == "newer":
        raise fault_of_finding(of_schema(schema))
    if schema.place == "current":
        say(f"データベースは最新です（{schema.found}）。", f"up to date ({schema.found})")
        return OK
    found = schema.found or "-"
    say(
        f"データベースの更新が必要です（{found} → {schema.needed}、{schema.steps}段階）。"
        "tsukue-server migrate を実行してください。",
        f"to be upgraded ({found} to {schema.needed}, {schema.steps} steps): "
        "run tsukue-server migrate",
    )
    return REFUSED


def _say_done(done: Upgraded) -> None:
    before = done.before
    if before.place == "current":
        say(f"データベースは最新です（{before.found}）。", f"up to date ({before.found})")
        return
    found = before.found or "-"
    say(
        f"データベースを {found} から {before.needed} に更新しました。",
        f"upgraded from {found} to {before.needed}",
    )
    if done.copy is not None:
        say(
            f"更新前の写し: {done.copy}　新しい版で業務を確かめてから消してください。",
            f"a copy from before: {done.copy}; delete it once the new version has proved itself",
        )


_ANOTHER = Fault(
    "このデータベースは、いま別の更新が行われています。その終わりを待って、もう一度"
    "実行してください。何も変えていません。",
    "Another upgrade of this database is under way. Wait for its end and run this again. "
    "Nothing was changed.",
)


def _failed(problem: UpgradeFailed) -> Fault:
    found = problem.schema.found or "-"
    if problem.forbidden:
        return NOT_OWNER
    if problem.busy:
        return Fault(
            "表が使われていて更新できませんでした。データベースは元のまま"
            f"（{found}）で、これまでの版が使えます。利用の少ない時間に、または"
            f"サーバーを止めてから、もう一度実行してください。（{problem}）",
            f"A table was in use, and the upgrade was given up. The database is as it was "
            f"({found}) and the version before can serve it. Run this again at a quieter time, "
            f"or stop the server before. ({problem})",
        )
    return Fault(
        f"更新できませんでした。データベースは元のまま（{found}）で、これまでの版が"
        f"使えます。次の内容を添えて開発元に知らせてください: {problem}",
        f"The upgrade failed. The database is as it was ({found}) and the version before can "
        f"serve it. Report this to whoever supports you: {problem}",
    )


def _no_copy(problem: CopyFailed) -> Fault:
    return Fault(
        "更新前の写しを作れず、更新しませんでした。データベースは元のままです。"
        f"空き容量と権限を確かめてください。（{problem}）",
        "No copy could be made before the upgrade, so nothing was upgraded. The database is as "
        f"it was. See to free space and permissions. ({problem})",
    )
