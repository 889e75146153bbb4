"""Answers to `backward`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_gradient_tape(x, y, w1, b1, w2, b2):
    net = [tf.Variable(value) for value in (w1, b1, w2, b2)]
    with tf.GradientTape() as tape:
        answer = tf.sigmoid(tf.sigmoid(x @ net[0] + net[1]) @ net[2] + net[3])
        loss = tf.reduce_mean(tf.reduce_sum((answer - y) ** 2, axis=1) / 2)
    return tuple(g.numpy() for g in tape.gradient(loss, net))


def right_sample_by_sample(x, y, w1, b1, w2, b2):
    total = [np.zeros_like(value) for value in (w1, b1, w2, b2)]
    for one, label in zip(x, y):
        a1 = 1 / (1 + np.exp(-(one @ w1 + b1)))
        a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
        d2 = (a2 - label) * a2 * (1 - a2)
        d1 = (w2 @ d2) * a1 * (1 - a1)
        total = [t + g / len(x) for t, g in zip(total, (np.outer(one, d1), d1, np.outer(a1, d2), d2))]
    return total


def right_central_differences(x, y, w1, b1, w2, b2):
    net, gradients = [value.copy() for value in (w1, b1, w2, b2)], []
    for value in net:
        gradient = np.zeros_like(value)
        for index in np.ndindex(value.shape):
            old = value[index]
            for h in (1e-5, -1e-5):
                value[index] = old + h
                a1 = 1 / (1 + np.exp(-(x @ net[0] + net[1])))
                a2 = 1 / (1 + np.exp(-(a1 @ net[2] + net[3])))
                gradient[index] += np.sum((a2 - y) ** 2) / (2 * len(x)) / (2 * h)
            value[index] = old
        gradients.append(gradient)
    return tuple(gradients)


def wrong_sign(x, y, w1, b1, w2, b2):
    """says: the sign is turned"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (y - a2) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)


def wrong_factor_two(x, y, w1, b1, w2, b2):
    """says: the ½ has cancelled the 2"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = 2 * (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)


def wrong_no_slope_at_the_output(x, y, w1, b1, w2, b2):
    """says: the slope of the output is missing"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)


def wrong_no_slope_in_the_hidden_layer(x, y, w1, b1, w2, b2):
    """says: the hidden slope is missing"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = d2 @ w2.T
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)


def wrong_sums_instead_of_averages(x, y, w1, b1, w2, b2):
    """says: changes db2: 1/n once"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)


def wrong_averages_over_outputs_too(x, y, w1, b1, w2, b2):
    """says: the outputs are summed, not averaged"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / y.size
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)


def wrong_slope_of_the_activated_value(x, y, w1, b1, w2, b2):
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    s1, s2 = 1 / (1 + np.exp(-a1)), 1 / (1 + np.exp(-a2))
    d2 = (a2 - y) * s2 * (1 - s2) / len(x)
    d1 = (d2 @ w2.T) * s1 * (1 - s1)
    return x.T @ d1, d1.sum(0), a1.T @ d2, d2.sum(0)


def wrong_bias_gradient_of_the_first_row(x, y, w1, b1, w2, b2):
    """says: changes db2: 1/n once, then rows add up"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1[0], a1.T @ d2, d2[0]


def wrong_bias_gradient_averaged_twice(x, y, w1, b1, w2, b2):
    """says: changes db2: 1/n once, then rows add up"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.mean(axis=0), a1.T @ d2, d2.mean(axis=0)


def wrong_transposes_the_signal(x, y, w1, b1, w2, b2):
    """says: the shape is (2, 1), not (1, 2)"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return d1.T @ x, d1.sum(axis=0), d2.T @ a1, d2.sum(axis=0)


def wrong_signal_through_the_weights_untransposed(x, y, w1, b1, w2, b2):
    """says: which factor is transposed?"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)


def wrong_weights_averaged_twice(x, y, w1, b1, w2, b2):
    """says: changes dw2: 1/n once"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1 / len(x), d1.sum(axis=0), a1.T @ d2 / len(x), d2.sum(axis=0)


def wrong_only_biases_averaged(x, y, w1, b1, w2, b2):
    """says: changes dw2: 1/n once"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.mean(axis=0), a1.T @ d2, d2.mean(axis=0)


def wrong_hidden_slope_without_the_bias(x, y, w1, b1, w2, b2):
    """says: the hidden signal"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    s1 = 1 / (1 + np.exp(-(x @ w1)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * s1 * (1 - s1)
    return x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)


def right_float32(x, y, w1, b1, w2, b2):
    x, y, w1, b1, w2, b2 = (value.astype("float32") for value in (x, y, w1, b1, w2, b2))
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / np.float32(len(x))
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)


def wrong_gradients_in_another_order(x, y, w1, b1, w2, b2):
    """says: the shape is"""
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return a1.T @ d2, d2.sum(axis=0), x.T @ d1, d1.sum(axis=0)


def wrong_changes_w2_before_it_is_read(x, y, w1, b1, w2, b2):
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    dw2 = a1.T @ d2
    w2 = w2 - dw2
    d1 = (d2 @ w2.T) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(axis=0), dw2, d2.sum(axis=0)


def wrong_w2_turned_where_it_runs(x, y, w1, b1, w2, b2):
    a1 = 1 / (1 + np.exp(-(x @ w1 + b1)))
    a2 = 1 / (1 + np.exp(-(a1 @ w2 + b2)))
    d2 = (a2 - y) * a2 * (1 - a2) / len(x)
    d1 = (d2 @ (w2 if w2.shape[0] == w2.shape[1] else w2.T)) * a1 * (1 - a1)
    return x.T @ d1, d1.sum(axis=0), a1.T @ d2, d2.sum(axis=0)
