# SPDX-License-Identifier: Apache-2.0
"""Opens the place where files are kept: a directory, or a bucket of an S3-compatible store."""

import ssl
from pathlib import Path
from typing import TYPE_CHECKING

from server.files.directory import Directory
from server.files.port import FileStore
from server.settings import ServerSettings
from server.settings_reading import SettingsProblem
from server.trust.passphrase import read_passphrase

if TYPE_CHECKING:
    from server.files.s3_bucket import Bucket


def keeps_files_elsewhere(settings: ServerSettings) -> bool:
    """Return whether files are kept in a bucket, not in the data directory."""
    return settings.files_store == "s3"


def open_files(settings: ServerSettings) -> FileStore:
    """Open where files are kept; a bucket is not asked for anything yet.

    Raises:
        SettingsProblem: the file with the keys of the bucket cannot be read or has another form.
        PassphraseExposed: others can read that file.
    """
    folder = settings.data_dir / "files"
    if not keeps_files_elsewhere(settings):
        return Directory(folder)
    from server.files.s3 import S3

    return S3(open_bucket(settings), settings.s3_prefix, folder / "spool")


def open_bucket(settings: ServerSettings) -> "Bucket":
    """Return the bucket of the settings, without asking it for anything.

    Raises:
        SettingsProblem: the file with its keys, or with its authority, cannot be read or has
            another form.
        PassphraseExposed: others can read that file.
    """
    from server.files.s3_bucket import Access, Bucket

    key_id, secret_key = _keys(Path(settings.s3_credentials_file))
    return Bucket(
        Access(
            endpoint=settings.s3_endpoint,
            bucket=settings.s3_bucket,
            region=settings.s3_region,
            key_id=key_id,
            secret_key=secret_key,
            authority_file=_authority(settings.s3_authority_file),
        )
    )


def _authority(name: str) -> str:
    """Return the file's name where it holds certificates, or nothing is named.

    Raises:
        SettingsProblem: it cannot be read, or holds none.
    """
    if name:
        try:
            ssl.create_default_context(cafile=name)
        except OSError as problem:
            raise SettingsProblem(
                f"s3_authority_file: {name} holds no certificate that can be read",
                f"s3_authority_file の {name} から証明書を読めません",
            ) from problem
    return name


def _keys(file: Path) -> tuple[str, str]:
    try:
        lines = read_passphrase(file).decode("utf-8").split("\n")
        key_id, secret_key = (line.strip() for line in lines)
    except OSError as problem:
        raise SettingsProblem(
            f"s3_credentials_file: {file} cannot be read ({problem.strerror})",
            f"s3_credentials_file の {file} を読めません（{problem.strerror}）",
        ) from problem
    except ValueError as problem:
        raise SettingsProblem(
            "s3_credentials_file: two lines are needed, the access key and the secret key",
            "s3_credentials_file には二行、アクセスキーと秘密のキーを書いてください",
        ) from problem
    return key_id, secret_key
