"""Answers to `conv_layer`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_library(x, w, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    return tf.nn.conv2d(x[None], w, stride, padding.upper())[0]


def right_loops(x, w, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    kh, kw, _, d = w.shape
    top = left = 0
    h, v = (x.shape[0] - kh) // stride + 1, (x.shape[1] - kw) // stride + 1
    if padding == "same":
        h, v = -(-x.shape[0] // stride), -(-x.shape[1] // stride)
        top = max((h - 1) * stride + kh - x.shape[0], 0) // 2
        left = max((v - 1) * stride + kw - x.shape[1], 0) // 2
    out = np.zeros((h, v, d))
    for i in range(h):
        for j in range(v):
            for a in range(kh):
                for b in range(kw):
                    r, s = i * stride + a - top, j * stride + b - left
                    if 0 <= r < x.shape[0] and 0 <= s < x.shape[1]:
                        out[i, j] += x[r, s] @ w[a, b]
    return out


def right_one_matrix_product(x, w, stride=1, padding="valid"):
    if padding == "same":
        zeros = [max((-(-n // stride) - 1) * stride + k - n, 0) for n, k in zip(x.shape[:2], w.shape[:2])]
        x = np.pad(x, [(zeros[0] // 2, (zeros[0] + 1) // 2), (zeros[1] // 2, (zeros[1] + 1) // 2), (0, 0)])
    elif padding != "valid":
        raise ValueError(padding)
    kh, kw, c, d = w.shape
    h, v = (x.shape[0] - kh) // stride + 1, (x.shape[1] - kw) // stride + 1
    patches = [x[i * stride :, j * stride :][:kh, :kw].ravel() for i in range(h) for j in range(v)]
    return (np.array(patches) @ w.reshape(-1, d)).reshape(h, v, d)


def wrong_flips_the_kernel(x, w, stride=1, padding="valid"):
    """says: turned upside down"""
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    return tf.nn.conv2d(x[None], w[::-1, ::-1], stride, padding.upper())[0]


def wrong_puts_the_odd_zero_first(x, w, stride=1, padding="valid"):
    """says: the odd zero goes to the end"""
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    if padding == "same":
        zeros = [max((-(-n // stride) - 1) * stride + k - n, 0) for n, k in zip(x.shape[:2], w.shape[:2])]
        x = np.pad(x, [(p - p // 2, p // 2) for p in zeros] + [(0, 0)])
    return tf.nn.conv2d(x[None], w, stride, "VALID")[0]


def wrong_pads_half_a_kernel_on_each_side(x, w, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    if padding == "same":
        x = np.pad(x, [(w.shape[0] // 2,) * 2, (w.shape[1] // 2,) * 2, (0, 0)])
    return tf.nn.conv2d(x[None], w, stride, "VALID")[0]


def wrong_strides_after_same_padding_for_one(x, w, stride=1, padding="valid"):
    """says: see the trap"""
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    return tf.nn.conv2d(x[None], w, 1, padding.upper())[0][::stride, ::stride]


def wrong_uses_the_first_channel_only(x, w, stride=1, padding="valid"):
    """says: sum over the channels"""
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    return tf.nn.conv2d(x[None, ..., :1], w[:, :, :1], stride, padding.upper())[0]


def wrong_takes_any_padding(x, w, stride=1, padding="valid"):
    return tf.nn.conv2d(x[None], w, stride, "SAME" if padding == "same" else "VALID")[0]


def wrong_rotates_nothing_but_transposes(x, w, stride=1, padding="valid"):
    """says: rows and columns of the kernel are swapped"""
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    return tf.nn.conv2d(x[None], np.swapaxes(w, 0, 1), stride, padding.upper())[0]


def wrong_has_no_stride_of_its_own(x, w, stride=2, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    return tf.nn.conv2d(x[None], w, stride, padding.upper())[0]


def wrong_takes_capitals_too(x, w, stride=1, padding="valid"):
    if padding.lower() not in ("valid", "same"):
        raise ValueError(padding)
    return tf.nn.conv2d(x[None], w, stride, padding.upper())[0]


def wrong_counts_the_zeros_of_the_other_axis(x, w, stride=1, padding="valid"):
    if padding not in ("valid", "same"):
        raise ValueError(padding)
    if padding == "same":
        p = max((-(-x.shape[0] // stride) - 1) * stride + w.shape[0] - x.shape[0], 0)
        x = np.pad(x, [(p // 2, p - p // 2)] * 2 + [(0, 0)])
    return tf.nn.conv2d(x[None], w, stride, "VALID")[0]
