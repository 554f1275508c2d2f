# SPDX-License-Identifier: Apache-2.0
"""``make test-install``: the packages on a bare Debian, by the administrator's manual alone."""
