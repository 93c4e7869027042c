package org.fasciaj.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.Reason;
import org.fasciaj.measure.Status;
import org.fasciaj.study.FrameResult;

/**
 * Rows of one file that have no value, or need a look, for one and the same reason. Immutable.
 *
 * @param file path that tables show
 * @param status their status
 * @param reason their reason; null when none was given
 * @param detail what exactly went wrong; may be ""
 * @param frames frame numbers, rising; 0 for a file that could not be read
 */
record Refusal(String file, Status status, Reason reason, String detail, List<Integer> frames) {
  private record Key(String file, Status status, Reason reason, String detail) {}

  /** Gathers every row that was not plainly measured, in the order of the rows. */
  static List<Refusal> of(List<FrameResult> rows) {
    Map<Key, List<Integer>> groups = new LinkedHashMap<>();
    for (FrameResult r : rows) {
      if (r.status() != Status.MEASURED) {
        Key key = new Key(r.input().relative(), r.status(), r.reason(), r.detail());
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(r.frame());
      }
    }
    List<Refusal> out = new ArrayList<>();
    groups.forEach(
        (k, frames) ->
            out.add(
                new Refusal(k.file(), k.status(), k.reason(), k.detail(), List.copyOf(frames))));
    return out;
  }

  /** Frame numbers in short: "1-12, 15"; "all" for a file that could not be read. */
  String range(Words words) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < frames.size(); i++) {
      int start = frames.get(i);
      while (i + 1 < frames.size() && frames.get(i + 1) == frames.get(i) + 1) {
        i++;
      }
      out.append(out.length() == 0 ? "" : ", ").append(start);
      out.append(frames.get(i) > start ? "-" + frames.get(i) : "");
    }
    return "0".contentEquals(out) ? words.say("refused.whole") : out.toString();
  }

  /** Writes a table of them. */
  static void table(Html html, List<Refusal> refusals, String caption, String id) {
    Page.openTable(html, caption, id);
    Words words = html.words();
    Page.head(
        html,
        words.say("refused.file"),
        words.say("refused.frame"),
        words.say("refused.status"),
        words.say("refused.reason"),
        words.say("refused.remedy"));
    html.open("tbody");
    for (Refusal r : refusals) {
      html.open("tr");
      html.open("th", "scope", "row").outside(r.file).close().leaf("td", r.range(words));
      html.leaf("td", words.status(r.status), "class", Words.statusClass(r.status));
      html.open("td")
          .text(r.reason == null ? words.say("refused.noReason") : words.cause(r.reason));
      if (!r.detail.isEmpty()) {
        html.text(" (").outside(r.detail).text(")");
      }
      html.close().leaf("td", r.reason == null ? "" : words.remedy(r.reason)).close();
    }
    html.close();
    Page.closeTable(html);
  }
}
