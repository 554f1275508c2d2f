# SPDX-License-Identifier: Apache-2.0
"""The drawing surface: reportlab's canvas without a font that nobody embeds.

reportlab begins every page with Helvetica, which it never embeds. A file for the archive names
only fonts that it holds (ISO 19005-2, 6.2.11.4.1).
"""

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas


class ArchivalCanvas(Canvas):
    """A canvas on which each text names its font, as :mod:`signing.typefaces` does."""

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


def open_canvas(size: tuple[float, float]) -> tuple[Canvas, BytesIO]:
    """Open a canvas, in points, that writes the same bytes for the same drawing."""
    paper = BytesIO()
    return ArchivalCanvas(paper, pagesize=size, invariant=1, pageCompression=1), paper
