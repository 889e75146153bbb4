"""Answers to `run_cnn`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "x = np.maximum(x, 0) if kind == 'relu' else x.reshape(len(x), -2)": '-1 and -2 both mean: the rest',
}


def right_windows(x, layers):
    for layer in layers:
        if layer["kind"] == "conv":
            w = layer["kernel"]
            windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))
            x = np.einsum("nijcab,abcd->nijd", windows, w) + layer["bias"]
        elif layer["kind"] == "dense":
            x = np.dot(x, layer["kernel"]) + layer["bias"]
        elif layer["kind"] == "flatten":
            x = np.array([image.ravel() for image in x])
        elif layer["kind"] == "relu":
            x = x * (x > 0)
        else:
            x = np.array([np.exp(row - row.max()) / np.exp(row - row.max()).sum() for row in x])
    return x


def right_tensorflow(x, layers):
    x = tf.constant(x, tf.float32)
    for layer in layers:
        w, b = (tf.constant(layer.get(name, 0.0), tf.float32) for name in ("kernel", "bias"))
        if layer["kind"] == "conv":
            x = tf.nn.conv2d(x, w, 1, "VALID") + b
        elif layer["kind"] == "dense":
            x = x @ w + b
        elif layer["kind"] == "flatten":
            x = tf.reshape(x, (len(x), -1))
        else:
            x = tf.nn.relu(x) if layer["kind"] == "relu" else tf.nn.softmax(x)
    return x.numpy()


def wrong_dense_without_bias(x, layers):
    """says: add the bias"""
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_convolution_without_bias(x, layers):
    """says: the convolution lacks its bias"""
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts)
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_turns_the_kernel_over(x, layers):
    """says: the kernel was turned over"""
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][k - 1 - i, k - 1 - j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_transposed_kernel(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][j, i] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_softmax_overflows(x, layers):
    """says: softmax of 1000 and 0"""
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x)
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_largest_of_the_batch(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max())
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_largest_of_the_batch_subtracted_and_clipped(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(np.clip(x, -50, 50))
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_softmax_over_the_batch(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=0, keepdims=True)
    return x


def wrong_sigmoid(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = 1 / (1 + np.exp(-x))
    return x


def wrong_flattens_channels_first(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.transpose(0, 3, 1, 2).reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_square_images_only(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[1] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x


def wrong_one_image(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x[:1]


def wrong_relu_forgotten(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            k = len(layer["kernel"])
            h, w = x.shape[1] - k + 1, x.shape[2] - k + 1
            parts = [x[:, i : i + h, j : j + w] @ layer["kernel"][i, j] for i in range(k) for j in range(k)]
            x = sum(parts) + layer["bias"]
        elif kind == "relu":
            x = x
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        else:
            x = np.exp(x - x.max(axis=1, keepdims=True))
            x = x / x.sum(axis=1, keepdims=True)
    return x
