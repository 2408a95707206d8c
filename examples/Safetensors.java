import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads vectors and matrices of 32-bit and 64-bit floats from a safetensors file: the length of a
 * header, the header in JSON with the type, the shape and the place of each array, and the numbers.
 *
 * <p>A file from elsewhere is not trusted: its arrays must follow each other without overlap or gap
 * and end where the file ends, so that nothing is allocated that the file does not hold.
 */
final class Safetensors {

  private static final int LONGEST_HEADER = 10_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** An array as the header has it; a vector is one row. */
  private record Place(String name, int width, int rows, int columns, long begin, long end) {}

  private Safetensors() {}

  /** The arrays of a file by name; vectors have one row. */
  static Map<String, double[][]> read(Path file) throws IOException {
    return read(Files.readAllBytes(file));
  }

  static Map<String, double[][]> read(byte[] file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long length = file.length < 8 ? -1 : bytes.getLong();
    require(
        length >= 2 && length <= Math.min(LONGEST_HEADER, file.length - 8L),
        "the length of the header",
        length);
    require(file[8] == '{', "the first byte of the header", file[8]);
    JsonNode header;
    try {
      header = JSON.readTree(file, 8, (int) length);
    } catch (JsonProcessingException e) {
      throw new IOException("the header is not JSON with each name once", e);
    }
    List<Place> places = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : header.properties()) {
      if (!entry.getKey().equals("__metadata__")) {
        places.add(place(entry.getKey(), entry.getValue()));
      }
    }
    places.sort(
        (a, b) -> a.begin != b.begin ? Long.compare(a.begin, b.begin) : Long.compare(a.end, b.end));
    long end = 0;
    for (Place place : places) {
      require(place.begin == end, place.name + " begins", place.begin);
      end = place.end;
    }
    require(end == file.length - 8 - length, "the end of the last array", end);
    Map<String, double[][]> arrays = new HashMap<>();
    bytes.position(8 + (int) length);
    for (Place place : places) {
      double[][] array = new double[place.rows][place.columns];
      for (double[] row : array) {
        for (int j = 0; j < row.length; j++) {
          row[j] = place.width == 4 ? bytes.getFloat() : bytes.getDouble();
        }
      }
      arrays.put(place.name, array);
    }
    return Collections.unmodifiableMap(arrays);
  }

  private static Place place(String name, JsonNode entry) throws IOException {
    String type = entry.path("dtype").asText();
    require(type.equals("F32") || type.equals("F64"), "the dtype of " + name, type);
    int width = type.equals("F32") ? 4 : 8;
    JsonNode shape = entry.path("shape");
    require(shape.size() == 1 || shape.size() == 2, "the shape of " + name, shape);
    int rows = shape.size() == 1 ? 1 : size(shape.get(0), name);
    int columns = size(shape.get(shape.size() - 1), name);
    JsonNode offsets = entry.path("data_offsets");
    require(
        offsets.size() == 2
            && offsets.get(0).canConvertToLong()
            && offsets.get(1).canConvertToLong(),
        "the data_offsets of " + name,
        offsets);
    long begin = offsets.get(0).asLong();
    long end = offsets.get(1).asLong();
    boolean holds =
        begin >= 0
            && end > begin
            && (end - begin) / width == (long) rows * columns
            && (end - begin) % width == 0;
    require(holds, "the data_offsets of " + name, offsets);
    return new Place(name, width, rows, columns, begin, end);
  }

  private static int size(JsonNode size, String name) throws IOException {
    require(
        size.isIntegralNumber() && size.canConvertToInt() && size.asInt() > 0,
        "the shape of " + name,
        size);
    return size.asInt();
  }

  private static void require(boolean holds, String what, Object got) throws IOException {
    if (!holds) {
      throw new IOException(what + " cannot be " + got);
    }
  }
}
