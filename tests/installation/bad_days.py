# SPDX-License-Identifier: Apache-2.0
"""Bad input and faults on the installed server: what each must say, and that it comes back.

A service speaks English to the journal; the doctor's answer is read as JSON, in Japanese.
"""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from tests.installation.account import Account
from tests.installation.city_authority import CityAuthority
from tests.installation.machine import Machine
from tests.installation.manual import write_settings
from tests.installation.page import MANUAL
from tests.server.ops.doctor import test_surroundings as of_the_clock

SETTINGS = "/etc/tsukue/tsukue.toml"
SERVICE = "tsukue-server"
READY = (
    "curl --silent --fail --retry 120 --retry-connrefused --retry-delay 1 "
    "http://127.0.0.1:8722/readyz"
)
SAID_SECONDS = 60
_SQUATTER = "python3 -m http.server 8722 --bind 127.0.0.1"


@dataclass(frozen=True, slots=True)
class BadDays:
    """Plays faults of settings, services and certificates on one machine that serves."""

    server: Machine
    authority: CityAuthority
    account: Account

    def play(self) -> None:
        """Play each by itself; the server serves before and after."""
        for title, act in self._days():
            with self.account.part(title):
                act()
                self.server.do(READY)

    def _days(self) -> Iterator[tuple[str, Callable[[], None]]]:
        yield "データベースの合言葉が違う Wrong database password", self.wrong_password
        yield "ポートが使われている Port taken", self.port_taken
        yield "知らない設定 Unknown key", self.unknown_key
        yield "証明書が切れる Certificate ends", self.certificate_ends
        yield "市の外の認証局の証明書 A trusted authority's certificate ends", self.trust_ends
        yield "時計が飛ぶ Clock jump", self.clock_jumps

    def wrong_password(self) -> None:
        """The service says so and ends, the doctor names it, and mended it comes back."""
        with altered(self.server, 'database_url = "postgresql://tsukue:wrong@127.0.0.1/tsukue"'):
            said = self._restarted_in_vain("the database refuses the sign-in of the role tsukue")
            self.account.tell(f"  {said}")
            found = findings(self.server)
            self._tell(found, "database.password")
            must("service.down" in found, "the doctor does not see that nothing serves")

    def port_taken(self) -> None:
        """The service says which port, the doctor who answers there."""
        self.server.do(f"systemctl stop {SERVICE}")
        self.server.do(f"systemd-run --quiet --unit squatter {_SQUATTER}")
        try:
            said = self._restarted_in_vain("127.0.0.1:8722 is taken by another program")
            self.account.tell(f"  {said}")
            self._tell(findings(self.server), "service.down", "別のプログラム")
        finally:
            self.server.do("systemctl stop squatter")

    def unknown_key(self) -> None:
        """Refused by name and line; what runs is not touched until it is restarted."""
        runs = self._main_process()
        with altered(self.server, "work_ers = 3"):
            lines = self.server.do(f"wc --lines < {SETTINGS}").strip()
            named = self._tell(findings(self.server), "settings.unknown", f"{SETTINGS}:{lines}")
            must("work_ers" in named, f"the name is not said: {named}")
            self.server.do(READY)
            must(self._main_process() == runs, "the doctor has touched the running service")
            said = self._restarted_in_vain(f"{SETTINGS}:{lines}", "work_ers")
            self.account.tell(f"  {said}")

    def certificate_ends(self) -> None:
        """Told before and after its end with the day, and gone with a new one."""
        for code, days in (("certificate.ending", 10), ("certificate.ended", -2)):
            ends = datetime.now(UTC) + timedelta(days=days)
            self.authority.sign_until(self.server, ends)
            self.server.do("systemctl reload nginx")
            named = self._tell(findings(self.server), code, f"{ends:%Y-%m-%d}")
            must("tsukue.example.lg.jp" in named, f"whose certificate it is, is not said: {named}")
        refused = self.server.run("curl --silent https://tsukue.example.lg.jp/healthz")
        must(refused.code != 0, "a client believes a certificate that has ended")
        self.authority.sign(self.server)
        self.server.do("systemctl reload nginx")
        self._well("certificate.")

    def trust_ends(self) -> None:
        """An authority elsewhere that is trusted by a file is watched like our own."""
        ends = datetime.now(UTC) + timedelta(days=5)
        folder = "/var/lib/tsukue/trust/signers"
        self.server.do(f"install -d -o tsukue -g tsukue -m 0700 {folder}")
        self.authority.another_until(self.server, f"{folder}/neighbour.pem", ends)
        self.server.do(f"chown tsukue:tsukue {folder}/neighbour.pem")
        named = self._tell(findings(self.server), "certificate.ending", f"{ends:%Y-%m-%d}")
        must("Neighbour" in named, f"whose certificate it is, is not said: {named}")
        self.server.do(f"rm {folder}/neighbour.pem")
        self._well("certificate.")

    def clock_jumps(self) -> None:
        """A container has the clock of its host: it cannot jump here, and is shown elsewhere."""
        shown = (
            of_the_clock.test_a_clock_that_went_back_is_told,
            of_the_clock.test_a_database_with_another_time_is_told,
        )
        for test in shown:
            self.account.tell(f"  ここでは動かせない。Shown by {test.__module__}.{test.__name__}")
        must("clock.ok" in findings(self.server), "the doctor does not look at the clock")

    def _restarted_in_vain(self, *words: str) -> str:
        """Restart the service, which must end with a sentence; returns it."""
        since = self.server.do("date +%s").strip()
        self.server.do(f"systemctl restart {SERVICE}")
        asked = f"journalctl --unit {SERVICE} --since @{since} --output cat"
        deadline = time.monotonic() + SAID_SECONDS
        while time.monotonic() < deadline:
            lines = self.server.do(asked).splitlines()
            said = [line for line in lines if all(word in line for word in words)]
            ended = any("Main process exited" in line for line in lines)
            if said and ended:
                must("Traceback" not in "".join(lines), f"a traceback: {lines}")
                return said[0]
            time.sleep(0.5)
        raise AssertionError(f"{SERVICE} does not say {words} and end, but:\n{lines}")

    def _main_process(self) -> str:
        return self.server.do(f"systemctl show {SERVICE} --property=MainPID")

    def _tell(self, found: dict[str, list[str]], code: str, *words: str) -> str:
        """Hold the doctor to a finding with its words and its page; returns its sentence."""
        said = [each for each in found.get(code, []) if all(word in each for word in words)]
        must(bool(said), f"the doctor does not say {code} with {words}, but {found}")
        page = MANUAL / "alarms" / f"{code}.md"
        must(page.exists(), f"there is no page {page.name}")
        self.account.tell(f"  {said[0]} → alarms/{page.name}")
        return said[0]

    def _well(self, area: str) -> None:
        found = findings(self.server)
        left = {code for code in found if code.startswith(area)} - {f"{area}ok"}
        must(not left, f"after it was mended the doctor still says {left}")


@contextmanager
def altered(machine: Machine, line: str) -> Iterator[None]:
    """Let a line of the settings be another one for a while; a service that gave up comes back."""
    file = machine.root / SETTINGS.lstrip("/")
    kept = file.read_bytes()
    try:
        write_settings(file, line)
        yield
    finally:
        file.write_bytes(kept)
        machine.do(READY)


def findings(machine: Machine) -> dict[str, list[str]]:
    """Return what the doctor finds: Japanese sentences by code."""
    answer = json.loads(machine.run("tsukue-server doctor --json").text)
    found: dict[str, list[str]] = {}
    for each in answer["findings"]:
        found.setdefault(each["code"], []).append(each["ja"])
    return found


def must(holds: bool, otherwise: str) -> None:
    """Raise what is wrong where something does not hold."""
    if not holds:
        raise AssertionError(otherwise)
