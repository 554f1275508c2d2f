# SPDX-License-Identifier: Apache-2.0
"""``make demo``: a city appears; decisions, a day at home, rooms and measures run through it.

With a display, the client opens for the officer of the story, signed out; the terminal says
what to type and opens the clients of others. Without one, the stories play by themselves under
Xvfb and leave ``build/demo/`` with a picture of each step, the decided sheets, the sheet of
a closed month, an invitation for calendars and the report of the measures.
"""

import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from approval.calendar import city_day
from server.demo.home_month import month_before
from server.demo.people import DEMO_PASSWORD, OFFICER, STORY
from signing.limited_child import verify_in_child
from signing.verdicts import DocumentVerdict, Outcome
from tests.e2e import absence_story, door_story, figures_story, rooms_story, story, telework_story
from tests.e2e.demo_city import DemoCity
from tests.e2e.demo_desks import client_of, hints, sit_down
from tests.e2e.demo_files import write_files
from tests.e2e.stage import Scene
from tests.e2e.telework_story import ClosedSheet
from tests.e2e.wire_client import WireClient
from tests.support.display import open_display
from tests.support.run import begin_run, end_run
from tests.support.session_bus import open_bus, open_keyring

BUILD = Path("build") / "demo"


def main() -> int:
    """Run the demo; returns 0 when every signature of the decided sheet is valid."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    _say("市ができます（300人、ひと月分の案件）。A city appears.")
    with DemoCity(BUILD.resolve() / "city") as city:
        if _has_display():
            return _open_for_a_person(city)
        return _play_by_itself(city)


def _has_display() -> bool:
    wanted = os.environ.get("TSUKUE_DEMO", "")
    return wanted != "headless" and bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def _open_for_a_person(city: DemoCity) -> int:
    month = month_before(city_day(datetime.now(UTC)))
    for line in hints(telework_story.month_words(month)):
        _say(line)
    return sit_down(client_of(BUILD.resolve() / "people", city.url), sys.stdin, _say)


def _play_by_itself(city: DemoCity) -> int:
    begin_run()
    try:
        _prepare_surroundings()
        files = write_files(BUILD.resolve() / "files")
        pictures = BUILD.resolve()
        people = BUILD.resolve() / "people"
        scene = Scene(folder=people, port=city.port, files=files, pictures=pictures, tell=_say)
        rooms = rooms_story.RoomsStory(scene)
        # A room is released only after its time: the other stories play meanwhile.
        rooms.leave_a_room_unused()
        story.play(scene)
        absence_story.play(scene)
        closed = telework_story.play(scene)
        booked = play_the_rooms(city, rooms)
        good = show_the_sheets(city) or show_the_month(closed, city.trust_roots()) or booked
        show_the_figures(city, scene, closed.count.month)
        return good
    finally:
        end_run()


def _prepare_surroundings() -> None:
    os.environ["DISPLAY"] = open_display()
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    os.environ.pop("WAYLAND_DISPLAY", None)
    os.environ.pop("PYTHON_KEYRING_BACKEND", None)
    bus = open_bus()
    open_keyring(bus)
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus


def show_the_sheets(city: DemoCity) -> int:
    """Keep the decided sheets of both stories and say who signed them."""
    roots = city.trust_roots()
    (BUILD / "roots.pem").write_text(roots, "ascii")
    wanted = (
        (absence_story.TITLE, BUILD / "decided-by-substitute.pdf", len(absence_story.SIGNED_BY)),
        (story.TITLE, BUILD / "decided.pdf", len(STORY)),
    )
    shown = [_show_a_sheet(city, roots, *each) for each in wanted]
    return 0 if all(shown) else 1


def _show_a_sheet(city: DemoCity, roots: str, title: str, sheet: Path, signatures: int) -> bool:
    sheet.write_bytes(decided_sheet(city, title))
    verdict = verify_in_child(sheet.read_bytes(), roots, datetime.now(UTC))
    _say(f"「{title}」")
    for line in _signers(verdict):
        _say(line)
    valid = sum(one.outcome is Outcome.VALID for one in verdict.signatures)
    _say(f"決裁済みの起案用紙 Decided sheet: {sheet}")
    _say(f"有効な署名 Valid signatures: {valid} / {len(verdict.signatures)}")
    return verdict.outcome is Outcome.VALID and valid == signatures


def show_the_month(closed: ClosedSheet, roots: str) -> int:
    """Keep the closed month's sheet; say its count, who signed it and what ``pdfsig`` says."""
    sheet = BUILD / "telework-month.pdf"
    sheet.write_bytes(closed.sheet)
    verdict = verify_in_child(closed.sheet, roots, datetime.now(UTC))
    for line in telework_story.count_lines(closed.count):
        _say(line)
    for line in _signers(verdict):
        _say(line)
    _say(f"月次確認書 Sheet of the month: {sheet}")
    said = telework_story.pdfsig(sheet)
    _say(said or "pdfsig がないため、確かめていません。pdfsig is not installed.")
    accepted = telework_story.VALID in said or not said
    return 0 if verdict.outcome is Outcome.VALID and accepted else 1


