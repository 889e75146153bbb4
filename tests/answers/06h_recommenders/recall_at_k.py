"""Answers to `recall_at_k`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "first = np.argsort(-np.where(seen, -np.inf, scores))[:, :k]": "of a table, the last axis is axis 1",
}


def right_loops(scores, seen, relevant, k):
    parts = []
    for row, old, later in zip(scores, seen, relevant):
        left = np.flatnonzero(~old)
        first = set(left[np.argsort(row[left])[::-1][:k]].tolist())
        wanted = set(np.flatnonzero(later & ~old).tolist())
        if wanted:
            parts.append(len(first & wanted) / len(wanted))
    return np.mean(parts)


def right_in_tensorflow(scores, seen, relevant, k):
    new = tf.cast(relevant & ~seen, tf.float64)
    first = tf.math.top_k(tf.where(seen, tf.constant(-np.inf, tf.float64), scores), k).indices
    hits = tf.reduce_sum(tf.gather(new, first, batch_dims=1), axis=1)
    wanted = tf.reduce_sum(new, axis=1)
    return tf.reduce_mean(tf.boolean_mask(hits / wanted, wanted > 0))


def right_counts_better_films(scores, seen, relevant, k):
    parts = []
    for row, old, later in zip(scores, seen, relevant):
        wanted = [f for f in range(len(row)) if later[f] and not old[f]]
        better = [sum(not old[g] and row[g] > row[f] for g in range(len(row))) for f in wanted]
        if wanted:
            parts.append(sum(b < k for b in better) / len(wanted))
    return sum(parts) / len(parts)


def wrong_seen_films_take_places(scores, seen, relevant, k):
    new = relevant & ~seen
    first = np.argsort(-scores, axis=1)[:, :k]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return (hits[wanted > 0] / wanted[wanted > 0]).mean()


def wrong_nothing_to_find_is_zero(scores, seen, relevant, k):
    """says: counted as 0"""
    new = relevant & ~seen
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return (hits / np.maximum(wanted, 1)).mean()


def wrong_nothing_to_find_is_one(scores, seen, relevant, k):
    """says: see the trap"""
    new = relevant & ~seen
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return np.where(wanted > 0, hits / np.maximum(wanted, 1), 1.0).mean()


def wrong_precision(scores, seen, relevant, k):
    new = relevant & ~seen
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return (hits[wanted > 0] / k).mean()


def wrong_at_most_k_to_find(scores, seen, relevant, k):
    new = relevant & ~seen
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return (hits[wanted > 0] / np.minimum(wanted[wanted > 0], k)).mean()


def wrong_seen_films_count_as_missed(scores, seen, relevant, k):
    """says: what is seen does not count"""
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(relevant & ~seen, first, axis=1).sum(axis=1), relevant.sum(axis=1)
    return (hits[wanted > 0] / wanted[wanted > 0]).mean()


def wrong_seen_films_found_on_a_short_shelf(scores, seen, relevant, k):
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(relevant, first, axis=1).sum(axis=1), relevant.sum(axis=1)
    return (hits[wanted > 0] / wanted[wanted > 0]).mean()


def wrong_all_in_one_pot(scores, seen, relevant, k):
    new = relevant & ~seen
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    return np.take_along_axis(new, first, axis=1).sum() / new.sum()


def wrong_lowest_scores(scores, seen, relevant, k):
    """says: does a seen film take a place"""
    new = relevant & ~seen
    first = np.argsort(np.where(seen, -np.inf, scores), axis=1)[:, :1]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return (hits[wanted > 0] / wanted[wanted > 0]).mean()


def wrong_seen_scores_are_zero(scores, seen, relevant, k):
    """says: scores may be negative"""
    new = relevant & ~seen
    first = np.argsort(-np.where(seen, 0, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return (hits[wanted > 0] / wanted[wanted > 0]).mean()


def wrong_divides_by_the_hits(scores, seen, relevant, k):
    """says: divide by the relevant films"""
    new = relevant & ~seen
    first = np.argsort(-np.where(seen, -np.inf, scores), axis=1)[:, :k]
    hits, wanted = np.take_along_axis(new, first, axis=1).sum(axis=1), new.sum(axis=1)
    return (hits[wanted > 0] > 0).mean()
