"""Answers to `validate`: the prefix is the verdict, the name the idea or the misconception."""

import numpy as np


def right_value_by_value(schema, table):
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, str):
            if str(table[name].dtype) != wanted:
                problems[name] = "dtype"
        else:
            for value in table[name].tolist():
                if value not in wanted:
                    problems[name] = "new value"
                    break
    return problems


def right_isin(schema, table):
    def problem(name, wanted):
        if name not in table:
            return "missing"
        if isinstance(wanted, list):
            return None if np.isin(table[name], wanted).all() else "new value"
        return None if table[name].dtype == np.dtype(wanted) else "dtype"

    found = {name: problem(name, wanted) for name, wanted in schema.items()}
    return {name: says for name, says in found.items() if says}


def right_differences_of_sets(schema, table):
    problems = dict.fromkeys(schema.keys() - table.keys(), "missing")
    for name in schema.keys() & table.keys():
        if type(schema[name]) is list:
            if set(table[name].tolist()) - set(schema[name]):
                problems[name] = "new value"
        elif table[name].dtype.name != schema[name]:
            problems[name] = "dtype"
    return problems


def wrong_all_values_must_occur(schema, table):
    """says: not all values need occur"""
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if set(table[name].tolist()) != set(wanted):
                problems[name] = "new value"
        elif table[name].dtype != wanted:
            problems[name] = "dtype"
    return problems


def wrong_first_value_only(schema, table):
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if table[name][0] not in wanted:
                problems[name] = "new value"
        elif table[name].dtype != wanted:
            problems[name] = "dtype"
    return problems


def wrong_any_known_value_will_do(schema, table):
    """says: the example"""
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if not set(table[name].tolist()) & set(wanted):
                problems[name] = "new value"
        elif table[name].dtype != wanted:
            problems[name] = "dtype"
    return problems


def wrong_subset_the_other_way_round(schema, table):
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if not set(wanted) <= set(table[name].tolist()):
                problems[name] = "new value"
        elif table[name].dtype != wanted:
            problems[name] = "dtype"
    return problems


def wrong_any_float_is_a_float(schema, table):
    """says: float32 is not float64"""
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if not set(table[name].tolist()) <= set(wanted):
                problems[name] = "new value"
        elif table[name].dtype.kind != np.dtype(wanted).kind:
            problems[name] = "dtype"
    return problems


def wrong_extra_columns_too(schema, table):
    """says: a column that the schema lacks is no problem"""
    problems = {name: "missing" for name in table if name not in schema}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if not set(table[name].tolist()) <= set(wanted):
                problems[name] = "new value"
        elif table[name].dtype != wanted:
            problems[name] = "dtype"
    return problems


def wrong_capitals_do_not_matter(schema, table):
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if not {value.lower() for value in table[name].tolist()} <= {value.lower() for value in wanted}:
                problems[name] = "new value"
        elif table[name].dtype != wanted:
            problems[name] = "dtype"
    return problems


def wrong_a_list_of_names(schema, table):
    """says: return a dict"""
    return [name for name in schema if name not in table]


def wrong_stops_at_the_first_problem(schema, table):
    """says: the example"""
    for name, wanted in schema.items():
        if name not in table:
            return {name: "missing"}
        if isinstance(wanted, list):
            if not set(table[name].tolist()) <= set(wanted):
                return {name: "new value"}
        elif table[name].dtype != wanted:
            return {name: "dtype"}
    return {}


def wrong_numbers_are_never_checked(schema, table):
    """says: the example"""
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list) and not set(table[name].tolist()) <= set(wanted):
            problems[name] = "new value"
    return problems


def wrong_part_of_a_known_value_is_known(schema, table):
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if not all(value in " ".join(wanted) for value in table[name]):
                problems[name] = "new value"
        elif table[name].dtype != wanted:
            problems[name] = "dtype"
    return problems


def wrong_part_of_a_dtype_is_the_dtype(schema, table):
    problems = {}
    for name, wanted in schema.items():
        if name not in table:
            problems[name] = "missing"
        elif isinstance(wanted, list):
            if not set(table[name]) <= set(wanted):
                problems[name] = "new value"
        elif table[name].dtype.name not in wanted:
            problems[name] = "dtype"
    return problems
