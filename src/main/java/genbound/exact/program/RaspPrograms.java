package genbound.exact.program;

import static genbound.exact.program.Comparison.EQUAL;
import static genbound.exact.program.Comparison.LESS;
import static genbound.exact.program.RaspProgram.constant;
import static genbound.exact.program.RaspProgram.indices;
import static genbound.exact.program.RaspProgram.tokens;

import genbound.numeric.Arguments;
import java.util.ArrayList;
import java.util.List;

/**
 * Programs of RASP-L that say the next token of a count and of a sum, and the steps they are made
 * of.
 *
 * <p>A count is asked for by {@code START, a, b} and answered by {@code a, a + 1, …, b, END}. A sum
 * is asked for with an index hint before each digit, the numbers padded with zeros to as many
 * digits, at least one more than the longer has: {@code START, h₀, a₀, h₁, a₁, …, PLUS, h₀, b₀, …,
 * EQUALS} with hᵢ = −100 − i, and answered by hint, digit, hint, digit, …, END, from the first
 * digit on or from the last one back.
 */
public final class RaspPrograms {

  /** The token that starts a question. */
  public static final int START = -1;

  /** The token between summands. */
  public static final int PLUS = -2;

  /** The token before a sum. */
  public static final int EQUALS = -3;

  /** The token after an answer. */
  public static final int END = -5;

  private static final int FIRST_HINT = -100;

  /** A hint that no query asks for, and one that no key has. */
  private static final int NOTHING = Integer.MIN_VALUE / 2;

  private static final int NOWHERE = NOTHING - 1;

  private RaspPrograms() {}

  /** The output so many places before, or 0. */
  public static RaspProgram shiftedRight(RaspProgram program, int places) {
    Arguments.notNull("program", program);
    Arguments.atLeast("places", places, 0);
    return indices()
        .map("+" + places, i -> i + places)
        .select(EQUAL, indices())
        .aggregate(Reduction.MEAN, program, 0);
  }

  /** The output at the place that another program names, or 0 if that is still to come. */
  public static RaspProgram at(RaspProgram program, RaspProgram place) {
    Arguments.notNull("program", program);
    return indices().select(EQUAL, place).aggregate(Reduction.MEAN, program, 0);
  }

  /** The last place so far with a token, or −1. */
  public static RaspProgram lastPlaceOf(int token) {
    return tokens().select(EQUAL, constant(token)).aggregate(Reduction.MAX, indices(), -1);
  }

  /** 1 from the first place with a token on, and 0 before. */
  public static RaspProgram hasSeen(int token) {
    return tokens().select(EQUAL, constant(token)).aggregate(Reduction.MEAN, constant(1), 0);
  }

  /** The second program's output where the first one's is not 0, and the third one's elsewhere. */
  public static RaspProgram where(RaspProgram condition, RaspProgram then, RaspProgram otherwise) {
    Arguments.notNull("condition", condition);
    RaspProgram chosen = condition.with(then, "ifTrue", (c, value) -> c != 0 ? value : 0);
    RaspProgram other = condition.with(otherwise, "ifFalse", (c, value) -> c != 0 ? 0 : value);
    return chosen.with(other, "+", (a, b) -> a + b);
  }

  /** The next token of a count. */
  public static RaspProgram counting() {
    RaspProgram x = tokens();
    RaspProgram start = lastPlaceOf(START);
    RaspProgram from = at(x, start.map("+1", i -> i + 1));
    RaspProgram askedTo = start.map("+2", i -> i + 2);
    RaspProgram ends = x.with(at(x, askedTo), "=", (a, b) -> a == b ? 1 : 0);
    RaspProgram isFirst = indices().with(askedTo, "=", (a, b) -> a == b ? 1 : 0);
    return where(isFirst, from, where(ends, constant(END), x.map("+1", a -> a + 1)));
  }

