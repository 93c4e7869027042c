package org.fasciaj.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;

/**
 * The key of a blinded report: which code is which heel, which panel which visit. It lies in a
 * folder of its own beside the report's, readable by its owner only. In its free text a leading = +
 * - @ is preceded by an apostrophe, so that a spreadsheet takes it for text. Stateless.
 */
final class BlindedKey {
  private static final String FILE = "key.csv";
  private static final int SALT_BYTES = 16;
  private static final String[] HEADER = {
    "code",
    "panel",
    "visit",
    "subject",
    "laterality",
    "timepoint",
    "study_date",
    "file",
    "frame",
    "sop_instance_uid",
    "sha256",
    "note",
    "salt"
  };

  private BlindedKey() {}

  /** The key's folder for a report's folder: a sibling, never inside. */
  static Path folder(Path report) throws IOException {
    Path root = report.toAbsolutePath().normalize();
    if (root.getFileName() == null) {
      throw new IOException(root + ": has no place beside it for the key; choose another folder");
    }
    return root.resolveSibling(root.getFileName() + "-key");
  }

  /**
   * The key as a table. Every row carries random salt: the table's SHA-256, which the report shows,
   * then cannot be used to try out which order is the right one.
   *
   * @param cases the cases
   * @param left heels that could not be shown
   */
  static byte[] table(List<BlindedCase> cases, List<Heel> left, RandomGenerator random)
      throws IOException {
    StringBuilder out = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(HEADER).get();
    try (CSVPrinter csv = new CSVPrinter(out, format)) {
      for (BlindedCase c : cases) {
        for (int i = 0; i < c.panels().size(); i++) {
          Shown s = c.panels().get(i);
          FrameResult r = s.row().orElseThrow();
          csv.printRecord(
              c.code(),
              BlindedCase.letter(i),
              s.role(),
              text(c.heel().subject()),
              text(c.heel().laterality()),
              text(s.visit().timepoint()),
              text(s.visit().studyDate()),
              text(r.input().relative()),
              r.frame(),
              r.instance() == null ? "" : text(r.instance().sopInstanceUid()),
              r.sha256(),
              note(c),
              salt(random));
        }
      }
      for (Heel h : left) {
        csv.printRecord(
            "",
            "",
            "",
            text(h.subject()),
            text(h.laterality()),
            "",
            "",
            "",
            "",
            "",
            "",
            "not in the report: no picture with a millimetre scale and a marked tissue region",
            salt(random));
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Looks for an earlier key.
   *
   * @throws IOException when there is one and it may not be replaced
   */
  static void check(Path folder, boolean overwrite) throws IOException {
    Path key = folder.resolve(FILE);
    if (!overwrite && Files.exists(key, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(
          key + ": a key is there already; choose another folder or allow --overwrite");
    }
  }

  /** Writes the key. An earlier one is kept under its own SHA-256: readings may refer to it. */
  static void write(Path folder, byte[] table) throws IOException {
    Files.createDirectories(folder);
    Path key = folder.resolve(FILE);
    if (Files.exists(key, LinkOption.NOFOLLOW_LINKS)) {
      String old = sha256(Files.readAllBytes(key)).substring(0, 16);
      Files.move(key, folder.resolve("key-" + old + ".csv"), StandardCopyOption.REPLACE_EXISTING);
    }
    Path temporary = Files.createTempFile(folder, ".key-", ".tmp");
    try {
      Files.write(temporary, table);
      var posix = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
      if (posix != null) {
        posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
      }
      Files.move(temporary, key, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** SHA-256 in lower-case hexadecimal digits. */
  static String sha256(byte[] data) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What may give the visit away in spite of all: for whoever releases the report. */
  private static String note(BlindedCase c) {
    if (c.panels().size() < 2) {
      return "one picture only: the other visit has none with a scale and a marked tissue region";
    }
    FrameResult a = c.rows().get(0);
    FrameResult b = c.rows().get(1);
    StringBuilder out = new StringBuilder();
    if (a.instance() != null && b.instance() != null) {
      boolean same =
          a.instance().manufacturer().equals(b.instance().manufacturer())
              && a.instance().model().equals(b.instance().model());
      out.append(same ? "" : "scanners differ; ");
    }
    if (a.region().width() != b.region().width()
        || a.region().height() != b.region().height()
        || a.calibration().xMm() != b.calibration().xMm()
        || a.calibration().yMm() != b.calibration().yMm()) {
      out.append("depth, size or scale differ; ");
    }
    return out + "look for text inside the pictures before release";
  }

  private static String salt(RandomGenerator random) {
    byte[] bytes = new byte[SALT_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String text(String value) {
    return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }
}
