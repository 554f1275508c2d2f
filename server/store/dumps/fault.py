# SPDX-License-Identifier: Apache-2.0
"""Why a database could not be taken out or put back."""


class DumpFault(Exception):
    """The database was not taken out, or not put back: nothing half stands anywhere.

    Attributes:
        code: ``programs_missing`` (``detail`` is the major version of PostgreSQL whose programs
            are needed), ``damaged`` (the copy does not hold together), ``forbidden`` (a table that
            the services may not read), ``full`` or ``failed``.
        detail: what the engine said, in its own words; never a password.
    """

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(f"{code}: {detail}")
        self.code = code
        self.detail = detail
