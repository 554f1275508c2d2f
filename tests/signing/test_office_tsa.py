# SPDX-License-Identifier: Apache-2.0
"""The office's time authority speaks RFC 3161, as openssl understands it."""

import shutil
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from asn1crypto import tsp

from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from signing.refusals import SigningRefused
from signing.timestamp_token import (
    TimestampAnswer,
    read_token,
    timestamp_request,
    token_of_answer,
)
from tests.signing.city import MORNING, City


def failure(answer: bytes) -> set[str]:
    response = TimestampAnswer.load(answer)
    assert response["status"]["status"].native == "rejection"
    found: set[str] = response["status"]["fail_info"].native
    return found


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_openssl_asks_and_believes_the_answer(city: City, tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"decided")
    (tmp_path / "root.pem").write_text(city.roots)
    (tmp_path / "chain.pem").write_text(city.ca.chain_pem)

    def openssl(*arguments: str) -> str:
        done = subprocess.run(
            ["openssl", "ts", *arguments], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        return done.stdout + done.stderr

    openssl("-query", "-data", "data", "-sha256", "-cert", "-out", "ask")
    answer = city.tsa.answer((tmp_path / "ask").read_bytes(), MORNING)
    (tmp_path / "answer").write_bytes(answer)
    told = openssl(
        "-verify", "-in", "answer", "-queryfile", "ask", "-CAfile", "root.pem",
        "-untrusted", "chain.pem", "-attime", str(int(MORNING.timestamp())),
    )  # fmt: skip
    assert "Verification: OK" in told, told
    assert "Granted" in openssl("-reply", "-in", "answer", "-text")


def test_serial_numbers_never_repeat(city: City) -> None:
    ask = timestamp_request(b"x", 1)
    tokens = [read_token(token_of_answer(city.tsa.answer(ask, MORNING))) for _ in range(20)]
    assert len({token.serial_number for token in tokens}) == 20


@pytest.mark.parametrize("days", [-1, 4000])
def test_a_clock_outside_the_certificate_gets_no_token(city: City, days: int) -> None:
    answer = city.tsa.answer(timestamp_request(b"x", 1), MORNING + timedelta(days=days))
    assert failure(answer) == {"time_not_available"}


def test_a_request_that_is_none_is_rejected(city: City) -> None:
    assert failure(city.tsa.answer(b"<html>", MORNING)) == {"bad_data_format"}


def asked(algorithm: str, digest: bytes, **more: object) -> bytes:
    imprint = {"hash_algorithm": {"algorithm": algorithm}, "hashed_message": digest}
    return bytes(tsp.TimeStampReq({"version": "v1", "message_imprint": imprint, **more}).dump())


def test_a_weak_digest_is_rejected(city: City) -> None:
    assert failure(city.tsa.answer(asked("sha1", b"1" * 20), MORNING)) == {"bad_alg"}


def test_a_digest_of_the_wrong_length_is_rejected(city: City) -> None:
    assert failure(city.tsa.answer(asked("sha256", b"1" * 20), MORNING)) == {"bad_data_format"}


def test_another_policy_is_rejected(city: City) -> None:
    ask = asked("sha256", b"1" * 32, req_policy="1.2.3.4")
    assert failure(city.tsa.answer(ask, MORNING)) == {"unaccepted_policy"}


def test_a_request_without_nonce_is_answered_without_one(city: City) -> None:
    token = read_token(token_of_answer(city.tsa.answer(asked("sha512", b"1" * 64), MORNING)))
    assert token.info["nonce"].native is None
    assert token.gen_time == MORNING


def test_the_unit_survives_a_restore(city: City) -> None:
    exported = city.tsa.export("合言葉")
    assert b"ENCRYPTED PRIVATE KEY" in exported
    assert b"BEGIN PRIVATE KEY" not in exported
    restored = OfficeTsa.load(exported, "合言葉")
    assert restored.identity.certificate == city.tsa.identity.certificate
    with pytest.raises(SigningRefused, match="wrong_passphrase"):
        OfficeTsa.load(exported, "ちがう")
    with pytest.raises(SigningRefused, match="unreadable"):
        OfficeTsa.load(b"{}", "合言葉")


def test_the_ca_survives_a_restore(city: City) -> None:
    restored = OfficeCa.load(city.ca.export("合言葉"), "合言葉")
    assert restored.roots_pem == city.roots
    assert restored.city_name == "あおぞら市"
