"""Answers to `tower_loss`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import tensorflow as tf

EQUIVALENT = {
    "labels = tf.range(tf.shape(scores)[-1])": "the table of scores is square",
    "labels = tf.range(tf.shape(scores)[1])": "the table of scores is square",
}


def right_by_hand(u, v, share):
    scores = tf.matmul(u, v, transpose_b=True) - tf.math.log(share)[None, :]
    own = tf.linalg.diag_part(scores)
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - own)


def right_keras_loss(u, v, share):
    scores = tf.einsum("ir,jr->ij", u, v) - tf.math.log(share)
    loss = keras.losses.CategoricalCrossentropy(from_logits=True)
    return loss(tf.eye(tf.shape(scores)[0]), scores)


def right_log_softmax(u, v, share):
    chances = tf.nn.log_softmax(u @ tf.transpose(v) - tf.math.log(share), axis=1)
    return -tf.linalg.trace(chances) / tf.cast(tf.shape(chances)[0], tf.float32)


def wrong_no_correction(u, v, share):
    """says: the shares changed nothing"""
    scores = tf.matmul(u, v, transpose_b=True)
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - tf.linalg.diag_part(scores))


def wrong_correction_added(u, v, share):
    """says: the log was added"""
    scores = tf.matmul(u, v, transpose_b=True) + tf.math.log(share)
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - tf.linalg.diag_part(scores))


def wrong_correction_of_rows(u, v, share):
    """says: the shares changed nothing"""
    scores = tf.matmul(u, v, transpose_b=True) - tf.math.log(share)[:, None]
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - tf.linalg.diag_part(scores))


def wrong_share_without_log(u, v, share):
    scores = tf.matmul(u, v, transpose_b=True) - share
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - tf.linalg.diag_part(scores))


def wrong_films_pick_viewers(u, v, share):
    scores = tf.matmul(u, v, transpose_b=True) - tf.math.log(share)
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=0) - tf.linalg.diag_part(scores))


def wrong_sum(u, v, share):
    """says: the sum came"""
    scores = tf.matmul(u, v, transpose_b=True) - tf.math.log(share)
    return tf.reduce_sum(tf.reduce_logsumexp(scores, axis=1) - tf.linalg.diag_part(scores))


def wrong_overflows(u, v, share):
    scores = tf.exp(tf.matmul(u, v, transpose_b=True) - tf.math.log(share))
    return tf.reduce_mean(tf.math.log(tf.reduce_sum(scores, axis=1)) - tf.math.log(tf.linalg.diag_part(scores)))


def wrong_cosines(u, v, share):
    u, v = tf.math.l2_normalize(u, axis=1), tf.math.l2_normalize(v, axis=1)
    scores = tf.matmul(u, v, transpose_b=True) - tf.math.log(share)
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - tf.linalg.diag_part(scores))


def wrong_numpy_stops_the_gradient(u, v, share):
    u = tf.stop_gradient(u)
    scores = tf.matmul(u, v, transpose_b=True) - tf.math.log(share)
    return tf.reduce_mean(tf.reduce_logsumexp(scores, axis=1) - tf.linalg.diag_part(scores))
