# SPDX-License-Identifier: Apache-2.0
"""Makes what a city's information systems section installs."""
