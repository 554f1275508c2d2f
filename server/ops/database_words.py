# SPDX-License-Identifier: Apache-2.0
"""What ``tsukue-server database setup`` says where it cannot do it."""

from collections.abc import Sequence

from server.ops.console import Fault
from server.store.provisioning import OLDEST, MightyRole, OtherEncoding, OtherOwner, Place, Refused

POSTGRESQL_ABSENT = Fault(
    "この機械に PostgreSQL がありません。sudo apt-get install postgresql を実行してから、"
    "もう一度実行してください。",
    "there is no PostgreSQL on this machine: run sudo apt-get install postgresql, then this again",
)


def elsewhere(place: Place) -> Fault:
    """Return the fault of a database on another machine."""
    return Fault(
        f"database_url は別の機械 {place.host} を指しています。その PostgreSQL の管理者に、"
        f"利用者 {place.role} と {place.owner}、後者が所有する UTF-8 のデータベース "
        f"{place.database} (拡張 btree_gist) を作るよう依頼し、{place.owner} のアドレスと"
        "パスワードを database_owner_file の指すファイルに書いてください"
        " (docs/administrator/scale.md)。",
        f"database_url names another machine, {place.host}: ask its administrator for the roles "
        f"{place.role} and {place.owner}, and a UTF-8 database {place.database} of the latter, "
        f"with the extension btree_gist; then write the address and password of {place.owner} "
        "into the file that database_owner_file names (docs/administrator/scale.md)",
    )


def refused(place: Place, problem: Refused) -> Fault:
    """Return the fault of what is there and not fit."""
    database, role = place.database, place.role
    if isinstance(problem, OtherOwner):
        return Fault(
            f"データベース {database} は既にあり、所有者は {problem} です。別のシステムのもので"
            "ないか確かめてください。別の名前を使うなら database_url を書き換え、"
            f'このサーバーのものなら sudo -u postgres psql -c \'ALTER DATABASE "{database}" '
            f'OWNER TO "{role}"\' を実行してください。',
            f"the database {database} is there and belongs to {problem}. See whether another "
            "system uses it. Name another one in database_url, or, if it is for this server, run "
            f'sudo -u postgres psql -c \'ALTER DATABASE "{database}" OWNER TO "{role}"\', and '
            "then this again",
        )
    if isinstance(problem, OtherEncoding):
        return Fault(
            f"データベース {database} の文字コードは {problem} で、人の名前を保存できません。"
            "database_url に別の名前を書いてください。",
            f"the database {database} is in {problem}, which cannot hold people's names: name "
            "another one in database_url",
        )
    if isinstance(problem, MightyRole):
        return Fault(
            f"PostgreSQL の利用者 {role} には、このデータベースを越える権限があります。"
            f'sudo -u postgres psql -c \'ALTER ROLE "{role}" NOSUPERUSER NOCREATEDB NOCREATEROLE '
            "NOBYPASSRLS' を実行するか、database_url に別の利用者を書いてください。",
            f"the role {role} may do more than own this database: run sudo -u postgres psql -c "
            f"'ALTER ROLE \"{role}\" NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS', or name "
            "another role in database_url",
        )
    return Fault(
        f"PostgreSQL の版が {problem} です。{OLDEST} 以上が必要です。",
        f"this PostgreSQL is version {problem}: {OLDEST} or later is needed",
    )


def not_provided(place: Place, said: str, clusters: Sequence[tuple[str, str]]) -> Fault:
    """Return the fault of a PostgreSQL that does not let us in, or refuses.

    Args:
        place: where it was looked for.
        said: what PostgreSQL or the system said.
        clusters: port and state (``online``, ``down``) of each PostgreSQL of this machine.
    """
    ports = [port for port, state in clusters if state == "online"]
    if str(place.port) in ports:
        return Fault(
            f"PostgreSQL が受け付けませんでした: {said}",
            f"PostgreSQL refused: {said}",
        )
    if ports:
        named = "、".join(ports)
        return Fault(
            f"ポート {place.port} に PostgreSQL がありません。動いているのはポート {named} です。"
            f"database_url を postgresql:///{place.database}?port={ports[0]} のように"
            "書き換えてください。",
            f"no PostgreSQL at port {place.port}; one runs at {', '.join(ports)}: write "
            f"database_url as postgresql:///{place.database}?port={ports[0]}",
        )
    if clusters:
        return Fault(
            "PostgreSQL が止まっています。sudo systemctl start postgresql を実行してから、"
            "もう一度実行してください。",
            "PostgreSQL does not run: run sudo systemctl start postgresql, then this again",
        )
    return Fault(
        f"PostgreSQL につながりません ({place.sockets}、ポート {place.port}): {said}",
        f"PostgreSQL is not reached ({place.sockets}, port {place.port}): {said}",
    )
