package org.fasciaj.phantom;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn -Predraw test} draws test-images anew, in place. */
@Tag("redraw")
class RedrawTest {
  @Test
  void redraw() throws IOException {
    TestImageWriter.writeAll(Path.of("test-images"));
  }
}
