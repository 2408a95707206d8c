package genbound.estimate.lipschitz;

import genbound.estimate.network.Activation;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * The exact constant: neurons that may be on or off are decided one by one, in the branch whose
 * bound is the largest of all. In every branch the neurons behind are bounded anew, branches that
 * no input takes are dropped, and where all are decided the gradient is known. Of smooth neurons
 * the interval of what goes in is halved, which has no end.
 *
 * <p>Upper ends of what was closed are kept apart from the lower end, so that each holds by itself.
 */
final class BranchAndBound {

  private final Condensed root;
  private final Neurons rootNeurons;
  private final Region region;
  private final InputNorm norm;
  private final JacobianPass.Lines lines;
  private final StopRule stop;
  private final Consumer<LipschitzInterval> progress;
  private final LowerEnd lowerEnd;
  private final int outputs;
  private final PriorityQueue<Branch> queue =
      new PriorityQueue<>((a, b) -> Double.compare(b.top(), a.top()));
  private double lower;
  private double closed;
  private long nodes;

  BranchAndBound(
      Condensed root,
      Neurons neurons,
      Region region,
      InputNorm norm,
      JacobianPass.Lines lines,
      StopRule stop,
      Consumer<LipschitzInterval> progress) {
    this.root = root;
    this.rootNeurons = neurons;
    this.region = region;
    this.norm = norm;
    this.lines = lines;
    this.stop = stop;
    this.progress = progress;
    outputs = root.outputs.length;
    lowerEnd = new LowerEnd(root, neurons, region, norm);
  }

  LipschitzInterval run(double[] rootUpper) {
    long start = System.nanoTime();
    lower = Math.max(0, lowerEnd.sampled());
    Branch first =
        new Branch(new byte[root.neurons()], rootNeurons.low, rootNeurons.high, rootUpper.clone());
    bound(first, root, rootNeurons);
    push(first);
    while (!isOver(start)) {
      Branch branch = queue.poll();
      nodes++;
      if (branch.split < 0) {
        settle(branch);
      } else {
        Condensed net = root.decide(branch.decided);
        child(branch, net, 1);
        child(branch, net, -1);
      }
      progress.accept(interval());
    }
    return interval();
  }

  private boolean isOver(long start) {
    while (!queue.isEmpty() && queue.peek().top() <= lower * (1 + stop.gap())) {
      closed = Math.max(closed, queue.poll().top());
    }
    if (queue.isEmpty() || queue.peek().top() <= Math.max(lower * (1 + stop.gap()), closed)) {
      return true;
    }
    double upper = Math.max(closed, queue.peek().top());
    return upper <= stop.target()
        || lower > stop.target()
        || nodes >= stop.nodes()
        || System.nanoTime() - start >= nanos()
        || Thread.currentThread().isInterrupted();
  }

  private long nanos() {
    return stop.time().getSeconds() > 1_000_000_000L ? Long.MAX_VALUE : stop.time().toNanos();
  }

  private LipschitzInterval interval() {
    double top = queue.isEmpty() ? 0 : queue.peek().top();
    double upper = Math.max(closed, top);
    return new LipschitzInterval(Math.min(lower, upper), upper, nodes);
  }

  /** Closes the outputs that cannot exceed the lower end, and keeps the branch if any is left. */
  private void push(Branch branch) {
    boolean open = false;
    for (int o = 0; o < outputs; o++) {
      double upper = branch.upper[o];
      if (upper <= lower * (1 + stop.gap())) {
        closed = Math.max(closed, upper);
        branch.upper[o] = -1;
      } else {
        open = true;
      }
    }
    if (open) {
      queue.add(branch);
    }
  }

  private void settle(Branch branch) {
    Condensed net = root.decide(branch.decided);
    Leaf.Answer answer = Leaf.Answer.OPEN;
    if (net.neurons() == 0) {
      Neurons none = neurons(net, branch);
      double[] point = new double[net.inputs];
      answer = new Leaf(net, none, region).look(point);
      if (answer == Leaf.Answer.REACHED) {
        lower = Math.max(lower, lowerEnd.at(point));
      }
    }
    if (answer != Leaf.Answer.EMPTY) {
      closed = Math.max(closed, branch.top());
    }
  }

