/**
 * A sonographer's work on one image as an immutable model: proposal, corrections, form, undo and
 * redo, and the session file. Knows no window; every front end sends it edits and shows the result.
 */
package org.fasciaj.session;
