"""Answers to `sgd_epoch`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf


def right_gradient_before_loss(x, y, w, b, rate, size):
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        gw, gb = 2 * xb.T @ error / len(xb), 2 * np.mean(error)
        losses.append(np.mean(error**2))
        w, b = w - rate * gw, b - rate * gb
    return w, b, losses


def right_gradient_tape(x, y, w, b, rate, size):
    w, b = tf.Variable(w), tf.Variable(b, dtype="float64")
    losses = []
    for xb, yb in tf.data.Dataset.from_tensor_slices((x, y)).batch(size):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.linalg.matvec(xb, w) + b - yb) ** 2)
        keras.optimizers.SGD(rate).apply(tape.gradient(loss, [w, b]), [w, b])
        losses.append(float(loss))
    return w.numpy(), float(b), losses


def right_float32(x, y, w, b, rate, size):
    x, y, w, b = x.astype("float32"), y.astype("float32"), w.astype("float32"), np.float32(b)
    losses = []
    for i in range(0, len(x), size):
        error = x[i : i + size] @ w + b - y[i : i + size]
        losses.append(error @ error / len(error))
        w = w - rate * 2 * np.mean(error[:, None] * x[i : i + size], axis=0)
        b = b - rate * 2 * np.mean(error)
    return w, b, losses


def wrong_loss_after_update(x, y, w, b, rate, size):
    """says: these are the losses after the updates"""
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        gw, gb = 2 * xb.T @ error / len(xb), 2 * np.mean(error)
        w, b = w - rate * gw, b - rate * gb
        losses.append(np.mean((xb @ w + b - yb) ** 2))
    return w, b, losses


def wrong_ascent(x, y, w, b, rate, size):
    """says: the step went uphill"""
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        w, b = w + rate * 2 * xb.T @ error / len(xb), b + rate * 2 * np.mean(error)
    return w, b, losses


def wrong_gradient_of_the_first_weights(x, y, w, b, rate, size):
    """says: batch 2 met the first weights"""
    losses, w0, b0 = [], w, b
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w0 + b0 - yb
        losses.append(np.mean(error**2))
        w, b = w - rate * 2 * xb.T @ error / len(xb), b - rate * 2 * np.mean(error)
    return w, b, losses


def wrong_drops_the_smaller_batch(x, y, w, b, rate, size):
    losses = []
    for i in range(0, len(x) // size * size, size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        w, b = w - rate * 2 * xb.T @ error / len(xb), b - rate * 2 * np.mean(error)
    return w, b, losses


def wrong_sums_over_the_batch(x, y, w, b, rate, size):
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        w, b = w - rate * 2 * xb.T @ error, b - rate * 2 * np.sum(error)
    return w, b, losses


def wrong_divides_by_size_in_the_smaller_batch(x, y, w, b, rate, size):
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.sum(error**2) / size)
        w, b = w - rate * 2 * xb.T @ error / size, b - rate * 2 * np.sum(error) / size
    return w, b, losses


def wrong_changes_its_argument(x, y, w, b, rate, size):
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        w -= rate * 2 * xb.T @ error / len(xb)
        b -= rate * 2 * np.mean(error)
    return w, b, losses


def wrong_loss_of_the_error_before_it_is_made(x, y, w, b, rate, size):
    """says: a line uses a name that a later line makes"""
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        losses.append(np.mean(error**2))  # noqa: F821
        error = xb @ w + b - yb  # noqa: F841
    return w, b, losses


def wrong_forgets_the_bias(x, y, w, b, rate, size):
    """says: only w has learned"""
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        w = w - rate * 2 * xb.T @ error / len(xb)
    return w, b, losses


def wrong_half_the_gradient(x, y, w, b, rate, size):
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        w, b = w - rate * xb.T @ error / len(xb), b - rate * np.mean(error)
    return w, b, losses


def wrong_all_samples_in_each_batch(x, y, w, b, rate, size):
    losses = []
    for _ in range(0, len(x), size):
        error = x @ w + b - y
        losses.append(np.mean(error**2))
        w, b = w - rate * 2 * x.T @ error / len(x), b - rate * 2 * np.mean(error)
    return w, b, losses


def wrong_one_loss_for_the_epoch(x, y, w, b, rate, size):
    """says: the shape is ()"""
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        w, b = w - rate * 2 * xb.T @ error / len(xb), b - rate * 2 * np.mean(error)
    return w, b, np.mean(losses)


def wrong_squares_the_mean(x, y, w, b, rate, size):
    """says: square first, then the mean"""
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error) ** 2)
        gw, gb = 2 * xb.T @ error / len(xb), 2 * np.mean(error)
        w, b = w - rate * gw, b - rate * gb
    return w, b, losses


def wrong_takes_the_line_that_divides_by_size(x, y, w, b, rate, size):
    """says: how many samples has the last batch?"""
    losses = []
    for i in range(0, len(x), size):
        xb, yb = x[i : i + size], y[i : i + size]
        error = xb @ w + b - yb
        losses.append(np.mean(error**2))
        gw, gb = 2 * xb.T @ error / size, 2 * np.sum(error) / size
        w, b = w - rate * gw, b - rate * gb
    return w, b, losses
