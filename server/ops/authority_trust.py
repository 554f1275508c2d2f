# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server trust list|check|enrol``: authorities elsewhere, trusted by configuration."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes

from approval.refusal import Refusal
from server.assembly import external_folder, utc_now
from server.ops.authority_words import refused
from server.ops.console import OK, REFUSED, Fault, say, speaks_japanese, write_rows
from server.ops.opening import TENANT, opened_database, operator, settings_of
from server.trust.external import ExternalTrust, read_trust
from server.usecases.office.external import ExternalCertificate, enrol_external

if TYPE_CHECKING:
    from server.ops.main import Commands

_WORDS = {
    "trust.altered": ("自己署名が一致しません。取り直してください", "its own signature is wrong"),
    "trust.ended": ("有効期限が過ぎています", "it has ended"),
    "trust.ends_soon": ("90日以内に有効期限が切れます", "it ends within 90 days"),
    "trust.no_authority": ("認証局の証明書ではありません", "it is no authority's certificate"),
    "trust.no_root": (
        "上位の認証局のルート証明書がありません。同じフォルダーに置いてください",
        "the root above it is missing: put it into the same folder",
    ),
    "trust.not_pem": (
        "PEM形式の証明書がありません。openssl x509 -inform der で変換してください",
        "there is no certificate in PEM: convert it with openssl x509 -inform der",
    ),
    "trust.not_yet": ("有効期間がまだ始まっていません", "it is not valid yet"),
    "trust.private_key": (
        "秘密鍵が入っています。すぐに取り除き、その鍵は使わないでください",
        "it holds a private key: take it away at once, and do not use that key any more",
    ),
    "trust.weak_digest": (
        "弱い方式（SHA-1など）で署名されています",
        "it is signed with a weak digest",
    ),
    "trust.weak_key": ("鍵が弱すぎます", "its key is too weak"),
}


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``trust`` with its own commands."""
    trust = commands.add_parser(
        "trust", help="authorities elsewhere (LGPKI, time authorities): list, check, enrol"
    )
    own = trust.add_subparsers(dest="trust_command", required=True, metavar="COMMAND")
    listing = own.add_parser(
        "list", parents=[common], help="list who is trusted: kind, end, fingerprint, name, note"
    )
    listing.set_defaults(run=_list)
    check = own.add_parser(
        "check", parents=[common], help="say what is wrong with each file; exit code 1 if anything"
    )
    check.set_defaults(run=_check)
    enrol = own.add_parser(
        "enrol", parents=[common], help="take a certificate issued elsewhere as a person's own"
    )
    enrol.add_argument("--person", required=True, help="person_id of people.csv")
    enrol.add_argument("--certificate", type=Path, required=True, help="PEM")
    enrol.add_argument("--chain", type=Path, required=True, help="its issuers below the root, PEM")
    enrol.add_argument(
        "--request",
        type=Path,
        required=True,
        help="a request (PKCS #10, PEM) by the same key with the person_id as common name: the "
        "proof that the person has the key",
    )
    enrol.set_defaults(run=_enrol)


def _list(arguments: Namespace) -> int:
    trust = _trust(arguments)
    write_rows(
        (
            one.kind,
            f"{each.not_valid_after_utc:%Y-%m-%d}",
            each.fingerprint(hashes.SHA256()).hex().upper(),
            each.subject.rfc4514_string(),
            one.note,
        )
        for one in trust.files
        if not one.faults
        for each in one.certificates
    )
    return OK


def _check(arguments: Namespace) -> int:
    trust = _trust(arguments)
    language = 0 if speaks_japanese() else 1
    for one in trust.files:
        said = [_WORDS[code][language] for code in (*one.faults, *one.warnings)]
        write_rows([[str(one.path), "; ".join(said) or "ok"]])
    faulty = sum(1 for one in trust.files if one.faults)
    say(
        f"{len(trust.files)}件のうち{faulty}件は問題があり、信頼されません。",
        f"{faulty} of {len(trust.files)} files are faulty and not believed",
    )
    return REFUSED if faulty else OK


def _enrol(arguments: Namespace) -> int:
    trust = _trust(arguments)
    given = ExternalCertificate(
        person_id=arguments.person,
        certificate=_text(arguments.certificate),
        chain=_text(arguments.chain),
        request=_text(arguments.request),
    )
    with opened_database(arguments) as database:
        done = enrol_external(
            database, TENANT, given, trust.signer_roots_pem, operator(), utc_now()
        )
    if isinstance(done, Refusal):
        refused(done)
        return REFUSED
    say(
        f"証明書 {done.serial} を {done.person_id} さんの証明書として登録しました"
        f"（{done.not_after:%Y-%m-%d}まで）。",
        f"enrolled {done.serial} for {done.person_id} (until {done.not_after:%Y-%m-%d})",
    )
    return OK


def _trust(arguments: Namespace) -> ExternalTrust:
    return read_trust(external_folder(settings_of(arguments).data_dir), utc_now())


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as problem:
        raise Fault(f"{path} を読めません。", f"{path} cannot be read") from problem
