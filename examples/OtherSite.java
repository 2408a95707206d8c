///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Holdout;
import genbound.Reports;
import genbound.Selection;
import genbound.Shift;
import genbound.estimate.loss.Margins;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import genbound.shift.ShiftWasserstein;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tested at site A, used at site B: how often will the classifier be wrong there?
 *
 * <p>Tumours whose outline has a fractal dimension above the median stand for site A, the others
 * for site B; as many are malignant in both. A linear rule without that measurement is trained on
 * half of site A and tested on the other half. The distance between the sites is declared: no
 * unlabelled data of site B can tell it. A rule's distances to its boundary change with nothing but
 * the position along its own weights, so that the distance of the sites counts in this direction
 * alone, in standard deviations of site A. The margin of the ramp losses is taken from the training
 * half, so that it costs nothing.
 */
public final class OtherSite {

  private static final int FRACTAL_DIMENSION = 9;
  private static final double LEVEL = 0.95;
  private static final double[] MARGINS = {0.5, 1, 2, 4};

  private OtherSite() {}

  /** The weights of a rule, and what it adds. */
  private record Rule(double[] weights, double intercept) {

    double norm() {
      return Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    }

    double score(Data.Row row) {
      double score = intercept;
      for (int j = 0; j < weights.length; j++) {
        score += weights[j] * row.x()[j];
      }
      return score;
    }

    /** How far each example is on the right side of the boundary. */
    Margins distances(List<Data.Row> rows) {
      double[] scores = rows.stream().mapToDouble(this::score).toArray();
      int[] labels = rows.stream().mapToInt(Data.Row::sign).toArray();
      return Margins.binary(scores, labels).distances(norm());
    }
  }

  public static void main(String[] args) throws IOException {
    List<Data.Row> all = Data.tumours();
    double[] dimensions =
        all.stream().mapToDouble(row -> row.x()[FRACTAL_DIMENSION]).sorted().toArray();
    double median = dimensions[dimensions.length / 2];
    List<Data.Row> siteA = site(all.stream().filter(row -> row.x()[FRACTAL_DIMENSION] > median));
    List<Data.Row> siteB = site(all.stream().filter(row -> row.x()[FRACTAL_DIMENSION] <= median));
    int half = siteA.size() / 2;
    Data.Scales scales = Data.Scales.of(siteA.subList(0, half));
    List<Data.Row> training = scales.apply(siteA.subList(0, half));
    List<Data.Row> test = scales.apply(siteA.subList(half, siteA.size()));
    List<Data.Row> other = scales.apply(siteB);
    Rule rule = trained(training);
    Margins seen = rule.distances(training);
    Margins tested = rule.distances(test);
    print("site A: %d patients, %s", siteA.size(), malignant(siteA));
    print("site B: %d patients, %s", siteB.size(), malignant(siteB));
    print("at site A, of %d patients not trained on:", test.size());
    print("  %s", Holdout.binomial(tested.atMost(0)).atConfidence(LEVEL));

    System.out.println("at site B, for a declared distance:");
    for (double distance : new double[] {0, 0.1, 0.25, 0.5, 1}) {
      double margin = seen.marginForShift(distance, 1);
      var certificate = shifted(tested, margin, distance, 1).atConfidence(LEVEL);
      print("  %.2f, margin %.3f: %s", distance, margin, certificate);
    }
    var chosen =
        Selection.tightest(
            Arrays.stream(MARGINS)
                .mapToObj(margin -> shifted(tested, margin, 0.25, 1))
                .toArray(ShiftWasserstein[]::new));
    print("  0.25, the best of four margins: %s", chosen.atConfidence(LEVEL));

    double share = share(siteA);
    double error = error(rule, other, share);
    double mean = transported(rule, test, other, share, 1);
    double square = Math.sqrt(transported(rule, test, other, share, 2));
    System.out.println("in hindsight, with the labels of site B:");
    print("  distance %.2f on average, %.2f in root mean square", mean, square);
    var first = shifted(tested, seen.marginForShift(mean, 1), mean, 1).atConfidence(LEVEL);
    var second = shifted(tested, seen.marginForShift(square, 2), square, 2).atConfidence(LEVEL);
    print(
        "  certified for these, by order 1 and 2: %s and %s",
        up(first.value()), up(second.value()));
    print("  the rule errs on %.4f there", error);

    var still = shifted(tested, seen.marginForShift(0, 1), 0, 1).atConfidence(LEVEL);
    double flipped = 1 - error(rule, test, share);
    print("if a site C measures what A does and swaps the two codes of the diagnosis:");
    print("  inputs at distance 0, certified %s, wrong on %.4f:", up(still.value()), flipped);
    print("  broken, for no coupling of A and C keeps the labels, and no inputs show it");
    draw(tested, seen, mean, error);
    print(
        "What to do: state how far site B may be. Up to %.2f standard deviations at most a third of"
            + " the%n  diagnoses there are wrong; to promise more, label some patients of site B.",
        farthest(tested, seen));
  }

