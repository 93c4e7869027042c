/**
 * The reading page: a server for one reader on the loopback interface, which refuses every request
 * that its own page did not make.
 */
package org.fasciaj.review.web;
