package org.fasciaj.dicom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fasciaj.Reason;

/**
 * Reads which images a DICOMDIR names (PS3.10 section 8, PS3.3 F). Each component of a file id is
 * checked before it becomes a path, and the real file must lie inside the DICOMDIR's folder: no
 * record and no link leads out. Stateless.
 */
final class DirectoryReader {
  /** Media Storage Directory Storage. */
  private static final String DIRECTORY_CLASS = "1.2.840.10008.1.3.10";

  private static final int META_CLASS = 0x00020002;

  /** PS3.10 8.2 allows 8 components; of letters we allow more, as real discs do. */
  private static final int MOST_COMPONENTS = 8;

  private static final Pattern COMPONENT = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,63}");

  private DirectoryReader() {}

  /** True for a DICOMDIR, by content. */
  static boolean isDirectory(Path file) {
    if (!DicomFile.looksLikeDicom(file)) {
      return false;
    }
    try {
      return DicomFile.readMeta(file).text(META_CLASS).equals(DIRECTORY_CLASS);
    } catch (IOException e) {
      return false; // its own row will say why it cannot be read
    }
  }

  /**
   * The files of its image records, in record order; a missing one is named all the same.
   *
   * @param directory real path of the DICOMDIR
   */
  static List<Path> files(Path directory) throws IOException {
    Path root = directory.getParent();
    List<Path> files = new ArrayList<>();
    try (DicomFile file = DicomFile.open(directory)) {
      for (Attributes item : file.attributes().items(Tag.DIRECTORY_RECORD_SEQUENCE)) {
        List<String> id = item.texts(Tag.REFERENCED_FILE_ID);
        if (item.text(Tag.DIRECTORY_RECORD_TYPE).equals("IMAGE") && !id.isEmpty()) {
          files.add(resolve(root, id));
        }
      }
    }
    return files;
  }

  private static Path resolve(Path root, List<String> id) throws IOException {
    if (id.size() > MOST_COMPONENTS
        || !id.stream().allMatch(part -> COMPONENT.matcher(part).matches())) {
      throw outside();
    }
    Path path = root;
    Path lower = root;
    for (String part : id) {
      path = path.resolve(part);
      lower = lower.resolve(part.toLowerCase(Locale.ROOT));
    }
    // Discs are often mounted with small letters.
    Path found = !Files.exists(path) && Files.exists(lower) ? lower : path;
    if (!Files.exists(found)) {
      return found;
    }
    Path real = found.toRealPath();
    if (!real.startsWith(root)) {
      throw outside();
    }
    return real;
  }

  private static DicomException outside() {
    return new DicomException(Reason.DAMAGED_FILE, "the DICOMDIR names a file outside its folder");
  }
}
