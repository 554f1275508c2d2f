# SPDX-License-Identifier: Apache-2.0
"""Assembles the server's parts from its settings; the only place that knows all of them."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from server.archive_assembly import assemble_archivist
from server.auth.passwords import Passwords
from server.auth.sealing import SecretBox
from server.files.child import ChildChecker, Children
from server.files.port import FileStore
from server.files.verifier import ChildVerifier
from server.files_assembly import open_files
from server.jobs.authority import authority_handlers
from server.jobs.bell import Bell
from server.jobs.mailboxes import Folder, Imap, Mailbox
from server.jobs.mails import mail_handlers
from server.jobs.meeting_answers import meeting_answer_handlers
from server.jobs.meeting_mails import meeting_mail_handlers
from server.jobs.months import month_handlers
from server.jobs.outgoing import outgoing_handlers
from server.jobs.reorganisation import reorganisation_handlers
from server.jobs.sheets import sheet_handlers
from server.jobs.smtp import MailServer
from server.jobs.telework_mails import telework_mail_handlers
from server.jobs.verifications import verification_handlers
from server.jobs.worker import Handler, Worker
from server.round_assembly import round_handlers
from server.settings import ServerSettings
from server.store.engine import Database, open_database
from server.store.published_lists import all_lists
from server.trust.authorities import Authorities, HttpAuthority, OwnAuthority
from server.trust.clock_guard import ClockGuard, seconds_since_start
from server.trust.external import ExternalTrust, read_trust
from server.trust.fetched_revocations import FetchedRevocations, RevocationsInTurn
from server.trust.office import OfficeTrust, open_office
from server.trust.passphrase import read_passphrase
from server.trust.report_signer import ReportSigner
from server.trust.seal_keys import SealKeys
from server.usecases.archive_sheet import Archivist
from server.usecases.bulk_verification.running import BulkVerifier
from server.usecases.city import City
from server.usecases.enrol import CertificatePolicy, EnrolmentOffice
from server.usecases.freeze_sheet import Freezer
from server.usecases.letters import Letterhead
from server.usecases.mail_round import schedule_round
from server.usecases.meetings.taking_replies import schedule_answers
from server.usecases.meetings.written import Correspondence
from server.usecases.office.daily import AuthorityDay
from server.usecases.office.publishing import RevocationDesk
from server.usecases.office.revoking import TransferPolicy
from server.usecases.reads.read_verdict import VerdictCache, VerdictRoom
from server.usecases.register_device import DevicePolicy
from server.usecases.seals.signing import SealRoom
from server.usecases.services import Services
from server.usecases.sign_in import Entrance
from server.usecases.stamp_time import TimeStamping
from server.usecases.telework.month_office import MonthOffice
from server.usecases.upload import UploadDesk
from signing.revocation_data import RevocationSource
from signing.token_key import KeyStore
from telework.closing.cut_off import CutOff

_TENANT = 1
"""A server holds one city so far."""

SPARE_CONNECTIONS = 4
"""Connections beside one per request thread: the outbox worker's, and the event loop's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Everything that routers, jobs and the command line work with."""

    settings: ServerSettings
    services: Services
    entrance: Entrance
    uploads: UploadDesk
    files: FileStore
    office: OfficeTrust
    revocations: RevocationDesk
    enrolment: EnrolmentOffice
    roots_pem: str
    timestamp_roots_pem: str
    revocation_source: RevocationSource
    children: Children
    archivist: Archivist
    worker: Worker
    seals: SealRoom
    verifier: ChildVerifier
    verdicts: VerdictRoom
    report_signer: ReportSigner
    months: MonthOffice

    def close(self) -> None:
        """End the children and give back the connections."""
        self.children.close()
        self.verifier.close()
        self.services.database.close()


def passphrase_file(data_dir: Path) -> Path:
    """Return where the passphrase stands."""
    return data_dir / "passphrase"


def trust_folder(data_dir: Path) -> Path:
    """Return where the office's CA and time authority stand, sealed."""
    return data_dir / "trust"


def external_folder(data_dir: Path) -> Path:
    """Return where ``signers`` and ``timestamps`` stand, put there by the administrator."""
    return trust_folder(data_dir)


def seals_folder(data_dir: Path) -> Path:
    """Return where the keys of the organisation's certificates stand, sealed."""
    return trust_folder(data_dir) / "seals"