  /** The bounds of the neurons that a network has left. */
  private Neurons neurons(Condensed net, Branch branch) {
    int[] left = left(branch.decided);
    return new Neurons(net.activation, pick(branch.low, left), pick(branch.high, left));
  }

  private static int[] left(byte[] decided) {
    int[] left = new int[decided.length];
    int count = 0;
    for (int k = 0; k < decided.length; k++) {
      if (decided[k] == 0) {
        left[count++] = k;
      }
    }
    return Arrays.copyOf(left, count);
  }

  private static double[] pick(double[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(k -> values[k]).toArray();
  }

  private void child(Branch parent, Condensed net, int sign) {
    int k = parent.split;
    byte[] decided = parent.decided.clone();
    double[] low = parent.low.clone();
    double[] high = parent.high.clone();
    Condensed decidedNet = net;
    if (root.activation[k] == Activation.RELU) {
      decided[k] = (byte) (2 * sign);
      byte[] step = new byte[net.neurons()];
      step[Arrays.binarySearch(left(parent.decided), k)] = decided[k];
      decidedNet = net.decide(step);
    } else {
      double middle = low[k] / 2 + high[k] / 2;
      low[k] = sign > 0 ? middle : low[k];
      high[k] = sign > 0 ? high[k] : middle;
    }
    Branch child = new Branch(decided, low, high, parent.upper.clone());
    Condensed smaller = tighten(child, decidedNet, root.layer[k]);
    if (smaller == null) {
      return;
    }
    Neurons neurons = neurons(smaller, child);
    if (!new Multipliers(smaller, neurons, region).proveEmpty()) {
      bound(child, smaller, neurons);
      push(child);
    }
  }

  /** Bounds the outputs that are open, and chooses the next neuron for the worst. */
  private void bound(Branch branch, Condensed net, Neurons neurons) {
    JacobianPass pass = new JacobianPass(net, neurons, region, norm, lines);
    int[] left = left(branch.decided);
    double worst = -1;
    for (int o = 0; o < outputs; o++) {
      if (branch.upper[o] > lower * (1 + stop.gap())) {
        branch.upper[o] = Math.min(branch.upper[o], pass.norm(o));
        if (branch.upper[o] > worst) {
          worst = branch.upper[o];
          int split = pass.split();
          branch.split = split < 0 ? -1 : left[split];
        }
      }
    }
  }

  /**
   * Bounds what goes into the neurons behind a layer anew, and decides those it can, until there is
   * none; null if the branch is empty.
   */
  private Condensed tighten(Branch branch, Condensed net, int fromLayer) {
    Condensed now = net;
    int from = fromLayer;
    while (true) {
      int[] left = left(branch.decided);
      byte[] step = new byte[left.length];
      int first = Integer.MAX_VALUE;
      Neurons neurons = neurons(now, branch);
      ForwardPass pass = Multipliers.pass(now, neurons, region);
      int layer = -1;
      for (int j = 0; j < left.length; j++) {
        if (now.layer[j] <= from) {
          continue;
        }
        if (now.layer[j] != layer && layer >= 0) {
          neurons = neurons(now, branch);
          pass = Multipliers.pass(now, neurons, region);
        }
        layer = now.layer[j];
        int k = left[j];
        double error = ForwardPass.error(now.sizes[j], region, neurons, now.rounding());
        double high = Condenser.fixedSlopes(pass, now.rows[j], 1, error);
        double low = -Condenser.fixedSlopes(pass, now.rows[j], -1, error);
        branch.high[k] = Math.min(branch.high[k], high);
        branch.low[k] = Math.max(branch.low[k], low);
        if (branch.low[k] > branch.high[k]) {
          return null;
        }
        step[j] = decision(now.activation[j], branch.low[k], branch.high[k]);
        if (step[j] != 0) {
          first = Math.min(first, layer);
        }
      }
      if (first == Integer.MAX_VALUE) {
        return now;
      }
      for (int j = 0; j < left.length; j++) {
        branch.decided[left[j]] = step[j];
      }
      now = now.decide(step);
      from = first;
    }
  }

  private static byte decision(Activation activation, double low, double high) {
    if (activation != Activation.RELU) {
      return 0;
    }
    return (byte) (high <= 0 ? -1 : low >= 0 ? 1 : 0);
  }
}
