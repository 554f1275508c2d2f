# SPDX-License-Identifier: Apache-2.0
"""What goes wrong with backups, in sentences for who has to do something about it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from server.files.port import FilesAway
from server.ops.backup.folder import cannot_write
from server.ops.backup.taking import NotWhole
from server.ops.console import Fault
from server.ops.files_opening import files_away
from server.store.dumps import DumpFault


@contextmanager
def taking_in_words(folder: Path) -> Iterator[None]:
    """Turn what keeps a backup from being taken into the fault of a command.

    Raises:
        Fault: with what happened, and that earlier backups stand.
    """
    try:
        yield
    except DumpFault as problem:
        raise dump_fault(problem) from problem
    except NotWhole as problem:
        raise Fault(
            f"書いたバックアップを読み直すと違っていました（{problem}）。保存先の機器を確かめて"
            "ください。今回のバックアップはありません。以前のバックアップはそのままです。",
            f"What was written reads back differently ({problem}): check the disk. There is no "
            "backup of this time; earlier ones stand as they were.",
        ) from problem
    except FilesAway as problem:
        raise files_away(problem) from problem
    except OSError as problem:
        raise cannot_write(folder, problem) from problem


def dump_fault(problem: DumpFault) -> Fault:
    """Return the fault of a database that could not be taken out or put back."""
    japanese, english = _DUMPS[problem.code]
    return Fault(japanese.format(problem.detail), english.format(problem.detail))


_DUMPS = {
    "damaged": (
        "データベースの検査で誤りが見つかりました（{}）。バックアップには使えません。",
        "The database does not pass its own check ({}): this is not to be relied on.",
    ),
    "failed": (
        "データベースを写せませんでした（{}）。",
        "The database could not be copied ({}).",
    ),
    "forbidden": (
        "読む権限のない表があり、データベースを写せません（{}）。root で tsukue-server database "
        "setup を実行してから、もう一度取ってください。今回のバックアップはありません。",
        "There is a table that the services may not read, so the database cannot be copied ({}): "
        "run tsukue-server database setup as root, then take the backup again. There is none of "
        "this time.",
    ),
    "full": (
        "データベースを写す場所が足りません（{}）。データのディスクに、データベースと同じだけの"
        "空きが必要です。今回のバックアップはありません。",
        "There is no room to copy the database ({}): the disk of the data directory needs as much "
        "free space as the database takes. There is no backup of this time.",
    ),
    "programs_missing": (
        "PostgreSQL {} の pg_dump と pg_restore が見つかりません。"
        "postgresql-client を入れてください。",
        "pg_dump and pg_restore for PostgreSQL {} are missing: install postgresql-client.",
    ),
}