def authority_keys(settings: ServerSettings) -> KeyStore | None:
    """Return the token that holds the authorities' keys, None where a file holds them.

    Raises:
        PassphraseExposed: others can read the file with its PIN.
    """
    if not settings.authority_module:
        return None
    from server.trust.token import Token

    return Token(
        module=settings.authority_module,
        label=settings.authority_token,
        pin=read_passphrase(Path(settings.authority_pin_file)).decode("utf-8"),
    )


def utc_now() -> datetime:
    """Return the time; the one clock of the server."""
    return datetime.now(UTC)


def assemble(
    settings: ServerSettings,
    *,
    clock: Callable[[], datetime] = utc_now,
    passwords: Passwords | None = None,
) -> Parts:
    """Open everything that ``tsukue-server init`` has made.

    Raises:
        FileNotFoundError: ``init`` was not run in this data directory.
        SettingsProblem: the keys of the bucket for files cannot be read.
    """
    passphrase = read_passphrase(passphrase_file(settings.data_dir))
    office = open_office(
        trust_folder(settings.data_dir),
        passphrase,
        authority_keys(settings),
        settings.certificate_url,
    )
    external = read_trust(external_folder(settings.data_dir), clock())
    roots_pem = office.roots_pem + external.signer_roots_pem
    connections = settings.threads + SPARE_CONNECTIONS
    database = open_database(settings.resolved_database_url(), connections=connections)
    if clock is utc_now:
        office = replace(office, guard=_clock_guard(database))
    files, children, bell = open_files(settings), Children(), Bell()
    services = Services(
        database=database,
        city=City(),
        blobs=files,
        checker=ChildChecker(children, roots_pem),
        secrets=SecretBox(passphrase),
        bell=bell,
        clock=clock,
        hold=settings.hold(),
        sends_mail=bool(settings.mail_host),
        hours=settings.hours(),
        cut_off=CutOff(day=settings.telework_cut_off_day),
        meetings_swap_lasts=timedelta(days=settings.meetings_swap_days),
        meetings_trip_minutes=settings.meetings_trip_minutes,
        telework_target=(settings.telework_target_first, settings.telework_target_last),
        publishing=settings.publishing(),
    )
    revocations = RevocationDesk(database, office, _TENANT, clock)
    authority_day = AuthorityDay(
        database=database,
        city=services.city,
        office=office,
        revocations=revocations,
        transfer=TransferPolicy(settings.certificate_at_transfer),
    )
    freezer = Freezer(
        database=database,
        blobs=files,
        children=children,
        spare_fields=settings.spare_fields,
        carry_bytes=settings.carry_bytes,
    )
    stamping = TimeStamping(
        database=database, blobs=files, authorities=_authorities(settings, office, external, clock)
    )
    proofs = RevocationsInTurn(
        (
            revocations,
            FetchedRevocations(hosts=settings.revocation_hosts, issuers=external.certificates),
        )
    )
    roots = _timestamp_roots(settings, office, external)
    # What was signed may rest on an outer authority, such as LGPKI for what goes out.
    trusted = f"{roots.rstrip()}\n{external.signer_roots_pem}"
    verifier = ChildVerifier(trusted)
    archivist = assemble_archivist(settings, database, files, office, trusted, proofs, clock)
    keys = SealKeys(seals_folder(settings.data_dir), passphrase)
    return Parts(
        settings=settings,
        services=services,
        entrance=Entrance(
            database=database,
            passwords=passwords or Passwords(),
            secrets=services.secrets,
            random=secrets.token_bytes,
            device_policy=DevicePolicy(settings.device_policy),
        ),
        uploads=UploadDesk(
            database=database,
            uploads=files,
            children=children,
            limit_bytes=settings.max_file_bytes,
        ),
        files=files,
        office=office,
        revocations=revocations,
        enrolment=EnrolmentOffice(
            database=database,
            trust=office,
            policy=CertificatePolicy(settings.certificate_policy),
        ),
        roots_pem=roots_pem,
        revocation_source=proofs,
        timestamp_roots_pem=roots,
        children=children,
        archivist=archivist,
        worker=Worker(
            database,
            {
                **sheet_handlers(freezer, stamping),
                **outgoing_handlers(stamping),
                **month_handlers(stamping),
                **round_handlers(services, archivist, stamping.authorities, clock, _TENANT),
                **authority_handlers(authority_day),
                **verification_handlers(
                    BulkVerifier(database=database, blobs=files, verifier=verifier, clock=clock)
                ),
                **_mail_handlers(settings, services),
                **_answer_handlers(settings, services, children),
                **reorganisation_handlers(database, services.city, clock),
            },
            bell,
            clock,
        ),
        seals=SealRoom(keys=keys, children=children, authorities=stamping.authorities),
        verifier=verifier,
        verdicts=VerdictRoom(verifier=verifier, cache=VerdictCache()),
        report_signer=ReportSigner(
            folder=seals_folder(settings.data_dir),
            keys=keys,
            office=office,
            authorities=stamping.authorities,
        ),
        months=MonthOffice(
            services=services,
            authorities=stamping.authorities,
            sheet_years=settings.telework_sheet_years,
        ),
    )


