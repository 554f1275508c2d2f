# SPDX-License-Identifier: Apache-2.0
"""Drafts: kept as typed, checked where they are typed, submitted with one click."""

from dataclasses import replace
from pathlib import Path

import pytest

from approval.commands import Remand, Withdraw
from approval.content import Attachment
from approval.encoding import to_plain
from approval.identifiers import CaseId, PostId, SlotId
from approval.wire import RoutePreview
from desktop.desk import LocalDesk
from desktop.draft import Draft
from desktop.errors import Code
from desktop.facade import Act, CaseList, SendState, Trouble
from tests.desktop.model_server import Mishap
from tests.desktop.office import OFFICER, PIN, Office, plain_content, submitted, turn

HEAD = PostId("post-joho-kakaricho")


@pytest.fixture
def desk(office: Office) -> LocalDesk:
    """The desk of the drafting officer."""
    return office.seated("yamazaki", key=True)


def typed(desk: LocalDesk, **changes: object) -> Draft:
    draft = desk.new_draft()
    return desk.save_draft(replace(draft, post_id=OFFICER, content=plain_content(**changes)))


def test_a_draft_is_kept_as_typed_over_a_restart(office: Office, desk: LocalDesk) -> None:
    draft = desk.save_draft(replace(typed(desk, title="途中"), amount_text="１２００万"))
    office.leave(desk)
    again = office.desk("yamazaki")
    assert again.draft(draft.draft_id) == draft
    assert again.drafts() == (draft,)


def test_discarding_can_be_undone(desk: LocalDesk) -> None:
    draft = typed(desk)
    desk.discard_draft(draft.draft_id)
    assert desk.drafts() == ()
    assert desk.restore_draft(draft.draft_id) == draft
    assert desk.drafts() == (draft,)


@pytest.mark.parametrize(
    ("amount_text", "code"),
    [("abc", "amount.not_a_number"), ("-5", "amount.negative")],
)
def test_a_wrong_amount_stops_the_submission_and_loses_nothing(
    desk: LocalDesk, amount_text: str, code: str
) -> None:
    draft = desk.save_draft(replace(typed(desk), amount_text=amount_text))
    told = desk.submit(draft.draft_id, PIN)
    assert isinstance(told, Trouble)
    assert told.code == code
    assert desk.draft(draft.draft_id) == draft
    assert desk.outbox() == ()


def test_full_width_digits_are_an_amount(office: Office, desk: LocalDesk) -> None:
    draft = desk.save_draft(replace(typed(desk), amount_text="１２，０００，０００"))
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    turn(desk)
    assert office.case(draft.case_id).content.amount == 12_000_000


def test_an_empty_title_is_refused_here(desk: LocalDesk) -> None:
    told = desk.submit(typed(desk, title="").draft_id, PIN)
    assert isinstance(told, Trouble)
    assert told.code == "content.title_missing"


def test_a_submission_off_the_network_asks_once_more_when_the_sheet_comes_late(
    office: Office, desk: LocalDesk
) -> None:
    draft = typed(desk)
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    office.clock.pass_time(minutes=11)
    turn(desk)
    waiting = desk.draft(draft.draft_id)
    assert waiting is not None
    assert waiting.phase == "sealing"
    assert office.case(draft.case_id).state == "draft"
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    turn(desk)
    assert office.case(draft.case_id).state == "circulating"
    assert desk.drafts() == ()


def test_the_seal_waits_while_the_sheet_is_being_made(office: Office, desk: LocalDesk) -> None:
    office.city.makes_sheets = False
    draft = typed(desk)
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    assert turn(desk) <= 1.0
    waiting = desk.draft(draft.draft_id)
    assert waiting is not None
    assert waiting.phase == "freezing"
    office.city.make_sheet(draft.case_id)
    turn(desk)
    assert office.case(draft.case_id).state == "circulating"
    assert [row.command_type for row in desk.outbox()] == ["submit", "draft"]


def test_a_second_click_makes_no_second_act(office: Office, desk: LocalDesk) -> None:
    draft = typed(desk)
    first, second = desk.submit(draft.draft_id, PIN), desk.submit(draft.draft_id, PIN)
    assert isinstance(first, Act)
    assert isinstance(second, Act)
    assert first.row.event_id == second.row.event_id
    turn(desk)
    assert len(office.city.applied) == 2


def test_a_draft_under_way_is_not_typed_over(desk: LocalDesk) -> None:
    draft = typed(desk)
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    typed_late = replace(draft, content=replace(draft.content, title="遅れて届いた件名"))
    kept = desk.save_draft(typed_late)
    assert (kept.phase, kept.content) == ("freezing", draft.content)


def test_a_refused_draft_can_be_typed_again(office: Office, desk: LocalDesk) -> None:
    draft = typed(desk)
    office.server.order("/v1/events", Mishap.TOO_LARGE)
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    turn(desk)
    back = desk.draft(draft.draft_id)
    assert back is not None
    assert back.phase == "editing"
    assert back.content == draft.content
    assert desk.outbox()[0].state is SendState.ATTENTION


