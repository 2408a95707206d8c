///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Selection;
import genbound.Stability;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.neighbours.NearestNeighbours;
import genbound.evidence.learner.NearestNeighbourErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Nearest neighbours, certified without a test set: the leave-one-out errors of several k come from
 * one pass over all examples, and a theorem says how far they can be from the risk.
 *
 * <p>The price is 1/√(nδ) rather than √(ln(1/δ)/n): it suits moderate confidence.
 */
public final class Neighbours {

  private static final double DELTA = 0.05;
  private static final int[] NEIGHBOURS = {1, 3, 5, 9, 15, 25};

  private Neighbours() {}

  public static void main(String[] args) throws IOException {
    double[] scales = {5, 5, 30, 400, 0.015, 0.06, 0.1, 0.05, 0.03, 0.01};
    certify(
        "breast cancer, two classes",
        "examples/data/breast-cancer-wisconsin.csv",
        (row, j) -> row[j] / (j / 10 == 1 ? scales[j % 10] / 10 : scales[j % 10]),
        Stability::nearestNeighboursTwoClasses);
    certify(
        "handwritten digits, ten classes",
        "examples/data/optical-digits.csv",
        (row, j) -> row[j],
        Stability::nearestNeighbours);
  }

  private static void certify(
      String name,
      String csv,
      BiFunction<double[], Integer, Double> scale,
      Function<NearestNeighbourErrors, HighProbabilityBound> theorem)
      throws IOException {
    List<String> lines = Files.readAllLines(Path.of(csv));
    List<String[]> rows = lines.stream().skip(1).map(line -> line.split(",")).toList();
    int features = rows.get(0).length - 1;
    double[][] x = new double[rows.size()][features];
    int[] labels = new int[rows.size()];
    for (int i = 0; i < x.length; i++) {
      double[] row =
          Arrays.stream(rows.get(i)).limit(features).mapToDouble(Double::parseDouble).toArray();
      Arrays.setAll(x[i], j -> scale.apply(row, j));
      String label = rows.get(i)[features];
      labels[i] = label.length() == 1 ? Integer.parseInt(label) : label.equals("benign") ? 0 : 1;
    }
    System.out.println(x.length + " examples: " + name);
    List<NearestNeighbourErrors> left = new NearestNeighbours(x, labels, 1).leaveOneOut(NEIGHBOURS);
    System.out.println(" k  left out  certificate");
    var bounds = new HighProbabilityBound[NEIGHBOURS.length];
    for (int m = 0; m < NEIGHBOURS.length; m++) {
      bounds[m] = theorem.apply(left.get(m));
      System.out.println(
          String.format(
              Locale.ROOT,
              "%2d  %8.4f  %11.4f",
              NEIGHBOURS[m],
              left.get(m).mean(),
              bounds[m].atDelta(DELTA).value()));
    }
    System.out.println("k chosen by looking: " + Selection.tightest(bounds).atDelta(DELTA));
  }
}
