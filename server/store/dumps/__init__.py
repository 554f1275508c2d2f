# SPDX-License-Identifier: Apache-2.0
"""The whole database as bytes: one unmoving moment of it taken out, and put back elsewhere."""

from server.store.dumps.fault import DumpFault
from server.store.dumps.figures import Figures, figures_of
from server.store.dumps.guarding import keep_others_from_writing, let_others_write, writing
from server.store.dumps.named_files import named_files
from server.store.dumps.restoring import (
    Standing,
    empty_again,
    end_left_over,
    put_back,
    shown_url,
    what_stands,
)
from server.store.dumps.taking import Moment, one_moment

__all__ = [
    "DumpFault",
    "Figures",
    "Moment",
    "Standing",
    "empty_again",
    "end_left_over",
    "figures_of",
    "keep_others_from_writing",
    "let_others_write",
    "named_files",
    "one_moment",
    "put_back",
    "shown_url",
    "what_stands",
    "writing",
]
