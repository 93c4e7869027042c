/** Tests of what a user installs: the update site's files in an ImageJ of their own. */
package org.fasciaj.imagej.site;
