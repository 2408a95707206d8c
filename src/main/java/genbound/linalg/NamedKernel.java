package genbound.linalg;

/** A kernel that says which one it is. */
record NamedKernel(String name, Kernel kernel) implements Kernel {

  @Override
  public double value(double[] x, double[] y) {
    return kernel.value(x, y);
  }

  @Override
  public String toString() {
    return name;
  }
}
