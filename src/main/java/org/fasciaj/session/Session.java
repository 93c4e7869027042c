package org.fasciaj.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fasciaj.dicom.Calibration;
import org.fasciaj.dicom.PixelBox;
import org.fasciaj.measure.Limits;

/**
 * The whole work on one image at one moment. Immutable and thread-safe.
 *
 * @param image the image
 * @param region the tissue region that is measured in
 * @param scale the scale that is measured with, or why there is none
 * @param limits the limits of the flags
 * @param form what was noted
 * @param frames what is known of each frame that was looked at, by frame from 1
 * @param changes every change in force, in order
 */
public record Session(
    ImageKey image,
    PixelBox region,
    Calibration scale,
    Limits limits,
    StudyForm form,
    SortedMap<Integer, FrameRecord> frames,
    List<Change> changes) {
  /** Copies the collections and checks that the region lies in the picture. */
  public Session {
    frames = Collections.unmodifiableSortedMap(new TreeMap<>(frames));
    changes = List.copyOf(changes);
    if (region.x1() >= image.columns() || region.y1() >= image.rows()) {
      throw new IllegalArgumentException("the region lies outside the picture");
    }
  }

  /** A session without work. */
  public static Session begin(
      ImageKey image, PixelBox region, Calibration scale, Limits limits, StudyForm form) {
    return new Session(image, region, scale, limits, form, new TreeMap<>(), List.of());
  }

  /** What is known of a frame. */
  public Optional<FrameRecord> frame(int n) {
    return Optional.ofNullable(frames.get(n));
  }

  /** With another record of a frame. */
  public Session with(FrameRecord record) {
    SortedMap<Integer, FrameRecord> all = new TreeMap<>(frames);
    all.put(record.frame(), record);
    return new Session(image, region, scale, limits, form, all, changes);
  }

  /** With another form. */
  public Session with(StudyForm other) {
    return new Session(image, region, scale, limits, other, frames, changes);
  }

  /** With other limits. */
  public Session with(Limits other) {
    return new Session(image, region, scale, other, form, frames, changes);
  }

  /** With another scale; every outline stays where it is in the picture. */
  public Session with(Calibration other) {
    return new Session(image, region, other, limits, form, frames, changes);
  }

  /** The same work on the image at another path. */
  public Session at(String path) {
    return new Session(image.at(path), region, scale, limits, form, frames, changes);
  }

  /** After an edit, with the edit among its changes. */
  public Session after(Edit edit, Instant when) {
    Session edited = edit.apply(this);
    List<Change> all = new ArrayList<>(edited.changes);
    all.add(new Change(when, edited.form.operator(), edit.frame(), edit.what()));
    return new Session(image, region, edited.scale, edited.limits, edited.form, edited.frames, all);
  }
}
