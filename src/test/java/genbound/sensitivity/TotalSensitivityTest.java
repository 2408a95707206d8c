package genbound.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.harness.TestMatrices;
import genbound.linalg.SpectralNorm;
import org.junit.jupiter.api.Test;

class TotalSensitivityTest {

  @Test
  void totalSensitivitiesHaveClosedForms() {
    assertEquals(16, TotalSensitivity.ofRank(4, 4), 1e-10);
    assertEquals(4, TotalSensitivity.ofRank(4, 1));
    assertEquals(7, TotalSensitivity.polynomial(3, 1, 4), 1e-10);
    assertEquals(4, TotalSensitivity.polynomial(3, 1, 1.5), 1e-10);
    assertEquals(49, TotalSensitivity.polynomial(3, 2, 3), 1e-9);
    assertEquals(125, TotalSensitivity.lowRankPlusSparse(1, 2, 5, 6), 1e-9);
    assertEquals(100 * 8, TotalSensitivity.lowRankPlusSparse(1, 1, 100, 6), 1e-7);
    assertEquals(16 * 4, TotalSensitivity.perturbed(3, 4), 1e-9);
    assertEquals(1 / 16.0, TotalSensitivity.allowedPerturbation(1, 4, 2), 1e-10);
    assertEquals(Double.MAX_VALUE, TotalSensitivity.polynomial(1_000_000, 1000, 50));
  }

  @Test
  void totalsAreRoundedUpAndAllowancesDown() {
    assertEquals(4, TotalSensitivity.ofRank(4, 2));
    assertTrue(TotalSensitivity.ofRank(4, 4) > 16);
    assertTrue(TotalSensitivity.allowedPerturbation(1, 4, 2) < 1 / 16.0);
  }

  /** The forms of the paper: (pq + 1)^k, and d^s·(k + s)^p. */
  @Test
  void belowThePublishedForms() {
    for (double p : new double[] {1, 1.5, 2, 3, 4, 7.5}) {
      for (int q = 1; q < 5; q++) {
        assertTrue(TotalSensitivity.polynomial(q, 2, p) <= Math.pow(p * q + 1, 2) * (1 + 1e-9));
        double published = Math.pow(9, q) * Math.pow(2 + q, p);
        assertTrue(TotalSensitivity.lowRankPlusSparse(2, q, 9, p) <= published * (1 + 1e-9));
      }
    }
  }

  @Test
  void boundTheTotalsOfSuchMatrices() {
    double[][] rows = TestMatrices.gaussian(60, 1, 3);
    double[][] sparse = new double[60][6];
    for (int i = 0; i < 60; i++) {
      for (int j = 0; j < 6; j++) {
        sparse[i][j] = rows[i][0] * (j + 1) + (i % 6 == j ? 1 + i : 0);
      }
    }
    for (double p : new double[] {1, 3, 8}) {
      double total = Sensitivities.of(sparse, p).totalLower();
      assertTrue(total <= TotalSensitivity.lowRankPlusSparse(1, 1, 6, p), "p = " + p);
    }
    double[][] grid = new double[64][9];
    for (int i = 0; i < 64; i++) {
      for (int j = 0; j < 9; j++) {
        grid[i][j] = Math.pow(i % 8 / 7.0, j % 3) * Math.pow(i / 8 / 7.0, j / 3);
      }
    }
    for (double p : new double[] {1, 3, 6}) {
      double total = Sensitivities.of(grid, p).totalLower();
      assertTrue(total <= TotalSensitivity.polynomial(2, 2, p), "p = " + p);
    }
  }

  @Test
  void smallPerturbationsMoveTheTotalLittle() {
    double[][] rows = TestMatrices.identities(3, 4);
    double[][] noise = TestMatrices.gaussian(12, 3, 1);
    double allowed = TotalSensitivity.allowedPerturbation(2, 12, 3);
    double norm = SpectralNorm.of(noise).upper();
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 3; j++) {
        rows[i][j] += noise[i][j] * allowed / norm;
      }
    }
    double total = Sensitivities.of(rows, 3).totalLower();
    assertTrue(total <= TotalSensitivity.perturbed(3, 3));
  }

  @Test
  void argumentsOutsideTheDomainAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> TotalSensitivity.lowRankPlusSparse(1, 6, 5, 2));
    assertThrows(IllegalArgumentException.class, () -> TotalSensitivity.ofRank(-1, 2));
    assertThrows(IllegalArgumentException.class, () -> TotalSensitivity.perturbed(-1, 2));
    for (long rank : new long[] {-1, Long.MAX_VALUE}) {
      assertThrows(
          IllegalArgumentException.class, () -> TotalSensitivity.lowRankPlusSparse(rank, 2, 5, 3));
    }
    assertThrows(
        IllegalArgumentException.class, () -> TotalSensitivity.allowedPerturbation(0, 5, 2));
  }
}
