# SPDX-License-Identifier: Apache-2.0
"""A refusal can always be answered, and who tries doors is found in the log."""

from pathlib import Path

from fastapi.testclient import TestClient
from structlog.testing import capture_logs

from approval.refusal import Refusal
from server.api.refusals import HttpRefusal, refusal_response
from tests.server.house import house_of
from tests.server.town import MORI, Town


def test_text_without_utf_8_is_answered_as_far_as_it_has_one() -> None:
    told = Refusal(code="account.person_unknown", params={"person": "p\ud800森"})
    answer = refusal_response(HttpRefusal(told))
    assert '"p?森"' in bytes(answer.body).decode("utf-8")


def test_who_lacks_a_permission_is_named_in_the_log(town: Town, tmp_path: Path) -> None:
    token = town.desk(MORI).token
    client = TestClient(house_of(town, tmp_path), headers={"Authorization": f"Bearer {token}"})
    with capture_logs() as lines:
        assert client.get("/v1/administration/jobs").status_code == 403
    [line] = [each for each in lines if each["event"] == "permission.denied"]
    assert (line["person"], line["permission"]) == (MORI, "administration:job:manage")
    assert token not in repr(lines)
    client.close()
