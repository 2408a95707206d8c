///usr/bin/env jbang "$0" "$@" ; exit $?
//DEPS io.github.genbound:genbound:0.1.0-SNAPSHOT

import genbound.Evidence;
import genbound.Reports;
import genbound.Symmetry;
import genbound.bound.Rate;
import genbound.evidence.MeanLoss;
import genbound.report.Axis;
import genbound.report.Curve;
import genbound.report.Picture;
import genbound.symmetry.AveragingBenefit;
import genbound.symmetry.CoordinateSymmetry;
import genbound.symmetry.FiniteGroup;
import genbound.symmetry.SymmetryRates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * What is a symmetry worth?
 *
 * <p>A linear model of 12 inputs whose truth no shift of the inputs changes, fitted by least
 * squares and then averaged over the shifts: how much the averaging lowers the risk, simulated,
 * beside the exact value. Around n = 12 the fit itself breaks down: its risk has no variance from n
 * = 9 to 15, so that means converge slowly, and at 11, 12 and 13 its mean is infinite. Then a
 * promise about every Lipschitz predictor of 3 or 4 inputs, with and without the knowledge that
 * their order does not matter.
 */
public final class SymmetryBenefit {

  private static final int INPUTS = 12;
  private static final double INPUT_SD = 1.3;
  private static final double NOISE_SD = 0.7;
  private static final int RUNS = 2000;
  private static final int[] SIZES = {3, 4, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 20, 30, 45, 60};

  private SymmetryBenefit() {}

  public static void main(String[] args) throws IOException {
    FiniteGroup shifts = FiniteGroup.shifts(INPUTS);
    double[] truth = new double[INPUTS];
    Arrays.fill(truth, 0.5);
    System.out.println(shifts + ", which leaves alone " + shifts.invariantDimension());
    System.out.println("  n   simulated  std. error     exact");
    Random random = new Random(12);
    double[] simulated = new double[SIZES.length];
    for (int k = 0; k < SIZES.length; k++) {
      int n = SIZES[k];
      double exact = AveragingBenefit.invariant(shifts, truth, INPUT_SD, NOISE_SD, n);
      double[] gaps = new double[RUNS];
      for (int run = 0; run < RUNS; run++) {
        gaps[run] = gap(shifts, truth, n, random);
      }
      print(n, gaps, exact);
      simulated[k] = Arrays.stream(gaps).average().orElseThrow();
    }
    double[] all = IntStream.rangeClosed(3, 60).asDoubleStream().toArray();
    double[] exact =
        Arrays.stream(all)
            .map(n -> AveragingBenefit.invariant(shifts, truth, INPUT_SD, NOISE_SD, (int) n))
            .toArray();
    draw(
        Reports.picture(
            "What averaging over 12 shifts is worth",
            Axis.log("examples n"),
            Axis.log("risk that averaging saves"),
            Curve.of("exact", all, exact),
            Curve.dots("simulated", Arrays.stream(SIZES).asDoubleStream().toArray(), simulated)));

    System.out.println("any predictor with values in [0, 1], Lipschitz constant 1, n = 1,000,000:");
    MeanLoss risk = Evidence.meanLoss(0.1, 1_000_000);
    double[] values = new double[4];
    int shown = 0;
    for (int d : new int[] {3, 4}) {
      for (var symmetry :
          new CoordinateSymmetry[] {
            CoordinateSymmetry.trivial(d), CoordinateSymmetry.symmetric(d)
          }) {
        var certificate = Symmetry.quotientCover(risk, symmetry, 1, 1).atDelta(0.05);
        int cells = cells(symmetry, risk.n());
        System.out.println(
            "  "
                + symmetry
                + ", "
                + symmetry.orbits(cells)
                + " orbits of "
                + cells
                + "^"
                + d
                + " cells: "
                + certificate);
        values[shown++] = certificate.value();
      }
    }
    Rate gain = SymmetryRates.sampleGain(8, 2, 2, 1);
    System.out.println(
        String.format(
            Locale.ROOT,
            "in smooth regression a group of 8 multiplies the risk by %.2f if C = 1, a rate, not a"
                + " promise",
            gain.value()));
    System.out.println(
        String.format(
            Locale.ROOT,
            "What to do: declare the symmetry, and average. It takes %.0f %% off the promise for 3"
                + " inputs,%n  %.0f %% off that for 4, and costs nothing where it holds.",
            100 * (1 - values[1] / values[0]),
            100 * (1 - values[3] / values[2])));
  }

