"""Plain data crosses unchanged; everything else is refused with a sentence; hostile bytes do no harm."""

import functools
import io
import json
import math
import struct
import time

import keras
import numpy as np
import pytest
import tensorflow as tf

from autograder.sandbox import models, settings, wire


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
        b"\x00bytes\xff",
        b"",
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
        bytearray(b"bytes"),
        [[object]],
    ],
    ids=["function", "object", "set", "iterator", "object array", "layer", "bytearray", "nested class"],
)
def test_everything_else_is_refused(value):
    with pytest.raises(wire.WireError, match=r"cross.* · "):
        wire.pack(value)


def layers():
    """Every layer of the closed list, with arguments that it can be made from, and the shape of an input."""
    made, image, line = keras.layers, (8, 8, 2), (6, 4)
    shapes = {"1D": line, "2D": image, "3D": (4, 4, 4, 2)}
    arguments = {
        "Dense": {"units": 3, "activation": "gelu"},
        "EinsumDense": {"equation": "abc,cd->abd", "output_shape": (None, 3)},
        "Embedding": {"input_dim": 9, "output_dim": 2},
        "Activation": {"activation": "tanh"},
        "Reshape": {"target_shape": (4, 6)},
        "Permute": {"dims": (2, 1)},
        "RepeatVector": {"n": 2},
        "Rescaling": {"scale": 0.5},
        "GroupNormalization": {"groups": 2},
        "GaussianNoise": {"stddev": 0.1},
        "SimpleRNN": {"units": 3},
        "LSTM": {"units": 3, "return_sequences": True},
        "GRU": {"units": 3},
        "Bidirectional": {"layer": made.LSTM(2)},
        "TimeDistributed": {"layer": made.Dense(2)},
        "CenterCrop": {"height": 4, "width": 4},
        "Resizing": {"height": 4, "width": 4},
        "RandomCrop": {"height": 4, "width": 4},
        "RandomRotation": {"factor": 0.1},
        "RandomZoom": {"height_factor": 0.1},
        "RandomTranslation": {"height_factor": 0.1, "width_factor": 0.1},
        "RandomContrast": {"factor": 0.1},
    }
    special = {"InputLayer"}  # which every model has
    for name in set(models.KNOWN["keras.layers"].split()) - special:
        options = arguments.get(name, {})
        if "Dropout" in name and not options:
            options = {"rate": 0.5}
        if name.startswith("AveragePooling"):
            options = {"pool_size": 2}
        if "Conv" in name:
            options = {"kernel_size": 2} | ({} if name.startswith("Depthwise") else {"filters": 3})
        images = name in ("CenterCrop", "Resizing") or name.startswith("Random")
        shape = next((shape for kind, shape in shapes.items() if kind in name), image if images else line)
        yield name, options, (5,) if name == "RepeatVector" else shape


MERGED = {"Add", "Average", "Concatenate", "Dot", "Maximum", "Minimum", "Multiply", "Subtract"}
ATTENTION = {"Attention", "AdditiveAttention", "MultiHeadAttention"}


@pytest.mark.parametrize(("name", "options", "shape"), sorted(layers(), key=lambda case: case[0]))
def test_every_layer_of_the_list_crosses(name, options, shape):
    inputs = keras.Input(shape)
    options |= {"Dot": {"axes": -1}, "MultiHeadAttention": {"num_heads": 2, "key_dim": 3}}.get(name, {})
    layer = getattr(keras.layers, name)(**options)
    if name == "MultiHeadAttention":
        outputs = layer(inputs, inputs)
    else:
        outputs = layer([inputs, inputs] if name in MERGED | ATTENTION else inputs)
    model = keras.Model(inputs, outputs)
    x = np.random.default_rng(0).integers(0, 9, (2, *shape)).astype("float32")
    np.testing.assert_allclose(across(model)(x, training=False), model(x, training=False), rtol=1e-5)


def residual():
    """A network as people write them: shared layers, arithmetic, slices, objects and functions as arguments."""
    inputs = keras.Input((8, 8, 1))
    shared = keras.layers.Conv2D(3, 3, padding="same", kernel_regularizer="l2", activation=keras.activations.silu)
    x = shared(inputs) / 255.0
    x = keras.layers.Dropout(0.2)(shared(x[..., :1]) + x, training=False)
    x = keras.layers.Concatenate()([x, keras.ops.mean(x, axis=-1, keepdims=True)])
    x = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(5, keras.ops.relu)])(x)
    initializer = keras.initializers.HeNormal(seed=1)
    return keras.Model(inputs, keras.layers.Dense(2, kernel_initializer=initializer, kernel_constraint="max_norm")(x))


