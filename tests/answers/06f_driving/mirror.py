"""Answers to `mirror`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_flip(views, angles):
    return np.append(views, np.flip(views, axis=2), axis=0), np.append(angles, 0 - angles)


def right_loop_over_samples(views, angles):
    more, signs = list(views), list(angles)
    for view, angle in zip(views, angles):
        more.append(np.fliplr(view))
        signs.append(-angle)
    return more, signs


def right_tensorflow(views, angles):
    flipped = tf.reverse(tf.constant(views), [2])
    return tf.concat([views, flipped], 0), tf.concat([angles, tf.negative(angles)], 0)


def right_lists(views, angles):
    flipped = [[row[::-1] for row in view] for view in views.tolist()]
    return views.tolist() + flipped, angles.tolist() + [-angle for angle in angles.tolist()]


def wrong_same_angles(views, angles):
    """says: kept their angles"""
    return np.concatenate([views, views[:, :, ::-1]]), np.concatenate([angles, angles])


def wrong_rows(views, angles):
    """says: the rows are turned round, not the columns"""
    return np.concatenate([views, views[:, ::-1]]), np.concatenate([angles, -angles])


def wrong_samples(views, angles):
    """says: the order of the samples is turned round"""
    return np.concatenate([views, views[::-1]]), np.concatenate([angles, -angles])


def wrong_half_turn(views, angles):
    """says: see the example"""
    return np.concatenate([views, views[:, ::-1, ::-1]]), np.concatenate([angles, -angles])


def wrong_mirrored_only(views, angles):
    """says: the shape is"""
    return views[:, :, ::-1], -angles


def wrong_mirrored_first(views, angles):
    """says: first all samples as they are"""
    return np.concatenate([views[:, :, ::-1], views]), np.concatenate([-angles, angles])


def wrong_order_of_the_mirrored(views, angles):
    return np.concatenate([views, views[::-1, :, ::-1]]), np.concatenate([angles, -angles[::-1]])


def wrong_negative_pixels(views, angles):
    return np.concatenate([views, -views[:, :, ::-1]]), np.concatenate([angles, -angles])


def wrong_absolute_angles(views, angles):
    return np.concatenate([views, views[:, :, ::-1]]), np.concatenate([np.abs(angles), -np.abs(angles)])


def wrong_changes_the_argument(views, angles):
    views[:], angles[:] = views[:, :, ::-1].copy(), -angles
    return np.concatenate([views[:, :, ::-1], views]), np.concatenate([-angles, angles])


def wrong_nothing_but_copies(views, angles):
    return np.concatenate([views, views]), np.concatenate([angles, -angles])
