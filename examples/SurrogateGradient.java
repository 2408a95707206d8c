///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.Reports;
import genbound.bound.Certificate;
import genbound.bound.Indication;
import genbound.estimate.network.SurrogateSharpness;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.PointEstimate;
import genbound.evidence.Side;
import genbound.evidence.learner.EmpiricalSharpness;
import genbound.evidence.learner.MeanGradient;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How steep is a surrogate? A model that will be searched for its largest prediction should not
 * rise much when its parameters are a little off: its sharpness, which a penalty on the norm of its
 * mean gradient keeps small.
 *
 * <p>First any linear model of 30 measurements of tumours, scaled to [0, 1] by numbers declared
 * without the data: the first half of the rows certifies what the second half shows. Then a network
 * of 8 tanh units, trained on a third of the rows with and without the penalty, certified on the
 * second third and seen on the last. Each certificate is for the one model that it names. The rows
 * were shuffled once.
 */
public final class SurrogateGradient {

  private static final double[] SCALES = {
    30, 40, 200, 2600, 0.2, 0.4, 0.5, 0.25, 0.4, 0.1, 3, 5, 22, 550, 0.04, 0.14, 0.4, 0.06, 0.08,
    0.03, 40, 50, 260, 4300, 0.25, 1.1, 1.3, 0.3, 0.7, 0.21
  };
  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);
  private static final double RADIUS = 0.05;

  /** The longest row of 30 measurements in [0, 1], and of 30 in [−½, ½]. */
  private static final double LONGEST = Math.sqrt(30);

  private static final double LONGEST_CENTRED = LONGEST / 2;

  private SurrogateGradient() {}

  public static void main(String[] args) throws IOException {
    List<Data.Row> rows = Data.tumours();
    double[][] scaled = rows.stream().map(row -> scaled(row.x(), 0)).toArray(double[][]::new);
    double[][] centred = rows.stream().map(row -> scaled(row.x(), 0.5)).toArray(double[][]::new);
    double[] labels = rows.stream().mapToDouble(row -> row.malignant() ? 1 : 0).toArray();

    System.out.println("any linear model of 30 measurements, parameters moved by at most 0.05:");
    System.out.println("  features in    first half  certificate  second half  mean of norms");
    linear("[0, 1]  ", scaled, LONGEST);
    linear("[−½, ½] ", centred, LONGEST_CENTRED);

    System.out.println("a network of 8 tanh units for the label, trained on a third of the rows:");
    System.out.println(
        "  penalty  error on the last third  first order  certificate  last third, at least");
    int third = rows.size() / 3;
    double[][] trained = Arrays.copyOfRange(centred, 0, third);
    double[][] certifying = Arrays.copyOfRange(centred, third, 2 * third);
    double[][] fresh = Arrays.copyOfRange(centred, 2 * third, centred.length);
    double[] freshLabels = Arrays.copyOfRange(labels, 2 * third, labels.length);
    double[] penalties = {0, 1, 4};
    Network[] networks = new Network[penalties.length];
    Certificate[] certificates = new Certificate[penalties.length];
    double[] errors = new double[penalties.length];
    for (int k = 0; k < penalties.length; k++) {
      networks[k] = Network.trained(trained, labels, penalties[k]);
      MeanGradient gradient = networks[k].gradient(certifying);
      certificates[k] = certificate(gradient, RADIUS);
      errors[k] = networks[k].error(fresh, freshLabels);
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %4.0f     %10.4f               %.4f       %s       %.4f",
              penalties[k],
              errors[k],
              SurrogateSharpness.firstOrder(gradient, RADIUS),
              Numbers.outward(certificates[k].value(), 4, Side.UPPER),
              networks[k].found(fresh, RADIUS).value()));
    }
    int last = penalties.length - 1;
    System.out.println("with the largest penalty: " + certificates[last]);
    PointEstimate found = networks[last].found(certifying, RADIUS);
    System.out.println("what a search finds is no bound: " + found);
    System.out.println(
        "and by a cover of 240 parameters it would say no more than the Lipschitz constant does:");
    System.out.println(
        "  "
            + Indication.at(
                CONFIDENCE,
                found,
                value ->
                    Rademacher.sharpnessCover(
                        new EmpiricalSharpness(value, third), RADIUS, LONGEST_CENTRED, 240, 0)));
    draw(networks[0], networks[last], certifying, fresh);
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: train with the penalty, and certify on rows kept apart. It takes %.0f %%"
                + " off the promised%n  rise; the error on fresh rows goes from %.3f to %.3f. Ask"
                + " for a bound on the gradient before the data.",
            100 * (1 - certificates[last].value() / certificates[0].value()),
            errors[0],
            errors[last]));
  }

  private static double[] scaled(double[] x, double centre) {
    double[] scaled = new double[x.length];
    Arrays.setAll(scaled, j -> Math.min(1, x[j] / SCALES[j]) - centre);
    return scaled;
  }

  private static void linear(String name, double[][] features, double longest) {
    int half = features.length / 2;
    double[][] first = Arrays.copyOfRange(features, 0, half);
    MeanGradient here = Evidence.meanGradient(first);
    MeanGradient there = Evidence.meanGradient(Arrays.copyOfRange(features, half, features.length));
    double norms =
        Arrays.stream(first)
            .mapToDouble(row -> Math.sqrt(Arrays.stream(row).map(x -> x * x).sum()))
            .average()
            .getAsDouble();
    Certificate certificate = Rademacher.linearSharpness(here, RADIUS, longest).at(CONFIDENCE);
    System.out.println(
        String.format(
            Locale.ROOT,
            "  %s       %.4f      %s       %.4f       %.4f",
            name,
            SurrogateSharpness.firstOrder(here, RADIUS),
            Numbers.outward(certificate.value(), 4, Side.UPPER),
            SurrogateSharpness.firstOrder(there, RADIUS),
            RADIUS * norms));
  }

  private static Certificate certificate(MeanGradient gradient, double radius) {
    return Holdout.sharpness(gradient, radius, LONGEST_CENTRED, Network.SMOOTHNESS).at(CONFIDENCE);
  }

  private static void draw(Network plain, Network flat, double[][] certifying, double[][] fresh)
      throws IOException {
    double[] radii = {0.01, 0.02, 0.05, 0.1, 0.2};
    Axis across = Axis.log("parameters moved by at most");
    Axis up = Axis.log("mean prediction rises by at most");
    Picture picture =
        Reports.picture(
            "The sharpness of a surrogate",
            across,
            up,
            promised("promised, plain", plain, certifying, radii),
            seen("seen, plain", plain, fresh, radii),
            promised("promised, penalised", flat, certifying, radii),
            seen("seen, penalised", flat, fresh, radii));
    Path file = Path.of("target", "surrogate-gradient.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static Curve promised(String name, Network network, double[][] rows, double[] radii) {
    MeanGradient gradient = network.gradient(rows);
    return Curve.of(
        name, radii, Arrays.stream(radii).map(r -> certificate(gradient, r).value()).toArray());
  }

  private static Curve seen(String name, Network network, double[][] rows, double[] radii) {
    return Curve.dots(
        name, radii, Arrays.stream(radii).map(r -> network.found(rows, r).value()).toArray());
  }

  /** Σ ±tanh(⟨wⱼ, x⟩)/√8 with fixed signs; the parameters are the 8 · 30 inner weights. */
  private record Network(double[] weights) {

    private static final int UNITS = 8;
    private static final int INPUTS = 30;
    private static final int STEPS = 1000;
    private static final double RATE = 0.3;

    /** The gradient's Lipschitz constant: |tanh″| ≤ 4/(3√3), times ‖x‖², by √8. */
    static final double SMOOTHNESS =
        4 / (3 * Math.sqrt(3)) * LONGEST_CENTRED * LONGEST_CENTRED / Math.sqrt(UNITS);

    static Network trained(double[][] rows, double[] labels, double penalty) {
      double[] w = new Random(27).doubles(UNITS * INPUTS, -0.3, 0.3).toArray();
      for (int step = 0; step < STEPS; step++) {
        double[] slope = new double[w.length];
        for (int i = 0; i < rows.length; i++) {
          addGradient(slope, w, rows[i], 2 * (prediction(w, rows[i]) - labels[i]) / rows.length);
        }
        if (penalty > 0) {
          double[] flatter =
              SurrogateSharpness.penaltyGradient(v -> meanGradient(v, rows), w, RADIUS, 0.05);
          Arrays.setAll(slope, k -> slope[k] + penalty * flatter[k]);
        }
        for (int k = 0; k < w.length; k++) {
          w[k] -= RATE * slope[k];
        }
      }
      return new Network(w);
    }

    private static double sign(int unit) {
      return (unit % 2 == 0 ? 1 : -1) / Math.sqrt(UNITS);
    }

    private static double tanh(double[] w, int unit, double[] x) {
      double sum = 0;
      for (int j = 0; j < INPUTS; j++) {
        sum += w[unit * INPUTS + j] * x[j];
      }
      return Math.tanh(sum);
    }

    private static double prediction(double[] w, double[] x) {
      double sum = 0;
      for (int unit = 0; unit < UNITS; unit++) {
        sum += sign(unit) * tanh(w, unit, x);
      }
      return sum;
    }

    private static void addGradient(double[] sum, double[] w, double[] x, double factor) {
      for (int unit = 0; unit < UNITS; unit++) {
        double tanh = tanh(w, unit, x);
        double slope = factor * sign(unit) * (1 - tanh * tanh);
        for (int j = 0; j < INPUTS; j++) {
          sum[unit * INPUTS + j] += slope * x[j];
        }
      }
    }

    private static double[] meanGradient(double[] w, double[][] rows) {
      double[] mean = new double[w.length];
      for (double[] row : rows) {
        addGradient(mean, w, row, 1.0 / rows.length);
      }
      return mean;
    }

    private static double meanPrediction(double[] w, double[][] rows) {
      return Arrays.stream(rows).mapToDouble(row -> prediction(w, row)).average().getAsDouble();
    }

    MeanGradient gradient(double[][] rows) {
      double[][] gradients = new double[rows.length][weights.length];
      for (int i = 0; i < rows.length; i++) {
        addGradient(gradients[i], weights, rows[i], 1);
      }
      return Evidence.meanGradient(gradients);
    }

    /** The share of labels that the prediction is on the wrong side of ½ for. */
    double error(double[][] rows, double[] labels) {
      double wrong = 0;
      for (int i = 0; i < rows.length; i++) {
        wrong += prediction(weights, rows[i]) > 0.5 == labels[i] > 0.5 ? 0 : 1;
      }
      return wrong / rows.length;
    }

    PointEstimate found(double[][] rows, double radius) {
      return SurrogateSharpness.projectedAscent(
          w -> meanPrediction(w, rows), w -> meanGradient(w, rows), weights, radius, 20);
    }
  }
}
