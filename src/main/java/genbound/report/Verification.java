package genbound.report;

import genbound.bound.Display;
import genbound.markup.Markup;
import genbound.markup.Table;
import genbound.numeric.Arguments;
import java.util.List;
import java.util.Locale;

/**
 * What came of computing a written report again from the evidence in it.
 *
 * <p>A report that is verified says of its evidence what the theorems say. Whether the evidence is
 * what was observed, and whether the assumptions are true, no file can show; titles, labels, what
 * the reader says about the model, and rates and indications, which promise nothing, are not looked
 * at.
 *
 * @param version of the library that wrote the report
 * @param certificates the certificates in their order
 * @param problems what is wrong with the report as a whole; empty if nothing is
 */
public record Verification(String version, List<Checked> certificates, List<String> problems)
    implements Display {

  public Verification {
    Arguments.notNull("version", version);
    certificates = Arguments.list("certificates", certificates);
    problems = Arguments.list("problems", problems);
  }

  /** Reads a report and computes its certificates again. */
  public static Verification of(String json) {
    return ReportVerifier.verify(json);
  }

  /** What became of one certificate. */
  public enum Outcome {
    /**
     * The evidence gives the same certificate, to the bit. Where the report says that another
     * version wrote it, texts may differ from this version's: the detail names them.
     */
    VERIFIED,
    /** The evidence gives another certificate. */
    DIFFERS,
    /** There is no evidence from which this version can make the bound. */
    NOT_REBUILT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One certificate of the report.
   *
   * @param place where it stands, such as "groups[0].promise"
   * @param name its label, or else its theorem
   * @param outcome what became of it
   * @param detail both values of what differs, the reason why it cannot be rebuilt, or empty
   */
  public record Checked(String place, String name, Outcome outcome, String detail) {

    public Checked {
      Arguments.notNull("place", place);
      Arguments.notNull("name", name);
      Arguments.notNull("outcome", outcome);
      Arguments.notNull("detail", detail);
    }

    @Override
    public String toString() {
      return Markup.line(
          place + " " + outcome + (detail.isEmpty() ? "" : ": " + detail) + " (" + name + ")");
    }
  }

  /** Whether every certificate is verified, there is at least one, and nothing else is wrong. */
  public boolean isVerified() {
    return problems.isEmpty()
        && !certificates.isEmpty()
        && certificates.stream().allMatch(each -> each.outcome() == Outcome.VERIFIED);
  }

  private String headline() {
    long verified =
        certificates.stream().filter(each -> each.outcome() == Outcome.VERIFIED).count();
    String count = verified + " of " + certificates.size() + " certificates are verified";
    return (isVerified() ? "Verified: " : "Not verified: ") + count + ", written by " + version;
  }

  private Table table() {
    return new Table(
        List.of("certificate", "name", "outcome", "detail"),
        certificates.stream()
            .map(
                each ->
                    List.of(each.place(), each.name(), each.outcome().toString(), each.detail()))
            .toList());
  }

  @Override
  public String toHtml() {
    StringBuilder html = new StringBuilder("<div>\n<p>").append(Markup.html(headline()));
    html.append("</p>\n");
    problems.forEach(problem -> html.append("<p>").append(Markup.html(problem)).append("</p>\n"));
    return html.append(table().html()).append("</div>\n").toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(Markup.line(headline())).append('\n');
    problems.forEach(problem -> text.append(Markup.line(problem)).append('\n'));
    return text.append(table().text()).toString();
  }
}