  /** How many cells along each edge the cover of the certificate has. */
  private static int cells(CoordinateSymmetry symmetry, long n) {
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 1; k <= 40; k++) {
      double orbits = symmetry.orbits(k).doubleValue();
      for (int q = 2; q <= 300; q++) {
        double deviation = Math.sqrt((orbits * Math.log(q) + Math.log(20)) / (2.0 * n));
        double value = 1.0 / k + 1.0 / q + deviation;
        best = value < least ? k : best;
        least = Math.min(least, value);
      }
    }
    return best;
  }

  private static void draw(Picture picture) throws IOException {
    Path file = Path.of("target", "symmetry-benefit.svg");
    Files.createDirectories(file.getParent());
    Files.writeString(file, picture.toSvg());
    System.out.println("picture in target/" + file.getFileName());
  }

  private static void print(int n, double[] gaps, double exact) {
    double mean = Arrays.stream(gaps).average().orElseThrow();
    double squares = Arrays.stream(gaps).map(gap -> (gap - mean) * (gap - mean)).sum();
    double error = Math.sqrt(squares) / RUNS;
    String shown =
        Math.abs(n - INPUTS) > 3 ? String.format(Locale.ROOT, "%.4f", error) : "unreliable";
    String limit =
        Double.isInfinite(exact) ? "infinite" : String.format(Locale.ROOT, "%.6f", exact);
    System.out.printf(Locale.ROOT, "%3d  %10.4f  %10s  %8s%n", n, mean, shown, limit);
  }

  /** The risk of the fit less the risk of its mean over the group. */
  private static double gap(FiniteGroup group, double[] truth, int n, Random random) {
    DMatrixRMaj x = normal(n, INPUTS, INPUT_SD, random);
    DMatrixRMaj y = normal(n, 1, NOISE_SD, random);
    CommonOps_DDRM.multAdd(x, new DMatrixRMaj(INPUTS, 1, true, truth), y);
    DMatrixRMaj fit = leastSquares(x, y);
    double[] mean = group.project(fit.getData());
    double gap = 0;
    for (int i = 0; i < INPUTS; i++) {
      gap += square(fit.get(i) - truth[i]) - square(mean[i] - truth[i]);
    }
    return INPUT_SD * INPUT_SD * gap;
  }

  /** Of several solutions the shortest. */
  private static DMatrixRMaj leastSquares(DMatrixRMaj x, DMatrixRMaj y) {
    DMatrixRMaj fit = new DMatrixRMaj(INPUTS, 1);
    if (x.numRows >= INPUTS) {
      CommonOps_DDRM.solve(x, y, fit);
      return fit;
    }
    DMatrixRMaj products = new DMatrixRMaj(x.numRows, x.numRows);
    CommonOps_DDRM.multTransB(x, x, products);
    DMatrixRMaj dual = new DMatrixRMaj(x.numRows, 1);
    CommonOps_DDRM.solve(products, y, dual);
    CommonOps_DDRM.multTransA(x, dual, fit);
    return fit;
  }

  private static double square(double x) {
    return x * x;
  }

  private static DMatrixRMaj normal(int rows, int columns, double sd, Random random) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    for (int k = 0; k < matrix.getNumElements(); k++) {
      matrix.set(k, sd * random.nextGaussian());
    }
    return matrix;
  }
}
