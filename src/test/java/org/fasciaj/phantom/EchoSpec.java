package org.fasciaj.phantom;

/**
 * How strongly the tissues echo. Levels in dB against an ordinary fat pad's mean speckle.
 *
 * @param fat fat pad (0 is ordinary)
 * @param fascia fascia (healthy: about as bright as fat; diseased: darker)
 * @param muscle flexor digitorum brevis
 * @param skinLevel skin
 * @param fibres strength of the fascia's fibres, dB of modulation
 * @param superficialLine specular line of the superficial border; -60 for none
 * @param deepLine specular line of fascia against muscle; -60 for none
 * @param cortexLine specular line of the bone
 * @param roughness how much less the bone's echo fades with angle, 0 (mirror) to 1
 * @param fadeAngle angle at which a smooth interface has lost 8.7 dB, degrees
 * @param lineVariation standard deviation of a line's strength along it, dB
 * @param grain strength of the scatterers that sit on a line, against its specular echo
 * @param grainWidth standard deviation of their depth about it, mm
 * @param gaps number of gaps per border line
 * @param gapLevel change inside a gap, dB
 * @param septa number of septa in the fat pad
 * @param septaLevel their strength, dB
 * @param decoys number of long parallel lines in fat pad and muscle
 * @param decoyLevel their strength, dB
 * @param patches slow brightness changes inside each tissue, dB
 * @param shadow level of what is left behind bone, dB
 * @param reverberation level of the mirrored copy behind bone, dB
 */
public record EchoSpec(
    double fat,
    double fascia,
    double muscle,
    double skinLevel,
    double fibres,
    double superficialLine,
    double deepLine,
    double cortexLine,
    double roughness,
    double fadeAngle,
    double lineVariation,
    double grain,
    double grainWidth,
    int gaps,
    double gapLevel,
    int septa,
    double septaLevel,
    int decoys,
    double decoyLevel,
    double patches,
    double shadow,
    double reverberation) {}
