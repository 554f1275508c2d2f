# SPDX-License-Identifier: Apache-2.0
"""One attack: what it does, on which files, and for which reason it must fail."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tests.signing.attacks.workshop import Base, Workshop

Make = Callable[[Workshop, Base], bytes]

NOT_VALID = ("invalid", "indeterminate", "unsigned", "unreadable")
VALID = ("valid",)
OF_TRUST = ("certificates", "timestamps")
"""Classes that are no fault of the content: with trust left aside, nothing is wrong."""

SMALL = ("own_two", "foreign_one")
"""A sheet of ours with two signatures, and anybody's PDF with one."""

CERTIFIED = ("own_two", "foreign_certified")
LOCKED = ("own_decided", "foreign_closed")
FOREIGN = ("foreign_one",)

CHANGED = (
    "signature.changed_since",
    "signature.locked",
    "signature.coverage",
    "document.foreign_revision",
)
"""Reasons of a change made after a signature."""


@dataclass(frozen=True, slots=True)
class Trick:
    """A way to make a file that looks signed and is not what was signed.

    Attributes:
        kind: the class, which is the name of the module.
        name: the trick.
        words: what it does.
        make: makes the file out of a base.
        bases: names of the base files of the workshop.
        reasons: one reason of the verdict must begin with one of these.
        verdicts: what a validator may say.
    """

    kind: str
    name: str
    words: str
    make: Make
    bases: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = NOT_VALID


@dataclass(slots=True)
class Tricks:
    """The tricks of one class, collected as they are written down."""

    kind: str
    bases: tuple[str, ...] = SMALL
    reasons: tuple[str, ...] = CHANGED
    verdicts: tuple[str, ...] = NOT_VALID
    listed: list[Trick] = field(default_factory=list)

    def __call__(
        self,
        *,
        bases: Sequence[str] = (),
        reasons: Sequence[str] | None = None,
        verdicts: Sequence[str] = (),
    ) -> Callable[[Make], Make]:
        """Decorate a maker; its name is the trick's and its docstring says the trick."""

        def listing(make: Make) -> Make:
            name = getattr(make, "__name__", "").strip("_")
            words = " ".join((make.__doc__ or "").split())
            trick = Trick(self.kind, name, words, make, self.bases, self.reasons, self.verdicts)
            self.listed.append(
                replace(
                    trick,
                    bases=tuple(bases) or self.bases,
                    reasons=self.reasons if reasons is None else tuple(reasons),
                    verdicts=tuple(verdicts) or self.verdicts,
                )
            )
            return make

        return listing

    def made(
        self,
        name: str,
        words: str,
        make: Make,
        *,
        bases: Sequence[str] = (),
        reasons: Sequence[str] | None = None,
        verdicts: Sequence[str] = (),
    ) -> None:
        """List one of a row of tricks that differ in a value."""
        self.listed.append(
            Trick(
                self.kind,
                name,
                words,
                make,
                tuple(bases) or self.bases,
                self.reasons if reasons is None else tuple(reasons),
                tuple(verdicts) or self.verdicts,
            )
        )
