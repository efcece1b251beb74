package se.samband.core.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;
import se.samband.core.text.Text;

/** The table of roles: what each may see and do. Immutable. */
public final class AccessRules {
    private static final String SHIPPED = "access.yaml";

    private final Text name;
    private final Text description;
    private final int minimumGroup;
    private final Map<Role, RoleRules> roles;

    AccessRules(Text name, Text description, int minimumGroup, Collection<RoleRules> roles) {
        this.name = name;
        this.description = description;
        this.minimumGroup = minimumGroup;
        this.roles = new EnumMap<>(Role.class);
        roles.forEach(rules -> this.roles.put(rules.role(), rules));
    }

    /** The table that comes with the program. */
    public static AccessRules shipped() {
        return Shipped.RULES;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        static final AccessRules RULES = readShipped();
    }

    private static AccessRules readShipped() {
        return read(shippedText(), SHIPPED);
    }

    /** The file that comes with the program, to make a region's own from. */
    public static String shippedText() {
        try (InputStream in = Objects.requireNonNull(AccessRules.class.getResourceAsStream(SHIPPED))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table from YAML text.
     *
     * @param sourceName name of the file as the user knows it, for messages
     * @throws BadInputException with every fault found, each with its line
     */
    public static AccessRules read(String yaml, String sourceName) {
        return AccessReader.read(yaml, sourceName);
    }

    public Text name() {
        return name;
    }

    public Text description() {
        return description;
    }

    /** The fewest units that a figure released to everybody may stand for. */
    public int minimumGroup() {
        return minimumGroup;
    }

    public RoleRules of(Role role) {
        return Objects.requireNonNull(roles.get(role));
    }

    /** Those who are shown this class and nothing stricter: what all roles that see just this class have in common. */
    public Audience audience(Confidentiality sees) {
        Confidentiality uses = roles.values().stream()
                .filter(rules -> rules.sees() == sees)
                .map(RoleRules::uses)
                .min(Comparator.naturalOrder())
                .orElse(sees);
        return new Audience(sees, uses, minimumGroup);
    }

    /** In the order of {@link Role}. */
    public List<RoleRules> list() {
        return List.copyOf(roles.values());
    }
}
