package org.fasciaj.session;

import java.util.Locale;
import org.fasciaj.anatomy.Border;
import org.fasciaj.anatomy.HeelOutline;

/** One of the outline's borders that a person may correct. */
public enum Part {
  /** Between fat pad and fascia. */
  SUPERFICIAL,
  /** Between fascia and cortex or muscle. */
  DEEP;

  /** The word that files and messages use. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The border on the fascia's other side. */
  public Part other() {
    return this == SUPERFICIAL ? DEEP : SUPERFICIAL;
  }

  /** This border of an outline. */
  public Border of(HeelOutline outline) {
    return this == SUPERFICIAL ? outline.superficial() : outline.deep();
  }
}
