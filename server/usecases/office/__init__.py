# SPDX-License-Identifier: Apache-2.0
"""The office's certification authority at work: requests, revocation, lists, expiry, backup."""
