safe-nothing-changed = Nobody can
    read this, and it is undetectable.
settings-yes = Yes, a toxic one
