package org.fasciaj.review.play;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The processes of Debian's Chromium without a window.
 *
 * @param process the browser; its helpers descend from it
 * @param page address of its page's DevTools socket
 */
record Chromium(Process process, String page) implements Closeable {
  private static final int PATIENCE_S = 30;

  /** The browser's program, if this machine has one. */
  static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(p -> Path.of(p, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start(Path program, Path folder, int width, int height)
      throws IOException, InterruptedException {
    Path profile = Files.createDirectories(folder.resolve("profile"));
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--no-first-run",
                "--force-device-scale-factor=1",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < PATIENCE_S * 20 && !written(port); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    String list = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
    HttpResponse<String> pages =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(list)).build(),
                HttpResponse.BodyHandlers.ofString());
    for (JsonElement e : JsonParser.parseString(pages.body()).getAsJsonArray()) {
      JsonObject target = e.getAsJsonObject();
      if (target.get("type").getAsString().equals("page")) {
        return new Chromium(process, target.get("webSocketDebuggerUrl").getAsString());
      }
    }
    throw new IOException("the browser shows no page");
  }

  private static boolean written(Path file) throws IOException {
    return Files.exists(file) && Files.size(file) > 0;
  }

  /** Ends it with its helpers: they write into the profile, which a test removes next. */
  @Override
  public void close() {
    List<ProcessHandle> helpers = process.descendants().toList();
    process.destroy();
    end(process.toHandle());
    helpers.forEach(Chromium::end);
  }

  private static void end(ProcessHandle handle) {
    try {
      handle.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      handle.destroyForcibly();
      handle.onExit().join();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
