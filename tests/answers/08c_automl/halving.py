"""Answers to `halving`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    "left, spent = (range(len(scores)), 0)": "a range has a length and an order too",
    "return (left[-1], spent)": "one is left, the first and the last",
}


def right_stable_argsort(scores, first):
    left, done, until, spent = np.arange(len(scores)), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = np.sort(left)
        order = np.argsort(-scores[left, until], kind="stable")
        left = left[order][: int(np.ceil(len(left) / 2))]
        done, until = until, until * 2
    return left[0], spent


def right_drops_the_worst_one_by_one(scores, first):
    left, trained, until = set(range(len(scores))), [0] * len(scores), first
    while len(left) > 1:
        for i in left:
            trained[i] = until
        for _ in range(len(left) // 2):
            left.remove(min(left, key=lambda i: (scores[i][until], -i)))
        until *= 2
    return left.pop(), sum(trained)


def right_recursion(scores, first):
    def go(left, until, new):
        if len(left) == 1:
            return left[0], 0
        best = sorted(sorted(left), key=lambda i: scores[i][until], reverse=True)[: -(-len(left) // 2)]
        winner, later = go(best, 2 * until, until)
        return winner, len(left) * new + later

    return list(go(list(range(len(scores))), first, first))


def wrong_starts_anew(scores, first):
    """says: survivors go on from where they stand"""
    left, until, spent = list(range(len(scores))), first, 0
    while len(left) > 1:
        spent += len(left) * until
        left = sorted(left, key=lambda i: (-scores[i][until], i))[: (len(left) + 1) // 2]
        until *= 2
    return left[0], spent


def wrong_smaller_half_of_odd(scores, first):
    """says: blocks spent on five models, not 12"""
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-scores[i][until], i))[: len(left) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_larger_index_of_equals(scores, first):
    """says: see the trap"""
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-scores[i][until], -i))[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_equals_in_the_order_of_the_last_round(scores, first):
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: -scores[i][until])[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_keeps_the_worse_half(scores, first):
    """says: the higher score of that moment stays"""
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (scores[i][until], i))[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_looks_at_the_end(scores, first):
    """says: the higher score of that moment stays"""
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-scores[i][-1], i))[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_best_score_so_far(scores, first):
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-max(scores[i][: until + 1]), i))[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_column_one_too_early(scores, first):
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-scores[i][until - 1], i))[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_adds_instead_of_doubling(scores, first):
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-scores[i][until], i))[: (len(left) + 1) // 2]
        done, until = until, until + first
    return left[0], spent


def wrong_first_is_one(scores, first):
    left, done, until, spent = list(range(len(scores))), 0, 1, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-scores[i][until], i))[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent


def wrong_trains_the_winner_too(scores, first):
    left, done, until, spent = list(range(len(scores))), 0, first, 0
    while len(left) > 1:
        spent += len(left) * (until - done)
        left = sorted(left, key=lambda i: (-scores[i][until], i))[: (len(left) + 1) // 2]
        done, until = until, 2 * until
    return left[0], spent + until - done
