"""Plain data as bytes: the only thing that passes between a learner's process and the tests' process.

A packed value is a JSON tree and the arrays that it refers to, each in NumPy's `.npy` format, and bytes: no pickle, no
object arrays. `unpack` trusts nothing: it checks sizes before it allocates, and types before it builds.
"""

import io
import json
import math
import select
import socket
import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder.sandbox import limits, models
from autograder.sandbox.messages import Message

PLAIN = (
    "None, bool, int, float, complex, str, bytes, list, tuple, dict, NumPy arrays, tensors and built-in Keras models"
    " cross to a test · 只有这些类型能传给测试"
)


class WireError(TypeError):
    """A value that does not cross, or bytes that are no packed value."""


def pack(value: object) -> bytes:
    """A value as bytes; raises WireError with a sentence for what does not cross."""
    blobs: list[bytes] = []
    tree = json.dumps(_pack(value, blobs, 0)).encode()
    data = b"".join(struct.pack(">Q", len(part)) + part for part in [tree, *blobs])
    if len(data) > limits.VALUE:
        raise WireError(f"{len(data)} bytes are too many to cross; at most {limits.VALUE} do · 数据太大")
    return data


def unpack(data: bytes) -> object:
    """The value that `pack` made of; raises WireError for anything else."""
    try:
        tree, *blobs = _parts(data)
        return _unpack(json.loads(tree), blobs, 0)
    except WireError:
        raise
    except models.ModelError as error:
        raise WireError(str(error)) from None
    except Exception as error:  # hostile bytes may break any parser in any way
        raise WireError(f"not plain data: {type(error).__name__} · 不是普通数据") from None


def _parts(data: bytes) -> list[bytes]:
    """The length-prefixed parts of a packed value: its JSON tree and its arrays."""
    parts, at = [], 0
    while at < len(data):
        (size,) = struct.unpack_from(">Q", data, at)
        if size > len(data) - at - 8:
            raise WireError("truncated data · 数据不完整")
        parts.append(data[at + 8 : at + 8 + size])
        at += 8 + size
    return parts


def _pack(value: object, blobs: list[bytes], depth: int) -> object:
    """JSON for a value: None, bool and str as they are, all else as [kind, …]."""
    if depth > limits.DEPTH:
        raise WireError(f"nested more than {limits.DEPTH} deep · 嵌套过深")
    if value is None or type(value) in (bool, str):
        return value
    if type(value) is int:
        return ["int", str(value)]
    if type(value) is float:
        return ["float", value.hex()]
    if type(value) is complex:
        return ["complex", value.real.hex(), value.imag.hex()]
    if type(value) is bytes:
        blobs.append(value)
        return ["bytes", len(blobs) - 1]
    if isinstance(value, (list, tuple)):
        return ["list" if isinstance(value, list) else "tuple", [_pack(v, blobs, depth + 1) for v in value]]
    if isinstance(value, dict):
        pairs = [[_pack(k, blobs, depth + 1), _pack(v, blobs, depth + 1)] for k, v in value.items()]
        return ["dict", pairs]
    return _pack_array(value, blobs) or _pack_model(value, blobs, depth)


def _pack_array(value: Any, blobs: list[bytes]) -> list[object] | None:
    """An array, scalar or tensor: its kind, its dtype and the number of its blob; None for anything else."""
    if isinstance(value, np.ndarray):
        kind = "array"
    elif isinstance(value, np.generic):
        kind = "scalar"
    elif type(value).__module__.startswith("tensorflow.") and callable(getattr(value, "numpy", None)):
        kind, value = "tensor", value.numpy()
        value = np.array(value, object) if isinstance(value, bytes) else value
    else:
        return None
    array = np.asarray(value)
    if array.dtype.hasobject and kind == "tensor":  # strings, which NumPy has no fitting type for
        return ["strings", list(array.shape), [text.hex() for text in array.flat]]
    if array.dtype.hasobject:
        raise WireError(f"an array of Python objects does not cross: {PLAIN}")
    name = array.dtype.name
    if name in _narrow_floats():
        array = array.view(np.dtype(f"u{array.dtype.itemsize}"))
    file = io.BytesIO()
    np.lib.format.write_array(file, array, allow_pickle=False)
    blobs.append(file.getvalue())
    return [kind, name, len(blobs) - 1]


def _narrow_floats() -> dict[str, np.dtype]:
    """The number formats of TensorFlow that NumPy does not know by itself, such as bfloat16."""
    import ml_dtypes

    names = ("bfloat16", "float8_e4m3fn", "float8_e5m2")
    return {name: np.dtype(getattr(ml_dtypes, name)) for name in names}


