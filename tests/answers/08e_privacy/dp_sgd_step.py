"""Answers to `dp_sgd_step`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_a_loop(w, grads, lr, clip, sigma, rng):
    total = rng.normal(size=len(w)) * sigma * clip
    for row in grads:
        length = np.linalg.norm(row)
        total = total + (row * clip / length if length > clip else row)
    return w - lr * total / len(grads)


def right_noise_by_its_scale(w, grads, lr, clip, sigma, rng):
    noise = rng.normal(0.0, sigma * clip, size=w.shape)
    lengths = np.linalg.norm(grads, axis=1)
    factors = np.minimum(1, clip / np.maximum(lengths, 1e-12))
    return w - lr / len(grads) * (factors @ grads + noise)


def right_noise_on_the_mean_by_n(w, grads, lr, clip, sigma, rng):
    z = rng.standard_normal(len(w))
    each = tf.clip_by_norm(tf.constant(grads), clip, axes=[1]).numpy()
    return w - lr * (each.mean(axis=0) + sigma * clip / len(grads) * z)


def wrong_not_clipped(w, grads, lr, clip, sigma, rng):
    """says: not clipped"""
    z = rng.normal(size=len(w))
    return w - lr * (grads.sum(axis=0) + sigma * clip * z) / len(grads)


def wrong_clipped_as_a_batch(w, grads, lr, clip, sigma, rng):
    """says: the sum was clipped as one"""
    z = rng.normal(size=len(w))
    total = grads.sum(axis=0)
    total = total * min(1, clip / max(np.linalg.norm(total), 1e-12))
    return w - lr * (total + sigma * clip * z) / len(grads)


def wrong_noise_on_the_mean(w, grads, lr, clip, sigma, rng):
    """says: added to the mean, or to each row"""
    z = rng.normal(size=len(w))
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip))
    return w - lr * (each.mean(axis=0) + sigma * clip * z)


def wrong_noise_on_each_row(w, grads, lr, clip, sigma, rng):
    """says: added to the mean, or to each row"""
    z = rng.normal(size=len(w))
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip)) + sigma * clip * z
    return w - lr * each.sum(axis=0) / len(grads)


def wrong_noise_drawn_for_each_row(w, grads, lr, clip, sigma, rng):
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip)) + sigma * clip * rng.normal(size=grads.shape)
    return w - lr * each.sum(axis=0) / len(grads)


def wrong_scale_without_clip(w, grads, lr, clip, sigma, rng):
    """says: its scale lacks clip"""
    z = rng.normal(size=len(w))
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip))
    return w - lr * (each.sum(axis=0) + sigma * z) / len(grads)


def wrong_sum_not_divided(w, grads, lr, clip, sigma, rng):
    """says: not divided by the number of rows"""
    z = rng.normal(size=len(w))
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip))
    return w - lr * (each.sum(axis=0) + sigma * clip * z)


def wrong_uphill(w, grads, lr, clip, sigma, rng):
    """says: the step went uphill"""
    z = rng.normal(size=len(w))
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip))
    return w + lr * (each.sum(axis=0) + sigma * clip * z) / len(grads)


def wrong_only_the_change(w, grads, lr, clip, sigma, rng):
    """says: take it from w"""
    z = rng.normal(size=len(w))
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip))
    return lr * (each.sum(axis=0) + sigma * clip * z) / len(grads)


def wrong_clips_after_the_noise(w, grads, lr, clip, sigma, rng):
    z = rng.normal(size=len(w))
    total = grads.sum(axis=0) + sigma * clip * z
    return w - lr * total * (clip / max(np.linalg.norm(total), clip)) / len(grads)


def wrong_no_noise(w, grads, lr, clip, sigma, rng):
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    return w - lr * (grads * (clip / np.maximum(lengths, clip))).mean(axis=0)


def wrong_noise_of_its_own(w, grads, lr, clip, sigma, rng):
    z = np.random.default_rng(0).normal(size=len(w))
    lengths = np.linalg.norm(grads, axis=1, keepdims=True)
    each = grads * (clip / np.maximum(lengths, clip))
    return w - lr * (each.sum(axis=0) + sigma * clip * z) / len(grads)
