# SPDX-License-Identifier: Apache-2.0
"""Opening the authority for one command: its keys and the register, and nothing that serves."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from server.assembly import authority_keys, passphrase_file, trust_folder, utc_now
from server.ops.authority_words import fault_of
from server.ops.opening import TENANT, exposed, require_initialised, settings_of
from server.settings import ServerSettings
from server.store.engine import Database, open_database
from server.trust.office import OfficeTrust, open_office
from server.trust.passphrase import PassphraseExposed, read_passphrase
from server.usecases.office.publishing import RevocationDesk
from signing.refusals import SigningRefused


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """What the commands of ``ca`` work with."""

    settings: ServerSettings
    database: Database
    office: OfficeTrust
    revocations: RevocationDesk


@contextmanager
def opened_authority(arguments: Namespace) -> Iterator[Authority]:
    """Open the authority; what it refuses while it is open becomes the command's fault.

    Raises:
        Fault: ``init`` was not run, the keys do not open, or something was refused.
    """
    settings = settings_of(arguments)
    require_initialised(settings)
    try:
        passphrase = read_passphrase(passphrase_file(settings.data_dir))
        office = open_office(
            trust_folder(settings.data_dir),
            passphrase,
            authority_keys(settings),
            settings.certificate_url,
        )
        database = open_database(settings.resolved_database_url(), connections=2)
        try:
            yield Authority(
                settings=settings,
                database=database,
                office=office,
                revocations=RevocationDesk(database, office, TENANT, utc_now),
            )
        finally:
            database.close()
    except PassphraseExposed as problem:
        raise exposed(problem) from problem
    except SigningRefused as problem:
        raise fault_of(problem) from problem
