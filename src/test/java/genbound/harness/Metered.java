package genbound.harness;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Runs a program and writes down what it took of the processors, all threads of the JVM together:
 * unlike the time on the wall, this hardly depends on what else the machine does.
 */
public final class Metered {

  private Metered() {}

  /**
   * Runs a program with the arguments behind the first two.
   *
   * @param args the file that takes the nanoseconds, and the name of the program's class
   */
  public static void main(String[] args) throws Throwable {
    Path file = Path.of(args[0]);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> write(file)));
    Method main = Class.forName(args[1]).getDeclaredMethod("main", String[].class);
    main.setAccessible(true);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static void write(Path file) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    try {
      Files.writeString(file, Long.toString(system.getProcessCpuTime()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
