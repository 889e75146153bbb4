"""Answers to `run_cnn`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_tensorflow(x, layers):
    x = tf.convert_to_tensor(x, tf.float64)
    for layer in layers:
        kind = layer["kind"]
        layer = {k: tf.cast(v, tf.float64) if isinstance(v, np.ndarray) else v for k, v in layer.items()}
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()) + layer["bias"]
        elif kind == "batchnorm":
            mean, var = layer["mean"], layer["variance"]
            x = tf.nn.batch_normalization(x, mean, var, layer["beta"], layer["gamma"], layer["epsilon"])
        elif kind == "relu":
            x = tf.nn.relu(x)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID")
        elif kind == "flatten":
            x = tf.reshape(x, (len(x), -1))
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = tf.nn.softmax(x)
        else:
            raise ValueError(kind)
    return x


def right_loops(x, layers):
    x = np.array(x, float)
    for layer in layers:
        if layer["kind"] == "conv":
            w, s, (n, h, v, _) = layer["kernel"], layer["stride"], x.shape
            a, b = w.shape[:2]
            if layer["padding"] == "same":
                rows, cols = -(-h // s), -(-v // s)
                up, left = max((rows - 1) * s + a - h, 0), max((cols - 1) * s + b - v, 0)
                x = np.pad(x, [(0, 0), (up // 2, up - up // 2), (left // 2, left - left // 2), (0, 0)])
            else:
                rows, cols = (h - a) // s + 1, (v - b) // s + 1
            out = np.zeros((n, rows, cols, w.shape[3]))
            for i in range(rows):
                for j in range(cols):
                    out[:, i, j] = np.tensordot(x[:, i * s : i * s + a, j * s : j * s + b], w, 3)
            x = out + layer["bias"]
        elif layer["kind"] == "batchnorm":
            std = (layer["variance"] + layer["epsilon"]) ** 0.5
            x = layer["gamma"] * (x - layer["mean"]) / std + layer["beta"]
        elif layer["kind"] == "relu":
            x = x * (x > 0)
        elif layer["kind"] == "pool":
            k = layer["size"]
            rows, cols = x.shape[1] // k, x.shape[2] // k
            parts = [x[:, a::k, b::k][:, :rows, :cols] for a in range(k) for b in range(k)]
            x = np.max(parts, axis=0)
        elif layer["kind"] == "flatten":
            x = x.reshape(x.shape[0], -1)
        elif layer["kind"] == "dense":
            x = np.einsum("nd,du->nu", x, layer["kernel"]) + layer["bias"]
        elif layer["kind"] == "softmax":
            x = x - np.max(x, axis=1, keepdims=True)
            x = np.exp(x - np.log(np.exp(x).sum(axis=1, keepdims=True)))
        else:
            raise ValueError("unknown")
    return x


def wrong_forgets_the_bias(x, layers):
    """says: the bias is missing"""
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy()
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / np.sqrt(layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x


def wrong_softmax_overflows(x, layers):
    """says: softmax of large values"""
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / np.sqrt(layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)
        else:
            raise ValueError(kind)
    return x


def wrong_batch_statistics(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - x.mean(0)) / np.sqrt(x.var(0) + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x


def wrong_batchnorm_divides_by_the_variance(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / (layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x


def wrong_pools_with_same_padding(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / np.sqrt(layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "SAME").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x


def wrong_average_pooling(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / np.sqrt(layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.avg_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x


def wrong_flattens_channels_first(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / np.sqrt(layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = np.moveaxis(x, -1, 1).reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x


def wrong_ignores_the_stride(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], 1, layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / np.sqrt(layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x


def wrong_answers_in_classes(x, layers):
    for layer in layers:
        kind = layer["kind"]
        if kind == "conv":
            x = tf.nn.conv2d(x, layer["kernel"], layer["stride"], layer["padding"].upper()).numpy() + layer["bias"]
        elif kind == "batchnorm":
            x = (x - layer["mean"]) / np.sqrt(layer["variance"] + layer["epsilon"]) * layer["gamma"] + layer["beta"]
        elif kind == "relu":
            x = np.maximum(x, 0)
        elif kind == "pool":
            x = tf.nn.max_pool2d(x, layer["size"], layer["size"], "VALID").numpy()
        elif kind == "flatten":
            x = x.reshape(len(x), -1)
        elif kind == "dense":
            x = x @ layer["kernel"] + layer["bias"]
        elif kind == "softmax":
            x = np.array(tf.nn.softmax(x))
        else:
            raise ValueError(kind)
    return x.argmax(axis=-1) if x.ndim == 2 else x
