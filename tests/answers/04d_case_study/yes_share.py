"""Answers to `yes_share`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "answers = probabilities[:, 0] >= 0.5": "none is exactly 0.5",
    "answers = probabilities[:, -1] > 0.5": "there is one column",
}


def right_image_by_image(probabilities, digits):
    right = 0
    for row, digit in zip(probabilities, digits):
        right += (row[0] > 0.5) == (digit > 4)
    return right / len(digits)


def right_rounded_column(probabilities, digits):
    return float((probabilities.round().ravel() == (digits >= 5).astype(int)).mean())


def right_two_columns(probabilities, digits):
    return np.mean((probabilities > 0.5) == (digits[:, None] >= 5))


def right_tensors(probabilities, digits):
    answers = tf.squeeze(tf.cast(probabilities, "float32"), axis=1) > 0.5
    return tf.reduce_mean(tf.cast(answers == (tf.constant(digits) >= 5), "float32"))


def wrong_nothing_mended(probabilities, digits):
    """says: nothing is mended yet"""
    return np.mean(probabilities.round() == digits)


def wrong_shapes_not_mended(probabilities, digits):
    """says: that is the mean of a table"""
    return np.mean((probabilities > 0.5) == (digits >= 5))


def wrong_labels_not_mended(probabilities, digits):
    return np.mean(probabilities[:, 0].round() == digits)


def wrong_more_than_five(probabilities, digits):
    """says: 5 is at least 5"""
    return np.mean((probabilities[:, 0] > 0.5) == (digits > 5))


def wrong_share_of_mistakes(probabilities, digits):
    """says: the share of the wrong ones"""
    return np.mean((probabilities[:, 0] > 0.5) != (digits >= 5))


def wrong_count(probabilities, digits):
    """says: not 2/3"""
    return np.sum((probabilities[:, 0] > 0.5) == (digits >= 5))


def wrong_share_of_yes(probabilities, digits):
    return np.mean(probabilities[:, 0] > 0.5)


def wrong_only_the_yes_count(probabilities, digits):
    yes = probabilities[:, 0] > 0.5
    return np.mean((digits >= 5)[yes]) if yes.any() else 0.0


def wrong_first_row_against_all(probabilities, digits):
    return np.mean((probabilities[0] > 0.5) == (digits >= 5))


def wrong_from_four(probabilities, digits):
    return np.mean((probabilities[:, 0] > 0.5) == (digits >= 4))


def wrong_each_answer(probabilities, digits):
    """says: return one number"""
    return (probabilities[:, 0] > 0.5) == (digits >= 5)
