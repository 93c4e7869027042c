// Fetches one patient's ultrasound study from a DICOMweb archive and measures its last image.
//
// From the menu: Plugins > FasciaJ > Sample Fetch And Measure asks for the four values.
// Without a screen (one line; a | stands between the values):
//   java -Djava.awt.headless=true -Dplugins.dir=. -cp ij.jar ij.ImageJ -batch
//       plugins/FasciaJ/Sample_Fetch_And_Measure.ijm "https://archive.example/dicom-web|ID|studies|rows.csv"
//
// Where several studies match, add study=[its Study Instance UID]. An archive that asks for a token:
// add token=[file], whose first line is the token; the token itself never stands in a macro.

argument = getArgument();
if (argument == "") {
    web = getString("Web address (DICOMweb)", "https://");
    patient = getString("Patient ID", "");
    folder = getDirectory("Folder for studies");
    rows = getString("Write the rows to", folder + "heel.csv");
} else {
    values = split(argument, "|");
    if (values.length != 4)
        exit("Give four values with a | between them: address, patient ID, folder and CSV file.");
    web = values[0];
    patient = values[1];
    folder = values[2];
    rows = values[3];
}

fasciaj("Open from PACS...", "web=" + web + " patient=[" + patient + "] folder=[" + folder + "]");
fasciaj("Measure heel...", "frames=all save=[" + rows + "]");
print("Wrote " + rows);

function fasciaj(command, options) {
    error = call("org.fasciaj.imagej.FasciaJ.run", command, options);
    if (error != "")
        exit(error);
}
