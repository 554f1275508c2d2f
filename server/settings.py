# SPDX-License-Identifier: Apache-2.0
"""Settings of the server: a TOML file, and the environment above it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import timedelta
from pathlib import Path
from typing import Any

from server.settings_checks import checked
from server.settings_reading import Given, SettingsProblem
from server.usecases.measures.publishing_choice import CC_BY, PublishingChoice
from telework.hours.wire import HoursSettings

__all__ = ["ServerSettings", "SettingsProblem", "load_settings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerSettings:
    """What an administrator may set; every field is also ``TSUKUE_SERVER_<NAME>``.

    Attributes:
        data_dir: files, keys and, by default, the SQLite database.
        database_url: empty for SQLite in ``data_dir``; ``postgresql://…`` in production.
        database_owner_file: root's file of mode 0600 with the address and password of the owner
            of the tables (``postgresql://…``); where there is none, ``database_url`` owns them.
        host, port: where it listens; port 0 takes a free one.
        workers: processes; more than one only on PostgreSQL.
        threads: requests at a time in each process; also its database connections.
        jobs: ``here`` where each process does what the outbox holds, ``elsewhere`` where
            ``tsukue-server jobs`` does.
        files_store: ``directory`` keeps files in ``data_dir``, or on what is mounted there;
            ``s3`` in a bucket of an S3-compatible store.
        s3_endpoint, s3_bucket, s3_region: address of that store (``https://…``), bucket, and
            the region its signatures name.
        s3_credentials_file: two lines, access key and secret key, in a file of mode 0600.
        s3_authority_file: certificates (PEM) of the authority that the store's own is from;
            empty for those that this machine trusts.
        s3_prefix: what every name in the bucket begins with, ending in ``/``; empty where the
            bucket holds nothing else.
        city_name: as printed in certificates.
        max_file_bytes: largest attachment.
        hold_seconds: how long the next signer waits for the time of the newest signature.
        spare_fields: signature fields on each sheet for slots added in flight, 0 to 8.
        carry_bytes: how large the attachments within a sheet may be together; 0 carries none.
        device_policy: ``auto``, or ``approval`` where the administrator admits devices.
        authority_module, authority_token, authority_pin_file: PKCS #11 module, label and PIN (in
            a file of mode 0600) of the token that holds the authority's keys; empty for a file.
        certificate_policy: ``auto``, or ``approval`` where a superior or the administrator
            approves requests for certificates.
        certificate_at_transfer: ``keep``, or ``revoke`` where a certificate ends when its holder
            moves to another section.
        certificate_url: public address of this server for ``/crl`` and ``/ocsp``, named in
            certificates; empty on a closed network.
        timestamp_urls: RFC 3161 authorities in order; none for the built-in one.
        timestamp_roots_file: PEM with the roots of those authorities.
        archive_timestamp_urls: the same for archive timestamps; those above where empty.
        archive_timestamp_roots_file: PEM with the roots of these.
        archive_all: ``no``, or ``yes`` to archive sheets that are kept briefly too.
        archive_margin_days: how long before its end an archive timestamp is renewed.
        telework_cut_off_day: day of the following month, 1 to 28, by which a month of remote
            work is to be submitted; the closing bars changes, not this day. Anything else
            blocks every change by hand and raises an alarm.
        telework_sheet_years: fiscal years for which signed monthly sheets are kept after theirs.
        telework_objective: ``yes``, or ``no`` where clients may not send objective records.
        telework_difference_minutes: a longer difference between declared and seen hours needs
            a reason.
        telework_difference_strict: ``yes`` where a day with one and without a reason is not even
            confirmed; no month is signed off with one.
        telework_overtime_month_hours, telework_overtime_year_hours: limits of overtime.
        telework_overtime_margin_minutes: longer work outside one's hours and without permission
            is put before the head.
        telework_overtime_near_percent: from which part of a limit on people are warned.
        meetings_swap_days: how long an offer to exchange rooms is open, 1 to 14 days; never
            past the start of what it is about.
        meetings_trip_minutes: what a way between two buildings of the city and back is taken
            to cost one person, for the estimate of trips saved, 0 to 480.
        report_publish_day: day of the following month, 1 to 28, from which on a month that HR has
            closed is published by itself; empty where people publish.
        report_folder: where the files of such a month are written; empty for nowhere.
        open_data_licence: address of the licence of open data; empty where none is stated.
        open_data_url: address under which the city puts those files, ending in ``/``.
        telework_target_first, telework_target_last: the target line of a fiscal year, in
            実施回数 a month: in April, and in the March after it.
        revocation_hosts: hosts of authorities elsewhere that may be asked over HTTP what they
            revoked; none without.
        forwarded_allow_ips: proxies whose ``X-Forwarded-For`` is believed, never ``*``.
        mail_host: the city's mail server; empty where no mail is sent.
        mail_security: ``starttls``, ``tls`` or ``none``.
        mail_login, mail_password_file: sign-in, the password alone in a file of mode 0600.
        mail_from: address of the sender.
        base_url: what a mail names as the place of the desk.
        calendar_replies_to: address at which the house reads answers to invitations; empty
            where they go to who asks.
        calendar_mailbox: folder of that mailbox on this machine, a Maildir or ``*.eml`` files.
        calendar_imap_host, calendar_imap_port, calendar_imap_folder: that mailbox over IMAP
            with TLS; empty without.
        calendar_imap_login, calendar_imap_password_file: sign-in, the password alone in a file
            of mode 0600.
        client_oldest: the oldest version of the client that is let in, such as ``0.8.0``; empty
            for every one.
        client_newest: the newest version there is, of which older clients tell their people;
            empty to say nothing.
        backup_folder: where ``tsukue-server backup`` writes when no folder is named, an absolute
            path; empty where somebody else takes care of backups.
        backup_passphrase_file: what backups are sealed under, alone in a file of mode 0600; a
            copy of it is kept away from this machine.
        backup_keep_days: how long a backup is kept once a newer verified one stands.
        drain_seconds: how long, once asked to end, the server says 503 to ``/readyz`` and goes on
            answering, so that a balancer turns away from it; 0 where there is none.
        tls_certificate_file: the certificate with which the proxy before this server answers,
            so that ``doctor`` and metrics tell its end; empty to ask ``base_url`` for it.
        metrics_host, metrics_port: where Prometheus reads metrics, on this machine only; port 0
            for nowhere.
        log_level: ``debug``, ``info``, ``warning`` or ``error``.
    """

    data_dir: Path = field(default_factory=lambda: Path("tsukue-data"))
    database_url: str = ""
    database_owner_file: str = "/etc/tsukue/database-owner"
    host: str = "127.0.0.1"
    port: int = 8722
    workers: int = 1
    threads: int = 12
    jobs: str = "here"
    files_store: str = "directory"
    s3_endpoint: str = ""
    s3_bucket: str = ""
    s3_region: str = "us-east-1"
    s3_credentials_file: str = ""
    s3_authority_file: str = ""
    s3_prefix: str = ""
    city_name: str = "机市"
    max_file_bytes: int = 100 * 1024 * 1024
    hold_seconds: int = 600
    spare_fields: int = 4
    carry_bytes: int = 10 * 1024 * 1024
    device_policy: str = "auto"
    authority_module: str = ""
    authority_token: str = ""
    authority_pin_file: str = ""
    certificate_policy: str = "auto"
    certificate_at_transfer: str = "keep"
    certificate_url: str = ""
    timestamp_urls: tuple[str, ...] = ()
    timestamp_roots_file: str = ""
    archive_timestamp_urls: tuple[str, ...] = ()
    archive_timestamp_roots_file: str = ""
    archive_all: str = "no"
    archive_margin_days: int = 365
    telework_cut_off_day: str = "10"
    telework_sheet_years: int = 5
    telework_objective: str = "yes"
    telework_difference_minutes: int = 30
    telework_difference_strict: str = "no"
    telework_overtime_month_hours: int = 45
    telework_overtime_year_hours: int = 360
    telework_overtime_margin_minutes: int = 15
    telework_overtime_near_percent: int = 80
    meetings_swap_days: int = 3
    meetings_trip_minutes: int = 30
    report_publish_day: str = ""
    report_folder: str = ""
    open_data_licence: str = CC_BY
    open_data_url: str = ""
    telework_target_first: int = 1_200
    telework_target_last: int = 15_000
    revocation_hosts: tuple[str, ...] = ()
    forwarded_allow_ips: str = "127.0.0.1"
    mail_host: str = ""
    mail_port: int = 587
    mail_security: str = "starttls"
    mail_login: str = ""
    mail_password_file: str = ""
    mail_from: str = ""
    base_url: str = ""
    calendar_replies_to: str = ""
    calendar_mailbox: str = ""
    calendar_imap_host: str = ""
    calendar_imap_port: int = 993
    calendar_imap_folder: str = "INBOX"
    calendar_imap_login: str = ""
    calendar_imap_password_file: str = ""
    client_oldest: str = ""
    client_newest: str = ""
    backup_folder: str = ""
    backup_passphrase_file: str = ""
    backup_keep_days: int = 35
    drain_seconds: int = 0
    tls_certificate_file: str = ""
    metrics_host: str = "127.0.0.1"
    metrics_port: int = 0
    log_level: str = "info"

    def resolved_database_url(self) -> str:
        """Return the URL of the database, SQLite in the data directory by default."""
        return self.database_url or f"sqlite:///{self.data_dir / 'tsukue.sqlite'}"

    def hold(self) -> timedelta:
        """Return the hold as a span."""
        return timedelta(seconds=self.hold_seconds)

    def publishing(self) -> PublishingChoice:
        """Return what was chosen for publishing figures."""
        return PublishingChoice(
            city=self.city_name,
            licence=self.open_data_licence,
            base=self.open_data_url,
            day=int(self.report_publish_day) if self.report_publish_day else None,
            folder=Path(self.report_folder) if self.report_folder else None,
        )

    def hours(self) -> HoursSettings:
        """Return what was chosen for records and limits of hours."""
        return HoursSettings(
            objective=self.telework_objective == "yes",
            difference_minutes=self.telework_difference_minutes,
            strict=self.telework_difference_strict == "yes",
            month_limit=self.telework_overtime_month_hours * 60,
            year_limit=self.telework_overtime_year_hours * 60,
            margin_minutes=self.telework_overtime_margin_minutes,
            near_percent=self.telework_overtime_near_percent,
        )


def load_settings(
    path: Path | None = None, environment: Mapping[str, str] = os.environ
) -> ServerSettings:
    """Read the file, then the environment, which wins.

    Raises:
        SettingsProblem: a setting is unknown or not of its kind; named with its line.
        FileNotFoundError: the named file is not there.
    """
    kinds = {each.name: str(each.type) for each in fields(ServerSettings)}
    given = Given(path, environment, kinds)
    try:
        values = {name: _converted(name, kinds[name], each) for name, each in given.values.items()}
        return checked(ServerSettings(**values))
    except SettingsProblem as problem:
        raise given.located(problem) from problem


def _converted(name: str, kind: str, value: Any) -> Any:  # noqa: ANN401 - whatever TOML holds
    if "int" in kind:
        return _number(name, value)
    if "tuple" in kind:
        return _list(name, value)
    if not isinstance(value, str):
        raise SettingsProblem(f"{name}: text is needed", f"{name} は文字列で書いてください")
    return Path(value) if "Path" in kind else value


def _number(name: str, value: object) -> int:
    try:
        if isinstance(value, int | str) and not isinstance(value, bool):
            return int(value)
    except ValueError:
        pass
    raise SettingsProblem(f"{name}: a whole number is needed", f"{name} は整数で書いてください")


def _list(name: str, value: object) -> tuple[str, ...]:
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list) or not all(isinstance(each, str) for each in parts):
        raise SettingsProblem(
            f"{name}: a list of texts is needed", f"{name} は文字列の並びで書いてください"
        )
    return tuple(part.strip() for part in parts if part.strip())
