// Measures every image of a folder, pairs the visits of each heel, and writes tables and report.
//
// From the menu: Plugins > FasciaJ > Sample Compare Folder asks for both folders.
// Without a screen (one line; a | stands between the two paths):
//   java -Djava.awt.headless=true -Dplugins.dir=. -cp ij.jar ij.ImageJ -batch
//       plugins/FasciaJ/Sample_Compare_Folder.ijm "study|results"
//
// ImageJ ends with exit code 0 whatever happened: look for "Wrote" in what it prints, or use
// FasciaJ's own command line, whose exit codes tell.

argument = getArgument();
if (argument == "") {
    input = getDirectory("Folder with all visits");
    output = getDirectory("Folder for the results");
} else {
    paths = split(argument, "|");
    if (paths.length != 2)
        exit("Give two paths with a | between them: study folder and result folder.");
    input = paths[0];
    output = paths[1];
}

setBatchMode(true);
fasciaj("Compare folder...", "input=[" + input + "] output=[" + output + "]");
print("Wrote " + output);

function fasciaj(command, options) {
    error = call("org.fasciaj.imagej.FasciaJ.run", command, options);
    if (error != "")
        exit(error);
}
