# SPDX-License-Identifier: Apache-2.0
"""A signature gets its time, or stays exactly as it was."""

import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from asn1crypto import tsp

from signing.office_ca import OfficeCa
from signing.office_tsa import OfficeTsa
from signing.refusals import SigningRefused
from signing.timestamp import TimestampUnavailable, UnfitAuthority, insert_timestamp
from signing.timestamp_token import TimestampAnswer, timestamp_request
from tests.signing import attacks
from tests.signing.authority_server import HttpTimestamper, authority
from tests.signing.city import MORNING, STORY, City, OfficeClock

Broken = Callable[[City, bytes], tuple[int, bytes]]


def honest(city: City, request: bytes) -> bytes:
    return city.tsa.answer(request, MORNING)


def rejection(_: City, __: bytes) -> tuple[int, bytes]:
    status = {"status": "rejection", "fail_info": {"system_failure"}, "status_string": ["down"]}
    return 200, TimestampAnswer({"status": status}).dump()


def granted_without_token(_: City, __: bytes) -> tuple[int, bytes]:
    return 200, TimestampAnswer({"status": {"status": "granted"}}).dump()


def replay(city: City, _: bytes) -> tuple[int, bytes]:
    return 200, honest(city, timestamp_request(b"another signature", 5))


def wrong_nonce(city: City, request: bytes) -> tuple[int, bytes]:
    asked = tsp.TimeStampReq.load(request).copy()
    asked["nonce"] = 5
    return 200, honest(city, asked.dump())


def without_nonce(city: City, request: bytes) -> tuple[int, bytes]:
    asked = tsp.TimeStampReq.load(request)
    plain = {"version": "v1", "message_imprint": asked["message_imprint"], "cert_req": True}
    return 200, honest(city, tsp.TimeStampReq(plain).dump())


def tampered(city: City, request: bytes) -> tuple[int, bytes]:
    answer = bytearray(honest(city, request))
    answer[-1] ^= 1
    return 200, bytes(answer)


def staff_key(city: City, request: bytes) -> tuple[int, bytes]:
    return 200, OfficeTsa(city.people["slot-kian"]).answer(request, MORNING)


def other_city(_: City, request: bytes) -> tuple[int, bytes]:
    foreign = OfficeTsa.create(OfficeCa.create("となり市", MORNING), MORNING)
    return 200, foreign.answer(request, MORNING)


def clock_a_day_off(city: City, request: bytes) -> tuple[int, bytes]:
    return 200, city.tsa.answer(request, MORNING + timedelta(days=1))


