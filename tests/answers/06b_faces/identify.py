"""Answers to `identify`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_loop(cards, seen, threshold):
    result = []
    for face in seen:
        apart = [float(np.sqrt(np.sum((face - card) ** 2))) for card in cards]
        least = min(apart)
        result.append(apart.index(least) if least < threshold else -1)
    return result


def right_list_of_norms(cards, seen, threshold):
    best = [min((np.linalg.norm(face - card), i) for i, card in enumerate(cards)) for face in seen]
    return np.array([i if apart < threshold else -1 for apart, i in best])


def right_tensorflow(cards, seen, threshold):
    apart = tf.norm(seen[:, None] - cards[None], axis=2)
    return tf.where(tf.reduce_min(apart, axis=1) < threshold, tf.argmin(apart, axis=1), -1)


def wrong_never_unknown(cards, seen, threshold):
    """says: threshold 1 says −1"""
    return np.linalg.norm(seen[:, None] - cards, axis=2).argmin(axis=1)


def wrong_at_the_threshold_too(cards, seen, threshold):
    """says: it must lie below"""
    apart = np.linalg.norm(seen[:, None] - cards, axis=2)
    return np.where(apart.min(axis=1) <= threshold, apart.argmin(axis=1), -1)


def wrong_per_card(cards, seen, threshold):
    apart = np.linalg.norm(seen[:, None] - cards, axis=2)
    return np.where(apart.min(axis=0) < threshold, apart.argmin(axis=0), -1)


def wrong_first_below_the_threshold(cards, seen, threshold):
    apart = np.linalg.norm(seen[:, None] - cards, axis=2)
    return [next((i for i, d in enumerate(row) if d < threshold), -1) for row in apart]


def wrong_farthest(cards, seen, threshold):
    apart = np.linalg.norm(seen[:, None] - cards, axis=2)
    return np.where(apart.min(axis=1) < threshold, apart.argmax(axis=1), -1)


def wrong_unknown_is_the_number_of_cards(cards, seen, threshold):
    """says: the example gave"""
    apart = np.linalg.norm(seen[:, None] - cards, axis=2)
    return np.where(apart.min(axis=1) < threshold, apart.argmin(axis=1), len(cards))


def wrong_squared_distance(cards, seen, threshold):
    apart = np.sum((seen[:, None] - cards) ** 2, axis=2)
    return np.where(apart.min(axis=1) < threshold, apart.argmin(axis=1), -1)


def wrong_counts_from_one(cards, seen, threshold):
    """says: the example gave [2, -1]"""
    apart = np.linalg.norm(seen[:, None] - cards, axis=2)
    return np.where(apart.min(axis=1) < threshold, apart.argmin(axis=1) + 1, -1)


def wrong_all_or_nobody(cards, seen, threshold):
    apart = np.linalg.norm(seen[:, None] - cards, axis=2)
    return np.where(apart.max(axis=1) < threshold, apart.argmin(axis=1), -1)
