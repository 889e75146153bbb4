"""Answers to `epoch_line`: the prefix is the verdict, the name the idea or the misconception."""

import math


def right_math_ceil(rows, validation_split, batch_size, seconds):
    fit = int(rows * (1 - validation_split))
    steps = math.ceil(fit / batch_size)
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def right_one_less_and_one_more(rows, validation_split, batch_size, seconds):
    fit = int(rows * (1 - validation_split))
    steps = (fit - 1) // batch_size + 1
    return [steps, 1e3 * seconds / steps, 1e6 * seconds / fit]


def right_whole_batches_and_the_rest(rows, validation_split, batch_size, seconds):
    fit = int(rows * (1 - validation_split))
    steps = fit // batch_size + (fit % batch_size > 0)
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def wrong_drops_the_last_batch(rows, validation_split, batch_size, seconds):
    """says: the last, smaller batch is missing"""
    fit = int(rows * (1 - validation_split))
    steps = fit // batch_size
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def wrong_not_rounded(rows, validation_split, batch_size, seconds):
    """says: not 844"""
    fit = int(rows * (1 - validation_split))
    steps = fit / batch_size
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def wrong_rounds_to_the_nearest(rows, validation_split, batch_size, seconds):
    fit = int(rows * (1 - validation_split))
    steps = max(1, round(fit / batch_size))
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def wrong_one_too_many_for_whole_batches(rows, validation_split, batch_size, seconds):
    """says: 1,280 rows make 20 whole batches"""
    fit = int(rows * (1 - validation_split))
    steps = fit // batch_size + 1
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def wrong_all_rows(rows, validation_split, batch_size, seconds):
    """says: a tenth validates"""
    fit = int(rows * (1 - validation_split))
    steps = math.ceil(rows / batch_size)
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def wrong_counts_samples(rows, validation_split, batch_size, seconds):
    fit = int(rows * (1 - validation_split))
    steps = fit
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit


def wrong_batches_of_64(rows, validation_split, batch_size, seconds):
    fit = int(rows * (1 - validation_split))
    steps = -(-fit // 64)
    return steps, 1e3 * seconds / steps, 1e6 * seconds / fit
