# SPDX-License-Identifier: Apache-2.0
"""One revision that adds validation data and a timestamp over everything before it.

The document security store (EN 319 142-1, 5.4.2) has no per-signature index (VRI): the
standard advises against it for new files (5.4.2.3), readers find the data without it, and
every renewal would have to touch it. Its field is invisible, on the first page, as PDF/A
wants it: printed flag set, an empty box, no appearance.
"""

from collections.abc import Callable, Iterable
from io import BytesIO

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import SigFieldSpec
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigObjSetup
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp

from signing.archive_material import Material
from signing.document import open_document
from signing.sheet_writer import SheetWriter

ARCHIVE_FIELD_WORDS = "保存タイムスタンプ"


def archive_increment(
    pdf: bytes,
    material: Material,
    field: str,
    reserved_digits: int,
    token_for: Callable[[bytes], bytes],
) -> bytes:
    """Write the revision and return only the bytes to append.

    Args:
        pdf: the document; its bytes stay the beginning of the next.
        material: what the store gains.
        field: name of the new field for the timestamp.
        reserved_digits: room for the token, in hexadecimal digits.
        token_for: gets a token over a SHA-256 digest; what it raises is passed on.
    """
    writer = SheetWriter(open_document(pdf))
    put_store(writer, material)
    # The words are for screen readers, which find the field although it shows nothing.
    spec = SigFieldSpec(sig_field_name=field, readable_field_name=ARCHIVE_FIELD_WORDS)
    steps = PdfCMSEmbedder(new_field_spec=spec).write_cms(field, writer)
    next(steps)
    steps.send(SigObjSetup(DocumentTimestamp(bytes_reserved=reserved_digits)))
    output = BytesIO()
    prepared, _ = steps.send(SigIOSetup(md_algorithm="sha256", output=output))
    steps.send(token_for(prepared.document_digest))
    return output.getvalue()[len(pdf) :]


def put_store(writer: SheetWriter, material: Material) -> None:
    """Put validation data into the document's store, each piece once."""
    if "/DSS" in writer.root:
        store = writer.root["/DSS"]
        writer.update_container(store)
    else:
        store = generic.DictionaryObject({pdf_name("/Type"): pdf_name("/DSS")})
        writer.root[pdf_name("/DSS")] = writer.add_object(store)
        writer.register_extension(ESIC_EXTENSION_1)
        writer.update_root()  # type: ignore[no-untyped-call]
    _add(writer, store, "/Certs", material.certificates)
    _add(writer, store, "/CRLs", material.lists)
    _add(writer, store, "/OCSPs", material.answers)


def _add(
    writer: SheetWriter, store: generic.DictionaryObject, key: str, pieces: Iterable[bytes]
) -> None:
    kept = store.get(key, generic.ArrayObject())
    present = {bytes(kept[index].data) for index in range(len(kept))}
    listed = [kept.raw_get(index) for index in range(len(kept))]
    for piece in pieces:
        if piece not in present:
            stream = generic.StreamObject(stream_data=piece)
            stream.compress()
            listed.append(writer.add_object(stream))
    if listed:
        store[pdf_name(key)] = generic.ArrayObject(listed)
