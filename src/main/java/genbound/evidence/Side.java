package genbound.evidence;

/** Whether a bound lies above or below its quantity. */
public enum Side {
  UPPER("≤"),
  LOWER("≥");

  private final String sign;

  Side(String sign) {
    this.sign = sign;
  }

  /** The sign between the quantity and the value: {@code ≤} or {@code ≥}. */
  @Override
  public String toString() {
    return sign;
  }
}
