package genbound.bound;

/** A bound whose losses lie in [0, 1], such as errors that are counted as 0 or 1. */
public interface OfUnitLosses {}