FAULTS: dict[str, tuple[Broken, str]] = {
    "500": (lambda _, __: (500, b"oops"), "authority.unreachable"),
    "429": (lambda _, __: (429, b"slow down"), "authority.unreachable"),
    "garbage": (lambda _, __: (200, b"\x01\x02garbage"), "token.unreadable"),
    "nothing": (lambda _, __: (200, b""), "token.unreadable"),
    "a web page": (lambda _, __: (200, b"<html>login</html>"), "token.unreadable"),
    "truncated": (lambda city, ask: (200, honest(city, ask)[:-99]), "token.unreadable"),
    "trailing bytes": (lambda city, ask: (200, honest(city, ask) + b"x"), "token.unreadable"),
    "rejection": (rejection, "token.rejected"),
    "granted without a token": (granted_without_token, "token.unreadable"),
    "replay": (replay, "token.imprint"),
    "wrong nonce": (wrong_nonce, "token.nonce"),
    "no nonce": (without_nonce, "token.nonce"),
    "tampered": (tampered, "token.cms.signature"),
    "a staff key": (staff_key, "token.certificate.purpose"),
    "another city": (other_city, "token.certificate.untrusted"),
    "a clock a day off": (clock_a_day_off, "token.gen_time"),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_fault_of_the_authority_leaves_the_sheet_untouched(city: City, fault: str) -> None:
    broken, code = FAULTS[fault]
    sheet = city.signed(1)
    before = bytes(sheet)
    with authority(lambda request: broken(city, request)) as url:
        with pytest.raises(TimestampUnavailable) as refused:
            insert_timestamp(sheet, HttpTimestamper(url), city.roots, now=MORNING)
        assert refused.value.code == code
        assert refused.value.cause or code == "token.unreadable"
        assert sheet == before
    with authority(lambda request: (200, honest(city, request))) as url:
        assert insert_timestamp(sheet, HttpTimestamper(url), city.roots, now=MORNING) != before


def test_an_authority_that_is_not_there_is_named(city: City) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(TimestampUnavailable, match="refused"):
        insert_timestamp(city.signed(1), HttpTimestamper(f"http://127.0.0.1:{port}/"), city.roots)


def test_an_authority_that_never_answers_ends_with_the_timeout(city: City) -> None:
    answered = threading.Event()

    def hang(_: bytes) -> tuple[int, bytes]:
        answered.wait(30)
        return 200, b""

    sheet = city.signed(1)
    with authority(hang) as url:
        with pytest.raises(TimestampUnavailable, match="timed out") as refused:
            insert_timestamp(sheet, HttpTimestamper(url, timeout=0.2), city.roots)
        answered.set()
    assert refused.value.code == "authority.unreachable"


def test_the_time_goes_in_without_moving_a_byte(city: City) -> None:
    sheet = city.signed(2)
    stamped = insert_timestamp(sheet, OfficeClock(city.tsa, MORNING), city.roots, now=MORNING)
    changed = [index for index in range(len(sheet)) if sheet[index] != stamped[index]]
    assert len(stamped) == len(sheet)
    assert changed[-1] - changed[0] < 40000


def test_no_time_goes_in_once_somebody_signed_on_top(city: City) -> None:
    first = city.signed(1)
    both = first + city.increment(first, STORY[1])
    stamped = insert_timestamp(both, OfficeClock(city.tsa, MORNING), city.roots)
    assert stamped != both
    covered = attacks.appended(first, attacks.change_title)
    with pytest.raises(SigningRefused, match=r"timestamp\.covered"):
        insert_timestamp(covered, OfficeClock(city.tsa, MORNING), city.roots)


def test_a_second_time_is_refused(city: City) -> None:
    stamped = city.signed(1, timestamps=True)
    with pytest.raises(SigningRefused, match=r"timestamp\.present"):
        insert_timestamp(stamped, OfficeClock(city.tsa, MORNING), city.roots)


def test_an_unsigned_sheet_gets_no_time(city: City) -> None:
    with pytest.raises(SigningRefused, match=r"timestamp\.covered"):
        insert_timestamp(city.sheet, OfficeClock(city.tsa, MORNING), city.roots)


@pytest.mark.parametrize("garbage", [b"", b"no pdf", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_sheet_gets_no_time(city: City, garbage: bytes) -> None:
    with pytest.raises(SigningRefused, match=r"document\.unreadable"):
        insert_timestamp(garbage, OfficeClock(city.tsa, MORNING), city.roots)


def test_broken_contents_get_no_time(city: City) -> None:
    broken = city.signed(1).replace(b"/Contents <3082", b"/Contents <0182")
    with pytest.raises(SigningRefused, match=r"document\.unreadable"):
        insert_timestamp(broken, OfficeClock(city.tsa, MORNING), city.roots)


def test_a_token_larger_than_its_room_is_the_authoritys_fault(city: City) -> None:
    class Talkative(OfficeClock):
        def fetch(self, request_der: bytes) -> bytes:
            chain = (city.ca.issuing.certificate,) * 40
            unit = replace(self.tsa.identity, chain=chain)
            return OfficeTsa(unit).answer(request_der, self.now)

    sheet = city.signed(1)
    with pytest.raises(UnfitAuthority, match=r"timestamp\.no_room"):
        insert_timestamp(sheet, Talkative(city.tsa, MORNING), city.roots)
