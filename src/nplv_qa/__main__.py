"""`python -m nplv_qa` is the command `nplv-qa`."""

from nplv_qa.cli import main

main()
