package org.fasciaj.cli;

import org.fasciaj.Version;
import org.fasciaj.pacs.Extras;
import picocli.CommandLine.IVersionProvider;

/** What --version prints: product, algorithm, schema of the tables, and what the build has. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "FasciaJ " + Version.product(),
      "algorithm " + Version.ALGORITHM,
      "schema " + Version.SCHEMA,
      Extras.version().map(v -> "with dcm4che " + v).orElse("without dcm4che")
    };
  }
}
