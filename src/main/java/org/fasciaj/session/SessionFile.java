package org.fasciaj.session;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.util.UUID;

/**
 * Session files. A file appears whole or not at all: text goes to a temporary file beside it, is
 * forced to the disk and takes its name then, so that a crash or a full disk leaves the older one
 * as it was. Stateless and thread-safe.
 */
public final class SessionFile {
  /** How the name of every session file ends. */
  public static final String SUFFIX = ".fasciaj.json";

  /** A loop of 2000 frames needs about 100 MB; what is larger is no session of ours. */
  private static final long LARGEST_BYTES = 256L << 20;

  private static final String SPACE =
      "Check the free space, or save it into another folder. Nothing is lost: it is still open.";

  private SessionFile() {}

  /** Where the session of an image lies by default: beside it. */
  public static Path beside(Path image) {
    return image.resolveSibling(image.getFileName() + SUFFIX);
  }

  /**
   * Writes a session; an older one there is replaced.
   *
   * @throws SessionException when it cannot be written; the older file is then as it was
   */
  public static void write(Path file, Session session) throws SessionException {
    String json =
        new GsonBuilder().disableHtmlEscaping().serializeNulls().create().toJson(text(session));
    // The name says nothing of the person, and no two programs share it.
    Path temporary = file.resolveSibling(".fasciaj-" + UUID.randomUUID() + ".tmp");
    try {
      try {
        put(temporary, json);
        move(temporary, file);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (AccessDeniedException e) {
      throw new SessionException(
          file,
          "the folder may not be written to",
          "Save it into another folder. Nothing is lost: it is still open.",
          e);
    } catch (NoSuchFileException e) {
      throw new SessionException(
          file, "the folder does not exist", "Save it into another folder.", e);
    } catch (FileSystemException e) {
      String cause = e.getReason() == null ? "it cannot be written" : e.getReason();
      throw new SessionException(file, "it cannot be written (" + cause + ")", SPACE, e);
    } catch (IOException e) {
      String cause = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new SessionException(file, "it cannot be written (" + cause + ")", SPACE, e);
    }
  }

  private static JsonObject text(Session session) {
    return SessionWriter.of(session);
  }

  private static void put(Path file, String text) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems cannot; the file is still complete before it gets its name.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Reads a session.
   *
   * @throws SessionException when it is none, is damaged, or a newer FasciaJ wrote it
   */
  public static Session read(Path file) throws SessionException {
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        throw new SessionException(file, "it is too large for a session file", "Choose another.");
      }
      return parse(file, Files.readString(file, StandardCharsets.UTF_8));
    } catch (SessionException e) {
      throw e;
    } catch (IOException e) {
      throw new SessionException(
          file, "it cannot be read", "Check that it exists and may be read.", e);
    }
  }

  private static Session parse(Path file, String json) throws SessionException {
    try {
      JsonObject root = JsonParser.parseString(json).getAsJsonObject();
      if (!root.has("kind") || !SessionWriter.KIND.equals(root.get("kind").getAsString())) {
        throw new SessionException(file, "it is no session of FasciaJ", "Choose another file.");
      }
      int schema = root.get("schema_version").getAsInt();
      if (schema != SessionWriter.SCHEMA) {
        throw new SessionException(
            file,
            "it has version " + schema + ", and this FasciaJ reads " + SessionWriter.SCHEMA,
            "Open it with the FasciaJ that wrote it, or a newer one.");
      }
      return SessionReader.of(root);
    } catch (JsonParseException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | UnsupportedOperationException
        | NullPointerException
        | IndexOutOfBoundsException
        | DateTimeException e) {
      String detail = e.getMessage() == null ? "" : " (" + firstLine(e.getMessage()) + ")";
      throw new SessionException(
          file,
          "it is damaged or was changed by hand" + detail,
          "Take a copy of it, or measure the image anew.",
          e);
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
