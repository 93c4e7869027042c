package org.fasciaj.imagej;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fasciaj.pacs.Archive;
import org.fasciaj.pacs.Extras;
import org.fasciaj.pacs.PacsException;
import org.fasciaj.pacs.PeerSettings;
import org.fasciaj.pacs.TlsFiles;
import org.fasciaj.pacs.web.DicomWeb;
import org.fasciaj.pacs.web.WebSettings;

/**
 * Which archive "Open from PACS..." asks, and how: over DICOMweb, or over DIMSE in a build with
 * dcm4che. A secret is never part of it: it names the file that holds the token. Immutable.
 *
 * @param web root of a DICOMweb service; "" for DIMSE
 * @param token DICOMweb: file whose first line is a bearer token; "" for none
 * @param peer DIMSE: the archive as TITLE@HOST:PORT; "" for DICOMweb
 * @param title DIMSE: our AE title
 * @param receiver DIMSE: ADDRESS:PORT of ours for C-MOVE; "" for C-GET alone
 */
record PacsAccess(String web, String token, String peer, String title, String receiver) {
  static final String WEB = "web";
  static final String TOKEN = "token";
  static final String PEER = "peer";
  static final String TITLE = "aet";
  static final String RECEIVER = "receiver";
  static final List<String> KEYS = List.of(WEB, TOKEN, PEER, TITLE, RECEIVER);

  private static final String SUBJECT = "Open from PACS";

  /** Reads the keys of a macro line, and checks the values. */
  static PacsAccess parse(Options o) throws CommandException {
    String peer = o.text(PEER).strip();
    String web = peer.isEmpty() ? o.required(WEB) : o.text(WEB).strip();
    if (!peer.isEmpty() && !web.isEmpty()) {
      throw new CommandException(
          SUBJECT, "two archives are named.", "Give web=[...] or peer=[...], not both.");
    }
    PacsAccess access =
        new PacsAccess(
            web,
            o.text(TOKEN).strip(),
            peer,
            peer.isEmpty() ? "" : o.required(TITLE),
            o.text(RECEIVER).strip());
    access.check();
    return access;
  }

  /** The macro line's values. */
  Map<String, String> options() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(WEB, web);
    values.put(TOKEN, token);
    values.put(PEER, peer);
    values.put(TITLE, title);
    values.put(RECEIVER, receiver);
    return values;
  }

  private void check() throws CommandException {
    if (peer.isEmpty()) {
      service();
    } else {
      archive();
    }
  }

  /**
   * Opens the archive.
   *
   * @throws PacsException when this build has no DIMSE, or the token's file cannot be read
   */
  Archive open() throws PacsException, CommandException {
    return peer.isEmpty() ? new DicomWeb(service()) : Extras.dimse().open(archive());
  }

  private PeerSettings archive() throws CommandException {
    try {
      return PeerSettings.of(title, peer, null, receiver, WebSettings.IDLE, WebSettings.TOTAL);
    } catch (IllegalArgumentException e) {
      throw refused(e, "Ask the archive's administrator for title, host and port.");
    }
  }

  private WebSettings service() throws CommandException {
    try {
      return new WebSettings(
          URI.create(web),
          token.isEmpty() ? null : Path.of(token),
          TlsFiles.NONE,
          WebSettings.IDLE,
          WebSettings.TOTAL,
          WebSettings.ATTEMPTS);
    } catch (InvalidPathException e) {
      throw new CommandException("Token file", "this is no path.", "Choose an existing file.");
    } catch (IllegalArgumentException e) {
      throw refused(e, "Ask the archive's administrator for its address.");
    }
  }

  private static CommandException refused(IllegalArgumentException e, String remedy) {
    return new CommandException(SUBJECT, e.getMessage() + ".", remedy);
  }
}
