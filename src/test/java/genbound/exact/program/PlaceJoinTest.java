package genbound.exact.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceJoinTest {

  /** For a first value below, equal to and above the second. */
  @ParameterizedTest
  @CsvSource({
    "EQUAL, 010",
    "AT_MOST, 110",
    "LESS, 100",
    "AT_LEAST, 011",
    "MORE, 001",
    "DIFFERENT, 101"
  })
  void comparesTwoValues(PlaceJoin join, String expected) {
    assertEquals(expected, "" + join.of(2, 3) + join.of(3, 3) + join.of(4, 3));
  }

  @ParameterizedTest
  @CsvSource({"0, '[0, 0, 1]'", "1, '[0, 1, 0]'", "-1, '[1, 0, 0]'"})
  void aShiftIsAddedToTheSecond(int shift, String expected) {
    RaspProgram tokens = RaspProgram.tokens();
    RaspProgram two = tokens.map("two", value -> 2);
    RaspProgram joined = PlaceJoin.EQUAL.program(tokens, two, shift);
    int[] outputs = joined.run(1, 3, 2);
    assertEquals(expected, Arrays.toString(outputs));
  }
}
