package org.fasciaj.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.Reason;
import org.fasciaj.dicom.Frame;
import org.fasciaj.study.FrameResult;
import org.fasciaj.study.Heel;
import org.fasciaj.study.HeelVisit;

/** A small study with one heel of each kind that a report must be able to show. */
final class SampleStudy implements PixelSource {
  final List<Heel> heels = new ArrayList<>();
  final List<FrameResult> rows = new ArrayList<>();
  private final Map<FrameResult, Frame> frames = new HashMap<>();

  /** Adds a picture that was measured. */
  FrameResult measured(Drawn d) {
    FrameResult row = d.measured();
    frames.put(row, d.frame());
    return row;
  }

  /** Adds a picture that was refused. */
  FrameResult refused(Drawn d, Reason why) {
    FrameResult row = Heels.refused(d, why);
    frames.put(row, d.frame());
    return row;
  }

  /** Adds a heel and its rows. */
  SampleStudy add(Heel heel) {
    heels.add(heel);
    for (HeelVisit v : heel.visits()) {
      rows.addAll(v.frames());
    }
    return this;
  }

  @Override
  public Frame frame(FrameResult row) throws IOException {
    Frame frame = frames.get(row);
    if (frame == null) {
      throw new IOException("no pixels");
    }
    return frame;
  }

  /** Pre 4.1 mm, post 3.4 mm; scales, probe positions and directions differ. */
  static SampleStudy pair() {
    SampleStudy study = new SampleStudy();
    Drawn pre = new Drawn(4.1);
    pre.spur = 3.2;
    Drawn post = new Drawn(3.4);
    post.timepoint = "V2";
    post.date = "20240405";
    post.file = "in/post.dcm";
    post.uid = "1.2.3.5";
    post.sha = "ab".repeat(32);
    post.xMm = 0.08;
    post.yMm = 0.05;
    post.shiftU = 3;
    post.distal = -1;
    return study.add(
        Heels.heel(
            "S-01",
            "R",
            Heels.visit("V1", pre.date, study.measured(pre)),
            Heels.visit("V2", post.date, study.measured(post))));
  }
}
