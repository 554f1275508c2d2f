# SPDX-License-Identifier: Apache-2.0
"""What becomes of each attachment in a sheet that carries them: every kind of bad input."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from approval.content import Attachment
from server.files.child import Children, Limits
from server.files.directory import Directory
from server.usecases.carried_originals import Found, found_originals
from tests.approval.city import tablets
from tests.server.files import samples
from tests.signing.test_normalising import armed, plain, saved

LIMIT = 1_000_000


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    with Children(hosts=1, limits=Limits(cpu_seconds=4, wall_seconds=8)) as pool:
        yield pool


def found(
    children: Children, folder: Path, *files: tuple[str, bytes], limit: int = LIMIT
) -> tuple[Found, ...]:
    """Return what becomes of these files, attached in this order."""
    blobs = Directory(folder)
    attachments = []
    for name, data in files:
        kind = "application/pdf" if name.endswith(".pdf") else "text/plain"
        sha256 = blobs.put(data)
        attachments.append(Attachment(name=name, sha256=sha256, size=len(data), media_type=kind))
    content = replace(tablets(), attachments=tuple(attachments), carry_attachments=True)
    return found_originals(blobs, children, content, limit)


def test_files_are_carried_as_they_are_or_in_order_with_a_digest_of_their_own(
    children: Children, tmp_path: Path
) -> None:
    text, quiet, acting = b"plain", saved(plain()), saved(armed(plain()))
    first, second, third = found(
        children, tmp_path, ("a.txt", text), ("b.pdf", quiet), ("c.pdf", acting)
    )
    for each, data in ((first, text), (second, quiet)):
        assert each.note == "この用紙に収録"
        assert each.original is not None
        assert each.original.data == data
    assert third.original is not None
    assert b"/JavaScript" not in third.original.data
    assert hashlib.sha256(third.original.data).hexdigest() in third.note


def test_what_cannot_be_carried_stays_bound_and_the_sheet_says_why(
    children: Children, tmp_path: Path
) -> None:
    damaged = b"%PDF-1.7 and nothing more"
    locked, broken, large, small = found(
        children,
        tmp_path,
        ("a.pdf", samples.encrypted_pdf()),
        ("b.pdf", damaged),
        ("c.txt", b"x" * 90_000),
        ("d.txt", b"y" * 100),
        limit=60_000,
    )
    assert (locked.note, locked.original) == ("収録せず（暗号化されているため）", None)
    assert (broken.note, broken.original) == ("収録せず（安全に読み取れないため）", None)
    assert (large.note, large.original) == ("収録せず（大きさの上限を超えるため）", None)
    assert small.original is not None


def test_the_limit_is_for_all_together(children: Children, tmp_path: Path) -> None:
    notes = found(children, tmp_path, ("a.txt", b"x" * 60), ("b.txt", b"y" * 60), limit=100)
    assert [each.original is not None for each in notes] == [True, False]


def test_nothing_is_carried_unasked_or_where_the_city_forbids_it(
    children: Children, tmp_path: Path
) -> None:
    assert found(children, tmp_path, ("a.txt", b"x"), limit=0) == ()
    assert found_originals(Directory(tmp_path), children, tablets(), LIMIT) == ()
