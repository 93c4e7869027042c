package org.fasciaj.review.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Walks a zip file byte for byte (PKWARE APPNOTE 4.3): central directory, then every local entry
 * must follow on the one before, so that nothing hides in a gap, a comment or an extra field. Not
 * thread-safe.
 */
final class ZipLayout {
  private static final int END_SIZE = 22;
  private static final int CENTRAL_SIZE = 46;
  private static final int LOCAL_SIZE = 30;
  private static final int DESCRIPTOR_SIZE = 16;

  private final byte[] b;
  private final Consumer<String> leak;

  private ZipLayout(byte[] bytes, Consumer<String> leak) {
    this.b = bytes;
    this.leak = leak;
  }

  /** Inspects. */
  static void inspect(byte[] bytes, Consumer<String> leak) {
    new ZipLayout(bytes, leak).walk();
  }

  private void walk() {
    int end = b.length - END_SIZE;
    if (end < 0 || u32(end) != 0x06054B50L) {
      leak.accept("bytes or a comment behind the end of the zip");
      return;
    }
    int count = u16(end + 10);
    int at = (int) u32(end + 16);
    int centralStart = at;
    int expected = 0;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (at + CENTRAL_SIZE > end || u32(at) != 0x02014B50L) {
        leak.accept("the directory of the zip is damaged");
        return;
      }
      int name = u16(at + 28);
      names.add(new String(b, at + 46, name, StandardCharsets.UTF_8));
      if (u16(at + 30) != 0 || u16(at + 32) != 0) {
        leak.accept("an extra field or comment at " + names.get(i));
      }
      time(at + 12, names.get(i));
      expected = local(at, expected, names.get(i));
      at += CENTRAL_SIZE + name + u16(at + 30) + u16(at + 32);
    }
    if (at != end || expected != centralStart) {
      leak.accept("bytes between the parts of the zip");
    }
    if (!names.equals(names.stream().sorted().toList())) {
      leak.accept("entries that are not sorted by name: their order may tell the order of visits");
    }
  }

  /** Checks the local entry and returns where the next must begin. */
  private int local(int central, int expected, String name) {
    int at = (int) u32(central + 42);
    if (at != expected || at + LOCAL_SIZE > b.length || u32(at) != 0x04034B50L) {
      leak.accept("bytes before " + name);
      return expected;
    }
    if (u16(at + 28) != 0) {
      leak.accept("an extra field at " + name);
    }
    time(at + 10, name);
    boolean descriptor = (u16(at + 6) & 8) != 0;
    return at
        + LOCAL_SIZE
        + u16(at + 26)
        + u16(at + 28)
        + (int) u32(central + 20)
        + (descriptor ? DESCRIPTOR_SIZE : 0);
  }

  /** 1 January 2000, 00:00 in the format of MS-DOS. */
  private void time(int at, String name) {
    if (u16(at) != 0 || u16(at + 2) != ((2000 - 1980) << 9 | 1 << 5 | 1)) {
      leak.accept("a time of its own at " + name);
    }
  }

  private int u16(int at) {
    return (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  private long u32(int at) {
    return u16(at) | (long) u16(at + 2) << 16;
  }
}
