package genbound.estimate.representation;

import genbound.numeric.Arguments;

/**
 * Augmentations of uniform sign vectors that hide coordinates, of which everything is known.
 *
 * @param dimension d, how many coordinates there are, in [1, 6]
 * @param kept how many neighbouring coordinates are kept; 0 where each is kept by chance
 * @param chance the chance α that a coordinate is hidden, where each is hidden by chance; else
 *     twice the chance that one that is kept changes its sign; in [0, 1]
 */
public record HypercubeMasking(int dimension, int kept, double chance) {

  /** So many coordinates make tables of 64 × 729 numbers. */
  private static final int MOST = 6;

  public HypercubeMasking {
    Arguments.inRange("dimension", dimension, 1, MOST);
    Arguments.inRange("kept", kept, 0, dimension);
    Arguments.inClosed("chance", chance, 0, 1);
  }

  /** Each coordinate is hidden with chance α in [0, 1], apart from the others. */
  public static HypercubeMasking random(int dimension, double alpha) {
    Arguments.inClosed("alpha", alpha, 0, 1);
    return new HypercubeMasking(dimension, 0, alpha);
  }

  /** All but {@code keep} neighbouring coordinates are hidden, at a place drawn uniformly. */
  public static HypercubeMasking block(int dimension, int keep) {
    return blockFlip(dimension, keep, 0);
  }

  /**
   * All but {@code keep} neighbouring coordinates are hidden, and each that is kept changes its
   * sign with chance flip/2.
   *
   * @param dimension in [1, 6]
   * @param keep in [1, dimension]
   * @param flip in [0, 1]
   */
  public static HypercubeMasking blockFlip(int dimension, int keep, double flip) {
    Arguments.inRange("keep", keep, 1, dimension);
    Arguments.inClosed("flip", flip, 0, 1);
    return new HypercubeMasking(dimension, keep, flip);
  }

  /** κ² in closed form: (2 − α)ᵈ, or (α² − 2α + 2)ᵐ for m coordinates kept. */
  public double kappaSquared() {
    return kept == 0
        ? Math.pow(2 - chance, dimension)
        : Math.pow(chance * chance - 2 * chance + 2, kept);
  }

  /** The operator, by enumeration of all inputs and all augmented inputs. */
  public AugmentationOperator operator() {
    int signs = 1 << dimension;
    int positions = kept == 0 ? 1 : dimension - kept + 1;
    int ternary = (int) Math.round(Math.pow(3, dimension));
    double[][] joint = new double[signs][ternary];
    for (int x = 0; x < signs; x++) {
      for (int a = 0; a < ternary; a++) {
        joint[x][a] = probability(x, a, positions) / signs;
      }
    }
    return AugmentationOperator.of(joint);
  }

  /** P(a|x): digit 2 of a is hidden, 0 and 1 are signs. */
  private double probability(int x, int a, int positions) {
    if (kept == 0) {
      double probability = 1;
      for (int j = 0, rest = a; j < dimension; j++, rest /= 3) {
        int digit = rest % 3;
        probability *= digit == 2 ? chance : digit == (x >> j & 1) ? 1 - chance : 0;
      }
      return probability;
    }
    double sum = 0;
    for (int start = 0; start < positions; start++) {
      double probability = 1.0 / positions;
      for (int j = 0, rest = a; j < dimension; j++, rest /= 3) {
        int digit = rest % 3;
        boolean shown = j >= start && j < start + kept;
        double same = digit == (x >> j & 1) ? 1 - chance / 2 : chance / 2;
        probability *= shown == (digit == 2) ? 0 : shown ? same : 1;
      }
      sum += probability;
    }
    return sum;
  }
}
