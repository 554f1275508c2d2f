# SPDX-License-Identifier: Apache-2.0
"""A case as one reader may see it, as the plain data of ``approval.wire.CaseView``.

Snapshot and log are stored as the JSON of the wire types, so they are passed on as they
stand instead of being decoded and encoded again.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Connection

from approval import OrganisationView, to_plain
from approval.identifiers import PostId
from server.store.cases import StoredEvent, events_of
from server.store.documents import sheets_of
from server.store.searches import VisibleCase
from server.usecases.reads.masking import masked_view

Plain = dict[str, Any]

_DETAIL = {
    "numbered": "number",
    "postviewed": "opinion",
    "opinion_added": "text",
    "slot_opened": "again",
    "decided": "article",
}
_SAID = {
    "abandoned": "reason",
    "approved": "opinion",
    "consent_refused": "reason",
    "consented": "opinion",
    "held": "reason",
    "rejected": "reason",
    "released": "",
    "remanded": "reason",
    "retracted": "reason",
    "revised": "reason",
    "slot_skipped": "reason",
    "withdrawn": "reason",
}
"""The field in which the actor of an event said something."""


def case_views(
    tx: Connection, tenant: int, view: OrganisationView, found: Sequence[VisibleCase]
) -> dict[str, Plain]:
    """Return the views of cases that a visibility statement has found, by case.

    Of a masked case neither log nor documents are even read.
    """
    ids = [each.case_id for each in found if not each.masked]
    histories: dict[str, list[Plain]] = {case_id: [] for case_id in ids}
    for event in events_of(tx, tenant, ids):
        histories[event.case_id].append(_history_entry(event))
    sheets = sheets_of(tx, tenant, ids)
    views = {}
    for each in found:
        case = json.loads(each.snapshot)
        if each.masked:
            views[each.case_id] = masked_view(case)
            continue
        sheet = sheets.get(each.case_id)
        views[each.case_id] = {
            "case": case,
            "document": to_plain(sheet.state()) if sheet else None,
            "history": histories[each.case_id],
            "holders": _holders(view, _posts(case)),
            "masked": False,
        }
    return views


def _history_entry(event: StoredEvent) -> Plain:
    body = json.loads(event.body)
    return {
        "seq": event.seq,
        "at": body["at"],
        "type": event.type,
        "by": body.get("by"),
        "slot_id": body.get("slot_id"),
        "detail": _detail(event.type, body),
        "event_id": event.event_id,
    }


def _rerouted(body: Plain) -> str:
    was, now = (f"{body[of]['label']} {body[of]['article']}" for of in ("before", "authority"))
    return f"{was} → {now}　{body['reason']}"


_WRITTEN: dict[str, Callable[[Plain], str]] = {
    "attachment_added": lambda body: str(body["attachment"]["name"]),
    "drafted": lambda body: str((body.get("supersedes") or {}).get("number", "")),
    "executed": lambda body: _execution(body["act"]),
    "ownership_moved": lambda body: f"{body['from_office']} → {body['owner']['office']}",
    "paper_registered": lambda body: str(body["paper"]["location"]),
    "postview_opened": lambda body: f"{body['reason']} {body['seal_title']}",
    "reader_added": lambda body: str(body["reader"]["seal_title"]),
    "reassigned": lambda body: f"{body['seal_title']}　{body['reason']}",
    "rerouted": _rerouted,
    "route_planned": lambda body: str(body["authority"]["label"]),
    "slot_inserted": lambda body: f"{body['slot']['seal_title']}　{body['reason']}",
    "postview_readdressed": lambda body: f"{body['from_office']} → {body['office']}",
    "slot_readdressed": lambda body: f"{body['from_office']} → {body['office']}",
}


def _execution(act: Plain) -> str:
    return " ".join(filter(None, (act["executed_on"], act["detail"], act["number"])))


def _detail(event_type: str, body: Plain) -> str:
    if event_type in _SAID:
        # A substitute's act names the article of the order before what he said.
        return " ".join(filter(None, (body.get("article", ""), body.get(_SAID[event_type], ""))))
    if event_type in _WRITTEN:
        return _WRITTEN[event_type](body)
    return str(body[_DETAIL[event_type]]) if event_type in _DETAIL else ""


def _posts(case: Plain) -> Iterable[PostId]:
    slots = (slot for stage in case["stages"] for slot in stage["slots"])
    return dict.fromkeys(PostId(slot["post_id"]) for slot in slots)


def _holders(view: OrganisationView, posts: Iterable[PostId]) -> list[Plain]:
    return [
        {
            "post_id": post_id,
            "names": [person.name for person, _capacity in view.holders(post_id)],
        }
        for post_id in posts
    ]
