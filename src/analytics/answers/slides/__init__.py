"""One module a subject, one slide a module: what is shown, said and answered."""
