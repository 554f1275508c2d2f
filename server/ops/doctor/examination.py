# SPDX-License-Identifier: Apache-2.0
"""Everything the doctor looks at, in order: what others rest on stands first."""

from server.ops.doctor.backup_check import look_at_backups
from server.ops.doctor.certificate_check import look_at_certificates, look_at_seals
from server.ops.doctor.database_check import look_at_database, look_into_database
from server.ops.doctor.files_check import look_at_bucket, look_at_files, look_at_folder
from server.ops.doctor.machine_check import look_at_clock, look_at_disks, look_at_time_service
from server.ops.doctor.mail_check import look_at_letters, look_at_mail_server, look_at_mailbox
from server.ops.doctor.running import Check, Look
from server.ops.doctor.service_check import look_at_service, look_at_timers, look_at_worker
from server.ops.doctor.settings_check import look_at_settings
from server.ops.doctor.trust_check import look_at_archive, look_at_authority, look_at_lists

_LONG = 300
"""Seconds for what reads much: a large SQLite, or the names of many files."""

_ALL_FILES = 24 * 3600


def checks(*, all_files: bool) -> tuple[Check, ...]:
    """Return every check; reading all files may take hours."""
    return (
        _check("設定", "settings", look_at_settings),
        _check("データの置き場所", "data directory", look_at_folder),
        _check("ファイルの保存先", "file store", look_at_bucket, 120),
        _check("データベース", "database", look_at_database),
        _asking("データベースの設定と中身", "inside of the database", look_into_database, _LONG),
        _asking("ファイル", "files", look_at_files, _ALL_FILES if all_files else _LONG),
        _check("ディスク", "disks", look_at_disks),
        _asking("時計", "clock", look_at_clock),
        _check("時刻同期", "time service", look_at_time_service),
        _check("認証局", "authority", look_at_authority),
        _asking("失効リストと控え", "revocation lists", look_at_lists),
        _asking("長期保存", "archive", look_at_archive),
        _check("証明書", "certificates", look_at_certificates),
        _asking("職責証明書", "seals", look_at_seals),
        _check("メールサーバー", "mail server", look_at_mail_server, 60),
        _asking("手紙", "letters", look_at_letters),
        _check("返事の受信箱", "mailbox of answers", look_at_mailbox, 60),
        _check("バックアップ", "backups", look_at_backups),
        _check("サーバー", "server", look_at_service),
        _asking("ワーカー", "worker", look_at_worker),
        _check("タイマー", "timers", look_at_timers),
    )


def _check(japanese: str, english: str, look: Look, seconds: float = 20) -> Check:
    return Check(japanese=japanese, english=english, look=look, seconds=seconds)


def _asking(japanese: str, english: str, look: Look, seconds: float = 20) -> Check:
    return Check(
        japanese=japanese, english=english, look=look, seconds=seconds, needs_database=True
    )
