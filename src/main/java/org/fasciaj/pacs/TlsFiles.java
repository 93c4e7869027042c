package org.fasciaj.pacs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Files that a TLS connection is made with. Immutable.
 *
 * @param authorities certificates (PEM) of those who are trusted; null: those of the Java runtime
 * @param identity own key and certificate (PKCS 12); null: none
 * @param passphrase file whose first line opens the identity; null when there is no identity
 */
public record TlsFiles(Path authorities, Path identity, Path passphrase) {
  /** The trust of the Java runtime, no own certificate. */
  public static final TlsFiles NONE = new TlsFiles(null, null, null);

  /** Checks that an identity has its passphrase. */
  public TlsFiles {
    if ((identity == null) != (passphrase == null)) {
      throw new IllegalArgumentException(
          "a TLS identity and the file with its passphrase go together");
    }
  }

  /**
   * The context for connections.
   *
   * @throws PacsException when a file is unfit
   */
  public SSLContext context() throws PacsException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(), trust(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw unfit(e);
    }
  }

  /**
   * Who is trusted.
   *
   * @throws PacsException when a file is unfit
   */
  public TrustManager trustManager() throws PacsException {
    try {
      TrustManager[] own = trust();
      if (own != null) {
        return own[0];
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return factory.getTrustManagers()[0];
    } catch (GeneralSecurityException | IOException e) {
      throw unfit(e);
    }
  }

  /**
   * The own certificate; null when there is none.
   *
   * @throws PacsException when a file is unfit
   */
  public X509ExtendedKeyManager keyManager() throws PacsException {
    try {
      KeyManager[] own = keys();
      return own == null ? null : (X509ExtendedKeyManager) own[0];
    } catch (GeneralSecurityException | IOException e) {
      throw unfit(e);
    }
  }

  private static PacsException unfit(Exception e) {
    return new PacsException(
        "a TLS file cannot be read or its passphrase is wrong",
        "Give certificates as PEM, the identity as PKCS 12.",
        e);
  }

  private TrustManager[] trust() throws GeneralSecurityException, IOException {
    if (authorities == null) {
      return null; // the runtime's own
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream in = Files.newInputStream(authorities)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      int number = 0;
      for (Certificate certificate : all) {
        store.setCertificateEntry("ca" + number++, certificate);
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private KeyManager[] keys() throws GeneralSecurityException, IOException {
    if (identity == null) {
      return null;
    }
    char[] secret = SecretFile.firstLine(passphrase).toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(identity)) {
      store.load(in, secret);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, secret);
    return factory.getKeyManagers();
  }
}
