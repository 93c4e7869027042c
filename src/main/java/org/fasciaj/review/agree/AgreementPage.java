package org.fasciaj.review.agree;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fasciaj.report.Html;
import org.fasciaj.report.Page;
import org.fasciaj.review.adjudicate.LockedReadings;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedStudy;

/**
 * The agreement report, in the order of the 15 items of GRRAS (Kottner and others 2011, J Clin
 * Epidemiol 64:96-106). What only the authors know is left as a gap that says so. Not thread-safe.
 */
final class AgreementPage {
  private final JoinedStudy study;
  private final StudyTable table;
  private final List<Stat> stats;
  private final Html html;

  AgreementPage(JoinedStudy study, List<Stat> stats) {
    this.study = study;
    this.table = new StudyTable(study);
    this.stats = stats;
    this.html = Page.open("Agreement and reliability of blinded readings");
  }

  String page() {
    head();
    introduction();
    methods();
    results();
    change();
    records();
    return Page.close(html);
  }

  private void head() {
    html.open("h1").text("Agreement and reliability of blinded readings");
    html.leaf("span", answer(), "class", "answer").close();
    html.leaf(
        "p",
        "Items 1 to 15 of GRRAS in their order. Every number with its 95 % interval is in"
            + " agreement.csv, unrounded; every reading in readings.csv.",
        "class",
        "lead");
  }

  /** The main result in one line. */
  private String answer() {
    String arm = StudyTable.arm(table.mainArm());
    String icc = main("ICC(2,1)", arm);
    String mdc = main("MDC95 agreement (mm)", arm);
    return icc.isEmpty()
        ? "One reader: no agreement between readers"
        : "Thickness between readers: ICC(2,1) " + icc + ", MDC95 " + mdc + " mm";
  }

  private String main(String statistic, String arm) {
    return stats.stream()
        .filter(
            s ->
                s.section().equals(ReaderAgreement.BETWEEN)
                    && s.quantity().equals(Quantity.THICKNESS.code())
                    && s.comparison().equals("all readers")
                    && s.arm().equals(arm)
                    && s.statistic().equals(statistic))
        .map(StatTable::text)
        .findFirst()
        .orElse("");
  }

  private void introduction() {
    Page.section(html, "title", "Title and introduction (items 1 to 5)");
    item("1 Title", "An agreement and reliability study of blinded ultrasound readings.");
    item(
        "2 Device",
        "Readings with callipers on a local page of FasciaJ "
            + study.software()
            + "; automatic values by its algorithm "
            + study.algorithm()
            + ". Scanner and probe: to be completed by the authors.");
    item("3 Subjects", subjects() + " Population: to be completed by the authors.");
    item(
        "4 Raters",
        table.readers().size()
            + " readers ("
            + String.join(", ", table.readers())
            + ")"
            + (study.adjudicator().isEmpty() ? "." : " and one adjudicator.")
            + " Their training and experience: to be completed by the authors.");
    item("5 What is known already", "To be completed by the authors.");
    html.close();
  }

  private String subjects() {
    long persons = table.patients().stream().map(JoinedImage::subject).distinct().count();
    return persons
        + " subjects, "
        + table.patients().size()
        + " images of patients, "
        + table.phantoms().size()
        + " hidden phantoms of known size.";
  }

  private void methods() {
    Page.section(html, "methods", "Methods (items 6 to 10)");
    item(
        "6 Numbers",
        table.patients().size()
            + " images by "
            + table.readers().size()
            + " readers, "
            + table.repeated().size()
            + " of them twice. How the sample size was chosen: to be completed by the authors.");
    item("7 Sampling", "How subjects and raters were chosen: to be completed by the authors.");
    item("8 Process", MethodWords.process(study, table));
    item("9 Independence", MethodWords.independence(study));
    item("10 Statistics", MethodWords.statistics());
    html.close();
  }