  /**
   * The next token of a sum.
   *
   * @param lastDigitFirst whether the answer begins with the last digit: then the digit that was
   *     answered before tells the carry; else the nearest pair of digits to the right that does not
   *     add up to 9 does, which takes one attention more in depth
   */
  public static RaspProgram addition(boolean lastDigitFirst) {
    RaspProgram x = tokens();
    RaspProgram hint = shiftedRight(x, 1);
    RaspProgram plus = hasSeen(PLUS);
    RaspProgram equals = hasSeen(EQUALS);
    RaspProgram digit = x.map("≥0", token -> token >= 0 ? 1 : 0);
    RaspProgram first = digit.with(plus, "butNot", (a, b) -> a == 1 && b == 0 ? 1 : 0);
    RaspProgram second = digit.with(plus, "and", (a, b) -> a * b);
    second = second.with(equals, "butNot", (a, b) -> a == 1 && b == 0 ? 1 : 0);
    RaspProgram firstHint = where(first, hint, constant(NOTHING));
    RaspProgram pairHint = where(second, hint, constant(NOTHING));
    RaspProgram other = firstHint.select(EQUAL, hint).aggregate(Reduction.MEAN, x, 0);
    RaspProgram pair = x.with(other, "+", (a, b) -> a + b);

    RaspProgram here = pairHint.select(EQUAL, x).aggregate(Reduction.MEAN, pair, 0);
    RaspProgram carry =
        lastDigitFirst ? carryBefore(hint, pairHint, pair) : carryAhead(pairHint, pair);
    RaspProgram sumDigit = here.with(carry, "lastDigit", (a, b) -> (a + b) % 10);

    RaspProgram askedLast =
        x.select(EQUAL, constant(EQUALS)).aggregate(Reduction.MAX, shiftedRight(x, 2), 0);
    RaspProgram begin = lastDigitFirst ? askedLast : constant(FIRST_HINT);
    RaspProgram end = lastDigitFirst ? constant(FIRST_HINT) : askedLast;
    int step = lastDigitFirst ? 1 : -1;
    RaspProgram done = hint.with(end, "=", (a, b) -> a == b ? 1 : 0);
    RaspProgram nextHint = where(done, constant(END), hint.map("next", h -> h + step));
    RaspProgram isHint = x.map("≤-100", token -> token <= FIRST_HINT ? 1 : 0);
    RaspProgram isEquals = x.map("=-3", token -> token == EQUALS ? 1 : 0);
    return where(isEquals, begin, where(isHint, sumDigit, nextHint));
  }

  /** Whether the pair of the digit that was answered last gave a carry, at its successor's hint. */
  private static RaspProgram carryBefore(RaspProgram hint, RaspProgram pairHint, RaspProgram pair) {
    RaspProgram lastHint = shiftedRight(tokens(), 2);
    RaspProgram lastPair = pairHint.select(EQUAL, lastHint).aggregate(Reduction.MEAN, pair, 0);
    return lastPair.with(
        hint, "carried", (sum, answered) -> sum > 9 || sum == 9 && answered == 0 ? 1 : 0);
  }

  /** Whether the nearest pair to the right that is not 9 is more, at a hint. */
  private static RaspProgram carryAhead(RaspProgram pairHint, RaspProgram pair) {
    RaspProgram stops = pairHint.with(pair, "butNine", (h, sum) -> sum == 9 ? NOWHERE : h);
    RaspProgram nearest = stops.select(LESS, tokens()).aggregate(Reduction.MAX, stops, NOWHERE);
    RaspProgram sum = pairHint.select(EQUAL, nearest).aggregate(Reduction.MEAN, pair, 0);
    return sum.map(">9", value -> value > 9 ? 1 : 0);
  }

  /**
   * The question for a sum.
   *
   * @param a at least 0
   * @param b at least 0
   */
  public static int[] sumPrompt(long a, long b) {
    Arguments.atLeast("a", a, 0);
    Arguments.atLeast("b", b, 0);
    int digits = Long.toString(Math.max(a, b)).length() + 1;
    List<Integer> prompt = new ArrayList<>(List.of(START));
    addDigits(a, digits, prompt);
    prompt.add(PLUS);
    addDigits(b, digits, prompt);
    prompt.add(EQUALS);
    return prompt.stream().mapToInt(token -> token).toArray();
  }

  private static void addDigits(long number, int digits, List<Integer> prompt) {
    String text = "0".repeat(digits - Long.toString(number).length()) + number;
    for (int i = 0; i < digits; i++) {
      prompt.add(FIRST_HINT - i);
      prompt.add(text.charAt(i) - '0');
    }
  }
}
