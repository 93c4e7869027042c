/**
 * Encoders for drawn test files, written out so that every machine makes the same bytes: the JPEG
 * and zlib libraries of Java installations differ.
 */
package org.fasciaj.phantom.codec;
