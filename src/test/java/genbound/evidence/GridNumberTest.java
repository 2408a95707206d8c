package genbound.evidence;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GridNumberTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, 1",
    "1.25, 1.25, 2, 1.25, 2",
    "0.8, 0.8, 3, 0.8, 3",
    "1.5625, 1.5625, 4, 1.5625, 4",
    "0.64, 0.64, 5, 0.64, 5",
    "1.01, 1.25, 2, 1, 1",
    "1.24, 1.25, 2, 1, 1",
    "0.99, 1, 1, 0.8, 3",
    "0.81, 1, 1, 0.8, 3",
    "1.3, 1.5625, 4, 1.25, 2",
    "0.7, 0.8, 3, 0.64, 5"
  })
  void numberGoesToTheNextPowerOnItsSide(
      double x, double above, long placeAbove, double below, long placeBelow) {
    GridNumber up = GridNumber.up(x);
    assertEquals(above, up.value(), 1e-15);
    assertEquals(placeAbove, up.place());
    GridNumber down = GridNumber.down(x);
    assertEquals(below, down.value(), 1e-15);
    assertEquals(placeBelow, down.place());
  }

  @Test
  void noPowerLiesBetweenANumberAndItsOwn() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 5000; i++) {
      double x = Math.pow(10, random.nextDouble(-300, 300));
      double up = GridNumber.up(x).value();
      double down = GridNumber.down(x).value();
      assertTrue(down <= x && x <= up, () -> "" + x);
      assertTrue(up / 1.25 < x * (1 + 1e-12) && down * 1.25 > x * (1 - 1e-12), () -> "" + x);
    }
  }

  /** 1e300 is the power 3095.7. */
  @Test
  void endsOfTheDomainAreTaken() {
    assertEquals(6192, GridNumber.up(1e300).place());
    assertEquals(6190, GridNumber.down(1e300).place());
    assertEquals(6191, GridNumber.up(1e-300).place());
    assertEquals(6193, GridNumber.down(1e-300).place());
  }

  @ParameterizedTest
  @ValueSource(doubles = {9.999999e-301, 1.0000001e300, 0, -1, Double.NaN})
  void numberOutsideTheDomainIsRefused(double bad) {
    String got = "x must be in [1e-300, 1e300], got " + Numbers.plain(bad);
    refused(got, () -> GridNumber.up(bad));
    refused(got, () -> GridNumber.down(bad));
  }

  @Test
  void numberThatIsNotThePowerAtItsPlaceIsRefused() {
    assertEquals(GridNumber.up(0.8), new GridNumber(GridNumber.up(0.8).value(), 3));
    refused("value must be the power at its place, got 1.25", () -> new GridNumber(1.25, 3));
    refused("value must be the power at its place, got 1.3", () -> new GridNumber(1.3, 2));
    refused("place must be at least 1, got 0", () -> new GridNumber(1, 0));
  }

  @Test
  void textNamesThePlace() {
    assertEquals("1.25, place 2 of the powers of 5/4", GridNumber.up(1.1).toString());
  }
}
