# SPDX-License-Identifier: Apache-2.0
"""What a later revision may not do to the validation data of an archived sheet."""

from collections.abc import Callable

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from signing.verdicts import Outcome
from signing.verification import verify
from tests.signing import attacks
from tests.signing.city import LATER, City

Writer = IncrementalPdfFileWriter


def store_of(writer: Writer) -> generic.DictionaryObject:
    store: generic.DictionaryObject = writer.root["/DSS"]
    writer.update_container(store)
    return store


def dictionary(**entries: generic.PdfObject) -> generic.DictionaryObject:
    return generic.DictionaryObject({pdf_name(f"/{key}"): entries[key] for key in entries})


def remove_the_store(writer: Writer) -> None:
    del writer.root["/DSS"]
    writer.update_root()


def put_something_else_in(writer: Writer) -> None:
    store_of(writer)[pdf_name("/Evil")] = generic.NumberObject(1)


def drop_a_certificate(writer: Writer) -> None:
    listed = store_of(writer)["/Certs"]
    listed.pop()
    writer.update_container(listed)


def add_what_is_no_stream(writer: Writer) -> None:
    store_of(writer)["/Certs"].append(writer.add_object(dictionary()))


def add_a_stream_that_says_more(writer: Writer) -> None:
    stream = generic.StreamObject(stream_data=b"0")
    stream[pdf_name("/F")] = generic.pdf_string("file")
    store_of(writer)["/Certs"].append(writer.add_object(stream))


def add_only_an_index(writer: Writer) -> None:
    store_of(writer)[pdf_name("/VRI")] = dictionary(AB=dictionary())


def let_the_index_say_more(writer: Writer) -> None:
    store_of(writer)[pdf_name("/VRI")] = dictionary(AB=dictionary(Evil=generic.NumberObject(1)))


def let_the_index_name_another_object(writer: Writer) -> None:
    other = generic.ArrayObject([writer.root.raw_get("/Pages")])
    store_of(writer)[pdf_name("/VRI")] = dictionary(AB=dictionary(Cert=other))


def let_the_index_be_none(writer: Writer) -> None:
    store_of(writer)[pdf_name("/VRI")] = generic.NumberObject(1)


def claim_an_unknown_extension(writer: Writer) -> None:
    writer.root[pdf_name("/Extensions")] = dictionary(Evil=dictionary())
    writer.update_root()


def hide_something_in_an_extension(writer: Writer) -> None:
    writer.root[pdf_name("/Extensions")] = dictionary(
        ESIC=dictionary(BaseVersion=dictionary(Evil=generic.NumberObject(1)))
    )
    writer.update_root()


def drop_a_field(writer: Writer) -> None:
    fields = writer.root["/AcroForm"]["/Fields"]
    fields.pop()
    writer.update_container(fields)


def add_a_field_of_no_kind(writer: Writer) -> None:
    fields = writer.root["/AcroForm"]["/Fields"]
    fields.append(generic.NumberObject(1))
    writer.update_container(fields)


CHANGES: tuple[Callable[[Writer], None], ...] = (
    remove_the_store,
    put_something_else_in,
    drop_a_certificate,
    add_what_is_no_stream,
    add_a_stream_that_says_more,
    add_only_an_index,
    let_the_index_say_more,
    let_the_index_name_another_object,
    let_the_index_be_none,
    claim_an_unknown_extension,
    hide_something_in_an_extension,
    drop_a_field,
    add_a_field_of_no_kind,
)


@pytest.fixture(scope="module")
def lifted(city: City) -> bytes:
    return city.lifted()


def test_the_archived_sheet_is_valid(city: City, lifted: bytes) -> None:
    assert verify(lifted, city.roots, LATER).outcome is Outcome.VALID


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_of_the_archive_condemns_the_sheet(
    city: City, lifted: bytes, change: Callable[[Writer], None]
) -> None:
    verdict = verify(attacks.appended(lifted, change), city.roots, LATER)
    assert verdict.outcome is not Outcome.VALID, verdict
    assert "document.foreign_revision" in {problem.code for problem in verdict.problems}
