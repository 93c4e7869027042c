package org.fasciaj.dicom;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Numbers in binary and character attributes (PS3.5 6.2). Thread-safe. */
final class Numbers {
  /** Longest decimal string. */
  private static final int DS_LENGTH = 16;

  /** Longest text that is tried as a number: keeps hostile exponents and digits cheap. */
  private static final int NUMBER_LENGTH = 64;

  private Numbers() {}

  static long[] integers(Element element) {
    if (element instanceof Element.Binary binary) {
      return unpackIntegers(binary.vr(), binary.shared());
    }
    if (!(element instanceof Element.Text text)) {
      return new long[0];
    }
    double[] values = parse(text.values());
    long[] result = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      result[i] = (long) values[i];
      if (result[i] != values[i]) {
        return new long[0];
      }
    }
    return result;
  }

  static double[] reals(Element element) {
    if (element instanceof Element.Text text) {
      return parse(text.values());
    }
    if (!(element instanceof Element.Binary binary)) {
      return new double[0];
    }
    ByteBuffer buffer = ByteBuffer.wrap(binary.shared()).order(ByteOrder.LITTLE_ENDIAN);
    switch (binary.vr()) {
      case FD, OD -> {
        double[] result = new double[buffer.remaining() / 8];
        buffer.asDoubleBuffer().get(result);
        return result;
      }
      case FL, OF -> {
        double[] result = new double[buffer.remaining() / 4];
        for (int i = 0; i < result.length; i++) {
          result[i] = buffer.getFloat();
        }
        return result;
      }
      default -> {
        long[] whole = unpackIntegers(binary.vr(), binary.shared());
        double[] result = new double[whole.length];
        for (int i = 0; i < result.length; i++) {
          result[i] = whole[i];
        }
        return result;
      }
    }
  }

  private static long[] unpackIntegers(Vr vr, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int width = vr.width();
    boolean whole = vr != Vr.FD && vr != Vr.FL && vr != Vr.OD && vr != Vr.OF && vr != Vr.UN;
    long[] result = new long[whole ? bytes.length / width : 0];
    for (int i = 0; i < result.length; i++) {
      result[i] =
          switch (vr) {
            case US, OW, AT -> buffer.getShort() & 0xFFFFL;
            case SS -> buffer.getShort();
            case UL, OL -> buffer.getInt() & 0xFFFFFFFFL;
            case SL -> buffer.getInt();
            case SV, UV, OV -> buffer.getLong();
            default -> buffer.get() & 0xFFL;
          };
    }
    return result;
  }

  private static double[] parse(List<String> values) {
    double[] result = new double[values.size()];
    for (int i = 0; i < result.length; i++) {
      String value = values.get(i).strip();
      // Double.parseDouble also takes "NaN", "1d" and hexadecimal: DICOM does not.
      boolean decimal =
          !value.isEmpty()
              && value.length() <= NUMBER_LENGTH
              && value.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
      if (!decimal) {
        return new double[0];
      }
      try {
        result[i] = Double.parseDouble(value);
      } catch (NumberFormatException e) {
        return new double[0];
      }
    }
    return result;
  }

  static byte[] pack(Vr vr, long[] values) {
    int width = vr.width();
    int bits = 8 * width;
    boolean signed = vr == Vr.SS || vr == Vr.SL || vr == Vr.SV;
    ByteBuffer buffer = ByteBuffer.allocate(width * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      long low = signed ? -(1L << (bits - 1)) : 0;
      long high = signed ? (1L << (bits - 1)) - 1 : (1L << bits) - 1;
      if (bits < 64 && (value < low || value > high)) {
        throw new IllegalArgumentException(value + " does not fit " + vr);
      }
      for (int i = 0; i < width; i++) {
        buffer.put((byte) (value >>> (8 * i)));
      }
    }
    return buffer.array();
  }

  static byte[] pack(Vr vr, double[] values) {
    if (vr != Vr.FD && vr != Vr.FL) {
      throw new IllegalArgumentException("real numbers do not fit " + vr);
    }
    int width = vr.width();
    ByteBuffer buffer = ByteBuffer.allocate(width * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      if (vr == Vr.FD) {
        buffer.putDouble(value);
      } else {
        buffer.putFloat((float) value);
      }
    }
    return buffer.array();
  }

  /** The most exact decimal string of at most 16 characters. */
  static String decimal(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a decimal string cannot hold " + value);
    }
    for (int digits = 17; digits > 1; digits--) {
      BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
      BigDecimal exact = BigDecimal.valueOf(value);
      String plain = (digits == 17 ? exact : rounded).stripTrailingZeros().toPlainString();
      String shorter = (digits == 17 ? exact : rounded).stripTrailingZeros().toString();
      if (Math.min(plain.length(), shorter.length()) <= DS_LENGTH) {
        return plain.length() <= DS_LENGTH ? plain : shorter;
      }
    }
    throw new IllegalArgumentException("no decimal string for " + value);
  }
}
