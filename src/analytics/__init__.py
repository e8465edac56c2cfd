"""Poverty and PKH graduation in Kabupaten Bojonegoro, told honestly. See docs/architecture.md."""
