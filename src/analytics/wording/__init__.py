"""Every number, period and sentence that becomes Indonesian text is written here."""
