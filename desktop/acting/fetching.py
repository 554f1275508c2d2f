# SPDX-License-Identifier: Apache-2.0
"""A case that is not on this device, read from the server to be looked at and no more.

A search or a figure leads to cases that the feed does not bring. They are not kept: what is
kept here must be told of changes, and of the loss of the right to see it.
"""

from desktop.acting.documents import fetch_view, sheet_at_hand
from desktop.acting.previewing import offices
from desktop.acting.workplace import Workplace
from desktop.case_detail import CaseDetail


def fetch_case(place: Workplace, case_id: str) -> CaseDetail:
    """Return a case for its page, with nothing to do on it.

    Raises:
        CallFailed: as for :func:`~desktop.acting.documents.fetch_view`.
    """
    view = fetch_view(place, case_id)
    return CaseDetail(
        view=view,
        projected=view.case,
        my_slot="",
        offers=frozenset(),
        pending=(),
        document_at_hand=sheet_at_hand(place, view),
        readers=offices(place, view.case.content.readers),
        elsewhere=True,
    )
