# SPDX-License-Identifier: Apache-2.0
"""Tests of blobs, uploads and the limited child."""
