package org.fasciaj.anatomy;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.fasciaj.phantom.DrawnHeel;
import org.fasciaj.phantom.HeelSpec;
import org.fasciaj.phantom.Phantom;
import org.junit.jupiter.api.Test;

/** What a finder allocates per frame once its work arrays have grown, as the JVM counts it. */
class FinderAllocationTest {
  private static final long FIRST_SEED = 5_400;
  private static final int HEELS = 6;

  /** Allowed beyond the outline that is returned, bytes. */
  private static final long BEYOND = 1024;

  /** Two arrays of doubles for each of three borders, and the records around them, bytes. */
  private static final long HEADERS = 3 * (2 * 16 + 24) + 300;

  private static long size(Border b) {
    return 2L * 8 * b.length();
  }

  private static long size(HeelFinding finding) {
    if (!(finding instanceof HeelFinding.Found found)) {
      return 0;
    }
    HeelOutline o = found.outline();
    return HEADERS + size(o.cortex()) + size(o.superficial()) + size(o.deep());
  }

  @Test
  void aFrameAllocatesItsOutlineAndLittleMore() {
    ThreadMXBean threads =
        ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean ? bean : null;
    assumeTrue(threads != null && threads.isThreadAllocatedMemorySupported(), "a HotSpot JVM");
    List<TissueImage> images = new ArrayList<>();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + HEELS; seed++) {
      DrawnHeel heel = Phantom.draw(HeelSpec.random(seed, HeelSpec.Stratum.EASY));
      images.add(heel.tissue());
    }
    HeelFinder finder = new HeelFinder();
    // Pictures of different sizes in turn: arrays that fit one must serve the next.
    for (int round = 0; round < 3; round++) {
      for (TissueImage image : images) {
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        HeelFinding finding = finder.find(image);
        long bytes = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        long beyond = bytes - size(finding);
        assertTrue(round == 0 || beyond < BEYOND, beyond + " bytes beyond the outline");
      }
    }
  }
}
