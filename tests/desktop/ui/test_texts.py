# SPDX-License-Identifier: Apache-2.0
"""Every trouble reads as words: what happened, what it means, what to do."""

import re
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtWidgets import QApplication

import telework
from approval.refusal_codes import RefusalCode
from desktop.errors import Code
from desktop.facade import Trouble
from desktop.qtbridge.languages import Languages
from desktop.sync.faults import Fault, FaultKind, trouble_of
from desktop.ui import words
from desktop.ui.sentences import (
    absences,
    acts,
    administering,
    applying,
    authority,
    booking_requests,
    closing,
    days,
    deciding,
    drafting,
    filing,
    forms,
    guarding,
    hours,
    mailing,
    measures,
    meeting,
    meeting_booking,
    meeting_changing,
    outgoing,
    reaching,
    registering,
    rooms,
    signing,
    working,
)
from desktop.ui.texts import codes, explain
from server import texts as server_texts
from server.sentences import door_ja, meetings_calendar_ja, organisation_ja, surveys_ja
from telework.acts import READERS
from telework.applying.refusal_codes import ApplyingCode

TO_DO = re.compile(r"ください|自動で|もう一度送ります|送り直します|署名し直します")


AREAS = ("amendment", "applying", "closing", "day", "form", "grant", "hours", "month", "order")
"""What is refused of remote work."""

SOURCES = Path(telework.__file__).parent
_CODE = re.compile(r'code="([a-z_]+\.[a-z_]+)"')


def codes_of_telework() -> set[str]:
    """Every code that the rooms of remote work write in their sources."""
    return {
        code
        for file in SOURCES.rglob("*.py")
        for code in _CODE.findall(file.read_text(encoding="utf-8"))
        if code.partition(".")[0] in AREAS
    }


TROUBLES = {
    *RefusalCode,
    *ApplyingCode,
    *Code,
    *server_texts.codes("ja"),
    *codes_of_telework(),
} - {
    *organisation_ja.SENTENCES,
    *door_ja.SENTENCES,
    *meetings_calendar_ja.SENTENCES,
    *surveys_ja.LOADING,
    "maintenance.client_too_old",
}
"""What can be refused. Read on the server only, or at a door: the lines of a reorganisation's
difference, of calendar files, of loading surveys, and of the page for a tablet. One is heard by
clients before 0.8.0 alone."""


@pytest.mark.parametrize("code", sorted(TROUBLES))
def test_every_code_that_can_arise_has_words_of_its_own(code: str) -> None:
    assert str(code) in codes()


@pytest.mark.parametrize("code", sorted(codes()))
def test_the_words_say_what_happened_and_what_to_do(code: str) -> None:
    words = explain(Trouble(code=code))
    assert words.heading
    assert words.meaning
    assert TO_DO.search(words.meaning + words.advice)
    assert "{" not in words.meaning + words.advice


TELEWORK = sorted(code for code in codes() if code.partition(".")[0] in AREAS)
NAMED = {"day": "2026-12-10", "last": "2026-12-08", "week": "2026-12-07", "month": "2026-12"}
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
SAYS_NOTHING = ("内容を確かめてください。", "入力を確かめて、もう一度操作してください。")


@pytest.mark.parametrize("code", TELEWORK)
def test_a_refusal_of_remote_work_is_whole_sentences(code: str) -> None:
    words = explain(Trouble(code=code, params=NAMED))
    for said in (words.meaning, words.advice):
        assert said.endswith("。")
        assert "2026-12" not in said
    assert re.search(r"ください|要りません", words.advice)
    assert words.advice not in SAYS_NOTHING
    assert words.meaning != words.advice


def test_every_refusal_of_remote_work_is_english_too(qapp: QApplication) -> None:
    languages = Languages(qapp)
    languages.speak("en")
    try:
        said = [
            explain(Trouble(code=code, params=dict.fromkeys(_names(code), "9")))
            for code in TELEWORK
        ]
    finally:
        languages.speak("ja")
    for one in said:
        assert not JAPANESE.search(one.whole()), one
        assert one.meaning.endswith(".")
        assert one.advice.endswith(".")


def test_a_refusal_names_days_and_months_as_people_do() -> None:
    late = explain(Trouble(code="applying.late", params=NAMED))
    assert late.meaning.startswith("12/10（木）の申請は12/8（火）までで")
    assert "2026年12月" in explain(Trouble(code="month.closed", params=NAMED)).meaning
    assert explain(Trouble(code="month.own")).heading == "月を確認していません"


def _names(code: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(_source(code)) if name}


@pytest.mark.parametrize("kind", list(FaultKind))
def test_every_fault_of_the_way_has_words(kind: FaultKind) -> None:
    assert trouble_of(Fault(kind=kind)).code in codes()


def test_an_unknown_code_shows_the_message_of_the_server() -> None:
    told = Trouble(code="moon.full", params={"message": "満月のため受け付けません。"})
    assert explain(told).meaning == "満月のため受け付けません。"
    assert "moon.full" in explain(told).advice


@pytest.mark.parametrize("code", sorted(server_texts.codes("ja") & codes()))
def test_our_words_name_only_what_the_server_gives(code: str) -> None:
    """A parameter that only our words name would show as unknown."""
    ours = _names(code)
    marked = {name: f"<{name}>" for name in ours}
    theirs = server_texts.sentence(code, marked)
    missing = {name for name in ours if f"<{name}>" not in theirs}
    # The client refuses files itself before the server does, and knows their name.
    assert missing <= ({"name"} if code.startswith("file.") else set())


def _source(code: str) -> str:
    areas = (
        absences,
        acts,
        administering,
        applying,
        authority,
        booking_requests,
        closing,
        days,
        deciding,
        drafting,
        filing,
        forms,
        guarding,
        hours,
        mailing,
        measures,
        meeting,
        meeting_booking,
        meeting_changing,
        outgoing,
        reaching,
        registering,
        rooms,
        signing,
        working,
    )
    [pair] = [area.SENTENCES[code] for area in areas if code in area.SENTENCES]
    return "".join(pair)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("increment.previous", "別の起案用紙に付けた署名です"),
        ("increment.trailer", "署名のほかにも起案用紙が変わっています"),
        ("signature.broken", "署名が起案用紙の内容と合いません"),
        ("something.new", "署名の形が正しくありません"),
    ],
)
def test_why_a_signature_is_invalid_is_said_in_words(code: str, words: str) -> None:
    said = explain(Trouble(code="increment.invalid", params={"reason": code}))
    assert words in said.meaning
    assert code not in said.whole()


def test_a_sheet_that_moved_on_says_what_to_do() -> None:
    said = explain(Trouble(code="document.stale_base"))
    assert "「署名し直す」を押してください" in said.advice
    assert said.action == "outbox"


def test_every_act_on_days_has_a_word() -> None:
    assert READERS.keys() <= words.ACTS.keys()
