package eightbells.account.throttle;

import eightbells.platform.secret.Secrets;

/**
 * How often something may be tried in vain within {@link Throttle#WINDOW}.
 *
 * @param bucket what the tries count against, such as an account; a hash, since it may be made of what was typed
 * @param most so many tries; the one after is refused
 */
public record Limit(String bucket, int most) {
    public static Limit of(int most, String... bucket) {
        return new Limit(Secrets.hash(String.join("\n", bucket)), most);
    }
}
