"""Answers to `pipeline`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {"data = data.prefetch(3)": "any buffer does", "data = data.prefetch(1)": "any buffer does"}


def right_one_chain_with_threads(ids, prepare, augment, size):
    data = tf.data.Dataset.from_tensor_slices(ids)
    auto = tf.data.AUTOTUNE
    return (
        data.map(prepare, num_parallel_calls=auto)
        .cache()
        .shuffle(10 * len(ids), seed=1)
        .map(augment, num_parallel_calls=auto)
        .batch(size)
        .prefetch(auto)
    )


def right_augment_above_shuffle(ids, prepare, augment, size):
    data = tf.data.Dataset.from_tensor_slices(np.array(ids)).map(prepare).cache()
    return data.map(augment).shuffle(len(ids)).batch(size).prefetch(1)


def right_a_dataset_of_indices(ids, prepare, augment, size):
    data = tf.data.Dataset.range(len(ids)).map(lambda i: prepare(tf.constant(ids)[i])).cache()
    data = data.shuffle(len(ids), reshuffle_each_iteration=True)
    return data.map(augment).batch(size).prefetch(2)


def wrong_cache_below_augment(ids, prepare, augment, size):
    """says: augment ran 50 times"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).map(augment).cache()
    return data.shuffle(len(ids)).batch(size).prefetch(2)


def wrong_no_cache(ids, prepare, augment, size):
    """says: prepare ran 100 times"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare)
    return data.shuffle(len(ids)).map(augment).batch(size).prefetch(2)


def wrong_cache_first(ids, prepare, augment, size):
    """says: prepare ran 100 times"""
    data = tf.data.Dataset.from_tensor_slices(ids).cache().map(prepare)
    return data.shuffle(len(ids)).map(augment).batch(size).prefetch(2)


def wrong_cache_below_shuffle(ids, prepare, augment, size):
    """says: the same order"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).shuffle(len(ids)).cache()
    return data.map(augment).batch(size).prefetch(2)


def wrong_shuffles_batches(ids, prepare, augment, size):
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache().map(augment)
    return data.batch(size).shuffle(len(ids)).prefetch(2)


def wrong_batches_before_the_maps(ids, prepare, augment, size):
    """says: both take one sample"""
    data = tf.data.Dataset.from_tensor_slices(ids).batch(size).map(prepare).cache()
    return data.shuffle(len(ids)).map(augment).prefetch(2)


def wrong_shuffle_of_two(ids, prepare, augment, size):
    """says: shuffle all samples"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache().shuffle(2)
    return data.map(augment).batch(size).prefetch(2)


def wrong_shuffle_of_half(ids, prepare, augment, size):
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache().shuffle(max(1, len(ids) // 2))
    return data.map(augment).batch(size).prefetch(2)


def wrong_repeat(ids, prepare, augment, size):
    """says: batches, not 7"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache().repeat()
    return data.shuffle(len(ids)).map(augment).batch(size).prefetch(2)


def wrong_prefetch_above_batch(ids, prepare, augment, size):
    """says: the last step is not prefetch"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache()
    return data.shuffle(len(ids)).map(augment).prefetch(2).batch(size)


def wrong_drops_the_remainder(ids, prepare, augment, size):
    """says: batches, not 7"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache()
    return data.shuffle(len(ids)).map(augment).batch(size, drop_remainder=True).prefetch(2)


def wrong_augment_before_prepare(ids, prepare, augment, size):
    data = tf.data.Dataset.from_tensor_slices(ids).map(augment).map(prepare).cache()
    return data.shuffle(len(ids)).batch(size).prefetch(2)


def wrong_one_order_for_ever(ids, prepare, augment, size):
    """says: the same order"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache()
    return data.shuffle(len(ids), reshuffle_each_iteration=False).map(augment).batch(size).prefetch(2)


def wrong_no_shuffle(ids, prepare, augment, size):
    """says: the same order"""
    data = tf.data.Dataset.from_tensor_slices(ids).map(prepare).cache()
    return data.map(augment).batch(size).prefetch(2)
