// Writes what a saved session holds: rows, regions, picture with overlay, and report.
// The outlines are those that a person left, so the numbers are those of the assistant's window.
//
// From the menu: Plugins > FasciaJ > Sample Export Session asks for the session and the folder.
// Without a screen (one line; a | stands between the two paths):
//   java -Djava.awt.headless=true -Dplugins.dir=. -cp ij.jar ij.ImageJ -batch
//       plugins/FasciaJ/Sample_Export_Session.ijm "heel.dcm.fasciaj.json|results"

argument = getArgument();
if (argument == "") {
    session = File.openDialog("Session file (.fasciaj.json)");
    folder = getDirectory("Folder for the results");
} else {
    paths = split(argument, "|");
    if (paths.length != 2)
        exit("Give two paths with a | between them: session file and result folder.");
    session = paths[0];
    folder = paths[1];
}

fasciaj("Export heel...", "session=[" + session + "] folder=[" + folder + "] csv rois picture report");
print("Wrote " + folder);

function fasciaj(command, options) {
    error = call("org.fasciaj.imagej.FasciaJ.run", command, options);
    if (error != "")
        exit(error);
}
