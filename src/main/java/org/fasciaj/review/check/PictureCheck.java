package org.fasciaj.review.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.review.pack.GraphicsFinder;
import org.fasciaj.review.pack.ImageInfo;
import org.fasciaj.review.pack.KeyImage;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.records.Digests;

/**
 * Looks at the pictures themselves: ink that nobody decided to keep, DICOM pixels that are not
 * those of the PNG, pictures that are not those of the manifest. Not thread-safe.
 */
final class PictureCheck {
  private final ZipFile zip;
  private final PackKey key;
  private final LeakSink leaks;
  private final List<String> notices;

  PictureCheck(ZipFile zip, PackKey key, LeakSink leaks, List<String> notices) {
    this.zip = zip;
    this.key = key;
    this.leaks = leaks;
    this.notices = notices;
  }

  void check(ImageInfo image) throws IOException {
    byte[] dicom = bytes(image.dicom());
    int size = image.width() * image.height() * (image.colour() ? 3 : 1);
    int start = dicom.length - size * image.frames() - (size * image.frames() & 1);
    for (int i = 0; i < image.frames(); i++) {
      String name = image.png(i);
      byte[] png = bytes(name);
      if (!Digests.sha256(png).equals(image.sha256().get(i))) {
        leaks.add(name, "hash", "not the picture that the manifest names");
      }
      byte[] pixels = PngPixels.decode(new ByteArrayInputStream(png), image);
      int from = start + i * size;
      if (pixels.length != size
          || from < 0
          || !Arrays.equals(pixels, 0, size, dicom, from, from + size)) {
        leaks.add(image.dicom(), "pixels", "frame " + (i + 1) + " differs from its PNG");
        continue;
      }
      ink(image, name, pixels);
    }
  }

  private void ink(ImageInfo image, String name, byte[] pixels) {
    int channels = image.colour() ? 3 : 1;
    float[] grey = new float[image.width() * image.height()];
    for (int i = 0; i < grey.length; i++) {
      // The brightest channel: ink of any colour counts.
      for (int c = 0; c < channels; c++) {
        grey[i] = Math.max(grey[i], pixels[i * channels + c] & 0xFF);
      }
    }
    List<PixelBox> marks = GraphicsFinder.find(image.width(), image.height(), grey);
    Optional<KeyImage> row = key.image(image.id());
    for (PixelBox b : marks) {
      String where = "columns " + b.x0() + " to " + b.x1() + ", rows " + b.y0() + " to " + b.y1();
      if (row.isPresent() && row.get().decided(b)) {
        notices.add(name + ": a mark at " + where + "; a person decided on marks here");
      } else {
        leaks.add(name, where, "a mark, text or calliper that nobody decided on");
      }
    }
  }

  private byte[] bytes(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      leaks.add(name, "name", "missing");
      return new byte[0];
    }
    return zip.getInputStream(entry).readAllBytes();
  }
}
