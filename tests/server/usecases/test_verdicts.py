# SPDX-License-Identifier: Apache-2.0
"""The verdict on a case: as the page asks for it, as reports, and a period through the outbox."""

import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from approval.calendar import city_day
from approval.register.bulk_verification import BulkVerification, RunState, VerifyPeriod
from approval.register.verdict import CaseVerdict
from server.demo.people import OFFICER
from server.usecases.bulk_verification import asking
from server.usecases.bulk_verification.asking import (
    begin_run,
    not_valid,
    read_runs,
    resume_run,
    run_csv,
    stop_run,
)
from server.usecases.reads.read_verdict import read_verdict
from server.usecases.reads.verdict_reports import etsi_xml, pdf_report
from signing.verification import verify
from tests.server.deciding import Deciders
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock


@pytest.fixture
def office(tmp_path: Path, clock: ManualClock) -> Iterator[Office]:
    """A server as init makes it."""
    made = found_office(f"sqlite:///{tmp_path / 'tsukue.sqlite'}", tmp_path, clock)
    yield made
    made.parts.close()


def test_a_decided_case_is_judged_reported_and_found_again_with_its_period(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deciders, parts = Deciders(office), office.parts
    case_id, services = deciders.decide(), parts.services
    caller = deciders.clerk(OFFICER)._caller()
    verdict = read_verdict(services, parts.verdicts, caller, case_id, anew=False)
    assert isinstance(verdict, CaseVerdict)
    assert (verdict.outcome, verdict.faults) == ("valid", ())
    assert verdict.signatures[-1].role.endswith("（専決）")
    assert all(seal.timestamp_at for seal in verdict.signatures)
    office.clock.advance(minutes=1)
    again = read_verdict(services, parts.verdicts, caller, case_id, anew=False)
    anew = read_verdict(services, parts.verdicts, caller, case_id, anew=True)
    assert isinstance(again, CaseVerdict)
    assert isinstance(anew, CaseVerdict)
    assert again.judged_at == verdict.judged_at < anew.judged_at

    for language in ("ja", "en"):
        pdf = pdf_report(verdict, parts.report_signer, language, office.clock())
        path = tmp_path / f"{language}.pdf"
        path.write_bytes(pdf)
        words = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=True).stdout
        assert verdict.number in words.decode()
        assert OFFICER.name in words.decode()
    judged = verify(pdf, parts.timestamp_roots_pem, office.clock())
    assert [(one.name, one.intact) for one in judged.signatures] == [("電子署名検証サーバー", True)]
    assert judged.signatures[0].timestamp_at is not None

    xml = etsi_xml(services, parts.verifier, verdict, office.clock())
    assert isinstance(xml, str), xml
    root = ElementTree.fromstring(xml)  # noqa: S314 - made here
    assert root.tag == "{http://uri.etsi.org/19102/v1.2.1#}ValidationReport"

    day = city_day(office.clock())
    monkeypatch.setattr(asking, "SLICE_SECONDS", 0.0)
    wanted = VerifyPeriod(first=day - timedelta(days=9), last=day + timedelta(days=1))
    begun = begin_run(services, caller, wanted, "019abc00-0000-7000-8000-00000000bbbb")
    assert isinstance(begun, BulkVerification)
    stopped = stop_run(services, caller, begun.run_id)
    assert stopped is not None
    assert stopped.state is RunState.STOPPED
    parts.worker.work_off()
    assert read_runs(services, caller).items[0].judged == 0
    assert resume_run(services, caller, begun.run_id) is not None
    monkeypatch.undo()
    parts.worker.work_off()
    [done] = read_runs(services, caller).items
    assert (done.state, done.valid, done.total) == (RunState.DONE, 1, 1)
    bad = not_valid(services, caller, begun.run_id)
    assert bad is not None
    assert bad.total == 0
    assert "有効" in "".join(run_csv(services, caller, begun.run_id) or ())
