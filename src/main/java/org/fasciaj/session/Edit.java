package org.fasciaj.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fasciaj.Reason;
import org.fasciaj.anatomy.HeelOutline;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.measure.Limits;

/** One thing that a person does to a session; it can be undone as a whole. Immutable. */
public sealed interface Edit {
  /** Frame from 1; 0 when it concerns the whole image. */
  default int frame() {
    return 0;
  }

  /** What is done: one short clause for the record and the undo button. */
  String what();

  /**
   * Does it.
   *
   * @throws IllegalArgumentException when the frame was not looked at yet
   */
  Session apply(Session session);

  /** Applies a step to the record of a frame. */
  private static Session on(Session s, int frame, UnaryOperator<FrameRecord> step) {
    FrameRecord record =
        s.frame(frame)
            .orElseThrow(() -> new IllegalArgumentException("frame " + frame + " has no record"));
    return s.with(step.apply(record));
  }

  /**
   * Another outline of one frame.
   *
   * @param frame frame from 1
   * @param outline the outline; empty takes it away
   * @param what what was done to it
   */
  record Outline(int frame, Optional<HeelOutline> outline, String what) implements Edit {
    @Override
    public Session apply(Session session) {
      return on(session, frame, r -> r.with(outline));
    }
  }

  /**
   * Back to what was proposed.
   *
   * @param frame frame from 1
   */
  record Automatic(int frame) implements Edit {
    @Override
    public String what() {
      return "back to the automatic outline";
    }

    @Override
    public Session apply(Session session) {
      return on(session, frame, r -> r.with(r.automatic()));
    }
  }

  /**
   * The fascia can, or cannot, be assessed.
   *
   * @param frame frame from 1
   * @param reason why not; null when it can
   */
  record Thickness(int frame, Reason reason) implements Edit {
    @Override
    public String what() {
      return reason == null ? "fascia assessable" : "fascia not assessable (" + reason.code() + ")";
    }

    @Override
    public Session apply(Session session) {
      return on(session, frame, r -> r.judged(reason, r.spurRefused()));
    }
  }

  /**
   * The spur can, or cannot, be assessed.
   *
   * @param frame frame from 1
   * @param reason why not; null when it can
   */
  record SpurJudged(int frame, Reason reason) implements Edit {
    @Override
    public String what() {
      return reason == null ? "spur assessable" : "spur not assessable (" + reason.code() + ")";
    }

    @Override
    public Session apply(Session session) {
      return on(session, frame, r -> r.judged(r.thicknessRefused(), reason));
    }
  }

  /**
   * One more calliper.
   *
   * @param frame frame from 1
   * @param calliper the calliper
   */
  record Laid(int frame, Calliper calliper) implements Edit {
    @Override
    public String what() {
      return String.format(
          Locale.ROOT, "calliper, %s, %.2f mm", calliper.mode().code(), calliper.mm());
    }

    @Override
    public Session apply(Session session) {
      return on(
          session,
          frame,
          r -> {
            List<Calliper> all = new ArrayList<>(r.callipers());
            all.add(calliper);
            return r.measuredBy(all);
          });
    }
  }

  /**
   * No callipers any more.
   *
   * @param frame frame from 1
   */
  record Lifted(int frame) implements Edit {
    @Override
    public String what() {
      return "callipers removed";
    }

    @Override
    public Session apply(Session session) {
      return on(session, frame, r -> r.measuredBy(List.of()));
    }
  }

  /**
   * Another scale. What was searched with the old one is forgotten unless a person corrected it.
   *
   * @param scale the scale
   */
  record Scale(Calibration scale) implements Edit {
    @Override
    public String what() {
      return scale.known()
          ? String.format(Locale.ROOT, "scale %.5f x %.5f mm", scale.xMm(), scale.yMm())
          : "no scale";
    }

    @Override
    public Session apply(Session session) {
      Session s = session.with(scale);
      return new Session(
          s.image(), s.region(), scale, s.limits(), s.form(), Untouched.without(s), s.changes());
    }
  }

  /**
   * Another form.
   *
   * @param form the form
   */
  record Form(StudyForm form) implements Edit {
    @Override
    public String what() {
      return "study form";
    }

    @Override
    public Session apply(Session session) {
      return session.with(form);
    }
  }

  /**
   * Other limits of the flags.
   *
   * @param limits the limits
   */
  record Flags(Limits limits) implements Edit {
    @Override
    public String what() {
      return String.format(
          Locale.ROOT, "flags above %s and %s mm", limits.thicknessMm(), limits.spurMm());
    }

    @Override
    public Session apply(Session session) {
      return session.with(limits);
    }
  }
}
