//! Nothing that comes in stops a reader.
