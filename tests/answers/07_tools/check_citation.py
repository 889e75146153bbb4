"""Answers to `check_citation`: the prefix is the verdict, the name the idea or the misconception."""

import re


def right_loop(cited, shelf):
    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    verdict = "not found"
    for record in shelf:
        if plain(record["title"]) == plain(cited["title"]):
            if all(author in record["authors"] for author in cited["authors"]):
                return "found"
            verdict = "authors differ"
    return verdict


def right_missing_authors(cited, shelf):
    def words(title):
        return re.findall(r"\w+", title.lower())

    missing = [
        len(set(cited["authors"]) - set(record["authors"]))
        for record in shelf
        if words(record["title"]) == words(cited["title"])
    ]
    return "not found" if not missing else "found" if min(missing) == 0 else "authors differ"


def wrong_title_only(cited, shelf):
    """says: Olah is not among its authors"""

    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    return "found" if any(plain(one["title"]) == plain(cited["title"]) for one in shelf) else "not found"


def wrong_title_begins_alike(cited, shelf):
    """says: the record's title goes on"""

    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    same = [one for one in shelf if plain(one["title"]).startswith(plain(cited["title"]))]
    if not same:
        return "not found"
    fits = any(set(cited["authors"]) <= set(one["authors"]) for one in same)
    return "found" if fits else "authors differ"


def wrong_title_to_the_letter(cited, shelf):
    """says: Olah is not among its authors"""
    same = [one for one in shelf if one["title"] == cited["title"]]
    if not same:
        return "not found"
    fits = any(set(cited["authors"]) <= set(one["authors"]) for one in same)
    return "found" if fits else "authors differ"


def wrong_one_author_is_enough(cited, shelf):
    """says: Olah is not among its authors"""

    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    same = [one for one in shelf if plain(one["title"]) == plain(cited["title"])]
    if not same:
        return "not found"
    fits = any(not cited["authors"] or set(cited["authors"]) & set(one["authors"]) for one in same)
    return "found" if fits else "authors differ"


def wrong_all_authors_must_be_cited(cited, shelf):
    """says: no author is cited, none is wrong"""

    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    same = [one for one in shelf if plain(one["title"]) == plain(cited["title"])]
    if not same:
        return "not found"
    return "found" if any(set(cited["authors"]) == set(one["authors"]) for one in same) else "authors differ"


def wrong_first_record_decides(cited, shelf):
    """says: two records bear this title, one has him"""

    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    for one in shelf:
        if plain(one["title"]) == plain(cited["title"]):
            return "found" if set(cited["authors"]) <= set(one["authors"]) else "authors differ"
    return "not found"


def wrong_authors_of_all_records_together(cited, shelf):
    """says: no single record has both"""

    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    same = [one for one in shelf if plain(one["title"]) == plain(cited["title"])]
    if not same:
        return "not found"
    known = {author for one in same for author in one["authors"]}
    return "found" if set(cited["authors"]) <= known else "authors differ"


def wrong_letters_of_english_only(cited, shelf):
    def plain(title):
        return re.sub(r"[^a-z]+", " ", title.lower()).strip()

    same = [one for one in shelf if plain(one["title"]) == plain(cited["title"])]
    if not same:
        return "not found"
    fits = any(set(cited["authors"]) <= set(one["authors"]) for one in same)
    return "found" if fits else "authors differ"


def wrong_names_in_small_letters(cited, shelf):
    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    same = [one for one in shelf if plain(one["title"]) == plain(cited["title"])]
    if not same:
        return "not found"
    given = {author.lower() for author in cited["authors"]}
    fits = any(given <= {author.lower() for author in one["authors"]} for one in same)
    return "found" if fits else "authors differ"


def wrong_no_authors_is_suspicious(cited, shelf):
    """says: no author is cited, none is wrong"""

    def plain(title):
        return re.sub(r"\W+", " ", title).strip().lower()

    same = [one for one in shelf if plain(one["title"]) == plain(cited["title"])]
    if not same:
        return "not found"
    fits = any(cited["authors"] and set(cited["authors"]) <= set(one["authors"]) for one in same)
    return "found" if fits else "authors differ"
