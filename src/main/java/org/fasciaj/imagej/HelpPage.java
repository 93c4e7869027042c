package org.fasciaj.imagej;

import org.fasciaj.Version;

/** The texts of "About FasciaJ...", and pages as plain text. Stateless and thread-safe. */
final class HelpPage {
  private HelpPage() {}

  /** What FasciaJ is, which version, and what it must not be used for. */
  static String about() {
    return "<html><h2>FasciaJ "
        + Version.product()
        + "</h2><p>Measures plantar fascia thickness and calcaneal spur length on ultrasound.</p>"
        + "<p>Algorithm version "
        + Version.ALGORITHM
        + ", table version "
        + Version.SCHEMA
        + ".</p><p><b>For research only.</b> Not a medical device: not for diagnosis or treatment."
        + "</p><p>Apache License 2.0. Runs in ImageJ "
        + ij.IJ.getVersion()
        + ", Java "
        + System.getProperty("java.version")
        + ".</p></html>";
  }

  /** A page as plain text. */
  static String plain(String page) {
    return page.replaceAll("(?s)<head>.*</head>", "")
        .replaceAll("</(p|h1|h2|h3|li|tr|caption|figcaption)>", "\n")
        .replaceAll("</t[dh]>", "  ")
        .replaceAll("<[^>]*>", "")
        .replace("&gt;", ">")
        .replace("&lt;", "<")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }
}
