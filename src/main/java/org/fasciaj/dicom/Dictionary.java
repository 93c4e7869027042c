package org.fasciaj.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Value representations of the tags that ultrasound objects hold (PS3.6), needed where the file
 * does not name them (implicit encoding). A tag that is not listed is read as bytes. Thread-safe.
 */
final class Dictionary {
  private static final Map<Integer, Vr> VRS = load();

  private Dictionary() {}

  /** The representation of a tag, UN when unknown or private. */
  static Vr vr(int tag) {
    int element = tag & 0xFFFF;
    if (element == 0) {
      return Vr.UL;
    }
    if (Tag.isPrivate(tag)) {
      return element >= 0x10 && element <= 0xFF ? Vr.LO : Vr.UN;
    }
    int group = tag >>> 16;
    boolean repeating = (group & 0xFF00) == 0x6000;
    return VRS.getOrDefault(repeating ? tag & 0xFF00FFFF : tag, Vr.UN);
  }

  private static Map<Integer, Vr> load() {
    Map<Integer, Vr> map = new HashMap<>();
    try (InputStream in = Dictionary.class.getResourceAsStream("vr.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        Vr vr = Vr.valueOf(line.substring(0, 2));
        for (String tag : line.substring(2).strip().split(" ", -1)) {
          map.put(Integer.parseUnsignedInt(tag, 16), vr);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("vr.txt is missing from the jar", e);
    }
    return Map.copyOf(map);
  }
}
