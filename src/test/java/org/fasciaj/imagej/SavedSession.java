package org.fasciaj.imagej;

import ij.ImagePlus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.measure.Limits;
import org.fasciaj.session.FrameRecord;
import org.fasciaj.session.Outlines;
import org.fasciaj.session.Session;
import org.fasciaj.session.SessionFile;
import org.fasciaj.study.FrameResult;

/**
 * A session on disk in which a person moved the insertion.
 *
 * @param file the session file, beside a copy of its image
 * @param row what its outline measures
 */
record SavedSession(Path file, FrameResult row) {
  /** Far enough that no value stays the same, pixels. */
  private static final double MOVED = 25;

  static SavedSession of(Path heel, Path folder) throws Exception {
    Path copy = Files.copy(heel, folder.resolve(heel.getFileName()));
    ImagePlus image = StudyOpener.open(new InputFile(copy, String.valueOf(copy.getFileName())));
    HeelImage shown = new HeelImage(image, Double.NaN);
    Session begun = HeelSession.begin(shown, image, Limits.DEFAULT, "R1");
    FrameRecord automatic = HeelSession.propose(new HeelFinder(), 1, shown.frame(1), begun);
    HeelOutline o = automatic.outline().orElseThrow();
    HeelOutline moved = Outlines.withInsertion(o, o.insertion().x() + MOVED * o.distal());
    Session corrected = begun.with(automatic.with(Optional.of(moved)));
    SessionFile.write(SessionFile.beside(copy), corrected);
    return new SavedSession(SessionFile.beside(copy), HeelSession.rows(corrected, shown).get(0));
  }
}
