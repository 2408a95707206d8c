package genbound.exact.program;

import genbound.numeric.Arguments;
import java.util.Arrays;

/**
 * A sequence of tokens and the token that must come next.
 *
 * @param tokens at least one
 * @param next the right output at the last place
 */
public record LabelledSequence(int[] tokens, int next) {

  public LabelledSequence {
    Arguments.notNull("tokens", tokens);
    Arguments.require(tokens.length > 0, "tokens", "not empty", 0);
    tokens = tokens.clone();
  }

  @Override
  public int[] tokens() {
    return tokens.clone();
  }

  /** Whether the program's output at the last place is right. */
  boolean isRight(RaspProgram program) {
    return program.last(tokens) == next;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelledSequence that
        && that.next == next
        && Arrays.equals(that.tokens, tokens);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(tokens) + next;
  }

  @Override
  public String toString() {
    return Arrays.toString(tokens) + " then " + next;
  }
}
