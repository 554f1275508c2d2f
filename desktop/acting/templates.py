# SPDX-License-Identifier: Apache-2.0
"""Templates (ひな形): kept from a draft or a case, renamed, deleted, begun from."""

from dataclasses import replace

from approval.content import CaseContent
from approval.register.records import RECORDS_DISPOSAL
from approval.template import MOST_NAME, Template, content_from, template_of
from desktop.acting import drafting
from desktop.acting.workplace import Workplace
from desktop.draft import Draft
from desktop.errors import Code, TroubleError
from desktop.store import templates


def every(place: Workplace) -> tuple[Template, ...]:
    """Return the templates by name."""
    with place.vault.database.read() as tx:
        return templates.every(tx, place.vault.seal())


def save(place: Workplace, name: str, content: CaseContent) -> str:
    """Keep what of a content is alike each time; returns the name as kept.

    Raises:
        TroubleError: the name is empty, long or taken; or the content is confidential, or the
            end of record files, which no template can carry.
    """
    if content.secrecy:
        # Its words would come back in a draft that everybody in the section may read.
        raise TroubleError(Code.TEMPLATE_CONFIDENTIAL)
    if content.matter == RECORDS_DISPOSAL:
        raise TroubleError(Code.TEMPLATE_RECORDS)
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        known = templates.every(tx, seal)
        kept = template_of(content, place.new_id(), _free_name(name, known))
        templates.keep(tx, seal, (*known, kept))
    return kept.name


def rename(place: Workplace, template_id: str, name: str) -> Template:
    """Give a template another name; returns it as it was.

    Raises:
        TroubleError: it is gone, or the name is empty, long or taken.
    """
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        before, others = _found(templates.every(tx, seal), template_id)
        renamed = replace(before, name=_free_name(name, others))
        templates.keep(tx, seal, (*others, renamed))
    return before


def delete(place: Workplace, template_id: str) -> Template:
    """Delete a template; returns it as it was.

    Raises:
        TroubleError: it is gone.
    """
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        before, others = _found(templates.every(tx, seal), template_id)
        templates.keep(tx, seal, others)
    return before


def put_back(place: Workplace, template: Template) -> None:
    """Have a template again as it was, after it was renamed or deleted."""
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        known = templates.every(tx, seal)
        others = (each for each in known if each.template_id != template.template_id)
        templates.keep(tx, seal, (*others, template))


def begin(place: Workplace, template_id: str) -> Draft:
    """Begin a draft from a template.

    Raises:
        TroubleError: it is gone.
    """
    template, _others = _found(every(place), template_id)
    return drafting.new_with(place, content_from(template))


def _found(known: tuple[Template, ...], template_id: str) -> tuple[Template, tuple[Template, ...]]:
    found = next((each for each in known if each.template_id == template_id), None)
    if found is None:
        raise TroubleError(Code.TEMPLATE_GONE)
    return found, tuple(each for each in known if each is not found)


def _free_name(name: str, known: tuple[Template, ...]) -> str:
    wanted = " ".join(name.split())
    if not wanted or len(wanted) > MOST_NAME:
        raise TroubleError(Code.TEMPLATE_NAME, most=str(MOST_NAME))
    if wanted in {each.name for each in known}:
        raise TroubleError(Code.TEMPLATE_NAME_TAKEN, name=wanted)
    return wanted
