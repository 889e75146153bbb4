"""Answers to `iou`: the prefix is the verdict, the name the idea or the misconception."""

import keras
import numpy as np


def right_keras(a, b):
    if (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) == 0:
        return 0
    a, b = (np.array([some], "float32") for some in (a, b))
    return keras.utils.bounding_boxes.compute_iou(a, b, "yxyx")[0, 0].numpy()


def right_early_returns(a, b):
    top, left = max(a[0], b[0]), max(a[1], b[1])
    bottom, right = min(a[2], b[2]), min(a[3], b[3])
    if bottom <= top or right <= left:
        return 0
    both = (bottom - top) * (right - left)
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def right_arrays(a, b):
    a, b = np.reshape(a, (2, 2)), np.reshape(b, (2, 2))
    both = np.clip(np.minimum(a[1], b[1]) - np.maximum(a[0], b[0]), 0, None).prod()
    union = (a[1] - a[0]).prod() + (b[1] - b[0]).prod() - both
    return both / union if union > 0 else 0.0


def wrong_negative_sides(a, b):
    """says: ask for the sign of both sides"""
    both = (min(a[2], b[2]) - max(a[0], b[0])) * (min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both
    return both / union if union else 0.0


def wrong_negative_product_clipped(a, b):
    """says: ask for the sign of both sides"""
    both = max((min(a[2], b[2]) - max(a[0], b[0])) * (min(a[3], b[3]) - max(a[1], b[1])), 0)
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both
    return both / union if union else 0.0


def wrong_sum_for_union(a, b):
    """says: what both cover is counted twice"""
    both = max(min(a[2], b[2]) - max(a[0], b[0]), 0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    total = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1])
    return both / total if total else 0.0


def wrong_one_pixel_more(a, b):
    """says: a pixel too many"""
    both = max(min(a[2], b[2]) - max(a[0], b[0]) + 1, 0) * max(min(a[3], b[3]) - max(a[1], b[1]) + 1, 0)
    area = [(box[2] - box[0] + 1) * (box[3] - box[1] + 1) for box in (a, b)]
    return both / (sum(area) - both)


def wrong_divides_by_zero(a, b):
    """says: do not divide"""
    both = max(min(a[2], b[2]) - max(a[0], b[0]), 0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both)


def wrong_one_for_two_points(a, b):
    """says: nothing is covered: return 0"""
    both = max(min(a[2], b[2]) - max(a[0], b[0]), 0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both
    return both / union if union else 1.0


def wrong_small_number_added(a, b):
    both = max(min(a[2], b[2]) - max(a[0], b[0]), 0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both + 1e-3)


def wrong_share_of_the_smaller(a, b):
    both = max(min(a[2], b[2]) - max(a[0], b[0]), 0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    least = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
    return both / least if least else 0.0


def wrong_box_around_both(a, b):
    both = max(min(a[2], b[2]) - max(a[0], b[0]), 0) * max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    around = (max(a[2], b[2]) - min(a[0], b[0])) * (max(a[3], b[3]) - min(a[1], b[1]))
    return both / around if around else 0.0


def wrong_counts_whole_pixels(a, b):
    cells = [
        {(i, j) for i in range(int(box[0]), int(box[2])) for j in range(int(box[1]), int(box[3]))} for box in (a, b)
    ]
    return len(cells[0] & cells[1]) / max(len(cells[0] | cells[1]), 1)


def wrong_zero_if_one_has_no_height(a, b):
    top, bottom = max(a[0], b[0]), min(a[2], b[2])
    left, right = max(a[1], b[1]), min(a[3], b[3])
    if bottom < top and right < left:
        return 0.0
    both = (bottom - top) * (right - left)
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both
    return both / union if union else 0.0
