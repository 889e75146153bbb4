"""Answers to `roc_auc`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_signs(scores, labels):
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    return (np.sign(margin).mean() + 1) / 2


def right_heaviside(scores, labels):
    return np.heaviside(scores[labels == 1][:, None] - scores[labels == 0], 0.5).mean()


def right_ranks(scores, labels):
    ranks = np.array([np.sum(scores < score) + (np.sum(scores == score) + 1) / 2 for score in scores])
    n = int(np.sum(labels))
    return (ranks[labels == 1].sum() - n * (n + 1) / 2) / (n * (len(labels) - n))


def right_area_below_the_curve(scores, labels):
    area, x, y = 0.0, 0.0, 0.0
    for threshold in sorted(set(scores.tolist()), reverse=True):
        yes = scores >= threshold
        found, alarms = yes[labels == 1].mean(), yes[labels == 0].mean()
        area += (alarms - x) * (found + y) / 2
        x, y = alarms, found
    return float(area)


def right_loops(scores, labels):
    points = 0
    ill, well = scores[labels == 1], scores[labels == 0]
    for a in ill:
        for b in well:
            if a > b:
                points += 2
            elif a == b:
                points += 1
    return points / (2 * len(ill) * len(well))


def wrong_ties_count_nothing(scores, labels):
    """says: the tie counts nothing"""
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    return np.mean(margin > 0)


def wrong_ties_count_in_full(scores, labels):
    """says: the tie counts in full"""
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    return np.mean(margin >= 0)


def wrong_way_round(scores, labels):
    """says: the healthy ones are ahead here"""
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    return np.mean((margin < 0) + 0.5 * (margin == 0))


def wrong_number_of_pairs(scores, labels):
    """says: that is the number of pairs"""
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    return np.sum((margin > 0) + 0.5 * (margin == 0))


def wrong_ties_with_a_tolerance(scores, labels):
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    tie = np.abs(margin) < 1e-3
    return np.mean((margin > 0) & ~tie) + 0.5 * np.mean(tie)


def wrong_mean_margin(scores, labels):
    """says: follow the little table"""
    return np.mean(scores[labels == 1][:, None] - scores[labels == 0])


def wrong_never_below_a_half(scores, labels):
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    auc = np.mean((margin > 0) + 0.5 * (margin == 0))
    return max(auc, 1 - auc)


def wrong_ill_are_always_first(scores, labels):
    n = int(np.sum(labels))
    margin = scores[:n][:, None] - scores[n:]
    return np.mean((margin > 0) + 0.5 * (margin == 0))


def wrong_accuracy(scores, labels):
    """says: follow the little table"""
    return np.mean((scores >= 0.5) == (labels == 1))


def wrong_the_example(scores, labels):
    """says: seven equal scores"""
    return 0.75


def wrong_ties_within_a_millionth(scores, labels):
    margin = scores[labels == 1][:, None] - scores[labels == 0]
    tie = np.abs(margin) < 1e-6
    return np.mean((margin > 0) & ~tie) + 0.5 * np.mean(tie)
