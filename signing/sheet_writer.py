# SPDX-License-Identifier: Apache-2.0
"""Writing increments: what is put in, and nothing by the library's own will."""

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from signing.document import SheetReader


class SheetWriter(IncrementalPdfFileWriter):
    """An incremental writer that leaves the document information alone.

    pyHanko would note itself as producer and the time of its own clock in every revision;
    our increments change what they are for only.
    """

    def __init__(self, reader: SheetReader) -> None:
        super().__init__(reader.stream, prev=reader)

    def _update_meta(self) -> None:
        return
