# SPDX-License-Identifier: Apache-2.0
"""Why a rule applies or does not, in English."""

SENTENCES: dict[str, str] = {
    "why.applies": "This rule applies.",
    "why.earlier": "It applies, but {article}, which is read first, decides.",
    "why.period": "Not in force on this day ({valid_from} to {valid_to}).",
    "why.condition": "None of these flags is set: {flags}.",
    "why.excluded": "Excluded, as the case is marked {flag}.",
    "why.limit.yen": "The amount {value} is not {op} {limit}.",
    "why.limit.percent": (
        "The change of {value} is not {op} {limit} % of the contract amount {contract}."
    ),
    "why.limit.contract": "The contract amount {value} is not {op} {limit}.",
    "why.limit.total": "The contract amount after the change, {value}, is not {op} {limit}.",
}

COMPARISONS = {
    "<": "below",
    "<=": "at most",
    ">": "above",
    ">=": "at least",
}
"""How each comparison of a file reads."""
