"""Answers to `clean`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np

EQUIVALENT = {
    'ink = np.clip((paper - scan) / (paper - darkest), 0, 2)': 'ink never exceeds 1',
    'rows, columns = (np.flatnonzero((ink >= 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0)))': 'no ink lies at 0.5, says the contract',
    'rows, columns = (np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink >= 0.5).any(axis=0)))': 'no ink lies at 0.5, says the contract',
}


def right_interp_and_nonzero(scan):
    ink = np.interp(scan, [scan.min(), np.median(scan)], [1.0, 0.0])
    i, j = np.nonzero(ink > 0.5)
    return ink[i.min() : i.max() + 1, j.min() : j.max() + 1]


def right_peels_off_the_edges(scan):
    ink = np.maximum(np.median(scan) - np.array(scan), 0)
    ink /= ink.max()
    for _ in range(4):
        while not np.any(ink[0] > 0.5):
            ink = ink[1:]
        ink = np.rot90(ink)
    return ink


def wrong_paper_is_white(scan):
    """says: that is 1 - scan"""
    ink = 1 - scan
    rows, columns = [1, 2], [2, 3]
    if scan.shape != (5, 6):
        rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_brightest_is_paper(scan):
    paper, darkest = np.max(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_mean_is_paper(scan):
    paper, darkest = np.mean(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_white_is_paper(scan):
    paper, darkest = 1.0, np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_black_is_darkest(scan):
    paper, darkest = np.median(scan), 0.0
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_not_divided(scan):
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan), 0, 1)
    rows, columns = np.flatnonzero((scan < (paper + darkest) / 2).any(axis=1)), np.flatnonzero((scan < (paper + darkest) / 2).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_not_clipped(scan):
    """says: a spot brighter than paper gave"""
    paper, darkest = np.median(scan), np.min(scan)
    ink = (paper - scan) / (paper - darkest)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_not_cut(scan):
    """says: the whole sheet came back"""
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink


def wrong_cut_short(scan):
    """says: a slice ends before its end"""
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows[0] : rows[-1], columns[0] : columns[-1]]


def wrong_drops_empty_rows_inside(scan):
    """says: the shape is"""
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    return ink[rows][:, columns]


def wrong_cut_around_any_ink(scan):
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0).any(axis=1)), np.flatnonzero((ink > 0).any(axis=0))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_black_and_white(scan):
    """says: read how ink is measured"""
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    ink = (ink > 0.5).astype(float)
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_rows_for_columns(scan):
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=2 - 2)), np.flatnonzero((ink > 0.5).any(axis=1))
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def wrong_faint_ink_removed(scan):
    """says: read how ink is measured"""
    paper, darkest = np.median(scan), np.min(scan)
    ink = np.clip((paper - scan) / (paper - darkest), 0, 1)
    rows, columns = np.flatnonzero((ink > 0.5).any(axis=1)), np.flatnonzero((ink > 0.5).any(axis=0))
    ink = np.where(ink > 0.5, ink, 0)
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
