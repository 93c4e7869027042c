/**
 * The accuracy bench: random drawn heels, measured, and one table of how far the numbers were from
 * the truth. {@code mvn -Paccuracy verify} runs it.
 */
package org.fasciaj.accuracy;
