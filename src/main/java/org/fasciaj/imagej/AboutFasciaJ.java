package org.fasciaj.imagej;

import ij.IJ;
import ij.gui.HTMLDialog;
import ij.plugin.BrowserLauncher;
import ij.plugin.PlugIn;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** "About FasciaJ..." shows a small window, "FasciaJ help..." the guide in the browser. */
public final class AboutFasciaJ implements PlugIn {
  /** The argument in plugins.config that asks for the guide. */
  public static final String HELP = "help";

  /** Shows the page; without a screen it is printed as text. */
  @Override
  public void run(String arg) {
    boolean help = HELP.equals(arg);
    if (GraphicsEnvironment.isHeadless()) {
      IJ.log(HelpPage.plain(help ? GuidePage.beside("") : HelpPage.about()));
    } else if (help) {
      guide();
    } else {
      new HTMLDialog("About FasciaJ", HelpPage.about(), false);
    }
  }

  private static void guide() {
    Path file;
    try {
      file = GuideFile.write(IJ.getDirectory("plugins"));
    } catch (IOException e) {
      IJ.error(
          Command.TITLE,
          "The guide cannot be written ("
              + e.getClass().getSimpleName()
              + ").\nFree some space in the folder for temporary files.");
      return;
    }
    IJ.showStatus("FasciaJ: the guide is " + file);
    try {
      BrowserLauncher.openURL(file.toUri().toString());
    } catch (IOException e) {
      IJ.error(Command.TITLE, "No browser could be started.\nOpen the guide by hand: " + file);
    }
  }
}
