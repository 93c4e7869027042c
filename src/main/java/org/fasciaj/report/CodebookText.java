package org.fasciaj.report;

/**
 * The text of the codebook: a line for each column of each table. It stands in the code because
 * every run writes it: as a resource, parsed and printed anew, it took 7 % of the time of measuring
 * one file.
 */
final class CodebookText {
  /** The lines, as RFC 4180 has them but for their ends. */
  static final String LINES =
      """
      table,column,type,unit,rule
      measurements,schema_version,text,,"changes when a column is renamed, removed or redefined"
      measurements,algorithm_version,text,,changes when a number may change on the same input
      measurements,file,text,,"path of the file relative to the input, / as separator"
      measurements,sop_instance_uid,text,,"SOP Instance UID (0008,0018) of the image; empty when the file could not be read"
      measurements,frame,integer,1,frame number from 1; empty when the file could not be read
      measurements,subject,text,,"mapping file, else Clinical Trial Subject ID (0012,0040), else Patient ID (0010,0020)"
      measurements,laterality,text,,"side of the heel, L or R; empty when not recorded, never guessed"
      measurements,timepoint,text,,"mapping file, else Clinical Trial Time Point ID (0012,0050)"
      measurements,study_date,date,,"Study Date (0008,0020), YYYYMMDD"
      measurements,calibration_source,text,,"where the scale came from: region, pixel_spacing, imager_pixel_spacing, user or none"
      measurements,pixel_spacing_x_mm,number,mm,width of a pixel; empty without a scale
      measurements,pixel_spacing_y_mm,number,mm,height of a pixel; empty without a scale
      measurements,status,status,,"over-all status of the row: error, else the status of the primary thickness"
      measurements,reason,reason,,code of the reason of the status; empty when measured
      measurements,fascia_status,status,,"status of the primary thickness: measured, borderline (the limit lies within two standard deviations), needs_review (a person must look), not_assessable (no value, see the reason) or error (not readable)"
      measurements,fascia_reason,reason,,reason of the primary thickness's status
      measurements,fascia_thickness_mm,number,mm,"primary thickness: between the borders at the insertion (station 0), along the normal to the fascia's mid-line"
      measurements,fascia_thickness_sd_mm,number,mm,"one standard deviation, from the borders and the insertion"
      measurements,fascia_thickness_5mm_mm,number,mm,"thickness 5 mm distal of the insertion along the mid-line, along the normal"
      measurements,fascia_thickness_10mm_mm,number,mm,"thickness 10 mm distal of the insertion along the mid-line, along the normal"
      measurements,fascia_thickness_max_mm,number,mm,largest thickness within 0 to 10 mm from the insertion
      measurements,fascia_thickness_max_station_mm,number,mm,"station of the largest thickness, distance from the insertion along the mid-line"
      measurements,fascia_thickness_mean_mm,number,mm,mean thickness over 0 to 10 mm from the insertion
      measurements,fascia_thickness_vertical_mm,number,mm,"distance of the borders at station 0 vertically on the screen, for comparison with published work"
      measurements,fascia_thickness_flag,flag,,true when the unrounded primary thickness is strictly above the thickness limit of the run
      measurements,fascia_thickness_max_flag,flag,,true when the unrounded largest thickness is strictly above the thickness limit of the run
      measurements,spur_status,status,,status of the spur length; a spur has no say in the status of the row
      measurements,spur_reason,reason,,code of the reason of the status; empty when measured
      measurements,spur_length_mm,number,mm,straight line from the middle of the spur's base to its tip; 0 when none was seen or it is shorter than the smallest counted spur; a spur may be longer than one plane shows
      measurements,spur_length_sd_mm,number,mm,one standard deviation of the spur length
      measurements,spur_flag,flag,,true when the unrounded spur length is strictly above the spur limit of the run
      measurements,echogenicity_ratio,number,1,mean grey of the fascia over 0 to 10 mm divided by that of the fat pad above it
      measurements,doppler_area_mm2,number,mm2,area of coloured pixels inside the outline within 0 to 10 mm
      measurements,doppler_area_percent,number,%,share of coloured pixels in the outline within 0 to 10 mm
      measurements,insertion_x_px,number,px,column of the insertion in the whole picture; pixel centres at whole numbers from 0
      measurements,insertion_y_px,number,px,row of the insertion in the whole picture; pixel centres at whole numbers from 0
      measurements,fascia_thickness_5mm_sd_mm,number,mm,one standard deviation of the thickness at 5 mm
      measurements,fascia_thickness_5mm_status,status,,status of the thickness at 5 mm
      measurements,fascia_thickness_5mm_reason,reason,,reason of the status of the thickness at 5 mm
      measurements,fascia_thickness_10mm_sd_mm,number,mm,one standard deviation of the thickness at 10 mm
      measurements,fascia_thickness_10mm_status,status,,status of the thickness at 10 mm
      measurements,fascia_thickness_10mm_reason,reason,,reason of the status of the thickness at 10 mm
      measurements,fascia_thickness_max_sd_mm,number,mm,one standard deviation of the largest thickness
      measurements,fascia_thickness_max_status,status,,status of the largest thickness
      measurements,fascia_thickness_max_reason,reason,,reason of the status of the largest thickness
      measurements,fascia_thickness_mean_sd_mm,number,mm,one standard deviation of the mean thickness
      measurements,fascia_thickness_mean_status,status,,status of the mean thickness
      measurements,fascia_thickness_mean_reason,reason,,reason of the status of the mean thickness
      measurements,fascia_thickness_vertical_sd_mm,number,mm,one standard deviation of the vertical thickness
      measurements,fascia_thickness_vertical_status,status,,status of the vertical thickness
      measurements,fascia_thickness_vertical_reason,reason,,reason of the status of the vertical thickness
      measurements,fascia_thickness_alternative_mm,number,mm,thickness at station 0 by the second plausible pair of borders; empty when there is none
      measurements,echogenicity_status,status,,status of the echogenicity ratio
      measurements,echogenicity_reason,reason,,reason of the status of the echogenicity ratio
      measurements,doppler_status,status,,status of the Doppler area and its share
      measurements,doppler_reason,reason,,reason of the status of the Doppler area and its share
      measurements,detail,text,,what exactly went wrong; empty when nothing did
      measurements,warnings,text,,"short sentences, such as a disagreement between two sources of the scale"
      measurements,sha256,text,,"SHA-256 of the file, lower-case hexadecimal; empty when it could not be read"
      loops,schema_version,text,,"changes when a column is renamed, removed or redefined"
      loops,algorithm_version,text,,changes when a number may change on the same input
      loops,file,text,,"path of the loop's file relative to the input, / as separator"
      loops,sop_instance_uid,text,,"SOP Instance UID (0008,0018) of the loop"
      loops,frames,integer,1,number of frames of the loop in the table of measurements
      loops,assessable_frames,integer,1,number of distinct frames with a primary thickness
      loops,fascia_thickness_median_mm,number,mm,median of the primary thickness over the assessable frames
      loops,fascia_thickness_median_sd_mm,number,mm,one standard deviation of the median
      loops,fascia_thickness_scatter_mm,number,mm,robust standard deviation (Qn) of the primary thickness between frames
      loops,fascia_thickness_single_frame_sd_mm,number,mm,one standard deviation of a single frame's primary thickness
      loops,median_frame,integer,1,number from 1 of the frame whose thickness is nearest to the median
      loops,spur_longest_mm,number,mm,longest spur of all frames
      loops,spur_longest_frame,integer,1,number from 1 of the frame with the longest spur
      changes,subject,text,,"the person's identifier, as in the table of measurements"
      changes,laterality,text,,"side of the heel, L or R; empty when not recorded"
      changes,pre_file,text,,file of the frame that stands for the first visit: the one nearest to its median
      changes,post_file,text,,file of the frame that stands for the later visit: the one nearest to its median
      changes,pre_mm,number,mm,"primary thickness at the first visit, median over its assessable frames"
      changes,post_mm,number,mm,"primary thickness at the later visit, median over its assessable frames"
      changes,change_mm,number,mm,later minus first: negative is thinner
      changes,change_sd_mm,number,mm,one standard deviation of the change
      changes,change_percent,number,%,change in percent of the first visit's thickness
      changes,change_percent_sd,number,%,one standard deviation of the percentage
      changes,status,status,,measured; needs_review when one of the visits does; not_assessable when there is no change
      changes,reason,reason,,why there is no change; empty when there is one
      changes,last_visit,flag,,true in the row of the heel's last visit
      changes,pre_timepoint,text,,name of the first visit
      changes,pre_study_date,date,,"study date of the first visit, YYYYMMDD"
      changes,pre_frame,integer,1,number from 1 of the frame that stands for the first visit
      changes,pre_sd_mm,number,mm,one standard deviation of the thickness at the first visit
      changes,pre_status,status,,status of the thickness at the first visit
      changes,pre_reason,reason,,reason of the status at the first visit
      changes,pre_flag,flag,,true when the thickness at the first visit is strictly above the thickness limit of the run
      changes,pre_frames,integer,1,number of frames of the first visit
      changes,pre_assessable_frames,integer,1,number of frames of the first visit with a primary thickness
      changes,pre_spur_mm,number,mm,spur length at the first visit: the longest of its frames
      changes,pre_spur_sd_mm,number,mm,one standard deviation of the spur length at the first visit
      changes,pre_spur_status,status,,status of the spur length at the first visit
      changes,pre_spur_reason,reason,,reason of the spur's status at the first visit
      changes,pre_spur_flag,flag,,true when the spur at the first visit is strictly above the spur limit of the run
      changes,post_timepoint,text,,name of the later visit
      changes,post_study_date,date,,"study date of the later visit, YYYYMMDD"
      changes,post_frame,integer,1,number from 1 of the frame that stands for the later visit
      changes,post_sd_mm,number,mm,one standard deviation of the thickness at the later visit
      changes,post_status,status,,status of the thickness at the later visit
      changes,post_reason,reason,,reason of the status at the later visit
      changes,post_flag,flag,,true when the thickness at the later visit is strictly above the thickness limit of the run
      changes,post_frames,integer,1,number of frames of the later visit
      changes,post_assessable_frames,integer,1,number of frames of the later visit with a primary thickness
      changes,post_spur_mm,number,mm,spur length at the later visit: the longest of its frames
      changes,post_spur_sd_mm,number,mm,one standard deviation of the spur length at the later visit
      changes,post_spur_status,status,,status of the spur length at the later visit
      changes,post_spur_reason,reason,,reason of the spur's status at the later visit
      changes,post_spur_flag,flag,,true when the spur at the later visit is strictly above the spur limit of the run
      changes,spur_change_mm,number,mm,spur length later minus first
      changes,spur_change_sd_mm,number,mm,one standard deviation of the spur's change
      changes,warnings,text,,"short sentences on the pair, such as scales or probes that differ"
      changes,schema_version,text,,"changes when a column is renamed, removed or redefined"
      changes,algorithm_version,text,,changes when a number may change on the same input
      statistics,section,text,,"what the row is about: all, group, visits, repeats or sample size"
      statistics,group,text,,value of the group column that the user named; empty for all
      statistics,unit_of_analysis,text,,what n counts
      statistics,statistic,text,,name of the statistic
      statistics,value,number,{as the column unit},"value in the row's unit; empty when it cannot be given, and cautions says why"
      statistics,ci_low,number,{as the column unit},lower end of the confidence interval
      statistics,ci_high,number,{as the column unit},upper end of the confidence interval
      statistics,ci_level,number,1,level of the interval
      statistics,n,integer,1,number of units of analysis
      statistics,unit,text,,unit of value and interval
      statistics,method,text,,method by which value and interval were reached
      statistics,cautions,text,,codes of what limits the statistic
      statistics,schema_version,text,,"changes when a column is renamed, removed or redefined"
      statistics,algorithm_version,text,,changes when a number may change on the same input
      codebook,table,text,,"table of the column: measurements, loops, changes, statistics or codebook, each a CSV file of that name"
      codebook,column,text,,"name of the column, in the order of the table"
      codebook,type,text,,"text, integer, number, flag (true or false), date (YYYYMMDD), status or reason (a word of our own); empty where missing"
      codebook,unit,text,,"UCUM unit, px for pixels; 1 for counts and ratios; empty for words"
      codebook,rule,text,,what the column holds and how it comes about
      """;

  private CodebookText() {}
}
