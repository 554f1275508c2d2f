# SPDX-License-Identifier: Apache-2.0
"""What happens after an act: the outbox worker and what it makes."""
