package genbound.report;

import genbound.bound.Certificate;
import genbound.bound.Display;
import genbound.bound.ExpectedBound;
import genbound.bound.Indication;
import genbound.bound.Rate;
import genbound.bound.Spending;
import genbound.evidence.Confidence;
import genbound.markup.Markup;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.Map;

/**
 * Many bounds on one model, evaluated. Its text is a page; it is also had as Markdown, HTML, a
 * picture, CSV and JSON.
 *
 * <p>The promise of each group was chosen after looking, and paid for: δ is split equally among the
 * groups, and within a group among its bounds. So all promises hold together with the report's
 * confidence.
 *
 * @param title the reader's
 * @param about what the reader says about the model, such as its date and the fingerprint of its
 *     data, by name; shown as it is
 * @param confidence what all promises together hold with
 * @param groups the bounds that hold with a probability, by what they bound
 * @param inExpectation the bounds that hold on average over samples, and promise nothing about one
 * @param rates scaling laws, which promise nothing
 * @param indications what estimates would say, which promises nothing
 */
public record Report(
    String title,
    Map<String, String> about,
    Confidence confidence,
    List<QuantityGroup> groups,
    List<NamedCertificate> inExpectation,
    List<Rate> rates,
    List<Indication> indications)
    implements Display {

  public Report {
    Arguments.notNull("title", title);
    about = Comparison.checked(about);
    Arguments.notNull("confidence", confidence);
    groups = Arguments.list("groups", groups);
    inExpectation = Arguments.list("inExpectation", inExpectation);
    rates = Arguments.list("rates", rates);
    indications = Arguments.list("indications", indications);
  }

  static Report of(Comparison comparison, Confidence confidence) {
    Arguments.notNull("confidence", confidence);
    List<NamedCertificate> expected =
        comparison.entries().stream()
            .filter(entry -> entry.bound() instanceof ExpectedBound)
            .map(
                entry ->
                    new NamedCertificate(
                        entry.label(), Certificate.of((ExpectedBound) entry.bound())))
            .toList();
    List<QuantityGroup> groups = QuantityGroup.of(comparison.entries(), confidence);
    return new Report(
        comparison.title(),
        comparison.about(),
        confidence,
        groups,
        expected,
        comparison.rates(),
        comparison.indications());
  }

  /** What the report promises: one certificate for each quantity. They hold together. */
  public List<Certificate> promises() {
    return groups.stream().map(group -> group.promise().certificate()).toList();
  }

  /** What δ was spent on, over all promises; the parts add up to δ. */
  public List<Spending> ledger() {
    return promises().stream().flatMap(promise -> promise.ledger().stream()).toList();
  }

  /** Which other bounds apply to this evidence, and what to measure for a tighter one. */
  public Recommendation recommendation() {
    return Recommendation.beside(this);
  }

  /** In sentences, for a reader who knows no theorem. */
  public String plainWords() {
    return PlainWords.of(this);
  }

  /** As Markdown. */
  public String toMarkdown() {
    return ReportRenderer.markdown(this);
  }

  @Override
  public String toHtml() {
    return ReportRenderer.html(this, 3);
  }

  @Override
  public String toHtmlPage() {
    return Markup.page(title, ReportRenderer.html(this, 1));
  }

  @Override
  public String toSvg() {
    return ReportRenderer.bars(this).page();
  }

  /**
   * As CSV after RFC 4180, one line for each row under a line of names: {@code section} is promise,
   * alone, expectation, rate or indication; {@code confidence} is ln(1/δ), empty where there is no
   * δ; {@code from}, {@code terms}, {@code assumes} and {@code spent_on} hold lists in one cell,
   * parted by semicolons. Texts that a spreadsheet would take for formulas get an apostrophe in
   * front.
   */
  public String toCsv() {
    return ReportCsv.of(this);
  }

  /**
   * As JSON. The names stay; new ones may be added.
   *
   * <pre>
   * report       {format: "genbound-report-2", version, title, about: {name: text}, confidence,
   *               groups: [group], inExpectation: [certificate], rates: [rate],
   *               indications: [indication]}
   * confidence   {delta, logInverseDelta}       the decimal that was asked for; the logarithm counts
   * group        {promise: certificate, alone: [certificate]}
   * certificate  {label, theorem, quantity, side: "≤" or "≥", value, clipped, vacuous, vacuity,
   *               guarantee: "with probability" or "in expectation", confidence or null,
   *               range: [low, high], terms: [{name, value}], ledger: [{on, confidence}],
   *               inputs: {name: text}, assumptions: [{name, sentence}], formula, source, standing,
   *               bound: record or null, notPlainData: why there is no record}
   * record       {"@": class, component: number, text, record or list}
   * rate         {name, quantity, constant, value, formula, source}
   * indication   {theorem, quantity, value, from, formula, source}
   * </pre>
   *
   * <p>An assumption that a bound outside this library states in words of its own is named {@code
   * OWN_WORDS}. Numbers are decimals that read back as the same double; infinities, such as the
   * ends of an unbounded range, are null. Texts that came from the user are as they came; signs
   * that mean something in HTML are escaped. {@link genbound.Reports#verify} computes the
   * certificates again from the records. A schema lies in the jar as {@code
   * META-INF/genbound/genbound-report-2.schema.json}.
   */
  public String toJson() {
    return ReportJson.of(this);
  }

  @Override
  public String toString() {
    return ReportRenderer.text(this);
  }
}