  private void results() {
    Page.section(html, "numbers", "Actual numbers (items 11 and 12)");
    show(Completeness.READ, "What was read");
    item("12 Raters and sample", "Characteristics: to be completed by the authors.");
    html.close();
    Page.section(html, "between", "Between readers (item 13)");
    show(ReaderAgreement.BETWEEN, "Lengths");
    plots();
    show(ReaderAgreement.GRADES, "Grades and flags");
    html.close();
    Page.section(html, "within", "Within a reader (item 13)");
    show(ReaderAgreement.WITHIN, "Hidden repeats, second minus first");
    html.close();
    Page.section(html, "automatic-section", "Automatic against readers (item 13)");
    html.leaf(
        "p",
        "Compare with the table between readers: a program that differs from readers no more than"
            + " they differ from each other agrees like one of them.");
    show(MachineAgreement.AUTOMATIC, "Automatic minus reader");
    html.close();
    Page.section(html, "arms", "Aided against unaided (item 13)");
    show(MachineAgreement.ARMS, "Same reader, same images");
    html.close();
    Page.section(html, "truth", "Against known millimetres (item 13)");
    show(MachineAgreement.PHANTOMS, "Hidden phantoms");
    html.close();
    Page.section(html, "third", "Adjudication (item 13)");
    html.leaf("p", study.rule().sentence());
    show(Completeness.ADJUDICATION, "By reader");
    html.close();
    Page.section(html, "kept", "Was the blinding kept? (items 8 and 13)");
    html.leaf(
        "p",
        "Bang: 0 as by guessing, 1 all right, -1 all wrong. James: 1 nobody could tell, 0.5 as by"
            + " guessing, 0 all right.");
    show(BlindingKept.SECTION, "Which of two visits is later");
    html.close();
  }

  private void change() {
    Page.section(html, "visits", "Change between visits (item 15)");
    html.leaf(
        "p",
        "First to last visit of each heel that has both, later minus earlier. One heel counts once;"
            + " two heels of one person are not independent.");
    show(VisitChange.SECTION, "Later minus earlier");
    html.close();
  }

  private void plots() {
    html.open("div", "style", "display:flex;flex-wrap:wrap;gap:16px");
    double[] automatic = StudyTable.automatic(Quantity.THICKNESS, table.patients());
    List<String> readers = table.readers();
    for (int i = 0; i < readers.size(); i++) {
      double[] first = values(readers.get(i));
      for (int j = i + 1; j < readers.size(); j++) {
        DifferencePlot.draw(
            html,
            "Thickness, " + readers.get(i) + " - " + readers.get(j),
            first,
            values(readers.get(j)));
      }
      DifferencePlot.draw(html, "Thickness, automatic - " + readers.get(i), automatic, first);
    }
    html.close();
  }

  private double[] values(String reader) {
    return table.values(Quantity.THICKNESS, reader, table.patients(), table.mainArm(), false);
  }

  private void show(String section, String caption) {
    StatTable.show(html, stats, section, caption);
  }

  private void records() {
    Page.section(html, "discussion", "Discussion and details (items 14 and 15)");
    item("14 Relevance", "To be completed by the authors.");
    item("15 Detailed results", "readings.csv, consensus.csv, imrmc.csv, redcap-import.csv.");
    html.close();
    Page.section(html, "records", "Records");
    Page.openTable(html, "Chains of readings, verified and locked", "chains");
    Page.head(html, "Reader", "Entries", "Key", "Receipt told apart", "Notices");
    html.open("tbody");
    for (Map.Entry<String, LockedReadings.Chain> e : new TreeMap<>(study.chains()).entrySet()) {
      LockedReadings.Chain c = e.getValue();
      html.open("tr").leaf("th", e.getKey(), "scope", "row").leaf("td", "" + c.entries());
      html.leaf("td", c.fingerprint(), "class", "hash");
      html.leaf("td", c.receipt() ? "compared" : "not compared");
      html.leaf("td", c.notices().isEmpty() ? "none" : String.join("; ", c.notices())).close();
    }
    html.close();
    Page.closeTable(html);
    item("Package", study.packageId() + ", SHA-256 " + study.packageSha256());
    item("Unblinded", study.unblinded());
    item("Settings", String.join("; ", study.settings()));
    html.close();
  }

  private void item(String name, String text) {
    html.open("p").leaf("strong", name + ". ").outside(text).close();
  }
}
