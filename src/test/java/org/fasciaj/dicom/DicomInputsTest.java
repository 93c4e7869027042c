package org.fasciaj.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fasciaj.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files, folders, DICOMDIRs and mixtures. */
class DicomInputsTest {
  private static final String DIRECTORY_CLASS = "1.2.840.10008.1.3.10";

  @TempDir private Path temporary;
  private Path root;

  @BeforeEach
  void realRoot() throws IOException {
    root = Files.createDirectory(temporary.toRealPath().resolve("study"));
  }

  private Path image(String name) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    DicomWriter.write(
        file,
        TransferSyntax.EXPLICIT_LE,
        Drawn.header(2, 2, "MONOCHROME2", 8).build(),
        PixelFrames.of(new byte[4]));
    return file;
  }

  private Path directory(String... ids) throws IOException {
    Attributes[] records =
        Arrays.stream(ids)
            .map(
                id ->
                    Attributes.builder()
                        .text(Tag.DIRECTORY_RECORD_TYPE, "IMAGE")
                        .text(Tag.REFERENCED_FILE_ID, id.split("/", -1))
                        .build())
            .toArray(Attributes[]::new);
    Path file = root.resolve("DICOMDIR");
    DicomWriter.write(
        file,
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, DIRECTORY_CLASS)
            .text(Tag.SOP_INSTANCE_UID, "2.25.9")
            .items(Tag.DIRECTORY_RECORD_SEQUENCE, records)
            .build());
    return file;
  }

  private static List<String> names(Path... inputs) throws IOException {
    return DicomInputs.list(List.of(inputs)).stream().map(InputFile::relative).toList();
  }

  @Test
  void aFolderIsWalkedInTheOrderOfItsNames() throws IOException {
    image("b/2.dcm");
    image("a");
    image("b/10");
    image(".trash/old.dcm");
    Files.writeString(root.resolve("README.txt"), "Nothing of interest for a machine here at all.");
    Files.write(root.resolve("image.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    Files.createFile(root.resolve("empty.dcm"));
    assertEquals(List.of("a", "b/10", "b/2.dcm"), names(root));
  }

  @Test
  void whatIsNamedIsListedEvenWhenItIsNoDicom() throws IOException {
    Path text = root.resolve("README.txt");
    Files.writeString(text, "text");
    assertEquals(List.of("README.txt"), names(text));
    Path gone = root.resolve("gone.dcm");
    DicomException refusal =
        assertThrows(DicomException.class, () -> DicomInputs.list(List.of(gone)));
    assertEquals(Reason.FILE_NOT_READABLE, refusal.reason());
  }

  @Test
  void severalInputsGiveEveryFileOnceUnderItsOwnName() throws IOException {
    Path pre = image("pre/1.dcm");
    Path post = image("post/1.dcm");
    assertEquals(
        List.of("post/1.dcm", "pre/1.dcm"),
        names(pre.getParent(), post, post.getParent(), root.resolve("pre/../post/1.dcm")));
    assertEquals(List.of("1.dcm"), names(pre, pre));
  }

  @Test
  void aDicomdirListsWhatItNames() throws IOException {
    image("DICOM/IM1");
    image("DICOM/IM2");
    image("dicom2/im3");
    Path directory = directory("DICOM/IM2", "DICOM/IM1", "DICOM2/IM3", "DICOM/GONE");
    assertEquals(List.of("DICOM/GONE", "DICOM/IM1", "DICOM/IM2", "dicom2/im3"), names(directory));
    assertEquals(List.of("DICOM/IM1", "DICOM/IM2", "dicom2/im3"), names(root));
    assertEquals(4, names(root, directory).size());
  }

  @Test
  void aDicomdirDoesNotLeadOutside() throws IOException {
    Path outside = temporary.toRealPath().resolve("secret.dcm");
    Files.move(image("x.dcm"), outside);
    for (String id :
        List.of("../secret.dcm", "A/../../secret.dcm", outside.toString(), "..", ".", "A\u0000B")) {
      Path directory = directory(id);
      DicomException refusal =
          assertThrows(DicomException.class, () -> DicomInputs.list(List.of(directory)), id);
      assertEquals(Reason.DAMAGED_FILE, refusal.reason());
    }
    Files.createSymbolicLink(root.resolve("LINK"), outside);
    Path directory = directory("LINK");
    assertThrows(DicomException.class, () -> DicomInputs.list(List.of(directory)));
  }

  @Test
  void linksStayInsideTheFolder() throws IOException {
    Path inside = image("a.dcm");
    Path outside = temporary.toRealPath().resolve("other.dcm");
    Files.copy(inside, outside);
    Files.createSymbolicLink(root.resolve("0.dcm"), inside);
    Files.createSymbolicLink(root.resolve("1.dcm"), outside);
    Files.createSymbolicLink(root.resolve("loop"), root);
    assertEquals(List.of("a.dcm"), names(root));
  }

  @Test
  void aCutOffFileStaysInTheList() throws IOException {
    Path file = image("cut.dcm");
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 300));
    assertEquals(List.of("cut.dcm"), names(root));
    DicomException refusal =
        assertThrows(DicomException.class, () -> DicomImage.open(file).close());
    assertEquals(Reason.DAMAGED_FILE, refusal.reason());
  }
}
