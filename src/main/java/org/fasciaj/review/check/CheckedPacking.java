package org.fasciaj.review.check;

import java.io.IOException;
import java.nio.file.Path;
import org.fasciaj.review.pack.PackKey;
import org.fasciaj.review.pack.Packer;

/** The gate that every package must pass before it gets its name. */
public final class CheckedPacking implements Packer.Gate {
  private final Path sheet;

  /**
   * Creates the gate.
   *
   * @param sheet where the contact sheet goes, beside the key
   */
  public CheckedPacking(Path sheet) {
    this.sheet = sheet;
  }

  @Override
  public void check(Path file, PackKey key) throws IOException {
    LeakReport report = LeakCheck.run(file, key);
    if (!report.clean()) {
      Leak first = report.leaks().get(0);
      throw new IOException(
          "the package was not released: "
              + report.leaks().size()
              + " leaks, the first in "
              + first.file()
              + " ("
              + first.where()
              + "): "
              + first.what());
    }
    ContactSheet.write(sheet, file, report);
  }
}
