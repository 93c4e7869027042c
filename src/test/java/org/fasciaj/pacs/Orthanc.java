package org.fasciaj.pacs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The Orthanc archive of Debian with its DICOMweb plugin, inside of a namespace. For tests. */
public final class Orthanc {
  public static final String WEB = "http://127.0.0.1:8042/dicom-web";
  public static final String PEER = "ORTHANC@127.0.0.1:4242";
  public static final int OUR_PORT = 11112;

  private static final Path PROGRAM = Path.of("/usr/sbin/Orthanc");
  private static final Path PLUGIN = Path.of("/usr/share/orthanc/plugins/libOrthancDicomWeb.so");

  private Orthanc() {}

  /**
   * Starts it in a new namespace; null, with a printed line, where one of them is not to be had.
   */
  public static Namespace open(Path folder) throws IOException, InterruptedException {
    Namespace space = Namespace.open();
    if (space != null && start(space, folder) == null) {
      space.close();
      return null;
    }
    return space;
  }

  /** Starts it; null, with a printed line, where it is not installed. */
  public static Process start(Namespace space, Path folder)
      throws IOException, InterruptedException {
    if (!Files.exists(PROGRAM) || !Files.exists(PLUGIN)) {
      System.out.println("SKIPPED: Orthanc with DICOMweb is not installed here");
      return null;
    }
    Path config = Files.writeString(folder.resolve("orthanc.json"), config(folder));
    Path log = folder.resolve("orthanc.log");
    Process process = space.start(log, PROGRAM.toString(), config.toString());
    for (int i = 0; i < 200; i++) {
      if (space.run("curl", "-sf", "http://127.0.0.1:8042/system").code() == 0) {
        return process;
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError(Files.readString(log, StandardCharsets.UTF_8));
  }

  private static String config(Path folder) {
    return """
        {
          "Name": "test", "StorageDirectory": "%1$s/db", "IndexDirectory": "%1$s/db",
          "Plugins": ["%2$s"], "HttpPort": 8042, "DicomPort": 4242, "DicomAet": "ORTHANC",
          "RemoteAccessAllowed": false, "AuthenticationEnabled": false,
          "DicomCheckCalledAet": true, "DicomCheckModalityHost": true,
          "DicomAlwaysAllowEcho": false, "DicomAlwaysAllowStore": false,
          "DicomModalities": {
            "ours": {"AET": "FASCIAJ", "Host": "127.0.0.1", "Port": %3$d, "AllowEcho": true,
              "AllowFind": true, "AllowGet": true, "AllowMove": true, "AllowStore": true,
              "AllowTranscoding": false},
            "without": {"AET": "MOVEONLY", "Host": "127.0.0.1", "Port": 11113, "AllowEcho": true,
              "AllowFind": true, "AllowGet": false, "AllowMove": true, "AllowStore": true}
          },
          "DicomWeb": {"Enable": true, "Root": "/dicom-web/", "EnableWado": true,
            "StudiesMetadata": "Full"}
        }
        """
        .formatted(folder, PLUGIN, OUR_PORT);
  }

  /** Puts files into it by its own way. */
  public static void put(Namespace space, Iterable<Path> files)
      throws IOException, InterruptedException {
    for (Path file : files) {
      Namespace.Ended ended =
          space.run(
              "curl",
              "-sf",
              "-X",
              "POST",
              "http://127.0.0.1:8042/instances",
              "--data-binary",
              "@" + file);
      if (ended.code() != 0) {
        throw new AssertionError("Orthanc refused a drawn object: " + ended.text());
      }
    }
  }

  /** Its own names of the objects with a value in a tag, such as Modality, SR. */
  public static List<String> find(Namespace space, String keyword, String value)
      throws IOException, InterruptedException {
    String query = "{\"Level\":\"Instance\",\"Query\":{\"" + keyword + "\":\"" + value + "\"}}";
    String text = space.run("curl", "-sf", "-d", query, "http://127.0.0.1:8042/tools/find").text();
    return Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{8}){4}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Gets an object as a file. */
  public static Path get(Namespace space, String name, Path target)
      throws IOException, InterruptedException {
    String url = "http://127.0.0.1:8042/instances/" + name + "/file";
    if (space.run("curl", "-sf", "-o", target.toString(), url).code() != 0) {
      throw new AssertionError("Orthanc does not give " + name);
    }
    return target;
  }

  /** How many objects it holds. */
  public static int count(Namespace space) throws IOException, InterruptedException {
    String text = space.run("curl", "-sf", "http://127.0.0.1:8042/instances").text();
    return (int) text.chars().filter(c -> c == ',').count() + (text.contains("\"") ? 1 : 0);
  }
}
