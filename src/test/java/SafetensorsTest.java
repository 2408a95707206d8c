import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the unnamed package, as the examples are that share the reader. */
class SafetensorsTest {

  private static final Path NETWORK = Path.of("examples", "data", "tumour-network.safetensors");

  /** A file with a header and the 64-bit floats 0, 1, 2, …, until it has so many bytes of data. */
  private static byte[] file(String header, int data) {
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file = ByteBuffer.allocate(8 + json.length + data).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(json.length).put(json);
    for (int i = 0; file.remaining() >= 8; i++) {
      file.putDouble(i);
    }
    return file.array();
  }

  private static String array(String dtype, String shape, String offsets) {
    return "{\"dtype\":\"" + dtype + "\",\"shape\":" + shape + ",\"data_offsets\":" + offsets + "}";
  }

  @Test
  void readsDoublesRowByRowInAnyOrderOfTheHeader() throws IOException {
    String header =
        "{\"b\":" + array("F64", "[2]", "[48,64]") + ",\"a\":" + array("F64", "[2,3]", "[0,48]");
    Map<String, double[][]> arrays = Safetensors.read(file(header + "}   ", 64));
    assertArrayEquals(new double[][] {{0, 1, 2}, {3, 4, 5}}, arrays.get("a"));
    assertArrayEquals(new double[][] {{6, 7}}, arrays.get("b"));
    assertEquals(2, arrays.size());
  }

  @Test
  void weightsAreThoseOfTheNpzFileInSinglePrecision() throws IOException {
    Map<String, double[][]> single = Safetensors.read(NETWORK);
    Map<String, double[][]> exact = Data.arrays("tumour-network.npz");
    assertEquals(8, single.size());
    single.forEach(
        (name, array) -> {
          assertEquals(exact.get(name).length, array.length, name);
          for (int i = 0; i < array.length; i++) {
            double[] row = exact.get(name)[i];
            assertArrayEquals(
                Arrays.stream(row).map(x -> (float) x).toArray(), array[i], name + ", row " + i);
          }
        });
  }

  /** With 16 bytes of data; the first one is read, each other has one fault. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{",
        "{}",
        "{}{}",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':[0,16]}} x",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':[0,16]},'a':{'dtype':'F64','shape':[2],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[1],'data_offsets':[0,8]},'b':{'dtype':'F64','shape':[2],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[1],'data_offsets':[0,8]}}",
        "{'a':{'dtype':'F64','shape':[1],'data_offsets':[8,16]}}",
        "{'a':{'dtype':'F64','shape':[3],'data_offsets':[0,24]}}",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':[-16,0]}}",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':[16,0]}}",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':['0','16']}}",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':[0,1e400]}}",
        "{'a':{'dtype':'F64','shape':[2],'data_offsets':[0,18446744073709551632]}}",
        "{'a':{'dtype':'F64','shape':[2]}}",
        "{'a':{'dtype':'F64','shape':[3],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[-1,-2],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[4294967298],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[2147483647,2147483647],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[0,2147483647],'data_offsets':[0,0]}}",
        "{'a':{'dtype':'F64','shape':[2.0],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'F64','shape':[1,1,2],'data_offsets':[0,16]}}",
        "{'a':{'dtype':'BF16','shape':[8],'data_offsets':[0,16]}}",
        "{'a':{'shape':[2],'data_offsets':[0,16]}}",
        "{'a':16}",
      })
  void refusesHeaders(String header) throws IOException {
    String sound = array("F64", "[2]", "[0,16]");
    assertEquals(1, Safetensors.read(file("{\"a\":" + sound + "}", 16)).size());
    byte[] file = file(header.replace('\'', '"'), 16);
    assertThrows(IOException.class, () -> Safetensors.read(file));
  }

  @Test
  void refusesLengthsThatTheFileDoesNotHave() {
    byte[] file = file("{}", 0);
    for (long length : new long[] {-1, 0, 1, 3, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
      ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
      assertThrows(IOException.class, () -> Safetensors.read(file), "length " + length);
    }
    assertThrows(IOException.class, () -> Safetensors.read(new byte[7]));
  }

  @Test
  void refusesNestingThatIsTooDeep() {
    byte[] file = file("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", 0);
    assertThrows(IOException.class, () -> Safetensors.read(file));
  }

  /** Damaged files are read or refused by an IOException, and nothing else is thrown. */
  @Test
  void damagedFilesAreRefusedInOrder() throws IOException {
    byte[] sound = file("{\"a\":" + array("F64", "[2]", "[0,16]") + "}", 16);
    Random random = new Random(3);
    int refused = 0;
    for (int trial = 0; trial < 2000; trial++) {
      byte[] damaged = Arrays.copyOf(sound, sound.length - random.nextInt(2));
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      try {
        Safetensors.read(damaged);
      } catch (IOException e) {
        refused++;
      }
    }
    assertTrue(refused > 1000, "refused " + refused);
  }
}
