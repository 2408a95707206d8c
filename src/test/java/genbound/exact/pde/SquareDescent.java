package genbound.exact.pde;

/**
 * Energy descent on the square (0, π)², for L = |q|²/2 + c·Σ (1 − cos qᵢ) and f = sin x·sin y, by
 * plain sums over a grid of midpoints.
 */
final class SquareDescent {

  private final double strength;
  private final int modes;
  private final int points;
  private final double[][] sines;
  private final double[][] cosines;

  /** Of sin kx·sin ly, k, l = 1, 2, …. */
  private final double[][] u;

  SquareDescent(double strength, int modes, int points) {
    this.strength = strength;
    this.modes = modes;
    this.points = points;
    sines = new double[modes + 1][points];
    cosines = new double[modes + 1][points];
    for (int k = 0; k <= modes; k++) {
      for (int j = 0; j < points; j++) {
        double x = Math.PI * (j + 0.5) / points;
        sines[k][j] = Math.sin(k * x);
        cosines[k][j] = Math.cos(k * x);
      }
    }
    u = new double[modes + 1][modes + 1];
  }

  void step(double size) {
    double[][] alongX = new double[points][points];
    double[][] alongY = new double[points][points];
    for (int i = 0; i < points; i++) {
      for (int j = 0; j < points; j++) {
        for (int k = 1; k <= modes; k++) {
          for (int l = 1; l <= modes; l++) {
            alongX[i][j] += u[k][l] * k * cosines[k][i] * sines[l][j];
            alongY[i][j] += u[k][l] * l * sines[k][i] * cosines[l][j];
          }
        }
        alongX[i][j] += strength * Math.sin(alongX[i][j]);
        alongY[i][j] += strength * Math.sin(alongY[i][j]);
      }
    }
    for (int k = 1; k <= modes; k++) {
      for (int l = 1; l <= modes; l++) {
        double gradient = 0;
        for (int i = 0; i < points; i++) {
          for (int j = 0; j < points; j++) {
            gradient += k * alongX[i][j] * cosines[k][i] * sines[l][j];
            gradient += l * alongY[i][j] * sines[k][i] * cosines[l][j];
          }
        }
        gradient *= 4.0 / (points * points);
        gradient -= k == 1 && l == 1 ? 1 : 0;
        u[k][l] -= size * gradient / (1 + k * k + l * l);
      }
    }
  }

  double norm() {
    double sum = 0;
    for (int k = 1; k <= modes; k++) {
      for (int l = 1; l <= modes; l++) {
        sum += Math.abs(u[k][l]) * (1 + Math.hypot(k, l));
      }
    }
    return sum;
  }

  /** Of the derivative along x, which has that along y as its mirror image. */
  double gradientNorm() {
    double sum = 0;
    for (int k = 1; k <= modes; k++) {
      for (int l = 1; l <= modes; l++) {
        sum += k * Math.abs(u[k][l]) * (1 + Math.hypot(k, l));
      }
    }
    return sum;
  }
}
