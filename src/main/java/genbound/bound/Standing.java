package genbound.bound;

/** How well established a theorem's constants are. */
public enum Standing {
  MACHINE_CHECKED("proof checked by a machine"),
  PUBLISHED("published, refereed"),
  DERIVED_HERE("derived by this project, proof included"),
  UNREFEREED("preprint, not refereed"),

  /** For bounds outside this library, of which {@link #DERIVED_HERE} would be untrue. */
  OWN_PROOF("proved by the author of the bound alone");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
