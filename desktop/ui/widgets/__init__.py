# SPDX-License-Identifier: Apache-2.0
"""Small widgets shared by the pages."""
