"""Answers to `learn_tags`: the prefix is the verdict, the name the idea or the misconception."""


def right_counters(examples):
    from collections import Counter, defaultdict

    votes = defaultdict(Counter)
    for sentence in examples:
        last = ("^", "O")
        for word, tag in sentence:
            votes[last[0] if last[1] == "O" else last[1], shape(word)][tag] += 1
            last = word, tag
    return {clue: tags.most_common(1)[0][0] for clue, tags in votes.items()}


def right_by_position(examples):
    pairs = []
    for sentence in examples:
        for i in range(len(sentence)):
            before = "^"
            if i > 0:
                before = sentence[i - 1][0] if sentence[i - 1][1] == "O" else sentence[i - 1][1]
            pairs.append(((before, shape(sentence[i][0])), sentence[i][1]))
    result = {}
    for clue in {clue for clue, _ in pairs}:
        tags = [tag for other, tag in pairs if other == clue]
        result[clue] = max(tags, key=lambda tag: (tags.count(tag), -tags.index(tag)))
    return result


def right_zipped(examples):
    votes = {}
    for sentence in examples:
        befores = ["^"] + [word if tag == "O" else tag for word, tag in sentence]
        for before, (word, tag) in zip(befores, sentence):
            clue = (before, shape(word))
            if clue not in votes:
                votes[clue] = []
            votes[clue].append(tag)
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_words_not_shapes(examples):
    """says: take shape(word)"""
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, word), []).append(tag)
            before = word if tag == "O" else tag
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_always_the_word_before(examples):
    """says: it should be New's tag"""
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), []).append(tag)
            before = word
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_always_the_tag_before(examples):
    """says: it should be the word"""
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), []).append(tag)
            before = tag
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_before_never_moves(examples):
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), []).append(tag)
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_moves_on_too_early(examples):
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            before = word if tag == "O" else tag
            votes.setdefault((before, shape(word)), []).append(tag)
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_shape_of_the_word_before(examples):
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), []).append(tag)
            before = shape(word) if tag == "O" else tag
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_only_slots(examples):
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            if tag != "O":
                votes.setdefault((before, shape(word)), []).append(tag)
            before = word if tag == "O" else tag
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_known_slots_only(examples):
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), []).append(tag)
            before = tag if tag in ("place", "date", "number") else word
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}


def wrong_last_tag_wins(examples):
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes[before, shape(word)] = tag
            before = word if tag == "O" else tag
    return votes


def wrong_first_tag_wins(examples):
    """says: once date, twice number"""
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), tag)
            before = word if tag == "O" else tag
    return votes


def wrong_tie_by_alphabet(examples):
    votes = {}
    for sentence in examples:
        before = "^"
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), []).append(tag)
            before = word if tag == "O" else tag
    return {clue: max(sorted(tags), key=tags.count) for clue, tags in votes.items()}


def wrong_sentences_run_together(examples):
    votes, before = {}, "^"
    for sentence in examples:
        for word, tag in sentence:
            votes.setdefault((before, shape(word)), []).append(tag)
            before = word if tag == "O" else tag
    return {clue: max(tags, key=tags.count) for clue, tags in votes.items()}
