"""Answers to `adam_step`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "def adam_step(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=2e-07):": "too small to tell where g is 0.5 to 2"
}


def right_epsilon_before_the_correction(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g * g
    rate = lr * np.sqrt(1 - b2**t) / (1 - b1**t)
    return w - rate * m / (np.sqrt(v) + eps), m, v


def right_moves_by_differences(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m = m + (1 - b1) * (g - m)
    v = v + (1 - b2) * (g**2 - v)
    return [w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v]


def right_tensorflow_in_float32(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    w, m, v, g = (tf.constant(one, tf.float32) for one in (w, m, v, g))
    m = m * b1 + (1 - b1) * g
    v = v * b2 + (1 - b2) * tf.square(g)
    step = m / (1 - b1**t) / (tf.sqrt(v / (1 - b2**t)) + eps)
    return (w - lr * step).numpy(), m.numpy(), v.numpy()


def wrong_the_articles_recursion(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: is the article's recursion"""
    m = b1 * m + (1 - b1) * (g - m)
    v = b2 * v + (1 - b2) * (g**2 - v)
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


def wrong_no_correction(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: both averages must be corrected"""
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w - lr * m / (np.sqrt(v) + eps), m, v


def wrong_t_from_zero(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    with np.errstate(all="ignore"):
        return w - lr * (m / (1 - b1 ** (t - 1.0))) / (np.sqrt(v / (1 - b2 ** (t - 1.0))) + eps), m, v


def wrong_returns_corrected_moments(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: these are corrected"""
    m = (b1 * m + (1 - b1) * g) / (1 - b1**t)
    v = (b2 * v + (1 - b2) * g**2) / (1 - b2**t)
    return w - lr * m / (np.sqrt(v) + eps), m, v


def wrong_second_moment_without_the_square(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: 1 − b2 of g²"""
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * np.abs(g)
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


def wrong_ascends(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: subtract the step"""
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w + lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


def wrong_ignores_the_betas(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    return w - lr * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + eps), m, v


def wrong_no_root(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: divide by the root"""
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (v / (1 - b2**t) + eps), m, v


def wrong_corrects_every_step_like_the_first(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: correct with the powers of t = 2"""
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1)) / (np.sqrt(v / (1 - b2)) + eps), m, v


def wrong_sums_the_gradients(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: second step: m"""
    m, v = m + (1 - b1) * g, v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


def wrong_corrects_the_first_average_only(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v) + eps), m, v


def wrong_betas_exchanged(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m, v = b2 * m + (1 - b2) * g, b1 * v + (1 - b1) * g**2
    return w - lr * (m / (1 - b2**t)) / (np.sqrt(v / (1 - b1**t)) + eps), m, v


def wrong_no_epsilon(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    with np.errstate(all="ignore"):
        return w - lr * (m / (1 - b1**t)) / np.sqrt(v / (1 - b2**t)), m, v


def wrong_epsilon_of_keras_fixed(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + 1e-7), m, v


def wrong_rate_of_the_example(w, m, v, g, t, lr=0.1, b1=0.9, b2=0.999, eps=1e-7):
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps), m, v


def wrong_moves_by_the_old_averages(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    new = w - lr * (m / (1 - b1**t)) / (np.sqrt(v / (1 - b2**t)) + eps)
    return new, b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2


def wrong_steps_by_the_sign(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: second step: w"""
    return w - lr * np.sign(g), b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2


def wrong_epsilon_inside_the_root(w, m, v, g, t, lr=0.001, b1=0.9, b2=0.999, eps=1e-7):
    """says: eps goes outside the root"""
    m, v = b1 * m + (1 - b1) * g, b2 * v + (1 - b2) * g**2
    return w - lr * (m / (1 - b1**t)) / np.sqrt(v / (1 - b2**t) + eps), m, v
