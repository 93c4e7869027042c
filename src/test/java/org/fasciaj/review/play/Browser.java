package org.fasciaj.review.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page in Chromium, driven by the DevTools protocol through the JDK's own WebSocket client: real
 * mouse and key events, no further software.
 */
final class Browser implements Closeable {
  private static final int PATIENCE_S = 30;

  private final Chromium chromium;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger number = new AtomicInteger();

  private volatile CompletableFuture<?> answered = CompletableFuture.completedFuture(null);
  private volatile CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

  private Browser(Chromium chromium) {
    this.chromium = chromium;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(chromium.page()), new Ears())
            .join();
  }

  /** Opens a browser with one page of a size in CSS pixels; its files lie in a folder. */
  static Browser start(Path program, Path folder, int width, int height)
      throws IOException, InterruptedException {
    Browser browser = new Browser(Chromium.start(program, folder, width, height));
    JsonObject size = new JsonObject();
    size.addProperty("width", width);
    size.addProperty("height", height);
    size.addProperty("deviceScaleFactor", 1);
    size.addProperty("mobile", false);
    browser.send("Emulation.setDeviceMetricsOverride", size);
    browser.send("Page.enable", new JsonObject());
    return browser;
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        JsonObject said = JsonParser.parseString(text.toString()).getAsJsonObject();
        text.setLength(0);
        if (said.has("id")) {
          waiting.remove(said.get("id").getAsInt()).complete(said);
        } else if (said.get("method").getAsString().equals("Page.javascriptDialogOpening")) {
          // A question such as "Lock all readings?": yes.
          JsonObject yes = new JsonObject();
          yes.addProperty("accept", true);
          answered = tell("Page.handleJavaScriptDialog", yes);
        }
      }
      from.request(1);
      return null;
    }
  }

  private CompletableFuture<JsonObject> tell(String method, JsonObject parameters) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    JsonObject message = new JsonObject();
    message.addProperty("id", id);
    message.addProperty("method", method);
    message.add("params", parameters);
    sending = socket.sendText(message.toString(), true);
    return answer;
  }

  JsonObject send(String method, JsonObject parameters) {
    try {
      JsonObject answer = tell(method, parameters).get(PATIENCE_S, TimeUnit.SECONDS);
      if (answer.has("error")) {
        throw new IllegalStateException(method + ": " + answer.get("error"));
      }
      return answer.getAsJsonObject("result");
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  void open(String url) {
    JsonObject p = new JsonObject();
    p.addProperty("url", url);
    send("Page.navigate", p);
  }

  /** Value of an expression, which may be a promise. */
  JsonElement eval(String expression) {
    JsonObject p = new JsonObject();
    p.addProperty("expression", expression);
    p.addProperty("returnByValue", true);
    p.addProperty("awaitPromise", true);
    JsonObject result = send("Runtime.evaluate", p);
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.getAsJsonObject("result").get("value");
  }

  /** Waits until an expression is true. */
  void await(String expression) throws InterruptedException {
    for (int i = 0; i < PATIENCE_S * 100; i++) {
      if (eval("Boolean(" + expression + ")").getAsBoolean()) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new IllegalStateException("never true: " + expression);
  }

  /** Presses and releases the left button, in CSS pixels. */
  void click(double x, double y) {
    for (String type : new String[] {"mousePressed", "mouseReleased"}) {
      JsonObject p = new JsonObject();
      p.addProperty("type", type);
      p.addProperty("x", x);
      p.addProperty("y", y);
      p.addProperty("button", "left");
      p.addProperty("clickCount", 1);
      send("Input.dispatchMouseEvent", p);
    }
  }

  /** Presses and releases a key; modifiers as in the protocol (2 is Ctrl). */
  void key(String key, int modifiers) {
    for (String type : new String[] {"rawKeyDown", "keyUp"}) {
      JsonObject p = new JsonObject();
      p.addProperty("type", type);
      p.addProperty("key", key);
      p.addProperty("modifiers", modifiers);
      send("Input.dispatchKeyEvent", p);
    }
  }

  void screenshot(Path file) throws IOException {
    byte[] png =
        Base64.getDecoder()
            .decode(send("Page.captureScreenshot", new JsonObject()).get("data").getAsString());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, png);
  }

  /** Middle of an element, CSS pixels. */
  double[] middle(String selector) {
    JsonArray at =
        eval("(() => { const e = document.querySelector('"
                + selector
                + "');"
                + " e.scrollIntoView({ block: 'nearest' });"
                + " const b = e.getBoundingClientRect();"
                + " return [b.left + b.width / 2, b.top + b.height / 2]; })()")
            .getAsJsonArray();
    return new double[] {at.get(0).getAsDouble(), at.get(1).getAsDouble()};
  }

  @Override
  public void close() {
    answered.cancel(true);
    sending.cancel(true);
    socket.abort();
    chromium.close();
  }
}
