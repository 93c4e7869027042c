/**
 * Reads files with dcm4che and compares what it finds with our own reader: attributes value by
 * value, the scale, the pixels. Built only with the profile {@code dcm4che}.
 */
package org.fasciaj.pacs.judge;
