package genbound.exact.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ChannelWorld;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JointLawTest {

  private static final JointLaw FLIP = JointLaw.of(new double[][] {{0.45, 0.05}, {0.05, 0.45}});

  @Test
  void binarySymmetricChannelHasClosedForms() {
    double information = Math.log(2) + 0.1 * Math.log(0.1) + 0.9 * Math.log(0.9);
    double lautum = 0.5 * Math.log(0.25 / 0.45) + 0.5 * Math.log(0.25 / 0.05);
    assertEquals(information, FLIP.information(), 1e-12);
    assertEquals(lautum, FLIP.lautumInformation(), 1e-12);
    assertEquals(information + lautum, FLIP.symmetrisedInformation(), 1e-12);
    assertEquals(Math.log(1.8), FLIP.maximalLeakage(), 1e-12);
    assertEquals(2 * Math.log(2 * Math.sqrt(0.41)), FLIP.sibsonInformation(2), 1e-12);
    assertEquals("a joint law of 2 × 2 values", FLIP.toString());
  }

  @Test
  void sibsonRisesFromInformationToLeakage() {
    JointLaw law = random(new Random(1), 7, 5);
    assertEquals(law.information(), law.sibsonInformation(1 + 1e-6), 1e-5);
    double before = law.information();
    for (double order : new double[] {1.01, 1.5, 2, 5, 50, 1e3, 1e6}) {
      double value = law.sibsonInformation(order);
      assertTrue(value >= before - 1e-9 && value <= law.maximalLeakage(), "order " + order);
      before = value;
    }
    assertEquals(law.maximalLeakage(), law.sibsonInformation(1e9), 1e-7);
  }

  @Test
  void agreesWithTheEntropies() {
    Random random = new Random(2);
    for (int trial = 0; trial < 200; trial++) {
      double[][] table = table(random, 1 + random.nextInt(9), 1 + random.nextInt(9));
      double[] rows = Arrays.stream(table).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
      double[] columns = new double[table[0].length];
      Arrays.setAll(columns, y -> Arrays.stream(table).mapToDouble(row -> row[y]).sum());
      double[] all = Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
      double expected = entropy(rows) + entropy(columns) - entropy(all);
      assertEquals(Math.max(0, expected), JointLaw.of(table).information(), 1e-12);
    }
  }

  private static double entropy(double[] law) {
    return -Arrays.stream(law).filter(p -> p > 0).map(p -> p * Math.log(p)).sum();
  }

  @Test
  void nearIndependenceNothingIsLostToCancellation() {
    for (double d : new double[] {1e-3, 1e-5, 1e-7}) {
      var law = JointLaw.of(new double[][] {{0.25 + d, 0.25 - d}, {0.25 - d, 0.25 + d}});
      double exact = 8 * d * d; // and 64d⁴/3 … more
      assertEquals(1, law.information() / exact, 1e-4);
      assertTrue(law.information() >= exact * (1 - 1e-9));
      assertEquals(1, law.lautumInformation() / exact, 1e-4);
    }
    double[] p = ChannelWorld.law(new Random(3), 40);
    double[][] rows = new double[30][];
    Arrays.fill(rows, p);
    var independent = JointLaw.of(ChannelWorld.law(new Random(4), 30), rows);
    assertTrue(independent.information() < 1e-24, "no information");
    assertTrue(independent.maximalLeakage() < 1e-12, "no leakage");
  }

  @Test
  void outcomesOfProbabilityZeroLeaveTheLeakageAlone() {
    var law = JointLaw.of(new double[] {0.5, 0.5, 0}, new double[][] {{1, 0}, {1, 0}, {0, 1}});
    assertEquals(0, law.information(), 1e-24);
    assertEquals(0, law.maximalLeakage(), 1e-12);
    assertEquals(0, law.sibsonInformation(3), 1e-12);
    assertEquals(0, law.lautumInformation(), 1e-24);
    var copy = JointLaw.of(new double[][] {{0.5, 0}, {0, 0.5}});
    assertEquals(Math.log(2), copy.information(), 1e-12);
    assertEquals(Double.POSITIVE_INFINITY, copy.lautumInformation());
    assertEquals(Double.POSITIVE_INFINITY, copy.symmetrisedInformation());
  }

  @Test
  void lawsThatAreNoProbabilitiesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> JointLaw.of(new double[][] {{0.5, 0.4}}));
    assertThrows(IllegalArgumentException.class, () -> JointLaw.of(new double[][] {{1.5, -0.5}}));
    assertThrows(
        IllegalArgumentException.class, () -> JointLaw.of(new double[][] {{Double.NaN, 1}}));
    assertThrows(
        IllegalArgumentException.class, () -> JointLaw.of(new double[][] {{0.5, 0.5}, {0}}));
    assertThrows(IllegalArgumentException.class, () -> FLIP.sibsonInformation(1));
    assertThrows(IllegalArgumentException.class, () -> FLIP.sibsonInformation(Double.NaN));
  }

  private static JointLaw random(Random random, int rows, int columns) {
    return JointLaw.of(table(random, rows, columns));
  }

  private static double[][] table(Random random, int rows, int columns) {
    double[] law = ChannelWorld.law(random, rows * columns);
    double[][] table = new double[rows][];
    Arrays.setAll(table, x -> Arrays.copyOfRange(law, x * columns, (x + 1) * columns));
    return table;
  }
}
