"""Answers to `take`: the prefix is the verdict, the name the idea or the misconception."""

import hashlib


def right_constant_time(lock, name, content):
    import hmac

    digest = hashlib.sha256(content).hexdigest()
    return any(hmac.compare_digest(digest, one) for one in lock.get(name, ()))


def right_if_and_new(lock, name, content):
    if name not in lock:
        return False
    digest = hashlib.new("sha256")
    digest.update(content)
    return lock[name].count(digest.hexdigest()) > 0


def wrong_any_name(lock, name, content):
    """says: belongs to another name"""
    return any(hashlib.sha256(content).hexdigest() in some for some in lock.values())


def wrong_first_hash_only(lock, name, content):
    """says: one of the hashes of a.whl"""
    return hashlib.sha256(content).hexdigest() == (lock.get(name) or [""])[0]


def wrong_name_is_enough(lock, name, content):
    """says: one letter differs"""
    return name in lock


def wrong_key_error(lock, name, content):
    return hashlib.sha256(content).hexdigest() in lock[name]


def wrong_other_hash(lock, name, content):
    """says: one of the hashes of a.whl"""
    return hashlib.md5(content).hexdigest() in lock.get(name, [])


def wrong_hash_of_the_name(lock, name, content):
    return hashlib.sha256(name.encode()).hexdigest() in lock.get(name, [])


def wrong_compares_the_beginning(lock, name, content):
    return hashlib.sha256(content[:1024]).hexdigest() in lock.get(name, [])


def wrong_strips_the_content(lock, name, content):
    return hashlib.sha256(content.strip()).hexdigest() in lock.get(name, [])


def wrong_trusts_unknown_names(lock, name, content):
    """says: not in the list"""
    return name not in lock or hashlib.sha256(content).hexdigest() in lock[name]


def wrong_first_digits_only(lock, name, content):
    return hashlib.sha256(content).hexdigest()[:8] in [one[:8] for one in lock.get(name, [])]
