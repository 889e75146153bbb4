"""Answers to `param_count`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {
    'h, w, c = (2, 1, h * w * c)': 'after flatten only dense and batch norm follow, which look at c',
    'h, w, c = (0, 1, h * w * c)': 'after flatten only dense and batch norm follow, which look at c',
    'h, w, c = (1, 2, h * w * c)': 'after flatten only dense and batch norm follow, which look at c',
    'h, w, c = (1, 0, h * w * c)': 'after flatten only dense and batch norm follow, which look at c',
}


def right_asks_keras(shape, layers):
    model = keras.Sequential([keras.Input(shape)])
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            model.add(keras.layers.Conv2D(layer["filters"], layer["kernel"], layer["stride"], layer["padding"]))
        elif kind == "pool":
            model.add(keras.layers.MaxPooling2D(layer["size"]))
        elif kind == "batchnorm":
            model.add(keras.layers.BatchNormalization())
        elif kind == "flatten":
            model.add(keras.layers.Flatten())
        elif kind == "dense":
            model.add(keras.layers.Dense(layer["units"]))
        else:
            raise ValueError(kind)
    return [layer.count_params() for layer in model.layers]


def right_shape_as_a_list(shape, layers):
    out, size = [], list(shape)
    for layer in layers:
        if layer["kind"] == "flatten":
            size, count = [int(np.prod(size))], 0
        elif layer["kind"] == "dense":
            count, size = size[0] * layer["units"] + layer["units"], [layer["units"]]
        elif layer["kind"] == "batchnorm":
            count = 4 * size[-1]
        elif layer["kind"] == "pool":
            count, size = 0, [size[0] // layer["size"], size[1] // layer["size"], size[2]]
        elif layer["kind"] == "conv":
            k, s, f = layer["kernel"], layer["stride"], layer["filters"]
            count = k**2 * size[2] * f + f
            lost = 0 if layer["padding"] == "same" else k - 1
            size = [int(np.ceil((size[0] - lost) / s)), int(np.ceil((size[1] - lost) / s)), f]
        else:
            raise ValueError("unknown kind")
        out.append(count)
    return out


def wrong_forgets_the_bias(shape, layers):
    """says: each filter has a bias too"""
    h, w, c = shape
    out = []
    for layer in layers:
        kind, n = layer["kind"], 0
        if kind == "conv":
            k, s = layer["kernel"], layer["stride"]
            n = k * k * c * layer["filters"]
            h, w = (-(-v // s) if layer["padding"] == "same" else (v - k) // s + 1 for v in (h, w))
            c = layer["filters"]
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            n = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            n, c = c * layer["units"], layer["units"]
        else:
            raise ValueError(kind)
        out.append(n)
    return out


def wrong_ignores_the_input_channels(shape, layers):
    """says: 32 input channels"""
    h, w, c = shape
    out = []
    for layer in layers:
        kind, n = layer["kind"], 0
        if kind == "conv":
            k, s = layer["kernel"], layer["stride"]
            n = (k * k + 1) * layer["filters"]
            h, w = (-(-v // s) if layer["padding"] == "same" else (v - k) // s + 1 for v in (h, w))
            c = layer["filters"]
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            n = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            n, c = (c + 1) * layer["units"], layer["units"]
        else:
            raise ValueError(kind)
        out.append(n)
    return out


def wrong_counts_trainable_batch_norm_only(shape, layers):
    h, w, c = shape
    out = []
    for layer in layers:
        kind, n = layer["kind"], 0
        if kind == "conv":
            k, s = layer["kernel"], layer["stride"]
            n = (k * k * c + 1) * layer["filters"]
            h, w = (-(-v // s) if layer["padding"] == "same" else (v - k) // s + 1 for v in (h, w))
            c = layer["filters"]
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            n = 2 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            n, c = (c + 1) * layer["units"], layer["units"]
        else:
            raise ValueError(kind)
        out.append(n)
    return out


def wrong_never_shrinks(shape, layers):
    """says: valid shrinks the image"""
    h, w, c = shape
    out = []
    for layer in layers:
        kind, n = layer["kind"], 0
        if kind == "conv":
            n = (layer["kernel"] ** 2 * c + 1) * layer["filters"]
            h, w, c = h // layer["stride"], w // layer["stride"], layer["filters"]
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            n = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            n, c = (c + 1) * layer["units"], layer["units"]
        else:
            raise ValueError(kind)
        out.append(n)
    return out


def wrong_rounds_pooling_up(shape, layers):
    h, w, c = shape
    out = []
    for layer in layers:
        kind, n = layer["kind"], 0
        if kind == "conv":
            k, s = layer["kernel"], layer["stride"]
            n = (k * k * c + 1) * layer["filters"]
            h, w = (v // s if layer["padding"] == "same" else -(-(v - k) // s) + 1 for v in (h, w))
            c = layer["filters"]
        elif kind == "pool":
            h, w = -(-h // layer["size"]), -(-w // layer["size"])
        elif kind == "batchnorm":
            n = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            n, c = (c + 1) * layer["units"], layer["units"]
        else:
            raise ValueError(kind)
        out.append(n)
    return out


def wrong_skips_what_it_does_not_know(shape, layers):
    h, w, c = shape
    out = []
    for layer in layers:
        kind, n = layer["kind"], 0
        if kind == "conv":
            k, s = layer["kernel"], layer["stride"]
            n = (k * k * c + 1) * layer["filters"]
            h, w = (-(-v // s) if layer["padding"] == "same" else (v - k) // s + 1 for v in (h, w))
            c = layer["filters"]
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            n = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            n, c = (c + 1) * layer["units"], layer["units"]
        out.append(n)
    return out


def wrong_same_rounds_down(shape, layers):
    h, w, c = shape
    counts = []
    for layer in layers:
        kind, count = layer["kind"], 0
        if kind == "conv":
            k, s, f = layer["kernel"], layer["stride"], layer["filters"]
            count = (k * k * c + 1) * f
            if layer["padding"] == "same":
                h, w = h // s, w // s
            else:
                h, w = (h - k) // s + 1, (w - k) // s + 1
            c = f
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            count = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            count = (c + 1) * layer["units"]
            c = layer["units"]
        else:
            raise ValueError(kind)
        counts.append(count)
    return counts


def wrong_valid_divides_first(shape, layers):
    h, w, c = shape
    counts = []
    for layer in layers:
        kind, count = layer["kind"], 0
        if kind == "conv":
            k, s, f = layer["kernel"], layer["stride"], layer["filters"]
            count = (k * k * c + 1) * f
            if layer["padding"] == "same":
                h, w = -(-h // s), -(-w // s)
            else:
                h, w = (h - k + 1) // s, (w - k + 1) // s
            c = f
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            count = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            count = (c + 1) * layer["units"]
            c = layer["units"]
        else:
            raise ValueError(kind)
        counts.append(count)
    return counts


def wrong_last_incomplete_window_counts(shape, layers):
    h, w, c = shape
    counts = []
    for layer in layers:
        kind, count = layer["kind"], 0
        if kind == "conv":
            k, s = layer["kernel"], layer["stride"]
            count = (k * k * c + 1) * layer["filters"]
            h, w = (-(-n // s) if layer["padding"] == "same" else -(-(n - k) // s) + 1 for n in (h, w))
            c = layer["filters"]
        elif kind == "pool":
            h, w = h // layer["size"], w // layer["size"]
        elif kind == "batchnorm":
            count = 4 * c
        elif kind == "flatten":
            h, w, c = 1, 1, h * w * c
        elif kind == "dense":
            count, c = (c + 1) * layer["units"], layer["units"]
        else:
            raise ValueError(kind)
        counts.append(count)
    return counts
