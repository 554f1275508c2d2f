# SPDX-License-Identifier: Apache-2.0
"""Drafts: begun, saved as typed, discarded and taken back."""

from dataclasses import replace

from approval.case import Case, CaseState, Resumption
from approval.content import CaseContent
from approval.engine.resuming import remanded_stages
from approval.engine.slots import index_of
from approval.identifiers import PostId
from approval.people import Me
from approval.register.records import RECORDS_DISPOSAL, FileAction
from desktop.acting.previewing import matters
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.draft import Draft
from desktop.errors import Code, TroubleError
from desktop.store import case_views, drafts

_REDRAFTED = (CaseState.DRAFT, CaseState.REMANDED)
LIVING = (*_REDRAFTED, CaseState.CIRCULATING)
"""States of a case that has not ended; only an ended one is quoted (再起案)."""


def new_draft(place: Workplace, from_case: str) -> Draft:
    """Begin a draft: empty, again for a case that came back, or quoting another case.

    Raises:
        TroubleError: the case is not here, or is masked for this person.
    """
    person = place.whoever()
    if not from_case:
        return save(place, _empty(place, person))
    seal = place.vault.seal()
    with place.vault.database.read() as tx:
        known = drafts.find_by_case(tx, seal, from_case)
        found = case_views.find_view(tx, seal, from_case)
    if known is not None:
        return known
    if found is None or found[0].masked:
        raise TroubleError(Code.CASE_NOT_AT_HAND)
    return save(place, _from_case(place, person, found[0].case))


def new_with(place: Workplace, content: CaseContent) -> Draft:
    """Begin a draft with a content that no case stands behind, such as a template's."""
    return save(place, replace(_empty(place, place.whoever()), content=content))


def new_disposal(place: Workplace, title: str, body: str, files: tuple[FileAction, ...]) -> Draft:
    """Begin the draft by which the end of record files is decided, like any other case.

    Raises:
        TroubleError: no rule says who decides it.
    """
    rules = place.reference.rules()
    if rules is None or RECORDS_DISPOSAL not in {each.code for each in rules.matters()}:
        raise TroubleError(Code.RECORDS_NO_RULE)
    content = CaseContent(
        matter=RECORDS_DISPOSAL, amount=None, title=title, body=body, record_files=files
    )
    return new_with(place, content)


def _empty(place: Workplace, person: Me) -> Draft:
    offered = matters(place)
    matter = offered[0].code if offered else ""
    content = CaseContent(matter=matter, amount=None, title="", body="")
    post_id = person.posts[0].post_id if person.posts else PostId("")
    return _draft(place, place.new_id(), post_id, content)


def _from_case(place: Workplace, person: Me, case: Case) -> Draft:
    again = case.state in _REDRAFTED and case.drafter.person_id == person.person_id
    case_id = case.case_id if again else place.new_id()
    own = {post.post_id for post in person.posts}
    first = person.posts[0].post_id if person.posts else PostId("")
    post_id = case.drafter.post_id if case.drafter.post_id in own else first
    quoted = "" if case.state in LIVING else case.case_id
    begun = _draft(place, case_id, post_id, case.content)
    if again and case.resume is not None:
        begun = _resuming(begun, case, case.resume)
    return replace(begun, supersedes=quoted, number=case.number if again else "")


def _resuming(draft: Draft, case: Case, wish: Resumption) -> Draft:
    """Note who wants the case again directly, for the drafter to choose at submission."""
    stage = index_of(remanded_stages(case), wish.slot_id)
    return replace(draft, resume_to=f"{wish.seal_title} {wish.by.name}", resume_stage=stage)


def _draft(place: Workplace, case_id: str, post_id: PostId, content: CaseContent) -> Draft:
    return Draft(
        draft_id=place.new_id(),
        case_id=case_id,
        post_id=post_id,
        content=content,
        amount_text="" if content.amount is None else str(content.amount),
        saved_at=place.now(),
        phase=drafts.EDITING,
    )


def save(place: Workplace, draft: Draft) -> Draft:
    """Keep a draft as typed; one that was submitted meanwhile is returned as it went."""
    seal = place.vault.seal()
    saved = replace(draft, saved_at=place.now())
    with place.vault.database.write() as tx:
        known = drafts.find(tx, seal, draft.draft_id)
        if known is not None and known.phase != drafts.EDITING:
            return known
        drafts.save(tx, seal, saved)
    place.announce(Topic.DRAFTS)
    return saved


def move_on(place: Workplace, draft: Draft, phase: str) -> Draft:
    """Keep how far a draft has come on its way."""
    seal = place.vault.seal()
    moved = replace(draft, phase=phase)
    with place.vault.database.write() as tx:
        drafts.save(tx, seal, moved)
    place.announce(Topic.DRAFTS, Topic.ROWS)
    return moved


def every(place: Workplace) -> tuple[Draft, ...]:
    """Return the drafts under way, newest first."""
    with place.vault.database.read() as tx:
        return drafts.every(tx, place.vault.seal())


def find(place: Workplace, draft_id: str) -> Draft | None:
    """Return a draft."""
    with place.vault.database.read() as tx:
        return drafts.find(tx, place.vault.seal(), draft_id)


def discard(place: Workplace, draft_id: str) -> None:
    """Discard a draft; it can be taken back until the program ends."""
    with place.vault.database.write() as tx:
        drafts.set_discarded(tx, draft_id, discarded=True)
    place.announce(Topic.DRAFTS, Topic.ROWS)


def restore(place: Workplace, draft_id: str) -> Draft | None:
    """Take a discarded draft back."""
    with place.vault.database.write() as tx:
        drafts.set_discarded(tx, draft_id, discarded=False)
    place.announce(Topic.DRAFTS, Topic.ROWS)
    return find(place, draft_id)
