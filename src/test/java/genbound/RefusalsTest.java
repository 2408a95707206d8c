package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Cause;
import genbound.bound.Evaluation;
import genbound.bound.Explanation;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.bound.Tightest;
import genbound.estimate.complexity.Behaviours;
import genbound.estimate.complexity.SampledRademacher;
import genbound.estimate.information.SelectorInformation;
import genbound.estimate.loss.Margins;
import genbound.estimate.loss.SplitSample;
import genbound.estimate.network.Convolution;
import genbound.evidence.DiscreteLoss;
import genbound.evidence.Grid;
import genbound.evidence.LossRange;
import genbound.evidence.Numbers;
import genbound.exact.world.LabelledSample;
import genbound.linalg.PositiveDefinite;
import genbound.pacbayes.ExcessStage;
import genbound.sensitivity.TotalSensitivity;
import genbound.vc.VcDimension;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input with holes is refused by name, and huge input has a finite answer. */
class RefusalsTest {

  private static final double MOST = Double.MAX_VALUE;
  private static final double[][] NO_ROW = {null, {1, 2}};
  private static final HighProbabilityBound NO_BOUND = null;
  private static final ExcessStage[] NO_STAGE = {null};

  static Stream<Arguments> holes() {
    List<Double> number = Arrays.asList(1.0, null);
    Theorem theorem = Holdout.kl(Evidence.errors(1, 2)).atDelta(0.05).theorem();
    Term term = new Term("a", 1);
    return Stream.of(
        hole("bounds", () -> Selection.tightest(NO_BOUND)),
        hole("bounds", () -> new Tightest(null, List.of())),
        hole("weights", () -> new Tightest(List.of(Holdout.kl(Evidence.errors(1, 2))), null)),
        hole("votes", () -> PacBayes.firstOrder(null)),
        hole("votes", () -> PacBayes.tandem(null)),
        hole("votes", () -> PacBayes.dis(null)),
        hole("votes", () -> PacBayes.cBound1(null)),
        hole("votes", () -> PacBayes.cBound2(null)),
        hole("votes", () -> PacBayes.chebyshevCantelli(null)),
        hole("values", () -> new Grid(number)),
        hole("values", () -> new DiscreteLoss(number, List.of(0.5, 0.5), 1)),
        hole("frequencies", () -> new DiscreteLoss(List.of(0.0, 1.0), number, 1)),
        hole("values", () -> Evidence.discreteLoss(new double[] {-MOST, MOST}, new double[2], 1)),
        hole("tables", () -> SelectorInformation.average(Arrays.asList(null, null))),
        hole(
            "tables", () -> SelectorInformation.averageOverSupersamples(Arrays.asList(null, null))),
        hole("labels", () -> new Behaviours(new int[][] {null})),
        hole("scores", () -> Margins.multiclass(NO_ROW, new int[2])),
        hole("values", () -> SampledRademacher.finite(NO_ROW)),
        hole("n", () -> SampledRademacher.exact(SampledRademacher.finite(one()), 3, 1)),
        hole("weights", () -> new Convolution(new double[][][][] {{NO_ROW}})),
        hole("weights", () -> new Convolution(new double[][][][] {{null}})),
        hole("a", () -> PositiveDefinite.of("a", NO_ROW)),
        hole("examples", () -> new SplitSample<>(Arrays.asList("a", null), 0.5, 1)),
        hole("x", () -> new LabelledSample(NO_ROW, new double[2])),
        hole("y[0]", () -> new LabelledSample(one(), new double[] {Double.NaN})),
        hole("stages", () -> PacBayes.recursive(Evidence.errors(1, 2), 1, Arrays.asList(NO_STAGE))),
        hole("rank", () -> TotalSensitivity.lowRankPlusSparse(Long.MAX_VALUE, 2, 3, 2)),
        hole("value", () -> Numbers.nearest(Double.NaN)),
        hole("certificate", () -> new Explanation(null)),
        hole("terms", () -> new Evaluation(1, Arrays.asList(term, null), List.of())),
        hole("terms", () -> new Evaluation(1, List.of(), List.of())),
        hole("causes", () -> Evaluation.of(1, List.of(), term, new Cause("a", 1), null)),
        hole("assumptions", () -> upper(theorem)),
        hole(
            "variance",
            () -> new LossRange(-8e307, 8e307).checkVariance(Double.POSITIVE_INFINITY)));
  }

  private static double[][] one() {
    return new double[][] {{1, 2}};
  }

  private static Theorem upper(Theorem theorem) {
    return Theorem.upper(
        "a",
        theorem.quantity(),
        "b",
        "c",
        theorem.standing(),
        0,
        theorem.assumptions().get(0),
        null);
  }

  private static Arguments hole(String name, Executable call) {
    return Arguments.of(name, call);
  }

  @ParameterizedTest
  @MethodSource("holes")
  void isRefusedByName(String name, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(name) && message.contains(" must be "), message);
  }

  @Test
  void hugeInputHasAFiniteAnswer() {
    assertEquals(MOST, Divergence.dirichlet(new double[] {1, 1}, new double[] {MOST, 1}));
    double[] mean = {0.25};
    assertTrue(Double.isFinite(Divergence.renyi(mean, 1e300, mean, 1e-17, 1e-300)));
    double most = VcDimension.polynomialThresholds(Long.MAX_VALUE, 1L << 53).value();
    assertEquals(Double.POSITIVE_INFINITY, most);
    int columns = Integer.MAX_VALUE;
    double sensitivity = TotalSensitivity.lowRankPlusSparse(1L << 30, columns / 2, columns, 1e300);
    assertEquals(MOST, sensitivity);
  }
}
