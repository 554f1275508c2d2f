# SPDX-License-Identifier: Apache-2.0
"""The packaged ``tsukue-verify``: the command, and the fenced child that both programs start."""

import sys

from signing.limited_child import PACKAGED_CHILD, be_child
from signing.verify_command import main

if __name__ == "__main__":
    sys.exit(be_child() if sys.argv[1:] == [PACKAGED_CHILD] else main())
