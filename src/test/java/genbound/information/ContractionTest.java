package genbound.information;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContractionTest {

  private static void assertPrinted(String printed, Contraction contraction) {
    ReferenceTable.assertPrinted(printed, contraction.coefficient(), contraction);
  }

  @Test
  void printedCoefficients() {
    assertPrinted("0.5", Contraction.dropout(0.5, 1));
    assertPrinted("0.9990234", Contraction.dropout(0.5, 10));
    assertPrinted("0.6513216", Contraction.dropout(0.9, 10));
    assertPrinted("0.75", Contraction.dropout(0.5, 2));
    assertPrinted("0.973", Contraction.dropout(0.3, 3));
    assertPrinted("0.6826895", Contraction.gaussianNoise(1, 1, 1));
    assertPrinted("0.9544997", Contraction.gaussianNoise(1, 1, 4));
    assertPrinted("0.3829249", Contraction.gaussianNoise(1, 4, 4));
    assertPrinted("0.984375", Contraction.dropConnect(0.5, 2, 3));
    assertEquals("η = 0.5", new Contraction(0.5).toString());
  }

  @Test
  void neverBelowTheReferenceAndCloseToIt() {
    List<Row> rows = ReferenceTable.rows("Contraction");
    assertTrue(rows.size() >= 10);
    for (Row row : rows) {
      double first = row.number("a");
      boolean gaussian = row.text("kind").equals("gaussian");
      Contraction contraction =
          switch (row.text("kind")) {
            case "dropout" -> Contraction.dropout(first, row.whole("b"));
            case "dropConnect" -> Contraction.dropConnect(first, row.whole("b"), row.whole("c"));
            default -> Contraction.gaussianNoise(first, row.number("b"), row.whole("c"));
          };
      double slack = gaussian ? 1e-10 : 8 * ReferenceTable.ULP;
      ReferenceTable.assertUpper(row.exact("upper"), contraction.coefficient(), slack, 0, row);
    }
  }

  @Test
  void noiseOfZeroAndOfOneGivesExactCoefficients() {
    assertEquals(0, Contraction.dropout(1, 1L << 53).coefficient());
    assertEquals(1, Contraction.dropout(0, 1).coefficient());
    assertEquals(1, Contraction.dropout(0.5, 1L << 53).coefficient());
    assertEquals(1, Contraction.dropConnect(0.9, 1L << 53, 1L << 53).coefficient());
    assertEquals(0, Contraction.gaussianNoise(0, 1, 5).coefficient());
    assertEquals(1, Contraction.gaussianNoise(Double.MAX_VALUE, Double.MIN_VALUE, 5).coefficient());
    double faint = Contraction.gaussianNoise(1, Double.MAX_VALUE, 1).coefficient();
    assertTrue(faint > 0 && faint < 1e-307, "never below the truth");
    double last = Contraction.dropout(Math.nextDown(1.0), 1).coefficient();
    assertEquals(0x1p-53, last, 4 * Math.ulp(0x1p-53));
    assertTrue(last >= 0x1p-53, "rounded up");
  }

  @Test
  void layersMultiply() {
    Contraction one = Contraction.dropout(0.5, 1);
    assertEquals(0.125, one.then(one).then(one).coefficient(), 1e-15);
    assertEquals(one, one.then(Contraction.none()));
  }

  @Test
  void coefficientsOutsideTheDomainAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Contraction(1.1));
    assertThrows(IllegalArgumentException.class, () -> new Contraction(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Contraction.dropout(-0.1, 1));
    assertThrows(IllegalArgumentException.class, () -> Contraction.dropout(0.1, 0));
    assertThrows(IllegalArgumentException.class, () -> Contraction.gaussianNoise(1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> Contraction.gaussianNoise(-1, 1, 1));
  }

  /** Two inputs in {0, 1}, each replaced by 0 with probability drop: no pair of laws beats η. */
  @Test
  void dropoutContractsDivergencesByNoMore() {
    double drop = 0.5;
    double[][] kernel = new double[4][4];
    for (int x = 0; x < 4; x++) {
      for (int kept = 0; kept < 4; kept++) {
        kernel[x][x & kept] += drop * drop;
      }
    }
    Random random = new Random(1);
    double worst = 0;
    for (int draw = 0; draw < 20_000; draw++) {
      double[] p = law(random);
      double[] q = law(random);
      double before = EnumeratedLearner.divergence(p, q);
      double ratio = EnumeratedLearner.divergence(push(p, kernel), push(q, kernel)) / before;
      worst = Math.max(worst, ratio);
    }
    assertTrue(worst <= Contraction.dropout(drop, 2).coefficient() + 1e-9, "at most η: " + worst);
    assertTrue(worst > 0.7, "nearly attained: " + worst);
  }

  /** Half the laws are nearly on two inputs, where the coefficient is attained. */
  private static double[] law(Random random) {
    double sharpness = 1 + 12 * random.nextInt(2);
    double[] weights = random.doubles(4).map(u -> Math.pow(u, sharpness) + 1e-9).toArray();
    return EnumeratedLearner.normalised(weights);
  }

  private static double[] push(double[] law, double[][] kernel) {
    double[] image = new double[law.length];
    for (int x = 0; x < law.length; x++) {
      for (int t = 0; t < image.length; t++) {
        image[t] += law[x] * kernel[x][t];
      }
    }
    return image;
  }
}
