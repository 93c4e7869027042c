package org.fasciaj.imagej;

import ij.IJ;
import ij.gui.HTMLDialog;
import ij.plugin.PlugIn;
import java.awt.GraphicsEnvironment;

/** "About FasciaJ..." and "FasciaJ help...": the same window with another page. */
public final class AboutFasciaJ implements PlugIn {
  /** The argument in plugins.config that asks for the guide. */
  public static final String HELP = "help";

  /** Shows the page; without a screen it is printed as text. */
  @Override
  public void run(String arg) {
    boolean help = HELP.equals(arg);
    String page = help ? HelpPage.guide() : HelpPage.about();
    if (GraphicsEnvironment.isHeadless()) {
      IJ.log(HelpPage.plain(page));
    } else {
      new HTMLDialog(help ? "FasciaJ help" : "About FasciaJ", page, false);
    }
  }
}
