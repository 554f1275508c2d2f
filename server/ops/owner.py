# SPDX-License-Identifier: Apache-2.0
"""The owner of the tables on PostgreSQL: who may speak as it, and for how long.

The services have a role that owns nothing (decision 0035). What makes or changes tables speaks
as their owner, whose address and password stand in a file that only root can read: such a
command begins as root, reads that file, and goes on as the account of the services, which can
neither read the file nor look into the process that did.
"""

import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path

from server.ops.console import Fault
from server.settings import ServerSettings
from server.store.owning import is_owner
from server.store.provisioning import place_of
from server.store.reaching import DatabaseTrouble

ACCOUNT = "tsukue"
"""The account of the services (installer/server/sysusers.conf)."""

_ACCOUNT_VARIABLE = "TSUKUE_ACCOUNT"
"""Whom a command that begins as root becomes; the installed command sets it."""

NOT_OWNER = Fault(
    "データベースの表を作り変える権限がありません。root で（先頭に sudo を付けて）実行して"
    "ください。それでも出るときは、sudo tsukue-server database setup を先に実行してください。"
    "データベースは元のままです。",
    "there is no right to make or change tables here: run this as root, with sudo. If that is how "
    "it was run, run sudo tsukue-server database setup first. The database is as it was",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """As whom tables are made and changed.

    Attributes:
        url: the address of the database, with who speaks to it.
        role: that of the services, which is to have its rights; empty where there is but one.
    """

    url: str
    role: str = ""


def begin_as_owner(settings: ServerSettings) -> Owner:
    """Read how to speak as the owner, then leave root for good.

    Raises:
        Fault: others than root can read the file.
    """
    owner = owner_of(settings)
    leave_root()
    return owner


def owner_of(settings: ServerSettings) -> Owner:
    """Return who owns the tables, as far as this process may know: else the services' own role.

    Raises:
        Fault: others than root can read the file.
    """
    url = settings.resolved_database_url()
    place = place_of(url, ACCOUNT)
    kept = kept_url(settings) if place is not None else ""
    by_owner = place_of(kept, ACCOUNT) if kept else None
    # A database that was named for once is not the one of the file.
    if place is None or by_owner is None or by_owner.database != place.database:
        return Owner(url=url)
    return Owner(url=kept, role=place.role)


def kept_url(settings: ServerSettings) -> str:
    """Return the address in root's file, empty where there is none or it may not be read.

    Raises:
        Fault: others can read it, or it is not root's.
    """
    path = Path(settings.database_owner_file)
    try:
        with path.open(encoding="utf-8") as file:
            found = os.fstat(file.fileno())
            if stat.S_IMODE(found.st_mode) & 0o077 or found.st_uid != os.geteuid():
                raise Fault(
                    f"データベースの所有者の合言葉を他の人が読めます。chown root:root {path} と "
                    f"chmod 600 {path} を実行してください。",
                    f"others can read the password of the database's owner: run chown root:root "
                    f"{path} and chmod 600 {path}",
                )
            return file.read().strip()
    except (FileNotFoundError, PermissionError, IsADirectoryError):
        return ""


def leave_root() -> None:
    """Become the account of the services, where root began this on an installed machine."""
    account = os.environ.get(_ACCOUNT_VARIABLE, "")
    if not account or os.geteuid() != 0:
        return
    entry = pwd.getpwnam(account)
    os.initgroups(account, entry.pw_gid)
    os.setresgid(entry.pw_gid, entry.pw_gid, entry.pw_gid)
    # From here on the system lets nobody but root look into this process.
    os.setresuid(entry.pw_uid, entry.pw_uid, entry.pw_uid)


def require_owner(owner: Owner) -> None:
    """Refuse where tables are to be made by somebody who may not.

    Raises:
        Fault: with what to do.
    """
    try:
        if is_owner(owner.url):
            return
    except DatabaseTrouble as trouble:
        raise not_let_in(trouble) from trouble
    raise NOT_OWNER


def not_let_in(trouble: DatabaseTrouble) -> Fault:
    """Return the fault of an owner whom PostgreSQL does not let in."""
    line = f"host {trouble.name} {trouble.role} 127.0.0.1/32 scram-sha-256"
    return Fault(
        f"データベースの所有者 {trouble.role} として {trouble.where} につながりません"
        f"（{trouble.said}）。pg_hba.conf に「{line}」に当たる行があるか、"
        "sudo tsukue-server database setup を行ったかを確かめてください。",
        f"{trouble.where} does not let the owner {trouble.role} in ({trouble.said}): see to a "
        f"line such as '{line}' in pg_hba.conf, and to sudo tsukue-server database setup",
    )
