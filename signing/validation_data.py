# SPDX-License-Identifier: Apache-2.0
"""Certificates, CRLs and OCSP answers that a document carries, and since when.

They stand in the document security store (DSS, EN 319 142-1, 5.4.2). Where each stands in
the file matters: a later timestamp proves that it existed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509 import ocsp
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.rw_common import PdfHandler

STORE_LISTS = ("/Certs", "/OCSPs", "/CRLs")


@dataclass(frozen=True, slots=True)
class Kept:
    """A CRL or an OCSP answer.

    Attributes:
        der: its bytes.
        is_list: whether it is a CRL.
        issuer: for a CRL, who issued it (DER of the name); empty for an answer.
        digest: the digest algorithm under its signature.
        end: where in the file the revision that brought it ends.
    """

    der: bytes
    is_list: bool
    issuer: bytes
    digest: str
    end: int


@dataclass(frozen=True, slots=True)
class ValidationData:
    """Everything kept in a document to judge its certificates by.

    Attributes:
        present: whether the document has a store at all.
        certificates: kept certificates.
        kept: CRLs and OCSP answers.
        unreadable: what stands there and is none of the three, one detail each.
    """

    present: bool = False
    certificates: tuple[x509.Certificate, ...] = ()
    kept: tuple[Kept, ...] = ()
    unreadable: tuple[str, ...] = ()


def read_store(handler: PdfHandler, brought: dict[generic.Reference, int]) -> ValidationData:
    """Read the store of a document.

    Args:
        handler: the document.
        brought: for each object of the store, where the revision that brought it ends; what
            is not named there proves nothing and is left out.
    """
    if "/DSS" not in handler.root:
        return ValidationData()
    store = handler.root["/DSS"]
    certificates: list[x509.Certificate] = []
    kept: list[Kept] = []
    unreadable: list[str] = []
    for key in STORE_LISTS:
        for der, end in _streams(store, key, brought):
            try:
                if key == "/Certs":
                    certificates.append(x509.load_der_x509_certificate(der))
                else:
                    kept.append(_list(der, end) if key == "/CRLs" else _answer(der, end))
            except (ValueError, TypeError, UnsupportedAlgorithm) as error:
                unreadable.append(f"{key}: {error}")
    return ValidationData(True, tuple(certificates), tuple(kept), tuple(unreadable))


def _list(der: bytes, end: int) -> Kept:
    found = x509.load_der_x509_crl(der)
    algorithm = found.signature_hash_algorithm
    digest = "" if algorithm is None else algorithm.name
    return Kept(der, True, found.issuer.public_bytes(), digest, end)


def _answer(der: bytes, end: int) -> Kept:
    algorithm = ocsp.load_der_ocsp_response(der).signature_hash_algorithm
    return Kept(der, False, b"", "" if algorithm is None else algorithm.name, end)


def _streams(
    store: generic.DictionaryObject, key: str, brought: dict[generic.Reference, int]
) -> Iterator[tuple[bytes, int]]:
    for reference in references_of(store, key):
        kept = reference.get_object()
        if reference in brought and isinstance(kept, generic.StreamObject):
            yield kept.data, brought[reference]


def references_of(store: generic.DictionaryObject, key: str) -> list[generic.Reference]:
    """The references in one list of a store, in their order; empty when it has none.

    Raises:
        TypeError, ValueError: the list is none, or holds something else than references.
    """
    if key not in store:
        return []
    listed = store[key]
    if not isinstance(listed, generic.ArrayObject):
        raise TypeError(f"{key} is no list")
    raw = [listed.raw_get(index) for index in range(len(listed))]
    if not all(isinstance(item, generic.IndirectObject) for item in raw):
        raise ValueError(f"{key} holds something else than references")
    return [item.reference for item in raw]
