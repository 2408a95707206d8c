package genbound.information;

import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.Evidence;
import genbound.Information;
import genbound.bound.Certificate;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.evidence.Confidence;
import genbound.evidence.EmpiricalRisk;
import genbound.evidence.LossRange;
import genbound.evidence.LossTail;
import genbound.evidence.learner.ExampleInformation;
import genbound.evidence.learner.LayerInformation;
import genbound.evidence.learner.LayerTransport;
import genbound.harness.Averages;
import genbound.harness.BoundContract;
import genbound.harness.Slow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every number of the domains' ends makes a finite certificate. */
class InformationExtremesTest {

  private static final double[] NATS = {0, Double.MIN_VALUE, 1e-300, 0.7, 1e300, Double.MAX_VALUE};
  private static final double[] COINS = {0, Double.MIN_VALUE, 1e-300, 0.5, Math.log(2)};
  private static final long[] SIZES = {1, 2, 1000, EmpiricalRisk.MAX_EXAMPLES};
  private static final double[] LOGS = {Double.MIN_VALUE, 1e-3, 1, 900, 1e5, 1e300};

  private static final List<LossRange> RANGES =
      List.of(
          LossRange.UNIT,
          new LossRange(-8e307, 8e307),
          new LossRange(0, 1e-100),
          new LossRange(-1e10, -1e9));

  private static final List<LossTail> GAUSSIAN =
      List.of(
          LossTail.unit(),
          LossTail.bounded(new LossRange(-8e307, 8e307)),
          LossTail.subGaussian(0),
          LossTail.subGaussian(Double.MIN_VALUE),
          LossTail.subGaussian(Double.MAX_VALUE));

  private static final List<LossTail> GAMMA =
      List.of(
          LossTail.subGamma(0, Double.MAX_VALUE),
          LossTail.subGamma(Double.MAX_VALUE, 0),
          LossTail.subGamma(1e-300, 1e300));

  /** Parts of a number near the smallest or the largest double add up to it less exactly. */
  private static void check(Certificate certificate) {
    double size = Math.abs(certificate.value());
    assertTrue(Double.isFinite(size), () -> certificate.explain().toString());
    if (size >= 1e-300 && size <= 1e300) {
      BoundContract.checkCertificate(certificate);
    }
  }

  private static void check(ExpectedBound bound) {
    check(bound.certify());
  }

  private static void check(HighProbabilityBound bound) {
    for (double log : LOGS) {
      check(bound.at(Confidence.ofLogInverseDelta(log)));
    }
  }

  @Test
  void tailBoundsAreFiniteAtExtremeInformation() {
    for (double nats : NATS) {
      for (long n : SIZES) {
        GAMMA.forEach(tail -> check(Information.xuRaginsky(nats, n, tail)));
        for (LossTail tail : GAUSSIAN) {
          check(Information.xuRaginsky(nats, n, tail));
          check(Information.xuRaginskyAbsolute(nats, n, tail));
          check(Information.xuRaginskyTail(nats, n, tail));
          check(Information.gibbs(nats, n, tail));
          check(Information.posteriorTail(nats, Math.max(2, n), tail));
          check(Information.densityTail(nats, Math.max(2, n), tail));
          check(Information.densityTail(-nats, Math.max(2, n), tail));
        }
      }
    }
  }

  @Test
  void rangeBoundsAreFiniteAtExtremeInformation() {
    for (double nats : NATS) {
      for (long n : SIZES) {
        for (LossRange range : RANGES) {
          check(Information.mutualTail(nats, n, range));
          check(Information.leakage(nats, n, range));
          check(Information.sibson(nats, Math.nextUp(1.0), n, range));
          check(Information.sibson(nats, Double.MAX_VALUE, n, range));
          check(Information.gibbsExact(nats, Double.MIN_VALUE, range));
          check(Information.gibbsExact(nats, Double.MAX_VALUE, range));
        }
      }
    }
  }

  @Slow
  @Test
  void selectorBoundsAreFiniteAtExtremeInformation() {
    for (double nats : COINS) {
      for (long n : SIZES) {
        check(Information.cmiSquared(n * nats, n));
        check(Information.cmiInterpolating(n * nats, n));
        for (LossRange range : RANGES) {
          check(Information.cmi(n * nats, n, range));
          check(Information.cmiAbsolute(n * nats, n, range));
          for (double place : new double[] {0, 1e-300, 0.3, 1}) {
            checkRisk(nats, n, range, place);
          }
        }
      }
    }
  }

