# SPDX-License-Identifier: Apache-2.0
"""Reports and exports of the city's figures: PDF, Excel, open data; pure but for libraries."""
