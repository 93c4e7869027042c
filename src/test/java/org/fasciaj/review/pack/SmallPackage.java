package org.fasciaj.review.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.play.MarkKeeper;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;

/** A package of a few images for one reader without aids, whose marks are all kept. */
public final class SmallPackage {
  private SmallPackage() {}

  /** Packs the images for the reader R1; the key goes to its own folder. */
  public static void pack(List<Path> images, Path out, Path key) throws IOException {
    PackSettings settings =
        new PackSettings(
            Design.SINGLE,
            List.of("R1"),
            "",
            Arms.UNAIDED,
            0,
            false,
            0.5,
            Limits.DEFAULT,
            false,
            1);
    List<FrameResult> rows =
        StudyRun.measure(DicomInputs.list(images), RunSettings.of(Limits.DEFAULT));
    char[] phrase = "a long passphrase".toCharArray();
    MarkKeeper.pack(
        key,
        out,
        () ->
            new Packer(settings, TruthTable.none(), Double.NaN)
                .pack(rows, out, key, phrase, (f, k) -> {}));
  }
}
