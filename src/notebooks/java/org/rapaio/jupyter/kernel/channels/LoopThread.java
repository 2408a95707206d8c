package org.rapaio.jupyter.kernel.channels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts rapaio-jupyter-kernel so that no first message is lost. It stands before the kernel's jar
 * on the class path, in the place of the kernel's class of this name, whose threads may end as they
 * start, or read a message before the kernel knows what to do with it. Here they wait until the
 * kernel is connected, and a message that cannot be handled does not end them.
 */
public final class LoopThread extends Thread {

  private static final Logger LOGGER = Logger.getLogger("Genbound");
  private static final CountDownLatch CONNECTED = new CountDownLatch(1);

  private final long sleep;
  private final Runnable turn;
  private volatile boolean running = true;

  /** A thread that takes turns once the kernel is connected, with a sleep in ms between them. */
  public LoopThread(String name, long sleep, Runnable turn) {
    super(name);
    this.sleep = sleep;
    this.turn = turn;
  }

  @Override
  public void run() {
    try {
      CONNECTED.await();
      while (running) {
        takeTurn();
        Thread.sleep(sleep);
      }
    } catch (InterruptedException e) {
      running = false;
    }
  }

  private void takeTurn() {
    try {
      turn.run();
    } catch (RuntimeException e) {
      if (running) { // and not while the channels are being closed
        LOGGER.log(Level.SEVERE, getName() + " could not handle a message", e);
      }
    }
  }

  /** Lets the thread end after its turn. */
  public void shutdown() {
    running = false;
  }

  /**
   * Runs the kernel.
   *
   * @param arguments the connection file that Jupyter wrote
   */
  public static void main(String[] arguments) {
    long began = System.nanoTime();
    try (var logging = MainApp.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(logging);
      String connection = Files.readString(Path.of(arguments[0]));
      LOGGER.info("The kernel is starting");
      Channels channels = new Channels(Transform.fromJson(connection, ConnectionProperties.class));
      channels.connect(MainApp.kernel);
      CONNECTED.countDown();
      LOGGER.info(
          "The kernel is ready after %d ms".formatted((System.nanoTime() - began) / 1_000_000));
      channels.joinUntilClose();
    } catch (Throwable e) { // such as a port that another process took: Jupyter starts another
      LOGGER.log(Level.SEVERE, "The kernel cannot start", e);
      System.exit(1);
    }
  }
}
