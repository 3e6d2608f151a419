"""Frozen dataclasses that cost nothing until they are used.

`dataclass` writes six methods as source and compiles them, half a millisecond to a millisecond
each class: forty classes were an eighth of the window's start. Here that waits until there are so
many instances that compiled methods pay, or until somebody compares them or asks for the fields.
"""

from collections.abc import Callable
from typing import NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

_FEW = 100  # instances that are filled by hand, at 2 µs more each
_MADE = (
    "__init__",
    "__repr__",
    "__eq__",
    "__hash__",
    "__dataclass_fields__",
    "__dataclass_params__",
)


@dataclass_transform(frozen_default=True)
def frozen(cls: type[T]) -> type[T]:
    """Do what `dataclass(frozen=True)` does, later.

    For classes that derive from nothing and whose defaults are plain values (no `field`).
    """
    names = tuple(cls.__annotations__)
    defaults = {name: getattr(cls, name) for name in names if hasattr(cls, name)}
    look_over = cls.__dict__.get("__post_init__")
    left = _FEW

    def fill(self: T, *args: object, **kwargs: object) -> None:
        nonlocal left
        left -= 1
        values = self.__dict__
        values.update(defaults)
        values.update(zip(names, args, strict=False))
        values.update(kwargs)
        fits = len(values) == len(names) >= len(args)
        if left < 0 or not fits or not kwargs.keys().isdisjoint(names[: len(args)]):
            values.clear()
            _make(cls)
            cls.__init__(self, *args, **kwargs)  # says what is wrong where something is
        elif look_over is not None:
            look_over(self)

    given: dict[str, object] = {
        "__init__": fill,
        "__repr__": _once_made("__repr__"),
        "__eq__": _once_made("__eq__"),
        "__hash__": _once_made("__hash__"),
        "__setattr__": _refuse,
        "__delattr__": _refuse,
        "__match_args__": names,
        "__dataclass_fields__": _Fields(),
    }
    for name, value in given.items():
        setattr(cls, name, value)
    return cls


class _Fields:
    """What `dataclasses` asks of a class first."""

    def __get__(self, _instance: object, cls: type) -> object:
        _make(cls)
        return cls.__dict__["__dataclass_fields__"]


def _make(cls: type) -> None:
    """Let `dataclass` write the methods, of a twin, and take them over one by one.

    So no thread ever meets the class without one of them.
    """
    from dataclasses import dataclass

    own = {name: value for name, value in cls.__dict__.items() if name not in _LEFT_OUT}
    twin: type = dataclass(frozen=True)(type(cls.__name__, (), own))
    for name in _MADE:
        setattr(cls, name, twin.__dict__[name])


_LEFT_OUT = frozenset((*_MADE, "__setattr__", "__delattr__", "__dict__", "__weakref__"))


def _once_made(name: str) -> Callable[..., object]:
    def method(self: object, *args: object) -> object:
        cls = type(self)
        _make(cls)
        return getattr(cls, name)(self, *args)

    return method


def _refuse(_self: object, name: str, *_value: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)
