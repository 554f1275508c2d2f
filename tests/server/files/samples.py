# SPDX-License-Identifier: Apache-2.0
"""Files good and bad, made by program."""

import io
import zipfile
import zlib

import pikepdf


def pdf(pages: int = 1) -> bytes:
    """Return a small PDF."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page()
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def encrypted_pdf() -> bytes:
    """Return a PDF that opens with a password only."""
    document = pikepdf.new()
    document.add_blank_page()
    written = io.BytesIO()
    document.save(written, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    return written.getvalue()


def object_stream_bomb(megabytes: int) -> bytes:
    """Return a PDF whose page tree stands in an object stream that inflates enormously."""
    tree = b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>"
    content = b"2 0 " + tree + b" " * (megabytes << 20)
    packed = zlib.compress(content, 9)
    packed = zlib.compress(packed, 9)
    stream = (
        b"<< /Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode] /Length %d >>"
        b"\nstream\n%s\nendstream" % (len(packed), packed)
    )
    body = b"%PDF-1.5\n"
    catalog_at = len(body)
    body += b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    page_at = len(body)
    body += b"5 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
    stream_at = len(body)
    body += b"3 0 obj\n" + stream + b"\nendobj\n"
    xref_at = len(body)
    rows = (
        b"\0\0\0\0\0\xff"
        + b"\x01"
        + catalog_at.to_bytes(4, "big")
        + b"\0"
        + b"\x02"
        + (3).to_bytes(4, "big")
        + b"\0"
        + b"\x01"
        + stream_at.to_bytes(4, "big")
        + b"\0"
        + b"\x01"
        + xref_at.to_bytes(4, "big")
        + b"\0"
        + b"\x01"
        + page_at.to_bytes(4, "big")
        + b"\0"
    )
    body += (
        b"4 0 obj\n<< /Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R /Length %d >>\nstream\n%s"
        b"\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(rows), rows, xref_at)
    )
    return body


def archive(**members: bytes) -> bytes:
    """Return a ZIP archive; ``__`` in a name stands for a slash and ``_`` for a full stop."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), data)
    return written.getvalue()


def archive_with(info: zipfile.ZipInfo, data: bytes) -> bytes:
    """Return a ZIP archive with exactly this member."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as packed:
        packed.writestr(info, data)
    return written.getvalue()