  private static List<Data.Row> site(Stream<Data.Row> rows) {
    return rows.map(
            row ->
                new Data.Row(
                    IntStream.range(0, row.x().length)
                        .filter(j -> j != FRACTAL_DIMENSION)
                        .mapToDouble(j -> row.x()[j])
                        .toArray(),
                    row.label()))
        .toList();
  }

  private static double share(List<Data.Row> rows) {
    return (double) rows.stream().filter(Data.Row::malignant).count() / rows.size();
  }

  private static String malignant(List<Data.Row> rows) {
    return String.format(Locale.ROOT, "%.1f %% malignant", 100 * share(rows));
  }

  private static ShiftWasserstein shifted(
      Margins tested, double margin, double distance, int order) {
    var ramp = Holdout.betting(tested.rampSequence(margin, order));
    return Shift.wasserstein(ramp, margin, distance, order);
  }

  /** Logistic regression with a small penalty, by gradient steps. */
  private static Rule trained(List<Data.Row> rows) {
    double[] weights = new double[rows.get(0).x().length];
    double intercept = 0;
    for (int step = 0; step < 400; step++) {
      double[] next = Arrays.stream(weights).map(w -> 0.97 * w).toArray();
      Rule now = new Rule(weights, intercept);
      for (Data.Row row : rows) {
        double pull = row.sign() / (1 + Math.exp(row.sign() * now.score(row))) / rows.size();
        for (int j = 0; j < next.length; j++) {
          next[j] += pull * row.x()[j];
        }
        intercept += pull;
      }
      weights = next;
    }
    return new Rule(weights, intercept);
  }

  /** The error on examples whose classes are given the weights of another site. */
  private static double error(Rule rule, List<Data.Row> rows, double share) {
    double error = 0;
    for (int sign : new int[] {1, -1}) {
      List<Data.Row> ofClass = rows.stream().filter(row -> row.sign() == sign).toList();
      double wrong = rule.distances(ofClass).atMost(0).mean();
      error += (sign == 1 ? share : 1 - share) * wrong;
    }
    return error;
  }

  /** The mean p-th power of the distance along the rule, each class moved in order. */
  private static double transported(
      Rule rule, List<Data.Row> from, List<Data.Row> to, double share, int order) {
    double sum = 0;
    for (int sign : new int[] {1, -1}) {
      double[] a = positions(rule, from, sign);
      double[] b = positions(rule, to, sign);
      double moved = 0;
      double done = 0;
      for (int i = 0, j = 0; i < a.length && j < b.length; ) {
        double endOfA = (i + 1.0) / a.length;
        double endOfB = (j + 1.0) / b.length;
        double end = Math.min(endOfA, endOfB);
        moved += (end - done) * Math.pow(Math.abs(a[i] - b[j]), order);
        done = end;
        i += endOfA <= end ? 1 : 0;
        j += endOfB <= end ? 1 : 0;
      }
      sum += (sign == 1 ? share : 1 - share) * moved;
    }
    return sum;
  }

  private static double[] positions(Rule rule, List<Data.Row> rows, int sign) {
    return rows.stream()
        .filter(row -> row.sign() == sign)
        .mapToDouble(row -> rule.score(row) / rule.norm())
        .sorted()
        .toArray();
  }

  /** The largest distance, in steps of 0.01, for which the certificate is below a third. */
  private static double farthest(Margins tested, Margins seen) {
    double distance = 0;
    while (value(tested, seen, distance + 0.01) < 1.0 / 3) {
      distance += 0.01;
    }
    return distance;
  }

  private static double value(Margins tested, Margins seen, double distance) {
    double margin = seen.marginForShift(distance, 1);
    return shifted(tested, margin, distance, 1).atConfidence(LEVEL).value();
  }

  private static void draw(Margins tested, Margins seen, double measured, double error)
      throws IOException {
    double[] distances = IntStream.rangeClosed(0, 50).mapToDouble(k -> k / 50.0).toArray();
    double[] best =
        Arrays.stream(distances).map(distance -> value(tested, seen, distance)).toArray();
    Picture picture =
        Reports.picture(
            "Tested at site A: the error at site B",
            Axis.linear("distance of the sites, in standard deviations"),
            Axis.linear("risk at site B"),
            Curve.of("certified, margin for the distance", distances, best),
            Curve.of("certified, margin 1", distances, line(tested, distances, 1)),
            Curve.of("certified, margin 3", distances, line(tested, distances, 3)),
            Curve.dots("site B, in hindsight", new double[] {measured}, new double[] {error}));
    Path file = Path.of("target", "other-site.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    print("picture in target/%s", file.getFileName());
  }

  /** Certificates of one margin, a line; what is above 1 is left out. */
  private static double[] line(Margins tested, double[] distances, double margin) {
    return Arrays.stream(distances)
        .map(distance -> shifted(tested, margin, distance, 1).atConfidence(LEVEL).value())
        .map(value -> value <= 1 ? value : Double.NaN)
        .toArray();
  }

  private static String up(double value) {
    return Numbers.outward(value, 4, Side.UPPER);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
