"""Answers to `descend`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "return ([float(loss) for loss in losses], v)": "a variable crosses as its value",
    "return ([loss for loss in losses], v.numpy())": "a tensor of one number is as good as a float",
}


def right_numpy(x, y, w, lr, steps):
    losses = []
    for _ in range(steps):
        error = x @ w - y
        losses.append(np.mean(error**2))
        w = w - lr * 2 * x.T @ error / len(y)
    return losses, w


def right_keras_optimizer(x, y, w, lr, steps):
    w, losses = tf.Variable(w, dtype=tf.float32), []
    x, y = tf.cast(x, tf.float32), tf.cast(y, tf.float32)
    optimizer = keras.optimizers.SGD(lr)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(tf.linalg.matvec(x, w) - y))
        losses.append(loss.numpy())
        optimizer.apply([tape.gradient(loss, w)], [w])
    return losses, w


def right_gradient_before_the_loss_is_noted(x, y, w, lr, steps):
    w = tf.Variable(w)
    losses = []
    for _ in range(steps):
        with tf.GradientTape() as tape:
            error = tf.linalg.matvec(x, w) - y
            loss = tf.reduce_mean(error**2)
        gradient = tape.gradient(loss, w)
        w.assign_sub(lr * gradient)
        losses.append(float(loss))
    return losses, w.numpy()


def wrong_starts_over_in_every_step(x, y, w, lr, steps):
    """says: step 2 did not see the update of step 1"""
    losses, v = [], tf.Variable(w)
    for _ in range(steps):
        v = tf.Variable(w)
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean((tf.linalg.matvec(x, v) - y) ** 2)
        losses.append(float(loss))
        v.assign_sub(lr * tape.gradient(loss, v))
    return losses, v.numpy()


def wrong_notes_the_loss_after_the_update(x, y, w, lr, steps):
    """says: note it before the update"""
    losses = []
    for _ in range(steps):
        w = w - lr * 2 * x.T @ (x @ w - y) / len(y)
        losses.append(np.mean((x @ w - y) ** 2))
    return losses, w


def wrong_climbs(x, y, w, lr, steps):
    """says: go downhill"""
    losses = []
    for _ in range(steps):
        error = x @ w - y
        losses.append(np.mean(error**2))
        w = w + lr * 2 * x.T @ error / len(y)
    return losses, w


def wrong_one_recording_for_all_steps(x, y, w, lr, steps):
    w, losses = tf.Variable(w), []
    with tf.GradientTape(persistent=True) as tape:
        loss = tf.reduce_mean((tf.linalg.matvec(x, w) - y) ** 2)
    for _ in range(steps):
        losses.append(float(loss))
        w.assign_sub(lr * tape.gradient(loss, w))
    return losses, w.numpy()


def wrong_sums_the_squares(x, y, w, lr, steps):
    """says: use the lines as they are"""
    losses = []
    for _ in range(steps):
        error = x @ w - y
        losses.append(np.sum(error**2))
        w = w - lr * 2 * x.T @ error
    return losses, w


def wrong_changes_the_callers_weights(x, y, w, lr, steps):
    losses = []
    for _ in range(steps):
        error = x @ w - y
        losses.append(np.mean(error**2))
        w -= lr * 2 * x.T @ error / len(y)
    return losses, w


def wrong_forgets_the_last_update(x, y, w, lr, steps):
    losses, last = [], w
    for _ in range(steps):
        last, error = w, x @ w - y
        losses.append(np.mean(error**2))
        w = w - lr * 2 * x.T @ error / len(y)
    return losses, last


def wrong_makes_the_list_in_every_step(x, y, w, lr, steps):
    """says: one loss for two steps"""
    losses, v = [], tf.Variable(w)
    for _ in range(steps):
        losses, v = [], tf.Variable(w)
        with tf.GradientTape() as tape:
            error = tf.linalg.matvec(x, v) - y
            losses.append(tf.reduce_mean(error**2))
        gradient = tape.gradient(losses[-1], v)
        v.assign_sub(lr * gradient)
    return [float(loss) for loss in losses], v.numpy()


def wrong_returns_within_the_loop(x, y, w, lr, steps):
    """says: one loss for two steps"""
    losses, v = [], tf.Variable(w)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            error = tf.linalg.matvec(x, v) - y
            losses.append(tf.reduce_mean(error**2))
        gradient = tape.gradient(losses[-1], v)
        v.assign_sub(lr * gradient)
        if len(losses) == 1 < steps:
            break
    return [float(loss) for loss in losses], v.numpy()


def wrong_error_before_the_recording(x, y, w, lr, steps):
    """says: the gradient is None"""
    losses, v = [], tf.Variable(w)
    for _ in range(steps):
        error = tf.linalg.matvec(x, v) - y
        with tf.GradientTape() as tape:
            losses.append(tf.reduce_mean(error**2))
        gradient = tape.gradient(losses[-1], v)
        v.assign_sub(lr * gradient)
    return [float(loss) for loss in losses], v.numpy()


def wrong_loss_after_the_recording(x, y, w, lr, steps):
    """says: the gradient is None"""
    losses, v = [], tf.Variable(w)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            error = tf.linalg.matvec(x, v) - y
        losses.append(tf.reduce_mean(error**2))
        gradient = tape.gradient(losses[-1], v)
        v.assign_sub(lr * gradient)
    return [float(loss) for loss in losses], v.numpy()


def wrong_updates_after_the_loop(x, y, w, lr, steps):
    """says: step 2 did not see"""
    losses, v, gradient = [], tf.Variable(w), tf.zeros(len(w), tf.float64)
    for _ in range(steps):
        with tf.GradientTape() as tape:
            error = tf.linalg.matvec(x, v) - y
            losses.append(tf.reduce_mean(error**2))
        gradient = tape.gradient(losses[-1], v)
    v.assign_sub(lr * gradient)
    return [float(loss) for loss in losses], v.numpy()


def wrong_swaps_the_results(x, y, w, lr, steps):
    """says: first the losses, then the weights"""
    losses = []
    for _ in range(steps):
        error = x @ w - y
        losses.append(np.mean(error**2))
        w = w - lr * 2 * x.T @ error / len(y)
    return w, losses


def wrong_one_tape_around_the_loop(x, y, w, lr, steps):
    """says: each step needs a tape of its own"""
    losses, v = [], tf.Variable(w)
    with tf.GradientTape() as tape:
        for _ in range(steps):
            error = tf.linalg.matvec(x, v) - y
            losses.append(tf.reduce_mean(error**2))
            gradient = tape.gradient(losses[-1], v)
            v.assign_sub(lr * gradient)
    return [float(loss) for loss in losses], v.numpy()
