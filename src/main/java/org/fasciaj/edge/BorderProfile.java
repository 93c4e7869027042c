package org.fasciaj.edge;

/**
 * How the profile across the border is judged; lengths in any one unit, as mm.
 *
 * @param reach how far the border may lie from the path
 * @param window half height of the profile
 * @param thinLine standard deviation of a thin line
 * @param thickLine the same of a thick one
 * @param peak how far the line's highest place may lie from the place of most evidence
 * @param along averaging along the border
 * @param bend cost of a step of one row between columns, in evidence
 * @param stepShare weight of a step against a line
 * @param fallShare the same of a step that is bright above
 * @param outer side of the layer that the border closes: -1 when the layer lies below the border, 1
 *     when above, 0 when either. Of a band wider than a line the border is its outer edge
 * @param half half width of a line at the height where its flanks are read, at most
 */
public record BorderProfile(
    double reach,
    double window,
    double thinLine,
    double thickLine,
    double peak,
    double along,
    double bend,
    double stepShare,
    double fallShare,
    int outer,
    double half) {}