def play_the_rooms(city: DemoCity, rooms: rooms_story.RoomsStory) -> int:
    """Book a series, keep its invitation, have it judged twice, and see a room released."""
    rooms.book_a_series()
    series = rooms.read_the_series()
    invitation = BUILD / "rooms-invitation.ics"
    invitation.write_bytes(series.invitation)
    for line in rooms_story.series_lines(series):
        _say(line)
    _say(f"会議の招待 Invitation: {invitation}")
    _say(rooms_story.check_line(city.command("calendar", "check", str(invitation), "--json")))
    dates = rooms_story.expanded_elsewhere(series.invitation)
    same = rooms_story.stands_as_expanded(series)
    word = "一致 the same" if same else "不一致 NOT the same"
    _say(f"別のライブラリで展開 By another library: {len(dates)} 日 dates, {word}")
    released = rooms.see_it_released()
    at = released.starts_at.astimezone().isoformat(timespec="minutes")
    _say(f"自動解放 Released: {released.room_id} {at} {released.state}")
    month = f"{city_day(released.starts_at):%Y-%m}"
    counted = city.command("meetings", "statistics", "--month", month, "--json")
    _say(rooms_story.unused_line(counted, released.room_id))
    door_story.play(city, rooms.officer_id, BUILD.resolve(), _say)
    return 0 if same else 1


def show_the_figures(city: DemoCity, scene: Scene, month: str) -> None:
    """Look at the measures of the closed month, publish it, and read it without the client."""
    figures = figures_story.FiguresStory(scene)
    figures.look_at_the_programme()
    for line in figures_story.page_lines(figures.read(month)):
        _say(line)
    for line in figures_story.publish(city, month, BUILD.resolve()):
        _say(line)
    _say(figures_story.read_on_a_phone(city, month, BUILD.resolve()))


def decided_sheet(city: DemoCity, title: str) -> bytes:
    """Fetch the decided sheet of a story as its drafter."""
    with WireClient(city.port, OFFICER.login, DEMO_PASSWORD) as officer:
        found = officer.ask("GET", "/v1/cases?state=decided&limit=100")["items"]
        [case_id] = [
            view["case"]["case_id"] for view in found if view["case"]["content"]["title"] == title
        ]
        return officer.document(case_id)


def _signers(verdict: DocumentVerdict) -> list[str]:
    lines = []
    for one in verdict.signatures:
        at = one.timestamp_at
        when = at.astimezone().isoformat(timespec="seconds") if at else "時刻未付与"
        said = "有効" if one.outcome is Outcome.VALID else one.code
        lines.append(f"  {one.role}  {one.name}  {when}  {said}")
    return lines


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
