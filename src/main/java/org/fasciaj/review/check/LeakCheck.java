package org.fasciaj.review.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fasciaj.review.pack.BlindDicom;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.PackageManifest;
import org.fasciaj.review.pack.StudyPackage;

/**
 * Attacks a package file by file. It shares the closed lists with the packer but no code that
 * writes: layouts are walked byte for byte by parsers of its own. One use each.
 */
public final class LeakCheck {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
  private static final Pattern NAME =
      Pattern.compile("images/[a-f][0-9a-f]{15}(-[0-9]{4}\\.png|\\.dcm)|manifest\\.json");

  /** Shorter than the header of any image that we write, so that no pixel is among it. */
  private static final int HEADER = 1500;

  private static final FileTime TIME = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

  private final Path file;
  private final PackKey key;
  private final List<Leak> leaks = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> files = new ArrayList<>();

  private LeakCheck(Path file, PackKey key) {
    this.file = file;
    this.key = key;
  }

  /**
   * Attacks a package.
   *
   * @param file the package
   * @param key its opened key, which says what to search for
   * @throws IOException when the package cannot be read
   */
  public static LeakReport run(Path file, PackKey key) throws IOException {
    return new LeakCheck(file, key).run();
  }

  private LeakReport run() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    PackageManifest manifest = manifest();
    List<String> texts = searchable(manifest);
    ByteSearch search = new ByteSearch(new Needles(texts));
    ZipLayout.inspect(whole, w -> leak("package", "zip", w));
    if (!Files.getLastModifiedTime(file).equals(TIME)) {
      notices.add("the package file has a time of its own; copying does that, sending may show it");
    }
    // Without inflating: each entry is inflated and searched under its own name below.
    new Needles(texts)
        .in(whole, true)
        .forEach(t -> leak("package", "bytes", "holds \"" + t + "\""));
    Set<String> known = known(manifest);
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      PictureCheck pictures = new PictureCheck(zip, key, this::leak, notices);
      for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
        ZipEntry entry = e.nextElement();
        files.add(entry.getName());
        entry(zip, entry, search, known);
      }
      for (ImageInfo image : manifest.images()) {
        pictures.check(image);
      }
    }
    OrderCheck.run(manifest, key, file, this::leak, notices);
    return new LeakReport(files, leaks, notices, texts.size());
  }

  private PackageManifest manifest() throws IOException {
    try (StudyPackage opened = StudyPackage.open(file)) {
      return opened.manifest();
    }
  }

  /**
   * Texts that are no words of our own: those of our own are named, since they cannot be searched.
   */
  private List<String> searchable(PackageManifest m) {
    PackageManifest bare =
        new PackageManifest(
            m.format(),
            "",
            m.software(),
            m.design(),
            m.readers(),
            m.adjudicator(),
            m.adjudicateMm(),
            m.thicknessLimitMm(),
            m.spurLimitMm(),
            m.drawBorders(),
            List.of(new ImageInfo("", 0, 0, 0, 0, 0, false, List.of(), null)),
            List.of(),
            "");
    String own = GSON.toJson(bare) + " images training aided " + BlindDicom.allowed().values();
    String folded = own.toLowerCase(java.util.Locale.ROOT);
    List<String> out = new ArrayList<>();
    for (String text : key.identifiers()) {
      if (folded.contains(text.toLowerCase(java.util.Locale.ROOT))) {
        notices.add("not searched for, since every package holds it: \"" + text + "\"");
      } else {
        out.add(text);
      }
    }
    return out;
  }

  private static Set<String> known(PackageManifest manifest) {
    Set<String> names = new TreeSet<>();
    names.add(StudyPackage.MANIFEST);
    for (ImageInfo image : manifest.images()) {
      names.add(image.dicom());
      for (int i = 0; i < image.frames(); i++) {
        names.add(image.png(i));
      }
    }
    return names;
  }

  private void entry(ZipFile zip, ZipEntry entry, ByteSearch search, Set<String> known)
      throws IOException {
    String name = entry.getName();
    byte[] bytes = zip.getInputStream(entry).readAllBytes();
    if (!NAME.matcher(name).matches() || !known.contains(name)) {
      leak(name, "name", "a file that the manifest does not know");
    }
    search
        .search(name.getBytes(StandardCharsets.UTF_8), false)
        .forEach(t -> leak(name, "name", "holds " + t));
    boolean picture = name.endsWith(".png") || name.endsWith(".dcm");
    search.search(bytes, picture).forEach(t -> leak(name, "bytes", "holds " + t));
    if (name.endsWith(".png")) {
      byte[] pixels = PngInspector.inspect(bytes, w -> leak(name, "layout", w));
      search.search(pixels, true).forEach(t -> leak(name, "pixels", "holds " + t));
    } else if (name.endsWith(".dcm")) {
      DicomInspector.inspect(bytes, (where, w) -> leak(name, where, w));
      // The header is text, and short: short words count in it too.
      search
          .search(Arrays.copyOf(bytes, Math.min(bytes.length, HEADER)), false)
          .forEach(t -> leak(name, "header", "holds " + t));
    } else if (name.equals(StudyPackage.MANIFEST)) {
      text(name, bytes);
    }
  }

  /** The manifest must be what writing it anew gives: no field, blank or comment besides. */
  private void text(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    try {
      String again = GSON.toJson(GSON.fromJson(text, PackageManifest.class));
      if (!again.equals(text)) {
        leak(name, "layout", "more than the fields of a manifest");
      }
    } catch (JsonParseException e) {
      leak(name, "layout", "no manifest");
    }
  }

  private void leak(String entry, String where, String what) {
    leaks.add(new Leak(entry, where, what));
  }
}
