package org.notebooklearning.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.inputs.index.WheelIndex;

/// Packages are ordered and made on the real environment, from an index on this machine.
class PackageLayersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final KernelEnvironment SHARED =
            KernelEnvironment.at(KernelEnvironment.defaultDataFolder());

    @TempDir private Path data;
    private WheelIndex index;
    private PackageLayers layers;
    private Thread launcher;

    @BeforeEach
    void start() throws Exception {
        ReadyKernel kernel = SHARED.prepare(_ -> {}).orThrow();
        Path own = Files.createDirectories(data.resolve("kernel"));
        Files.createSymbolicLink(own.resolve(SHARED.lock().hash()), kernel.folder());
        Path uv = SHARED.lock().uvFolder(SHARED.kernels());
        Files.createSymbolicLink(own.resolve(uv.getFileName()), uv);
        index = new WheelIndex();
        index.add(
                "loafcount",
                "1.2.0",
                Map.of("loafcount/__init__.py", "def total(days):\n    return sum(days)\n"));
        index.add("slyname", "1.0", Map.of("json/__init__.py", "", "slyname.py", ""));
        index.add("numpy", "1.0", Map.of("numpy/__init__.py", ""));
        layers = PackageLayers.at(data, index.variables());
        launcher = Thread.ofPlatform().start(layers::serve);
    }

    @AfterEach
    void stop() throws InterruptedException {
        launcher.interrupt();
        launcher.join();
        index.close();
    }

    @Test
    void installsWhatFitsAndTheSameAgain() throws Exception {
        PackageLayer layer = installed("loafcount>=1");

        assertThat(layer.pins()).containsExactly("loafcount==1.2.0");
        assertThat(layer.lock()).contains("--hash=sha256:");
        assertThat(layer.site()).isDirectoryContaining("glob:**/loafcount").startsWith(data);
        assertThat(layers.find(layer.lock())).contains(layer);

        index.add("loafcount", "1.3.0", Map.of("loafcount/__init__.py", ""));
        assertThat(installed("loafcount>=1")).isEqualTo(layer);

        Files.delete(layer.site().resolveSibling("layer.lock"));
        assertThat(installed("loafcount>=1")).isEqualTo(layer);
        assertThat(layers.find(layer.lock())).contains(layer);
    }

    @Test
    void refusesWhatWouldTakeThePlaceOfSomethingThatIsThere() throws Exception {
        assertThat(reason("json")).contains("part of Python itself");
        assertThat(reason("numpy==1.0")).contains("numpy");
        assertThat(reason("slyname")).contains("a module json");
        assertThat(installed("numpy").pins()).isEmpty();
    }

    @Test
    void refusesWhatIsNoPackageOrCanNotBeHad() throws Exception {
        assertThat(reason("git+https://example.org/loaf")).contains("is named as");
        assertThat(reason("--index-url=http://example.org")).contains("is named as");
        assertThat(reason("nosuchloaf")).contains("nosuchloaf");
        LayerOrder foreign = new LayerOrder(List.of("loafcount"), "--index-url http://elsewhere");
        assertThat(order(foreign))
                .asInstanceOf(type(LayerAnswer.NotInstalled.class))
                .satisfies(not -> assertThat(not.reason()).contains("a line that none has"));
    }

    @Test
    void saysThatNobodyInstallsAndTriesAgainLater() throws Exception {
        launcher.interrupt();
        launcher.join();
        assertThat(reason("no name")).contains("Nobody is there");

        launcher = Thread.ofPlatform().start(layers::serve);

        assertThat(reason("no name")).contains("is named as");
    }

    private PackageLayer installed(String wish) throws InterruptedException {
        LayerAnswer answer = order(new LayerOrder(List.of(wish), ""));
        assertThat(answer).isInstanceOf(LayerAnswer.Installed.class);
        return ((LayerAnswer.Installed) answer).layer();
    }

    private String reason(String wish) throws InterruptedException {
        LayerAnswer answer = order(new LayerOrder(List.of(wish), ""));
        assertThat(answer).isInstanceOf(LayerAnswer.NotInstalled.class);
        return ((LayerAnswer.NotInstalled) answer).reason();
    }

    private LayerAnswer order(LayerOrder order) throws InterruptedException {
        return layers.order(order, PATIENCE);
    }
}
