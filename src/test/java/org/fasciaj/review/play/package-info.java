/** A whole study played in a real browser, by readers whose errors are known. */
package org.fasciaj.review.play;
