"""Answers to `measure_slope`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "return (slope, abs(slope - np.sum(claimed * direction)) < 0.0001)": "NumPy's truth is a truth",
    "return (slope, bool(abs(slope - np.sum(claimed * direction)) <= 0.0001))": "the contract leaves the threshold itself out",
}


def right_smaller_step(x, y, w, claimed, direction):
    h = 1e-6
    ahead, back = mean_loss(x, y, w + h * direction), mean_loss(x, y, w - h * direction)
    slope = (ahead - back) / (2 * h)
    return [np.float64(slope), np.bool_(np.abs(slope - (claimed * direction).sum()) < 1e-4)]


def right_by_the_formula(x, y, w, claimed, direction):
    z = x @ w
    p = np.exp(z - z.max(axis=1, keepdims=True))
    p /= p.sum(axis=1, keepdims=True)
    p[np.arange(len(y)), y] -= 1
    slope = float(np.sum(x.T @ p / len(x) * direction))
    return slope, abs(slope - float(np.sum(claimed * direction))) < 1e-4


def right_tape_in_float64(x, y, w, claimed, direction):
    w = tf.Variable(w)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(y, x @ w))
    slope = tf.reduce_sum(tape.gradient(loss, w) * direction)
    return slope, tf.abs(slope - tf.reduce_sum(claimed * direction)) < 1e-4


def wrong_forward_difference(x, y, w, claimed, direction):
    """says: -0.5 within 0.000001"""
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w)) / 1e-5
    return slope, bool(abs(slope - np.sum(claimed * direction)) < 1e-4)


def wrong_divides_by_h(x, y, w, claimed, direction):
    """says: divide by 2h"""
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 1e-5
    return slope, bool(abs(slope - np.sum(claimed * direction)) < 1e-4)


def wrong_sign(x, y, w, claimed, direction):
    """says: the sign is turned"""
    slope = (mean_loss(x, y, w - 1e-5 * direction) - mean_loss(x, y, w + 1e-5 * direction)) / 2e-5
    return slope, bool(abs(slope - np.sum(claimed * direction)) < 1e-4)


def wrong_reports_the_claim(x, y, w, claimed, direction):
    """says: the claim's slope"""
    return float(np.sum(claimed * direction)), True


def wrong_moves_every_weight_alike(x, y, w, claimed, direction):
    """says: no way was gone"""
    slope = (mean_loss(x, y, w + 1e-5) - mean_loss(x, y, w - 1e-5)) / 2e-5
    return slope, bool(abs(slope - np.sum(claimed * direction)) < 1e-4)


def wrong_step_too_large(x, y, w, claimed, direction):
    slope = (mean_loss(x, y, w + 0.1 * direction) - mean_loss(x, y, w - 0.1 * direction)) / 0.2
    return slope, bool(abs(slope - np.sum(claimed * direction)) < 1e-4)


def wrong_compares_whole_gradients(x, y, w, claimed, direction):
    """says: wrong only where the direction is 0"""
    z = x @ w
    true = x.T @ (np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True)) - np.eye(w.shape[1])[y]) / len(x)
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 2e-5
    return slope, bool(np.allclose(true, claimed, atol=1e-4))


def wrong_forgets_the_direction_in_the_claim(x, y, w, claimed, direction):
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 2e-5
    return slope, bool(abs(slope - np.sum(claimed)) < 1e-4)


def wrong_no_absolute_value(x, y, w, claimed, direction):
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 2e-5
    return slope, bool(slope - np.sum(claimed * direction) < 1e-4)


def wrong_stricter(x, y, w, claimed, direction):
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 2e-5
    return slope, bool(abs(slope - np.sum(claimed * direction)) < 1e-5)


def wrong_isclose_of_numpy(x, y, w, claimed, direction):
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 2e-5
    return slope, bool(np.isclose(slope, np.sum(claimed * direction), rtol=1e-3, atol=1e-4))


def wrong_verdict_turned(x, y, w, claimed, direction):
    """says: that does not agree"""
    slope = (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 2e-5
    return slope, bool(abs(slope - np.sum(claimed * direction)) >= 1e-4)


def wrong_always_agrees(x, y, w, claimed, direction):
    """says: that does not agree"""
    return (mean_loss(x, y, w + 1e-5 * direction) - mean_loss(x, y, w - 1e-5 * direction)) / 2e-5, True


def wrong_unit_direction(x, y, w, claimed, direction):
    d = direction / np.linalg.norm(direction)
    slope = (mean_loss(x, y, w + 1e-5 * d) - mean_loss(x, y, w - 1e-5 * d)) / 2e-5
    return slope, bool(abs(slope - np.sum(claimed * d)) < 1e-4)


def wrong_changes_the_weights(x, y, w, claimed, direction):
    w += 1e-5 * direction
    ahead = mean_loss(x, y, w)
    w -= 2e-5 * direction
    slope = (ahead - mean_loss(x, y, w)) / 2e-5
    return slope, bool(abs(slope - np.sum(claimed * direction)) < 1e-4)
