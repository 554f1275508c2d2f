# SPDX-License-Identifier: Apache-2.0
"""Opens the files for a command, and says what is wrong with the place where they are kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from server.files.port import FilesAway, FileStore
from server.files_assembly import keeps_files_elsewhere, open_bucket, open_files
from server.ops.console import Fault
from server.settings import ServerSettings
from server.settings_reading import SettingsProblem
from server.trust.passphrase import PassphraseExposed


def opened_files(settings: ServerSettings) -> FileStore:
    """Open where files are kept.

    Raises:
        Fault: the keys of the bucket cannot be read, or others can read them.
    """
    with keys_in_words():
        return open_files(settings)


def require_files(settings: ServerSettings) -> None:
    """Refuse where files are kept in a bucket that does not let us in; nothing is written.

    Raises:
        Fault: with what is wrong.
    """
    if keeps_files_elsewhere(settings):
        with keys_in_words():
            bucket = open_bucket(settings)
        try:
            bucket.reach()
        except FilesAway as problem:
            raise files_away(problem) from problem


@contextmanager
def keys_in_words() -> Iterator[None]:
    """Turn what is wrong with the keys of the bucket into the fault of a command.

    Raises:
        Fault: with what is wrong.
    """
    try:
        yield
    except SettingsProblem as problem:
        raise Fault(
            f"設定が正しくありません。{problem.japanese}", f"bad settings: {problem.english}"
        ) from problem
    except PassphraseExposed as problem:
        raise Fault(
            f"保存先のキーを他の人が読めます。chmod 600 {problem} を実行してください。",
            f"others can read the keys of the file store: run chmod 600 {problem}",
        ) from problem


def files_away(problem: FilesAway) -> Fault:
    """Return the fault of a place that is not reached or does not let us in."""
    return Fault(
        f"ファイルの保存先に届かないか、拒まれました（{problem}）。設定 s3_endpoint、s3_bucket、"
        "s3_credentials_file と、保存先までのネットワークを確かめてください。",
        f"the place where files are kept is not reached or refuses us ({problem}): see to the "
        "settings s3_endpoint, s3_bucket and s3_credentials_file, and to the network",
    )
