package genbound.exact.pde;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SineDescentTest {

  private static final double[] SINE = {1};

  private static SineDescent sine(double strength, int modes, int points) {
    return new SineDescent(
        q -> q * q / 2 + strength * (1 - Math.cos(q)),
        q -> q + strength * Math.sin(q),
        SINE,
        1 / (1 + strength),
        modes,
        points);
  }

  @Test
  void poissonIsHalvedInEachStep() {
    List<SineDescent.Iterate> iterates = sine(0, 8, 64).run(40);
    SineDescent.Iterate solution = iterates.get(40);
    for (SineDescent.Iterate iterate : iterates.subList(0, 20)) {
      double left = Math.pow(2, -iterate.step());
      assertEquals(1 - left, iterate.coefficients().get(0), 1e-14);
      assertEquals(left * Math.sqrt(Math.PI / 2), iterate.distance(solution), 1e-11);
      assertEquals(-Math.PI / 4 * (1 - left * left), iterate.energy(), 1e-13);
      assertEquals(2 * (1 - left), iterate.norms().gradientNorm(), 1e-13);
      assertEquals(2 * (1 - left), iterate.norms().norm(), 1e-13);
    }
    assertEquals(0.00122394, iterates.get(10).distance(solution), 5e-9);
    int enough = 0;
    while (iterates.get(enough).distance(solution) > 1e-3) {
      enough++;
    }
    assertEquals(11, enough);
    assertEquals(1.9922, iterates.get(8).norms().gradientNorm(), 5e-5);
  }

  @Test
  void nonlinearRun() {
    List<SineDescent.Iterate> iterates = sine(0.05, 64, 4096).run(60);
    double least = iterates.get(60).energy();
    assertEquals(-0.7499900872, least, 5.1e-11);
    double[] gaps = {0.74999009, 0.18886599, 0.04798558, 0.01227183, 0.00315023, 0.00081031};
    double[] norms = {0, 0.95238095, 1.42997201, 1.67173957, 1.79459625, 1.85705145};
    PdeEnergyDescent certified = new PdeEnergyDescent(0.95, 1.05, 1);
    for (int t = 0; t < gaps.length; t++) {
      assertEquals(gaps[t], iterates.get(t).energy() - least, 5.1e-9);
      assertEquals(norms[t], iterates.get(t).norms().gradientNorm(), 5.1e-9);
      assertTrue(gaps[t] <= certified.gapAfter(gaps[0] + 1e-8, t));
      assertTrue(
          iterates.get(t).distance(iterates.get(60)) <= certified.distanceAfter(gaps[0] + 1e-8, t));
    }
    assertEquals(1.91309851, iterates.get(8).norms().gradientNorm(), 5.1e-9);
    assertEquals(1.90874034, iterates.get(8).norms().norm(), 5.1e-9);
    var recursion =
        BarronRecursion.contraction(
            1 / 1.05, 1.05, Nonlinearity.sineWithoutLinearPart(0.05), 2, 1, 1);
    for (SineDescent.Iterate iterate : iterates) {
      BarronNorms bound = recursion.after(iterate.step());
      assertTrue(iterate.norms().gradientNorm() <= bound.gradientNorm() + 1e-14);
      assertTrue(iterate.norms().norm() <= bound.norm() + 1e-14);
    }
  }

  @Test
  void quarticEnergiesComeDownToo() {
    DoubleUnaryOperator slope = q -> q + q * q * q;
    List<SineDescent.Iterate> iterates =
        new SineDescent(
                q -> q * q / 2 + Math.pow(q, 4) / 4, slope, new double[] {0.5, 0.2}, 0.3, 20, 200)
            .run(200);
    for (int t = 1; t < 30; t++) {
      assertTrue(iterates.get(t).energy() < iterates.get(t - 1).energy());
    }
    SineDescent.Iterate end = iterates.get(200);
    assertEquals(0, end.distance(iterates.get(199)), 1e-12, "it has come to rest");
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    DoubleUnaryOperator slope = q -> q;
    DoubleUnaryOperator density = q -> q * q / 2;
    refused(
        "density must be not null, got null", () -> new SineDescent(null, slope, SINE, 1, 4, 9));
    refused(
        "slope must be not null, got null", () -> new SineDescent(density, null, SINE, 1, 4, 9));
    refused("step must be in (0, ∞), got 0", () -> new SineDescent(density, slope, SINE, 0, 4, 9));
    refused(
        "points must be in [9, 1048576], got 8",
        () -> new SineDescent(density, slope, SINE, 1, 4, 8));
    refused(
        "modes must be in [1, 65536], got 0", () -> new SineDescent(density, slope, SINE, 1, 0, 8));
    refused(
        "source must be at most modes long, got 5",
        () -> new SineDescent(density, slope, new double[5], 1, 4, 9));
    refused(
        "source[0] must be finite, got NaN",
        () -> new SineDescent(density, slope, new double[] {0 / 0.0}, 1, 4, 9));
    refused("steps must be at least 0, got -1", () -> sine(0, 4, 9).run(-1));
    refused(
        "density must be finite where the descent leads, got ∞",
        () -> new SineDescent(density, slope, SINE, 1e200, 4, 9).run(9));
    refused(
        "step must be small enough that coefficients stay finite, got 1.0E10",
        () -> new SineDescent(density, q -> 1e308 * q, SINE, 1e10, 4, 9).run(9));
    refused(
        "other must be of 4 sines, got 5",
        () -> sine(0, 4, 9).run(0).get(0).distance(sine(0, 5, 11).run(0).get(0)));
    assertEquals("energy descent on (0, π) with 4 sines, step 1.0", sine(0, 4, 9).toString());
    assertEquals(
        "after 0 steps energy 0.0, Barron norm 0.0", sine(0, 4, 9).run(0).get(0).toString());
  }
}
