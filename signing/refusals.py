# SPDX-License-Identifier: Apache-2.0
"""Why something was not drawn, signed or opened: a stable code with its parameters.

The sentences people read stand in the catalogues of the screens, not here.
"""


class SigningRefused(Exception):
    """Something was refused before any byte was made.

    Attributes:
        code: the reason, stable across versions, such as ``certificate.expired``.
        params: the values the sentence needs, all text.
    """

    def __init__(self, code: str, **params: str) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in sorted(self.params.items()))
        return f"{self.code} ({details})" if details else self.code


class MissingGlyphs(SigningRefused):
    """A character stands in no shipped font; it is named and never drawn as an empty box."""

    def __init__(self, characters: str, where: str) -> None:
        named = " ".join(f"{character}(U+{ord(character):04X})" for character in characters)
        super().__init__("glyph.missing", characters=named, where=where)
