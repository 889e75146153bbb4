"""What a class understood and what it did not: read from its gradebook and graded notebooks, shown as one page."""
