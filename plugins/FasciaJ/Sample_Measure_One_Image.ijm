// Measures one DICOM ultrasound file, every frame of it, and writes the rows as CSV.
//
// From the menu: Plugins > FasciaJ > Sample Measure One Image asks for both files.
// Without a screen (one line; a | stands between the two paths):
//   java -Djava.awt.headless=true -Dplugins.dir=. -cp ij.jar ij.ImageJ -batch
//       plugins/FasciaJ/Sample_Measure_One_Image.ijm "heel.dcm|rows.csv"
//
// fasciaj() works with and without a screen. With one, run(command, options), the line that
// Plugins > Macros > Record... writes, does the same.

argument = getArgument();
if (argument == "") {
    image = File.openDialog("DICOM ultrasound file");
    rows = getString("Write the rows to", File.getDirectory(image) + "heel.csv");
} else {
    paths = split(argument, "|");
    if (paths.length != 2)
        exit("Give two paths with a | between them: image and CSV file.");
    image = paths[0];
    rows = paths[1];
}

fasciaj("Open study...", "path=[" + image + "]");
fasciaj("Measure heel...", "frames=all save=[" + rows + "]");
print("Wrote " + rows);

function fasciaj(command, options) {
    error = call("org.fasciaj.imagej.FasciaJ.run", command, options);
    if (error != "")
        exit(error);
}
