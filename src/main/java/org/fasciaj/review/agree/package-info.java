/**
 * How far readers agree with each other, with themselves, with the program and with known truth:
 * the statistics of an unblinded study, its report in the order of GRRAS, and its exports.
 */
package org.fasciaj.review.agree;
