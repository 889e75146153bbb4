"""Answers to `tuner`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "pass": "the given first round left out: the mean of nothing is NaN, and everyone gets a first block all the same",
    "if False:": "the same",
    "field = sorted(range(len(scores)), key=lambda i: -recent[i])[:1]": "another strategy that clears the threshold",
    "field = sorted(range(len(scores)), key=lambda i: -recent[i])[:max(2, round(share * len(scores)))]": "another strategy that clears the threshold",
    "field = sorted(range(len(scores)), key=lambda i: -recent[i])[:max(1, round(share / len(scores)))]": "another strategy that clears the threshold",
    "recent = [np.mean(one[3:]) for one in scores]": "another strategy that clears the threshold",
    "recent = [np.mean(one[-4:]) for one in scores]": "another strategy that clears the threshold",
    "recent = [np.mean(one[-2:]) for one in scores]": "another strategy that clears the threshold",
}


def right_rounds_of_halving(scores, left):
    n, total = len(scores), left + sum(map(len, scores))
    field, target, rounds = list(range(n)), 0, int(np.ceil(np.log2(n)))
    while len(field) > 1:
        target += max(1, total // rounds // len(field))
        behind = [i for i in field if len(scores[i]) < target]
        if behind and left:
            return behind[0]
        field = sorted(field, key=lambda i: -np.mean(scores[i][max(0, target - 2) : target] or [0]))[: (len(field) + 1) // 2]
    return field[0]


def right_bonus_for_the_little_known(scores, left):
    for i, one in enumerate(scores):
        if not one and left:
            return i
    recent = np.array([np.mean(one[-2:]) if one else 0.0 for one in scores])
    if left == 0:
        return np.argmax(recent)
    counts = np.array([len(one) for one in scores])
    return int(np.argmax(recent + 0.4 * np.sqrt(np.log(1 + counts.sum()) / counts)))


def right_half_for_all_half_for_three(scores, left):
    n, total = len(scores), left + sum(map(len, scores))
    recent = [np.mean(one[-2:]) for one in scores]
    if left > total // 2:
        return min(range(n), key=lambda i: len(scores[i]))
    best = sorted(range(n), key=lambda i: -recent[i])[: n // 4]
    return min(best, key=lambda i: len(scores[i])) if left else best[0]


def wrong_equal_shares(scores, left):
    """says: spend more on the better ones"""
    if left:
        return min(range(len(scores)), key=lambda i: len(scores[i]))
    return int(np.argmax([one[-1] for one in scores]))


def wrong_everything_on_the_first(scores, left):
    """says: one score may be luck"""
    return 0


def wrong_by_lot(scores, left):
    if left:
        return int(np.random.randint(len(scores)))
    return int(np.argmax([one[-1] if one else 0.0 for one in scores]))


def wrong_by_lot_never_looks(scores, left):
    return int(np.random.randint(len(scores)))


def wrong_one_look_then_all_in(scores, left):
    """says: one score may be luck"""
    for i, one in enumerate(scores):
        if not one:
            return i
    return int(np.argmax([one[0] for one in scores]))


def wrong_trusts_the_best_score_ever(scores, left):
    """says: one score may be luck"""
    total = left + sum(map(len, scores))
    best = [max(one) if one else 1.0 for one in scores]
    field = sorted(range(len(scores)), key=lambda i: -best[i])[: max(1, round(len(scores) * left / total))]
    return min(field, key=lambda i: len(scores[i]))


def wrong_trains_the_worst(scores, left):
    recent = [np.mean(one[-3:]) if one else 0.0 for one in scores]
    return int(np.argmin(recent)) if left else int(np.argmax(recent))


def wrong_picks_the_longest_trained(scores, left):
    if left:
        return min(range(len(scores)), key=lambda i: len(scores[i]))
    return int(np.argmax([len(one) for one in scores]))


def wrong_returns_a_score(scores, left):
    for i, one in enumerate(scores):
        if not one:
            return i
    return max(one[-1] for one in scores)


def wrong_stays_where_the_last_score_is_best(scores, left):
    """says: one score may be luck"""
    for i, one in enumerate(scores):
        if not one:
            return i
    return int(np.argmax([one[-1] for one in scores]))


def right_a_bonus_that_shrinks(scores, left):
    for i, one in enumerate(scores):
        if not one:
            return i
    value = np.array([np.mean(one[-3:]) for one in scores])
    return int(np.argmax(value + (0.3 / np.array([len(one) for one in scores]) if left else 0)))
