"""Answers to `integrated_gradients`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {}


def right_loop(model, image, baseline, k, steps):
    total = np.zeros(image.shape)
    for j in range(steps):
        share = (j + 0.5) / steps
        total += slopes(model, ((1 - share) * baseline + share * image)[None], k)[0]
    return (image - baseline) * total / steps


def right_own_tape(model, image, baseline, k, steps):
    shares = tf.linspace(0.5 / steps, 1 - 0.5 / steps, steps)[:, None, None, None]
    start, rise = tf.cast(baseline, tf.float32), tf.cast(image - baseline, tf.float32)
    points = start + tf.cast(shares, tf.float32) * rise
    with tf.GradientTape() as tape:
        tape.watch(points)
        scores = model(points)[:, k]
    return rise * tf.reduce_mean(tape.gradient(scores, points), axis=0)


def wrong_gradient_times_difference(model, image, baseline, k, steps):
    """says: the slope at the image, not in the middle"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, k, [1.0])


def wrong_plain_gradient(model, image, baseline, k, steps):
    """says: the slope at the image alone"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return along(model, image, baseline, k, [1.0])


def wrong_left_ends(model, image, baseline, k, steps):
    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, k, np.arange(steps) / steps)


def wrong_right_ends(model, image, baseline, k, steps):
    """says: the slope at the image, not in the middle"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, k, (np.arange(steps) + 1) / steps)


def wrong_both_ends(model, image, baseline, k, steps):
    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, k, np.linspace(0, 1, steps + 1))


def wrong_without_the_difference(model, image, baseline, k, steps):
    """says: the slope without the difference"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return along(model, image, baseline, k, (np.arange(steps) + 0.5) / steps)


def wrong_from_zero(model, image, baseline, k, steps):
    """says: the way began at zero"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return image * along(model, image, 0 * image, k, (np.arange(steps) + 0.5) / steps)


def wrong_way_from_zero(model, image, baseline, k, steps):
    """says: the middle of zero and image"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, 0 * image, k, (np.arange(steps) + 0.5) / steps)


def wrong_times_image(model, image, baseline, k, steps):
    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return image * along(model, image, baseline, k, (np.arange(steps) + 0.5) / steps)


def wrong_sum_of_steps(model, image, baseline, k, steps):
    """says: the mean over the steps"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, k, (np.arange(steps) + 0.5) / steps) * steps


def wrong_sizes(model, image, baseline, k, steps):
    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return np.abs((image - baseline) * along(model, image, baseline, k, (np.arange(steps) + 0.5) / steps))


def wrong_first_class(model, image, baseline, k, steps):
    """says: whose slope is it?"""

    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, 0, (np.arange(steps) + 0.5) / steps)


def wrong_fixed_steps(model, image, baseline, k, steps):
    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, k, (np.arange(50) + 0.5) / 50)


def wrong_middle_alone(model, image, baseline, k, steps):
    def along(model, image, baseline, k, shares):
        points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
        return slopes(model, points, k).mean(axis=0)

    return (image - baseline) * along(model, image, baseline, k, [0.5])


def wrong_times_the_image(model, image, baseline, k, steps):
    """says: or times the image, not the difference"""
    shares = (np.arange(steps) + 0.5) / steps
    points = baseline + np.reshape(shares, (-1, 1, 1, 1)) * (image - baseline)
    return image * slopes(model, points, k).mean(axis=0)
