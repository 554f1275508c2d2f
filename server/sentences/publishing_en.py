# SPDX-License-Identifier: Apache-2.0
"""Sentences about publishing the city's figures, in English."""

SENTENCES: dict[str, str] = {
    "measures.key_unknown": (
        "There is no address of this number, or it was withdrawn already. See the numbers with "
        "tsukue-server measures key list."
    ),
    "measures.month_open": (
        "HR has not closed the remote work of {month}, so it was not published. Published figures "
        "do not change, and later corrections stand beside them as amendments. Please publish the "
        "month once it is closed; to publish it as it stands, add --before-closing (over the API "
        "before_closing)."
    ),
    "measures.month_running": (
        "{month} is not over, so it cannot be published. Published figures do not change: please "
        "publish the month once it is over and closed."
    ),
    "measures.month_unpublished": (
        "{month} is not published, so there are no published files. Please publish the month first."
    ),
}
