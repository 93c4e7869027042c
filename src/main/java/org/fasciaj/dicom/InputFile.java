package org.fasciaj.dicom;

import java.nio.file.Path;

/**
 * One input of a run.
 *
 * @param path where it lies
 * @param relative path relative to the input root, "/" as separator: what tables show
 */
public record InputFile(Path path, String relative) {}
