/** Thin ImageJ commands over the core. The only package that imports ij. */
package org.fasciaj.imagej;
