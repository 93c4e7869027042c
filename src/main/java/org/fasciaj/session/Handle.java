package org.fasciaj.session;

import java.util.Locale;
import org.fasciaj.anatomy.Point;

/**
 * A place of the outline that a person can take hold of.
 *
 * @param kind what it moves
 * @param at where it lies, pixels
 */
public record Handle(Kind kind, Point at) {
  /** What a handle moves. */
  public enum Kind {
    /** A part of the superficial border. */
    SUPERFICIAL,
    /** A part of the deep border. */
    DEEP,
    /** The insertion, along the deep border. */
    INSERTION,
    /** The middle of the spur's base. */
    SPUR_BASE,
    /** The spur's tip. */
    SPUR_TIP;

    /** Words for messages. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The border that it moves; null when it moves a point. */
    public Part part() {
      return this == SUPERFICIAL ? Part.SUPERFICIAL : this == DEEP ? Part.DEEP : null;
    }
  }
}
