package org.fasciaj.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MenuTest {
  @TempDir Path home;

  @Test
  void everyEntryNamesACommandThatLoads() throws Exception {
    List<String> lines;
    try (var in = MenuTest.class.getResourceAsStream("/plugins.config")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> entries = lines.stream().filter(l -> l.contains("org.fasciaj")).toList();
    assertEquals(8, entries.size());
    for (String entry : entries) {
      String name = entry.substring(entry.lastIndexOf("org.")).replaceAll("\\(.*", "").strip();
      assertTrue(
          Class.forName(name).getDeclaredConstructor().newInstance() instanceof ij.plugin.PlugIn);
    }
  }

  @Test
  void imageJShowsTheMenu() throws IOException, InterruptedException {
    Optional<Screen> screen = Screen.start("MenuTest.imageJShowsTheMenu");
    Assumptions.assumeTrue(screen.isPresent());
    try (Screen s = screen.get()) {
      String out = ImageJProcess.on(s.display(), home).run(MenuPrinter.class.getName());
      assertTrue(
          out.contains(
              "MENU Open study...|Open from PACS...|Measure heel...|Export heel...|Compare folder..."
                  + "|Review...|-|FasciaJ help...|About"
                  + " FasciaJ..."),
          out);
    }
  }

  /** Runs in the child: starts ImageJ and prints its submenu. */
  public static final class MenuPrinter {
    private MenuPrinter() {}

    public static void main(String[] arguments) {
      new ij.ImageJ(ij.ImageJ.EMBEDDED);
      java.awt.Menu menu = ij.Menus.getImageJMenu("Plugins>FasciaJ");
      StringBuilder text = new StringBuilder("MENU ");
      for (int i = 0; i < menu.getItemCount(); i++) {
        text.append(i == 0 ? "" : "|").append(menu.getItem(i).getLabel());
      }
      System.out.println(text);
      System.exit(0);
    }
  }
}
