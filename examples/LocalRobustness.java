///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Certificate;
import genbound.estimate.lipschitz.InputNorm;
import genbound.estimate.lipschitz.JacobianBounds;
import genbound.estimate.lipschitz.LipschitzInterval;
import genbound.estimate.lipschitz.LocalLipschitz;
import genbound.estimate.lipschitz.Region;
import genbound.estimate.lipschitz.RobustRadius;
import genbound.estimate.lipschitz.Robustness;
import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.evidence.Confidence;
import genbound.evidence.ErrorCount;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
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
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A network tells benign tumours from malignant ones by thirty measurements. How far can a
 * patient's record be off before the diagnosis may change, which measurements speak for one
 * diagnosis whatever their value, and what is certified of patients to come if every record may be
 * off by a little?
 *
 * <p>The network was trained by scikit-learn on 300 patients, and is read from NumPy's own format;
 * the other 269 are held out. Measurements are in units of their standard deviation, and a record
 * is off by at most ε in each. The ε of the certificate was fixed before the hold-out set was
 * looked at. Nothing here is estimated but what is called "found": every other number is proved for
 * the network, and the certificates for patients drawn in the same way.
 */
public final class LocalRobustness {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);
  private static final int TRAINING = 300;
  private static final int MALIGNANT = 1;
  private static final double EPSILON = 0.1;
  private static final double MOST = 2;
  private static final double[] EPSILONS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5};
  private static final int[] SHOWN = {0, 1, 2, 3};

  private LocalRobustness() {}

  public static void main(String[] args) throws IOException {
    Map<String, double[][]> arrays = Data.arrays("tumour-network.npz");
    FeedForward network = network(arrays);
    System.out.println(network);
    List<Data.Row> rows = Data.tumoursInFileOrder();
    Data.Scales scales = new Data.Scales(arrays.get("centres")[0], arrays.get("widths")[0]);
    List<Data.Row> shuffled =
        Arrays.stream(arrays.get("order")[0])
            .mapToObj(i -> scales.apply(rows.get((int) i)))
            .toList();
    List<Data.Row> heldOut = shuffled.subList(TRAINING, shuffled.size());
    double[][] x = heldOut.stream().map(Data.Row::x).toArray(double[][]::new);
    int[] labels = heldOut.stream().mapToInt(row -> row.malignant() ? MALIGNANT : 0).toArray();

    constants(network, x[0]);
    monotone(network, x, shuffled);
    Robustness robustness = Robustness.of(network, InputNorm.LARGEST);
    radii(robustness, x);

    long errors = IntStream.range(0, x.length).filter(i -> wrong(network, x[i], labels[i])).count();
    ErrorCount plain = Evidence.errors(errors, x.length);
    ErrorCount attacked = robustness.adversarialErrors(x, labels, EPSILON, done -> {});
    Certificate ofPlain = Holdout.binomial(plain).at(CONFIDENCE);
    Certificate ofAttacked = Holdout.binomial(attacked).at(CONFIDENCE);
    System.out.println("certified for patients to come");
    print("  as measured: %d errors in %d, %s", plain.errors(), plain.n(), ofPlain);
    String text = "  off by up to %.1f: at most %d errors in %d, %s";
    print(text, EPSILON, attacked.errors(), attacked.n(), ofAttacked);
    long found =
        IntStream.range(0, x.length)
            .filter(
                i ->
                    wrong(network, x[i], labels[i])
                        || robustness.isBroken(x[i], labels[i], EPSILON))
            .count();
    print("  %d of these were indeed found to be wrong at some record so near", found);
    print(
        "What to do: keep measurements within %.1f standard deviations of the truth, for at most %s"
            + " %% wrong diagnoses%n  (exact ones: %s %%); look again at patients whose radius is"
            + " smaller.",
        EPSILON,
        Numbers.outward(100 * ofAttacked.value(), 1, Side.UPPER),
        Numbers.outward(100 * ofPlain.value(), 1, Side.UPPER));
  }

  /** Two ReLU layers, and two outputs: 0 for benign, the log-odds for malignant. */
  private static FeedForward network(Map<String, double[][]> arrays) {
    double[] odds = arrays.get("weights2")[0];
    return FeedForward.inputs(30)
        .dense(arrays.get("weights0"), arrays.get("biases0")[0], Activation.RELU)
        .dense(arrays.get("weights1"), arrays.get("biases1")[0], Activation.RELU)
        .dense(
            new double[][] {new double[odds.length], odds},
            new double[] {0, arrays.get("biases2")[0][0]},
            Activation.IDENTITY);
  }

  /** The log-odds' constant in boxes around a patient, from what was found to what is cheapest. */
  private static void constants(FeedForward network, double[] patient) throws IOException {
    System.out.println(
        "how much the log-odds change at most, per unit of the largest change of a measurement");
    System.out.println("   ε     found    exact  one pass  RecurJac  intervals  row sums");
    double[][] columns = new double[6][EPSILONS.length];
    for (int k = 0; k < EPSILONS.length; k++) {
      Region box = Region.around(patient, EPSILONS[k]);
      LocalLipschitz constant = LocalLipschitz.of(network, box).output(MALIGNANT);
      LipschitzInterval exact = constant.exact();
      double[] row = {
        constant.lower(),
        exact.upper(),
        constant.upper(),
        constant.recurJac(),
        constant.interval(),
        constant.product()
      };
      for (int c = 0; c < row.length; c++) {
        columns[c][k] = row[c];
      }
      String mark = exact.isExact() ? "%4.2f %8s %8s " : "%4.2f %8s ≤%7s ";
      print(
          mark + "%8s %9s %9s %10s",
          EPSILONS[k],
          Numbers.outward(row[0], 3, Side.LOWER),
          Numbers.outward(row[1], 3, Side.UPPER),
          Numbers.outward(row[2], 3, Side.UPPER),
          Numbers.outward(row[3], 3, Side.UPPER),
          Numbers.outward(row[4], 3, Side.UPPER),
          Numbers.outward(row[5], 3, Side.UPPER));
    }
    String[] labels = {"found", "exact", "one pass", "RecurJac", "intervals"};
    List<Curve> curves = new ArrayList<>();
    for (int c = 0; c < labels.length; c++) {
      curves.add(Curve.of(labels[c], EPSILONS, columns[c]));
    }
    Axis epsilon = Axis.linear("ε");
    Axis size = Axis.log("Lipschitz constant of the log-odds");
    Path file = Path.of("target", "local-robustness.svg");
    Files.createDirectories(file.getParent());
    Picture picture = new Picture("One patient's neighbourhood", epsilon, size, curves);
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  /** Which way the log-odds go as one measurement takes all its values, and the others stay. */
  private static void monotone(FeedForward network, double[][] x, List<Data.Row> all)
      throws IOException {
    String[] names =
        Files.readAllLines(Path.of("examples/data/breast-cancer-wisconsin.csv")).get(0).split(",");
    List<String> growing = new ArrayList<>();
    List<String> falling = new ArrayList<>();
    List<String> either = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      int feature = i;
      double low = all.stream().mapToDouble(row -> row.x()[feature]).min().getAsDouble();
      double high = all.stream().mapToDouble(row -> row.x()[feature]).max().getAsDouble();
      int grows = 0;
      int falls = 0;
      for (double[] patient : x) {
        Region line = Region.around(patient, 0).with(i, low, high);
        JacobianBounds bounds = LocalLipschitz.of(network, line).output(MALIGNANT).jacobian();
        JacobianBounds.Direction direction = bounds.direction(i);
        grows += direction == JacobianBounds.Direction.INCREASING ? 1 : 0;
        falls += direction == JacobianBounds.Direction.DECREASING ? 1 : 0;
      }
      (grows == x.length ? growing : falls == x.length ? falling : either).add(names[i]);
    }
    System.out.println(
        "as one measurement takes all its values, for each of the held-out patients");
    print(
        "  the log-odds of malignancy grow with %d of them, such as %s",
        growing.size(), some(growing));
    print("  fall with %d, such as %s", falling.size(), some(falling));
    print("  may turn with %d, such as %s", either.size(), some(either));
  }

  private static String some(List<String> names) {
    return names.isEmpty()
        ? "none"
        : String.join(", ", names.subList(0, Math.min(3, names.size())));
  }

  private static void radii(Robustness robustness, double[][] x) {
    System.out.println("how far a record can be off in every measurement, in standard deviations");
    for (int i : SHOWN) {
      RobustRadius radius = robustness.radius(x[i], MOST);
      print(
          "  patient %d: %s up to %s, another diagnosis found at %s",
          i + 1,
          radius.label() == MALIGNANT ? "malignant" : "benign",
          Numbers.outward(radius.certified(), 3, Side.LOWER),
          Numbers.outward(radius.broken(), 3, Side.UPPER));
    }
  }

  private static boolean wrong(FeedForward network, double[] x, int label) {
    return network.largestOutput(x) != label;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
