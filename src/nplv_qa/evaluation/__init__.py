"""How good the answers to a set of questions are."""
