package org.fasciaj.pacs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What the build profile {@code dcm4che} adds. A default build has none of it, and nothing but the
 * commands that need it notices. Thread-safe.
 */
public final class Extras {
  private static final String JUDGE = "org.fasciaj.pacs.judge.Dcm4cheJudge";
  private static final String DIMSE = "org.fasciaj.pacs.dimse.Dcm4cheDimse";

  private Extras() {}

  /** The version of dcm4che in this build; empty without it. */
  public static Optional<String> version() {
    try (InputStream in = Extras.class.getResourceAsStream("dcm4che.properties")) {
      if (in == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(in);
      return Optional.of(properties.getProperty("version"));
    } catch (IOException e) {
      throw new UncheckedIOException("dcm4che.properties cannot be read", e);
    }
  }

  /**
   * The second reader.
   *
   * @throws PacsException when this build has none
   */
  public static FileJudge judge() throws PacsException {
    return load(JUDGE, FileJudge.class);
  }

  /**
   * The network services of DIMSE.
   *
   * @throws PacsException when this build has none
   */
  public static Dimse dimse() throws PacsException {
    return load(DIMSE, Dimse.class);
  }

  private static <T> T load(String name, Class<T> type) throws PacsException {
    try {
      return type.cast(Class.forName(name).getDeclaredConstructor().newInstance());
    } catch (ClassNotFoundException e) {
      throw new PacsException(
          "this needs dcm4che, which this build does not have",
          "Build it with: mvn -B -ntp -Pdcm4che package -DskipTests",
          e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the profile's class cannot be used", e);
    }
  }
}
