# SPDX-License-Identifier: Apache-2.0
"""Everything a city has on its server, in a form in which two machines can be compared."""

import hashlib
import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from server.demo.people import DEMO_PASSWORD, STORY
from tests.e2e.wire_client import Refused, WireClient
from tests.installation.machine import Machine

PORT = 8722
SHEETS = "home/sheets"
"""Where sheets are put on the machine to be judged there."""

VALID = "Signature Validation: Signature is Valid."
CHANGING = {
    **dict.fromkeys(("audit_log", "audit_leaf", "audit_seal", "audit_time"), "それ自身も記される"),
    **dict.fromkeys(("user_session", "device", "throttle_bucket"), "棚卸しのサインイン"),
    "tenant_state": "戻した回数",
    **dict.fromkeys(("outbox", "published_list", "verified_document"), "時計の仕事"),
}
"""Tables that looking at a server changes, that restoring itself writes, or its clock; and why."""

_FIGURES = {
    "電子決裁率": "tsukue-server report rate --month {month} --csv",
    "在宅勤務の実施回数": "tsukue-server telework count --month {month} --json",
    "会議室": "tsukue-server meetings statistics --month {month} --json",
    "登録簿": "tsukue-server register export --fiscal-year {year} --format csv",
}
# When a figure was asked for is printed with it, and up to which change it counts; a restored
# server numbers its changes anew. How long a room could be booked this month grows by the minute.
_MOMENTS = re.compile(
    r"\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)|(?<=^締切,)\d+"
    r'|(?<="bookable_minutes": )\d+(?=,)',
    re.MULTILINE,
)
_TABLES = r"""
cd /
su postgres -c "psql -At tsukue" <<'END'
select format(
    'select %L, count(*), md5(coalesce(string_agg(md5(x::text), '''' '
    'order by md5(x::text)), '''')) from %I x', tablename, tablename)
from pg_tables where schemaname = 'public' order by 1 \gexec
END
"""


@dataclass(slots=True)
class Inventory:
    """What a city has.

    Attributes:
        cases: digest of each case as its people read it, by case.
        sheets: digest of each case's sheet, by case.
        signatures: of each sheet, what ``tsukue-verify`` and what ``pdfsig`` say.
        files: digest of each stored file, by its place.
        figures: each report as printed.
        tables: rows and digest of each table.
    """

    cases: dict[str, str] = field(default_factory=dict)
    sheets: dict[str, str] = field(default_factory=dict)
    signatures: dict[str, tuple[str, str]] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)

    def line(self) -> str:
        """Say how much there is."""
        valid = sum(said.count(VALID) for _own, said in self.signatures.values())
        return (
            f"案件 {len(self.cases)}、起案用紙 {len(self.sheets)}、署名 {valid}、"
            f"ファイル {len(self.files)}、報告 {len(self.figures)}、表 {len(self.tables)}"
        )


def take(machine: Machine, folder: Path, month: str) -> Inventory:
    """Read everything from a running server, by the wire and by its own commands."""
    folder.mkdir()
    found = Inventory()
    for person in STORY:
        with WireClient(PORT, person.login, DEMO_PASSWORD) as reader:
            _read_cases(reader, found, folder)
    found.signatures = _judged(machine, folder)
    year = str(int(month[:4]) - (month[5:] < "04"))
    for name, command in _FIGURES.items():
        said = machine.do(command.format(month=month, year=year))
        found.figures[name] = _MOMENTS.sub("", said)
    found.files = _pairs(
        machine.do("cd /var/lib/tsukue/files && find . -type f -exec sha256sum {} +")
    )
    found.tables = _tables(machine)
    return found


def differences(before: Inventory, after: Inventory) -> list[str]:
    """Name everything that is not equal, and what is there on one side only."""
    found = []
    for name in ("cases", "sheets", "signatures", "files", "figures", "tables"):
        had, has = getattr(before, name), getattr(after, name)
        found += [
            f"{name} {key}: {had.get(key)!r} / {has.get(key)!r}"
            for key in sorted({*had, *has})
            if had.get(key) != has.get(key) and not (name == "tables" and key in CHANGING)
        ]
    return found


def _read_cases(reader: WireClient, found: Inventory, folder: Path) -> None:
    listed = reader.ask("GET", "/v1/cases?limit=100")["items"]
    for case_id in (row["case"]["case_id"] for row in listed):
        if case_id in found.cases:
            continue
        told: Any = reader.ask("GET", f"/v1/cases/{case_id}")
        found.cases[case_id] = _digest(json.dumps(told, sort_keys=True).encode())
        try:
            sheet = reader.document(case_id)
        except Refused:
            continue  # a draft has none
        (folder / f"{case_id}.pdf").write_bytes(sheet)
        found.sheets[case_id] = _digest(sheet)


def _judged(machine: Machine, folder: Path) -> dict[str, tuple[str, str]]:
    """Return the verdicts of our own command on the machine, and of Poppler beside it."""
    shutil.rmtree(machine.root / SHEETS, ignore_errors=True)  # of an inventory before
    shutil.copytree(folder, machine.root / SHEETS)
    # A draft is unsigned, which the exit code of all of them says.
    said = machine.run(
        "tsukue-server ca roots > /home/roots.pem\n"
        f"/opt/tsukue/current/bin/tsukue-verify --trust /home/roots.pem --json /{SHEETS}/*.pdf"
    ).text
    own = {Path(json.loads(line)["file"]).stem: line for line in said.splitlines()}
    return {sheet.stem: (own[sheet.stem], _pdfsig(sheet)) for sheet in sorted(folder.glob("*.pdf"))}


def _pdfsig(sheet: Path) -> str:
    asked = ["pdfsig", "-nocert", sheet.name]
    return subprocess.run(
        asked, cwd=sheet.parent, capture_output=True, text=True, check=False
    ).stdout


def _pairs(lines: str) -> dict[str, str]:
    return {
        place: digest for digest, place in (line.split(maxsplit=1) for line in lines.splitlines())
    }


def _tables(machine: Machine) -> dict[str, str]:
    rows = (line.partition("|") for line in machine.do(_TABLES).splitlines())
    return {name: rest for name, _bar, rest in rows}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
