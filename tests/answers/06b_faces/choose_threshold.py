"""Answers to `choose_threshold`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "allowed = int(limit * len(wrong) + 2e-09)": "any small number guards against rounding",
    "allowed = int(limit * len(wrong) + 0.0)": "the contract keeps limits away from rounding",
}


def right_tries_every_candidate(distances, same, limit):
    best, least = 0.0, 2.0
    for threshold in [*distances, np.inf]:
        far = np.mean(distances[~same] < threshold)
        frr = np.mean(distances[same] >= threshold)
        if far <= limit and frr < least:
            best, least = threshold, frr
    return float(best)


def right_largest_that_keeps_the_limit(distances, same, limit):
    return max(t for t in distances[~same] if np.mean(distances[~same] < t) <= limit)


def right_just_above_the_last_friend(distances, same, limit):
    first = max(t for t in np.unique(distances[~same]) if np.mean(distances[~same] < t) <= limit)
    friends = distances[same & (distances < first)]
    return np.nextafter(friends.max(), 9) if len(friends) else 0.0


def wrong_share_of_all_pairs(distances, same, limit):
    wrong = np.sort(distances[~same])
    return wrong[min(int(limit * len(distances) + 1e-9), len(wrong) - 1)]


def wrong_one_too_few(distances, same, limit):
    wrong = np.sort(distances[~same])
    return wrong[max(int(limit * len(wrong) + 1e-9) - 1, 0)]


def wrong_one_too_many(distances, same, limit):
    """says: pairs of different people pass, FAR is 0.67, above 0.4"""
    wrong = np.sort(distances[~same])
    return wrong[min(int(limit * len(wrong) + 1e-9) + 1, len(wrong) - 1)]


def wrong_quantile(distances, same, limit):
    return np.quantile(distances[~same], limit)


def wrong_quantile_of_the_friends(distances, same, limit):
    """says: but 0 is possible"""
    return np.quantile(distances[same], 1 - limit)


def wrong_never_lets_anybody_in(distances, same, limit):
    """says: but 0 is possible"""
    return 0.0


def wrong_lets_everybody_in(distances, same, limit):
    """says: 3 of 3 pairs of different people pass"""
    return 9.0


def wrong_equal_rates(distances, same, limit):
    return min(distances, key=lambda t: abs(np.mean(distances[~same] < t) - np.mean(distances[same] >= t)))


def wrong_rounded_to_the_nearest(distances, same, limit):
    wrong = np.sort(distances[~same])
    return wrong[min(round(limit * len(wrong)), len(wrong) - 1)]


def wrong_halfway_to_the_next(distances, same, limit):
    wrong = np.sort(distances[~same])
    k = int(limit * len(wrong) + 1e-9)
    return wrong[k] if k == 0 else (wrong[k - 1] + wrong[k]) / 2


def wrong_not_sorted(distances, same, limit):
    wrong = distances[~same]
    return wrong[int(limit * len(wrong) + 1e-9)]


def wrong_limit_on_the_false_rejects(distances, same, limit):
    friends = np.sort(distances[same])[::-1]
    return np.nextafter(friends[min(int(limit * len(friends)), len(friends) - 1)], 9)


def wrong_of_equal_ones_some_pass(distances, same, limit):
    """says: FAR is 0.67, above 0.4"""
    wrong = np.sort(distances[~same])
    return wrong[int(limit * len(wrong) + 1e-9)] + 1e-6


def wrong_equal_ones_counted_once(distances, same, limit):
    wrong = np.unique(distances[~same])
    return wrong[int(limit * len(wrong) + 1e-9)]


def wrong_not_a_number(distances, same, limit):
    return float("nan")
