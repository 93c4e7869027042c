package org.fasciaj.report.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Puts a PNG of the report into a document with its compressed samples as they are: PDF knows the
 * filters of PNG (ISO 32000-1, 7.4.4.4). No decoder can then change a grey level.
 */
final class PngImage {
  private static final int SIGNATURE = 8;
  private static final int PNG_PREDICTORS = 15;

  private PngImage() {}

  /**
   * Makes the picture.
   *
   * @param png 8 bits, grey or RGB, not interlaced, as the report writes it
   * @throws IOException when it is another
   */
  static PDImageXObject of(PDDocument document, byte[] png) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(png);
    in.position(SIGNATURE);
    ByteArrayOutputStream data = new ByteArrayOutputStream(png.length);
    int width = 0;
    int height = 0;
    int kind = -1;
    while (in.remaining() > 0) {
      byte[] chunk = new byte[in.getInt()];
      byte[] name = new byte[4];
      in.get(name).get(chunk).getInt();
      String type = new String(name, StandardCharsets.US_ASCII);
      if (type.equals("IHDR")) {
        ByteBuffer header = ByteBuffer.wrap(chunk);
        width = header.getInt();
        height = header.getInt();
        kind = header.get() == 8 ? header.get() : -1;
      } else if (type.equals("IDAT")) {
        data.write(chunk);
      }
    }
    if (kind != 0 && kind != 2) {
      throw new IOException("a picture of the report is not one for a PDF; none was written");
    }
    COSStream stream = document.getDocument().createCOSStream();
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    stream.setInt(COSName.WIDTH, width);
    stream.setInt(COSName.HEIGHT, height);
    stream.setInt(COSName.BITS_PER_COMPONENT, 8);
    stream.setItem(COSName.COLORSPACE, kind == 0 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, PNG_PREDICTORS);
    parameters.setInt(COSName.COLORS, kind == 0 ? 1 : 3);
    parameters.setInt(COSName.BITS_PER_COMPONENT, 8);
    parameters.setInt(COSName.COLUMNS, width);
    stream.setItem(COSName.DECODE_PARMS, parameters);
    try (OutputStream out = stream.createRawOutputStream()) {
      data.writeTo(out);
    }
    return new PDImageXObject(new PDStream(stream), null);
  }
}
