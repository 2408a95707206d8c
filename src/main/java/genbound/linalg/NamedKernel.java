package genbound.linalg;

import java.util.function.ToDoubleFunction;

/** A function of a sum over coordinates, with a name for printing. */
record NamedKernel(String name, CoordinateSum sum, Finish finish, ToDoubleFunction<double[]> self)
    implements Kernel {

  /** What is made of a sum. */
  @FunctionalInterface
  interface Finish {

    /** The sum itself. */
    Finish NONE = sum -> sum;

    /** Of one sum. */
    double of(double sum);

    /**
     * Replaces sums from one index to another.
     *
     * @param spare what is overwritten meanwhile
     */
    default void replace(double[] sums, double[] spare, int from, int to) {
      for (int j = from; j < to; j++) {
        sums[j] = of(sums[j]);
      }
    }

    /** exp(−sum/scale). */
    static Finish exponential(double scale) {
      return new Finish() {
        @Override
        public double of(double sum) {
          return Exponential.of(-sum / scale);
        }

        @Override
        public void replace(double[] sums, double[] spare, int from, int to) {
          for (int j = from; j < to; j++) {
            sums[j] = -sums[j] / scale;
          }
          Exponential.replace(sums, spare, from, to);
        }
      };
    }
  }

  @Override
  public double value(double[] x, double[] y) {
    return finish.of(sum.of(x, y));
  }

  @Override
  public Block block(double[][] points) {
    double[][] columns = RowKernels.transposed(points);
    return (x, first, end, into, from, to) -> {
      double[] spare = new double[points.length];
      sum.of(x, first, end, columns, into, from, to);
      for (int i = first; i < end; i++) {
        finish.replace(into[i - first], spare, from, to);
      }
    };
  }

  @Override
  public double selfUp(double[] x) {
    return self.applyAsDouble(x);
  }

  @Override
  public String toString() {
    return name;
  }
}
