"""Answers to `neuron`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_tensorflow(x, w, b, y):
    z = tf.linalg.matvec(x, w) + b
    a = tf.sigmoid(z)
    return z, a, tf.reduce_mean((a - tf.cast(y, a.dtype)) ** 2)


def right_loop_and_tanh(x, w, b, y):
    z, a, loss = [], [], 0.0
    for row, label in zip(x, y):
        z.append(b + sum(weight * value for weight, value in zip(w, row)))
        a.append(0.5 * (1 + np.tanh(z[-1] / 2)))
        loss += (label - a[-1]) ** 2
    return z, a, loss / len(y)


def right_float32_and_keras(x, w, b, y):
    z = x.astype("float32") @ w.astype("float32") + np.float32(b)
    a = np.array(keras.ops.sigmoid(z))
    return z, a, float(keras.losses.MeanSquaredError()(y.astype("float32"), a))


def wrong_calls_z_the_output(x, w, b, y):
    """says: z and a are the same"""
    z = x @ w + b
    return z, z, np.mean((z - y) ** 2)


def wrong_order_of_the_two(x, w, b, y):
    """says: z and a are swapped"""
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return a, z, np.mean((a - y) ** 2)


def wrong_adds_the_bias_after_the_activation(x, w, b, y):
    """says: the bias belongs to z"""
    z = x @ w
    a = 1 / (1 + np.exp(-z)) + b
    return z, a, np.mean((a - y) ** 2)


def wrong_activates_without_the_bias(x, w, b, y):
    z = x @ w + b
    a = 1 / (1 + np.exp(-x @ w))
    return z, a, np.mean((a - y) ** 2)


def wrong_activates_twice(x, w, b, y):
    """says: sigmoid of z, once"""
    z = x @ w + b
    a = 1 / (1 + np.exp(-1 / (1 + np.exp(-z))))
    return z, a, np.mean((a - y) ** 2)


def wrong_relu_for_sigmoid(x, w, b, y):
    z = x @ w + b
    a = np.maximum(z, 0)
    return z, a, np.mean((a - y) ** 2)


def wrong_half_of_the_sum(x, w, b, y):
    """says: that is half the sum, the article's"""
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, 0.5 * np.sum((a - y) ** 2)


def wrong_half_of_the_mean(x, w, b, y):
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, 0.5 * np.mean((a - y) ** 2)


def wrong_sum(x, w, b, y):
    """says: that is the sum"""
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, np.sum((a - y) ** 2)


def wrong_root_of_the_mean(x, w, b, y):
    """says: without the root"""
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, np.sqrt(np.mean((a - y) ** 2))


def wrong_absolute_error(x, w, b, y):
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, np.mean(np.abs(a - y))


def wrong_loss_of_z(x, w, b, y):
    """says: that is the error of z"""
    z = x @ w + b
    return z, 1 / (1 + np.exp(-z)), np.mean((z - y) ** 2)


def wrong_divides_by_the_inputs(x, w, b, y):
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, np.sum((a - y) ** 2) / x.size


def wrong_rounds_the_answers(x, w, b, y):
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, np.mean((a.round() - y) ** 2)


def wrong_loss_for_each_sample(x, w, b, y):
    """says: return one number"""
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, (a - y) ** 2


def wrong_hard_codes_the_example(x, w, b, y):
    return np.array([2.0, 0.0, -2.0]), np.array([0.881, 0.5, 0.119]), 0.0928


def wrong_divides_by_three(x, w, b, y):
    """says: divide by the number of samples"""
    z = x @ w + b
    a = 1 / (1 + np.exp(-z))
    return z, a, np.sum((a - y) ** 2) / 3
