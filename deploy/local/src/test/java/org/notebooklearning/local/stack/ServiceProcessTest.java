package org.notebooklearning.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceProcessTest {
    /// What the virtual machine exits with under ExitOnOutOfMemoryError.
    private static final int OUT_OF_MEMORY = 3;

    @ParameterizedTest
    @EnumSource(ServiceProcess.Service.class)
    @Timeout(60)
    void endsWhenItsMemoryDoes(ServiceProcess.Service service) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServiceProcess.options(service));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), Hungry.class.getName()));

        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(process.waitFor()).isEqualTo(OUT_OF_MEMORY);
    }

    /// Fills its memory on a thread whose end nobody would notice, and goes on.
    static final class Hungry {
        private Hungry() {}

        public static void main(String[] args) throws InterruptedException {
            Thread eater =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        List<byte[]> eaten = new ArrayList<>();
                                        while (eaten.size() < Integer.MAX_VALUE) {
                                            eaten.add(new byte[1 << 20]);
                                        }
                                    });
            eater.join();
        }
    }
}
