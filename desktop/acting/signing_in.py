# SPDX-License-Identifier: Apache-2.0
"""Signing in and out. The outbox outlives every session; only its owner may sign in here."""

import sqlite3

from approval.people import Me
from desktop.acting.wiping import wipe
from desktop.acting.workplace import Workplace
from desktop.announcer import Topic
from desktop.errors import Code, TroubleError
from desktop.server_address import is_safe
from desktop.store import meta, outbox, person
from desktop.sync.api import Credentials, ServerApi, SessionGrant
from desktop.sync.faults import CallFailed, Fault, FaultKind


def sign_in(
    place: Workplace, server_url: str, login: str, password: str, new_password: str = ""
) -> Me:
    """Open a session with our server and take up this device's chain.

    ``new_password`` replaces a temporary one from an administrator.

    Raises:
        TroubleError: no address is set, or one where a password would be read on the way, or
            the store belongs to somebody else.
        CallFailed: the server was not reached, is not ours, or refused.
    """
    fixed = "server_url" in place.settings.locked
    chosen = "" if fixed else server_url.strip()
    url = (chosen or place.settings.server_url).rstrip("/")
    if not url:
        raise TroubleError(Code.CONFIGURATION_NO_SERVER)
    if not is_safe(url):
        raise TroubleError(Code.CONFIGURATION_ADDRESS)
    transport = place.open_transport()
    try:
        api = ServerApi(transport, url)
        server_id = _our_server(place, api)
        grant = _admitted(place, api, _credentials(place, login, password, new_password))
    finally:
        transport.close()
    _keep_session(place, url, server_id, grant)
    place.announce(Topic.ME, Topic.STATUS, Topic.ROWS)
    place.wake()
    return grant.me


def _admitted(place: Workplace, api: ServerApi, credentials: Credentials) -> SessionGrant:
    """Ask to be let in; a lost device hears here too that it is to wipe itself."""
    try:
        return api.sign_in(credentials)
    except CallFailed as problem:
        if problem.fault.kind is FaultKind.WIPED and _is_where_we_were(place, api.url):
            wipe(place, api)
        raise


def _is_where_we_were(place: Workplace, url: str) -> bool:
    """Believe an order to wipe only from where policy leads, or where this store came from.

    A server's id is no secret: another address that was typed could show it, and take unsent
    work away.
    """
    if "server_url" in place.settings.locked:
        return True
    with place.vault.database.read() as tx:
        return meta.get(tx, "server_url") == url


def _our_server(place: Workplace, api: ServerApi) -> str:
    health = api.health()
    with place.vault.database.read() as tx:
        known = meta.get(tx, "server_id")
    if known and known != health.server_id:
        raise CallFailed(Fault(kind=FaultKind.WRONG_SERVER))
    return health.server_id


def _credentials(place: Workplace, login: str, password: str, new_password: str) -> Credentials:
    return Credentials(
        login=login,
        password=password,
        device_id=place.vault.device_id,
        device_name=place.settings.device_name,
        new_password=new_password,
    )


def _keep_session(place: Workplace, url: str, server_id: str, grant: SessionGrant) -> None:
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        owner = person.me(tx, seal)
        if owner is not None and owner.person_id != grant.me.person_id:
            # Drafts and unsent acts here are the owner's; the OS account is the switch.
            raise TroubleError(Code.SIGN_IN_OTHER_PERSON, name=owner.name)
        meta.put(tx, "server_url", url)
        meta.put(tx, "server_id", server_id)
        person.keep_me(tx, seal, grant.me)
        person.keep_token(tx, seal, grant.token)
        meta.put_secret(tx, seal, "mac_key", bytes.fromhex(grant.device.mac_key))
        person.keep_anchor(tx, place.anchor(grant.server_time))
        _take_up_chain(tx, grant)


def _take_up_chain(tx: sqlite3.Connection, grant: SessionGrant) -> None:
    """Go on where the server stands, when it knows more: a thin terminal begins empty.

    Where it knows less than it once did, it was restored: what it lost is sent again.
    """
    outbox.acknowledge(tx, grant.device.acknowledged_seq)
    if grant.device.acknowledged_seq > meta.chain_head(tx).seq:
        head = meta.ChainHead(
            seq=grant.device.acknowledged_seq, hash=grant.device.acknowledged_hash
        )
        meta.move_chain_head(tx, head)


def sign_out(place: Workplace) -> None:
    """End the session here at once, and on the server if it can be reached."""
    transport = place.open_transport()
    try:
        place.api(transport).sign_out()
    except CallFailed:
        # The session ends by itself there; staying signed in here would be worse.
        pass
    finally:
        transport.close()
        forget_session(place)


def forget_session(place: Workplace) -> None:
    """Forget the session and every opened key; the queue stays."""
    seal = place.vault.seal()
    with place.vault.database.write() as tx:
        person.keep_token(tx, seal, "")
        meta.put(tx, "signed_out", "1")
    place.tickets.drop_all()
    place.announce(Topic.ME, Topic.STATUS)
