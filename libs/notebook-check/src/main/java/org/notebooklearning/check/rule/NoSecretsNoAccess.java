package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.Magic;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL009: no secrets, no shell, no files, no network.
final class NoSecretsNoAccess implements Rule {
    private static final List<Pattern> SECRETS =
            List.of(
                    Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
                    Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{36,}\\b|\\bgithub_pat_\\w{22,}"),
                    Pattern.compile("\\bsk-(proj-|ant-)?[A-Za-z0-9_-]{20,}"),
                    Pattern.compile("\\bhf_[A-Za-z0-9]{30,}\\b"),
                    Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b"),
                    Pattern.compile("\\bxox[abprs]-[0-9A-Za-z-]{10,}"),
                    Pattern.compile("-----BEGIN ([A-Z]+ )?PRIVATE KEY-----"),
                    Pattern.compile("\\beyJ[\\w-]{10,}+\\.eyJ[\\w-]{10,}+\\.[\\w-]{10,}"),
                    Pattern.compile(
                            "(?i)(api_?key|secret|passw(or)?d|access_?token)\\w{0,99}+\\s*+[=:]"
                                    + "\\s*+[\"'][^\"'\\s]{8,}[\"']"));

    /// One of these stands in every secret of a known form: most cells have none of them.
    private static final List<String> SIGNS =
            List.of(
                    "AKIA",
                    "ASIA",
                    "ghp_",
                    "gho_",
                    "ghu_",
                    "ghs_",
                    "ghr_",
                    "github_pat_",
                    "sk-",
                    "hf_",
                    "AIza",
                    "xox",
                    "PRIVATE KEY",
                    "eyJ");
    private static final List<String> NAMES_OF_SECRETS =
            List.of("apikey", "api_key", "secret", "passw", "accesstoken", "access_token");

    private static final Pattern SHELL =
            Pattern.compile(
                    "os\\.(system|popen|exec\\w*|spawn\\w*|posix_spawn)|(subprocess|pty|pexpect)(\\..*)?"
                            + "|asyncio\\.create_subprocess_\\w+"
                            + "|(pip|ensurepip)(\\..*)?"
                            // These call LaTeX, a compiler and Graphviz.
                            + "|sympy\\.(.*\\.)?(preview|autowrap|ufuncify|binary_function)"
                            + "|networkx\\.(.*\\.)?(graphviz_layout|py\\w+_layout|view_pygraphviz)");
    private static final Pattern NETWORK =
            Pattern.compile(
                    "(urllib|urllib3|requests|httpx|aiohttp|socket|http\\.client|ftplib|smtplib"
                            + "|websocket|websockets|wget|gdown|huggingface_hub|kagglehub"
                            + "|torch\\.hub|scipy\\.datasets)(\\..*)?|(.*\\.)?(load_dataset|from_pretrained"
                            + "|urlopen|urlretrieve|hf_hub_download|snapshot_download"
                            + "|fetch_\\w+|download_url|YouTubeVideo|IFrame)");
    private static final Pattern FILES =
            Pattern.compile(
                    "open|io\\.open|(.*\\.)?(read_text|write_text|read_bytes|write_bytes|savefig"
                            + "|to_csv|to_json|to_parquet|to_pickle|read_csv|read_json|read_parquet"
                            + "|read_excel|read_pickle|imsave|imread)"
                            + "|pandas\\.(read_\\w+|ExcelFile|ExcelWriter|HDFStore)"
                            + "|(.*\\.)?to_(excel|feather|hdf|orc|sql|stata|clipboard|gbq)"
                            + "|networkx\\.(.*\\.)?(read|write)_\\w+"
                            + "|scipy\\.io\\..*|scipy\\.sparse\\.(save_npz|load_npz)"
                            + "|sklearn\\.datasets\\.(load_files|(load|dump)_svmlight_files?)"
                            + "|torch\\.(save|load)|joblib\\.(dump|load|Memory)"
                            + "|numpy\\.(save|savez|savetxt|load"
                            + "|loadtxt|genfromtxt|fromfile|memmap)|(pickle|json)\\.(dump|load)"
                            + "|os\\.(remove|unlink|rename|replace|mkdir|makedirs|rmdir|removedirs"
                            + "|listdir|walk|chmod)|shutil\\..*|tempfile\\..*|glob\\..*"
                            + "|PIL\\.Image\\.open|pathlib\\.Path\\.(home|cwd)");
    private static final String KEEP_OUT =
            "Leave it out: a lesson runs without shell, files and network. Make the data in the"
                    + " cell.";

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> reaches = new HashMap<>(); // The same is called again and again.
        for (LessonCell cell : lesson.cells()) {
            secrets(cell, findings);
            for (Magic magic : cell.python().magics()) {
                if (magic.kind() == Magic.Kind.SHELL || magic.name().equals("writefile")) {
                    findings.add(
                            cell.finding(
                                    magic.line(), "A way out: '" + magic.text() + "'", KEEP_OUT));
                }
            }
            for (Import imported : cell.python().imports()) {
                String meaning = imported.meaning();
                String reach = reaches.computeIfAbsent(meaning, NoSecretsNoAccess::reach);
                note(cell, imported.line(), "import '" + meaning, reach, findings);
            }
            for (Call call : cell.python().calls()) {
                String meaning = lesson.names().meaning(call.name());
                String reach = reaches.computeIfAbsent(meaning, NoSecretsNoAccess::reach);
                note(cell, call.line(), "call '" + meaning, reach, findings);
                if ("True".equals(call.keywords().get("download"))) {
                    findings.add(cell.finding(call.line(), "It downloads data", KEEP_OUT));
                }
            }
        }
        return new Checked("all text, magics, imports and calls", findings);
    }

    private static void secrets(LessonCell cell, List<Finding> findings) {
        if (!mayHoldSecret(cell.source())) {
            return;
        }
        int number = 0;
        for (String line : cell.lines()) {
            number++;
            if (SECRETS.stream().anyMatch(secret -> secret.matcher(line).find())) {
                findings.add(
                        new Finding(
                                cell.name(),
                                number,
                                "",
                                "This looks like a secret",
                                "Take it out, and have it revoked: it has been in a file."));
            }
        }
    }

    private static boolean mayHoldSecret(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return SIGNS.stream().anyMatch(text::contains)
                || NAMES_OF_SECRETS.stream().anyMatch(lower::contains);
    }

    /// What a call or an import of that meaning gets hold of; empty where it is nothing.
    private static String reach(String meaning) {
        if (SHELL.matcher(meaning).matches()) {
            return "a shell";
        }
        if (NETWORK.matcher(meaning).matches()) {
            return "the network";
        }
        return FILES.matcher(meaning).matches() ? "files" : "";
    }

    private static void note(
            LessonCell cell, int line, String what, String reach, List<Finding> findings) {
        if (!reach.isEmpty() && !(reach.equals("files") && what.startsWith("import"))) {
            findings.add(cell.finding(line, "The " + what + "' reaches " + reach, KEEP_OUT));
        }
    }
}
