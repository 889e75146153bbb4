"""Answers to `ctc_collapse`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_groupby(path, blank):
    from itertools import groupby

    return [k for k, _ in groupby(path) if k != blank]


def right_remembers_the_frame_before(path, blank):
    text, before = [], None
    for k in path:
        if k != before and k != blank:
            text.append(k)
        before = k
    return text


def right_array(path, blank):
    path = np.array(path, int)
    new = np.ones(len(path), bool)
    new[1:] = path[1:] != path[:-1]
    return path[new & (path != blank)]


def wrong_drops_blanks_first(path, blank):
    """says: before it could keep the letters apart"""
    path = [k for k in path if k != blank]
    return [k for i, k in enumerate(path) if i == 0 or k != path[i - 1]]


def wrong_keeps_the_blanks(path, blank):
    return [k for i, k in enumerate(path) if i == 0 or k != path[i - 1]]


def wrong_merges_nothing(path, blank):
    return [k for k in path if k != blank]


def wrong_blank_is_zero(path, blank):
    """says: here 0 is a letter"""
    from itertools import groupby

    return [k for k, _ in groupby(path) if k != 0]


def wrong_first_looks_at_the_last(path, blank):
    return [k for i, k in enumerate(path) if k != path[i - 1] and k != blank]


def wrong_each_letter_once(path, blank):
    return [k for k in dict.fromkeys(path) if k != blank]


def wrong_compares_with_the_last_letter(path, blank):
    text = []
    for k in path:
        if k != blank and (not text or k != text[-1]):
            text.append(k)
    return text


def wrong_truth_of_the_symbol(path, blank):
    from itertools import groupby

    return [k for k, _ in groupby(path) if k and k != blank]


def wrong_blank_splits_only_once(path, blank):
    text, before = [], blank
    for k in path:
        if k != before:
            text.append(k)
        before = k
    return [k for k in text if k != blank] if len(path) < 20 else text


def wrong_looks_at_the_next(path, blank):
    return [k for k, after in zip(path, path[1:]) if k != after and k != blank]


def wrong_fails_on_no_frame(path, blank):
    text, before = [path[0]], path[0]
    for k in path[1:]:
        if k != before:
            text.append(k)
        before = k
    return [k for k in text if k != blank]
