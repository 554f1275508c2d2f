# SPDX-License-Identifier: Apache-2.0
"""Looks at the office's authority: its keys, its lists, its backup, and whom else it believes."""

from collections.abc import Iterator
from datetime import datetime

from server.assembly import authority_keys, external_folder, passphrase_file, trust_folder
from server.ops.doctor.finding import Finding
from server.ops.doctor.kinds import found
from server.ops.doctor.patient import Patient
from server.ops.opening import TENANT
from server.store.published_lists import all_lists, deeds
from server.trust.external import read_trust
from server.trust.office import OfficeTrust, open_office
from server.trust.passphrase import PassphraseExposed, read_passphrase
from server.usecases.archive_round import is_overdue
from server.usecases.office.publishing import is_late
from signing.refusals import SigningRefused

YEAR_DAYS = 365
"""How old a backup of the authority and its rehearsal may be."""


def open_authority(patient: Patient) -> OfficeTrust:
    """Open the authority as the server does.

    Raises:
        SigningRefused: its keys do not open.
        OSError: a file of it is not there.
        PassphraseExposed: others can read its passphrase or PIN.
    """
    settings = patient.settings
    return open_office(
        trust_folder(settings.data_dir),
        read_passphrase(passphrase_file(settings.data_dir)),
        authority_keys(settings),
        settings.certificate_url,
    )


def look_at_authority(patient: Patient) -> Iterator[Finding]:
    """Open its keys, and read what the certificates of others are worth."""
    if not passphrase_file(patient.settings.data_dir).exists():
        return  # said already: nothing was set up here
    try:
        open_authority(patient)
    except PassphraseExposed as problem:
        yield found("authority.closed", why=f"chmod 600 {problem}")
    except SigningRefused as problem:
        yield found("authority.closed", why=problem)
    except (OSError, ValueError, KeyError) as problem:
        yield found("authority.closed", why=f"{type(problem).__name__}: {problem}")
    for one in read_trust(external_folder(patient.settings.data_dir), patient.now).files:
        if one.faults:
            yield found("authority.trust_faulty", file=one.path, why=" ".join(one.faults))


def look_at_lists(patient: Patient) -> Iterator[Finding]:
    """Look at lists, backup and rehearsal of the authority as the database knows them."""
    with patient.opened.read_work() as tx:
        late = [one.key_name for one in all_lists(tx, TENANT) if is_late(one, patient.now)]
        done = {one.deed: one.done_at for one in deeds(tx, TENANT)}
    for name in late:
        yield found("authority.list_late", name=name)
    if not late:
        yield found("authority.ok")
    yield from _of_deeds(done, patient.now)


def _of_deeds(done: dict[str, datetime], now: datetime) -> Iterator[Finding]:
    if "backup" not in done:
        yield found("authority.backup_missing")
        return
    days = (now - done["backup"]).days
    if days > YEAR_DAYS:
        yield found("authority.backup_old", days=days)
    rehearsed = done.get("rehearsal")
    since = (now - (rehearsed or done["backup"])).days
    if since > YEAR_DAYS:
        yield found("authority.rehearsal_due", days=since)


def look_at_archive(patient: Patient) -> Iterator[Finding]:
    """Look whether archive timestamps were put and renewed in time."""
    with patient.opened.read_work() as tx:
        overdue = is_overdue(tx, TENANT, patient.now)
    yield found("archive.overdue" if overdue else "archive.ok")
