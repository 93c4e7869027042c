/**
 * The sonographer's window beside an ImageJ image: it shows a session and sends edits to it. Loaded
 * only with a screen; everything here runs on the event thread unless said otherwise.
 */
package org.fasciaj.imagej.assistant;
