# SPDX-License-Identifier: Apache-2.0
"""The register of forms (様式): which of them ask for a seal, for paper, for coming in person."""
