"""Answers to `factor_step`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_by_hand(stars, p, q, lr):
    known = ~np.isnan(stars)
    off = np.zeros(stars.shape)
    off[known] = (stars - p @ q.T)[known]
    return p + 2 * lr / known.sum() * off @ q, q + 2 * lr / known.sum() * off.T @ p


def right_gathers_pairs(stars, p, q, lr):
    who, what = np.nonzero(~np.isnan(stars))
    p, q = tf.constant(p, tf.float32), tf.constant(q, tf.float32)
    right = tf.constant(stars[who, what], tf.float32)
    with tf.GradientTape() as tape:
        tape.watch([p, q])
        guess = tf.reduce_sum(tf.gather(p, who) * tf.gather(q, what), axis=1)
        loss = tf.reduce_mean((right - guess) ** 2)
    return [value - lr * tf.convert_to_tensor(slope) for value, slope in zip((p, q), tape.gradient(loss, [p, q]))]


def right_loops(stars, p, q, lr):
    n = np.sum(~np.isnan(stars))
    new_p, new_q = p.copy(), q.copy()
    for u in range(len(p)):
        for f in range(len(q)):
            if not np.isnan(stars[u, f]):
                off = stars[u, f] - p[u] @ q[f]
                new_p[u] += lr * 2 * off * q[f] / n
                new_q[f] += lr * 2 * off * p[u] / n
    return new_p, new_q


def wrong_nan_times_zero(stars, p, q, lr):
    """says: zero times NaN is NaN"""
    p, q = tf.Variable(p), tf.Variable(q)
    known = tf.cast(~np.isnan(stars), tf.float64)
    with tf.GradientTape() as tape:
        loss = tf.reduce_sum(known * (stars - p @ tf.transpose(q)) ** 2) / tf.reduce_sum(known)
    slope_p, slope_q = tape.gradient(loss, [p, q])
    return p - lr * slope_p, q - lr * slope_q


def wrong_where_after_the_square(stars, p, q, lr):
    """says: zero times NaN is NaN"""
    p, q = tf.Variable(p), tf.Variable(q)
    known = ~np.isnan(stars)
    with tf.GradientTape() as tape:
        squares = (stars - p @ tf.transpose(q)) ** 2
        loss = tf.reduce_sum(tf.where(known, squares, tf.zeros_like(squares))) / known.sum()
    slope_p, slope_q = tape.gradient(loss, [p, q])
    return p - lr * slope_p, q - lr * slope_q


def wrong_holes_are_zeros(stars, p, q, lr):
    p, q = tf.Variable(p), tf.Variable(q)
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((np.nan_to_num(stars) - p @ tf.transpose(q)) ** 2)
    slope_p, slope_q = tape.gradient(loss, [p, q])
    return p - lr * slope_p, q - lr * slope_q


def wrong_mean_over_all_places(stars, p, q, lr):
    """says: the mean is over the known stars"""
    p, q = tf.Variable(p), tf.Variable(q)
    known = ~np.isnan(stars)
    with tf.GradientTape() as tape:
        wrong = (np.nan_to_num(stars) - p @ tf.transpose(q)) * known
        loss = tf.reduce_mean(wrong**2)
    slope_p, slope_q = tape.gradient(loss, [p, q])
    return p - lr * slope_p, q - lr * slope_q


def wrong_zero_stars_are_holes(stars, p, q, lr):
    p, q = tf.Variable(p), tf.Variable(q)
    known = np.nan_to_num(stars) != 0
    with tf.GradientTape() as tape:
        wrong = tf.boolean_mask(stars - p @ tf.transpose(q), known)
        loss = tf.reduce_mean(wrong**2)
    slope_p, slope_q = tape.gradient(loss, [p, q])
    return p - lr * slope_p, q - lr * slope_q


def wrong_uphill(stars, p, q, lr):
    """says: uphill"""
    p, q = tf.Variable(p), tf.Variable(q)
    with tf.GradientTape() as tape:
        wrong = tf.boolean_mask(stars - p @ tf.transpose(q), ~np.isnan(stars))
        loss = tf.reduce_mean(wrong**2)
    slope_p, slope_q = tape.gradient(loss, [p, q])
    return p + lr * slope_p, q + lr * slope_q


def wrong_q_follows_the_new_p(stars, p, q, lr):
    """says: q was computed with the new p"""
    known = ~np.isnan(stars)
    p = p + 2 * lr / known.sum() * np.where(known, stars - p @ q.T, 0) @ q
    q = q + 2 * lr / known.sum() * np.where(known, stars - p @ q.T, 0).T @ p
    return p, q


def wrong_sum_instead_of_mean(stars, p, q, lr):
    """says: the mean is over the known stars"""
    known = ~np.isnan(stars)
    off = np.where(known, stars - p @ q.T, 0)
    return p + 2 * lr * off @ q, q + 2 * lr * off.T @ p


def wrong_half_the_square(stars, p, q, lr):
    """says: half the square"""
    known = ~np.isnan(stars)
    off = np.where(known, stars - p @ q.T, 0)
    return p + lr / known.sum() * off @ q, q + lr / known.sum() * off.T @ p


def wrong_row_by_row_means(stars, p, q, lr):
    known = ~np.isnan(stars)
    off = np.where(known, stars - p @ q.T, 0)
    rows = np.maximum(known.sum(axis=1, keepdims=True), 1)
    return p + 2 * lr * (off / rows) @ q, q + 2 * lr * (off / rows).T @ p


def wrong_only_p_moves(stars, p, q, lr):
    """says: q went from 1 to 1"""
    known = ~np.isnan(stars)
    off = np.where(known, stars - p @ q.T, 0)
    return p + 2 * lr / known.sum() * off @ q, q
