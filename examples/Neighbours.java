///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Selection;
import genbound.Stability;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.estimate.neighbours.NearestNeighbours;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.evidence.learner.NearestNeighbourErrors;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Nearest neighbours, certified without a test set: the leave-one-out errors of several k come from
 * one pass over all examples, and a theorem says how far they can be from the risk.
 *
 * <p>The price is 1/√(nδ) rather than √(ln(1/δ)/n): it suits moderate confidence. The measurements
 * of tumours are scaled by 69 patients set aside. The digits come from 13 writers, in the order of
 * the file by all appearance; the certificates speak of these writers' digits, as far as they are
 * independent draws. A digit of a new writer has no neighbour by the same hand: the last line bars
 * those that are near in the file.
 */
public final class Neighbours {

  private static final double DELTA = 0.05;
  private static final int[] NEIGHBOURS = {1, 3, 5, 9, 15, 25};
  private static final int ASIDE = 69;

  /** About as many rows of the digits as one writer has. */
  private static final int ROWS_OF_A_WRITER = 138;

  private Neighbours() {}

  public static void main(String[] args) throws IOException {
    List<Data.Row> tumours = Data.tumours();
    Data.Scales scales = Data.Scales.of(tumours.subList(0, ASIDE));
    List<Data.Row> patients = scales.apply(tumours.subList(ASIDE, tumours.size()));
    certify(
        "breast cancer, two classes",
        patients,
        patients.stream().mapToInt(patient -> patient.malignant() ? 1 : 0).toArray(),
        Stability::nearestNeighboursTwoClasses);
    List<Data.Row> digits = Data.digitsInFileOrder();
    certify(
        "handwritten digits, ten classes",
        digits,
        digits.stream().mapToInt(Data.Row::digit).toArray(),
        Stability::nearestNeighbours);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: declare k beforehand. For a new writer none of this is a promise: with"
                + " rows%n  within %d barred, the nearest neighbour errs on %.4f of the digits.",
            ROWS_OF_A_WRITER,
            barred(digits)));
  }

  private static void certify(
      String name,
      List<Data.Row> rows,
      int[] labels,
      Function<NearestNeighbourErrors, HighProbabilityBound> theorem) {
    double[][] x = rows.stream().map(Data.Row::x).toArray(double[][]::new);
    System.out.println(x.length + " examples: " + name);
    List<NearestNeighbourErrors> left = new NearestNeighbours(x, labels, 1).leaveOneOut(NEIGHBOURS);
    System.out.println(" k  left out  certificate");
    var bounds = new HighProbabilityBound[NEIGHBOURS.length];
    for (int m = 0; m < NEIGHBOURS.length; m++) {
      bounds[m] = theorem.apply(left.get(m));
      System.out.println(
          String.format(
              Locale.ROOT,
              "%2d  %8.4f  %11s",
              NEIGHBOURS[m],
              left.get(m).mean(),
              Numbers.outward(bounds[m].atDelta(DELTA).value(), 4, Side.UPPER)));
    }
    Certificate chosen = Selection.tightest(bounds).atDelta(DELTA);
    System.out.println("k chosen by looking: " + chosen);
    double least = Arrays.stream(bounds).mapToDouble(b -> b.atDelta(DELTA).value()).min().orElse(1);
    System.out.println(
        String.format(Locale.ROOT, "  that is %.1f times the least above", chosen.value() / least));
  }

  /** The error of the nearest neighbour among rows that are far in the file. */
  private static double barred(List<Data.Row> rows) {
    int errors = 0;
    for (int i = 0; i < rows.size(); i++) {
      int nearest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int j = 0; j < rows.size(); j++) {
        if (Math.abs(i - j) > ROWS_OF_A_WRITER) {
          double distance = distance(rows.get(i).x(), rows.get(j).x());
          nearest = distance < least ? j : nearest;
          least = Math.min(least, distance);
        }
      }
      errors += rows.get(nearest).digit() == rows.get(i).digit() ? 0 : 1;
    }
    return (double) errors / rows.size();
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += (a[j] - b[j]) * (a[j] - b[j]);
    }
    return sum;
  }
}
