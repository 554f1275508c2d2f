# SPDX-License-Identifier: Apache-2.0
"""Templates (ひな形): kept on the device, begun from, and what never comes along."""

from dataclasses import replace

import pytest

from approval.content import Attachment
from approval.identifiers import PostId
from approval.register.records import RECORDS_DISPOSAL
from desktop.desk import LocalDesk
from desktop.draft import Draft
from desktop.errors import Code
from desktop.facade import Trouble
from tests.desktop.office import OFFICER, Office, plain_content

FINANCE = PostId("post-zaisei-kacho")


@pytest.fixture
def desk(office: Office) -> LocalDesk:
    """The desk of the drafting officer."""
    return office.seated("yamazaki")


def begun(desk: LocalDesk) -> Draft:
    (template,) = desk.templates.every()
    answer = desk.templates.begin(template.template_id)
    assert isinstance(answer, Draft)
    return answer


def test_a_template_outlives_a_restart_and_begins_a_draft(office: Office, desk: LocalDesk) -> None:
    content = plain_content(
        title="消耗品の購入について", kyoran=(FINANCE,), consents=(FINANCE,), retention_years=3
    )
    assert desk.templates.save("  消耗品　の購入 ", content) == "消耗品 の購入"
    office.leave(desk)
    again = office.desk("yamazaki")
    draft = begun(again)
    kept = (draft.content.title, draft.content.body, draft.content.matter)
    assert kept == (content.title, content.body, content.matter)
    assert (draft.content.consents, draft.content.kyoran) == ((FINANCE,), (FINANCE,))
    assert draft.content.retention_years == 3
    assert again.draft(draft.draft_id) == draft


def test_what_belongs_to_one_case_never_comes_along(desk: LocalDesk) -> None:
    file = Attachment(name="a.pdf", sha256="7" * 64, size=1, media_type="application/pdf")
    content = plain_content(attachments=(file,), urgent=True, due="2026-12-01")
    desk.templates.save("購入", replace(content, flags=("important",), postviews=(OFFICER,)))
    draft = begun(desk)
    left = draft.content
    assert (left.amount, draft.amount_text, left.attachments) == (None, "", ())
    assert (left.urgent, left.due, left.flags, left.postviews) == (False, "", (), ())
    assert (draft.supersedes, draft.branch_of, draft.number) == ("", "", "")


REFUSED: tuple[tuple[str, dict[str, object], str], ...] = (
    ("  ", {}, Code.TEMPLATE_NAME),
    ("あ" * 61, {}, Code.TEMPLATE_NAME),
    ("購入", {}, Code.TEMPLATE_NAME_TAKEN),
    ("人事", {"secrecy": "secret"}, Code.TEMPLATE_CONFIDENTIAL),
    ("廃棄", {"matter": RECORDS_DISPOSAL}, Code.TEMPLATE_RECORDS),
)


def test_what_cannot_be_kept_is_refused_and_changes_nothing(desk: LocalDesk) -> None:
    desk.templates.save("購入", plain_content())
    before = desk.templates.every()
    for name, changes, code in REFUSED:
        told = desk.templates.save(name, plain_content(**changes))
        assert isinstance(told, Trouble)
        assert told.code == code
    assert desk.templates.every() == before


def test_renaming_and_deleting_can_be_undone(desk: LocalDesk) -> None:
    desk.templates.save("購入", plain_content())
    (first,) = desk.templates.every()
    before = desk.templates.rename(first.template_id, "購入（改）")
    assert before == first
    assert [each.name for each in desk.templates.every()] == ["購入（改）"]
    desk.templates.put_back(first)
    assert desk.templates.delete(first.template_id) == first
    assert desk.templates.every() == ()
    gone = desk.templates.begin(first.template_id)
    assert isinstance(gone, Trouble)
    assert gone.code == Code.TEMPLATE_GONE
    desk.templates.put_back(first)
    assert desk.templates.every() == (first,)
