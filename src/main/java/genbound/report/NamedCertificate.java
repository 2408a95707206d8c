package genbound.report;

import genbound.bound.Certificate;
import genbound.markup.Markup;
import genbound.numeric.Arguments;

/**
 * What one bound gives alone, with all of δ.
 *
 * @param label the reader's name for it, or empty
 * @param certificate its certificate
 */
public record NamedCertificate(String label, Certificate certificate) {

  public NamedCertificate {
    Arguments.notNull("label", label);
    Arguments.notNull("certificate", certificate);
  }

  /** The reader's name, or else the theorem's. */
  String name() {
    return label.isEmpty() ? certificate.theorem().name() : label;
  }

  @Override
  public String toString() {
    return (label.isEmpty() ? "" : Markup.line(label) + ": ") + certificate;
  }
}
