"""Modules whose import waits until something in them is asked for."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import ModuleSpec, PathFinder
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from importlib.abc import Loader  # it imports a dozen modules


@contextmanager
def deferred(*names: str) -> Iterator[None]:
    """Let modules of these names, where they are imported within, wait until they are needed.

    Only those that are found on a path; `from … import` needs them at once, as ever.
    """
    finder = _Finder(frozenset(names))
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)


class _Deferred(ModuleType):
    """Stands for a module and becomes it at the first name that it does not know yet.

    Python comes here for missing names only: once filled, it is as quick as any other module.
    """

    def __getattr__(self, name: str) -> object:
        loader: object = self.__loader__
        if isinstance(loader, _LaterLoader):
            loader.fill(self)
            if name in self.__dict__:
                return self.__dict__[name]
        message = f"module {self.__name__!r} has no attribute {name!r}"
        raise AttributeError(message, name=name, obj=self)


class _LaterLoader:
    def __init__(self, loader: "Loader") -> None:
        self._loader = loader
        self._lock = RLock()
        self._waits = False

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Deferred(spec.name)

    def exec_module(self, _module: ModuleType) -> None:
        """Leave it empty; from now on a name that is asked for fills it."""
        self._waits = True

    def fill(self, module: ModuleType) -> None:
        """Execute the module, once; who asks meanwhile in another thread waits for all of it."""
        with self._lock:
            if self._waits:
                self._waits = False
                self._loader.exec_module(module)
                module.__loader__ = self._loader


class _Finder:
    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(name, path, target) if name in self._names else None
        if spec is not None and spec.loader is not None:
            spec.loader = cast("Loader", _LaterLoader(spec.loader))
        return spec
