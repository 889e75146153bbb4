"""Answers to `triplet_loss`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_loop(a, p, n, margin):
    total = 0.0
    for i in range(a.shape[0]):
        near = tf.reduce_sum(tf.square(a[i] - p[i]))
        far = tf.reduce_sum(tf.square(a[i] - n[i]))
        total += tf.maximum(near - far + margin, 0.0)
    return total / a.shape[0]


def right_relu_and_expanded_square(a, p, n, margin):
    difference = tf.reduce_sum(p * p - n * n - 2 * a * (p - n), axis=-1)
    return tf.reduce_mean(tf.nn.relu(difference + margin))


def right_masked_float64(a, p, n, margin):
    a, p, n = (tf.cast(v, tf.float64) for v in (a, p, n))
    value = tf.norm(a - p, axis=1) ** 2 - tf.norm(a - n, axis=1) ** 2 + margin
    return tf.reduce_mean(tf.where(value > 0, value, tf.zeros_like(value)))


def wrong_not_squared(a, p, n, margin):
    """says: not squared"""
    return tf.reduce_mean(tf.maximum(tf.norm(a - p, axis=1) - tf.norm(a - n, axis=1) + margin, 0.0))


def wrong_exchanged(a, p, n, margin):
    """says: near and far are exchanged"""
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.reduce_mean(tf.maximum(far - near + margin, 0.0))


def wrong_no_margin(a, p, n, margin):
    """says: the margin keeps this triplet above 0"""
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.reduce_mean(tf.maximum(near - far, 0.0))


def wrong_mean_first(a, p, n, margin):
    """says: the mean came before the maximum"""
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.maximum(tf.reduce_mean(near - far) + margin, 0.0)


def wrong_sum(a, p, n, margin):
    """says: that is the sum"""
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.reduce_sum(tf.maximum(near - far + margin, 0.0))


def wrong_mean_of_the_active(a, p, n, margin):
    """says: a triplet that counts 0 was left out"""
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    value = near - far + margin
    return tf.reduce_mean(value[value > 0])


def wrong_numpy(a, p, n, margin):
    """says: compute with TensorFlow"""
    a, p, n = np.array(a), np.array(p), np.array(n)
    return np.mean(np.maximum(np.sum((a - p) ** 2, axis=1) - np.sum((a - n) ** 2, axis=1) + margin, 0))


def wrong_negative_from_the_positive(a, p, n, margin):
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((p - n) ** 2, axis=1)
    return tf.reduce_mean(tf.maximum(near - far + margin, 0.0))


def wrong_margin_fixed(a, p, n, margin):
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.reduce_mean(tf.maximum(near - far + 0.2, 0.0))


def wrong_sum_over_the_wrong_axis(a, p, n, margin):
    near, far = tf.reduce_sum((a - p) ** 2, axis=0), tf.reduce_sum((a - n) ** 2, axis=0)
    return tf.reduce_mean(tf.maximum(near - far + margin, 0.0))


def wrong_gradient_stops_at_the_anchor(a, p, n, margin):
    a = tf.stop_gradient(a)
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.reduce_mean(tf.maximum(near - far + margin, 0.0))


def wrong_lengths_changed(a, p, n, margin):
    a, p, n = (tf.math.l2_normalize(v, axis=1) for v in (a, p, n))
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.reduce_mean(tf.maximum(near - far + margin, 0.0))


def wrong_not_cut(a, p, n, margin):
    near, far = tf.reduce_sum((a - p) ** 2, axis=1), tf.reduce_sum((a - n) ** 2, axis=1)
    return tf.reduce_mean(near - far + margin)
