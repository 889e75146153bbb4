"""Answers to `diagnose`: the prefix is the verdict, the name the idea or the misconception."""


def right_first_of_all_matches(log):
    found = [
        (number, code)
        for code, signs in SIGNS.items()
        for number, line in enumerate(log)
        if any(sign in line.casefold() for sign in signs)
    ]
    return min(found)[::-1] if found else (None, None)


def right_pattern(log):
    patterns = {code: re.compile("|".join(map(re.escape, signs)), re.IGNORECASE) for code, signs in SIGNS.items()}
    for i in range(len(log)):
        codes = [code for code in patterns if patterns[code].search(log[i])]
        if codes:
            return [codes[0], i]
    return (None, None)


def wrong_last_line(log):
    """says: the first line decides"""
    for number, line in list(enumerate(log))[::-1]:
        for code, signs in SIGNS.items():
            if any(sign in line.lower() for sign in signs):
                return code, number
    return None, None


def wrong_first_code_of_the_table(log):
    """says: the upper line decides"""
    for code, signs in SIGNS.items():
        for number, line in enumerate(log):
            if any(sign in line.lower() for sign in signs):
                return code, number
    return None, None


def wrong_case_counts(log):
    """says: upper and lower case are alike"""
    for number, line in enumerate(log):
        for code, signs in SIGNS.items():
            if any(sign in line for sign in signs):
                return code, number
    return None, None


def wrong_counts_from_one(log):
    """says: numbers count from 0"""
    for number, line in enumerate(log, start=1):
        for code, signs in SIGNS.items():
            if any(sign in line.lower() for sign in signs):
                return code, number
    return None, None


def wrong_first_sign_only(log):
    for number, line in enumerate(log):
        for code, signs in SIGNS.items():
            if signs[0] in line.lower():
                return code, number
    return None, None


def wrong_all_signs_of_a_code(log):
    for number, line in enumerate(log):
        for code, signs in SIGNS.items():
            if all(sign in line.lower() for sign in signs):
                return code, number
    return None, None


def wrong_only_errors(log):
    for number, line in enumerate(log):
        for code, signs in SIGNS.items():
            if "error" in line.lower() and any(sign in line.lower() for sign in signs):
                return code, number
    return None, None


def wrong_the_code_itself(log):
    for number, line in enumerate(log):
        for code in SIGNS:
            if code in line.lower():
                return code, number
    return None, None


def wrong_no_cause_is_the_last_line(log):
    for number, line in enumerate(log):
        for code, signs in SIGNS.items():
            if any(sign in line.lower() for sign in signs):
                return code, number
    return None, len(log) - 1


def wrong_sudo(log):
    """says: has the cause"""
    return ("system", 0) if log else (None, None)
