package org.notebooklearning.runner.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.notebooklearning.runner.execution.TestKernel.notebook;
import static org.notebooklearning.runner.execution.TestKernel.stdout;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs do as anywhere else although a sandbox holds them. (What lessons do in their cells
/// is tested with the lessons.)
@Tag("slow")
final class ProgramsInSandboxTest {
    private static final ExecutionLimits LIMITS = ExecutionLimits.ofLessons();

    @Test
    void processesAndThreadsWorkTogether() throws Exception {
        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                """
                                import multiprocessing
                                from concurrent.futures import ThreadPoolExecutor
                                from multiprocessing import shared_memory
                                def squared(number): return number ** 2
                                with multiprocessing.Pool(2) as pool: print(pool.map(squared, range(4)))
                                with ThreadPoolExecutor(4) as threads: print(list(threads.map(squared, range(4))))
                                with multiprocessing.Manager() as manager: print(dict(manager.dict(a=1)))
                                block = shared_memory.SharedMemory(create=True, size=1 << 20)
                                block.buf[0] = 7; print(block.buf[0]); block.close(); block.unlink()""",
                                """
                                import torch
                                from torch.utils.data import DataLoader, TensorDataset
                                data = TensorDataset(torch.arange(10.0))
                                print(sum(batch.sum() for batch, in DataLoader(data, 5, num_workers=2)))
                                weight = torch.ones(64, 64, requires_grad=True)
                                (weight @ weight).sum().backward(); print(weight.grad.sum())""",
                                """
                                import asyncio
                                async def talk():
                                    async def echo(reader, writer):
                                        writer.write(await reader.readline()); writer.close()
                                    async with await asyncio.start_unix_server(echo, "talk"):
                                        reader, writer = await asyncio.open_unix_connection("talk")
                                        writer.write(b"heard\\n"); return await reader.readline()
                                print(await talk())
                                process = await asyncio.create_subprocess_exec("echo", "said", stdout=-1)
                                print((await process.communicate())[0])"""),
                        LIMITS);

        assertThat(ran.error()).isNull();
        assertThat(stdout(ran, 0)).isEqualTo("[0, 1, 4, 9]\n[0, 1, 4, 9]\n{'a': 1}\n7\n");
        assertThat(stdout(ran, 1)).isEqualTo("tensor(45.)\ntensor(524288.)\n");
        assertThat(stdout(ran, 2)).isEqualTo("b'heard\\n'\nb'said\\n'\n");
    }

    /// By way of a socket of the network, of which there is none, in ipykernel as it is.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatForkedProcessesPrintIsHeard(boolean forkedKernel) throws Exception {
        try (NotebookRunner runner = runner(forkedKernel)) {
            RunOutcome.Ran ran =
                    (RunOutcome.Ran)
                            runner.run(
                                    notebook(
                                            """
                                            import multiprocessing
                                            child = multiprocessing.get_context("fork").Process(
                                                target=print, args=["said by a child"])
                                            child.start(); child.join()
                                            import time; time.sleep(0.5)"""),
                                    null,
                                    List.of(),
                                    LIMITS,
                                    _ -> {});

            assertThat(ran.error()).isNull();
            assertThat(stdout(ran, 0)).isEqualTo("said by a child\n");
        }
    }

    @Test
    void programsOfTheSystemWork() throws Exception {
        RunOutcome.Ran ran =
                TestKernel.run(
                        notebook(
                                "!stty size",
                                """
                                import os, sqlite3, shutil, subprocess, tempfile
                                def out(command):
                                    return subprocess.run(command, shell=True, check=True, capture_output=True).stdout
                                print(out("echo one > a && cp -a a b && tar cf c.tar a b && tar tf c.tar | sort"))
                                with tempfile.TemporaryDirectory() as folder: shutil.copytree(".", folder + "/all")
                                with sqlite3.connect("d") as base:
                                    print(base.execute("select 6 * 7").fetchone())
                                os.mkfifo("pipe"); os.nice(1); os.sched_setaffinity(0, {0})
                                print(os.path.exists("pipe"), os.cpu_count() > 0)"""),
                        LIMITS);

        assertThat(ran.complete()).isTrue();
        assertThat(stdout(ran, 0)).isEqualTo("24 80\r\n");
        assertThat(stdout(ran, 1)).isEqualTo("b'a\\nb\\n'\n(42,)\nTrue True\n");
    }

    private static NotebookRunner runner(boolean forkedKernel) throws InterruptedException {
        Sandbox sandbox = Sandbox.named(Sandbox.BUBBLEWRAP);
        RunnerSettings settings = RunnerSettings.usual();
        return NotebookRunner.of(
                TestKernel.ready(), sandbox, forkedKernel ? settings : settings.withoutForks());
    }
}
