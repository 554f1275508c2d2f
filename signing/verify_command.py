# SPDX-License-Identifier: Apache-2.0
"""``tsukue-verify FILE…``: who signed, in which capacity, when, and what changed since.

With ``--json``, one JSON object for each file, each on a line of its own on standard output.
Exit code over all files: 1 when any is invalid; else 2 when any could not be judged; else 3
when any is unsigned or unreadable, or the command itself was not understood; else 0.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from glob import glob, has_magic
from pathlib import Path
from typing import NoReturn

from signing.file_verdict import exit_code, standing
from signing.limited_child import verify_file
from signing.trust_files import UnreadableRoots, read_roots
from signing.verdicts import DocumentVerdict
from signing.verify_json import as_json
from signing.verify_report import report

_NOT_UNDERSTOOD = 3
_INTERRUPTED = 130
_DESCRIPTION = """\
PDFの電子署名を、ネットワークを使わずに検証します。どの製品で署名したPDFでも判定します。
Verify the signatures of any PDF, whoever made it, without a network."""
_EPILOG = """\
終了コード / exit code（すべてのファイルを通して over all files, 上が先 the first that fits）:
  1  無効のものがある            any is invalid
  2  判定不能のものがある        any could not be judged (indeterminate)
  3  署名がない・読めない        any is unsigned or unreadable, or the command is wrong
  0  すべて有効                  all are valid

--trust がないと、誰の署名かを確かめられないため、結果は「判定不能」です。署名された内容が
そのままかどうかだけを知りたいときは --integrity-only を付けてください。
Without --trust nobody vouches for the names, and the verdict is "indeterminate"; add
--integrity-only to ask only whether the signed content is whole.

--json: 1ファイルを1行のJSONで出力します / one object a line, one line a file:
  file, verdict (valid | invalid | indeterminate | unsigned | unreadable), reasons,
  messages, signatures [field, signer, level, verdict, reasons, messages, role, act, section,
  issuer, claimed_at, timestamp_at, timestamp_by, intact, covers_whole_document, changed_since]
"""


class _Parser(argparse.ArgumentParser):
    """Leaves with 3: argparse's own 2 would say that a document could not be judged."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(_NOT_UNDERSTOOD, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return _run(options)
    except UnreadableRoots as error:
        messages = {
            "ja": "信頼する証明書のファイルを読めませんでした。",
            "en": "The file of trusted certificates could not be read. ",
        }
        sys.stderr.write(f"{messages[options.lang]}{error}\n")
        return _NOT_UNDERSTOOD
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # Whoever read the answer has gone; a second failure at exit would be a traceback.
        sys.stdout = None
        return _INTERRUPTED


def _run(options: argparse.Namespace) -> int:
    roots = read_roots(options.trust)
    now = options.at or datetime.now(UTC)
    paths = list(_expanded(options.files))
    standings = []
    for number, path in enumerate(paths, 1):
        _progress(number, len(paths), path)
        verdict = verify_file(Path(path), roots, now, integrity_only=options.integrity_only)
        standings.append(standing(verdict))
        _told(path, verdict, options, last=number == len(paths))
    return exit_code(standings)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tsukue-verify",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument(
        "--trust",
        type=Path,
        action="append",
        default=[],
        metavar="ROOTS.pem",
        help="信頼する発行者の証明書（繰り返せます） trusted root certificates, may be repeated",
    )
    parser.add_argument("--json", action="store_true", help="JSON で出力 print JSON")
    parser.add_argument(
        "--integrity-only",
        action="store_true",
        help="誰の証明書かを問わず、内容が署名のままかだけを判定 leave trust aside",
    )
    parser.add_argument(
        "--at",
        type=_day,
        metavar="YYYY-MM-DD",
        help="この日の始まりに検証したものとして判定（協定世界時） judge as on that day (UTC)",
    )
    parser.add_argument("--lang", choices=("ja", "en"), default="ja", help="言語 language")
    return parser


def _day(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)


def _expanded(names: Iterable[str]) -> Iterator[str]:
    """The names; a pattern that no shell replaced, as on Windows, gives the files it fits."""
    for name in names:
        pattern = has_magic(name) and not Path(name).exists()
        found = sorted(glob(name)) if pattern else []  # noqa: PTH207 - it may be absolute
        yield from found or [name]


def _progress(number: int, count: int, path: str) -> None:
    if count > 1 and sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{number} / {count}  {Path(path).name}")
        sys.stderr.flush()


def _told(path: str, verdict: DocumentVerdict, options: argparse.Namespace, *, last: bool) -> None:
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
    if options.json:
        told = as_json(path, verdict, options.lang, integrity_only=options.integrity_only)
        text = json.dumps(told, ensure_ascii=not _can_write(json.dumps(told, ensure_ascii=False)))
    else:
        lines = report(path, verdict, options.lang, integrity_only=options.integrity_only)
        text = "\n".join(lines) + ("" if last else "\n")
        text = text if _can_write(text) else _escaped(text)
    print(text, flush=True)


def _can_write(text: str) -> bool:
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _escaped(text: str) -> str:
    encoding = sys.stdout.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


if __name__ == "__main__":
    sys.exit(main())
