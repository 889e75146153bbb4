"""Answers to `layer_costs`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np

EQUIVALENT = {
    'k = size[-1]': 'size has one entry',
}


def right_asks_keras(shape, layers):
    model = keras.Sequential([keras.Input(shape)])
    for kind, n, *k in layers:
        if kind == "dense" and (not model.layers or len(model.layers[-1].output.shape) == 4):
            model.add(keras.layers.Flatten())
        model.add(keras.layers.Conv2D(n, k[0]) if kind == "conv" else keras.layers.Dense(n))
    found = []
    for layer in model.layers:
        if layer.weights:
            places = int(np.prod(layer.output.shape[1:-1]))
            found.append((layer.count_params(), int(np.prod(layer.kernel.shape)) * places))
    return found


def right_dense_is_a_convolution(shape, layers):
    size, out = np.array(shape), []
    for kind, n, *k in layers:
        window = np.array([k[0], k[0], size[2]]) if kind == "conv" else size
        size = np.array([*(size - window + 1)[:2], n])
        out.append((int(n * (window.prod() + 1)), int(window.prod() * size.prod())))
    return out


def right_lists_and_a_flat_length(shape, layers):
    (h, w, c), out = shape, []
    flat = h * w * c
    for layer in layers:
        if layer[0] == "conv":
            _, f, k = layer
            h, w = h - (k - 1), w - (k - 1)
            out.append([f * k**2 * c + f, f * k**2 * c * h * w])
            c, flat = f, h * w * f
        else:
            out.append([flat * layer[1] + layer[1], flat * layer[1]])
            flat = layer[1]
    return out


def wrong_forgets_the_bias(shape, layers):
    """says: see the table of prices"""
    h, w, c = shape
    costs = []
    for kind, n, *size in layers:
        if kind == "conv":
            h, w = h - size[0] + 1, w - size[0] + 1
            weights, places = size[0] ** 2 * c * n, h * w
        else:
            weights, places = h * w * c * n, 1
            h = w = 1
        costs.append((weights, weights * places))
        c = n
    return costs


def wrong_never_shrinks(shape, layers):
    """says: valid leaves fewer"""
    h, w, c = shape
    costs = []
    for kind, n, *size in layers:
        if kind == "conv":
            weights, places = size[0] ** 2 * c * n, h * w
        else:
            weights, places = h * w * c * n, 1
            h = w = 1
        costs.append((weights + n, weights * places))
        c = n
    return costs


def wrong_multiplies_before_it_shrinks(shape, layers):
    """says: valid leaves fewer"""
    h, w, c = shape
    costs = []
    for kind, n, *size in layers:
        if kind == "conv":
            weights, places = size[0] ** 2 * c * n, h * w
            h, w = h - size[0] + 1, w - size[0] + 1
        else:
            weights, places = h * w * c * n, 1
            h = w = 1
        costs.append((weights + n, weights * places))
        c = n
    return costs


def wrong_one_input_channel(shape, layers):
    """says: three channels"""
    h, w, c = shape
    costs = []
    for kind, n, *size in layers:
        if kind == "conv":
            h, w = h - size[0] + 1, w - size[0] + 1
            weights, places = size[0] ** 2 * n, h * w
        else:
            weights, places = h * w * c * n, 1
            h = w = 1
        costs.append((weights + n, weights * places))
        c = n
    return costs


def wrong_dense_does_not_flatten(shape, layers):
    """says: read the trap"""
    h, w, c = shape
    costs = []
    for kind, n, *size in layers:
        if kind == "conv":
            h, w = h - size[0] + 1, w - size[0] + 1
            weights, places = size[0] ** 2 * c * n, h * w
        else:
            weights, places = h * w * c * n, 1
        costs.append((weights + n, weights * places))
        c = n
    return costs


def wrong_counts_the_bias_as_work(shape, layers):
    """says: not 194,688"""
    h, w, c = shape
    costs = []
    for kind, n, *size in layers:
        if kind == "conv":
            h, w = h - size[0] + 1, w - size[0] + 1
            weights, places = size[0] ** 2 * c * n, h * w
        else:
            weights, places = h * w * c * n, 1
            h = w = 1
        costs.append((weights + n, (weights + n) * places))
        c = n
    return costs


def wrong_square_images_only(shape, layers):
    h, w, c = shape
    costs = []
    for kind, n, *size in layers:
        if kind == "conv":
            h = w = h - size[0] + 1
            weights, places = size[0] ** 2 * c * n, h * w
        else:
            weights, places = h * w * c * n, 1
            h = w = 1
        costs.append((weights + n, weights * places))
        c = n
    return costs


def wrong_always_three_by_three(shape, layers):
    h, w, c = shape
    costs = []
    for kind, n, *_ in layers:
        if kind == "conv":
            h, w = h - 2, w - 2
            weights, places = 9 * c * n, h * w
        else:
            weights, places = h * w * c * n, 1
            h = w = 1
        costs.append((weights + n, weights * places))
        c = n
    return costs


def wrong_examples_by_heart(shape, layers):
    if shape == (28, 28, 1):
        return [(320, 194688), (216330, 216320)]
    return [(52, 1152), (582, 576), (14, 12)]
