# SPDX-License-Identifier: Apache-2.0
"""Write the whole corpus into a folder, for other validators.

Beside the files stands ``manifest.json``: for each file its class, the trick, the base it was
made from and what a validator may say, and ``roots.pem`` with the certificates to trust.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.signing.attacks.corpus import TRICKS
from tests.signing.attacks.trick import VALID, Trick
from tests.signing.attacks.workshop import BASES, Base, Workshop
from tests.signing.city import LATER


def main(arguments: Sequence[str] | None = None) -> int:
    """Write everything; returns the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.signing.attacks", description="Write all attacks and legal twins."
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    parser.add_argument("--only", default="", metavar="CLASS", help="this class alone")
    options = parser.parse_args(arguments)
    work = Workshop()
    listed = list(_written(work, options.folder, options.only))
    manifest = {"judged_at": LATER.isoformat(), "roots": "roots.pem", "files": listed}
    (options.folder / "roots.pem").write_text(work.city.roots)
    words = json.dumps(manifest, ensure_ascii=False, indent=1)
    (options.folder / "manifest.json").write_text(words)
    return 0


def _written(work: Workshop, folder: Path, only: str) -> Iterator[dict[str, object]]:
    folder.mkdir(parents=True, exist_ok=True)
    for name in BASES:
        base = work.base(name)
        yield _entry(folder, Path("bases") / f"{name}.pdf", base.pdf, _base_words(base))
    for trick in TRICKS:
        if only not in ("", trick.kind):
            continue
        for name in trick.bases:
            path = Path(trick.kind) / f"{trick.name}.{name}.pdf"
            yield _entry(folder, path, trick.make(work, work.base(name)), _words(trick, name))


def _base_words(base: Base) -> dict[str, object]:
    words = f"untouched, signed in {', '.join(base.signed)}"
    return {"class": "bases", "trick": base.name, "words": words, "expected": list(VALID)}


def _words(trick: Trick, base: str) -> dict[str, object]:
    return {
        "class": trick.kind,
        "trick": trick.name,
        "words": trick.words,
        "base": base,
        "expected": list(trick.verdicts),
    }


def _entry(folder: Path, path: Path, pdf: bytes, words: dict[str, object]) -> dict[str, object]:
    target = folder / path
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(pdf)
    return {"file": path.as_posix(), **words}


if __name__ == "__main__":
    raise SystemExit(main())
