package org.fasciaj;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Versions that every row, report and run manifest carries. Thread-safe. */
public final class Version {
  /** Changes whenever a number may change on the same input. */
  public static final String ALGORITHM = "1";

  /** Changes whenever a column of a table is renamed, removed or redefined. */
  public static final String SCHEMA = "1";

  private Version() {}

  /**
   * The product's version, as the build wrote it: in the jar's manifest, which Java has read
   * before, or beside classes that lie outside of a jar.
   */
  public static String product() {
    String named = Version.class.getPackage().getImplementationVersion();
    if (named != null) {
      return named;
    }
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("version.properties is missing from the jar", e);
    }
    return properties.getProperty("version");
  }
}
