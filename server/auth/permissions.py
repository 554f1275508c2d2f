# SPDX-License-Identifier: Apache-2.0
"""Roles and what they permit; what is not listed is denied (security.md, Z1)."""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """What an account is for, beside the posts its person holds.

    An administrator configures and cannot decide; approving needs ``staff`` and a post.
    """

    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"
    FACILITIES = "facilities"  # 管財課・庁舎管理: rooms of the whole city
    HR = "hr"  # 人事課・労務厚生課: remote work of the whole city
    REFORM = "reform"  # 改革プロジェクト推進課: the measures of the whole city
    RECORDS = "records"  # 文書主管
    STAFF = "staff"


class Permission(StrEnum):
    """What a route does, as ``scope:resource:action``."""

    ABSENCE_ENTRY_KEEP = "absence:entry:keep"
    ACCOUNT_LETTERS_CHOOSE = "account:letters:choose"
    ACCOUNT_SELF_READ = "account:self:read"
    ACCOUNT_SESSION_END = "account:session:end"
    ADMINISTRATION_ACCOUNT_MANAGE = "administration:account:manage"
    ADMINISTRATION_AUDIT_SEARCH = "administration:audit:search"
    ADMINISTRATION_DEVICE_MANAGE = "administration:device:manage"
    ADMINISTRATION_JOB_MANAGE = "administration:job:manage"
    ADMINISTRATION_ROOMS_MANAGE = "administration:rooms:manage"
    ADMINISTRATION_RULES_READ = "administration:rules:read"
    APPROVAL_CASE_ACT = "approval:case:act"
    APPROVAL_CASE_READ = "approval:case:read"
    APPROVAL_FILE_READ = "approval:file:read"
    APPROVAL_FILE_UPLOAD = "approval:file:upload"
    APPROVAL_PERIOD_VERIFY = "approval:period:verify"
    APPROVAL_QUEUE_READ = "approval:queue:read"
    APPROVAL_RECORDS_READ = "approval:records:read"
    APPROVAL_REGISTER_KEEP = "approval:register:keep"
    APPROVAL_REPORT_READ = "approval:report:read"
    APPROVAL_ROUTE_PREVIEW = "approval:route:preview"
    MEASURES_ACTUAL_ENTER = "measures:actual:enter"
    MEASURES_CITY_MANAGE = "measures:city:manage"
    MEASURES_FIGURE_READ = "measures:figure:read"
    MEASURES_SURVEY_ANSWER = "measures:survey:answer"
    MEETINGS_BOOKING_KEEP = "meetings:booking:keep"
    MEETINGS_CITY_MANAGE = "meetings:city:manage"
    MEETINGS_ROOM_READ = "meetings:room:read"
    MEETINGS_STATISTICS_READ = "meetings:statistics:read"
    SEAL_CERTIFICATE_USE = "seal:certificate:use"
    SEAL_LEDGER_READ = "seal:ledger:read"
    SIGNING_CERTIFICATE_ENROL = "signing:certificate:enrol"
    SIGNING_CERTIFICATE_REVOKE = "signing:certificate:revoke"
    SIGNING_REQUEST_DECIDE = "signing:request:decide"
    SYNC_CHANGES_READ = "sync:changes:read"
    TELEWORK_CITY_MANAGE = "telework:city:manage"
    TELEWORK_CITY_READ = "telework:city:read"
    TELEWORK_SECTION_MANAGE = "telework:section:manage"
    TELEWORK_SELF_READ = "telework:self:read"
    TELEWORK_TEAM_READ = "telework:team:read"


