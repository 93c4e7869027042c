package org.fasciaj.report.dicom;

import java.util.Locale;
import org.fasciaj.dicom.Attributes;
import org.fasciaj.measure.Status;

/**
 * The concepts of our objects. Standard codes are those of PS3.16 (DCM, and of its context groups
 * SNOMED CT, LOINC, UMLS and UCUM), which a test compares with pydicom's tables; no context group
 * has the plantar fascia, its borders or our stations, so these are of a scheme of our own, {@value
 * #OURS}, which every object identifies.
 */
final class Codes {
  /** Designator of our own scheme. */
  static final String OURS = "99FASCIAJ";

  static final Code REPORT = dcm("126000", "Imaging Measurement Report");
  static final Code LANGUAGE = dcm("121049", "Language of Content Item and Descendants");
  static final Code ENGLISH = new Code("en", "RFC5646", "English");
  static final Code OBSERVER_TYPE = dcm("121005", "Observer Type");
  static final Code DEVICE = dcm("121007", "Device");
  static final Code DEVICE_UID = dcm("121012", "Device Observer UID");
  static final Code DEVICE_NAME = dcm("121013", "Device Observer Name");
  static final Code PROCEDURE_REPORTED = dcm("121058", "Procedure reported");
  static final Code IMAGING_PROCEDURE = sct("363679005", "Imaging procedure");
  static final Code IMAGE_LIBRARY = dcm("111028", "Image Library");
  static final Code IMAGE_LIBRARY_GROUP = dcm("126200", "Image Library Group");
  static final Code MODALITY = dcm("121139", "Modality");
  static final Code ULTRASOUND = dcm("US", "Ultrasound");
  static final Code MEASUREMENTS = dcm("126010", "Imaging Measurements");
  static final Code GROUP = dcm("125007", "Measurement Group");
  static final Code TRACKING_ID = dcm("112039", "Tracking Identifier");
  static final Code TRACKING_UID = dcm("112040", "Tracking Unique Identifier");
  static final Code FINDING = dcm("121071", "Finding");
  static final Code FINDING_SITE = sct("363698007", "Finding Site");
  static final Code LATERALITY = sct("272741003", "Laterality");
  static final Code RIGHT = sct("24028007", "Right");
  static final Code LEFT = sct("7771000", "Left");
  static final Code FOOT = sct("56459004", "Foot");
  static final Code CALCANEUS = sct("80144004", "Calcaneus");
  static final Code TIME_POINT = new Code("C2348792", "UMLS", "Time Point");
  static final Code TIME_POINT_ID = dcm("126070", "Subject Time Point Identifier");
  static final Code ALGORITHM_NAME = dcm("111001", "Algorithm Name");
  static final Code ALGORITHM_VERSION = dcm("111003", "Algorithm Version");
  static final Code METHOD = sct("370129005", "Measurement Method");
  static final Code DERIVATION = dcm("121401", "Derivation");
  static final Code MEAN = sct("373098007", "Mean");
  static final Code MAXIMUM = sct("56851009", "Maximum");
  static final Code SD = sct("386136009", "Standard Deviation");
  static final Code THICKNESS = new Code("59089-3", "LN", "ROI Thickness by US");
  static final Code LENGTH = sct("410668003", "Length");
  static final Code ECHOGENICITY = dcm("110849", "Echogenicity");
  static final Code FAILURE = dcm("114006", "Measurement failure");

  static final Code MM = new Code("mm", "UCUM", "mm");
  static final Code MM2 = new Code("mm2", "UCUM", "mm2");
  static final Code PERCENT = new Code("%", "UCUM", "%");
  static final Code RATIO = new Code("1", "UCUM", "no units");

  static final Code FASCIA = ours("FASCIA", "Plantar fascia");
  static final Code SPUR = ours("SPUR", "Calcaneal spur");
  static final Code STATION = ours("STATION", "Station, distance from insertion along fascia");
  static final Code NORMAL = ours("NORMAL", "Along the normal to the fascia's mid-line");
  static final Code VERTICAL = ours("VERTICAL", "Vertical on the screen");
  static final Code BASE_TO_TIP = ours("BASE-TIP", "Straight line from base to tip");
  static final Code GREY_RATIO = ours("GREY-RATIO", "Mean grey of fascia by that of fat pad");
  static final Code COLOURED = ours("COLOURED", "Coloured pixels in the outline, 0 to 10 mm");
  static final Code DOPPLER_AREA = ours("DOPPLER-AREA", "Doppler area in the fascia");
  static final Code DOPPLER_SHARE = ours("DOPPLER-SHARE", "Doppler share of the fascia");
  static final Code SUPERFICIAL = ours("SUPERFICIAL", "Superficial border of the fascia");
  static final Code DEEP = ours("DEEP", "Deep border of the fascia");
  static final Code CORTEX = ours("CORTEX", "Plantar cortex of the calcaneus");
  static final Code SKIN = ours("SKIN", "Skin surface");
  static final Code INSERTION = ours("INSERTION", "Insertion of the fascia (station 0)");
  static final Code CALLIPER = ours("CALLIPER", "Calliper line");
  static final Code STATUS = ours("STATUS", "Status of the result");
  static final Code REASON = ours("REASON", "Reason of the status");
  static final Code CALIBRATION = ours("CALIBRATION", "Origin of the millimetre scale");
  static final Code SOURCE_HASH = ours("SHA256", "SHA-256 of the source file");

  /** Names our scheme; a UUID-derived UID (PS3.5 B.2), drawn once. */
  private static final String SCHEME_UID = "2.25.196051193684921082161000681211101660190";

  private Codes() {}

  /** The status of a result as a code. */
  static Code status(Status status) {
    String word = status.code();
    return ours(status.name().substring(0, Math.min(16, status.name().length())), word);
  }

  /** A station as a code, such as 5 mm. */
  static Code station(int mm) {
    return ours("STATION-" + mm, String.format(Locale.ROOT, "%d mm from the insertion", mm));
  }

  /** Coding Scheme Identification Sequence (0008,0110) item of our scheme (PS3.3 C.12.1). */
  static Attributes scheme() {
    return Attributes.builder()
        .text(Code.SCHEME, OURS)
        .text(0x0008010C, SCHEME_UID)
        .text(0x00080115, "FasciaJ: plantar fascia and heel spur on ultrasound")
        .build();
  }

  private static Code dcm(String value, String meaning) {
    return new Code(value, "DCM", meaning);
  }

  private static Code sct(String value, String meaning) {
    return new Code(value, "SCT", meaning);
  }

  private static Code ours(String value, String meaning) {
    return new Code(value, OURS, meaning);
  }
}
