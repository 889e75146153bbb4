"""Answers to `benchmark`: the prefix is the verdict, the name the idea or the misconception."""

import time

import numpy as np

EQUIVALENT = {}


def right_two_loops(work, clock, warmup, repeats):
    for _ in range(warmup):
        work().numpy()
    times = []
    for _ in range(repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return np.percentile(times, 50)


def right_stamps(work, clock, warmup, repeats):
    stamps = [clock()]
    for _ in range(warmup + repeats):
        work().numpy()
        stamps.append(clock())
    times = sorted(np.diff(stamps)[warmup:].tolist())
    return (times[(repeats - 1) // 2] + times[repeats // 2]) / 2


def right_recursive(work, clock, warmup, repeats):
    def one():
        start = clock()
        result = work()
        result.numpy()
        return clock() - start

    return float(np.quantile([one() for _ in range(warmup + repeats)][warmup:], 0.5))


def wrong_warmup_counted(work, clock, warmup, repeats):
    """says: the warm-up"""
    times = []
    for _ in range(warmup + repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return np.median(times)


def wrong_mean(work, clock, warmup, repeats):
    """says: that is the mean"""
    times = []
    for _ in range(warmup + repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return np.mean(times[warmup:])


def wrong_does_not_wait(work, clock, warmup, repeats):
    """says: nobody waited"""
    times = []
    for _ in range(warmup + repeats):
        start = clock()
        work()
        times.append(clock() - start)
    return np.median(times[warmup:])


def wrong_waits_after_the_second_look(work, clock, warmup, repeats):
    """says: nobody waited"""
    times = []
    for _ in range(warmup + repeats):
        start = clock()
        result = work()
        times.append(clock() - start)
        result.numpy()
    return np.median(times[warmup:])


def wrong_minimum(work, clock, warmup, repeats):
    """says: that is the smallest"""
    times = []
    for _ in range(warmup + repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return min(times[warmup:])


def wrong_own_clock(work, clock, warmup, repeats):
    times = []
    for _ in range(warmup + repeats):
        start = time.perf_counter()
        work().numpy()
        times.append(time.perf_counter() - start)
    return np.median(times[warmup:])


def wrong_total_over_repeats(work, clock, warmup, repeats):
    """says: that is the mean"""
    for _ in range(warmup):
        work().numpy()
    start = clock()
    for _ in range(repeats):
        work().numpy()
    return (clock() - start) / repeats


def wrong_warmup_without_waiting(work, clock, warmup, repeats):
    for _ in range(warmup):
        work()
    times = []
    for _ in range(repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return np.median(times)


def wrong_repeats_hold_the_warmup(work, clock, warmup, repeats):
    times = []
    for _ in range(max(repeats, warmup + 1)):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return np.median(times[warmup:])


def wrong_upper_middle(work, clock, warmup, repeats):
    times = []
    for _ in range(warmup + repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return sorted(times[warmup:])[repeats // 2]


def wrong_middle_of_the_unsorted(work, clock, warmup, repeats):
    """says: the middle one unsorted"""
    times = []
    for _ in range(warmup + repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return times[warmup:][repeats // 2]


def wrong_one_call_of_warmup(work, clock, warmup, repeats):
    work().numpy()
    times = []
    for _ in range(repeats):
        start = clock()
        work().numpy()
        times.append(clock() - start)
    return np.median(times)
