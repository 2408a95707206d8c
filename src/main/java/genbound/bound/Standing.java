package genbound.bound;

/** How well established a theorem's constants are. */
public enum Standing {
  MACHINE_CHECKED("proof checked by a machine"),
  PUBLISHED("published, refereed"),
  DERIVED_HERE("derived by this project, proof included"),
  UNREFEREED("preprint, not refereed");

  private final String label;

  Standing(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
