// Who has no mouse scrolls long lines of code with the keys.
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("pre").forEach((code) => (code.tabIndex = 0)))
