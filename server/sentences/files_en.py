# SPDX-License-Identifier: Apache-2.0
"""Refusals about uploads and enrolment in English."""

SENTENCES: dict[str, str] = {
    "certificate.key_revoked": (
        "This key was on a device reported lost and cannot be used. Please enrol a new key."
    ),
    "file.archive_bomb": (
        "The archive “{name}” unpacks to far too much and was not taken. Please attach the "
        "files one by one."
    ),
    "file.archive_too_many": (
        "The archive “{name}” holds too many files. Please attach it in parts."
    ),
    "file.archive_unsafe": (
        "The archive “{name}” holds entries that cannot be unpacked safely. Please make it anew."
    ),
    "file.could_not_judge": (
        "The file “{name}” could not be checked and was not attached. Please save it in "
        "another way and attach it again."
    ),
    "file.encrypted": (
        "The file “{name}” has a password, so others could not open it. Please remove the "
        "password and attach it again."
    ),
    "glyph.missing": (
        "The sheet cannot show these characters: {characters}. Please replace them and draft again."
    ),
    "upload.length": (
        "The file’s size differs from what was announced ({declared} bytes). It will be sent again."
    ),
    "upload.offset": "The upload goes on elsewhere: sending again from byte {expected}.",
}
