# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server archive``: status, lift and renew from the command line."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.assembly import passphrase_file, trust_folder
from server.ops import archiving
from server.ops.main import main
from server.trust.office import replace_tsa
from server.trust.passphrase import read_passphrase
from signing.office_tsa import OfficeTsa
from tests.server.deciding import Deciders
from tests.server.office import Office, found_office
from tests.support.clock import ManualClock


@pytest.fixture
def office(tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    """A server with one decided case, whose clock the commands share."""
    url = f"sqlite:///{tmp_path / 'tsukue.sqlite'}"
    made = found_office(url, tmp_path, clock)
    monkeypatch.setenv("TSUKUE_SERVER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("TSUKUE_SERVER_DATABASE_URL", url)
    monkeypatch.setattr(archiving, "utc_now", made.clock)
    monkeypatch.setattr(
        "server.assembly.assemble.__kwdefaults__", {"clock": clock, "passwords": None}
    )
    yield made
    made.parts.close()


def renew_unit(office: Office) -> None:
    """Give the office's time authority a new key and certificate."""
    folder = office.parts.settings.data_dir
    unit = OfficeTsa.create(office.parts.office.ca, office.clock())
    replace_tsa(trust_folder(folder), unit, read_passphrase(passphrase_file(folder)))


def test_a_year_is_lifted_looked_at_and_renewed(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    case_id = Deciders(office).decide()

    def told(*words: str) -> tuple[int, str]:
        code = main(["archive", *words])
        return code, capsys.readouterr().out

    assert told("lift", "--dry-run", "--json") == (0, json.dumps({"case_id": case_id}) + "\n")
    code, out = told("lift", "--json")
    assert (code, json.loads(out)["became"]) == (0, "done")
    assert told("lift", "--json") == (0, "")

    code, out = told("status", "--json")
    status = json.loads(out)
    assert (code, status["archived"], status["overdue_lifts"]) == (0, 1, [])
    [year] = status["due_by_year"]

    assert told("renew", "--dry-run", "--json") == (0, "")
    code, out = told("renew", "--dry-run", "--json", "--before", f"{int(year) + 1}-01-01")
    due = json.loads(out)
    assert (due["case_id"], due["due_reason"], due["stamps"]) == (case_id, "certificate", 1)

    office.clock.advance(days=8 * 365 + 10)
    assert told("status")[0] == 1
    code, out = told("renew")  # the same unit again would carry nothing further
    assert (code, "ca renew tsa" in out) == (1, True)
    code, out = told("status")
    assert "archive.no_gain" in out
    with pytest.raises(SystemExit):
        told("renew", "--limit", "0")
    capsys.readouterr()
    renew_unit(office)
    code, out = told("renew", "--json")
    assert (code, json.loads(out)["became"]) == (0, "done")
    assert told("renew", "--json") == (0, "")
    assert told("status")[0] == 0
