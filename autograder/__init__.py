"""Builds the course's editions from `chapters/*.md`, grades submissions and reports the points.

Data flows one way: text → notebook → editions; submission → execution → grades → feedback.
"""
