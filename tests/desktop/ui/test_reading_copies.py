# SPDX-License-Identifier: Apache-2.0
"""A file opened for reading lies where only its user may look, and not for long."""

import stat

import pytest

from approval.content import Attachment
from desktop.ui.reading_copies import ReadingCopies


def attachment(name: str) -> Attachment:
    return Attachment(name=name, sha256="ab" * 32, size=5, media_type="application/pdf")


def test_only_its_user_may_read_a_copy_or_look_into_its_folder() -> None:
    copies = ReadingCopies()
    path = copies.keep(attachment("見積書.pdf"), b"quote")
    assert path.read_bytes() == b"quote"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    folders = (path.parent, path.parent.parent)
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in folders] == [0o700, 0o700]


def test_the_copies_go_with_the_client() -> None:
    copies = ReadingCopies()
    folder = copies.keep(attachment("見積書.pdf"), b"quote").parent.parent
    del copies
    assert not folder.exists()


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\passwd", "/etc/passwd"])
def test_a_name_that_climbs_stays_in_the_folder(name: str) -> None:
    copies = ReadingCopies()
    path = copies.keep(attachment(name), b"quote")
    assert path.name == "passwd"
    assert path.parent.name == "ab" * 8
