/**
 * FasciaJ measures the heel on ultrasound: what every package shares, reasons and versions.
 * Research software, not a medical device.
 */
package org.fasciaj;
