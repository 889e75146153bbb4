"""Answers to `gap`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "at_baseline, at_image = model(np.stack([baseline, image]))[:, k]": "a tensor of two numbers in place of an array",
}


def right_two_calls(model, image, baseline, parts, k):
    rise = float(model(image[None])[0, k]) - float(model(baseline[None])[0, k])
    return parts.sum() - rise


def right_in_tensorflow(model, image, baseline, parts, k):
    scores = tf.cast(model(tf.stack([image, baseline]))[:, k], tf.float64)
    return tf.reduce_sum(parts) - scores[0] + scores[1]


def right_loop(model, image, baseline, parts, k):
    total = 0.0
    for part in parts.ravel():
        total += part
    before, after = (model.predict(one[None], verbose=0)[0][k] for one in (baseline, image))
    return total + before - after


def wrong_sign(model, image, baseline, parts, k):
    """says: it is the sum minus the rise"""
    before, after = model(np.stack([baseline, image])).numpy()[:, k]
    return after - before - parts.sum()


def wrong_size_only(model, image, baseline, parts, k):
    """says: negative if less"""
    before, after = model(np.stack([baseline, image])).numpy()[:, k]
    return abs(parts.sum() - (after - before))


def wrong_no_baseline(model, image, baseline, parts, k):
    """says: the baseline's output is missing"""
    return parts.sum() - model(image[None]).numpy()[0, k]


def wrong_parts_alone(model, image, baseline, parts, k):
    """says: the sum of the parts alone"""
    return parts.sum()


def wrong_adds_the_rise(model, image, baseline, parts, k):
    """says: that adds the rise"""
    before, after = model(np.stack([baseline, image])).numpy()[:, k]
    return parts.sum() + (after - before)


def wrong_always_empty_baseline(model, image, baseline, parts, k):
    before, after = model(np.stack([0 * image, image])).numpy()[:, k]
    return parts.sum() - (after - before)


def wrong_sum_of_sizes(model, image, baseline, parts, k):
    before, after = model(np.stack([baseline, image])).numpy()[:, k]
    return np.abs(parts).sum() - (after - before)


def wrong_likeliest_class(model, image, baseline, parts, k):
    scores = model(np.stack([baseline, image])).numpy()
    k = scores[1].argmax()
    return parts.sum() - (scores[1, k] - scores[0, k])


def wrong_probabilities(model, image, baseline, parts, k):
    before, after = keras.ops.softmax(model(np.stack([baseline, image]))).numpy()[:, k]
    return parts.sum() - (after - before)


def wrong_share(model, image, baseline, parts, k):
    before, after = model(np.stack([baseline, image])).numpy()[:, k]
    return parts.sum() / (after - before + 1e-9)
