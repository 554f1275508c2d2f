# SPDX-License-Identifier: Apache-2.0
"""A key opens with its PIN and with nothing else."""

import subprocess
import sys

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import Encoding, load_der_private_key

from signing.keys import WrongPin, create_request, is_strong, open_key, seal_key
from signing.refusals import SigningRefused
from tests.signing.city import MORNING, City
from tests.support.soft_token import certified


def enrolled(city: City) -> tuple[bytes, str]:
    new = create_request("髙﨑 吉子", "p-1")
    certificate = city.ca.issue(new.request_pem, "p-1", "髙﨑 吉子", "情報政策課", MORNING)
    return seal_key(new.private_key, "1234"), certificate


def test_full_width_digits_open_what_half_width_ones_sealed(city: City) -> None:
    sealed, certificate = enrolled(city)
    opened = open_key(sealed, "１２３４", certificate, city.ca.chain_pem)
    assert [each.subject for each in opened.chain] == [city.ca.issuing.certificate.subject]


def test_each_try_at_a_pin_costs_32_mib_and_a_tenth_of_a_second(city: City) -> None:
    sealed, _ = enrolled(city)
    head = b"TSUKUE-KEY-1\n"
    salt, nonce, body = sealed[13:29], sealed[29:41], sealed[41:]
    dear = Scrypt(salt=salt, length=32, n=2**15, r=8, p=1).derive(b"1234")
    assert load_der_private_key(AESGCM(dear).decrypt(nonce, body, head), password=None)


@pytest.mark.parametrize("pin", ["", "1235", "12345", "１２３"])
def test_a_wrong_pin_opens_nothing(city: City, pin: str) -> None:
    sealed, certificate = enrolled(city)
    with pytest.raises(WrongPin):
        open_key(sealed, pin, certificate, "")


def test_the_sealed_key_holds_no_key_in_the_open(city: City) -> None:
    new = create_request("山田", "p-2")
    number = new.private_key.private_numbers().private_value
    sealed = seal_key(new.private_key, "1234")
    assert number.to_bytes(32, "big") not in sealed
    assert sealed != seal_key(new.private_key, "1234")


@pytest.mark.parametrize("damaged", [b"", b"TSUKUE-KEY-1\n", b"something else" * 20])
def test_a_damaged_file_is_told_apart_from_a_wrong_pin(city: City, damaged: bytes) -> None:
    _, certificate = enrolled(city)
    with pytest.raises(SigningRefused, match=r"key\.damaged"):
        open_key(damaged, "1234", certificate, "")


def test_an_altered_key_does_not_open(city: City) -> None:
    sealed, certificate = enrolled(city)
    with pytest.raises(WrongPin):
        open_key(sealed[:-1] + bytes([sealed[-1] ^ 1]), "1234", certificate, "")


def test_a_certificate_of_another_key_is_refused(city: City) -> None:
    sealed, _ = enrolled(city)
    _, other = enrolled(city)
    with pytest.raises(SigningRefused, match=r"certificate\.other_key"):
        open_key(sealed, "1234", other, "")


@pytest.mark.parametrize(("certificate", "chain"), [("", ""), ("証明書", ""), (None, "no pem")])
def test_certificates_that_cannot_be_read_are_named(
    city: City, certificate: str | None, chain: str
) -> None:
    sealed, own = enrolled(city)
    with pytest.raises(SigningRefused, match=r"certificate\.unreadable"):
        open_key(sealed, "1234", own if certificate is None else certificate, chain)


def test_a_short_pin_seals_nothing() -> None:
    with pytest.raises(SigningRefused, match=r"pin\.too_short"):
        seal_key(ec.generate_private_key(ec.SECP256R1()), "123")


def test_the_request_proposes_the_name_in_nfc() -> None:
    request = x509.load_pem_x509_csr(create_request("か\u3099く", "p").request_pem.encode())
    assert request.subject.rfc4514_string() == "UID=p,CN=がく"
    assert request.is_signature_valid


@pytest.mark.parametrize("module", ["signing", "signing.keys", "signing.refusals"])
def test_opening_a_key_loads_no_pdf_library(module: str) -> None:
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"pyhanko", "reportlab", "pikepdf", "asn1crypto"}


def test_an_rsa_key_opens_with_its_pin_and_names_its_algorithm(city: City) -> None:
    private_key = rsa.generate_private_key(65537, 2048)
    certificate = certified(private_key.public_key(), city.ca, "髙﨑 吉子", MORNING)
    pem = certificate.public_bytes(Encoding.PEM).decode("ascii")
    opened = open_key(seal_key(private_key, "1234"), "1234", pem, city.ca.chain_pem)
    assert opened.key.algorithm == "sha256_rsa"
    signature = opened.key.sign(b"sheet")
    private_key.public_key().verify(signature, b"sheet", padding.PKCS1v15(), hashes.SHA256())


@pytest.mark.parametrize(
    ("public_key", "strong"),
    [
        (ec.generate_private_key(ec.SECP256R1()).public_key(), True),
        (ec.generate_private_key(ec.SECP224R1()).public_key(), False),
        (rsa.generate_private_key(65537, 2048).public_key(), True),
        (rsa.generate_private_key(65537, 1024).public_key(), False),  # noqa: S505 - the point
        (ed25519.Ed25519PrivateKey.generate().public_key(), False),
    ],
)
def test_a_key_is_strong_by_its_kind_and_size(public_key: object, strong: bool) -> None:
    assert is_strong(public_key) is strong
