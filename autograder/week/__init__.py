"""A teacher's week beside collecting and grading: what learners are given, what a class understood, what goes back.

`reading`, `statistics` and `page` make the report of a class.
"""
