package org.notebooklearning.source.rst;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a document names in one place and uses in another: addresses of hyperlinks, texts of
/// substitutions, roles of its own and numbers of footnotes.
final class RstTargets {
    private static final Pattern TARGET =
            Pattern.compile(
                    "^\\.\\. _(?:`([^`]{1,300})`|((?:[^:`\\\\]|\\\\.|:(?=\\S)){1,300})):(?: +(.*))?$");
    private static final Pattern ANONYMOUS = Pattern.compile("^(?:\\.\\. __:|__) +(\\S.*)$");
    private static final Pattern SUBSTITUTION =
            Pattern.compile(
                    "^\\.\\. \\|([^|\\s](?:[^|]{0,118}[^|\\s])?)\\| +([\\w-]{1,40}):: ?(.*)$");
    private static final Pattern ROLE =
            Pattern.compile("^\\.\\. role:: *([\\w:.+-]{1,60}) *(?:\\( *([\\w:.+-]{1,60}) *\\))?$");
    private static final Pattern NOTE =
            Pattern.compile("^\\.\\. \\[(#?[\\w.-]{0,60}|\\*)\\](?: |$)");
    private static final Pattern EMBEDDED =
            Pattern.compile("`([^`<]{1,300}?)\\s*<([^<>`]{1,1000})>`_(?!_)");
    private static final String SYMBOLS = "*†‡§¶";

    private final String base;
    private final Map<String, String> addresses = new HashMap<>();
    private final List<String> anonymous = new ArrayList<>();
    private final Map<String, RstDirective> substitutions = new HashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<String> numbered = new ArrayList<>();
    private int usedAnonymous;
    private int usedNumbered;
    private int usedSymbols;

    private RstTargets(String base) {
        this.base = base;
    }

    static RstTargets in(List<String> lines, String base) {
        RstTargets targets = new RstTargets(base);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripLeading();
            if (line.startsWith(".. ") || line.startsWith("__ ")) {
                targets.explicit(line, below(lines, i));
            }
        }
        targets.number();
        Matcher embedded = EMBEDDED.matcher(String.join("\n", lines));
        while (embedded.find()) {
            targets.addresses.putIfAbsent(name(embedded.group(1)), embedded.group(2));
        }
        return targets;
    }

    private static List<String> below(List<String> lines, int i) {
        int indent = RstLines.indent(lines.get(i));
        int end = RstLines.endOfIndented(lines, i + 1, indent + 1);
        return lines.subList(i + 1, Math.min(end, i + 60));
    }

    private void explicit(String line, List<String> below) {
        Matcher target = TARGET.matcher(line);
        Matcher unnamed = ANONYMOUS.matcher(line);
        Matcher substitution = SUBSTITUTION.matcher(line);
        Matcher role = ROLE.matcher(line);
        Matcher note = NOTE.matcher(line);
        if (unnamed.matches()) {
            anonymous.add(unnamed.group(1) + continued(below));
        } else if (target.matches()) {
            String address = target.group(3) == null ? "" : target.group(3);
            String name = target.group(1) == null ? target.group(2) : target.group(1);
            addresses.put(name(name), address.strip() + continued(below));
        } else if (substitution.matches()) {
            String plain = ".. " + substitution.group(2) + ":: " + substitution.group(3);
            RstDirective directive = RstDirective.of(plain, below);
            if (directive != null) {
                substitutions.put(substitution.group(1), directive);
            }
        } else if (role.matches()) {
            roles.put(role.group(1), role.group(2) == null ? "" : role.group(2));
        } else if (note.find()) {
            numbered.add(note.group(1));
        }
    }

    /// An address may go on below its line.
    private static String continued(List<String> below) {
        StringBuilder more = new StringBuilder();
        for (String line : below) {
            if (line.isBlank()) {
                break;
            }
            more.append(line.strip());
        }
        return more.toString();
    }

    /// Footnotes that number themselves take the numbers that no other has.
    private void number() {
        List<String> labels = List.copyOf(numbered);
        numbered.clear();
        int next = 1;
        int symbol = 0;
        for (String label : labels) {
            if (label.startsWith("#")) {
                while (labels.contains(Integer.toString(next))) {
                    next++;
                }
                notes.put(label, Integer.toString(next));
                if (label.equals("#")) {
                    numbered.add(Integer.toString(next));
                }
                next++;
            } else if (label.equals("*")) {
                notes.put("*" + symbol, SYMBOLS.charAt(symbol % SYMBOLS.length()) + "");
                symbol++;
            }
        }
    }

    /// The name as references are compared: one case, single spaces, no escapes.
    private static String name(String written) {
        return written.replaceAll("\\\\(.)", "$1")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// What the footnote mark `label` prints.
    String note(String label) {
        if (label.equals("#")) {
            return usedNumbered < numbered.size() ? numbered.get(usedNumbered++) : label;
        }
        return label.equals("*")
                ? notes.getOrDefault("*" + usedSymbols++, label)
                : notes.getOrDefault(label, label);
    }

    /// Where the reference `name` leads; null where nothing has that name. A target that names
    /// another one is followed.
    @Nullable String address(String name) {
        String address = addresses.get(name(name));
        for (int i = 0; i < 8 && address != null && isName(address); i++) {
            address = addresses.get(name(address.replaceAll("^`|`?_$", "")));
        }
        return address != null && isName(address) ? null : address;
    }

    private static boolean isName(String address) {
        return address.endsWith("_") && !address.endsWith("\\_") && !address.contains("/");
    }

    /// Where the next reference without a name leads; null where no target is left.
    @Nullable String nextAnonymous() {
        if (usedAnonymous >= anonymous.size()) {
            return null;
        }
        String address = anonymous.get(usedAnonymous++);
        return isName(address) ? address(address.replaceAll("^`|`?_$", "")) : address;
    }

    /// The substitution `name`, in any case where it is not found as written; null for none.
    @Nullable RstDirective substitution(String name) {
        RstDirective exact = substitutions.get(name.replaceAll("\\s+", " "));
        if (exact != null) {
            return exact;
        }
        return substitutions.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name.replaceAll("\\s+", " ")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /// The role that the document's own role `role` stands for, else `role` itself.
    String role(String role) {
        String base = role;
        for (int i = 0; i < 8 && roles.containsKey(base); i++) {
            base = roles.get(base);
        }
        return base;
    }

    /// Whether the document defines the role itself.
    boolean ownRole(String role) {
        return roles.containsKey(role);
    }

    /// The absolute web address of `destination`.
    Optional<String> absolute(String destination) {
        try {
            URI address = new URI(destination.replaceAll("\\\\(.)", "$1"));
            URI whole = base.isEmpty() ? address : new URI(base).resolve(address);
            String scheme = whole.getScheme();
            boolean web = "http".equals(scheme) || "https".equals(scheme);
            return web ? Optional.of(whole.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            // No address at all: the words stay as text.
            return Optional.empty();
        }
    }
}
