package org.fasciaj.pacs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.PixelFrames;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.dicom.Vr;

/** A study of small ultrasound objects whose content and number the test knows. */
public final class DrawnStudy {
  public static final String UID = "1.2.826.0.1.3680043.9999.7";

  /** Width and height of the small pictures. */
  public static final int SIDE = 64;

  private DrawnStudy() {}

  /** Writes so many objects; one seed gives one content. */
  public static List<Path> write(Path folder, int count, long seed) throws IOException {
    return write(folder, UID, count, seed);
  }

  /** Writes so many objects of a study. */
  public static List<Path> write(Path folder, String study, int count, long seed)
      throws IOException {
    return write(folder, study, count, seed, SIDE);
  }

  /** Writes so many objects of a study with pictures of a side in pixels. */
  public static List<Path> write(Path folder, String study, int count, long seed, int side)
      throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    Random random = new Random(seed);
    for (int i = 0; i < count; i++) {
      byte[] pixels = new byte[side * side];
      random.nextBytes(pixels);
      Path file = folder.resolve("drawn-" + i + ".dcm");
      DicomWriter.write(
          file, TransferSyntax.EXPLICIT_LE, header(study, i, side), PixelFrames.of(pixels));
      files.add(file);
    }
    return files;
  }

  public static Attributes header(String study, int number, int side) {
    return Attributes.builder()
        .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.6.1")
        .text(Tag.SOP_INSTANCE_UID, study + ".1." + (number + 1))
        .text(Tag.STUDY_DATE, "20240131")
        .text(Tag.MODALITY, "US")
        .text(Tag.STUDY_DESCRIPTION, "Heel drawn")
        .text(Tag.PATIENT_NAME, "Drawn^Nobody")
        .text(Tag.PATIENT_ID, "DRAWN-" + study.substring(study.lastIndexOf('.') + 1))
        .text(Tag.STUDY_INSTANCE_UID, study)
        .text(Tag.SERIES_INSTANCE_UID, study + ".1")
        .text(Tag.INSTANCE_NUMBER, Integer.toString(number + 1))
        .integers(Tag.SAMPLES_PER_PIXEL, Vr.US, 1)
        .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .integers(Tag.ROWS, Vr.US, side)
        .integers(Tag.COLUMNS, Vr.US, side)
        .integers(Tag.BITS_ALLOCATED, Vr.US, 8)
        .integers(Tag.BITS_STORED, Vr.US, 8)
        .integers(Tag.HIGH_BIT, Vr.US, 7)
        .integers(Tag.PIXEL_REPRESENTATION, Vr.US, 0)
        .build();
  }

  /** Writes a structured report without pixels into a study (PS3.3 A.35.3, as bare as can be). */
  public static Path report(Path folder, String study) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("report.dcm");
    DicomWriter.write(
        file,
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.5.1.4.1.1.88.33")
            .text(Tag.SOP_INSTANCE_UID, study + ".2.1")
            .text(Tag.MODALITY, "SR")
            .text(Tag.PATIENT_NAME, "Drawn^Nobody")
            .text(Tag.PATIENT_ID, "DRAWN-" + study.substring(study.lastIndexOf('.') + 1))
            .text(Tag.STUDY_INSTANCE_UID, study)
            .text(Tag.SERIES_INSTANCE_UID, study + ".2")
            .text(0x0040A040, Vr.CS, "CONTAINER")
            .build());
    return file;
  }

  /** The SOP Instance UID of a file. */
  public static String object(Path file) {
    try (DicomFile dicom = DicomFile.open(file)) {
      return dicom.attributes().text(Tag.SOP_INSTANCE_UID);
    } catch (DicomException e) {
      throw new AssertionError("unreadable " + file, e);
    }
  }

  /** All files of a folder, hidden ones without the lock. */
  public static List<Path> files(Path folder) throws IOException {
    try (var all = Files.list(folder)) {
      return all.filter(f -> !f.getFileName().toString().endsWith(".lock")).sorted().toList();
    }
  }
}
