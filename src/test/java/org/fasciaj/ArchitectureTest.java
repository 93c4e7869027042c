package org.fasciaj;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Keeps the house: which package may know which, and what no part of it may do. */
@AnalyzeClasses(packages = "org.fasciaj", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
  /** Wherever a build profile puts its classes: ArchUnit's own option knows one folder only. */
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  private static final String BASE = "org.fasciaj";

  /** The hard end of a file's length, in lines. */
  private static final int MOST_LINES = 260;

  private static final Path SOURCES = Path.of("src", "main", "java");

  @ArchTest static final ArchRule DICOM = mayKnow("dicom");
  @ArchTest static final ArchRule EDGE = mayKnow("edge");
  @ArchTest static final ArchRule ANATOMY = mayKnow("anatomy", "edge");
  @ArchTest static final ArchRule MEASURE = mayKnow("measure", "anatomy");
  @ArchTest static final ArchRule STUDY = mayKnow("study", "dicom", "anatomy", "measure");

  @ArchTest
  static final ArchRule REPORT = mayKnow("report", "study", "dicom", "anatomy", "measure");

  @ArchTest
  static final ArchRule REVIEW =
      mayKnow("review", "report", "study", "dicom", "anatomy", "measure", "edge");

  @ArchTest static final ArchRule PACS = mayKnow("pacs", "dicom");

  @ArchTest
  static final ArchRule SESSION =
      mayKnow("session", "study", "dicom", "anatomy", "measure", "edge");

  @ArchTest
  static final ArchRule CLI =
      mayKnow("cli", "pacs", "report", "review", "study", "dicom", "anatomy", "measure", "edge");

  @ArchTest
  static final ArchRule IMAGEJ =
      mayKnow(
          "imagej", "pacs", "session", "report", "review", "study", "dicom", "anatomy", "measure",
          "edge");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("org.fasciaj.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_IMAGEJ_KNOWS_IJ =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fasciaj.imagej..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ij..");

  /** Behind the build profile of the same name; a default build must not need it. */
  @ArchTest
  static final ArchRule ONLY_THE_PROFILE_KNOWS_DCM4CHE =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.fasciaj.pacs.dimse..", "org.fasciaj.pacs.judge..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.dcm4che3..", "org.fasciaj.pacs.dimse..", "org.fasciaj.pacs.judge..");

  /** ImageJ is not there on a command line, and a machine without a screen has no windows. */
  @ArchTest
  static final ArchRule NO_WINDOWS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fasciaj.imagej..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javax.swing..", "java.awt.event..", "java.applet..")
                  .or(
                      describe(
                          "are windows or draw on them",
                          c ->
                              List.of(
                                      "java.awt.Component",
                                      "java.awt.Container",
                                      "java.awt.Window",
                                      "java.awt.Frame",
                                      "java.awt.Dialog",
                                      "java.awt.Toolkit",
                                      "java.awt.Graphics2D",
                                      "java.awt.Desktop")
                                  .contains(c.getName()))));

  @ArchTest
  static final ArchRule ONLY_CLI_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.fasciaj.cli..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule NO_STATE_IS_SHARED =
      fields().that().areStatic().and().doNotHaveName("$jacocoData").should().beFinal();

  /** Text that follows the user's language is a table that another machine cannot read. */
  @ArchTest
  static final ArchRule NO_DEFAULT_LOCALE =
      noClasses()
          .should()
          .callMethod(String.class, "format", String.class, Object[].class)
          .orShould()
          .callMethod(String.class, "formatted", Object[].class)
          .orShould()
          .callMethod(String.class, "toLowerCase")
          .orShould()
          .callMethod(String.class, "toUpperCase")
          .orShould()
          .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(PrintStream.class, "printf", String.class, Object[].class)
          .orShould()
          .callMethod(Locale.class, "getDefault");

  /** One host's registry of image readers serves all its plugins: ours may look, not change. */
  @ArchTest
  static final ArchRule NO_REGISTRATION =
      noClasses()
          .should()
          .callMethodWhere(
              describe(
                  "changes the registry of image readers",
                  call ->
                      call.getTargetOwner().getName().startsWith("javax.imageio.")
                          && call.getName()
                              .matches("(de)?register.*|scanForPlugins|(un)?setOrdering")));

  @ArchTest
  static void everyPackageSaysItsPurpose(JavaClasses classes) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> silent =
          files
              .filter(f -> f.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(p -> Files.notExists(p.resolve("package-info.java")))
              .toList();
      assertEquals(List.of(), silent);
      assertTrue(classes.contain("org.fasciaj.Reason"));
    }
  }

  @ArchTest
  static void filesStayShort(JavaClasses classes) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        int lines = Files.readAllLines(file).size();
        assertTrue(lines <= MOST_LINES, file + " has " + lines + " lines");
      }
    }
  }

  /** Of our own, a package may know itself, the root and those named. */
  private static ArchRule mayKnow(String name, String... others) {
    DescribedPredicate<JavaClass> allowed = resideInAPackage(BASE).or(inside(name));
    for (String other : others) {
      allowed = allowed.or(inside(other));
    }
    DescribedPredicate<JavaClass> ours = resideInAPackage(BASE + "..");
    return noClasses()
        .that(inside(name))
        .should()
        .dependOnClassesThat(ours.and(DescribedPredicate.not(allowed)))
        .as(name + " knows only " + String.join(", ", others))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> inside(String name) {
    return resideInAPackage(BASE + "." + name + "..");
  }
}
