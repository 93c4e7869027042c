package org.fasciaj.accuracy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fasciaj.anatomy.HeelFinder;
import org.fasciaj.anatomy.HeelFinding;
import org.fasciaj.anatomy.TissueImage;
import org.fasciaj.measure.HeelMeasurement;
import org.fasciaj.measure.HeelMeasurer;
import org.fasciaj.measure.Limits;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.Phantom;
import org.fasciaj.phantom.ToldPeak;

/** Draws and measures. A new finder for each picture: nothing carries over. Thread-safe. */
final class Engine {
  private Engine() {}

  static HeelMeasurement measure(TissueImage image) {
    HeelFinding finding = new HeelFinder().find(image);
    if (finding instanceof HeelFinding.Found found) {
      return HeelMeasurer.measure(image, found.outline(), Limits.DEFAULT);
    }
    return HeelMeasurement.refused(((HeelFinding.Refused) finding).reason());
  }

  static Trial trial(BenchHeel heel) {
    DrawnHeel drawn = Phantom.draw(heel.spec());
    TissueImage image = drawn.tissue();
    TissueImage seen = heel.jpeg() > 0 ? Picture8.jpeg(image, heel.jpeg()) : image;
    return new Trial(heel, drawn.truth(), measure(seen), ToldPeak.error(drawn));
  }

  /** Applies a function to each, on all processors, results in order. */
  static <T, R> List<R> map(List<T> inputs, Function<T, R> function) {
    return IntStream.range(0, inputs.size())
        .parallel()
        .mapToObj(i -> function.apply(inputs.get(i)))
        .toList();
  }
}
