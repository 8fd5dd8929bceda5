package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether something that ends like a sentence has no verb. It goes by a list of verbs and by
/// the words around those that may be verbs or something else; where it is not sure it finds one,
/// so that what is told as a fragment is one.
final class Fragment {
    private static final Verbs VERBS = Verbs.listed();
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\\p{L}[\\p{L}'\u2019]*|[\uE000-\uE003]|[-\u2212]?\\d[\\d.,]*|[,;:\u2014\u2013()\"\u201c\u201d<=>\u2248]");
    private static final Pattern CONTRACTED =
            Pattern.compile(
                    "\\w+(?:n't|'re|'ve|'ll|'d|'m)|(?:it|that|what|here|there|let|who|he|she|where)'s");
    private static final Pattern IS = Pattern.compile("[\uE000<=>\u2248]");
    private static final Pattern NUMBER_OR_SIGN =
            Pattern.compile("[-\u2212]?\\d.*|[\uE000-\uE003,]|");

    /// What a verb stands right after.
    private static final Set<String> SUBJECTS =
            words(
                    "i we you they it he she who which that this these those nobody everybody nothing"
                            + " something everything anybody one each both all neither none what"
                            + " whoever to not never also only still just always often now even"
                            + " hardly almost really then already simply soon and or but ever"
                            + " themselves itself yourself there here alone together others another"
                            + " does again why how when where");
    private static final Set<String> WITH_S =
            words("it he she who which nobody everybody nothing something everything");
    private static final Set<String> PLURAL = words("we you they i");

    /// What may stand before an order.
    private static final Set<String> BEGINNINGS =
            words(
                    "now then first so but and please just again or instead next afterwards finally"
                            + " here also still once yet only later today");

    /// What stands right after a verb.
    private static final Set<String> OBJECTS =
            words(
                    "a an the this that these those my your his her its our their each every some any"
                            + " no one two three four all both of in on at by for from with to into"
                            + " per between than as it them us you me him not up down out away back"
                            + " off over through around like itself themselves only almost about how"
                            + " what why where when which who more less never nothing everything"
                            + " because if and or so too well louder next again together there here"
                            + " much far alone");
    private static final Set<String> NO_OBJECTS = words("of and or than");

    /// What stands before a noun.
    private static final Set<String> BEFORE_NOUNS =
            words(
                    "a an the this these those my your his her its our their every some any no two"
                            + " three four five six seven eight nine ten of in on at by for from with"
                            + " into per between than as many few several such same other different"
                            + " small large big new old first second last own more most less little"
                            + " unlike like without whose hundred thousand");

    private final List<String> tokens;

    private Fragment(List<String> tokens) {
        this.tokens = tokens;
    }

    static boolean is(String sentence) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(sentence);
        while (token.find()) {
            tokens.add(token.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        }
        return new Fragment(tokens).hasNoVerb();
    }

    private boolean hasNoVerb() {
        for (int i = 0; i < tokens.size(); i++) {
            if (isVerb(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isVerb(int i) {
        String word = tokens.get(i);
        if (IS.matcher(word).matches()
                || VERBS.sure().contains(word)
                || CONTRACTED.matcher(word).matches()) {
            return true;
        }
        if (!Character.isLetter(word.charAt(0))) {
            return false;
        }
        boolean past = word.endsWith("ed") && word.length() > 4;
        return past || (VERBS.either().contains(word) ? isEither(i) : isUnknown(i));
    }

    /// A word of the list that may be a noun, too.
    private boolean isEither(int i) {
        String word = tokens.get(i);
        boolean base = VERBS.bases().contains(word);
        if ((base && isBeginning(i)) || SUBJECTS.contains(at(i - 1))) {
            return true;
        }
        boolean afterNoun = isWord(i - 1) && !BEFORE_NOUNS.contains(at(i - 1));
        boolean beforeObject = isObject(i + 1);
        if (isThirdPerson(word)) {
            boolean subject = afterNoun || isSign(i - 1);
            return (subject && (beforeObject || OBJECTS.contains(at(i - 2))))
                    || (!isWord(i - 1) && OBJECTS.contains(at(i + 1)));
        }
        boolean plural = at(i - 1).endsWith("s") && !OBJECTS.contains(at(i - 1));
        return (afterNoun && (plural || (beforeObject && !NO_OBJECTS.contains(at(i + 1)))))
                || isSign(i - 1);
    }

    /// A word that is not on the list.
    private boolean isUnknown(int i) {
        String word = tokens.get(i);
        if (PLURAL.contains(at(i - 1)) || (isThirdPerson(word) && WITH_S.contains(at(i - 1)))) {
            return true;
        }
        return isThirdPerson(word)
                && word.length() > 4
                && isWord(i - 1)
                && !BEFORE_NOUNS.contains(at(i - 1))
                && Set.of(
                                "the",
                                "a",
                                "an",
                                "its",
                                "it",
                                "them",
                                "us",
                                "you",
                                "nothing",
                                "everything")
                        .contains(at(i + 1));
    }

    /// Whether an order may begin here.
    private boolean isBeginning(int i) {
        String before = at(i - 1);
        return before.isEmpty()
                || BEGINNINGS.contains(before)
                || Set.of("\"", "\u201c", ":", ";", "(").contains(before)
                || (before.equals(",") && i > 1);
    }

    private boolean isObject(int i) {
        return OBJECTS.contains(at(i)) || NUMBER_OR_SIGN.matcher(at(i)).matches();
    }

    private static boolean isThirdPerson(String word) {
        return word.endsWith("s") && !word.endsWith("ss");
    }

    private boolean isWord(int i) {
        return !at(i).isEmpty() && Character.isLetter(at(i).charAt(0));
    }

    private boolean isSign(int i) {
        return !at(i).isEmpty()
                && at(i).charAt(0) >= ProseSentence.RELATION
                && at(i).charAt(0) <= ProseSentence.CODE;
    }

    /// The word there; empty before the first and after the last.
    private String at(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
