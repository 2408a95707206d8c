package genbound.exact.program;

/** When a query selects a key. */
public enum Comparison {
  EQUAL("="),
  AT_MOST("≤"),
  LESS("<"),
  AT_LEAST("≥"),
  MORE(">"),
  ALWAYS("or any");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** Whether the key stands in this relation to the query. */
  public boolean holds(int key, int query) {
    return switch (this) {
      case EQUAL -> key == query;
      case AT_MOST -> key <= query;
      case LESS -> key < query;
      case AT_LEAST -> key >= query;
      case MORE -> key > query;
      case ALWAYS -> true;
    };
  }

  @Override
  public String toString() {
    return sign;
  }
}
