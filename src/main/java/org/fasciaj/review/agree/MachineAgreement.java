package org.fasciaj.review.agree;

import java.util.List;
import org.fasciaj.review.agree.Stats.About;
import org.fasciaj.review.unblind.JoinedImage;
import org.fasciaj.review.unblind.JoinedReading;
import org.fasciaj.study.stats.Proportion;

/** The program against readers, both arms against each other, all against truth. Stateless. */
final class MachineAgreement {
  static final String AUTOMATIC = "automatic";
  static final String ARMS = "aided_unaided";
  static final String PHANTOMS = "phantoms";

  private static final String PROGRAM = "automatic";

  private MachineAgreement() {}

  /** Automatic minus reader, and minus the study's value; and how often the program refused. */
  static List<Stat> automatic(StudyTable t) {
    Stats out = new Stats(AUTOMATIC);
    List<JoinedImage> patients = t.patients();
    for (Quantity q : Quantity.values()) {
      double[] automatic = StudyTable.automatic(q, patients);
      for (boolean aided : t.arms()) {
        for (String reader : t.readers()) {
          double[] read = t.values(q, reader, patients, aided, false);
          About a = new About(q.code(), StudyTable.arm(aided), PROGRAM + " - " + reader);
          out.icc(a, automatic, read);
          out.blandAltman(a, automatic, read);
        }
      }
      double[] consensus = patients.stream().mapToDouble(i -> t.consensus(q, i)).toArray();
      About a = new About(q.code(), StudyTable.arm(t.mainArm()), PROGRAM + " - consensus");
      out.icc(a, automatic, consensus);
      out.blandAltman(a, automatic, consensus);
      int refused = (int) patients.stream().filter(i -> q.automatic(i) == null).count();
      out.share(
          new About(q.code(), "", PROGRAM), "refused", Proportion.of(refused, patients.size()));
    }
    return out.all();
  }

  /** Aided minus unaided of one reader on the same cases, and the time that each took. */
  static List<Stat> arms(StudyTable t) {
    Stats out = new Stats(ARMS);
    if (t.arms().size() < 2) {
      return List.of();
    }
    List<JoinedImage> patients = t.patients();
    for (String reader : t.readers()) {
      for (Quantity q : Quantity.values()) {
        About a = new About(q.code(), "aided - unaided", reader);
        double[] with = t.values(q, reader, patients, true, false);
        double[] without = t.values(q, reader, patients, false, false);
        out.icc(a, with, without);
        out.blandAltman(a, with, without);
      }
      double[] with = seconds(t, reader, patients, true);
      double[] without = seconds(t, reader, patients, false);
      About a = new About("time", "aided - unaided", reader);
      out.count(a, "median aided (s)", Completeness.median(with), with.length);
      out.count(a, "median unaided (s)", Completeness.median(without), without.length);
    }
    return out.all();
  }

  private static double[] seconds(
      StudyTable t, String reader, List<JoinedImage> patients, boolean aided) {
    return patients.stream()
        .map(i -> t.reading(reader, i, aided, false))
        .filter(java.util.Objects::nonNull)
        .mapToDouble(JoinedReading::activeS)
        .toArray();
  }

  /** Reader or program minus known millimetres, hidden phantoms only. */
  static List<Stat> phantoms(StudyTable t) {
    Stats out = new Stats(PHANTOMS);
    List<JoinedImage> phantoms = t.phantoms();
    if (phantoms.isEmpty()) {
      return List.of();
    }
    for (Quantity q : Quantity.values()) {
      double[] truth = StudyTable.truth(q, phantoms);
      for (boolean aided : t.arms()) {
        for (String reader : t.readers()) {
          About a = new About(q.code(), StudyTable.arm(aided), reader + " - truth");
          out.blandAltman(a, t.values(q, reader, phantoms, aided, false), truth);
        }
      }
      About a = new About(q.code(), "", PROGRAM + " - truth");
      out.blandAltman(a, StudyTable.automatic(q, phantoms), truth);
    }
    return out.all();
  }
}
