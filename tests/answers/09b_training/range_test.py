"""Answers to `range_test`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {}


def right_tape_and_a_loop_for_the_smallest(w, batches, rates):
    w, losses, best = tf.constant(w), [], 0
    for i, (x, y) in enumerate(batches):
        with tf.GradientTape() as tape:
            tape.watch(w)
            loss = tf.reduce_mean(tf.reduce_sum((x @ w - y) ** 2, axis=1))
        losses.append(float(loss))
        w = w - rates[i] * tape.gradient(loss, w)
        if losses[i] < losses[best]:
            best = i
    return losses, 0.1 * rates[best]


def right_float64_and_a_filled_array(w, batches, rates):
    w, losses = w.astype("float64"), np.full(len(rates), np.inf)
    with np.errstate(all="ignore"):
        for i, (x, y) in enumerate(batches):
            error = x @ w - y
            losses[i] = (error**2).sum() / len(x)
            w = w - rates[i] * 2 / len(x) * (x.T @ error)
    return losses.tolist(), rates[int(np.nan_to_num(losses, nan=np.inf).argmin())] / 10


def right_copy_then_in_place(w, batches, rates):
    w, losses = w.copy(), []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w -= np.float32(rate) * slope
    finite = [loss for loss in losses if np.isfinite(loss)]
    return np.array(losses), rates[losses.index(min(finite))] / 10


def wrong_nan_is_the_smallest(w, batches, rates):
    """says: see the trap"""
    losses = []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w - rate * slope
    return losses, rates[np.argmin(losses)] / 10


def wrong_the_edge_itself(w, batches, rates):
    """says: that is the edge itself"""
    losses = []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w - rate * slope
    return losses, rates[np.nanargmin(losses)]


def wrong_loss_after_the_step(w, batches, rates):
    """says: note the loss before the step"""
    losses = []
    for (x, y), rate in zip(batches, rates):
        w = w - rate * measure(w, x, y)[1]
        losses.append(measure(w, x, y)[0])
    return [1.0, *losses[1:]], rates[np.nanargmin(losses)] / 10


def wrong_never_moves(w, batches, rates):
    """says: w has not moved"""
    losses = [measure(w, x, y)[0] for x, y in batches]
    return losses, rates[np.nanargmin(losses)] / 10


def wrong_uphill(w, batches, rates):
    """says: that went uphill"""
    losses = []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w + rate * slope
    return losses, rates[np.nanargmin(losses)] / 10


def wrong_each_rate_from_the_start(w, batches, rates):
    losses = []
    for (x, y), rate in zip(batches, rates):
        losses.append(measure(w - rate * measure(w, x, y)[1], x, y)[0])
    return losses, rates[np.nanargmin(losses)] / 10


def wrong_one_batch_for_all(w, batches, rates):
    losses, (x, y) = [], batches[0]
    for rate in rates:
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w - rate * slope
    return losses, rates[np.nanargmin(losses)] / 10


def wrong_changes_w(w, batches, rates):
    """says: changed in place"""
    losses = []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w -= np.float32(rate) * slope
    return losses, rates[np.nanargmin(losses)] / 10


def wrong_steepest_fall(w, batches, rates):
    losses = []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w - rate * slope
    return losses, rates[np.nanargmin(np.diff([losses[0], *losses]))] / 10


def wrong_position_for_rate(w, batches, rates):
    losses = []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w - rate * slope
    return losses, np.nanargmin(losses) / 10


def wrong_last_of_equal_losses(w, batches, rates):
    losses, best = [], 0
    for i, ((x, y), rate) in enumerate(zip(batches, rates)):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w - rate * slope
        if losses[i] <= losses[best]:
            best = i
    return losses, rates[best] / 10


def wrong_overflow_noted_as_0(w, batches, rates):
    losses = []
    for (x, y), rate in zip(batches, rates):
        loss, slope = measure(w, x, y)
        losses.append(loss)
        w = w - rate * slope
    return np.nan_to_num(losses, nan=0, posinf=0), rates[np.nanargmin(losses)] / 10
