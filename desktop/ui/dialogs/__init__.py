# SPDX-License-Identifier: Apache-2.0
"""The dialogs, one act each; opened with ``open()`` and answered by signals."""
