package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import genbound.bound.Bound;
import genbound.bound.Certificate;
import genbound.bound.Standing;
import genbound.bound.Term;
import genbound.bound.Theorem;
import genbound.evidence.LossRange;
import genbound.evidence.Side;
import genbound.harness.ReferenceTable.Row;
import genbound.report.Verification;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * What every theorem keeps, whatever it says. The page {@code contributing.md} lists the places to
 * touch for a new one. Its test implements the contract of its relatives, such as {@code
 * GibbsRiskContract}, {@code GrowthContract} or {@link UnionContract}; if it has none, {@link
 * HighProbabilityContract} or {@link ExpectedContract}. When three tests repeat the same lines,
 * they become a contract.
 */
public interface BoundContract<B extends Bound> {

  /** An ordinary instance: that of the family's claims, or else that of its relatives. */
  @SuppressWarnings("unchecked")
  default B example() {
    return Claims.example(this).map(claimed -> (B) claimed).orElseGet(this::ordinary);
  }

  /** The instance of theorems of this form whose claims name none. */
  default B ordinary() {
    String name = getClass().getSimpleName().replaceFirst("Test$", "");
    throw new AssertionError("add to the claims: " + name + ",an ordinary instance,,,example,,");
  }

  /** The call is refused in these words; an ellipsis at either end stands for others. */
  default void assertRefused(String message, Executable call) {
    var refusal = assertThrows(IllegalArgumentException.class, call);
    Claims.assertText(message, refusal.getMessage(), getClass().getSimpleName());
  }

  /** The claims' ordinary instance, but with the components that are named before their values. */
  @SuppressWarnings("unchecked")
  default B alike(Object... namesAndValues) {
    return (B) Components.alike(example(), namesAndValues);
  }

  /** What the table of the family claims of this theorem beside its reference values. */
  @TestFactory
  default Stream<DynamicTest> claims() {
    return Claims.tests(this);
  }

  /** The theorem that this test is named after, made of values that fit its components by type. */
  @SuppressWarnings("unchecked")
  default B made(Object... given) {
    return (B) Components.made(Components.theorem(getClass()), given);
  }

  /**
   * The bound that a row of the reference table speaks of; see {@link RowEvidence}. Columns of
   * other names than the components are named in the claims.
   */
  @SuppressWarnings("unchecked")
  default B of(Row row) {
    return (B) Claims.made(this, Claims.renamed(this, row));
  }

  /** How far above the exact value a certificate may be, relative to it: the theorem states it. */
  default double slack() {
    return example().theorem().accuracy();
  }

  /**
   * A magnitude that rounding is measured against, beside the terms' own: 0, or the claimed one.
   */
  default double scale() {
    return Claims.scale(this);
  }

  /** The numeric components that may be negative: those of which the claims say so. */
  default Set<String> mayBeNegative() {
    return Claims.negative(this);
  }

  /** Certificates at several confidences; the one there is for a bound in expectation. */
  List<Certificate> certificates(Bound bound);

  /** The certificate that a row speaks of. */
  Certificate certificate(Bound bound, Row row);

  @Test
  default void agreesWithTheReferenceTable() {
    List<Row> rows = ReferenceTable.rows(example().getClass().getSimpleName());
    assertTrue(rows.size() >= 10, "at least 10 rows");
    for (Row row : rows) {
      Bound bound = of(row);
      checkAgainst(row, certificate(bound, row));
    }
  }

  /** A certificate against the column of its side; the scale of its rounding is its terms'. */
  default void checkAgainst(Row row, Certificate certificate) {
    double value = certificate.value();
    double scale = Math.max(scale(), scale(certificate));
    Row named = Claims.renamed(this, row);
    if (certificate.theorem().side() == Side.UPPER) {
      ReferenceTable.assertUpper(named.exact("upper"), value, slack(), scale, row);
    } else {
      ReferenceTable.assertLower(named.exact("lower"), value, slack(), scale, row);
    }
  }

  private static double scale(Certificate certificate) {
    LossRange range = certificate.range();
    double shift = range.isBounded() ? Math.abs(range.low()) : 0;
    double terms =
        certificate.terms().stream().mapToDouble(Term::value).map(Math::abs).max().getAsDouble();
    return Math.max(shift, terms);
  }

  @Test
  default void certificateTermsAddUpAndTextIsOneLine() {
    for (Certificate certificate : certificates(example())) {
      checkCertificate(certificate);
    }
  }

  /** Value finite, terms add up to it, text on one line and free of markup. */
  static void checkCertificate(Certificate certificate) {
    double value = certificate.value();
    assertTrue(Double.isFinite(value), () -> certificate.explain().toString());
    double sum = certificate.terms().stream().mapToDouble(Term::value).sum();
    double scale = Math.max(scale(certificate), Math.abs(value));
    assertEquals(value, sum, 1e-12 * scale, () -> certificate.explain().toString());
    certificate.terms().forEach(term -> assertFalse(term.name().isBlank(), "a term has no name"));
    String line = certificate.toString();
    assertEquals(1, line.lines().count(), line);
    assertFalse(line.contains("<"), line);
    assertTrue(line.contains(certificate.theorem().side().toString()), line);
    assertTrue(certificate.explain().toString().contains(certificate.theorem().formula()));
    assertTrue(certificate.explain().toString().contains(certificate.theorem().source()));
  }

