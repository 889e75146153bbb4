"""Answers to `smooth`: the prefix is the verdict, the name the idea or the misconception."""

from itertools import accumulate

import numpy as np


def right_accumulate(angles, keep):
    from itertools import accumulate
    return list(accumulate(angles, lambda old, new: keep * old + (1 - keep) * new))


def right_moves_towards_the_new(angles, keep):
    out = np.array(angles, float)
    for t in range(1, len(out)):
        out[t] = out[t - 1] + (1 - keep) * (out[t] - out[t - 1])
    return out


def right_recursion(angles, keep):
    if len(angles) == 1:
        return [angles[0]]
    before = smooth(angles[:-1], keep)
    return [*before, keep * before[-1] + (1 - keep) * angles[-1]]


def wrong_old_and_new_exchanged(angles, keep):
    """says: old and new are exchanged"""
    result = [angles[0]]
    for angle in angles[1:]:
        result.append((1 - keep) * result[-1] + keep * angle)
    return result


def wrong_starts_from_zero(angles, keep):
    """says: see the trap"""
    result, last = [], 0.0
    for angle in angles:
        last = keep * last + (1 - keep) * angle
        result.append(last)
    return result


def wrong_mixes_the_raw_angles(angles, keep):
    """says: not with the second result"""
    return [angles[0]] + [keep * old + (1 - keep) * new for old, new in zip(angles, angles[1:])]


def wrong_only_the_last(angles, keep):
    last = angles[0]
    for angle in angles[1:]:
        last = keep * last + (1 - keep) * angle
    return last


def wrong_half_always(angles, keep):
    result = [angles[0]]
    for angle in angles[1:]:
        result.append(0.5 * result[-1] + 0.5 * angle)
    return result


def wrong_mean_so_far(angles, keep):
    return [sum(angles[: t + 1]) / (t + 1) for t in range(len(angles))]


def wrong_adds_up(angles, keep):
    result = [angles[0]]
    for angle in angles[1:]:
        result.append(keep * result[-1] + angle)
    return result


def wrong_in_place(angles, keep):
    for t in range(1, len(angles)):
        angles[t] = keep * angles[t - 1] + (1 - keep) * angles[t]
    return angles


def wrong_backwards(angles, keep):
    result = [angles[-1]]
    for angle in angles[-2::-1]:
        result.append(keep * result[-1] + (1 - keep) * angle)
    return result[::-1]


def wrong_zero_taken_for_nothing(angles, keep):
    out, last = [], None
    for angle in angles:
        last = keep * last + (1 - keep) * angle if last else angle
        out.append(last)
    return out
