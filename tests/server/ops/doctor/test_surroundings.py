# SPDX-License-Identifier: Apache-2.0
"""Faults of clock, authority, certificates, mail, worker and server, each really made."""

import shutil
import ssl
import threading
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socket import create_server
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from sqlalchemy import insert

from server.ops.doctor import machine_check
from server.ops.doctor.certificate_check import look_at_certificates, look_at_seals
from server.ops.doctor.machine_check import look_at_clock
from server.ops.doctor.mail_check import look_at_letters, look_at_mail_server, look_at_mailbox
from server.ops.doctor.patient import Patient
from server.ops.doctor.service_check import look_at_service, look_at_worker
from server.ops.doctor.settings_check import look_at_settings
from server.ops.doctor.trust_check import look_at_archive, look_at_authority, look_at_lists
from server.store.audit import AuditEntry, append_audit
from server.store.published_lists import Deed, PublishedList, put_deed, put_list
from server.store.tables import outbox
from server.usecases.effects import AUDIT_ROUND
from tests.server.ops.doctor.conftest import codes, found_by
from tests.support.smtp_server import mail_box


def test_a_clock_that_went_back_is_told(on_postgresql: Patient) -> None:
    assert codes(look_at_clock, on_postgresql) == ["clock.ok"]
    later = on_postgresql.now + timedelta(minutes=10)
    with on_postgresql.opened.write_work() as tx:
        append_audit(tx, AuditEntry(tenant=1, at=later, tag="ops:x:y", actor="ops:test"))
    (finding,) = found_by(look_at_clock, on_postgresql)
    assert finding.kind.code == "clock.behind"
    assert 500 < int(str(finding.about["seconds"])) <= 600


