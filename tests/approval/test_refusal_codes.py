# SPDX-License-Identifier: Apache-2.0
"""A refusal carries exactly what its sentence names."""

import pytest

from approval.refusal import Refusal
from approval.refusal_codes import RefusalCode, refuse


def test_a_refusal_has_its_code_and_its_parameters() -> None:
    refusal = refuse(RefusalCode.POST_NOT_HELD, post="情報政策課長")
    assert refusal == Refusal(code="post.not_held", params={"post": "情報政策課長"})


@pytest.mark.parametrize("given", [{}, {"title": "件名"}, {"post": "課長", "title": "件名"}])
def test_a_parameter_too_many_or_too_few_is_a_mistake_of_ours(given: dict[str, str]) -> None:
    with pytest.raises(TypeError, match="post"):
        refuse(RefusalCode.POST_NOT_HELD, **given)
