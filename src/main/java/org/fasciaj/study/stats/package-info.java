/**
 * Statistics of change and of agreement: plain numbers in, records with intervals and cautions out.
 *
 * <p>Common rules of the package. NaN in an input is a missing value: its pair, row or subject is
 * left out and counted, never imputed; an infinite value is a programming error and is refused with
 * {@link IllegalArgumentException}, as are arrays of unequal length. A number that the data cannot
 * give (no pairs, one pair, no spread, one reader) is NaN, its interval is {@link
 * org.fasciaj.study.stats.Interval#NONE}, and a {@link org.fasciaj.study.stats.Caution} says why. A
 * value has the unit of the input (mm for lengths) unless a Javadoc line says otherwise. Nothing
 * here draws random numbers. All classes are immutable and thread-safe.
 */
package org.fasciaj.study.stats;
