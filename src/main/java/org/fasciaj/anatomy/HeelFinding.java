package org.fasciaj.anatomy;

import org.fasciaj.Reason;

/** The outcome of a search: an outline, or a refusal with its reason. */
public sealed interface HeelFinding {
  /**
   * Found.
   *
   * @param outline the outline
   */
  record Found(HeelOutline outline) implements HeelFinding {}

  /**
   * Refused.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements HeelFinding {}
}
