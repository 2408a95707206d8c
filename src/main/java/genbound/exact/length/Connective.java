package genbound.exact.length;

/** A connective of two propositions. */
public enum Connective {
  AND("∧"),
  OR("∨"),
  IMPLIES("→");

  private final String sign;

  Connective(String sign) {
    this.sign = sign;
  }

  /** The truth table of the connected proposition, from those of the two, as bits. */
  long of(long first, long second) {
    return switch (this) {
      case AND -> first & second;
      case OR -> first | second;
      case IMPLIES -> ~first | second;
    };
  }

  @Override
  public String toString() {
    return sign;
  }
}
