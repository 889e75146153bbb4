"""Answers to `pull`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_gradient_tape(z, labels):
    z = tf.Variable(z, dtype="float64")
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.math.softplus(z) - labels * z)
    return tape.gradient(loss, z).numpy()


def right_measured(z, labels):
    def loss(z):
        return np.logaddexp(0, z) - np.mean(labels) * z

    return (loss(z + 1e-5) - loss(z - 1e-5)) / 2e-5


def right_label_by_label(z, labels):
    total = 0.0
    for label in labels:
        total += 1 / (1 + np.exp(-z)) - label
    return total / len(labels)


def wrong_sum(z, labels):
    """says: the sum, not the mean"""
    return np.sum(1 / (1 + np.exp(-z)) - labels)


def wrong_sign(z, labels):
    """says: the sign is turned"""
    return np.mean(labels - 1 / (1 + np.exp(-z)))


def wrong_logit_as_answer(z, labels):
    """says: goes through the sigmoid first"""
    return np.mean(z - labels)


def wrong_loss(z, labels):
    return np.mean(np.logaddexp(0, z) - labels * z)


def wrong_with_the_slope_of_the_sigmoid(z, labels):
    a = 1 / (1 + np.exp(-z))
    return np.mean((a - labels) * a * (1 - a))


def wrong_slope_of_the_sigmoid(z, labels):
    """says: the slope of the sigmoid"""
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a)


def wrong_labels_made_yes_or_no(z, labels):
    return np.mean(1 / (1 + np.exp(-z)) - np.clip(labels, 0, 1))


def wrong_last_label_only(z, labels):
    return 1 / (1 + np.exp(-z)) - labels[-1]


def wrong_always_half(z, labels):
    """says: not 0.75 - 0.25"""
    return np.mean(0.5 - labels)


def wrong_not_averaged(z, labels):
    """says: return one number"""
    return 1 / (1 + np.exp(-z)) - labels
