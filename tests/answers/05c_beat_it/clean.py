"""Answers to `clean`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    'return np.clip(ink, 0, 2)': 'ink never exceeds 1',
}


def right_interp(scan):
    return np.interp(scan, [scan.min(), np.median(scan)], [1.0, 0.0])


def right_where(scan):
    paper, darkest = np.median(scan), np.min(scan)
    return np.where(scan < paper, (scan - paper) / (darkest - paper), 0.0)


def right_divides_by_its_largest(scan):
    ink = np.maximum(np.sort(scan, axis=None)[[(scan.size - 1) // 2, scan.size // 2]].mean() - np.array(scan), 0)
    return ink / ink.max()


def wrong_paper_is_white(scan):
    """says: that is 1 - scan"""
    return 1 - scan


def wrong_white_over_darkest(scan):
    ink = 1 - scan
    return ink / ink.max()


def wrong_brightest_is_paper(scan):
    return np.clip((scan.max() - scan) / (scan.max() - scan.min()), 0, 1)


def wrong_mean_is_paper(scan):
    return np.clip((np.mean(scan) - scan) / (np.mean(scan) - scan.min()), 0, 1)


def wrong_commonest_is_paper(scan):
    values, counts = np.unique(scan, return_counts=True)
    paper = values[np.argmax(counts)]
    return np.clip((paper - scan) / (paper - scan.min() + 1e-9), 0, 1)


def wrong_corner_is_paper(scan):
    return np.clip((scan[0, 0] - scan) / (scan[0, 0] - scan.min() + 1e-9), 0, 1)


def wrong_black_is_darkest(scan):
    return np.clip((np.median(scan) - scan) / np.median(scan), 0, 1)


def wrong_not_divided(scan):
    """says: must become 1: divide"""
    return np.clip(np.median(scan) - scan, 0, 1)


def wrong_not_clipped(scan):
    """says: a spot brighter than paper gave"""
    return (np.median(scan) - scan) / (np.median(scan) - np.min(scan))


def wrong_bright_is_ink(scan):
    """says: a spot brighter than paper gave"""
    return np.abs(np.median(scan) - scan) / (np.median(scan) - np.min(scan))


def wrong_black_and_white(scan):
    """says: read how ink is measured"""
    return ((np.median(scan) - scan) / (np.median(scan) - np.min(scan)) > 0.5).astype(float)


def wrong_faint_ink_removed(scan):
    """says: read how ink is measured"""
    ink = np.clip((np.median(scan) - scan) / (np.median(scan) - np.min(scan)), 0, 1)
    return np.where(ink > 0.5, ink, 0)


def wrong_turned_over(scan):
    """says: read how ink is measured"""
    return np.clip((scan - np.min(scan)) / (np.median(scan) - np.min(scan)), 0, 1)


def wrong_cut_out(scan):
    """says: the shape is"""
    ink = np.clip((np.median(scan) - scan) / (np.median(scan) - np.min(scan)), 0, 1)
    i, j = np.nonzero(ink > 0.5)
    return ink[i.min() : i.max() + 1, j.min() : j.max() + 1]


def wrong_returns_nothing(scan):
    """says: is a `return` missing"""
    np.clip((np.median(scan) - scan) / (np.median(scan) - np.min(scan)), 0, 1)
