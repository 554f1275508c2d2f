# SPDX-License-Identifier: Apache-2.0
"""The copy for the eye shows the stamps without any form field, and the sheet stays as it is."""

from io import BytesIO

import pikepdf
import pytest

from signing.displaying import NotDisplayable, display_copy
from tests.signing.city import City


def test_the_stamps_stand_in_the_page_itself(city: City) -> None:
    copy = pikepdf.open(BytesIO(display_copy(city.half_signed)))
    page = copy.pages[0]
    assert "/Annots" not in page or not len(page.Annots)
    drawn = [
        name
        for name in page.Resources.XObject
        if b"28 2 c" in page.Resources.XObject[name].read_bytes()
    ]
    assert drawn, "no circle of a date stamp is drawn"


def test_what_is_no_pdf_is_said_so() -> None:
    with pytest.raises(NotDisplayable):
        display_copy(b"<html>sign in to the hotel network</html>")
