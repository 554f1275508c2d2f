# SPDX-License-Identifier: Apache-2.0
"""Whether the settings say where files are kept."""

import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from server.settings_reading import SettingsProblem

if TYPE_CHECKING:
    from server.settings import ServerSettings

_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_REGION = re.compile(r"[A-Za-z0-9-]{1,64}")
_PREFIX = re.compile(r"([A-Za-z0-9_-][A-Za-z0-9._-]*/)*")
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


def check_files_store(settings: "ServerSettings") -> None:
    """Refuse settings by which files could not be kept.

    Raises:
        SettingsProblem: the text begins with the name of the setting.
    """
    if settings.files_store not in {"directory", "s3"}:
        raise SettingsProblem("files_store: directory or s3", "files_store は directory か s3 です")
    if settings.files_store == "directory":
        return
    _check_endpoint(settings.s3_endpoint)
    for name, form in (("s3_bucket", _BUCKET), ("s3_region", _REGION), ("s3_prefix", _PREFIX)):
        if not form.fullmatch(getattr(settings, name)):
            raise SettingsProblem(*_FORMS[name])
    if settings.s3_authority_file and not Path(settings.s3_authority_file).is_absolute():
        raise SettingsProblem(
            "s3_authority_file: an absolute path, or empty",
            "s3_authority_file は / で始まる場所か、空です",
        )
    if not Path(settings.s3_credentials_file).is_absolute():
        raise SettingsProblem(
            "s3_credentials_file: an absolute path is needed with files_store s3",
            "s3_credentials_file は / で始まる場所です。files_store が s3 のとき要ります",
        )


_FORMS = {
    "s3_bucket": (
        "s3_bucket: 3 to 63 small letters, digits, hyphens and dots",
        "s3_bucket は英小文字、数字、ハイフン、ピリオドの3〜63文字です",
    ),
    "s3_region": (
        "s3_region: letters, digits and hyphens",
        "s3_region は英数字とハイフンです",
    ),
    "s3_prefix": (
        "s3_prefix: empty, or letters, digits and . _ - in parts that end in /",
        "s3_prefix は空か、英数字と . _ - を / で区切り、/ で終えたものです",
    ),
}


def _check_endpoint(address: str) -> None:
    try:
        parts = urlsplit(address)
        host, user = parts.hostname, parts.username
    except ValueError:
        host, user, parts = None, None, urlsplit("")
    if not host or user or parts.scheme not in {"http", "https"} or parts.query:
        raise SettingsProblem(
            "s3_endpoint: an address that begins with https://, without keys in it",
            "s3_endpoint は https:// で始めてください。キーはここに書きません",
        )
    if parts.scheme == "http" and host not in _LOOPBACK:
        raise SettingsProblem(
            "s3_endpoint: https:// is needed, as files would travel readable",
            "s3_endpoint は https:// にしてください。http:// ではファイルが途中で読めてしまいます",
        )
