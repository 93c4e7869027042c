package org.fasciaj.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.anatomy.Point;

/**
 * The input of {@code refine}. Immutable.
 *
 * @param superficial points of the upper line, pixels
 * @param deep points of the lower line, pixels
 */
record RoughLines(List<Point> superficial, List<Point> deep) {
  /** A hand draws some hundred points; more is another kind of file, bytes. */
  private static final long LARGEST = 16L << 20;

  private static final String REMEDY =
      "Give {\"superficial\": [[x,y],...], \"deep\": [[x,y],...]} in pixels.";

  /** Copies the points. */
  RoughLines {
    superficial = List.copyOf(superficial);
    deep = List.copyOf(deep);
  }

  static RoughLines read(Path file) throws RefineException {
    try {
      if (Files.size(file) > LARGEST) {
        throw wrong(file, "it is too large for two lines");
      }
      JsonElement root = JsonParser.parseString(Files.readString(file));
      if (!root.isJsonObject()) {
        throw wrong(file, "it holds no JSON object");
      }
      JsonObject object = root.getAsJsonObject();
      return new RoughLines(line(file, object, "superficial"), line(file, object, "deep"));
    } catch (JsonParseException e) {
      throw wrong(file, "it is not JSON");
    } catch (CharacterCodingException e) {
      throw wrong(file, "it is not UTF-8 text");
    } catch (NoSuchFileException e) {
      throw new RefineException(file, "does not exist", "Check the name.", ExitCode.USAGE);
    } catch (IOException e) {
      String cause = "cannot be read (" + e.getClass().getSimpleName() + ")";
      throw new RefineException(file, cause, "Check its permissions.", ExitCode.USAGE);
    }
  }

  private static List<Point> line(Path file, JsonObject object, String name)
      throws RefineException {
    JsonElement value = object.get(name);
    if (value == null || !value.isJsonArray()) {
      throw wrong(file, "the list \"" + name + "\" is missing");
    }
    List<Point> points = new ArrayList<>();
    for (JsonElement e : value.getAsJsonArray()) {
      JsonArray pair = e.isJsonArray() ? e.getAsJsonArray() : new JsonArray();
      if (pair.size() != 2 || !number(pair.get(0)) || !number(pair.get(1))) {
        throw wrong(file, "point " + (points.size() + 1) + " of \"" + name + "\" is not [x,y]");
      }
      points.add(new Point(pair.get(0).getAsDouble(), pair.get(1).getAsDouble()));
    }
    return points;
  }

  private static boolean number(JsonElement e) {
    return e.isJsonPrimitive() && e.getAsJsonPrimitive().isNumber();
  }

  private static RefineException wrong(Path file, String cause) {
    return new RefineException(file, cause, REMEDY, ExitCode.USAGE);
  }
}
