package org.fasciaj.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fasciaj.measure.Limits;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.Sha256;
import org.fasciaj.study.TestRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of an earlier run goes when a later one takes its folder over, and what stays. */
class FormerRunTest {
  private static final RunSettings SETTINGS = new RunSettings(Limits.DEFAULT, Double.NaN, 1);

  @TempDir Path dir;

  /** A form that writes fixed files. */
  private record Form(Path to, List<String> names) implements ResultSink {
    @Override
    public void add(FrameResult row) {}

    @Override
    public List<String> finish() throws IOException {
      for (String name : names) {
        Files.createDirectories(to.resolve(name).getParent());
        Files.writeString(to.resolve(name), "of this program: " + name);
      }
      return names;
    }
  }

  private void run(String command, boolean overwrite, List<String> forms) throws IOException {
    run(dir, command, overwrite, forms);
  }

  private static void run(Path dir, String command, boolean overwrite, List<String> forms)
      throws IOException {
    try (StudyFolder folder = StudyFolder.create(dir, overwrite)) {
      folder.also(List.of((to, replaced) -> new Form(to, forms)), overwrite);
      folder.add(TestRows.row("s1/pre.dcm").heel("S1", "L").visit("pre", "20240101").build());
      folder.finishRows();
      folder.finishFurther(List.of(), Limits.DEFAULT);
      folder.writeManifest(new RunManifest(command, SETTINGS, "ef", true, folder.tally()));
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(dir)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> dir.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void formsThatALaterRunDoesNotWriteGoWithTheRunThatWroteThem() throws IOException {
    run("measure", false, List.of("a.xlsx", "b.json"));
    List<String> alone = List.of("codebook.csv", "loops.csv", "measurements.csv", "run.json");
    run("compare", true, List.of("a.xlsx", "dicom/sr-00001.dcm", "dicom/sr-00002.dcm"));
    Files.writeString(dir.resolve("index.html"), "a page of the comparison");
    Files.writeString(dir.resolve("heel-0001-S1-L.html"), "another");
    assertFalse(files().contains("b.json"), "not written again");
    run("measure", true, List.of());
    assertEquals(alone, files());
  }

  @Test
  void whatAPersonChangedOrPutThereStays() throws IOException {
    run("measure", false, List.of("a.xlsx", "b.json"));
    Files.writeString(dir.resolve("a.xlsx"), "with a person's notes");
    Files.writeString(dir.resolve("index.html"), "a person's page");
    Files.writeString(dir.resolve("notes.txt"), "a person's notes");
    run("measure", true, List.of());
    assertTrue(files().containsAll(List.of("a.xlsx", "index.html", "notes.txt")));
    assertFalse(files().contains("b.json"));
  }

  @Test
  void aRecordThatNamesOtherPlacesTakesNothingAway() throws IOException {
    Path inner = Files.createDirectories(dir.resolve("inner"));
    Path outside = Files.writeString(dir.resolve("outside.txt"), "stays");
    Path below = Files.createDirectories(inner.resolve("deep")).resolve("below.txt");
    Files.writeString(below, "stays");
    String hash = Sha256.of(outside);
    for (String name : List.of("../outside.txt", "deep/below.txt", outside.toString(), "", "/")) {
      String record =
          String.format(
              Locale.ROOT,
              "{\"product\": \"FasciaJ\", \"outputs\": [{\"file\": \"%s\", \"sha256\": \"%s\"}]}",
              name.replace("\\", "\\\\"),
              hash);
      Files.writeString(inner.resolve("run.json"), record);
      run(inner, "compare", true, List.of());
      assertTrue(Files.exists(outside) && Files.exists(below), name);
    }
    for (String record : List.of("", "no JSON", "[]", "{\"outputs\": 3}", "{\"product\": null}")) {
      Files.writeString(inner.resolve("run.json"), record);
      run(inner, "compare", true, List.of());
    }
  }
}
