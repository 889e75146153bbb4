"""Answers to `neuron_gradient`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_gradient_tape(x, y, w, b):
    w, b = tf.Variable(w), tf.Variable(b, dtype="float64")
    with tf.GradientTape() as tape:
        a = tf.sigmoid(tf.reduce_sum(x * w) + b)
        loss = 0.5 * (a - y) ** 2
    return tuple(gradient.numpy() for gradient in tape.gradient(loss, (w, b)))


def right_slope_of_z(x, y, w, b):
    z = np.dot(w, x) + b
    slope = np.exp(-z) / (1 + np.exp(-z)) ** 2
    delta = (1 / (1 + np.exp(-z)) - y) * slope
    return [delta * x, delta]


def right_in_float32(x, y, w, b):
    x, w = x.astype("float32"), w.astype("float32")
    a = 1 / (1 + np.exp(-(x @ w + np.float32(b))))
    delta = (a - np.float32(y)) * a * (1 - a)
    return delta * x, delta


def wrong_the_articles_formula(x, y, w, b):
    """says: the article's formula"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = 2 * (y - a)
    return delta * x, delta


def wrong_sign(x, y, w, b):
    """says: the sign is turned"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = (y - a) * a * (1 - a)
    return delta * x, delta


def wrong_factor_two(x, y, w, b):
    """says: the ½ has cancelled the 2"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = 2 * (a - y) * a * (1 - a)
    return delta * x, delta


def wrong_no_slope(x, y, w, b):
    """says: the slope of the sigmoid is missing"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = a - y
    return delta * x, delta


def wrong_activated_twice(x, y, w, b):
    """says: activated a second time"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    s = 1 / (1 + np.exp(-a))
    delta = (a - y) * s * (1 - s)
    return delta * x, delta


def wrong_slope_without_error(x, y, w, b):
    """says: follow the table"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = a * (1 - a)
    return delta * x, delta


def wrong_multiplies_by_a_twice(x, y, w, b):
    """says: not 0.09375"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = (a - y) * a * a
    return delta * x, delta


def wrong_label_is_always_one(x, y, w, b):
    """says: not 0.09375"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = (a - 1) * a * (1 - a)
    return delta * x, delta


def wrong_signal_without_x(x, y, w, b):
    """says: dw is delta times x"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = (a - y) * a * (1 - a)
    return delta * np.ones_like(x), delta


def wrong_slope_of_the_tanh(x, y, w, b):
    a = 1 / (1 + np.exp(-(x @ w + b)))
    delta = (a - y) * (1 - a**2)
    return delta * x, delta


def wrong_returns_only_the_signal(x, y, w, b):
    """says: return 2 values"""
    a = 1 / (1 + np.exp(-(x @ w + b)))
    return (a - y) * a * (1 - a)
