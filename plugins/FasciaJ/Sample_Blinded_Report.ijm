// Writes a report that names neither person nor visit, for a reviewer who must not know them.
//
// From the menu: Plugins > FasciaJ > Sample Blinded Report asks for both folders.
// Without a screen (one line; a | stands between the two paths):
//   java -Djava.awt.headless=true -Dplugins.dir=. -cp ij.jar ij.ImageJ -batch
//       plugins/FasciaJ/Sample_Blinded_Report.ijm "study|blinded"

argument = getArgument();
if (argument == "") {
    input = getDirectory("Folder with all visits");
    output = getDirectory("Folder for the blinded report");
} else {
    paths = split(argument, "|");
    if (paths.length != 2)
        exit("Give two paths with a | between them: study folder and report folder.");
    input = paths[0];
    output = paths[1];
}

setBatchMode(true);
fasciaj("Compare folder...", "input=[" + input + "] output=[" + output + "] blinded");
print("Wrote " + output);

function fasciaj(command, options) {
    error = call("org.fasciaj.imagej.FasciaJ.run", command, options);
    if (error != "")
        exit(error);
}
