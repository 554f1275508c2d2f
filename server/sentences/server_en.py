# SPDX-License-Identifier: Apache-2.0
"""Refusals of the server and of telework in English."""

SENTENCES: dict[str, str] = {
    "absence.moved_on": (
        "This absence was changed or taken back by another act. Look at it as it stands now, "
        "then register it again."
    ),
    "absence.other_person": (
        "Only a superior or an administrator registers the absence of somebody else. Please ask "
        "the person or the superior."
    ),
    "absence.over": "An absence that is over cannot be registered. Please give a time to come.",
    "absence.person_unknown": "This person is not in the organisation. Please check the person.",
    "absence.reversed": "The absence ends before it begins. Please check the times.",
    "absence.unknown": "This absence is not registered. Please look at the newest list.",
    "attachment.not_uploaded": (
        "The attachment “{name}” has not arrived yet. It will be taken as soon as it has."
    ),
    "attachment.size_differs": (
        "The size of “{name}” differs from the file that arrived. Please attach it again."
    ),
    "batch.too_large": "At most {limit} acts may be sent at once. Please send them in parts.",
    "certificate.key_of_another": (
        "This key belongs to another person's certificate. Please apply with a new key."
    ),
    "certificate.missing": "You have no valid signing certificate. Please enrol and sign again.",
    "certificate.request_invalid": (
        "The certificate request cannot be read. Please update the client and apply again."
    ),
    "client.too_old": (
        "This computer has an old version ({found}). The information section will install a "
        "newer one ({oldest} or later). What waits to be sent stays on this computer."
    ),
    "count.policy_unknown": (
        "There is no counting policy “{policy}” for this month. Pleas"
        "e check its name and the month in which it begins."
    ),
    "cursor_expired": "The local copy is out of date and will be fetched again.",
    "device.mismatch": "These acts are of another device. Please send them from that device.",
    "device.of_another": "This device is registered to another person. Please use your own.",
    "device.waiting": (
        "This device waits for the administrator's admission. Please sign in again afterwards."
    ),
    "device.wiped": (
        "This device was reported lost and its data will be erased. Please contact your "
        "administrator."
    ),
    "document.awaiting_time": (
        "The time of the previous signature is being fetched. Your act will be taken afterwards."
    ),
    "document.bytes_missing": "The sheet could not be read. It will be tried again shortly.",
    "document.preparing": "The decision sheet is being made. It will go on by itself.",
    "document.stale_base": ("Somebody signed before. Please sign again on the current sheet."),
    "event.disowned": (
        "This act was made while the device was reported lost, and its owner said that it is "
        "not his. It was not taken."
    ),
    "event.id_reused": (
        "Another act arrived under the same id. Nothing was done. Please act again."
    ),
    "event.not_judged": (
        "An earlier act was not accepted, so this one was not judged. Please look at the "
        "earlier one."
    ),
    "event.owner_answered": ("You have answered about this act before. Your first answer stands."),
    "event.owner_asked": (
        "This act may have been made while the device was reported lost. It is judged once you "
        "have said that you made it yourself."
    ),
    "event.unreadable": (
        "The act could not be read and nothing was done. Please update the client and try again."
    ),
    "file.digest_differs": (
        "The file “{name}” changed on its way and was not attached. It will be sent again."
    ),
    "file.empty": "The file is empty. Please choose a file with content.",
    "file.kind_not_allowed": (
        "Files of this kind ({kind}) cannot be attached. Please convert it, for example to PDF."
    ),
    "file.not_what_it_says": (
        "The content is not what the file's name says. Please check the file."
    ),
    "file.too_large": (
        "The file is too large (limit {limit}). Please make it smaller or split it."
    ),
    "increment.invalid": (
        "The signature could not be verified. Nothing was approved. Please sign again. "
        "If it happens again, tell your administrator the code {reason}."
    ),
    "increment.missing": "The signature is missing. Nothing was approved. Please sign again.",
    "increment.not_judged": (
        "The signature could not be checked just now. It will be tried again shortly."
    ),
    "mail.no_address": (
        "No mail address is kept for you, so there is nothing to choose. Please ask the "
        "administrator to enter one."
    ),
    "maintenance.client_too_old": (
        "The server is under maintenance. This computer needs a newer version ({oldest} or "
        "later), which the information section will install."
    ),
    "not_found": "Not found. It does not exist or you may not see it.",
    "organisation.missing": (
        "No organisation has been loaded yet. Please wait for your administrator."
    ),
    "number.mark_unknown": "No section has the document mark “{mark}”.",
    "number.not_onward": (
        "The next number of this series is {standing}. Numbers never go back, and can be moved "
        "on to {most} at once. Please check which number comes next."
    ),
    "number.reason_missing": "The reason of the gap is empty. Please write it down for later.",
    "permission.denied": "You may not do this. Please ask your administrator if it is needed.",
    "punch.away": "You are away; this punch is not possible. Please resume first.",
    "punch.day_ended": "This day has ended. Please ask your head for a correction if needed.",
    "punch.not_paused": "You are neither on a break nor away, so there is nothing to resume.",
    "punch.not_started": "You have not started; please start first.",
    "punch.on_break": "You are on a break; please resume first.",
    "punch.other_person": "You cannot punch for somebody else.",
    "punch.place_missing": "No place was chosen. Please choose one.",
    "punch.place_unchanged": "The place is unchanged. Please choose another.",
    "records.file_unknown": (
        "The record file “{file}” is not there, or is disposed of. Please choose another."
    ),
    "records.not_expired": (
        "The retention of the record file “{file}” is not over, or it is not as listed, so "
        "nothing can be decided about it. Please take the list of expired files again."
    ),
    "records.other_year": (
        "The record file “{file}” is of {year}, the day of completion of {closed}. "
        "Please choose a file of that year."
    ),
    "records.too_short": (
        "The record file “{file}” is kept shorter than this case must be. "
        "Please choose a file that is kept long enough."
    ),
    "register.not_records": (
        "Only accounts with the role of the records office may register decisions on paper. "
        "Nothing was registered. Please ask the records section."
    ),
    "report.period_missing": (
        "The period of the report is missing. Please give either a month (YYYY-MM) or a "
        "fiscal year."
    ),
    "request.malformed": (
        "The request has the wrong shape. Please update the client and try again."
    ),
    "request.too_large": "The request is too large. Please send it in parts.",
    "server.busy": "The server is busy. It will be tried again shortly.",
    "server.database_away": (
        "The server cannot reach its database. Nothing you did is lost; "
        "it will be tried again shortly."
    ),
    "server.fault": (
        "Something went wrong on the server. Please tell your administrator the request number."
    ),
    "server.files_away": (
        "The server cannot reach the place where files are kept. Nothing you did is lost; "
        "it will be tried again shortly."
    ),
    "session.expired": (
        "Your session has expired. Please sign in again; nothing you entered is lost."
    ),
    "session.missing": "You are not signed in. Please sign in.",
    "session.throttled": "Too many failures. Please try again in {seconds} seconds.",
    "session.wrong_credentials": (
        "The login or the password is wrong. Please check and enter them again."
    ),
    "upload.digest": "The file changed on its way and will be sent again.",
}