def _pack_model(value: object, blobs: list[bytes], depth: int) -> list[object]:
    import keras

    if not isinstance(value, keras.Model):
        kind = f"{type(value).__module__}.{type(value).__qualname__}"
        raise WireError(f"a value of type {kind} does not cross: {PLAIN}")
    try:
        config = models.describe(value)
    except models.ModelError as error:
        raise WireError(str(error)) from None
    return ["model", json.dumps(config), [_pack(w, blobs, depth + 1) for w in value.get_weights()]]


def _unpack(tree: Any, blobs: list[bytes], depth: int) -> object:
    if depth > limits.DEPTH + 1:
        raise WireError("nested too deep · 嵌套过深")
    if tree is None or type(tree) in (bool, str):
        return tree
    kind, *rest = tree
    match kind, rest:
        case "int", [str(digits)]:
            return int(digits)
        case "float", [str(digits)]:
            return float.fromhex(digits)
        case "complex", [str(real), str(imaginary)]:
            return complex(float.fromhex(real), float.fromhex(imaginary))
        case "bytes", [int(number)]:
            return blobs[number]
        case (("list" | "tuple"), [list(items)]):
            values = [_unpack(item, blobs, depth + 1) for item in items]
            return values if kind == "list" else tuple(values)
        case "dict", [list(pairs)]:
            return {_unpack(k, blobs, depth + 1): _unpack(v, blobs, depth + 1) for k, v in pairs}
        case (("array" | "scalar" | "tensor"), [str(name), int(number)]):
            return _unpack_array(kind, name, blobs[number])
        case "strings", [list(shape), list(texts)]:
            return _unpack_strings(shape, [bytes.fromhex(text) for text in texts])
        case "model", [str(config), list(weights)]:
            return models.rebuild(json.loads(config), [_unpack(w, blobs, depth + 1) for w in weights])
    raise WireError(f"unknown kind {kind!r} · 未知类型")


def _unpack_array(kind: str, name: str, blob: bytes) -> object:
    file = io.BytesIO(blob)
    version = np.lib.format.read_magic(file)
    read_header = {(1, 0): np.lib.format.read_array_header_1_0, (2, 0): np.lib.format.read_array_header_2_0}[version]
    shape, _, dtype = read_header(file)
    # A header may claim a terabyte: compare it with what came before anything is allocated.
    if dtype.hasobject or math.prod(shape) * dtype.itemsize != len(blob) - file.tell():
        raise WireError("an array whose header does not fit its data · 数组头与数据不符")
    file.seek(0)
    array = np.lib.format.read_array(file, allow_pickle=False)
    if name in _narrow_floats():
        array = array.view(_narrow_floats()[name])
    if kind == "array":
        return array
    if kind == "scalar":
        return array[()]
    import tensorflow as tf

    return tf.constant(array)


def _unpack_strings(shape: list[int], texts: list[bytes]) -> object:
    import tensorflow as tf

    return tf.reshape(tf.constant(texts, tf.string), shape)


def send(channel: socket.socket, message: Message, *values: bytes) -> None:
    """Send one message, with any number of packed values, over a stream socket."""
    parts = [json.dumps(message).encode(), *values]
    body = b"".join(struct.pack(">Q", len(part)) + part for part in parts)
    channel.sendall(struct.pack(">Q", len(body)) + body)


def receive(
    channel: socket.socket, limit: int = limits.MESSAGE, is_over: Callable[[], bool] | None = None
) -> tuple[dict[str, Any], list[bytes]]:
    """The next message; raises WireError for one that is no message or over `limit` bytes, EOFError at the end.

    is_over: asked again and again until the message is there as a whole; TimeoutError is raised when it says so.
    """
    (size,) = struct.unpack(">Q", _exactly(channel, 8, is_over))
    if size > limit:
        raise WireError(f"a message of {size} bytes is too large · 消息太大")
    try:
        head, *values = _parts(_exactly(channel, size, is_over))
        message = json.loads(head)
    except (ValueError, RecursionError, struct.error) as error:
        raise WireError(f"not a message: {error}") from None
    if not isinstance(message, dict):
        raise WireError("not a message")
    return message, values


def _exactly(channel: socket.socket, size: int, is_over: Callable[[], bool] | None) -> bytes:
    data = bytearray()
    while len(data) < size:
        if is_over:
            wait(channel, is_over)
        chunk = channel.recv(min(size - len(data), 2**20))
        if not chunk:
            raise EOFError("the other process ended")
        data += chunk
        if is_over and len(data) < size and is_over():  # the sender of a byte now and then must not hold us up
            raise TimeoutError
    return bytes(data)


def wait(channel: socket.socket, is_over: Callable[[], bool]) -> None:
    """Wait until there is something to receive; raises TimeoutError once `is_over` says so."""
    while not select.select([channel], [], [], limits.SECONDS_BETWEEN_READINGS)[0]:
        if is_over():
            raise TimeoutError
