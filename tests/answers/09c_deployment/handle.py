"""Answers to `handle`: the prefix is the verdict, the name the idea or the misconception."""

import hmac
import http.client
import json

EQUIVALENT = {
    "shut = {401: not hmac.compare_digest(secret.encode(), request['token'].encode()), 404: version not in versions, "
    "405: request['method'] != 'POST', 413: len(body) > LIMIT}": "either may stand first",
}


def right_one_door_after_another(request, models, secret, reply):
    import secrets

    path = request["path"]
    if not secrets.compare_digest(request["token"].encode("utf-8"), secret.encode("utf-8")):
        return 401, {"error": "refused"}, json.dumps({"status": 401, "path": path})
    found = PATH.fullmatch(path)
    if not found or found[1] not in models or not models[found[1]]:
        return 404, {"error": "refused"}, json.dumps({"status": 404, "path": path})
    versions = models[found[1]]
    version = max(versions) if found[2] is None else int(found[2])
    if version not in versions:
        return 404, {"error": "refused"}, json.dumps({"status": 404, "path": path})
    if request["method"] != "POST":
        return 405, {"error": "refused"}, json.dumps({"status": 405, "path": path})
    if len(request["body"]) > LIMIT:
        return 413, {"error": "refused"}, json.dumps({"status": 413, "path": path})
    status, answer = reply(request["body"], versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def right_digests(request, models, secret, reply):
    import hashlib

    path, body = request["path"], request["body"]
    given, known = (hashlib.sha256(text.encode()).digest() for text in (request["token"], secret))
    found = PATH.fullmatch(path)
    try:
        versions = models[found[1]]
        model = versions[int(found[2])] if found[2] else versions[sorted(versions)[-1]]
        there = True
    except (KeyError, IndexError, TypeError):
        model, there = None, False
    if not hmac.compare_digest(given, known):
        status, answer = 401, {"error": "no"}
    elif not there:
        status, answer = 404, {"error": "not here"}
    elif request["method"] != "POST":
        status, answer = 405, {"error": "POST, please"}
    elif len(body) > LIMIT:
        status, answer = 413, {"error": "too large"}
    else:
        status, answer = reply(body, model)
    return status, answer, json.dumps({"path": path, "status": status})


def right_empty_token_first(request, models, secret, reply):
    path, token = request["path"], request["token"]
    if token == "" or not hmac.compare_digest(token.encode(), secret.encode()):
        return 401, {"error": "refused"}, json.dumps({"status": 401, "path": path})
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    if version not in versions:
        return 404, {"error": "refused"}, json.dumps({"status": 404, "path": path})
    if request["method"] != "POST":
        return 405, {"error": "refused"}, json.dumps({"status": 405, "path": path})
    if len(request["body"]) > LIMIT:
        return 413, {"error": "refused"}, json.dumps({"status": 413, "path": path})
    status, answer = reply(request["body"], versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def right_own_loop_of_equal_time(request, models, secret, reply):
    path, body, token, known = request["path"], request["body"], request["token"].encode(), secret.encode()
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    other = len(token) ^ len(known)
    for a, b in zip(token, known):
        other |= a ^ b
    shut = {401: other != 0, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_ordinary_comparison(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: request["token"] != secret,
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_not_equal(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not request["token"] == secret,
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_ordinary_comparison_of_bytes(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: request["token"].encode() != secret.encode(),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_text_into_compare_digest(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"], secret),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_secret_within_the_token(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: secret not in request["token"],
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_token_begins_with_the_secret(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not request["token"].startswith(secret),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_strips_the_token(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].strip().encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_drops_what_is_not_ascii(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode("ascii", "ignore"), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_any_case(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].lower().encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_token_asked_last(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in (404, 405, 413, 401) if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_method_before_path(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in (401, 405, 404, 413) if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_size_before_method(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in (401, 404, 413, 405) if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_first_version(request, models, secret, reply):
    """says: reply was asked with"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or next(iter(versions))) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_largest_as_text(request, models, secret, reply):
    """says: reply was asked with"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions, key=str)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_always_the_newest(request, models, secret, reply):
    """says: reply was asked with"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = max(versions) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_missing_version_becomes_the_newest(request, models, secret, reply):
    """says: first shut door"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2]) if found and found[2] and int(found[2]) in versions else max(versions, default=None)
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_version_zero_is_none(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = ((found[2] and int(found[2])) or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_version_as_text(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = (found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_limit_included(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) >= LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_get_too(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] not in ("POST", "GET"),
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_method_in_any_case(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"].upper() != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_log_with_the_token(request, models, secret, reply):
    """says: json.dumps of status and path"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path, "token": str(request["token"])})


def wrong_log_as_plain_text(request, models, secret, reply):
    """says: json.dumps of status and path"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, f"{status} {path}"


def wrong_log_as_a_dict(request, models, secret, reply):
    """says: json.dumps of status and path"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, {"status": status, "path": path}


def wrong_refusal_tells_the_secret(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": "the token is not " + str.__str__(secret)}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_refusal_is_a_text(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = "refused"
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_asks_the_model_first(request, models, secret, reply):
    """says: reply was asked with"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    asked = reply(body, versions.get(version))
    if status == 200:
        status, answer = asked
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_logs_before_the_reply(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    log, answer = json.dumps({"status": status, "path": path}), {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, log


def wrong_a_reply_is_always_200(request, models, secret, reply):
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(body) > LIMIT,
    }
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]} if status > 200 else reply(body, versions[version])[1]
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_one_place_for_all_threads(request, models, secret, reply, place={}):  # noqa: B006
    place["path"], place["body"] = request["path"], request["body"]
    found = PATH.fullmatch(place["path"])
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    shut = {
        401: not hmac.compare_digest(request["token"].encode(), secret.encode()),
        404: version not in versions,
        405: request["method"] != "POST",
        413: len(place["body"]) > LIMIT,
    }
    place["status"] = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[place["status"]]}
    if place["status"] == 200:
        place["status"], answer = reply(place["body"], versions[version])
    return place["status"], answer, json.dumps({"status": place["status"], "path": place["path"]})


def wrong_letter_by_letter(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    same = len(request["token"]) == len(secret) and all(a == b for a, b in zip(request["token"], secret))
    shut = {401: not same, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_byte_by_byte(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    same = len(request["token"].encode()) == len(secret.encode()) and not any(a != b for a, b in zip(request["token"].encode(), secret.encode()))
    shut = {401: not same, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_formatted_texts(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    same = f"{request['token']}" == f"{secret}"
    shut = {401: not same, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_str_of_texts(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    same = str(request["token"]) == str(secret)
    shut = {401: not same, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_bytes_of_texts(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    same = bytes(request["token"], "utf8") == secret.encode()
    shut = {401: not same, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_slices(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    same = request["token"][:] == secret[:]
    shut = {401: not same, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})


def wrong_starts_and_has_its_length(request, models, secret, reply):
    """says: use hmac.compare_digest"""
    path, body = request["path"], request["body"]
    found = PATH.fullmatch(path)
    versions = models.get(found[1], {}) if found else {}
    version = int(found[2] or max(versions)) if versions else None
    same = request["token"].startswith(secret) and len(request["token"]) == len(secret)
    shut = {401: not same, 404: version not in versions, 405: request["method"] != "POST", 413: len(body) > LIMIT}
    status = next((code for code in shut if shut[code]), 200)
    answer = {"error": http.client.responses[status]}
    if status == 200:
        status, answer = reply(body, versions[version])
    return status, answer, json.dumps({"status": status, "path": path})
