# SPDX-License-Identifier: Apache-2.0
"""What bytes are, and names that say something else (F1)."""

import struct
import zipfile
from pathlib import Path

import pytest

from approval.refusal import Refusal
from server.files import archives
from server.files.kinds import MEDIA_TYPES, find_kind, refuse_name
from tests.server.files import samples

GOOD = {
    "a.pdf": samples.pdf(),
    "a.png": b"\x89PNG\r\n\x1a\n" + bytes(20),
    "a.JPG": b"\xff\xd8\xff\xe0" + bytes(20),
    "a.gif": b"GIF89a" + bytes(20),
    "a.tiff": b"II*\x00" + bytes(20),
    "メモ.txt": "伺います。".encode(),
    "古い表.csv": "番号,氏名\r\n1,髙橋\r\n".encode("cp932"),
    "utf16.txt": "机".encode("utf-16"),
    "a.zip": samples.archive(a_txt=b"x"),
    "a.docx": samples.archive(word__document_xml=b"<x/>"),
    "a.xlsx": samples.archive(xl__workbook_xml=b"<x/>"),
    "a.pptx": samples.archive(ppt__presentation_xml=b"<x/>"),
    "a.odt": samples.archive(mimetype=b"application/vnd.oasis.opendocument.text"),
    "a.ods": samples.archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
}


def judge(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / "upload"
    path.write_bytes(data)
    kind = find_kind(path)
    refusal = kind if isinstance(kind, Refusal) else refuse_name(name, kind)
    return refusal.code if refusal else str(kind)


@pytest.mark.parametrize("name", GOOD)
def test_every_allowed_kind_is_known_by_its_bytes(tmp_path: Path, name: str) -> None:
    extension = name.rsplit(".", 1)[1].lower()
    assert judge(tmp_path, name, GOOD[name]) == MEDIA_TYPES[extension]


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.pdf", b"", "file.empty"),
        ("a.pdf", b"MZ\x90\x00" + bytes(50), "file.kind_not_allowed"),
        ("a.exe", b"text", "file.kind_not_allowed"),
        ("noname", b"text", "file.kind_not_allowed"),
        ("a.pdf", GOOD["a.png"], "file.not_what_it_says"),
        ("a.txt", GOOD["a.pdf"], "file.not_what_it_says"),
        ("a.docx", GOOD["a.zip"], "file.not_what_it_says"),
        ("a.pdf.txt", b"\x7fELF" + bytes(50), "file.kind_not_allowed"),
        ("a.txt", b"binary\x00bytes", "file.kind_not_allowed"),
        ("a.zip", b"PK\x03\x04 and nothing more", "file.not_what_it_says"),
    ],
)
def test_what_is_not_what_it_says_is_refused_by_name(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    assert judge(tmp_path, name, data) == code


def test_an_archive_that_inflates_enormously_is_refused(tmp_path: Path) -> None:
    assert judge(tmp_path, "a.zip", samples.archive(a_txt=bytes(50 << 20))) == "file.archive_bomb"


def test_an_archive_of_too_many_members_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MAXIMUM_MEMBERS", 2)
    data = samples.archive(a=b"1", b=b"2", c=b"3")
    assert judge(tmp_path, "a.zip", data) == "file.archive_too_many"


@pytest.mark.parametrize("name", ["../up.txt", "/etc/passwd", "C:\\x.txt", "a/..\\..\\b"])
def test_a_member_that_leaves_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    data = samples.archive_with(zipfile.ZipInfo(name), b"x")
    assert judge(tmp_path, "a.zip", data) == "file.archive_unsafe"


def test_a_symbolic_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    assert judge(tmp_path, "a.zip", samples.archive_with(link, b"/etc")) == "file.archive_unsafe"


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    data = bytearray(samples.archive(a_txt=b"x"))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.index(signature)
        flags = struct.unpack_from("<H", data, start + at)[0]
        struct.pack_into("<H", data, start + at, flags | 1)
    assert judge(tmp_path, "a.zip", bytes(data)) == "file.encrypted"


def test_a_tar_that_is_an_archive_too_is_refused(tmp_path: Path) -> None:
    info = zipfile.ZipInfo("a")
    data = bytearray(samples.archive_with(info, bytes(400)))
    data[257:262] = b"ustar"
    assert judge(tmp_path, "a.zip", bytes(data)) == "file.not_what_it_says"


def test_a_damaged_member_is_refused(tmp_path: Path) -> None:
    data = bytearray(samples.archive_with(zipfile.ZipInfo("a"), b"contents"))
    data[data.index(b"contents")] ^= 1
    assert judge(tmp_path, "a.zip", bytes(data)) == "file.not_what_it_says"
