# SPDX-License-Identifier: Apache-2.0
"""A sealed store with many cases, as a pull leaves it, and its key in a file."""

import json
from dataclasses import replace
from pathlib import Path

from approval.case import Case
from approval.identifiers import CaseId
from desktop.bootstrap import Surroundings, build
from desktop.settings import ClientSettings
from desktop.store import meta, person, rows
from desktop.store.rows import StoredRow
from desktop.store.summarising import facets_of
from tests.bench.file_secrets import FileSecrets


def fill(folder: Path, cases: int) -> None:
    """Keep ``cases`` cases that wait for the person of the store, all past their wanted date."""
    from approval.encoding import to_plain
    from tests.desktop import sample_case
    from tests.desktop.fake_desk import person as sample_person

    desk = build(
        ClientSettings(store_folder=folder),
        Surroundings(secrets=FileSecrets(folder / "key.json")),
    )
    vault = desk._place.vault
    seal, me, view = vault.seal(), sample_person(), sample_case.view()
    with vault.database.write() as tx:
        person.keep_me(tx, seal, me)
        meta.put(tx, "has_key", "1")
        for number in range(cases):
            one = replace(view, case=_numbered(view.case, number))
            body = json.dumps(to_plain(one), ensure_ascii=False).encode()
            stored = StoredRow(id=one.case.case_id, rev=one.case.rev, body=body)
            rows.put(tx, seal, "case", stored, facets_of(one, one.case.rev, me))
    desk.close()


def _numbered(case: Case, number: int) -> Case:
    title = f"{case.content.title}（その{number}）"
    content = replace(case.content, title=title, due="2026-04-01")
    return replace(case, case_id=CaseId(f"0193a2b4-7c1e-7000-8000-{number:012d}"), content=content)
