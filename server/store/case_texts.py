# SPDX-License-Identifier: Apache-2.0
"""Statements on the words of cases: kept beside the acts, found by parts of words.

Japanese has no spaces to cut words at, so a word is found wherever its characters stand
side by side. PostgreSQL narrows by pairs of characters; the folded text itself decides
on both engines, so that they find the same cases.
"""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, Connection, Text, and_, bindparam, select, type_coerce
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert

from server.store.tables import case_summary, case_text

_ESCAPED = str.maketrans({"%": r"\%", "_": r"\_", "\\": r"\\"})
_INSERT = upsert(case_text)
_PUT = _INSERT.on_conflict_do_update(
    index_elements=["tenant", "case_id", "part"],
    set_={"folded": _INSERT.excluded.folded, "grams": _INSERT.excluded.grams},
)


def put_texts(tx: Connection, tenant: int, case_id: str, texts: Mapping[str, str]) -> None:
    """Keep folded texts of a case by their parts; nothing is written for none."""
    arrays = tx.dialect.name == "postgresql"
    rows = [
        {
            "tenant": tenant,
            "case_id": case_id,
            "part": part,
            "folded": folded,
            "grams": grams(folded) if arrays else "",
        }
        for part, folded in texts.items()
    ]
    if rows:
        tx.execute(_PUT, rows)


def holds_word(tx: Connection, word: str) -> ColumnElement[bool]:
    """Return the condition that a part of the case holds this folded word.

    For a statement on ``case_summary`` that begins with the visibility statement.
    """
    pattern = f"%{word.translate(_ESCAPED)}%"
    found: ColumnElement[bool] = case_text.c.folded.like(pattern, escape="\\")
    pairs = grams(word)
    if tx.dialect.name == "postgresql" and pairs:
        narrowed = case_text.c.grams.bool_op("@>")(type_coerce(pairs, ARRAY(Text)))
        found = and_(narrowed, found)
    ours = case_text.c.tenant == bindparam("viewer_tenant")
    return case_summary.c.case_id.in_(select(case_text.c.case_id).where(ours, found))


def grams(folded: str) -> list[str]:
    """Return every two neighbouring characters once, none where a blank lies between."""
    pairs = (folded[index : index + 2] for index in range(len(folded) - 1))
    return sorted({pair for pair in pairs if " " not in pair})
