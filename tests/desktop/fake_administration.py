# SPDX-License-Identifier: Apache-2.0
"""The room of administrators in memory: a few people, a few devices, and what was done to them."""

import threading
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from approval.identifiers import PostId, SectionId
from approval.people import Capacity, HeldPost
from approval.wire_accounts import (
    AccountDetail,
    AccountLine,
    AccountPage,
    ChangedAccount,
    LivingSession,
    OrganisationInForce,
    OwnDevice,
)
from approval.wire_devices import ChangedDevice, DeviceLine, DevicePage, HeldCase, LossReport
from desktop.administration import DevicesAsked, PeopleAsked
from desktop.facade import Trouble
from tests.desktop.sample_case import NOW

PASSWORD = "k7mw-3nqx-t2ha"
_ADMIN = ("administrator",)
PEOPLE = (
    ("p0001", "会田 誠司", "あいだ せいじ", "会計室長", "aida", "enabled", ("staff",)),
    ("p0002", "五十嵐 健", "いがらし けん", "情報政策課主任", "igarashi", "enabled", _ADMIN),
    ("p0003", "計良 佐和", "けら さわ", "会計室主事", "", "none", ()),
    ("p0004", "銭谷 平次", "ぜにや へいじ", "財政係長", "zeniya", "temporary", ("staff",)),
    ("p0005", "髙﨑 吉子", "たかさき よしこ", "", "takasaki", "enabled", ("hr", "staff")),
    ("p0006", "森 美咲", "もり みさき", "人事課長", "mori", "disabled", (*_ADMIN, "staff")),
)
DEVICES = (
    ("d-4f2a", "貸出ノートPC 12号", "p0004", "銭谷 平次", "財政係長", "waiting", 0),
    ("d-88c1", "貸出ノートPC 3号", "p0005", "髙﨑 吉子", "", "lost", 50),
    ("d-0b7e", "会計室デスクトップ", "p0001", "会田 誠司", "会計室長", "admitted", 1),
    ("d-17aa", "情報政策課ノート 1号", "p0002", "五十嵐 健", "情報政策課主任", "admitted", 2),
)


def account(person_id: str) -> AccountDetail:
    """A person with a post, a device and a session, as far as his line says so."""
    line = next(each for each in lines() if each.person_id == person_id)
    post = HeldPost(
        post_id=PostId("post"),
        title="室長",
        section_id=SectionId("kaikei"),
        section_name="会計室",
        capacity=Capacity.REGULAR,
    )
    devices = tuple(
        OwnDevice(device_id=each.device_id, name=each.name, state=each.state, seen_at=each.seen_at)
        for each in devices_shown()
        if each.owner_id == person_id
    )
    sessions = tuple(
        LivingSession(
            device_id=each.device_id,
            device_name=each.name,
            begun_at=NOW - timedelta(hours=3),
            used_at=NOW - timedelta(minutes=4),
        )
        for each in devices
        if each.state == "admitted"
    )
    return AccountDetail(
        line=line,
        rev=0 if line.state == "none" else 3,
        posts=(post,) if line.office else (),
        devices=devices,
        sessions=sessions,
        certificate="valid" if sessions else "none",
        certificate_ends_at=NOW + timedelta(days=300) if sessions else None,
        password_changed_at=None if line.state == "none" else NOW - timedelta(days=40),
        own=person_id == "p0002",
    )


def lines() -> tuple[AccountLine, ...]:
    """Everybody, in the order of their kana."""
    return tuple(
        AccountLine(
            person_id=person_id,
            name=name,
            kana=kana,
            office=office,
            login=login,
            state=state,
            roles=roles,
            signed_in_at=NOW - timedelta(hours=3) if state == "enabled" else None,
        )
        for person_id, name, kana, office, login, state, roles in PEOPLE
    )


def devices_shown() -> tuple[DeviceLine, ...]:
    """Every device, in the server's order."""
    return tuple(
        DeviceLine(
            device_id=device_id,
            name=name,
            owner_id=owner_id,
            owner=owner,
            office=office,
            state=state,
            registered_at=NOW - timedelta(days=60),
            seen_at=NOW - timedelta(hours=hours),
            lost_at=NOW - timedelta(hours=40) if state == "lost" else None,
        )
        for device_id, name, owner_id, owner, office, state, hours in DEVICES
    )