_EVERYONE = frozenset(
    {
        Permission.ABSENCE_ENTRY_KEEP,
        Permission.ACCOUNT_LETTERS_CHOOSE,
        Permission.ACCOUNT_SELF_READ,
        Permission.ACCOUNT_SESSION_END,
        Permission.SYNC_CHANGES_READ,
    }
)
_READING = frozenset(
    {
        Permission.APPROVAL_CASE_READ,
        Permission.APPROVAL_FILE_READ,
        Permission.APPROVAL_RECORDS_READ,
    }
)
_REPORTS = frozenset(
    {
        Permission.APPROVAL_PERIOD_VERIFY,
        Permission.APPROVAL_REPORT_READ,
        Permission.SEAL_LEDGER_READ,
    }
)
_QUEUE = frozenset({Permission.APPROVAL_QUEUE_READ})
_KEEPING = frozenset({Permission.APPROVAL_REGISTER_KEEP})
_ACTING = frozenset(
    {
        Permission.APPROVAL_CASE_ACT,
        Permission.APPROVAL_FILE_UPLOAD,
        Permission.APPROVAL_ROUTE_PREVIEW,
        Permission.SEAL_CERTIFICATE_USE,
        Permission.SIGNING_CERTIFICATE_ENROL,
        Permission.SIGNING_REQUEST_DECIDE,  # of those whose superior one is
    }
)
_TELEWORK = frozenset(
    {
        Permission.TELEWORK_SELF_READ,
        Permission.TELEWORK_SECTION_MANAGE,  # of those whose superior one is
        Permission.TELEWORK_TEAM_READ,  # likewise
    }
)
_CITY_TELEWORK = frozenset(
    {
        Permission.TELEWORK_CITY_READ,
        Permission.TELEWORK_SELF_READ,  # the same reads, of whose rights one has
        Permission.TELEWORK_TEAM_READ,
    }
)
_MEETINGS = frozenset(
    {
        Permission.MEETINGS_BOOKING_KEEP,
        Permission.MEETINGS_ROOM_READ,
    }
)
_MEASURES = frozenset(
    {
        Permission.MEASURES_ACTUAL_ENTER,  # of those whose owner section is one's own
        Permission.MEASURES_FIGURE_READ,
        Permission.MEASURES_SURVEY_ANSWER,
    }
)
_CERTIFICATES = frozenset(
    {Permission.SIGNING_CERTIFICATE_REVOKE, Permission.SIGNING_REQUEST_DECIDE}
)
_ADMINISTRATION = frozenset(
    {
        Permission.ADMINISTRATION_ACCOUNT_MANAGE,
        Permission.ADMINISTRATION_AUDIT_SEARCH,
        Permission.ADMINISTRATION_DEVICE_MANAGE,
        Permission.ADMINISTRATION_JOB_MANAGE,
        Permission.ADMINISTRATION_ROOMS_MANAGE,
        Permission.ADMINISTRATION_RULES_READ,
    }
)

ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: _EVERYONE | _QUEUE | _CERTIFICATES | _ADMINISTRATION,
    Role.AUDITOR: _EVERYONE
    | _READING
    | _REPORTS
    | _CITY_TELEWORK
    | {
        Permission.ADMINISTRATION_AUDIT_SEARCH,
        Permission.MEASURES_FIGURE_READ,
        Permission.MEETINGS_ROOM_READ,
        Permission.MEETINGS_STATISTICS_READ,
    },
    Role.FACILITIES: _EVERYONE
    | _MEETINGS
    | {
        Permission.ADMINISTRATION_ROOMS_MANAGE,
        Permission.MEETINGS_CITY_MANAGE,
        Permission.MEETINGS_STATISTICS_READ,
    },
    Role.HR: _EVERYONE
    | _CITY_TELEWORK
    | {
        Permission.MEASURES_FIGURE_READ,
        Permission.MEETINGS_STATISTICS_READ,
        Permission.TELEWORK_CITY_MANAGE,
    },
    Role.RECORDS: _EVERYONE | _READING | _REPORTS | _KEEPING | _QUEUE,
    Role.REFORM: _EVERYONE
    | _MEASURES
    | {
        Permission.APPROVAL_REPORT_READ,
        Permission.MEASURES_CITY_MANAGE,
        Permission.MEETINGS_STATISTICS_READ,
        Permission.TELEWORK_CITY_READ,
    },
    Role.STAFF: _EVERYONE | _READING | _ACTING | _TELEWORK | _MEETINGS | _MEASURES,
}


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """Return what these roles permit together.

    An administrator acts on no case and signs nothing that goes out, whatever other role the
    account was given (職務分掌).
    """
    held = set(roles)
    granted = frozenset[Permission]().union(*(ROLE_PERMISSIONS[role] for role in held))
    if Role.ADMINISTRATOR in held:
        return granted - {Permission.APPROVAL_CASE_ACT, Permission.SEAL_CERTIFICATE_USE}
    return granted
