# SPDX-License-Identifier: Apache-2.0
"""From a form to the dialog that submits it: the draft is made, then its route is asked."""

from collections.abc import Callable

from approval.wire import RoutePreview
from desktop.draft import Draft
from desktop.facade import Desk, Trouble

Begun = tuple[Draft, RoutePreview]


def begun(desk: Desk, begin: Callable[[], Draft | Trouble]) -> Begun | Trouble:
    """Make the draft of a form and ask who will get it; a draft without a route goes again."""
    draft = begin()
    if isinstance(draft, Trouble):
        return draft
    preview = desk.preview(draft.post_id, draft.content)
    if isinstance(preview, Trouble):
        desk.discard_draft(draft.draft_id)
        return preview
    return draft, preview
