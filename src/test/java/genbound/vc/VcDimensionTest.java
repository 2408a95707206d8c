package genbound.vc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.ReferenceTable;
import genbound.harness.ReferenceTable.Row;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VcDimensionTest {

  @Test
  void agreesWithTheReferenceTable() {
    for (Row row : ReferenceTable.rows("VcDimensions")) {
      VcDimension dimension = dimension(row.text("name"), parameters(row.text("parameters")));
      if (row.text("value").equals("infinite")) {
        assertTrue(dimension.isInfinite(), row.toString());
        continue;
      }
      if (row.text("kind").equals("exact")) {
        assertEquals(row.number("value"), dimension.value(), row.toString());
        assertTrue(dimension.isExact());
      } else {
        ReferenceTable.assertUpper(row.exact("value"), dimension.value(), 1e-13, 0, row);
      }
    }
  }

  private static Map<String, String> parameters(String text) {
    return Stream.of(text.split(";"))
        .filter(part -> !part.isEmpty())
        .map(part -> part.split("="))
        .collect(Collectors.toMap(part -> part[0], part -> part[1]));
  }

  private static VcDimension dimension(String name, Map<String, String> given) {
    return switch (name) {
      case "halfspaces" -> VcDimension.halfspaces(whole(given, "dimension"));
      case "homogeneousHalfspaces" -> VcDimension.homogeneousHalfspaces(whole(given, "dimension"));
      case "balls" -> VcDimension.balls(whole(given, "dimension"));
      case "axisAlignedBoxes" -> VcDimension.axisAlignedBoxes(whole(given, "dimension"));
      case "unionsOfIntervals" -> VcDimension.unionsOfIntervals(whole(given, "count"));
      case "convexPolygons" -> VcDimension.convexPolygons(whole(given, "vertices"));
      case "polynomialThresholds" ->
          VcDimension.polynomialThresholds(whole(given, "dimension"), whole(given, "degree"));
      case "polynomialInequalities" ->
          VcDimension.polynomialInequalities(whole(given, "parameters"), whole(given, "degree"));
      case "finite" -> VcDimension.finite(whole(given, "size"));
      case "combinations" ->
          VcDimension.combinations(whole(given, "dimension"), whole(given, "count"));
      case "intersectionsOfHalfspaces" ->
          VcDimension.intersectionsOfHalfspaces(whole(given, "dimension"), whole(given, "count"));
      case "gapTolerantHyperplanes" ->
          VcDimension.gapTolerantHyperplanes(
              Double.parseDouble(given.get("radius")),
              Double.parseDouble(given.get("margin")),
              whole(given, "dimension"));
      case "decisionStumps" -> VcDimension.decisionStumps(whole(given, "features"));
      case "binaryFeatureTrees" ->
          VcDimension.binaryFeatureTrees(whole(given, "nodes"), whole(given, "features"));
      case "piecewisePolynomialNetwork" ->
          VcDimension.piecewisePolynomialNetwork(
              Arrays.stream(wholes(given, "widths")).mapToInt(Math::toIntExact).toArray(),
              wholes(given, "params"),
              (int) whole(given, "breakpoints"),
              (int) whole(given, "degree"));
      case "thresholdNetwork" ->
          VcDimension.thresholdNetwork(whole(given, "params"), whole(given, "units"));
      case "sigmoidNetwork" ->
          VcDimension.sigmoidNetwork(whole(given, "params"), whole(given, "units"));
      case "nearestNeighbours" -> VcDimension.nearestNeighbours();
      case "sine" -> VcDimension.sine();
      case "gaussianKernelFreeWidth" -> VcDimension.gaussianKernelFreeWidth();
      case "convexSets" -> VcDimension.convexSets();
      default -> throw new AssertionError("no class " + name);
    };
  }

  private static long whole(Map<String, String> given, String name) {
    return Long.parseLong(given.get(name));
  }

  private static long[] wholes(Map<String, String> given, String name) {
    return Stream.of(given.get(name).split(" ")).mapToLong(Long::parseLong).toArray();
  }

  /** Representations of 5, 10 and 20 inputs by 1, 2 and 2 numbers, below 2p·log₂(12l). */
  @Test
  void representationsAreFarBelowTheClosedForm() {
    long[][] cases = {{5, 1, 55}, {10, 2, 213}, {20, 2, 408}};
    double[] closed = {74.04, 289.74, 553.14};
    for (int i = 0; i < 3; i++) {
      long parameters = cases[i][1] * (cases[i][0] + 1);
      long degree = 2 * cases[i][1] + 4;
      double value = VcDimension.polynomialInequalities(parameters, degree).value();
      assertEquals(cases[i][2], Math.floor(value));
      double form = 2 * parameters * Math.log(12 * degree) / Math.log(2);
      assertEquals(closed[i], form, 5.1e-3);
      assertTrue(value < form);
    }
  }

  @Test
  void saysWhatItIsAndWhy() {
    assertEquals(
        "VC dimension of half-spaces = 4 (Mohri, Rostamizadeh & Talwalkar (2018), chapter 3)",
        VcDimension.halfspaces(3).toString());
    assertTrue(VcDimension.sine().toString().startsWith("VC dimension of signs of sin(ωx) = ∞ ("));
    assertTrue(VcDimension.thresholdNetwork(10, 3).toString().contains(" ≤ "));
    var large = VcDimension.halfspaces((1L << 53) - 1);
    assertThrows(IllegalArgumentException.class, large::growth, large.toString());
    var refusal = assertThrows(IllegalArgumentException.class, () -> VcDimension.sine().growth());
    assertEquals("dimension must be below 2⁵³, got ∞", refusal.getMessage());
  }

  @Test
  void itsGrowthIsThatOfTheWholeDimension() {
    var whole = VcDimension.halfspaces(9);
    var part = VcDimension.intersectionsOfHalfspaces(2, 3);
    assertEquals(57, Math.floor(part.value()), part.toString());
    assertTrue(part.value() > 57.01, part.toString());
    for (long n : new long[] {1, 9, 10, 11, 57, 58, 100, 1000}) {
      assertEquals(GrowthFunction.ofDimension(10).logUp(n), whole.growth().logUp(n));
      assertEquals(GrowthFunction.ofDimension(57).logUp(n), part.growth().logUp(n));
    }
  }

  /**
   * Orthonormal inputs of class +1, as many as one likes: w = Σ eᵢ/√n over the n of a sample, and a
   * threshold, decide those and leave all others undecided. No errors on the sample, and a risk of
   * almost 1, from a class of dimension 3.
   */
  @Test
  void hyperplanesThatLeavePointsUndecidedHaveNoGrowth() {
    int n = 1000;
    double margin = 0.9;
    double weight = 1 / Math.sqrt(n);
    double threshold = weight - margin;
    assertTrue(weight - threshold >= margin, "decided +1");
    assertTrue(0 - threshold > -margin && 0 - threshold < margin, "undecided");
    var partial = VcDimension.gapTolerantHyperplanes(1, margin, 1_000_000);
    assertEquals(3, partial.value());
    assertTrue(partial.isPartial());
    var refusal = assertThrows(IllegalArgumentException.class, partial::growth);
    assertEquals(
        "dimension must be of functions that decide every point, got gap-tolerant hyperplanes",
        refusal.getMessage());
    assertFalse(VcDimension.halfspaces(3).isPartial());
  }
}
