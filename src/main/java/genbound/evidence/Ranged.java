package genbound.evidence;

/** Evidence that knows the range of its losses. */
public interface Ranged {

  /** The range of the losses. */
  LossRange range();
}
