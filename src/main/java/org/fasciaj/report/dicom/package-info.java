/**
 * Results as DICOM objects that an archive files beside the image: structured reports, presentation
 * states and encapsulated documents. Writes new series into the image's study and reads its reports
 * back; the source is never touched.
 */
package org.fasciaj.report.dicom;
