///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.Reports;
import genbound.Selection;
import genbound.estimate.loss.LogLoss;
import genbound.evidence.ErrorCount;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.exact.curve.LogisticConsistency;
import genbound.exact.curve.NaiveBayesSamples;
import genbound.exact.curve.TwoRegimes;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * With m labelled examples on fixed features, which head: naive Bayes or logistic regression?
 *
 * <p>Naive Bayes is near its limit after few examples, logistic regression has the better limit.
 * Where the one overtakes the other is seen on two tables: tumours with 30 measurements, and digits
 * of 64 pixels. Then both heads are trained on what there is, and a test set says what the better
 * one is good for. A bound on the log loss is one on errors, and says how much it gives away.
 */
public final class WhichHead {

  private static final double CEILING = 2;
  private static final double DELTA = 0.05;

  private WhichHead() {}

  public static void main(String[] args) throws IOException {
    List<Data.Row> tumours = Data.tumours();
    List<Data.Row> digits = Data.digits();
    long[] few = {4, 6, 10, 16, 30, 60, 100, 200, 340};
    long[] many = {30, 60, 120, 250, 500, 1000};
    TwoRegimes ofTumours = regimes("tumours, 2 classes", tumours, few, 200, 40);
    TwoRegimes ofDigits = regimes("digits, 10 classes", digits, many, 700, 3);
    draw(
        Reports.picture(
            "Naive Bayes and logistic regression",
            Axis.log("labelled examples"),
            Axis.log("test error"),
            curve("naive Bayes, tumours", ofTumours, ofTumours.first()),
            curve("logistic regression, tumours", ofTumours, ofTumours.second()),
            curve("naive Bayes, digits", ofDigits, ofDigits.first()),
            curve("logistic regression, digits", ofDigits, ofDigits.second())));

    List<Data.Row> train = tumours.subList(0, 340);
    List<Data.Row> test = tumours.subList(340, tumours.size());
    Head naive = Head.naiveBayes(train);
    Head logistic = Head.logistic(train);
    var best =
        Selection.tightest(
            Holdout.binomial(naive.errors(test)), Holdout.binomial(logistic.errors(test)));
    System.out.println("trained on 340 tumours, tested on " + test.size() + ":");
    System.out.println("  naive Bayes " + Holdout.binomial(naive.errors(test)).atDelta(DELTA));
    System.out.println("  logistic    " + Holdout.binomial(logistic.errors(test)).atDelta(DELTA));
    System.out.println("  the better  " + best.atDelta(DELTA));
    double[] losses = LogLoss.overLn2(logistic.probabilities(test), CEILING);
    var byLogLoss = Holdout.convexOrder(Evidence.losses(losses, 0, LogLoss.largest(CEILING)));
    System.out.println("  logistic, by its log loss over ln 2: " + byLogLoss.atDelta(DELTA));
    System.out.println(
        "  weights up to 1, 30 features in [0, 1], a million examples: "
            + Rademacher.logistic(1_000_000, Math.sqrt(30), 1, 2).atDelta(DELTA));
    double excess = Rademacher.logistic(1_000_000, Math.sqrt(30), 1, 2).atDelta(DELTA).value();
    System.out.printf(
        Locale.ROOT,
        "  which is at most %s errors more than the best, if the class has the best log loss%n",
        Numbers.outward(LogisticConsistency.zeroOneExcess(excess), 3, Side.UPPER));
    System.out.printf(
        Locale.ROOT,
        "  counts of naive Bayes right to 0.05: %d examples for 30 features, %d for 300%n",
        new NaiveBayesSamples(30, 2, 0.25).needed(0.05, DELTA),
        new NaiveBayesSamples(300, 2, 0.25).needed(0.05, DELTA));
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: below %d labelled tumours take naive Bayes, from there on logistic"
                + " regression; for digits%n  the turn is at %d. Test both, and pay for the"
                + " choice.",
            ofTumours.crossing().orElseThrow(),
            ofDigits.crossing().orElseThrow()));
  }

  /** The mean test errors over random splits. */
  private static TwoRegimes regimes(
      String name, List<Data.Row> rows, long[] sizes, int test, int splits) {
    double[] naive = new double[sizes.length];
    double[] logistic = new double[sizes.length];
    Random random = new Random(1);
    for (int split = 0; split < splits; split++) {
      List<Data.Row> order = new ArrayList<>(rows);
      do {
        Collections.shuffle(order, random);
      } while (Head.classes(order.subList(0, (int) sizes[0])).size() < 2);
      List<Data.Row> aside = order.subList(rows.size() - test, rows.size());
      for (int k = 0; k < sizes.length; k++) {
        List<Data.Row> train = order.subList(0, (int) sizes[k]);
        naive[k] += Head.naiveBayes(train).errors(aside).mean() / splits;
        logistic[k] += Head.logistic(train).errors(aside).mean() / splits;
      }
    }
    System.out.println(name + ", mean test error over " + splits + " splits");
    System.out.println("  examples  naive Bayes  logistic");
    for (int k = 0; k < sizes.length; k++) {
      System.out.printf(Locale.ROOT, "  %8d  %11.3f  %8.3f%n", sizes[k], naive[k], logistic[k]);
    }
    return new TwoRegimes(boxed(sizes), boxed(naive), boxed(logistic));
  }

  private static List<Long> boxed(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static Curve curve(String label, TwoRegimes regimes, List<Double> errors) {
    return new Curve(label, regimes.sizes().stream().map(Long::doubleValue).toList(), errors);
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "which-head.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  /** A linear head on standardised features: one row of weights for each class, intercept last. */
  private record Head(List<String> classes, Data.Scales scales, double[][] weights) {

    private static final int STEPS = 150;

    /** Normal features of one variance for all classes. */
    static Head naiveBayes(List<Data.Row> train) {
      List<String> classes = classes(train);
      Data.Scales scales = Data.Scales.of(train);
      int d = train.get(0).x().length;
      double[][] means = new double[classes.size()][d];
      double[] counts = new double[classes.size()];
      double[] variances = new double[d];
      for (Data.Row row : train) {
        int c = classes.indexOf(row.label());
        counts[c]++;
        add(means[c], 1, scales.apply(row.x()));
      }
      for (int c = 0; c < counts.length; c++) {
        for (int j = 0; j < d; j++) {
          means[c][j] /= counts[c];
        }
      }
      for (Data.Row row : train) {
        double[] x = scales.apply(row.x());
        double[] mean = means[classes.indexOf(row.label())];
        for (int j = 0; j < d; j++) {
          variances[j] += (x[j] - mean[j]) * (x[j] - mean[j]) / train.size();
        }
      }
      double[][] weights = new double[classes.size()][d + 1];
      for (int c = 0; c < counts.length; c++) {
        weights[c][d] = Math.log(counts[c] / train.size());
        for (int j = 0; j < d; j++) {
          double variance = variances[j] + 0.01;
          weights[c][j] = means[c][j] / variance;
          weights[c][d] -= means[c][j] * means[c][j] / (2 * variance);
        }
      }
      return new Head(classes, scales, weights);
    }

    /** The sum of log losses plus half the squared norm, by accelerated gradient steps. */
    static Head logistic(List<Data.Row> train) {
      List<String> classes = classes(train);
      Data.Scales scales = Data.Scales.of(train);
      double[][] x =
          train.stream().map(row -> withOne(scales.apply(row.x()))).toArray(double[][]::new);
      int[] y = train.stream().mapToInt(row -> classes.indexOf(row.label())).toArray();
      int d = x[0].length;
      double rate = 1 / (1 + 0.5 * largestEigenvalue(x));
      double[][] weights = new double[classes.size()][d];
      double[][] ahead = new double[classes.size()][d];
      for (int step = 1; step <= STEPS; step++) {
        double[][] slope = new double[classes.size()][d];
        for (int i = 0; i < x.length; i++) {
          double[] p = softmax(ahead, x[i]);
          p[y[i]] -= 1;
          for (int c = 0; c < p.length; c++) {
            add(slope[c], p[c], x[i]);
          }
        }
        for (int c = 0; c < weights.length; c++) {
          for (int j = 0; j < d; j++) {
            double penalty = j < d - 1 ? ahead[c][j] : 0;
            double next = ahead[c][j] - rate * (slope[c][j] + penalty);
            ahead[c][j] = next + (step - 1.0) / (step + 2) * (next - weights[c][j]);
            weights[c][j] = next;
          }
        }
      }
      return new Head(classes, scales, weights);
    }

    private static double largestEigenvalue(double[][] x) {
      double[] v = new double[x[0].length];
      Arrays.fill(v, 1 / Math.sqrt(v.length));
      double norm = 0;
      for (int step = 0; step < 30; step++) {
        double[] next = new double[v.length];
        for (double[] row : x) {
          add(next, dot(row, v), row);
        }
        norm = Math.sqrt(dot(next, next));
        for (int j = 0; j < v.length; j++) {
          v[j] = next[j] / norm;
        }
      }
      return 1.1 * norm;
    }

    private static List<String> classes(List<Data.Row> rows) {
      return rows.stream().map(Data.Row::label).distinct().sorted().toList();
    }

    ErrorCount errors(List<Data.Row> rows) {
      long wrong = rows.stream().filter(row -> !predict(row).equals(row.label())).count();
      return Evidence.errors(wrong, rows.size());
    }

    private String predict(Data.Row row) {
      double[] p = softmax(weights, withOne(scales.apply(row.x())));
      int best = 0;
      for (int c = 1; c < p.length; c++) {
        best = p[c] > p[best] ? c : best;
      }
      return classes.get(best);
    }

    /** What each true class was given. */
    double[] probabilities(List<Data.Row> rows) {
      return rows.stream()
          .mapToDouble(
              row -> softmax(weights, withOne(scales.apply(row.x())))[classes.indexOf(row.label())])
          .toArray();
    }

    private static double[] softmax(double[][] weights, double[] x) {
      double[] p = new double[weights.length];
      Arrays.setAll(p, c -> dot(weights[c], x));
      double most = Arrays.stream(p).max().orElseThrow();
      double sum = 0;
      for (int c = 0; c < p.length; c++) {
        p[c] = Math.exp(p[c] - most);
        sum += p[c];
      }
      for (int c = 0; c < p.length; c++) {
        p[c] /= sum;
      }
      return p;
    }

    private static double[] withOne(double[] x) {
      double[] longer = Arrays.copyOf(x, x.length + 1);
      longer[x.length] = 1;
      return longer;
    }

    private static void add(double[] sum, double factor, double[] x) {
      for (int j = 0; j < x.length; j++) {
        sum[j] += factor * x[j];
      }
    }

    private static double dot(double[] a, double[] b) {
      double sum = 0;
      for (int j = 0; j < a.length; j++) {
        sum += a[j] * b[j];
      }
      return sum;
    }
  }
}
