# SPDX-License-Identifier: Apache-2.0
"""The audit log: sealed each minute, timed each day, checked and handed out with proofs."""
