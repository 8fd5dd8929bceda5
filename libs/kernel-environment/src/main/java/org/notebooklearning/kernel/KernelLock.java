package org.notebooklearning.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What the environment consists of.
///
/// @param packages every package with version and hashes, torch left out; as a requirements file
/// @param torch the requirement for torch: by version alone, since its CPU build and its default
///     build have hashes and version suffixes of their own
/// @param uv the installer with version and hashes; as a requirements file
/// @param names the packages that were asked for, without those that they bring along
record KernelLock(String packages, String torch, String uv, List<String> names) {
    /// Raised when the way an environment is made changes while its packages do not.
    private static final String RECIPE = "1";

    KernelLock {
        names = List.copyOf(names);
    }

    /// The lock that this version of the program was built with.
    static KernelLock ofThisVersion() {
        List<String> names =
                resource("requirements.in")
                        .lines()
                        .map(line -> line.replaceAll("[=;<> ].*", ""))
                        .filter(name -> !name.isEmpty())
                        .toList();
        return new KernelLock(
                resource("kernel.lock"), resource("torch.txt").strip(), resource("uv.lock"), names);
    }

    /// 16 hex digits that differ when anything of the lock differs.
    String hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(RECIPE, packages, torch, uv)) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha256.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The first line's requirement of the installer, such as `uv==1.2.3`.
    String uvRequirement() {
        return uv.substring(0, uv.indexOf(' '));
    }

    /// The text of a file beside this class.
    static String resource(String name) {
        try (InputStream in = KernelLock.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The module lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The module's resource can not be read: " + name, e);
        }
    }
}
