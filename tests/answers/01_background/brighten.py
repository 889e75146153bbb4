"""Answers to `brighten`: the prefix is the verdict, the name the idea or the misconception."""

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
    """says: 250 + 10 wrapped around"""
    x = (images + np.int16(amount).astype("uint8")).astype("uint8")
    return np.clip(x, 0, 255)


def wrong_narrows_before_it_clips(images, amount):
    """says: 250 + 10 wrapped around"""
    x = images.astype("int16") + amount
    x = x.astype("uint8")
    return np.clip(x, 0, 255)


def wrong_widens_too_late(images, amount):
    """says: 250 + 10 wrapped around"""
    x = images + amount
    x = x.astype("int16")
    x = np.clip(x, 0, 255)
    return x.astype("uint8")


def wrong_clips_before_the_sum(images, amount):
    """says: 250 + 10 wrapped around"""
    x = images.astype("int16")
    x = np.clip(x, 0, 255)
    x = x + amount
    return x.astype("uint8")


def wrong_returns_too_early(images, amount):
    """says: nothing was added"""
    x = images.astype("int16")
    return x.astype("uint8")


def wrong_returns_nothing(images, amount):
    """says: is a `return` missing?"""
    x = images.astype("int16")
    x = x + amount
    x = np.clip(x, 0, 255)


def wrong_holds_only_at_0(images, amount):
    """says: 250 + 10 wrapped around"""
    return np.maximum(images.astype("int16") + amount, 0).astype("uint8")


def wrong_holds_only_at_255(images, amount):
    """says: 3 - 5 wrapped around"""
    return np.minimum(images.astype("int16") + amount, 255).astype("uint8")


def wrong_stays_wide(images, amount):
    """says: the dtype is not"""
    return np.clip(images.astype("int16") + amount, 0, 255)


def wrong_changes_its_argument(images, amount):
    images[...] = np.clip(images.astype("int16") + amount, 0, 255).astype("uint8")
    return images


def wrong_flattens(images, amount):
    return np.clip(images.astype("int16").ravel() + amount, 0, 255).astype("uint8")


def wrong_int8_on_the_way(images, amount):
    """says: not [210, 255, 13]"""
    return np.clip(images.astype("int8").astype("int16") + amount, 0, 255).astype("uint8")


def wrong_holds_at_254(images, amount):
    """says: the sum between 0 and 255"""
    return np.clip(images.astype("int16") + amount, 0, 254).astype("uint8")


def wrong_scales(images, amount):
    """says: the sum between 0 and 255"""
    return np.clip(images * (1 + amount / 255), 0, 255).astype("uint8")
