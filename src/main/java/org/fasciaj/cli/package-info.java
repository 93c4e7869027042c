/**
 * The command line: thin shells over the core with documented exit codes. Standard output is data,
 * standard error is log.
 */
package org.fasciaj.cli;
