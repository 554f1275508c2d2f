# SPDX-License-Identifier: Apache-2.0
"""Small folders as a tar, and out of it again: nothing leaves the folder."""

import io
import tarfile
from pathlib import Path

import pytest

from server.ops.backup.trees import below, packed, unpack


def tar_of(*members: tarfile.TarInfo) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for member in members:
            archive.addfile(member, io.BytesIO(b"x" * member.size))
    return out.getvalue()


def plain(name: str) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size = 1
    return member


def link(name: str, to: str) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = tarfile.SYMTYPE, to
    return member


def test_what_was_packed_comes_out_as_it_was_and_only_for_its_owner(tmp_path: Path) -> None:
    there = tmp_path / "there"
    (there / "trust").mkdir(parents=True)
    (there / "trust" / "root.pem").write_text("a certificate")
    (there / "passphrase").write_bytes(b"\x00secret")
    back = tmp_path / "back"
    names = unpack(packed(below(there, frozenset())), back)
    assert sorted(names) == ["passphrase", "trust/root.pem"]
    assert (back / "trust" / "root.pem").read_text() == "a certificate"
    assert (back / "passphrase").read_bytes() == b"\x00secret"
    assert (back / "passphrase").stat().st_mode & 0o777 == 0o600
    assert (back / "trust").stat().st_mode & 0o777 == 0o700
    assert int((back / "passphrase").stat().st_mtime) == int((there / "passphrase").stat().st_mtime)


@pytest.mark.parametrize(
    "bad",
    [plain("../out"), plain("/out"), plain("a/../../out"), link("in", "/etc"), plain(".")],
    ids=["above", "absolute", "above by a detour", "link", "the folder itself"],
)
def test_a_name_that_leads_elsewhere_is_refused_before_anything_is_written(
    tmp_path: Path, bad: tarfile.TarInfo
) -> None:
    folder = tmp_path / "in"
    with pytest.raises(tarfile.TarError):
        unpack([tar_of(plain("good"), bad)], folder)
    assert list(folder.iterdir()) == []
    assert not (tmp_path / "out").exists()


def test_a_link_that_lies_in_the_way_is_not_followed(tmp_path: Path) -> None:
    folder, outside = tmp_path / "in", tmp_path / "outside"
    folder.mkdir()
    outside.write_text("of somebody else")
    (folder / "file").symlink_to(outside)
    unpack([tar_of(plain("file"))], folder)
    assert (folder / "file").read_text() == "x"
    assert outside.read_text() == "of somebody else"
