# SPDX-License-Identifier: Apache-2.0
"""The server's routes as functions; answers are read as docs/contracts.md says."""

import json
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from approval.encoding import from_answer, to_plain
from approval.letters_wanted import LettersSent, LettersWanted
from approval.people import Me
from approval.register.report import CountedCases, RateReport
from approval.register.shelf import (
    FiledCases,
    KeptFiles,
    NumberGaps,
    PassNumbers,
    UnclosedCases,
)
from approval.wire import CaseView, StalledCases
from approval.wire_certificates import (
    CertificateDesk,
    CertificateStanding,
    DecideRequest,
    RevokeCertificate,
)
from approval.wire_devices import AnswerAsked
from desktop.sync.faults import CallFailed, Fault, FaultKind
from desktop.sync.transport import FILE_LIMIT, Answer, Call, Transport
from telework.codec import answer_from_json, batch_to_json, changes_from_json
from telework.wire import BatchAnswer, Changes, EventBatch

if TYPE_CHECKING:
    from desktop.sync.administration_api import AdministrationApi
    from desktop.sync.amendment_api import AmendmentApi
    from desktop.sync.forms_api import FormsApi
    from desktop.sync.measures_api import MeasuresApi
    from desktop.sync.meetings_api import MeetingsApi
    from desktop.sync.overseeing_api import OverseeingApi
    from desktop.sync.proofs_api import ProofsApi
    from desktop.sync.room_register_api import RoomRegisterApi
    from desktop.sync.surveys_api import SurveysApi
    from desktop.sync.team_api import TeamApi
    from desktop.sync.telework_api import TeleworkApi

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What the server says of itself before any sign-in."""

    service: str
    server_id: str
    status: str
    version: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceGrant:
    """What the server knows of this device, and the key of its evidence chain (hex)."""

    device_id: str
    mac_key: str
    acknowledged_seq: int
    acknowledged_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionGrant:
    """A session as granted at sign-in."""

    token: str
    me: Me
    server_time: datetime
    device: DeviceGrant
    certificate: str
    idle_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """What a person signs in with, and from which device.

    Attributes:
        new_password: in place of a temporary one, empty otherwise.
    """

    login: str
    password: str
    device_id: str
    device_name: str
    new_password: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedCertificate:
    """A certificate made for our request, and the chain above it (PEM)."""

    certificate: str
    chain: str


class ServerApi:
    """Our server at one address, in one person's session."""

    def __init__(self, transport: Transport, url: str, token: str = "") -> None:
        self._transport = transport
        self.url = url.rstrip("/")
        self._token = token

    def health(self) -> Health:
        """Ask who answers at this address; HTML or a redirect is a captive portal."""
        answer = self._call("GET", "/healthz")
        health = _read(answer, _health, FaultKind.CAPTIVE)
        if health.service != "tsukue":
            raise CallFailed(Fault(kind=FaultKind.WRONG_SERVER, request_id=answer.request_id))
        return health

    def sign_in(self, credentials: Credentials) -> SessionGrant:
        """Open a session."""
        body = to_plain(credentials)
        if not credentials.new_password:
            del body["new_password"]  # a server of before does not know it
        answer = self._call("POST", "/v1/sessions", json_body=body)
        return _read(answer, _plain(SessionGrant))

    def sign_out(self) -> None:
        """End the session on the server."""
        self._call("DELETE", "/v1/sessions/current")

    def confirm_wipe(self, device_id: str, receipt: str) -> None:
        """Say that this device, reported lost, has wiped itself."""
        self._call("POST", f"/v1/devices/{device_id}/wiped", json_body={"receipt": receipt})

    def answer_asked(self, given: AnswerAsked) -> None:
        """Say of acts of this device that they are the owner's, or not."""
        self._call("POST", "/v1/me/asked-acts", json_body=to_plain(given))

    def certify(self, request_pem: str) -> IssuedCertificate:
        """Have a certificate issued for a key made here."""
        answer = self._call("POST", "/v1/certificates", json_body={"request": request_pem})
        return _read(answer, _plain(IssuedCertificate))

    def certificate_standing(self) -> CertificateStanding:
        """Read how it stands with one's own certificate."""
        return _read(self._call("GET", "/v1/certificates/mine"), _plain(CertificateStanding))

    def certificate_desk(self) -> CertificateDesk:
        """Read what waits for whoever looks after certificates."""
        return _read(self._call("GET", "/v1/certificates/desk"), _plain(CertificateDesk))

    def decide_certificate(self, key: str, decision: DecideRequest) -> CertificateDesk:
        """Approve or refuse a request for a certificate."""
        path = f"/v1/certificates/requests/{key}"
        answer = self._call("POST", path, json_body=to_plain(decision))
        return _read(answer, _plain(CertificateDesk))

    def revoke_certificate(self, serial: str, reason: str) -> CertificateDesk:
        """Revoke a certificate."""
        path = f"/v1/certificates/{serial}/revocation"
        answer = self._call("POST", path, json_body=to_plain(RevokeCertificate(reason=reason)))
        return _read(answer, _plain(CertificateDesk))

    def send(self, batch: EventBatch) -> BatchAnswer:
        """Deliver acts in the device's order."""
        body = batch_to_json(batch).encode()
        kind = {"Content-Type": "application/json"}
        return _read(self._call("POST", "/v1/events", body=body, headers=kind), answer_from_json)

    def changes(self, cursor: str, limit: int) -> Changes:
        """Read one page of the change feed."""
        query = {"limit": str(limit)} | ({"cursor": cursor} if cursor else {})
        return _read(self._call("GET", "/v1/changes", query=query), changes_from_json)

    def case(self, case_id: str) -> CaseView:
        """Read one case."""
        return _read(self._call("GET", f"/v1/cases/{case_id}"), _plain(CaseView))

    def search(self, query: str, limit: int) -> tuple[CaseView, ...]:
        """Search the cases this person may see."""
        fields = {"q": query, "limit": str(limit)}
        return _read(self._call("GET", "/v1/cases", query=fields), _case_views)

    def rate(self, query: dict[str, str]) -> RateReport:
        """Read the e-approval rate of a period."""
        return _read(self._call("GET", "/v1/reports/rate", query=query), _plain(RateReport))

    def rate_cases(self, query: dict[str, str]) -> CountedCases:
        """Read a page of the cases behind a figure of the rate."""
        return _read(self._call("GET", "/v1/reports/rate/cases", query=query), _plain(CountedCases))

    def stalled(self) -> StalledCases:
        """Read the cases that wait for a post which nobody holds."""
        return _read(self._call("GET", "/v1/queue"), _plain(StalledCases))

    def unclosed(self, query: dict[str, str]) -> UnclosedCases:
        """Read a page of the cases that are over and lie in no record file."""
        return _read(self._call("GET", "/v1/records/unclosed", query=query), _plain(UnclosedCases))

    def record_files(self, query: dict[str, str]) -> KeptFiles:
        """Read a page of the record files."""
        return _read(self._call("GET", "/v1/records/files", query=query), _plain(KeptFiles))

    def filed_cases(self, query: dict[str, str]) -> FiledCases:
        """Read a page of the cases in a record file."""
        return _read(self._call("GET", "/v1/records/filed", query=query), _plain(FiledCases))

    def number_gaps(self, query: dict[str, str]) -> NumberGaps:
        """Read the numbers of a year that no decision stands behind."""
        return _read(self._call("GET", "/v1/records/gaps", query=query), _plain(NumberGaps))

    def pass_numbers(self, wanted: PassNumbers) -> NumberGaps:
        """Let a series of numbers go on later."""
        answer = self._call("POST", "/v1/records/gaps", json_body=to_plain(wanted))
        return _read(answer, _plain(NumberGaps))

    def letters(self) -> LettersSent:
        """Read which mails this person gets."""
        return _read(self._call("GET", "/v1/me/letters"), _plain(LettersSent))

    def want_letters(self, wanted: LettersWanted) -> LettersSent:
        """Choose which mails this person gets."""
        answer = self._call("PUT", "/v1/me/letters", json_body=to_plain(wanted))
        return _read(answer, _plain(LettersSent))

    @property
    def proofs(self) -> "ProofsApi":
        """The routes about verdicts, periods and outgoing documents."""
        from desktop.sync.proofs_api import ProofsApi

        return ProofsApi(self._call)

    @property
    def telework(self) -> "TeleworkApi":
        """The routes about one's own remote work."""
        from desktop.sync.telework_api import TeleworkApi

        return TeleworkApi(self._call)

    @property
    def meetings(self) -> "MeetingsApi":
        """The routes about rooms and meetings."""
        from desktop.sync.meetings_api import MeetingsApi

        return MeetingsApi(self._call)

    @property
    def administration(self) -> "AdministrationApi":
        """The routes for administrators."""
        from desktop.sync.administration_api import AdministrationApi

        return AdministrationApi(self._call)

    @property
    def overseeing(self) -> "OverseeingApi":
        """The routes about work left, the audit log and the rules."""
        from desktop.sync.overseeing_api import OverseeingApi

        return OverseeingApi(self._call)

    @property
    def room_register(self) -> "RoomRegisterApi":
        """The routes for keeping rooms, equipment and hosts."""
        from desktop.sync.room_register_api import RoomRegisterApi

        return RoomRegisterApi(self._call)

    @property
    def measures(self) -> "MeasuresApi":
        """The routes about the measures."""
        from desktop.sync.measures_api import MeasuresApi

        return MeasuresApi(self._call)

    @property
    def forms(self) -> "FormsApi":
        """The routes about the register of forms."""
        from desktop.sync.forms_api import FormsApi

        return FormsApi(self._call)

    @property
    def surveys(self) -> "SurveysApi":
        """The routes about surveys."""
        from desktop.sync.surveys_api import SurveysApi

        return SurveysApi(self._call)

    @property
    def amendments(self) -> "AmendmentApi":
        """Return the routes about amendments of closed days."""
        from desktop.sync.amendment_api import AmendmentApi

        return AmendmentApi(self._call)

    @property
    def team(self) -> "TeamApi":
        """The routes about the remote work of others."""
        from desktop.sync.team_api import TeamApi

        return TeamApi(self._call)

    def document(self, case_id: str) -> bytes:
        """Fetch the current decision sheet."""
        return self._call("GET", f"/v1/cases/{case_id}/document", limit=FILE_LIMIT).body

    def attachment(self, case_id: str, sha256: str) -> bytes:
        """Fetch an attachment."""
        path = f"/v1/cases/{case_id}/attachments/{sha256}"
        return self._call("GET", path, limit=FILE_LIMIT).body

    def upload_offset(self, sha256: str) -> int:
        """Ask how many bytes of a file the server holds, 0 when none."""
        try:
            answer = self._call("HEAD", f"/v1/files/{sha256}")
        except CallFailed as problem:
            if problem.fault.status == 404:
                return 0
            raise
        return int(answer.headers.get("Upload-Offset", "0"))

    def upload(self, sha256: str, offset: int, whole: int, piece: bytes, name: str) -> int:
        """Send the next piece of a file and return how much the server holds then."""
        headers = {
            "Content-Type": "application/octet-stream",
            "Upload-Offset": str(offset),
            "Upload-Length": str(whole),
            "Upload-Name": _header_text(name),
        }
        answer = self._call("PUT", f"/v1/files/{sha256}", body=piece, headers=headers)
        held = answer.headers.get("Upload-Offset", "")
        return int(held) if held.isdigit() else offset + len(piece)

    def _call(
        self,
        method: str,
        path: str,
        *,
        json_body: Mapping[str, object] | None = None,
        body: bytes | None = None,
        headers: dict[str, str] | None = None,
        query: dict[str, str] | None = None,
        limit: int | None = None,
    ) -> Answer:
        call = Call(
            method=method,
            url=self.url + path,
            request_id=str(uuid.uuid4()),
            token=self._token,
            json=json_body,
            body=body,
            headers=headers or {},
            query=query or {},
        )
        return self._transport.call(call) if limit is None else self._transport.call(call, limit)


def _header_text(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")


def _read(
    answer: Answer, reader: Callable[[bytes], Read], kind: FaultKind = FaultKind.REPLY
) -> Read:
    try:
        return reader(answer.body)
    except (ValueError, KeyError, TypeError) as problem:
        fault = Fault(kind=kind, status=answer.status, request_id=answer.request_id)
        raise CallFailed(fault) from problem


def _health(body: bytes) -> Health:
    plain = json.loads(body)
    return Health(
        service=plain["service"],
        server_id=plain["server_id"],
        status=plain["status"],
        version=plain["version"],
    )


def _plain(wanted: type[Read]) -> Callable[[bytes], Read]:
    """Return the reader of an answer that is one wire type and nothing else."""

    def read(body: bytes) -> Read:
        return from_answer(wanted, json.loads(body))

    return read


def _case_views(body: bytes) -> tuple[CaseView, ...]:
    return tuple(from_answer(CaseView, one) for one in json.loads(body)["items"])
