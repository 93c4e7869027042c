package org.fasciaj.cli;

import org.fasciaj.Version;
import picocli.CommandLine.IVersionProvider;

/** What --version prints: product, algorithm and schema of the tables. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "FasciaJ " + Version.product(), "algorithm " + Version.ALGORITHM, "schema " + Version.SCHEMA
    };
  }
}
