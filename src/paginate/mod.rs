//! paginate.