@dataclass
class FakeAdministration:
    """Keeps what was asked and done; ``next_trouble`` is the answer to the next call.

    Attributes:
        waits_for: a page of people comes only after this, where it is given.
    """

    next_trouble: Trouble | None = None
    asked: list[tuple[PeopleAsked | DevicesAsked, str]] = field(default_factory=list)
    done: list[tuple[object, ...]] = field(default_factory=list)
    nobody: bool = False
    waits_for: threading.Event | None = None
    wiped_at: datetime | None = None
    disowned: int = 0
    known: dict[str, AccountDetail] = field(default_factory=dict)

    def people(self, asked: PeopleAsked, after: str) -> AccountPage | Trouble:
        self.asked.append((asked, after))
        if self.waits_for is not None:
            self.waits_for.wait(10)
        every = () if self.nobody else tuple(self._now(each) for each in lines())
        found = tuple(
            each
            for each in every
            if asked.words in f"{each.name}{each.login}"
            and asked.state in ("", each.state)
            and asked.role in ("", *each.roles)
        )
        shown, following = (found[4:], "") if after else (found[:4], "next" if found[4:] else "")
        in_force = OrganisationInForce(rev=7, version="令和8年4月1日", loaded_at=NOW)
        page = AccountPage(lines=shown, total=len(found), next=following, organisation=in_force)
        return self._trouble() or page

    def people_csv(self, asked: PeopleAsked) -> bytes | Trouble:
        self.done.append(("csv", asked))
        return self._trouble() or "職員番号\r\n".encode("utf-8-sig")

    def person(self, person_id: str) -> AccountDetail | Trouble:
        return self._trouble() or self._account(person_id)

    def add_account(
        self, person_id: str, login: str, roles: tuple[str, ...]
    ) -> ChangedAccount | Trouble:
        self.done.append(("add", person_id, login, roles))
        return self._change(person_id, PASSWORD, state="temporary", login=login, roles=roles)

    def give_roles(
        self, person_id: str, seen: int, roles: tuple[str, ...]
    ) -> ChangedAccount | Trouble:
        self.done.append(("roles", person_id, seen, roles))
        return self._change(person_id, roles=roles)

    def disable(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        self.done.append(("disable", person_id, seen))
        return self._change(person_id, state="disabled")

    def enable(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        self.done.append(("enable", person_id, seen))
        return self._change(person_id, state="enabled")

    def reset_password(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        self.done.append(("password", person_id, seen))
        return self._change(person_id, PASSWORD, state="temporary")

    def end_sessions(self, person_id: str, seen: int) -> ChangedAccount | Trouble:
        self.done.append(("sign-out", person_id, seen))
        return self._change(person_id)

    def devices(self, asked: DevicesAsked, after: str) -> DevicePage | Trouble:
        self.asked.append((asked, after))
        found = tuple(
            each
            for each in devices_shown()
            if asked.words in f"{each.name}{each.owner}" and asked.state in ("", each.state)
        )
        found = tuple(self._owned(each) for each in found)
        page = DevicePage(lines=found, total=len(found), waiting=1, next="")
        return self._trouble() or page

    def devices_csv(self, asked: DevicesAsked) -> bytes | Trouble:
        self.done.append(("devices_csv", asked))
        return self._trouble() or "端末\r\n".encode("utf-8-sig")

    def device(self, device_id: str) -> ChangedDevice | Trouble:
        line = next(each for each in devices_shown() if each.device_id == device_id)
        line = self._owned(line)
        if line.state == "lost":
            line = replace(line, wiped_at=self.wiped_at)
        report = loss(line) if line.state == "lost" else None
        return self._trouble() or ChangedDevice(device=line, report=report)

    def admit(self, device_id: str, seen: str) -> ChangedDevice | Trouble:
        self.done.append(("admit", device_id, seen))
        line = next(each for each in devices_shown() if each.device_id == device_id)
        return self._trouble() or ChangedDevice(device=replace(line, state="admitted"))

    def report_lost(self, device_id: str, seen: str) -> ChangedDevice | Trouble:
        self.done.append(("lost", device_id, seen))
        line = next(each for each in devices_shown() if each.device_id == device_id)
        lost = replace(line, state="lost", lost_at=NOW)
        return self._trouble() or ChangedDevice(device=lost, report=loss(lost))

    def _owned(self, line: DeviceLine) -> DeviceLine:
        if line.state != "admitted" or not self.disowned:
            return line
        return replace(line, asked=1, disowned=self.disowned)

    def _change(
        self, person_id: str, password: str = "", **line: object
    ) -> ChangedAccount | Trouble:
        trouble = self._trouble()
        if trouble is not None:
            return trouble
        before = self._account(person_id)
        after = replace(
            before,
            line=replace(before.line, **line),  # type: ignore[arg-type]
            rev=before.rev + 1,
            sessions=(),
        )
        self.known[person_id] = after
        days = 14 if password else 0
        return ChangedAccount(account=after, password=password, password_days=days)

    def _account(self, person_id: str) -> AccountDetail:
        return self.known.get(person_id) or account(person_id)

    def _now(self, line: AccountLine) -> AccountLine:
        known = self.known.get(line.person_id)
        return known.line if known else line

    def _trouble(self) -> Trouble | None:
        trouble, self.next_trouble = self.next_trouble, None
        return trouble


def loss(line: DeviceLine) -> LossReport:
    """The report on a lost device."""
    return LossReport(
        device=line,
        made_at=NOW,
        certificates=("5a17c0de",),
        cases=184,
        secret_cases=3,
        meetings=27,
        work_days=41,
        scopes=("会計室", "出納係"),
        held=tuple(
            HeldCase(
                number=f"会計第{at}号",
                secret=at % 30 == 0,
                sheet=True,
                attachments=at % 3,
                fetched_at=NOW - timedelta(hours=at),
            )
            for at in range(1, 91)
        ),
        held_total=90,
    )