def test_a_remanded_case_is_drafted_again_under_its_number(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    revision = office.case(case_id).revision_hash
    office.city.act(
        "takahashi",
        to_plain(
            Remand(
                case_id=CaseId(case_id),
                slot_id=SlotId("r1s2"),
                post_id=HEAD,
                revision_hash=revision,
                reason="金額の根拠を添えてください。",
            )
        ),
    )
    turn(desk)
    assert [row.state for row in desk.rows(CaseList.DRAFTS)] == ["remanded"]
    again = desk.new_draft(case_id)
    assert again.case_id == case_id
    assert desk.new_draft(case_id) == again
    changed = replace(again, content=replace(again.content, body="根拠を添えました。"))
    assert isinstance(desk.submit(desk.save_draft(changed).draft_id, PIN), Act)
    turn(desk)
    assert office.case(case_id).round == 2
    assert office.case(case_id).state == "circulating"


def test_quoting_a_case_begins_another(office: Office, desk: LocalDesk) -> None:
    case_id = submitted(office, desk)
    quoting = desk.new_draft(case_id)
    assert quoting.case_id != case_id
    assert quoting.content == office.case(case_id).content


def test_what_the_drafter_chose_of_readers_and_route_travels_with_the_case_and_is_quoted(
    office: Office, desk: LocalDesk
) -> None:
    content = plain_content(
        postviews=(HEAD,),
        provisional=True,
        secrecy="secret",
        readers=(PostId("post-kaikei-shuji"),),
        kyoran=(PostId("post-kaikei-shuji"),),
    )
    case_id = submitted(office, desk, content)
    assert office.case(case_id).content == content
    assert [owed.reason for owed in office.case(case_id).postviews] == ["planned"]
    turn(desk)
    detail = desk.detail(case_id)
    assert detail is not None
    assert [each.label for each in detail.readers] == ["会計室主事"]
    assert desk.new_draft(case_id).content == content


def test_a_case_that_follows_up_another_takes_a_branch_of_its_number(
    office: Office, desk: LocalDesk
) -> None:
    first = submitted(office, desk)
    draft = desk.save_draft(replace(typed(desk, title="続き"), branch_of=first))
    desk.submit(draft.draft_id, PIN)
    turn(desk)
    assert office.case(draft.case_id).number == f"{office.case(first).number}の2"
    desk.act(Withdraw(case_id=CaseId(draft.case_id), reason="改めるため"))
    turn(desk)
    assert desk.new_draft(draft.case_id).branch_of == ""


def test_a_case_that_came_back_is_drafted_again_under_its_number(
    office: Office, desk: LocalDesk
) -> None:
    case_id = submitted(office, desk)
    remand = Remand(
        case_id=CaseId(case_id),
        slot_id=SlotId("r1s2"),
        post_id=HEAD,
        revision_hash=office.case(case_id).revision_hash,
        reason="仕様が不足",
    )
    office.city.act("takahashi", to_plain(remand))
    turn(desk)
    assert desk.new_draft(case_id).number == office.case(case_id).number


def test_who_wanted_it_again_directly_is_offered_and_gets_it(
    office: Office, desk: LocalDesk
) -> None:
    case_id = submitted(office, desk)
    remand = Remand(
        case_id=CaseId(case_id),
        slot_id=SlotId("r1s2"),
        post_id=HEAD,
        revision_hash=office.case(case_id).revision_hash,
        reason="字句の訂正",
        resume=True,
    )
    office.city.act("takahashi", to_plain(remand))
    turn(desk)
    again = desk.new_draft(case_id)
    assert (again.resume_to, again.resume_stage) == ("係長 髙橋 是清", 1)
    more = replace(again, content=replace(again.content, retention_years=3))
    refused = desk.submit(desk.save_draft(more).draft_id, PIN, resume=True)
    assert isinstance(refused, Trouble)
    assert refused.code == "resume.not_wording"
    assert isinstance(desk.submit(desk.save_draft(again).draft_id, PIN, resume=True), Act)
    turn(desk)
    assert [slot.status for slot in office.case(case_id).slots()][:2] == ["approved", "open"]


def test_the_route_shows_article_and_holders_before_anything_is_sent(desk: LocalDesk) -> None:
    found = desk.preview(OFFICER, plain_content())
    assert not isinstance(found, Trouble)
    assert (found.authority.label, found.authority.article) == ("局長専決", "第2条(5)")
    titles = [[slot.seal_title for slot in stage] for stage in found.stages]
    assert titles[-1] == ["局長"]
    assert found.stages[1][0].holders == ("髙橋 是清",)
    assert [choice.label for choice in desk.post_choices("財政課")] == ["財政課長"]
    (finance,) = desk.post_choices("金子")
    assert finance.label == "財政課長"
    assert desk.offices((finance.post_id, PostId("abolished"))) == (finance,)
    told = desk.preview(OFFICER, plain_content(matter="no-such-matter"))
    assert isinstance(told, Trouble)


class TestFiles:
    """Taking files, and what they meet on the way."""

    def take(self, desk: LocalDesk, folder: Path, name: str, content: bytes) -> object:
        path = folder / name
        path.write_bytes(content)
        return desk.take_file(path)

    @pytest.mark.parametrize(
        ("name", "content", "code"),
        [
            ("空.pdf", b"", Code.FILE_EMPTY),
            ("大.pdf", b"%PDF-" + bytes(20_000_000), Code.FILE_TOO_LARGE),
            ("絵.pdf", b"\x89PNG\r\n\x1a\n....", Code.FILE_NOT_WHAT_IT_SAYS),
            ("文.txt", b"MZ\x90\x00", Code.FILE_NOT_WHAT_IT_SAYS),
            ("表.csv", b"a\0b", Code.FILE_NOT_WHAT_IT_SAYS),
            ("道具.exe", b"MZ", Code.FILE_NOT_ALLOWED),
            ("名前だけ", b"text", Code.FILE_NOT_ALLOWED),
        ],
    )
    def test_what_cannot_be_attached_is_told_at_once(
        self, desk: LocalDesk, tmp_path: Path, name: str, content: bytes, code: Code
    ) -> None:
        told = self.take(desk, tmp_path, name, content)
        assert isinstance(told, Trouble)
        assert (told.code, told.params["name"]) == (code, name)

    def test_a_file_that_is_not_there(self, desk: LocalDesk, tmp_path: Path) -> None:
        told = desk.take_file(tmp_path / "無い.pdf")
        assert isinstance(told, Trouble)
        assert told.code == Code.FILE_UNREADABLE

    def test_the_copy_outlives_the_original_and_goes_before_its_act(
        self, office: Office, desk: LocalDesk, tmp_path: Path
    ) -> None:
        content = b"%PDF-1.7\n" + bytes(range(256)) * 40_000
        taken = self.take(desk, tmp_path, "見積書.pdf", content)
        assert isinstance(taken, Attachment)
        assert taken.size == len(content)
        (tmp_path / "見積書.pdf").unlink()
        draft = typed(desk, attachments=(taken,))
        office.server.order(f"/v1/files/{taken.sha256}", Mishap.DROP_AFTER)
        assert isinstance(desk.submit(draft.draft_id, PIN), Act)
        turn(desk)
        assert office.city.applied == []
        office.clock.pass_time(minutes=6)
        assert isinstance(desk.submit(draft.draft_id, PIN), Act)
        turn(desk)
        assert bytes(office.city.files[taken.sha256]) == content
        assert office.case(draft.case_id).state == "circulating"
        assert desk.attachment(draft.case_id, taken.sha256) == content

    def test_an_upload_goes_on_where_it_stopped(
        self, office: Office, desk: LocalDesk, tmp_path: Path
    ) -> None:
        content = b"%PDF-1.7\n" + bytes(9_000_000)
        taken = self.take(desk, tmp_path, "大.pdf", content)
        assert isinstance(taken, Attachment)
        office.city.files[taken.sha256] = bytearray(content[: (1 << 20) + 17])
        draft = typed(desk, attachments=(taken,))
        assert isinstance(desk.submit(draft.draft_id, PIN), Act)
        turn(desk)
        assert bytes(office.city.files[taken.sha256]) == content

    def test_a_file_the_server_refuses_needs_the_person(
        self, office: Office, desk: LocalDesk, tmp_path: Path
    ) -> None:
        taken = self.take(desk, tmp_path, "小.pdf", b"%PDF-1.7 small")
        assert isinstance(taken, Attachment)
        draft = typed(desk, attachments=(taken,))
        office.server.order(f"/v1/files/{taken.sha256}", Mishap.TOO_LARGE)
        assert isinstance(desk.submit(draft.draft_id, PIN), Act)
        turn(desk)
        assert desk.outbox()[0].state is SendState.ATTENTION
        back = desk.draft(draft.draft_id)
        assert back is not None
        assert back.phase == "editing"


def test_an_ended_case_is_quoted_or_kept_as_a_template_for_cases_of_their_own(
    office: Office, desk: LocalDesk
) -> None:
    case_id = submitted(office, desk)
    living = desk.detail(case_id)
    assert living is not None
    assert "quote" not in living.offers
    desk.act(Withdraw(case_id=CaseId(case_id), reason="仕様を改めるため"))
    turn(desk)
    ended = desk.detail(case_id)
    assert ended is not None
    assert "quote" in ended.offers
    again = desk.new_draft(case_id)
    assert again.case_id != case_id
    assert (again.supersedes, again.content.title) == (case_id, ended.projected.content.title)
    # The same case as a template begins a case of its own, which finds its way by its amount.
    assert "template" in ended.offers
    desk.templates.save("毎年の購入", ended.projected.content)
    (template,) = desk.templates.every()
    begun = desk.templates.begin(template.template_id)
    assert isinstance(begun, Draft)
    assert (begun.supersedes, begun.content.amount) == ("", None)
    ready = replace(begun.content, amount=ended.projected.content.amount)
    assert isinstance(desk.preview(OFFICER, ready), RoutePreview)
