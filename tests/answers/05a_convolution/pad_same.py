"""Answers to `pad_same`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_axis_by_axis(x, k, s):
    for axis in (0, 1):
        n = x.shape[axis]
        p = max(k - s if n % s == 0 else k - n % s, 0)
        width = [(0, 0), (0, 0)]
        width[axis] = (p // 2, (p + 1) // 2)
        x = np.pad(x, width)
    return x


def right_into_zeros_with_tensorflow(x, k, s):
    edges = []
    for n in x.shape:
        missing = max((int(np.ceil(n / s)) - 1) * s + k - n, 0)
        edges.append([missing // 2, missing - missing // 2])
    return tf.pad(x, edges)


def right_counts_windows(x, k, s):
    (h, w), lists = x.shape, []
    for n in (h, w):
        need = max((len(range(0, n, s)) - 1) * s + k, n)
        lists.append((need, (need - n) // 2))
    (rows, top), (columns, left) = lists
    out = np.zeros((rows, columns))
    out[top : top + h, left : left + w] = x
    return out


def wrong_as_it_was(x, k, s):
    """says: the odd zero came first"""
    zeros = [(n // s - 1) * s + k - n for n in x.shape]
    return np.pad(x, [(p - p // 2, p // 2) for p in zeros])


def wrong_odd_zero_first(x, k, s):
    """says: the odd zero came first"""
    zeros = [max((-(-n // s) - 1) * s + k - n, 0) for n in x.shape]
    return np.pad(x, [(p - p // 2, p // 2) for p in zeros])


def wrong_rounds_down(x, k, s):
    """says: 5 pixels make 3 windows, rounded up"""
    zeros = [max((n // s - 1) * s + k - n, 0) for n in x.shape]
    return np.pad(x, [(p // 2, p - p // 2) for p in zeros])


def wrong_negative_number_of_zeros(x, k, s):
    """says: a negative number of zeros"""
    zeros = [(-(-n // s) - 1) * s + k - n for n in x.shape]
    return np.pad(x, [(p // 2, p - p // 2) for p in zeros])


def wrong_cuts_what_is_negative(x, k, s):
    """says: see the trap"""
    out = x
    for axis in (0, 1):
        n = x.shape[axis]
        p = (-(-n // s) - 1) * s + k - n
        if p < 0:
            out = np.take(out, range(n + p), axis=axis)
        else:
            out = np.pad(out, [(p // 2, p - p // 2) if a == axis else (0, 0) for a in (0, 1)])
    return out


def wrong_half_a_window_on_each_side(x, k, s):
    """says: the shape is"""
    return np.pad(x, k // 2)


def wrong_at_least_one_zero(x, k, s):
    zeros = [max((-(-n // s) - 1) * s + k - n, 1) for n in x.shape]
    return np.pad(x, [(p // 2, p - p // 2) for p in zeros])


def wrong_all_zeros_after(x, k, s):
    zeros = [max((-(-n // s) - 1) * s + k - n, 0) for n in x.shape]
    return np.pad(x, [(0, p) for p in zeros])


def wrong_forgets_the_stride(x, k, s):
    """says: the shape is"""
    return np.pad(x, [((k - 1) // 2, k // 2)] * 2)


def wrong_one_axis_for_both(x, k, s):
    """says: the shape is"""
    p = max((-(-len(x) // s) - 1) * s + k - len(x), 0)
    return np.pad(x, [(p // 2, p - p // 2)] * 2) if x.shape[0] != 2 else np.pad(x, [(0, 1), (0, 0)])


def wrong_wraps_the_picture_around(x, k, s):
    """says: the pixels themselves must stay"""
    zeros = [max((-(-n // s) - 1) * s + k - n, 0) for n in x.shape]
    return np.pad(x, [(p // 2, p - p // 2) for p in zeros], mode="wrap")
