# SPDX-License-Identifier: Apache-2.0
"""``approve_signed.vs_verify``: signed approvals through the server against bare validation.

The increments are signed beforehand, since that is the clients' work. The same increments
are then approved through a real server, over HTTP, with the database's commits and the
timestamps that follow each act; and validated by pyHanko's ``validate_pdf_signature``
alone, in as many processes as the server checks increments in. Blocks of both alternate.
"""

import os
import statistics
import time
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import cycle
from multiprocessing import get_context
from typing import Any

from approval.commands import Approve, DraftCase, SubmitCase
from approval.content import CaseContent
from approval.identifiers import CaseId
from signing.keys import SigningIdentity
from telework.wire import AnswerStatus
from tests.bench.surroundings import folder_and_database
from tests.e2e.real_server import RealServer, prepared_server
from tests.e2e.wire_client import WireClient, new_id

BLOCKS = 3
APPROVALS_PER_BLOCK = 40
CLIENTS = 4
DRAFTER = "mori"
APPROVER = "takahashi"
PROCESSES = os.cpu_count() or 1


@dataclass(frozen=True)
class Approval:
    """One approval, signed and ready to be sent by one of the approver's laptops."""

    laptop: WireClient
    body: bytes
    document: bytes


def measure() -> dict[str, Any]:
    """Measure the ratio, on PostgreSQL where its programs are installed."""
    with folder_and_database() as (folder, address), ExitStack() as stack:
        server = stack.enter_context(prepared_server(folder, address))
        blocks, roots = _prepare(server, stack)
        approved, validated = _alternate(blocks, roots)
    ratios = [ours / theirs for ours, theirs in zip(approved, validated, strict=True)]
    return {
        "name": "approve_signed.vs_verify",
        "value": round(statistics.median(ratios), 3),
        "at_least": 0.6,
        "against": "pyHanko validate_pdf_signature of the same increments, newest signature",
        "approvals_per_second": round(statistics.median(approved), 1),
        "validations_per_second": round(statistics.median(validated), 1),
        "ratios": [round(ratio, 3) for ratio in ratios],
        "processes": PROCESSES,
        "database": address.split(":", 1)[0],
    }


def _alternate(
    blocks: Sequence[Sequence[Approval]], roots: bytes
) -> tuple[list[float], list[float]]:
    approved, validated = [], []
    spawned = get_context("spawn")
    with ProcessPoolExecutor(PROCESSES, spawned, _load, (roots,)) as judges:
        # Started and warm before the first clock runs.
        all(judges.map(_validate, [one.document for one in blocks[0]]))
        for block in blocks:
            documents = [one.document for one in block]
            approved.append(_rate(len(block), partial(_approve_all, block)))
            validated.append(_rate(len(block), partial(judges.map, _validate, documents)))
    return approved, validated


def _rate(count: int, work: Callable[[], Iterable[bool]]) -> float:
    """Do all the work and give it per second."""
    begun = time.perf_counter()
    if not all(work()):
        raise AssertionError("an increment was not accepted")
    return count / (time.perf_counter() - begun)


def _approve_all(block: Sequence[Approval]) -> Iterator[bool]:
    laptops = {id(one.laptop): one.laptop for one in block}
    with ThreadPoolExecutor(len(laptops)) as threads:
        jobs = [
            threads.submit(_approve_each, laptop, [one for one in block if one.laptop is laptop])
            for laptop in laptops.values()
        ]
        yield from (job.result() for job in jobs)


def _approve_each(laptop: WireClient, approvals: Sequence[Approval]) -> bool:
    answers = [laptop.post(one.body)[0] for one in approvals]
    wrong = [answer for answer in answers if answer.status is not AnswerStatus.ACCEPTED]
    if wrong:
        raise AssertionError(f"{len(wrong)} of {len(answers)} not accepted: {wrong[0]}")
    return True


_roots: list[Any] = []


def _load(roots: bytes) -> None:
    from asn1crypto import pem, x509

    _roots[:] = [x509.Certificate.load(der) for _, _, der in pem.unarmor(roots, multiple=True)]


def _validate(document: bytes) -> bool:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    newest = PdfFileReader(BytesIO(document)).embedded_signatures[-1]
    trust = ValidationContext(trust_roots=_roots, allow_fetching=False)
    return bool(validate_pdf_signature(newest, trust).bottom_line)


def _prepare(server: RealServer, stack: ExitStack) -> tuple[list[list[Approval]], bytes]:
    laptops = [stack.enter_context(server.laptop(APPROVER)) for _ in range(CLIENTS)]
    drafter = stack.enter_context(server.laptop(DRAFTER))
    roots: str = drafter.ask("GET", "/v1/trust")["roots"]
    cases = [_draft(drafter) for _ in range(BLOCKS * APPROVALS_PER_BLOCK)]
    own = drafter.enrol()
    for case_id in cases:
        _submit(drafter, own, case_id)
    identity = laptops[0].enrol()
    turns = cycle(laptops)
    ready = [_sign(next(turns), identity, case_id) for case_id in cases]
    return [
        ready[start : start + APPROVALS_PER_BLOCK]
        for start in range(0, len(ready), APPROVALS_PER_BLOCK)
    ], roots.encode()


def _draft(drafter: WireClient) -> CaseId:
    case_id = CaseId(new_id())
    content = CaseContent(
        matter="supply", amount=3_000_000, title="端末の購入について", body="伺います。\n" * 20
    )
    post = drafter.me.posts[0].post_id
    answer = drafter.send(DraftCase(case_id=case_id, post_id=post, content=content))
    if answer.status is not AnswerStatus.ACCEPTED:
        raise AssertionError(answer)
    return case_id


def _submit(drafter: WireClient, identity: SigningIdentity, case_id: CaseId) -> None:
    view = drafter.when_ready(case_id)
    slot = view.case.stages[0].slots[0]
    increment = drafter.seal(drafter.document(case_id), view.case, slot, identity)
    command = SubmitCase(
        case_id=case_id, slot_id=slot.slot_id, revision_hash=view.case.revision_hash
    )
    answer = drafter.send(command, increment)
    if answer.status is not AnswerStatus.ACCEPTED:
        raise AssertionError(answer)


def _sign(laptop: WireClient, identity: SigningIdentity, case_id: CaseId) -> Approval:
    view = laptop.when_ready(case_id)
    slot = next(
        slot for slot in view.case.stages[1].slots if slot.post_id == laptop.me.posts[0].post_id
    )
    base = laptop.document(case_id)
    increment = laptop.seal(base, view.case, slot, identity)
    command = Approve(
        case_id=case_id,
        slot_id=slot.slot_id,
        post_id=slot.post_id,
        revision_hash=view.case.revision_hash,
    )
    body = laptop.batch(laptop.item(command, increment))
    return Approval(laptop, body, base + b64decode(increment.data))
