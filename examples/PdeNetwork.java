///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.evidence.Numbers;
import genbound.evidence.Side;
import genbound.exact.pde.BarronNetwork;
import genbound.exact.pde.BarronNorms;
import genbound.exact.pde.BarronRecursion;
import genbound.exact.pde.Nonlinearity;
import genbound.exact.pde.PdeEnergyDescent;
import genbound.exact.pde.SineDescent;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How large must a network be that solves a nonlinear equation?
 *
 * <p>On (0, π) the equation is −(u′ + c·sin u′)′ = sin x, u = 0 at both ends: its solution
 * minimises the energy ∫ L(u′) − f·u with L(q) = q²/2 + c·(1 − cos q). A descent in function space
 * comes near it; what its iterates weigh, their Barron norm, says how many units approximate them.
 * The norms of a descent that is carried out stand beside two bounds: one that uses what a step
 * shrinks, and one that adds up, as the paper does. Change STRENGTH to see when the first fails
 * too: from 0.1087 on.
 *
 * <p>These bounds are on what some network of that size can do, not on what training finds.
 */
public final class PdeNetwork {

  private static final double STRENGTH = 0.05;
  private static final double STEP = 1 / (1 + STRENGTH);
  private static final double SOURCE_NORM = 2;
  private static final double NEAR = 0.01;

  private PdeNetwork() {}

  public static void main(String[] args) throws IOException {
    var descent =
        new SineDescent(
            q -> q * q / 2 + STRENGTH * (1 - Math.cos(q)),
            q -> q + STRENGTH * Math.sin(q),
            new double[] {1},
            STEP,
            64,
            1024);
    List<SineDescent.Iterate> run = descent.run(60);
    double least = run.get(60).energy();
    double gap = run.get(0).energy() - least;
    double eigenvalue = PdeEnergyDescent.eigenvalueOfBox(Math.PI);
    var energy = new PdeEnergyDescent(1 - STRENGTH, 1 + STRENGTH, eigenvalue);
    var contraction =
        BarronRecursion.contraction(
            STEP,
            1 + STRENGTH,
            Nonlinearity.sineWithoutLinearPart(STRENGTH),
            SOURCE_NORM,
            eigenvalue,
            1);
    Nonlinearity whole = Nonlinearity.polynomial(0, 1).plus(Nonlinearity.sine(STRENGTH));
    var adding = BarronRecursion.withoutContraction(STEP, whole, SOURCE_NORM, 1);

    System.out.println("      excess energy        Barron norm of the derivative");
    System.out.println("step  true     at most     true      contracting  adding up");
    for (int t = 0; t <= 8; t++) {
      System.out.printf(
          Locale.ROOT,
          "%4d  %.5f  %s    %.6f  %s     %s%n",
          t,
          run.get(t).energy() - least,
          Numbers.outward(energy.gapAfter(gap, t), 5, Side.UPPER),
          run.get(t).norms().gradientNorm(),
          Numbers.outward(contraction.after(t).gradientNorm(), 6, Side.UPPER),
          shown(adding.after(t).gradientNorm()));
    }
    BarronNorms always = contraction.forAllSteps();
    System.out.println("at all times: " + always);

    System.out.println("to be within ε of the solution, by √(∫ (u′ − u*′)²)");
    for (double epsilon : new double[] {0.1, 0.01, 0.001}) {
      System.out.printf(
          Locale.ROOT,
          "  ε = %-5s  %2d steps are enough, %2d are needed%n",
          epsilon,
          energy.steps(gap, epsilon),
          needed(run, epsilon));
    }

    long steps = energy.steps(gap, NEAR);
    double radius = BarronNetwork.radiusOfBox(Math.PI);
    System.out.println(
        "units of a network within " + NEAR + ", root mean square, of the iterate after " + steps);
    print("its true norm", run.get((int) steps).norms().norm(), radius);
    print("contracting", contraction.after(steps).norm(), radius);
    print("adding up", adding.after(steps).norm(), radius);
    draw(run, contraction, adding);

    double error = NEAR + energy.functionDistance(NEAR) / Math.sqrt(Math.PI);
    System.out.printf(
        Locale.ROOT,
        "What to do: take %.0f units, and no more: some network of that size is within %s of the%n"
            + "  solution. If the contracting bound is infinite, take a smaller STRENGTH or another"
            + " argument.%n",
        BarronNetwork.units(always.norm(), radius, NEAR),
        Numbers.outward(error, 3, Side.UPPER));
  }

  private static int needed(List<SineDescent.Iterate> run, double epsilon) {
    int step = 0;
    while (run.get(step).distance(run.get(60)) > epsilon) {
      step++;
    }
    return step;
  }

  private static void print(String by, double norm, double radius) {
    double units = BarronNetwork.units(norm, radius, NEAR);
    System.out.printf(
        Locale.ROOT, "  %-14s norm %-9s %s%n", by, shown(norm), shown(units) + " units");
  }

  private static String shown(double value) {
    if (Double.isInfinite(value)) {
      return "∞";
    }
    String format = value == Math.rint(value) && value < 1e9 ? "%.0f" : "%.6f";
    return String.format(Locale.ROOT, value < 1e9 ? format : "%.1e", value);
  }

  private static void draw(
      List<SineDescent.Iterate> run, BarronRecursion contraction, BarronRecursion adding)
      throws IOException {
    Picture picture =
        Picture.of(
            "Barron norm of the derivative",
            Axis.linear("steps"),
            Axis.linear("norm, and bounds on it"),
            curve("true", t -> run.get(t.intValue()).norms().gradientNorm(), 12),
            curve("contracting", t -> contraction.after(t.longValue()).gradientNorm(), 12),
            curve("adding up", t -> adding.after(t.longValue()).gradientNorm(), 3));
    Path file = Path.of("target", "pde-network.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static Curve curve(String label, ToDoubleFunction<Double> norm, int last) {
    double[] steps = IntStream.rangeClosed(0, last).asDoubleStream().toArray();
    double[] norms =
        IntStream.rangeClosed(0, last).mapToDouble(t -> norm.applyAsDouble((double) t)).toArray();
    return Curve.of(label, steps, norms);
  }
}
