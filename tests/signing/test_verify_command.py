# SPDX-License-Identifier: Apache-2.0
"""``tsukue-verify``: what it says, its exit codes, and the fence around hostile files."""

import json
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from signing import limited_child, verify_command
from signing.limited_child import verify_in_child
from signing.office_ca import OfficeCa
from signing.verdicts import DocumentVerdict, Outcome, to_plain
from signing.verification import verify
from signing.verify_words import reason
from tests.signing import attacks
from tests.signing.city import LATER, STORY, City


@pytest.fixture
def files(city: City, tmp_path: Path) -> Path:
    (tmp_path / "decided.pdf").write_bytes(city.decided)
    (tmp_path / "roots.pem").write_text(city.roots)
    changed = attacks.appended(city.decided, attacks.add_annotation)
    (tmp_path / "changed.pdf").write_bytes(changed)
    return tmp_path


def run(files: Path, *arguments: str) -> int:
    places = [str(files / each) if "." in each else each for each in arguments]
    return verify_command.main(places)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_decided_sheet_is_told_in_full(
    files: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(files, "decided.pdf", "--trust", "roots.pem", "--lang", language)
    told = capsys.readouterr().out
    assert code == 0, told
    for who in STORY:
        assert who.name in told
        assert f"{who.section} {who.post}" in told
    assert told.count("2026-11-24 18:00:00 JST  あおぞら市 時刻認証ユニット") == 6
    words = {
        "ja": ("文書全体: 有効 (6 / 6)", "5 人が署名"),
        "en": ("Document: VALID (6 / 6)", "5 more"),
    }
    assert all(each in told for each in words[language])


def test_a_changed_sheet_is_invalid(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(files, "changed.pdf", "--trust", "roots.pem") == 1
    told = capsys.readouterr().out
    assert "文書全体: 無効" in told
    assert "document.foreign_annotation" in told


def test_without_roots_the_issuer_is_named_and_unconfirmed(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(files, "decided.pdf") == 2
    told = capsys.readouterr().out
    assert "署名された内容: 改変なし" in told
    assert "発行者: あおぞら市 職員認証局 (未確認)" in told


def test_json_holds_the_same_verdict(
    files: Path, city: City, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(files, "decided.pdf", "--trust", "roots.pem", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["outcome"] == "valid"
    assert [each["name"] for each in told["signatures"]] == [who.name for who in STORY]


@pytest.mark.parametrize("arguments", [("absent.pdf",), ("decided.pdf", "--trust", "absent.pem")])
def test_files_that_are_not_there_are_exit_code_three(
    files: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(files, *arguments) == 3
    assert "ファイルを読めませんでした" in capsys.readouterr().err


def test_a_file_beyond_all_reason_is_not_read(
    files: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(verify_command, "_LARGEST_FILE", 10)
    assert run(files, "decided.pdf", "--lang", "en") == 3
    assert "could not be read" in capsys.readouterr().err


def test_a_web_page_cannot_be_judged(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (files / "page.pdf").write_text("<html>")
    assert run(files, "page.pdf") == 2
    assert "document.unreadable" in capsys.readouterr().out


def test_times_of_signatures_not_yet_stamped_are_shown_as_missing(
    files: Path, city: City, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "fresh.pdf").write_bytes(city.signed(1))
    run(files, "fresh.pdf", "--trust", "roots.pem")
    assert "タイムスタンプ: 時刻未付与" in capsys.readouterr().out


def bomb(megabytes: int) -> bytes:
    """A small PDF whose one page inflates to far more than anybody reads."""
    packed = zlib.compress(zlib.compress(b"\0" * megabytes * 1_000_000, 9), 9)
    body = b"%PDF-1.7\n"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields 3 0 R >> >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] /Type /ObjStm /N 1 /First 4 >>\n"
        b"stream\n%s\nendstream" % (len(packed), packed),
    ]
    offsets = []
    for number, part in enumerate(parts, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"xref\n0 4\n0000000000 65535 f \n" + table
    trailer = b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    return body + end + trailer


def test_a_bomb_is_no_verdict(city: City) -> None:
    verdict = verify_in_child(bomb(300), city.roots, LATER)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE


def test_a_child_that_takes_too_long_is_ended(city: City) -> None:
    verdict = verify_in_child(city.decided, city.roots, LATER, seconds=0.001)
    assert [problem.code for problem in verdict.problems] == ["child.timeout"]


def test_a_child_that_dies_is_no_verdict(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_child, "_environment", lambda: {"PYTHONHOME": "/nowhere"})
    verdict = verify_in_child(city.decided, city.roots, LATER)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    assert [problem.code for problem in verdict.problems] == ["child.ended"]


@pytest.mark.parametrize("answer", [b"", b"[]", b"{}", b'{"signatures": [{}], "problems": []}'])
def test_a_child_that_talks_nonsense_is_no_verdict(
    city: City, monkeypatch: pytest.MonkeyPatch, answer: bytes
) -> None:
    done = subprocess.CompletedProcess([], 0, stdout=answer)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: done)
    verdict = verify_in_child(city.decided, city.roots, LATER)
    assert [problem.code for problem in verdict.problems] == ["child.answer"]


def test_the_child_limits_itself_before_it_reads() -> None:
    code = (
        "from signing.limited_child import limit_this_process as limit; limit();"
        "import resource as r; print(r.getrlimit(r.RLIMIT_AS)[0], r.getrlimit(r.RLIMIT_CPU)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    memory, seconds = map(int, done.stdout.split())
    assert memory <= 1536 * 1024 * 1024
    assert seconds <= 60


def test_the_child_answers_on_its_standard_output(
    city: City, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    head = json.dumps({"roots": city.roots, "now": LATER.isoformat()}).encode()

    class Input:
        buffer = BytesIO(head + b"\n" + city.decided)

    monkeypatch.setattr(sys, "stdin", Input)
    monkeypatch.setattr(limited_child, "limit_this_process", lambda: None)
    assert limited_child.main() == 0
    expected = json.dumps(to_plain(verify(city.decided, city.roots, LATER)))
    assert capsys.readouterr().out == expected


def test_a_system_without_limits_goes_on_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_child, "find_spec", lambda _: None)
    limited_child.limit_this_process()


@pytest.mark.parametrize("code", ["certificate.new", "token.new", "brand_new", "cms.digest"])
def test_no_code_leaves_a_person_without_words(code: str) -> None:
    assert reason(code, "ja").endswith("。")
    assert reason(code, "en").endswith(".")


def test_a_verdict_without_signatures_can_be_reported() -> None:
    empty = DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), ())
    assert list(verify_command._report(empty, "en")) == ["Document: COULD NOT JUDGE (0 / 0)"]


def test_another_citys_ca_is_unconfirmed(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = OfficeCa.create("となり市", datetime(2026, 1, 1, tzinfo=UTC))
    (files / "foreign.pem").write_text(foreign.roots_pem)
    assert run(files, "decided.pdf", "--trust", "foreign.pem") == 2
    assert "未確認" in capsys.readouterr().out
