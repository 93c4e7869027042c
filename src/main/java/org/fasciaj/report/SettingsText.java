package org.fasciaj.report;

import java.util.ArrayList;
import java.util.List;
import org.fasciaj.study.RunSettings;

/** The settings of a run in sentences, as reports show them. Stateless and thread-safe. */
final class SettingsText {
  private SettingsText() {}

  /** One sentence for each setting that a result depends on. */
  static List<String> of(Words words, RunSettings settings) {
    List<String> text = new ArrayList<>();
    text.add(words.say("settings.thickness", words.plain(settings.limits().thicknessMm())));
    text.add(words.say("settings.spur", words.plain(settings.limits().spurMm())));
    text.add(words.say("settings.smallest", words.plain(settings.limits().smallestSpurMm())));
    text.add(
        Double.isNaN(settings.mmPerPixel())
            ? words.say("settings.noScale")
            : words.say("settings.scale", words.plain(settings.mmPerPixel())));
    return text;
  }
}
