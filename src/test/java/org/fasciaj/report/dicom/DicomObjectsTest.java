package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.Tag;
import org.fasciaj.report.OutputException;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects of a run: where they lie, that they come out the same, and what other programs say. */
class DicomObjectsTest {
  @TempDir Path out;
  private WrittenObjects objects;
  private FrameResult pre;

  @BeforeEach
  void measurePre() throws IOException {
    objects = new WrittenObjects(out);
    pre = WrittenObjects.measure(WrittenObjects.PRE);
  }

  @Test
  void liesInTheStudyOfThePictureAsNewSeries() throws IOException {
    String before = Sha256.of(WrittenObjects.PRE);
    objects.write(false, pre);
    Attributes source = WrittenObjects.header(WrittenObjects.PRE);
    for (String name : List.of("sr-00001.dcm", "gsps-00001.dcm")) {
      Attributes object = WrittenObjects.header(objects.object(name));
      for (int tag :
          new int[] {Tag.STUDY_INSTANCE_UID, Tag.PATIENT_ID, Tag.PATIENT_NAME, Tag.STUDY_DATE}) {
        assertEquals(source.text(tag), object.text(tag), name);
      }
      assertNotEquals(source.text(Tag.SERIES_INSTANCE_UID), object.text(Tag.SERIES_INSTANCE_UID));
    }
    assertEquals(before, Sha256.of(WrittenObjects.PRE));
  }

  @Test
  void theSameResultIsTheSameFile() throws IOException {
    objects.write(false, pre);
    String sr = Sha256.of(objects.object("sr-00001.dcm"));
    String gsps = Sha256.of(objects.object("gsps-00001.dcm"));
    assertThrows(OutputException.class, () -> objects.write(false, pre));
    objects.write(true, WrittenObjects.measure(WrittenObjects.PRE));
    assertEquals(sr, Sha256.of(objects.object("sr-00001.dcm")));
    assertEquals(gsps, Sha256.of(objects.object("gsps-00001.dcm")));
  }

  @Test
  void otherProgramsFindNoErrors() throws Exception {
    objects.write(false, pre);
    for (String name : List.of("sr-00001.dcm", "gsps-00001.dcm")) {
      String said = Judge.say("dciodvfy", "-new", objects.object(name).toString());
      assertEquals(List.of(), Judge.errors(said), name);
    }
    String tree = Judge.say("dsrdump", "+Pc", objects.object("sr-00001.dcm").toString());
    assertEquals(List.of(), Judge.errors(tree));
    assertTrue(tree.contains("Imaging Measurement Report"), tree);
    assertTrue(tree.contains("POLYLINE"), tree);
    String state = Judge.say("dcmpschk", objects.object("gsps-00001.dcm").toString());
    assertEquals(List.of(), Judge.errors(state));
    assertFalse(state.contains("failed"), state);
  }
}
