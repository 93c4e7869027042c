package org.fasciaj.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fasciaj.Reason;
import org.fasciaj.dicom.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitMappingTest {
  @TempDir Path folder;

  private final List<InputFile> inputs =
      List.of(
          new InputFile(Path.of("/in/a/x.dcm"), "a/x.dcm"),
          new InputFile(Path.of("/in/b/x.dcm"), "b/x.dcm"),
          new InputFile(Path.of("/in/b/y.dcm"), "b/y.dcm"));

  private VisitMapping read(String text) throws IOException, MappingException {
    Path file = folder.resolve("map.csv");
    Files.writeString(file, text);
    return VisitMapping.read(file, inputs);
  }

  private static FrameResult row(String file) {
    return TestRows.row(file).heel("H", "L").visit("old", "20240101").build();
  }

  @Test
  void overridesTheHeaderAndKeepsWhatIsEmpty() throws Exception {
    VisitMapping mapping =
        read(
            "file,subject,laterality,timepoint\r\na/x.dcm,\"Doe, J\",right,pre\r\ny.dcm,,,post\r\n");
    FrameResult a = mapping.apply(row("a/x.dcm"));
    assertEquals("Doe, J", a.instance().subject());
    assertEquals("R", a.instance().laterality());
    assertEquals("pre", a.instance().timepoint());
    assertEquals("20240101", a.instance().studyDate());
    FrameResult y = mapping.apply(row("b/y.dcm"));
    assertEquals("H", y.instance().subject());
    assertEquals("L", y.instance().laterality());
    assertEquals("post", y.instance().timepoint());
    FrameResult other = row("b/x.dcm");
    assertSame(other, mapping.apply(other));
    assertEquals(List.of(), mapping.warnings());
  }

  @Test
  void readsWhatSpreadsheetsSave() throws Exception {
    VisitMapping mapping = read("\uFEFFFile;Timepoint;;\nb\\y.dcm;Woche 4;;\n\n");
    assertEquals("Woche 4", mapping.apply(row("b/y.dcm")).instance().timepoint());
  }

  @Test
  void linesWithoutEffectAreNamed() throws Exception {
    VisitMapping mapping = read("file,timepoint\nnone.dcm,pre\nx.dcm,pre\n");
    assertEquals(
        List.of(
            "Line 2 of the mapping file names no input.",
            "Line 3 of the mapping file names more than one input: give the whole path."),
        mapping.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a/x.dcm,pre\n",
        "file\na/x.dcm\n",
        "file,laterality\na/x.dcm,left or right\n",
        "file,timepoint\na/x.dcm,pre\na/x.dcm,post\n",
        "file,file\na/x.dcm,pre\n",
        "file,subject\na/x.dcm,\"open\n",
        "file,subject\na/x.dcm,\"a\"b\n"
      })
  void whatCannotBeUnderstoodIsRefused(String text) {
    assertThrows(MappingException.class, () -> read(text));
  }

  @Test
  void otherEncodingsAreRefusedByName() throws IOException {
    Path file = folder.resolve("map.csv");
    Files.writeString(file, "file,subject\na/x.dcm,M\u00fcller\n", Charset.forName("ISO-8859-1"));
    MappingException e =
        assertThrows(MappingException.class, () -> VisitMapping.read(file, inputs));
    assertTrue(e.getMessage().contains("UTF-8"));
  }

  @Test
  void aMissingFileIsSaid() {
    MappingException e =
        assertThrows(
            MappingException.class, () -> VisitMapping.read(folder.resolve("none.csv"), inputs));
    assertTrue(e.getMessage().contains("exists"));
  }

  @Test
  void anUnreadableFileStaysAsItIs() throws Exception {
    FrameResult damaged = TestRows.unreadable("a/x.dcm", Reason.DAMAGED_FILE);
    assertSame(damaged, read("file,subject\na/x.dcm,S\n").apply(damaged));
  }
}
