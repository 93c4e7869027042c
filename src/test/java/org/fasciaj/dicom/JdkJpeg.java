package org.fasciaj.dicom;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** JPEG streams written and read by the JDK's own programs, as the other side of ours. */
final class JdkJpeg {
  private static final String NAME = "com.sun.imageio.plugins.jpeg.";
  private static final String METADATA = "javax_imageio_jpeg_image_1.0";

  private JdkJpeg() {}

  /**
   * Writes a picture.
   *
   * @param horizontal luma's horizontal sampling over chroma's
   * @param vertical its vertical one
   * @param restart units between restart markers, 0 for none
   */
  static byte[] write(
      BufferedImage picture,
      float quality,
      int horizontal,
      int vertical,
      int restart,
      boolean ownTables)
      throws IOException {
    ImageWriter writer = first(ImageIO.getImageWritersByFormatName("jpeg"));
    JPEGImageWriteParam param = (JPEGImageWriteParam) writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(quality);
    param.setOptimizeHuffmanTables(ownTables);
    IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), param);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(METADATA);
    NodeList components = root.getElementsByTagName("componentSpec");
    if (components.getLength() == 3) {
      Element luma = (Element) components.item(0);
      luma.setAttribute("HsamplingFactor", Integer.toString(horizontal));
      luma.setAttribute("VsamplingFactor", Integer.toString(vertical));
    }
    if (restart > 0) {
      IIOMetadataNode interval = new IIOMetadataNode("dri");
      interval.setAttribute("interval", Integer.toString(restart));
      Element sequence = (Element) root.getElementsByTagName("markerSequence").item(0);
      sequence.insertBefore(interval, sequence.getFirstChild());
    }
    metadata.setFromTree(METADATA, root);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream output = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, metadata), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  /** Samples as they are stored, interleaved: neither converted nor guessed at. */
  static int[] read(byte[] stream) throws IOException {
    ImageReader reader = reader();
    try {
      reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(stream)));
      Raster raster = reader.readRaster(0, null);
      return raster.getPixels(0, 0, raster.getWidth(), raster.getHeight(), (int[]) null);
    } finally {
      reader.dispose();
    }
  }

  /** A reader, the caller's to dispose of. */
  static ImageReader reader() {
    return first(ImageIO.getImageReadersByFormatName("jpeg"));
  }

  /** The JDK's one: other libraries may stand before it. */
  private static <T> T first(Iterator<T> all) {
    while (all.hasNext()) {
      T next = all.next();
      if (next.getClass().getName().startsWith(NAME)) {
        return next;
      }
    }
    throw new IllegalStateException("the JDK's JPEG programs are missing");
  }
}
