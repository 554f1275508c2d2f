# SPDX-License-Identifier: Apache-2.0
"""How each page is made and whom its signals reach; imported when first opened."""

from functools import partial

from desktop.ui.acts import Acts
from desktop.ui.entrance import Entrance
from desktop.ui.navigation import Maker, Navigation
from desktop.ui.pages.page import Page
from desktop.ui.services import Services


def makers(
    services: Services, navigation: Navigation, entrance: Entrance, acts: Acts
) -> dict[str, Maker]:
    """Return what makes each page, by its key."""
    return {
        "sign_in": partial(_sign_in, services, entrance),
        "enrol": partial(_enrol, services, entrance),
        "today": partial(_today, services, navigation, acts),
        "cases": partial(_cases, services, navigation, acts),
        "case": partial(_case, services, navigation, acts),
        "draft": partial(_draft, services, navigation, acts),
        "who": partial(_who, services, navigation),
        "absences": partial(_absences, services, navigation, acts),
        "telework": partial(_telework, services, navigation, acts),
        "telework_apply": partial(_telework_apply, services, navigation, acts),
        "meetings": partial(_meetings, services, acts),
        "records": partial(_records, services, navigation, acts),
        "stalled": partial(_stalled, services, navigation),
        "certificates": partial(_certificates, services),
        "administration": partial(_administration, services, navigation),
        "statistics": partial(_statistics, services, navigation),
        "room_use": partial(_room_use, services),
        "outbox": partial(_outbox, services, navigation, acts),
        "settings": partial(_settings, services, entrance),
    }


def _sign_in(services: Services, entrance: Entrance) -> Page:
    from desktop.ui.pages.sign_in_page import SignInPage

    page = SignInPage(services)
    page.signed_in.connect(entrance.enter)
    page.offline_asked.connect(entrance.work)
    return page


def _enrol(services: Services, entrance: Entrance) -> Page:
    from desktop.ui.pages.enrol_page import EnrolPage

    page = EnrolPage(services)
    page.enrolled.connect(entrance.work)
    page.later_asked.connect(entrance.work)
    return page


def _today(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.today_page import TodayPage

    page = TodayPage(services)
    page.opened.connect(navigation.open_row)
    page.act_asked.connect(acts.begin_on_row)
    page.all_asked.connect(partial(navigation.show, "cases"))
    page.draft_asked.connect(acts.begin_draft)
    page.absences_asked.connect(partial(navigation.show, "absences"))
    page.telework_asked.connect(partial(navigation.show, "telework"))
    page.rooms_asked.connect(partial(navigation.show, "meetings"))
    page.troubled.connect(acts.tell)
    return page


def _cases(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.cases_page import CasesPage

    page = CasesPage(services)
    page.opened.connect(navigation.open_row)
    page.who_asked.connect(navigation.open_who)
    page.act_asked.connect(acts.begin_on_row)
    page.bulk_asked.connect(acts.begin_bulk)
    page.draft_asked.connect(acts.begin_draft)
    page.troubled.connect(acts.tell)
    return page


def _case(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.case_page import CasePage

    page = CasePage(services)
    page.back_asked.connect(navigation.back)
    page.act_asked.connect(acts.begin)
    page.all_done.connect(acts.tell_all_done)
    page.all_done.connect(navigation.back)
    acts.acted.connect(page.acted)
    page.print_asked.connect(acts.print_sheet)
    page.saved.connect(acts.tell_saved)
    page.troubled.connect(acts.tell)
    return page


def _draft(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.draft_page import DraftPage

    page = DraftPage(services)
    page.who_asked.connect(navigation.open_who)
    page.template_asked.connect(acts.keep_template)
    page.closed.connect(navigation.back)
    page.submitted.connect(acts.tell_kept)
    page.submitted.connect(navigation.back)
    page.troubled.connect(acts.tell)
    return page


def _who(services: Services, navigation: Navigation) -> Page:
    from desktop.ui.pages.who_page import WhoPage

    page = WhoPage(services)
    page.back_asked.connect(navigation.back)
    return page


def _absences(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.absences_page import AbsencesPage

    page = AbsencesPage(services)
    page.back_asked.connect(navigation.back)
    page.kept.connect(acts.tell_kept)
    return page


def _telework(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.telework_tabs import TeleworkTabs

    page = TeleworkTabs(services, partial(_own_telework, services, navigation, acts))
    page.kept.connect(acts.tell_kept)
    page.case_asked.connect(navigation.open_case)
    return page


def _own_telework(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.telework_page import TeleworkPage

    page = TeleworkPage(services)
    page.kept.connect(acts.tell_kept)
    page.troubled.connect(acts.tell)
    page.application_asked.connect(partial(navigation.show, "telework_apply"))
    return page


def _telework_apply(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.telework_apply_page import TeleworkApplyPage

    page = TeleworkApplyPage(services)
    page.back_asked.connect(navigation.back)
    page.kept.connect(acts.tell_kept)
    page.troubled.connect(acts.tell)
    return page


def _statistics(services: Services, navigation: Navigation) -> Page:
    from desktop.ui.pages.statistics_page import StatisticsPage

    page = StatisticsPage(services)
    page.case_asked.connect(navigation.open_case)
    page.rooms_asked.connect(partial(navigation.show, "room_use"))
    page.survey_asked.connect(partial(_open_survey, services, page))
    page.forms_asked.connect(partial(_open_forms, services, page))
    return page


def _open_survey(services: Services, page: Page, survey_id: str) -> None:
    from desktop.ui.dialogs.survey_results_dialog import SurveyResultsDialog

    SurveyResultsDialog(services, page, survey_id).open()


def _open_forms(services: Services, page: Page) -> None:
    from desktop.ui.dialogs.forms_dialog import FormsDialog

    FormsDialog(services, page).open()


def _room_use(services: Services) -> Page:
    from desktop.ui.pages.room_use_page import RoomUsePage

    return RoomUsePage(services)


def _records(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.records_page import RecordsPage

    page = RecordsPage(services)
    page.case_asked.connect(navigation.open_case)
    page.draft_asked.connect(navigation.open_draft)
    page.kept.connect(acts.tell_kept)
    return page


def _meetings(services: Services, acts: Acts) -> Page:
    from desktop.ui.pages.meetings_page import MeetingsPage

    page = MeetingsPage(services)
    page.noticed.connect(acts.notify)
    page.troubled.connect(acts.tell)
    return page


def _stalled(services: Services, navigation: Navigation) -> Page:
    from desktop.ui.pages.stalled_page import StalledPage

    page = StalledPage(services)
    page.case_asked.connect(navigation.open_case)
    return page


def _certificates(services: Services) -> Page:
    from desktop.ui.pages.certificates_page import CertificatesPage

    return CertificatesPage(services)


def _administration(services: Services, navigation: Navigation) -> Page:
    from desktop.ui.pages.administration_page import AdministrationPage

    page = AdministrationPage(services)
    page.page_asked.connect(navigation.show)
    return page


def _outbox(services: Services, navigation: Navigation, acts: Acts) -> Page:
    from desktop.ui.pages.outbox_page import OutboxPage

    page = OutboxPage(services)
    page.case_asked.connect(navigation.open_case)
    page.troubled.connect(acts.tell)
    return page


def _settings(services: Services, entrance: Entrance) -> Page:
    from desktop.ui.pages.settings_page import SettingsPage

    page = SettingsPage(services)
    page.signed_out.connect(entrance.leave)
    return page
