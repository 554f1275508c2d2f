# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server ca …``: the office's certification authority."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from approval.identifiers import PersonId
from approval.refusal import Refusal
from server.assembly import utc_now
from server.ops import authority_backup, authority_renewal
from server.ops.authority_opening import Authority, opened_authority
from server.ops.authority_words import refused
from server.ops.console import OK, REFUSED, say, write_rows
from server.ops.opening import TENANT, operator
from server.usecases.city import City
from server.usecases.office.expiry import endings
from server.usecases.office.publishing import REASONS
from server.usecases.office.requests import Decider, RequestDesk
from server.usecases.office.revoking import RevokingDesk, TransferPolicy

if TYPE_CHECKING:
    from server.ops.main import Commands


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``ca`` with its own commands."""
    authority = commands.add_parser(
        "ca",
        help="certification authority: requests, revocation, expiry, renewal, backup, restore",
    )
    own = authority.add_subparsers(dest="ca_command", required=True, metavar="COMMAND")
    _add_requests(own, common)
    _add_revocation(own, common)
    roots = own.add_parser(
        "roots",
        parents=[common],
        help="write the root certificates (PEM), each after its SHA-256 fingerprint",
    )
    roots.set_defaults(run=_roots)
    expiring = own.add_parser(
        "expiring", parents=[common], help="list what ends soon: authorities, time unit, staff"
    )
    expiring.add_argument("--days", type=int, default=90, help="within so many days (90)")
    expiring.set_defaults(run=_expiring)
    authority_renewal.add_to(own, common)
    authority_backup.add_to(own, common)


def _add_requests(own: "Commands", common: ArgumentParser) -> None:
    requests = own.add_parser(
        "requests", parents=[common], help="list the requests that wait for approval"
    )
    requests.set_defaults(run=_requests)
    approve = own.add_parser("approve", parents=[common], help="approve a request")
    approve.add_argument("key", help="its first column in ca requests, or how that begins")
    approve.set_defaults(run=_approve)
    refuse = own.add_parser("refuse", parents=[common], help="refuse a request")
    refuse.add_argument("key", help="its first column in ca requests, or how that begins")
    refuse.add_argument("--reason", required=True, help="why; the person reads it")
    refuse.set_defaults(run=_refuse)


def _add_revocation(own: "Commands", common: ArgumentParser) -> None:
    revoke = own.add_parser(
        "revoke", parents=[common], help="revoke the certificates of a person, or one of them"
    )
    whose = revoke.add_mutually_exclusive_group(required=True)
    whose.add_argument("--person", default="", help="person_id of people.csv")
    whose.add_argument("--serial", default="", help="serial number, hexadecimal")
    revoke.add_argument("--reason", required=True, choices=sorted(REASONS), help="RFC 5280, 5.3.1")
    revoke.set_defaults(run=_revoke)
    review = own.add_parser(
        "review",
        parents=[common],
        help="revoke the certificates of those who hold no post any more; the server does it daily",
    )
    review.set_defaults(run=_review)
    publish = own.add_parser(
        "crl", parents=[common], help="make the revocation lists that are due; exit code 1 if late"
    )
    publish.set_defaults(run=_publish)


def _roots(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        pem = parts.office.roots_pem
    for each in x509.load_pem_x509_certificates(pem.encode("ascii")):
        digest = each.fingerprint(hashes.SHA256()).hex(":").upper()
        write_rows([[f"# {each.subject.rfc4514_string()}"], [f"# SHA-256 {digest}"]])
    write_rows([line] for line in pem.splitlines())
    return OK


def _expiring(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        database = parts.database
        found = endings(database, parts.office, TENANT, arguments.days, utc_now())
    write_rows(
        (
            each.kind,
            f"{each.ends_at:%Y-%m-%d}",
            str(each.days),
            each.serial,
            each.person_id,
            each.name,
        )
        for each in found
    )
    say(f"{len(found)}件あります。", f"{len(found)} found")
    return OK


def _requests(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        waiting = _desk(parts).waiting(_operator())
    write_rows(
        (
            one.public_key_sha256,
            f"{one.asked_at:%Y-%m-%d %H:%M}",
            one.person_id,
            one.name,
            one.section,
        )
        for one in waiting
    )
    return OK


def _approve(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        desk = _desk(parts)
        refused(desk.approve(_whole_key(desk, arguments.key), _operator()))
    say("承認し、証明書を発行しました。", "approved; the certificate is issued")
    return OK


def _refuse(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        desk = _desk(parts)
        key = _whole_key(desk, arguments.key)
        refused(desk.refuse(key, arguments.reason, _operator()))
    say("却下しました。申請した方に理由が表示されます。", "refused; the person is told why")
    return OK


def _revoke(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        desk = _revoking(parts)
        done = desk.revoke(arguments.reason, person_id=arguments.person, serial=arguments.serial)
        if isinstance(done, Refusal):
            refused(done)
            return REFUSED
        parts.revocations.publish_all()
    write_rows((one.serial, one.person_id) for one in done)
    say(f"{len(done)}件を失効しました。", f"{len(done)} revoked")
    return OK


def _review(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        with parts.database.read_work() as tx:
            view = City().today(tx, TENANT, utc_now()).view
        policy = TransferPolicy(parts.settings.certificate_at_transfer)
        done = _revoking(parts).review(view, policy)
        parts.revocations.publish_all()
    write_rows((one.serial, one.person_id) for one in done)
    say(f"{len(done)}件を失効しました。", f"{len(done)} revoked")
    return OK


def _publish(arguments: Namespace) -> int:
    with opened_authority(arguments) as parts:
        parts.revocations.publish_all()
        late = parts.revocations.late()
    if late:
        say(
            f"失効リストの発行が遅れています: {' '.join(late)}",
            f"revocation lists are late: {' '.join(late)}",
        )
        return REFUSED
    say("失効リストは期限内です。", "the revocation lists are in time")
    return OK


def _desk(parts: Authority) -> RequestDesk:
    return RequestDesk(database=parts.database, trust=parts.office, tenant=TENANT, now=utc_now())


def _revoking(parts: Authority) -> RevokingDesk:
    return RevokingDesk(database=parts.database, tenant=TENANT, by=operator(), now=utc_now())


def _operator() -> Decider:
    def anybody(_person_id: PersonId) -> bool:
        return True

    return Decider(name=operator(), may_decide=anybody)


def _whole_key(desk: RequestDesk, given: str) -> str:
    """Complete the beginning of a key where only one waiting request begins so."""
    found = [one.public_key_sha256 for one in desk.waiting(_operator())]
    named = [key for key in found if given and key.startswith(given)]
    return named[0] if len(named) == 1 else given
