"""Answers to `nms`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_drops_from_the_rest(overlap, scores, labels, most):
    left, kept = list(np.argsort(-scores, kind="stable")), []
    while left:
        best, *left = left
        kept.append(int(best))
        left = [k for k in left if labels[k] != labels[best] or overlap[best, k] <= most]
    return kept


def right_mask(overlap, scores, labels, most):
    alive, kept = np.ones(len(scores), bool), []
    while alive.any():
        best = np.flatnonzero(alive)[np.argmax(scores[alive])]
        kept.append(best)
        alive &= ~((overlap[best] > most) & (labels == labels[best]))
        alive[best] = False
    return np.array(kept, int)


def right_label_by_label(overlap, scores, labels, most):
    kept = []
    for label in set(labels.tolist()):
        mine = []
        for i in sorted(np.flatnonzero(labels == label), key=lambda i: (-scores[i], i)):
            if not any(overlap[i, k] > most for k in mine):
                mine.append(int(i))
        kept += mine
    return tuple(sorted(kept, key=lambda i: (-scores[i], i)))


def wrong_labels_ignored(overlap, scores, labels, most):
    """says: box 1 is a horse"""
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if all(overlap[i, k] <= most for k in kept):
            kept.append(i)
    return kept


def wrong_not_sorted(overlap, scores, labels, most):
    """says: the best comes first, whatever its number"""
    kept = []
    for i in range(len(scores)):
        if all(labels[i] != labels[k] or overlap[i, k] <= most for k in kept):
            kept.append(i)
    return kept


def wrong_worst_first(overlap, scores, labels, most):
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: scores[i]):
        if all(labels[i] != labels[k] or overlap[i, k] <= most for k in kept):
            kept.append(i)
    return kept


def wrong_dropped_boxes_drop_others(overlap, scores, labels, most):
    """says: box 2 is gone"""
    order = sorted(range(len(scores)), key=lambda i: -scores[i])
    return [i for n, i in enumerate(order) if all(labels[i] != labels[k] or overlap[i, k] <= most for k in order[:n])]


def wrong_limit_not_allowed(overlap, scores, labels, most):
    """says: an overlap of just `most` is allowed"""
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if all(labels[i] != labels[k] or overlap[i, k] < most for k in kept):
            kept.append(i)
    return kept


def wrong_last_of_equal_scores(overlap, scores, labels, most):
    kept = []
    for i in np.argsort(scores, kind="stable")[::-1]:
        if all(labels[i] != labels[k] or overlap[i, k] <= most for k in kept):
            kept.append(int(i))
    return kept


def wrong_quicksort(overlap, scores, labels, most):
    kept = []
    for i in np.lexsort((-np.arange(len(scores)), -scores)):
        if all(labels[i] != labels[k] or overlap[i, k] <= most for k in kept):
            kept.append(int(i))
    return kept


def wrong_in_the_order_of_numbers(overlap, scores, labels, most):
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if all(labels[i] != labels[k] or overlap[i, k] <= most for k in kept):
            kept.append(i)
    return sorted(kept)


def wrong_only_the_last_kept(overlap, scores, labels, most):
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if not kept or labels[i] != labels[kept[-1]] or overlap[i, kept[-1]] <= most:
            kept.append(i)
    return kept


def wrong_limit_of_a_half(overlap, scores, labels, most):
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if all(labels[i] != labels[k] or overlap[i, k] <= 0.5 for k in kept):
            kept.append(i)
    return kept


def wrong_one_of_each_label(overlap, scores, labels, most):
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if labels[i] not in [labels[k] for k in kept]:
            kept.append(i)
    return kept


def wrong_scores_below_zero_fall_out(overlap, scores, labels, most):
    kept = []
    for i in sorted(range(len(scores)), key=lambda i: -scores[i]):
        if scores[i] >= 0 and all(labels[i] != labels[k] or overlap[i, k] <= most for k in kept):
            kept.append(i)
    return kept
