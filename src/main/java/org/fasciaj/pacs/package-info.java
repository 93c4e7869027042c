/**
 * Fetches studies from a hospital's archive and sends results back. What arrives is written under
 * random names, whole or not at all; the network services of DIMSE are added by the build profile
 * {@code dcm4che}, DICOMweb ({@code web}) needs nothing.
 */
package org.fasciaj.pacs;
