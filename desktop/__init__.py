# SPDX-License-Identifier: Apache-2.0
"""The client: screens, local store, outbox and synchronisation."""
