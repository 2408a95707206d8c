package genbound.exact.pde;

import static genbound.harness.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdeEnergyDescentTest {

  private static final double PI = Math.PI;

  /** Poisson's equation on (0, π). */
  private static final PdeEnergyDescent POISSON = new PdeEnergyDescent(1, 1, 1);

  @Test
  void eigenvaluesOfBoxes() {
    assertEquals(1, PdeEnergyDescent.eigenvalueOfBox(PI), 1e-15);
    assertEquals(4, PdeEnergyDescent.eigenvalueOfBox(PI, PI, PI, PI), 1e-15);
    assertEquals(3 * PI * PI, PdeEnergyDescent.eigenvalueOfBox(1, 1, 1), 1e-13);
    assertEquals(PI * PI * 1.25, PdeEnergyDescent.eigenvalueOfBox(1, 2), 1e-14);
  }

  @Test
  void poissonIsHalvedInEachStep() {
    assertEquals(0.5, POISSON.factor(), 1e-15);
    assertTrue(POISSON.factor() >= 0.5);
    assertEquals(21, POISSON.steps(PI / 4, 1e-3));
    assertEquals(20.58, Math.log(2 * PI / 4 / 1e-6) / Math.log(2), 0.01, "raw");
    assertEquals(PI / 4 / 1024, POISSON.gapAfter(PI / 4, 10), 1e-14);
    assertEquals(Math.sqrt(PI / 2 / 1024), POISSON.distanceAfter(PI / 4, 10), 1e-13);
  }

  @Test
  void stepsOfTheUnitCube() {
    PdeEnergyDescent cube = new PdeEnergyDescent(1, 2, PdeEnergyDescent.eigenvalueOfBox(1, 1, 1));
    assertEquals(15, cube.steps(1, 0.01));
    double raw = Math.log(2 / 1e-4) / -Math.log(cube.factor());
    assertEquals(14.9826, raw, 5e-5);
    assertEquals(0.01 / (PI * Math.sqrt(3)), cube.functionDistance(0.01), 1e-16);
  }

  /** L = q²/2 + 0.05·(1 − cos q) with f = sin x: excess energies at most. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.74999009",
    "1, 0.41070886",
    "2, 0.22491199",
    "3, 0.12316609",
    "4, 0.06744810",
    "5, 0.03693586"
  })
  void certifiedGaps(int step, double printed) {
    PdeEnergyDescent descent = new PdeEnergyDescent(0.95, 1.05, 1);
    assertEquals(0.547619, descent.factor(), 5e-7);
    assertEquals(printed, descent.gapAfter(0.74999009, step), 5.1e-9);
  }

  @Test
  void theNumberOfStepsIsEnoughAndOneFewerIsNot() {
    double[][] cases = {{1, 1, 1}, {0.3, 2, 7}, {1, 50, 0.2}, {1e-3, 1, 100}};
    for (double[] c : cases) {
      PdeEnergyDescent descent = new PdeEnergyDescent(c[0], c[1], c[2]);
      for (double epsilon : new double[] {1, 0.3, 1e-2, 1e-7}) {
        long steps = descent.steps(2.5, epsilon);
        assertTrue(descent.distanceAfter(2.5, steps) <= epsilon * (1 + 1e-12), descent.toString());
        assertTrue(steps == 0 || descent.distanceAfter(2.5, steps - 1) > epsilon);
      }
    }
  }

  @Test
  void atTheEnds() {
    assertEquals(0, POISSON.steps(0, 1e-9));
    assertEquals(0, POISSON.steps(0.4999, 1));
    assertEquals(1, POISSON.steps(0.5001, 1));
    assertEquals(0, POISSON.gapAfter(0, 5));
    PdeEnergyDescent immediate = new PdeEnergyDescent(1, 1, 1e300);
    assertEquals(1, immediate.steps(1e9, 1e-6));
    assertTrue(immediate.factor() < 1e-15);
    PdeEnergyDescent slow = new PdeEnergyDescent(1e-9, 1, 1);
    assertEquals(2e9 * Math.log(2e9 / 1e-4), slow.steps(1, 0.01), 2e9 * 1e-6);
    assertEquals(0, POISSON.gapAfter(1, Long.MAX_VALUE), 1e-300);
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    refused("convexity must be in (0, ∞), got 0", () -> new PdeEnergyDescent(0, 1, 1));
    refused("convexity must be at most smoothness 1.0, got 2", () -> new PdeEnergyDescent(2, 1, 1));
    refused("smoothness must be in (0, ∞), got ∞", () -> new PdeEnergyDescent(1, 1 / 0.0, 1));
    refused("eigenvalue must be in (0, ∞), got 0", () -> new PdeEnergyDescent(1, 1, 0));
    refused("eigenvalue must be in (0, ∞), got -1", () -> new PdeEnergyDescent(1, 1, -1));
    refused("gap must be in [0, ∞), got -1", () -> POISSON.steps(-1, 1));
    refused("gap must be in [0, ∞), got NaN", () -> POISSON.gapAfter(0 / 0.0, 1));
    refused("epsilon must be in (0, ∞), got 0", () -> POISSON.steps(1, 0));
    refused("epsilon must be in [0, ∞), got -1", () -> POISSON.functionDistance(-1));
    refused("steps must be at least 0, got -1", () -> POISSON.gapAfter(1, -1));
    refused("sides must be not empty, got 0", () -> PdeEnergyDescent.eigenvalueOfBox());
    refused("sides[1] must be in (0, ∞), got 0", () -> PdeEnergyDescent.eigenvalueOfBox(1, 0));
    refused(
        "convexity must be large enough for fewer than 2⁶² steps, got 1.0E-300",
        () -> new PdeEnergyDescent(1e-300, 1, 1).steps(1, 0.1));
    assertEquals(
        "energy descent, second derivative from 1.0 to 1.0, least eigenvalue 1.0",
        POISSON.toString());
  }
}
