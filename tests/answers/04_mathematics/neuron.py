"""Answers to `neuron`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_tensorflow(x, w, b):
    z = tf.tensordot(x, w, 1) + b
    return z.numpy(), tf.sigmoid(z).numpy()


def right_loop_and_tanh(x, w, b):
    z = b
    for i in range(len(x)):
        z += w[i] * x[i]
    return z, 0.5 * (1 + np.tanh(z / 2))


def right_float32(x, w, b):
    z = np.sum(x.astype("float32") * w.astype("float32")) + np.float32(b)
    return [float(z), float(1 / (1 + np.exp(-z)))]


def wrong_calls_z_the_output(x, w, b):
    """says: z and a are the same"""
    z = x @ w + b
    return z, z


def wrong_adds_the_bias_after_the_activation(x, w, b):
    z = x @ w
    return z, 1 / (1 + np.exp(-z)) + b


def wrong_activates_twice(x, w, b):
    a = 1 / (1 + np.exp(-(x @ w + b)))
    return x @ w + b, 1 / (1 + np.exp(-a))


def wrong_order_of_the_two(x, w, b):
    """says: z and a are swapped"""
    z = x @ w + b
    return 1 / (1 + np.exp(-z)), z


def wrong_relu_for_sigmoid(x, w, b):
    z = x @ w + b
    return z, max(z, 0.0)


def wrong_hard_codes_the_example(x, w, b):
    return 0.7, 0.668188


def wrong_multiplies_into_its_argument(x, w, b):
    """says: changed x or w"""
    x *= w
    z = x.sum() + b
    return z, 1 / (1 + np.exp(-z))
