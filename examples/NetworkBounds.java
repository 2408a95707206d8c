///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//SOURCES Data.java

import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.SampleSize;
import genbound.Selection;
import genbound.bound.Certificate;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.estimate.loss.Margins;
import genbound.estimate.network.Network;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.linalg.Matrices;
import genbound.rademacher.Complexities;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What do norm-based bounds promise about a small trained ReLU network? The honest verdict:
 * nothing, and here is from how many digits on they would, and which factor does it.
 *
 * <p>The network was trained by scikit-learn on 1,200 digits and is read from NumPy's own format.
 * Its biases become weights of an input that is always 1. Norms were seen after training, and are
 * paid for; the margin 1 was fixed. The digits were shuffled once, in an order that is stored with
 * the network: a shuffle chooses the law, here that of digits by these writers. A bound that says
 * nothing is shown by the n at which it would begin to, at the same norms, the same share of
 * margins below 1 and inputs of the same size.
 */
public final class NetworkBounds {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);
  private static final int TRAINING = 1200;
  private static final int CLASSES = 10;
  private static final double MARGIN = 1;

  /** Pixels lie in [0, 1], and one input is 1. */
  private static final int INPUTS = 65;

  private NetworkBounds() {}

  public static void main(String[] args) throws IOException {
    Map<String, double[][]> arrays = Data.arrays("digits-network.npz");
    double[][] first = handingOn(withBias(arrays.get("weights0"), arrays.get("biases0")));
    double[][] second = withBias(arrays.get("weights1"), arrays.get("biases1"));
    Network network = Network.inputs(INPUTS).dense(first, 1).dense(second, 1);
    System.out.println(network);
    print("spectral norms", network.norms().spectralNorms());
    print("(2, 1) norms", network.norms().distances());
    print("Frobenius norms", Arrays.stream(network.frobeniusNorms()).boxed().toList());

    List<Data.Row> digits = Data.digitsInFileOrder();
    List<Data.Row> shuffled =
        Arrays.stream(arrays.get("order")[0]).mapToObj(i -> digits.get((int) i)).toList();
    double[][] inputs = shuffled.stream().map(row -> input(row.x())).toArray(double[][]::new);
    double[][] scores =
        Arrays.stream(inputs).map(x -> scores(first, second, x)).toArray(double[][]::new);
    int[] labels = shuffled.stream().mapToInt(Data.Row::digit).toArray();
    Margins training =
        Margins.multiclass(Arrays.copyOf(scores, TRAINING), Arrays.copyOf(labels, TRAINING));
    Margins test =
        Margins.multiclass(
            Arrays.copyOfRange(scores, TRAINING, scores.length),
            Arrays.copyOfRange(labels, TRAINING, labels.length));
    System.out.println(training + ", at most " + MARGIN + ": " + training.atMost(MARGIN));
    EmpiricalRisk below = training.atMost(MARGIN);

    double squares =
        Arrays.stream(inputs).limit(TRAINING).flatMapToDouble(Arrays::stream).map(v -> v * v).sum();
    double inputNorm = Math.sqrt(squares / TRAINING) * (1 + 1e-12);
    System.out.println("By spectral norms (Bartlett, Foster and Telgarsky):");
    long spectralFrom =
        verdict(
            below,
            risk ->
                Rademacher.spectralNetwork(
                    risk, network.norms(), inputNorm * Math.sqrt(risk.n()), MARGIN));
    factors(network, Math.sqrt(squares));

    System.out.println("By Frobenius norms (Golowich, Rakhlin and Shamir), for inputs in [0, 1]:");
    double[] frobenius = network.frobeniusNorms();
    long frobeniusFrom =
        verdict(
            below,
            risk ->
                onGrid(
                    frobenius,
                    norms ->
                        multiclass(
                            risk,
                            Complexities.golowichFrobenius(
                                norms, (double) INPUTS * risk.n(), risk.n()))));
    System.out.println(
        String.format(
            Locale.ROOT,
            "  taking all inputs for the longest possible, %.2f instead of %.2f",
            Math.sqrt(INPUTS),
            inputNorm));

    System.out.println("By ℓ1 norms of the rows (Golowich, Rakhlin and Shamir):");
    double[] rows = {
      Matrices.largestRowSum(Matrices.of("first", first)),
      Matrices.largestRowSum(Matrices.of("second", second))
    };
    long rowsFrom =
        verdict(
            below,
            risk ->
                onGrid(
                    rows,
                    norms ->
                        multiclass(
                            risk, Complexities.golowichL1(norms, risk.n(), INPUTS, risk.n()))));

    System.out.println("By a test set of the other " + test.n() + ":");
    Certificate tested = Holdout.binomial(test.atMost(0)).at(CONFIDENCE);
    System.out.println("  " + tested);
    long least = Math.min(spectralFrom, Math.min(frobeniusFrom, rowsFrom));
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: hold %d digits out. The first of these bounds would speak at %.1e digits.",
            test.n(),
            (double) least));
  }

  /**
   * A bound at norms that were seen after training: their places on a declared grid are paid for.
   */
  private static HighProbabilityBound onGrid(
      double[] norms, Function<double[], HighProbabilityBound> bound) {
    return Selection.onGrid(
        Evidence.roundedUpOnGrid(norms[0]),
        a ->
            Selection.onGrid(
                Evidence.roundedUpOnGrid(norms[1]), b -> bound.apply(new double[] {a, b})));
  }

  private static HighProbabilityBound multiclass(EmpiricalRisk risk, double complexity) {
    return Rademacher.multiclassMargin(
        risk, Evidence.expectedComplexity(complexity), MARGIN, CLASSES);
  }

  /** Prints what the bound says, and from which n on it would say something: returns this n. */
  private static long verdict(
      EmpiricalRisk below, Function<EmpiricalRisk, HighProbabilityBound> bound) {
    Certificate certificate = bound.apply(below).at(CONFIDENCE);
    System.out.println("  " + certificate);
    for (Term term : certificate.terms()) {
      System.out.println(String.format(Locale.ROOT, "  %12.4f  %s", term.value(), term.name()));
    }
    long n =
        SampleSize.smallest(
            size -> bound.apply(Evidence.meanLoss(below.mean(), size)),
            CONFIDENCE,
            Math.nextDown(1.0));
    System.out.println(String.format(Locale.ROOT, "  says nothing before n ≈ %.1e", (double) n));
    return n;
  }

  /** The bound says something only where 12√A is well below n: which factor of √A is to blame? */
  private static void factors(Network network, double dataNorm) {
    double product = 1;
    double sum = 0;
    for (int i = 0; i < network.norms().layers(); i++) {
      double spectral = network.norms().spectralNorms().get(i);
      product *= spectral;
      sum += Math.pow(network.norms().distances().get(i) / spectral, 2 / 3.0);
    }
    double width = Math.sqrt(4 * Math.log(2.0 * network.norms().width() * network.norms().width()));
    double distances = Math.pow(sum, 1.5);
    double whole = 12 * dataNorm * width * product * distances / MARGIN;
    System.out.println(
        String.format(
            Locale.ROOT,
            "  12√A = 12 · %.1f (data) · %.2f (width) · %.2f (spectral norms) · %.2f (distances) /"
                + " %.1f (margin)%n       = %.0f, and n = %d: the complexity, %.0f, is cut off at 1",
            dataNorm,
            width,
            product,
            distances,
            MARGIN,
            whole,
            TRAINING,
            whole / TRAINING));
  }

  /** The pixels in [0, 1], and a last input that is 1. */
  private static double[] input(double[] pixels) {
    double[] x = Arrays.copyOf(pixels, INPUTS);
    for (int j = 0; j < INPUTS - 1; j++) {
      x[j] /= 16;
    }
    x[INPUTS - 1] = 1;
    return x;
  }

  private static void print(String name, List<Double> norms) {
    StringBuilder line = new StringBuilder("  " + name + ":");
    norms.forEach(norm -> line.append(String.format(Locale.ROOT, " %.3f", norm)));
    System.out.println(line);
  }

  private static double[] scores(double[][] first, double[][] second, double[] x) {
    double[] hidden = times(first, x);
    for (int i = 0; i < hidden.length; i++) {
      hidden[i] = Math.max(0, hidden[i]);
    }
    return times(second, hidden);
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < x.length; j++) {
        product[i] += matrix[i][j] * x[j];
      }
    }
    return product;
  }

  /** Weights with the biases as one more column. */
  private static double[][] withBias(double[][] weights, double[][] biases) {
    double[][] longer = new double[weights.length][];
    for (int i = 0; i < weights.length; i++) {
      longer[i] = Arrays.copyOf(weights[i], weights[i].length + 1);
      longer[i][weights[i].length] = biases[0][i];
    }
    return longer;
  }

  /** One more row, which hands the last input on. */
  private static double[][] handingOn(double[][] weights) {
    double[][] more = Arrays.copyOf(weights, weights.length + 1);
    more[weights.length] = new double[weights[0].length];
    more[weights.length][weights[0].length - 1] = 1;
    return more;
  }
}
