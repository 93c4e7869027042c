/**
 * Draws ultrasound pictures of heels that never existed: tissue defined in millimetres first, then
 * imaged. It knows nothing of how FasciaJ finds or measures, so that its truth is independent.
 */
package org.fasciaj.phantom;
