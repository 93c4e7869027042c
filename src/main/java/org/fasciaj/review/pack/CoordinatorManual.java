package org.fasciaj.review.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.fasciaj.report.Html;
import org.fasciaj.report.Page;
import org.fasciaj.review.records.Durable;

/**
 * The study coordinator's manual of one package: what is hidden and what is not, how to hand over
 * and take back, and a reading charter filled from the settings, after the headings of FDA,
 * Clinical Trial Imaging Endpoint Process Standards, April 2018. It lies with the key, since it
 * names the share of hidden repeats. Stateless.
 */
public final class CoordinatorManual {
  /** Name of the file in the key folder. */
  public static final String FILE = "manual.html";

  private static final String GAP = "To be completed: ";

  private CoordinatorManual() {}

  /** Writes the page. */
  public static Path write(Path keyFolder, PackSettings settings, Packer.Packed packed)
      throws IOException {
    Html html = Page.open("Blinded reading: manual of the study coordinator");
    html.open("h1").text("Manual of the study coordinator");
    html.leaf("span", "Package " + packed.manifest().id(), "class", "answer").close();
    html.leaf("p", "Keep this page with the key. It is not for readers.", "class", "lead");
    steps(html, settings);
    hidden(html, settings);
    notHidden(html, packed);
    charter(html, settings, packed);
    trouble(html);
    Path file = keyFolder.resolve(FILE);
    Durable.replace(file, Page.close(html).getBytes(StandardCharsets.UTF_8));
    return file;
  }

  private static void steps(Html html, PackSettings s) {
    Page.section(html, "steps", "Hand over and take back");
    html.open("ol");
    String adjudicator = s.adjudicator().isEmpty() ? "" : s.adjudicator();
    item(html, "Look at contact-sheet.html in the key folder: every picture, at once.");
    item(
        html,
        "Copy the package to each reader ("
            + String.join(", ", s.readers())
            + "). The key folder, this page and the passphrase stay with you; keep a copy of the"
            + " key folder in a safe place, for without it nobody can unblind.");
    item(
        html,
        "Each reader runs: fasciaj review read PKG --reader CODE (or Plugins>FasciaJ>Review... in"
            + " ImageJ). The page works without a network. Every answer is on the disk when the"
            + " page says so; reading can stop and go on at any time.");
    item(
        html,
        "Each reader locks at the end, on the page or with fasciaj review lock, and tells you two"
            + " things apart from the readings, by telephone or on paper: the receipt (a number, a"
            + " hyphen, 12 characters) and the key's fingerprint. Only what you hold yourself can"
            + " show that a whole folder was replaced by an older copy.");
    item(
        html,
        "Each reader sends back the files CODE.readings and CODE.readings.head. Put them together"
            + " in one folder and run: fasciaj review verify DIR --receipt CODE=RECEIPT.");
    if (!adjudicator.isEmpty()) {
      item(
          html,
          "Run: fasciaj review adjudicate PKG --records DIR --out list.json. Send package and list,"
              + " never the readings, to "
              + adjudicator
              + ", who runs: fasciaj review read PKG --reader "
              + adjudicator
              + " --list list.json, and locks.");
    }
    item(
        html,
        "When nothing is open any more: fasciaj review unblind PKG --records DIR --key KEYDIR --out"
            + " STUDY, with every --receipt. It goes once, and is recorded in the key folder.");
    item(html, "fasciaj review agreement STUDY writes the report and the tables.");
    html.close().close();
  }

  private static void hidden(Html html, PackSettings s) {
    Page.section(html, "hidden", "What is hidden");
    html.open("ul");
    item(html, "Names, numbers, sex, age, dates, times, UIDs, file names and paths, comments.");
    item(html, "Maker, model, station, software, probe and presets; every private attribute.");
    item(
        html,
        "Everything outside the tissue region: header lines, clock, depth scale, body marks. Text"
            + " and callipers inside it were shown to you, who decided (decisions.csv).");
    item(html, "The order of files, entries, sizes and times in the package: all random or fixed.");
    if (s.design() != Design.CHRONOLOGICAL) {
      item(
          html,
          "Which visit an image comes from, and which images show one patient"
              + (s.design() == Design.SINGLE ? "." : " beyond the pair on the screen."));
    }
    item(html, "Which cases come twice, and which are phantoms of known size.");
    if (s.sameLook()) {
      item(html, "Pixel size and frame size: every image was brought to one of each.");
    }
    html.close().close();
  }

