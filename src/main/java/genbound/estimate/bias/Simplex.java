package genbound.estimate.bias;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/** The downhill simplex method of Nelder and Mead, for a few parameters without derivatives. */
final class Simplex {

  private static final double CLOSE = 1e-12;
  private static final double SIDE = 0.3;

  private final ToDoubleFunction<double[]> cost;

  Simplex(ToDoubleFunction<double[]> cost) {
    this.cost = cost;
  }

  private record Corner(double[] point, double cost) {}

  private Corner at(double[] point) {
    return new Corner(point, cost.applyAsDouble(point));
  }

  double[] minimum(double[] start, int steps) {
    int d = start.length;
    Corner[] corners = new Corner[d + 1];
    corners[d] = at(start);
    for (int i = 0; i < d; i++) {
      double[] point = start.clone();
      point[i] += SIDE;
      corners[i] = at(point);
    }
    for (int step = 0; step < steps; step++) {
      Arrays.sort(corners, Comparator.comparingDouble(Corner::cost));
      if (corners[d].cost - corners[0].cost <= CLOSE * Math.abs(corners[0].cost)) {
        break;
      }
      move(corners);
    }
    Arrays.sort(corners, Comparator.comparingDouble(Corner::cost));
    return corners[0].point;
  }

  private void move(Corner[] corners) {
    int d = corners.length - 1;
    double[] centre = new double[d];
    for (int i = 0; i < d; i++) {
      for (int k = 0; k < d; k++) {
        centre[k] += corners[i].point[k] / d;
      }
    }
    Corner worst = corners[d];
    Corner reflected = at(between(centre, worst.point, -1));
    if (reflected.cost < corners[0].cost) {
      Corner further = at(between(centre, worst.point, -2));
      corners[d] = further.cost < reflected.cost ? further : reflected;
    } else if (reflected.cost < corners[d - 1].cost) {
      corners[d] = reflected;
    } else {
      double side = reflected.cost < worst.cost ? -0.5 : 0.5;
      Corner nearer = at(between(centre, worst.point, side));
      if (nearer.cost < Math.min(worst.cost, reflected.cost)) {
        corners[d] = nearer;
      } else {
        for (int i = 1; i <= d; i++) {
          corners[i] = at(between(corners[0].point, corners[i].point, 0.5));
        }
      }
    }
  }

  private static double[] between(double[] from, double[] to, double share) {
    double[] point = new double[from.length];
    for (int k = 0; k < point.length; k++) {
      point[k] = from[k] + share * (to[k] - from[k]);
    }
    return point;
  }
}
