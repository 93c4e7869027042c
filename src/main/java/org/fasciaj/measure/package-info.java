/**
 * Turns an outline into lengths, areas and ratios with uncertainty, status and flags. Pure
 * mathematics: no files, no pictures shown.
 */
package org.fasciaj.measure;
