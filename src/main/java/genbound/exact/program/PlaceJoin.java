package genbound.exact.program;

/**
 * How two outputs at one place are joined: 1 if the first stands in a relation to the second plus a
 * shift of 0 or 1, or else 0.
 */
enum PlaceJoin {
  EQUAL("="),
  AT_MOST("≤"),
  LESS("<"),
  AT_LEAST("≥"),
  MORE(">"),
  DIFFERENT("≠");

  private final String sign;

  PlaceJoin(String sign) {
    this.sign = sign;
  }

  int of(int first, int second) {
    boolean holds =
        switch (this) {
          case EQUAL -> first == second;
          case AT_MOST -> first <= second;
          case LESS -> first < second;
          case AT_LEAST -> first >= second;
          case MORE -> first > second;
          case DIFFERENT -> first != second;
        };
    return holds ? 1 : 0;
  }

  RaspProgram program(RaspProgram first, RaspProgram second, int shift) {
    RaspProgram shifted = shift == 0 ? second : second.map("next", value -> value + shift);
    return first.with(shifted, sign, this::of);
  }
}
