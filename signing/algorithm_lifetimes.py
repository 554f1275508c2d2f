# SPDX-License-Identifier: Apache-2.0
"""Until when an algorithm is believed: data, with its source, given to the verification.

What a timestamp proves to have existed before an algorithm ended stays proved: nobody could
forge it then (EN 319 102-1, 5.6.2). So each algorithm is asked about at the time proved for
what was made with it, and a renewal before the end carries it over.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from signing.certificates import Untrusted


@dataclass(frozen=True, slots=True)
class Lifetime:
    """One line of the table.

    Attributes:
        name: ``rsa``, ``ec``, or a digest such as ``sha256``.
        least_bits: the smallest key the line is about; 0 for a digest.
        until: the last moment at which it is believed; None while no end is announced.
        source: where the date stands.
    """

    name: str
    least_bits: int
    until: datetime | None
    source: str


@dataclass(frozen=True, slots=True)
class AlgorithmTable:
    """The lines; what no line names is not believed at any time."""

    lines: tuple[Lifetime, ...]

    def until(self, name: str, bits: int = 0) -> datetime | None:
        """The end of an algorithm; None without one.

        Raises:
            Untrusted: ``algorithm.unknown`` when it is not believed at any time.
        """
        fitting = [line for line in self.lines if line.name == name and line.least_bits <= bits]
        if not fitting:
            raise Untrusted("algorithm.unknown", f"{name} {bits}".strip(" 0"))
        return max(fitting, key=_least_bits).until

    def require(self, name: str, at: datetime, bits: int = 0) -> None:
        """Require that an algorithm was believed at a time.

        Raises:
            Untrusted: ``algorithm.unknown`` or ``algorithm.ended``.
        """
        until = self.until(name, bits)
        if until is not None and at > until:
            raise Untrusted("algorithm.ended", f"{name} {bits or ''}: {until.date().isoformat()}")


def _least_bits(line: Lifetime) -> int:
    return line.least_bits


def key_strength(key: object) -> tuple[str, int]:
    """Name and size of a public key, as the table names them; unknown kinds by their class."""
    if isinstance(key, rsa.RSAPublicKey):
        return "rsa", key.key_size
    if isinstance(key, ec.EllipticCurvePublicKey):
        return "ec", key.curve.key_size
    return type(key).__name__, 0


_CRYPTREC = "CRYPTREC LS-0003 暗号強度要件に関する設定基準: 112 bits of strength until 2030"
_NO_END = "CRYPTREC LS-0003: 128 bits of strength and more; reviewed with each renewal calendar"
_END_OF_112_BITS = datetime(2030, 12, 31, 23, 59, 59, tzinfo=UTC)

# SHA-1, MD5, RSA below 2,048 and curves below 256 bits stand in no line: never believed.
STANDARD_TABLE = AlgorithmTable(
    (
        Lifetime("rsa", 2048, _END_OF_112_BITS, _CRYPTREC),
        Lifetime("rsa", 3072, None, _NO_END),
        Lifetime("ec", 256, None, _NO_END),
        Lifetime("sha256", 0, None, _NO_END),
        Lifetime("sha384", 0, None, _NO_END),
        Lifetime("sha512", 0, None, _NO_END),
    )
)
