# SPDX-License-Identifier: Apache-2.0
"""What a person does at the desk, as use cases that keep the act first and send it later."""
