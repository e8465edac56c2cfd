"""Makes the package for a meeting without internet (`make bundle`); no part of the product.

It fetches wheels, so it belongs to whoever makes the package, where there is a network. What runs
on the laptop is in `laptop/` and in the product itself (`python -m analytics periksa`).
"""
