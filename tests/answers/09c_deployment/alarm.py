"""Answers to `alarm`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {}


def right_a_loop(errors, requests):
    bad = new = 0
    for k in range(1, len(errors)):
        bad += errors[k] if errors[k] < errors[k - 1] else errors[k] - errors[k - 1]
        new += requests[k] if requests[k] < requests[k - 1] else requests[k] - requests[k - 1]
    share = 0.0 if new == 0 else bad / new
    return share, bool(share > 0.01)


def right_numpy(errors, requests):
    def rise(counts):
        steps = np.diff(counts)
        return np.where(steps < 0, np.array(counts[1:]), steps).sum() if len(counts) > 1 else 0

    bad, new = rise(errors), rise(requests)
    return (float(bad / new), bool(100 * bad > new)) if new else (0.0, False)


def wrong_last_minus_first(errors, requests):
    """says: a counter that falls starts at 0 again"""
    new = requests[-1] - requests[0]
    share = (errors[-1] - errors[0]) / new if new else 0.0
    return share, share > 0.01


def wrong_last_readings(errors, requests):
    """says: what the first reading counted is over"""
    share = errors[-1] / max(requests[-1], 1)
    return share, share > 0.01


def wrong_restart_skipped(errors, requests):
    def rise(counts):
        return sum(max(now - was, 0) for was, now in zip(counts, counts[1:]))

    share = rise(errors) / max(rise(requests), 1)
    return share, share > 0.01


def wrong_absolute_steps(errors, requests):
    def rise(counts):
        return sum(abs(now - was) for was, now in zip(counts, counts[1:]))

    share = rise(errors) / max(rise(requests), 1)
    return share, share > 0.01


def wrong_rings_at_one_percent(errors, requests):
    """says: exactly 1 % should not ring"""

    def rise(counts):
        return sum(now - was if now >= was else now for was, now in zip(counts, counts[1:]))

    share = rise(errors) / max(rise(requests), 1)
    return share, share >= 0.01


def wrong_first_reading_counts(errors, requests):
    """says: what the first reading counted is over"""

    def rise(counts):
        return counts[0] + sum(now - was if now >= was else now for was, now in zip(counts, counts[1:]))

    share = rise(errors) / max(rise(requests), 1)
    return share, share > 0.01


def wrong_one_restart_for_both(errors, requests):
    bad = new = 0
    for (e, f), (r, q) in zip(zip(errors, errors[1:]), zip(requests, requests[1:])):
        fell = q < r
        bad += f if fell else f - e
        new += q if fell else q - r
    share = bad / max(new, 1)
    return share, share > 0.01


def wrong_mean_of_the_shares(errors, requests):
    def rises(counts):
        return [now - was if now >= was else now for was, now in zip(counts, counts[1:])]

    shares = [bad / new for bad, new in zip(rises(errors), rises(requests)) if new]
    share = sum(shares) / max(len(shares), 1)
    return share, share > 0.01


def wrong_the_worst_interval(errors, requests):
    def rises(counts):
        return [now - was if now >= was else now for was, now in zip(counts, counts[1:])]

    share = max([bad / new for bad, new in zip(rises(errors), rises(requests)) if new], default=0.0)
    return share, share > 0.01


def wrong_divides_by_zero(errors, requests):
    def rise(counts):
        return sum(now - was if now >= was else now for was, now in zip(counts, counts[1:]))

    share = rise(errors) / rise(requests)
    return share, share > 0.01


def wrong_percent(errors, requests):
    def rise(counts):
        return sum(now - was if now >= was else now for was, now in zip(counts, counts[1:]))

    share = 100 * rise(errors) / max(rise(requests), 1)
    return share, share > 1


def wrong_since_the_last_restart(errors, requests):
    def rise(counts):
        total = 0
        for was, now in zip(counts, counts[1:]):
            total = now if now < was else total + now - was
        return total

    share = rise(errors) / max(rise(requests), 1)
    return share, share > 0.01


def wrong_no_requests_count_as_one(errors, requests):
    def rise(counts):
        return sum(now - was if now >= was else now for was, now in zip(counts, counts[1:]))

    share = rise(errors) / max(rise(requests), 1)
    return share, share > 0.01


def wrong_rings_at_any_interval(errors, requests):
    def rises(counts):
        return [now - was if now >= was else now for was, now in zip(counts, counts[1:])]

    bad, new = rises(errors), rises(requests)
    share = sum(bad) / sum(new) if sum(new) else 0.0
    return share, any(100 * b > n > 0 for b, n in zip(bad, new))


def wrong_rounds_before_it_rings(errors, requests):
    bad, all_ = (sum(now - was if now >= was else now for was, now in zip(c, c[1:])) for c in (errors, requests))
    share = bad / all_ if all_ else 0.0
    return share, round(share, 3) > 0.01
