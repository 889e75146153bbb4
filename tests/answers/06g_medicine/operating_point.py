"""Answers to `operating_point`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_counts_down(scores, labels, new_scores, new_labels, wanted):
    ill = np.sort(scores[labels == 1])[::-1]
    for threshold in ill:
        if np.sum(ill >= threshold) / len(ill) >= wanted:
            break
    yes = new_scores >= threshold
    found, missed = np.sum(yes & (new_labels == 1)), np.sum(~yes & (new_labels == 1))
    alarms, peace = np.sum(yes & (new_labels == 0)), np.sum(~yes & (new_labels == 0))
    return threshold, found / (found + missed), peace / (peace + alarms)


def right_place_in_the_order(scores, labels, new_scores, new_labels, wanted):
    ill = sorted(scores[labels == 1].tolist(), reverse=True)
    k = next(k for k in range(1, len(ill) + 1) if k / len(ill) >= wanted)
    threshold = ill[k - 1]
    return [
        threshold,
        np.mean(new_scores[new_labels == 1] >= threshold),
        np.mean(new_scores[new_labels == 0] < threshold),
    ]


def right_one_minus_alarms(scores, labels, new_scores, new_labels, wanted):
    ill = scores[labels == 1]
    candidates = np.unique(ill)
    shares = np.array([np.mean(ill >= candidate) for candidate in candidates])
    threshold = candidates[shares >= wanted][-1]
    yes = new_scores >= threshold
    return float(threshold), float(yes[new_labels == 1].mean()), float(1 - yes[new_labels == 0].mean())


def right_any_womans_score(scores, labels, new_scores, new_labels, wanted):
    ill = scores[labels == 1]
    threshold = max(t for t in scores if np.mean(ill >= t) >= wanted)
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_as_it_was(scores, labels, new_scores, new_labels, wanted):
    ill = new_scores[new_labels == 1]
    threshold = max(t for t in ill if np.mean(ill > t) >= wanted)
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(yes[new_labels == 0])


def wrong_chosen_on_the_new_women(scores, labels, new_scores, new_labels, wanted):
    """says: it was chosen on the new women"""
    ill = new_scores[new_labels == 1]
    threshold = max(t for t in ill if np.mean(ill >= t) >= wanted)
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_forgets_the_tie(scores, labels, new_scores, new_labels, wanted):
    """says: the tie is forgotten"""
    ill = scores[labels == 1]
    threshold = max((t for t in ill if np.mean(ill > t) >= wanted), default=min(ill))
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_alarms_instead_of_peace(scores, labels, new_scores, new_labels, wanted):
    ill = scores[labels == 1]
    threshold = max(t for t in ill if np.mean(ill >= t) >= wanted)
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(yes[new_labels == 0])


def wrong_counted_on_validation(scores, labels, new_scores, new_labels, wanted):
    """says: two of the three new ill"""
    ill = scores[labels == 1]
    threshold = max(t for t in ill if np.mean(ill >= t) >= wanted)
    yes = scores >= threshold
    return threshold, np.mean(yes[labels == 1]), np.mean(~yes[labels == 0])


def wrong_strictly_more_than_wanted(scores, labels, new_scores, new_labels, wanted):
    """says: the tie is forgotten, or a lower one taken"""
    ill = scores[labels == 1]
    threshold = max((t for t in ill if np.mean(ill >= t) > wanted), default=min(ill))
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_lowest_threshold(scores, labels, new_scores, new_labels, wanted):
    """says: the tie is forgotten, or a lower one taken"""
    ill = scores[labels == 1]
    threshold = min(t for t in ill if np.mean(ill >= t) >= wanted)
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_quantile(scores, labels, new_scores, new_labels, wanted):
    threshold = np.quantile(scores[labels == 1], 1 - wanted)
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_share_of_all_women(scores, labels, new_scores, new_labels, wanted):
    ill = scores[labels == 1]
    threshold = max((t for t in ill if np.mean(scores >= t) >= wanted), default=min(ill))
    yes = new_scores >= threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_yes_is_above(scores, labels, new_scores, new_labels, wanted):
    """says: two of the three new ill"""
    ill = scores[labels == 1]
    threshold = max(t for t in ill if np.mean(ill >= t) >= wanted)
    yes = new_scores > threshold
    return threshold, np.mean(yes[new_labels == 1]), np.mean(~yes[new_labels == 0])


def wrong_predictive_values(scores, labels, new_scores, new_labels, wanted):
    ill = scores[labels == 1]
    threshold = max(t for t in ill if np.mean(ill >= t) >= wanted)
    yes = new_scores >= threshold
    return (
        threshold,
        np.mean(new_labels[yes] == 1) if yes.any() else 0.0,
        np.mean(new_labels[~yes] == 0) if (~yes).any() else 0.0,
    )
