package genbound.linalg;

import java.util.function.ToDoubleFunction;

/** A kernel with a name for printing. */
record NamedKernel(String name, Kernel kernel, ToDoubleFunction<double[]> self) implements Kernel {

  @Override
  public double value(double[] x, double[] y) {
    return kernel.value(x, y);
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
