"""Answers to `split_week`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_loops(day, start):
    past = [i for i, d in enumerate(day) if d < start]
    week = [i for i, d in enumerate(day) if start <= d <= start + 6]
    return past, week


def right_whole_weeks_from_the_start(day, start):
    weeks = (np.asarray(day) - start) // 7
    return np.where(weeks < 0)[0], np.where(weeks == 0)[0]


def wrong_masks(day, start):
    """says: positions are wanted"""
    return day < start, (day >= start) & (day < start + 7)


def wrong_days_instead_of_positions(day, start):
    """says: days came back"""
    return day[day < start], day[(day >= start) & (day < start + 7)]


def wrong_eight_days(day, start):
    """says: eighth day"""
    return np.flatnonzero(day < start), np.flatnonzero((day >= start) & (day <= start + 7))


def wrong_six_days(day, start):
    return np.flatnonzero(day < start), np.flatnonzero((day >= start) & (day < start + 6))


def wrong_all_that_follows(day, start):
    """says: eighth day"""
    return np.flatnonzero(day < start), np.flatnonzero(day >= start)


def wrong_first_day_in_the_past(day, start):
    """says: first of the week"""
    return np.flatnonzero(day <= start), np.flatnonzero((day > start) & (day < start + 7))


def wrong_trains_on_what_is_not_the_week(day, start):
    """says: eighth day"""
    week = (day >= start) & (day < start + 7)
    return np.flatnonzero(~week), np.flatnonzero(week)


def wrong_only_the_week_before(day, start):
    return np.flatnonzero((day >= start - 7) & (day < start)), np.flatnonzero((day >= start) & (day < start + 7))


def wrong_sorted_by_day(day, start):
    """says: ascending"""
    order = np.argsort(day, kind="stable")
    return [i for i in order if day[i] < start], [i for i in order if start <= day[i] < start + 7]


def wrong_takes_the_rows_for_sorted(day, start):
    a, b = np.searchsorted(day, start), np.searchsorted(day, start + 7)
    return np.arange(a), np.arange(a, b)


def wrong_no_negative_days(day, start):
    return np.flatnonzero((day >= 0) & (day < start)), np.flatnonzero((day >= start) & (day < start + 7))


def wrong_by_lot(day, start):
    order = np.random.default_rng(0).permutation(len(day))
    n = int(np.sum((day >= start) & (day < start + 7)))
    return np.sort(order[n:]), np.sort(order[:n])


def wrong_where_without_its_first(day, start):
    """says: returns a tuple"""
    return np.where(day < start), np.where((day >= start) & (day < start + 7))
