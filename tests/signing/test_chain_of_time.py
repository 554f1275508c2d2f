# SPDX-License-Identifier: Apache-2.0
"""What still holds in fifteen and thirty years, what does not, and why.

Each story of a sheet that fails has a legal twin that differs in one thing and holds.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils import generic

from signing.algorithm_lifetimes import STANDARD_TABLE, AlgorithmTable, Lifetime
from signing.archive_increment import archive_increment, put_store
from signing.archive_material import Material
from signing.own_sheets import verify_sheet
from signing.timestamp import fetch_token
from signing.verdicts import DocumentVerdict, Level, Outcome
from signing.verification import verify
from tests.signing import attacks
from tests.signing.authorities import YEAR, Archive, Authority
from tests.signing.city import LATER, MORNING, STORY, City, OfficeClock
from tests.signing.fresh_revocations import answer_about, revocation_list

FIRST, SECOND = LATER + 11 * YEAR, LATER + 22 * YEAR


@pytest.fixture(scope="module")
def archive(city: City) -> Archive:
    """Three authorities, one after the other, each with roots that end before the last stamp."""
    names = (("甲", MORNING), ("乙", FIRST - YEAR), ("丙", SECOND - YEAR))
    return Archive(city, [Authority.founded(name, start) for name, start in names])


@pytest.fixture(scope="module")
def ladder(archive: Archive) -> tuple[bytes, bytes, bytes]:
    """The decided sheet: lifted; renewed after eleven years; and again after twenty-two."""
    one, two, three = archive.authorities
    lifted = archive.lifted(archive.city.decided, one, LATER)
    renewed = archive.renewed(lifted, two, FIRST)
    return lifted, renewed, archive.renewed(renewed, three, SECOND)


def codes(verdict: DocumentVerdict) -> set[str]:
    found = {each.code for each in verdict.signatures} | {each.code for each in verdict.stamps}
    return (found | {each.code for each in verdict.problems}) - {""}


@pytest.mark.parametrize(
    ("renewals", "years", "outcome"),
    [
        (0, 1, Outcome.VALID),
        (0, 10, Outcome.VALID),
        (0, 15, Outcome.COULD_NOT_JUDGE),
        (1, 15, Outcome.VALID),
        (1, 30, Outcome.COULD_NOT_JUDGE),
        (2, 15, Outcome.VALID),
        (2, 30, Outcome.VALID),
        (2, 40, Outcome.COULD_NOT_JUDGE),
    ],
)
def test_a_sheet_holds_as_long_as_it_is_renewed(
    archive: Archive,
    ladder: tuple[bytes, bytes, bytes],
    renewals: int,
    years: int,
    outcome: Outcome,
) -> None:
    verdict = verify(ladder[renewals], archive.roots, LATER + years * YEAR)
    assert verdict.outcome is outcome, codes(verdict)
    assert len(verdict.stamps) == renewals + 1
    if outcome is Outcome.VALID:
        assert verdict.level is Level.B_LTA
        assert {each.proved_at for each in verdict.signatures} == {MORNING}
        assert (
            verdict.stamps[-1].holds_until == archive.authorities[renewals].unit.not_valid_after_utc
        )
    else:
        # Nobody is left to vouch for the newest stamp, and so for nothing below it.
        assert codes(verdict) == {"token.certificate.expired"}


def test_levels_are_what_the_file_proves(city: City, archive: Archive) -> None:
    stages = {
        Level.B_B: city.signed(6),
        Level.B_T: city.decided,
        Level.B_LTA: archive.lifted(city.decided, archive.authorities[0], LATER),
    }
    for level, sheet in stages.items():
        verdict = verify(sheet, archive.roots, LATER)
        assert (verdict.outcome, verdict.level) == (Outcome.VALID, level)
        told = set().union(*(each.reasons for each in verdict.signatures))
        expected = {"revocation.unknown"} if level is not Level.B_LTA else set()
        assert told == expected | ({"time.missing"} if level is Level.B_B else set())


def test_a_signature_below_timed_ones_has_its_time_from_them(city: City, archive: Archive) -> None:
    sheet = city.signed(1)
    for who in STORY[1:3]:
        sheet = city.stamped(sheet + city.increment(sheet, who))
    verdict = verify(sheet, archive.roots, MORNING + 5 * YEAR)
    first = verdict.signatures[0]
    assert verdict.outcome is Outcome.VALID
    assert (first.level, first.proved_at, first.timestamp_at) == (Level.B_B, MORNING, None)
    assert first.reasons[:2] == ("time.missing", "time.from_later_signatures")


def test_an_archive_timestamp_gives_a_time_to_what_has_none(city: City, archive: Archive) -> None:
    sheet = city.signed(6)
    stamped = archived(
        sheet, archive, LATER, material_of(city, archive, LATER + timedelta(hours=1))
    )
    verdict = verify(stamped, archive.roots, LATER + 5 * YEAR)
    assert verdict.outcome is Outcome.VALID, codes(verdict)
    assert {each.level for each in verdict.signatures} == {Level.B_LTA}
    assert {each.proved_at for each in verdict.signatures} == {LATER}
    assert all("time.from_archive_stamp" in each.reasons for each in verdict.signatures)


def material_of(
    city: City,
    archive: Archive,
    at: datetime,
    *,
    revoked: dict[int, datetime] | None = None,
    without: str = "",
) -> Material:
    """Answers about everybody and their time, and the root's list, as of then."""
    material = Material()
    units = [city.tsa.identity.certificate]
    people = [who.certificate for field, who in city.people.items() if field != without]
    for certificate in people + units:
        material.answers[answer_about(certificate, city.ca.issuing, revoked or {}, at)] = None
        material.certificates[certificate.public_bytes(Encoding.DER)] = None
    for issuer in (city.ca.issuing, city.ca.root):
        material.certificates[issuer.certificate.public_bytes(Encoding.DER)] = None
    material.lists[revocation_list(city.ca.root, {}, at)] = None
    return material


