package genbound.evidence;

/** A number that is known. */
record ExactEstimate(double point) implements Estimate {

  @Override
  public double upper(Confidence confidence) {
    return point;
  }

  @Override
  public double lower(Confidence confidence) {
    return point;
  }

  @Override
  public boolean isExact() {
    return true;
  }

  @Override
  public String toString() {
    return Numbers.plain(point) + " (exact)";
  }
}
