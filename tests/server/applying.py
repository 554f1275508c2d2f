# SPDX-License-Identifier: Apache-2.0
"""Applications for remote work as people of the town make them."""

from collections.abc import Iterable
from datetime import date

from approval.commands import DraftCase
from approval.content import CaseContent
from approval.identifiers import CaseId, PostId
from server.store.telework.settings import store_settings
from telework.applying.application import Application, ApplicationLine
from telework.applying.application_text import application_text, application_title
from telework.applying.enrolment import Enrolment, EnrolmentReason
from telework.applying.enrolment_text import enrolment_text, enrolment_title
from telework.applying.forms import form_text
from telework.applying.matters import APPLICATION, ENROLMENT
from telework.applying.settings import SettingRow
from telework.commands import Place
from telework.grant import Unit
from tests.server.town import MORI, TENANT, Town

FRIDAY = date(2026, 11, 27)
"""Three days after the town's clock begins, a working day."""


def block(day: date = FRIDAY, unit: Unit = Unit.FULL, place: Place = Place.HOME) -> ApplicationLine:
    """Return one block."""
    return ApplicationLine(day=day, unit=unit, place=place)


def application(*lines: ApplicationLine, person: str = MORI, **changes: object) -> Application:
    """Return an application of 森, for a day at home where no block is given."""
    given = {"contact": "内線2345", "plan": ("仕様書の作成",), **changes}
    return Application(person_id=person, lines=lines or (block(),), **given)  # type: ignore[arg-type]


def enrolment(*reasons: EnrolmentReason, person: str = MORI) -> Enrolment:
    """Return a registration of 森 for fiscal year 2026."""
    return Enrolment(
        person_id=person,
        fiscal_year=2026,
        valid_from=date(2026, 4, 1),
        reasons=reasons or (EnrolmentReason.EFFICIENCY,),
        contact="内線2345",
    )


def content_of(form: Application | Enrolment) -> CaseContent:
    """Return the content of the case that carries a form."""
    if isinstance(form, Enrolment):
        return CaseContent(
            matter=ENROLMENT,
            amount=None,
            title=enrolment_title(form),
            body=enrolment_text(form),
            secrecy="restricted",
            form=form_text(form),
        )
    return CaseContent(
        matter=APPLICATION,
        amount=None,
        flags=form.flags(),
        title=application_title(form),
        body=application_text(form),
        form=form_text(form),
    )


def set_limits(town: Town, *settings: tuple[str, str] | tuple[str, str, str]) -> None:
    """Load settings: name and value, and a section where they are not the city's."""
    rows = [
        SettingRow(
            setting=each[0],
            value=each[1],
            section_id=each[2] if len(each) > 2 else "",
            valid_from=date(2026, 4, 1),
            valid_to=None,
        )
        for each in settings
    ]
    with town.database.write_work() as tx:
        store_settings(tx, TENANT, rows, town.clock())


def without_registration(town: Town, *settings: tuple[str, str]) -> None:
    """Let everybody apply, registered or not."""
    set_limits(town, ("enrolment_required", "no"), *settings)


def submitted(town: Town, case_id: CaseId, form: Application | Enrolment, post: str = "") -> str:
    """Draft and submit a form as its person; return the code of what refused it, or nothing."""
    desk = town.desk(form.person_id)
    post_id = PostId(post or _post_of(town, form.person_id))
    drafting = DraftCase(case_id=case_id, post_id=post_id, content=content_of(form))
    answer = desk.act(drafting)
    if answer.status != "accepted":
        return answer.code
    town.freeze(case_id)
    answer = desk.submit(case_id)
    if answer.status != "accepted":
        return answer.code
    town.stamp(case_id)
    return ""


def approve_all(town: Town, case_id: CaseId, people: Iterable[str]) -> list[str]:
    """Have people approve one after the other; return the code of each answer."""
    codes = []
    for person in people:
        answer = town.desk(person).approve(case_id)
        codes.append(answer.code)
        if answer.status == "accepted":
            town.stamp(case_id)
    return codes


def _post_of(town: Town, person_id: str) -> str:
    held = town.desk(person_id).identified.city.view.held_posts(town.desk(person_id).person_id)
    return held[0].post_id


def act_on_day(town: Town, person: str, command: dict[str, object], stream: str = "") -> str:
    """Send an act on remote work in the person's own stream; return its code, or nothing."""
    desk = town.desk(person)
    event = desk.event(command, type="telework", stream=stream or f"day:{person}")
    answer = desk.send(desk.wrap(event)).answers[0]
    town.clock.advance(seconds=1)
    return answer.code
