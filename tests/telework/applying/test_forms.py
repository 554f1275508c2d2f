# SPDX-License-Identifier: Apache-2.0
"""The forms: one text for one form, and the body of the sheet made from it alone."""

from dataclasses import replace
from datetime import date, time

import pytest

from telework import Place, Unit
from telework.applying.application import ApplicationLine, Carried, CarriedKind
from telework.applying.application_text import application_text, application_title
from telework.applying.enrolment_text import enrolment_text, enrolment_title
from telework.applying.forms import form_text, read_application, read_enrolment
from telework.applying.patterns import Pattern, expand
from tests.telework.applying.forms import application, enrolment, line

HOURS = ApplicationLine(
    day=date(2026, 11, 26),
    unit=Unit.HOURS,
    begin=time(13, 0),
    end=time(17, 15),
    place=Place.SATELLITE,
    place_note="駅前オフィス",
)


def test_a_form_comes_back_as_it_went() -> None:
    form = replace(
        application(line(), HOURS),
        carried=(Carried(kind=CarriedKind.PAPER, name="要綱の案", personal=True),),
        device_loan=True,
    )

    assert read_application(form_text(form)) == form
    assert form.flags() == ("device_loan", "off_premises_carrying")
    assert read_enrolment(form_text(enrolment())) == enrolment()


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('"reason":""', '"reason": ""'),
        ('"device_loan":false,', ""),
        ('"begin":null', '"begin":"08:30:15"'),
        ('"unit":"full"', '"unit":"week"'),
        ('{"carried"', '{"more":1,"carried"'),
    ],
)
def test_a_form_has_one_writing_only(was: str, becomes: str) -> None:
    text = form_text(application()).replace(was, becomes, 1)

    assert text != form_text(application())
    with pytest.raises(ValueError, match=r"\w"):
        read_application(text)


def test_the_sheet_says_what_the_form_says() -> None:
    form = replace(
        application(line(), HOURS),
        carried=(Carried(kind=CarriedKind.DATA, name="住民異動届の統計", personal=True),),
        reason="保育園の休園のため\n午後は会議に戻ります",
    )

    text = application_text(form)

    assert "　令和8年11月24日（火）　全日　在宅\n" in text
    assert "　令和8年11月26日（木）　13:00〜17:15　サテライト（駅前オフィス）\n" in text
    assert "　・電子データ：住民異動届の統計（個人情報を含む）\n" in text
    assert "　保育園の休園のため\n　午後は会議に戻ります\n" in text
    assert text.endswith("8　期限後に申請する理由\n　なし")
    assert application_title(form) == "テレワーク実施申請（令和8年11月24日（火）ほか1日）"


def test_a_registration_reads_as_a_sheet() -> None:
    text = enrolment_text(enrolment())

    assert "　令和8年4月1日から令和9年3月31日まで\n" in text
    assert "　育児、通勤\n" in text
    assert "　95分、31.4km\n" in text
    assert enrolment_title(enrolment()) == "テレワーク利用者登録（令和8年度）"


def test_every_tuesday_and_thursday_of_november_but_days_off() -> None:
    pattern = Pattern(weekdays=(1, 3), first=date(2026, 11, 1), last=date(2026, 11, 30))

    lines = expand(pattern, {date(2026, 11, 3)})

    assert [each.day.day for each in lines] == [5, 10, 12, 17, 19, 24, 26]
