"""Answers to `shift_right`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np
import tensorflow as tf


def right_empty_array_filled(targets):
    out = np.empty_like(targets)
    out[:, 0] = START
    out[:, 1:] = targets[:, :-1]
    return out


def right_roll_then_start(targets):
    out = np.roll(targets, 1, axis=1)
    out[:, 0] = START
    return out


def right_tensor_pad(targets):
    return tf.pad(targets, [[0, 0], [1, 0]], constant_values=START)[:, :-1]


def right_lists(targets):
    return [[START, *row[:-1]] for row in targets.tolist()]


def wrong_rolls(targets):
    """says: the last character came to the front"""
    return np.roll(targets, 1, axis=1)


def wrong_rolls_the_rows(targets):
    out = np.roll(targets, 1)
    out[0, 0] = START
    return out


def wrong_as_it_was(targets):
    """says: nothing was shifted"""
    return targets


def wrong_to_the_left(targets):
    """says: shifted to the left"""
    return np.concatenate([targets[:, 1:], np.full((len(targets), 1), START)], axis=1)


def wrong_one_longer(targets):
    """says: the shape is"""
    return np.concatenate([np.full((len(targets), 1), START), targets], axis=1)


def wrong_zero_in_front(targets):
    """says: START, then the character before"""
    return np.pad(targets, [(0, 0), (1, 0)])[:, :-1]


def wrong_first_replaced(targets):
    out = targets.copy()
    out[:, 0] = START
    return out


def wrong_start_for_the_first_row_only(targets):
    out = np.roll(targets, 1, axis=1)
    out[0, 0] = START
    return out


def wrong_shifts_down(targets):
    return np.concatenate([np.full((1, targets.shape[1]), START), targets[:-1]])


def wrong_in_place(targets):
    targets[:, 1:] = targets[:, :-1].copy()
    targets[:, 0] = START
    return targets


def wrong_ten_columns(targets):
    out = np.full((len(targets), 4), START)
    out[:, 1:] = targets[:, :3]
    return out
