# SPDX-License-Identifier: Apache-2.0
"""A certificate may name any address: nobody is called while a file is verified."""

import socket
import threading
from datetime import timedelta

import pytest

from signing.limited_child import verify_in_child
from signing.verification import verify
from tests.signing.attacks.certificates import signed_by
from tests.signing.attacks.odd_people import Wanted, person
from tests.signing.attacks.workshop import Workshop
from tests.signing.city import LATER, City


@pytest.mark.parametrize("base", ["own_two", "foreign_one"])
def test_the_addresses_in_a_certificate_are_never_called(city: City, base: str) -> None:
    work = Workshop(city)
    called = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def listen() -> None:
            try:
                caller, _ = listener.accept()
            except OSError:
                return
            called.set()
            caller.close()

        waiting = threading.Thread(target=listen)
        waiting.start()
        host = f"http://127.0.0.1:{listener.getsockname()[1]}"
        hostile = person(work, Wanted(addresses=host, ends=timedelta(days=40)))
        pdf = signed_by(work, work.base(base), hostile)
        assert host.encode().hex().encode() in pdf
        for verdict in (verify(pdf, city.roots, LATER), verify_in_child(pdf, city.roots, LATER)):
            assert [each.intact for each in verdict.signatures].count(False) == 0
        assert not called.is_set()
        listener.shutdown(socket.SHUT_RDWR)
        waiting.join()
