/**
 * DIMSE (PS3.7) over dcm4che-net: finds and fetches studies, sends objects, listens for what
 * scanners send. Built only with the profile {@code dcm4che}.
 */
package org.fasciaj.pacs.dimse;
