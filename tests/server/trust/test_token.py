# SPDX-License-Identifier: Apache-2.0
"""The authority's keys in a real PKCS#11 token: made, issuing, listing and answering there."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509 import ocsp
from structlog.testing import capture_logs

from server.ops import console
from server.ops.main import main
from server.trust.office import create_office, open_office
from server.trust.token import Token
from signing.certificates import require_signer
from signing.keys import create_request, read_certificates
from signing.ocsp_request import make_request
from signing.office_ocsp import GOOD, OfficeOcsp
from signing.refusals import SigningRefused
from signing.token_key import TokenKey
from tests.signing.city import MORNING
from tests.support.soft_token import PIN, SoftToken

SERVER = b"a passphrase of the server"


@pytest.fixture(scope="module")
def soft(tmp_path_factory: pytest.TempPathFactory) -> SoftToken:
    """A token for the authority."""
    made = SoftToken(tmp_path_factory.mktemp("hsm"), label="authority")
    made.make()
    return made


@pytest.fixture
def token(soft: SoftToken) -> Token:
    """The token as the server opens it, whatever token a test made before."""
    os.environ["SOFTHSM2_CONF"] = str(soft.folder / "softhsm2.conf")
    soft.plug_in()
    return Token(module=soft.module, label=soft.label, pin=PIN)


@pytest.fixture(scope="module")
def folder(soft: SoftToken, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office whose keys were made in the token."""
    folder = tmp_path_factory.mktemp("office") / "trust"
    keys = Token(module=soft.module, label=soft.label, pin=PIN)
    create_office(folder, "あおぞら市", SERVER, MORNING, keys)
    return folder


def test_nothing_of_the_keys_is_in_the_file(folder: Path) -> None:
    content = (folder / "office-ca.json").read_text(encoding="utf-8")
    assert "PRIVATE KEY" not in content
    assert '"token_key": "root-1"' in content
    assert PIN not in content


def test_it_issues_lists_and_answers_through_the_token(folder: Path, token: Token) -> None:
    ca = open_office(folder, SERVER, token).ca
    pem = ca.issue(create_request("x", "y").request_pem, "p", "髙﨑 吉子", "課", MORNING)
    certificate, chain = read_certificates(pem, ca.chain_pem)
    require_signer(certificate, chain, [ca.root.certificate], MORNING)
    for issuer in (ca.issuing, ca.root):
        der = ca.revocation_list((), 1, MORNING, issuer=issuer)
        key = issuer.certificate.public_key()
        assert isinstance(key, ec.EllipticCurvePublicKey)
        assert x509.load_der_x509_crl(der).is_signature_valid(key)
    responders = OfficeOcsp.create(ca.issuing_authorities, ca.city_name, MORNING)
    request = make_request(ca.issuing.certificate, certificate.serial_number)
    answer = responders.answer(request, lambda *_: GOOD, MORNING)
    (delegate,) = ocsp.load_der_ocsp_response(answer).certificates
    delegate.verify_directly_issued_by(ca.issuing.certificate)


def test_the_next_generation_is_made_in_the_token_too(folder: Path, token: Token) -> None:
    ca = open_office(folder, SERVER, token).ca.roll(MORNING, keys=token)
    assert isinstance(ca.root.private_key, TokenKey)
    assert ca.root.private_key.label == "root-2"
    with pytest.raises(SigningRefused, match=r"token\.key_exists"):
        token.make_key("root-2", ec.SECP384R1())


def test_the_key_signs_and_never_leaves(folder: Path, token: Token) -> None:
    key = open_office(folder, SERVER, token).ca.issuing.private_key
    signature = key.sign(b"message", ec.ECDSA(hashes.SHA256()))
    key.public_key().verify(signature, b"message", ec.ECDSA(hashes.SHA256()))
    with pytest.raises(SigningRefused, match=r"token\.not_exportable"):
        key.private_numbers()


def test_without_its_token_the_office_says_what_is_missing(folder: Path, token: Token) -> None:
    with pytest.raises(SigningRefused, match=r"token\.not_configured"):
        open_office(folder, SERVER)
    with capture_logs() as logs:
        for wrong, code in (
            (replace(token, label="elsewhere"), r"token\.unavailable"),
            (replace(token, pin="000000"), r"token\.wrong_pin"),
        ):
            ca = open_office(folder, SERVER, wrong).ca
            with pytest.raises(SigningRefused, match=code):
                ca.revocation_list((), 1, MORNING)
    assert "000000" not in repr(logs)
    public = open_office(folder, SERVER, token).ca.issuing.private_key.public_key()
    lost = token.find_key("issuing-99", public)
    with pytest.raises(SigningRefused, match=r"token\.key_missing"):
        lost.sign(b"message", ec.ECDSA(hashes.SHA256()))


def test_a_server_is_set_up_and_backed_up_with_its_keys_in_the_token(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    soft = SoftToken(tmp_path_factory.mktemp("hsm"), label="hall")
    soft.make()
    for name, secret in (("pin", PIN), ("secret", "山の上の一本の桜の木のした")):
        (tmp_path / name).write_text(secret, encoding="utf-8")
        (tmp_path / name).chmod(0o600)
    config = tmp_path / "tsukue.toml"
    config.write_text(
        f'data_dir = "{tmp_path / "data"}"\nauthority_module = "{soft.module}"\n'
        f'authority_token = "hall"\nauthority_pin_file = "{tmp_path / "pin"}"\n',
        encoding="utf-8",
    )

    def run(*words: str) -> int:
        return main([*words, "--config", str(config)])

    secret = ("--passphrase-file", str(tmp_path / "secret"))
    assert run("init") == console.OK
    assert run("ca", "backup", str(tmp_path / "b"), *secret) == console.OK
    assert run("ca", "rehearse", str(tmp_path / "b"), *secret) == console.OK
    assert run("ca", "roll") == console.OK
    (tmp_path / "pin").write_text("111111", encoding="utf-8")
    assert run("ca", "roll") == console.REFUSED
    assert "PIN" in capsys.readouterr().err
