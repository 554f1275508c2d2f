# SPDX-License-Identifier: Apache-2.0
"""Catalogues of sentences, one module per area and language."""
