package org.notebooklearning.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.artifact.Sha256;

/// What the environment consists of.
///
/// @param packages every package with version and hashes, torch left out; as a requirements file
/// @param torch torch with version and hashes, and what it alone needs; as a requirements file
/// @param uv the installer with version and hashes; as a requirements file
/// @param names the packages that were asked for, without those that they bring along
record KernelLock(String packages, String torch, String uv, List<String> names) {
    /// Raised when the way an environment is made changes while its packages do not.
    private static final String RECIPE = "1";

    private static final String TORCH = "torch.lock";

    /// Torch with its version, and with its build where that is not the default one, such as
    /// `torch==1.2.3+cpu`.
    private static final Pattern TORCH_VERSION =
            Pattern.compile("(?m)^torch==[^\\s+]+(?:\\+(\\w+))?");

    KernelLock {
        names = List.copyOf(names);
    }

    /// The lock that this version of the program was built with.
    static KernelLock ofThisVersion() {
        List<String> names =
                resource("requirements.in")
                        .lines()
                        .map(line -> line.replaceAll("[#=;<> ].*", ""))
                        .filter(name -> !name.isEmpty())
                        .toList();
        return new KernelLock(resource("kernel.lock"), resource(TORCH), resource("uv.lock"), names);
    }

    /// The same with the user's own choice of a build of torch, where `folder` holds a
    /// `torch.lock`. Hashes of builds that are not in the package index can only come from somebody
    /// who reaches them.
    KernelLock withTorchOf(Path folder) {
        Path own = folder.resolve(TORCH);
        try {
            return Files.isRegularFile(own)
                    ? new KernelLock(packages, Files.readString(own), uv, names)
                    : this;
        } catch (IOException e) {
            throw new UncheckedIOException("The lock of torch can not be read: " + own, e);
        }
    }

    /// What is installed, as requirements files by their names.
    Map<String, String> files() {
        return new TreeMap<>(Map.of("kernel.lock", packages, TORCH, torch));
    }

    /// The requirement of torch, such as `torch==1.2.3`.
    String torchRequirement() {
        Matcher version = TORCH_VERSION.matcher(torch);
        return version.find() ? version.group() : "torch";
    }

    /// The build of torch that its version names, such as `cpu`; empty for the default one.
    Optional<String> torchBuild() {
        Matcher version = TORCH_VERSION.matcher(torch);
        return version.find() ? Optional.ofNullable(version.group(1)) : Optional.empty();
    }

    /// 16 hex digits that differ when anything of the lock differs.
    String hash() {
        String parts = String.join("\0", RECIPE, packages, torch, uv, "");
        return Sha256.of(parts.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    /// The first line's requirement of the installer, such as `uv==1.2.3`.
    String uvRequirement() {
        return uv.substring(0, uv.indexOf(' '));
    }

    /// Where the installer is, under the folder of all environments.
    Path uvFolder(Path kernels) {
        return kernels.resolve(uvRequirement().replace("==", "-"));
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
