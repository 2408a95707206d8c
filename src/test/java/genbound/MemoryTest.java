package genbound;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.estimate.bias.ClassSeparation;
import genbound.estimate.complexity.EmpiricalVcDimension;
import genbound.estimate.complexity.SampledGaussian;
import genbound.estimate.complexity.SampledRademacher;
import genbound.estimate.graph.BlockModel;
import genbound.estimate.information.ContingencyTable;
import genbound.estimate.information.ExampleSource;
import genbound.estimate.information.Supersample;
import genbound.estimate.loss.LeaveOneOut;
import genbound.estimate.network.Activation;
import genbound.estimate.network.Layer;
import genbound.estimate.network.NumericalSpan;
import genbound.estimate.privacy.GaussianMechanism;
import genbound.estimate.privacy.NoisyMoments;
import genbound.estimate.votes.VotesAccumulator;
import genbound.evidence.LossRange;
import genbound.evidence.LossSequence;
import genbound.exact.attention.KhatriRao;
import genbound.exact.channel.LearningRule;
import genbound.exact.length.DisjunctionGoals;
import genbound.exact.length.Fraction;
import genbound.exact.pde.SineDescent;
import genbound.exact.world.FiniteAlphabetWorld;
import genbound.exact.world.GaussianMixtureWorld;
import genbound.exact.world.GaussianRegressionWorld;
import genbound.exact.world.InContextRegression;
import genbound.exact.world.LinearSem;
import genbound.exact.world.TwoGaussians;
import genbound.exact.world.XorClusters;
import genbound.linalg.GramMatrix;
import genbound.linalg.Kernel;
import genbound.linalg.RowKernels;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A size that asks for more memory than there is (the build has 1 GB) is refused by name, with what
 * it would need, before any of it is taken.
 */
class MemoryTest {

  private static final int MOST = Integer.MAX_VALUE;
  private static final Random RANDOM = new Random(1);

  static Stream<Arguments> doors() {
    double[] one = {1};
    double[][] point = {{1}};
    double[][] two = {{1}, {2}};
    double[][] wide = new double[2][20_000];
    double[] ofTwo = {1, 2};
    BlockModel model = new BlockModel(1 << 19, 1 << 19, 0.5, 0.5);
    return Stream.of(
        door("n", () -> LossSequence.order(MOST, 1)),
        door("voters", () -> new VotesAccumulator(100_000)),
        door("voters", () -> Evidence.votes(new int[20_000][1], new int[1])),
        door("points", () -> gram(20_000).matrix()),
        door("points", () -> gram(20_000).spectrum()),
        door("xSymbols", () -> new ContingencyTable(1 << 24, 1)),
        door("draws", () -> SampledRademacher.linearL1(two, 1, 1 << 30, 1)),
        door("n", () -> SampledRademacher.sample(signs -> 0, 1 << 30, 1, 1, 1, done -> {})),
        door("n", () -> SampledGaussian.sample(draw -> 0, 1 << 30, 1, 1, 1, done -> {})),
        door("sizes[0]", () -> vc().fit(new int[] {1 << 28}, 1, done -> {})),
        door("draws", () -> ClassSeparation.extremeValue(two, new int[] {0, 1}, 999_999_999, 2, 1)),
        door("dimension", () -> model.features(1, 1000, RANDOM)),
        door("edges expected", () -> model.graph(RANDOM)),
        door("repeats", () -> supersample().run(MOST, MOST)),
        door("columns of x", () -> LeaveOneOut.ridge(wide, ofTwo, 1)),
        door("columns of x", () -> LeaveOneOut.ridgeWithIntercept(wide, ofTwo, 1)),
        door("columns of x", () -> moments(wide, ofTwo)),
        door("columns", () -> RowKernels.gram(wide)),
        door("rows", () -> layer(50_000)),
        door("rows", () -> layer(MOST)),
        door("units", () -> NumericalSpan.ofUnits(Math::tanh, 1, point, 500_000_000, 1e-3, 1)),
        door(
            "rows of the product",
            () -> KhatriRao.product(new double[3000][20], new double[3000][20])),
        door("hypotheses", () -> LearningRule.deterministic(MOST, sample -> 0)),
        door("points", () -> descent(1 << 16, 1 << 20)),
        door("steps", () -> descent(1, 3).run(MOST)),
        door("n", () -> new FiniteAlphabetWorld<>(List.of("a"), one).draw(MOST, RANDOM)),
        door("n", () -> new GaussianMixtureWorld(one, 1, 0).draw(MOST, RANDOM)),
        door("n", () -> new GaussianRegressionWorld(one, 1).draw(MOST, RANDOM)),
        door("n", () -> new TwoGaussians(one, one, point, 0.5).draw(MOST, RANDOM)),
        door("n", () -> sem().draw(MOST, RANDOM)),
        door("n", () -> new XorClusters(MOST - 8, 1, 0).draw(1, RANDOM)),
        door("inputs", () -> InContextRegression.standard(30_000, 1)));
  }

  static Stream<Arguments> sizes() {
    return Stream.of(
        door("exponent", () -> Fraction.of(3, 2).power(MOST)),
        door("leaves", () -> new DisjunctionGoals(100_000).provable(MOST)));
  }

  private static GramMatrix gram(int n) {
    return new GramMatrix(Kernel.linear(), new double[n][1]);
  }

  private static EmpiricalVcDimension vc() {
    return new EmpiricalVcDimension((x, y) -> y, 1, 1);
  }

  private static Supersample<Integer, Integer> supersample() {
    return new Supersample<>(
        ExampleSource.withReplacement(List.of(1)),
        1,
        (training, seed) -> 0,
        (learned, example) -> 0,
        LossRange.UNIT,
        1);
  }

  private static NoisyMoments moments(double[][] x, double[] y) {
    return NoisyMoments.of(x, y, 1, 1, new GaussianMechanism(1, 1e-6), RANDOM);
  }

  private static Layer layer(int side) {
    double[][][][] filter = {{{{1}}}};
    return Layer.convolution(filter, new double[1], side, side, 1, 0, Activation.RELU);
  }

  private static SineDescent descent(int modes, int points) {
    return new SineDescent(x -> x * x, x -> 2 * x, new double[] {1}, 0.1, modes, points);
  }

  private static LinearSem sem() {
    return new LinearSem(new double[][] {{0, 0}, {1, 0}}, new double[] {1, 1}, 1);
  }

  private static Arguments door(String name, Executable call) {
    return Arguments.of(name, call);
  }

  @ParameterizedTest
  @MethodSource("doors")
  void isRefusedWithWhatItWouldNeed(String name, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name + " must be so small that the "), message);
    assertTrue(message.contains(" MB that it needs fit into the "), message);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void numbersOfTooManyDigitsAreRefusedByName(String name, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name + " must be "), message);
  }
}
