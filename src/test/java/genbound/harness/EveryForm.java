package genbound.harness;

import genbound.Evidence;
import genbound.Holdout;
import genbound.PacBayes;
import genbound.Reports;
import genbound.Selection;
import genbound.Vc;
import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.Display;
import genbound.bound.ExpectedBound;
import genbound.bound.HighProbabilityBound;
import genbound.bound.Indication;
import genbound.bound.Quantity;
import genbound.bound.Rate;
import genbound.bound.TwoSidedBound;
import genbound.evidence.Confidence;
import genbound.evidence.LossRange;
import genbound.report.Axis;
import genbound.report.Comparison;
import genbound.report.Curve;
import genbound.report.Report;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that the library prints, in one text: every theorem in every form, reports, pictures and
 * refusals. {@link #main} prints its digest, and runs the examples that are named, in UTF-8
 * whatever the encoding of the machine.
 */
public final class EveryForm {

  private static final double[] LOSSES = {0, 0.25, 1, 0.5, 0, 0, 0.125};

  private EveryForm() {}

  /** The ordinary instance of every theorem, from the test that each has, in a fixed order. */
  public static List<Bound> theorems() {
    List<Bound> bounds = new ArrayList<>();
    for (Class<?> theorem : Classes.theorems()) {
      try {
        Constructor<?> constructor =
            Class.forName(theorem.getName() + "Test").getDeclaredConstructor();
        constructor.setAccessible(true);
        bounds.add(((BoundContract<?>) constructor.newInstance()).example());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(theorem.getName(), e);
      }
    }
    return bounds;
  }

  /** What a bound says at δ = 0.05, or in expectation. */
  public static Certificate certificate(Bound bound) {
    return bound instanceof HighProbabilityBound probable
        ? Certificate.of(probable, Confidence.ofDelta(0.05))
        : Certificate.of((ExpectedBound) bound);
  }

  /** Everything. */
  public static String text(List<Bound> theorems) {
    StringBuilder text = new StringBuilder();
    for (Bound bound : theorems) {
      Certificate certificate = certificate(bound);
      text.append(bound).append(bound.inputs()).append(bound.range()).append('\n');
      text.append(certificate).append(certificate.toHtml()).append(certificate.toJson());
      text.append(certificate.toMarkdown()).append(certificate.toSvg());
      text.append(certificate.explain());
      if (bound instanceof TwoSidedBound twoSided) {
        text.append(twoSided.intervalAt(0.9)).append(twoSided.lower().atDelta(1e-300).explain());
      }
    }
    report().forEach(display -> append(display, text));
    refusals().forEach(refused -> text.append(message(refused)).append('\n'));
    return text.toString();
  }

  private static void append(Display display, StringBuilder text) {
    text.append(display.mime()).append(display.toHtmlPage());
    if (display instanceof Report report) {
      text.append(report.plainWords()).append(report.toMarkdown());
      text.append(report.toCsv()).append(report.toJson()).append(report.ledger());
      text.append(Reports.verify(report.toJson()));
    }
  }

  private static List<Display> report() {
    var errors = Evidence.errors(1234, 1_234_567);
    Comparison comparison =
        Reports.of(Holdout.binomial(errors), Holdout.kl(errors), PacBayes.mcAllester(errors, 1e9))
            .with("İstanbul, 5 %", Holdout.betting(Evidence.sequence(LOSSES, -1, 1)))
            .with(new Rate("√n", Quantity.RISK, "C/√n", "nobody", 1e-7, 1234567.5))
            .with(new Indication(Holdout.kl(errors).theorem(), 1 / 3.0, "a guess"))
            .titled("Titel");
    return List.of(
        comparison.atConfidence(0.95),
        comparison.atDelta(1e-300),
        Reports.recommend(),
        Reports.picture(
            "n", Axis.log("n"), Axis.linear("risk"), Curve.of("1/n", sizes(), new double[3])),
        Selection.inOrder(0.5, Holdout.kl(errors), Holdout.binomial(errors)).atDelta(0.01));
  }

  private static double[] sizes() {
    return new double[] {1000, 12345.678, 1e7};
  }

  private static Stream<Runnable> refusals() {
    return Stream.of(
        () -> Evidence.errors(12_345_678, 1_234_567),
        () -> Evidence.meanLoss(1234.5, 10),
        () -> Evidence.losses(0.5, Double.NaN),
        () -> Confidence.ofDelta(-1.5),
        () -> new LossRange(1e9, -1e9),
        () -> PacBayes.kl(Evidence.errors(1, 10), Double.NEGATIVE_INFINITY),
        () -> Vc.occamBinomial(Evidence.errors(1, 10), -1234.5),
        () -> Reports.verify("{\"I\": 1}"),
        () -> Selection.tightest());
  }

  private static String message(Runnable refused) {
    try {
      refused.run();
      throw new IllegalStateException("not refused");
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  /** SHA-256 of a text in UTF-8. */
  public static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Prints the digest, and what the examples print. */
  public static void main(String[] examples) throws ReflectiveOperationException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.out.println(digest(text(theorems())));
    for (String example : examples) {
      String[] none = {};
      Class.forName(example).getMethod("main", String[].class).invoke(null, (Object) none);
    }
  }
}
