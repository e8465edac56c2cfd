"""Pure calculation: frames and arrays in, frames and arrays out. Opens no file, draws nothing."""
