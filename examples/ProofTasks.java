///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Holdout;
import genbound.bound.Certificate;
import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.exact.length.Connective;
import genbound.exact.length.DisjunctionGoals;
import genbound.exact.length.Fraction;
import genbound.exact.length.Propositions;
import genbound.exact.length.StarfishTask;
import genbound.exact.length.TaskTopology;
import genbound.exact.length.TraceError;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How large is a task of proofs, and how often is a proof of many steps wrong?
 *
 * <p>The size of such a task is the number of statements of a length, and a guess of the more
 * frequent label is right on the share of the true ones: both are counted, where true means
 * provable without the excluded middle, as data sets have it, and in the classical sense. Then a
 * model that writes its steps down, checked on single steps: what that certifies about whole proofs
 * of any length, and under which conditions. Last the starfish task, and two laws on how wide a
 * model must be.
 *
 * <p>For a model of your own, put in the steps that you probed and the wrong ones of them.
 */
public final class ProofTasks {

  private static final long PROBED = 1000;
  private static final long WRONG = 2;

  private ProofTasks() {}

  public static void main(String[] args) throws IOException {
    Propositions full = Propositions.of(3).withConstants();
    System.out.println("formulas of three atoms, true and false");
    print("all connectives", full, 5, 7);
    print("implications", full.connectives(Connective.IMPLIES), 6, 7);
    DisjunctionGoals goals = new DisjunctionGoals(3);
    System.out.println("an atom implies a tree of disjunctions");
    for (int leaves = 2; leaves <= 8; leaves += 2) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %d leaves: %9d, provable %9d, share %s",
              leaves,
              goals.count(leaves),
              goals.provable(leaves),
              share(goals.provable(leaves), goals.count(leaves))));
    }
    double step = traces();
    starfish();
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: probe single steps for a first idea, at most %s wrong here. To certify"
                + " proofs of 100%n  steps, draw proofs of 100 steps and count the wrong ones.",
            Numbers.outward(step, 4, Side.UPPER)));
  }

  private static String share(BigInteger part, BigInteger all) {
    return String.format(Locale.ROOT, "%.5f", new Fraction(part, all).value());
  }

  private static void print(String name, Propositions formulas, int proved, int most) {
    System.out.println("  " + name);
    for (int leaves = 1; leaves <= most; leaves++) {
      BigInteger all = formulas.count(leaves);
      BigInteger classical = formulas.tautologies(leaves);
      String provable = leaves <= proved ? formulas.provable(leaves).toString() : "not counted";
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %d leaves: %11d, tautologies %11d (%s), provable %11s",
              leaves,
              all,
              classical,
              share(classical, all),
              provable));
    }
  }

  /** From probed steps to traces; returns the certified error of a step. */
  private static double traces() throws IOException {
    Certificate certificate = Holdout.binomial(Evidence.errors(WRONG, PROBED)).atDelta(0.05);
    double step = certificate.value();
    System.out.println(
        WRONG + " of " + PROBED + " single steps wrong, one in each trace: " + certificate);
    System.out.println("  so, with that probability, a trace is wrong somewhere at most in");
    for (int k : new int[] {10, 30, 100}) {
      System.out.println(
          String.format(
              Locale.ROOT,
              "  %3d steps: %s, or %s if, whatever came right before, no step is worse",
              k,
              Numbers.outward(TraceError.union(step, k), 6, Side.UPPER),
              Numbers.outward(TraceError.eachPosition(step, k), 6, Side.UPPER)));
    }
    double[] lengths = IntStream.rangeClosed(1, 200).asDoubleStream().toArray();
    double[] union =
        IntStream.rangeClosed(1, 200).mapToDouble(k -> TraceError.union(step, k)).toArray();
    double[] each =
        IntStream.rangeClosed(1, 200).mapToDouble(k -> TraceError.eachPosition(step, k)).toArray();
    Path file = Path.of("target", "proof-tasks.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        new Picture(
                "What single steps say about whole traces",
                Axis.linear("steps of the trace"),
                Axis.linear("certified share of wrong traces"),
                List.of(
                    Curve.of("steps pooled over positions", lengths, union),
                    Curve.of("no step worse after right ones", lengths, each)))
            .toSvg());
    System.out.println("picture in target/" + file.getFileName());
    return step;
  }

  private static void starfish() {
    StarfishTask task = new StarfishTask(10, 8, 6);
    System.out.println(
        "starfish of 10 arms of 8: "
            + task.trainingPositives()
            + " pairs up to distance 6 for training, "
            + task.testPositives()
            + " beyond; no bound by densities carries over");
    for (TaskTopology shape :
        new TaskTopology[] {new TaskTopology(100, 10), new TaskTopology(1e4, 3)}) {
      System.out.println("  " + shape.directWidth(1));
      System.out.println("  " + shape.traceWidth(1));
    }
  }
}
