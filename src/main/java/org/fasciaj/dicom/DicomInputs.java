package org.fasciaj.dicom;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fasciaj.Reason;

/** Lists the files of a run in a stable order. Thread-safe. */
public final class DicomInputs {
  private DicomInputs() {}

  /**
   * Files, folders (walked whole) and DICOMDIRs, in a stable order that depends on nothing but the
   * names.
   *
   * <p>A named file is always listed, so that what is no DICOM gets its refusal. Inside a folder
   * files that do not look like DICOM are passed over, hidden folders and DICOMDIRs too, and a link
   * is followed only to a file inside the folder. A DICOMDIR lists the files that its records name
   * (see {@link DirectoryReader}), even missing ones.
   *
   * <p>With one input, paths are relative to it (a file: to its folder); with several, to the
   * deepest folder that holds them all, so that two files never share a relative path.
   *
   * @param inputs what the user named
   * @return every file once
   * @throws DicomException when an input does not exist, or a DICOMDIR is broken or points outside
   */
  public static List<InputFile> list(List<Path> inputs) throws DicomException {
    List<Path> roots = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    try {
      for (Path input : inputs) {
        if (!Files.exists(input)) {
          // The user's own words come back: without them nobody knows which input is meant.
          throw new DicomException(Reason.FILE_NOT_READABLE, input + " does not exist");
        }
        Path real = input.toRealPath();
        if (Files.isDirectory(real)) {
          roots.add(real);
          walk(real, files);
        } else {
          roots.add(real.getParent());
          if (DirectoryReader.isDirectory(real)) {
            files.addAll(DirectoryReader.files(real));
          } else {
            files.add(real);
          }
        }
      }
    } catch (DicomException e) {
      throw e;
    } catch (IOException e) {
      String kind = e.getClass().getSimpleName();
      DicomException refusal =
          new DicomException(Reason.FILE_NOT_READABLE, "an input cannot be listed: " + kind);
      refusal.initCause(e);
      throw refusal;
    }
    Path root = common(roots);
    Map<String, InputFile> sorted = new TreeMap<>();
    for (Path file : files) {
      String relative = relative(root, file);
      sorted.put(relative, new InputFile(file, relative));
    }
    return List.copyOf(sorted.values());
  }

  private static void walk(Path root, List<Path> files) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden =
                !folder.equals(root) && folder.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path real = attributes.isSymbolicLink() ? target(file, root) : file;
            if (real != null
                && DicomFile.looksLikeDicom(real)
                && !DirectoryReader.isDirectory(real)) {
              files.add(real);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            files.add(file); // its row will say that it cannot be read
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** The regular file inside the root that a link leads to; null when it leads elsewhere. */
  private static Path target(Path link, Path root) throws IOException {
    if (!Files.isRegularFile(link)) {
      return null;
    }
    Path real = link.toRealPath();
    return real.startsWith(root) ? real : null;
  }

  private static Path common(List<Path> roots) {
    Path root = roots.isEmpty() ? null : roots.get(0);
    for (Path other : roots) {
      while (root != null && !other.startsWith(root)) {
        root = root.getParent();
      }
    }
    return root;
  }

  private static String relative(Path root, Path file) {
    Path shown = root == null ? file : root.relativize(file);
    List<String> names = new ArrayList<>();
    shown.forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }
}
