package org.fasciaj.pacs.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Sequence;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.dcm4che3.io.DicomOutputStream;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.DicomFile;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.InputFile;
import org.fasciaj.dicom.TransferSyntax;
import org.fasciaj.dicom.Vr;
import org.fasciaj.dicom.WriteOptions;
import org.fasciaj.pacs.FileJudge.Comparison;
import org.fasciaj.pacs.FileJudge.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {
  private static final Path REAL = Path.of(System.getProperty("fasciaj.real", "../shared/real"));

  @TempDir Path folder;
  private final Dcm4cheJudge judge = new Dcm4cheJudge();

  private Map<Verdict, Integer> verdicts(Path root) throws IOException {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (InputFile file : DicomInputs.list(List.of(root))) {
      Comparison found = judge.compare(file.path());
      counts.merge(found.verdict(), 1, Integer::sum);
      if (found.verdict() == Verdict.DIFFERS) {
        throw new AssertionError(file.relative() + ": " + found.findings());
      }
    }
    return counts;
  }

  @Test
  void bothReadersAgreeOnTheTestImages() throws IOException {
    Map<Verdict, Integer> counts = verdicts(Path.of("test-images"));
    assertEquals(
        Map.of(Verdict.EQUAL, 26, Verdict.EXPLAINED, 2, Verdict.REFUSED_BY_BOTH, 1), counts);
  }

  @Test
  void bothReadersAgreeOnRealUltrasound() throws IOException {
    Path real = REAL.resolve("us-dicom");
    if (Files.notExists(real)) {
      System.out.println("SKIPPED: real ultrasound files are not here");
      return;
    }
    Map<Verdict, Integer> counts = verdicts(real);
    assertEquals(Map.of(Verdict.EQUAL, 6, Verdict.EXPLAINED, 16), counts);
  }

  /** Public files of other projects' tests, and files that were made to break readers. */
  @ParameterizedTest
  @CsvSource({"malformed, 39, 132, 0, 3, 4", "malformed-fuzz, 3, 655, 57, 30, 93"})
  void noDifferenceOnUnusualFilesIsUnexplained(
      String name, int equal, int explained, int byUs, int byOther, int byBoth) throws IOException {
    Path unusual = REAL.resolve(name);
    if (Files.notExists(unusual)) {
      System.out.println("SKIPPED: the files of " + name + " are not here");
      return;
    }
    Map<Verdict, Integer> counts = verdicts(unusual);
    assertEquals(equal, counts.get(Verdict.EQUAL));
    assertEquals(explained, counts.get(Verdict.EXPLAINED));
    assertEquals(byUs, counts.getOrDefault(Verdict.REFUSED_BY_US, 0));
    assertEquals(byOther, counts.get(Verdict.REFUSED_BY_OTHER));
    assertEquals(byBoth, counts.get(Verdict.REFUSED_BY_BOTH));
  }

  /** dcm4che writes in a character set, ours reads: PS3.3 C.12.1.1.2, and each letter's own VR. */
  @ParameterizedTest
  @CsvSource({
    "ISO_IR 100, Müller^Käthe",
    "ISO_IR 101, Dvořák^Žofie",
    "ISO_IR 109, Ĉapek^Ĝoja",
    "ISO_IR 110, Ķēniņš^Āris",
    "ISO_IR 144, Люкceмбypг",
    "ISO_IR 127, قباني^لنزار",
    "ISO_IR 126, Διονυσιος",
    "ISO_IR 138, שרון^דבורה",
    "ISO_IR 148, Çavuşoğlu^İlkay",
    "ISO_IR 166, ดินสอ",
    "ISO_IR 13, ﾔﾏﾀﾞ^ﾀﾛｳ",
    "ISO_IR 192, Wang^XiaoDong=王^小東=",
    "GB18030, Wang^XiaoDong=王^小东=",
    "GBK, Wang^XiaoDong=王^小东=",
    "\\ISO 2022 IR 87, Yamada^Tarou=山田^太郎=やまだ^たろう",
    "ISO 2022 IR 13\\ISO 2022 IR 87, ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
    "\\ISO 2022 IR 149, Hong^Gildong=洪^吉洞=홍^길동",
    "\\ISO 2022 IR 58, Zhang^XiaoDong=张^小东="
  })
  void everyCharacterSetIsReadAlike(String terms, String name) throws IOException {
    Attributes set = minimal();
    set.setString(Tag.SpecificCharacterSet, VR.CS, terms.split("\\\\", -1));
    set.setString(Tag.PatientName, VR.PN, name);
    set.setString(Tag.StudyDescription, VR.LO, "a", name.split("=", -1)[0].replace('^', ' '));
    Sequence items = set.newSequence(Tag.RequestAttributesSequence, 1);
    Attributes item = new Attributes();
    items.add(item);
    item.setString(Tag.ReasonForTheRequestedProcedure, VR.LO, name.split("=", -1)[0]);
    Path file = write(set, UID.ExplicitVRLittleEndian);
    try (DicomFile dicom = DicomFile.open(file)) {
      assertEquals(
          name.replaceAll("=+$", ""),
          dicom.attributes().text(Tag.PatientName).replaceAll("=+$", ""));
    }
    assertEquals(List.of(), judge.compare(file).findings());
  }

  /** Every representation that a data set may hold, private ones and nested sequences too. */
  @ParameterizedTest
  @EnumSource(
      value = TransferSyntax.class,
      names = {"EXPLICIT_LE", "EXPLICIT_BE", "DEFLATED_LE"})
  void whatWeWriteIsReadBack(TransferSyntax syntax) throws IOException {
    for (boolean undefined : new boolean[] {false, true}) {
      Path file = folder.resolve("ours-" + undefined + ".dcm");
      DicomWriter.write(file, syntax, everything(), null, new WriteOptions(undefined, false));
      Comparison found = judge.compare(file);
      assertEquals(List.of(), found.findings());
      assertEquals(Verdict.EQUAL, found.verdict());
    }
  }

  private static org.fasciaj.dicom.Attributes everything() {
    Random random = new Random(11);
    AttributesBuilder b = org.fasciaj.dicom.Attributes.builder();
    b.text(0x00080016, "1.2.840.10008.5.1.4.1.1.88.33").text(0x00080018, "1.2.3.4");
    b.text(0x00100010, "Grün^Zoë=王^小東=").text(0x00081030, "one", "two \u00e9", "");
    b.text(0x00090010, "FASCIAJ TEST");
    int tag = 0x00091000;
    for (Vr vr : Vr.values()) {
      switch (vr) {
        case SQ -> b.items(tag, b.build(), org.fasciaj.dicom.Attributes.builder().build());
        case OB, OD, OF, OL, OV, OW, UN -> {
          byte[] bytes = new byte[48];
          random.nextBytes(bytes);
          b.bytes(tag, vr, bytes);
        }
        case FD, FL -> b.bytes(tag, vr, new byte[] {0, 0, 0, 0, 0, 0, (byte) 0xF8, 0x3F});
        case SL, SS, SV -> b.integers(tag, vr, -1, 0, 7);
        case UL, US, UV, AT -> b.integers(tag, vr, 1, 0, 7);
        default -> {
          String text = vr == Vr.UI ? "1.2.840" : vr == Vr.IS ? "-12" : vr == Vr.DS ? "1.5" : "AB";
          b.text(tag, vr, text);
        }
      }
      tag++;
    }
    return b.build();
  }

  /** The judge must be able to say no: each planted difference is found. */
  @Test
  void plantedDifferencesAreFound() throws IOException {
    Attributes set = minimal();
    set.setString(Tag.PatientID, VR.LO, "A", "B");
    set.setInt(Tag.Rows, VR.US, 5);
    Sequence items = set.newSequence(Tag.SequenceOfUltrasoundRegions, 1);
    items.add(new Attributes());
    items.get(0).setDouble(Tag.PhysicalDeltaX, VR.FD, 0.008);
    Path file = write(set, UID.ExplicitVRLittleEndian);
    List<AttributesBuilder> changed = new ArrayList<>();
    try (DicomFile dicom = DicomFile.open(file)) {
      org.fasciaj.dicom.Attributes ours = dicom.attributes();
      changed.add(ours.toBuilder().text(Tag.PatientID, "A", "C"));
      changed.add(ours.toBuilder().text(Tag.PatientID, "A"));
      changed.add(ours.toBuilder().integers(Tag.Rows, Vr.US, 6));
      changed.add(ours.toBuilder().integers(Tag.Rows, Vr.UL, 5));
      changed.add(ours.toBuilder().remove(Tag.Rows));
      changed.add(ours.toBuilder().integers(Tag.Columns, Vr.US, 5));
      changed.add(
          ours.toBuilder()
              .items(
                  Tag.SequenceOfUltrasoundRegions,
                  org.fasciaj.dicom.Attributes.builder()
                      .reals(Tag.PhysicalDeltaX, 0.008000000000000002)
                      .build()));
      Attributes theirs = Dcm4cheJudge.read(file);
      assertEquals(List.of(), found(ours, theirs));
      for (AttributesBuilder builder : changed) {
        List<String> found = found(builder.build(), theirs);
        assertTrue(!found.isEmpty() && !Explanations.explain(found), found.toString());
      }
    }
  }

  private static List<String> found(org.fasciaj.dicom.Attributes ours, Attributes theirs) {
    List<String> findings = new ArrayList<>();
    new SetComparer(findings).compare("", ours, theirs);
    return findings;
  }

  private static Attributes minimal() {
    Attributes set = new Attributes();
    set.setString(Tag.SOPClassUID, VR.UI, UID.UltrasoundImageStorage);
    set.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4.5");
    set.setString(Tag.Modality, VR.CS, "US");
    return set;
  }

  private Path write(Attributes set, String syntax) throws IOException {
    Path file = folder.resolve("theirs.dcm");
    try (DicomOutputStream out = new DicomOutputStream(file.toFile())) {
      out.writeDataset(set.createFileMetaInformation(syntax), set);
    }
    assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("DICM"));
    return file;
  }
}
