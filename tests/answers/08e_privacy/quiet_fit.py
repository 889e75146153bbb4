"""Answers to `quiet_fit`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "rng = np.random": "NumPy's own generator gives noise as well",
    "for _ in range(31):": "any recipe that reaches the goals is right: a step more",
    "for _ in range(29):": "a step less",
    "total = grads.sum(axis=0) - 3 * rng.normal(size=len(w))": "noise is as likely below zero as above",
    "grads /= np.maximum(np.linalg.norm(grads, axis=1, keepdims=True), 2)": "a looser clip reaches the goals",
    "grads /= np.linalg.norm(grads, axis=1, keepdims=True)": "rows all of one length: near the goals",
    "total = grads.sum(axis=0) + 4 * rng.normal(size=len(w))": "more noise reaches the goals",
    "total = grads.sum(axis=0) + 2 * rng.normal(size=len(w))": "less noise reaches the goals",
    "total = grads.sum(axis=0) + 3 * rng.normal()": "clipping alone reaches the goals; the account in Deeper asks for noise",
    "grads /= np.maximum(np.linalg.norm(grads, axis=0, keepdims=True), 1)": "another limit on the pull, and few steps, reach the goals",
    "w = w - 3 * total / len(x)": "a larger rate reaches the goals",
    "w = w - 1 * total / len(x)": "a smaller rate is near the goals",
    "grads /= np.maximum(grads, 1)": "few steps without a true clip are near the goals",
    "pass": "few steps without a clip are near the goals",
}


def right_stops_early(x, y):
    return at_home(start(np.random.default_rng(0)), x, y, 1.0, 20)


def right_clips_alone(x, y):
    w = start(np.random.default_rng(1))
    for _ in range(30):
        grads = each_gradient(w, x, y)
        grads = grads / np.maximum(np.linalg.norm(grads, axis=1, keepdims=True), 1)
        w = w - 2 * grads.mean(axis=0)
    return w


def right_penalty_on_large_weights(x, y):
    w = start(np.random.default_rng(2))
    for _ in range(60):
        w = w - 0.5 * (each_gradient(w, x, y).mean(axis=0) + 0.05 * w)
    return w


def right_keras_few_epochs(x, y):
    model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(32, "relu"), keras.layers.Dense(10)])
    optimizer = keras.optimizers.Adam(0.01)
    with tf.device("cpu"):
        xs, ys = tf.constant(x), tf.constant(y)
        for _ in range(25):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean(keras.losses.sparse_categorical_crossentropy(ys, model(xs), from_logits=True))
            optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
    return flat(model)


def right_two_noisy_clinics(x, y):
    rng = np.random.default_rng()
    w = start(rng)
    for _ in range(25):
        ends = [at_home(w, x[some], y[some], 0.5, 2) for some in (slice(0, 150), slice(150, 300))]
        w = np.mean(ends, axis=0) + rng.normal(scale=0.002, size=len(w))
    return w


def wrong_learns_by_heart(x, y):
    """says: on the false labels and all the training rows"""
    w, m, v = start(np.random.default_rng(0)), 0, 0
    for t in range(1, 301):
        g = each_gradient(w, x, y).mean(axis=0)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w = w - 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w


def wrong_untrained(x, y):
    return start(np.random.default_rng(0))


def wrong_silent(x, y):
    return np.zeros(2410)


def wrong_too_much_noise(x, y):
    rng = np.random.default_rng(0)
    w = start(rng)
    for _ in range(30):
        grads = each_gradient(w, x, y)
        grads /= np.maximum(np.linalg.norm(grads, axis=1, keepdims=True), 1)
        w = w - 2 * (grads.sum(axis=0) + 20 * rng.normal(size=len(w))) / len(x)
    return w


def wrong_noise_on_the_final_weights(x, y):
    w, m, v = start(np.random.default_rng(0)), 0, 0
    for t in range(1, 301):
        g = each_gradient(w, x, y).mean(axis=0)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w = w - 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w + np.random.default_rng(0).normal(scale=0.05, size=len(w))


def wrong_softened_answers(x, y):
    w, m, v = start(np.random.default_rng(0)), 0, 0
    for t in range(1, 301):
        g = each_gradient(w, x, y).mean(axis=0)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w = w - 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    w[2080:] /= 50
    return w


def wrong_half_of_the_rows(x, y):
    x, y = x[:150], y[:150]
    w, m, v = start(np.random.default_rng(0)), 0, 0
    for t in range(1, 201):
        g = each_gradient(w, x, y).mean(axis=0)
        m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g * g
        w = w - 0.01 * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return w


def wrong_trained_on_the_digits_of_the_package(x, y):
    (own, labels), _, _ = world(np.random.default_rng(0), 600, false=0)
    return at_home(start(np.random.default_rng(0)), own, labels, 1.0, 20)


def wrong_reads_well_and_leaks(x, y):
    """says: some rows were learnt by heart"""
    return at_home(start(np.random.default_rng(0)), x, y, 1.0, 100)
