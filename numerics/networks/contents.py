r"""What a Python function computes, known without running it: by the contents of all that it reads.

The code, the defaults, what it closes over, the globals that it names and the functions among them in turn, down to numbers, strings,
arrays and the functions of JAX and NumPy, which are known by name and taken to be what they are. Whatever is not certain has no digest:
objects of other classes, other libraries, files, random numbers, names that are looked up as text. Two functions of one digest compute
the same.

Main names: `digest`, `digest_of_call`.
"""

from __future__ import annotations

import builtins
import dis
import functools
import hashlib
import marshal
import sys
import types
from typing import Any, TypeVar

import jax
import numpy as np

from numerics.networks.network import Parameters, moving

LIBRARIES = {"jax", "jaxlib", "numpy", "math", "operator", "functools", "itertools"}
"""Packages whose functions depend on their arguments alone, but for `FORBIDDEN`."""
FORBIDDEN = {
    *("numpy.random", "numpy.ctypeslib", "numpy.lib.npyio", "jax.experimental.io_callback", "jax.config"),
    *(f"numpy.{name}" for name in ("load", "fromfile", "memmap", "loadtxt", "genfromtxt", "fromregex", "geterr", "get_printoptions")),
}
BUILTINS = {
    *("abs", "all", "any", "bool", "bytes", "complex", "dict", "divmod", "enumerate", "filter", "float", "frozenset", "int", "isinstance"),
    *(
        "issubclass",
        "len",
        "list",
        "map",
        "max",
        "min",
        "pow",
        "print",
        "range",
        "repr",
        "reversed",
        "round",
        "set",
        "slice",
        "sorted",
        "str",
    ),
    *("sum", "tuple", "type", "zip", "Ellipsis", "NotImplemented", "__debug__"),
}
SCALARS = (type(None), type(Ellipsis), bool, int, float, complex, str, bytes)
LARGEST = 2**24
"""Bytes of arrays that are read at every call, at most."""


REMEMBERED = 128
Kept = TypeVar("Kept")


class _UnknownError(Exception):
    """Something whose contents cannot be told."""


def digest(*values: Any) -> bytes | None:
    """A digest of the contents of these values, functions among them; None where contents cannot be told.

    Args:
        values: functions, numbers, strings, arrays, and tuples, lists and dictionaries of such.
    """
    reader = _Reader()
    try:
        for value in values:
            reader.read(value)
        reader.finish()
    except (_UnknownError, RecursionError):
        return None
    return reader.hash.digest()


def digest_of_call(function: Any, params: Parameters, inputs: Any, *rest: Any) -> bytes | None:
    """A digest of all that tracing `function(params, inputs)` can see: shapes of what moves, JAX's settings, the contents of the rest.

    Args:
        function: of parameters and inputs.
        params: whose real floating-point arrays count by their shapes alone.
        inputs: which count by their shape alone.
        rest: of which contents are read.
    """
    leaves, rebuild = moving(params)
    try:
        without = rebuild([f"{leaf.dtype}{leaf.shape}" for leaf in leaves])
    except Exception:  # a class of the user's that takes nothing but arrays
        return None
    settings = [f"{name}={getattr(jax.config, name, value)}" for name, value in jax.config.values.items()]
    return digest(function, without, str(inputs.dtype), inputs.shape, rest, settings, jax.default_backend())


def remember(kept: dict[bytes, Kept], known: bytes, value: Kept) -> Kept:
    """Keep a value under a digest, and no more than `REMEMBERED` of them; returns the value."""
    kept[known] = value
    while len(kept) > REMEMBERED:
        kept.pop(next(iter(kept)))
    return value