  private static void checkRisk(double nats, long n, LossRange range, double place) {
    double mean = range.low() + place * (range.high() - range.low());
    EmpiricalRisk risk = Evidence.meanLoss(mean, n, range.low(), range.high());
    ExampleInformation information = ExampleInformation.of(nats);
    check(Information.cmiLinear(Averages.of(risk), n * nats));
    check(Information.cmiFastRate(Averages.of(risk), n * nats));
    check(Information.binaryKl(Averages.of(risk), information));
    check(Information.singleLossFastRate(Averages.of(risk), information));
    if (n >= 2) {
      check(Information.cmiTail(risk, nats));
      check(Information.cmiDensityTail(risk, -1e300));
      check(Information.cmiDensityTail(risk, 1e300));
    }
  }

  @Test
  void exampleBoundsAreFiniteAtExtremeInformation() {
    for (double nats : COINS) {
      ExampleInformation information = ExampleInformation.of(0, nats);
      check(Information.lossDifferenceInterpolating(information));
      for (LossRange range : RANGES) {
        check(Information.functionalCmi(information, range));
        check(Information.evaluatedCmi(information, range));
        check(Information.lossDifference(information, range));
        check(Information.singleLoss(information, range));
      }
    }
    for (double nats : NATS) {
      ExampleInformation information = ExampleInformation.of(nats, nats);
      GAUSSIAN.forEach(tail -> check(Information.individualSample(information, tail)));
      GAMMA.forEach(tail -> check(Information.individualSample(information, tail)));
    }
  }

  @Test
  void langevinBoundsAreFiniteAtExtremeSteps() {
    for (double step : NATS) {
      List<Double> steps = List.of(step, step);
      for (double noise : new double[] {Double.MIN_VALUE, 1, Double.MAX_VALUE}) {
        List<Double> noises = List.of(noise, noise);
        for (long n : SIZES) {
          check(Information.sgld(steps, noises, step, n, n, LossTail.unit()));
          check(Information.sgldRelaxed(steps, noises, step, n, LossTail.subGaussian(1e300)));
        }
      }
    }
  }

  @Test
  void layerBoundsAreFiniteAtExtremeInformation() {
    for (double nats : NATS) {
      ExampleInformation information = ExampleInformation.of(nats, 0);
      LabelledInformation unsplit = LabelledInformation.unsplit(information);
      LabelledInformation split = new LabelledInformation(information, information);
      for (LossTail tail : GAMMA) {
        check(Information.hierarchical(LayerInformation.of(information), tail));
        check(Information.contracted(unsplit, Contraction.none(), tail));
      }
      for (double eta : new double[] {0, Double.MIN_VALUE, 0.3, Math.nextDown(1.0), 1}) {
        Contraction contraction = new Contraction(eta);
        for (LossTail tail : GAUSSIAN) {
          check(Information.contracted(split, contraction, tail));
          for (long n : SIZES) {
            check(Information.gibbsContracted(nats, 0, contraction, n, tail));
            check(Information.gibbsContracted(nats, nats, contraction, n, tail));
            check(Information.gibbsContracted(1, nats, contraction, n, tail));
          }
        }
      }
      for (double stretch : NATS) {
        LayerTransport sure = LayerTransport.almostSure(stretch, nats, nats);
        LayerTransport square = LayerTransport.meanSquare(stretch, nats, 1e300);
        check(Information.wasserstein(stretch, List.of(sure, square)));
        check(Information.wasserstein(nats, List.of(square.withLabelGiven())));
      }
    }
  }

  @Test
  void finiteParameterBoundsAreFiniteAtExtremeCounts() {
    for (long n : SIZES) {
      for (long parameters : SIZES) {
        for (LossTail tail : GAUSSIAN) {
          check(Information.finiteParameters(parameters, 1, n, tail));
          check(Information.finiteParameters(parameters, EmpiricalRisk.MAX_EXAMPLES, n, tail));
        }
      }
    }
  }
}