def test_a_database_with_another_time_is_told(
    on_postgresql: Patient, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The machine has one clock for both: only here is the database's another one.
    theirs = on_postgresql.now + timedelta(minutes=2)
    monkeypatch.setattr(machine_check, "time_of", lambda _tx: theirs)
    assert codes(look_at_clock, on_postgresql) == ["clock.off"]


def test_secrets_that_others_can_read_or_that_are_not_there_are_told(
    patient: Patient, tmp_path: Path
) -> None:
    config, secret = tmp_path / "tsukue.toml", tmp_path / "mail-password"
    for file in (config, secret):
        file.write_text("x")
        file.chmod(0o644)
    patient.config = config
    patient.settings = replace(
        patient.settings,
        database_url="postgresql://tsukue:canary@db/tsukue",
        mail_password_file=str(secret),
        backup_passphrase_file=str(tmp_path / "none"),
        telework_cut_off_day="31st",
    )
    found = found_by(look_at_settings, patient)
    assert [each.kind.code for each in found] == [
        "settings.ok",
        "settings.exposed",
        "settings.secret_missing",
        "settings.exposed",
        "settings.cut_off",
    ]
    assert [each.about.get("wanted") for each in found if "wanted" in each.about] == ["640", "600"]
    patient.settings = replace(
        patient.settings, database_url="postgresql+psycopg://tsukue@/tsukue?host=/run"
    )
    secret.chmod(0o600)
    assert "settings.exposed" not in codes(look_at_settings, patient)


def test_an_authority_that_does_not_open_is_told(patient: Patient) -> None:
    assert codes(look_at_authority, patient) == []
    folder = patient.settings.data_dir / "trust"
    whole = (folder / "office-ca.json").read_bytes()
    (folder / "office-ca.json").write_bytes(whole[: len(whole) // 2])
    assert codes(look_at_authority, patient) == ["authority.closed"]
    (folder / "office-ca.json").write_bytes(whole)
    (patient.settings.data_dir / "passphrase").write_text("00" * 32)
    (finding,) = found_by(look_at_authority, patient)
    assert "wrong_passphrase" in finding.sentence(japanese=False)


def test_late_lists_missing_backups_and_rehearsals_are_told(patient: Patient) -> None:
    now = patient.now
    assert codes(look_at_lists, patient) == ["authority.ok", "authority.backup_missing"]
    late = PublishedList(
        key_name="issuing-1",
        number=1,
        made_at=now - timedelta(days=9),
        next_at=now - timedelta(days=2),
        last=False,
        list=b"",
    )
    with patient.opened.write_work() as tx:
        put_list(tx, 1, late)
        put_deed(tx, 1, Deed(deed="backup", done_at=now - timedelta(days=400), detail=""))
    assert codes(look_at_lists, patient) == [
        "authority.list_late",
        "authority.backup_old",
        "authority.rehearsal_due",
    ]
    with patient.opened.write_work() as tx:
        put_list(tx, 1, replace(late, next_at=now + timedelta(days=7)))
        for deed in ("backup", "rehearsal"):
            put_deed(tx, 1, Deed(deed=deed, done_at=now, detail=""))
    assert codes(look_at_lists, patient) == ["authority.ok"]
    assert codes(look_at_archive, patient) == ["archive.ok"]
    assert codes(look_at_seals, patient) == []


def certificate(patient: Patient, folder: Path, days: int) -> Path:
    """Write a self-signed certificate for TLS that ends in so many days, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), 1)
        .not_valid_before(patient.now - timedelta(days=100))
        .not_valid_after(patient.now + timedelta(days=days, hours=1))
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file = folder / f"server{days}.pem"
    file.write_bytes(made.public_bytes(Encoding.PEM) + pem)
    return file


@pytest.mark.parametrize(
    ("days", "code"),
    [(-3, "certificate.ended"), (10, "certificate.ending"), (90, "certificate.ok")],
)
def test_the_end_of_the_tls_certificate_is_told(
    patient: Patient, tmp_path: Path, days: int, code: str
) -> None:
    file = certificate(patient, tmp_path, days)
    patient.settings = replace(patient.settings, tls_certificate_file=str(file))
    (finding,) = found_by(look_at_certificates, patient)
    assert (finding.kind.code, finding.about["name"]) == (code, "localhost")
    if days > 0:
        assert finding.about["days"] == days


def test_a_tls_certificate_is_asked_for_where_no_file_is_named(
    patient: Patient, tmp_path: Path
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(patient, tmp_path, -3))
    with closing(create_server(("127.0.0.1", 0))) as listening:
        port = listening.getsockname()[1]
        patient.settings = replace(patient.settings, base_url=f"https://localhost:{port}/desk")

        def answer() -> None:
            line, _address = listening.accept()
            with context.wrap_socket(line, server_side=True) as tls:
                tls.recv(1)

        thread = threading.Thread(target=answer)
        thread.start()
        assert codes(look_at_certificates, patient) == ["certificate.ended"]
        thread.join()
    assert codes(look_at_certificates, patient) == ["certificate.unchecked", "certificate.ok"]
    (tmp_path / "none.pem").write_text("no certificate")
    for name in ("none.pem", "not-there.pem"):
        patient.settings = replace(patient.settings, tls_certificate_file=str(tmp_path / name))
        assert codes(look_at_certificates, patient)[0] == "certificate.unreadable"


def test_a_foreign_authority_that_is_not_believed_is_told(patient: Patient, tmp_path: Path) -> None:
    folder = patient.settings.data_dir / "trust" / "signers"
    folder.mkdir()
    pem = certificate(patient, tmp_path, -3).read_bytes()
    (folder / "old.pem").write_bytes(pem.partition(b"-----BEGIN PRIVATE")[0])
    (finding,) = found_by(look_at_authority, patient)
    assert finding.kind.code == "authority.trust_faulty"
    assert "trust.ended" in str(finding.about["why"])
    assert "certificate.ended" in codes(look_at_certificates, patient)


def test_the_mail_server_is_really_asked(patient: Patient, tmp_path: Path) -> None:
    assert codes(look_at_mail_server, patient) == ["mail.off"]
    password = tmp_path / "mail-password"
    password.write_text("canary-mail")
    password.chmod(0o600)
    with mail_box() as box:
        open_to_all = replace(
            patient.settings, mail_host="127.0.0.1", mail_port=box.port, mail_security="none"
        )
        patient.settings = open_to_all
        assert codes(look_at_mail_server, patient) == ["mail.ok"]
        patient.settings = replace(open_to_all, mail_security="starttls")
        assert codes(look_at_mail_server, patient) == ["mail.insecure"]
        patient.settings = replace(open_to_all, mail_security="tls")
        assert codes(look_at_mail_server, patient) == ["mail.insecure"]
        signing_in = replace(open_to_all, mail_login="desk", mail_password_file=str(password))
        patient.settings = signing_in
        assert codes(look_at_mail_server, patient) == ["mail.refused"]
        box.sign_in = "235 welcome"
        assert codes(look_at_mail_server, patient) == ["mail.ok"]
        box.sign_in = "535 no such user"
        (finding,) = found_by(look_at_mail_server, patient)
        assert finding.kind.code == "mail.refused"
        assert "535" in finding.sentence(japanese=True)
        assert "canary-mail" not in finding.sentence(japanese=True)
        assert not box.taken
    assert codes(look_at_mail_server, patient) == ["mail.unreachable"]


def test_a_mailbox_that_is_not_there_is_told(patient: Patient, tmp_path: Path) -> None:
    assert codes(look_at_mailbox, patient) == []
    patient.settings = replace(patient.settings, calendar_mailbox=str(tmp_path / "none"))
    assert codes(look_at_mailbox, patient) == ["mailbox.unreachable"]
    (tmp_path / "none").mkdir()
    assert codes(look_at_mailbox, patient) == []


def put(patient: Patient, kind: str, minutes_ago: int, **more: object) -> None:
    at = patient.now - timedelta(minutes=minutes_ago)
    row = {"tenant": 1, "kind": kind, "payload": "{}", "run_at": at, "attempts": 0}
    with patient.opened.write_work() as tx:
        tx.execute(insert(outbox), {**row, "last_error": "", **more})


def test_a_silent_worker_and_what_it_leaves_are_told(patient: Patient) -> None:
    assert codes(look_at_worker, patient) == ["worker.silent"]
    # A server that has just begun has a first round before it.
    put(patient, AUDIT_ROUND, 0)
    assert codes(look_at_worker, patient) == []
    put(patient, AUDIT_ROUND, 9, done_at=patient.now - timedelta(minutes=9))
    assert codes(look_at_worker, patient) == ["worker.silent"]
    put(patient, AUDIT_ROUND, 1, done_at=patient.now - timedelta(minutes=1))
    assert codes(look_at_worker, patient) == ["worker.ok"]
    put(patient, "sheet.freeze", 20)
    put(patient, "sheet.freeze", 1)
    put(patient, "sheet.stamp", 90, dead_at=patient.now, last_error="OSError: no disk")
    put(patient, "mail.letter", 90)
    put(patient, "mail.letter", 2)
    put(patient, "mail.bundle", 90, dead_at=patient.now, last_error="550 unknown")
    worker, late, dead = found_by(look_at_worker, patient)
    assert worker.kind.code == "worker.ok"
    assert (late.kind.code, late.about["count"], late.about["minutes"]) == ("worker.late", 1, 20)
    assert (dead.kind.code, dead.about["why"]) == ("worker.dead", "OSError: no disk")
    letters, given_up = found_by(look_at_letters, patient)
    assert (letters.kind.code, letters.about["count"]) == ("mail.late", 1)
    assert (given_up.kind.code, given_up.about["why"]) == ("mail.dead", "550 unknown")


def test_a_server_that_does_not_answer_is_told(patient: Patient) -> None:
    assert codes(look_at_service, patient) == []
    with closing(create_server(("127.0.0.1", 0))) as listening:
        port = listening.getsockname()[1]
    patient.settings = replace(patient.settings, port=port, host="::")
    assert codes(look_at_service, patient) == ["service.down"]


def test_another_program_at_the_port_is_said_in_words(patient: Patient) -> None:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(HTTPStatus.NOT_FOUND)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Page) as other:
        Thread(target=other.handle_request, daemon=True).start()
        patient.settings = replace(patient.settings, port=other.server_port)
        [down] = found_by(look_at_service, patient)
    assert down.kind.code == "service.down"
    assert "別のプログラム" in down.sentence(japanese=True)
    assert "another program" in down.sentence(japanese=False)


def test_a_data_directory_without_an_authority_is_said_once(patient: Patient) -> None:
    shutil.rmtree(patient.settings.data_dir / "trust")
    assert codes(look_at_authority, patient) == ["authority.closed"]
    assert codes(look_at_certificates, patient) == []
