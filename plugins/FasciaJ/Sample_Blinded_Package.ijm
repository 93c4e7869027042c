// Packs a study for blinded reading and checks that the package tells no name and no visit.
// Readers open it with Plugins > FasciaJ > Review...; who holds the key folder must not read.
//
// From the menu: Plugins > FasciaJ > Sample Blinded Package asks for the five values.
// Without a screen (one line; a | stands between the values):
//   java -Djava.awt.headless=true -Dplugins.dir=. -cp ij.jar ij.ImageJ -batch
//       plugins/FasciaJ/Sample_Blinded_Package.ijm "study|out/package.zip|key|passphrase.txt|R1,R2"
//
// The passphrase is the first line of a file, so that it never stands in a macro.

argument = getArgument();
if (argument == "") {
    input = getDirectory("Folder with all visits");
    out = getDirectory("Folder for the package");
    file = out + "package.zip";
    key = getDirectory("Folder for the key, elsewhere");
    passphrase = File.openDialog("File with the passphrase");
    readers = getString("Reader codes", "R1,R2");
} else {
    values = split(argument, "|");
    if (values.length != 5)
        exit("Give five values with a | between them: study, package, key, passphrase file, readers.");
    input = values[0];
    file = values[1];
    key = values[2];
    passphrase = values[3];
    readers = values[4];
}

where = " package=[" + file + "] key=[" + key + "] passphrase=[" + passphrase + "]";
fasciaj("Review...", "step=pack input=[" + input + "] reader=[" + readers + "]" + where);
fasciaj("Review...", "step=check" + where);
print("Wrote " + file);

function fasciaj(command, options) {
    error = call("org.fasciaj.imagej.FasciaJ.run", command, options);
    if (error != "")
        exit(error);
}
