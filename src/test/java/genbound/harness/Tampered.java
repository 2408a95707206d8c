package genbound.harness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Objects written down, and read again with a number in them changed. */
public final class Tampered {

  private Tampered() {}

  public static byte[] bytes(Serializable object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  public static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }

  /**
   * The object is read as it is, and refused with one double in its stream, at one place, changed.
   */
  public static void assertRefused(Serializable object, double from, double to) throws Exception {
    refused(object, of(8).putDouble(from).array(), of(8).putDouble(to).array());
  }

  /** Likewise for a long. */
  public static void assertRefused(Serializable object, long from, long to) throws Exception {
    refused(object, of(8).putLong(from).array(), of(8).putLong(to).array());
  }

  /** Likewise for an int. */
  public static void assertRefused(Serializable object, int from, int to) throws Exception {
    refused(object, of(4).putInt(from).array(), of(4).putInt(to).array());
  }

  private static ByteBuffer of(int size) {
    return ByteBuffer.allocate(size);
  }

  private static void refused(Serializable object, byte[] from, byte[] to) throws Exception {
    byte[] stream = bytes(object);
    assertArrayEquals(stream, bytes((Serializable) read(stream)));
    int last = -1;
    for (int at = 0; at + from.length <= stream.length; at++) {
      last = Arrays.equals(stream, at, at + from.length, from, 0, from.length) ? at : last;
    }
    assertTrue(last >= 0, "the number is not in the stream");
    System.arraycopy(to, 0, stream, last, to.length);
    assertThrows(InvalidObjectException.class, () -> read(stream));
  }
}
