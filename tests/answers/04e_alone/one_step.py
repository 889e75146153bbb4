"""Answers to `one_step`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_scales_the_signal(x, y, p, w, b, rate):
    delta = p.copy()
    delta[np.arange(len(y)), y] -= 1
    delta *= rate / len(y)
    return w - x.T @ delta, b - delta.sum(axis=0)


def right_sample_by_sample(x, y, p, w, b, rate):
    n = len(x)
    for i in range(n):
        pull = p[i] - (np.arange(len(b)) == y[i])
        w, b = w - rate / n * np.outer(x[i], pull), b - rate / n * pull
    return [w, b]


def right_float32(x, y, p, w, b, rate):
    x, p, w, b = (tf.cast(one, tf.float32) for one in (x, p, w, b))
    delta = (p - tf.one_hot(y, len(b))) * (rate / len(y))
    return w - tf.matmul(x, delta, transpose_a=True), b - tf.reduce_sum(delta, axis=0)


def wrong_as_it_was(x, y, p, w, b, rate):
    """says: w goes uphill"""
    delta = p - np.eye(len(b))[y]
    w = w + rate * x.T @ delta
    b = b + rate * delta.mean()
    return w, b


def wrong_w_uphill(x, y, p, w, b, rate):
    """says: w goes uphill"""
    delta = p - np.eye(len(b))[y]
    return w + rate * x.T @ delta / len(x), b - rate * delta.mean(axis=0)


def wrong_b_uphill(x, y, p, w, b, rate):
    """says: b goes uphill"""
    delta = p - np.eye(len(b))[y]
    return w - rate * x.T @ delta / len(x), b + rate * delta.mean(axis=0)


def wrong_w_summed(x, y, p, w, b, rate):
    """says: moves w otherwise than once"""
    delta = p - np.eye(len(b))[y]
    return w - rate * x.T @ delta, b - rate * delta.mean(axis=0)


def wrong_b_summed(x, y, p, w, b, rate):
    """says: moves b otherwise than once"""
    delta = p - np.eye(len(b))[y]
    return w - rate * x.T @ delta / len(x), b - rate * delta.sum(axis=0)


def wrong_b_averaged_over_the_classes_too(x, y, p, w, b, rate):
    """says: b did not move"""
    delta = p - np.eye(len(b))[y]
    return w - rate * x.T @ delta / len(x), b - rate * delta.mean()


def wrong_b_averaged_over_the_classes(x, y, p, w, b, rate):
    """says: b did not move"""
    delta = p - np.eye(len(b))[y]
    return w - rate * x.T @ delta / len(x), b - rate * delta.mean(axis=1)[0]


def wrong_mean_over_all_elements(x, y, p, w, b, rate):
    """says: follow the formula"""
    delta = (p - np.eye(len(b))[y]) / p.size
    return w - rate * x.T @ delta, b - rate * delta.sum(axis=0)


def wrong_forgets_the_rate(x, y, p, w, b, rate):
    delta = p - np.eye(len(b))[y]
    return w - x.T @ delta / len(x), b - delta.mean(axis=0)


def wrong_starts_from_zero(x, y, p, w, b, rate):
    delta = p - np.eye(len(b))[y]
    return -rate * x.T @ delta / len(x), -rate * delta.mean(axis=0)


def wrong_with_the_slope_of_a_sigmoid(x, y, p, w, b, rate):
    """says: follow the formula"""
    delta = (p - np.eye(len(b))[y]) * p * (1 - p)
    return w - rate * x.T @ delta / len(x), b - rate * delta.mean(axis=0)


def wrong_changes_its_arguments(x, y, p, w, b, rate):
    delta = p - np.eye(len(b))[y]
    w -= rate * x.T @ delta / len(x)
    b -= rate * delta.mean(axis=0)
    return w, b


def wrong_divides_by_the_inputs(x, y, p, w, b, rate):
    """says: follow the formula"""
    delta = p - np.eye(len(b))[y]
    return w - rate * x.T @ delta / x.shape[1], b - rate * delta.mean(axis=0)
