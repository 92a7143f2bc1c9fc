"""Documents of every format: each is taken apart in a limited child process, and comes out as blocks of text."""
