"""Answers to `predict_reply`: the prefix is the verdict, the name the idea or the misconception."""

import json

import numpy as np

EQUIVALENT = {
    "return (200, {'predictions': model(np.array(rows, 'float64')).numpy().tolist()})": "Keras casts its inputs",
}


def right_by_exceptions(body, model):
    import math

    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "JSON, please"}
    if type(asked) is not dict or "instances" not in asked:
        return 400, {"error": "instances are missing"}
    try:
        rows = asked["instances"]
        if type(rows) is not list or not rows:
            raise ValueError
        for row in rows:
            if type(row) is not list or len(row) != width:
                raise ValueError
            for value in row:
                if isinstance(value, bool) or not isinstance(value, (int, float)):
                    raise ValueError
    except ValueError:
        return 400, {"error": f"instances: at least one row, each of {width} numbers"}
    for row in rows:
        for value in row:
            if isinstance(value, float) and not math.isfinite(value) or not -LARGEST <= value <= LARGEST:
                return 400, {"error": "not finite"}
    return 200, {"predictions": [[float(p) for p in row] for row in model.predict_on_batch(np.array(rows, "float32"))]}


def right_by_steps(body, model):
    width, fault = model.input_shape[1], None
    try:
        asked = json.loads(body.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        asked, fault = None, "this is no JSON"
    if fault is None and not (isinstance(asked, dict) and "instances" in asked):
        fault = "no instances"
    rows = None if fault else asked["instances"]
    if fault is None and not (
        isinstance(rows, list)
        and len(rows) > 0
        and all(isinstance(r, list) for r in rows)
        and {len(r) for r in rows} == {width}
    ):
        fault = f"I want rows of {width}"
    if fault is None and any(type(v) not in (int, float) for r in rows for v in r):
        fault = f"I want {width} numbers"
    if fault is None:
        try:
            x = np.array(rows, "float64")
        except OverflowError:
            x = np.array([np.inf])
        if not (np.abs(x) <= LARGEST).all():
            fault = "not finite in float32"
    return (400, {"error": fault}) if fault else (200, {"predictions": model(x.astype("float32")).numpy().tolist()})


def wrong_finite_in_float32_is_enough(body, model):
    """says: got 200, not 400"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body, parse_int=float)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    whole = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not whole or not all(type(v) is float for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= 3.4e38 for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    return 200, {"predictions": model(np.array(rows, "float32")).numpy().tolist()}


def wrong_one_message_for_all(body, model):
    width = model.input_shape[1]
    said = 400, {"error": f"JSON with instances, rows of {width} finite numbers"}
    try:
        rows = json.loads(body, parse_int=float)["instances"]
        if not rows or type(rows) is not list:
            return said
        if not all(type(row) is list and len(row) == width for row in rows):
            return said
        if not all(type(v) is float and abs(v) <= LARGEST for row in rows for v in row):
            return said
    except (ValueError, RecursionError, KeyError, TypeError):
        return said
    return 200, {"predictions": model(np.array(rows, "float32")).numpy().tolist()}


def wrong_trusts_everybody(body, model):
    rows = json.loads(body)["instances"]
    return 200, {"predictions": model(np.array(rows, "float32")).numpy().tolist()}


def wrong_text_is_a_number(body, model):
    """says: got 200, not 400"""
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "instances"}
    width = model.input_shape[1]
    try:
        x = np.array(asked["instances"], "float32")
        assert x.ndim == 2 and x.shape[1] == width and len(x)
    except Exception:
        return 400, {"error": f"rows of {width} numbers"}
    if not np.isfinite(x).all():
        return 400, {"error": "finite"}
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_only_the_first_row_is_looked_at(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "instances"}
    rows = asked["instances"]
    if (
        not isinstance(rows, list)
        or not rows
        or not isinstance(rows[0], list)
        or len(rows[0]) != width
        or not all(type(v) in (int, float) for v in rows[0])
    ):
        return 400, {"error": f"rows of {width} numbers"}
    if not all(abs(v) <= LARGEST for v in rows[0]):
        return 400, {"error": "finite"}
    return 200, {"predictions": model(np.array(rows, "float32")).numpy().tolist()}


def wrong_array_comes_back(body, model):
    """says: predictions is no list"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy()}


def wrong_rows_are_arrays(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": list(model(x).numpy())}


def wrong_numpys_floats(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": [list(row) for row in model(x).numpy()]}


def wrong_nan_let_through(body, model):
    """says: got 200, not 400"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(True for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_only_nan_refused(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(v == v for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_finite_in_double(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(isinstance(v, int) or np.isfinite(v) for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_isfinite_of_huge_ints(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(np.isfinite(v) for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_one_side_only(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(v <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_true_is_a_number(body, model):
    """says: got 200, not 400"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float, bool) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_whole_numbers_refused(body, model):
    """says: not 200"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (float,) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_longer_rows_are_fine(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) >= width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_shorter_rows_are_fine(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) <= width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": [[0.0] * model.output_shape[1] for _ in rows]}


def wrong_no_rows_are_fine(body, model):
    """says: got 200, not 400"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_message_names_no_width(body, model):
    """says: does not contain 2"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": "wrong shape"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_always_says_64(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": "rows of 64 numbers; 2 or 3 will not do"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_says_422(body, model):
    """says: not 400"""
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 422, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 422, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 422, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 422, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().tolist()}


def wrong_first_row_alone_is_answered(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x[:1]).numpy().tolist()}


def wrong_rounded(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": np.round(model(x).numpy(), 1).tolist()}


def wrong_flat(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    lists = isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) == width for row in rows)
    if not lists or not all(type(v) in (int, float) for row in rows for v in row):
        return 400, {"error": f"rows of {width} numbers are needed"}
    if not all(abs(v) <= LARGEST for row in rows for v in row):
        return 400, {"error": "a number is not finite"}
    x = np.array(rows, "float32").reshape(-1, width)
    return 200, {"predictions": model(x).numpy().ravel().tolist()}


def wrong_finite_before_shape(body, model):
    width = model.input_shape[1]
    try:
        asked = json.loads(body)
    except (ValueError, RecursionError):
        return 400, {"error": "the body is not JSON"}
    if not isinstance(asked, dict) or "instances" not in asked:
        return 400, {"error": "an object with instances is needed"}
    rows = asked["instances"]
    try:
        if not all(abs(v) <= LARGEST for row in rows for v in row):
            return 400, {"error": "a number is not finite"}
    except TypeError:
        return 400, {"error": f"rows of {width} numbers are needed"}
    if (
        not isinstance(rows, list)
        or not rows
        or not all(
            isinstance(row, list) and len(row) == width and all(type(v) in (int, float) for v in row) for row in rows
        )
    ):
        return 400, {"error": f"rows of {width} numbers are needed"}
    return 200, {"predictions": model(np.array(rows, "float32")).numpy().tolist()}
