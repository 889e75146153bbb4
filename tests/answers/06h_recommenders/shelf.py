"""Answers to `shelf`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {
    "recent = np.bincount(film[day > day.max() - 13], minlength=films)": "a design: any fortnight or so is recent",
}


def right_singular_vectors_and_the_news(viewer, film, day, viewers, films):
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    last = day.max()
    recent = np.bincount(film[day > last - 14], minlength=films)
    u, s, v = np.linalg.svd(table / np.sqrt(table.sum(axis=0) + 3), full_matrices=False)
    scores = (u[:, :3] * s[:3]) @ v[:3] * np.sqrt(recent + 3)
    scores[table.sum(axis=1) == 0] = recent
    return np.argsort(-np.where(table > 0, -np.inf, scores), axis=1)[:, :5].tolist()


def right_own_loop(viewer, film, day, viewers, films):
    table = np.zeros((viewers, films), "float32")
    table[viewer, film] = 1
    recent = np.bincount(film[day > day.max() - 14], minlength=films)
    often = np.log(1 + table.sum(axis=0))
    rng = np.random.default_rng(0)
    p, q = (tf.Variable(rng.normal(scale=0.1, size=(n, 4)), dtype=tf.float32) for n in (viewers, films))
    moments = [[tf.zeros_like(v), tf.zeros_like(v)] for v in (p, q)]
    for step in range(1, 61):
        with tf.GradientTape() as tape:
            log_chance = tf.nn.log_softmax(p @ tf.transpose(q) + often)
            loss = -tf.reduce_sum(table * log_chance) / table.sum()
            loss += 0.2 * (tf.reduce_mean(p**2) + tf.reduce_mean(q**2))
        for variable, moment, slope in zip((p, q), moments, tape.gradient(loss, [p, q])):
            moment[0] = 0.9 * moment[0] + 0.1 * slope
            moment[1] = 0.99 * moment[1] + 0.01 * slope**2
            size = tf.sqrt(moment[1] / (1 - 0.99**step)) + 1e-8
            variable.assign_sub(0.1 * moment[0] / (1 - 0.9**step) / size)
    scores = (p @ tf.transpose(q)).numpy() + np.log(1 + recent)
    scores[table > 0] = -np.inf
    return np.argsort(-scores, axis=1)[:, :5]


def right_neighbours_and_the_news(viewer, film, day, viewers, films):
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    recent = np.bincount(film[day > day.max() - 14], minlength=films)
    alike = table.T @ table / np.sqrt(np.outer(table.sum(axis=0) + 3, table.sum(axis=0) + 3))
    scores = (table @ alike + 0.1) * np.sqrt(recent + 1)
    return np.argsort(-np.where(table > 0, -np.inf, scores), axis=1)[:, :5]


def wrong_the_hits_of_two_weeks(viewer, film, day, viewers, films):
    """says: just what the baseline finds"""
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    recent = np.tile(np.bincount(film[day > day.max() - 14], minlength=films).astype(float), (viewers, 1))
    return np.argsort(-np.where(table > 0, -np.inf, recent), axis=1, kind="stable")[:, :5]


def wrong_the_hits_of_one_week(viewer, film, day, viewers, films):
    """says: not 1.15"""
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    recent = np.tile(np.bincount(film[day > day.max() - 7], minlength=films).astype(float), (viewers, 1))
    return np.argsort(-np.where(table > 0, -np.inf, recent), axis=1)[:, :5]


def wrong_the_hits_of_all_time(viewer, film, day, viewers, films):
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    scores = np.where(table > 0, -np.inf, table.sum(axis=0))
    return np.argsort(-scores, axis=1)[:, :5]


def wrong_what_they_know_already(viewer, film, day, viewers, films):
    """says: that the viewer has watched"""
    table = np.zeros((viewers, films), "float32")
    table[viewer, film] = 1
    rng = np.random.default_rng(0)
    return np.argsort(-(table + rng.random(table.shape)), axis=1)[:, :5]


def wrong_same_shelf_for_all(viewer, film, day, viewers, films):
    """says: that the viewer has watched"""
    recent = np.bincount(film[day > day.max() - 14], minlength=films)
    return np.tile(np.argsort(-recent)[:5], (viewers, 1))


def wrong_by_lot(viewer, film, day, viewers, films):
    """says: not 1.15"""
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    scores = np.random.default_rng(0).random(table.shape)
    return np.argsort(-np.where(table > 0, -np.inf, scores), axis=1)[:, :5]


def wrong_lowest_first(viewer, film, day, viewers, films):
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    u, s, v = np.linalg.svd(table, full_matrices=False)
    scores = (u[:, :4] * s[:4]) @ v[:4]
    return np.argsort(np.where(table > 0, np.inf, scores), axis=1)[:, :5]


def wrong_four_films(viewer, film, day, viewers, films):
    """says: the shape is"""
    return np.tile(np.arange(4), (viewers, 1))


def wrong_one_film_five_times(viewer, film, day, viewers, films):
    """says: hold a film twice"""
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    return np.repeat(np.argmin(table, axis=1)[:, None], 5, axis=1)


def wrong_only_viewers_who_watched(viewer, film, day, viewers, films):
    known = np.unique(viewer)
    table = np.zeros((viewers, films))
    table[viewer, film] = 1
    alike = table.T @ table / np.sqrt(np.outer(table.sum(axis=0) + 3, table.sum(axis=0) + 3))
    recent = np.bincount(film[day > day.max() - 14], minlength=films)
    scores = (table @ alike + 0.1) * np.sqrt(recent + 1)
    return np.argsort(-np.where(table > 0, -np.inf, scores), axis=1)[known, :5]


def wrong_as_many_as_in_the_win(viewer, film, day, viewers, films):
    table = np.zeros((401, 64))
    table[viewer, film] = 1
    alike = table.T @ table / np.sqrt(np.outer(table.sum(axis=0) + 3, table.sum(axis=0) + 3))
    recent = np.bincount(film[day > day.max() - 14], minlength=64)
    scores = (table @ alike + 0.1) * np.sqrt(recent + 1)
    return np.argsort(-np.where(table > 0, -np.inf, scores), axis=1)[:viewers, :5]
