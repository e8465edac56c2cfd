"""Groups of commands of `python -m analytics`, one module a topic; `cli` joins them."""
