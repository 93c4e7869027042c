package org.fasciaj.review.play;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.PackageManifest;

/**
 * Reads every case in the browser by mouse and keys. The thickness that it sets is the true one
 * plus its own offset plus a normal error of its own SD; nothing else.
 */
final class ScriptedReader {
  /**
   * What a reader does wrong.
   *
   * @param offsetMm always added, mm
   * @param sdMm SD of the error without the outline, mm
   * @param aidedSdMm SD of the error with it, mm
   */
  record Errors(double offsetMm, double sdMm, double aidedSdMm) {}

  /** What the reader knows of an image: the truth, which the page does not show. */
  interface Knowledge {
    /** True thickness, mm. */
    double thicknessMm(String image);

    /** True spur length, mm; 0 when there is none. */
    double spurMm(String image);

    /** Seed of the error, from what the image is and not from its random identifier. */
    long seed(String image);

    /** Whether the reader calls it not assessable. */
    boolean refuses(String image);
  }

  private final Browser browser;
  private final Errors errors;
  private final Knowledge knowledge;

  ScriptedReader(Browser browser, Errors errors, Knowledge knowledge) {
    this.browser = browser;
    this.errors = errors;
    this.knowledge = knowledge;
  }

  /**
   * Reads all cases and locks.
   *
   * @param intended receives what the reader meant to set, by image, mm
   * @param pictures folder for a picture of the first case and of the end
   */
  void read(String url, PackageManifest m, Map<String, Double> intended, Path pictures)
      throws IOException, InterruptedException {
    browser.open(url);
    browser.await("document.querySelector('#save') && document.querySelector('canvas')");
    JsonObject state = browser.eval("fetch('/state').then(r => r.json())").getAsJsonObject();
    JsonArray items = state.getAsJsonArray("items");
    for (int i = 0; i < items.size(); i++) {
      browser.await(progress().replace("NUMBER", Integer.toString(i + 1)));
      item(items.get(i).getAsJsonObject(), m, intended);
      if (i == 0 || i == items.size() - 1) {
        browser.screenshot(pictures.resolve("case-" + (i + 1) + ".png"));
      }
      browser.key("Enter", 2);
      browser.await("/^Saved on the disk/.test(document.querySelector('#message').textContent)");
      if (i + 1 < items.size() && items.get(i).getAsJsonObject().get("training").getAsBoolean()) {
        browser.screenshot(pictures.resolve("training-feedback.png"));
        browser.key("PageDown", 0);
      }
    }
    double[] lock = browser.middle("#lock");
    browser.click(lock[0], lock[1]);
    browser.await("/LOCKED/.test(document.querySelector('#who').textContent)");
    browser.screenshot(pictures.resolve("locked.png"));
  }

  private static String progress() {
    return "document.querySelector('#progress').textContent.startsWith('Case NUMBER of')";
  }

  private void item(JsonObject item, PackageManifest m, Map<String, Double> intended) {
    JsonArray images = item.getAsJsonArray("images");
    double sd = item.get("aided").getAsBoolean() ? errors.aidedSdMm() : errors.sdMm();
    int place = 0;
    for (JsonElement e : images) {
      String id = e.getAsString();
      ImageInfo info = m.image(id).orElseThrow();
      choose(id + "-quality", "good");
      if (knowledge.refuses(id)) {
        browser.eval("document.querySelector('[name=\"" + id + "-na\"]').click()");
      } else {
        double wanted =
            knowledge.thicknessMm(id)
                + errors.offsetMm()
                + sd * new Random(knowledge.seed(id)).nextGaussian();
        intended.put(id, wanted);
        line("t", info, place, info.width() / 2.0, info.height() / 4.0, 0, wanted / info.yMm());
        if (knowledge.spurMm(id) > 0) {
          double pixels = knowledge.spurMm(id) / info.xMm();
          line("s", info, place, info.width() / 3.0, info.height() / 1.5, pixels, 0);
        }
        choose(id + "-echogenicity", "hypo");
        choose(id + "-doppler", info.colour() ? "1" : "not_judged");
      }
      place++;
    }
  }

  /** Picks a tool by its key and clicks both ends of a line, given in pixels of the picture. */
  private void line(
      String tool, ImageInfo info, int place, double x, double y, double dx, double dy) {
    double[] from = screen(info, place, x, y);
    browser.eval("document.querySelectorAll('canvas')[" + place + "].focus()");
    browser.key(tool, 0);
    browser.click(from[0], from[1]);
    double[] to = screen(info, place, x + dx, y + dy);
    browser.click(to[0], to[1]);
  }

  /** Where a point of the picture lies: it fills the canvas in true proportion, centred. */
  private double[] screen(ImageInfo info, int place, double x, double y) {
    JsonArray box =
        browser
            .eval(
                "(() => { const c = document.querySelectorAll('canvas')["
                    + place
                    + "]; const b = c.getBoundingClientRect();"
                    + " return [b.left + c.clientLeft, b.top + c.clientTop, c.clientWidth,"
                    + " c.clientHeight]; })()")
            .getAsJsonArray();
    ToDoubleFunction<JsonElement> number = JsonElement::getAsDouble;
    double width = number.applyAsDouble(box.get(2));
    double height = number.applyAsDouble(box.get(3));
    double scale =
        Math.min(width / (info.width() * info.xMm()), height / (info.height() * info.yMm()));
    double left = (width - info.width() * info.xMm() * scale) / 2;
    double top = (height - info.height() * info.yMm() * scale) / 2;
    return new double[] {
      box.get(0).getAsDouble() + left + (x + 0.5) * info.xMm() * scale,
      box.get(1).getAsDouble() + top + (y + 0.5) * info.yMm() * scale
    };
  }

  private void choose(String name, String value) {
    browser.eval(
        "document.querySelector('input[name=\"" + name + "\"][value=\"" + value + "\"]').click()");
  }
}
