# SPDX-License-Identifier: Apache-2.0
"""Blobs open in their own place only, and nothing readable lies on the disk."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import Code, TroubleError
from desktop.store.sealed import Place, Seal
from tests.desktop.office import open_office, plain_content, submitted

KEY = bytes(range(32))
PLACE = Place(table="drafts", id="d1", rev=3)


@given(st.binary(max_size=4000))
def test_what_was_sealed_opens_again(content: bytes) -> None:
    seal = Seal(KEY)
    assert seal.open(PLACE, seal.close(PLACE, content)) == content


@pytest.mark.parametrize(
    "elsewhere",
    [
        Place(table="drafts", id="d2", rev=3),
        Place(table="drafts", id="d1", rev=2),
        Place(table="server_rows", id="d1", rev=3),
    ],
)
def test_a_blob_moved_elsewhere_does_not_open(elsewhere: Place) -> None:
    seal = Seal(KEY)
    with pytest.raises(TroubleError) as told:
        seal.open(elsewhere, seal.close(PLACE, b"secret"))
    assert told.value.trouble.code == Code.STORE_DAMAGED


@given(st.integers(min_value=0, max_value=33))
def test_a_changed_or_cut_blob_does_not_open(position: int) -> None:
    seal = Seal(KEY)
    blob = bytearray(seal.close(PLACE, b"secret"))
    blob[position] ^= 1
    for broken in (bytes(blob), bytes(blob[:position])):
        with pytest.raises(TroubleError):
            seal.open(PLACE, broken)


def test_another_account_without_the_key_reads_nothing(tmp_path: Path) -> None:
    with pytest.raises(TroubleError):
        Seal(os.urandom(32)).open(PLACE, Seal(KEY).close(PLACE, b"secret"))


def test_no_canary_is_found_on_the_disk(tmp_path: Path) -> None:
    canary = "カナリア秘密の件名"
    with open_office(tmp_path) as office:
        desk = office.seated("yamazaki", key=True)
        submitted(office, desk, plain_content(title=canary, body=canary))
        desk.new_draft()
        wanted = [canary.encode(), canary.encode("utf-16-le"), "山﨑".encode(), b"token-0"]
        for file in (tmp_path / "yamazaki").iterdir():
            content = file.read_bytes()
            assert not [one for one in wanted if one in content], file.name
