# SPDX-License-Identifier: Apache-2.0
"""What the client's packages are made from: contents, entry points, policies, MSI definition."""