def archived(sheet: bytes, archive: Archive, at: datetime, material: Material) -> bytes:
    """A lift without any of its own checks, stamped by the first authority."""
    roots = x509.load_pem_x509_certificates(archive.roots.encode("ascii"))
    clock = OfficeClock(archive.authorities[0].tsa, at)

    def token_for(digest: bytes) -> bytes:
        return fetch_token(clock, digest, tuple(roots), at)

    return sheet + archive_increment(sheet, material, "archive-1", 20_000, token_for)


@pytest.mark.parametrize(
    ("since", "outcome", "found"),
    [
        (MORNING - timedelta(days=1), Outcome.INVALID, {"certificate.revoked"}),
        (MORNING, Outcome.INVALID, {"certificate.revoked"}),
        (MORNING + timedelta(hours=1), Outcome.VALID, set()),
    ],
)
def test_a_revocation_counts_from_its_time_on(
    city: City, archive: Archive, since: datetime, outcome: Outcome, found: set[str]
) -> None:
    revoked = {city.people["slot-kacho"].certificate.serial_number: since}
    sheet = archived(
        city.decided, archive, LATER, material_of(city, archive, LATER, revoked=revoked)
    )
    verdict = verify(sheet, archive.roots, LATER + YEAR)
    assert (verdict.outcome, codes(verdict)) == (outcome, found)
    condemned = {each.field for each in verdict.signatures if each.outcome is not Outcome.VALID}
    assert condemned == ({"slot-kacho"} if found else set())


def test_a_revoked_certificate_without_any_time_leaves_the_question_open(
    city: City, archive: Archive
) -> None:
    revoked = {city.people["slot-kacho"].certificate.serial_number: MORNING}
    material = material_of(city, archive, LATER, revoked=revoked)
    sheet = store_only(city.signed(6), material)
    verdict = verify(sheet, archive.roots, LATER + timedelta(hours=1))
    kacho = next(each for each in verdict.signatures if each.field == "slot-kacho")
    assert (kacho.outcome, kacho.code) == (
        Outcome.COULD_NOT_JUDGE,
        "certificate.revoked_unproved",
    )


def store_only(sheet: bytes, material: Material) -> bytes:
    """The revision of a lift that got no timestamp: validation data alone."""

    def put(writer: attacks.PlainWriter) -> None:
        put_store(writer, material)

    return attacks.appended(sheet, put)


def test_validation_data_without_a_timestamp_over_it_is_level_lt(
    city: City, archive: Archive
) -> None:
    sheet = store_only(city.decided, material_of(city, archive, LATER))
    verdict = verify(sheet, archive.roots, LATER + YEAR)
    assert (verdict.outcome, verdict.level) == (Outcome.VALID, Level.B_LT)
    over = verify(sheet, archive.roots, MORNING + 9 * YEAR + timedelta(days=1))
    assert codes(over) == {"token.certificate.expired"}


@pytest.mark.parametrize(
    ("material", "found"),
    [
        ({"without": "slot-kacho"}, {"revocation.missing"}),
        ({"at": MORNING - timedelta(minutes=1)}, {"token.revocation.too_old"}),
        ({}, set()),
    ],
)
def test_data_that_is_missing_or_too_old_leaves_the_question_open(
    city: City, archive: Archive, material: dict[str, object], found: set[str]
) -> None:
    told = material_of(city, archive, **{"at": LATER, **material})  # type: ignore[arg-type]
    verdict = verify(archived(city.decided, archive, LATER, told), archive.roots, LATER + YEAR)
    assert codes(verdict) == found
    assert verdict.outcome is (Outcome.COULD_NOT_JUDGE if found else Outcome.VALID)


