///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Rademacher;
import genbound.Reports;
import genbound.estimate.representation.AugmentationOperator;
import genbound.estimate.representation.HypercubeMasking;
import genbound.estimate.representation.TraceGap;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.rademacher.ProbeApproximation;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How strong should augmentations be?
 *
 * <p>Inputs are four signs; an augmentation hides each with a chance α. The encoder is the best of
 * five dimensions, the constant and the four signs, as seen where they are not hidden. The target
 * is mostly the sum of the signs, with a little of a product of two, which the encoder has not.
 * Weak augmentations need many labelled examples; strong ones lose what the encoder has not.
 */
public final class AugmentationStrength {

  private static final int SIGNS = 4;
  private static final long[] LABELLED = {100_000, 1_000_000};

  private AugmentationStrength() {}

  public static void main(String[] args) throws IOException {
    double[] target = new double[1 << SIGNS];
    Arrays.setAll(
        target, x -> 0.45 * (sign(x, 0) + sign(x, 1) + sign(x, 2)) + 0.1 * sign(x, 0) * sign(x, 3));
    double norm = Math.nextUp(Math.sqrt(3 * 0.45 * 0.45 + 0.01) * (1 + 1e-12));
    double largest = 1.45 + 0.5;
    System.out.println("labels within 0.5 of a target of root mean square " + shown(norm));
    System.out.println(
        "   α       κ²      τ²       ε   missed: exact  at most  promised for 1e5 and 1e6 labels");
    List<double[]> rows = new ArrayList<>();
    double[] best = new double[LABELLED.length];
    double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    for (int percent = 5; percent <= 95; percent += 10) {
      double alpha = percent / 100.0;
      AugmentationOperator operator = HypercubeMasking.random(SIGNS, alpha).operator();
      TraceGap gap = operator.traceGap(encoder());
      double tau = Math.min(1, gap.tauSquared() * (1 + 1e-9));
      double epsilon = operator.softInvariance(target) * (1 + 1e-9);
      double[] promised = new double[LABELLED.length];
      for (int k = 0; k < promised.length; k++) {
        promised[k] =
            Rademacher.augmentedProbe(
                    operator.kappaSquared(), tau, epsilon, norm, largest, LABELLED[k])
                .atConfidence(0.95)
                .value();
      }
      double missed = Math.sqrt(ProbeApproximation.atMost(tau, epsilon, norm));
      rows.add(new double[] {alpha, 0.1, missed, promised[0], promised[1]});
      System.out.printf(
          Locale.ROOT,
          "%.2f %8.3f  %.4f  %.4f          %.3f    %s     %s  %s%n",
          alpha,
          operator.kappaSquared(),
          gap.tauSquared(),
          epsilon,
          0.1,
          up(missed),
          up(promised[0]),
          up(promised[1]));
      for (int k = 0; k < best.length; k++) {
        best[k] = promised[k] < least[k] ? alpha : best[k];
        least[k] = Math.min(least[k], promised[k]);
      }
    }
    double[] alphas = column(rows, 0);
    draw(
        Reports.picture(
            "How strong augmentations should be",
            Axis.linear("chance that a sign is hidden"),
            Axis.linear("distance from the target"),
            Curve.of("missed by the encoder, at most", alphas, column(rows, 2)),
            Curve.of("promised for 100,000 labels", alphas, column(rows, 3)),
            Curve.of("promised for 1,000,000 labels", alphas, column(rows, 4))));
    AugmentationOperator operator = HypercubeMasking.random(SIGNS, best[1]).operator();
    System.out.println(
        Rademacher.augmentedProbe(
                operator.kappaSquared(),
                operator.traceGap(encoder()).tauSquared() * (1 + 1e-9),
                operator.softInvariance(target) * (1 + 1e-9),
                norm,
                largest,
                LABELLED[1])
            .atConfidence(0.95));
    System.out.printf(
        Locale.ROOT,
        "What to do: hide about %.0f %% of the signs with 100,000 labels, %.0f %% with a million."
            + " Take the%n  promise for a ceiling: a test set says more about the probe you"
            + " have.%n",
        100 * best[0],
        100 * best[1]);
  }

  private static int sign(int x, int place) {
    return (x >> place & 1) == 0 ? 1 : -1;
  }

  /** The constant, and each sign as far as it is seen: digit 2 is hidden. */
  private static double[][] encoder() {
    double[][] encoder = new double[(int) Math.pow(3, SIGNS)][1 + SIGNS];
    for (int a = 0; a < encoder.length; a++) {
      encoder[a][0] = 1;
      for (int j = 0, rest = a; j < SIGNS; j++, rest /= 3) {
        encoder[a][1 + j] = rest % 3 == 2 ? 0 : 1 - 2 * (rest % 3);
      }
    }
    return encoder;
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  private static String up(double value) {
    return Numbers.outward(value, 3, Side.UPPER);
  }

  private static String shown(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "augmentation-strength.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }
}
