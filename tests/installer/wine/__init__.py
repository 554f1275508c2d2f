# SPDX-License-Identifier: Apache-2.0
"""The client's MSI installed, upgraded, repaired and removed under Wine; ``make test-msi``.

Wine is no Windows: what it cannot show is named in ``installer/client/windows.md``.
"""
