package genbound.evidence;

/** An empirical Rademacher complexity that is known. */
record KnownComplexity(double point) implements EmpiricalComplexity {

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
    return Numbers.plain(point) + " (known)";
  }
}