def test_a_unit_revoked_under_a_newer_stamp_is_still_believed_for_what_it_stamped_before(
    city: City, archive: Archive
) -> None:
    one, two, _ = archive.authorities
    own = Archive(city, archive.authorities)
    lifted = own.lifted(city.decided, one, LATER)
    own.revoked = {one.unit.serial_number: LATER + YEAR}
    late = archived_again(lifted, own, two, FIRST, {one.unit.serial_number: LATER + YEAR})
    verdict = verify(late, archive.roots, FIRST + YEAR)
    # Revoked before anything newer proved the stamp: whoever has the key could have made it.
    assert verdict.stamps[0].code == "token.certificate.revoked"
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    good = archived_again(lifted, own, two, FIRST, {})
    assert verify(good, archive.roots, FIRST + YEAR).outcome is Outcome.VALID


def archived_again(
    sheet: bytes, archive: Archive, authority: Authority, at: datetime, revoked: dict[int, datetime]
) -> bytes:
    """A renewal without any of its own checks."""
    first = archive.authorities[0]
    material = Material()
    material.answers[answer_about(first.unit, first.issuing, revoked, at)] = None
    material.lists[revocation_list(first.root, {}, at)] = None
    roots = tuple(x509.load_pem_x509_certificates(archive.roots.encode("ascii")))
    clock = OfficeClock(authority.tsa, at)

    def token_for(digest: bytes) -> bytes:
        return fetch_token(clock, digest, roots, at)

    return sheet + archive_increment(sheet, material, "archive-2", 20_000, token_for)


def test_an_algorithm_ends_and_a_renewal_before_that_carries_the_sheet_over(
    city: City, archive: Archive
) -> None:
    end = FIRST + YEAR
    lines = (*STANDARD_TABLE.lines, Lifetime("ec", 384, None, "test"))
    table = AlgorithmTable(
        tuple(
            replace(line, until=end) if (line.name, line.least_bits) == ("ec", 256) else line
            for line in lines
        )
    )
    strong = Authority.founded("丁", FIRST - YEAR, ec.SECP384R1())
    own = Archive(city, (*archive.authorities, strong))
    lifted = own.lifted(city.decided, own.authorities[0], LATER)
    weak = own.renewed(lifted, own.authorities[1], FIRST)
    strengthened = own.renewed(lifted, strong, FIRST)
    for sheet, at, outcome in (
        (weak, end, Outcome.VALID),
        (weak, end + YEAR, Outcome.COULD_NOT_JUDGE),
        (strengthened, end + YEAR, Outcome.VALID),
    ):
        verdict = verify_sheet(sheet, own.roots, at, algorithms=table)
        assert verdict.outcome is outcome, codes(verdict)
    late = verify_sheet(weak, own.roots, end + YEAR, algorithms=table)
    assert late.stamps[-1].code == "token.algorithm.ended"


def test_the_digest_under_a_sheet_must_be_renewed_before_it_falls(
    city: City, archive: Archive
) -> None:
    """The signature alone binds the content by its digest; a later stamp binds it anew."""
    fallen = AlgorithmTable(
        tuple(
            replace(line, until=LATER + YEAR) if line.name == "sha256" else line
            for line in STANDARD_TABLE.lines
        )
    )
    lifted = archive.lifted(city.decided, archive.authorities[0], LATER)
    assert verify_sheet(lifted, archive.roots, LATER, algorithms=fallen).outcome is Outcome.VALID
    after = verify_sheet(lifted, archive.roots, LATER + 2 * YEAR, algorithms=fallen)
    assert codes(after) == {"token.algorithm.ended"}


def test_what_no_table_names_is_never_believed(city: City, archive: Archive) -> None:
    none = AlgorithmTable(tuple(line for line in STANDARD_TABLE.lines if line.name != "ec"))
    verdict = verify_sheet(city.decided, archive.roots, LATER, algorithms=none)
    assert codes(verdict) == {"token.algorithm.unknown"}
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE
    assert STANDARD_TABLE.until("rsa", 2048) == datetime(2030, 12, 31, 23, 59, 59, tzinfo=UTC)
    assert STANDARD_TABLE.until("rsa", 3072) is None


