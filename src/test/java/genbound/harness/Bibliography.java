package genbound.harness;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The works that the project names, each once, and how a text names them. */
public final class Bibliography {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();
  private static final Pattern BRACKETED_YEAR = Pattern.compile("\\(((?:1[89]|20)\\d\\d)\\)");
  private static final Pattern MENTION =
      Pattern.compile(
          "(?<=\\p{L}|et al\\.) \\(((?:1[89]|20)\\d\\d)\\)"
              + "|(?<=\\p{Lu}\\p{L}{1,40}|et al\\.),? ((?:1[89]|20)\\d\\d)(?=[);,])");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\barXiv ((?:[a-z]+/)?\\d[\\d.]*\\d)|\\bdoi (10\\.[^\\s,;]*[^\\s,;.])|<a\\s+href=\"([^\"]*)\"");
  private static final Pattern LINK =
      Pattern.compile("<a\\s+href=\"([^\"]*)\">(.*?)</a>", Pattern.DOTALL);

  /** The stored file. */
  public static final Path FILE = Path.of("src/site/bibliography.csv");

  private final List<Work> works;

  /**
   * A work, as it is named.
   *
   * @param authors family names, as in {@code Maurer & Pontil}
   * @param venue where it appeared, and the pages; {@code preprint} if it is not refereed
   * @param identifiers such as {@code arXiv:0907.3740}, {@code doi:10.…}, an address
   * @param citedBy the classes and pages that name it
   */
  public record Work(
      String key,
      String authors,
      String year,
      String title,
      String venue,
      List<String> identifiers,
      String refereed,
      Set<String> citedBy,
      String checked,
      String date) {

    /** Whether referees have read it. */
    public boolean isRefereed() {
      return refereed.equals("yes");
    }

    /** The venue without the pages, as a source prints it. */
    public String venueInShort() {
      return venue.replaceFirst(", pp\\. .*", "");
    }
  }

  private Bibliography(List<Work> works) {
    this.works = works;
  }

  /** The stored bibliography. */
  public static Bibliography stored() {
    try (CSVParser parser = FORMAT.parse(Files.newBufferedReader(FILE))) {
      return new Bibliography(parser.stream().map(Bibliography::work).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Work work(CSVRecord row) {
    return new Work(
        row.get("key"),
        row.get("authors"),
        row.get("year"),
        row.get("title"),
        row.get("venue"),
        words(row.get("identifiers")),
        row.get("refereed"),
        new TreeSet<>(words(row.get("cited by"))),
        row.get("checked"),
        row.get("date"));
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** All works. */
  public List<Work> works() {
    return works;
  }

  /**
   * The works that a theorem's source names. Each is named as {@code authors (year), title, …,
   * venue}, and every number in the source is that of a work it names.
   */
  public Set<Work> inSource(String source) {
    Set<Work> named = new LinkedHashSet<>();
    List<MatchResult> years = BRACKETED_YEAR.matcher(source).results().toList();
    for (int i = 0; i < years.size(); i++) {
      MatchResult year = years.get(i);
      String before = source.substring(0, year.start()).stripTrailing();
      int end = i + 1 < years.size() ? years.get(i + 1).start() : source.length();
      String after = source.substring(year.end(), end);
      named.add(
          works.stream()
              .filter(work -> work.year().equals(year.group(1)))
              .filter(work -> endsWith(before, work.authors()))
              .filter(work -> after.startsWith(", " + work.title() + ", "))
              .filter(work -> after.contains(", " + work.venueInShort()))
              .findAny()
              .orElseThrow(() -> unknown(year.group(), source)));
    }
    for (String number : numbers(source)) {
      if (named.stream().noneMatch(work -> work.identifiers().contains(number))) {
        throw unknown(number, source);
      }
    }
    return named;
  }

  /** The works that a text names by authors and year, or by a number; a link is to its label. */
  public Set<Work> inText(String text) {
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      Work target = byNumber(identifier(link.group(1)), text);
      if (!byAuthors(link.group(2)).contains(target)) {
        throw unknown(link.group(1), link.group(2));
      }
    }
    Set<Work> named = new LinkedHashSet<>(byAuthors(text));
    for (String number : numbers(text)) {
      named.add(byNumber(number, text));
    }
    return named;
  }

  /** For each work, the classes, guides and pages that name it. */
  public Map<String, Set<String>> citedBy() {
    Map<String, Set<String>> citedBy = new TreeMap<>();
    works.forEach(work -> citedBy.put(work.key(), new TreeSet<>()));
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      try {
        inText(page.getValue()).forEach(work -> citedBy.get(work.key()).add(page.getKey()));
      } catch (IllegalStateException e) {
        unknown.add(page.getKey() + ": " + e.getMessage());
      }
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException(String.join("\n", unknown));
    }
    return citedBy;
  }

  /** The stored file with the column of who cites each work written anew. */
  static String withCitedBy(String stored) throws IOException {
    Map<String, Set<String>> citedBy = stored().citedBy();
    List<String> lines = new ArrayList<>();
    stored.lines().takeWhile(line -> line.startsWith("#")).forEach(lines::add);
    try (CSVParser parser = FORMAT.parse(new StringReader(stored))) {
      lines.add(String.join(",", parser.getHeaderNames()));
      int column = parser.getHeaderMap().get("cited by");
      for (CSVRecord row : parser) {
        List<String> cells = new ArrayList<>(row.toList());
        cells.set(column, String.join(" ", citedBy.get(row.get("key"))));
        lines.add(cells.stream().map(Bibliography::cell).collect(Collectors.joining(",")));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String cell(String text) {
    boolean quoted = text.contains(",") || text.contains("\"");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private Work byNumber(String number, String text) {
    return works.stream()
        .filter(work -> work.identifiers().contains(number))
        .findAny()
        .orElseThrow(() -> unknown(number, text));
  }

  private Set<Work> byAuthors(String text) {
    String plain =
        text.replaceAll("</?a\\b[^<>]*>", "").replace("&amp;", "&").replace(" & ", " and ");
    Set<Work> named = new LinkedHashSet<>();
    Matcher mention = MENTION.matcher(plain);
    while (mention.find()) {
      String year = mention.group(1) == null ? mention.group(2) : mention.group(1);
      String before = plain.substring(0, mention.start());
      String after = plain.substring(mention.end());
      List<Work> tied =
          works.stream()
              .filter(work -> work.year().equals(year))
              .filter(work -> isBy(work, before))
              .toList();
      List<Work> titled =
          tied.stream()
              .filter(work -> after.startsWith(", " + work.title().replace(" & ", " and ")))
              .toList();
      List<Work> found = titled.isEmpty() ? tied : titled;
      if (found.size() != 1) {
        String near = before.substring(Math.max(0, before.length() - 80)) + mention.group();
        throw unknown(near.strip(), found.stream().map(Work::key).toList().toString());
      }
      named.add(found.get(0));
    }
    return named;
  }

  private static boolean isBy(Work work, String before) {
    String authors = work.authors().replace(" & ", " and ");
    String commas = authors.replace(" and ", ", ");
    String dashes = commas.replace(", ", "–");
    String first = authors.replaceFirst("(, | and ).*", "");
    boolean several = !first.equals(authors);
    return endsWith(before, authors)
        || endsWith(before, commas)
        || endsWith(before, dashes)
        || several && endsWith(before, first + " et al.");
  }

  /** Whether a text ends with these authors, and not with more of them. */
  private static boolean endsWith(String text, String authors) {
    String rest = text.substring(0, Math.max(0, text.length() - authors.length()));
    return text.endsWith(authors)
        && !rest.matches("(?s).*(\\p{Lu}[\\p{L}.’'-]*(, | & |–)|[\\p{L}-])");
  }

  private static Set<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(
            found ->
                found.group(1) != null
                    ? "arXiv:" + found.group(1)
                    : found.group(2) != null ? "doi:" + found.group(2) : identifier(found.group(3)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String identifier(String address) {
    return address
        .replaceFirst("^https://arxiv\\.org/abs/", "arXiv:")
        .replaceFirst("^https://doi\\.org/", "doi:");
  }

  private static IllegalStateException unknown(String what, String where) {
    String near = where.substring(0, Math.min(where.length(), 300));
    return new IllegalStateException("not in the bibliography: " + what + " in " + near);
  }

  /** Classes, guides and all pages: the name of each, and its text in one line. */
  private static Map<String, String> pages() {
    try {
      return readPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> readPages() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        String text = Files.readString(file);
        String line = text.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("\\n\\s*\\*\\s*", " ");
        Path folder = Path.of("src/main/java").relativize(file.getParent());
        String guide = folder.toString().replaceAll("\\W", ".");
        pages.merge(name.equals("package-info") ? guide : name, oneLine(line), String::concat);
      }
    }
    String initials = "\\b\\p{Lu}\\.(-\\p{Lu}\\.)? ";
    for (Path page : Pages.all()) {
      boolean readme = page.equals(Pages.README);
      String name = readme ? "README.md" : Pages.FOLDER.relativize(page).toString();
      String labels = Files.readString(page).replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1 ");
      String text = labels.replaceAll("(?U)(" + initials + ")+", "");
      pages.put(name, oneLine(text));
    }
    return pages;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
