/**
 * DICOMweb (PS3.18) over the JDK's HTTP client: QIDO-RS to find, WADO-RS to fetch, STOW-RS to send.
 * Bodies are read as streams, never held whole.
 */
package org.fasciaj.pacs.web;
