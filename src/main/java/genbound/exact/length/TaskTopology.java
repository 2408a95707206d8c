package genbound.exact.length;

import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.numeric.Arguments;

/**
 * How wide a model must be for a task of a breadth and a depth, as laws whose constants are the
 * caller's. The separate laws were read off the guide lines of the paper's heat maps; that the
 * larger of two decides is a reading of them.
 *
 * @param breadth B, how many different examples, at least 1
 * @param depth D, how many steps an example takes, at least 1
 * @see <a href="https://arxiv.org/abs/2602.14404">Tong, Çakar and Pehlevan (2026), Boule or
 *     Baguette? A Study on Task Topology, Length Generalization, and the Benefit of Reasoning
 *     Traces</a>
 */
public record TaskTopology(double breadth, double depth) {

  private static final String SOURCE =
      "Tong, Çakar & Pehlevan (2026), Boule or Baguette? A Study on Task Topology, Length"
          + " Generalization, and the Benefit of Reasoning Traces, NeurIPS";

  public TaskTopology {
    Arguments.inClosed("breadth", breadth, 1, 1e100);
    Arguments.inClosed("depth", depth, 1, 1e100);
  }

  /** C·max(√B, D): a model that answers at once. */
  public Rate directWidth(double constant) {
    return width("direct prediction", "C·max(√B, D)", depth, constant);
  }

  /** C·max(√B, D²): a model that writes its steps down. */
  public Rate traceWidth(double constant) {
    return width("reasoning traces", "C·max(√B, D²)", depth * depth, constant);
  }

  private Rate width(String name, String formula, double byDepth, double constant) {
    Arguments.positive("constant", constant);
    double width = Math.max(Math.sqrt(breadth), byDepth);
    double value = Math.min(constant * width, Double.MAX_VALUE);
    return new Rate(name, Quantity.WIDTH, formula, SOURCE, constant, value);
  }

  /** Whether traces need a wider model, for equal constants: D² &gt; max(√B, D). */
  public boolean tracesNeedMore() {
    return depth * depth > Math.max(Math.sqrt(breadth), depth);
  }
}
