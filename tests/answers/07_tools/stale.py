"""Answers to `stale`: the prefix is the verdict, the name the idea or the misconception."""


def right_list_in_order(steps, before, now):
    again = []
    for name, inputs in steps.items():
        own = name not in before or before[name] != now[name]
        data = any(i not in steps and before.get(i) != now.get(i) for i in inputs)
        if own or data or any(i in again for i in inputs):
            again.append(name)
    return again


def right_recursion(steps, before, now):
    def runs(name):
        return before.get(name) != now.get(name) or any(runs(i) for i in steps.get(name, []))

    return [name for name in steps if runs(name)]


def right_keys_made_of_keys(steps, before, now):
    def keys(prints):
        made = dict(prints)
        for name, inputs in steps.items():
            made[name] = (prints.get(name), tuple(made.get(i) for i in inputs))
        return made

    old, new = keys(before), keys(now)
    return [name for name in steps if old[name] != new[name]]


def wrong_own_code_only(steps, before, now):
    """says: what runs again changes its users"""
    return [name for name in steps if before.get(name) != now[name]]


def wrong_direct_inputs_only(steps, before, now):
    """says: data change all that follows"""
    changed = {name for name in now if before.get(name) != now[name]}
    return [name for name in steps if name in changed or changed & set(steps[name])]


def wrong_new_is_not_changed(steps, before, now):
    """says: report is new"""
    changed = {name for name in now if name in before and before[name] != now[name]}
    for name, inputs in steps.items():
        if changed & set(inputs):
            changed.add(name)
    return [name for name in steps if name in changed]


def wrong_all_inputs_must_change(steps, before, now):
    changed = {name for name in now if before.get(name) != now[name]}
    for name, inputs in steps.items():
        if inputs and set(inputs) <= changed:
            changed.add(name)
    return [name for name in steps if name in changed]


def wrong_data_are_listed_too(steps, before, now):
    """says: data are no step"""
    changed = [name for name in now if before.get(name) != now[name]]
    for name, inputs in steps.items():
        if set(changed) & set(inputs) and name not in changed:
            changed.append(name)
    return changed


def wrong_everything_after_the_first_change(steps, before, now):
    names = list(steps)
    changed = {name for name in now if before.get(name) != now[name]}
    first = [i for i, name in enumerate(names) if name in changed or changed & set(steps[name])]
    return names[first[0] :] if first else []


def wrong_everything_if_anything_changed(steps, before, now):
    """says: only the report changed"""
    return list(steps) if any(before.get(name) != now[name] for name in now) else []


def wrong_what_is_gone_counts(steps, before, now):
    """says: what is gone does not matter"""
    if set(before) - set(now):
        return list(steps)
    changed = {name for name in now if before.get(name) != now[name]}
    for name, inputs in steps.items():
        if changed & set(inputs):
            changed.add(name)
    return [name for name in steps if name in changed]


def wrong_sorted_by_name(steps, before, now):
    changed = {name for name in now if before.get(name) != now[name]}
    for name, inputs in steps.items():
        if changed & set(inputs):
            changed.add(name)
    return sorted(changed & set(steps), reverse=True) if len(steps) == 2 else sorted(changed & set(steps))
