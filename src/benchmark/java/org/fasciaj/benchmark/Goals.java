package org.fasciaj.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * The goals, all of them ratios inside of one run. Those for gradient planes are held against the
 * stages that stand in their place, since the engine computes none (see {@link
 * org.fasciaj.edge.EvidenceBenchmark}).
 */
final class Goals {
  /** Pixels of 1024 x 768 over those of 3840 x 2160. */
  private static final double PER_PIXEL = 1024.0 * 768 / (3840.0 * 2160);

  /** Two workers' time for a frame each, over one worker's for one: at least 1.8 times the work. */
  private static final double TWO_WORKERS = 2 / 1.8;

  private Goals() {}

  static List<Goal> all() {
    String find = edge("find", Scene.REAL);
    String measure = edge("measure", Scene.REAL);
    String canny = edge("openCvCanny", Scene.REAL);
    List<Goal> all = new ArrayList<>();
    all.add(new Goal("outline / OpenCV Canny", find, canny, 1, 2.0));
    all.add(
        new Goal("outline / BoofCV 8-bit Canny", find, edge("boofCanny8", Scene.REAL), 1, 0.25));
    all.add(new Goal("outline and measurement / OpenCV Canny", measure, canny, 1, 3.0));
    all.add(
        new Goal(
            "outline and measurement per pixel, 3840 x 2160 / 1024 x 768",
            edge("measure", Scene.LARGE),
            measure,
            PER_PIXEL,
            1.25));
    all.add(
        new Goal(
            "outline, full-field speckle / real-like", edge("find", Scene.SPECKLE), find, 1, 1.25));
    all.add(
        new Goal(
            "two workers, a frame each / one worker, one frame",
            BenchmarkRun.TWO_WORKERS,
            measure,
            1,
            TWO_WORKERS));
    for (String frame : new String[] {Scene.REAL, Scene.SPECKLE}) {
      String ours = edge("ourStages", frame);
      String text = "cells and band, no gradient planes, " + frame + " / ";
      all.add(
          new Goal(
              text + "OpenCV gradient, float", ours, edge("openCvGradientFloat", frame), 1, 1.3));
      all.add(
          new Goal(
              text + "BoofCV gradient, float", ours, edge("boofGradientFloat", frame), 1, 1 / 3.0));
      all.add(
          new Goal(text + "ImageJ blur and edges", ours, edge("imageJEdges", frame), 1, 1 / 7.0));
    }
    String[] kinds = {"raw", "RLE", "JPEG baseline"};
    String[] files = {FileBenchmark.RAW, FileBenchmark.RLE, FileBenchmark.JPEG};
    for (int i = 0; i < kinds.length; i++) {
      all.add(
          new Goal(
              kinds[i] + ", frame of an open file / plain Java or the JDK's raster",
              "ourFrame " + files[i],
              "plainFrame " + files[i],
              1,
              1.0));
    }
    all.add(
        new Goal(
            StartUp.FAST_MEASURE + " / empty main",
            StartUp.FAST_MEASURE,
            StartUp.EMPTY,
            1,
            2.2));
    all.add(
        new Goal(
            StartUp.FAST_MEASURE + " / BoofCV's first Canny",
            StartUp.FAST_MEASURE,
            StartUp.CANNY,
            1,
            0.65));
    return all;
  }

  private static String edge(String name, String frame) {
    return name + " " + frame;
  }
}
