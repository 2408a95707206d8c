package genbound.estimate.bias;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplexTest {

  private static String name(double[] point) {
    return Math.round(1000 * point[0]) + "/" + Math.round(1000 * point[1]);
  }

  /**
   * Steps from the corners 0/0, 300/0 and 0/300 (in thousandths) with costs 1, 3 and 2. The worst
   * is reflected to −300/300; further out lies −600/450, and nearer −150/225 and 150/75. By hand
   * after Nelder and Mead (1965).
   *
   * @param costs of these four
   * @param tried the points tried in one step
   * @param found the best one then
   */
  @ParameterizedTest
  @CsvSource({
    "0.5 0.4 9 9, -300/300 -600/450, -600/450",
    "0.5 0.6 9 9, -300/300 -600/450, -300/300",
    "0.5 0.5 9 9, -300/300 -600/450, -300/300",
    "1 0.4 0.3 0.3, -300/300, 0/0",
    "1.5 0.4 0.3 0.3, -300/300, 0/0",
    "2 0.4 0.3 0.2, -300/300 -150/225, -150/225",
    "2.5 0.4 0.3 0.2, -300/300 -150/225, -150/225",
    "2.5 0.4 2.5 0.2, -300/300 -150/225 0/150 150/0, 0/0",
    "3 0.4 0.2 0.3, -300/300 150/75, 150/75",
    "4 0.4 0.2 0.3, -300/300 150/75, 150/75",
    "4 0.4 0.2 3, -300/300 150/75 0/150 150/0, 0/0",
    "4 0.4 0.2 3.5, -300/300 150/75 0/150 150/0, 0/0"
  })
  void stepsAreThoseOfNelderAndMead(String costs, String tried, String found) {
    List<String> points = new ArrayList<>();
    double[] best = simplex(costs, points).minimum(new double[2], 1);
    assertEquals(List.of(("0/0 300/0 0/300 " + tried).split(" ")), points);
    assertEquals(found, name(best));
  }

  private static Simplex simplex(String costs, List<String> tried) {
    Map<String, Double> known = new TreeMap<>(Map.of("0/0", 1.0, "300/0", 3.0, "0/300", 2.0));
    String[] places = {"-300/300", "-600/450", "-150/225", "150/75"};
    for (int i = 0; i < 4; i++) {
      known.put(places[i], Double.valueOf(costs.split(" ")[i]));
    }
    return new Simplex(
        point -> {
          tried.add(name(point));
          return known.getOrDefault(name(point), 5.0);
        });
  }

  /** The corners are then 0/0, −300/300 and 0/300, of which the last is the worst. */
  @Test
  void aReflectionThatIsKeptIsACornerOfTheNextStep() {
    List<String> points = new ArrayList<>();
    simplex("1.5 0.4 0.3 0.3", points).minimum(new double[2], 2);
    assertEquals("-300/0", points.get(4));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "5, 0", "1e6, 1e-7"})
  void equalCostsEndTheSearch(double cost, double more) {
    List<String> points = new ArrayList<>();
    new Simplex(
            point -> {
              points.add(name(point));
              return point[0] == 0 ? cost : cost + more;
            })
        .minimum(new double[2], 50);
    assertEquals(3, points.size());
  }

  @Test
  void findsTheMinimumOfABowl() {
    Simplex bowl =
        new Simplex(
            x -> Math.pow(x[0] - 1, 2) + 10 * Math.pow(x[1] + 2, 2) + Math.pow(x[2] - x[0], 2) + 1);
    assertArrayEquals(new double[] {1, -2, 1}, bowl.minimum(new double[3], 600), 1e-5);
  }
}
