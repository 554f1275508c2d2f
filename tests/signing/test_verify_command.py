# SPDX-License-Identifier: Apache-2.0
"""``tsukue-verify``: what it says, its exit codes, and the fence around hostile files."""

import json
import os
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from signing import limited_child, verify_command
from signing.file_verdict import Standing, exit_code
from signing.limited_child import verify_file, verify_in_child
from signing.office_ca import OfficeCa
from signing.verdicts import DocumentVerdict, Outcome, SignatureVerdict, to_plain
from signing.verification import verify
from signing.verify_report import report
from signing.verify_words import reason
from tests.signing import attacks
from tests.signing.city import LATER, STORY, City
from tests.signing.foreign import Office, plain, signed


@pytest.fixture
def apart(city: City, tmp_path: Path) -> Path:
    """Files that are judged as ever, each in a child of its own."""
    (tmp_path / "decided.pdf").write_bytes(city.decided)
    (tmp_path / "roots.pem").write_text(city.roots)
    changed = attacks.appended(city.decided, attacks.add_annotation)
    (tmp_path / "changed.pdf").write_bytes(changed)
    return tmp_path


@pytest.fixture
def files(apart: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, judged in this process: what is told of them does not depend on the fence."""

    def judged(head: dict[str, Any], pdf: bytes, _seconds: float) -> DocumentVerdict:
        return limited_child._judged(head, pdf)

    monkeypatch.setattr(limited_child, "_asked", judged)
    return apart


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


def told_of(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_json_is_one_object_for_each_file(
    apart: Path, city: City, capsys: pytest.CaptureFixture[str]
) -> None:
    (apart / "empty.pdf").write_bytes(b"")
    names = ("decided.pdf", "changed.pdf", "empty.pdf", "absent.pdf")
    assert run(apart, *names, "--trust", "roots.pem", "--json") == 1
    told = told_of(capsys)
    assert [each["file"] for each in told] == [str(apart / name) for name in names]
    assert [each["verdict"] for each in told] == ["valid", "invalid", "unreadable", "unreadable"]
    first = told[0]["signatures"]
    assert [each["signer"] for each in first] == [who.name for who in STORY]
    assert {each["verdict"] for each in first} == {"valid"}
    assert first[0]["field"] == "slot-kian"
    assert first[0]["reasons"] == first[0]["messages"] == []
    assert "document.foreign_annotation" in told[1]["reasons"]
    assert told[1]["messages"][0].startswith("文書に、署名以外の変更があります。")


def test_a_day_may_be_named_on_which_it_is_judged(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same sheet, never archived, after its time authority's certificate has ended."""
    asked = ("decided.pdf", "--trust", "roots.pem", "--json", "--at")
    assert run(files, *asked, "2027-01-01") == 0
    assert run(files, *asked, "2056-01-01") == 2
    capsys.readouterr()
    with pytest.raises(SystemExit) as not_understood:
        run(files, *asked, "next year")
    assert not_understood.value.code == 3


def test_leaving_trust_aside_asks_only_whether_the_content_is_whole(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(files, "decided.pdf", "--integrity-only") == 0
    assert "(未確認)" in capsys.readouterr().out
    assert run(files, "decided.pdf", "--integrity-only", "--json") == 0
    assert told_of(capsys)[0]["verdict"] == "valid"
    assert run(files, "decided.pdf", "changed.pdf", "--integrity-only", "--json") == 1
    assert [each["verdict"] for each in told_of(capsys)] == ["valid", "invalid"]


@pytest.mark.parametrize(
    ("content", "verdict", "codes"),
    [
        (b"", "unreadable", ["document.empty"]),
        (b"plain words\n", "unreadable", ["document.unreadable"]),
        (b"\0" * 3000, "unreadable", ["document.unreadable"]),
    ],
)
def test_what_is_no_document_is_unreadable_and_never_a_traceback(
    files: Path,
    capsys: pytest.CaptureFixture[str],
    content: bytes,
    verdict: str,
    codes: list[str],
) -> None:
    (files / "thing.pdf").write_bytes(content)
    assert run(files, "thing.pdf", "--json") == 3
    told = told_of(capsys)[0]
    assert (told["verdict"], told["reasons"]) == (verdict, codes)


def test_a_folder_is_named_as_one(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify_command.main([str(files), "--json"]) == 3
    assert told_of(capsys)[0]["reasons"] == ["file.folder"]


def test_a_pipe_is_not_waited_for(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(files / "pipe.pdf")
    assert run(files, "pipe.pdf", "--json") == 3
    assert told_of(capsys)[0]["reasons"] == ["file.no_file"]


def test_an_unsigned_document_is_neither_valid_nor_unreadable(
    files: Path, city: City, capsys: pytest.CaptureFixture[str]
) -> None:
    (files / "sheet.pdf").write_bytes(city.sheet)
    assert run(files, "sheet.pdf", "--json") == 3
    assert told_of(capsys)[0]["verdict"] == "unsigned"


def test_a_pattern_no_shell_replaced_names_its_files(
    files: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(files, "de*.pdf", "--json", "--integrity-only") == 0
    assert [each["file"] for each in told_of(capsys)] == [str(files / "decided.pdf")]
    assert run(files, "none*.pdf", "--json") == 3


def test_the_exit_code_is_the_most_alarming_of_all() -> None:
    valid, invalid, open_question, unsigned, unreadable = Standing
    assert exit_code([]) == exit_code([valid]) == 0
    assert exit_code([valid, unsigned]) == exit_code([unreadable, valid]) == 3
    assert exit_code([unsigned, open_question, unreadable]) == 2
    assert exit_code([unreadable, open_question, valid, invalid]) == 1


@pytest.mark.parametrize("arguments", [[], ["--lang", "fr", "a.pdf"], ["--unknown", "a.pdf"]])
def test_a_command_not_understood_says_nothing_about_a_document(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        verify_command.main(arguments)
    assert left.value.code == 3
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"", b"no certificate", b"-----BEGIN NONSENSE-----"])
def test_roots_that_cannot_be_read_are_nobodys_trust(
    files: Path, content: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (files / "bad.pem").write_bytes(content)
    assert run(files, "decided.pdf", "--trust", "bad.pem") == 3
    said = capsys.readouterr()
    assert "信頼する証明書のファイルを読めませんでした" in said.err
    assert said.out == ""


def test_roots_may_come_as_der(files: Path, city: City, capsys: pytest.CaptureFixture[str]) -> None:
    root = x509.load_pem_x509_certificate(city.roots.encode())
    (files / "root.cer").write_bytes(root.public_bytes(Encoding.DER))
    assert run(files, "decided.pdf", "--trust", "root.cer") == 0


def test_an_interruption_is_quiet(files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> DocumentVerdict:
        raise KeyboardInterrupt

    monkeypatch.setattr(verify_command, "verify_file", interrupted)
    assert run(files, "decided.pdf") == 130


def test_a_terminal_that_knows_no_kanji_gets_escapes(
    files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(written, encoding="ascii"))
    assert run(files, "decided.pdf", "--json", "--integrity-only") == 0
    assert run(files, "absent.pdf") == 3
    sys.stdout.flush()
    told = written.getvalue().decode("ascii").splitlines()
    assert json.loads(told[0])["signatures"][0]["signer"] == STORY[0].name
    assert any("\\u" in line for line in told[1:])


@pytest.mark.parametrize("language", ["ja", "en"])
def test_an_archived_sheet_says_until_when_it_holds(city: City, language: str) -> None:
    lines = list(report("a.pdf", verify(city.lifted(), city.roots, LATER), language))
    words = {"ja": ("文書のタイムスタンプ: 有効", "更新が必要"), "en": ("VALID", "renew before")}
    assert all(any(each in line for line in lines) for each in words[language]), lines
    unknown = "\n".join(report("a.pdf", verify(city.lifted(), "", LATER), language))
    assert "certificate.untrusted" in unknown


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


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("socket.create_connection(('192.0.2.1', 9), timeout=1)", "socket.getaddrinfo"),
        ("subprocess.run(['true'])", "subprocess.Popen"),
        ("os.system('true')", "os.system"),
    ],
)
def test_a_child_reaches_nothing_outside(act: str, said: str) -> None:
    code = (
        "import sys, os, socket, subprocess\n"
        "from signing.limited_child import refuse_outside\n"
        f"sys.addaudithook(refuse_outside)\n{act}\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert f"PermissionError: {said}" in done.stderr


def test_a_scan_of_many_megabytes_is_judged_where_it_lies(tmp_path: Path) -> None:
    office, large = Office(), tmp_path / "scan.pdf"
    pages = plain(picture=100_000_000)
    large.write_bytes(signed(signed(pages, office.signer()), office.signer("rsa"), "B"))
    verdict = verify_file(large, office.roots, LATER)
    assert (verdict.outcome, len(verdict.signatures)) == (Outcome.VALID, 2), verdict


def test_where_no_child_can_be_started_nothing_is_judged(
    city: City, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subprocess, "run", Mock(side_effect=BlockingIOError))
    verdict = verify_in_child(city.decided, city.roots, LATER)
    assert [problem.code for problem in verdict.problems] == ["child.ended"]


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
    assert seconds <= 90


def test_the_child_answers_on_its_standard_output(
    city: City, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    head = json.dumps(
        {"roots": city.roots, "now": LATER.isoformat(), "integrity_only": False}
    ).encode()

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


def test_nothing_in_a_document_forges_a_line_or_commands_the_terminal() -> None:
    forged = "受付係\n文書全体: 有効 (1 / 1)\x1b[2J\u202e"
    signature = SignatureVerdict("slot", forged)
    verdict = DocumentVerdict(Outcome.INVALID, (signature,), ())
    lines = list(report("a\rb.pdf", verdict, "ja"))
    assert lines[0] == "a\\rb.pdf"
    assert lines[1].endswith("受付係\\n文書全体: 有効 (1 / 1)\\x1b[2J\\u202e")
    assert lines[-1].startswith("文書全体: 無効")


def test_a_verdict_without_signatures_can_be_reported() -> None:
    empty = DocumentVerdict(Outcome.COULD_NOT_JUDGE, (), ())
    assert list(report("a.pdf", empty, "en")) == ["a.pdf", "Document: COULD NOT JUDGE (0 / 0)"]


def test_another_citys_ca_is_unconfirmed(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    foreign = OfficeCa.create("となり市", datetime(2026, 1, 1, tzinfo=UTC))
    (files / "foreign.pem").write_text(foreign.roots_pem)
    assert run(files, "decided.pdf", "--trust", "foreign.pem") == 2
    assert "未確認" in capsys.readouterr().out
