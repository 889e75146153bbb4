"""Answers to `broadcast_shape`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "if any((m != n and 1 not in (m, n) for m, n in zip(b, a))):": "the test is symmetric in m and n",
    "return tuple((n if m == 1 else m for m, n in zip(b, a)))": "where both lengths fit, either order gives the same",
}


def right_numpy(a, b):
    return np.broadcast_shapes(a, b)


def right_tensorflow(a, b):
    return tuple(tf.broadcast_static_shape(tf.TensorShape(a), tf.TensorShape(b)))


def right_adds_arrays(a, b):
    return (np.empty(a) + np.empty(b)).shape


def right_recursion(a, b):
    def join(a, b):
        if not a or not b:
            return a or b
        if a[-1] != b[-1] and a[-1] != 1 and b[-1] != 1:
            raise ValueError((a, b))
        return (*join(a[:-1], b[:-1]), b[-1] if a[-1] == 1 else a[-1])

    return join(a, b)


def wrong_aligns_left(a, b):
    """says: from the right"""
    rank = max(len(a), len(b))
    a, b = a + (1,) * (rank - len(a)), b + (1,) * (rank - len(b))
    if any(m != n and 1 not in (m, n) for m, n in zip(a, b)):
        raise ValueError
    return tuple(n if m == 1 else m for m, n in zip(a, b))


def wrong_takes_the_larger(a, b):
    rank = max(len(a), len(b))
    a, b = (1,) * (rank - len(a)) + a, (1,) * (rank - len(b)) + b
    return tuple(map(max, a, b))


def wrong_larger_of_zero_and_one(a, b):
    rank = max(len(a), len(b))
    a, b = (1,) * (rank - len(a)) + a, (1,) * (rank - len(b)) + b
    if any(m != n and 1 not in (m, n) for m, n in zip(a, b)):
        raise ValueError
    return tuple(map(max, a, b))


def wrong_wants_the_same_rank(a, b):
    if len(a) != len(b) or any(m != n and 1 not in (m, n) for m, n in zip(a, b)):
        raise ValueError
    return tuple(n if m == 1 else m for m, n in zip(a, b))


def wrong_never_raises(a, b):
    rank = max(len(a), len(b))
    a, b = (1,) * (rank - len(a)) + a, (1,) * (rank - len(b)) + b
    return tuple(n if m == 1 else m for m, n in zip(a, b))


def wrong_stretches_only_the_first(a, b):
    rank = max(len(a), len(b))
    a, b = (1,) * (rank - len(a)) + a, (1,) * (rank - len(b)) + b
    if any(m not in (1, n) for m, n in zip(a, b)):
        raise ValueError
    return b


def wrong_drops_the_extra_axes(a, b):
    pairs = list(zip(a[::-1], b[::-1]))[::-1]
    if any(m != n and 1 not in (m, n) for m, n in pairs):
        raise ValueError
    return tuple(n if m == 1 else m for m, n in pairs)


def wrong_stretches_multiples(a, b):
    rank = max(len(a), len(b))
    a, b = (1,) * (rank - len(a)) + a, (1,) * (rank - len(b)) + b
    if any(0 not in (m, n) and m % n and n % m for m, n in zip(a, b)):
        raise ValueError
    return tuple(n if m == 1 else m for m, n in zip(a, b))


def wrong_returns_a_list(a, b):
    """says: return a tuple, not ["""
    return list(np.broadcast_shapes(a, b))


def wrong_prints_and_returns_nothing(a, b):
    """says: return a tuple, not None"""
    print(np.broadcast_shapes(a, b))
