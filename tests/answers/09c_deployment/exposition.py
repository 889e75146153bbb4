"""Answers to `exposition`: the prefix is the verdict, the name the idea or the misconception."""

EQUIVALENT = {}


def right_sorted(waits, edges):
    import bisect

    order, text = sorted(waits), ""
    for edge in edges:
        text += 'wait_bucket{le="' + str(edge) + '"} ' + str(bisect.bisect_right(order, edge)) + "\n"
    text += 'wait_bucket{le="+Inf"} ' + str(len(waits)) + "\n"
    return text + f"wait_sum {sum(order)}\nwait_count {len(waits)}\n"


def right_running_sum(waits, edges):
    import bisect

    counts = [0] * (len(edges) + 1)
    for wait in waits:
        counts[bisect.bisect_left(edges, wait)] += 1
    lines, seen = [], 0
    for label, count in zip([*map(str, edges), "+Inf"], counts):
        seen += count
        lines.append(f'wait_bucket{{le="{label}"}} {float(seen)}')
    return "".join(line + "\n" for line in [*lines, f"wait_sum {float(sum(waits))}", f"wait_count {float(seen)}"])


def wrong_each_wait_once(waits, edges):
    """says: each wait was counted once"""
    import bisect

    counts = [0] * (len(edges) + 1)
    for wait in waits:
        counts[bisect.bisect_left(edges, wait)] += 1
    lines = [f'wait_bucket{{le="{label}"}} {count}' for label, count in zip([*map(str, edges), "+Inf"], counts)]
    return "\n".join([*lines, f"wait_sum {sum(waits)}", f"wait_count {len(waits)}", ""])


def wrong_below_the_edge(waits, edges):
    """says: exactly 0.1 belongs"""
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w < edge for w in waits)}' for edge in edges]
    lines += [f'wait_bucket{{le="+Inf"}} {len(waits)}', f"wait_sum {sum(waits)}", f"wait_count {len(waits)}"]
    return "\n".join(lines) + "\n"


def wrong_no_last_break(waits, edges):
    """says: the last line ends"""
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    lines += [f'wait_bucket{{le="+Inf"}} {len(waits)}', f"wait_sum {sum(waits)}", f"wait_count {len(waits)}"]
    return "\n".join(lines)


def wrong_inf_as_python_says(waits, edges):
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in [*edges, float("inf")]]
    return "\n".join([*lines, f"wait_sum {sum(waits)}", f"wait_count {len(waits)}", ""])


def wrong_inf_is_what_lies_above(waits, edges):
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    lines.append(f'wait_bucket{{le="+Inf"}} {sum(w > edges[-1] for w in waits)}')
    return "\n".join([*lines, f"wait_sum {sum(waits)}", f"wait_count {len(waits)}", ""])


def wrong_without_infinity(waits, edges):
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    return "\n".join([*lines, f"wait_sum {sum(waits)}", f"wait_count {len(waits)}", ""])


def wrong_mean_for_sum(waits, edges):
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    lines += [
        f'wait_bucket{{le="+Inf"}} {len(waits)}',
        f"wait_sum {sum(waits) / max(len(waits), 1)}",
        f"wait_count {len(waits)}",
    ]
    return "\n".join(lines) + "\n"


def wrong_a_list_of_lines(waits, edges):
    """says: return one text"""
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    return [*lines, f'wait_bucket{{le="+Inf"}} {len(waits)}', f"wait_sum {sum(waits)}", f"wait_count {len(waits)}"]


def wrong_labels_unquoted(waits, edges):
    lines = [f"wait_bucket{{le={edge}}} {sum(w <= edge for w in waits)}" for edge in edges]
    lines += [f"wait_bucket{{le=+Inf}} {len(waits)}", f"wait_sum {sum(waits)}", f"wait_count {len(waits)}"]
    return "\n".join(lines) + "\n"


def wrong_sum_in_milliseconds(waits, edges):
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    lines += [f'wait_bucket{{le="+Inf"}} {len(waits)}', f"wait_sum {1000 * sum(waits)}", f"wait_count {len(waits)}"]
    return "\n".join(lines) + "\n"


def wrong_sum_rounded(waits, edges):
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    lines += [f'wait_bucket{{le="+Inf"}} {len(waits)}', f"wait_sum {sum(waits):g}", f"wait_count {len(waits)}"]
    return "\n".join(lines) + "\n"


def wrong_time_stamps(waits, edges):
    lines = [f'wait_bucket{{le="{edge}"}} {sum(w <= edge for w in waits)}' for edge in edges]
    lines += [f'wait_bucket{{le="+Inf"}} {len(waits)}', f"wait_sum {sum(waits)}", f"wait_count {len(waits)}"]
    return "".join(f"{line} 1790000000000\n" for line in lines)
