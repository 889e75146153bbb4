"""Answers to `clerk`: the prefix is the verdict, the name the idea or the misconception."""


def right_without_none(turns):
    known, acts = {}, []
    for words in turns:
        known.update(said(words, acts[-1] if acts else None))
        if "date" in known:
            known["date"] = iso(known["date"])
            if known["date"] is None:
                del known["date"]
        act = "done"
        for slot in reversed(SLOTS):
            if slot not in known:
                act = slot
        acts.append("human" if unhappy(words) else act)
    return {slot: known.get(slot) for slot in SLOTS}, acts


def right_one_slot_at_a_time(turns):
    place = date = number = asked = None
    acts = []
    for words in turns:
        found = said(words, asked)
        place, number = found.get("place", place), found.get("number", number)
        if "date" in found:
            date = iso(found["date"])
        if unhappy(words):
            asked = "human"
        elif not place:
            asked = "place"
        elif not date:
            asked = "date"
        elif not number:
            asked = "number"
        else:
            asked = "done"
        acts.append(asked)
    return {"number": number, "date": date, "place": place}, acts


def right_recursive(turns):
    def after(n):
        if n == 0:
            return {slot: None for slot in SLOTS}, []
        slots, acts = after(n - 1)
        slots = {**slots, **said(turns[n - 1], acts[-1] if acts else "")}
        slots["date"] = iso(slots["date"])
        act = next((slot for slot in SLOTS if not slots[slot]), "done")
        return slots, acts + ["human" if unhappy(turns[n - 1]) else act]

    return after(len(turns))


def wrong_forgets_what_it_asked(turns):
    """says: tell said what you asked"""
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        slots |= said(words)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    return slots, acts


def wrong_date_as_said(turns):
    """says: 31 June was taken as a date"""
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        slots |= said(words, acts[-1] if acts else None)
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    return slots, acts


def wrong_date_read_at_the_end(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        slots |= said(words, acts[-1] if acts else None)
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    slots["date"] = iso(slots["date"])
    return slots, acts


def wrong_keeps_the_old_date_when_the_new_is_impossible(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        found = said(words, acts[-1] if acts else None)
        slots |= {slot: text for slot, text in found.items() if slot != "date"}
        slots["date"] = iso(found.get("date")) or slots["date"]
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    return slots, acts


def wrong_first_value_stays(turns):
    """says: the newest value counts"""
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        slots = {slot: slots[slot] or said(words, acts[-1] if acts else None).get(slot) for slot in SLOTS}
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    return slots, acts


def wrong_starts_afresh_each_turn(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        slots = dict.fromkeys(SLOTS) | said(words, acts[-1] if acts else None)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    return slots, acts


def wrong_never_a_human(turns):
    """says: an unhappy guest gets `human`"""
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        slots |= said(words, acts[-1] if acts else None)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append(empty[0] if empty else "done")
    return slots, acts


def wrong_unhappy_sentence_not_heard(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        if unhappy(words):
            acts.append("human")
            continue
        slots |= said(words, acts[-1] if acts else None)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append(empty[0] if empty else "done")
    return slots, acts


def wrong_human_for_ever(turns):
    slots, acts, angry = dict.fromkeys(SLOTS), [], False
    for words in turns:
        slots |= said(words, acts[-1] if acts else None)
        slots["date"] = iso(slots["date"])
        angry = angry or unhappy(words)
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if angry else empty[0] if empty else "done")
    return slots, acts


def wrong_remembers_the_question_before_human(turns):
    slots, acts, asked = dict.fromkeys(SLOTS), [], None
    for words in turns:
        slots |= said(words, asked)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
        asked = acts[-1] if acts[-1] != "human" else asked
    return slots, acts


def wrong_asks_for_the_last_empty(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        slots |= said(words, acts[-1] if acts else None)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[-1] if empty else "done")
    return slots, acts


def wrong_any_bad_word_is_unhappy(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    bad = {"bad", "awful", "stale", "rude", "dirty", "差", "糟", "脏", "冷淡", "陈旧"}
    for words in turns:
        slots |= said(words, acts[-1] if acts else None)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if bad & set(words) else empty[0] if empty else "done")
    return slots, acts


def wrong_stops_when_done(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        if acts and acts[-1] == "done":
            acts.append("done")
            continue
        slots |= said(words, acts[-1] if acts else None)
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    return slots, acts


def wrong_only_places_it_knows(turns):
    slots, acts = dict.fromkeys(SLOTS), []
    for words in turns:
        found = said(words, acts[-1] if acts else None)
        if found.get("place") not in (None, "Zubrowka", "Rome", "Lima", "Paris", "New York"):
            del found["place"]
        slots |= found
        slots["date"] = iso(slots["date"])
        empty = [slot for slot in SLOTS if slots[slot] is None]
        acts.append("human" if unhappy(words) else empty[0] if empty else "done")
    return slots, acts
