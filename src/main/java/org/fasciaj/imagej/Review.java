package org.fasciaj.imagej;

import ij.IJ;
import ij.plugin.BrowserLauncher;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fasciaj.dicom.DicomInputs;
import org.fasciaj.measure.Limits;
import org.fasciaj.review.check.CheckedPacking;
import org.fasciaj.review.check.ContactSheet;
import org.fasciaj.review.check.LeakCheck;
import org.fasciaj.review.check.LeakReport;
import org.fasciaj.review.pack.Arms;
import org.fasciaj.review.pack.CoordinatorManual;
import org.fasciaj.review.pack.Design;
import org.fasciaj.review.pack.PackSettings;
import org.fasciaj.review.pack.Packer;
import org.fasciaj.review.pack.SealedKey;
import org.fasciaj.review.pack.TruthTable;
import org.fasciaj.review.read.ConflictException;
import org.fasciaj.review.read.ReadingDesk;
import org.fasciaj.review.web.ReadingServer;
import org.fasciaj.study.RunSettings;
import org.fasciaj.study.StudyRun;

/**
 * "Review...": packs and checks a blinded package, opens a reader's page in the browser, locks. The
 * same model as the command line's "review"; what is rare (arms, repeats, truth) is there only.
 */
public final class Review extends Command<ReviewSettings> {
  private static final String REMEDY = "See fasciaj review --help for the same on a command line.";

  @Override
  ReviewSettings parse(String options) throws CommandException {
    return ReviewSettings.parse(options);
  }

  @Override
  Optional<ReviewSettings> ask() throws CommandException {
    return ReviewDialog.ask();
  }

  @Override
  Map<String, String> options(ReviewSettings settings) {
    return settings.options();
  }

  @Override
  void perform(ReviewSettings s) throws CommandException {
    try {
      switch (s.step()) {
        case ReviewSettings.PACK -> pack(s);
        case ReviewSettings.CHECK -> check(s);
        case ReviewSettings.LOCK -> lock(s);
        default -> read(s);
      }
    } catch (IOException | IllegalArgumentException | ConflictException e) {
      throw new CommandException(e.getMessage() == null ? s.step() + " failed" : e.getMessage());
    }
  }

  private static void read(ReviewSettings s) throws IOException, CommandException {
    if (GraphicsEnvironment.isHeadless()) {
      throw new CommandException("Review", "reading needs a screen.", REMEDY);
    }
    try (ReadingDesk desk = ReadingDesk.open(place(s));
        ReadingServer server = new ReadingServer(desk.session())) {
      try {
        BrowserLauncher.openURL(server.url());
      } catch (IOException e) {
        IJ.log("No browser could be started: open this address by hand, it works once:");
        IJ.log(server.url());
      }
      ReviewDialog.holdOpen(s.reader());
      IJ.showStatus(
          "FasciaJ: " + desk.session().open() + " cases open, receipt " + desk.session().receipt());
    }
  }

  private static void lock(ReviewSettings s) throws IOException, CommandException {
    try (ReadingDesk desk = ReadingDesk.open(place(s))) {
      String receipt = desk.session().lock();
      IJ.log("Locked. Receipt " + receipt + ", key fingerprint " + desk.fingerprint());
    }
  }

  private static ReadingDesk.Place place(ReviewSettings s) throws CommandException {
    Path list = s.list().isEmpty() ? null : path(s.list());
    return new ReadingDesk.Place(path(s.file()), s.reader(), null, null, list);
  }

  private static void pack(ReviewSettings s) throws IOException, CommandException {
    Path key = path(s.key());
    PackSettings settings =
        new PackSettings(
            Design.of(s.design()),
            List.of(s.reader().split("\\s*,\\s*", -1)),
            s.adjudicator(),
            Arms.UNAIDED,
            PackSettings.REPEAT_SHARE,
            false,
            PackSettings.ADJUDICATE_MM,
            Limits.DEFAULT,
            false,
            new SecureRandom().nextLong());
    IJ.showStatus("FasciaJ: measuring before packing");
    Packer.Packed packed =
        new Packer(settings, TruthTable.none(), Double.NaN)
            .pack(
                StudyRun.measure(
                    DicomInputs.list(List.of(path(s.input()))), RunSettings.of(Limits.DEFAULT)),
                path(s.file()),
                key,
                passphrase(s),
                new CheckedPacking(key.resolve("contact-sheet.html")));
    Path manual = CoordinatorManual.write(key, settings, packed);
    IJ.log("Package " + s.file() + ": " + packed.manifest().images().size() + " images, checked");
    packed.left().forEach((reason, n) -> IJ.log("Left out: " + n + " (" + reason + ")"));
    packed.warnings().forEach(IJ::log);
    IJ.log("Read next: " + manual);
  }

  private static void check(ReviewSettings s) throws IOException, CommandException {
    Path key = path(s.key());
    LeakReport report = LeakCheck.run(path(s.file()), SealedKey.open(key, passphrase(s)));
    ContactSheet.write(key.resolve("contact-sheet.html"), path(s.file()), report);
    report.leaks().forEach(l -> IJ.log("LEAK " + l.file() + " [" + l.where() + "] " + l.what()));
    IJ.log(report.files().size() + " files, " + report.leaks().size() + " leaks");
    if (!report.clean()) {
      throw new CommandException(
          s.file(), "the package leaks.", "Do not hand it out; see the log.");
    }
  }

  private static char[] passphrase(ReviewSettings s) throws IOException, CommandException {
    String text = Files.readString(path(s.passphrase()), StandardCharsets.UTF_8);
    return text.lines().findFirst().orElse("").toCharArray();
  }

  private static Path path(String text) throws CommandException {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new CommandException(text, "is no path.", "Choose an existing file or folder.");
    }
  }
}
