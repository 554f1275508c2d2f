# SPDX-License-Identifier: Apache-2.0
"""A sheet that twenty people seal, each with a time: the size that figures are measured at."""

from functools import lru_cache

from cryptography import x509

from signing.keys import SigningIdentity, SoftwareKey, create_request
from signing.pades import SignedAct, sign_increment
from signing.sheet import SheetSlot, render_sheet
from signing.stamp import Stamp
from signing.timestamp import insert_timestamp
from tests.signing.city import MORNING, City, OfficeClock, sheet_content

APPROVERS = 20


def fields(count: int = APPROVERS) -> tuple[str, ...]:
    """The fields in the order of signing; the first is the drafter's, the last the decider's."""
    return tuple(f"slot-{number}" for number in range(1, count + 1))


@lru_cache(maxsize=4)
def decided_by(city: City, count: int = APPROVERS) -> bytes:
    """The sheet of the story with this many seals, certified, locked, every one timed."""
    names = fields(count)
    kinds = ["kian", *["kaigi"] * (count - 2), "kessai"]
    slots = tuple(
        SheetSlot(name, f"係長{number}", "情報政策課", kind)
        for number, (name, kind) in enumerate(zip(names, kinds, strict=True), 1)
    )
    sheet = render_sheet(sheet_content(slots=slots))
    for number, (name, kind) in enumerate(zip(names, kinds, strict=True), 1):
        commitment = "origin" if kind == "kian" else "approval"
        sheet += sign_increment(
            sheet,
            name,
            _identity(city, f"職員{number}"),
            SignedAct(commitment, f"情報政策課 係長{number}"),
            Stamp(f"係長{number}", "R8.11.24", "職員"),
            MORNING,
            certify=kind == "kian",
            lock=kind == "kessai",
        )
        sheet = insert_timestamp(sheet, OfficeClock(city.tsa, MORNING), city.roots)
    return sheet


def _identity(city: City, name: str) -> SigningIdentity:
    """A key without a PIN: twenty of them would take seconds to seal and open."""
    new = create_request(name, "person")
    issued = city.ca.issue(new.request_pem, "person", name, "情報政策課", MORNING)
    certificate = x509.load_pem_x509_certificate(issued.encode("ascii"))
    key = SoftwareKey(new.private_key)
    return SigningIdentity(key, certificate, (city.ca.issuing.certificate,))
