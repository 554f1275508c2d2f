# SPDX-License-Identifier: Apache-2.0
"""``tsukue-server verify-year``: every decision of a fiscal year or a period (一括検証)."""

import os
import sys
import uuid
from argparse import ArgumentParser, Namespace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from approval.register.bulk_verification import BulkVerification, RunState, VerifiedDocument
from approval.register.period import Period, fiscal_period
from server.assembly import Parts, utc_now
from server.files.verifier import ChildVerifier
from server.ops.console import OK, REFUSED, STOPPED, Fault, say
from server.ops.interrupting import interruptible
from server.ops.opening import TENANT, opened_parts, operator
from server.ops.reading import civil_day
from server.usecases.bulk_verification.reporting import (
    findings,
    report_csv,
    report_json,
    report_pdf,
)
from server.usecases.bulk_verification.running import (
    Beginning,
    BulkVerifier,
    advance,
    begin,
    read_run,
    resumable,
    set_state,
)
from signing.verify_words import OUTCOMES, reason

if TYPE_CHECKING:
    from server.ops.main import Commands

_TELL_EVERY = 25


def add_to(commands: "Commands", common: ArgumentParser) -> None:
    """Add ``verify-year``."""
    verify = commands.add_parser(
        "verify-year",
        parents=[common],
        help="verify the documents of every decision of a fiscal year or a period (一括検証)",
        description="Verifies the sheet of every case decided in the fiscal year or period, each "
        "in a limited child process, and compares its seals with the register. What is found is "
        "kept in the database at once; an interrupted run goes on with --resume.",
        epilog="exit codes: 0 all valid, 1 something is not valid (the report says what), "
        "2 not understood, 3 interrupted",
    )
    verify.add_argument("year", type=int, nargs="?", metavar="YEAR", help="fiscal year (年度)")
    verify.add_argument("--from", type=civil_day, dest="first", metavar="YYYY-MM-DD")
    verify.add_argument("--to", type=civil_day, dest="last", metavar="YYYY-MM-DD")
    verify.add_argument(
        "--resume", action="store_true", help="go on with the interrupted run over these days"
    )
    verify.add_argument(
        "--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="children at a time"
    )
    verify.add_argument("--json", action="store_true", help="print the report as JSON")
    verify.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        help="write every finding to a .csv or .json file, or the report to a .pdf that the "
        "server signs",
    )
    verify.set_defaults(run=_verify)


def _verify(arguments: Namespace) -> int:
    period, out = _period(arguments), _out(arguments.out)
    if arguments.workers < 1:
        raise Fault("--workers は 1 以上にしてください。", "--workers: at least 1")
    with opened_parts(arguments) as parts:
        database = parts.services.database
        run = resumable(database, TENANT, period) if arguments.resume else None
        if run is None:
            beginning = Beginning(run_id=str(uuid.uuid4()), person=operator(), actor=operator())
            run = begin(database, TENANT, period, beginning, utc_now())
        finished = _advance(parts, run, arguments.workers)
        run = read_run(database, TENANT, run.run_id)
        _report(parts, run, out, as_json=arguments.json)
    if not finished:
        return STOPPED
    return OK if run.valid == run.judged else REFUSED


def _period(arguments: Namespace) -> Period:
    """Return the days asked for.

    Raises:
        Fault: neither a year nor both ends of a period, or both, or an end before the beginning.
    """
    first, last, year = arguments.first, arguments.last, arguments.year
    if year is not None and first is None and last is None:
        try:
            return fiscal_period(year)
        except ValueError as problem:
            raise Fault(f"年度「{year}」はありません。", f"no fiscal year {year}") from problem
    if year is not None or first is None or last is None:
        raise Fault(
            "年度か、--from と --to の両方のどちらかを指定してください。",
            "name a fiscal year, or both --from and --to",
        )
    if last < first:
        raise Fault("--to が --from より前です。", "--to is before --from")
    return Period(first=first, after=last + timedelta(days=1))


def _out(path: Path | None) -> Path | None:
    if path is not None and path.suffix not in {".csv", ".json", ".pdf"}:
        raise Fault("--out のファイルは .csv、.json、.pdf です。", "--out: .csv, .json or .pdf")
    return path


def _advance(parts: Parts, run: BulkVerification, workers: int) -> bool:
    database = parts.services.database
    counted = run.judged

    def tell(found: VerifiedDocument) -> None:
        nonlocal counted
        counted += 1
        if found.outcome != "valid":
            _tell_finding(found)
        if counted % _TELL_EVERY == 0:
            sys.stderr.write(f"{counted} / {run.total}\n")

    with (
        ChildVerifier(parts.verifier.trust_roots_pem, workers=workers) as verifier,
        interruptible() as interrupted,
    ):
        bulk = BulkVerifier(
            database=database,
            blobs=parts.files,
            verifier=verifier,
            clock=utc_now,
            workers=workers,
        )
        finished = advance(bulk, TENANT, run.run_id, stop=interrupted, progress=tell)
    if not finished:
        set_state(database, TENANT, run.run_id, RunState.STOPPED, utc_now())
    return finished


def _tell_finding(found: VerifiedDocument) -> None:
    why = found.reasons[0].code if found.reasons else ""
    outcome = OUTCOMES[found.outcome]
    sys.stderr.write(f"{found.number}  {outcome.ja} {outcome.en}  {reason(why, 'ja')} [{why}]\n")


def _report(parts: Parts, run: BulkVerification, out: Path | None, *, as_json: bool) -> None:
    database = parts.services.database
    if out is not None:
        found = findings(database, TENANT, run.run_id, valid_too=True)
        if out.suffix == ".pdf":
            pdf = report_pdf(run, found)
            out.write_bytes(parts.report_signer.sign(pdf, "一括検証", utc_now()))
        elif out.suffix == ".json":
            out.write_text(report_json(run, found), encoding="utf-8")
        else:
            # The mark by which spreadsheets know UTF-8 stands before the first line.
            out.write_text("".join(report_csv(found)), encoding="utf-8-sig", newline="")
    if as_json:
        bad = findings(database, TENANT, run.run_id, valid_too=False)
        sys.stdout.write(report_json(run, bad))
        return
    say(
        f"{run.first}〜{run.last} の {run.total}件のうち {run.judged}件を検証しました。"
        f"有効 {run.valid}件、無効 {run.invalid}件、判定不能 {run.could_not_judge}件",
        f"{run.judged} of {run.total} documents from {run.first} to {run.last} verified: "
        f"{run.valid} valid, {run.invalid} invalid, {run.could_not_judge} could not be judged",
    )
    if run.state is not RunState.DONE:
        say(
            "途中で止まりました。--resume を付けると続きから検証します。",
            "interrupted: --resume goes on from here",
        )