class _Reader:
    def __init__(self) -> None:
        self.hash = hashlib.blake2b(digest_size=32)
        self.seen: dict[int, int] = {}
        self.alive: list[Any] = []  # an id is good while its object lives
        self.bytes = 0
        self.modules: dict[str, types.ModuleType] = {}
        self.names: dict[str, None] = {}

    def say(self, *words: Any) -> None:
        self.hash.update(repr(words).encode())

    def read(self, value: Any) -> None:
        kind = type(value)
        if kind in SCALARS:
            self.say(kind.__name__, value)
        elif kind in (types.BuiltinFunctionType, np.ufunc) or isinstance(value, type):
            self.library(value)
        elif kind is types.ModuleType:
            self.module(value)
        elif isinstance(value, np.dtype):
            self.say(kind.__name__, value.descr if value.names else value.str)
        elif isinstance(value, np.generic) and value.dtype.kind in "biufc":
            self.say(kind.__name__, value.tobytes())
        elif id(value) in self.seen:
            self.say("again", self.seen[id(value)])
        else:
            self.seen[id(value)] = len(self.seen)
            self.alive.append(value)
            self.composed(kind, value)

    def composed(self, kind: Any, value: Any) -> None:
        if kind in (tuple, list):
            self.say(kind.__name__, len(value))
            for one in value:
                self.read(one)
        elif kind is dict:
            self.read(list(value.items()))
        elif kind in (slice, range):
            self.read((kind.__name__, value.start, value.stop, value.step))
        elif kind is np.ndarray or isinstance(value, jax.Array):
            self.array(value)
        elif kind is types.FunctionType:
            self.function(value)
        elif kind is functools.partial:
            self.read(("partial", value.func, value.args, value.keywords))
        elif kind in (jax.custom_jvp, jax.custom_vjp):
            self.read((kind.__name__, {name: part for name, part in vars(value).items() if name in _DERIVATIVE}))
        elif kind is object:  # a sentinel
            self.held("object", value)
        elif kind is _JITTED:
            self.read(("jit", value.__wrapped__))
        elif kind is types.MethodType or kind.__module__.split(".")[0] not in LIBRARIES:
            raise _UnknownError
        elif vars(sys.modules.get(getattr(value, "__module__", None) or "", types)).get(str(getattr(value, "__name__", None))) is value:
            self.library(value)
        else:
            raise _UnknownError

    def array(self, value: Any) -> None:
        if isinstance(value, jax.core.Tracer) or not isinstance(value.dtype, np.dtype) or value.dtype.kind not in "biufc":
            raise _UnknownError
        weak, devices = getattr(value, "weak_type", None), sorted(map(str, value.devices())) if isinstance(value, jax.Array) else None
        self.bytes += value.nbytes
        if self.bytes > LARGEST or (devices is not None and len(devices) > 1):
            raise _UnknownError
        self.say("array", type(value).__name__, str(value.dtype), value.shape, weak, devices, getattr(value, "committed", None))
        self.hash.update(np.asarray(value).tobytes())

    def library(self, value: Any) -> None:
        """Something of a library, by name: it must be what is found there."""
        module, name = getattr(value, "__module__", None), getattr(value, "__qualname__", getattr(value, "__name__", None))
        if isinstance(value, np.ufunc):
            module = "numpy"
        root = str(module).split(".")[0]
        own = root == "builtins" and isinstance(name, str) and getattr(builtins, name, None) is value
        if own and (name in BUILTINS or (isinstance(value, type) and issubclass(value, BaseException))):
            self.say("builtin", name)
            return
        if root not in LIBRARIES or not isinstance(name, str) or {f"{root}.{name}", f"{module}.{name}"} & FORBIDDEN:
            raise _UnknownError
        self.held(module, name, value)

    def held(self, *words: Any) -> None:
        """The last word by its identity, which it keeps."""
        self.say(*words[:-1], id(words[-1]))
        _held[id(words[-1])] = words[-1]

    def module(self, value: types.ModuleType) -> None:
        name = value.__name__
        if name.split(".")[0] not in LIBRARIES or name in FORBIDDEN:
            raise _UnknownError
        self.modules.setdefault(name, value)
        self.say("module", name)

    def function(self, value: types.FunctionType) -> None:
        code = value.__code__
        if str(value.__globals__.get("__name__", "")).split(".")[0] in LIBRARIES:
            if f"{value.__module__}.{value.__qualname__}" in FORBIDDEN:
                raise _UnknownError
            # its own globals are the library's; what it closes over may be the user's
            self.say("library's", value.__globals__["__name__"], code.co_qualname if hasattr(code, "co_qualname") else code.co_name)
            self.say(code.co_firstlineno)
        else:
            content, loaded, named, imported = _parts(code)
            self.say("code", len(content))
            self.hash.update(content)
            self.names.update(dict.fromkeys(named))
            for name in imported:
                self.read(sys.modules.get(name))
            for name in loaded:
                self.say(name)
                if name in value.__globals__:
                    self.read(value.__globals__[name])
                else:
                    self.read(getattr(value, "__builtins__", {}).get(name, _NOWHERE))
        attributes = {name: part for name, part in vars(value).items() if not name.startswith("__")}
        self.read((value.__defaults__, value.__kwdefaults__, attributes))
        self.say("closes over", len(value.__closure__ or ()))
        for cell in value.__closure__ or ():
            try:
                content = cell.cell_contents
            except ValueError:  # not yet filled
                raise _UnknownError from None
            self.read(content)

    def finish(self) -> None:
        """What the modules hold under every name that any of the code reads an attribute by."""
        done: set[tuple[str, str]] = set()
        while todo := [(m, n) for m in self.modules for n in self.names if (m, n) not in done]:
            for module, name in todo:
                done.add((module, name))
                found = vars(self.modules[module])
                if f"{module}.{name}" in FORBIDDEN:
                    raise _UnknownError
                if name in found:
                    self.say(module, name)
                    self.read(found[name])


_DERIVATIVE = {"fun", "jvp", "fwd", "bwd", "nondiff_argnums", "nondiff_argnames", "symbolic_zeros", "optimize_remat"}
_JITTED = type(jax.jit(lambda: None))
_NOWHERE = object()
_held: dict[int, Any] = {}
"""Objects of libraries that were named by their ids, so that no other object gets these."""


@functools.lru_cache(1024)
def _parts(code: types.CodeType) -> tuple[bytes, tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Its content; the globals, the attributes and the modules that it and the code within it name.

    Raises:
        _UnknownError: code that changes globals or what it closes over.
    """
    loaded: dict[str, None] = {}
    named: dict[str, None] = {}
    imported: dict[str, None] = {}
    for instruction in dis.get_instructions(code):
        operation, name = instruction.opname, instruction.argval
        if operation in ("STORE_GLOBAL", "DELETE_GLOBAL", "LOAD_NAME", "STORE_NAME", "LOAD_CLASSDEREF", "LOAD_BUILD_CLASS", "IMPORT_STAR"):
            raise _UnknownError
        if operation in ("STORE_DEREF", "DELETE_DEREF") and name in code.co_freevars:
            raise _UnknownError
        if operation == "LOAD_GLOBAL":
            loaded[name] = None
        elif operation == "IMPORT_NAME":
            parts = name.split(".")
            imported.update(dict.fromkeys(".".join(parts[: i + 1]) for i in range(len(parts))))
        elif operation.startswith(("LOAD_ATTR", "LOAD_METHOD", "IMPORT_FROM", "LOAD_SUPER")):
            named[name] = None
        elif operation.startswith(("STORE_ATTR", "DELETE_ATTR")):
            raise _UnknownError
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            _, *inner = _parts(constant)
            for mine, its in zip((loaded, named, imported), inner, strict=True):
                mine.update(dict.fromkeys(its))
    return marshal.dumps(code), tuple(loaded), tuple(named), tuple(imported)
