# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server init``: data directory, passphrase, office CA and TSA, database."""

import secrets
from argparse import Namespace
from datetime import datetime

from server.assembly import authority_keys, passphrase_file, trust_folder, utc_now
from server.ops.authority_words import faults_in_words
from server.ops.console import OK, say
from server.ops.migrating import upgraded
from server.ops.opening import require_no_restore, settings_of
from server.ops.owner import Owner, begin_as_owner, owner_of
from server.settings import ServerSettings
from server.trust.office import create_office, office_exists
from server.trust.passphrase import create_passphrase, read_passphrase


def run(arguments: Namespace) -> int:
    """Set up what is missing; run again after an upgrade, it only adds."""
    settings = settings_of(arguments)
    owner = begin_as_owner(settings)
    require_no_restore(settings)
    with faults_in_words():
        initialise(settings, utc_now(), owner)
    say(
        f"準備ができました。データ: {settings.data_dir}　"
        f"合言葉 {passphrase_file(settings.data_dir)} は別の場所に控えてください。",
        f"ready: data in {settings.data_dir}; "
        f"keep a copy of {passphrase_file(settings.data_dir)} elsewhere",
    )
    return OK


def initialise(settings: ServerSettings, now: datetime, owner: Owner | None = None) -> None:
    """Make what a server needs before its first start.

    Args:
        settings: of this server.
        now: the first moment of its authority.
        owner: as whom tables are made, where it was read already.
    """
    settings.data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = passphrase_file(settings.data_dir)
    if path.exists():
        passphrase = read_passphrase(path)
    else:
        passphrase = create_passphrase(path, secrets.token_bytes(32))
    if not office_exists(trust_folder(settings.data_dir)):
        create_office(
            trust_folder(settings.data_dir),
            settings.city_name,
            passphrase,
            now,
            authority_keys(settings),
        )
    upgraded(owner or owner_of(settings))
