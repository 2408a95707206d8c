///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS org.apache.commons:commons-csv:1.14.1

import genbound.Divergence;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.bound.Certificate;
import genbound.bound.Term;
import genbound.estimate.loss.Margins;
import genbound.estimate.network.Network;
import genbound.evidence.Confidence;
import genbound.linalg.Matrices;
import genbound.rademacher.Complexities;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What do norm-based bounds promise about a small trained ReLU network? The honest verdict:
 * nothing, and here is by how much, and which factor does it.
 *
 * <p>The network was trained by scikit-learn on 1,200 digits and is read from NumPy's own format.
 * Its biases become weights of an input that is always 1. Norms and margins were seen after
 * training, and are paid for.
 */
public final class NetworkBounds {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);
  private static final int TRAINING = 1200;
  private static final int CLASSES = 10;

  /** Pixels lie in [0, 1], and one input is 1. */
  private static final int INPUTS = 65;

  private NetworkBounds() {}

  public static void main(String[] args) throws IOException {
    Map<String, double[][]> arrays = readNpz(Path.of("examples/data/digits-network.npz"));
    double[][] first = handingOn(withBias(arrays.get("weights0"), arrays.get("biases0")));
    double[][] second = withBias(arrays.get("weights1"), arrays.get("biases1"));
    Network network = Network.inputs(INPUTS).dense(first, 1).dense(second, 1);
    System.out.println(network);
    print("spectral norms", network.norms().spectralNorms());
    print("(2, 1) norms", network.norms().distances());
    print("Frobenius norms", Arrays.stream(network.frobeniusNorms()).boxed().toList());

    List<double[]> inputs = new ArrayList<>();
    List<Integer> digits = new ArrayList<>();
    read(Path.of("examples/data/optical-digits.csv"), inputs, digits);
    double[][] scores = inputs.stream().map(x -> scores(first, second, x)).toArray(double[][]::new);
    int[] labels = digits.stream().mapToInt(digit -> digit).toArray();
    Margins training =
        Margins.multiclass(Arrays.copyOf(scores, TRAINING), Arrays.copyOf(labels, TRAINING));
    Margins test =
        Margins.multiclass(
            Arrays.copyOfRange(scores, TRAINING, scores.length),
            Arrays.copyOfRange(labels, TRAINING, labels.length));
    double margin = 1;
    System.out.println(training + ", at most " + margin + ": " + training.atMost(margin));

    double squares =
        inputs.subList(0, TRAINING).stream().flatMapToDouble(Arrays::stream).map(v -> v * v).sum();
    System.out.println("By spectral norms (Bartlett, Foster and Telgarsky):");
    verdict(
        Rademacher.spectralNetwork(
                training.atMost(margin), network.norms(), Math.sqrt(squares), margin)
            .at(CONFIDENCE));

    factors(network, Math.sqrt(squares), margin);

    System.out.println("By Frobenius norms (Golowich, Rakhlin and Shamir), for inputs in [0, 1]:");
    double[] rounded = network.frobeniusNorms();
    Confidence left = pay(rounded);
    double frobenius =
        Complexities.golowichFrobenius(rounded, (double) INPUTS * TRAINING, TRAINING);
    verdict(
        Rademacher.multiclassMargin(
                training.atMost(margin), Evidence.expectedComplexity(frobenius), margin, CLASSES)
            .at(left));

    System.out.println("By ℓ1 norms of the rows (Golowich, Rakhlin and Shamir):");
    double[] rows = {
      Matrices.largestRowSum(Matrices.of("first", first)),
      Matrices.largestRowSum(Matrices.of("second", second))
    };
    left = pay(rows);
    double l1 = Complexities.golowichL1(rows, TRAINING, INPUTS, TRAINING);
    verdict(
        Rademacher.multiclassMargin(
                training.atMost(margin), Evidence.expectedComplexity(l1), margin, CLASSES)
            .at(left));

    System.out.println("By a test set of the other " + test.n() + ":");
    System.out.println(
        "  " + Holdout.binomial(Evidence.errors(test.atMost(0).errors(), test.n())).at(CONFIDENCE));
  }

  /** Rounds norms up to powers of 2^⅛ and pays for the places of the exponents. */
  private static Confidence pay(double[] rounded) {
    double cost = 0;
    for (int i = 0; i < rounded.length; i++) {
      int exponent = (int) Math.max(0, Math.ceil(8 * Math.log(rounded[i]) / Math.log(2)));
      rounded[i] = Math.pow(2, exponent / 8.0) * (1 + 1e-12);
      cost += Divergence.indexInSequence(exponent + 1);
    }
    System.out.println(
        String.format(Locale.ROOT, "  the norms, seen after training, cost %.1f nats of δ", cost));
    return Confidence.ofLogInverseDelta(CONFIDENCE.logInverseDelta() + cost);
  }

  private static void verdict(Certificate certificate) {
    System.out.println("  " + certificate);
    for (Term term : certificate.terms()) {
      System.out.println(String.format(Locale.ROOT, "  %12.4f  %s", term.value(), term.name()));
    }
    System.out.println(
        String.format(Locale.ROOT, "  vacuous by a factor of %.3g", certificate.value()));
  }

  /** The bound says something only where 3√A is below n: which factor of √A is to blame? */
  private static void factors(Network network, double dataNorm, double margin) {
    double product = 1;
    double sum = 0;
    for (int i = 0; i < network.norms().layers(); i++) {
      double spectral = network.norms().spectralNorms().get(i);
      product *= spectral;
      sum += Math.pow(network.norms().distances().get(i) / spectral, 2 / 3.0);
    }
    double width = Math.sqrt(8 * Math.log(2.0 * network.norms().width() * network.norms().width()));
    double distances = Math.pow(sum, 1.5);
    System.out.println(
        String.format(
            Locale.ROOT,
            "  3√A = 3 · %.1f (data) · %.2f (width) · %.2f (spectral norms) · %.2f (distances) /"
                + " %.1f (margin) = %.0f, and n = %d",
            dataNorm,
            width,
            product,
            distances,
            margin,
            3 * dataNorm * width * product * distances / margin,
            TRAINING));
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

  private static void read(Path csv, List<double[]> inputs, List<Integer> digits)
      throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord row : parser) {
        double[] x = new double[INPUTS];
        for (int j = 0; j < INPUTS - 1; j++) {
          x[j] = Double.parseDouble(row.get(j)) / 16;
        }
        x[INPUTS - 1] = 1;
        inputs.add(x);
        digits.add(Integer.parseInt(row.get("digit")));
      }
    }
  }

  private static final Pattern SHAPE =
      Pattern.compile("'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d+), ?(\\d*)\\)");

  /** An .npz file is a zip of .npy files: a header with the shape, then the numbers, row by row. */
  private static Map<String, double[][]> readNpz(Path file) throws IOException {
    Map<String, double[][]> arrays = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.transferTo(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        int length = buffer.getShort(8);
        String header = new String(bytes.toByteArray(), 10, length, StandardCharsets.ISO_8859_1);
        Matcher shape = SHAPE.matcher(header);
        if (!shape.find()) {
          throw new IOException("not little-endian doubles, row by row: " + header);
        }
        boolean isVector = shape.group(2).isEmpty();
        int rows = isVector ? 1 : Integer.parseInt(shape.group(1));
        int columns = Integer.parseInt(isVector ? shape.group(1) : shape.group(2));
        double[][] array = new double[rows][columns];
        buffer.position(10 + length);
        for (double[] row : array) {
          for (int j = 0; j < columns; j++) {
            row[j] = buffer.getDouble();
          }
        }
        arrays.put(entry.getName().replace(".npy", ""), array);
      }
    }
    return arrays;
  }
}
