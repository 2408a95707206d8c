///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT
//DEPS com.microsoft.onnxruntime:onnxruntime:1.22.0
//DEPS com.fasterxml.jackson.core:jackson-databind:2.22.1
//SOURCES Data.java
//SOURCES Safetensors.java

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import genbound.Evidence;
import genbound.Holdout;
import genbound.Rademacher;
import genbound.bound.Certificate;
import genbound.estimate.lipschitz.LipschitzInterval;
import genbound.estimate.lipschitz.LocalLipschitz;
import genbound.estimate.lipschitz.Region;
import genbound.estimate.loss.Margins;
import genbound.estimate.network.Activation;
import genbound.estimate.network.FeedForward;
import genbound.evidence.Confidence;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A model from Python, as an ONNX file: run on patients that it has not seen, and certified.
 *
 * <p>ONNX Runtime evaluates the very file that would be deployed, in 32-bit arithmetic, and its
 * errors on the hold-out set are what the certificate counts. A runtime keeps the weights to
 * itself, so they come in a safetensors file beside it: from them follow bounds by norms, which say
 * nothing yet, and how much the log-odds can change near a patient, proved for the network of these
 * weights in exact arithmetic. The order of the patients, whose first 300 trained the network, is
 * in the file that it was exported from.
 */
public final class FromOnnx {

  private static final Confidence CONFIDENCE = Confidence.ofDelta(0.05);
  private static final int TRAINING = 300;
  private static final double EPSILON = 0.1;
  private static final double MARGIN = 1;

  private FromOnnx() {}

  public static void main(String[] args) throws IOException, OrtException {
    List<Data.Row> rows = Data.tumoursInFileOrder();
    List<Data.Row> patients =
        Arrays.stream(Data.arrays("tumour-network.npz").get("order")[0])
            .mapToObj(i -> rows.get((int) i))
            .toList();
    Path folder = Path.of("examples", "data");
    Path file = folder.resolve("tumour-network.onnx");
    double[] odds;
    try (OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OrtSession session = environment.createSession(file.toString());
        OnnxTensor x = OnnxTensor.createTensor(environment, floats(patients));
        OrtSession.Result result = session.run(Map.of("x", x))) {
      float[][] column = (float[][]) result.get(0).getValue();
      odds = Arrays.stream(column).mapToDouble(row -> row[0]).toArray();
    }
    int n = patients.size() - TRAINING;
    long errors = 0;
    for (int i = TRAINING; i < patients.size(); i++) {
      errors += odds[i] > 0 == patients.get(i).malignant() ? 0 : 1;
    }
    Certificate tested = Holdout.binomial(Evidence.errors(errors, n)).at(CONFIDENCE);
    print("errors on the %d patients held out: %d", n, errors);
    print("  %s", tested);

    Map<String, double[][]> weights =
        Safetensors.read(folder.resolve("tumour-network.safetensors"));
    FeedForward network = network(weights);
    print("%s", network);
    double worst = 0;
    double[][] inputs = new double[patients.size()][];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = scaled(patients.get(i).x(), weights);
      worst = Math.max(worst, Math.abs(network.outputs(inputs[i])[0] - odds[i]));
    }
    print("  its log-odds differ from those of the runtime by less than %.0e", ceiling(worst));
    byNorms(network, inputs, odds, patients);

    LipschitzInterval constant =
        LocalLipschitz.of(network, Region.around(inputs[TRAINING], EPSILON)).output(0).exact();
    print("log-odds of the first patient held out: %.3f", odds[TRAINING]);
    print(
        "  with each measurement off by at most %.1f deviations they change by at most %s (%s)",
        EPSILON,
        Numbers.outward(EPSILON * constant.upper(), 3, Side.UPPER),
        constant.isExact() ? "exact constant" : "upper end");
    print(
        "What to do: export the model, run the exported file on rows kept apart, and certify the"
            + " count:%n  at most %s %% wrong diagnoses, whatever wrote the file.",
        Numbers.outward(100 * tested.value(), 1, Side.UPPER));
  }

  private static float[][] floats(List<Data.Row> patients) {
    float[][] x = new float[patients.size()][30];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < 30; j++) {
        x[i][j] = (float) patients.get(i).x()[j];
      }
    }
    return x;
  }

  private static double[] scaled(double[] x, Map<String, double[][]> weights) {
    double[] scaled = new double[x.length];
    Arrays.setAll(
        scaled, j -> ((float) x[j] - weights.get("centres")[0][j]) / weights.get("widths")[0][j]);
    return scaled;
  }

  private static FeedForward network(Map<String, double[][]> weights) {
    FeedForward network = FeedForward.inputs(30);
    for (int layer = 0; layer < 3; layer++) {
      network =
          network.dense(
              weights.get("weights" + layer),
              weights.get("biases" + layer)[0],
              layer < 2 ? Activation.RELU : Activation.IDENTITY);
    }
    return network;
  }

  /** Biases are weights of one more input, which is 1. */
  private static void byNorms(
      FeedForward network, double[][] inputs, double[] odds, List<Data.Row> patients) {
    double squares = 0;
    double[] scores = new double[TRAINING];
    int[] signs = new int[TRAINING];
    for (int i = 0; i < TRAINING; i++) {
      squares += 1 + Arrays.stream(inputs[i]).map(x -> x * x).sum();
      scores[i] = odds[i];
      signs[i] = patients.get(i).sign();
    }
    Margins margins = Margins.binary(scores, signs);
    Certificate certificate =
        Rademacher.spectralNetwork(
                margins.atMost(MARGIN),
                network.withoutBiases().norms(),
                Math.sqrt(squares) * (1 + 1e-12),
                MARGIN)
            .at(CONFIDENCE);
    print("by its norms: %s", certificate);
  }

  private static double ceiling(double x) {
    return Math.pow(10, Math.ceil(Math.log10(x)));
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
