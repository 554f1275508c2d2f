# SPDX-License-Identifier: Apache-2.0
"""A field that a class on the wire does not know is refused, never dropped in silence."""

import dataclasses
import importlib
import inspect

import pytest
from pydantic import TypeAdapter, ValidationError

from tests.house.tree import ROOT, modules

# In these modules and packages, every dataclass crosses the wire or lies in an event.
WIRE_MODULES = {"case", "commands", "content", "events", "organisation", "refusal", "wire"}


def _dataclasses() -> list[type]:
    found = []
    for path in modules("approval", "telework"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        module = importlib.import_module(name)
        for _, item in inspect.getmembers(module, inspect.isclass):
            declared = "__pydantic_config__" in vars(item)
            on_the_wire = declared or not WIRE_MODULES.isdisjoint((path.stem, path.parent.name))
            if item.__module__ == name and dataclasses.is_dataclass(item) and on_the_wire:
                found.append(item)
    return found


WIRE = _dataclasses()


@pytest.mark.parametrize("wire_type", WIRE, ids=lambda item: item.__qualname__)
def test_an_unknown_field_is_refused(wire_type: type) -> None:
    # The class's own line, because a parent's setting does not hold when it stands alone.
    assert vars(wire_type)["__pydantic_config__"] == {"extra": "forbid"}
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(wire_type).validate_python({"no_such_field": "x"})
    assert ("no_such_field",) in {fault["loc"] for fault in refusal.value.errors()}


@pytest.mark.parametrize("wire_type", WIRE, ids=lambda item: item.__qualname__)
def test_it_is_frozen_slotted_and_named_by_keyword(wire_type: type) -> None:
    parameters = wire_type.__dataclass_params__  # type: ignore[attr-defined]
    assert parameters.frozen
    assert "__slots__" in vars(wire_type)
    assert all(field.kw_only for field in dataclasses.fields(wire_type))
