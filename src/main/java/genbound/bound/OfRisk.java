package genbound.bound;

import genbound.evidence.EmpiricalRisk;

/** A bound whose losses are those of an empirical risk, which decides their range. */
public interface OfRisk {

  /** The empirical risk. */
  EmpiricalRisk risk();
}
