package org.fasciaj.imagej.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.fasciaj.Version;
import org.junit.jupiter.api.Test;

/** What lies in the update site, and what must not lie in its jar. */
class SiteLayoutIT {
  private static final Path JAR =
      SiteInstall.SITE.resolve("plugins").resolve("FasciaJ_-" + Version.product() + ".jar");

  /** Java 17. */
  private static final int CLASS_FILE_MAJOR = 61;

  @Test
  void theSiteHoldsOneJarAndTheSamples() throws IOException {
    Set<String> expected = new TreeSet<>();
    expected.add("plugins/" + JAR.getFileName());
    for (Path sample : SiteInstall.samples()) {
      expected.add("plugins/FasciaJ/" + sample.getFileName());
      assertEquals(
          -1,
          Files.mismatch(sample, SiteInstall.SITE.resolve(sample.toString())),
          sample.toString());
    }
    Set<String> there = new TreeSet<>();
    for (Path file : SiteInstall.files(SiteInstall.SITE)) {
      there.add(SiteInstall.SITE.relativize(file).toString().replace('\\', '/'));
    }
    assertEquals(expected, there);
    try (ZipFile zip = new ZipFile(SiteInstall.SITE + ".zip")) {
      Set<String> zipped = new TreeSet<>();
      zip.stream().filter(e -> !e.isDirectory()).forEach(e -> zipped.add(e.getName()));
      assertEquals(expected, zipped);
    }
  }

  /**
   * The updater takes the version off a name of this form, and ImageJ scans a jar for menu entries
   * only with an underscore in its name.
   */
  @Test
  void theJarsNameTellsItsVersion() {
    assertTrue(JAR.getFileName().toString().matches("[A-Za-z]+_-\\d+(\\.\\d+)+\\.jar"));
  }

  @Test
  void everyClassOfTheJarIsOursOrMovedAside() throws IOException {
    List<String> strangers = new ArrayList<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith("org/fasciaj/")) {
          strangers.add(entry.getName());
        }
      }
      assertTrue(jar.getEntry("org/fasciaj/lib/google/gson/Gson.class") != null);
    }
    assertEquals(List.of(), strangers);
  }

  @Test
  void theJarRegistersNothingAndOpensNothing() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        assertFalse(entry.getName().startsWith("META-INF/services/"), entry.getName());
      }
      Attributes main = jar.getManifest().getMainAttributes();
      for (String name : List.of("Add-Opens", "Add-Exports", "Launcher-Agent-Class")) {
        assertNull(main.getValue(name), name);
      }
      assertTrue(jar.getEntry("META-INF/LICENSE") != null);
      assertTrue(jar.getEntry("plugins.config") != null);
    }
  }

  @Test
  void everyClassRunsOnJava17() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      for (JarEntry entry : jar.stream().toList()) {
        // Under META-INF/versions lie classes that only a newer Java looks at.
        if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
          try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.readInt();
            in.readUnsignedShort();
            assertTrue(in.readUnsignedShort() <= CLASS_FILE_MAJOR, entry.getName());
          }
        }
      }
    }
  }
}
