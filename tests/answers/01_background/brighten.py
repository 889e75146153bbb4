"""Answers to the exercise `brighten`."""

import numpy as np
import tensorflow as tf


def right_python_integers(images, amount):
    result = np.empty_like(images)
    for index, pixel in np.ndenumerate(images):
        result[index] = max(0, min(255, int(pixel) + amount))
    return result


def right_floats(images, amount):
    return np.minimum(np.maximum(images.astype("float32") + amount, 0), 255).astype(np.uint8)


def right_tensorflow(images, amount):
    return tf.cast(tf.clip_by_value(tf.cast(images, tf.int32) + amount, 0, 255), tf.uint8)


def wrong_adds_in_bytes(images, amount):
    """says: wrapped around"""
    x = (images + np.int16(amount).astype("uint8")).astype("uint8")
    return np.clip(x, 0, 255)


def wrong_narrows_before_it_clips(images, amount):
    """says: before you narrow"""
    x = images.astype("int16") + amount
    x = x.astype("uint8")
    return np.clip(x, 0, 255)


def wrong_widens_too_late(images, amount):
    """says: widen the type before the sum"""
    x = images + amount
    x = x.astype("int16")
    x = np.clip(x, 0, 255)
    return x.astype("uint8")


def wrong_clips_before_the_sum(images, amount):
    """says: clip after the sum"""
    x = images.astype("int16")
    x = np.clip(x, 0, 255)
    x = x + amount
    return x.astype("uint8")


def wrong_returns_too_early(images, amount):
    """says: add before you return"""
    x = images.astype("int16")
    return x.astype("uint8")


def wrong_returns_nothing(images, amount):
    """says: is a `return` missing?"""
    x = images.astype("int16")
    x = x + amount
    x = np.clip(x, 0, 255)


def wrong_holds_only_at_0(images, amount):
    """says: hold the sum at 255"""
    return np.maximum(images.astype("int16") + amount, 0).astype("uint8")


def wrong_holds_only_at_255(images, amount):
    """says: hold the sum at 0"""
    return np.minimum(images.astype("int16") + amount, 255).astype("uint8")


def wrong_stays_wide(images, amount):
    """says: expected uint8"""
    return np.clip(images.astype("int16") + amount, 0, 255)


def wrong_changes_its_argument(images, amount):
    """says: wrote into"""
    images[...] = np.clip(images.astype("int16") + amount, 0, 255).astype("uint8")
    return images


def wrong_flattens(images, amount):
    return np.clip(images.astype("int16").ravel() + amount, 0, 255).astype("uint8")
