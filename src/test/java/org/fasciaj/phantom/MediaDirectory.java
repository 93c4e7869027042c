package org.fasciaj.phantom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.AttributesBuilder;
import org.fasciaj.dicom.DicomWriter;
import org.fasciaj.dicom.Tag;
import org.fasciaj.dicom.Vr;

/** The DICOMDIR (PS3.3 annex F) of the subject whose files lie as on a CD. Stateless. */
final class MediaDirectory {
  private static final int FIRST = 0x00041200;
  private static final int LAST = 0x00041202;
  private static final int NEXT = 0x00041400;
  private static final int LOWER = 0x00041420;
  private static final int ITEM = 0xE000FFFE;

  private MediaDirectory() {}

  private record Entry(Attributes record, int next, int lower) {}

  static void write(Path folder) throws IOException {
    List<Entry> entries = new ArrayList<>();
    HeelCase heel = HeelCases.ALL.get(HeelCases.ALL.size() - 1);
    // patient 0, then study, series and image of each visit
    entries.add(
        new Entry(
            record("PATIENT")
                .text(Tag.PATIENT_NAME, "Phantom^" + heel.subject())
                .text(Tag.PATIENT_ID, heel.subject())
                .build(),
            -1,
            1));
    for (int visit = 0; visit < 2; visit++) {
      addVisit(entries, heel, visit);
    }
    writeDirectory(folder.resolve("DICOMDIR"), entries);
  }

  private static void addVisit(List<Entry> entries, HeelCase heel, int visit) {
    Visit v = heel.visit(visit);
    AttributesBuilder all = Attributes.builder();
    v.describe(all, heel.path(visit));
    Attributes a = all.build();
    int at = entries.size();
    entries.add(
        new Entry(
            record("STUDY")
                .text(Tag.STUDY_DATE, v.date())
                .text(Tag.STUDY_TIME, "101500")
                .text(Tag.STUDY_DESCRIPTION, "Heel")
                .text(Tag.STUDY_INSTANCE_UID, a.text(Tag.STUDY_INSTANCE_UID))
                .text(Tag.STUDY_ID, "1")
                .text(Tag.ACCESSION_NUMBER)
                .build(),
            visit == 0 ? at + 3 : -1,
            at + 1));
    entries.add(
        new Entry(
            record("SERIES")
                .text(Tag.MODALITY, "US")
                .text(Tag.SERIES_INSTANCE_UID, a.text(Tag.SERIES_INSTANCE_UID))
                .integers(Tag.SERIES_NUMBER, 1)
                .build(),
            -1,
            at + 2));
    boolean pre = visit == 0;
    entries.add(
        new Entry(
            record("IMAGE")
                .text(Tag.REFERENCED_FILE_ID, heel.path(visit).split("/", 2)[1].split("/", -1))
                .text(0x00041510, "1.2.840.10008.5.1.4.1.1.7")
                .text(0x00041511, a.text(Tag.SOP_INSTANCE_UID))
                .text(0x00041512, (pre ? heel.preEncoding() : heel.postEncoding()).syntax().uid())
                .integers(Tag.INSTANCE_NUMBER, 1)
                .build(),
            -1,
            -1));
  }

  private static AttributesBuilder record(String type) {
    return Attributes.builder()
        .integers(NEXT, Vr.UL, 0)
        .integers(0x00041410, Vr.US, 0xFFFF)
        .integers(LOWER, Vr.UL, 0)
        .text(Tag.DIRECTORY_RECORD_TYPE, type);
  }

  /** Offsets are known only when the file lies there: written with zeros, then filled in. */
  private static void writeDirectory(Path file, List<Entry> entries) throws IOException {
    Attributes directory =
        Attributes.builder()
            .text(Tag.SOP_CLASS_UID, "1.2.840.10008.1.3.10")
            .text(Tag.SOP_INSTANCE_UID, Uids.of("DICOMDIR"))
            .text(0x00041130, "FASCIAJ")
            .integers(FIRST, Vr.UL, 0)
            .integers(LAST, Vr.UL, 0)
            .integers(0x00041212, Vr.US, 0)
            .items(
                Tag.DIRECTORY_RECORD_SEQUENCE,
                entries.stream().map(Entry::record).toArray(Attributes[]::new))
            .build();
    DicomWriter.write(file, directory);
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    List<Integer> items = new ArrayList<>();
    for (int i = 0; i + 4 <= bytes.capacity(); i += 2) {
      if (bytes.getInt(i) == ITEM) {
        items.add(i);
      }
    }
    set(bytes, 0, FIRST, items.get(0));
    set(bytes, 0, LAST, items.get(0));
    for (int i = 0; i < entries.size(); i++) {
      Entry e = entries.get(i);
      set(bytes, items.get(i), NEXT, e.next() < 0 ? 0 : items.get(e.next()));
      set(bytes, items.get(i), LOWER, e.lower() < 0 ? 0 : items.get(e.lower()));
    }
    Files.write(file, bytes.array());
  }

  /** Sets the first UL of that tag behind a position. */
  private static void set(ByteBuffer bytes, int from, int tag, int value) {
    int code = tag >>> 16 | tag << 16;
    for (int i = from; i + 12 <= bytes.capacity(); i += 2) {
      if (bytes.getInt(i) == code && bytes.getShort(i + 4) == ('U' | 'L' << 8)) {
        bytes.putInt(i + 8, value);
        return;
      }
    }
    throw new IllegalStateException("no such element: " + Tag.format(tag));
  }
}