  /** Whether the evidence is plain data, from which a written certificate is computed again. */
  default boolean isPlainData() {
    return true;
  }

  @Test
  default void writtenCertificateIsVerifiedToTheBit() {
    for (Certificate certificate : certificates(example())) {
      Verification verification = Verification.of(certificate.toJson());
      String fresh = "\nIf the record is new, run genbound.harness.Pages: " + Pages.COMMAND;
      assertEquals(isPlainData(), verification.isVerified(), () -> verification + fresh);
    }
  }

  @Test
  default void theoremNamesYearOfSourceAndProof() throws Exception {
    Theorem theorem = example().theorem();
    assertEquals(1, theorem.formula().lines().count());
    assertTrue(theorem.source().matches(".*\\b(1[89]|20)\\d\\d\\b.*"), "a year in the source");
    assertFalse(theorem.assumptions().isEmpty());
    assertTrue(theorem.accuracy() > 0, "the theorem states its accuracy");
    assertNotEquals(Standing.OWN_PROOF, theorem.standing(), "which is for bounds of others");
    if (theorem.standing() == Standing.DERIVED_HERE) {
      Matcher proof = Pattern.compile("proofs/([a-z0-9-]+)\\.md").matcher(theorem.source());
      assertTrue(proof.find(), "the source names its proof, proofs/….md");
      Path file = Path.of("src/site/markdown/proofs", proof.group(1) + ".md");
      assertTrue(Files.size(file) > 500, file + " holds a proof");
    }
  }

  /** The first term is the mean that its name says, or what the claims say is observed. */
  @Test
  default void theFirstTermIsWhatWasObserved() {
    for (Certificate certificate : certificates(example())) {
      Term first = certificate.terms().get(0);
      if (ObservedMeans.isNamed(first.name())) {
        double mean = ObservedMeans.of(example(), first.name());
        assertEquals(mean, first.value(), 1e-9 * Math.max(1, Math.abs(mean)), first.name());
      } else if (certificate.terms().size() > 1) {
        String row = first.name() + " is " + first.value() + ": claims need a row 'observes'";
        assertTrue(first.value() == 0 || Claims.sayWhatIsObserved(this), row);
      }
    }
  }

  @Test
  default void statesTheAssumptionsOfItsFamilyAndEvidence() {
    NeededAssumptions.check(example());
  }

  /**
   * The formula as the javadoc states it; the theorem's own where it is no function of evidence.
   */
  default String formulaInJavadoc() {
    return example().theorem().formula();
  }

  @Test
  default void javadocFormulaEqualsTheoremFormula() throws Exception {
    String path = example().getClass().getName().replace('.', '/') + ".java";
    String source = Files.readString(Path.of("src/main/java", path));
    Matcher stated = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL).matcher(source);
    assertTrue(stated.find(), path + " states its formula in <pre>");
    String formula = stated.group(1).replaceAll("\\n \\* ?", "");
    formula =
        formula
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
            .replaceAll("\\s", "");
    assertEquals(formulaInJavadoc().replaceAll("\\s", ""), formula, path);
  }

  @Test
  default void certificateIsInUnitsOfItsEvidence() {
    Rescaled.check(this, example());
  }

  @Test
  default void badArgumentsAreRefusedByName() throws Exception {
    B example = example();
    RecordComponent[] components = example.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      Class<?> type = components[i].getType();
      if (type == double.class) {
        refuses(example, i, name, Double.NaN);
        refuses(example, i, name, Double.POSITIVE_INFINITY);
        refuses(example, i, name, Double.NEGATIVE_INFINITY);
        if (!mayBeNegative().contains(name)) {
          refuses(example, i, name, -1.0);
          refuses(example, i, name, -Double.MIN_VALUE);
        }
      } else if (type == long.class) {
        refuses(example, i, name, -1L);
        refuses(example, i, name, Long.MIN_VALUE);
      } else if (type == int.class) {
        refuses(example, i, name, -1);
        refuses(example, i, name, Integer.MIN_VALUE);
      } else if (!type.isPrimitive()) {
        refuses(example, i, name, null);
      }
    }
  }

  private static void refuses(Bound example, int index, String name, Object bad) {
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> Components.with(example, index, bad),
            () -> name + " = " + bad + " was accepted");
    String message = refusal.getMessage();
    assertTrue(message.startsWith(name) && message.contains(" must be "), message);
  }

  @Test
  default void evidenceBetweenTwoEndsCountsAtTheWorseOfThem() {
    RoundedEvidence.check(example(), this::certificates);
  }

  @Test
  default void isMonotoneInDeclaredComponents() {
    Monotone.check(this);
  }

  /** The certificates that are tried with evidence at the ends of what numbers can be. */
  List<Certificate> extremeCertificates(Bound bound);

  @Slow
  @Test
  default void extremeInputsGiveFiniteValueOrNamedRefusal() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> Extremes.check(example(), this::extremeCertificates, slack()));
  }

  @Test
  default void doorMakesTheTheoremOfItsParameters() {
    Components.assertHasDoor(example());
  }
}
