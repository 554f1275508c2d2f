# SPDX-License-Identifier: Apache-2.0
"""The packaged ``tsukue``: the client as ``python -m desktop`` starts it."""

import sys

from desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
