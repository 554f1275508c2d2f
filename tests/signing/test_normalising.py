# SPDX-License-Identifier: Apache-2.0
"""Other people's PDFs: put in order where they act, left alone where they are signed."""

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from signing.normalising import NotEmbeddable, normalise
from signing.sheet import render_sheet
from tests.signing.city import City, sheet_content


def saved(pdf: Pdf, **options: object) -> bytes:
    paper = BytesIO()
    pdf.save(paper, **options)  # type: ignore[arg-type]
    return paper.getvalue()


def plain(pages: int = 1) -> Pdf:
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page()
    return pdf


def with_field(pdf: Pdf, value: str, *, drawn: bool = True) -> Pdf:
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("a"), V=String(value),
        Rect=Array([10, 10, 90, 30]), F=4, DA=String("/Helv 10 Tf"),
    )  # fmt: skip
    if drawn:
        look = pdf.make_stream(b"0 0 m 9 9 l S")
        look.Type, look.Subtype = Name.XObject, Name.Form
        look.BBox = Array([0, 0, 80, 20])
        field.AP = Dictionary(N=look)
    made = pdf.make_indirect(field)
    pdf.pages[0].Annots = Array([made])
    pdf.Root.AcroForm = Dictionary(Fields=Array([made]), NeedAppearances=not drawn)
    return pdf


def armed(pdf: Pdf) -> Pdf:
    """A file that acts when it is opened, printed, or touched."""
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.Launch, F=String("calc.exe")))
    pdf.Root.AA = Dictionary(WP=script)
    pdf.Root.Names = Dictionary(
        JavaScript=Dictionary(Names=Array([String("a"), pdf.make_indirect(script)]))
    )
    link = Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), F=4,
        A=Dictionary(S=Name.URI, URI=String("https://example.jp/"), Next=script),
    )  # fmt: skip
    pdf.pages[0].Annots = Array([pdf.make_indirect(link)])
    pdf.pages[0].AA = Dictionary(O=Dictionary(S=Name.SubmitForm, F=String("http://a/")))
    return pdf


def test_a_file_with_nothing_to_put_in_order_stays_the_very_bytes() -> None:
    pdf = saved(plain(1000))
    assert normalise(pdf).pdf is pdf
    with_streams = saved(plain(), object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert not normalise(with_streams).changed


def test_scripts_and_whatever_starts_something_are_taken_out_and_a_link_stays() -> None:
    found = normalise(saved(armed(plain())))
    assert found.changed
    for word in (b"/JavaScript", b"/Launch", b"app.alert", b"calc.exe", b"/SubmitForm", b"/AA"):
        assert word not in found.pdf
    assert b"https://example.jp/" in found.pdf
    again = normalise(found.pdf)
    assert not again.changed


def test_what_a_form_shows_is_drawn_into_the_page() -> None:
    found = normalise(saved(with_field(plain(), "東京都")))
    assert found.changed
    with pikepdf.open(BytesIO(found.pdf)) as pdf:
        assert "/AcroForm" not in pdf.Root
        assert not pdf.pages[0].get("/Annots", Array())
        assert "/XObject" in pdf.pages[0].Resources


def test_a_form_whose_japanese_values_nobody_has_drawn_is_not_guessed() -> None:
    with pytest.raises(NotEmbeddable, match="form"):
        normalise(saved(with_field(plain(), "東京都", drawn=False)))
    assert normalise(saved(with_field(plain(), "Tokyo", drawn=False))).changed


def test_a_signed_file_stays_byte_for_byte_even_with_a_script(city: City) -> None:
    signed = city.signed(2)
    assert normalise(signed).pdf is signed
    acting = saved(armed(plain()))
    acting = acting.replace(b"%%EOF", b"%/ByteRange [0 1 2 3]\n%%EOF")
    assert not normalise(acting).changed


def test_an_encrypted_file_is_named_so_with_and_without_a_password() -> None:
    for user in ("", "geheim"):
        locked = saved(plain(), encryption=pikepdf.Encryption(owner="o", user=user))
        with pytest.raises(NotEmbeddable, match="encrypted"):
            normalise(locked)


def test_damaged_references_are_written_anew_and_rubbish_is_refused() -> None:
    sheet = render_sheet(sheet_content())
    broken = sheet.replace(b"startxref", b"startxxxx")
    found = normalise(broken)
    assert found.changed
    with pikepdf.open(BytesIO(found.pdf), attempt_recovery=False) as pdf:
        assert len(pdf.pages) == 1
    for rubbish in (b"", b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\x00" * 9999, sheet[:200]):
        with pytest.raises(NotEmbeddable, match="damaged"):
            normalise(rubbish)


def test_hybrid_references_become_plain_ones() -> None:
    pdf = saved(plain(), object_stream_mode=pikepdf.ObjectStreamMode.disable)
    # A reader that knows no streams of references reads past this entry of the trailer.
    hybrid = pdf.replace(b"trailer <<", b"trailer << /XRefStm 99999", 1)
    assert hybrid != pdf
    found = normalise(hybrid)
    assert found.changed
    assert b"/XRefStm" not in found.pdf


def test_a_bomb_is_not_unpacked() -> None:
    pdf = plain()
    bomb = pdf.make_stream(b"\x00" * 50_000_000)
    pdf.pages[0].Contents = bomb
    found = normalise(saved(armed(pdf), compress_streams=True))
    assert found.changed
    assert len(found.pdf) < 200_000


def test_actions_nested_without_end_are_no_way_to_hang() -> None:
    pdf = plain()
    action = Dictionary(S=Name.URI)
    for _ in range(60):
        action = Dictionary(S=Name.URI, Next=action)
    pdf.Root.OpenAction = action
    with pytest.raises(NotEmbeddable, match="damaged"):
        normalise(saved(pdf))
    looped = plain()
    circle = looped.make_indirect(Dictionary(S=Name.JavaScript, JS=String("1")))
    circle.Next = circle
    looped.Root.OpenAction = circle
    assert normalise(saved(looped)).changed
