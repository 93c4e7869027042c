package org.fasciaj.report.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.dicom.Element;
import org.fasciaj.study.FrameResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Standard codes are judged by pydicom's tables, which its authors make from the context groups of
 * PS3.16: a code must stand there with the meaning that we give it.
 */
class CodeTablesTest {
  private static final String PYTHON = "/usr/bin/python3";

  /** Of UMLS only Time Point, of a template's row (TID 1502) and of no table of values. */
  private static final Set<String> SCHEMES = Set.of("DCM", "SCT", "LN", "UCUM");

  /** A code and its meaning in any letter case, found in the table of its scheme, or a line. */
  private static final String LOOK_UP =
      """
      import sys
      from pydicom.sr._concepts_dict import concepts
      for line in open(sys.argv[1], encoding="utf-8"):
          scheme, value, meaning = line.rstrip("\\n").split("\\t")
          found = {entry[value][0].lower() for entry in concepts.get(scheme, {}).values()
                   if value in entry}
          if meaning.lower() not in found:
              print(scheme, value, meaning, "but", sorted(found))
      print("looked up")
      """;

  @TempDir Path out;

  @Test
  void everyStandardCodeStandsInTheTables() throws Exception {
    Set<String> codes = new TreeSet<>();
    WrittenObjects objects = new WrittenObjects(out);
    FrameResult row = WrittenObjects.measure(WrittenObjects.PRE);
    objects.write(
        false, row, WrittenObjects.again(row, row.outline().deep(), Reason.AMBIGUOUS_INSERTION));
    for (int i = 1; i <= 2; i++) {
      collect(WrittenObjects.header(objects.object("sr-0000" + i + ".dcm")), codes);
    }
    assertTrue(codes.size() > 30, codes.toString());
    List<String> said = python(Files.write(out.resolve("codes"), codes));
    assertEquals(List.of("looked up"), said);
  }

  private static void collect(Attributes set, Set<String> codes) {
    String scheme = set.text(Code.SCHEME);
    String value = set.text(Code.CODE_VALUE);
    if (SCHEMES.contains(scheme) && !value.isEmpty()) {
      codes.add(scheme + "\t" + value + "\t" + set.text(0x00080104));
    }
    for (Element element : set.elements()) {
      if (element instanceof Element.Sequence sequence) {
        sequence.items().forEach(item -> collect(item, codes));
      }
    }
  }

  private List<String> python(Path codes) throws IOException, InterruptedException {
    boolean there = Files.isExecutable(Path.of(PYTHON)) && run("import pydicom.sr").isEmpty();
    if (!there) {
      System.out.println("SKIPPED: pydicom is not installed here");
    }
    assumeTrue(there);
    return run(LOOK_UP, codes.toString());
  }

  private static List<String> run(String program, String... args)
      throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of(PYTHON, "-c", program));
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.lines().toList();
  }
}
