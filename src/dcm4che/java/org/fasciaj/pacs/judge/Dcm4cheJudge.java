package org.fasciaj.pacs.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.io.DicomInputStream;
import org.fasciaj.Reason;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomImage;
import org.fasciaj.pacs.FileJudge;

/** Compares our reader with dcm4che's. Thread-safe. */
public final class Dcm4cheJudge implements FileJudge {
  @Override
  public Comparison compare(Path file) {
    Quiet.silence();
    List<String> findings = new ArrayList<>();
    int frames = 0;
    String ours = ourRefusal(file);
    Attributes theirs = null;
    String refusal = "";
    try {
      theirs = read(file);
    } catch (IOException | RuntimeException e) {
      refusal = e.getClass().getSimpleName();
    } catch (OutOfMemoryError e) {
      refusal = "OutOfMemoryError";
    }
    if (!ours.isEmpty()) {
      findings.add("refused-by-us " + ours);
    }
    if (!refusal.isEmpty()) {
      findings.add("refused-by-dcm4che " + refusal);
    }
    if (!ours.isEmpty() || theirs == null) {
      Verdict verdict =
          ours.isEmpty()
              ? Verdict.REFUSED_BY_OTHER
              : theirs == null ? Verdict.REFUSED_BY_BOTH : Verdict.REFUSED_BY_US;
      return new Comparison(verdict, findings, 0);
    }
    try (DicomFile dicom = DicomFile.open(file)) {
      new SetComparer(findings).compare("", dicom.attributes(), theirs);
    } catch (DicomException e) {
      findings.add("refused-by-us " + e.reason().code());
    }
    if (theirs.contains(Tag.PixelData)) {
      frames = pixels(file, theirs, findings);
    }
    Verdict verdict =
        findings.isEmpty()
            ? Verdict.EQUAL
            : Explanations.explain(findings) ? Verdict.EXPLAINED : Verdict.DIFFERS;
    return new Comparison(verdict, findings, frames);
  }

  @Override
  public Times time(Path file) throws IOException {
    Quiet.silence();
    return Stopwatch.time(file);
  }

  private static int pixels(Path file, Attributes theirs, List<String> findings) {
    try (DicomImage image = DicomImage.open(file)) {
      ScaleComparer.compare(image, theirs, findings);
      return new PixelComparer(image, theirs, findings).compare();
    } catch (DicomException e) {
      // Header read, picture refused: the user gets a row that says so, dcm4che leaves it to
      // whoever decodes.
      findings.add(
          e.reason() == Reason.NOT_ULTRASOUND
              ? Explanations.NOT_ULTRASOUND
              : "picture-refused-by-us " + e.reason().code());
      return 0;
    } catch (RuntimeException e) {
      findings.add("pixels-not-comparable " + e.getClass().getSimpleName());
      return 0;
    }
  }

  private static String ourRefusal(Path file) {
    try (DicomFile dicom = DicomFile.open(file)) {
      return dicom.attributes().elements().isEmpty() ? "no attributes" : "";
    } catch (DicomException e) {
      return e.reason().code().toLowerCase(Locale.ROOT);
    }
  }

  /** The whole data set, pixels included. */
  static Attributes read(Path file) throws IOException {
    try (DicomInputStream in = new DicomInputStream(file.toFile())) {
      in.readFileMetaInformation();
      String syntax = in.getTransferSyntax();
      Attributes set = in.readDataset();
      if (set.isEmpty()) {
        throw new IOException("no attributes");
      }
      set.setProperty("syntax", syntax);
      return set;
    }
  }
}
