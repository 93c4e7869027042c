/**
 * A reader's session on a package, without a screen: what comes next, what was answered, what is
 * saved. The web page and other fronts share it.
 */
package org.fasciaj.review.read;
