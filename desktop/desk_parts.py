# SPDX-License-Identifier: Apache-2.0
"""The parts of the desk, each brought in when a screen first asks: the first window needs none."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.acting.workplace import Workplace
    from desktop.administration_desk import AdministrationDesk
    from desktop.batches_desk import BatchesDesk
    from desktop.certificates_desk import CertificatesDesk
    from desktop.forms_desk import FormsDesk
    from desktop.measures_desk import MeasuresDesk
    from desktop.meetings_desk import MeetingsDesk
    from desktop.overseeing_desk import OverseeingDesk
    from desktop.ownership_desk import OwnershipDesk
    from desktop.proofs_desk import ProofsDesk
    from desktop.records_desk import RecordsDesk
    from desktop.room_register_desk import RoomRegisterDesk
    from desktop.signing_keys_desk import KeysDesk
    from desktop.surveys_desk import SurveysDesk
    from desktop.team_desk import TeamDesk
    from desktop.telework_amending_desk import AmendmentDesk
    from desktop.telework_desk import TeleworkDesk
    from desktop.telework_office_desk import TeleworkOfficeDesk
    from desktop.templates_desk import TemplatesDesk


class DeskParts:
    """What opens each part over the same workplace."""

    def __init__(self, place: Workplace) -> None:
        self._place = place

    @cached_property
    def proofs(self) -> ProofsDesk:
        """Return the part about verdicts and outgoing documents."""
        from desktop.proofs_desk import ProofsDesk

        return ProofsDesk(self._place)

    @cached_property
    def records(self) -> RecordsDesk:
        """Return the part that the records office works with."""
        from desktop.records_desk import RecordsDesk

        return RecordsDesk(self._place)

    @cached_property
    def team(self) -> TeamDesk:
        """Return the part for those who answer for others' remote work."""
        from desktop.team_desk import TeamDesk

        return TeamDesk(self._place)

    @cached_property
    def meetings(self) -> MeetingsDesk:
        """Return the part that knows rooms and meetings."""
        from desktop.meetings_desk import MeetingsDesk

        return MeetingsDesk(self._place)

    @cached_property
    def administration(self) -> AdministrationDesk:
        """Return the part for administrators."""
        from desktop.administration_desk import AdministrationDesk

        return AdministrationDesk(self._place)

    @cached_property
    def ownership(self) -> OwnershipDesk:
        """Return the part about acts of a time in which this device was lost."""
        from desktop.ownership_desk import OwnershipDesk

        return OwnershipDesk(self._place)

    @cached_property
    def overseeing(self) -> OverseeingDesk:
        """Return the part that oversees the server."""
        from desktop.overseeing_desk import OverseeingDesk

        return OverseeingDesk(self._place)

    @cached_property
    def room_register(self) -> RoomRegisterDesk:
        """Return the part for who keeps the catalogue."""
        from desktop.room_register_desk import RoomRegisterDesk

        return RoomRegisterDesk(self._place)

    @cached_property
    def measures(self) -> MeasuresDesk:
        """Return the part that knows the measures."""
        from desktop.measures_desk import MeasuresDesk

        return MeasuresDesk(self._place)

    @cached_property
    def forms(self) -> FormsDesk:
        """Return the part that knows the register of forms."""
        from desktop.forms_desk import FormsDesk

        return FormsDesk(self._place)

    @cached_property
    def surveys(self) -> SurveysDesk:
        """Return the part that knows surveys."""
        from desktop.surveys_desk import SurveysDesk

        return SurveysDesk(self._place)

    @cached_property
    def amendments(self) -> AmendmentDesk:
        """Return the part about amendments of closed days."""
        from desktop.telework_amending_desk import AmendmentDesk

        return AmendmentDesk(self._place)

    @cached_property
    def telework_office(self) -> TeleworkOfficeDesk:
        """Return the part for the personnel office."""
        from desktop.telework_office_desk import TeleworkOfficeDesk

        return TeleworkOfficeDesk(self._place)

    @cached_property
    def certificates(self) -> CertificatesDesk:
        """Return the part about requests for certificates and their ends."""
        from desktop.certificates_desk import CertificatesDesk

        return CertificatesDesk(self._place)

    @cached_property
    def telework(self) -> TeleworkDesk:
        """Return the part about one's own remote work."""
        from desktop.telework_desk import TeleworkDesk

        return TeleworkDesk(self._place)

    @cached_property
    def templates(self) -> TemplatesDesk:
        """Return the part that keeps templates of drafts."""
        from desktop.templates_desk import TemplatesDesk

        return TemplatesDesk(self._place)

    @cached_property
    def keys(self) -> KeysDesk:
        """Return the part that looks after the signing key."""
        from desktop.signing_keys_desk import KeysDesk

        return KeysDesk(self._place)

    @cached_property
    def batches(self) -> BatchesDesk:
        """Return the part that keeps a batch while it is under way."""
        from desktop.batches_desk import BatchesDesk

        return BatchesDesk(self._place)
