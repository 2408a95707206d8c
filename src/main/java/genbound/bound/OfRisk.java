package genbound.bound;

import genbound.evidence.Ranged;

/** A bound whose losses are those of a risk, which decides their range. */
public interface OfRisk {

  /** The risk that was observed. */
  Ranged risk();
}