  private static void notHidden(Html html, Packer.Packed packed) {
    Page.section(html, "visible", "What cannot be hidden");
    html.open("ul");
    item(
        html,
        "The anatomy. A reader who knows a patient's heel, or who sees a spur or a scar again, may"
            + " recognise it.");
    item(
        html,
        "Traces of treatment: injected fluid, a needle's track, calcification. They can tell that"
            + " an image was taken afterwards. The guess asked after each pair measures how often.");
    item(html, "The look of another machine, probe, depth, gain or focus, where visits differ.");
    item(html, "That a picture was resampled or that a mark was blanked out.");
    html.close();
    if (!packed.warnings().isEmpty()) {
      html.leaf("h3", "In this package");
      html.open("ul");
      packed.warnings().forEach(w -> item(html, w));
      html.close();
    }
    html.close();
  }

  private static void charter(Html html, PackSettings s, Packer.Packed packed) {
    Page.section(html, "charter", "Charter of the readings (template)");
    List<ReadingList> lists = packed.manifest().lists();
    long training = lists.get(0).items().stream().filter(Item::training).count();
    int items = lists.get(0).items().size();
    point(html, "Trial and sponsor", GAP + "title, number, responsible persons.");
    point(html, "Imaging", GAP + "scanner, probe, preset, position of foot and toes, operator.");
    point(
        html,
        "Endpoint",
        "Thickness of the plantar fascia in mm where the deep border leaves the calcaneus, normal"
            + " to the fascia; length of a spur in mm from the middle of its base to its tip."
            + String.format(
                Locale.ROOT,
                " Flags: thickness above %s mm, spur above %s mm.",
                s.limits().thicknessMm(),
                s.limits().spurMm()));
    point(
        html,
        "Readers",
        s.readers().size()
            + " readers: "
            + String.join(", ", s.readers())
            + ". "
            + GAP
            + "qualification. They do not talk about cases before all are locked.");
    point(html, "Training", training + " cases with feedback, not counted. " + GAP + "meeting.");
    point(
        html,
        "Design",
        s.design().code()
            + ", "
            + items
            + " cases for each reader, order"
            + " shuffled for each from a stored seed; automatic outline: "
            + s.arms().code()
            + ".");
    point(
        html,
        "Repeats",
        String.format(
            Locale.ROOT,
            "%.0f %% of the cases come twice under other codes, half a list apart at least.",
            100 * s.repeatShare()));
    point(
        html,
        "Adjudication",
        s.adjudicator().isEmpty()
            ? "None."
            : "By "
                + s.adjudicator()
                + ", blind to readers and values, where two readers differ by more than "
                + s.adjudicateMm()
                + " mm, lie on different sides of a flag's limit, or disagree on whether an image"
                + " can be assessed. Both original readings stay.");
    point(
        html,
        "Locking and audit trail",
        "Readings are only ever added, chained by SHA-256, signed by the reader's key; a change is"
            + " a new entry with its reason. Nothing is unblinded before all are locked.");
    point(html, "Archive", GAP + "place and time of keeping of package, key, readings, report.");
    point(
        html,
        "Analysis",
        "Agreement and reliability in the order of GRRAS; automatic against readers; "
            + GAP
            + "analysis of the endpoint.");
    html.close();
  }

  private static void trouble(Html html) {
    Page.section(html, "trouble", "When something goes wrong");
    html.open("ul");
    item(html, "\"Tampered with\": stop, keep the file as it is, ask the reader for another copy.");
    item(
        html,
        "A computer broke: the readings' folder and the reader's private folder"
            + " (.fasciaj-review) on another computer let the reader go on where the last answer was.");
    item(
        html,
        "The private folder is lost: what was read stays valid, but nothing can be added and"
            + " the readings cannot be locked any more, so the study cannot be unblinded. Have readers"
            + " keep a copy of it.");
    item(html, "A wrong answer: the reader changes it on the page and gives the reason.");
    html.close().close();
  }

  private static void item(Html html, String text) {
    html.leaf("li", text);
  }

  private static void point(Html html, String name, String text) {
    html.open("p").leaf("strong", name + ". ").text(text).close();
  }
}
