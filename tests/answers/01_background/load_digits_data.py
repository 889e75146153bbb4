"""Answers to `load_digits_data`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf

EQUIVALENT = {"x = (images / 16).astype('float32').reshape(len(images), -2)": "NumPy takes any negative length for the open one"}


def right_from_the_back(images, labels):
    x = np.reshape(np.asarray(images, "float32"), (len(labels), -1)) * np.float32(1 / 16)
    n_test = -(-len(labels) // 5)
    return [x[:-n_test], labels[:-n_test], x[-n_test:], labels[-n_test:]]


def right_array_split(images, labels):
    cut = int(np.floor(len(labels) * 4 / 5))
    x_train, x_test = np.split(np.stack([image.ravel() / 16 for image in images]).astype(np.float32), [cut])
    y_train, y_test = np.split(labels, [cut])
    return x_train, y_train, x_test, y_test


def right_tensors(images, labels):
    n, h, w = images.shape
    x = tf.reshape(tf.cast(images, tf.float32) / 16, [n, h * w])
    cut = n * 4 // 5
    return x[:cut], tf.constant(labels[:cut]), x[cut:], tf.constant(labels[cut:])


def wrong_shuffles(images, labels):
    """says: keep the order"""
    rows = np.random.default_rng(1).permutation(len(labels))
    images, labels = images[rows], labels[rows]
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_test_rows_in_train(images, labels):
    """says: two of them for the test as well"""
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x, labels, x[cut:], labels[cut:]


def wrong_first_rows_are_the_test(images, labels):
    """says: keep the order"""
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), len(images) - 4 * len(images) // 5
    return x[cut:], labels[cut:], x[:cut], labels[:cut]


def wrong_divides_by_the_largest_pixel(images, labels):
    """says: the largest pixel here"""
    x, cut = (images / max(images.max(), 1)).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_stays_float64(images, labels):
    """says: x is not float32 yet"""
    x, cut = (images / 16.0).astype("float64").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_forgets_to_flatten(images, labels):
    """says: the shape is (4, 2, 2), not (4, 4)"""
    x, cut = (images / 16).astype("float32"), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_flattens_column_by_column(images, labels):
    """says: see range and order"""
    x = (images / 16).astype("float32").transpose(0, 2, 1).reshape(len(images), -1)
    cut = 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_rounds_to_the_nearest_row(images, labels):
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), round(0.8 * len(images))
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_changes_its_argument(images, labels):
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    images[...] = images // 16
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_divides_in_place(images, labels):
    images /= 16
    x, cut = images.astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_float_labels(images, labels):
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    y = labels.astype("float32")
    return x[:cut], y[:cut], x[cut:], y[cut:]


def wrong_labels_as_a_column(images, labels):
    """says: the shape is (4, 1), not (4,)"""
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    y = labels.reshape(-1, 1)
    return x[:cut], y[:cut], x[cut:], y[cut:]


def wrong_order_of_the_results(images, labels):
    """says: the four parts have [4, 2, 4, 2] rows"""
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut], x[cut:], labels[:cut], labels[cut:]


def wrong_scales_only_the_training_rows(images, labels):
    x, cut = images.astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut] / 16, labels[:cut], x[cut:], labels[cut:]


def wrong_flattens_only_the_training_rows(images, labels):
    """says: the shape is (2, 2, 2), not (2, 4)"""
    x, cut = (images / 16).astype("float32"), 4 * len(images) // 5
    return x[:cut].reshape(cut, -1), labels[:cut], x[cut:], labels[cut:]


def wrong_mixes_the_images(images, labels):
    """says: pixels of different images are mixed"""
    x, cut = (images / 16).astype("float32").reshape(-1, len(images)).T, 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_the_colleagues(images, labels):
    """says: two of them for the test as well"""
    x = (images / images.max()).reshape(-1, len(images)).T
    cut = 4 * len(images) // 5
    return x, labels, x[cut:], labels[cut:]


def wrong_loses_the_last_sample(images, labels):
    """says: the four parts have [4, 4, 1, 1] rows"""
    x, cut = (images / 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:-1], labels[cut:-1]


def wrong_whole_numbers(images, labels):
    """says: see range and order"""
    x, cut = (images // 16).astype("float32").reshape(len(images), -1), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]


def wrong_sixty_four_pixels(images, labels):
    x, cut = (images / 16).astype("float32").reshape(-1, images.shape[1] ** 2), 4 * len(images) // 5
    return x[:cut], labels[:cut], x[cut:], labels[cut:]
