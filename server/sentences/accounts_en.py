# SPDX-License-Identifier: Apache-2.0
"""Refusals about accounts and devices that an administrator looks after, in English."""

SENTENCES: dict[str, str] = {
    "account.changed": (
        "Another administrator changed this account first, so nothing was changed. Please look "
        "at it as it is now and try again."
    ),
    "account.lasting_password": (
        "{login} is no administrator, so the password was not changed. Others can only be given a "
        "temporary password, which they change themselves."
    ),
    "account.last_administrator": (
        "The last administrator cannot be disabled and must stay an administrator. Please add "
        "another one first."
    ),
    "account.login_malformed": (
        "This sign-in name cannot be used. Please choose one of at most {most} characters "
        "without spaces and invisible characters."
    ),
    "account.login_taken": (
        "Somebody else uses the sign-in name “{login}”. Please choose another one."
    ),
    "account.own_account": (
        "You cannot disable your own account, set your own password back to a temporary one, or "
        "stop being an administrator yourself. Please ask another administrator."
    ),
    "account.person_has_one": ("This person has an account already. Please fetch the list again."),
    "account.person_unknown": (
        "This person is not in the organisation in force. Please load the organisation files first."
    ),
    "account.roles_unknown": "Please choose one role or more of these: {known}",
    "account.unknown": "This person has no account. Please fetch the list again.",
    "device.changed": (
        "Another administrator changed the state of this device first, so nothing was changed. "
        "Please look at it as it is now and try again."
    ),
    "device.in_use_here": (
        "The device you are working on cannot be reported lost. Please report a lost one from "
        "another device."
    ),
    "session.password_lapsed": (
        "The temporary password has run out. Please ask an administrator for a new one."
    ),
    "session.password_same": (
        "The new password is the temporary one. Please choose another password."
    ),
    "session.password_short": "Please choose a password of at least {least} characters.",
    "session.password_temporary": (
        "This is a temporary password. Please choose a password of your own to go on."
    ),
}
