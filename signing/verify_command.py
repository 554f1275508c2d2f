# SPDX-License-Identifier: Apache-2.0
"""``tsukue-verify FILE.pdf``: who signed a sheet, in which capacity, when, and what changed.

Exit code 0 when everything is valid, 1 when something is invalid, 2 when something could
not be judged, 3 when the file or the roots could not be read. Without ``--trust`` it is
still judged whether the signatures are intact; who vouches for the names is then 未確認,
the issuer is named, and the exit code is 2.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from signing.limited_child import verify_in_child
from signing.verdicts import DocumentVerdict, Outcome, SignatureVerdict, to_plain
from signing.verify_words import ACTS, LABELS, OUTCOMES, reason

_EXIT_CODES = {Outcome.VALID: 0, Outcome.INVALID: 1, Outcome.COULD_NOT_JUDGE: 2}
_UNREADABLE = 3
_LARGEST_FILE = 200 * 1024 * 1024
# Japan keeps one offset all year; Windows has no zone files to ask.
_JAPAN = timezone(timedelta(hours=9), "JST")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        pdf = _read(options.file)
        roots = "".join(_read(each).decode("ascii") for each in options.trust)
    except (OSError, ValueError) as error:
        message = {"ja": "ファイルを読めませんでした。", "en": "The file could not be read. "}
        sys.stderr.write(f"{message[options.lang]}{error}\n")
        return _UNREADABLE
    verdict = verify_in_child(pdf, roots, datetime.now(UTC))
    if options.json:
        print(json.dumps(to_plain(verdict), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_report(verdict, options.lang)))
    return _EXIT_CODES[verdict.outcome]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="tsukue-verify",
        description="起案用紙の署名を検証します。 Verify the signatures of a decision sheet.",
        epilog="終了コード Exit code: 0 有効 valid, 1 無効 invalid, 2 判定不能 could not judge, "
        "3 読めない unreadable",
    )
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument(
        "--trust",
        type=Path,
        action="append",
        default=[],
        metavar="ROOTS.pem",
        help="信頼する発行者の証明書（繰り返せます） trusted root certificates, may be repeated",
    )
    parser.add_argument("--json", action="store_true", help="JSON で出力 print JSON")
    parser.add_argument("--lang", choices=("ja", "en"), default="ja")
    return parser


def _read(path: Path) -> bytes:
    size = path.stat().st_size
    if size > _LARGEST_FILE:
        raise ValueError(f"{path}: {size} > {_LARGEST_FILE} bytes")
    return path.read_bytes()


def _report(verdict: DocumentVerdict, language: str) -> Iterator[str]:
    for number, signature in enumerate(verdict.signatures, 1):
        outcome = OUTCOMES[signature.outcome].in_language(language)
        yield f"{number}. {outcome}  {signature.name or signature.field}"
        yield from (f"   {line}" for line in _lines(signature, language))
        yield ""
    for problem in verdict.problems:
        yield f"! {reason(problem.code, language)} [{problem.code}] {problem.detail}".rstrip()
    label = LABELS["document"].in_language(language)
    valid = sum(signature.outcome is Outcome.VALID for signature in verdict.signatures)
    counted = f"{valid} / {len(verdict.signatures)}"
    yield f"{label}: {OUTCOMES[verdict.outcome].in_language(language)} ({counted})"


def _lines(signature: SignatureVerdict, language: str) -> Iterator[str]:
    def line(label: str, value: str) -> str:
        return f"{LABELS[label].in_language(language)}: {value}"

    if signature.name:
        yield line("capacity", signature.role or signature.section)
        yield line("act", ACTS[signature.act].in_language(language))
        yield line("claimed", _time(signature.claimed_at))
        yield line("timestamp", _stamped(signature, language))
        intact = LABELS["intact" if signature.intact else "not_intact"]
        yield line("content", intact.in_language(language))
        yield line("since", _since(signature, language))
        trusted = "trusted" if signature.outcome is Outcome.VALID else "untrusted"
        trust = LABELS[trusted].in_language(language)
        yield line("issuer", f"{signature.issuer} ({trust})")
    if signature.code:
        told = f"{reason(signature.code, language)} [{signature.code}] {signature.detail}"
        yield line("reason", told.rstrip())


def _stamped(signature: SignatureVerdict, language: str) -> str:
    if signature.timestamp_at is None:
        return LABELS["no_timestamp"].in_language(language)
    return f"{_time(signature.timestamp_at)}  {signature.timestamp_by}".rstrip()


def _since(signature: SignatureVerdict, language: str) -> str:
    count = len(signature.changed_since)
    if count:
        return LABELS["later"].in_language(language).format(count=count)
    return LABELS["nothing_since"].in_language(language)


def _time(moment: datetime | None) -> str:
    if moment is None:
        return "―"
    return moment.astimezone(_JAPAN).strftime("%Y-%m-%d %H:%M:%S %Z")


if __name__ == "__main__":
    sys.exit(main())
