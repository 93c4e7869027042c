package org.fasciaj.review.pack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.fasciaj.review.records.Durable;

/**
 * Seals a key with a passphrase: PBKDF2 with HMAC-SHA-256 and AES-256 in GCM, both by the JDK's
 * provider. Any change of the file makes it refuse to open. Stateless and thread-safe.
 */
public final class SealedKey {
  /** Name of the file in the key folder. */
  public static final String FILE = "key.sealed.json";

  /** Rounds of PBKDF2: what OWASP recommends for HMAC-SHA-256 (2023). */
  private static final int ROUNDS = 600_000;

  private static final int MOST_ROUNDS = 10_000_000;
  private static final int KEY_BITS = 256;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST_PASSPHRASE = 8;
  private static final Gson GSON = new Gson();

  private record Envelope(
      String kdf, int rounds, String cipher, String salt, String nonce, String sealed) {}

  private SealedKey() {}

  /**
   * Seals a key.
   *
   * @param passphrase at least 8 characters
   * @return the bytes of the file
   */
  public static byte[] seal(PackKey key, char[] passphrase) {
    if (passphrase.length < SHORTEST_PASSPHRASE) {
      throw new IllegalArgumentException("a passphrase needs at least 8 characters");
    }
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    try {
      byte[] plain = GSON.toJson(key).getBytes(StandardCharsets.UTF_8);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce, ROUNDS).doFinal(plain);
      Envelope envelope =
          new Envelope(
              "PBKDF2WithHmacSHA256",
              ROUNDS,
              "AES/GCM/NoPadding",
              encode(salt),
              encode(nonce),
              encode(sealed));
      return (GSON.toJson(envelope) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime lacks AES-GCM or PBKDF2", e);
    }
  }

  /** Writes the sealed bytes, readable by the owner only. */
  public static Path write(Path folder, byte[] sealed) throws IOException {
    Path file = folder.resolve(FILE);
    Durable.replacePrivate(file, sealed);
    return file;
  }

  /**
   * Opens a key.
   *
   * @throws IOException when the passphrase is wrong or the file was changed
   */
  public static PackKey open(Path folder, char[] passphrase) throws IOException {
    Path file = folder.resolve(FILE);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    try {
      Envelope e = GSON.fromJson(text, Envelope.class);
      if (e == null || e.rounds() < 1 || e.rounds() > MOST_ROUNDS) {
        throw new IOException(file.getFileName() + " is no sealed key");
      }
      Cipher cipher =
          cipher(Cipher.DECRYPT_MODE, passphrase, decode(e.salt()), decode(e.nonce()), e.rounds());
      byte[] plain = cipher.doFinal(decode(e.sealed()));
      return GSON.fromJson(new String(plain, StandardCharsets.UTF_8), PackKey.class);
    } catch (AEADBadTagException e) {
      throw new IOException("the passphrase is wrong, or the key file was changed", e);
    } catch (GeneralSecurityException
        | IllegalArgumentException
        | NullPointerException
        | JsonParseException e) {
      throw new IOException(file.getFileName() + " is damaged: restore it from a backup", e);
    }
  }

  private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce, int rounds)
      throws GeneralSecurityException {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, rounds, KEY_BITS);
    try {
      SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
      SecretKey key = new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher;
    } finally {
      spec.clearPassword();
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
