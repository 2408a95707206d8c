package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Calls that are refused, and what is said to the caller. */
public final class Refusals {

  private Refusals() {}

  /** The call is refused with this message. */
  public static void refused(String message, Executable call) {
    assertEquals(message, message(call));
  }

  /** The call is refused with a message that starts so. */
  public static void refusedFrom(String start, Executable call) {
    String message = message(call);
    assertTrue(message.startsWith(start), message);
  }

  /** The call is refused for this parameter. */
  public static void refusedFor(String parameter, Executable call) {
    refusedFrom(parameter + " must be ", call);
  }

  private static String message(Executable call) {
    return assertThrows(IllegalArgumentException.class, call).getMessage();
  }
}
