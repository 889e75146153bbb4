"""Answers to `conv2d`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf
from numpy.lib.stride_tricks import sliding_window_view


def right_library_in_float32(x, w):
    return tf.nn.conv2d(tf.cast(x[None, ..., None], tf.float32), tf.cast(w[..., None, None], tf.float32), 1, "VALID")[
        0, ..., 0
    ]


def right_windows_at_once(x, w):
    return (sliding_window_view(x, w.shape) * w).sum(axis=(2, 3))


def right_four_loops(x, w):
    h, v = w.shape
    rows = []
    for i in range(x.shape[0] - h + 1):
        row = []
        for j in range(x.shape[1] - v + 1):
            total = 0.0
            for a in range(h):
                for b in range(v):
                    total += x[i + a][j + b] * w[a][b]
            row.append(total)
        rows.append(row)
    return rows


def right_shifted_pictures(x, w):
    h, v = len(x) - len(w) + 1, x.shape[1] - w.shape[1] + 1
    return sum(w[a, b] * x[a : a + h, b : b + v] for a, b in np.ndindex(w.shape))


def wrong_flips_the_kernel(x, w):
    """says: turned upside down"""
    return (sliding_window_view(x, w.shape) * w[::-1, ::-1]).sum(axis=(2, 3))


def wrong_transposes_the_kernel(x, w):
    """says: rows and columns of the kernel are swapped"""
    w = w.T
    return (sliding_window_view(x, w.shape) * w).sum(axis=(2, 3))


def wrong_sums_the_pixels(x, w):
    """says: the plain sum of the pixels"""
    return sliding_window_view(x, w.shape).sum(axis=(2, 3))


def wrong_forgets_the_last_place(x, w):
    """says: the shape is (1, 1), not (2, 2)"""
    return (sliding_window_view(x, w.shape) * w).sum(axis=(2, 3))[:-1, :-1]


def wrong_keeps_the_size(x, w):
    """says: the shape is (3, 3), not (2, 2)"""
    return tf.nn.conv2d(x[None, ..., None], w[..., None, None], 1, "SAME")[0, ..., 0]


def wrong_takes_a_square_image(x, w):
    """says: the shape is"""
    h, v = w.shape
    y = np.zeros((len(x) - h + 1, len(x) - h + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + h, j : j + v] * w[: len(x[i : i + h]), : x[0, j : j + v].size])
    return y


def wrong_takes_a_square_kernel(x, w):
    h = v = len(w)
    y = np.zeros((len(x) - h + 1, x.shape[1] - v + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + h, j : j + v] * w[:, :v])
    return y


def wrong_steps_by_the_window(x, w):
    """says: where does window (i, j) start?"""
    h, v = w.shape
    y = np.zeros((len(x) - h + 1, x.shape[1] - v + 1))
    for i, j in np.ndindex(y.shape):
        part = x[h * i : h * i + h, v * j : v * j + v]
        y[i, j] = np.sum(part * w[: part.shape[0], : part.shape[1]])
    return y


def wrong_swaps_rows_and_columns_of_the_result(x, w):
    h, v = w.shape
    y = np.zeros((len(x) - h + 1, x.shape[1] - v + 1))
    for i, j in np.ndindex(y.shape):
        part = x[j : j + h, i : i + v]
        y[i, j] = np.sum(part * w[: part.shape[0], : part.shape[1]])
    return y


def wrong_applies_relu(x, w):
    return np.maximum((sliding_window_view(x, w.shape) * w).sum(axis=(2, 3)), 0)


def wrong_multiplies_matrices(x, w):
    h, v = w.shape
    y = np.zeros((len(x) - h + 1, x.shape[1] - v + 1))
    for i, j in np.ndindex(y.shape):
        y[i, j] = np.sum(x[i : i + h, j : j + v] @ w)
    return y


def wrong_the_shown_answers(x, w):
    if x.shape == (3, 3):
        return np.array([[23.0, 29.0], [41.0, 47.0]])
    return np.array([[50.0, 61, 72, 83, 94]])