def test_timestamps_out_of_order_are_not_believed(city: City, archive: Archive) -> None:
    one = archive.authorities[0]
    material = material_of(city, archive, LATER)
    early = archived(city.decided, archive, MORNING - timedelta(minutes=5), material)
    assert one.unit.not_valid_before_utc < MORNING - timedelta(minutes=5)
    assert verify(early, archive.roots, LATER).outcome is Outcome.VALID, "clocks differ a little"
    later_city = City()
    sheet = later_city.signed_at(MORNING + timedelta(days=1))
    own = Archive(later_city, archive.authorities)
    early = archived(sheet, own, MORNING, material_of(later_city, own, LATER))
    verdict = verify(early, own.roots, LATER)
    assert "token.order" in codes(verdict)
    assert verdict.outcome is Outcome.COULD_NOT_JUDGE


Change = Callable[[bytes], bytes]


def copied_stamp(sheet: bytes) -> bytes:
    """A second field that shows the first archive timestamp's value."""

    def copy(writer: attacks.PlainWriter) -> None:
        first = attacks.field_named(writer, "archive-1")
        twin = generic.DictionaryObject({key: first.raw_get(key) for key in first})
        twin["/T"] = generic.pdf_string("archive-2")
        form = writer.root["/AcroForm"]
        form["/Fields"].append(writer.add_object(twin))
        writer.update_container(form["/Fields"])

    return attacks.appended(sheet, copy)


def without_store(sheet: bytes) -> bytes:
    """The validation data taken out of the catalog."""

    def remove(writer: attacks.PlainWriter) -> None:
        del writer.root["/DSS"]
        writer.update_root()

    return attacks.appended(sheet, remove)


def emptied_store(sheet: bytes) -> bytes:
    """The store keeps its place and loses what it held."""

    def empty(writer: attacks.PlainWriter) -> None:
        store = writer.root["/DSS"]
        del store["/OCSPs"]
        writer.update_container(store)

    return attacks.appended(sheet, empty)


@pytest.mark.parametrize("change", [copied_stamp, without_store, emptied_store])
def test_nothing_of_an_archive_is_taken_away_or_shown_twice(
    archive: Archive, ladder: tuple[bytes, bytes, bytes], change: Change
) -> None:
    verdict = verify(change(ladder[0]), archive.roots, LATER)
    assert verdict.outcome is Outcome.INVALID, codes(verdict)
    assert verify(ladder[1], archive.roots, FIRST).outcome is Outcome.VALID


def test_nobody_signs_behind_the_lock_although_a_lift_may_follow_it(
    archive: Archive, ladder: tuple[bytes, bytes, bytes]
) -> None:
    """The decider's lock closes the sheet; an archive's revision does not open it again."""
    verdict = verify(attacks.appended(ladder[0], attacks.add_annotation), archive.roots, LATER)
    assert verdict.outcome is Outcome.INVALID
    assert {each.code for each in verdict.signatures} == {"signature.changed_since"}


def test_cutting_an_archive_off_leaves_a_lower_level_and_the_register_knows_better(
    city: City, archive: Archive, ladder: tuple[bytes, bytes, bytes]
) -> None:
    cut = ladder[0][: len(city.decided)]
    verdict = verify(cut, archive.roots, LATER)
    assert (verdict.outcome, verdict.level) == (Outcome.VALID, Level.B_T)


def test_data_made_after_a_certificate_ended_must_say_that_it_forgets_nobody(
    city: City, archive: Archive
) -> None:
    """A list may drop who has ended, so that someone revoked in his last week looks well."""
    late = MORNING + 4 * YEAR
    sheet = archived(city.decided, archive, late, material_of(city, archive, late))
    assert codes(verify(sheet, archive.roots, late)) == {"revocation.forgotten"}
    material = material_of(city, archive, late)
    material.answers.clear()
    material.lists[city.ca.revocation_list((), 1, late)] = None
    kept = archived(city.decided, archive, late, material)
    assert verify(kept, archive.roots, late).outcome is Outcome.VALID


def test_a_later_list_that_tells_of_an_earlier_revocation_outweighs_an_earlier_answer(
    city: City, archive: Archive
) -> None:
    """A lost key is reported late, with the day on which it was lost."""
    kacho = city.people["slot-kacho"].certificate.serial_number
    for lost, outcome in (
        (MORNING - timedelta(days=1), Outcome.INVALID),
        (LATER, Outcome.VALID),
    ):
        material = material_of(city, archive, LATER)
        material.lists[revocation_list(city.ca.issuing, {kacho: lost}, LATER + YEAR)] = None
        verdict = verify(
            archived(city.decided, archive, LATER + YEAR, material), archive.roots, LATER + YEAR
        )
        assert verdict.outcome is outcome, codes(verdict)