def _mail_handlers(settings: ServerSettings, services: Services) -> Mapping[str, Handler]:
    if not settings.mail_host:
        return {}
    server = mail_server(settings)
    head = Letterhead(sender=settings.mail_from, base_url=settings.base_url)
    with services.database.write_work() as tx:
        schedule_round(tx, _TENANT, services.clock())
    return {
        **mail_handlers(services.database, services.city, server, head, services.cut_off),
        **telework_mail_handlers(services.database, services.city, server, head),
        **meeting_mail_handlers(services, server, head, correspondence(settings)),
    }


def _answer_handlers(
    settings: ServerSettings, services: Services, children: Children
) -> Mapping[str, Handler]:
    mailbox = mailbox_of(settings)
    if mailbox is None:
        return {}
    with services.database.write_work() as tx:
        schedule_answers(tx, _TENANT, services.clock())
    return meeting_answer_handlers(services, children, mailbox)


def mailbox_of(settings: ServerSettings) -> Mailbox | None:
    """Return where answers to invitations are read, if anywhere.

    Raises:
        PassphraseExposed: others can read the file with its password.
    """
    if settings.calendar_mailbox:
        return Folder(Path(settings.calendar_mailbox))
    if not settings.calendar_imap_host:
        return None
    password = read_passphrase(Path(settings.calendar_imap_password_file))
    return Imap(
        host=settings.calendar_imap_host,
        port=settings.calendar_imap_port,
        login=settings.calendar_imap_login,
        password=password.decode("utf-8"),
        folder=settings.calendar_imap_folder,
    )


def correspondence(settings: ServerSettings) -> Correspondence:
    """Return from where the city writes about meetings, and where it reads answers."""
    sender = settings.mail_from if settings.mail_host else ""
    return Correspondence(sender=sender, replies_to=settings.calendar_replies_to)


def mail_server(settings: ServerSettings) -> MailServer:
    """Return the mail server of the settings.

    Raises:
        PassphraseExposed: others can read the file with its password.
    """
    named = settings.mail_password_file
    return MailServer(
        host=settings.mail_host,
        port=settings.mail_port,
        security=settings.mail_security,
        login=settings.mail_login,
        password=read_passphrase(Path(named)).decode("utf-8") if named else "",
    )


def _clock_guard(database: Database) -> ClockGuard:
    with database.read_work() as tx:
        published = [one.made_at for one in all_lists(tx, _TENANT)]
    return ClockGuard(
        began=utc_now(),
        counted=seconds_since_start(),
        counting=seconds_since_start,
        not_before=max(published, default=None),
    )


def _authorities(
    settings: ServerSettings,
    office: OfficeTrust,
    external: ExternalTrust,
    clock: Callable[[], datetime],
) -> Authorities:
    roots = _timestamp_roots(settings, office, external)
    if settings.timestamp_urls:
        return Authorities([(url, HttpAuthority(url)) for url in settings.timestamp_urls], roots)
    return Authorities([("office", OwnAuthority(office.answer, clock))], roots)


def time_roots(settings: ServerSettings) -> str:
    """Return the roots (PEM) of the time authorities that the city trusts.

    Raises:
        PassphraseExposed: others can read the passphrase.
    """
    passphrase = read_passphrase(passphrase_file(settings.data_dir))
    office = open_office(trust_folder(settings.data_dir), passphrase, authority_keys(settings), "")
    external = read_trust(external_folder(settings.data_dir), utc_now())
    return _timestamp_roots(settings, office, external)


def _timestamp_roots(settings: ServerSettings, office: OfficeTrust, external: ExternalTrust) -> str:
    own = office.roots_pem + external.timestamp_roots_pem
    if not settings.timestamp_roots_file:
        return own
    others = Path(settings.timestamp_roots_file).read_text(encoding="ascii")
    return f"{own.rstrip()}\n{others}"
