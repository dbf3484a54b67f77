package org.hexapla.format.xliff.check;

import java.io.InputStream;
import java.util.Set;
import org.hexapla.core.Refused;
import org.hexapla.format.xml.SafeXml;
import org.jspecify.annotations.Nullable;

/** Looks through a file of any version of XLIFF from 1.0 to 1.2 and from 2.0 to 2.2. */
public final class XliffInspector {
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "2.0", "2.1", "2.2");
    private static final String CORE = "urn:oasis:names:tc:xliff:document:";

    private final SafeXml xml;
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();
    private @Nullable String version;
    private @Nullable Family family;
    private @Nullable StructureCheck structure;

    private XliffInspector(SafeXml xml) {
        this.xml = xml;
    }

    /**
     * Looks through a file. One that can not be read is no exception but a verdict.
     *
     * @param in the file; the caller closes it
     */
    public static Inspection inspect(InputStream in) {
        try (SafeXml xml = new SafeXml(in, "malformed-xliff")) {
            return new XliffInspector(xml).inspection();
        } catch (Refused e) {
            return unreadable(e);
        }
    }

    /** What is to be said of a file that was refused before anything of it was read. */
    public static Inspection unreadable(Refused why) {
        Findings findings = new Findings();
        findings.error(1, why.type(), String.valueOf(why.getMessage()));
        return new Tally().inspection(Inspection.Verdict.REFUSED, false, null, findings);
    }

    private Inspection inspection() {
        boolean readable = true;
        try {
            root();
        } catch (Refused e) {
            findings.error(xml.line(), e.type(), String.valueOf(e.getMessage()));
            readable = false;
        }
        return tally.inspection(verdict(readable), readable, version, findings);
    }

    private Inspection.Verdict verdict(boolean readable) {
        if (!findings.hasErrors()) {
            return Inspection.Verdict.VALID;
        }
        boolean tolerant = version != null && version.startsWith("1");
        return readable && tolerant ? Inspection.Verdict.READABLE : Inspection.Verdict.REFUSED;
    }

    private void root() {
        if (!xml.advance() || !xml.isStart("xliff")) {
            throw new Refused(
                    Refused.Why.UNSUPPORTED, "not-xliff", "The file is XML, and not XLIFF.");
        }
        String namespace = xml.namespace();
        version = xml.attribute("version");
        if (version == null || !VERSIONS.contains(version)) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "unsupported-xliff-version",
                    "XLIFF is read in versions 1.0 to 1.2 and 2.0 to 2.2, and the file says "
                            + (version == null ? "none." : Findings.shown(version) + "."));
        }
        family =
                version.startsWith("1")
                        ? new FamilyOne(findings, tally)
                        : new FamilyTwo(findings, tally);
        structure = new StructureCheck(family.grammar(), version, findings);
        if (!isNamespaceOf(namespace, version)) {
            namespace(namespace, version);
        }
        if (!namespace.isEmpty() && !namespace.startsWith(CORE + version.charAt(0))) {
            throw new Refused(
                    Refused.Why.UNPROCESSABLE,
                    "not-xliff",
                    "The root element is not that of XLIFF.");
        }
        Node root = Node.start(xml, family.grammar());
        holder(root, family, structure, structure.open(root));
        while (xml.advance()) {
            // To the end, so that what stands behind the root is seen to be well-formed too.
            continue;
        }
        family.end();
    }

    private void namespace(String namespace, String version) {
        String message =
                "The namespace "
                        + Findings.shown(namespace)
                        + " is not that of version "
                        + version
                        + ".";
        // Of the versions of XLIFF 2 tools write the namespace of one and the number of another.
        if (namespace.startsWith(CORE + "2.") && version.startsWith("2")) {
            findings.warning(xml.line(), "another-namespace", message);
        } else {
            findings.error(xml.line(), "another-namespace", message);
        }
    }

    private static boolean isNamespaceOf(String namespace, String version) {
        return switch (version) {
            case "1.0" -> namespace.isEmpty();
            case "1.1", "1.2" -> namespace.equals(CORE + version);
            case "2.2" -> namespace.equals(CORE + "2.2");
            default -> namespace.equals(CORE + "2.0");
        };
    }

    private void holder(
            Node holder, Family family, StructureCheck structure, StructureCheck.Open open) {
        family.open(holder);
        int outside = xml.depth() - 1;
        while (xml.advance() && xml.depth() > outside) {
            if (xml.isText() && !xml.text().isBlank()) {
                open.text(xml.line());
            } else if (xml.isStart()) {
                child(holder, family, structure, open);
            }
        }
        open.close();
        family.close(holder);
    }

    private void child(
            Node holder, Family family, StructureCheck structure, StructureCheck.Open open) {
        Node start = Node.start(xml, family.grammar());
        if (family.holders().contains(start.key())) {
            open.child(start);
            holder(start, family, structure, structure.open(start));
            return;
        }
        Node child = Node.whole(xml, family.grammar());
        open.child(child);
        structure.whole(child);
        family.child(holder, child);
    }
}
