package genbound.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamConstants;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The bytes of a written object and what each of them is: where the numbers of its fields and
 * arrays stand, also of the objects that it consists of, and the classes of all these.
 */
public final class SerialStream {

  /** A number in a stream: in which field or array, of which type, and where its bytes are. */
  public record Site(String name, char type, int at) {

    /** The stream with each hostile value in the place of the number, one after another. */
    public void tamper(byte[] stream, Consumer<byte[]> with) {
      ByteBuffer number = ByteBuffer.wrap(stream);
      switch (type) {
        case 'D' -> {
          double was = number.getDouble(at);
          for (double to : new double[] {Double.NaN, -7, -was, 1e308, 1 / 0.0, -1 / 0.0, 0, 0.97}) {
            with.accept(changed(stream, ByteBuffer.allocate(8).putDouble(to)));
          }
        }
        case 'J' -> {
          long was = number.getLong(at);
          for (long to :
              new long[] {-7, -was, was - 1, was + 1, 0, 1L << 53, (1L << 53) + 1, ~0L >>> 1}) {
            with.accept(changed(stream, ByteBuffer.allocate(8).putLong(to)));
          }
        }
        case 'I' -> {
          int was = number.getInt(at);
          for (int to : new int[] {-7, -was, was - 1, was + 1, 0, 1 << 30, Integer.MAX_VALUE}) {
            with.accept(changed(stream, ByteBuffer.allocate(4).putInt(to)));
          }
        }
        case 'Z' ->
            with.accept(changed(stream, ByteBuffer.allocate(1).put((byte) (1 - stream[at]))));
        default -> throw new IllegalStateException("no hostile values of type " + type);
      }
    }

    private byte[] changed(byte[] stream, ByteBuffer value) {
      byte[] changed = stream.clone();
      System.arraycopy(value.array(), 0, changed, at, value.capacity());
      return changed;
    }
  }

  private record Described(String name, int flags, List<String> fields, Described parent) {}

  private final ByteBuffer in;
  private final List<Object> handles = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final Set<String> classes = new TreeSet<>();

  private SerialStream(byte[] stream) {
    in = ByteBuffer.wrap(stream);
    in.getInt();
    while (in.hasRemaining()) {
      content("");
    }
  }

  /** The numbers in a stream; of an array its first, its last, and the one between. */
  public static List<Site> sites(byte[] stream) {
    return new SerialStream(stream).sites;
  }

  /** The names of the classes of all objects in a stream. */
  public static Set<String> classes(byte[] stream) {
    return new SerialStream(stream).classes;
  }

  /**
   * The streams of an object in which one of the objects that it consists of is missing, or one of
   * its arrays is empty or longer by one.
   */
  public static List<byte[]> withHoles(Serializable object) throws IOException {
    List<byte[]> streams = new ArrayList<>();
    int parts = new Replacing(-1, 0).of(object).seen;
    for (int part = 1; part < parts; part++) {
      streams.add(new Replacing(part, 0).of(object).bytes.toByteArray());
      for (int longer = -1; longer <= 1; longer += 2) {
        Replacing replacing = new Replacing(part, longer).of(object);
        if (replacing.isArray) {
          streams.add(replacing.bytes.toByteArray());
        }
      }
    }
    return streams;
  }

  /** Writes another object instead of the one that comes at a place. */
  private static final class Replacing extends ObjectOutputStream {

    private final ByteArrayOutputStream bytes;
    private final int place;
    private final int longer;
    private int seen;
    private boolean isArray;

    Replacing(int place, int longer) throws IOException {
      this(new ByteArrayOutputStream(), place, longer);
    }

    private Replacing(ByteArrayOutputStream bytes, int place, int longer) throws IOException {
      super(bytes);
      this.bytes = bytes;
      this.place = place;
      this.longer = longer;
      enableReplaceObject(true);
    }

    Replacing of(Serializable object) throws IOException {
      writeObject(object);
      flush();
      return this;
    }

    @Override
    protected Object replaceObject(Object object) {
      if (seen++ != place) {
        return object;
      }
      isArray = object.getClass().isArray();
      if (longer == 0) {
        return null;
      }
      if (!isArray) {
        return object;
      }
      int length = Array.getLength(object);
      Object array =
          Array.newInstance(object.getClass().getComponentType(), longer < 0 ? 0 : length + 1);
      System.arraycopy(object, 0, array, 0, longer < 0 ? 0 : length);
      return array;
    }
  }

  private void content(String name) {
    byte code = in.get();
    switch (code) {
      case ObjectStreamConstants.TC_NULL -> {}
      case ObjectStreamConstants.TC_REFERENCE -> in.getInt();
      case ObjectStreamConstants.TC_STRING -> handles.add(text());
      case ObjectStreamConstants.TC_BLOCKDATA -> skip(in.get() & 0xFF);
      case ObjectStreamConstants.TC_BLOCKDATALONG -> skip(in.getInt());
      case ObjectStreamConstants.TC_OBJECT -> {
        Described type = described();
        handles.add(type);
        classes.add(type.name);
        data(type);
      }
      case ObjectStreamConstants.TC_ENUM -> {
        handles.add(described());
        content(name);
      }
      case ObjectStreamConstants.TC_ARRAY -> {
        Described type = described();
        handles.add(type);
        array(name, type.name.charAt(1));
      }
      default -> throw new IllegalStateException("code " + code + " in " + name);
    }
  }

  private void array(String name, char type) {
    int length = in.getInt();
    for (int i = 0; i < length; i++) {
      int before = sites.size();
      value(name + "[" + i + "]", type);
      boolean primitive = type != 'L' && type != '[';
      if (primitive && i > 0 && i < length - 1 && i != length / 2) {
        sites.subList(before, sites.size()).clear();
      }
    }
  }

  private void data(Described type) {
    if (type.parent != null) {
      data(type.parent);
    }
    for (String field : type.fields) {
      value(type.name + "." + field.substring(1), field.charAt(0));
    }
    if ((type.flags & ObjectStreamConstants.SC_WRITE_METHOD) != 0) {
      annotation();
    }
  }

  private void annotation() {
    while (in.get(in.position()) != ObjectStreamConstants.TC_ENDBLOCKDATA) {
      content("");
    }
    in.get();
  }

  private void value(String name, char type) {
    if (type == 'L' || type == '[') {
      content(name);
      return;
    }
    sites.add(new Site(name, type, in.position()));
    skip(
        switch (type) {
          case 'D', 'J' -> 8;
          case 'F', 'I' -> 4;
          case 'C', 'S' -> 2;
          default -> 1;
        });
  }

  private Described described() {
    byte code = in.get();
    if (code == ObjectStreamConstants.TC_NULL) {
      return null;
    }
    if (code == ObjectStreamConstants.TC_REFERENCE) {
      return (Described) handles.get(in.getInt() - ObjectStreamConstants.baseWireHandle);
    }
    String name = text();
    in.getLong();
    int handle = handles.size();
    handles.add(null);
    int flags = in.get();
    List<String> fields = new ArrayList<>();
    int count = in.getShort();
    for (int i = 0; i < count; i++) {
      char type = (char) in.get();
      fields.add(type + text());
      if (type == 'L' || type == '[') {
        content(name);
      }
    }
    annotation();
    Described type = new Described(name, flags, fields, described());
    handles.set(handle, type);
    return type;
  }

  private String text() {
    byte[] letters = new byte[in.getShort() & 0xFFFF];
    in.get(letters);
    return new String(letters, StandardCharsets.UTF_8);
  }

  private void skip(int bytes) {
    in.position(in.position() + bytes);
  }
}
