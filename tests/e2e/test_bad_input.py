# SPDX-License-Identifier: Apache-2.0
"""Bad files, bad amounts, a vacant post: said in a sentence, and the draft stays as typed."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from approval.content import Attachment
from desktop.desk import LocalDesk
from desktop.draft import Draft
from desktop.facade import Act, SendState, Trouble
from desktop.settings import ClientSettings
from tests.approval.city import city_files
from tests.e2e.fault_proxy import no_faults
from tests.e2e.hall import (
    PIN,
    Hall,
    load_organisation,
    no_news,
    open_hall,
    settled,
    sitting,
    small_case,
    submit,
    typed,
    wait_for,
)
from tests.e2e.real_server import RealServer
from tests.e2e.sentences import read_about

PEOPLE = ("mori", "takanashi")
LIMIT = 5_000
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    """A server that takes small files only."""
    folder = tmp_path_factory.mktemp("bad_input")
    with open_hall(folder, PEOPLE, TSUKUE_SERVER_MAX_FILE_BYTES=str(LIMIT)) as running:
        yield running


@pytest.fixture
def hall(server: RealServer, tmp_path: Path) -> Iterator[Hall]:
    """The laptops of one story."""
    with sitting(server, tmp_path) as opened:
        yield opened


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def taken(desk: LocalDesk, path: Path) -> Attachment:
    attachment = desk.take_file(path)
    assert isinstance(attachment, Attachment), attachment
    return attachment


def comes_back(desk: LocalDesk, draft: Draft) -> Draft:
    """Wait until a draft that the server refused can be changed again."""

    def editable() -> Draft | None:
        found = desk.draft(draft.draft_id)
        return found if found is not None and found.phase == "editing" else None

    found = wait_for(desk, editable)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("空.txt", b"", "file.empty"),
        ("大きい.txt", b"a" * 2_001, "file.too_large"),
        ("見積書.pdf", PICTURE, "file.not_what_it_says"),
        ("計算.exe", b"MZ" + bytes(40), "file.kind_not_allowed"),
    ],
)
def test_a_bad_file_is_refused_when_it_is_chosen_and_the_draft_keeps_the_others(
    hall: Hall, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    desk = hall.seat("mori", settings=ClientSettings(attachment_limit=2_000))
    good = taken(desk, written(tmp_path, "仕様書.txt", "仕様です。".encode()))
    draft = typed(desk, small_case(attachments=(good,)))
    refused = desk.take_file(written(tmp_path, name, content))
    assert isinstance(refused, Trouble)
    assert refused.code == code
    assert name in read_about(refused)
    assert desk.draft(draft.draft_id) == draft
    case_id = submit(desk, draft)
    assert hall.register("mori", case_id).case.content.attachments == (good,)


def archive(member: str) -> bytes:
    written_to = BytesIO()
    with ZipFile(written_to, "w") as made:
        made.writestr(member, "内容")
    return written_to.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("大きい.txt", b"a" * (LIMIT + 1), "file.too_large"),
        ("仕様書.docx", archive("readme.txt"), "file.not_what_it_says"),
        ("見積書.pdf", b"%PDF-1.7 and nothing more", "file.could_not_judge"),
    ],
)
def test_a_file_that_only_the_server_finds_bad_gives_the_draft_back_to_be_corrected(
    hall: Hall, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    desk = hall.seat("mori")
    good = taken(desk, written(tmp_path, "経緯.txt", "経緯です。".encode()))
    bad = taken(desk, written(tmp_path, name, content))
    draft = typed(desk, small_case(attachments=(good, bad)))
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    row = settled(desk, draft.case_id, "draft")
    assert (row.state, row.code) == (SendState.ATTENTION, code)
    assert name in read_about(row)
    back = comes_back(desk, draft)
    assert back.content == replace(draft.content, amount=300_000)
    assert back.amount_text == draft.amount_text
    corrected = replace(back, content=replace(back.content, attachments=(good,)))
    case_id = submit(desk, desk.save_draft(corrected))
    assert hall.register("mori", case_id).case.content.attachments == (good,)


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        ("三十万円", "amount.not_a_number"),
        ("1,2", "amount.not_a_number"),
        ("-300000", "amount.negative"),
        ("△３００，０００", "amount.negative"),
        ("9" * 20, "amount.too_large"),
        ("", "authority.amount_missing"),
    ],
)
def test_a_bad_amount_is_told_and_stays_as_typed(hall: Hall, amount: str, code: str) -> None:
    desk = hall.seat("mori")
    draft = typed(desk, small_case(amount=None), amount)
    refused = desk.submit(draft.draft_id, PIN)
    assert isinstance(refused, Trouble)
    assert refused.code == code
    assert amount in read_about(refused)
    assert desk.draft(draft.draft_id) == draft
    assert not desk.outbox()


def test_full_width_digits_are_an_amount(hall: Hall) -> None:
    desk = hall.seat("mori")
    case_id = submit(desk, typed(desk, small_case(amount=None), "￥１２，０００，０００円"))
    assert hall.register("mori", case_id).case.content.amount == 12_000_000


@pytest.fixture
def vacancy(server: RealServer, tmp_path: Path) -> Iterator[None]:
    """Nobody holds the post of 人事課長 for the time of a story."""
    files = city_files()
    lines = files["holdings.csv"].splitlines(keepends=True)
    files["holdings.csv"] = "".join(line for line in lines if "post-jinji-kacho" not in line)
    load_organisation(tmp_path / "vacant", files)
    yield
    load_organisation(tmp_path / "filled", city_files())


@pytest.mark.usefixtures("vacancy")
def test_a_vacant_post_on_the_route_is_named_before_anything_is_sent(hall: Hall) -> None:
    desk = hall.seat("takanashi")
    draft = typed(desk)
    shown = desk.preview(draft.post_id, draft.content)
    refused = desk.submit(draft.draft_id, PIN)
    for trouble in (shown, refused):
        assert isinstance(trouble, Trouble)
        assert trouble.code == "route.post_vacant"
        assert "人事課長" in read_about(trouble)
    assert desk.draft(draft.draft_id) == draft
    assert not desk.outbox()


def test_a_post_that_fell_vacant_meanwhile_gives_the_draft_back(
    hall: Hall, request: pytest.FixtureRequest
) -> None:
    desk = hall.seat("takanashi", url=hall.network.url)
    hall.network.plan = no_news
    draft = typed(desk)
    request.getfixturevalue("vacancy")
    assert isinstance(desk.submit(draft.draft_id, PIN), Act)
    row = settled(desk, draft.case_id, "draft")
    assert (row.state, row.code) == (SendState.ATTENTION, "route.post_vacant")
    assert "人事課長" in read_about(row)
    hall.network.plan = no_faults
    back = comes_back(desk, draft)
    assert back.content.body == draft.content.body
    load_organisation(hall.folder / "filled", city_files())
    wait_for(desk, lambda: not isinstance(desk.preview(back.post_id, back.content), Trouble))
    case_id = submit(desk, back)
    assert hall.register("takanashi", case_id).case.state == "circulating"
