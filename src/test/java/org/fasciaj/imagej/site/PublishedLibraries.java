package org.fasciaj.imagej.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Copies of the libraries that FasciaJ bundles, in versions that a Fiji may hold, fetched by Maven:
 * from its cache, else from Maven Central.
 */
final class PublishedLibraries {
  /** Years older: each differs from ours in what it offers. */
  static final List<String> OLDER =
      List.of(
          "com.google.code.gson:gson:2.2.4",
          "info.picocli:picocli:3.9.6",
          "org.apache.commons:commons-csv:1.4",
          "org.boofcv:boofcv-ip:0.36",
          "org.boofcv:boofcv-types:0.36",
          "org.apache.pdfbox:pdfbox:1.8.17",
          "org.apache.pdfbox:fontbox:1.8.17",
          "com.github.jai-imageio:jai-imageio-core:1.3.1",
          "com.github.jai-imageio:jai-imageio-jpeg2000:1.3.0",
          "org.dhatim:fastexcel:0.10.2");

  /** The newest of each; of those not newer than ours, the same, which must stay unused too. */
  static final List<String> NEWEST =
      List.of(
          "com.google.code.gson:gson:2.15.0",
          "info.picocli:picocli:4.7.7",
          "org.apache.commons:commons-csv:1.14.1",
          "org.boofcv:boofcv-ip:1.2.2",
          "org.boofcv:boofcv-types:1.2.2",
          "org.apache.pdfbox:pdfbox:3.0.8",
          "org.apache.pdfbox:fontbox:3.0.8",
          "com.github.jai-imageio:jai-imageio-core:1.4.0",
          "com.github.jai-imageio:jai-imageio-jpeg2000:1.4.0",
          "org.dhatim:fastexcel:0.20.2");

  private static final long LIMIT_S = 120;

  private PublishedLibraries() {}

  /**
   * Copies both lists into the folders "older" and "newest" of a folder.
   *
   * @return false, with a printed line, when neither Maven's cache nor the network has them
   */
  static boolean fetch(String test, Path folder) throws IOException, InterruptedException {
    Path pom =
        Files.writeString(
            Files.createDirectories(folder).resolve("pom.xml"),
            pom(items(OLDER, "older") + items(NEWEST, "newest")));
    if (!(maven(pom, "-o") || maven(pom))) {
      System.out.println(test + " skipped: Maven Central cannot be reached");
      return false;
    }
    return true;
  }

  /** The jars of one of the two lists. */
  static List<Path> jars(Path folder, String list) throws IOException {
    List<Path> jars = SiteInstall.files(folder.resolve(list));
    if (jars.size() != OLDER.size()) {
      throw new IOException("Maven copied " + jars);
    }
    return jars;
  }

  private static boolean maven(Path pom, String... more) throws IOException, InterruptedException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of("mvn", "-q", "-B", "-ntp", "-f", pom.toString(), "process-resources"));
    command.addAll(List.of(more));
    Process mvn;
    try {
      mvn =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(pom.resolveSibling("maven.log").toFile())
              .start();
    } catch (IOException e) {
      System.out.println("mvn is not on the path");
      return false;
    }
    if (!mvn.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
      mvn.destroyForcibly().waitFor();
      return false;
    }
    return mvn.exitValue() == 0;
  }

  private static String items(List<String> artifacts, String list) {
    StringBuilder items = new StringBuilder();
    for (String artifact : artifacts) {
      String[] part = artifact.split(":", -1);
      items.append("<artifactItem><groupId>").append(part[0]).append("</groupId><artifactId>");
      items.append(part[1]).append("</artifactId><version>").append(part[2]);
      items.append("</version><outputDirectory>${project.basedir}/").append(list);
      items.append("</outputDirectory></artifactItem>\n");
    }
    return items.toString();
  }

  private static String pom(String items) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>org.fasciaj.test</groupId><artifactId>libraries</artifactId><version>1</version>
      <packaging>pom</packaging>
      <build><plugins><plugin>
        <groupId>org.apache.maven.plugins</groupId>
        <artifactId>maven-dependency-plugin</artifactId>
        <version>3.8.1</version>
        <executions><execution>
          <phase>process-resources</phase>
          <goals><goal>copy</goal></goals>
          <configuration>
            <artifactItems>
    """
        + items
        + """
            </artifactItems>
          </configuration>
        </execution></executions>
      </plugin></plugins></build>
    </project>
    """;
  }
}
