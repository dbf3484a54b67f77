package org.hexapla.intake;

import jakarta.inject.Inject;
import org.hexapla.core.account.Account;
import org.hexapla.core.account.Role;
import org.hexapla.job.Job;
import org.hexapla.job.Jobs;
import org.hexapla.job.Order;
import org.hexapla.platform.Part;

/** Leaves files to a job that take longer than a sender should wait. */
@Part
class LargeFiles {
    private final Intake intake;
    private final Jobs jobs;

    @Inject
    LargeFiles(Intake intake, Jobs jobs) {
        this.intake = intake;
        this.jobs = jobs;
    }

    /** Whether a file of so many bytes is large. */
    static boolean isLarge(long size) {
        return size > Jobs.LARGE;
    }

    /**
     * Begins the job that takes a file in; what can be said at once is said at once.
     *
     * @param needed the role that it takes
     * @param address the path of the request
     * @throws org.hexapla.core.Refused if the file can not be read at all, or too much is waiting
     */
    Job begin(Delivery delivery, Role needed, Account account, String address) {
        intake.refuseUnreadable(delivery);
        Order order =
                new Order(
                        IntakeWork.KIND,
                        delivery.symbol(),
                        address,
                        IntakeWork.Request.of(delivery),
                        account,
                        needed,
                        delivery.language());
        return jobs.begin(order, delivery.file());
    }
}
