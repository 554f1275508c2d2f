# SPDX-License-Identifier: Apache-2.0
"""Whether the values of settings can be worked with; what cannot is said in both languages."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from server.settings_files import check_files_store
from server.settings_reading import SettingsProblem
from signing.approval_block import MOST_SPARES

if TYPE_CHECKING:
    from server.settings import ServerSettings

_DATABASES = ("sqlite:///", "postgresql://", "postgresql+psycopg://")

_VERSION = re.compile(r"(\d{1,5}(\.\d{1,5}){1,3})?")


def checked(settings: "ServerSettings") -> "ServerSettings":
    """Return settings whose values can be worked with.

    Raises:
        SettingsProblem: one cannot; the text begins with its name.
    """
    if settings.forwarded_allow_ips == "*":
        raise SettingsProblem(
            "forwarded_allow_ips: name the proxies, '*' believes everybody",
            "forwarded_allow_ips にはプロキシの番地を書いてください。* では誰でも信じてしまいます",
        )
    if settings.jobs not in {"here", "elsewhere"}:
        raise SettingsProblem("jobs: here or elsewhere", "jobs は here か elsewhere です")
    if settings.device_policy not in {"auto", "approval"}:
        raise SettingsProblem(
            "device_policy: auto or approval", "device_policy は auto か approval です"
        )
    if settings.authority_module and not (settings.authority_token and settings.authority_pin_file):
        raise SettingsProblem(
            "authority_token and authority_pin_file: needed with a module",
            "authority_module には authority_token と authority_pin_file が要ります",
        )
    if settings.certificate_policy not in {"auto", "approval"}:
        raise SettingsProblem(
            "certificate_policy: auto or approval", "certificate_policy は auto か approval です"
        )
    if settings.certificate_at_transfer not in {"keep", "revoke"}:
        raise SettingsProblem(
            "certificate_at_transfer: keep or revoke",
            "certificate_at_transfer は keep か revoke です",
        )
    if settings.certificate_url and not settings.certificate_url.startswith(
        ("http://", "https://")
    ):
        raise SettingsProblem(
            "certificate_url: an address that begins with http:// or https://",
            "certificate_url は http:// か https:// で始めてください",
        )
    _check_clients(settings)
    _check_archive(settings)
    _check_hours(settings)
    if settings.mail_security not in {"starttls", "tls", "none"}:
        raise SettingsProblem(
            "mail_security: starttls, tls or none",
            "mail_security は starttls、tls、none のどれかです",
        )
    if settings.mail_host and "@" not in settings.mail_from:
        raise SettingsProblem(
            "mail_from: the address of the sender is needed with mail_host",
            "mail_host には差出人の番地 mail_from が要ります",
        )
    _check_calendar(settings)
    _check_publishing(settings)
    _check_backup(settings)
    _check_places(settings)
    check_files_store(settings)
    sqlite = settings.resolved_database_url().startswith("sqlite")
    if settings.workers > 1 and sqlite:
        raise SettingsProblem(
            "workers: more than one needs PostgreSQL",
            "workers を2以上にするにはPostgreSQLが要ります",
        )
    if min(settings.workers, settings.threads, settings.max_file_bytes) < 1:
        raise SettingsProblem(
            "workers, threads and max_file_bytes: at least 1",
            "workers、threads、max_file_bytes は1以上です",
        )
    if not 0 <= settings.spare_fields <= MOST_SPARES:
        raise SettingsProblem(
            f"spare_fields: 0 to {MOST_SPARES}", f"spare_fields は0から{MOST_SPARES}です"
        )
    return settings


def _check_places(settings: "ServerSettings") -> None:
    if not settings.resolved_database_url().startswith(_DATABASES):
        raise SettingsProblem(
            "database_url: sqlite:///… or postgresql://…",
            "database_url は sqlite:///… か postgresql://… です",
        )
    if not 0 <= settings.port <= 65535:
        raise SettingsProblem("port: 0 to 65535", "port は0から65535です")
    if not 0 <= settings.metrics_port <= 65535:
        raise SettingsProblem("metrics_port: 0 to 65535", "metrics_port は0から65535です")
    if not 0 <= settings.drain_seconds <= 20:
        raise SettingsProblem("drain_seconds: 0 to 20", "drain_seconds は0から20です")
    if settings.metrics_host not in {"127.0.0.1", "::1", "localhost"}:
        raise SettingsProblem(
            "metrics_host: 127.0.0.1 or ::1, as metrics are for this machine alone",
            "metrics_host は 127.0.0.1 か ::1 です。この機械の外には見せません",
        )


def _check_publishing(settings: "ServerSettings") -> None:
    day = settings.report_publish_day
    if day and not (day.isascii() and day.isdigit() and 1 <= int(day) <= 28):
        raise SettingsProblem(
            "report_publish_day: 1 to 28, or empty", "report_publish_day は1から28、または空です"
        )
    addresses = (settings.open_data_licence, settings.open_data_url)
    if any(each and not each.startswith(("http://", "https://")) for each in addresses):
        raise SettingsProblem(
            "open_data_licence, open_data_url: addresses that begin with https://",
            "open_data_licence と open_data_url は https:// で始めてください",
        )
    if settings.open_data_url and not settings.open_data_url.endswith("/"):
        raise SettingsProblem("open_data_url: ends in /", "open_data_url は / で終えてください")


def _check_backup(settings: "ServerSettings") -> None:
    if settings.backup_folder and not Path(settings.backup_folder).is_absolute():
        raise SettingsProblem(
            "backup_folder: an absolute path, or empty",
            "backup_folder は / で始まる場所、または空です",
        )
    if settings.backup_folder and not settings.backup_passphrase_file:
        raise SettingsProblem(
            "backup_passphrase_file: needed with backup_folder",
            "backup_folder には backup_passphrase_file が要ります",
        )
    if settings.backup_keep_days < 1:
        raise SettingsProblem("backup_keep_days: at least 1", "backup_keep_days は1以上です")


def _check_clients(settings: "ServerSettings") -> None:
    for name in ("client_oldest", "client_newest"):
        if not _VERSION.fullmatch(getattr(settings, name)):
            raise SettingsProblem(
                f"{name}: a version such as 0.8.0", f"{name} は 0.8.0 のような版の番号です"
            )


def _check_archive(settings: "ServerSettings") -> None:
    if settings.archive_all not in {"yes", "no"}:
        raise SettingsProblem("archive_all: yes or no", "archive_all は yes か no です")
    if settings.archive_margin_days < 1:
        raise SettingsProblem("archive_margin_days: at least 1", "archive_margin_days は1以上です")


def _check_calendar(settings: "ServerSettings") -> None:
    read = settings.calendar_mailbox or settings.calendar_imap_host
    if settings.calendar_mailbox and settings.calendar_imap_host:
        raise SettingsProblem(
            "calendar_mailbox, calendar_imap_host: one of them",
            "calendar_mailbox と calendar_imap_host はどちらか一つです",
        )
    if bool(read) != ("@" in settings.calendar_replies_to):
        raise SettingsProblem(
            "calendar_replies_to: the address of calendar_mailbox or calendar_imap_host",
            "calendar_replies_to は calendar_mailbox か calendar_imap_host の受信箱の番地です",
        )
    if settings.calendar_imap_host and not (
        settings.calendar_imap_login and settings.calendar_imap_password_file
    ):
        raise SettingsProblem(
            "calendar_imap_login and calendar_imap_password_file: needed with calendar_imap_host",
            "calendar_imap_host には calendar_imap_login と calendar_imap_password_file が要ります",
        )


def _check_hours(settings: "ServerSettings") -> None:
    if not {settings.telework_objective, settings.telework_difference_strict} <= {"yes", "no"}:
        raise SettingsProblem(
            "telework_objective, telework_difference_strict: yes or no",
            "telework_objective と telework_difference_strict は yes か no です",
        )
    if min(settings.telework_difference_minutes, settings.telework_overtime_margin_minutes) < 0:
        raise SettingsProblem(
            "telework_difference_minutes, telework_overtime_margin_minutes: 0 or more",
            "telework_difference_minutes と telework_overtime_margin_minutes は0以上です",
        )
    limits = (settings.telework_overtime_month_hours, settings.telework_overtime_year_hours)
    if min(limits) < 1 or not 1 <= settings.telework_overtime_near_percent <= 100:
        raise SettingsProblem(
            "telework_overtime_…: hours of at least 1, a percentage up to 100",
            "telework_overtime_… の時間は1以上、割合は1から100です",
        )
    if not 1 <= settings.meetings_swap_days <= 14:
        raise SettingsProblem("meetings_swap_days: 1 to 14", "meetings_swap_days は1から14です")
    if not 0 <= settings.meetings_trip_minutes <= 480:
        raise SettingsProblem(
            "meetings_trip_minutes: 0 to 480", "meetings_trip_minutes は0から480です"
        )
    if min(settings.telework_target_first, settings.telework_target_last) < 0:
        raise SettingsProblem(
            "telework_target_first, telework_target_last: 0 or more",
            "telework_target_first と telework_target_last は0以上です",
        )