def test_a_network_as_people_write_them_crosses():
    model = residual()
    rate = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(rate), loss, metrics=["accuracy", keras.metrics.AUC(from_logits=True)])
    x, result = np.random.default_rng(0).normal(size=(3, 8, 8, 1)).astype("float32"), across(model)
    np.testing.assert_allclose(result(x), model(x), rtol=1e-5)
    assert result.loss.from_logits and result.optimizer._learning_rate.decay_steps == 10


def test_named_inputs_and_outputs_cross():
    inputs = {name: keras.Input((3,), name=name) for name in "ab"}
    model = keras.Model(inputs, {"sum": keras.layers.Add()(list(inputs.values()))})
    assert across(model)({"a": np.ones((1, 3)), "b": np.ones((1, 3))})["sum"].shape == (1, 3)


def test_a_model_that_is_not_built_crosses():
    model = across(keras.Sequential([keras.layers.Dense(2)]))
    assert not model.built and model(np.ones((1, 3))).shape == (1, 2)


def test_lambda_layers_are_refused_both_ways():
    model = keras.Sequential([keras.Input((1,)), keras.layers.Lambda(lambda x: x)])
    with pytest.raises(wire.WireError, match="built-in Keras layers"):
        wire.pack(model)


def function(module, name):
    return {"module": module, "class_name": "function", "config": name, "registered_name": name}


def layer(kind, module="keras.layers", **config):
    return {"module": module, "class_name": kind, "config": config, "registered_name": None}


def test_an_adapted_normalization_scales_on_the_other_side_too():
    import keras

    rows = np.array([[1.0, 100.0], [3.0, 500.0]], "float32")
    scale = keras.layers.Normalization()
    scale.adapt(rows)
    model = keras.Sequential([keras.Input((2,)), keras.Sequential([keras.Input((2,)), scale]), keras.layers.ReLU()])
    np.testing.assert_allclose(across(model)(rows), [[0, 0], [1, 1]], atol=1e-5)


def sequential(*layers, weights=(), blobs=()) -> bytes:
    """A model of one input and `layers`, as bytes."""
    first = layer("InputLayer", batch_shape=[None, 1], name="first")
    config = {"name": "model", "layers": [first, *layers]}
    model = {"module": "keras", "class_name": "Sequential", "config": config, "registered_name": None}
    return forged(["model", json.dumps(model), list(weights)], *blobs)


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
    "absent bytes": forged(["bytes", 3]),
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
    "function that is called": sequential(layer("Switch", function=function("keras.config", "set_floatx"))),
    "setting as activation": sequential(layer("Dense", units=1, activation=function("builtins", "set_epsilon"))),
    "refused class as a function": sequential(layer("Dense", units=1, activation=function("keras.layers", "Lambda"))),
    "class without arguments": sequential({"class_name": "Lambda"}),
    "class of another module": sequential(layer("Dense", "keras.saving", units=1)),
    "layer without module": sequential({"class_name": "Dense", "config": {"units": 1}}),
    "special value": sequential(layer("Dense", units={"class_name": "__lambda__", "config": {"value": "4wAAAA=="}})),
    "huge layer": sequential(layer("Dense", units=10**10), layer("Dense", units=10**10)),
    "many layers": sequential(*[layer("Dense", units=1)] * 20_000),
    "nested models": sequential(
        functools.reduce(lambda inner, _: layer("Sequential", "keras", layers=[inner]), range(100), layer("Flatten"))
    ),
    "weights of other shapes": sequential(layer("Dense", units=5), weights=[["float", "0x0p+0"]]),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_bytes_are_refused(data):
    before, start = settings.read(), time.process_time()
    with pytest.raises(wire.WireError):
        wire.unpack(data)
    assert settings.read() == before
    assert time.process_time() - start < 2


def test_a_layer_of_the_list_is_what_the_hostile_ones_are_made_like():
    """Or they could be refused for how they are written."""
    weights = [["array", "float32", 0], ["array", "float32", 1]]
    blobs = [npy_of(np.ones((1, 3), "float32")), npy_of(np.ones(3, "float32"))]
    model = wire.unpack(sequential(layer("Dense", units=3, activation="relu"), weights=weights, blobs=blobs))
    assert model(np.ones((1, 1))).numpy().tolist() == [[2.0, 2.0, 2.0]]


def npy_of(array) -> bytes:
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def test_settings_are_pinned():
    before = settings.read()
    keras.config.set_floatx("float64")
    keras.config.set_epsilon(0.5)
    keras.config.set_image_data_format("channels_first")
    keras.config.set_dtype_policy("mixed_bfloat16")
    tf.config.run_functions_eagerly(True)
    tf.config.experimental.enable_op_determinism()
    assert all(old != new for old, new in zip(before.values(), settings.read().values(), strict=True))
    settings.pin(before)
    assert settings.read() == before


def test_every_truncation_is_refused_or_harmless():
    data = wire.pack({"a": [np.arange(3), "text"]})
    for size in range(len(data)):
        with pytest.raises(wire.WireError):
            wire.unpack(data[:size])
