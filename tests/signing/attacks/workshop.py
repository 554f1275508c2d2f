# SPDX-License-Identifier: Apache-2.0
"""The files an attacker starts from: sheets of ours, and files that anybody signed.

Made once and never changed. Each is also held to be valid itself, or an attack on it would
fail for a reason of its own.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from io import BytesIO

from asn1crypto import tsp
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers.cms_embedder import PdfCMSEmbedder, SigIOSetup, SigMDPSetup, SigObjSetup
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from signing.cms_signature import SignedAct, signature_for
from signing.keys import SigningIdentity
from signing.office_tsa import OfficeTsa
from signing.timestamp import insert_timestamp
from signing.timestamp_token import token_of_answer
from tests.signing.attacks import foreign
from tests.signing.attacks.foreign import Consent, OfficeStamper
from tests.signing.attacks.writing import PlainWriter
from tests.signing.city import MORNING, STORY, City, OfficeClock

SealCms = Callable[[bytes, SigningIdentity], bytes]


@dataclass(frozen=True, slots=True)
class Base:
    """A valid, signed file.

    Attributes:
        name: such as ``own_two`` or ``foreign_certified``.
        pdf: the file.
        signed: the fields with a signature, in the order of signing.
        free: a signature field without one, empty when there is none.
    """

    name: str
    pdf: bytes
    signed: tuple[str, ...]
    free: str = ""


@dataclass(slots=True)
class Workshop:
    """A city, and the files made with its keys."""

    city: City = field(default_factory=City)
    _made: dict[str, Base] = field(default_factory=dict)

    def base(self, name: str) -> Base:
        """A base file by name."""
        if name not in self._made:
            self._made[name] = BASES[name](self)
        return self._made[name]

    def person(self, number: int) -> SigningIdentity:
        """One of the city's people; the first is the drafter."""
        return list(self.city.people.values())[number]

    def token(self, digest: bytes, at: datetime, tsa: OfficeTsa | None = None) -> bytes:
        """A timestamp token over a SHA-256 digest, from the office's or another authority."""
        imprint = {"hash_algorithm": {"algorithm": "sha256"}, "hashed_message": digest}
        request = tsp.TimeStampReq(
            {"version": "v1", "message_imprint": imprint, "cert_req": True}
        ).dump()
        return token_of_answer((tsa or self.city.tsa).answer(request, at))

    def stamper(self) -> OfficeStamper:
        return OfficeStamper(self.city.tsa, MORNING)

    def foreign(self, pdf: bytes, consents: Iterable[Consent]) -> bytes:
        """Let people sign a foreign file."""
        return foreign.signed(pdf, list(consents), MORNING)

    def genuinely_signed(
        self,
        pdf: bytes,
        where: str,
        *,
        person: int = 0,
        before: Callable[[PlainWriter], None] | None = None,
        permissions: SigMDPSetup | None = None,
        subfilter: SigSeedSubFilter = SigSeedSubFilter.PADES,
        cms: SealCms | None = None,
        reserved: int = 40000,
    ) -> bytes:
        """A file with one more genuine signature, whose revision may change more besides."""
        writer = PlainWriter(BytesIO(pdf), strict=False)
        steps = PdfCMSEmbedder().write_cms(where, writer, existing_fields_only=True)
        next(steps)
        if before is not None:
            before(writer)
        placeholder = SignatureObject(MORNING, subfilter, bytes_reserved=reserved)
        steps.send(SigObjSetup(placeholder, permissions))
        output = BytesIO()
        prepared, _ = steps.send(SigIOSetup(md_algorithm="sha256", output=output))
        steps.send((cms or _plain_cms)(prepared.document_digest, self.person(person)))
        return output.getvalue()


def _plain_cms(digest: bytes, identity: SigningIdentity) -> bytes:
    return signature_for(digest, identity, SignedAct())


def _own(name: str, count: int) -> Callable[[Workshop], Base]:
    def make(work: Workshop) -> Base:
        fields = tuple(work.city.people)
        sheet = work.city.signed(count, timestamps=True)
        return Base(name, sheet, fields[:count], fields[count] if count < len(fields) else "")

    return make


def _foreign(
    name: str, *consents: tuple[str, MDPPerm | None], closing: str = "", form: bool = False
) -> Callable[[Workshop], Base]:
    def make(work: Workshop) -> Base:
        pdf = foreign.with_fields(foreign.invoice(), closing=closing)
        if form:
            pdf = foreign.with_text_field(pdf)
        everybody = [
            Consent(where, work.person(number), permission, stamper=work.stamper())
            for number, (where, permission) in enumerate(consents)
        ]
        fields = tuple(where for where, _ in consents)
        free = next((each for each in foreign.FIELDS if each not in fields), "")
        return Base(name, work.foreign(pdf, everybody), fields, free)

    return make


def _own_closed(work: Workshop) -> Base:
    """A sheet that was decided before all had consented (引上げ)."""
    sheet = work.city.sheet
    for who in (STORY[0], STORY[-1]):
        sheet += work.city.increment(sheet, who)
        sheet = insert_timestamp(sheet, OfficeClock(work.city.tsa, MORNING), work.city.roots)
    return Base("own_closed", sheet, (STORY[0].field, STORY[-1].field), STORY[3].field)


_FIRST, _SECOND = foreign.FIELDS[:2]
BASES: dict[str, Callable[[Workshop], Base]] = {
    "own_one": _own("own_one", 1),
    "own_two": _own("own_two", 2),
    "own_half": _own("own_half", 3),
    "own_decided": _own("own_decided", 6),
    "foreign_one": _foreign("foreign_one", (_FIRST, None)),
    "foreign_two": _foreign("foreign_two", (_FIRST, None), (_SECOND, None)),
    "foreign_certified": _foreign(
        "foreign_certified", (_FIRST, MDPPerm.FILL_FORMS), (_SECOND, None)
    ),
    "foreign_unchangeable": _foreign("foreign_unchangeable", (_FIRST, MDPPerm.NO_CHANGES)),
    "foreign_annotable": _foreign("foreign_annotable", (_FIRST, MDPPerm.ANNOTATE)),
    "foreign_closed": _foreign("foreign_closed", (_FIRST, None), (_SECOND, None), closing=_SECOND),
    "foreign_form": _foreign("foreign_form", (_FIRST, None), form=True),
    "foreign_locked_form": _foreign(
        "foreign_locked_form", (_FIRST, None), closing=_FIRST, form=True
    ),
    "own_closed": _own_closed,
}
