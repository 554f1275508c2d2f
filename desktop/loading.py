# SPDX-License-Identifier: Apache-2.0
"""One thread at a time brings in what the others may be bringing in from another end.

Modules of the domain come in at their first use, on whichever thread that is: the sync
worker, a lane, the screens. Python locks each module for itself. Where one thread begins with
a package and another with a module inside it, each waits for the other; Python then lets one
of them have half a module, and that thread fails with an ``ImportError``. Whoever loads the
domain holds this lock meanwhile, so the second finds everything whole.
"""

import threading

LOADING = threading.RLock()
"""Held while modules of the domain come in; by a thread that has it already, again."""
