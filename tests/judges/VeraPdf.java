import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/**
 * Asks veraPDF whether PDF files keep the standards they claim.
 *
 * <pre>
 * VeraPdf [--flavours 2a,ua1] FILE…     one verdict per file and flavour, then exit
 * VeraPdf [--flavours 2a,ua1] --serve   paths on standard input, a line each; answers as they come
 * </pre>
 *
 * A verdict is one line, {@code PASS 2a path} or {@code FAIL 2a path}, in the order asked. Below a
 * FAIL stands one indented line for each broken rule, {@code clause-test ×count: message}, and a
 * deeper one with the place of its first breach. {@code ERROR 2a path} means that there is no
 * verdict (not a PDF, encrypted, no such file), with the reason below it; an unreadable file never
 * passes for a good one. While serving, a request may name flavours of its own after a tab
 * ({@code path<TAB>3a,ua1}), and each answer ends with the line {@code END}.
 *
 * <p>Exit status: 0 all passed, 1 a file failed, 2 a verdict could not be had. A server that was
 * asked and answered ends with 0, since the verdicts are in the answers.
 *
 * <p>Not here: rules of our own. The judge is an outsider, and its profiles are the ones in its jar.
 */
public final class VeraPdf {
    private static final String USAGE = "usage: VeraPdf [--flavours 2a,ua1] (--serve | FILE...)";
    private static final String END = "END";

    /** How one question ended; the order is the order of the exit status. */
    private enum Verdict { PASS, FAIL, ERROR }

    private final PrintStream out;

    private VeraPdf(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        // The parser logs what it repairs; the verdict is what counts.
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
        List<String> files = new ArrayList<>();
        List<PDFAFlavour> flavours = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
        boolean serve = false;
        try {
            for (int i = 0; i < args.length; i++) {
                switch (args[i]) {
                    case "--serve" -> serve = true;
                    case "--flavours" -> flavours = flavours(++i < args.length ? args[i] : "");
                    default -> files.add(args[i]);
                }
            }
            if (serve != files.isEmpty()) {
                throw new IllegalArgumentException(USAGE);
            }
            VeraGreenfieldFoundryProvider.initialise();
            for (PDFAFlavour flavour : flavours) {
                proveProfile(flavour);
            }
        } catch (IllegalArgumentException | LinkageError e) {
            System.err.println("verapdf: " + e.getMessage());
            System.exit(2);
        }
        VeraPdf judge = new VeraPdf(out);
        int status = serve ? judge.serve(flavours) : judge.judge(files, flavours);
        out.flush();
        System.exit(status);
    }

    /** A profile that cannot be loaded would otherwise fail every file alike. */
    private static void proveProfile(PDFAFlavour flavour) {
        try (PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            if (validator.getProfile().getRules().isEmpty()) {
                throw new IllegalArgumentException("the profile " + flavour.getId() + " has no rules");
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("the profile " + flavour.getId()
                + " cannot be loaded (is the JAXB runtime on the class path?): " + e.getMessage(), e);
        }
    }

    private static List<PDFAFlavour> flavours(String ids) {
        List<PDFAFlavour> flavours = new ArrayList<>();
        for (String id : ids.split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(id.strip());
            if (flavour == PDFAFlavour.NO_FLAVOUR || flavour == null) {
                throw new IllegalArgumentException("no such flavour: `" + id + "`");
            }
            flavours.add(flavour);
        }
        return flavours;
    }

    private int judge(List<String> files, List<PDFAFlavour> flavours) {
        Verdict worst = Verdict.PASS;
        for (String file : files) {
            for (PDFAFlavour flavour : flavours) {
                Verdict verdict = verdict(file, flavour);
                worst = verdict.compareTo(worst) > 0 ? verdict : worst;
            }
        }
        return worst.ordinal();
    }

    private int serve(List<PDFAFlavour> flavours) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] request = line.split("\t", 2);
            try {
                judge(List.of(request[0]), request.length > 1 ? flavours(request[1]) : flavours);
            } catch (IllegalArgumentException e) {
                out.println("ERROR - " + request[0]);
                out.println("  " + e.getMessage());
            }
            out.println(END);
            out.flush();
        }
        return 0;
    }

    private Verdict verdict(String file, PDFAFlavour flavour) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            if (result.getTotalAssertions() == 0) {
                throw new IllegalStateException("nothing was tested");
            }
            Verdict verdict = result.isCompliant() ? Verdict.PASS : Verdict.FAIL;
            out.println(verdict + " " + flavour.getId() + " " + file);
            breaches(result);
            return verdict;
        } catch (Exception | Error e) {
            out.println(Verdict.ERROR + " " + flavour.getId() + " " + file);
            out.println("  " + oneLine(reason(e)));
            return Verdict.ERROR;
        }
    }

    private void breaches(ValidationResult result) {
        Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                first.putIfAbsent(assertion.getRuleId(), assertion);
            }
        }
        first.forEach((rule, assertion) -> {
            int count = result.getFailedChecks().getOrDefault(rule, 1);
            String message = assertion.getErrorMessage() != null
                ? assertion.getErrorMessage() : assertion.getMessage();
            out.println("  " + rule.getClause() + "-" + rule.getTestNumber() + " ×" + count + ": "
                + oneLine(message));
            out.println("    " + oneLine(assertion.getLocation().getContext()));
        });
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String said = root.getMessage() != null ? root.getMessage() : root.getClass().getName();
        return root == e || e.getMessage() == null ? said : e.getMessage() + ": " + said;
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
