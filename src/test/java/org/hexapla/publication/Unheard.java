package org.hexapla.publication;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.hexapla.archive.Published;

/** Says what was published to nobody. */
final class Unheard implements Event<Published> {
    @Override
    public void fire(Published event) {
        // Nobody listens.
    }

    @Override
    public <U extends Published> CompletionStage<U> fireAsync(U event) {
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U extends Published> CompletionStage<U> fireAsync(
            U event, NotificationOptions options) {
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public Event<Published> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends Published> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Published> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
