package org.fasciaj.imagej.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImageJ;
import ij.Menus;
import java.awt.Menu;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fasciaj.imagej.GuidePage;
import org.fasciaj.imagej.Screen;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu of an ImageJ with the site installed, and the guide that it opens. */
class SiteMenuIT {
  private static final long LIMIT_MS = 20_000;

  @TempDir Path home;

  @Test
  void commandsAndSamplesAreInTheMenu() throws Exception {
    Optional<Screen> screen = Screen.start("SiteMenuIT", "1280x800");
    Assumptions.assumeTrue(screen.isPresent());
    List<String> expected = new ArrayList<>();
    for (Path sample : SiteInstall.samples()) {
      String name = sample.getFileName().toString();
      expected.add(name.replace(".ijm", "").replace('_', ' '));
    }
    String out;
    try (Screen s = screen.get()) {
      out =
          new SiteInstall(home.resolve("ImageJ"))
              .on(s.display())
              .withTests()
              .run(Printer.class.getName());
    }
    String menu = out.lines().filter(l -> l.startsWith("MENU ")).findFirst().orElse(out);
    for (String sample : expected) {
      assertTrue(menu.contains("|" + sample + "|") || menu.endsWith("|" + sample), menu);
    }
    for (String command : List.of("Measure heel...", "Export heel...", "FasciaJ help...")) {
      assertTrue(menu.contains("|" + command + "|"), menu);
    }
    // ImageJ tells of labels and files that meet one another.
    assertEquals(1, out.strip().lines().count(), out);
  }

  /** Runs in the child: prints the submenu. */
  public static final class Printer {
    private Printer() {}

    public static void main(String[] arguments) {
      new ImageJ();
      Menu menu = Menus.getImageJMenu("Plugins>FasciaJ");
      StringBuilder text = new StringBuilder("MENU ");
      for (int i = 0; i < menu.getItemCount(); i++) {
        text.append('|').append(menu.getItem(i).getLabel());
      }
      System.out.println(text);
      System.exit(0);
    }
  }

  /** A browser of our own notes what it is asked to open. */
  @Test
  void helpOpensTheGuideInTheBrowser() throws Exception {
    Optional<Screen> screen = Screen.start("SiteMenuIT", "1280x800");
    Assumptions.assumeTrue(screen.isPresent());
    Path bin = Files.createDirectories(home.resolve("bin"));
    Path asked = home.resolve("asked.txt");
    Path browser =
        Files.writeString(
            bin.resolve("xdg-open"), "#!/bin/sh\nprintf '%s' \"$1\" > '" + asked + "'\n");
    Files.setPosixFilePermissions(browser, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path macro = Files.writeString(home.resolve("help.ijm"), "run(\"FasciaJ help...\");");
    Path imagej = home.resolve("ImageJ");
    String out;
    try (Screen s = screen.get()) {
      out =
          new SiteInstall(imagej)
              .on(s.display())
              .with("PATH", bin + File.pathSeparator + System.getenv("PATH"))
              .run("ij.ImageJ", "-batch", macro.toString());
    }
    long end = System.currentTimeMillis() + LIMIT_MS;
    while (!Files.exists(asked) && System.currentTimeMillis() < end) {
      Thread.sleep(20);
    }
    Path guide = imagej.resolve("plugins").resolve("FasciaJ").resolve("guide.html");
    assertTrue(Files.exists(asked), out);
    assertEquals(guide, Path.of(URI.create(Files.readString(asked))));
    assertEquals(GuidePage.whole(), Files.readString(guide));
  }
}
