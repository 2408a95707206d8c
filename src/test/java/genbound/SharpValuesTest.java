package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import genbound.bound.ExpectedBound;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.RemovalStability;
import genbound.evidence.learner.ReplacementStability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sharper bounds at ordinary inputs, to three digits that were worked out apart. */
class SharpValuesTest {

  @ParameterizedTest
  @CsvSource({
    "0.05,  100,    0.01,        0.242",
    "0.05,  1000,   0.001,       0.071",
    "0.05,  1000,   0.01,        0.102",
    "0.05,  1000,   0.031622777, 0.217",
    "0.05,  10000,  0.01,        0.069",
    "0.05,  100000, 0.00001,     0.0069",
    "0.01,  1000,   0.01,        0.206",
    "0.01,  10000,  0.01,        0.131",
    "0.001, 1000,   0.001,       0.503"
  })
  void uniformStabilityBySecondMoment(double delta, long n, double gamma, String value) {
    var bound = Stability.secondMoment(Evidence.meanLoss(0, n), new ReplacementStability(gamma));
    assertPrinted(value, bound.atDelta(delta).value());
  }

  @ParameterizedTest
  @CsvSource({"400, 0.0025, 0.112", "1000, 0.005, 0.077"})
  void leaveOneOutBySecondMoment(long n, double beta, String value) {
    var left = Evidence.leaveOneOut(Evidence.meanLoss(0, n));
    var stability = new RemovalStability(beta);
    var bound = Stability.leaveOneOutSecondMoment(left, stability, stability);
    assertPrinted(value, bound.atDelta(0.05).value());
  }

  @ParameterizedTest
  @CsvSource({"0, 10, 0.0100", "0.05, 10, 0.087", "0.01, 100, 0.128"})
  void riskByMutualInformation(double risk, double information, String value) {
    assertPrinted(value, Information.mutualKl(Evidence.averageRisk(risk, 1000), information));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.440", "0.3, 0.733", "0.5, 0.904"})
  void gapByInformationAboutACoin(double nats, String value) {
    assertPrinted(value, Information.functionalCmi(ExampleInformation.of(nats), LossRange.UNIT));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.1, 0.144", "0.01, 0.05, 0.112"})
  void riskByInformationInLossDifferences(double risk, double nats, String value) {
    var average = Evidence.averageRisk(risk, 1000);
    assertPrinted(value, Information.lossDifferenceFastRate(average, ExampleInformation.of(nats)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.3, 0.640", "0.1, 0.1, 0.496"})
  void riskByInformationInSingleLosses(double risk, double nats, String value) {
    var average = Evidence.averageRisk(risk, 1000);
    assertPrinted(value, Information.singleLossFastRate(average, ExampleInformation.of(nats)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0429", "1, 0.1110"})
  void gapByTheProbabilityOfAnEvent(double information, String value) {
    var bound = Information.eventTail(information, 1000, LossTail.unit());
    assertPrinted(value, bound.atDelta(0.05).value());
  }

  @Test
  void riskByLeakageAndByPrivacy() {
    var none = Evidence.meanLoss(0, 1000);
    assertPrinted("0.0129", Information.leakageKl(none, 10).atDelta(0.05).value());
    var many = Evidence.meanLoss(0, 10_000);
    assertPrinted("0.0028", Stability.purePrivacy(many, 0.1).atDelta(0.05).value());
  }

  private static void assertPrinted(String value, ExpectedBound bound) {
    assertPrinted(value, bound.certify().value());
  }

  /** Equal to half a unit of the last digit, and a tenth of it for the digits that are lost. */
  private static void assertPrinted(String printed, double value) {
    double unit = Math.pow(10, -(printed.length() - printed.indexOf('.') - 1));
    assertEquals(Double.parseDouble(printed), value, 0.6 * unit);
  }
}
