package org.fasciaj.pacs;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExtrasTest {
  /** Runs in both builds: what --version says must be what the commands find. */
  @Test
  void theVersionTellsWhetherTheProfileIsIn() throws PacsException {
    if (Extras.version().isPresent()) {
      assertTrue(Extras.version().get().matches("5\\.\\d+\\.\\d+"), Extras.version().get());
      assertNotNull(Extras.judge());
      assertNotNull(Extras.dimse());
    } else {
      PacsException e = assertThrows(PacsException.class, Extras::judge);
      assertTrue(e.getMessage().contains("mvn -B -ntp -Pdcm4che package"), e.getMessage());
      assertThrows(PacsException.class, Extras::dimse);
    }
  }
}
