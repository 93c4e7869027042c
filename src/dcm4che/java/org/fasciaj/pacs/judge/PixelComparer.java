package org.fasciaj.pacs.judge;

import boofcv.struct.image.GrayF32;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.BulkData;
import org.dcm4che3.data.Fragments;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.UID;
import org.dcm4che3.data.VR;
import org.fasciaj.dicom.DicomException;
import org.fasciaj.dicom.DicomImage;

/**
 * Compares the pixels of every frame: the stored bytes always; the decoded picture where dcm4che
 * decodes in plain Java (native and RLE). Not thread-safe.
 */
final class PixelComparer {
  /**
   * Both sides round: ours the luma to a whole number where the file has colours, dcm4che each
   * colour where the file has luma, whose errors weigh 0.299, 0.587 and 0.114 of a half.
   */
  private static final double LUMA_ROUNDING = 1.0;

  /** Luma and both chromas of eight bits, each off by a half: 0.5 + 1.772 * 0.5, and rounding. */
  private static final int SHOWN_ROUNDING = 2;

  private final DicomImage image;
  private final Attributes theirs;
  private final List<String> findings;
  private final int frames;

  PixelComparer(DicomImage image, Attributes theirs, List<String> findings) {
    this.image = image;
    this.theirs = theirs;
    this.findings = findings;
    this.frames = image.instance().frames();
  }

  /** Compares; the number of frames. */
  int compare() throws DicomException {
    Object value = theirs.getValue(Tag.PixelData);
    if (theirs.getInt(Tag.NumberOfFrames, 1) != frames
        || theirs.getInt(Tag.Rows, 0) != image.instance().rows()
        || theirs.getInt(Tag.Columns, 0) != image.instance().columns()) {
      findings.add("frame-size");
      return 0;
    }
    List<byte[]> stored = value instanceof Fragments fragments ? parts(fragments) : cut(value);
    if (stored.size() != frames) {
      together(stored);
      return frames;
    }
    boolean plain =
        !(value instanceof Fragments) || theirs.getProperty("syntax", "").equals(UID.RLELossless);
    for (int i = 0; i < frames; i++) {
      if (!Arrays.equals(image.stored(i), stored.get(i))) {
        findings.add("stored-bytes frame " + (i + 1));
      } else if (plain) {
        picture(i, stored.get(i));
      }
    }
    return frames;
  }

  /** Native pixel data, frame by frame, little-endian. */
  private List<byte[]> cut(Object value) {
    byte[] all;
    if (value instanceof byte[] bytes) {
      VR vr = theirs.getVR(Tag.PixelData);
      all = theirs.bigEndian() ? vr.toggleEndian(bytes, true) : bytes;
    } else if (value instanceof BulkData) {
      throw new IllegalStateException("the pixels were left in the file");
    } else {
      return List.of();
    }
    int length = Decoded.frameLength(theirs);
    List<byte[]> result = new ArrayList<>();
    for (int at = 0; at + length <= all.length && result.size() < frames; at += length) {
      result.add(Arrays.copyOfRange(all, at, at + length));
    }
    return result;
  }

  /** The fragments behind the offset table. */
  private static List<byte[]> parts(Fragments fragments) {
    List<byte[]> parts = new ArrayList<>();
    for (int i = 1; i < fragments.size(); i++) {
      parts.add(fragments.get(i) instanceof byte[] bytes ? bytes : new byte[0]);
    }
    return parts;
  }

  /** Frames of several fragments: dcm4che leaves their joining to the decoder. */
  private void together(List<byte[]> stored) throws DicomException {
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    for (int i = 0; i < frames; i++) {
      one.writeBytes(image.stored(i));
    }
    stored.forEach(two::writeBytes);
    if (!Arrays.equals(one.toByteArray(), two.toByteArray())) {
      findings.add("stored-bytes all frames together");
    }
  }

  private void picture(int index, byte[] stored) throws DicomException {
    BufferedImage other;
    try {
      other = Decoded.picture(theirs, stored);
    } catch (IOException | RuntimeException e) {
      findings.add("not-decoded-by-dcm4che " + e.getClass().getSimpleName());
      return;
    }
    GrayF32 grey = image.frame(index, Double.NaN).grey();
    int[] rgb = image.rgb(index);
    if (rgb == null && !Decoded.isPlainGrey(theirs)) {
      return; // windowed: the samples were compared above
    }
    double measured = 0;
    int shown = 0;
    for (int y = 0; y < other.getHeight(); y++) {
      for (int x = 0; x < other.getWidth(); x++) {
        int two = rgb == null ? 0 : other.getRGB(x, y);
        double luma = rgb == null ? other.getRaster().getSample(x, y, 0) : luma(two);
        measured = Math.max(measured, Math.abs(grey.unsafe_get(x, y) - luma));
        if (rgb != null) {
          shown = Math.max(shown, difference(rgb[y * other.getWidth() + x], two));
        }
      }
    }
    String told =
        String.format(
            Locale.ROOT, " by up to %.2f and %d of 255, frame %d", measured, shown, index + 1);
    if (measured > (rgb == null ? 0 : LUMA_ROUNDING)) {
      findings.add("grey-" + theirs.getString(Tag.PhotometricInterpretation) + told);
    } else if (shown > 0) {
      findings.add((shown <= SHOWN_ROUNDING ? Explanations.SHOWING : "colour") + told);
    }
  }

  /** Luma of PS3.3 C.7.6.3.1.2 (Rec. 601). */
  static double luma(int rgb) {
    return 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
  }

  private static int difference(int one, int two) {
    int worst = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      worst = Math.max(worst, Math.abs((one >> shift & 0xFF) - (two >> shift & 0xFF)));
    }
    return worst;
  }
}
