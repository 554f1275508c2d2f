# SPDX-License-Identifier: Apache-2.0
"""The signatures and archive timestamps of a sheet, each with the bytes that it covers."""

from dataclasses import dataclass

from pyhanko.pdf_utils.misc import PdfError

from signing.cms_reading import BadCms, CmsSignature, digest_of, read_cms, require_signature
from signing.document import Field, SheetReader, signature_fields
from signing.increment_shape import BadShape
from signing.received_bytes import received_bytes
from signing.signature_dictionary import covered_by
from signing.timestamp_token import BadToken, TimestampToken, read_token

SIGNATURE = "/ETSI.CAdES.detached"
ARCHIVE_STAMP = "/ETSI.RFC3161"


class Unreadable(Exception):
    """A signature that is not built as ours are.

    Attributes:
        field: name of its field.
        cause: what was found.
    """

    def __init__(self, field: str, cause: str) -> None:
        super().__init__(field, cause)
        self.field = field
        self.cause = cause


@dataclass(frozen=True, slots=True)
class SignedPart:
    """A person's signature, or a timestamp over everything before it.

    Attributes:
        field: the field it stands in.
        covered: the bytes of the file it covers, in two parts.
        end: where these end.
        cms: the signature; for an archive timestamp, its token.
        token: the time inside a signature, or the archive timestamp itself; None without.
        is_archive_stamp: whether it is an archive timestamp.
    """

    field: Field
    covered: tuple[memoryview, memoryview]
    end: int
    cms: CmsSignature
    token: TimestampToken | None
    is_archive_stamp: bool

    def require_intact(self) -> None:
        """Require a person's signature over exactly these bytes.

        Raises:
            BadCms: it is not.
        """
        require_signature(self.cms, digest_of(self.cms.digest_name, *self.covered))


def signed_parts(pdf: bytes, reader: SheetReader) -> tuple[SignedPart, ...]:
    """Read every signed field, in the order in which they were signed.

    Raises:
        Unreadable: one is not built as ours are; none is left out in silence.
    """
    parts = []
    for field in signature_fields(reader):
        if "/V" not in field.dictionary:
            continue
        try:
            parts.append(_part(pdf, field))
        except (BadCms, BadShape, BadToken) as error:
            raise Unreadable(field.name, f"{error.code} {error.detail}") from error
        except (PdfError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
            raise Unreadable(field.name, f"{type(error).__name__}: {error}") from error
    return tuple(sorted(parts, key=_end))


def signature_token(cms: CmsSignature) -> TimestampToken | None:
    """The timestamp in the unsigned attributes of a signature.

    Raises:
        BadToken: it cannot be read, or is not the only one: of two, each reader may
            believe another.
    """
    tokens = [
        received_bytes(value)
        for attribute in cms.unsigned or ()
        if attribute["type"].native == "signature_time_stamp_token"
        for value in attribute["values"]
    ]
    if len(tokens) > 1:
        raise BadToken("token.several", f"{len(tokens)} timestamps")
    return read_token(tokens[0]) if tokens else None


def _part(pdf: bytes, field: Field) -> SignedPart:
    value = field.dictionary["/V"]
    kind = str(value.get("/SubFilter", ""))
    contents, covered, last = covered_by(pdf, value)
    if kind == ARCHIVE_STAMP:
        token = read_token(contents)
        return SignedPart(field, covered, last, token.signature, token, is_archive_stamp=True)
    if kind != SIGNATURE:
        raise BadShape("signature.unsupported", kind)
    cms = read_cms(contents)
    return SignedPart(field, covered, last, cms, signature_token(cms), is_archive_stamp=False)


def _end(part: SignedPart) -> int:
    return part.end
