"""Opens data, boundaries and registers; checks contract and checksum."""
