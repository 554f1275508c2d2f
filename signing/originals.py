# SPDX-License-Identifier: Apache-2.0
"""Files within a sheet: attachments carried along (PDF/A-3b)."""

from dataclasses import dataclass

from pikepdf import Array, AttachedFileSpec, Name, Pdf


@dataclass(frozen=True, slots=True)
class Original:
    """An attachment to be carried in the sheet: its name, its kind and its bytes."""

    name: str
    media_type: str
    data: bytes


def embed(pdf: Pdf, originals: tuple[Original, ...]) -> None:
    """Put files into a sheet as supplements of it (ISO 19005-3, 6.8), in the order given."""
    if not originals:
        return
    for number, original in enumerate(originals, 1):
        # Two attachments may have one name; the number also keeps the order of the sheet.
        file = AttachedFileSpec(
            pdf,
            original.data,
            description="",
            filename=original.name,
            mime_type=original.media_type,
            creation_date="",
            mod_date="",
        )
        file.relationship = Name.Supplement
        pdf.attachments[f"{number:03d} {original.name}"] = file
    pdf.Root.AF = Array([pdf.attachments[name].obj for name in sorted(pdf.attachments)])
    pdf.Root.PageMode = Name.UseAttachments
