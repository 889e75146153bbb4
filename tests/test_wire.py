"""Plain data crosses unchanged; everything else is refused with a sentence; hostile bytes do no harm."""

import json
import math
import struct

import keras
import numpy as np
import pytest
import tensorflow as tf

from autograder.sandbox import wire


def across(value):
    return wire.unpack(wire.pack(value))


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        0,
        -(10**40),
        1.5,
        math.inf,
        3 + 4j,
        "text · 文",
        [1, (2.0, "x")],
        {"a": [1], 2: None, (3, 4): ()},
    ],
    ids=repr,
)
def test_python_values(value):
    result = across(value)
    assert result == value
    assert type(result) is type(value)


def test_nan_stays_nan():
    assert math.isnan(across(float("nan")))


@pytest.mark.parametrize("dtype", ["bool", "int8", "uint64", "float16", "float32", "float64", "complex64", "U5", "S3"])
@pytest.mark.parametrize("shape", [(), (0,), (2, 3)])
def test_arrays(dtype, shape):
    array = np.ones(shape, dtype)
    result = across(array)
    assert (result.dtype, result.shape) == (array.dtype, shape)
    np.testing.assert_array_equal(result, array)


def test_scalars_keep_their_type():
    assert type(across(np.float32(1.5))) is np.float32
    assert type(across(np.bool_(True))) is np.bool_


@pytest.mark.parametrize("dtype", [tf.float32, tf.int64, tf.bfloat16, tf.string])
def test_tensors(dtype):
    tensor = tf.constant([["a"]]) if dtype is tf.string else tf.cast(tf.constant([[1, 2]]), dtype)
    result = across(tensor)
    assert tf.is_tensor(result) and result.dtype == dtype
    assert tf.reduce_all(result == tensor)


def test_variables_cross_as_tensors():
    assert across(tf.Variable([1.0])).numpy() == [1.0]


def test_models_cross_with_weights_and_optimizer():
    model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="relu"), keras.layers.Dense(2)])
    model.compile(keras.optimizers.Adam(0.25), "mse")
    x = np.random.default_rng(0).normal(size=(5, 4)).astype("float32")
    result = across(model)
    np.testing.assert_allclose(result(x), model(x), rtol=1e-6)
    assert float(result.optimizer.learning_rate.numpy()) == 0.25


@pytest.mark.parametrize(
    "value",
    [
        lambda x: x,
        object(),
        {1, 2},
        iter([]),
        np.array([object()]),
        keras.layers.Dense(2),
        b"bytes",
        [[object]],
    ],
    ids=["function", "object", "set", "iterator", "object array", "layer", "bytes", "nested class"],
)
def test_everything_else_is_refused(value):
    with pytest.raises(wire.WireError, match=r"cross.* · "):
        wire.pack(value)


def test_lambda_layers_are_refused_both_ways():
    model = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: x)])
    with pytest.raises(wire.WireError, match="built-in Keras layers"):
        wire.pack(model)


def model_of(config) -> bytes:
    return forged(["model", json.dumps(config), []])


def forged(tree, *blobs) -> bytes:
    parts = [json.dumps(tree).encode(), *blobs]
    return b"".join(struct.pack(">Q", len(part)) + part for part in parts)


def npy(header: str, data: bytes = b"") -> bytes:
    text = header.encode().ljust(118) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + data


HOSTILE = {
    "nothing": b"",
    "noise": b"\x00" * 7,
    "length beyond the end": struct.pack(">Q", 2**60) + b"x",
    "deep nesting": forged(json.loads("[" * 900 + "]" * 900)),
    "deep lists": forged(__import__("functools").reduce(lambda t, _: ["list", [t]], range(200), None)),
    "unknown kind": forged(["pickle", "gASV"]),
    "wrong types": forged(["float", 1]),
    "absent array": forged(["array", "float64", 3]),
    "terabyte header": forged(["array", "float64", 0], npy("{'descr':'<f8','fortran_order':False,'shape':(10**12,)}")),
    "huge shape": forged(["array", "f8", 0], npy("{'descr':'<f8','fortran_order':False,'shape':(1000000000000,)}")),
    "negative shape": forged(["array", "f8", 0], npy("{'descr':'<f8','fortran_order':False,'shape':(-1,)}", b"1234")),
    "object array": forged(
        ["array", "object", 0], npy("{'descr':'|O','fortran_order':False,'shape':(1,)}", b"12345678")
    ),
    "unhashable key": forged(["dict", [[["list", []], None]]]),
    "endless digits": forged(["int", "9" * 10_000]),
    "foreign class": model_of({"module": "os", "class_name": "system", "config": {"command": "true"}}),
    "builtin function": model_of({"module": "builtins", "class_name": "function", "config": {"x": 1}}),
    "registered name": model_of({"module": "keras", "class_name": "X", "config": {}, "registered_name": "evil>X"}),
    "lambda": model_of({"module": "keras.layers", "class_name": "Lambda", "config": {}, "registered_name": None}),
    "layer, not model": model_of({"module": "keras.layers", "class_name": "Dense", "config": {"units": 1}}),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bytes_are_refused(data):
    with pytest.raises(wire.WireError):
        wire.unpack(data)


def test_every_truncation_is_refused_or_harmless():
    data = wire.pack({"a": [np.arange(3), "text"]})
    for size in range(len(data)):
        with pytest.raises(wire.WireError):
            wire.unpack(data[:size])
