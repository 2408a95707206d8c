package genbound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Damaged data files of the examples are read or refused, and nothing else. */
class DataFilesTest {

  private static final Path FOLDER = Path.of("examples", "data");
  private static final int TRIES = 400;

  /** What the examples' reader makes of it, or the exception that it throws. */
  private static Object read(String method, Class<?> type, Object given) throws IOException {
    try {
      Method reader = Class.forName("Data").getDeclaredMethod(method, type);
      reader.setAccessible(true);
      return reader.invoke(null, given);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IOException refusal) {
        throw refusal;
      }
      throw new AssertionError("no refusal: " + e.getCause(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, double[][]> arrays(byte[] file) throws IOException {
    return (Map<String, double[][]>)
        read("arrays", InputStream.class, new ByteArrayInputStream(file));
  }

  private static byte[] damaged(byte[] bytes, SplittableRandom random) {
    byte[] other = bytes.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int end = random.nextBoolean() ? Math.min(other.length, 150) : other.length;
      other[random.nextInt(end)] = (byte) random.nextInt(256);
    }
    int kept = random.nextInt(3) > 0 ? other.length : random.nextInt(other.length);
    return Arrays.copyOf(other, kept);
  }

  private static byte[] zipped(byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("a.npy"));
      zip.write(content);
    }
    return file.toByteArray();
  }

  private static byte[] npy(String shape, int numbers) {
    String header = "{'descr': '<f8', 'fortran_order': False, 'shape': (" + shape + "), }\n";
    byte[] text = header.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = new byte[10 + text.length + 8 * numbers];
    System.arraycopy(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0}, 0, bytes, 0, 8);
    bytes[8] = (byte) text.length;
    System.arraycopy(text, 0, bytes, 10, text.length);
    return bytes;
  }

  @Test
  void damagedArraysAreReadOrRefused() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    byte[] array = npy("2, 3", 6);
    assertEquals(3, arrays(zipped(array)).get("a")[1].length);
    byte[] file = Files.readAllBytes(FOLDER.resolve("tumour-network.npz"));
    for (int i = 0; i < TRIES; i++) {
      byte[] bad = i % 8 == 0 ? damaged(file, random) : zipped(damaged(array, random));
      try {
        arrays(bad);
      } catch (IOException refused) {
        continue;
      }
    }
  }

  /** A header cannot make the reader ask for more memory than there are numbers. */
  @Test
  void headersThatPromiseMoreThanThereIsAreRefused() {
    for (String shape :
        List.of("999999999, 999999999", "2, 4", "7,", "99999999999, 1", "-2, -3", "1, 1")) {
      assertThrows(IOException.class, () -> arrays(zipped(npy(shape, 6))), shape);
    }
    for (int length : new int[] {0, 5, 10, 40}) {
      byte[] start = Arrays.copyOf(npy("2, 3", 6), length);
      assertThrows(IOException.class, () -> arrays(zipped(start)));
    }
  }

  @Test
  void damagedTablesAreReadOrRefused() throws IOException {
    String table = "a,b,class\n1.5,2,x\n-3e5,4,y\n0,0.25,x\n";
    assertEquals(3, ((List<?>) read("rows", List.class, table.lines().toList())).size());
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < TRIES; i++) {
      byte[] bad = damaged(table.getBytes(StandardCharsets.UTF_8), random);
      List<String> lines = new String(bad, StandardCharsets.UTF_8).lines().toList();
      try {
        read("rows", List.class, lines);
      } catch (IOException refused) {
        continue;
      }
    }
    for (String line : List.of("", "x", "1,x", "1,2,3,x", "1,,x", "1,two,x")) {
      List<String> lines = List.of("a,b,class", "1,2,x", line);
      assertThrows(IOException.class, () -> read("rows", List.class, lines), line);
    }
  }
}
