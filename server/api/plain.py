# SPDX-License-Identifier: Apache-2.0
"""JSON answers from plain data, without a second definition of the wire types."""

import json
from typing import Any

from fastapi import Response


def json_response(text: str, status: int = 200) -> Response:
    """Answer with JSON that is written already."""
    return Response(text, status_code=status, media_type="application/json")


def plain_response(plain: dict[str, Any], status: int = 200) -> Response:
    """Answer with plain data of a wire type."""
    return json_response(json.dumps(plain, ensure_ascii=False, separators=(",", ":")), status)
