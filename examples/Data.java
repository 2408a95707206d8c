import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The data files of the examples, each row as numbers and a label. */
final class Data {

  private static final Pattern SHAPE =
      Pattern.compile(
          "'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d{1,9}), ?(\\d{0,9})\\)");

  /** The bytes of an .npy file in front of its header. */
  private static final int HEAD = 10;

  /** Numbers, and the label at the end of the row. */
  record Row(double[] x, String label) {

    boolean malignant() {
      return label.equals("malignant");
    }

    /** 1 for a malignant tumour, −1 for a benign one. */
    int sign() {
      return malignant() ? 1 : -1;
    }

    int digit() {
      return Integer.parseInt(label);
    }
  }

  /** The centre and the width of every number. */
  record Scales(double[] centres, double[] widths) {

    /** Means and standard deviations over some rows; the width is 1 where all are alike. */
    static Scales of(List<Row> rows) {
      int d = rows.isEmpty() ? 30 : rows.get(0).x().length;
      double[] centres = new double[d];
      double[] widths = new double[d];
      for (int j = 0; j < d; j++) {
        int k = j;
        double mean = rows.stream().mapToDouble(row -> row.x()[k]).average().orElse(0);
        double square =
            rows.stream().mapToDouble(row -> Math.pow(row.x()[k] - mean, 2)).average().orElse(0);
        centres[j] = mean;
        widths[j] = square > 0 ? Math.sqrt(square) : 1;
      }
      return new Scales(centres, widths);
    }

    double[] apply(double[] x) {
      double[] scaled = new double[x.length];
      Arrays.setAll(scaled, j -> (x[j] - centres[j]) / widths[j]);
      return scaled;
    }

    Row apply(Row row) {
      return new Row(apply(row.x()), row.label());
    }

    List<Row> apply(List<Row> rows) {
      return rows.stream().map(this::apply).toList();
    }
  }

  private Data() {}

  /** 569 patients with 30 measurements each, shuffled once. */
  static List<Row> tumours() throws IOException {
    return shuffled("breast-cancer-wisconsin.csv");
  }

  /** The same in the order of the file, for a split that shuffles by itself. */
  static List<Row> tumoursInFileOrder() throws IOException {
    return read("breast-cancer-wisconsin.csv");
  }

  /**
   * 1797 digits of 64 pixels, shuffled once. The file seems to be in the order of its writers: a
   * shuffle makes its rows exchangeable, and so chooses the law, which is that of digits by these
   * writers.
   */
  static List<Row> digits() throws IOException {
    return shuffled("optical-digits.csv");
  }

  /** The digits in the order of the file. */
  static List<Row> digitsInFileOrder() throws IOException {
    return read("optical-digits.csv");
  }

  private static List<Row> shuffled(String name) throws IOException {
    List<Row> rows = read(name);
    Collections.shuffle(rows, new Random(1));
    return rows;
  }

  private static List<Row> read(String name) throws IOException {
    return rows(Files.readAllLines(Path.of("examples", "data", name)));
  }

  /** The rows under a line of names: numbers, and a label at the end. */
  static List<Row> rows(List<String> lines) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      try {
        double[] x =
            Arrays.stream(cells).limit(cells.length - 1).mapToDouble(Double::parseDouble).toArray();
        if (x.length == 0 || !rows.isEmpty() && x.length != rows.get(0).x().length) {
          throw new IOException("line " + (i + 1) + " has " + x.length + " numbers");
        }
        rows.add(new Row(x, cells[x.length]));
      } catch (NumberFormatException e) {
        throw new IOException("line " + (i + 1) + ": no number", e);
      }
    }
    return rows;
  }

  /** The arrays of an .npz file, by name. */
  static Map<String, double[][]> arrays(String name) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("examples", "data", name))) {
      return arrays(in);
    }
  }

  /** The same of a stream: a zip of .npy files. */
  static Map<String, double[][]> arrays(InputStream in) throws IOException {
    Map<String, double[][]> arrays = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        arrays.put(entry.getName().replace(".npy", ""), array(zip.readAllBytes()));
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("not a zip of named files", e);
    }
    return arrays;
  }

  /** An .npy file: a header with the shape, then the numbers, row by row. */
  private static double[][] array(byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int length = bytes.length < HEAD ? bytes.length : Short.toUnsignedInt(buffer.getShort(8));
    if (HEAD + length > bytes.length) {
      throw new IOException("not an array: " + bytes.length + " bytes");
    }
    String header = new String(bytes, HEAD, length, StandardCharsets.ISO_8859_1);
    Matcher shape = SHAPE.matcher(header);
    if (!shape.find()) {
      throw new IOException("not little-endian doubles, row by row: " + header);
    }
    boolean isVector = shape.group(2).isEmpty();
    int rows = isVector ? 1 : Integer.parseInt(shape.group(1));
    int columns = Integer.parseInt(isVector ? shape.group(1) : shape.group(2));
    long numbers = (long) rows * columns;
    if (numbers * Double.BYTES != bytes.length - HEAD - length) {
      throw new IOException("not as many numbers as the header says: " + header);
    }
    double[][] array = new double[rows][columns];
    buffer.position(HEAD + length);
    for (double[] row : array) {
      for (int j = 0; j < columns; j++) {
        row[j] = buffer.getDouble();
      }
    }
    return array;
  }
}
