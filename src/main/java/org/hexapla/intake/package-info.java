/**
 * Takes in files as language versions of documents. The way in is {@link
 * org.hexapla.intake.Intake}: the file is read before anything is written ({@link
 * org.hexapla.intake.Reading}), it is looked at what it may replace ({@link
 * org.hexapla.intake.Replacing}), the original makes units and segments ({@link
 * org.hexapla.intake.Originals}), another language is aligned to it ({@link
 * org.hexapla.intake.Translations}), and file and text are stored together or not at all; a large
 * file is taken in the same way by a job. What looks wrong is held until a person decides ({@link
 * org.hexapla.intake.HeldDrafts}), what the archive has aligned before helps, and what a person has
 * put right stays so in the next file as far as its sentences are there. Programs put files where
 * the versions are ({@link org.hexapla.intake.IntakeResource}), people hand them in on a page
 * ({@link org.hexapla.intake.DeliveryResource}), and {@link org.hexapla.intake.DemoMeetings} brings
 * the first meetings in through the same way.
 */
@NullMarked
package org.hexapla.intake;

import org.jspecify.annotations.NullMarked;
