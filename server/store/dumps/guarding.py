# SPDX-License-Identifier: Apache-2.0
"""While a database is put back, nobody else writes to it, from whatever machine.

The mark of a restore stands on one machine; another one that shares the database does not see it.
So PostgreSQL itself gives every session that begins meanwhile a database that can only be read,
unless the session says otherwise as ours do. A server answers 503 then and asks again.
"""

from sqlalchemy import make_url, text
from sqlalchemy.exc import ProgrammingError

from server.store.engine import is_forbidden, open_database
from server.store.reaching import is_read_only

_OURS = "-c default_transaction_read_only=off"


def writing(url: str) -> str:
    """Return the address at which a restore can write while others can only read."""
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return url
    said = address.query.get("options", "")
    options = said if isinstance(said, str) else " ".join(said)
    ours = options if _OURS in options else f"{options} {_OURS}".strip()
    with_ours = address.update_query_dict({"options": ours})
    return with_ours.render_as_string(hide_password=False)


def without_ours(url: str) -> str:
    """Return such an address as it was named, its password hidden."""
    address = make_url(url)
    said = address.query.get("options", "")
    if isinstance(said, str) and said.endswith(_OURS):
        before = said.removesuffix(_OURS).strip()
        address = address.difference_update_query(["options"])
        address = address.update_query_dict({"options": before}) if before else address
    return address.render_as_string(hide_password=True)


def keep_others_from_writing(url: str) -> bool:
    """Let every session that begins from now on only read; ours at ``writing(url)`` write.

    Returns:
        whether it is so: SQLite is of one machine and needs no guard, and in PostgreSQL only who
        owns the database can, and only where no pooler stands between.
    """
    if not _set(url, "SET default_transaction_read_only = on"):
        return False
    database = open_database(url, connections=1)
    try:
        with database.read_work() as tx:
            ours_write = not is_read_only(tx)
    finally:
        database.close()
    if not ours_write:
        let_others_write(url)
    return ours_write


def let_others_write(url: str) -> None:
    """End what ``keep_others_from_writing`` began; nothing happens where it did not."""
    _set(url, "RESET default_transaction_read_only")


def _set(url: str, change: str) -> bool:
    if make_url(url).get_backend_name() == "sqlite":
        return False
    database = open_database(url, connections=1)
    try:
        with database.read_work() as tx:
            name = str(tx.execute(text("SELECT current_database()")).scalar_one())
            # In the midst of its own guard this session may be one that can only read.
            tx.exec_driver_sql("SET default_transaction_read_only = off")
            quoted = tx.dialect.identifier_preparer.quote(name)
            tx.exec_driver_sql(f"ALTER DATABASE {quoted} {change}")
    except ProgrammingError as problem:
        if not is_forbidden(problem.orig):
            raise
        return False
    finally:
        database.close()
    return True
