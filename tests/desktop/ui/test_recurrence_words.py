# SPDX-License-Identifier: Apache-2.0
"""How a rule reads, in Japanese and in English."""

from datetime import date

import pytest

from desktop.qtbridge.languages import Languages
from desktop.ui.recurrence_words import recurrence_words
from telework.meetings.recurrence import Recurrence
from telework.meetings.rule_text import read_rule

STARTS = date(2026, 11, 24)

READS = {
    "FREQ=DAILY;COUNT=3": ("毎日、3回", "Daily, 3 times"),
    "FREQ=WEEKLY;COUNT=10": ("毎週 火曜日、10回", "Every week on Tuesday, 10 times"),
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=4": (
        "隔週 火曜日・木曜日、4回",
        "Every two weeks on Tuesday, Thursday, 4 times",
    ),
    "FREQ=WEEKLY;INTERVAL=3;COUNT=2": (
        "3週ごと 火曜日、2回",
        "Every 3 weeks on Tuesday, 2 times",
    ),
    "FREQ=MONTHLY;BYDAY=5FR;COUNT=4": (
        "毎月 第5金曜日（ない月は飛ばす）、4回",
        "Every month on the fifth Friday (skips months without one), 4 times",
    ),
    "FREQ=MONTHLY;BYDAY=-1MO;UNTIL=20270331T145959Z": (
        "毎月 最後の月曜日、2027/3/31まで",
        "Every month on the last Monday, until 2027/3/31",
    ),
    "FREQ=MONTHLY;BYDAY=-2WE": (
        "毎月 最後から2番目の水曜日、終わりなし",
        "Every month on the Wednesday that is number 2 from the end, no end",
    ),
    "FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2": (
        "毎月 31日（ない月は飛ばす）、2回",
        "Every month on day 31 (skips months without it), 2 times",
    ),
    "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2": (
        "毎月 末日、2回",
        "Every month on the last day, 2 times",
    ),
    "FREQ=MONTHLY;COUNT=2": ("毎月 24日、2回", "Every month on day 24, 2 times"),
}


@pytest.mark.parametrize("text", list(READS))
def test_a_rule_reads_as_people_say_it(languages: Languages, text: str) -> None:
    rule = read_rule(text, all_day=False)
    assert isinstance(rule, Recurrence)
    japanese, english = READS[text]
    languages.speak("ja")
    assert recurrence_words(rule, STARTS) == japanese
    languages.speak("en")
    assert recurrence_words(rule, STARTS) == english


def test_a_single_meeting_says_so(languages: Languages) -> None:
    languages.speak("ja")
    assert recurrence_words(None, STARTS) == "繰り返しなし"
